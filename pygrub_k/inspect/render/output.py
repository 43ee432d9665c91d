"""Output of a subcommand on its way from the confined worker, in frames, to a descriptor."""

from __future__ import annotations

import fcntl
import os
from stat import S_ISREG
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import ConfinementError, LimitError, OutputError, SourceError
from pygrub_k.inspect.export.entry import ExportEntry
from pygrub_k.inspect.file_content import Hole, Stored
from pygrub_k.inspect.render.styles import Styled, painted
from pygrub_k.limits import HOLES_SIZE, READ_AT_ONCE, STORED_SIZE
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from pygrub_k.inspect.sorting import LineSorter

    Piece = str | bytes | Hole | Stored | ExportEntry
    """Text, a file's bytes, a hole in it, where bytes lie, or an entry of an export."""

TEXT: Final = b"T"
UNSORTED: Final = b"K"
STYLED: Final = b"Y"
RECORDS: Final = b"J"
COLUMNS: Final = b"C"
DATA: Final = b"D"
HOLE: Final = b"H"
STORED: Final = b"S"
ENTRY: Final = b"E"
ENTRY_PART: Final = b"P"
"""An entry of an export, and what comes of it in frames before the last."""
PICTURE: Final = b"G"
HOLE_SIZE: Final = 8
"""Bytes that hold a hole's length in a frame; and one of the three numbers of a Stored."""
FARTHEST: Final = (1 << 63) - 1
"""Where a file ends at the latest (off_t)."""
SAFE: Final = bytes(range(0x20, 0x7F)) + b"\n"
"""What `printable` and the lines leave as it is."""
WIDEST: Final = 4
"""Most bytes of one character in UTF-8."""


class Columns(bytes):
    """Blocks of columns, for the parent to make a table of (column_rows.py)."""

    __slots__ = ()


class Picture(bytes):
    """What the parent is to draw (picture.py)."""

    __slots__ = ()


class Records(str):
    """Lines of JSON, for the parent to make a table of (parquet_records.py)."""

    __slots__ = ()


class Unsorted(str):
    """Lines with keys, for the parent to sort (inspect/sorting.py)."""

    __slots__ = ()


def frames_of(pieces: Iterable[Piece], size: int) -> Iterator[bytes]:
    """Yield `pieces` in frames of at most `size` bytes; short texts share a frame."""
    waiting: list[str] = []
    length, kind = 0, TEXT
    for piece in pieces:
        if isinstance(piece, str):
            own = _text_kind(piece)
            if length + len(piece) >= size or (own != kind and piece):
                yield from _text_frames("".join(waiting), kind, size)
                waiting, length, kind = [], 0, own
            waiting.append(piece)
            length += len(piece)
            continue
        yield from _text_frames("".join(waiting), kind, size)
        waiting, length = [], 0
        if isinstance(piece, ExportEntry):
            yield from _entry_frames(piece.packed(), size)
        elif isinstance(piece, bytes):
            step, own = size - len(DATA), _data_kind(piece)
            yield from (own + piece[at : at + step] for at in range(0, len(piece), step))
        elif isinstance(piece, Stored):
            yield STORED + b"".join(number.to_bytes(HOLE_SIZE, "little") for number in piece)
        else:
            yield HOLE + piece.length.to_bytes(HOLE_SIZE, "little")
    yield from _text_frames("".join(waiting), kind, size)


def _data_kind(data: bytes) -> bytes:
    if isinstance(data, Columns):
        return COLUMNS
    return PICTURE if isinstance(data, Picture) else DATA


def _text_kind(text: str) -> bytes:
    if isinstance(text, Unsorted):
        return UNSORTED
    if isinstance(text, Records):
        return RECORDS
    return STYLED if isinstance(text, Styled) else TEXT


def _entry_frames(data: bytes, size: int) -> Iterator[bytes]:
    step = size - len(ENTRY)
    parts = [data[at : at + step] for at in range(0, len(data), step)]
    yield from (ENTRY_PART + part for part in parts[:-1])
    yield ENTRY + parts[-1]


def _text_frames(text: str, kind: bytes, size: int) -> Iterator[bytes]:
    step = (size - len(kind)) // (1 if text.isascii() else WIDEST)
    for at in range(0, len(text), step):
        yield kind + text[at : at + step].encode("utf-8", "surrogateescape")


def piece_of(frame: bytes, *, raw: bool, colour: bool = False, exact: bool = False) -> bytes | Hole:
    """Return what a frame is to print. Text is made safe to show, whoever wrote it.

    With `colour`, its marks become a terminal's colours (styles.py), else nothing. `exact` is as
    in `safe`.

    Raises ConfinementError if the frame is none, or of a file's bytes or holes where none are asked
    for (`raw`).
    """
    kind, content = frame[:1], frame[1:]
    if kind == TEXT:
        return safe(content, exact=exact)
    if kind == STYLED:
        return painted(content, colour=colour)
    if kind == DATA and raw:
        return content
    if kind == HOLE and raw and len(content) == HOLE_SIZE:
        return Hole(int.from_bytes(content, "little"))
    raise ConfinementError(f"the worker printed an unexpected frame of kind {kind!r}")


def stored_of(frame: bytes) -> Stored:
    """Return where the bytes lie that a frame says; ConfinementError if it does not."""
    kind, content = frame[:1], frame[1:]
    if kind != STORED or len(content) != len(Stored._fields) * HOLE_SIZE:
        raise ConfinementError(f"the worker printed an unexpected frame of kind {kind!r}")
    starts = range(0, len(content), HOLE_SIZE)
    numbers = (content[at : at + HOLE_SIZE] for at in starts)
    return Stored(*(int.from_bytes(number, "little") for number in numbers))


def safe(content: bytes, *, exact: bool = False) -> bytes:
    """Return text of which nothing but line feeds has an effect, whoever wrote it.

    If `exact`, the text is rows that a program reads, not a terminal: only controls and what is
    not UTF-8 are escaped, while characters that hide, such as those that turn the direction of
    writing, stay, since the program has no escape for them.
    """
    if not content.translate(None, SAFE):
        return content
    lines = content.decode("utf-8", "surrogateescape").split("\n")
    return "\n".join(map(_exact if exact else printable, lines)).encode()


def _exact(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(printable(one) if _is_control(one) else one for one in line)


def _is_control(character: str) -> bool:
    """Return whether it is of category Cc or Cs: these do not change with Unicode's version."""
    return not (" " <= character <= "~" or character >= "\xa0") or (
        "\ud800" <= character <= "\udfff"
    )


class Printer:
    """Takes frames, prints what they hold, and sorts those lines that are to be sorted.

    They are printed at the next text that is not, or when `finish` says that nothing follows.
    """

    notes: Sequence[str] = ()
    """What could not be printed as it is: nothing."""

    def __init__(
        self, writer: SparseWriter, *, raw: bool, colour: bool = False, exact: bool = False
    ) -> None:
        self._writer = writer
        self._exact = exact
        self._colour = colour
        self._raw = raw
        self._sorter: LineSorter | None = None

    def put(self, frame: bytes) -> int | None:
        """Print a frame; raises what piece_of, SparseWriter.put and LineSorter raise.

        Returns how many bytes were printed that are not in the frame, but on a disk.
        """
        if frame[:1] == UNSORTED:
            if self._sorter is None:
                from pygrub_k.inspect.sorting import KEY_SIZE, LineSorter

                self._sorter = LineSorter(KEY_SIZE)
            self._sorter.add(frame[1:])
            return None
        self.finish()
        if frame[:1] == STORED and self._raw:
            stored = stored_of(frame)
            self._writer.put(stored)
            return stored.length
        piece = piece_of(frame, raw=self._raw, colour=self._colour, exact=self._exact)
        self._writer.put(piece)
        return None

    def finish(self) -> None:
        """Print the lines that were to be sorted, if there are any."""
        if self._sorter is not None:
            self._sorter.finish(lambda piece: self._writer.put(safe(piece)))
            self._sorter = None


class SparseWriter:
    """Writes to an open descriptor, holes as holes if it is a regular file.

    Holes are at most HOLES_SIZE there, and at most `zeros` bytes where zeros have to be written
    for them. `put` raises LimitError for more, OutputError if the descriptor cannot take more,
    and BrokenPipeError if its reader has gone. From files that are open as one of `copied` the
    kernel copies what the worker says, STORED_SIZE in all; ConfinementError for others.
    """

    def __init__(self, descriptor: int, zeros: int, copied: Collection[int] = ()) -> None:
        self.descriptor = descriptor
        self._copied = frozenset(copied)
        self._sparse = _can_hold_holes(descriptor)
        self._holes, self._zeros = HOLES_SIZE, zeros
        self._stored = STORED_SIZE

    def put(self, piece: bytes | Hole | Stored) -> None:
        if isinstance(piece, Hole):
            self._skip(piece.length)
        elif isinstance(piece, Stored):
            self._copy(piece)
        else:
            self._write(piece)

    def _copy(self, piece: Stored) -> None:
        source, at, left = piece
        if source not in self._copied or at + left > FARTHEST:
            raise ConfinementError(f"the worker wants byte {at} of descriptor {source} printed")
        self._stored -= left
        if self._stored < 0:
            raise LimitError(f"more than {STORED_SIZE} bytes of a file")
        while left:
            step = min(left, READ_AT_ONCE)
            try:
                copied = os.sendfile(self.descriptor, source, at, left)
            except BrokenPipeError:
                raise
            except OSError:  # not every descriptor takes this
                data = _read(source, at, step)
                self._write(data)
                copied = len(data)
            if not copied:
                raise SourceError(f"a disk ends at byte {at}, in the middle of a file")
            at += copied
            left -= copied

    def _skip(self, length: int) -> None:
        descriptor = self.descriptor
        try:
            at = os.lseek(descriptor, 0, os.SEEK_CUR) if self._sparse else 0
            if self._sparse and at >= os.fstat(descriptor).st_size:
                self._holes -= length
                if self._holes < 0:
                    raise LimitError(f"holes of more than {HOLES_SIZE} bytes")
                os.ftruncate(descriptor, at + length)
                os.lseek(descriptor, length, os.SEEK_CUR)
                return
        except OSError as error:
            raise OutputError(f"standard output: {error.strerror}") from error
        self._zeros -= length
        if self._zeros < 0:
            raise LimitError(
                "holes larger than the disks; a new regular file would hold them, and with"
                " --image-format=NAME, where a disk is an image, they may be larger"
            )
        zeros = bytes(min(length, READ_AT_ONCE))
        for done in range(0, length, READ_AT_ONCE):
            self._write(zeros[: length - done])

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self.descriptor, view) :]
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"standard output: {error.strerror}") from error


def _read(descriptor: int, at: int, length: int) -> bytes:
    try:
        return os.pread(descriptor, length, at)
    except OSError as error:
        raise SourceError(f"reading a disk at byte {at}: {error.strerror}") from error


def _can_hold_holes(descriptor: int) -> bool:
    """Return whether skipping leaves a hole: in a regular file that is not opened for appending."""
    try:
        appending = fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_APPEND
        return S_ISREG(os.fstat(descriptor).st_mode) and not appending
    except OSError as error:
        raise OutputError(f"standard output: {error.strerror}") from error
