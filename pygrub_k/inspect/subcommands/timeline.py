"""`timeline`: what happened to the files of all volumes, in order of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.render.body_rows import BodyRows
from pygrub_k.inspect.render.output import Unsorted
from pygrub_k.inspect.render.timeline_rows import WANTED, Events, Span, head_lines, tail_lines
from pygrub_k.inspect.rows import Part
from pygrub_k.inspect.subcommands.deleted import lost_files
from pygrub_k.inspect.trees import matcher, trees_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.render.output import Piece


def output(inspection: Inspection) -> Iterator[Piece]:
    """Yield lines that the parent sorts, with head and tail; or a body file."""
    request = inspection.request
    matches = matcher(request.glob)
    if request.format == "body":
        yield from _body(inspection, matches)
        return
    form = request.format or "text"
    span, count = Span(*request.span), 0
    yield "".join(head_lines(form, request.evidence))
    for tree in trees_of(inspection, WANTED):
        events = Events(form, tree.volume, span, matches)
        for found in tree.walked(inspection):
            if isinstance(found, Part):
                lines = events.lines(found)
                count += len(lines)
                yield Unsorted("".join(lines))
    if request.deleted:
        for volume, lost in lost_files(inspection):
            lines = Events(form, volume, span, matches).lost(lost)
            count += len(lines)
            yield Unsorted("".join(lines))
    yield "".join(tail_lines(form, count, inspection.problems()))


def _body(inspection: Inspection, matches: Callable[[bytes], bool]) -> Iterator[str]:
    """Yield a body file of all volumes: the tool that makes a timeline of it sorts it."""
    trees = trees_of(inspection, BodyRows.wanted)
    for tree in trees:
        writer = BodyRows(inspection.request.body)
        start = f"0|({tree.volume})"
        for found in tree.walked(inspection):
            if isinstance(found, Part):
                rows = found.rows
                if rows.made is None:
                    rows.made = writer.lines(rows)
                yield "".join(
                    start + rows.made[row].removeprefix("0|")
                    for row in range(found.first, found.last)
                    if matches(rows.prefix + rows.names[row])
                )
        inspection.say_if(writer.remark())
    if inspection.request.deleted:
        writer = BodyRows(inspection.request.body)
        for volume, lost in lost_files(inspection):
            if matches(lost.path or b""):
                yield writer.lost_line(volume, lost)
        inspection.say_if(writer.remark())
