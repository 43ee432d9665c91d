"""An entry edited line by line, where no editor can be drawn."""

from __future__ import annotations

from pygrub_k.menu.entries import Outcome
from pygrub_k.menu.permanent import for_script, summary_of_text
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.menu.entries import Entries
    from pygrub_k.menu.line_terminal import LineTerminal

HELP: Final = """\
NUMBER TEXT   replace that line      + NUMBER TEXT   insert before that line
- NUMBER      remove that line       t               what it would load
b             boot it                s               how to keep it        q   go back
"""


class DialogueEditor:
    """Edits what the entry at a path says; `checked` returns None for what cannot be booted."""

    def __init__(
        self,
        terminal: LineTerminal,
        entries: Entries,
        path: str,
        checked: Callable[[Outcome], Outcome | None],
    ) -> None:
        self._terminal = terminal
        self._entries = entries
        self._path = path
        self._checked = checked
        self._before = entries.script(path).text.rstrip("\n")
        self._lines = self._before.split("\n")

    def run(self) -> Outcome | None:
        """Return an outcome that boots, None where somebody goes back."""
        self._show()
        self._terminal.write(HELP)
        while True:
            word, _, text = self._terminal.asked("edit> ").partition(" ")
            if word == "q":
                return None
            outcome = self._done(word, text)
            if outcome is not None:
                return outcome

    def _done(self, word: str, text: str) -> Outcome | None:
        """Carry out a command; return an outcome that boots."""
        path, before, now = self._path, self._before, "\n".join(self._lines)
        say = self._terminal.say
        if word == "b":
            if now == before:
                return self._checked(Outcome("boot", path))
            summary = summary_of_text(before, now)
            return self._checked(Outcome("boot", path, ("script", now), summary))
        if word == "t":
            tried = self._entries.attempt(path, now)
            say(tried.told or f"loads {tried.details.kernel}")
            say(f"arguments: {tried.details.args}")
        elif word == "s":
            for line in for_script(path, now):
                say(line)
        elif not _change(self._lines, word, text):
            self._terminal.write(HELP)
        else:
            self._show()
        return None

    def _show(self) -> None:
        for number, line in enumerate(self._lines, 1):
            self._terminal.say(f"{number:4}  {line.expandtabs(4)}")


def _change(lines: list[str], word: str, text: str) -> bool:
    """Change the lines as somebody typed; return whether that was a change."""
    inserts, removes = word == "+", word == "-"
    if inserts or removes:
        word, _, text = text.partition(" ")
    number = decimal(word)
    if not number or number > len(lines) + inserts:
        return False
    if inserts:
        lines.insert(number - 1, text)
    elif removes:
        del lines[number - 1]
        if not lines:
            lines.append("")
    else:
        lines[number - 1] = text
    return True
