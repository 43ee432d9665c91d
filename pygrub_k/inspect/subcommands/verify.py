"""`verify`: what on a guest's disks contradicts itself or its checksums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.render.damage_rows import DAMAGE_FORMATS, outcome, text_format, verdict_text
from pygrub_k.inspect.verification import Verification

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str]:
    """Yield a line for each finding, with head and tail."""
    request = inspection.request
    is_text = request.format in {"", "text"}
    form = text_format(request.width) if is_text else DAMAGE_FORMATS[request.format]
    shown = inspection.painted if is_text else str
    work = Verification(
        inspection.guest,
        inspection.disks,
        request.volume,
        data=request.data,
        progress=inspection.progress,
    )
    yield shown(form.head(request.evidence))
    try:
        for found in work.found():
            yield shown(form.line(found))
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
    yield shown(form.tail(work.verdicts))
