"""Extent trees: from a file's blocks to those of the file system, in runs."""

from __future__ import annotations

from pygrub_k._generated.ext_extent_records import (
    HeaderRecord,
    IndexRecord,
    LeafRecord,
    TailRecord,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import EXT_EXTENT_DEPTH, EXT_EXTENTS_PER_FILE, EXT_MAP_NODES
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.mapping import Run

_HEAD: Final = HeaderRecord.SIZE
_ENTRY: Final = LeafRecord.SIZE
_MAX_WRITTEN: Final = 32768
"""A longer extent is unwritten; its length is this much less."""


def extent_runs(  # noqa: PLR0913 - where the tree is, and how it is read
    storage: Storage,
    root: bytes,
    name: str,
    offset: int,
    seed: int | None,
    *,
    is_metadata: bool = False,
) -> list[Run]:
    """Return the runs that the tree below `root` maps, in order; adjacent runs are merged.

    `root` is the inode's i_block at byte `offset`, `seed` the start value of its blocks' checksums.
    Unwritten extents are left out: they read as zeros, like holes. In metadata they are read all
    the same, as Linux does (v6.12, fs/ext4/inode.c, ext4_bread), and recorded as a problem, which
    e2fsck would repair.
    """
    return _Tree(storage, name, seed, is_metadata=is_metadata).walk(root, offset)


class _Tree:
    """One walk through a tree, depth first, from left to right."""

    __slots__ = ("end", "is_metadata", "name", "runs", "seed", "storage")

    def __init__(self, storage: Storage, name: str, seed: int | None, *, is_metadata: bool) -> None:
        self.storage = storage
        self.is_metadata = is_metadata
        self.name = f"ext4 extent tree of {name}"
        self.seed = seed
        self.runs: list[Run] = []
        self.end = 0

    def walk(self, root: bytes, offset: int) -> list[Run]:
        storage, block_size = self.storage, self.storage.superblock.block_size
        pending = self._node(root, offset, None, 0)
        seen: set[int] = set()
        while pending:
            number, depth, first = pending.pop()
            where = number * block_size
            if number in seen:
                raise CorruptError(self.name, where, "a node with two parents")
            seen.add(number)
            if len(seen) > EXT_MAP_NODES:
                raise LimitError(f"{self.name}: more than {EXT_MAP_NODES} nodes")
            if first < self.end:
                raise CorruptError(self.name, where, f"not sorted: block {first} comes late")
            data = storage.block(number, self.name)
            self._verify(data, where)
            pending += self._node(data, where, depth, first)
        return self.runs

    def _node(
        self, data: bytes, where: int, depth: int | None, first: int
    ) -> list[tuple[int, int, int]]:
        """Add a leaf's runs, or return the children of an inner node as (block, depth, first)."""
        header = part_at(HeaderRecord, data, 0, self.name, where)
        if header.depth != depth if depth is not None else header.depth > EXT_EXTENT_DEPTH:
            raise CorruptError(self.name, where, f"a node of depth {header.depth}")
        stop = _HEAD + _ENTRY * header.num_entries
        if stop > len(data):
            raise CorruptError(self.name, where, f"{header.num_entries} entries in a node")
        entries = data[_HEAD:stop]
        if not header.depth:
            self._leaf(entries, where, first)
            return []
        if not entries:
            raise CorruptError(self.name, where, "an inner node without entries")
        below = header.depth - 1
        nodes = [(i.node, below, i.logical_block) for i in IndexRecord.iter(entries)]
        nodes.reverse()
        return nodes

    def _leaf(self, entries: bytes, where: int, end: int) -> None:
        """Add a leaf's runs; `end` is the first block that it may map."""
        runs = self.runs
        limit = self.storage.superblock.num_blocks
        logical, count, physical = runs.pop() if runs else (0, 0, 0)
        for block, length, high, low in LeafRecord.rows(entries):
            start = high << 32 | low
            written = length <= _MAX_WRITTEN
            if not written:
                length -= _MAX_WRITTEN  # noqa: PLW2901
            if block < end or not length or not start or start + length > limit:
                extent = f"an extent of length {length} at block {block}"
                reason = f"{extent} maps to block {start}, and there are {limit}"
                raise CorruptError(self.name, where, reason)
            end = block + length
            if not written and not self.is_metadata:
                continue
            if not written:
                reason = f"{length} blocks from {block} are unwritten, but are read all the same"
                self.storage.findings.note(CorruptError(self.name, where, reason))
            if start == physical + count and block == logical + count:
                count += length
                continue
            if count:
                runs.append((logical, count, physical))
            logical, count, physical = block, length, start
        if count:
            runs.append((logical, count, physical))
        if len(runs) > EXT_EXTENTS_PER_FILE:
            raise LimitError(f"{self.name}: more than {EXT_EXTENTS_PER_FILE} extents")
        self.end = end

    def _verify(self, data: bytes, where: int) -> None:
        if self.seed is None:
            return
        header = part_at(HeaderRecord, data, 0, self.name, where)
        length = _HEAD + _ENTRY * header.max_entries
        stored = part_at(TailRecord, data, length, self.name, where).checksum
        found = crc32c(data[:length], self.seed)
        self.storage.findings.verify_checksum(self.name, where, found, stored)
