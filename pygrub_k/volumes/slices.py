"""Partitions inside an MBR partition: BSD disklabels and Solaris slices; BSD also divides disks.

GRUB calls the maps bsd, netbsd, openbsd and sunpc, and counts from 1.
"""

from __future__ import annotations

from pygrub_k._generated import bsd_disklabel_records as bsd
from pygrub_k._generated import solaris_vtoc_records as vtoc
from pygrub_k.errors import CorruptError
from pygrub_k.findings import wrong_checksum
from pygrub_k.records import record_at, records
from pygrub_k.source import part_of
from pygrub_k.volumes import mbr
from pygrub_k.volumes.mbr import outside
from pygrub_k.volumes.model import Volume

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.findings import Findings

LABEL_SECTOR: Final = 512
"""Where both labels lie: the second sector, by PCs' usual size."""
_BSD_MAPS: Final = {"a5": "bsd", "a9": "netbsd", "a6": "openbsd"}
_SOLARIS_TYPES: Final = {"82", "bf"}


def scan_bsd(
    volume: Volume, head: bytes, _sector_size: int, findings: Findings
) -> list[Volume] | None:
    """Return the partitions that a BSD slice or disk is divided into; None if `volume` is neither.

    OpenBSD counts sectors from the disk's start; the others show by their partition c from where.
    On a disk without an MBR all count from its start (disklabel(5) of each). FreeBSD's boot blocks
    of such a disk have an MBR that means nothing, with one partition that begins at sector 0.
    """
    table = _BSD_MAPS.get(volume.type_id)
    if table is not None:
        return _bsd_partitions(volume, head, table, findings)
    if volume.kind != "disk" or _is_divided_by_mbr(head):
        return None
    try:
        return _bsd_partitions(volume, head, "bsd", findings)
    except CorruptError as error:  # what else the disk may be is still to be seen
        findings.note(volume.located(error), volume.name)
        return []


def _bsd_partitions(volume: Volume, head: bytes, table: str, findings: Findings) -> list[Volume]:
    header = record_at(bsd.HeaderRecord, head, LABEL_SECTOR, LABEL_SECTOR)
    start = LABEL_SECTOR + header.SIZE
    end = start + header.num_partitions * bsd.PartitionRecord.SIZE
    total = _exclusive_or(bsd.WordRecord.iter(head[LABEL_SECTOR:end]))
    if total:
        reason = wrong_checksum(header.checksum ^ total, header.checksum)
        raise CorruptError("BSD disklabel", LABEL_SECTOR, reason)
    entries = records(bsd.PartitionRecord, head[start:end], start)
    raw = header.raw_partition
    base = volume.offset // header.len_sector
    if volume.kind != "disk" and table != "openbsd" and len(entries) > raw:
        base = entries[raw].first_sector
    return _slices(
        volume,
        table,
        (
            (number, entry.first_sector - base, entry.num_sectors, header.len_sector)
            for number, entry in enumerate(entries, start=1)
            if entry.num_sectors and number != raw + 1
        ),
        findings,
    )


def _is_divided_by_mbr(head: bytes) -> bool:
    """Return whether a disk has an MBR with a partition that begins behind it."""
    try:
        table = mbr.entries(head)
    except CorruptError:
        return False
    return any(entry.is_used and entry.first_sector for entry in table)


def scan_solaris(
    volume: Volume, head: bytes, _sector_size: int, findings: Findings
) -> list[Volume] | None:
    """Return the slices of a Solaris partition; None if `volume` is none."""
    if volume.type_id not in _SOLARIS_TYPES:
        return None
    header = record_at(vtoc.VolumeRecord, head, LABEL_SECTOR, LABEL_SECTOR)
    end = LABEL_SECTOR * 2
    trailer = record_at(vtoc.TrailerRecord, head, end - vtoc.TrailerRecord.SIZE, LABEL_SECTOR)
    total = _exclusive_or(vtoc.WordRecord.iter(head[LABEL_SECTOR:end]))
    if total:
        reason = wrong_checksum(trailer.checksum ^ total, trailer.checksum)
        raise CorruptError("Solaris disk label", LABEL_SECTOR, reason)
    start = LABEL_SECTOR + header.SIZE
    entries = records(
        vtoc.SliceRecord, head[start : start + header.num_slices * vtoc.SliceRecord.SIZE], start
    )
    sector_size = header.len_sector or LABEL_SECTOR
    return _slices(
        volume,
        "sunpc",
        (
            (number, entry.first_sector, entry.num_sectors, sector_size)
            for number, entry in enumerate(entries, start=1)
            if entry.num_sectors and entry.tag != vtoc.Tags.backup
        ),
        findings,
    )


def _exclusive_or(words: Iterator[bsd.WordRecord] | Iterator[vtoc.WordRecord]) -> int:
    total = 0
    for word in words:
        total ^= word.value
    return total


def _slices(
    volume: Volume, table: str, entries: Iterator[tuple[int, int, int, int]], findings: Findings
) -> list[Volume]:
    """Return volumes for (number, first sector in `volume`, sectors, bytes of each)."""
    found: list[Volume] = []
    for number, first_sector, num_sectors, sector_size in entries:
        name = f"{volume.name},{table}{number}"
        offset, size = first_sector * sector_size, num_sectors * sector_size
        if offset < 0:
            continue  # not of this slice: d, for example, often stands for the whole disk
        if offset + size > volume.source.size:
            findings.note(outside(f"{table} partition", offset, size, volume), name)
            if offset >= volume.source.size:
                continue
        source = part_of(volume.source, offset, size)
        partition = Volume(
            name,
            source,
            "partition",
            parent=volume.name,
            table=table,
            number=number,
            offset=offset,
        )
        found.append(partition)
    return found
