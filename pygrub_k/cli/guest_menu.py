"""Choosing an entry at a terminal: the menu, or a dialogue in lines where no menu can be drawn."""

from __future__ import annotations

import os
import time

from pygrub_k import __version__
from pygrub_k.cli.worker_entries import WorkerEntries, request_of
from pygrub_k.confined import signals
from pygrub_k.errors import BootError
from pygrub_k.menu.entries import Opening, Outcome
from pygrub_k.menu.model import BEFORE_GIVING_UP, Menu, title_at
from pygrub_k.menu.screen import Screen
from pygrub_k.menu.writing import write
from pygrub_k.text import path_text, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.model import Locks, TimeoutStyle
    from pygrub_k.confined.worker import Worker

USUAL_TIMEOUT: Final = 5.0
"""Seconds to wait at a terminal where the configuration sets no time-out."""
LONGEST_TIMEOUT: Final = 1e6
"""Seconds, eleven days; poll(2) cannot count more than 24 days in milliseconds."""
TIMEOUT_DIGITS: Final = 15
"""Digits of a time-out in milliseconds; LONGEST_TIMEOUT has fewer."""
OPENING_WORDS: Final = 7
STYLES: Final[dict[bytes, TimeoutStyle]] = {b"countdown": "countdown", b"hidden": "hidden"}
CONSOLE_LINES: Final = 16
"""Lines of a failure that are shown on the console: the last ones say what to do."""
STANDARD_ERROR: Final = 2


def choose(
    worker: Worker, keyboard: int, screen: int, *, always: bool, plain: bool = False
) -> list[bytes]:
    """Return the request for what is chosen at the terminal (boot/menu_service.py).

    `keyboard` and `screen` are the terminal. A time-out of 0 shows nothing and boots the default
    if that can be booted, unless `always` is set: then it counts as no time-out, and the menu is
    never hidden. `plain` asks in lines, whatever the terminal can do. Raises BootError if the menu
    is left without booting, and what asking the worker raises.
    """
    entries = WorkerEntries(worker)
    opening = opening_of(worker, entries, always=always)
    if opening is None:
        return [b"start"]
    outcome = None
    if not plain and os.isatty(keyboard) and os.isatty(screen):
        outcome = drawn(Menu(entries, opening, time.monotonic()), keyboard, screen)
    if outcome is None:
        from pygrub_k.menu.dialogue import Dialogue

        outcome = Dialogue(entries, opening, keyboard, screen).run()
    if outcome.result == "quit":
        raise BootError("nothing was booted: the menu was left without a choice")
    path = opening.default if outcome.result == "unattended" else outcome.path
    title = printable(title_at(entries, path)) if path else "what was chosen"
    summary = f" ({printable(outcome.summary)})" if outcome.summary else ""
    if not (opening.failure and outcome.result == "unattended"):
        write(screen, f"Booting {title}{summary}\n")
    return request_of(outcome)


def opening_of(worker: Worker, entries: WorkerEntries, *, always: bool) -> Opening | None:
    """Return how the menu opens; None if nothing is to be shown."""
    words = worker.ask(b"menu", fields=OPENING_WORDS)
    default, timeout, style, waits, locked, found, problems = words[:OPENING_WORDS]
    heading = f"pygrub-k {__version__}"
    if not found or not len(entries.level("")):
        failure = entries.looked() if not found else "The configuration has no entries."
        told = f"{failure}\n{path_text(problems)}".strip("\n")
        return Opening(
            "", BEFORE_GIVING_UP, "menu", heading, _locks(entries, locked), _sentence(told)
        )
    seconds: float | None = USUAL_TIMEOUT
    if waits:
        seconds = None
    elif timeout.isdigit():
        seconds = min(float(timeout[:TIMEOUT_DIGITS]) / 1000, LONGEST_TIMEOUT)
    shown = STYLES.get(style, "menu")
    if always:
        seconds, shown = seconds if seconds is None else seconds or USUAL_TIMEOUT, "menu"
    notice = path_text(problems)
    if seconds is not None:
        broken = entries.problem(Outcome("unattended"))
        if broken:  # GRUB would show its menu, or a prompt, for ever
            return Opening(
                path_text(default),
                max(seconds, BEFORE_GIVING_UP),
                "menu",
                heading,
                _locks(entries, locked),
                notice=f"The default cannot be booted: {broken}\n{notice}".strip("\n"),
                broken=True,
                saved=entries.saved(),
            )
        if seconds <= 0:
            return None
    locks = _locks(entries, locked)
    saved = entries.saved()
    return Opening(path_text(default), seconds, shown, heading, locks, notice=notice, saved=saved)


def _sentence(told: str) -> str:
    """Return what somebody reads above the command line, where there is nothing to choose from."""
    return f"{told}\nType commands of GRUB to boot by hand: linux, initrd, boot; help lists all."


def _locks(entries: WorkerEntries, locked: bytes) -> Locks | None:
    return entries.locks() if locked else None


def tell(screen: int, text: str) -> None:
    """Tell whoever sits at the console what the log gets: the last lines of it.

    Where the log is a terminal too, it is told already.
    """
    if not os.isatty(STANDARD_ERROR):
        lines = text.split("\n")[-CONSOLE_LINES:]
        write(screen, "".join(f"{printable(line)}\n" for line in lines))


def drawn(menu: Menu, keyboard: int, screen: int) -> Outcome | None:
    """Show a menu until it has an outcome; None if the terminal cannot show one."""
    display = Screen(keyboard, screen)
    signals.clean_up_with(display.stop)
    try:
        return display.run(menu) if display.start() else None
    finally:
        display.stop()
        signals.clean_up_without(display.stop)
