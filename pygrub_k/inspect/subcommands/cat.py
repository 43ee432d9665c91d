"""`cat`: a file's bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.file_content import pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.render.output import Piece


def output(inspection: Inspection) -> Iterator[Piece]:
    """Yield bytes, holes, and where the parent finds bytes; raises what reading raises."""
    place = inspection.place(follow_last=True)
    wanted = inspection.request.range
    yield from pieces_of(place.inode, inspection.shown_name(place), wanted)
