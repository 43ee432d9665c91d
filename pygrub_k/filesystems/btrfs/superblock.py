"""The superblock of one device, checked, or a copy of it if the first is not usable."""

from __future__ import annotations

from pygrub_k._generated.btrfs_superblock_records import (
    DevItemRecord,
    HeadRecord,
    Incompatible,
    RestRecord,
)
from pygrub_k.errors import CorruptError, FormatError, SourceError
from pygrub_k.filesystems.btrfs.checksums import checksum_algorithm
from pygrub_k.filesystems.btrfs.features import refuse_unread
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import BTRFS_LEVELS, BTRFS_NODE_SIZE, BTRFS_SECTOR_SIZE
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

OFFSET: Final = 0x10000
"""Bytes from the start of a device."""
COPIES: Final = (0x4000000, 0x4000000000)
"""Where devices that reach so far have copies: at 64 MiB and at 256 GiB."""
SIZE: Final = HeadRecord.SIZE + DevItemRecord.SIZE + RestRecord.SIZE
MAGIC: Final = b"_BHRfS_M"
_AFTER_CHECKSUM: Final = HeadRecord.OFFSET.fsid
_LEAST_NODE: Final = 4096


class Superblock:
    """What the rest of the driver needs of a superblock; `head`, `device` and `rest` have it all.

    Raises UnsupportedError for features that are not read and CorruptError for impossible
    numbers. `fault` says what is wrong with its checksum; it is empty if nothing is.
    """

    __slots__ = ("algorithm", "device", "fault", "head", "metadata_fsid", "offset", "rest")

    def __init__(self, data: bytes, offset: int) -> None:
        self.offset = offset
        self.head = head = record_at(HeadRecord, data, 0, offset)
        self._require(head.magic == MAGIC, "no magic number")
        refuse_unread(head, offset)
        self.algorithm = checksum_algorithm(head.checksum_type, offset)
        found = self.algorithm.of(data[_AFTER_CHECKSUM:])
        stored = head.checksum[: len(found)]
        self.fault = "" if found == stored else wrong_checksum(found, stored)
        self.device = record_at(DevItemRecord, data, HeadRecord.SIZE, offset)
        self.rest = record_at(RestRecord, data, HeadRecord.SIZE + DevItemRecord.SIZE, offset)
        wants_other = head.incompatible_features & Incompatible.metadata_uuid
        self.metadata_fsid = self.rest.metadata_uuid if wants_other else head.fsid

    def check(self, *, verify: bool = True) -> None:
        """Raise CorruptError for an impossible number; with `verify`, also for a wrong checksum."""
        head = self.head
        self._require(not (verify and self.fault), self.fault)
        reason = f"says that it lies at byte {head.address} of the volume"
        self._require(head.address == self.offset, reason)
        for name, size, most in (
            ("sectors", head.sector_size, BTRFS_SECTOR_SIZE),
            ("nodes", head.node_size, BTRFS_NODE_SIZE),
        ):
            is_power = size & size - 1 == 0
            self._require(_LEAST_NODE <= size <= most and is_power, f"{name} of {size} bytes")
        for level in (head.root_level, head.chunk_root_level, head.log_root_level):
            self._require(level < BTRFS_LEVELS, f"a tree of {level} levels")
        room = len(self.rest.system_chunks)
        self._require(head.len_system_chunks <= room, f"{head.len_system_chunks} bytes of chunks")

    def _require(self, holds: bool, reason: str) -> None:
        if not holds:
            raise CorruptError("btrfs superblock", self.offset, reason)


def read_superblock(source: ByteSource, findings: Findings) -> Superblock:
    """Return a device's superblock: the first, as Linux does; if it is damaged, the newest copy.

    That a copy is taken is noted; so is a wrong checksum where it is to be used. Raises
    UnsupportedError, CorruptError and SourceError as the first superblock does.
    """
    try:
        first = Superblock(source.read_at(OFFSET, SIZE), OFFSET)
        first.check()
    except CorruptError as error:
        copies = [copy for copy in (_copy(source, offset) for offset in COPIES) if copy]
        if copies:
            findings.note(error)
            return max(copies, key=lambda copy: copy.head.generation)
        findings.refuse(error)
        first = Superblock(source.read_at(OFFSET, SIZE), OFFSET)
        first.check(verify=False)
    return first


def _copy(source: ByteSource, offset: int) -> Superblock | None:
    """Return a copy of the superblock, or None if there is none that is sound."""
    if offset + SIZE > source.size:
        return None
    try:
        found = Superblock(source.read_at(offset, SIZE), offset)
        found.check()
    except (FormatError, SourceError):
        return None
    return found
