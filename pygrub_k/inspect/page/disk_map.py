"""A disk as a strip to scale: what lies where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygrub_k.inspect.render.units import size_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.summary.model import Stretch, Summary, VolumeSummary

WIDTH: Final = 1000.0
"""Units of a strip; its disk's bytes are spread over them."""
NARROWEST: Final = 1.5
"""Least width of anything in units, so that it is seen."""
LETTER: Final = 7.2
"""Units that a letter of a label takes, about."""
ROW: Final = 44
CLASSES: Final = (
    ("ext", "ext"),
    ("XFS", "xfs"),
    ("btrfs", "btrfs"),
    ("FAT", "fat"),
    ("swap", "swap"),
    ("encryption", "locked"),
    ("BitLocker", "locked"),
)
"""What the name of a content begins with or has in it, and its colour."""
FREE: Final = "free"


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a strip; `kind` is the class of its colour, `label` empty where it has no room."""

    x: float
    width: float
    y: int
    kind: str
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Strip:
    """A disk: `caption` says which, `boxes` what lies on it, in as many rows as `height` holds."""

    caption: str
    boxes: tuple[Box, ...]
    marks: tuple[tuple[float, str], ...]
    height: int


def strips(summary: Summary) -> list[Strip]:
    """Return a strip for each disk."""
    return [_strip(summary, place) for place in range(len(summary.disks))]


def legend(summary: Summary) -> list[tuple[str, str]]:
    """Return the (class, name) of each colour that the strips have."""
    found = {kind_of(one): one.content or _what(one) for one in _shown(summary)}
    found[FREE] = "nothing known"
    return sorted(found.items(), key=lambda item: (item[0] == FREE, item[1]))


def kind_of(volume: VolumeSummary) -> str:
    """Return the class of a volume's colour."""
    if volume.state == "in use":
        return "part"
    for words, kind in CLASSES:
        if words in volume.content:
            return kind
    return "other" if volume.content else FREE


def _what(volume: VolumeSummary) -> str:
    return "part of something else" if volume.state == "in use" else "nothing known"


def _shown(summary: Summary) -> Iterator[VolumeSummary]:
    """Yield the volumes that have a place of their own: no disk that only holds partitions."""
    for volume in summary.volumes:
        if volume.kind != "disk" or volume.content or volume.state == "in use":
            yield volume


def _strip(summary: Summary, place: int) -> Strip:
    disk = summary.disks[place]
    below: list[Box] = []
    above: list[Box] = [
        Box(0, WIDTH, 0, FREE, "", f"{disk.name}: {size_text(disk.size)} in all"),
    ]
    for volume in _shown(summary):
        is_direct = volume.kind in {"disk", "partition"}
        for stretch in volume.stretches:
            if stretch.disk == place and disk.size:
                row = 0 if is_direct else ROW
                (above if is_direct else below).append(_box(volume, stretch, disk.size, row))
    title = f"{disk.name}: {size_text(disk.size)}"
    caption = f"{title}, {disk.tables or 'no partition table'}"
    rows = 2 if below else 1
    return Strip(caption, (*above, *below), _marks(disk.size), rows * ROW)


def _box(volume: VolumeSummary, stretch: Stretch, size: int, y: int) -> Box:
    x = min(stretch.offset / size, 1.0) * WIDTH
    width = max(min(stretch.length / size * WIDTH, WIDTH - x), NARROWEST)
    x = min(x, WIDTH - NARROWEST)
    label = volume.name.rpartition(",")[2]
    content = volume.content or volume.type
    longer = f"{label} {content}"
    room = width / LETTER
    label = longer if len(longer) < room else label if len(label) < room else ""
    end = stretch.offset + stretch.length
    title = f"({volume.name}) {content or _what(volume)}: bytes {stretch.offset} to {end}"
    title += f", {size_text(stretch.length)}"
    return Box(round(x, 2), round(width, 2), y, kind_of(volume), label, title)


def _marks(size: int) -> tuple[tuple[float, str], ...]:
    """Return where the scale has marks, and what they say: at quarters of the disk."""
    return tuple((WIDTH * part / 4, size_text(size * part // 4)) for part in range(5))
