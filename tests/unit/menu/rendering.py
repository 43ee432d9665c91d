"""A menu of entries that stand here, and its pictures as rows of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import NotFoundError
from pygrub_k.menu.entries import Answer, Details, Item, Opening, Outcome, Script, Tried
from pygrub_k.menu.model import Menu
from pygrub_k.menu.text import columns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pygrub_k.menu.picture import Picture

LEVELS: Mapping[str, Sequence[Item]] = {
    "": (
        Item("Debian"),
        Item("Advanced", submenu=True),
        Item("Broken"),
        Item("Empty", submenu=True),
    ),
    "1": (Item("Old"), Item("Older", submenu=True)),
    "1>1": (Item("Oldest"),),
    "3": (),
}
USUAL = Details(args="root=/dev/xvda1 ro", kernel="/vmlinuz", ramdisks=("/microcode", "/initrd"))
TEXT = "linux /vmlinuz root=/dev/xvda1 ro\ninitrd /microcode /initrd\n"


class FakeEntries:
    """Entries that all load `usual` but those in `others`; notes what was asked.

    A text that has `bad` in it cannot be booted. The command line answers from `answers`.
    """

    def __init__(
        self,
        levels: Mapping[str, Sequence[Item]] = LEVELS,
        usual: Details = USUAL,
        others: Mapping[str, Details] | None = None,
        text: str = TEXT,
    ) -> None:
        self.levels = levels
        self.usual = usual
        self.others = {"2": Details(problem="/gone: no such file")} if others is None else others
        self.text = text
        self.checked: list[Outcome] = []
        self.tried: list[str] = []
        self.asked: list[str] = []
        self.answers: dict[str, Answer] = {}
        self.words: tuple[int, Sequence[str]] = (0, ())
        self.file = b"first line\nsecond line\n"

    def level(self, path: str) -> Sequence[Item]:
        return self.levels[path]

    def details(self, path: str) -> Details:
        return self.others.get(path, self.usual)

    def script(self, path: str) -> Script:
        if path in self.others:
            raise NotFoundError("no text")
        return Script("grub.cfg", self.text)

    def attempt(self, _path: str, text: str) -> Tried:
        self.tried.append(text)
        if "bad" in text:
            line = text[: text.index("bad")].count("\n") + 1
            return Tried(line, Details(problem="/bad: no such file"))
        return Tried(0, self.usual)

    def problem(self, outcome: Outcome) -> str:
        self.checked.append(outcome)
        if outcome.edit:
            return "/bad: no such file" if "bad" in outcome.edit[-1] else ""
        return self.others[outcome.path].problem if outcome.path in self.others else ""

    def shell(self, line: str) -> Answer:
        self.asked.append(line)
        return self.answers.get(line, Answer("", f"{line}\n"))

    def complete(self, _line: str, _column: int) -> tuple[int, Sequence[str]]:
        return self.words

    def about(self, path: str) -> str:
        return f"about {path}"

    def view(self, _file: str, offset: int) -> tuple[int, bytes]:
        return len(self.file), self.file[offset : offset + 16384]

    def looked(self) -> str:
        return "disk hd0: it was looked at"


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


def inside(shown_rows: list[str]) -> list[str]:
    """Return what is in the frame, without its margins."""
    return [row[2:].rstrip("| ") for row in shown_rows if row.startswith("|")]


def drawn(picture: Picture, width: int, height: int, *, marked: bool = True) -> list[str]:
    """Return a picture as rows of text, what is highlighted `marked` or not.

    Each piece must lie on the screen, and on no other.
    """
    grid = [[" "] * width for _ in range(height)]
    taken: set[tuple[int, int]] = set()
    for piece in picture.pieces:
        places = [(piece.row, piece.column + n) for n in range(columns(piece.text))]
        assert not taken.intersection(places), piece
        taken.update(places)
        assert all(row in range(height) and column in range(width) for row, column in places), piece
        text = piece.text
        if piece.style == "lines":
            text = "".join({"q": "-", "x": "|"}.get(letter, "+") for letter in text)
        for place, character in zip(places, text, strict=False):
            grid[place[0]][place[1]] = character
    for piece in picture.pieces:
        if piece.style == "reverse" and piece.column and marked:
            grid[piece.row][piece.column - 1] = "*"
    row, column = picture.cursor
    assert row in range(max(height, 1))
    assert column in range(max(width, 1))
    return ["".join(row).rstrip() for row in grid]
