"""The screen for editing an entry for one boot: kernel, ramdisks, arguments."""

from __future__ import annotations

from pygrub_k.limits import PATH_LENGTH, STANZA_ITEM_SIZE
from pygrub_k.menu import keys
from pygrub_k.menu.entries import Commands, Outcome
from pygrub_k.menu.text import shown
from pygrub_k.menu.view import CLOSE, NOTHING, Body, Help, LineView, Step

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar


class EntryEditor:
    """What the entry at `path` loads, one line each: the kernel, the ramdisks, the arguments."""

    hints = "e or Enter edits the selected line, d empties it, b boots. Esc: back, unchanged."

    def __init__(self, path: str, title: str, commands: Commands) -> None:
        self.path = path
        self.title = f"{title} (this boot only)"
        self.selected = 0
        self._first = 0
        self.lines = [
            ("kernel", commands.kernel),
            *(("initrd", ramdisk) for ramdisk in commands.ramdisks or ("",)),
            ("args", commands.args),
        ]

    def key(self, key: str) -> Step:
        action = self._KEYS.get(key)
        return NOTHING if action is None else action(self)

    def body(self, _width: int, height: int, encoding: str) -> Body:
        first = min(self._first, self.selected)
        self._first = max(first, self.selected - max(height, 1) + 1)
        shown_lines = self.lines[self._first : self._first + height]
        return Body(
            tuple(f"{name:6} {shown(text, encoding)}" for name, text in shown_lines),
            selected=self.selected - self._first,
        )

    def commands(self) -> Commands:
        """Return what the lines say; an empty ramdisk line is left out."""
        ramdisks = tuple(text for name, text in self.lines if name == "initrd" and text.strip())
        return Commands(self.lines[0][1], ramdisks, self.lines[-1][1])

    def _up(self) -> Step:
        self.selected = max(self.selected - 1, 0)
        return NOTHING

    def _down(self) -> Step:
        self.selected = min(self.selected + 1, len(self.lines) - 1)
        return NOTHING

    def _edit(self) -> Step:
        number = self.selected
        name, text = self.lines[number]

        def accept(changed: str) -> Step:
            self.lines[number] = (name, changed)
            return CLOSE

        limit = STANZA_ITEM_SIZE if name == "args" else PATH_LENGTH
        return Step(open=LineView(f"{name} of {self.title}", text, limit, accept))

    def _empty(self) -> Step:
        self.lines[self.selected] = (self.lines[self.selected][0], "")
        return NOTHING

    def _boot(self) -> Step:
        return Step(outcome=Outcome("boot", self.path, self.commands()))

    def _leave(self) -> Step:
        return CLOSE

    def _help(self) -> Step:
        return Step(open=Help())

    def _redraw(self) -> Step:
        return Step(redraw=True)

    _KEYS: ClassVar[dict[str, Callable[[EntryEditor], Step]]] = {
        keys.UP: _up,
        "k": _up,
        keys.DOWN: _down,
        "j": _down,
        "e": _edit,
        keys.ENTER: _edit,
        "d": _empty,
        "b": _boot,
        "\x18": _boot,  # Ctrl-X, as in GRUB
        "q": _leave,
        keys.ESCAPE: _leave,
        "h": _help,
        "?": _help,
        keys.HELP: _help,
        "r": _redraw,
    }
