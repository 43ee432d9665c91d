"""How to read the facts of an inode, by the driver that it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from pygrub_k.errors import UnsupportedError
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.inspect.ext_facts import ext_facts
from pygrub_k.inspect.inode_facts import InodeFacts, Moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.filesystems.model import Filesystem, Inode


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
    number = getattr(found, "number", None)
    return number if isinstance(number, int) else None


def inode_by_number(filesystem: Filesystem, number: int) -> Inode:
    """Return the inode of that number; UnsupportedError where inodes have none."""
    if not isinstance(filesystem, InodeTable):
        raise UnsupportedError("file system", 0, "its inodes have no numbers")
    return filesystem.inode(number)


READERS: tuple[tuple[type[ExtInode], Callable[[ExtInode], InodeFacts]], ...] = (
    (ExtInode, ext_facts),
)
"""By driver. A new one is a new line; without a line, only what every driver has is shown."""
