"""What all screens of the menu have: a body to show in the frame, and a reaction to keys."""

from __future__ import annotations

from pygrub_k.menu import keys
from pygrub_k.menu.line_editor import LineEditor
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from pygrub_k.menu.entries import Outcome
else:
    Protocol = object


class Body(Record):
    """The content of the frame: rows of text made safe to show, not yet cut to the width."""

    rows: tuple[str, ...]
    selected: int | None = None
    """The row that is highlighted."""
    cursor: tuple[int, int] | None = None
    """Row and column of the cursor, if text is being edited."""
    place: str = ""
    """Position of these rows in the whole list, for the frame's lower edge."""
    note: str = ""
    """Remark on the selected row, shown when there is no message; safe to show."""


class Step(Record):
    """What a key does besides changing its own screen. The menu acts in this order.

    If the `outcome` cannot be booted, the reason is shown and nothing else happens.
    """

    outcome: Outcome | None = None
    close: bool = False
    open: View | None = None
    message: str = ""
    redraw: bool = False


NOTHING = Step()
CLOSE = Step(close=True)


class View(Protocol):
    """One of the menu's screens."""

    @property
    def title(self) -> str:
        """What this screen is about; guest text."""

    @property
    def hints(self) -> str:
        """Which keys do what; our own text."""

    def key(self, key: str) -> Step:
        """Take a key."""

    def body(self, width: int, height: int, encoding: str) -> Body:
        """Return what to show in so many columns and rows of a screen with this encoding."""


class Help:
    """A screen that explains the keys; any key leaves it."""

    title = "Keys"
    hints = "Any key goes back."
    LINES = (
        "Up, Down, k, j       select an entry",
        "Home, End, PgUp, PgDn",
        "Enter                boot the entry, or enter the submenu",
        "Right                enter the submenu",
        "Left, Esc            leave the submenu",
        "e                    edit what the entry loads, for this boot only",
        "a                    edit the kernel's arguments, and boot",
        "c                    command line: kernel, initrd, boot",
        "r, Ctrl-L            redraw the screen",
        "q, Ctrl-C            quit without booting",
        "",
        "In a line: the arrows, Home, End, Delete, Backspace, and Ctrl with",
        "a e b f d k u w as in a shell. Enter accepts the line, Esc does not.",
    )

    def key(self, _key: str) -> Step:
        return CLOSE

    def body(self, _width: int, height: int, _encoding: str) -> Body:
        return Body(self.LINES[:height])


class LineView:
    """A screen for editing one line; `accept` gets the result."""

    hints = "Enter accepts the line, Esc discards the change."

    def __init__(self, title: str, text: str, limit: int, accept: Callable[[str], Step]) -> None:
        self.title = title
        self.accept = accept
        self.editor = LineEditor(text, limit)

    def key(self, key: str) -> Step:
        if key == keys.ENTER:
            return self.accept(self.editor.text)
        if key == keys.ESCAPE:
            return CLOSE
        self.editor.key(key)
        return NOTHING

    def body(self, width: int, height: int, encoding: str) -> Body:
        rows, cursor = self.editor.rows(width, encoding)
        return scrolled(rows, cursor, height)


def scrolled(rows: list[str], cursor: tuple[int, int], height: int) -> Body:
    """Return as many rows as fit, including the cursor's."""
    first = max(cursor[0] - height + 1, 0)
    return Body(tuple(rows[first : first + height]), cursor=(cursor[0] - first, cursor[1]))
