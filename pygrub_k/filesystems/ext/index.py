"""Indexed directories: from the hash of a name to the few blocks that may hold it."""

from __future__ import annotations

from bisect import bisect_right

from pygrub_k._generated.ext_directory_records import (
    IndexEntryRecord,
    IndexHeadRecord,
    IndexRootHeadRecord,
)
from pygrub_k._generated.ext_superblock_records import Incompatible
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.directory_blocks import NODE_ENTRIES, ROOT_ENTRIES
from pygrub_k.filesystems.ext.hashes import name_hashes
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

    from pygrub_k.filesystems.ext.directory_blocks import DirectoryBlocks

    Node = list[tuple[int, int]]
    """(lowest hash, block), sorted."""

_LEN_INFO: Final = 8
_BLOCK_MASK: Final = 0x0FFFFFFF
"""The upper bits of a block number were meant for how full it is."""


class IndexFaultError(CorruptError):
    """The index is inconsistent; the names themselves may be fine."""


class DirectoryIndex:
    """The index of one directory: a tree of one to three levels, sorted by hash."""

    def __init__(self, blocks: DirectoryBlocks) -> None:
        superblock = blocks.directory.storage.superblock
        self._blocks = blocks
        self._root = blocks.read(0)
        head = part_at(IndexRootHeadRecord, self._root, 0, blocks.structure, blocks.where(0))
        self._levels = head.num_levels
        self.version = head.hash_version
        self._superblock = superblock
        deepest = 2 if superblock.has(Incompatible.large_directories) else 1
        if head.reserved or head.len_info != _LEN_INFO or head.num_levels > deepest:
            raise self._fault(0, f"an index of {head.num_levels} levels below the root")

    def _fault(self, index: int, reason: str) -> IndexFaultError:
        return IndexFaultError(self._blocks.structure, self._blocks.where(index), reason)

    def leaves(self, name: bytes) -> Iterator[int]:
        """Yield the blocks that may hold `name`: one, or more where hashes collide.

        Raises IndexFaultError if the index is not a sorted tree.
        """
        superblock = self._superblock
        wanted = name_hashes(
            self.version, name, superblock.hash_seed, signed=not superblock.unsigned_hash
        )
        if wanted is None:
            raise self._fault(0, f"hash version {self.version} is not known")
        return self._leaves(wanted[0])

    def _leaves(self, wanted: int) -> Iterator[int]:
        node = self._node(self._root, 0, ROOT_ENTRIES)
        path: list[tuple[Node, int]] = []
        seen: set[int] = set()
        position = bisect_right(node, (wanted, _BLOCK_MASK)) - 1
        while True:
            block = node[position][1]
            path.append((node, position))
            if block in seen or not block:
                raise self._fault(0, f"block {block} is used twice")
            seen.add(block)
            if len(path) <= self._levels:
                node = self._node(self._blocks.read(block), block, NODE_ENTRIES)
                position = max(bisect_right(node, (wanted, _BLOCK_MASK)) - 1, 0)
                continue
            yield block
            while path:
                node, position = path.pop()
                position += 1
                if position < len(node):
                    break
            else:
                return
            if node[position][0] & ~1 != wanted:
                return

    def _node(self, data: bytes, index: int, offset: int) -> Node:
        """Return the entries of one node; the first stands for all hashes below the second."""
        where = self._blocks.where(index)
        if self._blocks.entries_offset(data, index) != offset:
            raise self._fault(index, "not a node of the index")
        head = part_at(IndexHeadRecord, data, offset, self._blocks.structure, where)
        start = offset + IndexHeadRecord.SIZE
        stop = offset + IndexHeadRecord.SIZE * head.num_entries
        if stop > len(data):
            raise self._fault(index, f"{head.num_entries} entries in a node")
        rows: Any = IndexEntryRecord.iter(data[start:stop])
        node = [(0, head.block & _BLOCK_MASK)]
        node += [(value, block & _BLOCK_MASK) for value, block in rows]
        if any(node[i][0] > node[i + 1][0] for i in range(len(node) - 1)):
            raise self._fault(index, "hashes out of order")
        return node
