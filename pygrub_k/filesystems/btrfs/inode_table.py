"""All inodes of a btrfs, subvolume by subvolume: it has no free ones.

btrfs documentation, "On-disk format": each inode has an item in the tree of its subvolume; one that
lost its last name has an orphan item besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.inode_table import AT_ONCE, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.subvolumes import Subvolume

_FIRST: Final = 256
"""The lowest number that an inode of a file has (BTRFS_FIRST_FREE_OBJECTID)."""
_LAST: Final = MOST - 255
_ORPHANS: Final = MOST - 4
"""The object of orphan items (BTRFS_ORPHAN_OBJECTID)."""


def num_inodes(_filesystem: BtrfsFilesystem) -> None:
    """Return nothing: it does not count its inodes."""


def stretches(filesystem: BtrfsFilesystem) -> Iterator[Stretch]:
    """Yield all inodes (filesystems.inode_table.stretches_of)."""
    findings = filesystem.storage.findings
    forest = filesystem.root.subvolume.forest
    try:
        for number in forest.numbers():
            try:
                subvolume = forest.subvolume(number)
                orphaned = _orphans(subvolume)
            except PygrubError as error:
                findings.note(error)
                continue
            yield from _of_subvolume(subvolume, orphaned)
    except PygrubError as error:
        findings.note(error)


def _of_subvolume(subvolume: Subvolume, orphaned: set[int]) -> Iterator[Stretch]:
    findings = subvolume.storage.findings
    first, last = (_FIRST, ItemKind.inode_item, 0), (_LAST, ItemKind.inode_item, MOST)
    numbers: list[int] = []
    faults: list[PygrubError] = []
    try:
        for key, _ in subvolume.tree.items(first, last, faults):
            if key[1] == ItemKind.inode_item:
                numbers.append(key[0])
                if len(numbers) == AT_ONCE:
                    yield _stretch(subvolume, numbers, orphaned)
                    numbers = []
    except PygrubError as error:
        faults.append(error)
    for fault in faults:
        findings.note(fault)
    if numbers:
        yield _stretch(subvolume, numbers, orphaned)


def _stretch(subvolume: Subvolume, numbers: list[int], orphaned: set[int]) -> Stretch:
    states = ["orphan" if number in orphaned else "allocated" for number in numbers]
    return Stretch(subvolume, numbers, states)  # type: ignore[arg-type]


def _orphans(subvolume: Subvolume) -> set[int]:
    """Return the inodes that have an orphan item; what cannot be read of those is noted."""
    first, last = ((_ORPHANS, ItemKind.orphan_item, at) for at in (0, MOST))
    found: set[int] = set()
    try:
        for key, _ in subvolume.tree.items(first, last):
            found.add(key[2])
    except PygrubError as error:
        subvolume.storage.findings.note(error)
    return found
