"""A tree as entries with their content, one after the other: what the worker sends."""

from __future__ import annotations

from dataclasses import dataclass, field
from stat import S_IMODE
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.export.entry import ExportEntry
from pygrub_k.inspect.export.links import inside
from pygrub_k.inspect.file_content import Hole, content_of, stored_runs
from pygrub_k.inspect.inode_readers import attributes_of, facts_of, key_of
from pygrub_k.inspect.paths import OddPath, as_prefix, joined, shown_path
from pygrub_k.inspect.render.json_rows import KIND_NAMES
from pygrub_k.inspect.rows import Fault
from pygrub_k.limits import EXPORT_LINKS, EXPORT_NESTING, NAME_LENGTH
from pygrub_k.text import component_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.filesystems.model import Inode
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.rows import Rows
    from pygrub_k.inspect.trees import Tree

TIMES: Final = ("accessed", "modified", "changed", "created")
NOT_EXPORTED: Final = ("socket", "unknown")


WANTED: Final = ("mode", "uid", "gid", "links", *TIMES)
"""Columns that an export needs of a scan."""


@dataclass(slots=True)
class _Level:
    """A directory on the way: its path in the guest, what it and those above it are called.

    `taken` are the names in it that are not those of the guest.
    """

    prefix: bytes
    names: tuple[bytes, ...]
    taken: set[bytes] = field(default_factory=set)


@dataclass(slots=True)
class _Said:
    """What an inode says of itself: as a row of a scan, or as an object."""

    kind: str
    key: Any
    inode: Callable[[], Inode]
    target: Callable[[], bytes]
    links: int | None
    facts: dict[str, Any]


class Export:
    """Yields what is below one directory, or one file."""

    def __init__(self, inspection: Inspection, volume: str, *, exact_links: bool) -> None:
        self._inspection = inspection
        self._volume = volume
        self._exact_links = exact_links
        self._numbers: dict[Any, int] = {}
        self._top: tuple[bytes, ...] = ()

    def of(self, inode: Inode, path: bytes) -> Iterator[ExportEntry | bytes | Hole]:
        """Yield the entry of something at `path` that is no directory, and its content."""
        names = tuple(part for part in path.split(b"/") if part)
        self._top = names[:-1]
        facts = facts_of(inode)
        found = {name: getattr(facts, name) for name in ("mode", "uid", "gid", *TIMES)}
        said = _Said(
            inode.kind, key_of(inode), lambda: inode, inode.target, facts.links,
            {**found, "device": facts.device},
        )  # fmt: skip
        yield from self._entry(said, path, names[-1] if names else b"file", self._top, 0)

    def below(self, tree: Tree, path: bytes) -> Iterator[ExportEntry | bytes | Hole]:
        """Yield the entries below a directory at `path`, which `tree` walks."""
        self._top = tuple(part for part in path.split(b"/") if part)
        levels = [_Level(as_prefix(path), self._top)]
        for part in tree.walked(self._inspection, nesting=EXPORT_NESTING):
            if isinstance(part, Fault):
                continue
            while levels[-1].prefix != part.rows.prefix:  # directories that are done, or empty
                levels.pop()
            for row in range(part.first, part.last):
                yield from self._row(tree, part.rows, row, levels)

    def _row(
        self, tree: Tree, rows: Rows, row: int, levels: list[_Level]
    ) -> Iterator[ExportEntry | bytes | Hole]:
        """Yield what a name stands for; if it is a directory, it is the last of the levels then."""
        batch, level = rows.batch, levels[-1]
        kind = KIND_NAMES.get(batch.kinds[row], "unknown")
        if row in batch.faults or (kind == "symlink" and row not in rows.targets):
            return  # the walk has told
        found = {name: batch.columns[name][row] for name in ("mode", "uid", "gid")}
        for time in TIMES:
            seconds = batch.columns[time][row]
            rest = batch.columns[f"{time}_ns"][row]
            found[time] = None if seconds is None else seconds * SECOND + rest
        said = _Said(
            kind, batch.keys[row],
            lambda: tree.scan.inode(batch.identities[row]), lambda: rows.targets[row],
            batch.columns["links"][row],
            {**found, "device": batch.devices.get(row)},
        )  # fmt: skip
        name = _name_outside(rows.names[row], level.taken)
        path = joined(rows.prefix, rows.names[row])
        if kind == "directory":
            levels.append(_Level(joined(rows.prefix, rows.names[row], b"/"), (*level.names, name)))
        depth = len(level.names) - len(self._top)
        yield from self._entry(said, path, name, level.names, depth)

    def _note(self, path: bytes, error: PygrubError) -> None:
        self._inspection.note(f"({self._volume}){shown_path(path)}", error)

    def _entry(
        self, said: _Said, path: bytes, name: bytes, above: tuple[bytes, ...], depth: int
    ) -> Iterator[ExportEntry | bytes | Hole]:
        """Yield an entry and its content."""
        kind = said.kind
        if kind in NOT_EXPORTED:
            self._inspection.say(f"({self._volume}){shown_path(path)}: a {kind}, not exported")
            return
        number, is_link = self._linked(said)
        if is_link:
            yield ExportEntry(kind="hard link", name=name, depth=depth, number=number)
            return
        target = self._target(said, path, above) if kind == "symlink" else b""
        if kind == "symlink" and not target:
            return
        inode: Inode | None = None
        try:
            inode = said.inode()
        except PygrubError as error:
            self._note(path, error)
            if kind != "directory":  # what is in a directory has to lie somewhere
                return
        runs, size = self._runs(inode, path) if inode and kind == "file" else (None, 0)
        facts = said.facts
        yield ExportEntry(
            kind=kind,
            name=name,
            depth=depth,
            number=number,
            mode=_mode(kind, facts["mode"]),
            uid=facts["uid"],
            gid=facts["gid"],
            size=size,
            accessed=facts["accessed"],
            modified=facts["modified"],
            changed=facts["changed"],
            created=facts["created"],
            target=target,
            device=facts["device"] if kind.endswith("device") else None,
            attributes=tuple(self._attributes(inode, path)) if inode else (),
            runs=runs,
        )
        if inode and kind == "file":
            try:
                yield from content_of(inode, shown_path(path))
            except PygrubError as error:
                self._note(path, error)

    def _linked(self, said: _Said) -> tuple[int, bool]:
        """Return the number of an inode with several names, and whether it was exported before."""
        key = said.key
        if key is None or said.kind == "directory" or (said.links or 1) < 2:  # noqa: PLR2004
            return 0, False
        known = self._numbers.get(key)
        if known is not None:
            return known, True
        if len(self._numbers) >= EXPORT_LINKS:
            return 0, False
        self._numbers[key] = number = len(self._numbers) + 1
        return number, False

    def _target(self, said: _Said, path: bytes, above: tuple[bytes, ...]) -> bytes:
        """Return where a symlink is to point; empty if it is left out, which is said."""
        where = f"({self._volume}){shown_path(path)}"
        try:
            target = said.target()
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


def _mode(kind: str, mode: int | None) -> int:
    if mode is not None:
        return S_IMODE(mode)
    return 0o755 if kind == "directory" else 0o644


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
