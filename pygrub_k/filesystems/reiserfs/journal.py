"""The journal, replayed in memory as Linux does when it mounts (fs/reiserfs/journal.c)."""

from __future__ import annotations

from pygrub_k._generated.reiserfs_journal_records import (
    CommitRecord,
    DescriptionRecord,
    HeaderRecord,
    MagicRecord,
    RealBlockRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.limits import REISERFS_JOURNAL_BLOCKS, REISERFS_REPLAYED
from pygrub_k.records import record_at, records
from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.reiserfs_superblock_records import ReiserfsSuperblockRecord
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource, Extent

STRUCTURE: Final = "ReiserFS journal"


def replayed(
    source: ByteSource, superblock: ReiserfsSuperblockRecord, findings: Findings
) -> tuple[ByteSource, int]:
    """Return the volume as it is once the journal is replayed, and how many blocks that changes.

    A transaction that is damaged or not whole ends the replay, as in Linux. What cannot be is
    recorded as a problem, and nothing is replayed then.
    """
    try:
        found = Journal(source, superblock).blocks()
    except CorruptError as error:
        findings.note(error)
        return source, 0
    return _overlaid(source, superblock.block_size, found), len(found)


def _overlaid(source: ByteSource, size: int, found: dict[int, int]) -> ByteSource:
    """Return a volume some of whose blocks are found elsewhere in it."""
    if not found:
        return source
    extents: list[Extent] = []
    end = 0
    for block, copy in sorted(found.items()):
        start = block * size
        if start > end:
            extents.append((end, start - end, source, end))
        extents.append((start, size, source, copy * size))
        end = start + size
    if end < source.size:
        extents.append((end, source.size - end, source, end))
    return MappedSource(source.size, extents)


class Journal:
    """The ring of blocks of a file system's journal."""

    __slots__ = ("_first", "_num", "_num_blocks", "_size", "_source")

    def __init__(self, source: ByteSource, superblock: ReiserfsSuperblockRecord) -> None:
        self._source = source
        self._size = superblock.block_size
        self._first = superblock.journal_block
        self._num = superblock.num_journal_blocks
        self._num_blocks = min(superblock.num_blocks, source.size // self._size)
        if self._num > REISERFS_JOURNAL_BLOCKS or self._first + self._num >= self._num_blocks:
            reason = f"{self._num} blocks from block {self._first} of {self._num_blocks}"
            raise CorruptError(STRUCTURE, self._first * self._size, reason)

    def blocks(self) -> dict[int, int]:
        """Return which blocks have newer contents, and the block that has them."""
        found: dict[int, int] = {}
        if not self._num:
            return found
        data = self._read(self._first + self._num)
        header = record_at(HeaderRecord, data, 0, None)
        start, following, mount = header.first_unflushed, header.last_flushed + 1, header.mount
        if start >= self._num or not header.last_flushed:
            oldest = self._oldest()
            if oldest is None:
                return found
            start, following, mount = oldest
        first = start
        while True:
            change = self._transaction(start, following, mount)
            if change is None:
                return found
            number, length, blocks = change
            found.update(blocks)
            if len(found) > REISERFS_REPLAYED:
                raise CorruptError(STRUCTURE, None, f"more than {REISERFS_REPLAYED} blocks")
            following = number + 1
            start = (start + length + 2) % self._num
            if start == first:
                return found

    def _read(self, block: int) -> bytes:
        return self._source.read_at(block * self._size, self._size)

    def _description(self, at: int) -> DescriptionRecord | None:
        """Return the description in a block of the ring, None if there is none."""
        data = self._read(self._first + at)
        try:
            record_at(MagicRecord, data, self._size - MagicRecord.SIZE, None)
        except CorruptError:
            return None
        return record_at(DescriptionRecord, data, 0, None)

    def _oldest(self) -> tuple[int, int, int] | None:
        """Return (place, number, mount) of the oldest transaction of the last mount, or None."""
        found: tuple[int, int, int] | None = None
        for at in range(self._num):
            described = self._description(at)
            if described is None or self._commit(at, described) is None:
                continue
            here = at, described.transaction, described.mount
            if found is None or (-here[2], here[1]) < (-found[2], found[1]):
                found = here
        return found

    def _commit(self, at: int, described: DescriptionRecord) -> bytes | None:
        """Return the block of a transaction's commit, None if it was not committed."""
        if not 0 < described.num_blocks < self._num - 1:
            return None
        data = self._read(self._first + (at + described.num_blocks + 1) % self._num)
        commit = record_at(CommitRecord, data, 0, None)
        same = (described.transaction, described.num_blocks)
        return data if (commit.transaction, commit.num_blocks) == same else None

    def _transaction(
        self, at: int, following: int, mount: int
    ) -> tuple[int, int, dict[int, int]] | None:
        """Return (number, length, blocks and their copies) of what is to be replayed, or None."""
        described = self._description(at)
        if described is None or described.transaction < following or described.mount != mount:
            return None
        commit = self._commit(at, described)
        if commit is None:
            return None
        here = self._read(self._first + at)
        numbers = here[DescriptionRecord.SIZE : self._size - MagicRecord.SIZE]
        end = self._size - (self._size - CommitRecord.SIZE) % RealBlockRecord.SIZE
        numbers += commit[CommitRecord.SIZE + RealBlockRecord.SIZE : end]
        real = [one.block for one in records(RealBlockRecord, numbers, None)]
        count = described.num_blocks
        if count > len(real):
            raise CorruptError(STRUCTURE, None, f"a transaction of {count} blocks")
        copies = {}
        for index, block in enumerate(real[:count]):
            in_ring = self._first <= block <= self._first + self._num
            if block >= self._num_blocks or in_ring:
                reason = f"transaction {described.transaction} changes block {block}"
                raise CorruptError(STRUCTURE, None, reason)
            copies[block] = self._first + (at + 1 + index) % self._num
        return described.transaction, count, copies
