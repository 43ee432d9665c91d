# Made by scripts/build_parsers.py from specs/btrfs_tree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Node of a tree of btrfs."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class HeaderFlags:
    written = 1
    relocated = 2


class ItemKind:
    inode_item = 1
    inode_ref = 12
    inode_extref = 13
    xattr_item = 24
    orphan_item = 48
    dir_log_item = 60
    dir_log_index = 72
    dir_item = 84
    dir_index = 96
    extent_data = 108
    extent_checksum = 128
    root_item = 132
    root_backref = 144
    root_ref = 156
    extent_item = 168
    metadata_item = 169
    # The tree that pays for an extent, where there are simple quotas.
    owner_ref = 172
    tree_block_ref = 176
    extent_data_ref = 178
    shared_block_ref = 182
    shared_data_ref = 184
    block_group_item = 192
    free_space_info = 198
    free_space_extent = 199
    free_space_bitmap = 200
    dev_extent = 204
    dev_item = 216
    chunk_item = 228
    qgroup_status = 240
    qgroup_info = 242
    qgroup_limit = 244
    qgroup_relation = 246


class Object:
    root_tree = 1
    extent_tree = 2
    chunk_tree = 3
    device_tree = 4
    fs_tree = 5
    root_tree_directory = 6
    checksum_tree = 7
    quota_tree = 8
    free_space_tree = 10
    block_group_tree = 11
    first_free = 256


class HeaderRecord(CheckedRecord):
    """What a node begins with."""

    __slots__ = ()

    STRUCT = Struct("<32s16sQQ16sQQIB")
    SIZE = 101
    NAMES = (
        "checksum", "fsid", "address", "flags", "chunk_tree_uuid", "generation", "owner",
        "num_items", "level",
    )

    # 0x0: Of the node behind this field.
    checksum: bytes = property(itemgetter(0))
    # 0x20: Of the file system, or its `metadata_uuid`.
    fsid: bytes = property(itemgetter(1))
    # 0x30: Logical address of this node.
    address: int = property(itemgetter(2))
    # 0x38: The lower seven bytes are a bit mask, see `header_flags`; the last is the revision of
    # back references.
    flags: int = property(itemgetter(3))
    # 0x40
    chunk_tree_uuid: bytes = property(itemgetter(4))
    # 0x50: Number of the transaction that wrote this node.
    generation: int = property(itemgetter(5))
    # 0x58: Tree that the node was written for; others may share it.
    owner: int = property(itemgetter(6))
    # 0x60: Of items, or of key pointers.
    num_items: int = property(itemgetter(7))
    # 0x64: Zero for a leaf.
    level: int = property(itemgetter(8))

    def _checked(self) -> HeaderRecord:
        if self.num_items > 2700:
            raise ValueError(f"num_items: {self.num_items} is more than 2700")
        return self


class ItemRecord(Record):
    """One item of a leaf: its key, and where its data stand."""

    __slots__ = ()

    STRUCT = Struct("<QBQII")
    SIZE = 25
    NAMES = (
        "object", "kind", "offset", "ofs_data", "len_data",
    )

    # 0x0
    object: int = property(itemgetter(0))
    # 0x8: See `item_kind`.
    kind: int = property(itemgetter(1))
    # 0x9: What it means depends on `kind`.
    offset: int = property(itemgetter(2))
    # 0x11: Bytes from the end of the header.
    ofs_data: int = property(itemgetter(3))
    # 0x15
    len_data: int = property(itemgetter(4))


class KeyPointerRecord(Record):
    """One node of the level below, by its first key."""

    __slots__ = ()

    STRUCT = Struct("<QBQQQ")
    SIZE = 33
    NAMES = (
        "object", "kind", "offset", "address", "generation",
    )

    # 0x0
    object: int = property(itemgetter(0))
    # 0x8
    kind: int = property(itemgetter(1))
    # 0x9
    offset: int = property(itemgetter(2))
    # 0x11: Logical address of the node.
    address: int = property(itemgetter(3))
    # 0x19: Of that node.
    generation: int = property(itemgetter(4))
