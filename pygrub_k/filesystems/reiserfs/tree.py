"""The tree: nodes, and the items of an object in the order of their keys."""

from __future__ import annotations

from pygrub_k._generated.reiserfs_tree_records import (
    BlockHeadRecord,
    ItemHeadRecord,
    KeyRecord,
    Kind,
    OldKind,
    PointerRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.limits import REISERFS_NODES_KEPT
from pygrub_k.record import Record
from pygrub_k.records import record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any, Final

    from pygrub_k.source import ByteSource

    Object = tuple[int, int]
    """(object that it was made in, object)"""
    Node = tuple[int, list[Object], Any, bytes]
    """(level, objects of its keys, heads of its items or pointers, a leaf's bytes)"""

NODE: Final = "ReiserFS node"
LEAF: Final = 1
_HEAD: Final = BlockHeadRecord.SIZE
_OLD: Final = {
    OldKind.stat: Kind.stat,
    OldKind.indirect: Kind.indirect,
    OldKind.direct: Kind.direct,
    OldKind.entries: Kind.entries,
}


class Item(Record):
    """An item: its kind, the byte of its object at which it begins (from 0), and its bytes.

    `count` are the entries of a directory's, `is_old` its form, `where` its byte of the volume.
    """

    kind: int
    offset: int
    data: bytes
    count: int
    is_old: bool
    where: int


class Tree:
    """The tree of one file system."""

    __slots__ = ("_height", "_kept", "_root", "block_size", "num_blocks", "source")

    def __init__(self, source: ByteSource, superblock: Any) -> None:
        self.source = source
        self.block_size = superblock.block_size
        self.num_blocks = min(superblock.num_blocks, source.size // superblock.block_size)
        self._root = superblock.root_block
        self._height = superblock.tree_height
        self._kept: dict[int, Node] = {}

    def items(self, wanted: Object) -> Iterator[Item]:
        """Yield the items of an object; CorruptError for a damaged node."""
        return self._below(self._root, self._height - 1, wanted)

    def _below(self, block: int, level: int, wanted: Object) -> Iterator[Item]:
        found, keys, heads, data = self._node(block)
        if found != level:
            reason = f"level {found}, where {level} was expected"
            raise CorruptError(NODE, block * self.block_size, reason)
        if level == LEAF:
            for index in _places(keys, wanted):
                yield self._item(block, heads[index], data)
            return
        for index, pointer in enumerate(heads):
            if index and keys[index - 1] > wanted:
                return
            if index == len(keys) or keys[index] >= wanted:
                yield from self._below(pointer.block, level - 1, wanted)

    def _item(self, block: int, head: ItemHeadRecord, data: bytes) -> Item:
        where = block * self.block_size + head.location
        end = head.location + head.length
        if end > len(data):
            raise CorruptError(
                NODE,
                block * self.block_size,
                f"an item up to byte {end} of a node of {len(data)} bytes",
            )
        key = KeyRecord((head.directory, head.object, head.offset_and_kind))
        if head.version:
            kind, offset = key.new_kind, key.new_offset
        else:
            kind, offset = _OLD.get(key.old_kind, -1), key.old_offset
        body = data[head.location : end]
        return Item(kind, max(offset - 1, 0), body, head.count, not head.version, where)

    def _node(self, block: int) -> Node:
        node = self._kept.get(block)
        if node is None:
            if not 0 < block < self.num_blocks:
                raise CorruptError(NODE, None, f"block {block} of {self.num_blocks}")
            at = block * self.block_size
            data = self.source.read_at(at, self.block_size)
            node = self._parsed(data, at)
            if len(self._kept) >= REISERFS_NODES_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[block] = node
        return node

    def _parsed(self, data: bytes, at: int) -> Node:
        head = record_at(BlockHeadRecord, data, 0, at)
        count = head.num_items
        if head.level == LEAF:
            end = _HEAD + count * ItemHeadRecord.SIZE
            if end > len(data):
                raise CorruptError(NODE, at, f"{count} items in a block of {len(data)} bytes")
            heads = records(ItemHeadRecord, data[_HEAD:end], at)
            return LEAF, _objects(heads), heads, data
        middle = _HEAD + count * KeyRecord.SIZE
        end = middle + (count + 1) * PointerRecord.SIZE
        if end > len(data):
            raise CorruptError(NODE, at, f"{count} keys in a block of {len(data)} bytes")
        keys = records(KeyRecord, data[_HEAD:middle], at)
        return head.level, _objects(keys), records(PointerRecord, data[middle:end], at), b""


def _objects(keys: Sequence[KeyRecord | ItemHeadRecord]) -> list[Object]:
    return [(key.directory, key.object) for key in keys]


def _places(keys: list[Object], wanted: Object) -> Iterator[int]:
    """Yield where an object's keys are; in a damaged node they need not be in order."""
    index = -1
    for _ in range(keys.count(wanted)):
        index = keys.index(wanted, index + 1)
        yield index
