"""A tree as entries with their content, one after the other: what the worker sends."""

from __future__ import annotations

from dataclasses import dataclass
from stat import S_IMODE
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.inspect.export.entry import ExportEntry
from pygrub_k.inspect.export.links import inside
from pygrub_k.inspect.file_content import Hole, content_of, stored_runs
from pygrub_k.inspect.inode_readers import attributes_of, facts_of, key_of, leftovers_of, number_of
from pygrub_k.inspect.paths import OddPath, joined, shown_path
from pygrub_k.limits import EXPORT_LINKS, EXPORT_NESTING, NAME_LENGTH
from pygrub_k.text import component_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import InodeFacts
    from pygrub_k.filesystems.model import DirEntry, Inode
    from pygrub_k.inspect.inspection import Inspection

NOT_EXPORTED: Final = ("socket", "unknown")


@dataclass(slots=True)
class _Level:
    """A directory on the way: its names still to come, and its path in the guest."""

    entries: Iterator[DirEntry]
    path: bytes
    names: tuple[bytes, ...]
    taken: set[bytes]


class Export:
    """Yields what is below one directory, or one file."""

    def __init__(self, inspection: Inspection, volume: str, *, exact_links: bool) -> None:
        self._inspection = inspection
        self._volume = volume
        self._exact_links = exact_links
        self._numbers: dict[Any, int] = {}
        self._visited: set[Any] = set()
        self._top: tuple[bytes, ...] = ()

    def of(self, inode: Inode, path: bytes) -> Iterator[ExportEntry | bytes | Hole]:
        """Yield the entries below a directory at `path`, or the one of something else."""
        names = tuple(part for part in path.split(b"/") if part)
        if inode.kind != "directory":
            self._top = names[:-1]
            yield from self._entry(inode, path, names[-1] if names else b"file", self._top, 0)
            return
        self._top = names
        self._visited.add(key_of(inode))
        levels = [self._level(inode, path, names)]
        while levels:
            level = levels[-1]
            found = next(level.entries, None)
            if found is None:
                levels.pop()
                continue
            below = joined(level.path, found.name)
            child = self._opened(found, below)
            if child is None:
                continue
            name = _name_outside(found.name, level.taken)
            self._inspection.progress.done += 1
            yield from self._entry(child, below, name, level.names, len(levels) - 1)
            if child.kind == "directory" and self._may_enter(child, below, len(levels)):
                levels.append(self._level(child, below, (*level.names, name)))

    def _level(self, directory: Inode, path: bytes, names: tuple[bytes, ...]) -> _Level:
        return _Level(self._names(directory, path), path.rstrip(b"/") + b"/", names, set())

    def _names(self, directory: Inode, path: bytes) -> Iterator[DirEntry]:
        fault: PygrubError | None = None
        try:
            yield from directory.entries()
        except PygrubError as error:
            fault = error
        try:
            for entry, _ in leftovers_of(directory):
                yield entry
        except PygrubError as error:
            fault = fault or error
        if fault is not None:
            self._note(path, fault)

    def _note(self, path: bytes, error: PygrubError) -> None:
        self._inspection.note(f"({self._volume}){shown_path(path)}", error)

    def _opened(self, entry: DirEntry, path: bytes) -> Inode | None:
        try:
            return entry.inode
        except PygrubError as error:
            self._note(path, error)
            return None

    def _may_enter(self, directory: Inode, path: bytes, depth: int) -> bool:
        key = key_of(directory)
        if key is not None and key in self._visited:
            self._note(path, LimitError(f"inode {number_of(directory)} was exported before"))
            return False
        if depth >= EXPORT_NESTING:
            self._note(path, LimitError(f"directories nested deeper than {EXPORT_NESTING}"))
            return False
        self._visited.add(key)
        return True

    def _entry(
        self, inode: Inode, path: bytes, name: bytes, above: tuple[bytes, ...], depth: int
    ) -> Iterator[ExportEntry | bytes | Hole]:
        """Yield an entry and its content."""
        kind = inode.kind
        if kind in NOT_EXPORTED:
            self._inspection.say(f"({self._volume}){shown_path(path)}: a {kind}, not exported")
            return
        facts = facts_of(inode)
        number, is_link = self._linked(inode, facts)
        if is_link:
            yield ExportEntry(kind="hard link", name=name, depth=depth, number=number)
            return
        target = self._target(inode, path, above) if kind == "symlink" else b""
        if kind == "symlink" and not target:
            return
        runs, size = self._runs(inode, path) if kind == "file" else (None, 0)
        yield ExportEntry(
            kind=kind,
            name=name,
            depth=depth,
            number=number,
            mode=_mode(facts),
            uid=facts.uid,
            gid=facts.gid,
            size=size,
            accessed=facts.accessed,
            modified=facts.modified,
            changed=facts.changed,
            created=facts.created,
            target=target,
            device=facts.device if kind.endswith("device") else None,
            attributes=tuple(self._attributes(inode, path)),
            runs=runs,
        )
        if kind == "file":
            try:
                yield from content_of(inode, shown_path(path))
            except PygrubError as error:
                self._note(path, error)

    def _linked(self, inode: Inode, facts: InodeFacts) -> tuple[int, bool]:
        """Return the number of an inode with several names, and whether it was exported before."""
        key = key_of(inode)
        if key is None or inode.kind == "directory" or (facts.links or 1) < 2:  # noqa: PLR2004
            return 0, False
        known = self._numbers.get(key)
        if known is not None:
            return known, True
        if len(self._numbers) >= EXPORT_LINKS:
            return 0, False
        self._numbers[key] = number = len(self._numbers) + 1
        return number, False

    def _target(self, inode: Inode, path: bytes, above: tuple[bytes, ...]) -> bytes:
        """Return where a symlink is to point; empty if it is left out, which is said."""
        where = f"({self._volume}){shown_path(path)}"
        try:
            target = inode.target()
        except PygrubError as error:
            self._note(path, error)
            return b""
        if self._exact_links:
            return target
        found = inside(target, above, self._top)
        shown = shown_path(target)
        if found is None:
            self._inspection.say(f"{where}: a symlink out of the export to {shown}, left out")
            return b""
        if found != target:
            self._inspection.say(
                f"{where}: a symlink to {shown} now points to {shown_path(found)}, in the export"
            )
        return found

    def _runs(self, inode: Inode, path: bytes) -> tuple[tuple[tuple[int, int], ...] | None, int]:
        try:
            source = inode.content()
        except PygrubError:  # who reads it will say so
            return None, 0
        try:
            return stored_runs(source), source.size
        except PygrubError as error:
            self._note(path, error)
            return None, source.size

    def _attributes(self, inode: Inode, path: bytes) -> Iterator[tuple[bytes, bytes]]:
        try:
            for attribute in attributes_of(inode):
                if attribute.error is not None:
                    self._note(path, attribute.error)
                else:
                    yield attribute.name, attribute.value
        except PygrubError as error:
            self._note(path, error)


def _mode(facts: InodeFacts) -> int:
    if facts.mode is not None:
        return S_IMODE(facts.mode)
    return 0o755 if facts.kind == "directory" else 0o644


def _name_outside(name: bytes, taken: set[bytes]) -> bytes:
    """Return what an entry shall be called: its name, or one like it that a path can have.

    Only odd names are remembered, so that no plain one is lost to them: see `taken`.
    """
    found = name
    if isinstance(joined(b"/", name), OddPath):
        found = component_text(name).encode("utf-8", "surrogateescape")
    if len(found) > NAME_LENGTH:
        found = found[: NAME_LENGTH - 8]
    if found != name:
        base, count = found, 1
        while found in taken:
            count += 1
            found = b"%b~%d" % (base[: NAME_LENGTH - 8], count)
        taken.add(found)
    return found
