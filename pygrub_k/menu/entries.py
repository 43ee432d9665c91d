"""What the menu needs to know about a guest's entries, and the outcome it ends with."""

from __future__ import annotations

from pygrub_k.limits import CONFIG_ENTRIES, PV_COMMAND_LINE
from pygrub_k.record import Record
from pygrub_k.text import decimal, path_bytes

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Literal, Protocol

    from pygrub_k.bootconfig.model import Locks, TimeoutStyle

    Result = Literal["boot", "unattended", "quit"]
else:
    Protocol = object


DIGITS = len(str(CONFIG_ENTRIES))
TYPED_MENU = "c"
"""The path of the menu that the command line has opened; its entries are `c>0`, `c>1` …"""


GIVE_UP = "\x03"
"""The line that drops a construct which the command line has begun (grub2/shell.py)."""


class Item(Record):
    """One line of a menu, by its definition alone. All text is the guest's own.

    `users` are those who may choose it where the menu has Locks: None everybody, empty superusers.
    """

    title: str
    submenu: bool = False
    hotkey: str = ""
    users: str | None = None

    @property
    def hotkey_name(self) -> str:
        """How the hot key is called."""
        return "tab" if self.hotkey == "\t" else self.hotkey.strip("<>") or self.hotkey


class Details(Record):
    """What an entry loads, as text.

    `problem` is why it cannot be booted; `note` what is wrong with it though it can. A file is a
    path on the entry's own volume, or starts with a volume: `(hd0,gpt2)/vmlinuz`.
    """

    submenu: bool = False
    problem: str = ""
    note: str = ""
    args: str = ""
    kernel: str = ""
    ramdisks: tuple[str, ...] = ()
    without: bool = False
    """Whether the ramdisks are named and not loaded."""

    @property
    def wrong(self) -> str:
        """Why it cannot be booted, or what is wrong with it though it can; empty for nothing."""
        return self.problem or self.note or self.too_long

    @property
    def too_long(self) -> str:
        """That there are more arguments than some kernels read; empty if there are not."""
        size = len(path_bytes(self.args))
        if size <= PV_COMMAND_LINE:
            return ""
        return f"{size} bytes of arguments; a PV kernel sees {PV_COMMAND_LINE}"


class Script(Record):
    """What an entry says, in the `syntax` of its configuration."""

    syntax: str
    text: str


class Tried(Record):
    """What an edited text would load; `line` is the first with a problem, from 1, 0 for none."""

    line: int
    details: Details

    @property
    def told(self) -> str:
        """What is wrong with the text, and in which line; empty for nothing."""
        wrong = self.details.problem or self.details.note
        where = f"line {self.line}: "
        return where + wrong if wrong and self.line and not wrong.startswith(where) else wrong


class Answer(Record):
    """What the command line answers: `more`, `boot`, `menu`, `exit` or nothing, and output."""

    event: str
    output: str


class Outcome(Record):
    """What the menu ends with.

    `boot`: boot the entry at `path` (`1>0`), as `edit` says if that is set: `args` and other
    arguments, `script` and another text, or `shell`, which boots what the command line has loaded.
    `unattended`: nobody chose. `quit`: boot nothing. `summary` says what was edited.
    """

    result: Result
    path: str = ""
    edit: tuple[str, ...] = ()
    summary: str = ""


class Opening(Record):
    """How a menu starts: the default's path, its time-out in seconds, what is shown until then."""

    default: str
    seconds: float | None
    """None: it waits without a limit."""
    style: TimeoutStyle = "menu"
    heading: str = ""
    """The first line of the screen; our text, not the guest's."""
    locks: Locks | None = None
    """Who may do what; None: everybody may do everything."""
    failure: str = ""
    """Why there is nothing to choose from, in lines; then only the command line is of use."""
    notice: str = ""
    """What somebody should know first, such as mistakes in the configuration, in lines."""
    broken: bool = False
    """Whether nothing boots when the time is over."""
    saved: str = ""
    """The path of the entry that the guest has saved for the boots to come."""


class Items(Protocol):
    """The items of a menu: as many as it has, each fetched when it is looked at."""

    def __len__(self) -> int: ...

    def __getitem__(self, number: int, /) -> Item: ...

    def __iter__(self) -> Iterator[Item]: ...


class Entries(Protocol):
    """Where the menu gets its answers. What is refused raises a PygrubError."""

    def level(self, path: str) -> Items:
        """Return the items of the submenu at `path`, or of the menu itself if it is empty."""

    def details(self, path: str) -> Details:
        """Return what the entry at `path` loads."""

    def script(self, path: str) -> Script:
        """Return the text of the entry at `path`."""

    def attempt(self, path: str, text: str) -> Tried:
        """Return what the entry at `path` would load with another text."""

    def problem(self, outcome: Outcome) -> str:
        """Return why the outcome cannot be booted; empty if it can."""

    def shell(self, line: str) -> Answer:
        """Execute a line of the command line; GIVE_UP drops what it began."""

    def complete(self, line: str, column: int) -> tuple[int, Sequence[str]]:
        """Return where the word begins that ends at a column, and what it may go on to."""

    def about(self, path: str) -> str:
        """Return lines about the files that the entry at `path` loads."""

    def view(self, file: str, offset: int) -> tuple[int, bytes]:
        """Return a file's size and some of its bytes; without a name the configuration's."""

    def looked(self) -> str:
        """Return what was looked at, in lines."""


def steps(path: str) -> list[int]:
    """Return a path as numbers; an empty list if it is not a path.

    >>> steps("1>0"), steps(""), steps("1>x")
    ([1, 0], [], [])
    """
    numbers = [decimal(word, CONFIG_ENTRIES) for word in path.split(">")]
    return [] if None in numbers else [number for number in numbers if number is not None]
