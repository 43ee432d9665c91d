"""Extended attributes: one list, in the inode or in an extent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.jfs_attribute_records import BeginningRecord, HeadRecord
from pygrub_k._generated.jfs_inode_records import DataFlags, DataPlaceRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.attributes import described
from pygrub_k.limits import JFS_ATTRIBUTES
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute
    from pygrub_k.filesystems.jfs.inode import JfsInode

_SPACES: Final = (b"system.", b"user.", b"security.", b"trusted.")
_OTHERS: Final = b"os2."
"""What Linux puts in front of names of none of its own spaces (fs/jfs/xattr.c)."""


def attributes(inode: JfsInode) -> Iterator[Attribute]:
    """Yield an inode's attributes; CorruptError where they cannot be."""
    data = _list(inode)
    structure = f"extended attributes of {inode.structure}"
    at = BeginningRecord.SIZE
    while at < len(data):
        head = part_at(HeadRecord, data, at, structure, inode.offset)
        start = at + HeadRecord.SIZE
        value = start + head.len_name + 1
        end = value + head.len_value
        if not head.len_name or end > len(data):
            reason = f"an attribute of {end - at} bytes at byte {at} of {len(data)}"
            raise CorruptError(structure, inode.offset, reason)
        name = data[start : start + head.len_name]
        if not name.startswith(_SPACES):
            name = _OTHERS + name
        yield described(name, data[value:end])
        at = end


def _list(inode: JfsInode) -> bytes:
    """Return the whole list; empty without one."""
    structure, where, storage = inode.structure, inode.offset, inode.storage
    place = part_at(DataPlaceRecord, inode.stored.attributes, 0, structure, where)
    size = place.size
    if not place.flags or not size:
        return b""
    if size > JFS_ATTRIBUTES:
        raise LimitError(f"{structure}: more than {JFS_ATTRIBUTES} bytes of attributes")
    if place.flags & DataFlags.inside:
        data = inode.inline().attributes
    elif place.flags & DataFlags.extent:
        offset = storage.check(place.address, place.length, structure, where)
        data = storage.source.read_at(offset, min(size, place.length * storage.block_size))
    else:
        reason = f"attributes in a place with flags {place.flags:#x}"
        raise CorruptError(structure, where, reason)
    if size > len(data):
        reason = f"{size} bytes of attributes in {len(data)}"
        raise CorruptError(structure, where, reason)
    data = data[:size]
    stated = part_at(BeginningRecord, data, 0, structure, where).size
    if stated != size:
        reason = f"{size} bytes of attributes, which say they are {stated}"
        raise CorruptError(structure, where, reason)
    return data
