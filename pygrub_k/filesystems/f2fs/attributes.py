"""Extended attributes: at the end of an inode, and continued in a node of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.f2fs_node_records import AttributeHeaderRecord, AttributeRecord, Inline
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.ext.acl import acl_entries
from pygrub_k.filesystems.f2fs.recovery import FOOTER
from pygrub_k.filesystems.f2fs.stored_inode import AREA, WORD
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.f2fs.inode import F2fsInode
    from pygrub_k.filesystems.facts import Attribute

MAGIC: Final = 0xF2F52011
SPACES: Final = {
    1: b"user.",
    2: b"system.posix_acl_access",
    3: b"system.posix_acl_default",
    4: b"trusted.",
    6: b"security.",
    7: b"system.advise",
    9: b"f2fs.encryption",
    11: b"f2fs.verity",
}
HIDDEN: Final = (7, 9, 11)
"""What is no attribute to Linux: an advice that the inode says, too, and what others keep there."""
PLACE: Final = (1 << 29) - 1
"""Of the node of attributes, among the nodes of a file."""


def attributes(inode: F2fsInode) -> Iterator[Attribute]:
    """Yield an inode's attributes; CorruptError where they cannot be."""
    data = _area(inode)
    structure, where = f"extended attributes of {inode.structure}", inode.stored.offset
    if len(data) < AttributeHeaderRecord.SIZE:
        return
    head = part_at(AttributeHeaderRecord, data, 0, structure, where)
    if head.magic != MAGIC:
        if any(data):
            raise CorruptError(structure, where, f"magic {head.magic:#x}")
        return
    at = AttributeHeaderRecord.SIZE
    while at + AttributeRecord.SIZE <= len(data):
        entry = part_at(AttributeRecord, data, at, structure, where)
        if not entry.space and not entry.len_name and not entry.len_value:
            return
        name = at + AttributeRecord.SIZE
        value = name + entry.len_name
        end = value + entry.len_value
        if end > len(data):
            reason = f"an attribute up to byte {end} of {len(data)}"
            raise CorruptError(structure, where, reason)
        if entry.space not in HIDDEN:
            space = SPACES.get(entry.space, b"space-%d." % entry.space)
            yield described(space + data[name:value], data[value:end], acl_entries)
        at = end + -end % WORD


def _area(inode: F2fsInode) -> bytes:
    stored = inode.stored
    inside = b""
    if stored.record.inline_flags & Inline.attributes:  # else the room for them is left unused
        inside = stored.record.area[(AREA - stored.attributes) * WORD :]
    number = stored.attributes_node
    if not number and (inode.number, PLACE) not in inode.storage.recovery.nodes:
        return inside
    data, _ = inode.storage.node(number, inode.number, PLACE)
    return inside + data[:FOOTER]
