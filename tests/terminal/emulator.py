"""A terminal's screen, made of what a program sends to it: enough of a vt100 and Linux' console.

What it does not know is an AssertionError, so that nothing reaches a terminal in the tests but what
is meant to. Control functions as in ECMA-48.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


LINES = {"l": "+", "q": "-", "k": "+", "x": "|", "m": "+", "j": "+"}
"""Letters of a vt100's line drawing as ASCII."""


class Emulator:
    """A screen of blanks, a cursor, and which places are shown in reverse."""

    def __init__(self, rows: int = 24, columns: int = 80) -> None:
        self.rows, self.columns = rows, columns
        self.grid = self._blank()
        self.row = self.column = 0
        self.reverse = False
        self.reversed: set[tuple[int, int]] = set()
        self.bells = 0
        self.coloured = False  # whether a colour was ever asked for
        self.region = (0, rows - 1)
        self.sets = ["B", "B"]  # the two character sets; `0` draws lines
        self.set = 0
        self.answers = b""  # what the terminal sends by itself
        self._saved = (0, 0)
        self._decoder = codecs.getincrementaldecoder("utf-8")("strict")
        self._pending = ""

    def feed(self, data: bytes) -> None:
        for character in self._decoder.decode(data):
            if self._pending:
                self._pending += character
                self._sequence()
            elif character == "\x1b":
                self._pending = character
            else:
                self._character(character)

    def lines(self) -> list[str]:
        return ["".join(row).rstrip() for row in self.grid]

    def text(self) -> str:
        return "\n".join(self.lines())

    def highlighted(self) -> str:
        """Return what is shown in reverse."""
        places = sorted(self.reversed)
        return "".join(self.grid[row][column] for row, column in places).rstrip()

    def _blank(self) -> list[list[str]]:
        return [[" "] * self.columns for _ in range(self.rows)]

    def _character(self, character: str) -> None:
        if character == "\r":
            self.column = 0
        elif character == "\n":
            self._line_feed()
        elif character == "\b":
            self.column = max(self.column - 1, 0)
        elif character == "\a":
            self.bells += 1
        elif character == "\t":
            self.column = min((self.column // 8 + 1) * 8, self.columns - 1)
        elif character in "\x0e\x0f":
            self.set = int(character == "\x0e")
        elif character == "\0":  # padding
            pass
        else:
            assert character.isprintable(), f"{character!r} reaches the terminal"
            self._print(LINES[character] if self.sets[self.set] == "0" else character)

    def _print(self, character: str) -> None:
        width = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if self.column + width > self.columns:
            self.column = 0
            self._line_feed()
        self._put(self.column, character)
        for further in range(1, width):
            self._put(self.column + further, "")
        self.column += width

    def _put(self, column: int, character: str) -> None:
        self.grid[self.row][column] = character
        (self.reversed.add if self.reverse else self.reversed.discard)((self.row, column))

    def _line_feed(self) -> None:
        if self.row == self.region[1]:
            self._scroll(self.region[0], 1)
        elif self.row < self.rows - 1:
            self.row += 1

    def _reverse_line_feed(self) -> None:
        if self.row == self.region[0]:
            self._scroll(self.region[0], -1)
        elif self.row:
            self.row -= 1

    def _scroll(self, top: int, count: int) -> None:
        """Move the rows from `top` to the region's last one up; down if `count` is negative."""
        end = self.region[1] + 1
        rows = self.grid[top:end]
        marks = [{c for r, c in self.reversed if r == row} for row in range(top, end)]
        new = [[" "] * self.columns for _ in range(min(abs(count), len(rows)))]
        none: list[set[int]] = [set() for _ in new]
        if count > 0:
            rows, marks = (rows + new)[-len(rows) :], (marks + none)[-len(rows) :]
        else:
            rows, marks = (new + rows)[: len(rows)], (none + marks)[: len(rows)]
        self.grid[top:end] = rows
        self.reversed = {place for place in self.reversed if not top <= place[0] < end}
        self.reversed |= {(top + n, c) for n, found in enumerate(marks) for c in found}

    def _sequence(self) -> None:
        kind, last = self._pending[1], self._pending[-1]
        if kind == "[":
            if len(self._pending) == 2 or not "@" <= last <= "~":
                return
            self._control(self._pending[2:-1], last)
        elif kind in "()":
            if len(self._pending) < 3:
                return
            assert last in "B0"
            self.sets["()".index(kind)] = last
        elif kind == "M":
            self._reverse_line_feed()
        elif kind == "D":
            self._line_feed()
        elif kind == "7":
            self._saved = (self.row, self.column)
        elif kind == "8":
            self.row, self.column = self._saved
        else:
            assert kind in "=>", f"{self._pending!r} reaches the terminal"
        self._pending = ""

    def _control(self, parameters: str, final: str) -> None:
        if (parameters, final) == ("6", "n"):
            self.answers += b"\x1b[%d;%dR" % (self.row + 1, self.column + 1)
            return
        if final in "hltc" or (final == "n" and not parameters.startswith("6")):
            assert set(parameters) <= set("0123456789;?"), parameters
            return
        numbers = [int(word or 0) for word in parameters.split(";")]
        action = self._CONTROLS.get(final)
        assert action is not None, f"ESC [ {parameters} {final} reaches the terminal"
        action(self, numbers)

    def _position(self, numbers: list[int]) -> None:
        row, column = (*numbers, 0)[:2]
        self.row = min(max(row, 1), self.rows) - 1
        self.column = min(max(column, 1), self.columns) - 1

    def _set_region(self, numbers: list[int]) -> None:
        top, bottom = (*numbers, 0)[:2]
        self.region = (max(top, 1) - 1, (bottom or self.rows) - 1)
        self.row = self.column = 0

    def _insert_lines(self, numbers: list[int]) -> None:
        self._scroll(self.row, -max(numbers[0], 1))

    def _delete_lines(self, numbers: list[int]) -> None:
        self._scroll(self.row, max(numbers[0], 1))

    def _up(self, numbers: list[int]) -> None:
        self.row = max(self.row - max(numbers[0], 1), 0)

    def _down(self, numbers: list[int]) -> None:
        self.row = min(self.row + max(numbers[0], 1), self.rows - 1)

    def _right(self, numbers: list[int]) -> None:
        self.column = min(self.column + max(numbers[0], 1), self.columns - 1)

    def _left(self, numbers: list[int]) -> None:
        self.column = max(self.column - max(numbers[0], 1), 0)

    def _to_column(self, numbers: list[int]) -> None:
        self.column = min(max(numbers[0], 1), self.columns) - 1

    def _to_row(self, numbers: list[int]) -> None:
        self.row = min(max(numbers[0], 1), self.rows) - 1

    def _erase(self, begin: tuple[int, int], end: tuple[int, int]) -> None:
        for row in range(self.rows):
            for column in range(self.columns):
                if begin <= (row, column) <= end:
                    self.grid[row][column] = " "
                    self.reversed.discard((row, column))

    def _erase_screen(self, numbers: list[int]) -> None:
        here, last = (self.row, self.column), (self.rows, self.columns)
        self._erase(*[(here, last), ((0, 0), here), ((0, 0), last)][numbers[0]])

    def _erase_line(self, numbers: list[int]) -> None:
        here = (self.row, self.column)
        first, last = (self.row, 0), (self.row, self.columns)
        self._erase(*[(here, last), (first, here), (first, last)][numbers[0]])

    def _erase_characters(self, numbers: list[int]) -> None:
        last = self.column + max(numbers[0], 1) - 1
        self._erase((self.row, self.column), (self.row, last))

    def _delete_characters(self, numbers: list[int]) -> None:
        row, count = self.grid[self.row], max(numbers[0], 1)
        self.grid[self.row] = row[: self.column] + row[self.column + count :] + [" "] * count
        self._shift(-count)

    def _insert_characters(self, numbers: list[int]) -> None:
        row, count = self.grid[self.row], max(numbers[0], 1)
        row[self.column : self.column] = [" "] * count
        del row[self.columns :]
        self._shift(count)

    def _shift(self, distance: int) -> None:
        """Move what is shown in reverse along with the text behind the cursor."""
        behind = {
            place for place in self.reversed if place[0] == self.row and place[1] >= self.column
        }
        moved = {(row, column + distance) for row, column in behind}
        kept = {place for place in moved if self.column <= place[1] < self.columns}
        self.reversed = (self.reversed - behind) | kept

    def _rendition(self, numbers: list[int]) -> None:
        for number in numbers:
            assert number in {0, 7, 10, 27, 31, 39}, f"rendition {number}"
            self.coloured = self.coloured or number in range(30, 39)
            if number in {0, 7, 27}:
                self.reverse = number == 7

    _CONTROLS: dict[str, Callable[[Emulator, list[int]], None]] = {  # noqa: RUF012 - a constant
        "A": _up,
        "B": _down,
        "C": _right,
        "D": _left,
        "G": _to_column,
        "H": _position,
        "J": _erase_screen,
        "K": _erase_line,
        "L": _insert_lines,
        "M": _delete_lines,
        "P": _delete_characters,
        "@": _insert_characters,
        "X": _erase_characters,
        "d": _to_row,
        "f": _position,
        "m": _rendition,
        "r": _set_region,
    }
