"""The menu's command line: GRUB's, with a history, completion by Tab, and output that scrolls."""

from __future__ import annotations

from pygrub_k.errors import ConfinementError, PygrubError
from pygrub_k.limits import SHELL_LINE
from pygrub_k.menu import keys
from pygrub_k.menu.completing import Completer
from pygrub_k.menu.entries import GIVE_UP, TYPED_MENU, Outcome
from pygrub_k.menu.line_editor import LineEditor
from pygrub_k.menu.text import columns, fitted, shown
from pygrub_k.menu.view import CLOSE, NOTHING, Body, Quiet, Step, broken, help_view, scrolled

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.menu.entries import Entries

PROMPT: Final = "grub> "
FURTHER: Final = "> "
PIECE: Final = 2048
"""Characters of a line that are made fit for a terminal at once; longer ones go on in the next."""
LINES: Final = 5000
"""Lines of output that are kept: more than one command shows."""
HISTORY: Final = 500


class ShellView(Quiet):
    """What was typed and shown so far, and the line that is being typed."""

    title = "Command line"

    def __init__(self, entries: Entries, above: str = "", *, leaves: bool = True) -> None:
        self.entries = entries
        self.lines: list[str] = above.split("\n") if above else []
        self.history: list[str] = []
        self.editor = LineEditor("", SHELL_LINE, self.history)
        self.prompt = PROMPT
        self.leaves = leaves
        """Whether there is a menu to go back to."""
        self._completer = Completer(entries)
        self._back = 0
        """Rows that are scrolled back."""
        self._new = 0
        """Lines that the last command has added, until they are shown."""
        self._height, self._width = 1, 80

    @property
    def hints(self) -> str:
        if self._back:
            return "Space, PgDn go on, PgUp goes back, any other key goes to the end."
        end = "Esc goes back." if self.leaves else "exit or Ctrl-C gives up."
        return f"help lists the commands, Tab completes, PgUp and PgDn scroll, {end}"

    def key(self, key: str) -> Step:
        pages = self._back and key == " " and not self.editor.text
        if pages or key in {keys.PAGE_UP, keys.PAGE_DOWN}:
            distance = max(self._height - 1, 1)
            self._back = max(0, self._back + (distance if key == keys.PAGE_UP else -distance))
            return NOTHING
        paged, self._back = self._back, 0
        if paged and key in keys.LEAVING:
            return NOTHING
        if key == "\t":
            return self._complete()
        self._completer.forget()
        if key == keys.ENTER:
            return self._enter()
        if key in keys.LEAVING:
            return self._leave(key)
        return Step(open=help_view()) if key == keys.HELP else self._typed(key)

    def _complete(self) -> Step:
        """Complete a word; words that do not fit the status line are listed above."""
        typed, cycles = self.editor.text, self._completer.cycles
        message = self._completer.complete(self.editor)
        words = self._completer.listed
        if not words or columns(message) <= self._width:
            return Step(message=message)
        if not cycles:
            self._add(self.prompt + typed)
            for row in in_columns(words, self._width):
                self._add(row)
        return Step(message=f"{len(words)} words may stand here; Tab goes through them.")

    def _typed(self, key: str) -> Step:
        if not self.editor.key(key) and key.startswith(keys.PASTED):
            return Step(message=f"What was pasted does not fit: {SHELL_LINE} bytes do.")
        return NOTHING

    def _leave(self, key: str) -> Step:
        if self.editor.text or self.prompt != PROMPT:
            if self.prompt != PROMPT:
                self.entries.shell(GIVE_UP)
                self.prompt = PROMPT
            self._new_line()
            return NOTHING
        if self.leaves:
            return CLOSE
        return Step(outcome=Outcome("quit")) if key != keys.ESCAPE else NOTHING

    def _new_line(self) -> None:
        self.editor = LineEditor("", SHELL_LINE, self.history)

    def _enter(self) -> Step:
        line = self.editor.text
        self._add(self.prompt + line)
        if line.strip() and self.history[-1:] != [line]:
            self.history[:] = [*self.history[-HISTORY:], line]
        self._new_line()
        try:
            answer = self.entries.shell(line)
        except ConfinementError:
            raise
        except PygrubError as error:
            self._add(f"error: {error}")
            return NOTHING
        told = answer.output.removesuffix("\n").split("\n") if answer.output else []
        for text in told:
            self._add(text)
        self._new = len(told)
        self.prompt = FURTHER if answer.event == "more" else PROMPT
        if answer.event == "boot":
            return Step(outcome=Outcome("boot", "", ("shell",), "by the command line"))
        if answer.event == "menu":
            return Step(menu=TYPED_MENU)
        if answer.event == "exit" and self.leaves:
            return CLOSE
        return Step(outcome=Outcome("quit")) if answer.event == "exit" else NOTHING

    def _add(self, line: str) -> None:
        pieces = [line[at : at + PIECE] for at in range(0, len(line), PIECE)] or [""]
        self.lines = [*self.lines, *pieces][-LINES - 1 :]

    def _last_rows(self, width: int, count: int, encoding: str) -> list[str]:
        """Return the last rows of what was shown, `count` or more of them if there are as many."""
        found: list[str] = []
        for line in reversed(self.lines):
            rows = broken(shown(line.expandtabs(), encoding), width)
            found += reversed(rows)
            if len(found) >= count:
                break
        return found[::-1]

    def body(self, width: int, height: int, encoding: str) -> Body:
        self._height, self._width = max(height, 1), width
        rows, (row, column) = self.editor.rows(max(width - len(self.prompt), 1), encoding)
        prompts = [self.prompt] + [" " * len(self.prompt)] * (len(rows) - 1)
        typed = [prompt + text for prompt, text in zip(prompts, rows, strict=True)]
        new, self._new = self._new, 0
        if new:  # a long output is shown from its beginning
            shown_rows = (broken(shown(t.expandtabs(), encoding), width) for t in self.lines[-new:])
            self._back = max(sum(map(len, shown_rows)) + len(typed) - self._height, 0)
        before = self._last_rows(width, height + self._back, encoding)
        every = before + typed
        self._back = min(self._back, max(len(every) - height, 0))
        if not self._back:
            place = (len(before) + row, column + len(self.prompt))
            return scrolled(every, place, height)
        end = len(every) - self._back
        return Body(tuple(every[max(end - height, 0) : end]), place=f"{self._back} below")


def in_columns(words: Sequence[str], width: int) -> list[str]:
    """Return words as rows of a table that is read from left to right.

    >>> in_columns(["linux", "linux16", "ls"], 20)
    ['linux    linux16', 'ls']
    """
    cell = max(map(columns, words)) + 2
    count = max(width // cell, 1)
    cells = [fitted(word, cell) for word in words]
    return ["".join(cells[at : at + count]).rstrip() for at in range(0, len(cells), count)]
