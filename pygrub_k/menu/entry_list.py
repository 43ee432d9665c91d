"""The screen that lists the entries of a menu or a submenu."""

from __future__ import annotations

from pygrub_k.limits import STANZA_ITEM_SIZE
from pygrub_k.menu import keys
from pygrub_k.menu.entries import DIGITS, TYPED_MENU, Outcome, steps
from pygrub_k.menu.entry_rows import row_of, rows_below
from pygrub_k.menu.permanent import for_entry, summary_of_arguments
from pygrub_k.menu.view import (
    CLOSE,
    DEFAULT,
    NOTHING,
    SAVED,
    WRONG,
    Body,
    LineView,
    Pager,
    Step,
    help_view,
    tied,
)
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar, Final

    from pygrub_k.menu.entries import Entries, Item

GRUBS_OWN: Final = frozenset("ec")
"""Letters that no hot key of a guest takes away, as in GRUB."""
FURTHER_HINTS: Final = (
    *("a arguments", "c command line", "v views", "d diagnoses", "/ finds", "q quits"),
)
TITLE_SIZE: Final = 500


class EntryList:
    """The entries of the menu or, with a path, of one submenu.

    `marked` are paths from the top: the default's, and that of the entry which is saved.
    """

    details = 5
    due = False

    def __init__(
        self, entries: Entries, path: str, title: str, marked: tuple[str, str] = ("", "")
    ) -> None:
        self.entries = entries
        self.path = path
        self.title = title
        self.marked = marked
        self.items = entries.level(path)
        self._default, self._saved = map(self._leads_to, marked)
        self.selected = max(self._default, 0)
        self._first = 0
        self._height = 1
        self.notice = ""
        """What somebody should know about the whole menu, in lines."""
        self._typed = ""
        self._hot_entries: dict[str, int] | None = None
        self._sought = ""
        self._history: list[str] = []

    @property
    def hints(self) -> str:
        """All are found behind the first one, which has its place on the smallest screen."""
        back = ("Esc goes back",) if self.path else ()
        return tied("h all keys", "Enter boots", "e edits", *back, *FURTHER_HINTS)

    def idle(self) -> None:
        return

    def key(self, key: str) -> Step:
        typed, self._typed = self._typed, ""
        step = self._hot(key)
        if step is not None:
            return step
        if len(key) == 1 and key.isascii() and key.isdigit():
            return self._number(typed + key)
        plain = key[len("<meta ") : -1] if key.startswith("<meta ") else key
        action = self._KEYS.get(plain)
        return NOTHING if action is None else action(self)

    def body(self, width: int, height: int, encoding: str) -> Body:
        self._height = max(height, 1)
        first = min(self._first, self.selected)
        self._first = max(first, self.selected - self._height + 1)
        last = min(self._first + self._height, len(self.items))
        rows, marks = [], []
        for number in range(self._first, last):
            item = self.items[number]
            details = self.entries.details(self._path(number))
            saved = SAVED if number == self._saved else " "
            usual = DEFAULT if number == self._default else saved
            marks.append(WRONG if details.wrong else usual)
            rows.append(row_of(item, details, width, encoding))
        place = f"{self.selected + 1}/{len(self.items)}" if len(self.items) > len(rows) else ""
        return Body(
            tuple(rows),
            selected=self.selected - self._first if rows else None,
            place=place,
            details=self._details(width, encoding) if rows else (),
            marks=tuple(marks),
        )

    # -- moving ------------------------------------------------------------------------------

    def _move(self, distance: int) -> Step:
        self.selected = max(0, min(self.selected + distance, len(self.items) - 1))
        return NOTHING

    def _up(self) -> Step:
        return self._move(-1)

    def _down(self) -> Step:
        return self._move(1)

    def _home(self) -> Step:
        return self._move(-len(self.items))

    def _end(self) -> Step:
        return self._move(len(self.items))

    def _page_up(self) -> Step:
        return self._move(-self._height)

    def _page_down(self) -> Step:
        return self._move(self._height)

    def _number(self, typed: str) -> Step:
        """Go to an entry by its number; further digits make it larger."""
        number = decimal(typed[-DIGITS:]) or 0
        if number >= len(self.items):
            typed = typed[-1]
            number = int(typed)
        self._typed = typed
        if number < len(self.items):
            self.selected = number
        return Step(message=f"Entry {number}" if number < len(self.items) else "No such entry.")

    def _find(self) -> Step:
        def accept(text: str) -> Step:
            self._sought = text
            if text:
                self._history.append(text)
            return Step(close=True, message=self._seek())

        return Step(open=LineView("Find", "", TITLE_SIZE, accept, self._history))

    def _next(self) -> Step:
        return Step(message=self._seek() if self._sought else "No search yet: / begins one.")

    def _seek(self) -> str:
        """Select the next entry whose title has what is sought; return a message."""
        wanted = self._sought.lower()
        count = len(self.items)
        for distance in range(1, count + 1):
            number = (self.selected + distance) % count
            if wanted in self.items[number].title.lower():
                self.selected = number
                return ""
        return f"No entry here has {self._sought!r} in its title."

    # -- acting ------------------------------------------------------------------------------

    def is_hot(self, key: str) -> bool:
        """Return whether a key is the hot key of an entry."""
        return key in self._hotkeys(key)

    def _hotkeys(self, key: str) -> dict[str, int]:
        """Return the entries that have a hot key by it; known once all have been looked at.

        That is not done for a key that cannot be one.
        """
        character = len(key) == 1 and (key.isprintable() or key == "\t") and key not in GRUBS_OWN
        if not character and key not in keys.NAMED:
            return {}
        if self._hot_entries is None:
            self._hot_entries = {}
            for number, item in enumerate(self.items):
                if item.hotkey:
                    self._hot_entries.setdefault(item.hotkey, number)
        return self._hot_entries

    def _hot(self, key: str) -> Step | None:
        number = self._hotkeys(key).get(key)
        if number is None:
            return None
        self.selected = number
        return self._choose()

    def _choose(self) -> Step:
        item = self._item()
        if item is None:
            return NOTHING
        if self._is_submenu(item):
            return self._enter()
        return Step(outcome=Outcome("boot", self._path()), guard=item.users)

    def _is_submenu(self, item: Item) -> bool:
        return item.submenu or self.entries.details(self._path()).submenu

    def _enter(self) -> Step:
        """Enter the selected submenu; do nothing for anything else."""
        item = self._item()
        if item is None or not self._is_submenu(item):
            return NOTHING
        inner = EntryList(self.entries, self._path(), item.title, self.marked)
        if not len(inner.items):
            problem = self.entries.details(self._path())
            return Step(message=problem.problem or problem.note or "This submenu is empty.")
        return Step(open=inner, guard=item.users)

    def _leave(self) -> Step:
        return CLOSE if self.path else NOTHING

    def _edit(self) -> Step:
        item = self._item()
        if item is None or self._is_submenu(item):
            return Step(message="Only an entry can be edited, not a submenu.")
        from pygrub_k.menu.script_editor import ScriptEditor

        path = self._path()
        script = self.entries.script(path)
        return Step(open=ScriptEditor(self.entries, path, item.title, script), guard="")

    def _arguments(self) -> Step:
        item = self._item()
        if item is None or self._is_submenu(item):
            return Step(message="Only an entry has arguments, not a submenu.")
        path = self._path()
        old = self.entries.details(path).args

        def accept(args: str) -> Step:
            summary = summary_of_arguments(old, args)
            edit = ("args", args) if args != old else ()
            return Step(outcome=Outcome("boot", path, edit, summary))

        title = f"Arguments of {item.title}"
        line = LineView(title, old, STANZA_ITEM_SIZE, accept, self._history)
        return Step(open=line, guard="")

    def _command_line(self) -> Step:
        from pygrub_k.menu.shell_view import ShellView

        return Step(open=ShellView(self.entries), guard="")

    def _view(self) -> Step:
        from pygrub_k.menu.file_view import AboutView

        if self._item() is None:
            return NOTHING
        text = self.entries.about(self._path())
        return Step(open=AboutView(self.entries, text.split("\n")), guard="")

    def _diagnose(self) -> Step:
        lines = self.entries.looked().split("\n")
        return Step(open=Pager("What was looked at", lines), guard="")

    def _permanent(self) -> Step:
        if self._item() is None or self.path.startswith(TYPED_MENU):
            return Step(message="Only an entry of the guest's own menu can be made permanent.")
        return Step(open=Pager("To boot this entry always", for_entry(self._path())))

    def _help(self) -> Step:
        return Step(open=help_view())

    def _redraw(self) -> Step:
        return Step(redraw=True)

    def _quit(self) -> Step:
        return Step(outcome=Outcome("quit"))

    # -- what is selected --------------------------------------------------------------------

    def _item(self) -> Item | None:
        return self.items[self.selected] if len(self.items) else None

    def _path(self, number: int | None = None) -> str:
        number = self.selected if number is None else number
        return f"{self.path}>{number}" if self.path else f"{number}"

    def _leads_to(self, path: str) -> int:
        """Return the index of the item that leads to an entry; -1 if none does."""
        here, there = steps(self.path), steps(path)
        depth = len(here)
        if self.path and not here:
            return -1
        if there[:depth] == here and len(there) > depth and there[depth] < len(self.items):
            return there[depth]
        return -1

    def _details(self, width: int, encoding: str) -> tuple[str, ...]:
        details = self.entries.details(self._path())
        return rows_below(self._item(), details, self.notice, width, encoding)

    _KEYS: ClassVar[dict[str, Callable[[EntryList], Step]]] = {
        keys.UP: _up,
        "k": _up,
        keys.DOWN: _down,
        "j": _down,
        keys.HOME: _home,
        keys.END: _end,
        keys.PAGE_UP: _page_up,
        keys.PAGE_DOWN: _page_down,
        keys.ENTER: _choose,
        "b": _choose,
        keys.RIGHT: _enter,
        keys.LEFT: _leave,
        keys.ESCAPE: _leave,
        "/": _find,
        "n": _next,
        "e": _edit,
        "a": _arguments,
        "c": _command_line,
        "v": _view,
        "d": _diagnose,
        "s": _permanent,
        "h": _help,
        "?": _help,
        keys.HELP: _help,
        "r": _redraw,
        "q": _quit,
        "\x03": _quit,
        "\x1c": _quit,
    }
