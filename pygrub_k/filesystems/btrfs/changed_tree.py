"""A tree as it would be once changes that only stand in memory were written to it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from pygrub_k.errors import LimitError
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.limits import BTRFS_LOG_CHANGES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.errors import PygrubError
    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.tree import Item, Tree

    Pair = tuple[int, int]
    """(object, kind): items are asked for by it."""

_LEN_CHANGE: Final = 300
"""Bytes that Python needs for a change, besides its data."""
_KINDS: Final = 256


class ChangedTree:
    """What Tree offers, with items set and deleted. Nothing is written.

    `fresh` holds the objects that are not in the tree below: it is not asked for them. A log has
    tens of thousands of new inodes, and every lookup in a tree costs as much as all else.
    """

    __slots__ = ("_changes", "_offsets", "_pairs", "_room", "base", "fresh", "size")

    def __init__(self, base: Tree, room: int) -> None:
        """Take a tree, and the bytes of memory that its changes may need."""
        self.base = base
        self.size = 0
        """Bytes of memory that the changes need."""
        self.fresh: set[int] = set()
        self._room = room
        self._changes: dict[Pair, dict[int, bytes | None]] = {}
        self._offsets: dict[Pair, list[int]] = {}
        self._pairs: list[Pair] | None = None

    @property
    def name(self) -> str:
        return self.base.name

    def changed_objects(self) -> list[int]:
        """Return the objects that have items set or deleted, in order."""
        return sorted({number for number, _ in self._changes})

    # -- changing ----------------------------------------------------------------------------

    def put(self, key: Key, data: bytes) -> None:
        """Replace an item's data, or add the item. LimitError if it is too much."""
        self._change(key, data)

    def put_or_delete(self, key: Key, data: bytes) -> None:
        """Replace an item's data; delete the item if no data is left."""
        self._change(key, data or None)

    def delete(self, key: Key) -> None:
        """Delete an item, if it is there."""
        self._change(key, None)

    def _change(self, key: Key, data: bytes | None) -> None:
        number, kind, offset = key
        pair = number, kind
        group = self._changes.get(pair)
        if group is None:
            group = self._changes[pair] = {}
            self._pairs = None
        old = group.get(offset)
        if offset not in group:
            self._offsets.pop(pair, None)
            self.size += _LEN_CHANGE
        group[offset] = data
        self.size += len(data or b"") - len(old or b"")
        if self.size > self._room:
            reason = f"its log changes more than fits into {BTRFS_LOG_CHANGES} bytes of memory"
            raise LimitError(f"btrfs {self.name}: {reason}")

    # -- reading, as Tree --------------------------------------------------------------------

    def get(self, key: Key) -> bytes | None:
        number, kind, offset = key
        group = self._changes.get((number, kind))
        if group is not None and offset in group:
            return group[offset]
        return None if number in self.fresh else self.base.get(key)

    def last(self, key: Key) -> Item | None:
        found = self.base.last(key)
        while found is not None and self._is_changed(found[0]):
            found = self.base.last(_before(found[0]))
        changed = self._last_change(key)
        if found is None or (changed is not None and changed[0] > found[0]):
            return changed
        return found

    def last_of_kind(self, key: Key) -> Item | None:
        """Return the last item at most `key` of the same object and kind."""
        number, kind, offset = key
        found = None if number in self.fresh else self.base.last(key)
        while found is not None and self._is_changed(found[0]):
            found = self.base.last(_before(found[0]))
        if found is not None and _pair(found[0]) != (number, kind):
            found = None
        group = self._changes.get((number, kind), {})
        offsets = self._sorted_offsets((number, kind)) if group else []
        for at in reversed(offsets[: bisect_right(offsets, offset)]):
            data = group[at]
            if data is not None:
                change = (number, kind, at), data
                return change if found is None or change[0] > found[0] else found
        return found

    def _is_changed(self, key: Key) -> bool:
        number, kind, offset = key
        return offset in self._changes.get((number, kind), ())

    def _last_change(self, key: Key) -> Item | None:
        """Return the last item at most `key` that was set."""
        number, kind, last = key
        pairs = self._sorted_pairs()
        for pair in reversed(pairs[: bisect_right(pairs, (number, kind))]):
            offsets, group = self._sorted_offsets(pair), self._changes[pair]
            end = bisect_right(offsets, last) if pair == (number, kind) else len(offsets)
            for offset in reversed(offsets[:end]):
                data = group[offset]
                if data is not None:
                    return (*pair, offset), data
        return None

    def items(
        self, first: Key, last: Key, faults: list[PygrubError] | None = None
    ) -> Iterator[Item]:
        changes = self._changes_between(first, last)
        change = next(changes, None)
        is_fresh = first[0] == last[0] and first[0] in self.fresh
        for item in () if is_fresh else self.base.items(first, last, faults):
            while change is not None and change[0] < item[0]:
                if change[1] is not None:
                    yield change[0], change[1]
                change = next(changes, None)
            if change is None or change[0] != item[0]:
                yield item
        while change is not None:
            if change[1] is not None:
                yield change[0], change[1]
            change = next(changes, None)

    def _changes_between(self, first: Key, last: Key) -> Iterator[tuple[Key, bytes | None]]:
        low, high = _pair(first), _pair(last)
        pairs = [low]  # nearly always: no need to sort what there is
        if low != high:
            pairs = self._sorted_pairs()
            pairs = pairs[bisect_left(pairs, low) : bisect_right(pairs, high)]
        for pair in pairs:
            if pair not in self._changes:
                continue
            offsets, group = self._sorted_offsets(pair), self._changes[pair]
            start = bisect_left(offsets, first[2]) if pair == low else 0
            end = bisect_right(offsets, last[2]) if pair == high else len(offsets)
            for offset in offsets[start:end]:
                yield (*pair, offset), group[offset]

    def _sorted_pairs(self) -> list[Pair]:
        if self._pairs is None:
            self._pairs = sorted(self._changes)
        return self._pairs

    def _sorted_offsets(self, pair: Pair) -> list[int]:
        found = self._offsets.get(pair)
        if found is None:
            found = self._offsets[pair] = sorted(self._changes[pair])
        return found


def _pair(key: Key) -> Pair:
    number, kind, _ = key
    return number, kind


def _before(key: Key) -> Key:
    """Return the key right before another one."""
    number, kind, offset = key
    if offset:
        return number, kind, offset - 1
    if kind:
        return number, kind - 1, MOST
    return number - 1, _KINDS - 1, MOST
