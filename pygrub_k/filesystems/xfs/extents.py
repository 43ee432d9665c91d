"""From a file's blocks to those of the file system: lists of extents, and trees of them."""

from __future__ import annotations

from pygrub_k._generated.xfs_extent_records import (
    Block4Record,
    Block5Record,
    ExtentRecord,
    KeyRecord,
    PointerRecord,
    RootRecord,
)
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.limits import XFS_BTREE_DEPTH, XFS_EXTENTS_PER_FILE, XFS_TREE_BLOCKS
from pygrub_k.records import part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.mapping import Run
    from pygrub_k.filesystems.xfs.storage import Storage

_EXTENT: Final = ExtentRecord.SIZE
_ENTRY: Final = KeyRecord.SIZE + PointerRecord.SIZE


class Fork:
    """The data fork of an inode: its bytes, their format, and the structure that errors name.

    `format` is that of the inode (enum fork_format), `num_extents` what the inode counts.
    """

    __slots__ = ("data", "format", "num_extents", "number", "offset", "storage", "structure")

    def __init__(
        self, storage: Storage, number: int, data: bytes, offset: int, kind: tuple[int, int]
    ) -> None:
        self.storage = storage
        self.number = number
        self.data = data
        self.offset = offset
        self.structure = f"XFS extents of inode {number}"
        self.format, self.num_extents = kind

    def runs(self) -> list[Run]:
        """Return where its content lies, in blocks, in order; neighbours are merged.

        Unwritten extents and holes are left out: both read as zeros.
        """
        runs: list[Run] = []
        logical, count, physical = 0, 0, 0
        for first, length, start, written in self.extents():
            if not written:
                continue
            if start == physical + count and first == logical + count:
                count += length
                continue
            if count:
                runs.append((logical, count, physical))
            logical, count, physical = first, length, start
        if count:
            runs.append((logical, count, physical))
        return runs

    def extents(self) -> Iterator[tuple[int, int, int, bool]]:
        """Yield (first block of the file, blocks, first in the file system, written) of each.

        Raises CorruptError for what does not ascend or leaves the file system, LimitError for more
        than XFS_EXTENTS_PER_FILE.
        """
        end = found = 0
        index = self.storage.superblock
        shift, size = index.record.log2_group_blocks, index.record.num_group_blocks
        mask, limit = (1 << shift) - 1, index.num_blocks
        for data, where in self._leaves():
            for extent in records(ExtentRecord, data, where):
                first, count, start = extent.first, extent.num_blocks, extent.start
                block = start & mask
                linear = (start >> shift) * size + block
                if first < end or not count or block + count > size or linear + count > limit:
                    reason = f"an extent of length {count} at block {first} maps to block {linear}"
                    raise CorruptError(self.structure, where, reason)
                end = first + count
                yield first, count, linear, not extent.is_unwritten
            found += len(data) // _EXTENT
            if found > XFS_EXTENTS_PER_FILE:
                raise LimitError(f"{self.structure}: more than {XFS_EXTENTS_PER_FILE}")
        if found != self.num_extents:
            reason = f"{found} extents, of which the inode counts {self.num_extents}"
            raise CorruptError(self.structure, self.offset, reason)

    def _leaves(self) -> Iterator[tuple[bytes, int]]:
        """Yield (extents, byte offset) of each block that holds some, or of the inode."""
        if self.format == ForkFormat.extents:
            length = self.num_extents * _EXTENT
            if length > len(self.data):
                reason = f"{self.num_extents} extents do not fit into {len(self.data)} bytes"
                raise CorruptError(self.structure, self.offset, reason)
            yield self.data[:length], self.offset
        elif self.format == ForkFormat.btree:
            yield from self._tree()
        elif self.format == ForkFormat.metadata_btree:
            raise UnsupportedError(self.structure, self.offset, "a tree of real-time metadata")
        else:
            raise CorruptError(self.structure, self.offset, f"unknown fork format {self.format}")

    def _tree(self) -> Iterator[tuple[bytes, int]]:
        """Walk a tree depth first, from left to right."""
        storage, size = self.storage, self.storage.superblock.block_size
        root = part_at(RootRecord, self.data, 0, self.structure, self.offset)
        if not 0 < root.num_levels_below <= XFS_BTREE_DEPTH:
            reason = f"a tree of {root.num_levels_below} levels"
            raise CorruptError(self.structure, self.offset, reason)
        pending = self._children(self.data, root.SIZE, root, self.offset)
        seen: set[int] = set()
        while pending:
            number, level = pending.pop()
            where = storage.block_index(number, 1, self.structure, self.offset) * size
            if where in seen:
                raise CorruptError(self.structure, where, "a node with two parents")
            seen.add(where)
            if len(seen) > XFS_TREE_BLOCKS:
                raise LimitError(f"{self.structure}: more than {XFS_TREE_BLOCKS} blocks of a tree")
            data = storage.read(where, size)
            header = self._header(data, where)
            if header.num_levels_below != level:
                reason = f"a block of level {header.num_levels_below} instead of {level}"
                raise CorruptError(self.structure, where, reason)
            if level:
                pending += self._children(data, header.SIZE, header, where)
                continue
            length = header.num_records * _EXTENT
            if not 0 < length <= size - header.SIZE:
                raise CorruptError(
                    self.structure, where, f"a leaf with {header.num_records} extents"
                )
            yield data[header.SIZE : header.SIZE + length], where

    def _header(self, data: bytes, where: int) -> Block4Record | Block5Record:
        if not self.storage.superblock.has_checksums:
            return part_at(Block4Record, data, 0, self.structure, where)
        header = part_at(Block5Record, data, 0, self.structure, where)
        self.storage.check(self.structure, where, data, header, self.number)
        return header

    def _children(
        self, data: bytes, head: int, header: RootRecord | Block4Record | Block5Record, where: int
    ) -> list[tuple[int, int]]:
        """Return (block, its level) of an inner node's children, the last one first."""
        room = (len(data) - head) // _ENTRY
        if not 0 < header.num_records <= room:
            raise CorruptError(self.structure, where, f"a node with {header.num_records} children")
        start = head + room * KeyRecord.SIZE
        pointers = data[start : start + header.num_records * PointerRecord.SIZE]
        level = header.num_levels_below - 1
        return [(found.block, level) for found in records(PointerRecord, pointers, where)][::-1]


class FinishedFork(Fork):
    """A fork whose extents were finished in memory; a tree of them lies where it did before."""

    __slots__ = ("_extents",)

    def __init__(self, fork: Fork, extents: list[tuple[int, int, int, bool]]) -> None:
        kind = fork.format, len(extents)
        super().__init__(fork.storage, fork.number, fork.data, fork.offset, kind)
        self._extents = extents

    def extents(self) -> Iterator[tuple[int, int, int, bool]]:
        return iter(self._extents)
