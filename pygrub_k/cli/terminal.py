"""Choosing an entry on a plain terminal: a list, a time-out and a line of input."""

from __future__ import annotations

import os
import select
import time

from pygrub_k.text import printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

LINE_LENGTH: Final = 4096
"""As the terminal's line discipline (N_TTY_BUF_SIZE)."""


def ask(titles: Iterable[str], default: str, wait: float, keyboard: int, screen: int) -> str:
    """Show the entries and return what was typed within `wait` seconds; empty for the default.

    A terminal hands over whole lines, so the time can also run out while one is being typed. End
    of input means the default.
    """
    for number, title in enumerate(titles):  # one by one: all together may be large
        write(screen, f"{number:4}  {printable(title)}\n")
    write(
        screen,
        f"Booting {printable(default) or 'the default'} in {wait:g} s."
        " Enter boots it now; a number, title or id and Enter boots that.\n",
    )
    poll = select.poll()
    poll.register(keyboard, select.POLLIN)
    deadline = time.monotonic() + wait
    while (left := deadline - time.monotonic()) > 0:
        if poll.poll(left * 1000):
            try:
                return os.read(keyboard, LINE_LENGTH).decode("utf-8", "surrogateescape").strip()
            except OSError:  # the terminal is gone: nobody can choose
                return ""
    return ""


def write(screen: int, text: str) -> None:
    """Write text that is safe to show; do nothing if the terminal is gone."""
    data = text.encode("utf-8", "backslashreplace")
    try:
        while data:
            data = data[os.write(screen, data) :]
    except OSError:  # a dead terminal must not keep the guest from booting
        return
