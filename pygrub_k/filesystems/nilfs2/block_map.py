"""Which block of a file is where: six pointers in an inode, or a B-tree (fs/nilfs2/btree.c)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from pygrub_k._generated.nilfs2_inode_records import (
    DirectRecord,
    MapFlags,
    MapWordRecord,
    NodeRecord,
    RootRecord,
)
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import NILFS2_LEVELS, NILFS2_NODES_PER_FILE, NILFS2_TREE_BYTES_KEPT
from pygrub_k.record import Record
from pygrub_k.records import part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Protocol

    from pygrub_k.filesystems.nilfs2.volume import BlockVolume

    class Translator(Protocol):
        """What knows the blocks of the volume that pointers mean; 0 stays 0."""

        def blocks(
            self, pointers: Sequence[int], structure: str, where: int | None
        ) -> Sequence[int]: ...


class Node(Record):
    """A node of a tree: a pointer for each key, in the order of keys; the byte where it lies."""

    level: int
    keys: Sequence[int]
    pointers: Sequence[int]
    where: int | None


class Untranslated:
    """The pointers of the translation file: blocks of the volume."""

    __slots__ = ()

    def blocks(
        self,
        pointers: Sequence[int],
        structure: str,  # noqa: ARG002 - as others
        where: int | None,  # noqa: ARG002
    ) -> Sequence[int]:
        return pointers


class Nodes:
    """The nodes of all trees on a volume; those that were read last are kept."""

    __slots__ = ("_kept", "_most", "volume")

    def __init__(self, volume: BlockVolume) -> None:
        self.volume = volume
        self._kept: dict[int, Node] = {}
        self._most = max(NILFS2_TREE_BYTES_KEPT // volume.block_size, 1)

    def node(self, block: int, structure: str, where: int | None) -> Node:
        """Return the node in a block; CorruptError if it is damaged."""
        found = self._kept.get(block)
        if found is None:
            found = self._read(block, structure, where)
            if len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]
            self._kept[block] = found
        return found

    def _read(self, block: int, structure: str, where: int | None) -> Node:
        data = self.volume.read(block, structure, where)
        place = block * self.volume.block_size
        head = part_at(NodeRecord, data, 0, structure, place)
        half = (len(data) - NodeRecord.SIZE) // 2
        half -= half % MapWordRecord.SIZE
        length = head.num_children * MapWordRecord.SIZE
        if head.flags & MapFlags.tree or length > half:
            reason = f"a node with {head.num_children} children and flags {head.flags:#x}"
            raise CorruptError(structure, place, reason)
        keys, pointers = (
            [word.value for word in records(MapWordRecord, data[at : at + length], place)]
            for at in (NodeRecord.SIZE, NodeRecord.SIZE + half)
        )
        return Node(head.level, keys, pointers, place)


class BlockMap:
    """The map of one file. `structure` at byte `where` of the volume names it in messages."""

    __slots__ = ("_nodes", "_root", "_translator", "structure", "where")

    def __init__(
        self, nodes: Nodes, translator: Translator, data: bytes, structure: str, where: int | None
    ) -> None:
        self._nodes = nodes
        self._translator = translator
        self.structure = structure
        self.where = where
        root = part_at(RootRecord, data, 0, structure, where)
        if root.flags & MapFlags.tree:
            keys, count = _numbers(root.keys), root.num_children
            if not 0 < root.level < NILFS2_LEVELS or count > len(keys):
                reason = f"a tree of {root.level} levels, with {count} children at its root"
                raise CorruptError(structure, where, reason)
            pointers = _numbers(root.pointers)
            self._root = Node(root.level, keys[:count], pointers[:count], where)
        else:
            pointers = _numbers(part_at(DirectRecord, data, 0, structure, where).pointers)
            self._root = Node(1, range(len(pointers)), pointers, where)

    def block(self, index: int) -> int:
        """Return the block of the volume that is block `index` of the file; 0 for a hole."""
        node = self._root
        while True:
            at = bisect_right(node.keys, index) - 1
            if at < 0:
                return 0
            pointer = node.pointers[at]
            if node.level == 1:
                if node.keys[at] != index or not pointer:
                    return 0
                return self._translated((pointer,), node.where)[0]
            node = self._child(node, pointer)

    def blocks(self, end: int) -> Iterator[tuple[int, int]]:
        """Yield (block of the file, block of the volume) of all before `end`, in order.

        Raises CorruptError for damage, LimitError for too many nodes.
        """
        last = -1
        for node in self._leaves(end):
            count = bisect_left(node.keys, end)
            blocks = self._translated(node.pointers[:count], node.where)
            for key, block in zip(node.keys[:count], blocks, strict=True):
                if key <= last:
                    reason = f"block {key} of the file behind block {last}"
                    raise CorruptError(self.structure, node.where, reason)
                last = key
                if block:
                    yield key, block

    def _leaves(self, end: int) -> Iterator[Node]:
        count = 0
        ahead = [iter([self._root])]
        while ahead:
            node = next(ahead[-1], None)
            if node is None:
                ahead.pop()
                continue
            count += 1
            if count > NILFS2_NODES_PER_FILE:
                raise LimitError(f"{self.structure}: more than {NILFS2_NODES_PER_FILE} nodes")
            if node.level == 1:
                yield node
            else:
                ahead.append(self._children(node, end))

    def _children(self, node: Node, end: int) -> Iterator[Node]:
        for key, pointer in zip(node.keys, node.pointers, strict=True):
            if key >= end:
                return
            yield self._child(node, pointer)

    def _child(self, node: Node, pointer: int) -> Node:
        (block,) = self._translated((pointer,), node.where)
        child = self._nodes.node(block, self.structure, node.where)
        if child.level != node.level - 1:
            reason = f"a node of level {child.level} below one of level {node.level}"
            raise CorruptError(self.structure, child.where, reason)
        return child

    def _translated(self, pointers: Sequence[int], where: int | None) -> Sequence[int]:
        return self._translator.blocks(pointers, self.structure, where)


def _numbers(found: Sequence[int]) -> Sequence[int]:
    return found
