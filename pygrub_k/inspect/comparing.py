"""Two trees side by side: what one has and the other has not, and what differs.

Directory by directory, so that only the names of those on the way are in memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from stat import S_IFDIR, S_IFLNK, S_IFREG
from typing import TYPE_CHECKING, Any, Final, Literal

from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.inspect.file_content import Hole, content_of
from pygrub_k.inspect.paths import joined, shown_path
from pygrub_k.inspect.placement import runs_of
from pygrub_k.limits import DIRECTORY_NESTING, READ_AT_ONCE
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.filesystems.batch import Batch, Scan
    from pygrub_k.filesystems.model import Inode
    from pygrub_k.inspect.trees import Tree
    from pygrub_k.volumes.model import BlockDevice

COMPARED: Final = ("mode", "uid", "gid", "links", "size", "modified", "changed", "flags")
"""Columns that are compared, in this order. A change of nothing but when an inode was changed, or
of the size of a directory, is none."""
WANTED: Final = (*COMPARED, "number", "subvolume")
TAKEN_AT_ONCE: Final = 512

Verb = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs at a path: `fields` has (name, before, after) where both trees have it."""

    verb: Verb
    path: bytes
    kind: int
    fields: tuple[tuple[str, str, str], ...] = ()


@dataclass(slots=True)
class _Side:
    """One of the two trees, and where to report what is wrong with it."""

    tree: Tree
    note: Callable[[str, PygrubError], None]

    @property
    def scan(self) -> Scan:
        return self.tree.scan

    def names(self, identity: Any, path: bytes) -> dict[bytes, Any]:
        """Return the identities in a directory by their names; what is wrong with it is noted."""
        found: dict[bytes, Any] = {}
        try:
            for piece in self.scan.names(identity):
                found |= zip(piece.names, piece.identities, strict=True)
                if piece.error is not None:
                    self.fault(path, piece.error)
        except PygrubError as error:
            self.fault(path, error)
        return found

    def fault(self, path: bytes, error: PygrubError) -> None:
        self.note(f"({self.tree.volume}){shown_path(path)}", error)


class Comparison:
    """Compares two trees of the same or of two disks; `note` takes what is wrong with either.

    `compared` is told how many names of the two were compared, again and again.
    """

    def __init__(
        self,
        before: Tree,
        after: Tree,
        disks: Sequence[BlockDevice],
        note: Callable[[str, PygrubError], None],
        compared: Callable[[int], None] = lambda _count: None,
    ) -> None:
        self._before = _Side(before, note)
        self._after = _Side(after, note)
        self._disks = disks
        self._compared = compared

    def differences(self) -> Iterator[Difference]:
        """Yield them by path, what is in a directory behind the directory itself."""
        roots = (self._before.tree.root, self._after.tree.root)
        pending = [(self._before.tree.path.rstrip(b"/") + b"/", *roots)]
        while pending:
            prefix, before, after = pending.pop()
            below: list[tuple[bytes, Any, Any]] = []
            yield from self._directory(prefix, before, after, below)
            if len(pending) + len(below) > DIRECTORY_NESTING * TAKEN_AT_ONCE:
                self._after.fault(prefix, LimitError("too many directories side by side"))
                continue
            pending += reversed(below)

    def _directory(
        self, prefix: bytes, before: Any, after: Any, below: list[tuple[bytes, Any, Any]]
    ) -> Iterator[Difference]:
        old = {} if before is None else self._before.names(before, prefix)
        new = {} if after is None else self._after.names(after, prefix)
        names = sorted(old.keys() | new.keys())
        for at in range(0, len(names), TAKEN_AT_ONCE):
            part = names[at : at + TAKEN_AT_ONCE]
            olds, news = (
                _Rows(side, {name: found[name] for name in part if name in found})
                for side, found in ((self._before, old), (self._after, new))
            )
            for name in part:
                yield from self._name(joined(prefix, name), olds.get(name), news.get(name))
                pair = olds.directory(name), news.directory(name)
                if any(one is not None for one in pair):
                    below.append((joined(prefix, name, b"/"), *pair))
            self._compared(sum(name in old for name in part) + sum(name in new for name in part))

    def _name(self, path: bytes, old: _Row | None, new: _Row | None) -> Iterator[Difference]:
        if old is None or new is None:
            one = old or new
            if one is not None:
                yield Difference("added" if old is None else "removed", path, one.kind)
            return
        for row, side in ((old, self._before), (new, self._after)):
            if row.fault is not None:
                side.fault(path, row.fault)
        if old.fault is None and new.fault is None:
            fields = tuple(self._fields(path, old, new))
            if {name for name, _, _ in fields} - {"changed"}:
                yield Difference("changed", path, new.kind, fields)

    def _fields(self, path: bytes, old: _Row, new: _Row) -> Iterator[tuple[str, str, str]]:
        for name in COMPARED:
            if name == "size" and old.kind == new.kind == S_IFDIR:
                continue
            before, after = old.value(name), new.value(name)
            if before != after:
                yield name, before, after
        if old.kind != new.kind:
            return
        try:
            if new.kind == S_IFLNK:
                targets = [printable_name(row.target()) for row in (old, new)]
                if targets[0] != targets[1]:
                    yield "target", targets[0], targets[1]
            elif new.kind == S_IFREG and self._content_differs(old, new):
                yield "content", "", ""
        except PygrubError as error:
            self._after.fault(path, error)

    def _content_differs(self, old: _Row, new: _Row) -> bool:
        """Compare contents: the same place on the same disk is equal unread; all else is read."""
        if old.value("size") != new.value("size"):
            return True
        before, after = old.inode(), new.inode()
        runs = [list(runs_of(inode.content(), self._disks)) for inode in (before, after)]
        on_disk = all(run.medium in {"disk", "hole"} for run in runs[0])
        if on_disk and runs[0] == runs[1]:
            return False
        pieces = (_blocks(before), _blocks(after))
        return any(one != other for one, other in zip_longest(*pieces))


class _Rows:
    """The inodes of some names of one directory."""

    def __init__(self, side: _Side, identities: dict[bytes, Any]) -> None:
        self._side = side
        self._rows = {name: row for row, name in enumerate(identities)}
        self._batch = side.scan.batch(list(identities.values())) if identities else None

    def get(self, name: bytes) -> _Row | None:
        row = self._rows.get(name)
        if row is None or self._batch is None:
            return None
        return _Row(self._side.scan, self._batch, row)

    def directory(self, name: bytes) -> Any:
        """Return the identity of a directory; None for all else."""
        found = self.get(name)
        if found is None or found.kind != S_IFDIR or found.fault is not None:
            return None
        return found.batch.identities[found.row]


@dataclass(slots=True)
class _Row:
    scan: Scan
    batch: Batch
    row: int

    @property
    def kind(self) -> int:
        return self.batch.kinds[self.row]

    @property
    def fault(self) -> PygrubError | None:
        return self.batch.faults.get(self.row)

    def value(self, name: str) -> str:
        """Return a fact as text; times with nanoseconds."""
        found = self.batch.columns[name][self.row]
        if name == "flags":
            return ", ".join(found if isinstance(found, tuple) else self.scan.flag_names(found))
        if name == "mode" and found is not None:
            return f"{found:06o}"
        nanoseconds = self.batch.columns.get(f"{name}_ns")
        if nanoseconds is not None and found is not None:
            return f"{found}.{nanoseconds[self.row]:09}"
        return "" if found is None else str(found)

    def inode(self) -> Inode:
        found: Inode = self.scan.inode(self.batch.identities[self.row])
        return found

    def target(self) -> bytes:
        return self.scan.target(self.batch, self.row)


def _blocks(inode: Inode) -> Iterator[bytes]:
    """Yield a content in pieces of READ_AT_ONCE bytes, holes as zeros."""
    waiting = b""
    for piece in content_of(inode, "file"):
        left = piece.length if isinstance(piece, Hole) else 0
        if isinstance(piece, bytes):
            waiting += piece
        while left:
            step = min(left, READ_AT_ONCE)
            waiting += bytes(step)
            left -= step
            while len(waiting) >= READ_AT_ONCE:
                yield waiting[:READ_AT_ONCE]
                waiting = waiting[READ_AT_ONCE:]
        while len(waiting) >= READ_AT_ONCE:
            yield waiting[:READ_AT_ONCE]
            waiting = waiting[READ_AT_ONCE:]
    if waiting:
        yield waiting
