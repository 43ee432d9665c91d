"""The trees of XFS's allocation groups: of free space, inodes, owners and shared blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_free_space_records import Head4Record, Head5Record, RunRecord
from pygrub_k._generated.xfs_group_records import FreeSpaceRecord, InodesRecord
from pygrub_k._generated.xfs_group_trees_records import (
    ChildRecord,
    InodeChunkRecord,
    InodeKeyRecord,
    OwnedRunRecord,
    OwnerKeyRecord,
    ReferenceKeyRecord,
    SharedRunRecord,
)
from pygrub_k._generated.xfs_superblock_records import Incompatible, ReadOnly
from pygrub_k.errors import CorruptError, LimitError, NotFoundError
from pygrub_k.filesystems.xfs.driver import XfsFilesystem
from pygrub_k.inspect.dump.find_xfs import group_header
from pygrub_k.inspect.dump.target import Target
from pygrub_k.limits import XFS_BTREE_DEPTH, XFS_TREE_BLOCKS
from pygrub_k.records import record_at, records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.inspect.dump.target import Place

    Head = Head4Record | Head5Record
    Find = Callable[[Place, int], Iterator[Target]]


@dataclass(frozen=True, slots=True)
class Kind:
    """What tells a tree from the others.

    `magics` are those of version 4 and 5 of the format; `root` and `levels` are fields of the
    group's header `header`; `leaf` and `keys` are types of a spec, and how many bytes a record and
    a key take; `feature` is the one without which no group has such a tree.
    """

    what: str
    magics: tuple[bytes, bytes]
    header: type[FreeSpaceRecord | InodesRecord]
    root: str
    levels: str
    leaf: tuple[str, int]
    keys: tuple[str, int]
    feature: int = 0


_INODES: Final = (
    ("xfs_group_trees.inodes", InodeChunkRecord.SIZE),
    ("xfs_group_trees.inode_keys", InodeKeyRecord.SIZE),
)
_RUNS: Final = ("xfs_free_space", RunRecord.SIZE), ("xfs_free_space", RunRecord.SIZE)

BY_BLOCK: Final = Kind(
    "free space by block",
    (b"ABTB", b"AB3B"),
    FreeSpaceRecord,
    "by_block_root",
    "num_by_block_levels",
    *_RUNS,
)
BY_COUNT: Final = Kind(
    "free space by size",
    (b"ABTC", b"AB3C"),
    FreeSpaceRecord,
    "by_count_root",
    "num_by_count_levels",
    *_RUNS,
)
INODES: Final = Kind("inodes", (b"IABT", b"IAB3"), InodesRecord, "root", "num_levels", *_INODES)
FREE_INODES: Final = Kind(
    "free inodes",
    (b"", b"FIB3"),
    InodesRecord,
    "free_root",
    "num_free_levels",
    *_INODES,
    feature=ReadOnly.free_inode_btree,
)
OWNERS: Final = Kind(
    "owners of blocks",
    (b"", b"RMB3"),
    FreeSpaceRecord,
    "owners_root",
    "num_owners_levels",
    ("xfs_group_trees.owners", OwnedRunRecord.SIZE),
    ("xfs_group_trees.owner_keys", 2 * OwnerKeyRecord.SIZE),
    feature=ReadOnly.reverse_map,
)
REFERENCES: Final = Kind(
    "shared blocks",
    (b"", b"R3FC"),
    FreeSpaceRecord,
    "references_root",
    "num_references_levels",
    ("xfs_group_trees.references", SharedRunRecord.SIZE),
    ("xfs_group_trees.reference_keys", ReferenceKeyRecord.SIZE),
    feature=ReadOnly.shared_blocks,
)
KINDS: Final = {
    "bnobt": BY_BLOCK,
    "cntbt": BY_COUNT,
    "inobt": INODES,
    "finobt": FREE_INODES,
    "rmapbt": OWNERS,
    "refcountbt": REFERENCES,
}
"""By the names that xfs_db has for them."""


def nodes(kind: Kind) -> Find:
    """Return what yields the blocks of a group's tree of this kind, with what they hold."""

    def find(place: Place, number: int) -> Iterator[Target]:
        yield from _Walk(place, number, kind).targets()

    return find


class _Walk:
    """One tree, depth first from left to right.

    Raises NotFoundError if the file system has no such tree, and what reading it raises.
    """

    def __init__(self, place: Place, number: int, kind: Kind) -> None:
        self._volume, filesystem = place.filesystem(XfsFilesystem, "an XFS")
        self._storage: Storage = filesystem.storage
        self._kind, self._group = kind, number
        superblock = self._storage.superblock
        self._structure = f"XFS tree of {kind.what} of group {number}"
        if kind.feature and not superblock.record.read_only_features & kind.feature:
            raise NotFoundError(f"{self._volume}: this XFS has no tree of {kind.what}")
        self._head: type[Head] = Head5Record if superblock.has_checksums else Head4Record
        self._is_sparse = superblock.has(Incompatible.sparse_inodes)

    def targets(self) -> Iterator[Target]:
        kind, storage = self._kind, self._storage
        header, where = group_header(self._volume, storage, self._group, kind.header)
        levels = getattr(header, kind.levels)
        if not 0 < levels <= XFS_BTREE_DEPTH:
            raise CorruptError(self._structure, where, f"its header says {levels} levels")
        pending = [(getattr(header, kind.root), 0)]
        seen: set[int] = set()
        size = storage.superblock.block_size
        while pending:
            block, level = pending.pop()
            number = self._group << storage.superblock.record.log2_group_blocks | block
            at = storage.block_index(number, 1, self._structure, where) * size
            if at in seen:
                raise CorruptError(self._structure, at, "a block is used twice")
            if len(seen) >= XFS_TREE_BLOCKS:
                raise LimitError(f"{self._structure}: more than {XFS_TREE_BLOCKS} blocks")
            seen.add(at)
            yield self._head_of(block, at, level)
            data = storage.read(at, size)
            head = record_at(self._head, data, 0, at)
            self._check(head, at, levels - 1 - level)
            if head.num_levels_below:
                yield from self._inner(head, at, level + 1)
                pending += self._children(data, head, at, level + 1)
            elif head.num_records:
                name, length = kind.leaf
                if kind.leaf == _INODES[0] and self._is_sparse:
                    name = "xfs_group_trees.sparse_inodes"
                yield self._list(
                    "its records", name, at + head.SIZE, head.num_records * length, level + 1
                )

    def _check(self, head: Head, at: int, below: int) -> None:
        """Raise CorruptError for what cannot be followed; a wrong magic is only marked."""
        if head.num_levels_below != below:
            reason = f"there are {head.num_levels_below} levels below it, and {below} are expected"
            raise CorruptError(self._structure, at, reason)
        room = self._room(head)
        if head.num_records > room:
            reason = f"{head.num_records} records, and there is room for {room}"
            raise CorruptError(self._structure, at, reason)

    def _room(self, head: Head) -> int:
        free = self._storage.superblock.block_size - head.SIZE
        if not head.num_levels_below:
            return free // self._kind.leaf[1]
        return free // (self._kind.keys[1] + ChildRecord.SIZE)

    def _head_of(self, block: int, at: int, level: int) -> Target:
        has_checksums = self._head is Head5Record
        return Target(
            title=f"block {block} of the tree of {self._kind.what}",
            kind=f"xfs_free_space.head_{5 if has_checksums else 4}",
            volume=self._volume,
            source=self._storage.source,
            offset=at,
            length=self._storage.superblock.block_size,
            level=level,
            known={"whole": True, "magic": self._kind.magics[has_checksums]},
        )

    def _inner(self, head: Head, at: int, level: int) -> Iterator[Target]:
        if head.num_records:
            name, length = self._kind.keys
            count = head.num_records
            yield self._list("its keys", name, at + head.SIZE, count * length, level)
            start = at + head.SIZE + self._room(head) * length
            kind = "xfs_group_trees"
            yield self._list("its children", kind, start, count * ChildRecord.SIZE, level)

    def _list(self, title: str, kind: str, at: int, length: int, level: int) -> Target:
        return Target(
            title=title,
            kind=kind,
            volume=self._volume,
            source=self._storage.source,
            offset=at,
            length=length,
            level=level,
        )

    def _children(self, data: bytes, head: Head, at: int, level: int) -> list[tuple[int, int]]:
        """Return (block, level) of the children of an inner block, the last one first."""
        start = head.SIZE + self._room(head) * self._kind.keys[1]
        end = start + head.num_records * ChildRecord.SIZE
        children = records(ChildRecord, data[start:end], at + start)
        return [(child.block, level) for child in reversed(children)]
