"""The page: a template that escapes all it is given, filled with a summary.

It has no script and asks no network for anything; its Content-Security-Policy allows neither.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import UsageError
from pygrub_k.inspect.page import activity, disk_map
from pygrub_k.inspect.render.units import size_text, time_text

if TYPE_CHECKING:
    from jinja2 import Environment, Template

    from pygrub_k.inspect.summary.model import KindSummary, Summary

SHORT_TIME: Final = 19
"""Characters of a time up to its seconds."""
BUSIEST: Final = 12


def environment_for(subcommand: str) -> Environment:
    """Return what makes templates that escape; UsageError without jinja2, imported here."""
    try:
        from jinja2 import Environment, StrictUndefined
    except ImportError:
        reason = "needs the Python package jinja2: install pygrub-k with the extra `inspect`"
        raise UsageError(f"{subcommand} --html {reason}") from None
    return Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


class Page:
    """Makes a page of a summary. UsageError without jinja2."""

    def __init__(self) -> None:
        environment = environment_for("report")
        environment.filters |= {"bytes": size_text, "number": _number, "moment": _moment}
        folder = files(__package__)
        self._style = folder.joinpath("report.css").read_text(encoding="utf-8")
        self._template: Template = environment.from_string(
            folder.joinpath("report.html").read_text(encoding="utf-8")
        )

    def made_of(self, summary: Summary, made: int) -> str:
        """Return the page; `made` is when, in nanoseconds since 1970."""
        from markupsafe import Markup

        digest = b64encode(sha256(self._style.encode()).digest()).decode()
        return self._template.render(
            summary=summary,
            made=made,
            style=Markup(self._style),  # noqa: S704 - this package's own file
            style_sum=f"sha256-{digest}",
            strips=disk_map.strips(summary),
            legend=disk_map.legend(summary),
            parents={one.parent for one in summary.volumes},
            charts=activity.charts(summary.days),
            busiest=activity.busiest(summary.days, BUSIEST),
            shares=_shares,
        )


def _number(number: int) -> str:
    return f"{number:,}"


def _moment(moment: int | None) -> str:
    """Return a time to the second; empty where there is none.

    >>> _moment(1_700_000_000_000_000_005), _moment(None)
    ('2023-11-14 22:13:20 UTC', '')
    """
    if moment is None:
        return ""
    text = time_text(moment)
    if not text.endswith("Z"):  # so far off that it has no date
        return text
    return text.partition(".")[0].removesuffix("Z").replace("T", " ") + " UTC"


def _shares(rows: tuple[KindSummary, ...]) -> list[dict[str, Any]]:
    """Return each kind with its share of the largest number and of the most bytes, up to 100."""
    most = max((one.count for one in rows), default=0) or 1
    largest = max((one.size for one in rows), default=0) or 1
    return [
        {
            "kind": one,
            "count": round(one.count / most * 100, 1),
            "size": round(one.size / largest * 100, 1),
        }
        for one in rows
    ]
