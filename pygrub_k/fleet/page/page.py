"""The page of an audit: a template that escapes all it is given, in the style of `report`.

It has no script and asks no network for anything; its Content-Security-Policy allows neither.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pygrub_k import __version__
from pygrub_k.fleet.render.text_records import remarks, starts_as
from pygrub_k.inspect import page as report
from pygrub_k.inspect.page.page import environment_for
from pygrub_k.inspect.render.units import time_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Template


class AuditPage:
    """Makes a page of records. UsageError without jinja2."""

    def __init__(self) -> None:
        environment = environment_for("audit")
        style = files(report.__name__).joinpath("report.css")
        self._style = style.read_text(encoding="utf-8")
        template = files(__package__).joinpath("audit.html").read_text(encoding="utf-8")
        self._template: Template = environment.from_string(template)

    def made_of(self, records: Sequence[dict[str, Any]], made: int) -> bytes:
        """Return the page; `made` is when, in nanoseconds since 1970."""
        from markupsafe import Markup

        digest = b64encode(sha256(self._style.encode()).digest()).decode()
        topics = Counter(
            topic for one in records for topic in {item["topic"] for item in one["problems"]}
        )
        page = self._template.render(
            records=records,
            made=f"{time_text(made).partition('.')[0].replace('T', ' ')} UTC",
            version=__version__,
            style=Markup(self._style),  # noqa: S704 - this package's own file
            style_sum=f"sha256-{digest}",
            boots=sum(one["boots"] is True for one in records),
            counts=_counts(records),
            topics=topics.most_common(),
            remarked={number for number, one in enumerate(records) if remarks(one)},
            remarks=remarks,
            starts_as=starts_as,
        )
        return page.encode("utf-8", "backslashreplace")


def _counts(records: Sequence[dict[str, Any]]) -> dict[str, int]:
    compared = [one["against"] for one in records if one["against"] not in {None, "not asked"}]
    return {
        "pv": sum(one["pv"] in {"64-bit", "32-bit"} for one in records),
        "pvh": sum(one["pvh"] is True for one in records),
        "unclean": sum(one["health"] in {"unclean", "errors", "damaged"} for one in records),
        "compared": len(compared),
        "same": compared.count("same"),
    }
