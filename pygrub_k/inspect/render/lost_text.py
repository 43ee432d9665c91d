"""Deleted files as text and as data for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k.inspect.render.inode_text import facts_data
from pygrub_k.inspect.render.units import time_text
from pygrub_k.text import path_text, printable_name

if TYPE_CHECKING:
    from pygrub_k.filesystems.lost import LostFile

HEADINGS: Final = ("VOLUME", "INODE", "STATE", "SIZE", "DELETED", "CONTENT", "NAME FROM", "PATH")
NAMELESS: Final = "(no name)"


def lost_cells(volume: str, lost: LostFile) -> tuple[str, ...]:
    """Return the columns of HEADINGS."""
    size = "" if lost.facts is None else str(lost.facts.size)
    found = f"{lost.content} ({lost.inode_source})" if lost.inode_source else lost.content
    return (
        volume,
        "" if lost.number is None else str(lost.number),
        lost.inode_state,
        size,
        "" if lost.deleted is None else time_text(lost.deleted),
        found,
        lost.source,
        NAMELESS if lost.path is None else printable_name(lost.path),
    )


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
