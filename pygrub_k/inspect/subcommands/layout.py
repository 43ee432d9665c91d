"""`layout`: disks, partitions, volumes and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect import checks
from pygrub_k.inspect.layout import layout_of
from pygrub_k.inspect.render.json_text import json_text
from pygrub_k.inspect.render.layout_text import layout_data, layout_lines
from pygrub_k.inspect.render.picture import picture_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str | bytes]:
    """Yield what is to be drawn, if that was asked for, and lines, or one JSON object."""
    layout = layout_of(inspection.guest, inspection.disks)
    for note in checks.hints(inspection.guest):
        inspection.say(note)
    for problem in checks.outlines(inspection.guest):
        inspection.note(problem.where, problem.error)
    if inspection.request.picture:
        yield picture_data(layout)
    if inspection.request.as_json:
        yield json_text({**layout_data(layout), **inspection.json_tail()}) + "\n"
    else:
        yield from inspection.shown(layout_lines(layout, inspection.request.width))
