"""The index of a directory: a sorted tree that has every block of names once, each in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_directory_records import (
    IndexEntryRecord,
    IndexHeadRecord,
    IndexRootHeadRecord,
    IndexTailRecord,
)
from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k._generated.ext_superblock_records import Incompatible
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Damage, of_error
from pygrub_k.filesystems.ext.directory_blocks import NODE_ENTRIES, ROOT_ENTRIES
from pygrub_k.filesystems.ext.hash_lanes import many_hashes
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from pygrub_k.filesystems.ext.directory_blocks import DirectoryBlocks

LEN_INFO: Final = 8
BLOCK_MASK: Final = 0x0FFFFFFF
COLLIDES: Final = 1
"""The lowest bit of a hash in an index: names of this hash began in the block before."""
GREATEST: Final = 0xFFFFFFFF
MOST_LEVELS: Final = 2
MOST_LEVELS_LARGE: Final = 3
AT_ONCE: Final = 4096
"""Names that are hashed together."""
KNOWN_VERSIONS: Final = range(6)


class IndexCheck:
    """Checks one directory's index: `run` its tree, `leaf` the names of each of its blocks."""

    def __init__(self, blocks: DirectoryBlocks) -> None:
        self._blocks = blocks
        self._inode = blocks.directory
        superblock = blocks.directory.storage.superblock
        self._superblock = superblock
        self._has_tail = superblock.checksum_seed is not None
        self._ranges: dict[int, tuple[int, int]] = {}
        """Block of names: hashes from the first on, up to the second."""
        self._version = -1
        self._nodes: set[int] = {0}
        self._names: list[bytes] = []
        self._waiting: list[tuple[int, int]] = []
        """Blocks of which the names wait, each with the place of its first one."""

    def run(self) -> Iterator[Damage]:
        """Yield what is wrong with the tree."""
        try:
            data = self._blocks.read(0)
            head = part_at(
                IndexRootHeadRecord, data, 0, self._blocks.structure, self._blocks.where(0)
            )
        except PygrubError as error:
            yield of_error(error, "htree", self._inode.number)
            return
        most = (
            MOST_LEVELS_LARGE
            if self._superblock.has(Incompatible.large_directories)
            else MOST_LEVELS
        )
        if head.reserved or head.len_info != LEN_INFO:
            yield self._about(0, "dx_root: unknown form of the root", "index_root_head.len_info")
            return
        if head.num_levels >= most:
            yield self._about(
                0, f"{head.num_levels} levels below the root", "index_root_head.num_levels"
            )
            return
        if head.hash_version not in KNOWN_VERSIONS:
            words = f"hash version {head.hash_version}"
            yield self._about(0, words, "index_root_head.hash_version")
            return
        self._version = head.hash_version
        yield from self._node(data, 0, ROOT_ENTRIES, head.num_levels, (0, GREATEST))
        for index in self._blocks.numbers():
            if index not in self._ranges and index not in self._nodes:
                yield self._about(
                    index, "a block that the index does not have", "index_entry.block"
                )

    def _node(
        self, data: bytes, index: int, offset: int, below: int, span: tuple[int, int]
    ) -> Iterator[Damage]:
        where = self._blocks.where(index)
        if self._blocks.entries_offset(data, index) != offset:
            yield self._about(index, "it is no node of the index", "index_node.disguise")
            return
        try:
            head = part_at(IndexHeadRecord, data, offset, self._blocks.structure, where)
        except PygrubError as error:
            yield of_error(error, "htree", self._inode.number)
            return
        tail = IndexTailRecord.SIZE if self._has_tail else 0
        room = (len(data) - offset - tail) // IndexHeadRecord.SIZE
        if head.max_entries != room:
            words = f"room for {head.max_entries} entries, where {room} fit"
            yield self._about(index, words, "index_head.max_entries")
            return
        stop = offset + IndexHeadRecord.SIZE * head.num_entries
        rows: Any = IndexEntryRecord.iter(data[offset + IndexHeadRecord.SIZE : stop])
        entries = [(span[0], head.block & BLOCK_MASK)]
        entries += [(value, block & BLOCK_MASK) for value, block in rows]
        for at, (value, block) in enumerate(entries):
            end = entries[at + 1][0] if at + 1 < len(entries) else span[1]
            if value > end or (at and value < entries[at - 1][0]):
                words = f"hash {value:#x} stands before hash {end:#x}"
                yield self._about(index, words, "index_entry.hash")
            yield from self._child(index, block, below, (value, end))

    def _child(self, index: int, block: int, below: int, span: tuple[int, int]) -> Iterator[Damage]:
        if not 0 < block < self._blocks.count:
            words = f"it leads to block {block} of {self._blocks.count}"
            yield self._about(index, words, "index_entry.block")
            return
        if block in self._ranges or block in self._nodes:
            yield self._about(index, f"it leads to block {block} again", "index_entry.block")
            return
        if not below:
            self._ranges[block] = span
            return
        self._nodes.add(block)
        try:
            data = self._blocks.read(block)
        except PygrubError as error:
            yield of_error(error, "htree", self._inode.number)
            return
        yield from self._node(data, block, NODE_ENTRIES, below - 1, span)

    def leaf(self, index: int, names: list[bytes]) -> Iterator[Damage]:
        """Take the names in a block; yield those of some blocks that belong into another one."""
        if index not in self._ranges or self._version < 0 or not names:
            return
        if self._inode.has(InodeFlags.case_folding):
            return  # by a hash of the folded name, and of another kind where it is encrypted
        self._waiting.append((index, len(self._names)))
        self._names += names
        if len(self._names) >= AT_ONCE:
            yield from self.finish()

    def finish(self) -> Iterator[Damage]:
        """Yield names of the blocks that wait which belong into another one."""
        names, waiting = self._names, self._waiting
        self._names, self._waiting = [], []
        if not names:
            return
        seed, signed = self._superblock.hash_seed, not self._superblock.unsigned_hash
        hashes = many_hashes(self._version, names, seed, signed=signed)
        ends = [start for _, start in waiting[1:]] + [len(names)]
        for (index, start), end in zip(waiting, ends, strict=True):
            span = self._ranges[index]
            first, last = span[0] & ~COLLIDES, span[1]
            here = hashes[start:end]
            if first <= min(here) and max(here) <= last:
                continue
            for value in here:
                if not first <= value <= last:
                    words = f"a name of hash {value:#x}, in the block of {first:#x} to {last:#x}"
                    yield self._about(index, words, "index_entry.hash")

    def _about(self, index: int, words: str, field: str) -> Damage:
        try:
            where = self._blocks.where(index)
        except PygrubError:
            where = self._inode.offset
        return Damage(
            check="htree",
            structure=f"ext4 index of directory {self._inode.number}, block {index}",
            message=words,
            field=f"ext_directory.{field}",
            position=where,
            inode=self._inode.number,
        )
