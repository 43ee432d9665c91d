"""A machine with a screen: what commands show is kept until it is taken."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.interpreter import Interpreter
from pygrub_k.limits import SHELL_OUTPUT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.guest.view import FileRef, GuestView


class ShellMachine(Interpreter):
    """A machine whose commands may show something."""

    def __init__(self, config: FileRef, guest: GuestView, *, fedora: bool) -> None:
        super().__init__(config, guest, fedora=fedora)
        self.shown: list[str] = []
        self._room = SHELL_OUTPUT

    def show(self, text: str) -> None:
        """Add to the output; what is beyond SHELL_OUTPUT is dropped, and that is said once."""
        if self._room < 0:
            return
        self._room -= len(text)
        self.shown.append(text if self._room >= 0 else text[: self._room])
        if self._room < 0:
            self.shown.append(f"\n(the rest is not shown: more than {SHELL_OUTPUT} characters)\n")

    def taken(self) -> str:
        """Return the output so far, and begin anew."""
        text = "".join(self.shown)
        self.shown, self._room = [], SHELL_OUTPUT
        return text
