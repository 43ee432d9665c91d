"""A walk below a directory, in batches: names, their inodes, then what lies below each.

What it yields is what `listed` yields (inspect/listing.py), in the same order: names sorted by
their bytes, in directories of more than SORTED_NAMES as they come, and what is in a directory
behind its name. A directory that was visited before is not entered again.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from stat import S_IFDIR, S_IFLNK
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import CorruptError, LimitError, PygrubError
from pygrub_k.inspect.paths import as_prefix, joined, without_slash
from pygrub_k.limits import DIRECTORY_NESTING, SORTED_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.batch import Batch, Names, Scan

ROWS: Final = 512
"""Inodes in a batch: what is made of them stays in a processor's cache."""


NAMES_HELD: Final = 1 << 18
"""Names that the directories above the current one may hold; beyond that, some drop theirs."""
ROW_WEIGHT: Final = 16
"""The memory of a row of a batch, in names."""


@dataclass(slots=True)
class Rows:
    """Some names of one directory, and what they name, row by row.

    `prefix` is the directory's path with a slash behind it. `targets` are those of symlinks;
    `errors` has what went wrong with a row: in `batch.faults` too if its inode could not be read.
    `salvaged` are the rows whose names were found behind damage.
    """

    prefix: bytes
    names: list[bytes]
    batch: Batch
    targets: dict[int, bytes] = field(default_factory=dict)
    errors: dict[int, PygrubError] = field(default_factory=dict)
    salvaged: set[int] = field(default_factory=set)
    made: Any = None
    """For whoever prints rows: what was made of them at the first of their parts."""


@dataclass(slots=True)
class Part:
    """The rows from `first` up to `last`, that one not included."""

    rows: Rows
    first: int
    last: int


@dataclass(slots=True)
class Fault:
    """Something that went wrong at a path; what could be read there came before.

    `number` is that of the inode there, if it has one.
    """

    path: bytes
    error: PygrubError
    number: int | None = None


@dataclass(slots=True)
class _Below:
    """A directory whose own names belong here."""

    rows: Rows
    row: int


class Walk:
    """Walks one file system by a scan of it, no deeper than `nesting` directories."""

    def __init__(
        self, scan: Scan, *, recursive: bool = True, nesting: int = DIRECTORY_NESTING
    ) -> None:
        self._scan = scan
        self._recursive = recursive
        self._nesting = nesting
        self._visited: set[Any] = set()
        self._frames: list[_Frame] = []
        self._held = 0

    def below(self, root: Any, path: bytes = b"/") -> Iterator[Part | Fault]:
        """Yield what is in the directory of identity `root`, which lies at `path`."""
        batch = self._scan.batch([root])
        if batch.faults:
            yield Fault(path, batch.faults[0])
            return
        self._enter(batch, 0, as_prefix(path))
        while self._frames:
            step = self._frames[-1].step()
            if step is None:
                self._held -= self._frames.pop().held
            elif isinstance(step, _Below):
                if not self._recursive:
                    continue
                rows = step.rows
                below = joined(rows.prefix, rows.names[step.row])
                refusal = self._refusal(rows.batch, step.row)
                if refusal is None:
                    self._enter(
                        rows.batch, step.row, joined(rows.prefix, rows.names[step.row], b"/")
                    )
                else:
                    yield Fault(below, refusal, rows.batch.number(step.row))
            else:
                yield step

    def _enter(self, batch: Batch, row: int, prefix: bytes) -> None:
        self._visited.add(batch.keys[row])
        frame = _Frame(self._scan, batch.identities[row], prefix, batch.number(row))
        self._frames.append(frame)
        self._held += frame.held
        for above in self._frames[:-1]:
            if self._held <= NAMES_HELD:
                break
            self._held -= above.held
            above.release()

    def _refusal(self, batch: Batch, row: int) -> PygrubError | None:
        """Return why a directory must not be entered, or None."""
        key = batch.keys[row]
        if key is not None and key in self._visited:
            reason = "a directory with two names; it is not listed again"
            return CorruptError(f"inode {batch.number(row)}", batch.position(row) or 0, reason)
        if len(self._frames) >= self._nesting:
            return LimitError(f"directories nested deeper than {self._nesting}")
        return None


class _Frame:
    """A directory on the way. It can drop the names it holds, and read them again to go on."""

    def __init__(self, scan: Scan, identity: Any, prefix: bytes, number: int | None) -> None:
        self._scan = scan
        self._number = number
        self._identity = identity
        self._prefix = prefix
        self._done = 0
        self.held = 0
        """How much it holds, in names."""
        self._steps: Iterator[Part | _Below | Fault] | None = None
        self._load()

    def step(self) -> Part | _Below | Fault | None:
        """Return what comes next, None at the end."""
        if self._steps is None:
            self._load()
        assert self._steps is not None
        return next(self._steps, None)

    def release(self) -> None:
        """Drop the names; they are read again when they are needed."""
        self._steps = None
        self.held = 0

    def _load(self) -> None:
        names: list[bytes] = []
        identities: list[Any] = []
        fault: Fault | None = None
        salvaged: set[int] = set()
        pieces = self._pieces()
        read: deque[Names] = deque()
        for piece in pieces:
            read.append(piece)
            salvaged |= {len(names) + index for index in piece.salvaged}
            names += piece.names
            identities += piece.identities
            if len(names) > SORTED_NAMES:
                self.held = len(names) + ROW_WEIGHT * ROWS
                self._steps = self._in_own_order(read, pieces)
                return
            if piece.error is not None:
                fault = Fault(without_slash(self._prefix), piece.error, self._number)
        if salvaged:
            order = sorted(range(len(names)), key=names.__getitem__)
            names, identities = [names[at] for at in order], [identities[at] for at in order]
            salvaged = {row for row, at in enumerate(order) if at in salvaged}
        else:
            names, identities = _in_order(names, identities)
        self.held = len(names) + ROW_WEIGHT * min(ROWS, len(names))
        self._steps = self._sorted(names, identities, salvaged, fault)

    def _pieces(self) -> Iterator[Names]:
        return self._scan.names(self._identity)

    def _sorted(
        self, names: list[bytes], identities: list[Any], salvaged: set[int], fault: Fault | None
    ) -> Iterator[Part | _Below | Fault]:
        yield from self._batches(names, identities, salvaged, self._done)
        if fault is not None:
            yield fault

    def _in_own_order(
        self, read: deque[Names], rest: Iterator[Names]
    ) -> Iterator[Part | _Below | Fault]:
        """Yield what was read already, which is forgotten on the way, and the rest."""
        passed = 0
        while piece := read.popleft() if read else next(rest, None):
            skipped = min(max(self._done - passed, 0), len(piece.names))
            passed += len(piece.names)
            yield from self._batches(piece.names, piece.identities, piece.salvaged, skipped)
            if piece.error is not None:
                yield Fault(without_slash(self._prefix), piece.error, self._number)

    def _batches(
        self, names: list[bytes], identities: list[Any], salvaged: set[int], first: int
    ) -> Iterator[Part | _Below]:
        for start in range(first, len(names), ROWS):
            rows = self._rows(names[start : start + ROWS], identities[start : start + ROWS])
            if salvaged:
                rows.salvaged = {row for row in range(ROWS) if start + row in salvaged}
            yield from self._parts(rows)

    def _parts(self, rows: Rows) -> Iterator[Part | _Below]:
        """Yield a batch, parted where the names in a directory belong."""
        first, done = 0, self._done
        for row in _of_kind(rows.batch.kinds, S_IFDIR):
            if row not in rows.batch.faults:
                yield Part(rows, first, row + 1)
                first = row + 1
                self._done = done + first
                yield _Below(rows, row)
        self._done = done + len(rows.names)
        if first < len(rows.names):
            yield Part(rows, first, len(rows.names))

    def _rows(self, names: list[bytes], identities: list[Any]) -> Rows:
        batch = self._scan.batch(identities)
        rows = Rows(self._prefix, names, batch, errors=dict(batch.faults))
        for row in _of_kind(batch.kinds, S_IFLNK):
            if row not in batch.faults:
                try:
                    rows.targets[row] = self._scan.target(batch, row)
                except PygrubError as error:
                    rows.errors[row] = error
        return rows


def _in_order(names: list[bytes], identities: list[Any]) -> tuple[list[bytes], list[Any]]:
    """Return names sorted by their bytes, with what they name; equal ones as they were.

    Texts are sorted twice as fast as bytes, and those of one byte a character in the same order.
    """
    texts = b"/".join(names).decode("latin-1").split("/")
    found = dict(zip(texts, identities, strict=False))
    if len(found) == len(texts) == len(names):
        texts.sort()
        names = "/".join(texts).encode("latin-1").split(b"/")
        return names, list(map(found.__getitem__, texts))
    order = sorted(range(len(names)), key=names.__getitem__)
    return [names[index] for index in order], [identities[index] for index in order]


def _of_kind(kinds: Sequence[int], kind: int) -> Iterator[int]:
    """Yield the rows of one kind, without looking at each of the others."""
    row = -1
    for _ in range(kinds.count(kind)):
        row = kinds.index(kind, row + 1)
        yield row
