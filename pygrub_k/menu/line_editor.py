"""An editor for one line of text, wrapped over as many rows as it needs.

The keys are those of a shell: ^A ^E ^B ^F ^D ^K ^U ^W, the arrows, Home, End, Delete, Backspace.
"""

from __future__ import annotations

from pygrub_k.menu import keys
from pygrub_k.menu.text import columns, shown_character

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar


class LineEditor:
    """A text and a cursor in it. Typing stops at `limit` bytes of UTF-8."""

    def __init__(self, text: str, limit: int) -> None:
        self.text = text
        self.at = len(text)
        self.limit = limit

    def key(self, key: str) -> bool:
        """Take a key; return whether it has a meaning here."""
        action = self._KEYS.get(key)
        if action is not None:
            action(self)
        elif len(key) == 1 and key.isprintable():
            self._insert(key)
        else:
            return False
        return True

    def rows(self, width: int, encoding: str) -> tuple[list[str], tuple[int, int]]:
        """Return the text in rows of at most `width` columns, and the cursor's row and column."""
        rows, cursor, used = [""], (0, 0), 0
        for number, character in enumerate(f"{self.text} "):
            piece = shown_character(character, encoding)
            needed = columns(piece)
            if used + needed > width and used:
                rows.append("")
                used = 0
            if number == self.at:
                cursor = (len(rows) - 1, used)
            rows[-1] += piece
            used += needed
        return rows, cursor

    def _insert(self, character: str) -> None:
        text = self.text[: self.at] + character + self.text[self.at :]
        if len(text.encode("utf-8", "surrogateescape")) <= self.limit:
            self.text = text
            self.at += 1

    def _remove(self, begin: int, end: int) -> None:
        self.text = self.text[:begin] + self.text[end:]
        self.at = begin

    def _home(self) -> None:
        self.at = 0

    def _end(self) -> None:
        self.at = len(self.text)

    def _left(self) -> None:
        self.at = max(self.at - 1, 0)

    def _right(self) -> None:
        self.at = min(self.at + 1, len(self.text))

    def _backspace(self) -> None:
        self._remove(max(self.at - 1, 0), self.at)

    def _delete(self) -> None:
        self._remove(self.at, self.at + 1)

    def _cut_end(self) -> None:
        self._remove(self.at, len(self.text))

    def _cut_begin(self) -> None:
        self._remove(0, self.at)

    def _cut_word(self) -> None:
        before = self.text[: self.at].rstrip(" ")
        self._remove(before.rfind(" ") + 1, self.at)

    _KEYS: ClassVar[dict[str, Callable[[LineEditor], None]]] = {
        keys.HOME: _home,
        "\x01": _home,
        keys.END: _end,
        "\x05": _end,
        keys.LEFT: _left,
        "\x02": _left,
        keys.RIGHT: _right,
        "\x06": _right,
        keys.BACKSPACE: _backspace,
        keys.DELETE: _delete,
        "\x04": _delete,
        "\x0b": _cut_end,
        "\x15": _cut_begin,
        "\x17": _cut_word,
    }
