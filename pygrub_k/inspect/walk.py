"""A walk below a directory, in batches: names, their inodes, then what lies below each.

What it yields is what `listed` yields (inspect/listing.py), in the same order: names sorted by
their bytes, in directories of more than SORTED_NAMES as they come, and what is in a directory
behind its name. A directory that was visited before is not entered again.
"""

from __future__ import annotations

from collections import deque
from stat import S_IFDIR, S_IFLNK
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import CorruptError, LimitError, PygrubError
from pygrub_k.filesystems.batch import PlainScan
from pygrub_k.inspect.paths import as_prefix, without_slash
from pygrub_k.inspect.read_ahead import ROW_WEIGHT, group_from
from pygrub_k.inspect.repeated_names import repeated
from pygrub_k.inspect.rows import ROWS, Below, Fault, Part, Rows, in_order, of_kind
from pygrub_k.limits import DIRECTORY_NESTING, SORTED_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.batch import Batch, Names, Scan

NAMES_HELD: Final = 1 << 18
"""Names that the directories above the current one may hold; beyond that, some drop theirs."""


class Walk:
    """Walks one file system by a scan of it, no deeper than `nesting` directories.

    With `grouped`, the rows of several small directories may be one group (Rows); each still comes
    as parts of its own, behind its name.
    """

    def __init__(
        self,
        scan: Scan,
        *,
        recursive: bool = True,
        nesting: int = DIRECTORY_NESTING,
        grouped: bool = False,
    ) -> None:
        self._scan = scan
        self._plain = scan if grouped and recursive and isinstance(scan, PlainScan) else None
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
            elif isinstance(step, Below):
                if not self._recursive:
                    continue
                rows = step.rows
                refusal = self._refusal(rows.batch, step.row)
                if refusal is None:
                    known = self._read_ahead(self._frames[-1], step)
                    prefix = rows.path(step.row, b"/")
                    self._enter(rows.batch, step.row, prefix, known)
                else:
                    yield Fault(rows.path(step.row), refusal, rows.batch.number(step.row))
            else:
                yield step

    def _read_ahead(self, frame: _Frame, step: Below) -> Part | None:
        """Return what a group has of a directory, if it is in one; a new one may be made."""
        if self._plain is None:
            return None
        if step.row not in frame.ahead:
            self._held -= frame.held
            frame.ahead, weight = group_from(self._plain, step, self._visited)
            frame.held = frame.held_alone + weight
            self._held += frame.held
        return frame.ahead[step.row]

    def _enter(self, batch: Batch, row: int, prefix: bytes, known: Part | None = None) -> None:
        self._visited.add(batch.keys[row])
        frame = _Frame(self._scan, batch.identities[row], prefix, batch.number(row), known)
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

    def __init__(
        self,
        scan: Scan,
        identity: Any,
        prefix: bytes,
        number: int | None,
        known: Part | None = None,
    ) -> None:
        self._scan = scan
        self._number = number
        self._identity = identity
        self._prefix = prefix
        self._done = 0
        self.held = 0
        """How much it holds, in names."""
        self.held_alone = 0
        """The same, without what was read ahead."""
        self.ahead: dict[int, Part | None] = {}
        """What a group has of directories, by their rows in the current batch; None: nothing."""
        self._steps: Iterator[Part | Below | Fault] | None = None
        if known is None:
            self._load()
        else:
            self._steps = self._parts(known.rows, known.first, known.last)

    def step(self) -> Part | Below | Fault | None:
        """Return what comes next, None at the end."""
        if self._steps is None:
            self._load()
        assert self._steps is not None
        return next(self._steps, None)

    def release(self) -> None:
        """Drop the names; they are read again when they are needed."""
        self._steps = None
        self.ahead = {}
        self.held = self.held_alone = 0

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
                self.held = self.held_alone = len(names) + ROW_WEIGHT * ROWS
                self._steps = self._in_own_order(read, pieces)
                return
            if piece.error is not None:
                fault = Fault(without_slash(self._prefix), piece.error, self._number)
        if salvaged:
            order = sorted(range(len(names)), key=names.__getitem__)
            names, identities = [names[at] for at in order], [identities[at] for at in order]
            salvaged = {row for row, at in enumerate(order) if at in salvaged}
        else:
            names, identities, is_unique = in_order(names, identities)
            if fault is None and not is_unique:
                fault = self._repeated(names)
        self.held = self.held_alone = len(names) + ROW_WEIGHT * min(ROWS, len(names))
        self._steps = self._sorted(names, identities, salvaged, fault)

    def _repeated(self, names: list[bytes]) -> Fault | None:
        error = repeated(self._number, names)
        if error is None:
            return None
        return Fault(without_slash(self._prefix), error, self._number)

    def _pieces(self) -> Iterator[Names]:
        return self._scan.names(self._identity)

    def _sorted(
        self, names: list[bytes], identities: list[Any], salvaged: set[int], fault: Fault | None
    ) -> Iterator[Part | Below | Fault]:
        yield from self._batches(names, identities, salvaged, self._done)
        if fault is not None:
            yield fault

    def _in_own_order(
        self, read: deque[Names], rest: Iterator[Names]
    ) -> Iterator[Part | Below | Fault]:
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
    ) -> Iterator[Part | Below]:
        for start in range(first, len(names), ROWS):
            rows = self._rows(names[start : start + ROWS], identities[start : start + ROWS])
            if salvaged:
                rows.salvaged = {row for row in range(ROWS) if start + row in salvaged}
            self.ahead = {}
            yield from self._parts(rows, 0, len(rows.names))

    def _parts(self, rows: Rows, first: int, last: int) -> Iterator[Part | Below]:
        """Yield rows of a batch, parted where the names in a directory belong."""
        before = self._done - first
        for row in of_kind(rows.batch.kinds, S_IFDIR, first, last):
            if row not in rows.batch.faults:
                yield Part(rows, first, row + 1)
                first = row + 1
                self._done = before + first
                yield Below(rows, row, last)
        self._done = before + last
        if first < last:
            yield Part(rows, first, last)

    def _rows(self, names: list[bytes], identities: list[Any]) -> Rows:
        batch = self._scan.batch(identities)
        rows = Rows(self._prefix, names, batch, errors=dict(batch.faults))
        for row in of_kind(batch.kinds, S_IFLNK, 0, len(names)):
            if row not in batch.faults:
                try:
                    rows.targets[row] = self._scan.target(batch, row)
                except PygrubError as error:
                    rows.errors[row] = error
        return rows
