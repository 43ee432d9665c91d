"""`export`: a tree with all that belongs to it, or one file; the parent writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.checks import report_of
from pygrub_k.inspect.export.walking import Export

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.render.output import Piece


def output(inspection: Inspection) -> Iterator[Piece]:
    """Yield entries, each with its content behind it."""
    place = inspection.place(follow_last=True)
    inspection.say_which(place)
    if place.path == b"/":
        inspection.progress.expect(lambda: report_of(place.filesystem).num_files)
    exact = inspection.request.exact_links
    export = Export(inspection, place.volume, exact_links=exact)
    yield from export.of(place.inode, place.path or b"/")
