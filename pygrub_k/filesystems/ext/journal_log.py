"""The log of a journal: which transactions are complete, and what they contain.

The order of checks is that of the kernel's recovery (Linux v6.12, fs/jbd2/recovery.c, as described
in Documentation/filesystems/ext4/journal.rst): a torn end is the normal effect of a power cut.
"""

from __future__ import annotations

from pygrub_k._generated.jbd2_records import BlockHeaderRecord, BlockType, CommitRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.journal_blocks import HEAD, STRUCTURE, BlockFormat
from pygrub_k.filesystems.ext.journal_checksum import crc32_big_endian
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k._generated.jbd2_records import SuperblockRecord
    from pygrub_k.filesystems.ext.journal_blocks import Copy

    Transaction = tuple[list[Copy], list[int]]
    """(copies, revoked blocks)"""


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
        self.format = BlockFormat(superblock)
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
                    STRUCTURE, None, f"transaction {self.next_sequence} has a wrong checksum"
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
                commit = part_at(CommitRecord, data, HEAD, STRUCTURE, None)
                complete = self.format.is_complete(commit, data, old_sum)
                return (copies, revoked), commit.seconds, sound, complete
            if kind == BlockType.descriptor:
                sound = sound and self.format.tail_holds(data)
                fresh = self._copies(data)
                copies += fresh
                if self.format.old_sums:
                    old_sum = crc32_big_endian(old_sum, data)
                    for copy in fresh:
                        old_sum = crc32_big_endian(old_sum, self._read(copy[1]))
            elif kind == BlockType.revocation:
                sound = sound and self.format.tail_holds(data)
                revoked += self.format.revoked(data)
            else:
                return None

    def _advance(self) -> bytes:
        return self._read(self._skip())

    def _skip(self) -> int:
        """Return the current block of the log and advance to the next; the log is a ring."""
        position = self._position
        self._left -= 1
        if self._left < 0:
            raise CorruptError(STRUCTURE, None, "the log has no end")
        self._position = position + 1 if position + 1 < self._last else self._first
        return position

    def _kind(self, data: bytes) -> int | None:
        """Return the block's type if it belongs to the current transaction; else the log ends."""
        try:
            header = part_at(BlockHeaderRecord, data, 0, STRUCTURE, None)
        except CorruptError:
            return None
        return header.block_type if header.sequence == self.next_sequence else None

    def _copies(self, data: bytes) -> list[Copy]:
        """Return the copies that a descriptor announces, and skip them in the log."""
        return [
            (block, self._skip(), escaped, checksum, self.next_sequence)
            for block, escaped, checksum in self.format.tags(data)
        ]
