"""The past of a btrfs, as the rest of the package asks for it (filesystems.past)."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from pygrub_k._generated.btrfs_items_records import InodeItemRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.filesystems.btrfs.changed_leaves import changed_leaves
from pygrub_k.filesystems.btrfs.names import entries_of
from pygrub_k.filesystems.btrfs.states import States
from pygrub_k.filesystems.btrfs.tree import MOST, Tree
from pygrub_k.filesystems.past import Change, Part, State, Step
from pygrub_k.records import members, record_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.subvolumes import Forest
    from pygrub_k.filesystems.facts import SubvolumeFacts

_PREFIX: Final = "generation "
_SNAPSHOT: Final = "snapshot "
TREES: Final = {
    number: name.replace("_", " ")
    for name, number in members(Object).items()
    if number < Object.first_free
} | {
    8: "quota tree",
    9: "UUID tree",
    MOST - 8: "data relocation tree",
    MOST - 7: "relocation tree",
    MOST - 5: "log tree",
}
"""The file system's own trees, and that of the top level, by the numbers that nodes name (Linux
v6.12, include/uapi/linux/btrfs_tree.h)."""


class BtrfsPast:
    """The generations and snapshots of one file system."""

    keeps_contents = True

    def __init__(self, filesystem: BtrfsFilesystem) -> None:
        self._states = States(filesystem)
        self._filesystem = filesystem
        self._snapshots: dict[str, SubvolumeFacts] | None = None

    def states(self) -> Sequence[State]:
        """Return a state for each generation whose root is there, then for each snapshot."""
        states = self._states
        return [
            *(State(f"{_PREFIX}{number}", states.time(number)) for number in states.roots),
            *(State(name, one.created, _note(one)) for name, one in self._all_snapshots().items()),
        ]

    def open(self, name: str) -> BtrfsFilesystem:
        """Return the file system as it was at the end of that generation, or below that snapshot.

        Raises NotFoundError if there is none.
        """
        snapshot = self._all_snapshots().get(name)
        if snapshot is not None:
            return self._filesystem.beginning_at(snapshot.number, snapshot.path or b"")
        return self._states.open(self._number(name))

    def _all_snapshots(self) -> dict[str, SubvolumeFacts]:
        """Return the snapshots that a path leads to by their names as states."""
        if self._snapshots is None:
            self._snapshots = {}
            try:
                for one in self._filesystem.subvolume_facts():
                    if one.original and one.path and not one.deleted:
                        name = printable_name(one.path.lstrip(b"/"))
                        self._snapshots[f"{_SNAPSHOT}{name}"] = one
            except PygrubError as error:
                self._filesystem.storage.findings.note(error)
        return self._snapshots

    def _number(self, name: str) -> int:
        for number in self._states.roots:
            if name == f"{_PREFIX}{number}":
                return number
        raise NotFoundError(f"no state {name!r}")

    def steps(self) -> Iterator[Step]:
        """Yield the generations of which nodes are left, oldest first."""
        parts: dict[int, list[Part]] = {}
        for address, generation, owner, level in self._states.nodes:
            tree = TREES.get(owner, f"subvolume {owner}")
            role = f"{tree}, level {level}"
            parts.setdefault(generation, []).append(Part(address, address, None, role))
        for generation in sorted(parts):
            state = "complete" if generation in self._states.roots else "incomplete"
            time = self._states.time(generation) if state == "complete" else None
            yield Step(f"{_PREFIX}{generation}", time, state, tuple(parts[generation]))

    def step_names(self) -> Sequence[str]:
        """Return what the steps are called whose changes can be told, oldest first."""
        return [f"{_PREFIX}{number}" for number in self._states.roots]

    def changes(self, name: str) -> Iterator[Change]:
        """Yield what a generation changed, compared with the one before that is still there."""
        number = self._number(name)
        order = list(self._states.roots)
        at = order.index(number)
        if not at:
            yield Change(name, "", "", "no older generation to compare with")
            return
        before, after = (self._states.open(order[index]).forest for index in (at - 1, at))
        for subvolume in after.numbers():
            with suppress(PygrubError):
                yield from _tree_changes(
                    f"subvolume {subvolume}", _tree(before, subvolume), _tree(after, subvolume)
                )


def _tree(forest: Forest, subvolume: int) -> Tree | None:
    """Return the tree of a subvolume of an older generation; None if it cannot be had."""
    with suppress(PygrubError):
        found = forest.subvolume(subvolume).tree
        assert isinstance(found, Tree)  # a log is of today's trees only
        return found
    return None


def _tree_changes(tree: str, old: Tree | None, new: Tree | None) -> Iterator[Change]:
    if new is None:
        return
    for first, last, items in changed_leaves(new, old):
        after = dict(items)
        before = dict(old.items(first, last)) if old is not None else {}
        for key in sorted(before.keys() | after.keys()):
            if before.get(key) != after.get(key):
                yield from _item_changes(tree, key, before.get(key), after.get(key))


def _item_changes(
    tree: str, key: tuple[int, int, int], before: bytes | None, after: bytes | None
) -> Iterator[Change]:
    number, kind, offset = key
    subject = f"inode {number} of {tree}"
    if kind == ItemKind.inode_item:
        rows = [
            record_at(InodeItemRecord, data, 0, None) if data else None for data in (before, after)
        ]
        for field in InodeItemRecord.NAMES:
            values = [str(getattr(row, field)) if row else "" for row in rows]
            if values[0] != values[1]:
                yield Change(subject, field, *values)
    elif kind == ItemKind.dir_index:
        for data, sign in ((before, -1), (after, 1)):
            for name, header in entries_of(data or b"", subject):
                sides = (f"inode {header.object}", "")
                field = f"name {printable_name(name)}"
                yield Change(subject, field, *(sides if sign < 0 else sides[::-1]))
    elif kind in {ItemKind.extent_data, ItemKind.xattr_item}:
        what = f"content at byte {offset}" if kind == ItemKind.extent_data else "an attribute"
        states = ["there" if data is not None else "" for data in (before, after)]
        yield Change(subject, what, *(states if states[0] != states[1] else ("there", "changed")))


def _note(snapshot: SubvolumeFacts) -> str:
    kind = "read-only" if snapshot.is_read_only else "may have been written to since"
    return f"subvolume {snapshot.number}, {kind}"


def past_of(filesystem: BtrfsFilesystem) -> BtrfsPast:
    """Return the generations of a file system; raises what reading its chunks raises."""
    return BtrfsPast(filesystem)
