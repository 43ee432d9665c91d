"""The allocation groups of an XFS: their headers, and their trees against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.xfs_group_records import (
    FreeBlockRecord,
    FreeListHeadRecord,
    FreeSpaceRecord,
    InodesRecord,
)
from pygrub_k._generated.xfs_group_trees_records import SpecialOwner
from pygrub_k._generated.xfs_superblock_records import ReadOnly, XfsSuperblockRecord
from pygrub_k.errors import FormatError, PygrubError
from pygrub_k.filesystems.damage import Checked, Damage, of_error
from pygrub_k.filesystems.xfs.group_contents import Group, group_length
from pygrub_k.filesystems.xfs.group_trees import NOTHING, TreeWalk, tree_kinds
from pygrub_k.filesystems.xfs.superblock import checksum
from pygrub_k.filesystems.xfs.verify_inode_trees import InodeTrees
from pygrub_k.findings import wrong_checksum
from pygrub_k.records import part_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.use_map import UseMap
    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.filesystems.xfs.verify_owners import Owners

SECTORS: Final = 4
"""Of the headers of a group: superblock, free space, inodes, free list."""


class GroupPass:
    """Reads the headers and trees of each group, and enters into `use` what they take."""

    def __init__(
        self, storage: Storage, collector: Collector, use: UseMap, owners: Owners | None = None
    ) -> None:
        self._storage = storage
        self._superblock = storage.superblock
        self._record = storage.superblock.record
        self.tells_owners = bool(
            storage.superblock.has_checksums
            and self._record.read_only_features & ReadOnly.reverse_map
        )
        self._owned = owners if self.tells_owners else None
        self._collector = collector
        self._use = use
        self._kinds = tree_kinds(storage)
        self.inodes = InodeTrees(storage, collector, self._claim, self._wrong)
        self.groups: list[Group] = []

    def run(self) -> Iterator[Damage | Checked]:
        """Yield what is wrong, group by group."""
        for number in range(self._record.num_groups):
            group = Group()
            self.groups.append(group)
            try:
                self._group(number, group)
            except PygrubError as error:
                yield of_error(error, "group")
            yield from self._collector.taken()
        yield Checked("allocation groups", len(self.groups))

    def _claim(self, group: int, block: int, count: int, owner: int) -> None:
        if block >= 0 and block + count <= self._length(group):
            start = group * self._record.num_group_blocks + block
            self._use.add(start, count)
            if self._owned is not None:
                self._owned.has(owner, start, count)

    def _length(self, group: int) -> int:
        return group_length(self._record, group)

    def _group(self, number: int, group: Group) -> None:
        size = self._record.sector_size
        start = number * self._record.num_group_blocks * self._superblock.block_size
        blocks = -(-SECTORS * size // self._superblock.block_size)
        self._claim(number, 0, blocks, SpecialOwner.headers)
        if number:
            self._copy(number, start)
        free = self._header(FreeSpaceRecord, number, start + size)
        inodes = self._header(InodesRecord, number, start + 2 * size)
        group.unlinked = tuple(one for one in inodes.unlinked if one != NOTHING)
        self._free_list(number, group, start + 3 * size, free)
        self._free_trees(number, group, free, start + size)
        self.inodes.take(number, group, inodes, start + 2 * size)
        self._other_trees(number, group, free)

    def _copy(self, number: int, where: int) -> None:
        structure = f"XFS superblock of group {number}"
        try:
            data = self._storage.source.read_at(where, self._record.sector_size)
            copy = part_at(XfsSuperblockRecord, data, 0, structure, where)
        except FormatError as error:
            self._wrong(structure, "superblock", error.reason, "", where)
            return
        if self._superblock.has_checksums and not self._storage.is_replayed(where, len(data)):
            found = checksum(data, copy.OFFSET.checksum)
            if found != copy.checksum:
                words = wrong_checksum(found, copy.checksum)
                self._wrong(structure, "checksum", words, "xfs_superblock.checksum", where)
        for name in ("block_size", "inode_size", "num_group_blocks", "num_blocks", "uuid"):
            mine, other = getattr(self._record, name), getattr(copy, name)
            if mine != other:
                words = f"{name} is {other!r}, and {mine!r} in the first superblock"
                self._wrong(structure, "superblock", words, f"xfs_superblock.{name}", where)

    def _header(self, table: Any, number: int, where: int) -> Any:
        """Return a group's header, verified; what makes it useless is raised."""
        structure = f"XFS header of group {number}"
        spec = f"xfs_group.{'free_space' if table is FreeSpaceRecord else 'inodes'}"
        data = self._storage.read(where, self._record.sector_size)
        found = part_at(table, data, 0, structure, where)
        if self._superblock.has_checksums:
            if not self._storage.is_replayed(where, len(data)):
                made = checksum(data, table.OFFSET.checksum)
                if made != found.checksum:
                    words = wrong_checksum(made, found.checksum)
                    self._wrong(structure, "checksum", words, f"{spec}.checksum", where)
            self._storage.check_uuid(structure, where, found.uuid)
        for name, wanted in (
            ("version", 1),
            ("group", number),
            ("num_blocks", self._length(number)),
        ):
            if getattr(found, name) != wanted:
                words = f"{name} is {getattr(found, name)}, and should be {wanted}"
                self._wrong(structure, "group", words, f"{spec}.{name}", where)
        return found

    def _free_list(self, number: int, group: Group, where: int, free: FreeSpaceRecord) -> None:
        structure = f"XFS free list of group {number}"
        data = self._storage.read(where, self._record.sector_size)
        start = 0
        if self._superblock.has_checksums:
            head = part_at(FreeListHeadRecord, data, 0, structure, where)
            start = head.SIZE
            if not self._storage.is_replayed(where, len(data)):
                made = checksum(data, head.OFFSET.checksum)
                if made != head.checksum:
                    words = wrong_checksum(made, head.checksum)
                    name = "xfs_group.free_list_head.checksum"
                    self._wrong(structure, "checksum", words, name, where)
            if head.group != number:
                words = f"it is of group {head.group}"
                self._wrong(structure, "group", words, "xfs_group.free_list_head.group", where)
        blocks = [one.block for one in records(FreeBlockRecord, data[start:], where + start)]
        room = len(blocks)
        if max(free.first_free_list, free.last_free_list, free.num_free_list) >= room:
            words = f"blocks {free.first_free_list} to {free.last_free_list} of {room}"
            self._wrong(
                structure, "free-list", words, "xfs_group.free_space.first_free_list", where
            )
            return
        count = (free.last_free_list - free.first_free_list + 1) % room or room
        if free.num_free_list and count != free.num_free_list:
            words = f"{free.num_free_list} blocks by its count, and {count} by its ends"
            self._wrong(structure, "free-list", words, "xfs_group.free_space.num_free_list", where)
        for at in range(free.num_free_list):
            block = blocks[(free.first_free_list + at) % room]
            if not block + SECTORS >= SECTORS or block >= self._length(number):
                words = f"it has block {block}, and the group has {self._length(number)}"
                self._wrong(structure, "free-list", words, "xfs_group.free_block.block", where)
            else:
                self._claim(number, block, 1, SpecialOwner.other_trees)
                group.free_list.append(block)

    # -- trees -------------------------------------------------------------------------------

    def _walk(self, number: int, name: str) -> TreeWalk:
        return TreeWalk(self._storage, self._collector, number, self._kinds[name])

    def _free_trees(self, number: int, group: Group, free: FreeSpaceRecord, where: int) -> None:
        by_block, by_count = self._walk(number, "bnobt"), self._walk(number, "cntbt")
        end, length = 0, self._length(number)
        for run, at in by_block.records(free.by_block_root, free.num_by_block_levels):
            if not run.num_blocks or run.start + run.num_blocks > length:
                by_block.add(
                    f"{run.num_blocks} free blocks from {run.start} on", at, "xfs_free_space.run"
                )
                continue
            if run.start < end or (run.start == end and end):
                words = f"free blocks from {run.start} on behind others that end at {end}"
                by_block.add(words, at, "xfs_free_space.run.start")
            end = max(end, run.start + run.num_blocks)
            group.free.append((run.start, run.num_blocks))
        last, found = (0, 0), []
        for run, at in by_count.records(free.by_count_root, free.num_by_count_levels):
            place = run.num_blocks, run.start
            if place < last:
                words = f"{run.num_blocks} free blocks behind {last[0]}"
                by_count.add(words, at, "xfs_free_space.run.num_blocks")
            last = place
            found.append((run.start, run.num_blocks))
        for start, count in sorted(set(found) ^ set(group.free)):
            which = "bnobt" if (start, count) in set(group.free) else "cntbt"
            by_count.add(f"{count} free blocks from {start} on are in the {which} alone", None)
        total = sum(count for _, count in group.free)
        longest = max((count for _, count in group.free), default=0)
        trees = len(by_block.blocks) + len(by_count.blocks)
        for name, wanted in (("num_free_blocks", total), ("longest_free_run", longest)):
            stored = getattr(free, name)
            if stored != wanted:
                words = f"{name} is {stored}, and {wanted} by the tree"
                structure = f"XFS header of group {number}"
                self._wrong(structure, "free-count", words, f"xfs_group.free_space.{name}", where)
        for block in (*by_block.blocks, *by_count.blocks):
            self._claim(number, block, 1, SpecialOwner.other_trees)
        group.num_free_blocks = total + free.num_free_list + free.num_tree_blocks
        self._tree_blocks = trees - 2

    def _other_trees(self, number: int, group: Group, free: FreeSpaceRecord) -> None:
        if not self._superblock.has_checksums:
            return
        features = self._record.read_only_features
        if features & ReadOnly.shared_blocks:
            walk = self._walk(number, "refcountbt")
            last = -1
            for run, at in walk.records(free.references_root, free.num_references_levels):
                if run.domain_and_start < last:
                    words = f"block {run.start} is out of order"
                    walk.add(words, at, "xfs_group_trees.shared_run.domain_and_start")
                last = run.domain_and_start + run.num_blocks
                if run.is_staging:
                    group.staging.append((run.start, run.num_blocks))
                    self._claim(number, run.start, run.num_blocks, SpecialOwner.copies_on_write)
                    if run.num_owners != 1:
                        words = f"a run for copies on write has {run.num_owners} owners"
                        walk.add(words, at, "xfs_group_trees.shared_run.num_owners")
                else:
                    group.shared.append((run.start, run.num_blocks, run.num_owners))
            owner, blocks = SpecialOwner.tree_of_references, free.num_references_blocks
            self._take(number, walk, blocks, "num_references_blocks", owner)
        if features & ReadOnly.reverse_map:
            walk = self._walk(number, "rmapbt")
            self._owners(walk, free, group, number)
            owner, blocks = SpecialOwner.other_trees, free.num_owners_blocks
            self._take(number, walk, blocks, "num_owners_blocks", owner)

    def _owners(self, walk: TreeWalk, free: FreeSpaceRecord, group: Group, number: int) -> None:
        """Compare the tree of owners with what is free: what it has is used, all else is free."""
        last: tuple[int, int, int] = (-1, 0, 0)
        edge, gaps = 0, []
        for run, at in walk.records(free.owners_root, free.num_owners_levels):
            place = run.start, run.owner & OWNER_MASK, run.place & PLACE_MASK
            if place < last:
                words = f"block {run.start} is out of order"
                walk.add(words, at, "xfs_group_trees.owned_run.start")
            last = place
            if not run.num_blocks or run.start + run.num_blocks > self._length(number):
                words = f"{run.num_blocks} blocks from {run.start} on"
                walk.add(words, at, "xfs_group_trees.owned_run.num_blocks")
                continue
            if self._owned is not None:
                self._owned.tree_has(run, number)
            if run.start > edge:
                gaps.append((edge, run.start - edge))
            edge = max(edge, run.start + run.num_blocks)
        if edge < self._length(number):
            gaps.append((edge, self._length(number) - edge))
        for start, count in sorted(set(gaps) ^ set(group.free)):
            words = "nobody's" if (start, count) in set(gaps) else "free by the bnobt, not by this"
            walk.add(f"{count} blocks from {start} on are {words}", None)

    def _take(self, number: int, walk: TreeWalk, stored: int, name: str, owner: int) -> None:
        for block in walk.blocks:
            self._claim(number, block, 1, owner)
        if stored != len(walk.blocks):
            words = f"{name} is {stored}, and the tree has {len(walk.blocks)}"
            structure = f"XFS header of group {number}"
            self._wrong(structure, "free-count", words, f"xfs_group.free_space.{name}", None)

    def _wrong(self, structure: str, check: str, words: str, name: str, where: int | None) -> None:
        self._collector.add(
            Damage(check=check, structure=structure, message=words, field=name, position=where)
        )


OWNER_MASK: Final = (1 << 64) - 1
PLACE_MASK: Final = (1 << 54) - 1 | 1 << 63 | 1 << 62
"""Of a place, without whether it is written: what the tree is sorted by."""
