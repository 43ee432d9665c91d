"""Partitions in a master boot record: primary ones, and the chain of logical ones.

UEFI 2.10, 5.2; the chain of extended boot records and the numbering are Linux's
(block/partitions/msdos.c) and GRUB's, which agree.
"""

from __future__ import annotations

from pygrub_k._generated.mbr_records import (
    BootAreaRecord,
    BootSignatureRecord,
    PartitionEntryRecord,
)
from pygrub_k.errors import CUT_SHORT, CorruptError, LimitError, PygrubError
from pygrub_k.limits import MBR_EBR_CHAIN
from pygrub_k.records import record_at, records
from pygrub_k.source import part_of
from pygrub_k.volumes.model import Volume

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

NUM_ENTRIES: Final = 4
NUM_OWN: Final = 2
"""Entries of an extended boot record that have a meaning: the partition, and the next record."""
FIRST_LOGICAL: Final = NUM_ENTRIES + 1
_TABLE_START: Final = BootAreaRecord.SIZE
_TABLE_END: Final = _TABLE_START + NUM_ENTRIES * PartitionEntryRecord.SIZE
RECORD_SIZE: Final = _TABLE_END + BootSignatureRecord.SIZE
"""Bytes of a boot record, whatever the sector size."""


def entries(sector: bytes, where: int = 0) -> list[PartitionEntryRecord]:
    """Return the four entries of a boot record; `where` is its byte offset, for messages.

    Raises CorruptError if the signature is missing, or if an entry's boot flag is neither 0x00 nor
    0x80: then the sector is a file system's boot sector, or not a boot sector at all.
    """
    record_at(BootSignatureRecord, sector, _TABLE_END, where + _TABLE_END)
    found = records(PartitionEntryRecord, sector[_TABLE_START:_TABLE_END], where + _TABLE_START)
    if not all(entry.is_boot_indicator_valid for entry in found):
        raise CorruptError("boot record", where, "an entry is neither active nor inactive")
    return found


def scan(volume: Volume, head: bytes, sector_size: int, findings: Findings) -> list[Volume] | None:
    """Return the partitions of a disk that begins with `head`, the active ones first.

    None if this is not a master boot record: the signature is missing, or the table is empty or
    makes no sense, as in the boot sector of a file system that fills the disk.
    """
    try:
        table = entries(head)
    except CorruptError:
        return None
    if not any(entry.is_used for entry in table):
        return None
    return partitions(volume, head, table, sector_size, findings)


def partitions(
    volume: Volume,
    head: bytes,
    table: list[PartitionEntryRecord],
    sector_size: int,
    findings: Findings,
) -> list[Volume]:
    """Return the partitions in `table` and in the chains it leads to, the active ones first."""
    sector_size = sector_size or 512
    signature = record_at(BootAreaRecord, head, 0, 0).disk_signature
    found: list[Volume] = []
    for number, first_sector, entry in _listed(volume, table, sector_size, findings):
        name = f"{volume.name},msdos{number}"
        offset, size = first_sector * sector_size, entry.num_sectors * sector_size
        if offset + size > volume.source.size:
            findings.note(outside("MBR partition", offset, size, volume), name)
            if offset >= volume.source.size:
                continue
        partition = Volume(
            name,
            part_of(volume.source, offset, size),
            "partition",
            parent=volume.name,
            table="msdos",
            number=number,
            offset=offset,
            type_id=f"{entry.partition_type:02x}",
            partuuid=f"{signature:08x}-{number:02x}" if signature else "",
            active=entry.is_active,
        )
        found.append(partition)
    found.sort(key=lambda partition: (not partition.active, partition.number))
    return found


def _listed(
    volume: Volume, table: list[PartitionEntryRecord], sector_size: int, findings: Findings
) -> Iterator[tuple[int, int, PartitionEntryRecord]]:
    """Yield (number, first sector on the disk, entry) of each partition; note a broken chain."""
    logical = FIRST_LOGICAL
    for number, entry in enumerate(table, start=1):
        if not entry.is_used or entry.is_gpt_protective:
            continue
        if not entry.is_extended:
            yield number, entry.first_sector, entry
            continue
        try:
            for first_sector, inner in _logical(volume.source, entry, sector_size):
                yield logical, first_sector, inner
                logical += 1
        except PygrubError as error:
            findings.note(volume.located(error), f"{volume.name}, extended partition {number}")


def outside(what: str, offset: int, size: int, volume: Volume) -> PygrubError:
    """Return the error for a partition that ends beyond its disk (all figures in bytes)."""
    room = f"{volume.name}, which has {volume.source.size}"
    reason = f"its {size} bytes extend beyond the end of {room}"
    return volume.located(CorruptError(what, offset, reason).because(CUT_SHORT))


def _logical(
    source: ByteSource, extended: PartitionEntryRecord, sector_size: int
) -> Iterator[tuple[int, PartitionEntryRecord]]:
    """Yield (first sector on the disk, entry) for each logical partition; raises as `chain`."""
    for sector, table in chain(source, extended, sector_size):
        for index, entry in enumerate(table):
            inside = entry.first_sector + entry.num_sectors <= extended.num_sectors
            if entry.is_used and not entry.is_extended and (index < NUM_OWN or inside):
                yield sector + entry.first_sector, entry


def chain(
    source: ByteSource, extended: PartitionEntryRecord, sector_size: int
) -> Iterator[tuple[int, list[PartitionEntryRecord]]]:
    """Yield (sector on the disk, entries) of each boot record of an extended partition.

    Raises SourceError or CorruptError where the chain breaks, and LimitError if it is too long.
    """
    sector = extended.first_sector
    seen: set[int] = set()
    while sector not in seen:
        if len(seen) == MBR_EBR_CHAIN:
            raise LimitError(f"more than {MBR_EBR_CHAIN} extended boot records")
        seen.add(sector)
        where = sector * sector_size
        table = entries(source.read_at(where, RECORD_SIZE), where)
        yield sector, table
        links = [entry for entry in table if entry.is_used and entry.is_extended]
        if not links:
            return
        sector = extended.first_sector + links[0].first_sector
    raise CorruptError("extended boot record", sector * sector_size, "the chain runs in a circle")
