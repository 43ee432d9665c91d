"""The worker's side of the interactive menu: what the parent may ask while somebody chooses.

Only an interactive start has these requests, and so only then is this module loaded. Answers are
small: a submenu comes in pages of LEVEL_SIZE bytes, and long texts that are only shown are cut.
"""

from __future__ import annotations

from pygrub_k.boot import selection
from pygrub_k.boot.selection import Choice
from pygrub_k.bootconfig.model import BootEntry, FileToLoad
from pygrub_k.errors import BootError, NotFoundError, PygrubError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import (
    KIB,
    MENU_COMMANDS_SIZE,
    MENU_REASON_LENGTH,
    MENU_TITLE_LENGTH,
)
from pygrub_k.text import decimal, path_bytes, path_text

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final

    from pygrub_k.boot.extract import Part
    from pygrub_k.bootconfig.model import BootMenu
    from pygrub_k.guest.guest import Guest

    Parts = Callable[[Sequence[FileToLoad], str], list[Part]]

LEVEL_SIZE: Final = 64 * KIB
"""Bytes of entries in one answer, more or less."""
WORDS_SIZE: Final = 16
"""What the lengths of an entry's four words take."""


class MenuService:
    """Answers about one menu. `parts` finds files and checks their sizes (Job.parts)."""

    def __init__(self, guest: Guest, menu: BootMenu, args: str, parts: Parts) -> None:
        self.guest = guest
        self.menu = menu
        self.args = args
        self.parts = parts

    def answer(self, request: Sequence[bytes]) -> list[bytes]:
        """Answer one request; paths are as `1>0`, empty for the menu itself.

        `menu`: the default's path, the time-out in milliseconds (empty: none is set) and what is
        shown while it runs. `level PATH FIRST`: items from the number FIRST on, four words each:
        `entry` or `submenu`, title, why it cannot be booted, and what else is wrong with it;
        nothing at the end of them.
        `entry PATH`: kernel, arguments, ramdisks. `check PATH [KERNEL ARGS RAMDISK…]`: why that
        cannot be booted, or nothing, and its arguments.
        """
        kind, *words = request
        path = path_text(words[0]) if words else ""
        if kind == b"menu":
            timeout = self.menu.timeout
            milliseconds = b"" if timeout is None else b"%d" % (timeout * 1000)
            return [path_bytes(self.menu.default), milliseconds, self.menu.timeout_style.encode()]
        if kind == b"level":
            return self._level(self._at(path).entries if path else self.menu.entries, int(words[1]))
        if kind == b"entry":
            return self._commands(self._at(path))
        return self._check(words)

    def choice(self, words: Sequence[bytes]) -> Choice:
        """Return what `[PATH [KERNEL ARGS RAMDISK…]]` means; without a PATH, nobody has chosen.

        Raises BootError and NotFoundError for what cannot be booted.
        """
        if not words:
            return selection.with_arguments(selection.unattended(self.menu), self.args)
        path, *edited = map(path_text, words)
        if not edited:
            return selection.with_arguments(self._chosen(path), self.args)
        return self._edited(path, *edited)

    def _at(self, path: str) -> BootEntry:
        """Return the entry or submenu at a path of numbers."""
        entry = BootEntry("", entries=self.menu.entries)
        for word in path.split(">"):
            number = decimal(word)
            if number is None or number >= len(entry.entries):
                raise NotFoundError(f"{self.menu.config}: no entry {path}")
            entry = entry.entries[number]
        return entry

    def _chosen(self, path: str) -> Choice:
        entry = self._at(path)
        if entry.kernel is None:
            raise BootError(f"{self.menu.config}: {selection.refused(path, entry)}")
        return selection.choice_of(entry, path, self.menu.problems)

    def _level(self, entries: Sequence[BootEntry], first: int) -> list[bytes]:
        words: list[bytes] = []
        size = 0
        for entry in entries[first:]:
            loads = entry.kernel is not None or entry.submenu
            problem = "" if loads else selection.why_not(entry)
            note = "; ".join(entry.problems) if loads else ""
            words += (
                b"submenu" if entry.submenu else b"entry",
                path_bytes(entry.title[:MENU_TITLE_LENGTH]),
                path_bytes(problem[:MENU_REASON_LENGTH]),
                path_bytes(note[:MENU_REASON_LENGTH]),
            )
            size += sum(map(len, words[-3:])) + WORDS_SIZE
            if size > LEVEL_SIZE:
                break
        return words

    def _commands(self, entry: BootEntry) -> list[bytes]:
        volume = self._volume(entry)
        kernel = words_of(entry.kernel, volume) if entry.kernel else entry.missing
        words = [kernel, selection.appended(entry.args, self.args)]
        words += entry.named or (words_of(ramdisk, volume) for ramdisk in entry.ramdisks)
        answer = [path_bytes(word) for word in words]
        if sum(map(len, answer)) > MENU_COMMANDS_SIZE:
            return [path_bytes(word[:MENU_TITLE_LENGTH]) for word in words[:2]]
        return answer

    def _check(self, words: Sequence[bytes]) -> list[bytes]:
        try:
            choice = self.choice(words)
            self.parts((choice.kernel,), "kernel")
            self.parts(choice.ramdisks, "ramdisk")
        except PygrubError as error:
            return [path_bytes(str(error)[:MENU_REASON_LENGTH]), b""]
        return [b"", path_bytes(choice.args[:MENU_COMMANDS_SIZE])]

    def _edited(self, path: str, kernel: str, args: str, *ramdisks: str) -> Choice:
        """Return an entry's choice with other files and arguments; without a path these alone."""
        if not kernel.strip():
            raise BootError("no kernel is named")
        entry = self._at(path) if path else BootEntry("")
        volume = self._volume(entry) if path else ""
        loaded = (entry.kernel, *entry.ramdisks) if entry.kernel else ()
        known = {words_of(one, volume): one for one in loaded}
        found = known.get(kernel) or self._loaded(kernel, volume)
        volume = volume or found.file.volume
        files = tuple(known.get(word) or self._loaded(word, volume) for word in ramdisks)
        notes = self.menu.problems + (entry.problems if entry.kernel else ())
        return Choice(found, files, args, path, entry.title, notes, entry.environment)

    def _volume(self, entry: BootEntry) -> str:
        """Return where an entry's paths begin; empty where nobody can say."""
        if entry.kernel:
            return entry.kernel.file.volume
        root = entry.root.strip("()")
        return (self.guest.device(root) or "") if root else self.menu.config.volume

    def _loaded(self, word: str, volume: str) -> FileToLoad:
        """Return the file that somebody typed: `(VOLUME)/PATH`, or a path on `volume`.

        Without a volume, the first one that has it is taken.
        """
        word = word.strip()
        path = word
        if word.startswith("("):
            volume, _, path = word[1:].partition(")")
        if not path.startswith("/"):
            raise NotFoundError(f"{word}: a file's path begins with /, or a volume and /")
        volumes = (volume,) if volume else self.guest.volumes()
        for name in volumes:
            file = FileRef(name, path)
            facts = self.guest.facts(file)
            if facts is not None and facts.kind == "file":
                return FileToLoad(word, file)
        raise NotFoundError(f"{word}: no such file on " + (volume or "any volume"))


def words_of(loaded: FileToLoad, volume: str) -> str:
    """Return how a file is shown that an entry on `volume` loads."""
    file = loaded.file
    path = file.path if file.volume == volume else str(file)
    return f"newc:{loaded.newc_path}:{path}" if loaded.newc_path else path
