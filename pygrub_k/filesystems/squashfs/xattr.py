"""Extended attributes, which inodes of the same attributes share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.squashfs_tables_records import (
    AttributeListRecord,
    AttributeRecord,
    AttributesHeadRecord,
    AttributeValueRecord,
    PlaceRecord,
    Prefix,
)
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.squashfs.stored_inode import NONE, attributes_number
from pygrub_k.limits import EXT_ATTRIBUTE_SIZE, SQUASHFS_ATTRIBUTES
from pygrub_k.records import read_record, record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute
    from pygrub_k.filesystems.squashfs.inode import SquashfsInode
    from pygrub_k.filesystems.squashfs.storage import Position, Storage

STRUCTURE: Final = "SquashFS attributes"
PREFIXES: Final = {
    Prefix.user: b"user.",
    Prefix.trusted: b"trusted.",
    Prefix.security: b"security.",
}
NAME: Final = 255
"""Bytes: as Linux (XATTR_NAME_MAX)."""


def attributes(inode: SquashfsInode) -> Iterator[Attribute]:
    """Yield an inode's attributes in disk order; those with an unknown prefix are left out.

    So does Linux. Raises CorruptError where they make no sense.
    """
    storage = inode.storage
    number = attributes_number(storage, inode.stored)
    start = storage.superblock.attributes_start
    if number == NONE or not storage.superblock.has_attributes:
        return
    table = read_record(AttributesHeadRecord, storage.source, start)
    if number >= table.num_lists:
        raise CorruptError(STRUCTURE, start, f"list {number} of {table.num_lists}")
    places = start + AttributesHeadRecord.SIZE
    found = storage.table_entry(AttributeListRecord, places, number, STRUCTURE)
    if found.num_attributes > SQUASHFS_ATTRIBUTES:
        raise LimitError(f"{STRUCTURE}: {found.num_attributes} of one inode")
    place = position(table.start, found.reference)
    for _ in range(found.num_attributes):
        head, place = storage.record(AttributeRecord, place, STRUCTURE)
        if head.len_name > NAME:
            raise CorruptError(STRUCTURE, place[0], f"a name of {head.len_name} bytes")
        name, place = storage.read(place, head.len_name, STRUCTURE)
        value, place = _value(storage, place)
        if head.is_elsewhere:
            reference = record_at(PlaceRecord, value, 0, place[0]).start
            value, _ = _value(storage, position(table.start, reference))
        prefix = PREFIXES.get(head.prefix)
        if prefix is not None:
            yield described(prefix + name, value)


def position(start: int, reference: int) -> Position:
    """Return where a reference leads, which counts from the metadata block at byte `start`."""
    return start + (reference >> 16), reference & 0xFFFF


def _value(storage: Storage, place: Position) -> tuple[bytes, Position]:
    head, place = storage.record(AttributeValueRecord, place, STRUCTURE)
    if head.len_value > EXT_ATTRIBUTE_SIZE:
        raise CorruptError(STRUCTURE, place[0], f"a value of {head.len_value} bytes")
    return storage.read(place, head.len_value, STRUCTURE)
