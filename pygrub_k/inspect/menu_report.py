"""A boot menu as plain data: what `pygrub-inspect boot --json` and `pygrub-k -l --json` print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygrub_k.boot.selection import unattended
from pygrub_k.errors import BootError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k.boot.search import SearchStep
    from pygrub_k.bootconfig.model import BootEntry, BootMenu


def menu_report(menu: BootMenu | None, looked: Iterable[SearchStep]) -> dict[str, Any]:
    """Return what a guest's configuration offers, and what an unattended boot starts.

    `config` and `boot` are None if there is no configuration or nothing that boots. Submenus are
    entries whose children follow them with longer paths. Kernel and ramdisks are the words of the
    configuration, expanded but otherwise unchanged. Programs read this: keys never change.
    """
    places = [
        {"volume": place.volume, "path": place.config, "finding": place.finding} for place in looked
    ]
    if menu is None:
        return {
            "config": None,
            "timeout": None,
            "default": "",
            "entries": [],
            "boot": None,
            "looked_at": places,
        }
    notes = [
        {"volume": menu.config.volume, "path": menu.config.path, "finding": problem}
        for problem in menu.problems
    ]
    return {
        "config": {
            "format": menu.format,
            "path": menu.config.path,
            "volume": menu.config.volume,
        },
        "timeout": _plain(menu.timeout),
        "default": menu.default,
        "entries": list(_entries(menu.entries, "")),
        "boot": _boot(menu),
        "looked_at": places + notes,
    }


def _entries(entries: tuple[BootEntry, ...], above: str) -> Iterator[dict[str, Any]]:
    for number, entry in enumerate(entries):
        path = f"{above}{number}"
        yield {
            "path": path,
            "title": entry.title,
            "id": entry.id,
            "submenu": entry.submenu,
            "kernel": entry.kernel.word if entry.kernel else None,
            "args": entry.args,
            "ramdisks": [ramdisk.word for ramdisk in entry.ramdisks],
            "problems": list(entry.problems),
        }
        yield from _entries(entry.entries, f"{path}>")


def _plain(seconds: float | None) -> float | None:
    """Return whole seconds as an integer."""
    return int(seconds) if seconds is not None and seconds == int(seconds) else seconds


def _boot(menu: BootMenu) -> dict[str, Any] | None:
    try:
        choice = unattended(menu)
    except BootError:
        return None
    return {
        "path": choice.path,
        "kernel": choice.kernel.word,
        "args": choice.args,
        "ramdisks": [ramdisk.word for ramdisk in choice.ramdisks],
    }
