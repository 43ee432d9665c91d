"""States in which a file system was before, as far as its own structures still hold them.

A driver that knows any has a module `past` with `past_of(filesystem)`. A past state is a file
system like any other: names, inodes and contents are read through it as they were.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pygrub_k.loading import loaded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.model import Filesystem


@dataclass(frozen=True, slots=True)
class State:
    """A past state: how it is asked for, when it was reached, and what there is to say about it.

    `name` is such as "journal 12" or "generation 7", `time` nanoseconds since 1970 (None: unknown).
    """

    name: str
    time: int | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A block that a step wrote: its number, the byte of the volume it belongs to, and its role.

    Both are None for what concerns no single block, such as the news that something is done.
    `kept_at` is the byte at which its copy lies. `role` is empty where it is not known, `note` says
    what is special, such as "escaped" or "revoked".
    """

    block: int | None
    position: int | None
    kept_at: int | None
    role: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """What led to a state, such as a transaction.

    `state` is "complete", "incomplete" if it never ended, or more in words.
    """

    name: str
    time: int | None
    state: str
    parts: tuple[Part, ...]
    overwritten: int = 0
    """Blocks of it that are not there any more."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a step changed: a field of a structure, or a name; an empty side: it was not there.

    `subject` is such as "inode 12", `field` named as in the spec.
    """

    subject: str
    field: str
    before: str
    after: str


class Past(Protocol):
    """The past states of one file system.

    `keeps_contents` tells whether the contents of files are those of then, too, or cannot be read;
    where only metadata is kept, they are read from where they were.
    """

    keeps_contents: bool

    def states(self) -> Sequence[State]:
        """Return the states that can be opened, oldest first."""

    def open(self, name: str, /) -> Filesystem:
        """Open the state of that name; NotFoundError if there is none."""

    def steps(self) -> Iterator[Step]:
        """Yield what led to them, oldest first; steps that never ended are among them."""

    def step_names(self) -> Sequence[str]:
        """Return what the steps are called whose changes can be told, oldest first."""

    def changes(self, name: str, /) -> Iterator[Change]:
        """Yield what the step that led to a state changed; NotFoundError if there is none."""


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
