"""The screen that lists the entries of a menu or a submenu."""

from __future__ import annotations

from pygrub_k.limits import STANZA_ITEM_SIZE
from pygrub_k.menu import keys
from pygrub_k.menu.command_line import CommandLine
from pygrub_k.menu.entries import Commands, Outcome, steps
from pygrub_k.menu.entry_editor import EntryEditor
from pygrub_k.menu.text import CUT, columns, fitted, shown
from pygrub_k.menu.view import CLOSE, NOTHING, Body, Help, LineView, Step

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar

    from pygrub_k.menu.entries import Entries, Item

SUBMENU = " >"
"""Ends the row of a submenu."""
SHOWN_PROBLEM = 20
"""Columns that the reason why an entry cannot be booted gets, even if its title must be cut."""


class EntryList:
    """The entries of the menu or, with a path, of one submenu; `default` is a path from the top."""

    def __init__(self, entries: Entries, path: str, title: str, default: str) -> None:
        self.entries = entries
        self.path = path
        self.title = title
        self.default = default
        self.items = entries.level(path)
        self.selected = self._default_here()
        self._first = 0
        self._height = 1

    @property
    def hints(self) -> str:
        keys_here = "Up and Down select. Enter boots the entry, e edits it, a edits its arguments, "
        keys_here += "c opens a command line, h shows all keys, q quits."
        return f"{keys_here} Esc goes back." if self.path else keys_here

    def key(self, key: str) -> Step:
        action = self._KEYS.get(key)
        return NOTHING if action is None else action(self)

    def body(self, width: int, height: int, encoding: str) -> Body:
        self._height = max(height, 1)
        first = min(self._first, self.selected)
        self._first = max(first, self.selected - self._height + 1)
        items = self.items[self._first : self._first + self._height]
        place = f"{self.selected + 1}/{len(self.items)}" if len(self.items) > len(items) else ""
        return Body(
            tuple(row_of(item, width, encoding) for item in items),
            selected=self.selected - self._first if items else None,
            place=place,
            note=self._note(encoding) if items else "",
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

    # -- acting ------------------------------------------------------------------------------

    def _choose(self) -> Step:
        item = self._item()
        if item is None or item.submenu:
            return self._enter()
        return Step(outcome=Outcome("boot", self._path()))

    def _enter(self) -> Step:
        """Enter the selected submenu; do nothing for anything else."""
        item = self._item()
        if item is None or not item.submenu:
            return NOTHING
        inner = EntryList(self.entries, self._path(), item.title, self.default)
        if not inner.items:
            return Step(message=item.problem or "This submenu is empty.")
        return Step(open=inner)

    def _leave(self) -> Step:
        return CLOSE if self.path else NOTHING

    def _edit(self) -> Step:
        item = self._item()
        if item is None or item.submenu:
            return Step(message="Only an entry can be edited, not a submenu.")
        commands = self.entries.commands(self._path())
        return Step(open=EntryEditor(self._path(), item.title, commands))

    def _arguments(self) -> Step:
        item = self._item()
        if item is None or item.submenu:
            return Step(message="Only an entry has arguments, not a submenu.")
        path = self._path()
        old = self.entries.commands(path)

        def accept(args: str) -> Step:
            edited = Commands(old.kernel, old.ramdisks, args)
            return Step(outcome=Outcome("boot", path, edited))

        title = f"Arguments of {item.title}"
        return Step(open=LineView(title, old.args, STANZA_ITEM_SIZE, accept))

    def _command_line(self) -> Step:
        return Step(open=CommandLine())

    def _help(self) -> Step:
        return Step(open=Help())

    def _redraw(self) -> Step:
        return Step(redraw=True)

    def _quit(self) -> Step:
        return Step(outcome=Outcome("quit"))

    def _item(self) -> Item | None:
        return self.items[self.selected] if self.items else None

    def _path(self) -> str:
        return f"{self.path}>{self.selected}" if self.path else f"{self.selected}"

    def _note(self, encoding: str) -> str:
        """Return what is wrong with the selected entry."""
        item = self.items[self.selected]
        if item.problem:
            return f"Cannot be booted: {shown(item.problem, encoding)}"
        return f"Boots, but: {shown(item.note, encoding)}" if item.note else ""

    def _default_here(self) -> int:
        """Return the index of the item that leads to the default entry; 0 if none does."""
        here, default = steps(self.path), steps(self.default)
        depth = len(here)
        if default[:depth] == here and len(default) > depth and default[depth] < len(self.items):
            return default[depth]
        return 0

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
        "e": _edit,
        "a": _arguments,
        "c": _command_line,
        "h": _help,
        "?": _help,
        keys.HELP: _help,
        "r": _redraw,
        "q": _quit,
    }


def row_of(item: Item, width: int, encoding: str) -> str:
    """Return an item's row: its title, then the submenu mark or what is wrong with it."""
    title = shown(item.title, encoding)
    if item.submenu:
        return fitted(title, width - len(SUBMENU)) + SUBMENU
    if not item.problem and not item.note:
        return title
    problem = f"  ! {shown(item.problem or item.note, encoding)}"
    room = width - min(columns(problem), SHOWN_PROBLEM)
    if columns(title) > room > len(CUT):
        title = fitted(title, room)
    return title + problem
