"""`cat`: a file's bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.inspect.file_content import pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.file_content import Range
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.render.output import Piece


LARGE_FILE: Final = 64 << 20
"""Bytes that take so long that progress is shown."""


def output(inspection: Inspection) -> Iterator[Piece]:
    """Yield bytes, holes, and where the parent finds bytes; raises what reading raises."""
    place = inspection.place(follow_last=True)
    wanted = inspection.request.range
    size = place.inode.size
    length = max((size if wanted.end is None else min(wanted.end, size)) - wanted.start, 0)
    inspection.say_if(_beyond(inspection.shown_name(place), size, wanted))
    progress = inspection.progress
    progress.unit = b"B"
    progress.expect(lambda: length)
    if length >= LARGE_FILE:
        progress.tell()  # the parent copies it, and is done after the worker
    yield from pieces_of(place.inode, inspection.shown_name(place), wanted)


def _beyond(name: str, size: int, wanted: Range) -> str:
    """Return what to say of a range that ends behind a file's end; empty if it does not.

    That the file has nothing of it is an error, which is raised where bytes are read.
    """
    if wanted.end is None or wanted.end <= size or (wanted.start and wanted.start >= size):
        return ""
    return f"{name} has {size} bytes: the range ends {wanted.end - size} bytes behind its end"
