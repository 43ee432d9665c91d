"""GRUB's command line: one machine that executes what somebody types, line after line.

It begins where the configuration's menu is, as GRUB's does, or with nothing but the guest's disks.
Output and its bounds are here; what a command shows is in shell_output.py.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import OK
from pygrub_k.bootconfig.grub2.menu import Session
from pygrub_k.bootconfig.grub2.script.lines import ScriptSyntaxError
from pygrub_k.bootconfig.grub2.script.parser import Parser
from pygrub_k.bootconfig.grub2.shell_machine import ShellMachine
from pygrub_k.bootconfig.grub2.shell_output import SHOWING
from pygrub_k.errors import PygrubError
from pygrub_k.limits import SHELL_LINE
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Literal

    from pygrub_k.bootconfig.grub2.live import LiveGrub
    from pygrub_k.bootconfig.grub2.machine import SavedState
    from pygrub_k.bootconfig.model import BootEntry
    from pygrub_k.guest.view import FileRef, GuestView

    Event = Literal["", "more", "boot", "menu", "exit"]


GIVE_UP = "\x03"
"""A line that drops the construct that was begun."""


class Answer(Record):
    """What became of a line: its output, and what it asks for.

    `more`: the construct goes on in the next line; `boot`: what is loaded is to be started;
    `menu`: another menu is to be shown; `exit`: the command line is left.
    """

    event: Event
    output: str


class TypedMachine(ShellMachine):
    """A machine that shows what commands show."""

    def _call(self, name: str, arguments: list[str], block: str | None, *, inverted: bool) -> int:
        showing = SHOWING.get(name)
        given = list(arguments)
        status = super()._call(name, arguments, block, inverted=inverted)
        if showing is not None and (status == OK) != inverted:
            showing(self, given)
        return status


class Shell:
    """A command line. `live` is the menu that it belongs to; None where the guest has none.

    Without a menu paths begin on `config`'s volume.
    """

    def __init__(
        self, config: FileRef, guest: GuestView, live: LiveGrub | None = None, *, fedora: bool
    ) -> None:
        self.machine = TypedMachine(config, guest, fedora=fedora)
        self.session = Session(config, guest, fedora=fedora, machine=self.machine)
        if live is not None:
            self.machine.restore(live.top.state)
        self._before = ""
        self._state: SavedState | None = None

    def line(self, text: str) -> Answer:
        """Execute a line, or keep it until the construct that it begins is complete."""
        machine = self.machine
        if self._state is not None:  # a menu was shown meanwhile
            machine.restore(self._state)
            self._state = None
        machine.renew()
        machine.depth, machine.arguments, machine.loops = 0, None, 0
        if text == GIVE_UP:
            self._before = ""
            return Answer("", "")
        text = f"{self._before}{text}\n"
        if len(text) > SHELL_LINE:
            self._before = ""
            return Answer("", f"error: more than {SHELL_LINE} characters\n")
        if self._goes_on(text):
            self._before = text
            return Answer("more", "")
        self._before = ""
        machine.problems = []
        left = ""
        try:
            _, left = self.session.execute(lambda: machine.run_text(text))
        except PygrubError as error:
            machine.problems.append(str(error))
        for problem in machine.problems:
            machine.show(f"error: {problem}\n")
        return self._answer(left)

    def loaded(self) -> BootEntry:
        """Return what `boot` starts."""
        return self.session.result(None, OK, "boot")

    def menu(self) -> LiveGrub:
        """Return the menu that the last line asked for."""
        from pygrub_k.bootconfig.grub2.live import LiveGrub

        self._state = self.machine.save()
        return LiveGrub(self.session)

    def _answer(self, left: str) -> Answer:
        if left in {"boot", "menu"}:
            return Answer("boot" if left == "boot" else "menu", self.machine.taken())
        if left in {"exit", "normal", "normal_exit"}:
            return Answer("exit", self.machine.taken())
        if left:
            self.machine.show(f"{left}: nothing is switched off here; q in the menu leaves it\n")
        return Answer("", self.machine.taken())

    def _goes_on(self, text: str) -> bool:
        """Return whether a text is the beginning of a construct."""
        parser = Parser(text, self.machine.lines, {})
        try:
            while parser.statement() is not None:
                pass
        except ScriptSyntaxError as error:
            return error.unfinished
        except PygrubError:
            return False
        return False
