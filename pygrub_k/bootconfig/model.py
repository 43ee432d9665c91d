"""Boot menus, their entries, and what a configuration format must offer."""

from __future__ import annotations

from pygrub_k.loading import loaded
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Literal, Protocol

    from pygrub_k.guest.view import FileRef, GuestView

    Interpreter = Callable[[FileRef, GuestView, "InterpretOptions"], "BootMenu"]
    Flavour = Literal["auto", "upstream", "fedora"]
    TimeoutStyle = Literal["menu", "countdown", "hidden"]
    Path = tuple[int, ...]
else:
    Protocol = object


class FileToLoad(Record):
    """One file that an entry loads: the word as the configuration has it, and where that lies.

    `offset` and `length` select a part of the file (a section of a unified kernel image); a
    `length` of None means all of it. `newc_path` is set for GRUB's `newc:PATH:FILE`.
    """

    word: str
    file: FileRef
    offset: int = 0
    length: int | None = None
    newc_path: str = ""


class EnvironmentBlock(Record):
    """GRUB's environment block as a boot finds it, and as the boot's `save_env` leaves it.

    `problem` says what of it cannot be stored, and `new` is without that.
    """

    file: FileRef
    old: bytes
    new: bytes
    problem: str = ""


class BootEntry(Record):
    """One line of a menu. What could not be resolved is a problem, and `kernel` is then None.

    `args` is the command line for the kernel. A submenu has `entries` and loads nothing itself.
    `restricted` says that the guest's own boot loader would ask for a password.
    """

    title: str
    id: str = ""
    kernel: FileToLoad | None = None
    args: str = ""
    ramdisks: tuple[FileToLoad, ...] = ()
    root: str = ""
    """The device that paths are relative to, as the entry names it; for listings."""
    problems: tuple[str, ...] = ()
    missing: str = ""
    """The kernel that the entry names where there is none; for listings."""
    submenu: bool = False
    entries: tuple[BootEntry, ...] = ()
    restricted: bool = False
    environment: tuple[EnvironmentBlock, ...] = ()
    """What GRUB would have stored until this entry boots; only if InterpretOptions.environment."""
    named: tuple[str, ...] = ()
    """Its ramdisks as it writes them, where they are not all loaded; for whoever mends it."""
    hotkey: str = ""
    """The key that chooses it."""
    users: str | None = None
    """As in MenuLine."""


class Attempt(Record):
    """One try of an unattended boot: the entry, as executed then, and its path (`1>0`).

    The path is empty where what boots is no entry of the menu (commands outside of entries).
    """

    path: str
    entry: BootEntry


class MenuLine(Record):
    """One line of a menu before it is executed: what is known by its definition alone."""

    title: str
    submenu: bool = False
    id: str = ""
    hotkey: str = ""
    """The key that chooses it: a character, or a name such as `<f2>`; empty for none."""
    users: str | None = None
    """Who may choose it where the menu has Locks: None everybody, empty its superusers alone."""


class EntryScript(Record):
    """What an entry says, in the `syntax` (a name for the reader) of its configuration."""

    syntax: str
    text: str


class Tried(Record):
    """What an edited text would boot; `line` is the first with a problem, from 1, 0 for none."""

    entry: BootEntry
    line: int = 0


class Locks(Record):
    """Who may edit, use a command line, and choose what is restricted.

    `secrets` are name, kind (`plain`, `pbkdf2`, `md5`) and secret as the configuration has it. In
    GRUB legacy nobody has a name.
    """

    superusers: tuple[str, ...] = ()
    secrets: tuple[tuple[str, str, str], ...] = ()


class LiveMenu(Protocol):
    """A menu that somebody works with: entries are executed when they are asked about.

    Paths are numbers, empty for the menu itself. NotFoundError for what is not there. Each call
    has the bounds of a whole configuration.
    """

    def saved(self) -> Path:
        """Return the path of the entry that is saved for the boots to come; empty for none."""

    def count(self, path: Path) -> int:
        """Return how many lines a menu or submenu has."""

    def level(self, path: Path, first: int = 0, behind: int | None = None) -> Sequence[MenuLine]:
        """Return lines of a menu or submenu: all, or from a number up to another one."""

    def entry(self, path: Path) -> BootEntry:
        """Return what an entry loads."""

    def script(self, path: Path) -> EntryScript:
        """Return the text of an entry as it is written."""

    def attempt(self, path: Path, text: str) -> Tried:
        """Return what an entry would load if this were its text."""


class BootMenu(Record):
    """What a configuration offers, in its own order.

    `default` is the path of the entry that an unattended boot takes first, and `attempts` are that
    boot's tries in order, the default and then the fallbacks; the first with a kernel is booted.
    `timeout` is in seconds, None where none is set, and `timeout_style` what is shown while it
    runs: the menu, one line, or nothing. `problems` were met and survived.
    """

    config: FileRef
    format: str
    entries: tuple[BootEntry, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    default: str = ""
    timeout: float | None = None
    problems: tuple[str, ...] = ()
    timeout_style: TimeoutStyle = "menu"
    waits: bool = False
    """Whether the configuration says that the menu waits for ever (`timeout=-1`)."""
    locks: Locks | None = None
    live: LiveMenu | None = None
    """Only if InterpretOptions.live."""


class InterpretOptions(Record):
    """How to interpret: the flavour of GRUB, and whether the whole menu is wanted.

    Without `entries` an interpreter may leave BootMenu.entries empty and execute only what an
    unattended boot needs. With `environment`, what the guest's boot loader would store is going to
    be written.
    """

    flavour: Flavour = "auto"
    entries: bool = True
    environment: bool = False
    live: bool = False
    """Whether somebody is going to work with the menu; `entries` are then not needed."""


class ConfigFormat(Record):
    """Where one kind of configuration lives, best path first, and how to make a menu of it.

    `interpreter` is a "module.function" of this package. It may raise ConfigError, LimitError,
    FormatError and SourceError, and NotFoundError for what is at one of the paths but is none of
    its configurations. The paths are directories where `kind` says so.
    """

    name: str
    paths: tuple[str, ...]
    interpreter: str
    kind: Literal["file", "directory"] = "file"

    def interpret(self, config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
        """Return the menu that a configuration makes."""
        interpreter: Interpreter = loaded(__package__, self.interpreter)
        return interpreter(config, guest, wanted)
