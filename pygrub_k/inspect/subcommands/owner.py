"""`owner`: what lies at a byte or block, and what it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.inspection import ended
from pygrub_k.inspect.ownership import Ownership
from pygrub_k.inspect.render.json_text import json_stream
from pygrub_k.inspect.render.space_rows import layer_data, layer_line, owned_data, owned_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str]:
    """Yield volumes, structure, inode and paths, outermost first; or one JSON object."""
    request = inspection.request
    work = Ownership(
        inspection.guest,
        inspection.disks,
        request.volume,
        request.number,
        blocks=request.in_blocks,
    )
    gap = work.gap()
    if request.as_json:
        head = {
            "counted_on": work.volume,
            "byte": work.position,
            "layers": [layer_data(layer) for layer in work.layers()],
            "table": work.table() or None,
            "gap": None if gap is None else {"start": gap.start, "length": gap.length},
        }
        found = map(owned_data, work.owners())
        yield from ended(json_stream(head, "owners", found, inspection.json_tail))
        return
    for layer in work.layers():
        yield layer_line(layer) + "\n"
    if work.table():
        yield f"({work.volume}) partition table ({work.table()}), or what it keeps for itself\n"
    if gap is not None:
        last = gap.start + gap.length - 1
        yield f"({gap.volume}) gap between partitions, bytes {gap.start} to {last}\n"
    for owned in work.owners():
        yield from ended(owned_lines(owned))
