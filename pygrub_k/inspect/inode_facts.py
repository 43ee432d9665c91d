"""What is known of an inode, whatever file system it lies in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pygrub_k.errors import UnsupportedError
from pygrub_k.filesystems.ext.inode import ExtInode

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.filesystems.model import FileKind, Filesystem, Inode


@dataclass(frozen=True, slots=True)
class Moment:
    """A time: seconds since 1970, UTC, and nanoseconds."""

    seconds: int
    nanoseconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class InodeFacts:
    """What an inode says of itself; None where its file system has no such fact.

    `size` and `allocated` are bytes, `mode` is as in st_mode, `position` the byte of its volume at
    which the inode itself lies. `device` is (major, minor) of a device node. `deleted` is set for
    inodes that are no longer in use.
    """

    kind: FileKind
    size: int
    number: int | None = None
    position: int | None = None
    mode: int | None = None
    uid: int | None = None
    gid: int | None = None
    project: int | None = None
    links: int | None = None
    allocated: int | None = None
    accessed: Moment | None = None
    modified: Moment | None = None
    changed: Moment | None = None
    created: Moment | None = None
    deleted: Moment | None = None
    flags: tuple[str, ...] = ()
    generation: int | None = None
    device: tuple[int, int] | None = None


@runtime_checkable
class Numbered(Protocol):
    """An inode, or the directory entry for one, of a file system that numbers its inodes."""

    number: int


@runtime_checkable
class InodeTable(Protocol):
    """A file system whose inodes can be had by their number."""

    def inode(self, number: int) -> Inode:
        """Return inode `number`, whether a name leads to it or not."""


def facts_of(inode: Inode) -> InodeFacts:
    """Return what is known of an inode: all that its driver reads, or what every driver has."""
    for kind, read in READERS:
        if isinstance(inode, kind):
            return read(inode)
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=number_of(inode),
        modified=Moment(inode.modified) if inode.modified else None,
    )


def number_of(found: object) -> int | None:
    """Return the number of an inode, or of the one that a directory entry names, if it has one."""
    return found.number if isinstance(found, Numbered) else None


def inode_by_number(filesystem: Filesystem, number: int) -> Inode:
    """Return the inode of that number; UnsupportedError where inodes have none."""
    if not isinstance(filesystem, InodeTable):
        raise UnsupportedError("file system", 0, "its inodes have no numbers")
    return filesystem.inode(number)


def _ext(inode: ExtInode) -> InodeFacts:
    from pygrub_k.inspect.ext_facts import ext_facts

    return ext_facts(inode)


READERS: tuple[tuple[type[ExtInode], Callable[[ExtInode], InodeFacts]], ...] = ((ExtInode, _ext),)
"""By driver. A new one is a new line; without a line, only what every driver has is shown."""
