"""What is on a guest's disks, in short, as text for one screen and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pygrub_k.inspect.render.layout_text import STYLES
from pygrub_k.inspect.render.styles import Cell, marked
from pygrub_k.inspect.render.table import headings, table
from pygrub_k.inspect.render.units import size_text
from pygrub_k.text import path_text, printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.inspect.layout import Layout, VolumeFinding
    from pygrub_k.inspect.render.styles import Style
    from pygrub_k.inspect.systems import System

VOLUMES_SHOWN: Final = 12
LINES_SHOWN: Final = 5
"""Most systems, and most problems, shown: more do not fit on one screen."""
HEADS: Final = ("Volume", "Size", "Content", "Label")
MARGIN: Final = 10
"""Columns before what a line is about."""


class Overview(NamedTuple):
    """What is shown: `menu` is a menu_report, `failure` why nothing boots, or empty."""

    layout: Layout
    systems: Sequence[System]
    menu: dict[str, Any]
    failure: str
    problems: Sequence[str]


def overview_lines(overview: Overview, width: int | None = None) -> Iterator[str]:
    """Yield the lines, with marks of styles, for a window of `width` columns."""
    layout, systems, menu, failure, problems = overview
    for disk in layout.disks:
        what = ", ".join(disk.tables) or "no partition table"
        image = disk.disk.image
        stored = "" if image is None or image.format == "raw" else f", {image.format}"
        size = size_text(disk.disk.source.size)
        yield marked("head", disk.disk.name) + printable(
            f": {disk.disk.path}: {size}{stored}, {what}"
        )
    yield ""
    told = [finding for finding in layout.volumes if _says_something(finding)]
    rows = [_row(finding) for finding in told[:VOLUMES_SHOWN]]
    found = table(headings(HEADS), rows, right=("Size",), width=width)
    yield from found if rows else ["nothing is recognised"]
    if len(told) > VOLUMES_SHOWN:
        yield f"and {len(told) - VOLUMES_SHOWN} more (pygrub-inspect layout)"
    yield ""
    yield from _about("System" + "s" * (len(systems) > 1), _system_lines(systems))
    yield from _about("Boots", _boot_lines(menu, failure))
    yield from _about("Damage", problems, "none was met", "bad")


def _about(
    name: str, lines: Sequence[str], otherwise: str = "none is found", style: Style | None = None
) -> Iterator[str]:
    """Yield lines, as many as are allowed, after a margin that holds their `name`."""
    kept = list(lines[:LINES_SHOWN]) or [otherwise]
    if len(lines) > LINES_SHOWN:
        kept.append(f"and {len(lines) - LINES_SHOWN} more")
    for number, line in enumerate(kept):
        head = marked("head", name) if not number else ""
        blanks = " " * (MARGIN - len(name) * (not number))
        text = printable(line)
        yield head + blanks + (marked(style, text) if style and lines else text)


def _says_something(finding: VolumeFinding) -> bool:
    return finding.volume.kind != "disk" or finding.content.state != "nothing known"


def _row(finding: VolumeFinding) -> tuple[str, ...]:
    volume, content = finding.volume, finding.content
    kind = content.kind or content.reason or volume.type_name or volume.type_id or "-"
    state = "" if content.state in {"readable", "nothing known", "in use"} else content.state
    return (
        Cell.of("name", printable(volume.name)),
        size_text(volume.source.size),
        Cell.of(STYLES[content.state], printable(f"{kind}, {state}" if state else kind)),
        printable(path_text(content.label)),
    )


def _system_lines(systems: Sequence[System]) -> list[str]:
    return [
        f"({one.volume}){one.subvolume}: {one.name}"
        + (f", host {one.hostname}" if one.hostname else "")
        for one in systems
    ]


def _boot_lines(menu: dict[str, Any], failure: str) -> list[str]:
    boot, config = menu["boot"], menu["config"]
    if boot is None:
        return [failure if "nothing" in failure else f"nothing: {failure}"]
    entry = next((one for one in menu["entries"] if one["path"] == boot["path"]), None)
    title = f"{entry['title']} (entry {entry['path']})" if entry else "without an entry"
    ramdisks = ", ".join(boot["ramdisks"])
    return [
        f"{title}, by ({config['volume']}){config['path']} ({config['format']})",
        f"kernel: {boot['kernel']}",
        *([f"args: {boot['args']}"] if boot["args"] else []),
        *([f"ramdisk: {ramdisks}"] if ramdisks else []),
    ]


def systems_data(systems: Sequence[System]) -> list[dict[str, Any]]:
    """Return systems as data for JSON."""
    return [
        {
            "volume": one.volume,
            "subvolume": one.subvolume or None,
            "name": one.name,
            "hostname": one.hostname or None,
        }
        for one in systems
    ]
