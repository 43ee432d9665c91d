"""How to read the facts of an inode, by the driver that it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from pygrub_k.errors import UnsupportedError
from pygrub_k.filesystems.btrfs.inode import BtrfsInode
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.filesystems.fat.inode import FatInode
from pygrub_k.filesystems.iso9660.inode import IsoInode
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.inspect.btrfs_facts import btrfs_attributes, btrfs_facts
from pygrub_k.inspect.ext_facts import ext_attributes, ext_facts
from pygrub_k.inspect.fat_facts import fat_attributes, fat_facts
from pygrub_k.inspect.inode_facts import InodeFacts
from pygrub_k.inspect.iso_facts import iso_attributes, iso_facts
from pygrub_k.inspect.render.units import SECOND
from pygrub_k.inspect.xfs_facts import xfs_attributes, xfs_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.filesystems.model import Filesystem, Inode
    from pygrub_k.inspect.inode_facts import Attribute


@runtime_checkable
class InodeTable(Protocol):
    """A file system whose inodes can be had by their number."""

    def inode(self, number: int) -> Inode:
        """Return inode `number`, whether a name leads to it or not."""


@dataclass(frozen=True, slots=True)
class InodeReader:
    """How to read what the inodes of one driver say of themselves."""

    kind: type[Any]
    facts: Callable[[Any], InodeFacts]
    attributes: Callable[[Any], Iterator[Attribute]]


def facts_of(inode: Inode) -> InodeFacts:
    """Return what is known of an inode: all that its driver reads, or what every driver has."""
    for reader in READERS:
        if isinstance(inode, reader.kind):
            return reader.facts(inode)
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=number_of(inode),
        modified=inode.modified * SECOND or None,
    )


def attributes_of(inode: Inode) -> Iterator[Attribute]:
    """Yield an inode's extended attributes; none where its driver does not read them."""
    for reader in READERS:
        if isinstance(inode, reader.kind):
            yield from reader.attributes(inode)


def number_of(found: object) -> int | None:
    """Return the number of an inode, or of the one that a directory entry names, if it has one."""
    number = getattr(found, "number", None)
    return number if isinstance(number, int) else None


def inode_by_number(filesystem: Filesystem, number: int) -> Inode:
    """Return the inode of that number; UnsupportedError where inodes have none."""
    if not isinstance(filesystem, InodeTable):
        raise UnsupportedError("file system", None, "its inodes have no numbers")
    return filesystem.inode(number)


READERS: Final = (
    InodeReader(ExtInode, ext_facts, ext_attributes),
    InodeReader(BtrfsInode, btrfs_facts, btrfs_attributes),
    InodeReader(XfsInode, xfs_facts, xfs_attributes),
    InodeReader(FatInode, fat_facts, fat_attributes),
    InodeReader(IsoInode, iso_facts, iso_attributes),
)
"""By driver. A new one is a new line; without a line, only what every driver has is shown."""
