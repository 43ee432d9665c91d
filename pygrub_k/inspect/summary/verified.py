"""A summary of what `verify` finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.inspect.summary.model import FindingSummary, VerdictSummary
from pygrub_k.inspect.verification import Verification
from pygrub_k.limits import SUMMARY_LINES, SUMMARY_VOLUMES
from pygrub_k.text import printable

if TYPE_CHECKING:
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.verification import Found, Verdict


class Verified:
    """Verifies all volumes, and keeps the first findings; `more` counts the others."""

    def __init__(self) -> None:
        self.findings: list[FindingSummary] = []
        self.verdicts: tuple[VerdictSummary, ...] = ()
        self.more = 0

    def take(self, inspection: Inspection) -> None:
        """Verify; what fails becomes a problem of the inspection."""
        request = inspection.request
        work = Verification(inspection.guest, inspection.disks, request.volume, data=request.data)
        try:
            for found in work.found():
                if len(self.findings) < SUMMARY_LINES:
                    self.findings.append(_finding(found))
                else:
                    self.more += 1
        except PygrubError as error:
            inspection.note("verify", error)
        self.verdicts = tuple(map(_verdict, work.verdicts[:SUMMARY_VOLUMES]))


def _finding(found: Found) -> FindingSummary:
    damage = found.damage
    if found.disk_byte is not None:
        place = f"byte {found.disk_byte} of {found.disk}"
    elif damage.position is not None:
        place = f"byte {damage.position} of the volume"
    else:
        place = ""
    return FindingSummary(
        volume=printable(found.volume),
        severity=damage.severity,
        structure=printable(damage.structure),
        field=printable(damage.field),
        place=printable(place),
        message=printable(damage.message),
    )


def _verdict(verdict: Verdict) -> VerdictSummary:
    return VerdictSummary(
        volume=printable(verdict.volume),
        kind=printable(verdict.kind),
        errors=verdict.errors,
        warnings=verdict.warnings,
        checked=tuple(f"{count:,} {printable(what)}" for what, count in verdict.checked.items()),
        not_checked=printable(verdict.not_checked),
    )
