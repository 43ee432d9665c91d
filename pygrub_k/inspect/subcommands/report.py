"""`report`: the disks in summary. The worker sends data; its parent makes the page (cli)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.summary.gathering import summary_of
from pygrub_k.inspect.summary.wire import packed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection


def output(inspection: Inspection) -> Iterator[str]:
    """Yield the summary in JSON."""
    yield packed(summary_of(inspection))
