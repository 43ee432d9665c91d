"""Unallocated runs, and what a byte belongs to, as text, JSON Lines and CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pygrub_k.inspect.paths import shown_path
from pygrub_k.inspect.render.csv_rows import field
from pygrub_k.inspect.render.json_rows import compact
from pygrub_k.inspect.render.streamed_table import StreamedTable
from pygrub_k.inspect.render.styles import marked
from pygrub_k.text import path_text, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.inspect.ownership import Layer, Owned
    from pygrub_k.inspect.unallocated import Gap

COLUMNS: Final = ("volume", "kind", "start", "length", "disk", "disk_byte")
Place = tuple[str, int] | None
"""A disk and its byte."""
_COLUMNS: Final = (
    *(("VOLUME", -12), ("KIND", -13), ("START", 15), ("BYTES", 15)),
    ("DISK AND ITS BYTE", -17),
)
_DISPENSABLE: Final = ("DISK AND ITS BYTE",)
"""What a window leaves out that is too narrow."""


class SpaceFormat(NamedTuple):
    """One format: the line of a run with its place, what is above, and what is below.

    `tail` gets the number of runs, that of their bytes, and what was not looked at.
    """

    line: Callable[[Gap, Place], str]
    head: Callable[[dict[str, Any]], str]
    tail: Callable[[int, int, Sequence[str]], str]


def gap_data(gap: Gap, place: Place) -> dict[str, Any]:
    """Return a run for JSON."""
    disk, byte = place or (None, None)
    return {
        "volume": gap.volume,
        "kind": gap.kind,
        "start": gap.start,
        "length": gap.length,
        "disk": disk,
        "disk_byte": byte,
    }


def text_format(width: int | None) -> SpaceFormat:
    """Return text with marks of styles, for a window of `width` columns or as wide as it is."""
    table = StreamedTable(_COLUMNS, width, _DISPENSABLE, "--format jsonl")

    def line(gap: Gap, place: Place) -> str:
        data = gap_data(gap, place)
        values = (gap.volume, gap.kind, str(data["start"]), str(data["length"]))
        where = f"{place[0]} {place[1]}" if place else ""
        names = (name for name, _ in _COLUMNS)
        (shown,) = table.lines(dict(zip(names, (*values, where), strict=True)))
        return f"{shown}\n"

    def tail(runs: int, size: int, _unknown: Sequence[str]) -> str:
        lines = (table.ending(), marked("head", f"{runs} runs, {size} bytes"))
        return "".join(f"{one}\n" for one in lines if one)

    return SpaceFormat(line, lambda _: table.heading() + "\n", tail)


def _summary(runs: int, size: int, unknown: Sequence[str]) -> str:
    data = {"record": "summary", "runs": runs, "bytes": size, "unknown": list(unknown)}
    return compact(data) + "\n"


def _csv(gap: Gap, place: Place) -> str:
    data = gap_data(gap, place)
    values = ("" if data[name] is None else str(data[name]) for name in COLUMNS)
    return ",".join(map(field, values)) + "\n"


SPACE_FORMATS: Final = {
    "text": text_format(None),
    "jsonl": SpaceFormat(
        lambda gap, place: compact({"record": "run", **gap_data(gap, place)}) + "\n",
        lambda evidence: compact({"record": "evidence", **evidence}) + "\n",
        _summary,
    ),
    "csv": SpaceFormat(_csv, lambda _: ",".join(COLUMNS) + "\n", lambda *_: ""),
}
"""A new format is a line here."""


def layer_data(layer: Layer) -> dict[str, Any]:
    """Return a volume that has the byte, for JSON."""
    return {"volume": layer.volume, "byte": layer.position, "what": layer.words}


def owned_data(owned: Owned) -> dict[str, Any]:
    """Return what the byte is for, for JSON."""
    use = owned.use
    return {
        "volume": owned.volume,
        "role": printable(use.role),
        "structure_byte": use.start,
        "inode": use.inode,
        "subvolume": use.subvolume,
        "file_byte": use.file_byte,
        "paths": [path_text(path) for path in owned.paths],
    }


def layer_line(layer: Layer) -> str:
    """Return a volume that has the byte, as one line."""
    return f"({layer.volume}) byte {layer.position}: {layer.words}"


def owned_lines(owned: Owned) -> Iterator[str]:
    """Yield what the byte is for: a line, and one for each path."""
    use = owned.use
    words = printable(use.role)
    if use.file_byte is not None:
        words += f", byte {use.file_byte}"
    if use.inode is not None and f"inode {use.inode}" not in words:
        words += f" of inode {use.inode}"
    if use.subvolume is not None:
        words += f" of subvolume {use.subvolume}"
    if use.start is not None:
        words += f" (begins at byte {use.start})"
    yield f"({owned.volume}) {words}"
    for path in owned.paths:
        yield f"({owned.volume}){shown_path(path)}"
