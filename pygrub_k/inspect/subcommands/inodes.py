"""`inodes`: every inode of file systems, whether a name leads to it or not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pygrub_k.filesystems.batch import flags_as_names
from pygrub_k.inspect.inode_list import inode_lists
from pygrub_k.inspect.render.column_rows import InodeColumns
from pygrub_k.inspect.render.inode_rows import INODE_FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.render.output import Piece


def output(inspection: Inspection) -> Iterator[Piece]:
    """Yield the lines of all inodes in the states that are wanted, with head and tail."""
    request = inspection.request
    form = INODE_FORMATS[request.format or "text"]
    lists = inode_lists(inspection, form.wanted)
    yield form.head(request.evidence)
    count = 0
    for one in lists:
        names = partial(flags_as_names, one.scan)
        rows = form.rows(one.volume, names, len(lists) > 1)
        for found in one.batches(inspection):
            count += len(found.states)
            if isinstance(rows, InodeColumns):
                yield rows.piece(found)
            else:
                yield "".join(rows.lines(found))
        if isinstance(rows, InodeColumns):
            yield rows.end()
    yield form.tail(count, inspection.problems())
