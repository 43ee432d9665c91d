"""Deleted files as text and as data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k.inspect.render.inode_text import facts_data
from pygrub_k.inspect.render.styles import Cell, cell_marked
from pygrub_k.inspect.render.units import time_text
from pygrub_k.text import path_text, printable_name

if TYPE_CHECKING:
    from pygrub_k.filesystems.lost import LostFile
    from pygrub_k.inspect.render.styles import Style

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
_DISPENSABLE: Final = ("NAME FROM", "CONTENT FROM", "DELETED")
"""What a window leaves out that is too narrow, in this order."""
_PATH_WIDTH: Final = 24
"""Columns of a terminal that paths are to have."""
_GAP: Final = "  "
_STYLES: Final[dict[str, Style]] = {
    "certain": "good",
    "likely": "good",
    "partly overwritten": "warn",
    "overwritten": "bad",
    "gone": "bad",
}
"""How sure a content is, and what that looks like."""
NAMELESS: Final = "(no name)"


class LostTable:
    """Makes lines with marks of styles, for a window of `width` columns or as wide as they are."""

    def __init__(self, width: int | None = None) -> None:
        self._left_out: list[str] = []
        for heading in _DISPENSABLE if width is not None else ():
            if width is None or self._needed() <= width:
                break
            self._left_out.append(heading)

    def _needed(self) -> int:
        kept = [abs(size) for name, size in _COLUMNS if name not in self._left_out]
        return sum(kept) + len(_GAP) * (len(kept) - 1) + _PATH_WIDTH

    def heading(self) -> str:
        """Return the line above the rows."""
        return self._line({name: Cell.of("head", name) for name, _ in _COLUMNS})

    def line(self, volume: str, lost: LostFile) -> str:
        """Return a deleted file as one line."""
        time = "" if lost.deleted is None else time_text(lost.deleted).partition(".")[0] + "Z"
        nameless = lost.path is None
        path = NAMELESS if lost.path is None else printable_name(lost.path)
        return self._line(
            {
                "VOLUME": volume,
                "INODE": "" if lost.number is None else str(lost.number),
                "STATE": lost.inode_state,
                "SIZE": "" if lost.facts is None else str(lost.facts.size),
                "DELETED": time,
                "CONTENT": Cell.of(_STYLES[lost.content], lost.content),
                "CONTENT FROM": lost.inode_source,
                "NAME FROM": lost.source,
                "PATH": Cell.of("faint", path) if nameless else path,
            }
        )

    def ending(self) -> str:
        """Return the line below the rows: what was left out, if anything."""
        names = [name for name, _ in _COLUMNS if name in self._left_out]
        return f"({', '.join(names)}: in a wider window, or with --json)" if names else ""

    def _line(self, cells: dict[str, str]) -> str:
        parts = []
        for name, width in _COLUMNS:
            if name not in self._left_out:
                cell = cells[name]
                blanks = " " * (abs(width) - len(cell))
                shown = cell_marked(cell, cell)
                parts.append(blanks + shown if width > 0 else shown + blanks)
        return _GAP.join(parts).rstrip()


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
