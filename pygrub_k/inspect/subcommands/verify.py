"""`verify`: what on a guest's disks contradicts itself or its checksums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.render.damage_rows import DAMAGE_FORMATS, outcome, verdict_text
from pygrub_k.inspect.verification import Verification

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str]:
    """Yield a line for each finding, with head and tail."""
    request = inspection.request
    form = DAMAGE_FORMATS[request.format or "text"]
    work = Verification(
        inspection.guest,
        inspection.disks,
        request.volume,
        data=request.data,
        progress=inspection.progress,
    )
    yield form.head(request.evidence)
    try:
        for found in work.found():
            yield form.line(found)
    finally:
        inspection.conclude(
            [
                f"({one.volume or 'disks'}): {outcome(one)}"
                for one in work.verdicts
                if one.errors or one.warnings
            ]
        )
    for one in work.verdicts:
        if one.not_checked:
            inspection.say(verdict_text(one))
    yield form.tail(work.verdicts)
