"""The menu as a dialogue in lines: for terminals that can do no more, and for screen readers.

It asks and does what the drawn menu does; the commands are its keys, with a number behind them.
"""

from __future__ import annotations

import os
import select
import termios
import time
from contextlib import suppress
from itertools import islice

from pygrub_k.errors import ConfinementError, PygrubError
from pygrub_k.limits import SCRIPT_SIZE
from pygrub_k.menu.entries import GIVE_UP, TYPED_MENU, Outcome, steps
from pygrub_k.menu.login import Identity
from pygrub_k.menu.model import title_at
from pygrub_k.menu.permanent import for_entry, for_script, summary_of_arguments, summary_of_text
from pygrub_k.menu.text import fitted
from pygrub_k.menu.writing import write
from pygrub_k.text import decimal, path_bytes, printable, shown

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar, Final

    from pygrub_k.menu.entries import Entries, Item, Opening

READ_SIZE: Final = 4096
LINE_SIZE: Final = SCRIPT_SIZE
USUAL_WIDTH: Final = 79
NARROWEST: Final = 40
"""Columns that a row takes at least, and where the terminal's size is not known."""
TITLES_COMPARED: Final = 1000
"""Entries that a typed title is compared with; any can be chosen by its number."""
LISTED: Final = 20
"""Entries that are listed at once; an empty list would scroll away."""
GRUB_PROMPT: Final = "grub> "
HELP: Final = """\
NUMBER or TITLE   boot that entry, or open that submenu
l [NUMBER]        list the entries, from a number on (Enter alone: all again)
u                 go up, out of a submenu
e NUMBER          edit what the entry says, for this boot
a NUMBER          edit the kernel's arguments, and boot
v NUMBER          view what the entry loads
s NUMBER          what to write in the guest's xl configuration
c                 command line of GRUB
d                 diagnose: everything that was looked at
p                 say who you are, where there are passwords
q                 boot nothing
?                 this help
"""
EDIT_HELP: Final = """\
NUMBER TEXT   replace that line      + NUMBER TEXT   insert before that line
- NUMBER      remove that line       t               what it would load
b             boot it                s               how to keep it        q   go back
"""


class EndOfInput(Exception):  # noqa: N818 - where a dialogue ends
    """Nobody is there any more."""


class Dialogue:
    """Asks at a terminal until there is an outcome."""

    def __init__(self, entries: Entries, opening: Opening, keyboard: int, screen: int) -> None:
        self.entries = entries
        self.opening = opening
        self.keyboard = keyboard
        self.screen = screen
        self.identity = Identity(opening.locks)
        self.path = ""
        self._input = b""

    def run(self) -> Outcome:
        """Return what is chosen; `unattended` if nobody types until the time-out."""
        opening = self.opening
        if opening.failure:
            self.say(opening.failure)
        elif opening.style == "menu":
            self.listed()
        if opening.notice:
            self.say(opening.notice)
        seconds = opening.seconds
        deadline = None if seconds is None else time.monotonic() + seconds
        if deadline is not None and opening.style != "hidden":
            self.say(self._countdown())
        try:
            return self._talk(deadline)
        except EndOfInput:
            return Outcome("unattended")

    def _countdown(self) -> str:
        opening = self.opening
        if opening.failure or opening.broken:
            return f"Giving up in {opening.seconds:g} s; Enter stops the clock."
        title = title_at(self.entries, opening.default) or "the default"
        return (
            f"Booting {title} in {opening.seconds:g} s."
            " Enter boots it now; anything else and Enter stops the clock, ? helps."
        )

    def _talk(self, deadline: float | None) -> Outcome:
        while True:
            if deadline is None:
                self._write("> ")
            line = self._line(deadline)
            if line is None:
                return Outcome("unattended")
            gives_up = self.opening.failure or self.opening.broken
            said = self.opening.style != "hidden"
            if not line.strip() and deadline is not None and said and not gives_up:
                return Outcome("unattended")
            deadline = None
            try:
                outcome = self._command(line.strip())
            except ConfinementError:
                raise
            except PygrubError as error:
                self.say(str(error))
                continue
            if outcome is not None:
                return outcome

    def _command(self, line: str) -> Outcome | None:
        if not line:
            self.listed()
            return None
        word, _, rest = line.partition(" ")
        command = self._COMMANDS.get(word)
        if self.opening.failure and word not in {"q", "?", "d"}:
            return self._shell("") if word == "c" else self._one_line(line)
        if command is not None:
            return command(self, rest.strip())
        return self._choose(line)

    # -- the list ----------------------------------------------------------------------------

    def listed(self, first: str = "") -> Outcome | None:
        """Show some entries, from a number on."""
        items = self.entries.level(self.path)
        begin = decimal(first) or 0
        end = min(begin + LISTED, len(items))
        width = self._width()
        for number in range(begin, end):
            row = shown(path_bytes(f"{number:4}  {self._row(items[number], number)}"))
            self.say(fitted(row.replace("\n", "\\n"), width).rstrip())
        if end < len(items):
            self.say(f"{len(items) - end} more: l {end}")
        return None

    def _width(self) -> int:
        """Return how many columns a row may take: the terminal's, or 80 where nobody knows."""
        try:
            return max(os.get_terminal_size(self.screen).columns - 1, NARROWEST)
        except OSError:
            return USUAL_WIDTH

    def _row(self, item: Item, number: int) -> str:
        details = self.entries.details(self._at(number))
        mark = "  >" if item.submenu or details.submenu else ""
        mark += "  (default)" if self._at(number) == self.opening.default else ""
        mark += (
            "  (saved)" if self._at(number) == self.opening.saved != self.opening.default else ""
        )
        return f"{item.title}{mark}" + (f"  ! {details.wrong}" if details.wrong else "")

    def _at(self, number: int) -> str:
        return f"{self.path}>{number}" if self.path else f"{number}"

    def _choose(self, line: str) -> Outcome | None:
        """Boot the entry, or open the submenu, of a number, path or title."""
        above, number = self.path, decimal(line)
        if number is None and steps(line):
            above, _, last = line.rpartition(">")
            number = decimal(last)
        items = self.entries.level(above)
        if number is None:
            first = enumerate(islice(items, TITLES_COMPARED))
            number = next((at for at, item in first if item.title == line), None)
        if number is None or number >= len(items):
            of_all = f" (of the first {TITLES_COMPARED})" if len(items) > TITLES_COMPARED else ""
            self.say(f"{line}: no entry has this number or title{of_all}; l lists them, ? helps")
            return None
        path = f"{above}>{number}" if above else f"{number}"
        item = items[number]
        if not self._may(item.users):
            return None
        if item.submenu or self.entries.details(path).submenu:
            self.path = path
            return self.listed()
        return self._checked(Outcome("boot", path))

    def _up(self, _rest: str) -> Outcome | None:
        above = self.path.rpartition(">")[0]
        self.path = above
        return self.listed()

    def _entry(self, rest: str) -> str | None:
        """Return the path of an entry by its number here; None if there is none."""
        number = decimal(rest)
        if number is None or number >= len(self.entries.level(self.path)):
            self.say(f"{rest or 'a number'}: which entry? l lists them")
            return None
        return self._at(number)

    def _checked(self, outcome: Outcome) -> Outcome | None:
        problem = self.entries.problem(outcome)
        if problem:
            self.say(f"This cannot be booted: {problem}")
            return None
        return outcome

    # -- what is done with an entry ------------------------------------------------------------

    def _arguments(self, rest: str) -> Outcome | None:
        path = self._entry(rest)
        if path is None or not self._may(""):
            return None
        old = self.entries.details(path).args
        self.say(f"arguments: {old}")
        new = self._asked("new arguments (Enter alone: as they are; . : go back)> ")
        if new == ".":
            return None
        if not new:
            return self._checked(Outcome("boot", path))
        summary = summary_of_arguments(old, new)
        return self._checked(Outcome("boot", path, ("args", new), summary))

    def _edit(self, rest: str) -> Outcome | None:
        path = self._entry(rest)
        if path is None or not self._may(""):
            return None
        before = self.entries.script(path).text.rstrip("\n")
        lines = before.split("\n")
        self._show_text(lines)
        self._write(EDIT_HELP)
        while True:
            word, _, text = self._asked("edit> ").partition(" ")
            if word == "q":
                return None
            outcome = self._edited(word, text, path, before, lines)
            if outcome is not None:
                return outcome

    def _edited(
        self, word: str, text: str, path: str, before: str, lines: list[str]
    ) -> Outcome | None:
        """Take a command of the editor; return an outcome that boots."""
        now = "\n".join(lines)
        if word == "b":
            if now == before:
                return self._checked(Outcome("boot", path))
            summary = summary_of_text(before, now)
            return self._checked(Outcome("boot", path, ("script", now), summary))
        if word == "t":
            tried = self.entries.attempt(path, now)
            self.say(tried.told or f"loads {tried.details.kernel}")
            self.say(f"arguments: {tried.details.args}")
        elif word == "s":
            for line in for_script(path, now):
                self.say(line)
        elif not _change(lines, word, text):
            self._write(EDIT_HELP)
        else:
            self._show_text(lines)
        return None

    def _show_text(self, lines: list[str]) -> None:
        for number, line in enumerate(lines, 1):
            self.say(f"{number:4}  {line.expandtabs(4)}")

    def _view(self, rest: str) -> Outcome | None:
        path = self._entry(rest)
        if path is not None and self._may(""):
            self.say(self.entries.about(path))
        return None

    def _permanent(self, rest: str) -> Outcome | None:
        path = self._entry(rest)
        for line in for_entry(path) if path is not None else ():
            self.say(line)
        return None

    def _diagnose(self, _rest: str) -> Outcome | None:
        if self._may(""):
            self.say(self.entries.looked())
        return None

    def _shell(self, _rest: str) -> Outcome | None:
        if not self._may(""):
            return None
        prompt = GRUB_PROMPT
        while True:
            line = self._asked(prompt)
            answer = self.entries.shell(GIVE_UP if line == "." else line)
            if line == "." and prompt == GRUB_PROMPT:
                return None
            if answer.output:
                self.say(answer.output.removesuffix("\n"))
            prompt = "(. gives up) > " if answer.event == "more" and line != "." else GRUB_PROMPT
            if answer.event == "exit":
                return None
            if answer.event == "menu":
                self.path = TYPED_MENU
                return self.listed()
            if answer.event == "boot":
                outcome = self._checked(Outcome("boot", "", ("shell",), "by the command line"))
                if outcome is not None:
                    return outcome

    def _one_line(self, line: str) -> Outcome | None:
        """Execute a line of the command line where there is no menu."""
        answer = self.entries.shell(line)
        if answer.output:
            self.say(answer.output.removesuffix("\n"))
        if answer.event == "menu":
            self.path = TYPED_MENU
            self.opening = self.opening.replaced(failure="")
            return self.listed()
        if answer.event == "boot":
            return self._checked(Outcome("boot", "", ("shell",), "by the command line"))
        return Outcome("quit") if answer.event == "exit" else None

    def _quit(self, _rest: str) -> Outcome | None:
        return Outcome("quit")

    def _help(self, _rest: str) -> Outcome | None:
        self._write(HELP)
        return None

    # -- passwords -----------------------------------------------------------------------------

    def _login(self, _rest: str) -> Outcome | None:
        if self.opening.locks is None:
            self.say("This guest has no passwords.")
        else:
            self._may("")
        return None

    def _may(self, wanted: str | None) -> bool:
        """Return whether this may be done; who is not known is asked for a password once."""
        if self.identity.may(wanted):
            return True
        locks = self.opening.locks
        named = locks is not None and locks.superusers != ("",)
        name = self._asked("name> ") if named else ""
        password = self._secret("password> ")
        problem = self.identity.try_password(name, password, wanted, time.monotonic())
        if problem:
            self.say(problem)
        return not problem

    def _secret(self, prompt: str) -> str:
        """Return a line that is not shown while it is typed."""
        try:
            modes = termios.tcgetattr(self.keyboard)
        except termios.error:
            return self._asked(prompt)
        quiet = [*modes[:3], modes[3] & ~termios.ECHO, *modes[4:]]
        termios.tcsetattr(self.keyboard, termios.TCSANOW, quiet)
        try:
            return self._asked(prompt)
        finally:
            with suppress(termios.error):
                termios.tcsetattr(self.keyboard, termios.TCSANOW, modes)
            self._write("\n")

    # -- the terminal ----------------------------------------------------------------------------

    def say(self, text: str) -> None:
        """Write lines, whatever a guest has put into them."""
        lines = (shown(line.encode("utf-8", "surrogateescape")) for line in text.split("\n"))
        self._write("".join(f"{line}\n" for line in lines))

    def _write(self, text: str) -> None:
        write(self.screen, "".join(map(_safe, text.splitlines(keepends=True))))

    def _asked(self, prompt: str) -> str:
        self._write(prompt)
        line = self._line(None)
        assert line is not None
        return line

    def _line(self, deadline: float | None) -> str | None:
        """Return the next line that is typed, without its end; None at the deadline."""
        poll = select.poll()
        poll.register(self.keyboard, select.POLLIN)
        while b"\n" not in self._input:
            left = None if deadline is None else max(deadline - time.monotonic(), 0.0) * 1000
            if not poll.poll(left):
                return None
            try:
                data = os.read(self.keyboard, READ_SIZE)
            except OSError:  # the terminal is gone: nobody can choose
                data = b""
            if not data:
                raise EndOfInput
            self._input = (self._input + data.replace(b"\r", b"\n"))[-LINE_SIZE:]
        line, _, self._input = self._input.partition(b"\n")
        return line.decode("utf-8", "surrogateescape")

    _COMMANDS: ClassVar[dict[str, Callable[[Dialogue, str], Outcome | None]]] = {
        "l": listed,
        "u": _up,
        "e": _edit,
        "a": _arguments,
        "v": _view,
        "s": _permanent,
        "c": _shell,
        "d": _diagnose,
        "p": _login,
        "q": _quit,
        "?": _help,
        "h": _help,
    }


def _safe(line: str) -> str:
    return printable(line.rstrip("\n")) + "\n" * line.endswith("\n")


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
