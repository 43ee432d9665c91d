"""A menu whose entries are all known, as somebody works with it: every format but GRUB 2."""

from __future__ import annotations

from pygrub_k.bootconfig.model import EntryScript, MenuLine, Tried
from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.bootconfig.model import BootEntry, BootMenu, Path


class ListedMenu:
    """The entries of `menu` (LiveMenu).

    `script` returns an entry's text by its path, and `attempt` what it boots if another text
    stands there; both raise NotFoundError for an entry that has none.
    """

    def __init__(
        self,
        menu: BootMenu,
        script: Callable[[Path], EntryScript] | None = None,
        attempt: Callable[[Path, str], BootEntry] | None = None,
    ) -> None:
        self.menu = menu
        self._script = script
        self._attempt = attempt

    def saved(self) -> Path:
        return ()

    def count(self, path: Path) -> int:
        return len(self._entries(path))

    def level(self, path: Path, first: int = 0, behind: int | None = None) -> Sequence[MenuLine]:
        return [
            MenuLine(entry.title, entry.submenu, entry.id, entry.hotkey, entry.users)
            for entry in self._entries(path)[first:behind]
        ]

    def _entries(self, path: Path) -> Sequence[BootEntry]:
        return self._at(path).entries if path else self.menu.entries

    def entry(self, path: Path) -> BootEntry:
        return self._at(path)

    def script(self, path: Path) -> EntryScript:
        self._at(path)
        if self._script is None:
            raise NotFoundError(f"{self.menu.config}: this entry has no text of its own")
        return self._script(path)

    def attempt(self, path: Path, text: str) -> Tried:
        old = self._at(path)
        if self._attempt is None:
            raise NotFoundError(f"{self.menu.config}: this entry has no text of its own")
        try:
            entry = self._attempt(path, text)
        except PygrubError as error:
            entry = old.replaced(kernel=None, problems=(str(error),))
        return Tried(entry, line_told(entry.problems))

    def _at(self, path: Path) -> BootEntry:
        entries = self.menu.entries
        found: BootEntry | None = None
        for number in path:
            found = entries[number] if number < len(entries) else None
            if found is None:
                break
            entries = found.entries
        if found is None:
            raise NotFoundError(f"{self.menu.config}: no entry {'>'.join(map(str, path))}")
        return found


def line_told(problems: tuple[str, ...]) -> int:
    """Return the line that the first problem names at its beginning; 0 if it names none.

    >>> line_told(("line 3: no such file",)), line_told(("no such file",))
    (3, 0)
    """
    first = problems[0] if problems else ""
    word = first.removeprefix("line ").partition(":")[0]
    return (decimal(word) or 0) if first.startswith("line ") else 0
