"""All transactions that a journal still holds, including those written in place long ago.

A journal is a ring, and recovery reads only what is not yet in place: usually nothing. The rest of
the ring keeps copies of metadata as they were, until newer transactions overwrite them, oldest
first. Linux v6.12, fs/jbd2/journal.c and Documentation/filesystems/ext4/journal.rst.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.jbd2_records import BlockHeaderRecord, BlockType, CommitRecord
from pygrub_k.errors import CorruptError, FormatError
from pygrub_k.filesystems.ext.journal import MAGIC
from pygrub_k.filesystems.ext.journal_blocks import HEAD, STRUCTURE, BlockFormat
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.filesystems.mapping import mapped
from pygrub_k.limits import READ_AT_ONCE
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.journal import Journal
    from pygrub_k.filesystems.ext.journal_blocks import Copy

_SEQUENCES: Final = 1 << 32
"""Sequence numbers wrap here."""
_REMOUNTED: Final = 3
"""How far sequence numbers may advance from one transaction to the next across a remount: the
kernel skips two numbers then."""


@dataclass(slots=True)
class PastTransaction:
    """One transaction, or what is left of it.

    `copies` are the intact copies of blocks; `lost` counts those that newer blocks overwrote, or
    whose checksum is wrong. `time` is that of the commit block, in nanoseconds since 1970; None if
    there is no such block: the transaction was never completed.
    """

    sequence: int
    copies: list[Copy] = field(default_factory=list)
    revoked: list[int] = field(default_factory=list)
    time: int | None = None
    lost: int = 0
    commit: int = 0
    """The block of the journal that ends it."""


class History:
    """All transactions of a journal that has a descriptor or a commit block left, oldest first."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self._format = BlockFormat(journal.superblock)
        self._first = journal.superblock.first_block
        self._heads = dict(self._headers())
        found: dict[int, PastTransaction] = {}
        for index, (kind, sequence) in self._heads.items():
            one = found.get(sequence)
            if one is None:
                one = found[sequence] = PastTransaction(sequence)
            try:
                self._add(one, index, kind)
            except FormatError as error:
                journal.storage.findings.note(error)
        self._shown: _Shown | None = None
        """The state of which `replacements` were asked for last."""
        self.transactions = sorted(found.values(), key=lambda one: self._age(one.sequence))

    def _age(self, sequence: int) -> int:
        """Return a number that grows with time, although sequence numbers wrap."""
        start = self.journal.superblock.first_sequence
        return (sequence - start + _SEQUENCES // 2) % _SEQUENCES

    def _headers(self) -> Iterator[tuple[int, tuple[int, int]]]:
        """Yield (block of the journal, (type, sequence)) for each block that is not a copy."""
        journal = self.journal
        size = journal.block_size
        at_once = max(READ_AT_ONCE // size, 1)
        content = mapped(journal.inode.runs(), journal.inode.size, size, journal.storage.source)
        for first in range(self._first, journal.end, at_once):
            count = min(at_once, journal.end - first)
            data = content.read_at(first * size, count * size)
            for number in range(count):
                if data.startswith(MAGIC, number * size):
                    head = part_at(BlockHeaderRecord, data, number * size, STRUCTURE, None)
                    yield first + number, (head.block_type, head.sequence)

    def _add(self, one: PastTransaction, index: int, kind: int) -> None:
        data = self.journal.read(index)
        if kind == BlockType.descriptor:
            if not self._format.tail_holds(data):
                reason = "a descriptor with a wrong checksum"
                raise CorruptError(STRUCTURE, self.journal.where(index), reason)
            self._add_copies(one, index, data)
        elif kind == BlockType.revocation:
            if self._format.tail_holds(data):
                one.revoked += self._format.revoked(data)
        elif kind == BlockType.commit:
            commit = part_at(CommitRecord, data, HEAD, STRUCTURE, self.journal.where(index))
            if self._format.old_sums or self._format.is_complete(commit, data, 0):
                one.commit = index
                one.time = commit.seconds * SECOND + commit.nanoseconds

    def _add_copies(self, one: PastTransaction, index: int, data: bytes) -> None:
        """Add the copies that a descriptor announces, up to where newer blocks begin."""
        journal = self.journal
        overwritten = False
        for block, escaped, checksum in self._format.tags(data):
            index = index + 1 if index + 1 < journal.end else self._first
            overwritten = overwritten or index in self._heads
            copy = (block, index, escaped, checksum, one.sequence)
            if overwritten or not self._is_whole(copy):
                one.lost += 1
            else:
                one.copies.append(copy)

    def _is_whole(self, copy: Copy) -> bool:
        checksums = self._format.copy_checksums(copy, self.journal.read(copy[1]))
        return checksums is None or checksums[0] == checksums[1]

    def content(self, copy: Copy) -> bytes:
        """Return the content of a copy as it is written to its block."""
        data = self.journal.read(copy[1])
        return MAGIC + data[len(MAGIC) :] if copy[2] else data

    # -- states ------------------------------------------------------------------------------

    def committed(self) -> list[PastTransaction]:
        """Return the transactions that took place, oldest first."""
        return [one for one in self.transactions if one.time is not None]

    def is_until(self, transaction: PastTransaction, sequence: int) -> bool:
        """Return whether a transaction is the one of a number, or older."""
        return self._age(transaction.sequence) <= self._age(sequence)

    def is_whole_since(self, sequence: int) -> bool:
        """Return whether every transaction after a given one is here, without a gap.

        Numbers that a remount skips belong to no transaction.
        """
        later = [one for one in self.committed() if self._age(one.sequence) >= self._age(sequence)]
        return all(
            not after.lost and self._follows(before, after) for before, after in pairwise(later)
        )

    def _follows(self, before: PastTransaction, after: PastTransaction) -> bool:
        """Return whether no transaction can be missing between two."""
        step = (after.sequence - before.sequence) % _SEQUENCES
        if step == 1:
            return True
        behind = before.commit + 1 if before.commit + 1 < self.journal.end else self._first
        starts = (behind, self._first)
        return step <= _REMOUNTED and any(
            self._heads.get(index, (0, None))[1] == after.sequence for index in starts
        )

    def replacements(self, sequence: int) -> tuple[dict[int, tuple[int, bool]], frozenset[int]]:
        """Return the copies that show the state after a transaction, (where, escaped) by block.

        Also return the blocks that changed only later and of which no copy is that old: in place
        they hold their newer content.
        """
        shown = self._shown
        if shown is None or self._age(sequence) < self._age(shown.sequence):
            shown = self._shown = _Shown(self.committed())
        while shown.left and self._age(shown.left[-1].sequence) <= self._age(sequence):
            self._show(shown, shown.left.pop())
        found = dict(shown.found)
        later = [block for block in shown.changes if shown.changes[block] and block not in found]
        return found, frozenset(later)

    def _show(self, shown: _Shown, one: PastTransaction) -> None:
        shown.sequence = one.sequence
        for block in one.revoked:
            shown.found.pop(block, None)
        revoked = set(one.revoked)
        for block, index, escaped, *_ in one.copies:
            shown.changes[block] -= 1
            if block not in revoked:
                shown.found[block] = (self.journal.placement.block(index) or 0, escaped)


class _Shown:
    """The copies that show one state: those of the next one are found by adding to it.

    `changes` counts the copies of each block that transactions still to come have, and `left` are
    these, the next one last.
    """

    __slots__ = ("changes", "found", "left", "sequence")

    def __init__(self, committed: list[PastTransaction]) -> None:
        self.left = committed[::-1]
        self.sequence = committed[0].sequence if committed else 0
        self.found: dict[int, tuple[int, bool]] = {}
        self.changes = Counter(copy[0] for one in committed for copy in one.copies)
