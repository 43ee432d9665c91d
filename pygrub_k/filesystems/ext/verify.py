"""An ext file system compared with itself: superblock, groups, inodes, directories, bitmaps."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pygrub_k._generated.ext_superblock_records import Compatible, ReadOnly
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.damage import Checked, Collector, Damage, Item, of_error
from pygrub_k.filesystems.ext.claims import fixed_claims
from pygrub_k.filesystems.ext.inode_claims import InodeClaims
from pygrub_k.filesystems.ext.journal import Journal, journal_inode
from pygrub_k.filesystems.ext.orphans import orphans
from pygrub_k.filesystems.ext.storage import Storage
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.verify_directories import DirectoryPass
from pygrub_k.filesystems.ext.verify_groups import Groups, enter_fixed
from pygrub_k.filesystems.ext.verify_inodes import InodePass
from pygrub_k.filesystems.ext.verify_quota import QuotaCheck
from pygrub_k.filesystems.ext.verify_superblock import superblock_faults
from pygrub_k.filesystems.use_map import UseMap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.driver import ExtFilesystem


def verify(filesystem: ExtFilesystem, *, data: bool) -> Iterator[Item]:
    """Yield what is wrong; `data` changes nothing, since files of ext have no checksums.

    The state is that behind its journal. What fast commits add is left out: they are changes of
    files, of which bitmaps and counts know nothing before a kernel makes them.
    """
    del data
    yield from map(_of_problem, filesystem.storage.findings.problems)
    collector = Collector("ext4")
    whole = filesystem.storage
    storage = Storage(whole.source, whole.superblock, collector)
    storage.unreplayed, storage.replayed = whole.unreplayed, whole.replayed
    superblock = storage.superblock
    yield from superblock_faults(storage)
    use = UseMap(
        superblock.record.first_data_block,
        superblock.num_blocks,
        superblock.record.num_blocks_per_group,
    )
    yield from enter_fixed(storage, use)
    yield from collector.taken()
    use.settle()
    yield from _journal(storage)
    inodes = InodePass(storage, collector, use)
    yield from _orphans(storage, inodes, collector)
    yield from inodes.run()
    yield Checked("inodes", inodes.num_inodes)
    yield from _overlaps(storage, collector, use, inodes)
    yield from DirectoryPass(storage, collector, inodes).run()
    yield from Groups(storage, use, inodes).run()
    if not inodes.orphans:  # what they use is still counted
        yield from QuotaCheck(storage, inodes).run()
    yield from collector.taken()


def _journal(storage: Storage) -> Iterator[Damage | Checked]:
    """Yield what is wrong with the head of a journal inside of the file system."""
    superblock = storage.superblock
    if not superblock.has_compatible(Compatible.has_journal) or not superblock.record.journal_inode:
        return
    try:
        journal = Journal(storage, journal_inode(storage))
    except PygrubError as error:
        yield of_error(error, "journal", superblock.record.journal_inode)
        return
    users = journal.superblock.num_users
    if users > 1 and journal.has_second_form:
        yield Damage(
            check="journal",
            structure="ext4 journal",
            message=f"it serves {users} file systems, and lies inside of one",
            field="jbd2.superblock.num_users",
            position=journal.where(0),
            inode=journal.inode.number,
        )
    yield Checked("journals", 1)


def _of_problem(problem: object) -> Damage:
    return of_error(problem.error)  # type: ignore[attr-defined]


def _orphans(storage: Storage, inodes: InodePass, collector: Collector) -> Iterator[Damage]:
    try:
        for number in orphans(storage):
            inodes.orphans.add(number)
    except (PygrubError, LimitError) as error:
        yield of_error(error, "orphans")
    yield from collector.taken()


def _overlaps(
    storage: Storage, collector: Collector, use: UseMap, inodes: InodePass
) -> Iterator[Damage]:
    """Yield each run of blocks that several own, with all of its owners."""
    if not use.overlaps or storage.superblock.has_read_only(ReadOnly.shared_blocks):
        return
    owners: dict[tuple[int, int], list[str]] = {}
    runs = sorted(set(use.overlaps))
    for who, start, count in _claims(storage, inodes):
        for run in runs:
            if run[0] < start + count and start < run[0] + run[1]:
                owners.setdefault(run, []).append(who)
    collector.taken()
    size = storage.superblock.block_size
    for start, count in runs:
        known = owners.get((start, count), [])
        place = f"blocks {start} to {start + count - 1}" if count > 1 else f"block {start}"
        yield Damage(
            check="overlap",
            structure="ext4 blocks",
            message=f"{place}: claimed by {', '.join(islice(known, MOST_NAMED))}",
            position=start * size,
        )
    if use.num_overlapping > sum(count for _, count in runs):
        words = f"{use.num_overlapping} blocks in all are claimed more than once"
        yield Damage(check="overlap", structure="ext4 blocks", message=words)


def _claims(storage: Storage, inodes: InodePass) -> Iterator[tuple[str, int, int]]:
    """Yield (who, first block, blocks) for all that is claimed, once more."""
    superblock = storage.superblock
    for group in range(superblock.num_groups):
        try:
            for start, count, role, _ in fixed_claims(storage, group):
                yield role, start, count
        except PygrubError:
            continue
    walk = InodeClaims(storage, Collector("ext4"))
    for number in range(1, inodes.last + 1):
        if not inodes.kinds[number] and number not in inodes.hidden:
            continue
        try:
            for start, count, role, _ in walk.of(StoredInode.read(storage, number)):
                yield role or f"inode {number}", start, count
        except PygrubError:
            continue


MOST_NAMED = 8
"""Owners of a run that are named."""
