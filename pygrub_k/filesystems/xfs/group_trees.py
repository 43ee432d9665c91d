"""The trees of an allocation group, walked to their ends: what is wrong is said and passed over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.xfs_free_space_records import (
    ChildRecord,
    Head4Record,
    Head5Record,
    RunRecord,
)
from pygrub_k._generated.xfs_group_trees_records import (
    InodeChunkRecord,
    InodeKeyRecord,
    OwnedRunRecord,
    OwnerKeyRecord,
    ReferenceKeyRecord,
    SharedRunRecord,
    SparseChunkRecord,
)
from pygrub_k._generated.xfs_superblock_records import Incompatible
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Damage, of_error
from pygrub_k.limits import XFS_BTREE_DEPTH, XFS_TREE_BLOCKS
from pygrub_k.records import part_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.xfs.storage import Storage

NOTHING: Final = 0xFFFFFFFF
"""In place of a block's number."""


@dataclass(frozen=True, slots=True)
class TreeKind:
    """One kind of tree: what it is called, its magics, and the sizes of keys and records."""

    name: str
    magics: tuple[bytes, ...]
    key_size: int
    record: Any


def tree_kinds(storage: Storage) -> dict[str, TreeKind]:
    """Return the kinds of trees by xfs_db's names for them."""
    sparse = storage.superblock.has(Incompatible.sparse_inodes)
    chunk = SparseChunkRecord if sparse else InodeChunkRecord
    inode = InodeKeyRecord.SIZE
    kinds = (
        TreeKind("bnobt", (b"ABTB", b"AB3B"), RunRecord.SIZE, RunRecord),
        TreeKind("cntbt", (b"ABTC", b"AB3C"), RunRecord.SIZE, RunRecord),
        TreeKind("inobt", (b"IABT", b"IAB3"), inode, chunk),
        TreeKind("finobt", (b"FIBT", b"FIB3"), inode, chunk),
        TreeKind("rmapbt", (b"RMB3",), 2 * OwnerKeyRecord.SIZE, OwnedRunRecord),
        TreeKind("refcountbt", (b"R3FC",), ReferenceKeyRecord.SIZE, SharedRunRecord),
    )
    return {kind.name: kind for kind in kinds}


@dataclass(slots=True)
class TreeWalk:
    """One walk through a tree of a group; `blocks` are those that it was made of."""

    storage: Storage
    collector: Collector
    group: int
    kind: TreeKind
    blocks: list[int] = field(default_factory=list)

    @property
    def structure(self) -> str:
        return f"XFS {self.kind.name} of group {self.group}"

    def records(self, root: int, levels: int) -> Iterator[tuple[Any, int]]:
        """Yield (record, byte of the volume), from left to right."""
        size = self.kind.record.SIZE
        for data, where in self._leaves(root, levels):
            for index, found in enumerate(records(self.kind.record, data, where)):
                yield found, where + index * size

    def add(self, words: str, where: int | None, name: str = "") -> None:
        """Say what is wrong."""
        self.collector.add(
            Damage(
                check=self.kind.name,
                structure=self.structure,
                message=words,
                field=name,
                position=where,
            )
        )

    def _leaves(self, root: int, levels: int) -> Iterator[tuple[bytes, int]]:
        storage = self.storage
        if not 0 < levels <= XFS_BTREE_DEPTH:
            self.add(f"a tree of {levels} levels", None)
            return
        pending = [(root, levels - 1)]
        seen: set[int] = set()
        last: dict[int, tuple[int, int]] = {}
        while pending:
            block, below = pending.pop()
            if block in seen or len(seen) >= XFS_TREE_BLOCKS:
                self.add(f"block {block} is in the tree twice", None)
                continue
            seen.add(block)
            try:
                number = (self.group << storage.superblock.record.log2_group_blocks) | block
                index = storage.block_index(number, 1, self.structure, None)
                where = index * storage.superblock.block_size
                data = storage.read(where, storage.superblock.block_size)
                head = self._head(data, where, below)
            except PygrubError as error:
                self.collector.add(of_error(error, self.kind.name))
                continue
            self.blocks.append(block)
            if head is None:
                continue
            before, right = last.get(below, (NOTHING, block))
            if head.left != before or right != block:
                words = f"block {block} says that {head.left} is before it, but {before} is"
                self.add(words, where, "xfs_free_space.head_5.left")
            last[below] = block, head.right
            yield from self._inside(data, where, head, below, pending)
        for block, right in last.values():
            if right != NOTHING:
                self.add(f"block {block} is the last one, but says that {right} follows", None)

    def _inside(
        self,
        data: bytes,
        where: int,
        head: Head4Record | Head5Record,
        below: int,
        pending: list[tuple[int, int]],
    ) -> Iterator[tuple[bytes, int]]:
        """Yield the records of a leaf, or put an inner block's children in front."""
        size = self.kind.record.SIZE if not below else self.kind.key_size + ChildRecord.SIZE
        room = (len(data) - head.SIZE) // size
        if not head.num_records and below:
            self.add("an inner block without children", where, "xfs_free_space.head_5.num_records")
        if head.num_records > room:
            words = f"{head.num_records} records, where {room} fit"
            self.add(words, where, "xfs_free_space.head_5.num_records")
            return
        if not below:
            yield data[head.SIZE : head.SIZE + head.num_records * size], where + head.SIZE
            return
        first = head.SIZE + room * self.kind.key_size
        end = first + head.num_records * ChildRecord.SIZE
        children = records(ChildRecord, data[first:end], where + first)
        pending += [(child.block, below - 1) for child in reversed(children)]

    def _head(self, data: bytes, where: int, below: int) -> Head4Record | Head5Record | None:
        head: Head4Record | Head5Record
        if self.storage.superblock.has_checksums:
            head = part_at(Head5Record, data, 0, self.structure, where)
        else:
            head = part_at(Head4Record, data, 0, self.structure, where)
        if head.magic not in self.kind.magics:
            self.add(
                f"a block that begins with {head.magic!r}", where, "xfs_free_space.head_5.magic"
            )
            return None
        if isinstance(head, Head5Record):
            self.storage.check(self.structure, where, data, head, self.group)
        if head.num_levels_below != below:
            words = f"a block of level {head.num_levels_below}, where level {below} is expected"
            self.add(words, where, "xfs_free_space.head_5.num_levels_below")
            return None
        return head
