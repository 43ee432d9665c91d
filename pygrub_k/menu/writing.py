"""A terminal, or what stands in its place: lines are written to it, and it is not waited for.

Where nobody has a guest's console open, nothing is read from it, and it soon takes no more. That
must not keep the guest from booting.
"""

from __future__ import annotations

import os
import select
import time

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

PATIENCE: Final = 0.5
"""Seconds for which a terminal may take nothing before the rest is dropped."""


def write(screen: int, text: str) -> None:
    """Write text that is safe to show, as much of it as the terminal takes."""
    data = text.encode("utf-8", "backslashreplace")
    own = opened_anew(screen)
    try:
        _write_all(screen if own < 0 else own, data)
    except OSError:  # a dead terminal must not keep the guest from booting
        return
    finally:
        if own >= 0:
            os.close(own)


def _write_all(descriptor: int, data: bytes) -> None:
    poll = select.poll()
    poll.register(descriptor, select.POLLOUT)
    deadline = time.monotonic() + PATIENCE
    while data and poll.poll(max(deadline - time.monotonic(), 0.0) * 1000):
        try:
            data = data[os.write(descriptor, data) :]
        except BlockingIOError:
            continue
        deadline = time.monotonic() + PATIENCE


def opened_anew(screen: int) -> int:
    """Return a descriptor of the same terminal on which writing does not wait; -1 if there is none.

    The one that was given is shared with others, who may want to wait.
    """
    try:
        name = os.ttyname(screen)
        opened = os.open(name, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        if os.fstat(opened).st_rdev == os.fstat(screen).st_rdev:
            return opened
        os.close(opened)
    except OSError:  # it is no terminal, or another root directory has another /dev
        pass
    return -1
