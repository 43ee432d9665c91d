"""What is known of an inode, as its driver reads it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from pygrub_k.errors import UnsupportedError
from pygrub_k.filesystems.facts import SECOND, InodeFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute
    from pygrub_k.filesystems.model import DirEntry, Filesystem, Inode


@runtime_checkable
class InodeTable(Protocol):
    """A file system whose inodes can be looked up by number."""

    def inode(self, number: int) -> Inode:
        """Return inode `number`, even if no name leads to it."""


@runtime_checkable
class DescribedInode(Protocol):
    """An inode whose driver reads more facts than every driver must."""

    def facts(self) -> InodeFacts:
        """Return all that its own bytes say."""

    def attributes(self) -> Iterator[Attribute]:
        """Yield its extended attributes; raises what reading them raises."""


@runtime_checkable
class SalvagedDirectory(Protocol):
    """A directory that has entries besides those that paths lead to."""

    def leftovers(self) -> Iterator[tuple[DirEntry, bool]]:
        """Yield them, each with whether it was salvaged behind damage."""


def leftovers_of(inode: Inode) -> Iterator[tuple[DirEntry, bool]]:
    """Yield what a directory's `entries` leave out; nothing if its driver does not look."""
    if isinstance(inode, SalvagedDirectory):
        yield from inode.leftovers()


def facts_of(inode: Inode) -> InodeFacts:
    """Return all facts that an inode's driver reads, at least those that every driver must."""
    if _describes_itself(type(inode)):
        return cast("DescribedInode", inode).facts()
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=number_of(inode),
        modified=inode.modified * SECOND or None,
    )


def attributes_of(inode: Inode) -> Iterator[Attribute]:
    """Yield an inode's extended attributes; none if its driver does not read them."""
    if _describes_itself(type(inode)):
        yield from cast("DescribedInode", inode).attributes()


@lru_cache(maxsize=16)
def _describes_itself(kind: type[Inode]) -> bool:
    return issubclass(kind, DescribedInode)


def number_of(found: object) -> int | None:
    """Return the number of an inode, or of the inode of a directory entry; None without one."""
    number = getattr(found, "number", None)
    return number if isinstance(number, int) else None


def key_of(inode: Inode) -> int | tuple[int, int] | None:
    """Return what identifies an inode: its number, with that of its subvolume."""
    number = number_of(inode)
    subvolume = number_of(getattr(inode, "subvolume", None))
    return number if number is None or subvolume is None else (subvolume, number)


def inode_by_number(filesystem: Filesystem, number: int) -> Inode:
    """Return the inode with that number; UnsupportedError if inodes have no numbers."""
    if not isinstance(filesystem, InodeTable):
        raise UnsupportedError("file system", None, "its inodes have no numbers")
    return filesystem.inode(number)
