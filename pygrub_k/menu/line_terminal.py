"""A terminal, line by line: what is said, what is typed, and what is typed unseen."""

from __future__ import annotations

import os
import select
import termios
import time
from contextlib import suppress

from pygrub_k.limits import SCRIPT_SIZE
from pygrub_k.menu.writing import write
from pygrub_k.text import printable, shown

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

READ_SIZE: Final = 4096
LINE_SIZE: Final = SCRIPT_SIZE


class EndOfInput(Exception):  # noqa: N818 - where a dialogue ends
    """Nobody is there any more."""


class LineTerminal:
    """Asks and tells in lines."""

    def __init__(self, keyboard: int, screen: int) -> None:
        self.keyboard = keyboard
        self.screen = screen
        self._input = b""

    def say(self, text: str) -> None:
        """Write lines, whatever a guest has put into them."""
        lines = (shown(line.encode("utf-8", "surrogateescape")) for line in text.split("\n"))
        self.write("".join(f"{line}\n" for line in lines))

    def write(self, text: str) -> None:
        """Write text that is ours, but for what a guest has put into it."""
        write(self.screen, "".join(map(_safe, text.splitlines(keepends=True))))

    def asked(self, prompt: str) -> str:
        """Return the line that is typed at a prompt."""
        self.write(prompt)
        line = self.line(None)
        assert line is not None
        return line

    def line(self, deadline: float | None) -> str | None:
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

    def secret(self, prompt: str) -> str:
        """Return a line that is not shown while it is typed."""
        try:
            modes = termios.tcgetattr(self.keyboard)
        except termios.error:
            return self.asked(prompt)
        quiet = [*modes[:3], modes[3] & ~termios.ECHO, *modes[4:]]
        termios.tcsetattr(self.keyboard, termios.TCSANOW, quiet)
        try:
            return self.asked(prompt)
        finally:
            with suppress(termios.error):
                termios.tcsetattr(self.keyboard, termios.TCSANOW, modes)
            self.write("\n")


def _safe(line: str) -> str:
    return printable(line.rstrip("\n")) + "\n" * line.endswith("\n")
