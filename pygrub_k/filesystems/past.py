"""States in which a file system was before, as far as its own structures still hold them.

A driver that knows any has a module `past` with `past_of(filesystem)`. A past state is a file
system like any other: names, inodes and contents are read through it as they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pygrub_k.loading import loaded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.model import Filesystem


@dataclass(frozen=True, slots=True)
class State:
    """A past state: how it is asked for, when it ended, and what there is to say about it.

    `name` is such as "journal 12" or "generation 7", `time` nanoseconds since 1970 (None: unknown).
    """

    name: str
    time: int | None
    note: str = ""


class Past(Protocol):
    """The past states of one file system."""

    def states(self) -> Sequence[State]:
        """Return the states that can be opened, oldest first."""

    def open(self, name: str, /) -> Filesystem:
        """Open the state of that name; NotFoundError if there is none."""


def past_of(filesystem: Filesystem) -> Past | None:
    """Return the past states of a file system; None if its driver knows of none.

    Raises what reading a journal or a tree's root raises.
    """
    package = type(filesystem).__module__.rpartition(".")[0]
    try:
        found: Past | None = loaded(package, "past.past_of")(filesystem)
    except ModuleNotFoundError as error:
        if error.name != f"{package}.past":
            raise
        return None
    return found
