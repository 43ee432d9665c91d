"""The wanted words of btrfs's inodes, leaf by leaf.

Inodes stand in their tree in the order of their numbers, so that one leaf has many: all of a leaf
are kept once one is wanted. They are known by identities: numbers, above which the subvolume is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.btrfs_items_records import InodeItemRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k._generated.bulk import Columns
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import NUMBER
from pygrub_k.filesystems.btrfs.plain_leaves import NotPlainError, data_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from pygrub_k.filesystems.btrfs.plain_leaves import PlainLeaves

TOGETHER: Final = 6
"""Inodes whose numbers are equal but for so many bits are kept together."""
KEPT: Final = 14 << 20
"""Bytes of the wanted words of inodes that are kept; the oldest are dropped."""
SUBVOLUME: Final = NUMBER.bit_length()
"""The bit of an identity at which the subvolume begins."""


class InodeWords:
    """The words at hand of those `fields` that are wanted; `tree_of` gives the tree of an inode."""

    def __init__(
        self, leaves: PlainLeaves, fields: Collection[str], tree_of: Callable[[int], Any]
    ) -> None:
        self._columns = Columns([InodeItemRecord], fields, InodeItemRecord.SIZE)
        self.names = self._columns.names
        self._mode = self.names.index("mode")
        self._leaves = leaves
        self._tree_of = tree_of
        self._at_hand: dict[int, bytearray] = {}
        """By their numbers without the last bits; zeros stand for those that were not met."""
        self._blank = bytes(self._columns.row_size << TOGETHER)
        self._room = max(KEPT // len(self._blank), 1)

    def rows(self, numbers: Sequence[int]) -> list[Any]:
        """Return the columns of some inodes; all are 0 of what objects have to read."""
        read, size, get = self._columns.read, self._columns.row_size, self._at_hand.get
        mask, blank = (1 << TOGETHER) - 1, self._blank
        rows = [read(get(number >> TOGETHER, blank), (number & mask) * size) for number in numbers]
        if not all(row[self._mode] for row in rows):
            self._complete(rows, numbers)
        return rows

    def _complete(self, rows: list[Any], numbers: Sequence[int]) -> None:
        """Read the leaves of those inodes that were not at hand."""
        read, size = self._columns.read, self._columns.row_size
        mask, blank = (1 << TOGETHER) - 1, self._blank
        for row, number in enumerate(numbers):
            if not rows[row][self._mode] and number:
                key = number >> TOGETHER
                rows[row] = read(self._at_hand.get(key, blank), (number & mask) * size)
                if not rows[row][self._mode]:
                    self._load(number)
                    rows[row] = read(self._at_hand.get(key, blank), (number & mask) * size)

    def _load(self, identity: int) -> None:
        """Keep the inodes of the leaf that has one, unless objects have to look."""
        number, subvolume = identity & NUMBER, identity - (identity & NUMBER)
        try:
            leaf = self._leaves.leaf(self._tree_of(identity), (number, ItemKind.inode_item, 0))
        except (NotPlainError, PygrubError):
            return
        found = leaf.of_kind(ItemKind.inode_item)
        if not found:
            return
        objects, offsets, starts, lengths = zip(*found, strict=True)
        if any(offsets) or lengths.count(InodeItemRecord.SIZE) < len(found):
            return
        words = self._columns.compacted(data_of(leaf, starts, InodeItemRecord.SIZE))
        numbers = [subvolume + number for number in objects] if subvolume else objects
        step = self._columns.row_size
        start = 0
        for stop in _ends_of_runs(numbers):
            self._keep(numbers[start], words[start * step : stop * step])
            start = stop

    def _keep(self, first: int, words: bytes) -> None:
        """Keep the words of inodes that are kept together, from `first` on."""
        key = first >> TOGETHER
        room = self._at_hand.get(key)
        if room is None:
            while len(self._at_hand) >= self._room:
                del self._at_hand[next(iter(self._at_hand))]
            room = self._at_hand[key] = bytearray(self._blank)
        start = (first & (1 << TOGETHER) - 1) * self._columns.row_size
        room[start : start + len(words)] = words


def _ends_of_runs(numbers: Sequence[int]) -> Iterator[int]:
    """Yield where runs of numbers that follow each other and are kept together end."""
    if not numbers:
        return
    first, last = numbers[0], numbers[-1]
    if last - first == len(numbers) - 1:  # as most leaves have them
        edges = range((first >> TOGETHER) + 1 << TOGETHER, last + 1, 1 << TOGETHER)
        yield from (edge - first for edge in edges)
    else:
        yield from range(1, len(numbers))
    yield len(numbers)
