"""`ls`: the names in a directory, or all below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pygrub_k.errors import NotFoundError
from pygrub_k.filesystems.batch import flags_as_names
from pygrub_k.inspect.inspection import ended
from pygrub_k.inspect.listing import listed
from pygrub_k.inspect.paths import shown_path
from pygrub_k.inspect.render.body_rows import BodyRows
from pygrub_k.inspect.render.column_rows import ColumnRows
from pygrub_k.inspect.render.formats import FORMATS, NAMES_ALONE, TEXT
from pygrub_k.inspect.render.json_text import json_pieces, json_stream
from pygrub_k.inspect.render.listing_rows import ListingRows, fault_line
from pygrub_k.inspect.render.listing_text import entry_data, entry_line
from pygrub_k.inspect.rows import Fault
from pygrub_k.inspect.trees import tree_at, trees_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k.inspect.inspection import Inspection, Request
    from pygrub_k.inspect.listing import Listed
    from pygrub_k.inspect.render.formats import ColumnFormat, RowFormat
    from pygrub_k.inspect.render.output import Piece
    from pygrub_k.inspect.selection import Place
    from pygrub_k.inspect.trees import Tree


def output(inspection: Inspection) -> Iterator[Piece]:
    """Yield lines, rows of a format, or one JSON object."""
    request = inspection.request
    if request.everything:
        yield from _everything(inspection)
        return
    place = inspection.place(follow_last=True)
    inspection.say_which(place)
    form = _row_format(request)
    if form is not None and place.inode.kind == "directory":
        yield from _walk(inspection, place, form)
        return
    if request.format not in {"", "text"}:
        name = inspection.shown_name(place)
        raise NotFoundError(f"{name}: a {place.inode.kind}, not a directory")
    head = {"volume": place.volume, "path": inspection.json_path(place)}
    if request.as_json and place.inode.kind == "directory":
        yield from json_pieces(head, "entries", _items(inspection, place), inspection.json_tail)
        return
    found = listed(
        place.inode,
        place.path or b"/",
        recursive=request.recursive,
        detailed=request.long or request.as_json,
    )
    entries = _watched(inspection, found, place)
    if request.as_json:
        rows = map(entry_data, entries)
        yield from ended(json_stream(head, "entries", rows, inspection.json_tail))
        return
    for entry in entries:
        if entry.named:
            yield entry_line(entry, long=request.long, full_path=request.recursive) + "\n"


def _row_format(request: Request) -> RowFormat | ColumnFormat | None:
    """Return how rows are printed; None for a single directory's list and for JSON."""
    if request.format not in {"", "text"}:
        return next(form for form in FORMATS if form.name == request.format)
    if not request.recursive or request.as_json:
        return None
    return TEXT if request.long else NAMES_ALONE


def _everything(inspection: Inspection) -> Iterator[Piece]:
    """Yield the rows of all volumes, or of the one that was asked for."""
    form = next(form for form in FORMATS if form.name == inspection.request.format)
    for tree in trees_of(inspection, form.wanted):
        yield from _rows(inspection, tree, form, recursive=True)


def _walk(inspection: Inspection, place: Place, form: RowFormat | ColumnFormat) -> Iterator[Piece]:
    """Yield what lies below a directory, in texts or blocks of many rows."""
    tree = tree_at(place, form.wanted)
    yield from _rows(inspection, tree, form, recursive=inspection.request.recursive)


def _rows(
    inspection: Inspection, tree: Tree, form: RowFormat | ColumnFormat, *, recursive: bool
) -> Iterator[Piece]:
    request = inspection.request
    names = partial(flags_as_names, tree.scan)
    writer = form.writer(tree.volume, names, request.body)
    count = 0
    yield form.head(request.evidence)
    for found in tree.walked(inspection, recursive=recursive, grouped=True):
        if isinstance(found, Fault):
            yield form.fault(tree.volume, found.path, found.error)
            continue
        count += found.last - found.first
        if isinstance(writer, ColumnRows):
            yield writer.piece(found)
            continue
        rows = found.rows
        if rows.made is None:
            rows.made = writer.lines(rows)
        yield "".join(rows.made[found.first : found.last])
    if isinstance(writer, ColumnRows):
        yield writer.end()
    if isinstance(writer, BodyRows):
        inspection.say_if(writer.remark())
    yield form.tail(count, inspection.problems())


def _items(inspection: Inspection, place: Place) -> Iterator[list[str]]:
    """Yield the entries of `--json`, some at a time."""
    tree = tree_at(place, ListingRows.wanted)
    writer = ListingRows(partial(flags_as_names, tree.scan))
    for found in tree.walked(inspection, recursive=inspection.request.recursive):
        if isinstance(found, Fault):
            yield [fault_line(found)]
            continue
        rows = found.rows
        if rows.made is None:
            rows.made = writer.lines(rows)
        yield rows.made[found.first : found.last]


def _watched(inspection: Inspection, entries: Iterable[Listed], place: Place) -> Iterator[Listed]:
    """Yield the entries, and note their errors."""
    for entry in entries:
        if entry.error is not None:
            inspection.note(f"({place.volume}){shown_path(entry.path)}", entry.error)
        yield entry
