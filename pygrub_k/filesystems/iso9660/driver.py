"""Open ISO 9660: the choice of its tree, its identity and its root."""

from __future__ import annotations

from pygrub_k.filesystems.iso9660.descriptors import label_of, read_descriptors, uuid_of
from pygrub_k.filesystems.iso9660.directory import (
    entries_of,
    extent_start,
    header_of_root,
    listed,
    own_record,
)
from pygrub_k.filesystems.iso9660.inode import IsoInode
from pygrub_k.filesystems.iso9660.rock_ridge import RockRidge
from pygrub_k.filesystems.iso9660.storage import Storage
from pygrub_k.filesystems.iso9660.system_use import names_rock_ridge, sharing_protocol
from pygrub_k.filesystems.model import Driver, OpenedFilesystem

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.iso9660.descriptors import Descriptor
    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource


class IsoFilesystem(OpenedFilesystem):
    """An opened ISO 9660 volume."""

    __slots__ = ("label", "root", "uuid")

    storage: Storage

    def __init__(self, storage: Storage, root: IsoInode, uuid: str, label: bytes) -> None:
        super().__init__(storage)
        self.root = root
        self.uuid = uuid
        self.label = label

    def inode(self, number: int) -> IsoInode:
        """Return the inode with Linux's number for it, even if no name leads to it."""
        return IsoInode.numbered(self.storage, number)


def open_filesystem(source: ByteSource, _settings: Settings) -> IsoFilesystem:
    """Open the ISO 9660 volume in `source`; of its sessions the first.

    That is the last one as well where a writer had no real disc: it puts the newest descriptors in
    front. Raises CorruptError if the descriptors or the root directory do not serve, SourceError
    if they cannot be read.
    """
    primary, joliet = read_descriptors(source)
    storage = Storage(source, primary.block_size, "plain")
    storage.size = primary.volume.num_blocks * primary.block_size
    chosen = primary
    if _has_rock_ridge(storage, primary, joliet):
        storage.naming = "Rock Ridge"
    elif joliet is not None:
        chosen = joliet
        storage = Storage(source, joliet.block_size, "Joliet")
    label = label_of(primary, joliet, use_joliet=storage.naming == "Joliet")
    return IsoFilesystem(storage, _root(storage, chosen), uuid_of(primary), label)


def _root(storage: Storage, descriptor: Descriptor) -> IsoInode:
    header = header_of_root(descriptor.volume.root, descriptor.offset)
    return IsoInode(storage, [header], descriptor.offset, RockRidge())


def _has_rock_ridge(storage: Storage, primary: Descriptor, joliet: Descriptor | None) -> bool:
    """Return whether the primary tree has Rock Ridge, which then is preferred to Joliet's.

    As in Linux, not if its root is empty beside Joliet's, and even where no extension names itself
    if there is no Joliet: then the entries are all there is.
    """
    header = header_of_root(primary.volume.root, primary.offset)
    start = extent_start(storage, header)
    own = own_record(storage, start)
    found = sharing_protocol(own[2])
    if found is None:
        return False
    _, storage.len_skipped = found
    is_named = names_rock_ridge(entries_of(storage, own))
    if joliet is None:
        return True
    return is_named and next(listed(storage, start, header.size), None) is not None


DRIVER: Final = Driver(open_filesystem)
