"""The trees of inodes of an XFS's allocation groups, against each other and their headers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.xfs_group_trees_records import SpecialOwner
from pygrub_k._generated.xfs_superblock_records import ReadOnly
from pygrub_k.filesystems.xfs.group_contents import group_length
from pygrub_k.filesystems.xfs.group_trees import TreeWalk, tree_kinds

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k._generated.xfs_group_records import InodesRecord
    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.xfs.group_contents import Group
    from pygrub_k.filesystems.xfs.storage import Storage

CHUNK: Final = 64
HOLE: Final = 4
"""Inodes for each bit of a mask of holes."""


class InodeTrees:
    """Reads the trees of inodes of one file system; `claim` and `wrong` are those of GroupPass."""

    def __init__(
        self,
        storage: Storage,
        collector: Collector,
        claim: Callable[[int, int, int, int], None],
        wrong: Callable[[str, str, str, str, int | None], None],
    ) -> None:
        self._storage = storage
        self._superblock = storage.superblock
        self._record = storage.superblock.record
        self._collector = collector
        self._kinds = tree_kinds(storage)
        self._claim = claim
        self._wrong = wrong
        self._last_claimed = (-1, 0)
        """Group and block of the last inodes: large blocks have several chunks."""
        self.num_inodes = 0
        self.num_free_inodes = 0

    def take(self, number: int, group: Group, inodes: InodesRecord, where: int) -> None:
        """Take the trees of a group, the one whose header `inodes` lies at a byte."""
        known = self._chunks(number, "inobt", inodes.root, inodes.num_levels)
        group.chunks = list(known.values())
        there = sum(exists.bit_count() for _, exists, _ in group.chunks)
        free = sum((exists & mask).bit_count() for _, exists, mask in group.chunks)
        self.num_inodes += there
        self.num_free_inodes += free
        for name, wanted in (("num_inodes", there), ("num_free_inodes", free)):
            stored = getattr(inodes, name)
            if stored != wanted:
                words = f"{name} is {stored}, and {wanted} by the tree"
                structure = f"XFS header of group {number}"
                self._wrong(structure, "free-count", words, f"xfs_group.inodes.{name}", where)
        if (
            not self._record.read_only_features & ReadOnly.free_inode_btree
            or not self._superblock.has_checksums
        ):
            return
        others = self._chunks(number, "finobt", inodes.free_root, inodes.num_free_levels)
        wanted_chunks = {key: one for key, one in known.items() if one[1] & one[2]}
        walk = self._walk(number, "finobt")
        for first in sorted(wanted_chunks.keys() | others.keys()):
            if wanted_chunks.get(first) != others.get(first):
                walk.add(f"the chunk of inode {first} differs from that in the inobt", None)

    def _chunks(
        self, number: int, name: str, root: int, levels: int
    ) -> dict[int, tuple[int, int, int]]:
        walk = self._walk(number, name)
        found: dict[int, tuple[int, int, int]] = {}
        end = 0
        for chunk, at in walk.records(root, levels):
            exists = existing(chunk)
            if exists.bit_count() != getattr(chunk, "num_inodes", CHUNK):
                words = f"{chunk.num_inodes} inodes, and {exists.bit_count()} by its mask"
                walk.add(words, at, "xfs_group_trees.sparse_chunk.num_inodes")
            count = (exists & chunk.free_mask).bit_count()
            if chunk.num_free != count:
                words = f"{chunk.num_free} free inodes, and {count} by its mask"
                walk.add(words, at, "xfs_group_trees.inode_chunk.num_free")
            if chunk.first_inode < end:
                words = f"inode {chunk.first_inode} comes behind inode {end - 1}"
                walk.add(words, at, "xfs_group_trees.inode_chunk.first_inode")
            end = chunk.first_inode + CHUNK
            if end > group_length(self._record, number) << self._record.log2_inodes_per_block:
                words = f"inode {chunk.first_inode} is beyond the group's end"
                walk.add(words, at, "xfs_group_trees.inode_chunk.first_inode")
                continue
            found[chunk.first_inode] = chunk.first_inode, exists, chunk.free_mask
            if name == "inobt":
                self._claim_chunk(number, chunk.first_inode, exists)
        for block in walk.blocks:
            self._claim(number, block, 1, SpecialOwner.trees_of_inodes)
        return found

    def _claim_chunk(self, number: int, first: int, exists: int) -> None:
        shift = self._record.log2_inodes_per_block
        per_block = 1 << shift
        mask = (1 << per_block) - 1
        for at in range(0, CHUNK, per_block):
            block = first + at >> shift
            if exists >> at & mask and (number, block) != self._last_claimed:
                self._claim(number, block, 1, SpecialOwner.inodes)
                self._last_claimed = number, block

    def _walk(self, number: int, name: str) -> TreeWalk:
        return TreeWalk(self._storage, self._collector, number, self._kinds[name])


def existing(chunk: Any) -> int:
    """Return which inodes of a chunk there are, as bits: of a sparse one not all."""
    exists = (1 << CHUNK) - 1
    for bit in range(CHUNK // HOLE):
        if getattr(chunk, "hole_mask", 0) >> bit & 1:
            exists &= ~((1 << HOLE) - 1 << bit * HOLE)
    return exists
