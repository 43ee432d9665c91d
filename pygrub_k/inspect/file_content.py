"""A file's bytes in order; holes are kept apart from zeros that are stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k.containers.mapping import ImageSource
from pygrub_k.errors import NotFoundError
from pygrub_k.limits import EXPORT_RUNS, READ_AT_ONCE
from pygrub_k.source import FileSource, MappedSource, check_range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.model import Inode
    from pygrub_k.source import ByteSource


@dataclass(frozen=True, slots=True)
class Hole:
    """`length` bytes that read as zeros and are not stored."""

    length: int


class Stored(NamedTuple):
    """`length` bytes that lie at byte `offset` of an open file, which the parent has open too."""

    descriptor: int
    offset: int
    length: int


COPIED_AT_ONCE: Final = 64 << 20
"""Most bytes of one Stored: between two of them it shows that the work goes on."""


class Range(NamedTuple):
    """Bytes of a file from `start` up to, not including, `end`; None is the file's end."""

    start: int = 0
    end: int | None = None


def content_of(
    inode: Inode,
    name: str,
    wanted: Range = Range(),  # noqa: B008 - immutable
) -> Iterator[bytes | Hole]:
    """Yield a regular file's content in pieces of at most READ_AT_ONCE bytes, and its holes.

    Raises NotFoundError if it is not a regular file, or has no byte where the range begins, and
    what reading a disk raises. A range that goes on behind the end has what there is.
    """
    if inode.kind != "file":
        raise NotFoundError(f"{name}: a {inode.kind}, not a file")
    source = inode.content()
    start = wanted.start
    if start and start >= source.size:
        raise NotFoundError(f"{name}: there is no byte {start}: it has {source.size} bytes")
    end = source.size if wanted.end is None else min(wanted.end, source.size)
    for length, is_hole in _stretches(source, start, end - start):
        if is_hole:
            yield Hole(length)
        else:
            for at in range(start, start + length, READ_AT_ONCE):
                yield source.read_at(at, min(READ_AT_ONCE, start + length - at))
        start += length


def pieces_of(inode: Inode, name: str, wanted: Range) -> Iterator[bytes | Hole | Stored]:
    """Yield the same, but for long runs that are stored as they are yield where they lie."""
    if inode.kind == "file":
        source = inode.content()
        end = source.size if wanted.end is None else min(wanted.end, source.size)
        if isinstance(source, MappedSource) and wanted.start < end:
            yield from _mapped(source, wanted.start, end)
            return
    yield from content_of(inode, name, wanted)


def _mapped(source: MappedSource, start: int, end: int) -> Iterator[bytes | Hole | Stored]:
    for length, place, offset in flat_runs(source, start, end - start):
        if place is None:
            yield Hole(length)
        elif isinstance(place, FileSource) and length >= READ_AT_ONCE:
            check_range(place, offset, length)
            for done in range(0, length, COPIED_AT_ONCE):
                step = min(COPIED_AT_ONCE, length - done)
                yield Stored(place.descriptor, offset + done, step)
        else:
            for done in range(0, length, READ_AT_ONCE):
                yield source.read_at(start + done, min(READ_AT_ONCE, length - done))
        start += length


def flat_runs(
    source: MappedSource, start: int, length: int
) -> Iterator[tuple[int, ByteSource | None, int]]:
    """Yield (length, source, byte) of a range, down to the files of an image.

    The image's own zeros count as stored.
    """
    for run_length, place, offset in source.runs(start, length):
        if not isinstance(place, ImageSource):
            yield run_length, place, offset
            continue
        for size, deeper, at in place.runs(offset, run_length):
            yield size, place if deeper is None else deeper, at


def stored_runs(source: ByteSource) -> tuple[tuple[int, int], ...] | None:
    """Return (start, length) of what is stored of a content; None for more than EXPORT_RUNS."""
    found: list[tuple[int, int]] = []
    start = 0
    for length, is_hole in _stretches(source, 0, source.size):
        if not is_hole:
            if len(found) == EXPORT_RUNS:
                return None
            found.append((start, length))
        start += length
    return tuple(found)


def _stretches(source: ByteSource, start: int, size: int) -> Iterator[tuple[int, bool]]:
    """Yield (length, whether it is a hole) for some bytes, in stretches as long as possible."""
    if size <= 0:
        return
    if not isinstance(source, MappedSource):
        yield size, False
        return
    length, hole = 0, False
    for run_length, place, _ in source.runs(start, size):
        if length and (place is None) != hole:
            yield length, hole
            length = 0
        length, hole = length + run_length, place is None
    if length:
        yield length, hole
