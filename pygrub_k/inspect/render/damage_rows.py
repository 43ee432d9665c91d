"""Findings of `verify` as text, JSON Lines and CSV.

JSON Lines begin with the evidence and end with the verdict of each volume and a summary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pygrub_k.inspect.render.csv_rows import field
from pygrub_k.inspect.render.json_rows import compact
from pygrub_k.inspect.render.streamed_table import StreamedTable
from pygrub_k.inspect.render.styles import Cell, marked
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.inspect.render.styles import Style
    from pygrub_k.inspect.verification import Found, Verdict

COLUMNS: Final = (
    *("severity", "volume", "disk", "disk_byte", "volume_byte", "check", "structure", "field"),
    *("inode", "subvolume", "message"),
)

_COLUMNS: Final = (
    *(("FINDING", -7), ("VOLUME", -10), ("PLACE", -26), ("CHECK", -16)),
    ("WHAT", -24),
)
_DISPENSABLE: Final = ("CHECK", "VOLUME", "PLACE")
"""What a window leaves out that is too narrow, in this order."""


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


def text_format(width: int | None) -> DamageFormat:
    """Return text with marks of styles, for a window of `width` columns or as wide as it is."""
    table = StreamedTable(_COLUMNS, width, _DISPENSABLE, "--format jsonl", folds=True)

    def line(found: Found) -> str:
        return "".join(f"{one}\n" for one in table.lines(_cells(found)))

    def tail(verdicts: Sequence[Verdict]) -> str:
        lines = [table.ending(), *map(_verdict_line, verdicts)]
        return "".join(f"{one}\n" for one in lines if one)

    return DamageFormat(line, lambda _: table.heading() + "\n", tail)


def _cells(found: Found) -> dict[str, str]:
    damage = found.damage
    place = ""
    if found.disk_byte is not None:
        place = f"byte {found.disk_byte} of {found.disk}"
    elif damage.position is not None:
        place = f"byte {damage.position} of the volume"
    structure = f"{damage.structure}: " if damage.structure else ""
    named = f" [{damage.field}]" if damage.field else ""
    return {
        "FINDING": Cell.of("bad" if damage.severity == "error" else "warn", damage.severity),
        "VOLUME": found.volume,
        "PLACE": place,
        "CHECK": damage.check,
        "WHAT": printable(f"{structure}{damage.message}{named}"),
    }


def _verdict_line(verdict: Verdict) -> str:
    style: Style = "bad" if verdict.errors else "warn" if verdict.warnings else "good"
    return marked("faint" if verdict.not_checked else style, verdict_text(verdict))


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
    "text": text_format(None),
    "jsonl": DamageFormat(_json, _json_head, _json_tail),
    "csv": DamageFormat(_csv, lambda _: ",".join(COLUMNS) + "\n", lambda _: ""),
}
"""A new format is a line here."""
