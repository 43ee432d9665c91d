"""A GRUB 2 menu that somebody works with: an entry is executed when it is looked at.

Each menu and submenu is kept as the state that it was opened in; what is asked of one of its
entries begins there, and leaves nothing behind.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.choice import named_index, split_path
from pygrub_k.bootconfig.grub2.machine import MenuEntry
from pygrub_k.bootconfig.model import BootEntry, EntryScript, MenuLine, Tried
from pygrub_k.errors import LimitError, NotFoundError, PygrubError
from pygrub_k.limits import CONFIG_ENTRIES
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from pygrub_k.bootconfig.grub2.machine import Machine, SavedState
    from pygrub_k.bootconfig.model import Path
    from pygrub_k.guest.view import FileRef
else:
    Protocol = object


class Session(Protocol):
    """What executes entries (menu.py)."""

    config: FileRef

    @property
    def machine(self) -> Machine:
        """What the session executes with."""

    def body(self, entry: MenuEntry) -> tuple[int, str]:
        """Execute an entry's body; return its status and how GRUB was left."""

    def result(self, entry: MenuEntry | None, status: int, left: str) -> BootEntry:
        """Return what was loaded by then."""


class Level(Record):
    """A menu, and the state that it was opened in."""

    entries: tuple[MenuEntry, ...]
    state: SavedState


class LiveGrub:
    """The menus of a configuration that `session` has executed (LiveMenu)."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.machine = session.machine
        self.top = self.opened()
        self._levels: dict[Path, Level] = {(): self.top}
        self._known = len(self.machine.menu)
        self._saved = self.machine.variables.values.get("saved_entry", "")

    def opened(self) -> Level:
        """Return the machine's menu of now as a level."""
        return Level(tuple(self.machine.menu), self.machine.save())

    def saved(self) -> Path:
        """As `saved_entry` names it, which is the default where that is not for one boot only."""
        path: Path = ()
        rest = self._saved
        while rest:
            try:
                entries = self._level(path).entries
            except PygrubError:  # what is said to be a submenu is none, or cannot be read
                return ()
            index = named_index(entries, rest, fedora=self.machine.fedora)
            if index < 0:
                return ()
            path, rest = (*path, index), split_path(rest)[1]
        return path

    def count(self, path: Path) -> int:
        return len(self._level(path).entries)

    def level(self, path: Path, first: int = 0, behind: int | None = None) -> Sequence[MenuLine]:
        return [
            MenuLine(entry.title, entry.submenu, entry.id, entry.hotkey, entry.users)
            for entry in self._level(path).entries[first:behind]
        ]

    def entry(self, path: Path) -> BootEntry:
        entry = self._at(path)
        return self._tried(path, entry).entry

    def script(self, path: Path) -> EntryScript:
        entry = self._at(path)
        words = "".join(f" {quoted(word)}" for word in entry.arguments)
        return EntryScript("grub.cfg", f"setparams{words}\n{entry.body}")

    def attempt(self, path: Path, text: str) -> Tried:
        old = self._at(path)
        entry = MenuEntry(
            old.arguments, text, identity=old.id, users=old.users, submenu=old.submenu
        )
        return self._tried(path, entry)

    def add_menu(self, path: Path) -> None:
        """Keep the menu that the machine has now as the level at a path of its own."""
        self._keep(path, self.opened())

    def _keep(self, path: Path, level: Level) -> None:
        self._known += len(level.entries)
        if self._known > CONFIG_ENTRIES:
            raise LimitError(f"{self.session.config}: more than {CONFIG_ENTRIES} entries are open")
        self._levels[path] = level

    def _level(self, path: Path) -> Level:
        if path not in self._levels:
            entry = self._at(path)
            _, left = self._execute(path, entry)
            if not (entry.submenu or left == "menu"):
                raise NotFoundError(f"{self.session.config}: entry {path_of(path)} is no submenu")
            self._keep(path, self.opened())
        return self._levels[path]

    def _at(self, path: Path) -> MenuEntry:
        entries = self._level(path[:-1]).entries if path else ()
        if not path or path[-1] >= len(entries):
            raise NotFoundError(f"{self.session.config}: no entry {path_of(path)}")
        return entries[path[-1]]

    def _execute(self, path: Path, entry: MenuEntry) -> tuple[int, str]:
        """Execute an entry in the menu that it is in; return its status and how GRUB was left."""
        machine = self.machine
        machine.restore(self._level(path[:-1]).state)
        machine.renew()
        machine.depth = len(path)
        machine.arguments, machine.loops = None, 0
        machine.breaks, machine.returning = 0, False
        machine.traced, machine.place, machine.problem_at = entry.body, 0, -1
        return self.session.body(entry)

    def _tried(self, path: Path, entry: MenuEntry) -> Tried:
        try:
            status, left = self._execute(path, entry)
        except PygrubError as error:  # damage, or work without end: this entry's problem alone
            shown = BootEntry(entry.title, entry.id, problems=(str(error),), submenu=entry.submenu)
            return Tried(shown, _line(entry.body, self.machine.place))
        machine = self.machine
        if left == "menu" or entry.submenu:
            problems = tuple(machine.problems)
            shown = BootEntry(entry.title, entry.id, problems=problems, submenu=True)
        else:
            shown = self.session.result(entry, status, left)
        return Tried(shown, _line(entry.body, machine.problem_at))


def _line(text: str, at: int) -> int:
    """Return the number of the line at a place of a text, from 1; 0 for no place."""
    return 0 if at < 0 else text.count("\n", 0, at) + 1


def quoted(word: str) -> str:
    """Return a word in a script's quotes, as GRUB's editor shows an entry's parameters."""
    return "'" + word.replace("'", "'\\''") + "'"


def path_of(path: Path) -> str:
    """Return a path as `--entry` takes it: `1>0`."""
    return ">".join(map(str, path))
