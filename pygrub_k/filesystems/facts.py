"""What is known about an inode of any file system."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

from pygrub_k.records import members

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.errors import PygrubError

FileKind = Literal[
    "file",
    "directory",
    "symlink",
    "fifo",
    "socket",
    "character device",
    "block device",
    "unknown",
]

SECOND: Final = 1_000_000_000
"""In nanoseconds."""


class FlagNames:
    """The names of an inode's flags, from a generated class of masks."""

    def __init__(self, masks: type) -> None:
        named = members(masks).items()
        self._names = tuple((mask, name.replace("_", " ")) for name, mask in named)
        self._known = sum(mask for mask, _ in self._names)

    def known(self, flags: int) -> tuple[str, ...]:
        """Return the names of those flags that have one."""
        return tuple(name for mask, name in self._names if flags & mask)

    def unknown(self, flags: int) -> tuple[str, ...]:
        """Return those that have none, together in hexadecimal digits, if there are any."""
        rest = flags & ~self._known
        return (f"{rest:#x}",) if rest else ()

    def __call__(self, flags: int) -> tuple[str, ...]:
        """Return all flags."""
        return self.known(flags) + self.unknown(flags)


@dataclass(frozen=True, slots=True)
class Attribute:
    """An extended attribute: its full name, its value as Linux gives it, and that as stored.

    The two differ for access control lists. `access` has the entries of one as getfacl writes
    them, `capabilities` those of a program as getcap does. `error` says why a value could not be
    read or decoded.
    """

    name: bytes
    value: bytes
    stored: bytes = b""
    access: tuple[str, ...] = ()
    capabilities: str = ""
    error: PygrubError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InodeFacts:
    """What an inode says about itself; None where its file system has no such fact.

    `size` and `allocated` are bytes, `mode` is as in st_mode, `position` the byte of its volume at
    which the inode itself lies. Times are nanoseconds since 1970, UTC; `deleted` is set for inodes
    that are no longer in use. `device` is (major, minor) of a device node.
    """

    kind: FileKind
    size: int
    number: int | None = None
    subvolume: int | None = None
    """Of btrfs: the tree in which the number counts."""
    position: int | None = None
    mode: int | None = None
    uid: int | None = None
    gid: int | None = None
    project: int | None = None
    links: int | None = None
    allocated: int | None = None
    accessed: int | None = None
    modified: int | None = None
    changed: int | None = None
    created: int | None = None
    deleted: int | None = None
    flags: tuple[str, ...] = ()
    generation: int | None = None
    device: tuple[int, int] | None = None
    freed: bool = False
    """Whether it is no longer in use: nothing leads to it, but its bytes are still there."""


SHOWN: Final = 16
"""Numbers that a text names."""


def numbers_text(numbers: Sequence[int]) -> str:
    """Return numbers as text, the first SHOWN of them.

    >>> numbers_text([2, 11])
    '2, 11'
    """
    shown = ", ".join(map(str, islice(numbers, SHOWN)))
    more = len(numbers) - SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


@dataclass(frozen=True, slots=True)
class FilesystemReport:
    """What a file system says of itself as a whole, besides its identity.

    `kind` is its name as blkid has it; `size` the bytes that it takes of its (first) volume; both
    None where nothing more is known than its driver's name. `replayed` says in words what a journal
    changed that was replayed in memory, empty if there was nothing to replay, `replayed_by` what
    does so in a guest. `unclean` says in words why it was not unmounted as it should be, and
    `errors` what the kernel noted of damage. `num_files` is about how many inodes are in use, by
    its own count.
    """

    kind: str | None = None
    size: int | None = None
    replayed: str = ""
    unclean: str = ""
    errors: str = ""
    num_files: int | None = None
    replayed_by: str = "a mount"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubvolumeFacts:
    """A subvolume: its number, and its path from the top level, None where nothing leads to it.

    Times are nanoseconds since 1970. `original` is the UUID of what it is a snapshot of; both
    UUIDs are empty where there is none. `deleted` ones are not yet cleaned up.
    """

    number: int
    path: bytes | None
    is_default: bool = False
    is_read_only: bool = False
    deleted: bool = False
    uuid: str = ""
    original: str = ""
    generation: int = 0
    created: int | None = None
