"""Findings of `verify` as text, JSON Lines and CSV.

JSON Lines begin with the evidence and end with the verdict of each volume and a summary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pygrub_k.inspect.render.csv_rows import field
from pygrub_k.inspect.render.json_rows import compact
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.inspect.verification import Found, Verdict

COLUMNS: Final = (
    *("severity", "volume", "disk", "disk_byte", "volume_byte", "check", "structure", "field"),
    *("inode", "subvolume", "message"),
)


class DamageFormat(NamedTuple):
    """One format: the line of a finding, what is above, and what is below all of them."""

    line: Callable[[Found], str]
    head: Callable[[dict[str, Any]], str]
    tail: Callable[[Sequence[Verdict]], str]


def found_data(found: Found) -> dict[str, Any]:
    """Return a finding for JSON and for a report: plain values by the names of COLUMNS."""
    damage = found.damage
    return {
        "severity": damage.severity,
        "volume": found.volume,
        "disk": found.disk or None,
        "disk_byte": found.disk_byte,
        "volume_byte": damage.position,
        "check": damage.check,
        "structure": printable(damage.structure),
        "field": damage.field or None,
        "inode": damage.inode,
        "subvolume": damage.subvolume,
        "message": printable(damage.message),
    }


def verdict_data(verdict: Verdict) -> dict[str, Any]:
    """Return what was checked on a volume for JSON and for a report."""
    return {
        "volume": verdict.volume,
        "kind": verdict.kind,
        "errors": verdict.errors,
        "warnings": verdict.warnings,
        "checked": dict(verdict.checked),
        "not_checked": printable(verdict.not_checked) or None,
    }


def _text(found: Found) -> str:
    damage = found.damage
    place = ""
    if found.disk_byte is not None:
        place = f"byte {found.disk_byte} of {found.disk}"
    elif damage.position is not None:
        place = f"byte {damage.position} of the volume"
    structure = f"{damage.structure}: " if damage.structure else ""
    named = f" [{damage.field}]" if damage.field else ""
    words = printable(f"{structure}{damage.message}{named}")
    return f"{damage.severity:7}  {found.volume:10}  {place:26}  {damage.check:16}  {words}\n"


def _text_head(_evidence: dict[str, Any]) -> str:
    return f"{'FINDING':7}  {'VOLUME':10}  {'PLACE':26}  {'CHECK':16}  WHAT\n"


def _text_tail(verdicts: Sequence[Verdict]) -> str:
    return "".join(f"{verdict_text(verdict)}\n" for verdict in verdicts)


def verdict_text(verdict: Verdict) -> str:
    """Return what was checked on a volume, with the result, as one line."""
    name = f"({verdict.volume}) {verdict.kind}" if verdict.volume else verdict.kind
    if verdict.not_checked:
        return printable(f"{name.strip()}: not checked: {verdict.not_checked}")
    counts = ", ".join(f"{count} {what}" for what, count in verdict.checked.items())
    return f"{name}: {outcome(verdict)}; checked: {counts or 'nothing'}"


def outcome(verdict: Verdict) -> str:
    """Return how many errors and warnings there are, in words."""
    if not verdict.errors and not verdict.warnings:
        return "nothing is damaged"
    return f"errors: {verdict.errors}, warnings: {verdict.warnings}"


def _json(found: Found) -> str:
    return compact({"record": "finding", **found_data(found)}) + "\n"


def _json_head(evidence: dict[str, Any]) -> str:
    return compact({"record": "evidence", **evidence}) + "\n"


def _json_tail(verdicts: Sequence[Verdict]) -> str:
    lines = [compact({"record": "verdict", **verdict_data(one)}) for one in verdicts]
    data = {
        "record": "summary",
        "errors": sum(one.errors for one in verdicts),
        "warnings": sum(one.warnings for one in verdicts),
        "not_checked": [one.volume for one in verdicts if one.not_checked],
    }
    return "".join(f"{line}\n" for line in (*lines, compact(data)))


def _csv(found: Found) -> str:
    data = found_data(found)
    values = ("" if data[name] is None else str(data[name]) for name in COLUMNS)
    return ",".join(map(field, values)) + "\n"


DAMAGE_FORMATS: Final = {
    "text": DamageFormat(_text, _text_head, _text_tail),
    "jsonl": DamageFormat(_json, _json_head, _json_tail),
    "csv": DamageFormat(_csv, lambda _: ",".join(COLUMNS) + "\n", lambda _: ""),
}
"""A new format is a line here."""
