"""An XFS compared with itself: headers and trees of its groups, inodes, directories, use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.xfs_group_trees_records import SpecialOwner
from pygrub_k.filesystems.damage import Collector, Damage, Item, of_error
from pygrub_k.filesystems.use_map import UseMap, runs_of_bits
from pygrub_k.filesystems.xfs.storage import Storage
from pygrub_k.filesystems.xfs.verify_directories import DirectoryPass
from pygrub_k.filesystems.xfs.verify_groups import GroupPass
from pygrub_k.filesystems.xfs.verify_inodes import InodePass
from pygrub_k.filesystems.xfs.verify_owners import Owners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.driver import XfsFilesystem
    from pygrub_k.filesystems.xfs.group_contents import Group


def verify(filesystem: XfsFilesystem, *, data: bool) -> Iterator[Item]:
    """Yield what is wrong; `data` changes nothing, since files of XFS have no checksums.

    The state is that behind its log. Where that leaves changes unfinished, blocks that they are
    going to free are neither free nor in use, and nothing is said of such.
    """
    del data
    whole = filesystem.storage
    yield from (of_error(problem.error) for problem in whole.findings.problems)
    collector = Collector("XFS")
    storage = Storage(whole.source, whole.superblock, collector, replayed=whole.replayed)
    storage.unfinished, storage.log_was_seen = whole.unfinished, whole.log_was_seen
    record = storage.superblock.record
    use = UseMap(0, storage.superblock.num_blocks, record.num_group_blocks)
    owners = Owners(record.num_group_blocks)
    if record.log_block:
        start = storage.block_index(record.log_block, record.num_log_blocks, "XFS log", 0)
        use.add(start, record.num_log_blocks)
        owners.has(SpecialOwner.log, start, record.num_log_blocks)
    groups = GroupPass(storage, collector, use, owners)
    yield from groups.run()
    inodes = InodePass(
        storage, collector, use, groups.groups, owners if groups.tells_owners else None
    )
    yield from inodes.run()
    yield from collector.taken()
    use.settle()
    overlapping = list(use.overlaps)
    yield from _overlaps(storage, overlapping)
    yield from _shared(storage, use, inodes, groups.groups)
    yield from DirectoryPass(storage, collector, inodes).run()
    yield from collector.taken()
    is_clean = whole.replayed is None and whole.unfinished is None
    for number, group in enumerate(groups.groups):
        yield from _free(storage, use, number, group, is_clean=is_clean)
    if is_clean:
        yield from _sums(storage, groups)
        if groups.tells_owners:
            yield from owners.differences()


def _place(storage: Storage, start: int, count: int) -> str:
    size = storage.superblock.record.num_group_blocks
    group, block = divmod(start, size)
    which = f"blocks {block} to {block + count - 1}" if count > 1 else f"block {block}"
    return f"{which} of group {group}"


def _about(storage: Storage, check: str, start: int, words: str) -> Damage:
    position = start * storage.superblock.block_size
    return Damage(check=check, structure="XFS blocks", message=words, position=position)


def _overlaps(storage: Storage, overlapping: list[tuple[int, int]]) -> Iterator[Damage]:
    for start, count in overlapping:
        words = f"{_place(storage, start, count)}: claimed more than once"
        yield _about(storage, "overlap", start, words)


def _shared(
    storage: Storage, use: UseMap, inodes: InodePass, groups: list[Group]
) -> Iterator[Damage]:
    """Compare the owners of blocks of files that share them with the tree of references."""
    edges: dict[int, int] = {}
    for start, count in inodes.shared:
        edges[start] = edges.get(start, 0) + 1
        edges[start + count] = edges.get(start + count, 0) - 1
    size = storage.superblock.record.num_group_blocks
    found: list[tuple[int, int, int]] = []
    owners, at = 0, 0
    for edge in sorted(edges):
        if owners and edge > at:
            use.add(at, edge - at)
            if owners > 1:
                if found and found[-1][0] + found[-1][1] == at and found[-1][2] == owners:
                    at = found.pop()[0]
                found.append((at, edge - at, owners))
        at, owners = edge, owners + edges[edge]
    before = len(use.overlaps)
    use.settle()
    yield from _overlaps(storage, use.overlaps[before:])
    stored = [
        (group * size + start, count, owners)
        for group, one in enumerate(groups)
        for start, count, owners in one.shared
    ]
    for start, count, owners in sorted(set(stored) ^ set(found)):
        who = "by the refcountbt" if (start, count, owners) in set(stored) else "by the files"
        words = f"{_place(storage, start, count)}: {owners} owners, {who} alone"
        yield _about(storage, "refcountbt", start, words)


def _free(
    storage: Storage, use: UseMap, number: int, group: Group, *, is_clean: bool
) -> Iterator[Damage]:
    record = storage.superblock.record
    base = number * record.num_group_blocks
    length = min(record.num_group_blocks, record.num_blocks - base)
    free = UseMap(0, record.num_group_blocks, record.num_group_blocks)
    for start, count in group.free:
        free.add(start, count)
    free.settle()
    used, unused = use.bits(number), free.bits(0)
    for at, count in runs_of_bits(used & unused):
        words = f"{_place(storage, base + at, count)}: in use, and marked free"
        yield _about(storage, "free-space", base + at, words)
    if is_clean:
        for at, count in runs_of_bits((1 << length) - 1 & ~(used | unused)):
            words = f"{_place(storage, base + at, count)}: neither free nor in use"
            yield _about(storage, "free-space", base + at, words)


def _sums(storage: Storage, groups: GroupPass) -> Iterator[Damage]:
    record = storage.superblock.record
    free = sum(group.num_free_blocks for group in groups.groups)
    for name, wanted in (
        ("num_inodes", groups.inodes.num_inodes),
        ("num_free_inodes", groups.inodes.num_free_inodes),
        ("num_free_blocks", free),
    ):
        stored = getattr(record, name)
        if stored != wanted:
            yield Damage(
                check="free-count",
                structure="XFS superblock",
                message=f"{name} is {stored}, and {wanted} by the groups",
                field=f"xfs_superblock.{name}",
                position=0,
            )
