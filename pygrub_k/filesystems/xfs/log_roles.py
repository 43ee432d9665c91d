"""What an item of the log is for, in words."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k._generated.xfs_directory_records import DataHeader5Record
from pygrub_k._generated.xfs_extent_records import Block5Record
from pygrub_k._generated.xfs_log_items_records import (
    AttributeIntentRecord,
    BufferFlag,
    BufferRecord,
    BufferType,
    ExchangeRecord,
    Inode32Record,
    InodeChange,
    InodeRecord,
    IntentRecord,
    ItemType,
    MappedExtentRecord,
    NewInodesRecord,
    XfsLogItemsRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.log_record import STRUCTURE
from pygrub_k.filesystems.xfs.superblock import SECTOR
from pygrub_k.records import members, part_at, record_at

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.log_history import LoggedItem
    from pygrub_k.filesystems.xfs.storage import Storage


def _names(enumeration: type) -> dict[int, str]:
    return {value: name.replace("_", " ") for name, value in members(enumeration).items()}


ITEMS: Final = _names(ItemType)
BUFFERS: Final = _names(BufferType)
_CHANGES: Final = [(mask, name.replace("_", " ")) for name, mask in members(InodeChange).items()]
_GROUPS: Final = {
    BufferType.superblock,
    BufferType.group_free_space,
    BufferType.group_free_list,
    BufferType.group_inodes,
}
DIRECTORIES: Final = {BufferType.directory, BufferType.directory_data}
"""Blocks that have names of a directory."""


class Role(NamedTuple):
    """What an item changes: a block and its byte, if it changes one, and what that is."""

    block: int | None
    position: int | None
    text: str
    note: str = ""


def inode_head(data: bytes) -> InodeRecord | Inode32Record:
    """Return the head of an item that changes an inode; CorruptError if it is cut."""
    if len(data) >= InodeRecord.SIZE:
        return InodeRecord.read(data)
    return part_at(Inode32Record, data, 0, STRUCTURE, None)


def role_of(storage: Storage, item: LoggedItem) -> Role:
    """Return what an item is for; CorruptError if it makes no sense."""
    data, kind = item.regions[0], item.kind
    if kind == ItemType.inode:
        head = inode_head(data)
        changed = [name for mask, name in _CHANGES if head.changes & mask]
        block, index = divmod(head.number, 1 << storage.superblock.record.log2_inodes_per_block)
        first = storage.block_index(block, 1, STRUCTURE, None)
        position = first * storage.superblock.block_size + index * storage.superblock.inode_size
        return Role(first, position, f"inode {head.number}: {', '.join(changed) or 'nothing'}")
    if kind == ItemType.buffer:
        return _buffer(storage, item)
    if kind == ItemType.new_inodes:
        new = part_at(NewInodesRecord, data, XfsLogItemsRecord.SIZE, STRUCTURE, None)
        block = new.group << storage.superblock.record.log2_group_blocks | new.block
        first = storage.block_index(block, new.num_blocks, STRUCTURE, None)
        text = f"{new.num_inodes} new inodes of group {new.group}"
        return Role(first, first * storage.superblock.block_size, text)
    return Role(None, None, *_intent(kind, data))


def _buffer(storage: Storage, item: LoggedItem) -> Role:
    buffer = part_at(BufferRecord, item.regions[0], 0, STRUCTURE, None)
    position = buffer.sector * SECTOR
    block = position // storage.superblock.block_size
    kind = BUFFERS.get(buffer.type_of_buffer, f"type {buffer.type_of_buffer}")
    text = kind if buffer.type_of_buffer else "a block of a type that is not told"
    owner = owner_of(storage, item, buffer)
    if buffer.type_of_buffer in _GROUPS:
        text += f" of group {block // storage.superblock.record.num_group_blocks}"
    elif owner is not None:
        text += f" of inode {owner}"
    if buffer.flags & BufferFlag.cancelled:
        return Role(block, position, text, "given back: what was logged before is void")
    if buffer.flags & BufferFlag.inodes:
        return Role(block, position, text, "links of unlinked inodes")
    return Role(block, position, text)


def owner_of(storage: Storage, item: LoggedItem, buffer: BufferRecord) -> int | None:
    """Return to which inode a block belongs, as it says in the log, or where it lies now."""
    if buffer.type_of_buffer not in DIRECTORIES | {BufferType.tree}:
        return None
    position, size = buffer.sector * SECTOR, max(DataHeader5Record.SIZE, Block5Record.SIZE)
    changed = item.regions[1:]
    for data in (*changed[:1], storage.source.read_at(position, size)):
        with suppress(CorruptError):
            names = record_at(DataHeader5Record, data, 0, position)
            if names.block == buffer.sector:
                return names.owner
        with suppress(CorruptError):
            tree = record_at(Block5Record, data, 0, position)
            if tree.block == buffer.sector:
                return tree.owner
    return None


def _intent(kind: int, data: bytes) -> tuple[str, str]:
    """Return what is announced, or said to be done, and its number."""
    name = ITEMS.get(kind, f"an item of type {kind:#x}")
    if kind in {ItemType.quota, ItemType.quota_off} or kind not in ITEMS:
        return name, ""
    head = part_at(IntentRecord, data, 0, STRUCTURE, None)
    note = f"number {head.number:#x}"
    if kind == ItemType.exchange:
        exchange = part_at(ExchangeRecord, data, 0, STRUCTURE, None)
        return f"{name}: inodes {exchange.inode_1} and {exchange.inode_2}", note
    if kind == ItemType.attributes:
        return (
            f"{name}: inode {part_at(AttributeIntentRecord, data, 0, STRUCTURE, None).inode}",
            note,
        )
    if kind == ItemType.map_extents and head.num_extents:
        extent = part_at(MappedExtentRecord, data, head.SIZE, STRUCTURE, None)
        return f"{name}: inode {extent.owner}", note
    return (f"{name}: {head.num_extents} extents" if head.num_extents else name), note
