"""The menu on a terminal, with curses: draws pictures and waits for keys.

This module is imported only where there is a terminal, and imports curses only when it draws.
"""

from __future__ import annotations

import codecs
import os
import select
import time
from contextlib import suppress

from pygrub_k.menu.entries import Outcome
from pygrub_k.menu.keys import KeyReader

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.menu.model import Menu

STANDARD_INPUT: Final = 0
STANDARD_OUTPUT: Final = 1
"""The two descriptors that curses uses, whatever sys.stdin and sys.stdout are."""
READ_SIZE: Final = 1024
ESCAPE_DELAY: Final = 0.1
"""Seconds after which an Escape is taken for the key, not for the start of a sequence."""
GLANCE: Final = 0.5
"""Seconds between two checks of the terminal's size while nothing else happens."""


class Screen:
    """A terminal under the control of curses, from `start` to `stop`."""

    def __init__(self, output: int) -> None:
        self._output = output
        self._saved = -1
        self._running = False
        self._encoding = "ascii"

    def start(self) -> bool:
        """Take the terminal, and return whether it can show a menu; if not, nothing has changed.

        It cannot if this Python has no curses, or if TERM is unset, unknown or names a terminal
        whose cursor cannot be moved.
        """
        try:
            import curses
        except ImportError:
            return False
        self._curses = curses
        if self._output != STANDARD_OUTPUT:  # curses writes there and nowhere else
            self._saved = os.dup(STANDARD_OUTPUT)
            os.dup2(self._output, STANDARD_OUTPUT)
        try:
            curses.setupterm(os.environ.get("TERM", ""), STANDARD_OUTPUT)
            if all(map(curses.tigetstr, ("cup", "clear"))):
                self._begin()
            able = self._running
        except curses.error:
            able = False
        if not able:
            self.stop()
        return able

    def _begin(self) -> None:
        self._running = True
        self._window = self._curses.initscr()
        self._curses.noecho()
        self._curses.raw()  # the keys that would send signals are keys
        self._curses.typeahead(-1)  # drawing need not wait for what has been typed
        with suppress(LookupError):  # else only ASCII is shown
            self._encoding = codecs.lookup(self._window.encoding).name
        self._keys = KeyReader(self._encoding)

    def stop(self) -> None:
        """Give the terminal back in its old state, and cleared.

        May be called at any time and repeatedly, also from a signal handler during `start` or
        `stop` itself.
        """
        if self._running:
            with suppress(self._curses.error):  # it had not begun
                if not self._curses.isendwin():
                    with suppress(AttributeError, self._curses.error):  # it had begun just now
                        self._window.erase()
                        self._window.refresh()
                    self._curses.endwin()
            self._running = False
        saved, self._saved = self._saved, -1
        if saved >= 0:
            os.dup2(saved, STANDARD_OUTPUT)
            os.close(saved)

    def run(self, menu: Menu) -> Outcome:
        """Show a menu until there is an outcome; `unattended` if the terminal goes away."""
        try:
            while menu.outcome is None:
                self._draw(menu)
                keys = self._wait(menu.wait(time.monotonic()))
                if keys is None:
                    return Outcome("unattended")
                for key in keys:
                    menu.key(key)
                menu.tick(time.monotonic())
        except self._curses.error:
            return Outcome("unattended")
        return menu.outcome

    def _draw(self, menu: Menu) -> None:
        height, width = self._size()
        picture = menu.picture(width, height, self._encoding, time.monotonic())
        window = self._window
        window.erase()
        for piece in picture.pieces:
            attribute = self._curses.A_REVERSE if piece.reverse else self._curses.A_NORMAL
            with suppress(self._curses.error):  # the screen has just become smaller
                window.addstr(piece.row, piece.column, piece.text, attribute)
        with suppress(self._curses.error):  # a vt100 cannot hide it
            self._curses.curs_set(1 if picture.editing else 0)
        with suppress(self._curses.error):
            window.move(*picture.cursor)
        if menu.redraw:
            menu.redraw = False
            window.clearok(True)
        window.refresh()

    def _size(self) -> tuple[int, int]:
        """Return rows and columns; those of TERM where the terminal (libxl's pty) reports 0."""
        try:
            size = os.get_terminal_size(STANDARD_INPUT)
        except OSError:
            return self._window.getmaxyx()
        wanted = (size.lines, size.columns)
        if all(wanted) and wanted != self._window.getmaxyx():
            self._curses.resizeterm(*wanted)
        return self._window.getmaxyx()

    def _wait(self, seconds: float | None) -> list[str] | None:
        """Return the keys that arrive within so many seconds; None if the terminal is gone.

        Returns without any after GLANCE, so that the size can be checked again.
        """
        wait = GLANCE if seconds is None else min(seconds, GLANCE)
        keys: list[str] = []
        while True:
            ready = poll_for(STANDARD_INPUT, ESCAPE_DELAY if self._keys.pending else wait)
            if not ready:
                return [*keys, *self._keys.flush()] if self._keys.pending else keys
            try:
                data = os.read(STANDARD_INPUT, READ_SIZE)
            except OSError:
                data = b""
            if not data:
                return None
            keys += self._keys.feed(data)
            if not self._keys.pending:
                return keys


def poll_for(descriptor: int, seconds: float) -> bool:
    """Wait until there is something to read or the end of input; return whether there is."""
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    return bool(poll.poll(seconds * 1000))
