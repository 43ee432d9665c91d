"""Whose each block is: the trees of owners, against what inodes and groups have.

What an owner has is added up, by salted hashes: how many blocks, and their places. The sums are the
same however runs are cut, and what the trees say is taken away again. What is left of an owner's
sum is not 0 where a run is missing, or somebody else's.
"""

from __future__ import annotations

from os import urandom
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_group_trees_records import SpecialOwner
from pygrub_k.filesystems.damage import Damage
from pygrub_k.records import members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k._generated.xfs_group_trees_records import OwnedRunRecord

ATTRIBUTES: Final = 1
TREE: Final = 2
UNWRITTEN: Final = 4
NAMES: Final = {value: name.replace("_", " ") for name, value in members(SpecialOwner).items()}


class Owners:
    """The sums of all owners; blocks count from the start of the file system."""

    def __init__(self, group_size: int) -> None:
        self._group_size = group_size
        self._salt = urandom(16)
        self._sums: dict[int, int] = {}
        self.unknown: set[int] = set()
        """Owners of which something could not be read: nothing is said of them."""

    def has(self, owner: int, start: int, count: int, first: int = 0, flags: int = 0) -> None:
        """Take it that an owner has `count` blocks from `start` on.

        They are those from block `first` on of an inode's content, or with ATTRIBUTES among
        `flags` of its attributes; or with TREE blocks of the tree of its extents.
        """
        self._add(owner, start, count, first, flags)

    def tree_has(self, run: OwnedRunRecord, group: int) -> None:
        """Take it that a tree of owners has a run."""
        flags = ATTRIBUTES * run.is_attribute_fork | TREE * run.is_extent_tree
        flags |= UNWRITTEN * run.is_unwritten
        start = group * self._group_size + run.start
        self._add(run.owner, start, -run.num_blocks, run.place & PLACE, flags)

    def _add(self, owner: int, start: int, count: int, first: int, flags: int) -> None:
        """Add a run; one of less than no blocks is taken away."""
        shift = 0 if owner < 0 or flags & TREE else start - first
        whole = abs(count)
        places = whole * start + whole * (whole - 1) // 2
        value = hash((self._salt, 0, flags, shift)) * whole
        value += hash((self._salt, 1, flags, shift)) * places
        value = value if count > 0 else -value
        left = self._sums.get(owner, 0) + value
        if left:
            self._sums[owner] = left
        else:
            self._sums.pop(owner, None)

    def differences(self) -> Iterator[Damage]:
        """Yield the owners of whose blocks the trees say something else."""
        for owner in sorted(self._sums.keys() - self.unknown):
            who = f"inode {owner}" if owner >= 0 else NAMES.get(owner, f"owner {owner}")
            yield Damage(
                check="rmapbt",
                structure="XFS rmapbt",
                message=f"{who}: the blocks that it has are not those of which it is the owner",
                field="xfs_group_trees.owned_run.owner",
                inode=owner if owner >= 0 else None,
            )


PLACE: Final = (1 << 54) - 1
"""Of the place of a run, without its flags."""
