"""Choosing an entry at a terminal: the menu, or a plain list where no menu can be drawn."""

from __future__ import annotations

import os
import time

from pygrub_k import __version__
from pygrub_k.cli import terminal
from pygrub_k.confined import signals
from pygrub_k.errors import BootError, ConfinementError, LimitError, OutputError
from pygrub_k.limits import (
    CONFIG_ENTRIES,
    CONFIG_NESTING,
    MENU_COMMANDS_SIZE,
    MENU_REASON_LENGTH,
    MENU_TITLE_LENGTH,
)
from pygrub_k.menu.entries import Commands, Item, Opening, Outcome
from pygrub_k.menu.model import Menu, title_at
from pygrub_k.menu.screen import Screen
from pygrub_k.text import path_bytes, path_text, printable
from pygrub_k.xen import stanza

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.bootconfig.model import TimeoutStyle
    from pygrub_k.confined.worker import Worker

USUAL_TIMEOUT: Final = 5.0
"""Seconds to wait at a terminal where the configuration sets no time-out."""
LONGEST_TIMEOUT: Final = 1e6
"""Seconds, eleven days; poll(2) cannot count more than 24 days in milliseconds."""
TIMEOUT_DIGITS: Final = 15
"""Digits of a time-out in milliseconds; LONGEST_TIMEOUT has fewer."""
CONSOLE_LINES: Final = 16
"""Lines of a failure that are shown on the console: the last ones say what to do."""
STANDARD_ERROR: Final = 2
ITEM_WORDS: Final = 4
STYLES: Final[dict[bytes, TimeoutStyle]] = {b"countdown": "countdown", b"hidden": "hidden"}


def choose(worker: Worker, keyboard: int, screen: int, *, always: bool) -> list[bytes]:
    """Return the request for what is chosen at the terminal (boot/menu_service.py).

    `keyboard` and `screen` are the terminal. A time-out of 0 shows nothing and boots the default,
    unless `always` is set: then it counts as no time-out, and the menu is never hidden. Raises
    BootError if the menu is left without booting, and what asking the worker raises.
    """
    default, timeout, style = worker.ask(b"menu", fields=3)[:3]
    seconds = USUAL_TIMEOUT
    if timeout.isdigit():
        seconds = min(float(timeout[:TIMEOUT_DIGITS]) / 1000, LONGEST_TIMEOUT)
    if always:
        seconds, style = seconds or USUAL_TIMEOUT, b"menu"
    entries = WorkerEntries(worker)
    if seconds <= 0 or not entries.level(""):
        return [b"start"]
    shown = STYLES.get(style, "menu")
    opening = Opening(path_text(default), seconds, shown, f"pygrub-k {__version__}")
    outcome = None
    if os.isatty(keyboard) and os.isatty(screen):
        outcome = drawn(Menu(entries, opening, time.monotonic()), screen)
    if outcome is None:
        return plain(entries, opening, keyboard, screen)
    if outcome.result == "quit":
        raise BootError("nothing was booted: the menu was left without a choice")
    path = opening.default if outcome.result == "unattended" else outcome.path
    title = printable(title_at(entries, path)) if path else "what was chosen"
    terminal.write(screen, f"Booting {title}\n")
    return request_of(outcome)


def tell(screen: int, text: str) -> None:
    """Tell whoever sits at the console what the log gets: the last lines of it.

    Where the log is a terminal too, it is told already.
    """
    if not os.isatty(STANDARD_ERROR):
        for line in text.split("\n")[-CONSOLE_LINES:]:
            terminal.write(screen, f"{printable(line)}\n")


def drawn(menu: Menu, screen: int) -> Outcome | None:
    """Show a menu until it has an outcome; None if the terminal cannot show one."""
    display = Screen(screen)
    signals.clean_up_with(display.stop)
    try:
        return display.run(menu) if display.start() else None
    finally:
        display.stop()
        signals.clean_up_without(display.stop)


def plain(entries: WorkerEntries, opening: Opening, keyboard: int, screen: int) -> list[bytes]:
    """Show a numbered list and return the request for what is typed."""
    titles = (
        f"{item.title}  ! {item.problem or item.note}" if item.problem or item.note else item.title
        for item in flat(entries, "")
    )
    default = title_at(entries, opening.default)
    entry = terminal.ask(titles, default, opening.seconds, keyboard, screen)
    return [b"boot", path_bytes(entry)] if entry else [b"start"]


def flat(entries: WorkerEntries, path: str) -> Iterator[Item]:
    """Yield all entries that are not submenus, in the order in which `--entry` counts them."""
    for number, item in enumerate(entries.level(path)):
        if item.submenu:
            yield from flat(entries, f"{path}>{number}" if path else f"{number}")
        else:
            yield item


def request_of(outcome: Outcome) -> list[bytes]:
    """Return the request to the worker for an outcome other than `quit`."""
    if outcome.result == "unattended":
        return [b"start"]
    words = [outcome.path]
    if outcome.edited:
        words += [outcome.edited.kernel, outcome.edited.args, *outcome.edited.ramdisks]
    return [b"start", *map(path_bytes, words)]


class WorkerEntries:
    """The entries of the worker's menu. Answers are cut, checked for their form, then shown."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._levels: dict[str, list[Item]] = {}
        self._known = 0

    def level(self, path: str) -> Sequence[Item]:
        """Return the items of a submenu; LimitError if there are more than a menu can have."""
        if path not in self._levels:
            self._levels[path] = self._level(path)
        return self._levels[path]

    def commands(self, path: str) -> Commands:
        words = self._worker.ask(b"entry", path_bytes(path), fields=2)
        if sum(map(len, words)) > MENU_COMMANDS_SIZE:
            raise ConfinementError(f"what an entry loads has more than {MENU_COMMANDS_SIZE} bytes")
        kernel, args, *ramdisks = map(path_text, words)
        return Commands(kernel, tuple(ramdisks), args)

    def problem(self, outcome: Outcome) -> str:
        """Return why the worker or libxl would refuse the choice; empty if neither does."""
        _, *words = request_of(outcome)
        problem, args = map(path_text, self._worker.ask(b"check", *words, fields=2)[:2])
        if problem:
            return problem
        try:
            stanza.compose("simple0", "/kernel", None, args)
        except OutputError as error:
            return str(error)
        return ""

    def _level(self, path: str) -> list[Item]:
        items: list[Item] = []
        if path.count(">") >= CONFIG_NESTING:
            raise LimitError(f"submenus are nested more than {CONFIG_NESTING} deep")
        while words := self._worker.ask(b"level", path_bytes(path), b"%d" % len(items)):
            if len(words) % ITEM_WORDS:
                raise ConfinementError(
                    f"the worker's list has {len(words)} items, no multiple of {ITEM_WORDS}"
                )
            before = len(items)
            for at in range(0, len(words), ITEM_WORDS):
                kind, title, problem, note = words[at : at + ITEM_WORDS]
                shown = path_text(title)[:MENU_TITLE_LENGTH]
                reason, remark = (path_text(one)[:MENU_REASON_LENGTH] for one in (problem, note))
                items.append(Item(shown, kind == b"submenu", reason, remark))
            self._known += len(items) - before
            if self._known > CONFIG_ENTRIES:
                raise LimitError(f"a menu of more than {CONFIG_ENTRIES} entries")
        return items
