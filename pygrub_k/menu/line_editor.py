"""An editor for one line of text, wrapped over as many rows as it needs."""

from __future__ import annotations

from pygrub_k.menu import keys
from pygrub_k.menu.buffer import Buffer, as_text
from pygrub_k.menu.text import columns, shown_character


class LineEditor(Buffer):
    """One line and a cursor in it (buffer.py has the keys), and lines that were entered before.

    Up and Down go through `history`, oldest first. What is pasted becomes one line.
    """

    def __init__(self, text: str, limit: int, history: list[str] | None = None) -> None:
        super().__init__(text.replace("\n", " "), limit)
        self.column = len(self.text)
        self.history = history if history is not None else []
        self._at = len(self.history)
        self._own = self.text

    @property
    def at(self) -> int:
        return self.column

    def key(self, key: str) -> bool:
        if key in {keys.UP, keys.DOWN}:
            self._recall(-1 if key == keys.UP else 1)
            return True
        if key.startswith(keys.PASTED):
            text = as_text(key.removeprefix(keys.PASTED)).strip("\n")
            return self.insert(text.replace("\n", " "))
        return super().key(key)

    def rows(self, width: int, encoding: str) -> tuple[list[str], tuple[int, int]]:
        """Return the text in rows of at most `width` columns, and the cursor's row and column."""
        rows, cursor, used = [""], (0, 0), 0
        for number, character in enumerate(f"{self.text} "):
            piece = shown_character(character, encoding)
            needed = columns(piece)
            if used + needed > width and used:
                rows.append("")
                used = 0
            if number == self.column:
                cursor = (len(rows) - 1, used)
            rows[-1] += piece
            used += needed
        return rows, cursor

    def _recall(self, distance: int) -> None:
        if self._at == len(self.history):
            self._own = self.text
        at = max(0, min(self._at + distance, len(self.history)))
        if at == self._at:
            return
        self._at = at
        self.lines = [self.history[at] if at < len(self.history) else self._own]
        self.column = len(self.lines[0])
