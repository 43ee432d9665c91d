"""`--at list`: the states that can be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.inspection import ended
from pygrub_k.inspect.past_states import pasts
from pygrub_k.inspect.render.json_text import json_stream
from pygrub_k.inspect.render.past_text import state_data
from pygrub_k.inspect.render.table import table
from pygrub_k.inspect.render.units import time_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str]:
    """Yield a line for each state, oldest first, or one JSON object."""
    request = inspection.request
    found = [
        (one.volume, state)
        for one in pasts(inspection.guest, request.volume)
        for state in one.past.states()
    ]
    if not found:
        inspection.say("there is no past state: no journal, generation or log here keeps one")
    if request.as_json:
        rows = (state_data(volume, state) for volume, state in found)
        yield from ended(json_stream({}, "states", rows, inspection.json_tail))
        return
    lines = [
        (volume, state.name, "" if state.time is None else time_text(state.time), state.note)
        for volume, state in found
    ]
    yield from ended(table(("VOLUME", "STATE", "TIME", "WHAT"), lines))
