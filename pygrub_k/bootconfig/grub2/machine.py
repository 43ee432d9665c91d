"""The state that GRUB's commands act on: variables, menu, what is loaded, and the guest's files."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.context import FEATURES, Variables
from pygrub_k.bootconfig.grub2.lookups import RELATIVE, CountedGuest, Devices
from pygrub_k.errors import LimitError
from pygrub_k.limits import (
    CONFIG_ENTRIES,
    CONFIG_NESTING,
    CONFIG_PROBLEMS,
    CONFIG_TEXT,
    CONFIG_VARIABLES,
)
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.context import Saved
    from pygrub_k.bootconfig.model import EnvironmentBlock, FileToLoad
    from pygrub_k.guest.view import FileRef, GuestView

    SavedState = tuple[
        Saved,
        dict[str, str],
        "LoadedKernel",
        list["MenuEntry"],
        dict[str, str],
        dict[str, str],
        dict[FileRef, EnvironmentBlock],
        dict[str, str],
        int | None,
        bool,
    ]

# GRUB's error numbers, as a script sees them in `$?`.
OK: Final = 0
FALSE: Final = 1
BAD_FILE_TYPE: Final = 4
FILE_NOT_FOUND: Final = 5
BAD_FILENAME: Final = 7
UNKNOWN_FILE_SYSTEM: Final = 8
BAD_NUMBER: Final = 10
OUT_OF_RANGE: Final = 11
UNKNOWN_DEVICE: Final = 12
BAD_DEVICE: Final = 13
UNKNOWN_COMMAND: Final = 16
INVALID_COMMAND: Final = 17
BAD_ARGUMENT: Final = 18
NO_KERNEL: Final = 22
BAD_FONT: Final = 23
NOT_SUPPORTED: Final = 24
BAD_COMPRESSED_DATA: Final = 26
BAD_SIGNATURE: Final = 45

WORD_CHARGE: Final = 48
"""What a word takes beside its characters."""


class ScriptExit(Exception):  # noqa: N818 - not an error, but where a script ends
    """The script started a kernel, a menu, or left GRUB: no statement after it is executed.

    `how` is `boot`, `menu` (of a `configfile`: Machine.menu is that menu then) or a command's name.
    """

    def __init__(self, how: str) -> None:
        super().__init__(how)
        self.how = how


class MenuEntry:
    """An entry as defined; its body is text that is executed when the entry is chosen.

    `users` are those who may choose it: None for everybody, empty for superusers only. `hotkey`
    is the key that does.
    """

    __slots__ = ("arguments", "body", "hotkey", "id", "submenu", "users")

    def __init__(
        self,
        arguments: list[str],
        body: str,
        *,
        identity: str,
        users: str | None,
        submenu: bool,
    ) -> None:
        self.arguments = arguments
        self.body = body
        self.id = identity
        self.users = users
        self.submenu = submenu
        self.hotkey = ""

    @property
    def title(self) -> str:
        return self.arguments[0]


class LoadedKernel:
    """What loaders have loaded: a kernel for the guest, or something else to start."""

    __slots__ = (
        "args",
        "awaits_kernel",
        "hypervisor",
        "kernel",
        "line",
        "loader",
        "missing",
        "named",
        "ramdisks",
        "root",
    )

    def __init__(self) -> None:
        self.loader = ""  # the command that loaded; empty while nothing is loaded
        self.kernel: FileToLoad | None = None
        self.missing = ""  # the kernel that `linux` named and did not find
        self.args: list[str] = []
        self.ramdisks: list[FileToLoad] = []
        self.named: list[str] = []  # the ramdisks that `initrd` named and did not load
        self.root = ""
        self.line: str | None = None  # the command line, where it does not come in words
        self.hypervisor: FileToLoad | None = None
        self.awaits_kernel = False  # a hypervisor is loaded, its first module will be the kernel

    def copy(self) -> LoadedKernel:
        """Return what is loaded now; loading more does not change it."""
        other = LoadedKernel()
        for name in LoadedKernel.__slots__:
            setattr(other, name, getattr(self, name))
        return other


class Machine:
    """Everything that a command may read or change. `run_text` executes further script text."""

    run_text: Callable[[str], int]
    run_config: Callable[[FileRef, str, bytes], None]

    def __init__(self, config: FileRef, guest: GuestView, *, fedora: bool) -> None:
        directory = config.path.rpartition("/")[0]
        self.config = config
        self.guest = CountedGuest(guest)
        self.fedora = fedora
        self.settled = True  # whether another file's text may not change `fedora`
        self.variables = Variables(
            {
                "root": config.volume,
                "prefix": f"({config.volume}){directory}",
                "cmdpath": f"({config.volume}){directory}",
                "grub_cpu": "x86_64",
                "grub_platform": "xen",
                "pager": "",
                "lang": "",
                **dict.fromkeys(FEATURES, "y"),
            }
        )
        self.devices = Devices(self.guest, self.variables, config)
        self.functions: dict[str, str] = {}
        self.arguments: list[str] | None = None  # of the function or menu entry that is executed
        self.status: int | None = None
        self.loops = 0
        self.breaks = 0
        self.continuing = False
        self.returning = False
        self.menu: list[MenuEntry] = []
        self.menu_file = config  # of which file the menu is that was opened last
        self.loaded = LoadedKernel()
        self.globbing = False
        self.depth = 0
        self.problems: list[str] = []
        self.environment: dict[str, str] = {}  # what load_env read
        self.pending: dict[str, str] = {}  # one-shots that save_env would have cleared
        self.stores = False  # whether what save_env changes will be written
        self.blocks: dict[FileRef, EnvironmentBlock] = {}  # then: what it changed so far
        self.hashed = 0  # bytes whose sums were checked
        self.snippets: dict[str, list[tuple[str, str]]] = {}  # what blscfg read, by name
        self.shown_snippets: set[str] = set()
        self.secrets: dict[str, tuple[str, str]] = {}  # of users: how it is stored, and the secret
        self.traced = ""  # the text whose statements are followed, to say where a problem is
        self.place = 0  # where in it the statement begins that is executed
        self.problem_at = -1  # where the first problem was met
        self._entries = 0
        self._text = 0
        if config.base:
            self.variables.set(RELATIVE, "yes")

    # -- variables and limits ----------------------------------------------------------------

    def values(self, name: str) -> list[str]:
        """Return what `$name` stands for: one text, none if it is not set, several for `$@`."""
        value = self.variables.values.get(name)
        if value is None:
            return self._special(name)
        self.charge(len(value))
        return [value]

    def _special(self, name: str) -> list[str]:
        if name == "?":
            return [] if self.status is None else [str(self.status)]
        if self.arguments is None:
            return []
        if name == "#":
            return [str(len(self.arguments))]
        if name in {"@", "*"}:
            self.charge(sum(map(len, self.arguments)) + WORD_CHARGE * len(self.arguments))
            return list(self.arguments) if name == "@" else [" ".join(self.arguments)]
        number = decimal(name) or 0
        if 0 < number <= len(self.arguments):
            value = self.arguments[number - 1]
            self.charge(len(value))
            return [value]
        return []

    def charge(self, characters: int) -> None:
        """Count text that is handled; LimitError beyond CONFIG_TEXT."""
        self._text += characters
        if self._text > CONFIG_TEXT:
            raise LimitError(
                f"{self.config}: its scripts handle more than {CONFIG_TEXT} characters"
            )

    def enter(self) -> None:
        """Count one more nested execution; LimitError beyond CONFIG_NESTING."""
        self.depth += 1
        if self.depth > CONFIG_NESTING:
            raise LimitError(f"{self.config}: executes deeper than {CONFIG_NESTING} levels")

    def add_entry(self, entry: MenuEntry) -> None:
        """Append to the menu; LimitError beyond CONFIG_ENTRIES in all menus together."""
        self._entries += 1
        if self._entries > CONFIG_ENTRIES:
            raise LimitError(f"{self.config}: more than {CONFIG_ENTRIES} menu entries")
        self.menu.append(entry)

    def add_snippet(self, name: str, keys: list[tuple[str, str]]) -> None:
        """Keep what a boot loader entry's file says; LimitError beyond CONFIG_ENTRIES of them."""
        if len(self.snippets) >= CONFIG_ENTRIES:
            raise LimitError(f"{self.config}: more than {CONFIG_ENTRIES} boot loader entries")
        self.snippets[name] = keys

    def set_secret(self, user: str, kind: str, secret: str) -> None:
        """Keep a user's password; LimitError beyond CONFIG_VARIABLES users."""
        self.secrets[user] = kind, secret
        if len(self.secrets) > CONFIG_VARIABLES:
            raise LimitError(f"{self.config}: more than {CONFIG_VARIABLES} users have passwords")

    def note(self, problem: str) -> None:
        """Remember something an administrator should know; it does not make a command fail."""
        if len(self.problems) < CONFIG_PROBLEMS and problem not in self.problems:
            self.problems.append(problem)
            if self.problem_at < 0:
                self.problem_at = self.place

    def renew(self) -> None:
        """Count from nothing: somebody asks for more, and each question has all bounds."""
        self._entries = self._text = self.hashed = 0
        self.guest.renew()

    def fail(self, status: int, problem: str) -> int:
        """Remember why a command failed and return its status."""
        self.note(problem)
        return status

    def save(self) -> SavedState:
        """Return a copy of everything that a script can change, for `restore`."""
        return (
            self.variables.save(),
            dict(self.functions),
            self.loaded.copy(),
            list(self.menu),
            dict(self.environment),
            dict(self.pending),
            dict(self.blocks),
            dict(self.devices.loops),
            self.status,
            self.globbing,
        )

    def restore(self, saved: SavedState) -> None:
        """Go back to what `save` returned; that is not changed."""
        variables, functions, loaded, menu, environment = saved[:5]
        pending, blocks, disks, self.status, self.globbing = saved[5:]
        self.variables.restore(variables)
        self.functions.clear()
        self.functions.update(functions)
        self.loaded, self.menu = loaded.copy(), list(menu)
        self.environment, self.pending = dict(environment), dict(pending)
        self.blocks, self.devices.loops = dict(blocks), dict(disks)
