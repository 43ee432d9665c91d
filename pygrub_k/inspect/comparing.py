"""Two trees side by side: what one has and the other has not, and what differs.

Directory by directory, so that only the names of those on the way are in memory.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from stat import S_IFDIR, S_IFLNK, S_IFREG
from typing import TYPE_CHECKING, Any, Final, Literal

from pygrub_k.errors import CorruptError, LimitError, PygrubError
from pygrub_k.inspect.file_content import Hole, content_of
from pygrub_k.inspect.inode_readers import attributes_of
from pygrub_k.inspect.paths import joined, shown_path
from pygrub_k.inspect.placement import runs_of
from pygrub_k.limits import DIRECTORY_NESTING, READ_AT_ONCE
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.filesystems.batch import Batch, Scan
    from pygrub_k.filesystems.facts import Attribute
    from pygrub_k.filesystems.model import Inode
    from pygrub_k.inspect.trees import Tree
    from pygrub_k.volumes.model import BlockDevice

COMPARED: Final = ("mode", "uid", "gid", "links", "size", "modified", "changed", "flags")
"""Columns that are compared, in this order. A change of nothing but when an inode was changed, or
of the size of a directory, is none."""
WANTED: Final = (*COMPARED, "number", "subvolume")
TAKEN_AT_ONCE: Final = 512
VALUE_SHOWN: Final = 64
"""Bytes of an attribute's value that are shown of a longer one."""

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
    entered: set[Any] = field(default_factory=set)
    """The keys of the directories that were compared: damage may lead back to one of them."""

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

    def begin(self) -> Any:
        """Enter the directory at which the tree begins; return its identity."""
        self.entered.update(self.scan.batch([self.tree.root]).keys)
        return self.tree.root

    def enter(self, path: bytes, row: _Row | None) -> Any:
        """Return the identity of a directory; None for all else, and for one that was compared."""
        if row is None or row.kind != S_IFDIR or row.fault is not None:
            return None
        key = row.batch.keys[row.row]
        if key is not None and key in self.entered:
            reason = "a directory with two names; it is not compared again"
            position = row.batch.position(row.row) or 0
            self.fault(path, CorruptError(f"inode {row.batch.number(row.row)}", position, reason))
            return None
        self.entered.add(key)
        return row.batch.identities[row.row]

    def attributes(self, path: bytes, row: _Row) -> dict[bytes, Attribute] | None:
        """Return an inode's extended attributes; None if they cannot be read, which is noted."""
        try:
            found = {one.name: one for one in attributes_of(row.inode())}
        except PygrubError as error:
            self.fault(path, error)
            return None
        for one in found.values():
            if one.error is not None:
                self.fault(path, one.error)
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
        roots = (self._before.begin(), self._after.begin())
        pending = [(1, self._before.tree.path.rstrip(b"/") + b"/", *roots)]
        while pending:
            depth, prefix, before, after = pending.pop()
            below: list[tuple[bytes, Any, Any]] = []
            yield from self._directory(prefix, before, after, below)
            if below and depth >= DIRECTORY_NESTING:
                reason = f"directories nested deeper than {DIRECTORY_NESTING}"
                self._after.fault(prefix, LimitError(reason))
                continue
            if len(pending) + len(below) > DIRECTORY_NESTING * TAKEN_AT_ONCE:
                self._after.fault(prefix, LimitError("too many directories side by side"))
                continue
            pending += ((depth + 1, *one) for one in reversed(below))

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
                path, rows = joined(prefix, name), (olds.get(name), news.get(name))
                yield from self._name(path, *rows)
                pair = self._before.enter(path, rows[0]), self._after.enter(path, rows[1])
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
        yield from self._changed_attributes(path, old, new)
        if old.device != new.device:
            yield "device", old.device, new.device
        try:
            if new.kind == S_IFLNK:
                targets = [printable_name(row.target()) for row in (old, new)]
                if targets[0] != targets[1]:
                    yield "target", targets[0], targets[1]
            elif new.kind == S_IFREG and self._content_differs(old, new):
                yield "content", "", ""
        except PygrubError as error:
            self._after.fault(path, error)

    def _changed_attributes(
        self, path: bytes, old: _Row, new: _Row
    ) -> Iterator[tuple[str, str, str]]:
        before, after = self._before.attributes(path, old), self._after.attributes(path, new)
        if before is None or after is None:
            return
        for name in sorted(before.keys() | after.keys()):
            one, other = before.get(name), after.get(name)
            if one is None or other is None or one.value != other.value:
                yield f"attribute {printable_name(name)}", _value_text(one), _value_text(other)

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

    @property
    def device(self) -> str:
        """Major and minor number of a device node, empty for all else."""
        numbers = self.batch.devices.get(self.row)
        return "" if numbers is None else "{}:{}".format(*numbers)

    def inode(self) -> Inode:
        found: Inode = self.scan.inode(self.batch.identities[self.row])
        return found

    def target(self) -> bytes:
        return self.scan.target(self.batch, self.row)


def _value_text(attribute: Attribute | None) -> str:
    """Return the value of an attribute, empty where it is not there."""
    if attribute is None:
        return ""
    if attribute.access or attribute.capabilities:
        return attribute.capabilities or " ".join(attribute.access)
    value = attribute.value
    if len(value) > VALUE_SHOWN:
        return f"{printable_name(value[:VALUE_SHOWN])}... ({len(value)} bytes)"
    return printable_name(value) or "empty"


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
