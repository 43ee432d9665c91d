"""Differences between trees as text and as data for JSON."""

from __future__ import annotations

from stat import S_IFDIR
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.filesystems.batch import KINDS
from pygrub_k.inspect.paths import shown_path
from pygrub_k.inspect.render.styles import marked
from pygrub_k.text import path_text

if TYPE_CHECKING:
    from pygrub_k.inspect.comparing import Difference
    from pygrub_k.inspect.render.styles import Style

SIGNS: Final = {"added": "+", "removed": "-", "changed": "~"}
STYLES: Final[dict[str, Style]] = {"added": "good", "removed": "bad", "changed": "warn"}
_NAMES: Final = {mode: name for name, mode in KINDS.items()}


def difference_line(volume: str, found: Difference) -> str:
    """Return a difference as one line: a sign, the path, and the fields that changed.

    Sign and path have marks of a style.
    """
    slash = "/" if found.kind == S_IFDIR else ""
    name = f"{SIGNS[found.verb]} ({volume}){shown_path(found.path)}{slash}"
    line = marked(STYLES[found.verb], name)
    if not found.fields:
        return line
    fields = [
        f"{name} {before or 'none'} -> {after or 'none'}" if before or after else name
        for name, before, after in found.fields
    ]
    return f"{line}: {', '.join(fields)}"


def difference_data(volume: str, found: Difference) -> dict[str, Any]:
    """Return a difference for JSON."""
    return {
        "volume": volume,
        "difference": found.verb,
        "path": path_text(found.path),
        "kind": _NAMES.get(found.kind, "unknown"),
        "fields": [
            {"field": name, "before": before, "after": after}
            for name, before, after in found.fields
        ],
    }
