"""`export`: a tree with everything in it, or one file; the parent writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.export.walking import WANTED, Export
from pygrub_k.inspect.trees import tree_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.render.output import Piece


def output(inspection: Inspection) -> Iterator[Piece]:
    """Yield entries, each followed by its content."""
    place = inspection.place(follow_last=True)
    inspection.say_which(place)
    export = Export(inspection, place.volume, exact_links=inspection.request.exact_links)
    path = place.path or b"/"
    if place.inode.kind == "directory":
        yield from export.below(tree_at(place, WANTED), path)
    else:
        yield from export.of(place.inode, path)
