# Made by scripts/build_parsers.py from specs/hfs.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Volume headers of HFS and HFS+."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class MasterDirectoryBlockRecord(CheckedRecord):
    """HFS; at byte 1024."""

    __slots__ = ()

    STRUCT = Struct(">2s8sHHHHHIIHIHB27s28s24s8s2sHH")
    SIZE = 130
    NAMES = (
        "magic", "dates", "attributes", "num_root_files", "bitmap_block", "allocation_pointer",
        "num_blocks", "block_size", "clump_size", "first_block", "next_id", "num_free_blocks",
        "len_label", "label", "backup", "finder", "id", "embedded", "embedded_block",
        "num_embedded_blocks",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x2
    dates: bytes = property(itemgetter(1))
    # 0xa
    attributes: int = property(itemgetter(2))
    # 0xc
    num_root_files: int = property(itemgetter(3))
    # 0xe
    bitmap_block: int = property(itemgetter(4))
    # 0x10
    allocation_pointer: int = property(itemgetter(5))
    # 0x12
    num_blocks: int = property(itemgetter(6))
    # 0x14: Bytes.
    block_size: int = property(itemgetter(7))
    # 0x18
    clump_size: int = property(itemgetter(8))
    # 0x1c: Sector of 512 bytes.
    first_block: int = property(itemgetter(9))
    # 0x1e
    next_id: int = property(itemgetter(10))
    # 0x22
    num_free_blocks: int = property(itemgetter(11))
    # 0x24
    len_label: int = property(itemgetter(12))
    # 0x25
    label: bytes = property(itemgetter(13))
    # 0x40
    backup: bytes = property(itemgetter(14))
    # 0x5c
    finder: bytes = property(itemgetter(15))
    # 0x74
    id: bytes = property(itemgetter(16))
    # 0x7c: H+ or HX if an HFS+ lies inside.
    embedded: bytes = property(itemgetter(17))
    # 0x7e
    embedded_block: int = property(itemgetter(18))
    # 0x80
    num_embedded_blocks: int = property(itemgetter(19))

    def _checked(self) -> MasterDirectoryBlockRecord:
        if self.magic != b'BD':
            raise ValueError(f"magic: {self.magic!r} is not b'BD'")
        return self


class VolumeHeaderRecord(Record):
    """HFS+ and HFSX; at byte 1024."""

    __slots__ = ()

    STRUCT = Struct(">2sHI4sI16sIIIIIIIIIIQ24s8s80s80s16s64s")
    SIZE = 352
    NAMES = (
        "magic", "version", "attributes", "last_mounted", "journal_block", "dates", "num_files",
        "num_folders", "block_size", "num_blocks", "num_free_blocks", "next_allocation",
        "resource_clump", "data_clump", "next_id", "num_writes", "encodings", "finder", "id",
        "allocation_file", "overflow_file", "catalog_head", "catalog_extents",
    )

    # 0x0: H+ or HX.
    magic: bytes = property(itemgetter(0))
    # 0x2
    version: int = property(itemgetter(1))
    # 0x4
    attributes: int = property(itemgetter(2))
    # 0x8
    last_mounted: bytes = property(itemgetter(3))
    # 0xc
    journal_block: int = property(itemgetter(4))
    # 0x10
    dates: bytes = property(itemgetter(5))
    # 0x20
    num_files: int = property(itemgetter(6))
    # 0x24
    num_folders: int = property(itemgetter(7))
    # 0x28: Bytes.
    block_size: int = property(itemgetter(8))
    # 0x2c
    num_blocks: int = property(itemgetter(9))
    # 0x30
    num_free_blocks: int = property(itemgetter(10))
    # 0x34
    next_allocation: int = property(itemgetter(11))
    # 0x38
    resource_clump: int = property(itemgetter(12))
    # 0x3c
    data_clump: int = property(itemgetter(13))
    # 0x40
    next_id: int = property(itemgetter(14))
    # 0x44
    num_writes: int = property(itemgetter(15))
    # 0x48
    encodings: int = property(itemgetter(16))
    # 0x50
    finder: bytes = property(itemgetter(17))
    # 0x68
    id: bytes = property(itemgetter(18))
    # 0x70
    allocation_file: bytes = property(itemgetter(19))
    # 0xc0
    overflow_file: bytes = property(itemgetter(20))
    # 0x110
    catalog_head: bytes = property(itemgetter(21))
    # 0x120: Eight of `extent`.
    catalog_extents: bytes = property(itemgetter(22))


class ExtentRecord(Record):
    """Blocks that lie together."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "first_block", "num_blocks",
    )

    # 0x0
    first_block: int = property(itemgetter(0))
    # 0x4
    num_blocks: int = property(itemgetter(1))


class NodeRecord(Record):
    """What a node of a tree begins with."""

    __slots__ = ()

    STRUCT = Struct(">IIBBH2s")
    SIZE = 14
    NAMES = (
        "next", "previous", "kind", "height", "num_records", "reserved",
    )

    # 0x0
    next: int = property(itemgetter(0))
    # 0x4
    previous: int = property(itemgetter(1))
    # 0x8: 0xff for a leaf.
    kind: int = property(itemgetter(2))
    # 0x9
    height: int = property(itemgetter(3))
    # 0xa
    num_records: int = property(itemgetter(4))
    # 0xc
    reserved: bytes = property(itemgetter(5))


class TreeHeaderRecord(Record):
    """The tree, right behind the first node's descriptor."""

    __slots__ = ()

    STRUCT = Struct(">HIIIIH")
    SIZE = 20
    NAMES = (
        "depth", "root", "num_leaves", "first_leaf", "last_leaf", "node_size",
    )

    # 0x0
    depth: int = property(itemgetter(0))
    # 0x2
    root: int = property(itemgetter(1))
    # 0x6
    num_leaves: int = property(itemgetter(2))
    # 0xa
    first_leaf: int = property(itemgetter(3))
    # 0xe
    last_leaf: int = property(itemgetter(4))
    # 0x12: Bytes.
    node_size: int = property(itemgetter(5))


class CatalogKeyRecord(Record):
    """The fixed part of a catalog's key; the name is right behind, in UTF-16, big-endian."""

    __slots__ = ()

    STRUCT = Struct(">HIH")
    SIZE = 8
    NAMES = (
        "len_key", "parent", "num_characters",
    )

    # 0x0
    len_key: int = property(itemgetter(0))
    # 0x2: 1 for the root.
    parent: int = property(itemgetter(1))
    # 0x6
    num_characters: int = property(itemgetter(2))
