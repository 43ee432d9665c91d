"""What `pygrub-inspect dump` prints: text as structures are found, or JSON."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.inspect.dump.report import report_of
from pygrub_k.inspect.render.dump_text import dump_data, dump_lines
from pygrub_k.inspect.render.json_text import json_stream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pygrub_k.inspect.dump.report import Report
    from pygrub_k.inspect.dump.target import Target
    from pygrub_k.volumes.model import BlockDevice


def reports_of(
    targets: Iterable[Target],
    disks: Sequence[BlockDevice],
    note: Callable[[str, PygrubError], None],
) -> Iterator[Report]:
    """Yield the structures, and `note` what is wrong with each; NotFoundError if there are none."""
    reports = (report_of(target, disks) for target in targets)
    first = next(reports, None)
    if first is None:
        raise NotFoundError("there is no such structure: it is empty")
    for report in chain((first,), reports):
        for fault in report.faults():
            note(report.target.volume, fault)
        yield report


def text_output(reports: Iterable[Report]) -> Iterator[str]:
    """Yield lines of text; raises what finding the structures raises, after those before it."""
    for report in reports:
        yield from dump_lines(report)


def json_output(reports: Iterator[Report], problems: Callable[[], list[str]]) -> Iterator[str]:
    """Yield JSON that is complete even if finding structures fails half-way, then raise that error.

    If it fails at once there is no JSON.
    """
    found = chain((next(reports),), reports)
    failure: list[PygrubError] = []

    def survived() -> Iterator[dict[str, Any]]:
        try:
            yield from map(dump_data, found)
        except PygrubError as error:
            failure.append(error)

    def tail() -> dict[str, Any]:
        return {"problems": [*problems(), *map(str, failure)]}

    yield from json_stream({}, "structures", survived(), tail)
    if failure:
        raise failure[0]
