"""The worker's side of the interactive menu: what the parent may ask while somebody chooses.

Only an interactive start has these requests, and so only then is this module loaded. Answers are
small: a submenu comes in pages of LEVEL_SIZE bytes, and long texts that are only shown are cut.

Paths are as `1>0`, empty for the menu itself; `c` begins those of a menu that the command line has
opened. What an entry loads is told in these words: `entry`, `submenu`, or `without` where its
ramdisks are named and not loaded; why it cannot be booted, what else is wrong with it, the command
line, the kernel, ramdisks.
"""

from __future__ import annotations

from pygrub_k.boot import selection
from pygrub_k.bootconfig.listed import ListedMenu
from pygrub_k.bootconfig.model import BootEntry, BootMenu, FileToLoad
from pygrub_k.errors import BootError, LimitError, NotFoundError, PygrubError, UsageError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import (
    KIB,
    MENU_COMMANDS_SIZE,
    MENU_REASON_LENGTH,
    MENU_TITLE_LENGTH,
    SCRIPT_SIZE,
    VIEWED_SIZE,
)
from pygrub_k.text import decimal, path_bytes, path_text

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final

    from pygrub_k.boot.extract import Part
    from pygrub_k.boot.selection import Choice
    from pygrub_k.bootconfig.grub2.live import LiveGrub
    from pygrub_k.bootconfig.grub2.shell import Shell
    from pygrub_k.bootconfig.model import LiveMenu, Path
    from pygrub_k.guest.guest import Guest
    from pygrub_k.kernels.facts import KernelFacts

    Parts = Callable[[Sequence[FileToLoad], str], list[Part]]

LEVEL_SIZE: Final = 64 * KIB
"""Bytes of entries in one answer, more or less."""
LEVEL_LINES: Final = 256
"""Entries in one answer."""
WORDS_SIZE: Final = 16
"""What the lengths of an entry's four words take."""
TYPED_MENU: Final = "c"
"""Begins the path of what the command line has opened."""
EVERYBODY: Final = b"*"
NO_CONFIG: Final = FileRef("", "/boot/grub/grub.cfg")


class MenuService:
    """Answers about one menu. `parts` finds files and checks their sizes (Job.parts).

    `looked` returns everything that was looked at, as text. Without a `menu`, which that text
    explains, there is a command line all the same.
    """

    def __init__(
        self,
        guest: Guest,
        menu: BootMenu | None,
        args: str,
        parts: Parts,
        looked: Callable[[], str],
    ) -> None:
        self.guest = guest
        self.found = menu is not None
        self.menu = menu or BootMenu(NO_CONFIG, "none")
        self.args = args
        self.parts = parts
        self.looked = looked
        self.live: LiveMenu = self.menu.live or ListedMenu(self.menu)
        self._typed: LiveGrub | None = None
        self._shell: Shell | None = None
        self._kernels: dict[FileToLoad, KernelFacts] = {}

    def answer(self, request: Sequence[bytes]) -> list[bytes]:
        """Answer one request.

        `menu`: the default's path, the time-out in milliseconds (empty: none is set), what is
        shown while it runs, whether the menu waits for ever, whether passwords guard it, whether
        there is one at all, its problems. `saved`: the path of the entry that is saved. `size
        PATH`: how many lines. `level PATH FIRST`: some lines from the number FIRST on, four words
        each: `entry` or `submenu`, title, hot key, who may choose it (`*`: everybody); nothing at
        the end of them. `entry PATH`: what it loads. `script PATH`: the name of the
        text's syntax, and the text. `try PATH TEXT`: the line of the first problem, and what the
        entry with this text loads. `check CHOICE`: why that cannot be booted, or nothing, and its
        arguments. `shell LINE`: what comes next (Answer.event), and output. `complete LINE
        COLUMN`: where the word begins, and what may stand there. `about PATH`: lines about what an
        entry loads. `view FILE OFFSET`: the file's size, and up to VIEWED_SIZE bytes of it.
        `looked`: what was looked at. `locks`: superusers, and for each user name, kind and secret.
        """
        kind, *words = request
        answer = self._ANSWERS.get(kind)
        if answer is None:
            raise UsageError(f"the menu has no request {path_text(kind)!r}")
        return answer(self, [path_text(word) for word in words])

    # -- the menu ------------------------------------------------------------------------------

    def _opening(self, _words: list[str]) -> list[bytes]:
        menu = self.menu
        milliseconds = b"" if menu.timeout is None else b"%d" % (menu.timeout * 1000)
        problems = "\n".join(menu.problems)[:MENU_COMMANDS_SIZE]
        return [
            path_bytes(menu.default),
            milliseconds,
            menu.timeout_style.encode(),
            b"1" * menu.waits,
            b"1" * (menu.locks is not None),
            b"1" * self.found,
            path_bytes(problems),
        ]

    def _level(self, words: list[str]) -> list[bytes]:
        live, path = self._place(words[0])
        first = decimal(words[1]) or 0
        answer: list[bytes] = []
        size = 0
        for line in live.level(path, first, first + LEVEL_LINES):
            answer += (
                b"submenu" if line.submenu else b"entry",
                path_bytes(line.title[:MENU_TITLE_LENGTH]),
                path_bytes(line.hotkey),
                EVERYBODY if line.users is None else path_bytes(line.users[:MENU_TITLE_LENGTH]),
            )
            size += sum(map(len, answer[-4:])) + WORDS_SIZE
            if size > LEVEL_SIZE:
                break
        return answer

    def _size(self, words: list[str]) -> list[bytes]:
        live, path = self._place(words[0])
        return [b"%d" % live.count(path)]

    def _saved(self, _words: list[str]) -> list[bytes]:
        return [">".join(map(str, self.live.saved())).encode()]

    def _locks(self, _words: list[str]) -> list[bytes]:
        locks = self.menu.locks
        if locks is None:
            return [b""]
        answer = [path_bytes("\n".join(locks.superusers))]
        for secret in locks.secrets:
            answer += map(path_bytes, secret)
        return answer

    # -- entries -------------------------------------------------------------------------------

    def _entry(self, words: list[str]) -> list[bytes]:
        live, path = self._place(words[0])
        return self._description(live.entry(path))

    def _script(self, words: list[str]) -> list[bytes]:
        live, path = self._place(words[0])
        script = live.script(path)
        text = path_bytes(script.text)
        if len(text) > SCRIPT_SIZE:
            raise LimitError(f"this entry has {len(text)} bytes, {SCRIPT_SIZE} can be edited")
        return [path_bytes(script.syntax), text]

    def _try(self, words: list[str]) -> list[bytes]:
        live, path = self._place(words[0])
        tried = live.attempt(path, words[1])
        entry = self._unbootable(tried.entry)
        return [b"%d" % tried.line, *self._description(entry)]

    def _unbootable(self, entry: BootEntry) -> BootEntry:
        """Return an entry without its kernel if files that it loads cannot be read."""
        if entry.kernel is None:
            return entry
        try:
            self._find(entry.kernel, entry.ramdisks)
        except PygrubError as error:
            return entry.replaced(kernel=None, problems=(str(error), *entry.problems))
        return entry

    def _description(self, entry: BootEntry) -> list[bytes]:
        loads = entry.kernel is not None or entry.submenu
        told = "; ".join(entry.problems)
        problem = "" if loads else selection.why_not(entry)
        volume = entry.kernel.file.volume if entry.kernel else self._volume(entry)
        kernel = words_of(entry.kernel, volume) if entry.kernel else entry.missing
        words = [
            "submenu" if entry.submenu else "without" if entry.named else "entry",
            problem[:MENU_REASON_LENGTH],
            told[:MENU_REASON_LENGTH] if loads else "",
            selection.appended(entry.args, self.args),
            kernel,
            *(entry.named or (words_of(ramdisk, volume) for ramdisk in entry.ramdisks)),
        ]
        answer = [path_bytes(word) for word in words]
        if sum(map(len, answer)) > MENU_COMMANDS_SIZE:
            return [path_bytes(word[:MENU_TITLE_LENGTH]) for word in words[:5]]
        return answer

    def _about(self, words: list[str]) -> list[bytes]:
        from pygrub_k.boot.menu_about import about

        live, path = self._place(words[0])
        text = about(self.guest, live.entry(path), self.menu, self.args, self._kernels)
        return [path_bytes(text)[:MENU_COMMANDS_SIZE]]

    # -- files, and what was looked at -----------------------------------------------------------

    def _view(self, words: list[str]) -> list[bytes]:
        """Return a part of a file: of the menu's configuration if no name is given."""
        file = self.menu.config
        if words[0]:
            volume, _, path = words[0].removeprefix("(").partition(")")
            file = FileRef(self.guest.device(volume) or volume, path)
        facts = self.guest.facts(file)
        if facts is None or facts.kind != "file":
            raise NotFoundError(f"{file}: no such file")
        offset = min(decimal(words[1]) or 0, facts.size)
        length = min(VIEWED_SIZE, facts.size - offset)
        return [b"%d" % facts.size, self.guest.read_part(file, offset, length)]

    def _looked(self, _words: list[str]) -> list[bytes]:
        return [path_bytes(self.looked())[:MENU_COMMANDS_SIZE]]

    # -- the command line ------------------------------------------------------------------------

    def shell(self) -> Shell:
        """Return the one command line of this guest."""
        if self._shell is None:
            from pygrub_k.bootconfig.grub2.live import LiveGrub
            from pygrub_k.bootconfig.grub2.shell import Shell

            live = self.menu.live
            config = self.menu.config
            if not config.volume:
                names = [*self.guest.volumes(), ""]
                readable = (name for name in names if name and self.guest.probe(name).filesystem)
                config = FileRef(next(readable, names[0]), config.path)
            if isinstance(live, LiveGrub):
                self._shell = Shell(config, self.guest, live, fedora=live.machine.fedora)
            else:
                self._shell = Shell(config, self.guest, fedora=False)
        return self._shell

    def _line(self, words: list[str]) -> list[bytes]:
        shell = self.shell()
        answer = shell.line(words[0])
        if answer.event == "menu":
            self._typed = shell.menu()
        return [answer.event.encode(), path_bytes(answer.output)]

    def _complete(self, words: list[str]) -> list[bytes]:
        from pygrub_k.bootconfig.grub2.completion import completions

        shell = self.shell()
        shell.machine.renew()
        found = completions(shell.machine, words[0], decimal(words[1]) or 0)
        answer = [b"%d" % found.start]
        size = 0
        for word in found.words:
            size += len(word)
            if size > LEVEL_SIZE:
                break
            answer.append(path_bytes(word))
        return answer

    # -- choices ---------------------------------------------------------------------------------

    def choice(self, words: Sequence[bytes]) -> Choice:
        """Return what a choice means; raises BootError and NotFoundError for what cannot be booted.

        No words: nobody has chosen. `PATH`: that entry. `PATH args ARGS`: with other arguments.
        `PATH script TEXT`: what it loads with this text. `PATH shell`: what the command line has
        loaded.
        """
        if not words:
            return selection.with_arguments(selection.unattended(self.menu), self.args)
        path, *edited = map(path_text, words)
        if edited[:1] == ["shell"]:
            entry = self.shell().loaded()
        else:
            live, place = self._place(path)
            edits = edited[:1] == ["script"]
            entry = live.attempt(place, edited[1]).entry if edits else live.entry(place)
        if entry.kernel is None:
            raise BootError(f"{self.menu.config}: {selection.refused(path, entry)}")
        choice = selection.choice_of(entry, path, self.menu.problems)
        if edited[:1] == ["args"]:
            return choice.replaced(args=edited[1])
        return selection.with_arguments(choice, self.args)

    def _check(self, words: list[str]) -> list[bytes]:
        try:
            choice = self.choice([path_bytes(word) for word in words])
            self._find(choice.kernel, choice.ramdisks)
        except PygrubError as error:
            return [path_bytes(str(error)[:MENU_REASON_LENGTH]), b""]
        return [b"", path_bytes(choice.args[:MENU_COMMANDS_SIZE])]

    def _find(self, kernel: FileToLoad, ramdisks: Sequence[FileToLoad]) -> None:
        self.parts((kernel,), "kernel")
        self.parts(ramdisks, "ramdisk")

    # -- places ----------------------------------------------------------------------------------

    def _place(self, path: str) -> tuple[LiveMenu, Path]:
        """Return the menu that a path is in, and the path as numbers."""
        live, place = self.live, path
        if path.startswith(TYPED_MENU) and self._typed is not None:
            live, place = self._typed, path.removeprefix(TYPED_MENU).removeprefix(">")
        numbers = [decimal(word) for word in place.split(">")] if place else []
        found = tuple(number for number in numbers if number is not None)
        if len(found) != len(numbers):
            raise NotFoundError(f"{self.menu.config}: no entry {path}")
        return live, found

    def _volume(self, entry: BootEntry) -> str:
        """Return where an entry's paths begin; empty where nobody can say."""
        root = entry.root.strip("()")
        return (self.guest.device(root) or "") if root else self.menu.config.volume

    _ANSWERS: Final[dict[bytes, Callable[[MenuService, list[str]], list[bytes]]]] = {
        b"menu": _opening,
        b"saved": _saved,
        b"size": _size,
        b"level": _level,
        b"locks": _locks,
        b"entry": _entry,
        b"script": _script,
        b"try": _try,
        b"about": _about,
        b"view": _view,
        b"looked": _looked,
        b"shell": _line,
        b"complete": _complete,
        b"check": _check,
    }


def words_of(loaded: FileToLoad, volume: str) -> str:
    """Return how a file is shown that an entry on `volume` loads."""
    file = loaded.file
    path = file.path if file.volume == volume else str(file)
    return f"newc:{loaded.newc_path}:{path}" if loaded.newc_path else path
