"""Text that is edited: lines, a cursor, what was cut, and the way back.

The keys are those of a shell and of Emacs: ^A ^E ^B ^F ^P ^N ^D ^K ^U ^W ^Y, Alt with b f d and
Backspace, ^_ and ^Z undo, Alt-Z does again, the arrows, Home, End, Delete, Backspace.
"""

from __future__ import annotations

from pygrub_k.menu import keys
from pygrub_k.menu.keys import meta

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar, Final

    State = tuple[tuple[str, ...], int, int]

UNDONE: Final = 200
"""Changes that can be undone."""


class Buffer:
    """Lines and a cursor in them. Typing stops at `limit` bytes of UTF-8."""

    def __init__(self, text: str, limit: int) -> None:
        self.lines = text.split("\n")
        self.row, self.column = 0, 0
        self.limit = limit
        self.cut = ""
        """What was cut last, for ^Y."""
        self._wanted: int | None = None
        self._undo: list[State] = []
        self._redo: list[State] = []
        self._typing = self._cutting = False

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def key(self, key: str) -> bool:
        """Take a key; return whether it has a meaning here."""
        action = self._KEYS.get(key)
        cutting, self._cutting = self._cutting, False
        self._joins = cutting
        if key not in {keys.UP, keys.DOWN}:
            self._wanted = None
        if key.startswith(keys.PASTED):
            return self.insert(as_text(key.removeprefix(keys.PASTED)))
        if action is not None:
            self._typing = False
            action(self)
        elif len(key) == 1 and key.isprintable():
            self.insert(key, typed=True)
        else:
            return False
        return True

    def insert(self, text: str, *, typed: bool = False) -> bool:
        """Insert a text at the cursor, all of it or, where it does not fit, nothing."""
        line = self.lines[self.row]
        new = (line[: self.column] + text).split("\n")
        after = line[self.column :]
        if (
            len(self.text.encode("utf-8", "surrogateescape"))
            + len(text.encode("utf-8", "surrogateescape"))
            > self.limit
        ):
            return False
        self._remember(joined=typed and self._typing)
        self._typing = typed
        column = len(new[-1])
        new[-1] += after
        self.lines[self.row : self.row + 1] = new
        self.row += len(new) - 1
        self.column = column
        return True

    def replace(self, start: int, word: str) -> None:
        """Put a word in place of what stands in the line from `start` to the cursor."""
        line = self.lines[self.row]
        self._typing = False
        self._remember()
        self.lines[self.row] = line[:start] + word + line[self.column :]
        self.column = start + len(word)

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor there, or as near as there is text."""
        self.row = max(0, min(row, len(self.lines) - 1))
        self.column = max(0, min(column, len(self.lines[self.row])))

    def newline(self) -> None:
        """Begin a new line at the cursor, as far in as this one."""
        line = self.lines[self.row][: self.column]
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        self._typing = False
        self.insert(f"\n{indent}")

    # -- undoing ---------------------------------------------------------------------------------

    def _state(self) -> State:
        return tuple(self.lines), self.row, self.column

    def _remember(self, *, joined: bool = False) -> None:
        if not joined:
            self._undo = [*self._undo[-UNDONE + 1 :], self._state()]
        self._redo = []

    def _back(self, source: list[State], other: list[State]) -> None:
        if source:
            other.append(self._state())
            lines, self.row, self.column = source.pop()
            self.lines = list(lines)

    def undo(self) -> None:
        self._back(self._undo, self._redo)

    def redo(self) -> None:
        self._back(self._redo, self._undo)

    # -- moving ----------------------------------------------------------------------------------

    def _line(self) -> str:
        return self.lines[self.row]

    def _home(self) -> None:
        self.column = 0

    def _end(self) -> None:
        self.column = len(self._line())

    def _left(self) -> None:
        if self.column:
            self.column -= 1
        elif self.row:
            self.row -= 1
            self._end()

    def _right(self) -> None:
        if self.column < len(self._line()):
            self.column += 1
        elif self.row + 1 < len(self.lines):
            self.row, self.column = self.row + 1, 0

    def move_rows(self, distance: int) -> None:
        """Move the cursor up or down; it stays in its column where the lines have it."""
        wanted = self.column if self._wanted is None else self._wanted
        self.row = max(0, min(self.row + distance, len(self.lines) - 1))
        self.column = min(wanted, len(self._line()))
        self._wanted = wanted

    def _up(self) -> None:
        self.move_rows(-1)

    def _down(self) -> None:
        self.move_rows(1)

    def _word_left(self) -> None:
        self.row, self.column = self._before_word()

    def _word_right(self) -> None:
        self.row, self.column = self._behind_word()

    def _before_word(self) -> tuple[int, int]:
        if not self.column and self.row:
            return self.row - 1, len(self.lines[self.row - 1])
        at, line = self.column, self._line()
        while at and not line[at - 1].isalnum():
            at -= 1
        while at and line[at - 1].isalnum():
            at -= 1
        return self.row, at

    def _behind_word(self) -> tuple[int, int]:
        at, line = self.column, self._line()
        if at == len(line) and self.row + 1 < len(self.lines):
            return self.row + 1, 0
        while at < len(line) and not line[at].isalnum():
            at += 1
        while at < len(line) and line[at].isalnum():
            at += 1
        return self.row, at

    # -- removing --------------------------------------------------------------------------------

    def _remove(self, begin: tuple[int, int], end: tuple[int, int], *, keep: bool = False) -> str:
        """Remove from one place up to another; `keep` what it was for ^Y."""
        if begin == end:
            return ""
        self._remember()
        lines = self.lines[begin[0] : end[0] + 1]
        lines[-1] = lines[-1][: end[1]]
        lines[0] = lines[0][begin[1] :]
        removed = "\n".join(lines)
        rest = self.lines[end[0]][end[1] :]
        self.lines[begin[0] : end[0] + 1] = [self.lines[begin[0]][: begin[1]] + rest]
        self.row, self.column = begin
        if keep:
            self._cutting = True
        return removed

    def _cut_before(self, begin: tuple[int, int]) -> None:
        joins = self._joins
        removed = self._remove(begin, (self.row, self.column), keep=True)
        self.cut = removed + self.cut if joins else removed or self.cut

    def _cut_behind(self, end: tuple[int, int]) -> None:
        joins = self._joins
        removed = self._remove((self.row, self.column), end, keep=True)
        self.cut = self.cut + removed if joins else removed or self.cut

    def _backspace(self) -> None:
        here = self.row, self.column
        self._left()
        before = self.row, self.column
        self.row, self.column = here
        self._remove(before, here)

    def _delete(self) -> None:
        here = self.row, self.column
        self._right()
        behind = self.row, self.column
        self.row, self.column = here
        self._remove(here, behind)

    def _cut_end(self) -> None:
        """Cut the rest of the line, or at its end the line's end."""
        if self.column == len(self._line()) and self.row + 1 < len(self.lines):
            self._cut_behind((self.row + 1, 0))
        else:
            self._cut_behind((self.row, len(self._line())))

    def _cut_begin(self) -> None:
        self._cut_before((self.row, 0))

    def _cut_blank_word(self) -> None:
        """Cut up to the blank before the cursor."""
        before = self._line()[: self.column].rstrip(" ")
        self._cut_before((self.row, before.rfind(" ") + 1))

    def _cut_word_before(self) -> None:
        self._cut_before(self._before_word())

    def _cut_word_behind(self) -> None:
        self._cut_behind(self._behind_word())

    def _yank(self) -> None:
        self.insert(self.cut)

    _joins = False

    _KEYS: ClassVar[dict[str, Callable[[Buffer], None]]] = {
        keys.HOME: _home,
        "\x01": _home,
        keys.END: _end,
        "\x05": _end,
        keys.LEFT: _left,
        "\x02": _left,
        keys.RIGHT: _right,
        "\x06": _right,
        keys.UP: _up,
        keys.DOWN: _down,
        keys.WORD_LEFT: _word_left,
        keys.WORD_RIGHT: _word_right,
        keys.BACKSPACE: _backspace,
        keys.DELETE: _delete,
        "\x04": _delete,
        "\x0b": _cut_end,
        "\x15": _cut_begin,
        "\x17": _cut_blank_word,
        meta("backspace"): _cut_word_before,
        meta("d"): _cut_word_behind,
        "\x19": _yank,
        "\x1f": undo,
        "\x1a": undo,
        meta("z"): redo,
    }


def as_text(pasted: str) -> str:
    r"""Return what was pasted as text to insert: line ends as they are here, no other controls.

    >>> as_text("a\r\nb\rc\x1b[A\td")
    'a\nb\nc[A\td'
    """
    text = pasted.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one for one in text if one in "\n\t" or one.isprintable())
