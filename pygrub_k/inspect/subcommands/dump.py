"""`dump`: structures field by field, as they are stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.dump.output import json_output, reports_of, text_output
from pygrub_k.inspect.dump.target import Place
from pygrub_k.inspect.inspection import ended

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str]:
    """Yield lines, or one JSON object."""
    request = inspection.request
    assert request.structure is not None
    targets = request.structure.find(Place(inspection.guest, request.volume))
    reports = reports_of(targets, inspection.disks, inspection.note)
    if request.as_json:
        yield from ended(json_output(reports, inspection.problems))
    else:
        yield from ended(text_output(reports))
