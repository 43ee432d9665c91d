"""The menu's state: keys and time go in, pictures of the screen and an outcome come out.

Nothing here knows a terminal or a clock. `now` is any clock's reading in seconds.
"""

from __future__ import annotations

import math

from pygrub_k.errors import ConfinementError, PygrubError
from pygrub_k.menu import keys
from pygrub_k.menu.entries import Outcome, steps
from pygrub_k.menu.entry_list import EntryList
from pygrub_k.menu.login import Clock, Identity, LoginView
from pygrub_k.menu.picture import Picture, arranged, one_line
from pygrub_k.menu.text import shown
from pygrub_k.menu.view import Pager, Step

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.menu.entries import Entries, Opening
    from pygrub_k.menu.view import View

REDRAW: Final = "\x0c"
"""Ctrl-L, on every screen."""
QUIET: Final = 0.3
"""Seconds without a key, after which what can wait is done."""
LARGE: Final = frozenset((keys.PAGE_UP, keys.PAGE_DOWN, keys.HOME, keys.END, keys.ENTER, REDRAW))
"""Keys that change most of what a screen shows, without changing to another one."""
BEFORE_GIVING_UP: Final = 60.0
"""Seconds for which a guest that cannot boot shows why, before the boot fails."""


class Menu:
    """The stack of the menu's screens; the last one is visible.

    Any key stops the clock. While the menu is hidden, the first key does nothing else, unless it
    is the hot key of an entry.
    """

    def __init__(self, entries: Entries, opening: Opening, now: float) -> None:
        self.entries = entries
        self.opening = opening
        self.clock = Clock(now)
        self.identity = Identity(opening.locks)
        self.views: list[View] = [self._first()]
        seconds = opening.seconds
        self.deadline: float | None = None if seconds is None else now + seconds
        self.style = opening.style
        self.message = ""
        self.told = opening.notice
        """The last message, for whoever wants to read all of it."""
        self.outcome: Outcome | None = None
        self.redraw = False
        """Whether the screen is to be drawn from nothing; whoever does so takes it back."""
        self._default = title_at(entries, opening.default)
        self._key_at = now
        self._typing = False

    def _first(self) -> View:
        opening = self.opening
        if not opening.failure:
            view = EntryList(self.entries, "", "", (opening.default, opening.saved))
            view.notice = opening.notice
            return view
        from pygrub_k.menu.shell_view import ShellView

        return ShellView(self.entries, opening.failure, leaves=False)

    def key(self, key: str) -> None:
        """Take a key (menu/keys.py)."""
        revealed = self.style == "menu"
        view = self.views[-1]
        revealed = revealed or self._is_hot(key)
        self.deadline, self.style, self.message = None, "menu", ""
        self._key_at = self.clock.now
        self._typing = False
        if self.outcome is not None or not revealed:
            return
        if key == REDRAW:
            self._take(Step(redraw=True))
            return
        try:
            step = self._own(key) or view.key(key)
        except ConfinementError:
            raise
        except PygrubError as error:
            step = Step(message=str(error))
        self._take(step)
        self._typing = self.views[-1] is view and not self.redraw and key not in LARGE

    def _own(self, key: str) -> Step | None:
        """Return what a key does that is not about what the screen shows."""
        lists = isinstance(self.views[-1], EntryList)
        if key == keys.MESSAGE or (key == "m" and lists and not self._is_hot(key)):
            told = self.told or "There has been no message."
            return Step(open=Pager("The last message", told.split("\n")))
        if not lists:
            return None
        if key in {"p", "<meta p>"} and not self._is_hot(key):
            if self.opening.locks is None:
                return Step(message="This guest has no passwords.")
            return Step(open=LoginView(self.identity, "", Step(), self.clock))
        return None

    def _is_hot(self, key: str) -> bool:
        view = self.views[-1]
        return isinstance(view, EntryList) and view.is_hot(key)

    def tick(self, now: float) -> None:
        """Note the time; at the deadline the outcome is `unattended`."""
        self.clock.now = now
        if self.deadline is not None and now >= self.deadline and self.outcome is None:
            self.outcome = Outcome("unattended")
        if self.views[-1].due and now >= self._key_at + QUIET:
            self.views[-1].idle()

    def unsettled(self, now: float) -> float:
        """Return for how many seconds a part of the picture will do, as while somebody types."""
        return max(self._key_at + QUIET - now, 0.0) if self._typing else 0.0

    def wait(self, now: float) -> float | None:
        """Return for how many seconds the picture stays the same without a key; None: for ever."""
        idle = max(self._key_at + QUIET - now, 0.0) if self.views[-1].due else None
        if self.deadline is None:
            return idle
        left = max(self.deadline - now, 0.0)
        left = left - (math.ceil(left) - 1) if left else 0.0
        return left if idle is None else min(left, idle)

    def picture(self, width: int, height: int, encoding: str, now: float) -> Picture:
        """Return what a screen of `width` columns and `height` rows shows."""
        status = self.status(encoding, now)
        if self.style != "menu":
            return one_line(status if self.style == "countdown" else "", width)
        heading = self.opening.heading
        view = self.views[-1]
        title = shown(view.title, encoding)
        heading = f"{heading}: {title}" if title else heading
        return arranged((width, height), heading, view, encoding, (status, self.message != ""))

    def status(self, encoding: str, now: float) -> str:
        """Return the line below the frame: the countdown or a message."""
        if self.deadline is None:
            return shown(self.message, encoding)
        left = max(math.ceil(self.deadline - now), 0)
        if self.opening.failure or self.opening.broken:
            return f"Giving up in {left} s, any key stops the clock."
        title = shown(self._default, encoding)
        return f"Booting in {left} s, any key stops the clock: {title or 'the default'}"

    def _take(self, step: Step) -> None:
        if not self.identity.may(step.guard):
            login = LoginView(self.identity, step.guard, step, self.clock)
            self.views.append(login)
            return
        if step.close and len(self.views) > 1:
            self.views.pop()
        if step.outcome is not None:
            problem = self.entries.problem(step.outcome) if step.outcome.result == "boot" else ""
            if problem:
                self._tell(f"This cannot be booted: {problem}")
                return
            self.outcome = step.outcome
        if step.open is not None:
            self.views.append(step.open)
        if step.menu is not None:
            self.views.append(EntryList(self.entries, step.menu, ""))
        if step.message:
            self._tell(step.message)
        self.redraw = self.redraw or step.redraw

    def _tell(self, message: str) -> None:
        self.message = self.told = message


def title_at(entries: Entries, path: str) -> str:
    """Return the title of the entry at a path; empty if there is none."""
    numbers = steps(path)
    title, above = "", ""
    for depth, number in enumerate(numbers):
        try:
            items = entries.level(above)
        except ConfinementError:
            raise
        except PygrubError:
            return ""
        if number >= len(items):
            return ""
        item = items[number]
        if depth < len(numbers) - 1 and not (item.submenu or _opens(entries, above, number)):
            return ""
        title, above = item.title, f"{above}>{number}" if above else f"{number}"
    return title


def _opens(entries: Entries, above: str, number: int) -> bool:
    return entries.details(f"{above}>{number}" if above else f"{number}").submenu
