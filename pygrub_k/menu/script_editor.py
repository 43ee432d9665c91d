"""The screen for editing what an entry says, for one boot: its text, and what that would boot."""

from __future__ import annotations

from pygrub_k.errors import ConfinementError, PygrubError
from pygrub_k.limits import PV_COMMAND_LINE, SCRIPT_SIZE
from pygrub_k.menu import keys
from pygrub_k.menu.buffer import Buffer
from pygrub_k.menu.completing import Completer
from pygrub_k.menu.entries import Outcome
from pygrub_k.menu.keys import meta
from pygrub_k.menu.permanent import for_script, summary_of_text
from pygrub_k.menu.text import columns, cut_right, shown, shown_character
from pygrub_k.menu.view import CLOSE, NOTHING, WRONG, Body, Pager, Step, help_view, tied

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.menu.entries import Entries, Script, Tried

TAB: Final = 4
"""Columns of a tab in a text."""
MARGIN: Final = 2
"""Columns in front of each line, for a mark."""


class ScriptEditor:
    """The text of the entry at `path`. What it would load is asked for while nobody types."""

    details = 3
    hints = tied(
        "F1 all keys", "Ctrl-X boots this", "Esc goes back", "Tab completes", "Alt-S keeps it"
    )

    def __init__(self, entries: Entries, path: str, title: str, script: Script) -> None:
        self.entries = entries
        self.path = path
        self.title = f"{title} ({script.syntax}, this boot only)"
        self.before = script.text.rstrip("\n")
        self.buffer = Buffer(self.before, SCRIPT_SIZE)
        self.tried: Tried | None = None
        self.due = True
        self._refused = ""
        self._asked = False
        self._first = self._left = 0
        self._height = 1
        self._completer = Completer(entries)

    @property
    def changed(self) -> bool:
        return self.buffer.text != self.before

    def key(self, key: str) -> Step:
        asked, self._asked = self._asked, False
        if key in keys.LEAVING:
            if asked or not self.changed:
                return CLOSE
            self._asked = True
            return Step(message="The entry is changed: Esc once more discards that.")
        if key in {"\x18", keys.BOOT}:
            return self._boot()
        if key == "\t":
            message = self._completer.complete(self.buffer)
            self.due = True
            return Step(message=message)
        self._completer.forget()
        return self._shown(key) or self._typed(key)

    def _shown(self, key: str) -> Step | None:
        if key == keys.HELP:
            return Step(open=help_view())
        if key == meta("s"):
            lines = for_script(self.path, self.buffer.text)
            return Step(open=Pager("To boot this always", lines))
        return None

    def _typed(self, key: str) -> Step:
        before = self.buffer.text
        if key == keys.ENTER:
            self.buffer.newline()
        elif key in {keys.PAGE_UP, keys.PAGE_DOWN}:
            self.buffer.move_rows(self._height if key == keys.PAGE_DOWN else -self._height)
        elif not self.buffer.key(key) and key.startswith(keys.PASTED):
            return Step(message=f"What was pasted does not fit: {SCRIPT_SIZE} bytes do.")
        self.due = self.due or self.buffer.text != before
        return NOTHING

    def idle(self) -> None:
        """Ask what the text would load."""
        self.due = False
        try:
            self.tried, self._refused = self.entries.attempt(self.path, self.buffer.text), ""
        except ConfinementError:
            raise
        except PygrubError as error:
            self.tried, self._refused = None, str(error)

    def _boot(self) -> Step:
        if not self.changed:
            return Step(outcome=Outcome("boot", self.path))
        summary = summary_of_text(self.before, self.buffer.text)
        return Step(outcome=Outcome("boot", self.path, ("script", self.buffer.text), summary))

    def body(self, width: int, height: int, encoding: str) -> Body:
        buffer = self.buffer
        self._height = max(height, 1)
        first = min(self._first, buffer.row)
        self._first = max(first, buffer.row - self._height + 1)
        room = max(width - MARGIN, 1)
        at = columns(line_shown(buffer.lines[buffer.row][: buffer.column], encoding))
        self._left = min(self._left, max(at - 1, 0))
        self._left = max(self._left, at - room + 1)
        wrong = self.tried.line - 1 if self.tried and self.tried.line else -1
        rows = []
        for number in range(self._first, min(self._first + self._height, len(buffer.lines))):
            text = line_shown(buffer.lines[number], encoding)
            mark = f"{WRONG} " if number == wrong else "  "
            rows.append(mark + cut_right(cut_left(text, self._left), room))
        place = f"{buffer.row + 1}/{len(buffer.lines)}" if len(buffer.lines) > height else ""
        return Body(
            tuple(rows),
            cursor=(buffer.row - self._first, MARGIN + at - self._left),
            place=place,
            details=tuple(shown(line, encoding) for line in self._details()),
        )

    def _details(self) -> list[str]:
        """Return what the text would boot, what is wrong with it, and what differs."""
        lines = []
        found = self.tried.details if self.tried else None
        if self._refused:
            lines.append(f"! {self._refused}")
        elif found is not None:
            if found.problem or found.note:
                lines.append(f"! {self.tried.told if self.tried else ''}")
            if not found.problem:
                size = len(found.args.encode("utf-8", "surrogateescape"))
                ramdisks = () if found.without else found.ramdisks
                files = [found.kernel, *(ramdisks or ("no ramdisk",))]
                lines.append(f"boots: {', '.join(files)}, arguments {size}/{PV_COMMAND_LINE}")
        changes = summary_of_text(self.before, self.buffer.text)
        return [*lines, f"changed: {changes}"] if changes else lines


def line_shown(text: str, encoding: str) -> str:
    """Return a line safe to show, tabs as blanks up to the next place for one."""
    if text.isascii() and text.isprintable():
        return text
    out = ""
    for character in text:
        if character == "\t":
            out += " " * (TAB - columns(out) % TAB)
        else:
            out += shown_character(character, encoding)
    return out


def cut_left(text: str, width: int) -> str:
    """Return text without its first `width` columns; half of a wide character is a blank."""
    if text.isascii():
        return text[width:]
    for number, character in enumerate(text):
        if width <= 0:
            return " " * -width + text[number:]
        width -= columns(character)
    return ""
