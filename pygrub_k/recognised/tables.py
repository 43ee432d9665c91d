"""Partition tables of other machines: recognised, so that a disk is called what it is."""

from __future__ import annotations

from pygrub_k._generated.foreign_tables_records import (
    AtariPartitionRecord,
    AtariRecord,
    DasdRecord,
    SunRecord,
    WordRecord,
)
from pygrub_k.recognised.model import SECTOR, Identity
from pygrub_k.records import read_record, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

_ATARI_KINDS: Final = (b"GEM", b"BGM", b"LNX", b"SWP", b"RAW", b"XGM", b"MIX", b"MNX", b"UNX")
DASD_KEYS: Final = (b"\xe5\xd6\xd3\xf1", b"\xd3\xd5\xe7\xf1", b"\xc3\xd4\xe2\xf1")
"""VOL1, LNX1 and CMS1 in EBCDIC."""
DASD_BLOCKS: Final = (512, 1024, 2048, 4096)
_THIRD: Final = 2


def is_sun(source: ByteSource) -> bool:
    """Tell whether the checksum of a disk label of a SPARC machine holds."""
    words = records(WordRecord, source.read_at(0, SunRecord.SIZE), 0)
    total = 0
    for word in words:
        total ^= word.value
    return not total


def is_atari(source: ByteSource) -> bool:
    """Tell whether a disk has partitions as an Atari's has: nothing else tells them."""
    if source.size < SECTOR:
        return False
    root = read_record(AtariRecord, source, 0)
    if not 0 < root.num_sectors <= source.size // SECTOR:
        return False
    found = [
        partition
        for partition in records(AtariPartitionRecord, root.partitions, 0)
        if partition.flags & 1
    ]
    return bool(found) and all(
        partition.kind in _ATARI_KINDS
        and partition.first_sector
        and partition.first_sector + partition.num_sectors <= root.num_sectors
        for partition in found
    )


def dasd(source: ByteSource) -> Identity:
    """Return the name of a mainframe's disk."""
    for size in DASD_BLOCKS:
        found = read_record(DasdRecord, source, _THIRD * size)
        if found.key in DASD_KEYS:
            return Identity("", found.volume.decode("cp500").strip().encode())
    return Identity()
