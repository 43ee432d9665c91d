"""The menu on a terminal: sends pictures, and waits for keys.

This module is imported only where there is a terminal. curses says what the terminal can do
(terminfo.py) and nothing more: it would wait for a terminal that takes no output, and what it sends
at its end leaves the guest's console with its own region for scrolling.
"""

from __future__ import annotations

import codecs
import locale
import os
import select
import termios
import time
from contextlib import suppress

from pygrub_k.menu.entries import Outcome
from pygrub_k.menu.keys import KeyReader
from pygrub_k.menu.renderer import ROOM, Renderer
from pygrub_k.menu.terminfo import abilities_of
from pygrub_k.menu.writing import opened_anew

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    from pygrub_k.menu.model import Menu
    from pygrub_k.menu.terminfo import Abilities

READ_SIZE: Final = 4096
TOGETHER: Final = 0.02
"""Seconds between the two halves of a key with Alt; nobody types two keys so fast."""
ESCAPE_DELAY: Final = 0.6
"""Seconds after which an Escape is taken for the key, not for the start of a sequence.

A slow line may take half a second from one byte to the next.
"""
GLANCE: Final = 0.5
"""Seconds between two checks of the terminal's size while nothing else happens."""
BEHIND: Final = 0.05
"""Seconds for which keys may keep a picture from being drawn."""
LEAVING: Final = 0.5
"""Seconds that a terminal has to take the last bytes."""
ANSWERING: Final = 0.1
"""Seconds that a terminal has, when all is over, to say how large it was."""
PASTE_ON: Final = b"\x1b[?2004h"
PASTE_OFF: Final = b"\x1b[?2004l"
ASK_SIZE: Final = b"\x1b7\x1b[999;999H\x1b[6n\x1b8"
"""Go where no terminal ends, ask where the cursor is then (ECMA-48, DSR), and come back."""
WHOLE_SCREEN: Final = b"\x1b[r"
LARGEST: Final = 1000
"""Rows and columns that are drawn at most."""


class Screen:
    """A terminal that shows a menu, from `start` to `stop`."""

    def __init__(self, keyboard: int, output: int) -> None:
        self._keyboard = keyboard
        self._output = output
        self._modes: list[Any] | None = None
        self._abilities: Abilities | None = None
        self._pending = b""
        self._opened = -1
        self._blocking = True
        self._asked = False
        self._size = (0, 0)
        """Rows and columns of the last picture."""

    def start(self) -> bool:
        """Take the terminal, and return whether it can show a menu; if not, nothing has changed.

        It cannot if this Python has no curses, or if TERM is unset, unknown or names a terminal
        whose cursor cannot be moved.
        """
        able = abilities_of(os.environ.get("TERM", ""), self._output)
        if able is None:
            return False
        try:
            modes = termios.tcgetattr(self._keyboard)
            self._modes = modes
            self._open()
            termios.tcsetattr(self._keyboard, termios.TCSANOW, raw(modes))
        except (termios.error, OSError):
            self.stop()
            return False
        self._abilities = able
        encoding = encoding_of_locale()
        self._keys = KeyReader(encoding)
        self._encoding = encoding
        self._renderer = Renderer(able, encoding)
        self._pending = able.keypad[0]
        if able.speaks_ansi:
            self._pending += PASTE_ON
            if not all(self._reported()):
                self._pending += ASK_SIZE
                self._asked = True
        return True

    def _open(self) -> None:
        """Open the terminal once more, so that writing to it does not wait; others still do."""
        self._opened = opened_anew(self._output)
        if self._opened < 0:
            self._blocking = os.get_blocking(self._output)
            os.set_blocking(self._output, False)

    def stop(self) -> None:
        """Give the terminal back in its old state, and cleared.

        May be called at any time and repeatedly, also from a signal handler during `start` or
        `stop` itself.
        """
        able, self._abilities = self._abilities, None
        if able is not None:
            self._end(able)
        modes, self._modes = self._modes, None
        if modes is not None:
            with suppress(termios.error):
                termios.tcsetattr(self._keyboard, termios.TCSANOW, modes)
        opened, self._opened = self._opened, -1
        if opened >= 0:
            os.close(opened)
        elif modes is not None:
            with suppress(OSError):
                os.set_blocking(self._output, self._blocking)

    def _end(self, able: Abilities) -> None:
        """Send what undoes everything, as far as the terminal takes it."""
        if self._asked and self._keys.cursor is None:
            self._drain()
        self._pending += able.lines[2] + able.normal + able.keypad[1] + able.cursor[1]
        if able.speaks_ansi:
            self._pending += PASTE_OFF + WHOLE_SCREEN
        self._pending += able.clear
        deadline = time.monotonic() + LEAVING
        while self._pending and (left := deadline - time.monotonic()) > 0:
            if not self._write():
                return
            if self._pending:
                poll_for(self._descriptor(), left, select.POLLOUT)

    def _drain(self) -> None:
        """Wait a moment for the answer of a terminal, which would be input for the guest."""
        deadline = time.monotonic() + ANSWERING
        while self._keys.cursor is None and (left := deadline - time.monotonic()) > 0:
            if not poll_for(self._keyboard, left):
                return
            with suppress(OSError):
                data = os.read(self._keyboard, READ_SIZE)
                if data:
                    self._keys.feed(data)
                    continue
            return

    def run(self, menu: Menu) -> Outcome:
        """Show a menu until there is an outcome; `unattended` if the terminal goes away."""
        drawn = 0.0
        changed = True
        while menu.outcome is None:
            now = time.monotonic()
            more = now - drawn < BEHIND and poll_for(self._keyboard, 0)
            there = self._write()
            changed = changed or self._measured() != self._size
            if there and changed and not self._pending and not more:
                self._draw(menu, now)
                drawn, changed = now, False
                there = self._write()
            until = self._until(menu, now)
            keys = self._wait(until) if there else None
            if keys is None:
                return Outcome("unattended")
            changed = changed or keys != [] or until is not None
            menu.clock.now = time.monotonic()
            for key in keys:
                menu.key(key)
            menu.tick(time.monotonic())
        return menu.outcome

    def _until(self, menu: Menu, now: float) -> float | None:
        """Return for how many seconds the screen may stay as it is; None: for ever."""
        wait = menu.wait(now)
        if not self._renderer.behind or self._pending:
            return wait
        rest = menu.unsettled(now)
        return rest if wait is None else min(wait, rest)

    def _draw(self, menu: Menu, now: float) -> None:
        self._size = height, width = self._measured()
        if menu.redraw:
            menu.redraw = False
            self._renderer.forget()
        picture = menu.picture(width, height, self._encoding, now)
        room = ROOM if menu.unsettled(now) else None
        self._pending = self._pending + self._renderer.update(picture, width, height, room)

    def _measured(self) -> tuple[int, int]:
        """Return rows and columns: what the terminal reports, or said, or TERM has."""
        able = self._abilities
        rows, columns = self._reported()
        if not (rows and columns):
            rows, columns = self._keys.cursor or (
                able.rows if able else 24,
                able.columns if able else 80,
            )
        return min(max(rows, 1), LARGEST), min(max(columns, 1), LARGEST)

    def _reported(self) -> tuple[int, int]:
        try:
            size = os.get_terminal_size(self._keyboard)
        except OSError:
            return 0, 0
        return size.lines, size.columns

    def _descriptor(self) -> int:
        return self._opened if self._opened >= 0 else self._output

    def _write(self) -> bool:
        """Send what the terminal takes now; return whether there is one."""
        while self._pending:
            try:
                written = os.write(self._descriptor(), self._pending)
            except BlockingIOError:
                return True
            except OSError:
                return False
            self._pending = self._pending[written:]
        return True

    def _wait(self, seconds: float | None) -> list[str] | None:
        """Return the keys that arrive within so many seconds; None if the terminal is gone.

        Returns without any after GLANCE, so that the size can be checked again, and when a
        terminal takes output again that did not.
        """
        wait = GLANCE if seconds is None else min(seconds, GLANCE)
        keys: list[str] = []
        together = True
        while True:
            if self._keys.pending:
                wait = TOGETHER if together and self._keys.escaped else ESCAPE_DELAY
            ready = self._poll(wait)
            if ready is None and self._keys.escaped and together:
                together = False
            elif ready is None:
                return [*keys, *self._keys.flush()] if self._keys.pending else keys
            elif ready:
                found = self._read(together=together)
                if found is None:
                    return None
                keys += found
                together = True
            elif not self._write():
                return None
            if ready is not None and not self._keys.pending:
                return keys

    def _read(self, *, together: bool) -> list[str] | None:
        """Return the keys that have arrived; None if the terminal is gone."""
        try:
            data = os.read(self._keyboard, READ_SIZE)
        except BlockingIOError:
            return []
        except OSError:
            return None
        return self._keys.feed(data, together=together) if data else None

    def _poll(self, seconds: float) -> bool | None:
        """Wait; return whether there is something to read, or only room to write; None: neither."""
        poll = select.poll()
        poll.register(self._keyboard, select.POLLIN)
        output = self._descriptor()
        if self._pending and output != self._keyboard:
            poll.register(output, select.POLLOUT)
        found = poll.poll(seconds * 1000)
        if not found:
            return None
        return any(descriptor == self._keyboard for descriptor, _ in found)


def raw(modes: list[Any]) -> list[Any]:
    """Return the modes of a terminal in which all keys are keys, and output is sent as it is."""
    flags = list(modes)
    flags[0] &= ~(
        termios.IGNBRK
        | termios.BRKINT
        | termios.PARMRK
        | termios.ISTRIP
        | termios.INLCR
        | termios.IGNCR
        | termios.ICRNL
        | termios.IXON
    )
    flags[1] &= ~termios.OPOST
    flags[3] &= ~(termios.ECHO | termios.ECHONL | termios.ICANON | termios.ISIG | termios.IEXTEN)
    flags[6] = list(flags[6])
    flags[6][termios.VMIN], flags[6][termios.VTIME] = 1, 0
    return flags


def encoding_of_locale() -> str:
    """Return the encoding of the user's locale; ASCII if that is none."""
    with suppress(locale.Error):
        locale.setlocale(locale.LC_CTYPE, "")
    try:
        return codecs.lookup(locale.nl_langinfo(locale.CODESET)).name
    except LookupError:
        return "ascii"


def poll_for(descriptor: int, seconds: float, event: int = select.POLLIN) -> bool:
    """Wait until something can be read (or written), or has ended; return whether it can."""
    poll = select.poll()
    poll.register(descriptor, event)
    return bool(poll.poll(seconds * 1000))
