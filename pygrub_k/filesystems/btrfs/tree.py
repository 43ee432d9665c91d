"""Trees: items by their keys."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from pygrub_k.errors import CorruptError, FormatError, SourceError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Final

    from pygrub_k.errors import PygrubError
    from pygrub_k.filesystems.btrfs.node import Key, Node

    NodeReader = Callable[[int, int, "int | None", str], Node]
    """From logical address, level, generation if known, and the tree's name: Storage.node."""
    Item = tuple[Key, bytes]
    Place = tuple[int, int | None, Key | None, Key]
    """Address and generation of a leaf, its first key, and that of the next leaf.

    Of a tree that is one leaf, neither generation nor first key need be known.
    """

MOST: Final = (1 << 64) - 1
"""The greatest object or offset of a key."""
_END: Final = (MOST, 256, 0)
"""Behind every key."""


class Tree:
    """One tree: its root is at a logical address, `level` levels above its leaves."""

    __slots__ = ("_address", "_generation", "_level", "_read", "name")

    def __init__(
        self, read: NodeReader, name: str, address: int, level: int, generation: int | None
    ) -> None:
        self._read = read
        self.name = name
        self._address = address
        self._level = level
        self._generation = generation

    def get(self, key: Key) -> bytes | None:
        """Return the data of the item of that key, or None if there is none."""
        found = self.last(key)
        return found[1] if found is not None and found[0] == key else None

    def last(self, key: Key) -> Item | None:
        """Return the last item whose key is at most `key`, or None if there is none."""
        node = self.leaf(key)
        if node is None:
            return None
        index = bisect_right(node.keys, key) - 1
        return (node.keys[index], node.item(index)) if index >= 0 else None

    def leaf(self, key: Key) -> Node | None:
        """Return the leaf that an item of that key would stand in, or None if it has no place."""
        node, low, high = self._root(), None, _END
        while node.level:
            index = bisect_right(node.keys, key) - 1
            if index < 0:
                return None
            low, high = _bounds(node, index, high)
            node = self._child(node, index, low, high)
        return node

    def place(self, key: Key) -> Place | None:
        """Return where the leaf lies that an item of that key would stand in, unread.

        None if the key has no place.
        """
        if not self._level:
            return self._address, self._generation, None, _END
        node, low, high = self._root(), None, _END
        while True:
            index = bisect_right(node.keys, key) - 1
            if index < 0:
                return None
            low, high = _bounds(node, index, high)
            if node.level == 1:
                _, _, _, address, generation = node.rows[index]
                return address, generation, low, high
            node = self._child(node, index, low, high)

    def leaf_places(self, faults: list[PygrubError]) -> Iterator[Place]:
        """Yield where all leaves lie, unread, in order; `faults` gets what is wrong on the way."""
        if not self._level:
            yield self._address, self._generation, None, _END
            return
        try:
            root = self._root()
        except (FormatError, SourceError) as error:
            faults.append(error)
            return
        yield from self._leaf_places(root, _END, faults)

    def _leaf_places(self, node: Node, high: Key, faults: list[PygrubError]) -> Iterator[Place]:
        for index, (_, _, _, address, generation) in enumerate(node.rows):
            low, child_high = _bounds(node, index, high)
            if node.level == 1:
                yield address, generation, low, child_high
                continue
            try:
                child = self._child(node, index, low, child_high)
            except (FormatError, SourceError) as error:
                faults.append(error)
                continue
            yield from self._leaf_places(child, child_high, faults)

    def items(
        self, first: Key, last: Key, faults: list[PygrubError] | None = None
    ) -> Iterator[Item]:
        """Yield the items whose keys are from `first` to `last`, both included, in order.

        With `faults`, what is wrong with a node below the root is put there, and ends only what
        lies below that node.
        """
        yield from self._items(self._root(), first, last, _END, faults)

    def _items(
        self, node: Node, first: Key, last: Key, high: Key, faults: list[PygrubError] | None
    ) -> Iterator[Item]:
        keys = node.keys
        if not node.level:
            for index in range(bisect_left(keys, first), bisect_right(keys, last)):
                yield keys[index], node.item(index)
            return
        for index in range(max(bisect_right(keys, first) - 1, 0), bisect_right(keys, last)):
            low, child_high = _bounds(node, index, high)
            try:
                child = self._child(node, index, low, child_high)
            except (FormatError, SourceError) as error:
                if faults is None:
                    raise
                faults.append(error)
                continue
            yield from self._items(child, first, last, child_high, faults)

    def _root(self) -> Node:
        return self._read(self._address, self._level, self._generation, self.name)

    def _child(self, node: Node, index: int, low: Key, high: Key) -> Node:
        """Return a node below; its keys must lie between its own in `node` and the next there.

        So no node is met twice in a walk, whatever the pointers say.
        """
        _, _, _, address, generation = node.rows[index]
        child = self._read(address, node.level - 1, generation, self.name)
        if not child.keys or child.keys[0] != low or child.keys[-1] >= high:
            reason = "its keys are not those that the node above announces"
            raise CorruptError(f"btrfs {self.name}", address, reason, LOGICAL)
        return child


def _bounds(node: Node, index: int, high: Key) -> tuple[Key, Key]:
    keys = node.keys
    return keys[index], keys[index + 1] if index + 1 < len(keys) else high
