"""The menu as a dialogue in lines: for terminals that can do no more, and for screen readers.

It asks and does what the drawn menu does; the commands are its keys, with a number behind them.
"""

from __future__ import annotations

import os
import time
from itertools import islice

from pygrub_k.errors import ConfinementError, PygrubError
from pygrub_k.menu.dialogue_editor import DialogueEditor
from pygrub_k.menu.entries import GIVE_UP, TYPED_MENU, Outcome, steps
from pygrub_k.menu.line_terminal import EndOfInput, LineTerminal
from pygrub_k.menu.login import Identity
from pygrub_k.menu.model import title_at
from pygrub_k.menu.permanent import for_entry, summary_of_arguments
from pygrub_k.menu.text import fitted
from pygrub_k.text import decimal, path_bytes, shown

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar, Final

    from pygrub_k.menu.entries import Entries, Item, Opening

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


class Dialogue(LineTerminal):
    """Asks at a terminal until there is an outcome."""

    def __init__(self, entries: Entries, opening: Opening, keyboard: int, screen: int) -> None:
        super().__init__(keyboard, screen)
        self.entries = entries
        self.opening = opening
        self.identity = Identity(opening.locks)
        self.path = ""

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
                self.write("> ")
            line = self.line(deadline)
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
        new = self.asked("new arguments (Enter alone: as they are; . : go back)> ")
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
        return DialogueEditor(self, self.entries, path, self._checked).run()

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
            line = self.asked(prompt)
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
        self.write(HELP)
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
        name = self.asked("name> ") if named else ""
        password = self.secret("password> ")
        problem = self.identity.try_password(name, password, wanted, time.monotonic())
        if problem:
            self.say(problem)
        return not problem

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
