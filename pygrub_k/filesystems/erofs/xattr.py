"""Extended attributes: an inode's own, and those that several inodes share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.erofs_inode_records import (
    AttributeRecord,
    AttributesHeadRecord,
    Prefix,
    PrefixHeadRecord,
    SharedAttributeRecord,
)
from pygrub_k._generated.erofs_superblock_records import Incompatible
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.erofs.compressed import packed_content
from pygrub_k.records import record_at
from pygrub_k.source import part_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.erofs.inode import ErofsInode
    from pygrub_k.filesystems.erofs.storage import Storage
    from pygrub_k.filesystems.facts import Attribute
    from pygrub_k.source import ByteSource

STRUCTURE: Final = "EROFS attributes"
PREFIXES: Final = {
    Prefix.user: b"user.",
    Prefix.posix_acl_access: b"system.posix_acl_access",
    Prefix.posix_acl_default: b"system.posix_acl_default",
    Prefix.trusted: b"trusted.",
    Prefix.security: b"security.",
}
LONG: Final = 0x80
UNIT: Final = SharedAttributeRecord.SIZE
"""Bytes: attributes begin at multiples of it."""


def attributes(inode: ErofsInode) -> Iterator[Attribute]:
    """Yield an inode's attributes, its own first; those with an unknown prefix are left out.

    So does Linux. Raises CorruptError where they make no sense.
    """
    stored, storage = inode.stored, inode.storage
    if not stored.len_attributes:
        return
    at, end = stored.attributes, stored.following
    head = storage.record(AttributesHeadRecord, at, STRUCTURE)
    at += AttributesHeadRecord.SIZE
    numbers = at
    at += head.num_shared * UNIT
    if at > end:
        raise CorruptError(STRUCTURE, stored.attributes, f"{head.num_shared} shared ones")
    while at + AttributeRecord.SIZE <= end:
        found, length = _attribute(storage, at)
        if at + length > end:
            raise CorruptError(STRUCTURE, at, f"{length} bytes, where {end - at} are left")
        at += -(-length // UNIT) * UNIT
        if found is not None:
            yield found
    base = storage.superblock.attributes_block * storage.block_size
    for index in range(head.num_shared):
        place = storage.record(SharedAttributeRecord, numbers + index * UNIT, STRUCTURE)
        found, _ = _attribute(storage, base + place.number * UNIT)
        if found is not None:
            yield found


def _attribute(storage: Storage, at: int) -> tuple[Attribute | None, int]:
    """Return the attribute at a byte, None for an unknown prefix, and its length."""
    head = storage.record(AttributeRecord, at, STRUCTURE)
    length = head.len_name + head.len_value
    data = storage.read(at + AttributeRecord.SIZE, length, STRUCTURE)
    prefix = _prefix(storage, head.prefix)
    found = None
    if prefix is not None:
        found = described(prefix + data[: head.len_name], data[head.len_name :])
    return found, AttributeRecord.SIZE + length


def _prefix(storage: Storage, number: int) -> bytes | None:
    if not number & LONG:
        return PREFIXES.get(number)
    return _long_prefix(storage, number & ~LONG)


def _long_prefix(storage: Storage, wanted: int) -> bytes | None:
    """Return a long prefix by its place in the list of them; None if there is none."""
    superblock = storage.superblock
    if wanted >= superblock.num_attribute_prefixes:
        return None
    source: ByteSource = storage.source
    if superblock.incompatible_features & Incompatible.fragments and superblock.packed_inode:
        source = packed_content(storage)
    at = superblock.attribute_prefixes * UNIT
    for _ in range(wanted + 1):
        data = part_of(source, at, PrefixHeadRecord.SIZE)
        if data.size < PrefixHeadRecord.SIZE:
            raise CorruptError(STRUCTURE, None, f"long prefix {wanted} begins beyond the end")
        head = record_at(PrefixHeadRecord, data.read_at(0, data.size), 0, None)
        start, length = at + PrefixHeadRecord.SIZE, head.length - 1
        at += -(-(head.length + PrefixHeadRecord.SIZE - 1) // UNIT) * UNIT
    base = PREFIXES.get(head.base)
    rest = part_of(source, start, max(length, 0))
    return None if base is None else base + rest.read_at(0, rest.size)
