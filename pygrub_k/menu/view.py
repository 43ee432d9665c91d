"""What all screens of the menu have: a body to show in the frame, and a reaction to keys."""

from __future__ import annotations

from pygrub_k.menu import keys
from pygrub_k.menu.line_editor import LineEditor
from pygrub_k.menu.text import columns, shown
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
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
    """Position of these rows in the whole, for the frame's lower edge."""
    details: tuple[str, ...] = ()
    """Lines about what is selected, shown below the frame; safe to show."""
    marks: tuple[str, ...] = ()
    """A character in front of each row: DEFAULT, SAVED, WRONG or a blank."""


class Step(Record):
    """What a key does besides changing its own screen. The menu acts in this order.

    If the `outcome` cannot be booted, the reason is shown and nothing else happens. Where the menu
    has passwords, `guard` says who may do this at all: None everybody, empty superusers alone, or
    some users too; others are asked who they are.
    """

    outcome: Outcome | None = None
    close: bool = False
    open: View | None = None
    menu: str | None = None
    """The path of a menu whose entries are listed then."""
    message: str = ""
    redraw: bool = False
    guard: str | None = None


DEFAULT = "+"
"""Marks what boots by itself, and the submenu that it is in."""
SAVED = "*"
"""Marks what the guest has saved for the boots to come, where that is another one."""
WRONG = "!"
"""Marks what cannot be booted, or boots without something that it names."""
TIED = "\xa0"
"""A blank in hints where no row ends: behind the name of a key."""
NOTHING = Step()
CLOSE = Step(close=True)


class View(Protocol):
    """One of the menu's screens."""

    details: int
    """Rows below the frame that it can use."""

    @property
    def title(self) -> str:
        """What this screen is about; guest text."""

    @property
    def hints(self) -> str:
        """Which keys do what; our own text."""

    @property
    def due(self) -> bool:
        """Whether `idle` is wanted once no key comes for a while."""

    def key(self, key: str) -> Step:
        """Take a key."""

    def idle(self) -> None:
        """Do what can wait until nobody types."""

    def body(self, width: int, height: int, encoding: str) -> Body:
        """Return what to show in so many columns and rows of a screen with this encoding."""


class Quiet:
    """A view that does nothing while nobody types, and has nothing to say below the frame."""

    details = 0
    due = False

    def idle(self) -> None:
        return


class LineView(Quiet):
    """A screen for editing one line; `accept` gets the result. Esc asks before it drops changes."""

    hints = "Enter accepts the line, Esc discards the change, Up brings earlier lines back."

    def __init__(
        self,
        title: str,
        text: str,
        limit: int,
        accept: Callable[[str], Step],
        history: list[str] | None = None,
    ) -> None:
        self.title = title
        self.accept = accept
        self.editor = LineEditor(text, limit, history)
        self._before = text
        self._asked = False

    def key(self, key: str) -> Step:
        asked, self._asked = self._asked, False
        if key == keys.ENTER:
            return self.accept(self.editor.text)
        if key in keys.LEAVING:
            if asked or self.editor.text == self._before:
                return CLOSE
            self._asked = True
            return Step(message="The line is changed: Esc once more discards that.")
        if not self.editor.key(key) and key.startswith(keys.PASTED):
            return Step(message=f"What was pasted does not fit: {self.editor.limit} bytes do.")
        return NOTHING

    def body(self, width: int, height: int, encoding: str) -> Body:
        rows, cursor = self.editor.rows(width, encoding)
        return scrolled(rows, cursor, height)


class Pager(Quiet):
    """A screen that shows lines, which can be scrolled; long ones are broken."""

    hints = "Up, Down, PgUp, PgDn, Home, End scroll; any other key goes back."

    def __init__(self, title: str, lines: Sequence[str]) -> None:
        self.title = title
        self.lines = lines
        self._first = 0
        self._height = 1
        self._last = 0

    def key(self, key: str) -> Step:
        distance = {
            keys.UP: -1,
            "k": -1,
            keys.DOWN: 1,
            "j": 1,
            keys.PAGE_UP: -self._height,
            keys.PAGE_DOWN: self._height,
            " ": self._height,
            keys.HOME: -self._last,
            keys.END: self._last,
        }.get(key)
        if distance is None:
            return NOTHING if key == keys.UNKNOWN else CLOSE
        self._first = max(0, min(self._first + distance, self._last))
        return NOTHING

    def body(self, width: int, height: int, encoding: str) -> Body:
        rows = [
            row for line in self.lines for row in broken(shown(line.expandtabs(), encoding), width)
        ]
        self._height, self._last = max(height, 1), max(len(rows) - height, 0)
        self._first = min(self._first, self._last)
        place = f"{min(self._first + height, len(rows))}/{len(rows)}" if self._last else ""
        return Body(tuple(rows[self._first : self._first + height]), place=place)


def scrolled(rows: list[str], cursor: tuple[int, int], height: int) -> Body:
    """Return as many rows as fit, including the cursor's."""
    first = max(cursor[0] - height + 1, 0)
    return Body(tuple(rows[first : first + height]), cursor=(cursor[0] - first, cursor[1]))


def broken(text: str, width: int) -> list[str]:
    """Return safe text in rows of at most `width` columns, blanks kept."""
    if len(text) <= width and text.isascii():
        return [text]
    rows, used = [""], 0
    for character in text:
        needed = columns(character)
        if used + needed > width and used:
            rows.append("")
            used = 0
        rows[-1] += character
        used += needed
    return rows


HELP = (
    "In the list (+ is the default, * the saved entry, ! does not boot or lacks something)",
    "  Up, Down, k, j, PgUp, PgDn, Home, End   select an entry",
    "  Enter, b                                boot the entry, or open the submenu",
    "  Right / Left, Esc                       open / leave the submenu",
    "  /TEXT, n                                find an entry by its title; the next one",
    "  a number                                go to that entry, counted from 0",
    "  a hot key of the guest                  boot that entry (Alt and a key is always ours)",
    "  e                                       edit what the entry says, for this boot only",
    "  a                                       edit the kernel's arguments, and boot",
    "  c                                       command line",
    "  v                                       view what the entry loads; then v: its file",
    "  d                                       diagnose: everything that was looked at",
    "  s                                       what to write in the guest's xl configuration",
    "  p                                       say who you are, where there are passwords",
    "  m (Alt-M on all screens)                show the last message in full",
    "  r, Ctrl-L                               draw the screen anew",
    "  q, Ctrl-C, Ctrl-\\                       boot nothing",
    "In the editor",
    "  Ctrl-X, F10                             boot what is there",
    "  Esc                                     go back (asks if there are changes)",
    "  Alt-S                                   how to keep the change for every boot",
    "  Tab                                     complete a word",
    "In all texts",
    "  arrows, Home, End, Ctrl-A E B F P N     move",
    "  Ctrl or Alt with Left, Right; Alt-B F   move by words",
    "  Ctrl-K U W, Alt-D, Alt-Backspace        cut to the end, to the start, a word",
    "  Ctrl-Y                                  insert what was cut",
    "  Ctrl-Z, Ctrl-_ / Alt-Z                  undo / redo",
    "On the command line",
    "  help                                    the commands",
    "  Tab, Up, Down                           complete, earlier lines",
    "  PgUp, PgDn; Space behind long output    scroll",
    "  Esc, exit                               back to the menu",
)
"""All keys."""


def tied(*hints: str) -> str:
    """Return hints as a sentence in which no hint is broken over two rows."""
    return ", ".join(hint.replace(" ", TIED) for hint in hints) + "."


def help_view() -> Pager:
    """Return the screen that explains the keys."""
    return Pager("Keys", HELP)
