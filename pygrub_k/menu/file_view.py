"""Screens that show what an entry loads, and a file of the guest piece by piece."""

from __future__ import annotations

from pygrub_k.menu import keys
from pygrub_k.menu.text import shown
from pygrub_k.menu.view import CLOSE, NOTHING, Body, Pager, Quiet, Step, broken
from pygrub_k.text import path_text

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.menu.entries import Entries


class AboutView(Pager):
    """What an entry loads; `v` goes on to the configuration's own text."""

    hints = "v shows the configuration; Up, Down, PgUp, PgDn scroll; any other key goes back."

    def __init__(self, entries: Entries, lines: Sequence[str]) -> None:
        super().__init__("What the entry loads", lines)
        self.entries = entries

    def key(self, key: str) -> Step:
        if key == "v":
            return Step(open=FileView(self.entries, ""))
        return super().key(key)


class FileView(Quiet):
    """A file of the guest, of which a part is known at a time."""

    hints = "Up, Down, PgUp, PgDn, Home, End scroll; any other key goes back."

    def __init__(self, entries: Entries, file: str) -> None:
        self.entries = entries
        self.file = file
        self.title = file or "The configuration"
        self._offset = 0
        self._before: list[int] = []
        self._shown = 1
        self._lengths: list[int] = []
        self.size, self._data = entries.view(file, 0)
        self._at = 0

    def key(self, key: str) -> Step:
        if key in {keys.DOWN, "j"}:
            self._forward(1)
        elif key in {keys.PAGE_DOWN, " "}:
            self._forward(len(self._lengths))
        elif key in {keys.UP, "k"}:
            self._back(1)
        elif key == keys.PAGE_UP:
            self._back(self._shown)
        elif key == keys.HOME:
            self._back(len(self._before))
        elif key == keys.END:
            self._before.append(self._offset)
            self._offset = max(self.size - 1024, 0)
        else:
            return NOTHING if key == keys.UNKNOWN else CLOSE
        return NOTHING

    def _forward(self, rows: int) -> None:
        for length in self._lengths[:rows]:
            if length and self._offset + length < self.size:
                self._before.append(self._offset)
                self._offset += length

    def _back(self, rows: int) -> None:
        for _ in range(min(rows, len(self._before))):
            self._offset = self._before.pop()

    def body(self, width: int, height: int, encoding: str) -> Body:
        if not self._at <= self._offset <= self._at + len(self._data) // 2:
            self._at = self._offset
            self.size, self._data = self.entries.view(self.file, self._offset)
        rows: list[str] = []
        lengths: list[int] = []
        data = self._data[self._offset - self._at :]
        for line in data.splitlines(keepends=True):
            text = path_text(line).rstrip("\n").expandtabs()
            pieces = broken(shown(text, encoding), width)
            rows += pieces
            lengths += [len(line)] + [0] * (len(pieces) - 1)
            if len(rows) >= height:
                break
        self._shown, self._lengths = max(height, 1), lengths[:height]
        place = f"byte {self._offset} of {self.size}"
        return Body(tuple(rows[:height]), place=place)
