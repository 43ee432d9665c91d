"""What the menu knows of a guest's entries, and what comes of it."""

from __future__ import annotations

from pygrub_k.limits import CONFIG_ENTRIES
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal, Protocol

    from pygrub_k.bootconfig.model import TimeoutStyle

    Result = Literal["boot", "unattended", "quit"]
else:
    Protocol = object


DIGITS = len(str(CONFIG_ENTRIES))


class Item(Record):
    """One line of a menu. `problem` is why it cannot be booted; the guest's own text, all of it."""

    title: str
    submenu: bool = False
    problem: str = ""


class Commands(Record):
    """What an entry loads, in words that can be edited, and its kernel's whole command line.

    A file is a path on the entry's own volume, or has a volume before it: `(hd0,gpt2)/vmlinuz`.
    """

    kernel: str = ""
    ramdisks: tuple[str, ...] = ()
    args: str = ""


class Outcome(Record):
    """What the menu ends with.

    `boot`: the entry at `path` (`1>0`), with `edited` in place of what it loads if that is set;
    without a path, only what is edited. `unattended`: nobody chose. `quit`: boot nothing.
    """

    result: Result
    path: str = ""
    edited: Commands | None = None


class Opening(Record):
    """How a menu begins: the default's path, the time until that boots, and what is shown then."""

    default: str
    seconds: float
    style: TimeoutStyle = "menu"
    heading: str = ""
    """The first line of the screen; ours, not the guest's."""


class Entries(Protocol):
    """Where the menu has its entries from."""

    def level(self, path: str) -> Sequence[Item]:
        """Return the items of the submenu at `path`; of the menu itself without one."""

    def commands(self, path: str) -> Commands:
        """Return what the entry at `path` loads."""

    def problem(self, outcome: Outcome) -> str:
        """Return why something cannot be booted, or nothing if it can."""


def steps(path: str) -> list[int]:
    """Return a path as numbers; what is no path is none.

    >>> steps("1>0"), steps(""), steps("1>x")
    ([1, 0], [], [])
    """
    words = path.split(">")
    if not all(
        word.isascii() and word.isdecimal() and len(word) < len("1000000") for word in words
    ):
        return []
    return [int(word) for word in words]
