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
from pygrub_k.filesystems.btrfs.tree import Tree
from pygrub_k.filesystems.past import Change, Part, State, Step
from pygrub_k.records import members, record_at
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.subvolumes import Forest

_PREFIX: Final = "generation "
TREES: Final = {
    number: name.replace("_", " ")
    for name, number in members(Object).items()
    if number < Object.first_free
}
"""The file system's own trees, and that of the top level."""


class BtrfsPast:
    """The generations of one file system."""

    keeps_contents = True

    def __init__(self, filesystem: BtrfsFilesystem) -> None:
        self._states = States(filesystem)

    def states(self) -> Sequence[State]:
        """Return a state for each generation whose root is there, oldest first."""
        states = self._states
        return [State(f"{_PREFIX}{number}", states.time(number)) for number in states.roots]

    def open(self, name: str) -> BtrfsFilesystem:
        """Return the file system as it was at the end of that generation; else NotFoundError."""
        return self._states.open(self._number(name))

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
        return [state.name for state in self.states()]

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


def past_of(filesystem: BtrfsFilesystem) -> BtrfsPast:
    """Return the generations of a file system; raises what reading its chunks raises."""
    return BtrfsPast(filesystem)
