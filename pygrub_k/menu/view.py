"""What the menu's screens have in common: what they show in the frame, and what a key does."""

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
    """What stands in the frame: rows of text made safe to show, not yet cut to the width."""

    rows: tuple[str, ...]
    selected: int | None = None
    """The row that is highlighted."""
    cursor: tuple[int, int] | None = None
    """Row and column of the cursor, if text is edited."""
    place: str = ""
    """Where in the whole these rows are, for the frame's lower edge."""
    note: str = ""
    """What is to be said of the selected row where nothing else is to be told; safe to show."""


class Step(Record):
    """What a key does besides changing its screen: the menu carries it out, in this order.

    With an `outcome` that cannot be booted nothing else happens, but that the reason is shown.
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
        """Guest text: what this screen is about."""

    @property
    def hints(self) -> str:
        """Our own text: which keys do what."""

    def key(self, key: str) -> Step:
        """Take a key."""

    def body(self, width: int, height: int, encoding: str) -> Body:
        """Return what to show on a screen of this encoding in so many columns and rows."""


class Help:
    """The keys, on a screen of their own; any key leaves it."""

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
        "r, Ctrl-L            draw the screen anew",
        "q                    boot nothing, and end",
        "",
        "In a line: the arrows, Home, End, Delete, Backspace, and Ctrl with",
        "a e b f d k u w as in a shell. Enter accepts the line, Esc does not.",
    )

    def key(self, _key: str) -> Step:
        return CLOSE

    def body(self, _width: int, height: int, _encoding: str) -> Body:
        return Body(self.LINES[:height])


class LineView:
    """One line that is edited; `accept` says what becomes of it."""

    hints = "Enter accepts the line, Esc leaves it as it was."

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
    """Return as many rows as there is room for, the cursor's among them."""
    first = max(cursor[0] - height + 1, 0)
    return Body(tuple(rows[first : first + height]), cursor=(cursor[0] - first, cursor[1]))
