"""Deleted files as text and as data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k.inspect.render.inode_text import facts_data
from pygrub_k.inspect.render.units import time_text
from pygrub_k.text import path_text, printable_name

if TYPE_CHECKING:
    from pygrub_k.filesystems.lost import LostFile

_COLUMNS: Final = (
    ("VOLUME", -10),
    ("INODE", 9),
    ("STATE", -9),
    ("SIZE", 12),
    ("DELETED", -20),
    ("CONTENT", -18),
    ("CONTENT FROM", -14),
    ("NAME FROM", -14),
    ("PATH", 0),
)
"""Headings and widths, negative where texts are flush left. Rows come one by one, so the widths are
fixed: a longer text moves the rest of its line."""
NAMELESS: Final = "(no name)"


def heading_line() -> str:
    """Return the line above the rows."""
    return _line([heading for heading, _ in _COLUMNS])


def lost_line(volume: str, lost: LostFile) -> str:
    """Return a deleted file as one line."""
    time = "" if lost.deleted is None else time_text(lost.deleted).partition(".")[0] + "Z"
    return _line(
        [
            volume,
            "" if lost.number is None else str(lost.number),
            lost.inode_state,
            "" if lost.facts is None else str(lost.facts.size),
            time,
            lost.content,
            lost.inode_source,
            lost.source,
            NAMELESS if lost.path is None else printable_name(lost.path),
        ]
    )


def _line(cells: list[str]) -> str:
    padded = [
        cell.rjust(width) if width > 0 else cell.ljust(-width)
        for cell, (_, width) in zip(cells, _COLUMNS, strict=True)
    ]
    return "  ".join(padded)


def lost_data(volume: str, lost: LostFile) -> dict[str, Any]:
    """Return a deleted file for JSON."""
    return {
        "volume": volume,
        "path": None if lost.path is None else path_text(lost.path),
        "other_names": [path_text(name) for name in lost.other_names],
        "name_source": lost.source,
        "inode": lost.number,
        "inode_state": lost.inode_state,
        "inode_source": lost.inode_source,
        "content": lost.content,
        "blocks": lost.blocks,
        "blocks_overwritten": lost.overwritten,
        "deleted": lost.deleted,
        "facts": None if lost.facts is None else facts_data(lost.facts),
    }
