"""The log of a journal: which transactions are complete, and what they contain.

The order of checks is that of the kernel's recovery (Linux v6.12, fs/jbd2/recovery.c, as described
in Documentation/filesystems/ext4/journal.rst): a torn end is the normal effect of a power cut.
"""

from __future__ import annotations

from pygrub_k._generated.jbd2_records import (
    BlockHeaderRecord,
    BlockType,
    CommitRecord,
    Compatible,
    Incompatible,
    LongTagRestRecord,
    NarrowBlockRecord,
    RevocationHeadRecord,
    ShortTagRestRecord,
    SuperblockRecord,
    TagFlags,
    TagHighRecord,
    TagLowRecord,
    TailRecord,
    WideBlockRecord,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.journal_checksum import crc32_big_endian
from pygrub_k.records import blanked, part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Final

    Copy = tuple[int, int, bool, int, int]
    """(block of the file system, block of the journal, escaped, checksum, sequence)"""
    Transaction = tuple[list[Copy], list[int]]
    """(copies, revoked blocks)"""

HEAD: Final = BlockHeaderRecord.SIZE
_LEN_UUID: Final = 16
_CRC32: Final = 1
"""The kind of checksum that commit blocks had first."""
_STRUCTURE: Final = "ext4 journal"


class Log:
    """A journal's log, read from its start to the last complete transaction.

    `read` returns a block of the journal, `last` is the block behind the log's last.
    After `transactions`, `next_sequence` is that of the first transaction that is not complete.
    """

    def __init__(
        self, superblock: SuperblockRecord, read: Callable[[int], bytes], last: int
    ) -> None:
        self._read = read
        self._first = superblock.first_block
        self._last = last
        self._position = superblock.start_block
        self.next_sequence = superblock.first_sequence
        features = superblock.incompatible_features
        self._wide = bool(features & Incompatible.wide)
        self._long_tags = bool(features & Incompatible.checksums_3)
        self._padded_tags = not self._long_tags and bool(features & Incompatible.checksums_2)
        self._summed = self._long_tags or self._padded_tags
        self._seed = crc32c(superblock.uuid)
        self._old_sums = bool(superblock.compatible_features & Compatible.checksum)
        self._left = last - self._first

    def transactions(self) -> list[Transaction]:
        """Return all complete transactions, in order; CorruptError for damage within the log."""
        done: list[Transaction] = []
        last_time = 0
        while True:
            found = self._transaction()
            if found is None:
                return done
            transaction, seconds, sound, complete = found
            if not sound and seconds >= last_time:
                raise CorruptError(
                    _STRUCTURE, None, f"transaction {self.next_sequence} has a wrong checksum"
                )
            if not (sound and complete):
                return done
            done.append(transaction)
            last_time = seconds
            self.next_sequence = self.next_sequence + 1 & 0xFFFFFFFF

    def _transaction(self) -> tuple[Transaction, int, bool, bool] | None:
        """Return the next transaction up to its commit block, or None if the log ends before.

        With it come its time, whether its descriptors are sound, and whether its commit block is.
        """
        copies: list[Copy] = []
        revoked: list[int] = []
        sound = True
        old_sum = 0xFFFFFFFF
        while True:
            data = self._advance()
            kind = self._kind(data)
            if kind == BlockType.commit:
                commit = part_at(CommitRecord, data, HEAD, _STRUCTURE, None)
                complete = self._is_complete(commit, data, old_sum)
                return (copies, revoked), commit.seconds, sound, complete
            if kind == BlockType.descriptor:
                sound = sound and self._tail_holds(data)
                fresh = self._copies(data)
                copies += fresh
                if self._old_sums:
                    old_sum = crc32_big_endian(old_sum, data)
                    for copy in fresh:
                        old_sum = crc32_big_endian(old_sum, self._read(copy[1]))
            elif kind == BlockType.revocation:
                sound = sound and self._tail_holds(data)
                revoked += self._revoked(data)
            else:
                return None

    def _advance(self) -> bytes:
        return self._read(self._skip())

    def _skip(self) -> int:
        """Return the current block of the log and advance to the next; the log is a ring."""
        position = self._position
        self._left -= 1
        if self._left < 0:
            raise CorruptError(_STRUCTURE, None, "the log has no end")
        self._position = position + 1 if position + 1 < self._last else self._first
        return position

    def _kind(self, data: bytes) -> int | None:
        """Return the block's type if it belongs to the current transaction; else the log ends."""
        try:
            header = part_at(BlockHeaderRecord, data, 0, _STRUCTURE, None)
        except CorruptError:
            return None
        return header.block_type if header.sequence == self.next_sequence else None

    def _tail_holds(self, data: bytes) -> bool:
        if not self._summed:
            return True
        end = len(data) - TailRecord.SIZE
        stored = part_at(TailRecord, data, end, _STRUCTURE, None).checksum
        return crc32c(data[:end] + bytes(TailRecord.SIZE), self._seed) == stored

    def _is_complete(self, commit: CommitRecord, data: bytes, old_sum: int) -> bool:
        stored = commit.checksums[0]
        if self._old_sums:
            kind = (commit.checksum_type, commit.len_checksum)
            return (*kind, stored) in ((_CRC32, 4, old_sum), (0, 0, 0))
        if self._summed:
            return crc32c(blanked(data, HEAD + commit.OFFSET.checksums), self._seed) == stored
        return True

    def _copies(self, data: bytes) -> list[Copy]:
        """Return the copies that a descriptor announces, and skip them in the log."""
        return [
            (block, self._skip(), escaped, checksum, self.next_sequence)
            for block, escaped, checksum in self._tags(data)
        ]

    def _tags(self, data: bytes) -> Iterator[tuple[int, bool, int]]:
        """Yield (block of the file system, escaped, checksum) for each tag of a descriptor."""
        size = 16 if self._long_tags else 8 + 4 * self._wide + 2 * self._padded_tags
        position, end = HEAD, len(data) - TailRecord.SIZE * self._summed
        while position + size <= end:
            block = part_at(TagLowRecord, data, position, _STRUCTURE, None).block_low
            at = position + TagLowRecord.SIZE
            if self._long_tags:
                long = part_at(LongTagRestRecord, data, at, _STRUCTURE, None)
                flags, high, checksum = long.flags, long.block_high, long.checksum
            else:
                short = part_at(ShortTagRestRecord, data, at, _STRUCTURE, None)
                flags, high, checksum = short.flags, 0, short.checksum
                if self._wide:
                    at += ShortTagRestRecord.SIZE
                    high = part_at(TagHighRecord, data, at, _STRUCTURE, None).block_high
            yield (
                block | (high << 32 if self._wide else 0),
                bool(flags & TagFlags.escaped),
                checksum,
            )
            position += size if flags & TagFlags.same_uuid else size + _LEN_UUID
            if flags & TagFlags.last:
                return

    def _revoked(self, data: bytes) -> list[int]:
        used = part_at(RevocationHeadRecord, data, HEAD, _STRUCTURE, None).len_used
        if used > len(data) - TailRecord.SIZE * self._summed:
            raise CorruptError(_STRUCTURE, None, f"a revocation block with {used} bytes in use")
        numbers = data[HEAD + RevocationHeadRecord.SIZE : used]
        rows: list[Any] = [
            *(records(WideBlockRecord, numbers, 0) if self._wide else ()),
            *(() if self._wide else records(NarrowBlockRecord, numbers, 0)),
        ]
        return [block for (block,) in rows]

    def copy_checksums(self, copy: Copy, data: bytes) -> tuple[int, int] | None:
        """Return the checksum of a copy's content and the stored one; None where it has none."""
        if not self._summed:
            return None
        _, _, _, stored, sequence = copy
        found = crc32c(data, crc32c(sequence.to_bytes(4, "big"), self._seed))
        if not self._long_tags:
            found &= 0xFFFF
        return found, stored
