"""Extended attributes of UFS2, named as FreeBSD names their spaces: `user.`, `system.`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.ufs_attribute_records import Namespace
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.facts import Attribute
from pygrub_k.filesystems.ufs.stored_inode import as_ufs2
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k._generated.ufs_inode_records import Ufs2Record
    from pygrub_k.filesystems.ufs.inode import UfsInode

_SPACES: Final = {Namespace.user: b"user.", Namespace.system: b"system."}
_ALIGNMENT: Final = 8


def attributes(inode: UfsInode) -> Iterator[Attribute]:
    """Yield an inode's attributes; CorruptError where they cannot be."""
    stored = as_ufs2(inode.storage, inode.stored)
    if stored is None or not stored.attributes_size:
        return
    data = _area(inode, stored)
    module = inode.storage.layout.tables.attributes
    table: Any = import_module(f"pygrub_k._generated.{module}").HeadRecord
    structure = f"extended attributes of {inode.structure}"
    at = 0
    while at + table.SIZE <= len(data):
        head = part_at(table, data, at, structure, inode.offset)
        if not head.length:
            return
        start = at + table.SIZE
        value = at + -(-(table.SIZE + head.len_name) // _ALIGNMENT) * _ALIGNMENT
        end = at + head.length
        if head.length % _ALIGNMENT or not value <= end - head.len_padding or end > len(data):
            reason = f"an attribute of {head.length} bytes at byte {at} of {len(data)}"
            raise CorruptError(structure, inode.offset, reason)
        space = _SPACES.get(head.name_space, b"namespace-%d." % head.name_space)
        stored_value = data[value : end - head.len_padding]
        yield Attribute(space + data[start : start + head.len_name], stored_value, stored_value)
        at = end


def _area(inode: UfsInode, stored: Ufs2Record) -> bytes:
    """Return the bytes of the one or two blocks that hold them."""
    storage, left = inode.storage, stored.attributes_size
    pointers: Any = stored.attributes
    found = b""
    for fragment in pointers:
        length = min(left, storage.block_size)
        if length <= 0:
            break
        if not fragment:
            raise CorruptError(inode.structure, inode.offset, "attributes without a block")
        offset = storage.check(fragment, length, inode.structure, inode.offset)
        found += storage.source.read_at(offset, length)
        left -= length
    if left > 0:
        reason = f"{stored.attributes_size} bytes of attributes in two blocks"
        raise CorruptError(inode.structure, inode.offset, reason)
    return found
