"""`journal`: what led to the states that a journal or older trees still hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import NotFoundError
from pygrub_k.inspect.inspection import ended
from pygrub_k.inspect.past_states import is_meant, pasts
from pygrub_k.inspect.render.json_text import json_stream
from pygrub_k.inspect.render.past_text import change_data, change_lines, step_data, step_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.past import Change
    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str]:
    """Yield each step with the blocks that it wrote, or what one of them changed."""
    request = inspection.request
    if request.diff:
        volume, changes = _changes(inspection, request.diff)
        if request.as_json:
            head = {"volume": volume, "state": request.diff}
            changed = map(change_data, changes)
            yield from ended(json_stream(head, "changes", changed, inspection.json_tail))
        else:
            lines = (one for change in changes for one in change_lines(change, request.width))
            yield from inspection.shown(lines)
        return
    found = (
        (one.volume, step)
        for one in pasts(inspection.guest, request.volume)
        for step in one.past.steps()
    )
    if request.as_json:
        rows = (step_data(volume, step) for volume, step in found)
        yield from ended(json_stream({}, "steps", rows, inspection.json_tail))
        return
    for volume, step in found:
        yield from inspection.shown(step_lines(volume, step, request.width))


def _changes(inspection: Inspection, state: str) -> tuple[str, Iterator[Change]]:
    for one in pasts(inspection.guest, inspection.request.volume):
        for name in one.past.step_names():
            if is_meant(name, state):
                return one.volume, one.past.changes(name)
    raise NotFoundError(f"no transaction {state!r}; `journal` without --diff shows what there is")
