"""The entries of a listing as text for people and as data for JSON."""

from __future__ import annotations

from stat import filemode
from typing import TYPE_CHECKING, Any

from pygrub_k.inspect.paths import OddPath, shown_path
from pygrub_k.inspect.render.inode_text import facts_data, moment_text, target_data
from pygrub_k.inspect.render.long_list import MODE_WIDTH, SALVAGED, UNREADABLE
from pygrub_k.text import component_text, path_text, printable_name

if TYPE_CHECKING:
    from pygrub_k.filesystems.facts import InodeFacts
    from pygrub_k.inspect.listing import Listed

LETTERS = {
    "file": "-",
    "directory": "d",
    "symlink": "l",
    "fifo": "p",
    "socket": "s",
    "character device": "c",
    "block device": "b",
}


def entry_line(entry: Listed, *, long: bool, full_path: bool) -> str:
    """Return one line: the name or path, preceded by the columns of `ls -l` if `long` is set."""
    name = shown_path(entry.path) if full_path or not entry.named else _last_name(entry)
    if not long:
        return name
    if entry.facts is None:
        return f"{UNREADABLE[:MODE_WIDTH]}{_mark(entry)}{UNREADABLE[MODE_WIDTH + 1 :]} {name}"
    target = f" -> {printable_name(entry.target)}" if entry.target is not None else ""
    return f"{_columns(entry.facts, _mark(entry))} {name}{target}"


def _last_name(entry: Listed) -> str:
    return (
        component_text(entry.name)
        if entry.name or isinstance(entry.path, OddPath)
        else shown_path(entry.path)
    )


def _mark(entry: Listed) -> str:
    return SALVAGED if entry.salvaged else " "


def _columns(facts: InodeFacts, mark: str) -> str:
    mode = LETTERS.get(facts.kind, "?") + "?" * 9 if facts.mode is None else filemode(facts.mode)
    size = "{}, {}".format(*facts.device) if facts.device else facts.size
    time = moment_text(facts.modified) or "-"
    owner = f"{_shown(facts.uid):>5} {_shown(facts.gid):>5}"
    return f"{mode}{mark}{_shown(facts.links):>3} {owner} {size:>12} {time:30}"


def _shown(number: int | None) -> str:
    return "-" if number is None else str(number)


def entry_data(entry: Listed) -> dict[str, Any]:
    """Return a listed name as data for JSON."""
    facts = facts_data(entry.facts) if entry.facts else {"inode": entry.number}
    return {
        "path": path_text(entry.path),
        "name": path_text(entry.name),
        **facts,
        "target": target_data(entry.target),
        "name_state": "salvaged" if entry.salvaged else "allocated",
        "error": str(entry.error) if entry.error else None,
    }
