"""Deleted files of a btrfs: what older generations have and the newest does not."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import FormatError, PygrubError, SourceError
from pygrub_k.filesystems.btrfs.changed_leaves import changed_leaves, changed_places
from pygrub_k.filesystems.btrfs.deleted_content import are_apart, content_state
from pygrub_k.filesystems.btrfs.inode import BtrfsInode
from pygrub_k.filesystems.btrfs.names import entries_of
from pygrub_k.filesystems.btrfs.states import States
from pygrub_k.filesystems.btrfs.subvolumes import names_up
from pygrub_k.filesystems.btrfs.tree import MOST, Tree
from pygrub_k.filesystems.lost import LostFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree
    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.subvolumes import Subvolume
    from pygrub_k.filesystems.steps import Steps

_ORPHANS: Final = (1 << 64) - 5
"""The object of the items that name orphans (BTRFS_ORPHAN_OBJECTID)."""
GENERATION_STEPS: Final = 1000


def deleted_files(filesystem: BtrfsFilesystem, steps: Steps) -> Iterator[LostFile]:
    """Yield what was deleted, by the newest generation that has it; raises what reading raises."""
    yield from _Search(filesystem, steps).rows()


class _Search:
    def __init__(self, filesystem: BtrfsFilesystem, steps: Steps) -> None:
        self._filesystem = filesystem
        self._steps = steps
        self._begun = self._ended = 0
        """Steps at which a generation begins and ends."""
        self._share = 0, 1
        """Which of how many subvolumes of a generation is searched."""
        self._states = States(filesystem)
        self._done: set[tuple[int, int]] = set()
        self._paths: dict[int, bytes] = {}
        self._names: set[tuple[int, int, bytes]] = set()

    def rows(self) -> Iterator[LostFile]:
        forest = self._filesystem.forest
        for number in list(forest.numbers()):
            try:
                yield from self._orphans(forest.subvolume(number))
            except (FormatError, SourceError) as error:
                forest.storage.findings.note(error)
        newest = forest.root[2]
        self._steps.expect(len(self._states.roots.keys() - {newest}) * GENERATION_STEPS)
        for generation in reversed(self._states.roots):
            if generation == newest:
                continue
            self._begun = self._ended
            self._ended += GENERATION_STEPS
            old = self._states.open(generation).forest
            try:
                numbers = list(old.numbers())
            except (FormatError, SourceError) as error:
                forest.storage.findings.note(error)
                continue
            for place, number in enumerate(numbers):
                self._share = place, len(numbers)
                with suppress(FormatError, SourceError):  # its tree is overwritten
                    yield from self._lost_in(old.subvolume(number), generation)
            self._steps.reach(self._ended)

    def _reach(self, leaf: int, leaves: int) -> None:
        """Count the steps of a generation up to one of the leaves of a subvolume."""
        place, count = self._share
        part = min(leaf / max(leaves, 1), 1)
        self._steps.reach(self._begun + int(GENERATION_STEPS * (place + part) / count))

    # -- one subvolume -----------------------------------------------------------------------

    def _orphans(self, subvolume: Subvolume) -> Iterator[LostFile]:
        first, last = ((_ORPHANS, ItemKind.orphan_item, at) for at in (0, MOST))
        for key, _ in list(subvolume.tree.items(first, last)):
            number = key[2]
            self._done.add((subvolume.number, number))
            inode = None
            with suppress(PygrubError):
                inode = BtrfsInode.read(subvolume, number)
            yield LostFile(
                path=self._older_path(subvolume.number, number),
                number=number,
                inode_state="orphan",
                facts=inode.facts() if inode is not None else None,
                content="certain" if inode is not None else "gone",
                inode=inode,
                inode_source="orphan item",
            )

    def _older_path(self, subvolume: int, number: int) -> bytes | None:
        """Return the path that an inode had in the newest generation in which it had one."""
        for generation in reversed(self._states.roots):
            with suppress(FormatError, SourceError):
                old = self._states.open(generation).forest.subvolume(subvolume)
                return self._path(old, number)
        return None

    def _lost_in(self, old: Subvolume, generation: int) -> Iterator[LostFile]:
        current = self._current_tree(old.number)
        assert isinstance(old.tree, Tree)  # a log is of today's trees only
        other = current if isinstance(current, Tree) else None
        count = sum(1 for _ in changed_places(old.tree, other, []))
        for leaf, (_, _, items) in enumerate(changed_leaves(old.tree, other)):
            self._reach(leaf, count)
            for (number, kind, offset), data in items:
                if kind == ItemKind.inode_item:
                    if self._is_lost(old.number, number, current):
                        yield self._row(old, number, generation)
                    elif (old.number, number) not in self._done:
                        yield from self._rewritten(old, number, generation)
                elif kind == ItemKind.dir_index and _lacks(current, (number, kind, offset)):
                    yield from self._names_alone(old, number, data, generation)

    def _current_tree(self, number: int) -> Tree | ChangedTree | None:
        try:
            return self._filesystem.forest.subvolume(number).tree
        except FormatError:
            return None

    def _is_lost(self, subvolume: int, number: int, current: Tree | ChangedTree | None) -> bool:
        if (subvolume, number) in self._done:
            return False
        try:
            lives = current is not None and current.get((number, ItemKind.inode_item, 0))
        except (FormatError, SourceError):
            return False
        if lives:
            return False
        self._done.add((subvolume, number))
        return True

    def _rewritten(self, old: Subvolume, number: int, generation: int) -> Iterator[LostFile]:
        """Yield a file that still exists, if none of its earlier content is in it now."""
        try:
            before = BtrfsInode.read(old, number)
            if before.kind != "file" or not before.size:
                return
            now = BtrfsInode.read(self._filesystem.forest.subvolume(old.number), number)
            is_other = are_apart(before, now)
        except (FormatError, SourceError):  # its tree is overwritten
            return
        if is_other:
            self._done.add((old.number, number))
            yield replace(self._row(old, number, generation), inode_state="rewritten")

    def _row(self, old: Subvolume, number: int, generation: int) -> LostFile:
        inode, facts = None, None
        source = f"generation {generation}"
        path = None
        with suppress(PygrubError):
            inode = BtrfsInode.read(old, number)
            facts = inode.facts()
        with suppress(PygrubError):
            path = self._path(old, number)
        state = content_state(inode, self._filesystem.forest)
        return LostFile(
            path=path,
            number=number,
            inode_state="freed",
            facts=facts,
            content=state.content,
            inode=None if state.content == "gone" else inode,
            blocks=state.blocks,
            overwritten=state.overwritten,
            source=source if path is not None else "",
            inode_source=source if facts is not None else "",
        )

    def _path(self, old: Subvolume, number: int) -> bytes:
        """Return the path of an inode from the top level, as it was."""
        names = names_up(old, number)
        above = self._subvolume_path(old)
        return above + b"".join(b"/" + name for name in reversed(names))

    def _subvolume_path(self, old: Subvolume) -> bytes:
        """Return the path of a subvolume at that time, or the last one that it had before."""
        known = self._paths.get(old.number)
        if known is None:
            forests = [old.forest]
            forests += [self._states.open(number).forest for number in reversed(self._states.roots)]
            for forest in forests:
                with suppress(PygrubError):
                    known = forest.path(old.number)
                if known is not None:
                    break
            else:
                known = b"/<subvolume %d>" % old.number
            self._paths[old.number] = known
        return known

    def _names_alone(
        self, old: Subvolume, directory: int, data: bytes, generation: int
    ) -> Iterator[LostFile]:
        """Yield names that are gone although the file that they led to still exists."""
        current = self._current_tree(old.number)
        with suppress(PygrubError):
            for name, header in entries_of(data, "btrfs directory"):
                key = (old.number, directory, name)
                lives = not _lacks(current, (header.object, ItemKind.inode_item, 0))
                if header.kind != ItemKind.inode_item or key in self._names or not lives:
                    continue
                self._names.add(key)
                above = self._path(old, directory)
                yield LostFile(
                    path=(b"" if above == b"/" else above) + b"/" + name,
                    number=header.object,
                    inode_state="allocated",
                    facts=None,
                    content="gone",
                    source=f"generation {generation}",
                )


def _lacks(tree: Tree | ChangedTree | None, key: Key) -> bool:
    """Return whether an existing tree has no item of a key; raises what reading it raises."""
    return tree is not None and tree.get(key) is None
