"""Deleted files as text and as data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k.inspect.render.inode_text import facts_data
from pygrub_k.inspect.render.streamed_table import StreamedTable
from pygrub_k.inspect.render.styles import Cell
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
    ("PATH", -24),
)
_DISPENSABLE: Final = ("NAME FROM", "CONTENT FROM", "DELETED")
"""What a window leaves out that is too narrow, in this order."""
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
        self._table = StreamedTable(_COLUMNS, width, _DISPENSABLE, "--json")
        self.heading = self._table.heading
        self.ending = self._table.ending

    def line(self, volume: str, lost: LostFile) -> str:
        """Return a deleted file as one line."""
        time = "" if lost.deleted is None else time_text(lost.deleted).partition(".")[0] + "Z"
        nameless = lost.path is None
        path = NAMELESS if lost.path is None else printable_name(lost.path)
        (line,) = self._table.lines(
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
        return line


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
