"""The screen that asks who somebody is, where a configuration has passwords."""

from __future__ import annotations

import math

from pygrub_k.menu import keys
from pygrub_k.menu.line_editor import LineEditor
from pygrub_k.menu.passwords import knows, may
from pygrub_k.menu.view import NOTHING, Body, Quiet, Step

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.model import Locks

TRIES: Final = 3
NAME_SIZE: Final = 1024
LONGEST_PAUSE: Final = 64.0
"""Seconds."""


class Identity:
    """Who sits at the console, and how often they were mistaken; lasts as long as the menu."""

    def __init__(self, locks: Locks | None) -> None:
        self.locks = locks
        self.user: str | None = None
        self.mistakes = 0
        self.again = 0.0
        """When the next try may be made, on the menu's clock."""

    def may(self, wanted: str | None) -> bool:
        return may(self.locks, self.user, wanted)

    def try_password(self, user: str, password: str, wanted: str | None, now: float) -> str:
        """Take a try; return why it fails, or nothing. Each mistake makes the pause longer."""
        if now < self.again:
            return f"Wait {math.ceil(self.again - now)} s before the next try."
        locks = self.locks
        if locks is not None and knows(locks, user, password) and may(locks, user, wanted):
            self.user, self.mistakes = user, 0
            return ""
        self.mistakes += 1
        pause = min(2.0**self.mistakes, LONGEST_PAUSE)
        self.again = now + pause
        return f"That is not right. The next try can be made in {pause:.0f} s."


class LoginView(Quiet):
    """Asks for a name, where users have names, and a password, which is never shown."""

    title = "Who are you?"
    hints = "This is locked by a password of the guest. Esc goes back."

    def __init__(self, identity: Identity, wanted: str | None, then: Step, clock: Clock) -> None:
        self.identity = identity
        self.wanted = wanted
        self.then = then
        self.clock = clock
        locks = identity.locks
        self.named = locks is not None and locks.superusers != ("",)
        self.name = LineEditor("", NAME_SIZE)
        self.password = LineEditor("", NAME_SIZE)
        self._asks_name = self.named
        self._tries = 0

    def key(self, key: str) -> Step:
        if key in keys.LEAVING:
            return Step(close=True)
        if key != keys.ENTER:
            (self.name if self._asks_name else self.password).key(key)
            return NOTHING
        if self._asks_name:
            self._asks_name = False
            return NOTHING
        password, self.password = self.password.text, LineEditor("", NAME_SIZE)
        mistakes = self.identity.mistakes
        problem = self.identity.try_password(self.name.text, password, self.wanted, self.clock.now)
        if not problem:
            then = self.then
            return then.replaced(close=True, guard=None)
        self._tries += self.identity.mistakes - mistakes  # to be too early is no try
        self._asks_name = self.named
        self.name = LineEditor("", NAME_SIZE)
        return Step(close=self._tries >= TRIES, message=problem)

    def body(self, width: int, _height: int, encoding: str) -> Body:
        rows, labels = [], [("Password: ", "")]
        if self.named:
            shown, _ = self.name.rows(width, encoding)
            labels.insert(0, ("Name: ", shown[0].rstrip()))
        for label, text in labels:
            rows.append(label + text)
        row = 0 if self._asks_name else len(rows) - 1
        return Body(tuple(rows), cursor=(row, min(len(rows[row]), max(width - 1, 0))))


class Clock:
    """The time that the menu last knew, in seconds."""

    def __init__(self, now: float) -> None:
        self.now = now
