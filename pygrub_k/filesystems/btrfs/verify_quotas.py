"""The quota groups of a btrfs: what their counts say, against what their subvolumes refer to.

An extent or node counts for each subvolume that reaches it, with all of its bytes; it is exclusive
to a group where no subvolume outside of that one reaches it (Linux v6.12, fs/btrfs/qgroup.c).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_quota_records import (
    QgroupFlags,
    QgroupInfoRecord,
    QgroupStatusRecord,
)
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import LimitError
from pygrub_k.filesystems.damage import Checked, of_error
from pygrub_k.limits import BTRFS_QUOTA_STEPS
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.verify_extents import Finding
    from pygrub_k.filesystems.damage import Damage

QUOTA_KINDS: Final = frozenset(
    {
        *(ItemKind.qgroup_status, ItemKind.qgroup_info),
        *(ItemKind.qgroup_limit, ItemKind.qgroup_relation),
    }
)
LEVEL_SHIFT: Final = 48
NUMBER: Final = (1 << LEVEL_SHIFT) - 1
UNRELIABLE: Final = {
    QgroupFlags.simple: "simple ones, which count otherwise",
    QgroupFlags.inconsistent: "marked as inconsistent",
    QgroupFlags.rescanning: "being counted again",
}
"""Why counts are not compared, by the flag of the quota tree's status that says so."""
COUNTS: Final = (
    ("len_referenced", "referred to"),
    ("len_referenced_compressed", "referred to, compressed"),
    ("len_exclusive", "exclusive"),
    ("len_exclusive_compressed", "exclusive, compressed"),
)
"""Fields of a group, and their words: two that count what is referred to, two what is exclusive."""


def group_name(group: int) -> str:
    """Return a quota group as `btrfs qgroup show` names it.

    >>> group_name(1 << 48 | 100)
    '1/100'
    """
    return f"{group >> LEVEL_SHIFT}/{group & NUMBER}"


class QuotaCheck:
    """Takes the items of the quota tree, and what each subvolume reaches; `compare` judges."""

    def __init__(self, about: Finding) -> None:
        self._about = about
        self._flags = 0
        self.is_kept = False
        """Whether the counts are to be right, so that what subvolumes reach is of use."""
        self._groups: dict[int, tuple[int, QgroupInfoRecord]] = {}
        """Node and counts of each group."""
        self._parents: dict[int, set[int]] = {}
        self._chains: list[tuple[int, int]] = [(0, 0)]
        """Sets of subvolumes, each as the set that it extends by one, and that one; 0 is empty."""
        self._extended: dict[tuple[int, int], int] = {}
        self._reached: dict[int, int] = {}
        """The set of the subvolumes that reach an extent or node, by its address."""

    def take(self, key: Key, data: bytes, node: int) -> None:
        """Take an item of the quota tree in the node at an address; CorruptError if it is short."""
        left, kind, right = key
        if kind == ItemKind.qgroup_status:
            self._flags = record_at(QgroupStatusRecord, data, 0, node).flags
            is_on = bool(self._flags & QgroupFlags.enabled)
            self.is_kept = is_on and not any(self._flags & flag for flag in UNRELIABLE)
        elif kind == ItemKind.qgroup_info:
            self._groups[right] = node, record_at(QgroupInfoRecord, data, 0, node)
        elif kind == ItemKind.qgroup_relation and left >> LEVEL_SHIFT < right >> LEVEL_SHIFT:
            self._parents.setdefault(left, set()).add(right)

    def reach(self, subvolume: int, addresses: set[int]) -> None:
        """Take the addresses of all extents and nodes that a subvolume refers to."""
        known, extended, chains = self._reached, self._extended, self._chains
        for address in addresses:
            before = known.get(address, 0)
            after = extended.get((before, subvolume))
            if after is None:
                after = extended[before, subvolume] = len(chains)
                chains.append((before, subvolume))
            known[address] = after

    def compare(self, lengths: Mapping[int, int], *, is_whole: bool) -> Iterator[Damage | Checked]:
        """Yield what is wrong with counts; `lengths` are those of extents and nodes by address.

        They are not compared where not all was reached.
        """
        if not self._flags & QgroupFlags.enabled:
            return
        reasons = [words for flag, words in UNRELIABLE.items() if self._flags & flag]
        if not is_whole:
            reasons.append("of trees that cannot be read to the end")
        if reasons:
            yield Checked(f"quota groups ({', '.join(reasons)})", 0)
            return
        try:
            referenced, exclusive = self._sums(lengths)
        except LimitError as error:
            yield of_error(error, "quota")
            return
        for group, (node, stored) in sorted(self._groups.items()):
            found = (referenced[group],) * 2 + (exclusive[group],) * 2
            for (field, words), count in zip(COUNTS, found, strict=True):
                value = getattr(stored, field)
                if value != count:
                    said = f"{value} bytes are {words} by its count, and {count} by its subvolumes"
                    name = f"quota group {group_name(group)}"
                    place = f"btrfs_quota.qgroup_info.{field}"
                    yield self._about(name, node, "quota", said, place)
        yield Checked("quota groups", len(self._groups))

    def _sums(self, lengths: Mapping[int, int]) -> tuple[Counter[int], Counter[int]]:
        """Return the bytes that groups refer to, and those exclusive to them."""
        sums: Counter[int] = Counter()
        for address, chain in self._reached.items():
            sums[chain] += lengths.get(address, 0)
        above = {number: self._above(number) for _, number in self._chains[1:]}
        referenced: Counter[int] = Counter()
        exclusive: Counter[int] = Counter()
        steps = 0
        for chain, length in sums.items():
            count, at = 0, chain
            groups: Counter[int] = Counter()
            while at:
                at, subvolume = self._chains[at]
                groups.update(above[subvolume])
                count += 1
                steps += len(above[subvolume])
            if steps > BTRFS_QUOTA_STEPS:
                raise LimitError(f"btrfs: quota groups take more than {BTRFS_QUOTA_STEPS} sums")
            for group, times in groups.items():
                referenced[group] += length
                exclusive[group] += length if times == count else 0
        return referenced, exclusive

    def _above(self, group: int) -> set[int]:
        """Return a group and all that sum it up; a relation leads to a higher level each time."""
        found, pending = {group}, [group]
        while pending:
            more = self._parents.get(pending.pop(), set()) - found
            found |= more
            pending += more
        return found
