"""What the menu needs to know about a guest's entries, and the outcome it ends with."""

from __future__ import annotations

from pygrub_k.limits import CONFIG_ENTRIES
from pygrub_k.record import Record
from pygrub_k.text import decimal

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
    """One line of a menu. All text is the guest's own.

    `problem` is why it cannot be booted; `note` what is wrong with it though it can.
    """

    title: str
    submenu: bool = False
    problem: str = ""
    note: str = ""


class Commands(Record):
    """What an entry loads, as text that can be edited, and its kernel's whole command line.

    A file is a path on the entry's own volume, or starts with a volume: `(hd0,gpt2)/vmlinuz`.
    """

    kernel: str = ""
    ramdisks: tuple[str, ...] = ()
    args: str = ""


class Outcome(Record):
    """What the menu ends with.

    `boot`: boot the entry at `path` (`1>0`), loading `edited` instead of its own files if that is
    set; without a path, boot just `edited`. `unattended`: nobody chose. `quit`: boot nothing.
    """

    result: Result
    path: str = ""
    edited: Commands | None = None


class Opening(Record):
    """How a menu starts: the default's path, its time-out in seconds, what is shown until then."""

    default: str
    seconds: float
    style: TimeoutStyle = "menu"
    heading: str = ""
    """The first line of the screen; our text, not the guest's."""


class Entries(Protocol):
    """Where the menu gets its entries."""

    def level(self, path: str) -> Sequence[Item]:
        """Return the items of the submenu at `path`, or of the menu itself if it is empty."""

    def commands(self, path: str) -> Commands:
        """Return what the entry at `path` loads."""

    def problem(self, outcome: Outcome) -> str:
        """Return why the outcome cannot be booted; empty if it can."""


def steps(path: str) -> list[int]:
    """Return a path as numbers; an empty list if it is not a path.

    >>> steps("1>0"), steps(""), steps("1>x")
    ([1, 0], [], [])
    """
    numbers = [decimal(word, CONFIG_ENTRIES) for word in path.split(">")]
    return [] if None in numbers else [number for number in numbers if number is not None]
