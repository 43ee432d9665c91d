"""A menu of entries that stand here, and its pictures as rows of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.menu.entries import Commands, Item, Opening, Outcome
from pygrub_k.menu.model import Menu
from pygrub_k.menu.text import columns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pygrub_k.menu.picture import Picture

LEVELS: Mapping[str, Sequence[Item]] = {
    "": (
        Item("Debian"),
        Item("Advanced", submenu=True),
        Item("Broken", problem="/gone: no such file"),
        Item("Empty", submenu=True),
    ),
    "1": (Item("Old"), Item("Older", submenu=True)),
    "1>1": (Item("Oldest"),),
    "3": (),
}
COMMANDS = Commands("/vmlinuz", ("/microcode", "/initrd"), "root=/dev/xvda1 ro")


class FakeEntries:
    """Entries whose kernel `bad` cannot be booted; notes what it was asked for."""

    def __init__(
        self, levels: Mapping[str, Sequence[Item]] = LEVELS, commands: Commands = COMMANDS
    ) -> None:
        self.levels = levels
        self.loaded = commands
        self.checked: list[Outcome] = []

    def level(self, path: str) -> Sequence[Item]:
        return self.levels[path]

    def commands(self, _path: str) -> Commands:
        return self.loaded

    def problem(self, outcome: Outcome) -> str:
        self.checked.append(outcome)
        edited = outcome.edited
        if edited and edited.kernel == "/bad":
            return "/bad: no such file"
        above, _, last = outcome.path.rpartition(">")
        return self.levels[above][int(last)].problem if last else ""


def menu(entries: FakeEntries | None = None, **opening: object) -> Menu:
    """Return a menu that begins at the time 0, and whose default is its first entry."""
    facts = {"default": "0", "seconds": 5.0, "heading": "pygrub-k", **opening}
    return Menu(entries or FakeEntries(), Opening(**facts), 0.0)  # type: ignore[arg-type]


def press(shown: Menu, *keys: str) -> Outcome | None:
    """Press keys (a longer text that is no key's name: its characters); return the outcome."""
    for key in keys:
        for one in [key] if key.startswith("<") else key:
            shown.key(one)
    return shown.outcome


def rows(
    shown: Menu, width: int = 60, height: int = 20, now: float = 0.0, encoding: str = "utf-8"
) -> list[str]:
    """Return the menu's picture as text, with `*` around what is highlighted."""
    return drawn(shown.picture(width, height, encoding, now), width, height)


def drawn(picture: Picture, width: int, height: int) -> list[str]:
    """Return a picture as rows of text; each piece must lie on the screen, and on no other."""
    grid = [[" "] * width for _ in range(height)]
    taken: set[tuple[int, int]] = set()
    for piece in picture.pieces:
        places = [(piece.row, piece.column + n) for n in range(columns(piece.text))]
        assert not taken.intersection(places), piece
        taken.update(places)
        assert all(row in range(height) and column in range(width) for row, column in places), piece
        for place, character in zip(places, piece.text, strict=False):
            grid[place[0]][place[1]] = character
        if piece.reverse and piece.column:
            grid[piece.row][piece.column - 1] = "*"
    row, column = picture.cursor
    assert row in range(max(height, 1))
    assert column in range(max(width, 1))
    return ["".join(row).rstrip() for row in grid]
