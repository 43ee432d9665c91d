"""`cat`: a file's bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.inspect.file_content import pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    progress = inspection.progress
    progress.unit = b"B"
    progress.expect(lambda: length)
    if length >= LARGE_FILE:
        progress.tell()  # the parent copies it, and is done after the worker
    yield from pieces_of(place.inode, inspection.shown_name(place), wanted)
