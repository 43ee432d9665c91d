"""Disks drawn to scale, as SVG.

The worker says what to draw as data (`picture_data`); its parent, which does not trust it, checks
that (`drawn_disks`) and draws (`svg`). No text becomes markup, and nothing in a picture is active.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pygrub_k.errors import ConfinementError
from pygrub_k.inspect.render.markup import escape
from pygrub_k.inspect.render.output import Picture
from pygrub_k.inspect.render.units import size_text
from pygrub_k.limits import PICTURE_REGIONS, PICTURE_TEXT
from pygrub_k.text import path_text, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.layout import Layout

LARGEST: Final = (1 << 63) - 1
DEEPEST: Final = 3
"""Levels that are drawn: a slice in a logical partition in an extended one."""
WIDTH: Final = 1000
BAR: Final = 44
INSET: Final = 7
"""Pixels by which an inner stretch is smaller, above and below."""
LINE: Final = 18
MARGIN: Final = 20
LETTER: Final = 6
"""Pixels of a letter, about: a text that does not fit into its bar is left to the list."""
COLOURS: Final = {
    "readable": "#8fce8f",
    "not read": "#f2d388",
    "damaged": "#e88a8a",
    "in use": "#b9c8e8",
    "nothing known": "#d5d5d5",
    "table": "#55606e",
    "extended": "#ffffff",
    "free": "#f6f6f6",
}


class Drawn(NamedTuple):
    """One stretch of a disk: where, in bytes, how deep in others, what it is, and its text."""

    offset: int
    size: int
    depth: int
    look: str
    name: str
    text: str


class DrawnDisk(NamedTuple):
    """A disk: its title, its bytes, and its stretches in order."""

    title: str
    size: int
    stretches: tuple[Drawn, ...]


def picture_data(layout: Layout) -> Picture:
    """Return what is drawn of a layout; at most PICTURE_REGIONS stretches of each disk."""
    contents = {finding.volume.name: finding for finding in layout.volumes}
    disks = []
    for disk in layout.disks:
        size = disk.disk.source.size
        stretches: list[tuple[Any, ...]] = []
        for region in disk.regions[:PICTURE_REGIONS]:
            look: str = region.kind
            text = ""
            if region.kind == "partition":
                finding = contents[region.name]
                content = finding.content
                look = content.state
                said = (content.kind, path_text(content.label), finding.volume.type_name)
                text = ", ".join(filter(None, said))
            place = region.offset, region.size, min(region.depth, DEEPEST), look
            stretches.append((*place, _short(region.name), _short(text)))
        if not stretches:
            whole = contents.get(disk.disk.name)
            state = whole.content.state if whole else "nothing known"
            text = whole.content.kind if whole else ""
            stretches.append((0, size, 0, state, disk.disk.name, _short(text)))
        title = _short(f"{disk.disk.name}: {disk.disk.path}: {size_text(size)}")
        disks.append({"title": title, "size": size, "stretches": stretches})
    return Picture(json.dumps(disks).encode())


def _short(text: str) -> str:
    return printable(text)[:PICTURE_TEXT]


# -- the parent's side -------------------------------------------------------------------


def drawn_disks(data: bytes) -> list[DrawnDisk]:
    """Return what a worker wants drawn; ConfinementError if anything in it is impossible."""
    try:
        disks = json.loads(data)
        return [
            DrawnDisk(
                _text(disk["title"]),
                _number(disk["size"], LARGEST),
                tuple(_drawn(stretch, disk["size"]) for stretch in disk["stretches"]),
            )
            for disk in disks
        ]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ConfinementError("the worker wants something drawn that is not a layout") from error


def _drawn(stretch: list[Any], whole: int) -> Drawn:
    offset, size, depth, look, name, text = stretch
    if look not in COLOURS:
        raise ValueError(look)
    _number(offset, whole)
    return Drawn(
        offset, _number(size, LARGEST), _number(depth, DEEPEST), look, _text(name), _text(text)
    )


def _number(value: Any, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError
    return value


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError
    return printable(value[:PICTURE_TEXT])


def svg(disks: list[DrawnDisk]) -> str:
    """Return a picture of disks, each to its own scale, with a list of what is on it below."""
    parts: list[str] = []
    top = MARGIN
    for disk in disks:
        parts += _disk(disk, top)
        top += LINE + BAR + LINE * (len(disk.stretches) + 2)
    size = f'width="{WIDTH + 2 * MARGIN}" height="{top}"'
    box = f'viewBox="0 0 {WIDTH + 2 * MARGIN} {top}"'
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}'
                ' font-family="sans-serif" font-size="12">'
            ),
            f'<rect width="{WIDTH + 2 * MARGIN}" height="{top}" fill="#ffffff"/>',
            *parts,
            "</svg>\n",
        )
    )


def _disk(disk: DrawnDisk, top: int) -> Iterator[str]:
    yield f'<text x="{MARGIN}" y="{top + 12}" font-weight="bold">{escape(disk.title)}</text>'
    bar = top + LINE
    for one in disk.stretches:
        yield from _stretch(one, disk.size, bar)
    line = bar + BAR + LINE
    for one in disk.stretches:
        x = MARGIN + one.depth * LINE
        colour = COLOURS[one.look]
        yield (
            f'<rect x="{x}" y="{line - 10}" width="12" height="12" fill="{colour}"'
            ' stroke="#606060" stroke-width="0.5"/>'
        )
        text = ", ".join(filter(None, (one.text, size_text(one.size))))
        yield (
            f'<text x="{x + LINE}" y="{line}">{escape(f"{one.name}: {text}")}'
            f'<tspan fill="#808080">, from byte {one.offset}</tspan></text>'
        )
        line += LINE


def _stretch(one: Drawn, whole: int, bar: int) -> Iterator[str]:
    """Yield a rectangle to scale, with its name where there is room."""
    scale = WIDTH / max(whole, 1)
    x, width = MARGIN + one.offset * scale, min(one.size, whole - one.offset) * scale
    y, height = bar + INSET * one.depth, BAR - 2 * INSET * one.depth
    text = escape(f"{one.name}: {size_text(one.size)}")
    yield (
        f'<rect x="{x:.3f}" y="{y}" width="{width:.3f}" height="{height}"'
        f' fill="{COLOURS[one.look]}" stroke="#606060" stroke-width="0.5">'
        f"<title>{text}</title></rect>"
    )
    if one.look not in {"extended", "table"} and len(one.name) * LETTER < width - INSET:
        yield (
            f'<text x="{x + width / 2:.3f}" y="{bar + BAR / 2 + 4}" text-anchor="middle">'
            f"{escape(one.name)}</text>"
        )
