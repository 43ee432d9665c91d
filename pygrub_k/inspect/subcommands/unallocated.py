"""`unallocated`: bytes that are not in use, as runs or as content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.inspect.file_content import COPIED_AT_ONCE, Hole, Stored, flat_runs
from pygrub_k.inspect.render.space_rows import SPACE_FORMATS, text_format
from pygrub_k.inspect.unallocated import Unallocated
from pygrub_k.inspect.verification import disk_place
from pygrub_k.limits import READ_AT_ONCE
from pygrub_k.source import FileSource, MappedSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.render.output import Piece
    from pygrub_k.inspect.unallocated import Gap
    from pygrub_k.source import ByteSource


def output(inspection: Inspection) -> Iterator[Piece]:
    """Yield a line for each run; or the bytes of all runs, one after another."""
    request = inspection.request
    work = Unallocated(inspection.guest, inspection.disks, request.volume, slack=request.slack)
    if request.as_bytes:
        for gap in work.runs():
            yield from _bytes(_source(inspection, gap), gap)
    else:
        yield from _rows(inspection, work)
    for words in work.unknown:
        inspection.say(f"{words}; nothing of it is listed as unallocated")


def _rows(inspection: Inspection, work: Unallocated) -> Iterator[str]:
    request = inspection.request
    is_text = request.format in {"", "text"}
    form = text_format(request.width) if is_text else SPACE_FORMATS[request.format]
    shown = inspection.painted if is_text else str
    yield shown(form.head(request.evidence))
    runs = size = 0
    for gap in work.runs():
        runs += 1
        size += gap.length
        place = disk_place(_source(inspection, gap), gap.start, inspection.disks)
        yield shown(form.line(gap, place))
    yield shown(form.tail(runs, size, work.unknown))


def _source(inspection: Inspection, gap: Gap) -> ByteSource:
    for disk in inspection.disks:
        if disk.name == gap.volume:
            return disk.source
    return inspection.guest.volume(gap.volume).source


def _bytes(source: ByteSource, gap: Gap) -> Iterator[Piece]:
    """Yield a run's bytes: where the parent finds them, else themselves; holes as holes."""
    whole = MappedSource(gap.length, [(0, gap.length, source, gap.start)])
    for length, below, offset in flat_runs(whole, 0, gap.length):
        if below is None:
            yield Hole(length)
        elif isinstance(below, FileSource):
            for done in range(0, length, COPIED_AT_ONCE):
                step = min(COPIED_AT_ONCE, length - done)
                yield Stored(below.descriptor, offset + done, step)
        else:
            for done in range(0, length, READ_AT_ONCE):
                yield below.read_at(offset + done, min(READ_AT_ONCE, length - done))
