"""Boot menus, their entries, and what a configuration format must offer."""

from __future__ import annotations

from pygrub_k.loading import loaded
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Literal

    from pygrub_k.guest.view import FileRef, GuestView

    Interpreter = Callable[[FileRef, GuestView, "InterpretOptions"], "BootMenu"]
    Flavour = Literal["auto", "upstream", "fedora"]
    TimeoutStyle = Literal["menu", "countdown", "hidden"]


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


class Attempt(Record):
    """One try of an unattended boot: the entry, as executed then, and its path (`1>0`).

    The path is empty where what boots is no entry of the menu (commands outside of entries).
    """

    path: str
    entry: BootEntry


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


class InterpretOptions(Record):
    """How to interpret: the flavour of GRUB, and whether the whole menu is wanted.

    Without `entries` an interpreter may leave BootMenu.entries empty and execute only what an
    unattended boot needs. With `environment`, what the guest's boot loader would store is going to
    be written.
    """

    flavour: Flavour = "auto"
    entries: bool = True
    environment: bool = False


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
