"""Extended attributes: in the inode, in a block of their own, or in inodes of their own."""

from __future__ import annotations

from pygrub_k._generated.ext_inode_records import CoreRecord, InodeFlags
from pygrub_k._generated.ext_superblock_records import Incompatible
from pygrub_k._generated.ext_xattr_records import (
    BlockHeaderRecord,
    EntryBodyRecord,
    EntryHeadRecord,
    InodeHeaderRecord,
    NameIndex,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.mapping import mapped
from pygrub_k.limits import EXT_ATTRIBUTE_SIZE
from pygrub_k.records import blanked, part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

    Located = tuple[int, bytes, int, int, int, int, bytes, int]
    """(name index, name, value offset, value inode, length, hash, region, its byte offset)"""

_MAGIC: Final = 0xEA020000
_CORE: Final = CoreRecord.SIZE
_PREFIXES: Final = {
    NameIndex.none: b"",
    NameIndex.user: b"user.",
    NameIndex.posix_acl_access: b"system.posix_acl_access",
    NameIndex.posix_acl_default: b"system.posix_acl_default",
    NameIndex.trusted: b"trusted.",
    NameIndex.lustre: b"lustre.",
    NameIndex.security: b"security.",
    NameIndex.system: b"system.",
    NameIndex.rich_acl: b"system.richacl",
    NameIndex.encryption: b"encryption.",
    NameIndex.hurd: b"gnu.",
}


def attributes(inode: StoredInode) -> Iterator[tuple[bytes, bytes]]:
    """Yield an inode's attributes as (name with its prefix, value), in the order on disk.

    Values are as stored: access control lists in ext4's form (see acl.py). What belongs to the
    format itself (`system.data`, the encryption context) is among them.
    """
    for found in located(inode):
        index, name, *_ = found
        prefix = _PREFIXES.get(index, b"unknown-%d." % index)
        yield prefix + name, _value(inode, found)


def inode_attribute(inode: StoredInode, index: int, name: bytes) -> tuple[bytes, int] | None:
    """Return (value, its byte offset) of an attribute in the inode itself, or None."""
    for found in _in_inode(inode):
        found_index, found_name, offset, _, _, _, _, where = found
        if (found_index, found_name) == (index, name):
            return _value(inode, found), where + offset
    return None


def located(inode: StoredInode) -> Iterator[Located]:
    """Yield where an inode's attributes are, in the order on disk."""
    yield from _in_inode(inode)
    number = attribute_block(inode)
    if number:
        yield from _in_block(inode, number)


def attribute_block(inode: StoredInode) -> int:
    """Return the number of the block that holds attributes of an inode, or 0."""
    if inode.storage.superblock.has(Incompatible.wide):
        return inode.core.attribute_block
    return inode.core.attribute_block_low


def _in_inode(inode: StoredInode) -> Iterator[Located]:
    extra = inode.extra
    if extra is None:
        return
    start = _CORE + extra.len_extra
    first = start + InodeHeaderRecord.SIZE
    if first > len(inode.data) or extra.len_extra & 3:
        if extra.len_extra:
            raise CorruptError(
                inode.structure, inode.offset, f"{extra.len_extra} bytes of extra fields"
            )
        return
    if part_at(InodeHeaderRecord, inode.data, start, inode.structure, inode.offset).magic == _MAGIC:
        yield from _entries(inode, inode.data[first:], 0, inode.offset + first)


def _in_block(inode: StoredInode, number: int) -> Iterator[Located]:
    storage = inode.storage
    structure = f"ext4 attribute block of inode {inode.number}"
    data = storage.block(number, structure)
    where = number * len(data)
    header = part_at(BlockHeaderRecord, data, 0, structure, where)
    if header.num_blocks != 1:
        raise CorruptError(structure, where, f"says that it has {header.num_blocks} blocks")
    seed = storage.superblock.checksum_seed
    if seed is not None:
        covered = blanked(data, header.OFFSET.checksum)
        found = crc32c(number.to_bytes(8, "little") + covered, seed)
        storage.findings.verify_checksum(structure, where, found, header.checksum)
    yield from _entries(inode, data, BlockHeaderRecord.SIZE, where)


def _entries(inode: StoredInode, region: bytes, position: int, where: int) -> Iterator[Located]:
    """Yield the entries from `position` of `region` on, which lies at byte `where`."""
    structure = f"ext4 attributes of inode {inode.number}"
    end = len(region)
    while True:
        if position + EntryHeadRecord.SIZE > end:
            raise CorruptError(structure, where + position, "the list has no end")
        head: Any = part_at(EntryHeadRecord, region, position, structure, where)
        if not any(head):
            return
        len_name, index, offset = head
        at = position + EntryHeadRecord.SIZE
        body: Any = part_at(EntryBodyRecord, region, at, structure, where)
        value_inode, length, value_hash = body
        at += EntryBodyRecord.SIZE
        position = at + (len_name + 3 & ~3)
        if position > end or length > EXT_ATTRIBUTE_SIZE:
            raise CorruptError(structure, where + at, "an attribute is cut off")
        if not value_inode and offset + length > end:
            raise CorruptError(structure, where + at, f"a value of {length} bytes at {offset}")
        name = region[at : at + len_name]
        yield index, name, offset, value_inode, length, value_hash, region, where


def _value(inode: StoredInode, located: Located) -> bytes:
    _, name, offset, value_inode, length, _, region, where = located
    if not value_inode:
        return region[offset : offset + length]
    holder = StoredInode.read(inode.storage, value_inode)
    if not holder.has(InodeFlags.attribute_value) or holder.size != length:
        raise CorruptError(
            f"ext4 attributes of inode {inode.number}",
            where,
            f"inode {value_inode} does not hold the {length} bytes of {name!r}",
        )
    storage = inode.storage
    block_size = storage.superblock.block_size
    value = mapped(holder.runs(), length, block_size, storage.source).read_at(0, length)
    seed = storage.superblock.checksum_seed
    if seed is not None:
        found, stored = crc32c(value, seed), holder.core.access_time & 0xFFFFFFFF
        storage.findings.verify_checksum(holder.structure, holder.offset, found, stored)
    return value
