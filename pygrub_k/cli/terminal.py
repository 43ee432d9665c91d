"""The choice of an entry on a plain terminal: a list, a time-out, and a line of input."""

from __future__ import annotations

import os
import select
import time

from pygrub_k.printable import printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

USUAL_TIMEOUT: Final = 5.0
"""Seconds that a terminal is given where the configuration sets no time-out."""
LINE_LENGTH: Final = 4096
"""As a terminal's own line discipline (N_TTY_BUF_SIZE)."""


def is_terminal(descriptor: int) -> bool:
    """Tell whether a person may be at the other end."""
    return os.isatty(descriptor)


def ask(
    titles: Sequence[str], default: str, timeout: float | None, keyboard: int, screen: int
) -> str:
    """Show the entries, and return what was typed within the time-out; empty for the default.

    `timeout` is in seconds, None for USUAL_TIMEOUT; at 0 nothing is shown. Once a line is begun
    (a terminal hands over whole lines) there is no hurry, and an end of input is the default.
    """
    if timeout is not None and timeout <= 0:
        return ""
    lines = [f"{number:4}  {printable(title)}\n" for number, title in enumerate(titles)]
    wait = USUAL_TIMEOUT if timeout is None else timeout
    lines.append(
        f"Booting {printable(default)} in {wait:g} s."
        " Enter boots it now; a number, title or id and Enter boots that.\n"
    )
    _write(screen, "".join(lines))
    poll = select.poll()
    poll.register(keyboard, select.POLLIN)
    deadline = time.monotonic() + wait
    while (left := deadline - time.monotonic()) > 0:
        if poll.poll(left * 1000):
            try:
                return os.read(keyboard, LINE_LENGTH).decode("utf-8", "surrogateescape").strip()
            except OSError:  # the terminal is gone: nobody chooses
                return ""
    return ""


def _write(screen: int, text: str) -> None:
    data = text.encode("utf-8", "backslashreplace")
    try:
        while data:
            data = data[os.write(screen, data) :]
    except OSError:  # a terminal that shows nothing must not keep the guest from booting
        return
