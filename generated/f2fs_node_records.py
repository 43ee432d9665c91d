# Made by scripts/build_parsers.py from specs/f2fs_node.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Nodes of F2FS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Inline:
    attributes = 1
    data = 2
    entries = 4
    data_exist = 8
    dots = 16
    extra_attributes = 32
    pinned = 64
    compression_released = 128


class Advice:
    cold = 1
    lost_parent = 2
    encrypted = 4
    encrypted_name = 8
    keep_size = 16
    hot = 32
    verity = 64
    truncated = 128


class Flags:
    compressed = 4
    sync = 8
    immutable = 16
    append = 32
    nodump = 64
    noatime = 128
    not_compressed = 1024
    index = 4096
    directory_sync = 65536
    project_inherit = 536870912
    casefold = 1073741824
    device_alias = 2147483648


class Compression:
    lzo = 0
    lz4 = 1
    zstd = 2
    lzo_rle = 3


class Addresses:
    hole = 0
    # Here a compressed cluster begins.
    compressed = 4294967294
    # Nothing was written yet.
    reserved = 4294967295


class InodeRecord(Record):
    """An inode, which fills a node but for the footer."""

    __slots__ = ()

    STRUCT = Struct("<HBBIIIQQqqqIIIIIIIII255sB12s3692s5I")
    SIZE = 4072
    NAMES = (
        "mode", "advice", "inline_flags", "uid", "gid", "num_links", "size", "num_blocks",
        "accessed", "changed", "modified", "accessed_ns", "changed_ns", "modified_ns", "generation",
        "depth", "attributes_node", "flags", "parent", "len_name", "name", "directory_level",
        "extent", "area", "nodes",
    )

    # 0x0
    mode: int = property(itemgetter(0))
    # 0x2
    advice: int = property(itemgetter(1))
    # 0x3
    inline_flags: int = property(itemgetter(2))
    # 0x4
    uid: int = property(itemgetter(3))
    # 0x8
    gid: int = property(itemgetter(4))
    # 0xc
    num_links: int = property(itemgetter(5))
    # 0x10: Bytes.
    size: int = property(itemgetter(6))
    # 0x18: The inode is one of them.
    num_blocks: int = property(itemgetter(7))
    # 0x20: Seconds since 1970.
    accessed: int = property(itemgetter(8))
    # 0x28
    changed: int = property(itemgetter(9))
    # 0x30
    modified: int = property(itemgetter(10))
    # 0x38
    accessed_ns: int = property(itemgetter(11))
    # 0x3c
    changed_ns: int = property(itemgetter(12))
    # 0x40
    modified_ns: int = property(itemgetter(13))
    # 0x44
    generation: int = property(itemgetter(14))
    # 0x48: Levels of hashes of a directory; of files how often they could not be moved.
    depth: int = property(itemgetter(15))
    # 0x4c: 0 for none.
    attributes_node: int = property(itemgetter(16))
    # 0x50
    flags: int = property(itemgetter(17))
    # 0x54
    parent: int = property(itemgetter(18))
    # 0x58
    len_name: int = property(itemgetter(19))
    # 0x5c: For recovery: the name in that directory.
    name: bytes = property(itemgetter(20))
    # 0x15b
    directory_level: int = property(itemgetter(21))
    # 0x15c: The largest run of blocks, for a cache.
    extent: bytes = property(itemgetter(22))
    # 0x168: 923 addresses of blocks; at its beginning `extra`, at its end extended attributes, in
    # between content or entries, if flags say so.
    area: bytes = property(itemgetter(23))
    # 0xfd4: Two nodes of addresses, two of numbers of such, one of numbers of these.
    nodes: tuple[int, ...] = property(itemgetter(slice(24, 29)))


class ExtraRecord(Record):
    """Further fields, as many as fit into `size`, with the flag `extra_attributes`."""

    __slots__ = ()

    STRUCT = Struct("<HHIIqIQBBH")
    SIZE = 36
    NAMES = (
        "size", "inline_attributes_size", "project", "checksum", "created", "created_ns",
        "num_saved_blocks", "compression", "log2_cluster_blocks", "compression_flags",
    )

    # 0x0: Bytes, a multiple of 4.
    size: int = property(itemgetter(0))
    # 0x2: In words of 4 bytes.
    inline_attributes_size: int = property(itemgetter(1))
    # 0x4
    project: int = property(itemgetter(2))
    # 0x8: CRC-32, not inverted, of the UUID, the number, the generation and the whole node.
    checksum: int = property(itemgetter(3))
    # 0xc
    created: int = property(itemgetter(4))
    # 0x14
    created_ns: int = property(itemgetter(5))
    # 0x18
    num_saved_blocks: int = property(itemgetter(6))
    # 0x20
    compression: int = property(itemgetter(7))
    # 0x21
    log2_cluster_blocks: int = property(itemgetter(8))
    # 0x22: Bit 0 is set if clusters have checksums.
    compression_flags: int = property(itemgetter(9))


class FooterRecord(Record):
    """What every node ends with."""

    __slots__ = ()

    STRUCT = Struct("<IIIQI")
    SIZE = 24
    NAMES = (
        "node", "inode", "flags", "checkpoint", "next_block",
    )

    # 0x0
    node: int = property(itemgetter(0))
    # 0x4
    inode: int = property(itemgetter(1))
    # 0x8: Bit 1 is set by fsync, bit 2 if the name is to be recovered; the place in the file lies
    # above these.
    flags: int = property(itemgetter(2))
    # 0xc: Version of the checkpoint after which it was written; the checksum of that in the upper
    # half.
    checkpoint: int = property(itemgetter(3))
    # 0x14: Where the next node of this log was to be written.
    next_block: int = property(itemgetter(4))


class AddressRecord(Record):
    """The address of a block, or the number of a node."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0
    block: int = property(itemgetter(0))


class AttributeHeaderRecord(Record):
    """What extended attributes begin with."""

    __slots__ = ()

    STRUCT = Struct("<II4I")
    SIZE = 24
    NAMES = (
        "magic", "num_references", "reserved",
    )

    # 0x0: 0xf2f52011.
    magic: int = property(itemgetter(0))
    # 0x4
    num_references: int = property(itemgetter(1))
    # 0x8
    reserved: tuple[int, ...] = property(itemgetter(slice(2, 6)))


class AttributeRecord(Record):
    """An extended attribute; name and value follow, and all ends at a multiple of 4."""

    __slots__ = ()

    STRUCT = Struct("<BBH")
    SIZE = 4
    NAMES = (
        "space", "len_name", "len_value",
    )

    # 0x0: Says how the name begins; 0 at the end.
    space: int = property(itemgetter(0))
    # 0x1
    len_name: int = property(itemgetter(1))
    # 0x2
    len_value: int = property(itemgetter(2))


class ClusterRecord(Record):
    """What the blocks of a compressed cluster begin with."""

    __slots__ = ()

    STRUCT = Struct("<II4I")
    SIZE = 24
    NAMES = (
        "len_data", "checksum", "reserved",
    )

    # 0x0
    len_data: int = property(itemgetter(0))
    # 0x4: CRC-32 of the compressed bytes, made as the superblock's.
    checksum: int = property(itemgetter(1))
    # 0x8
    reserved: tuple[int, ...] = property(itemgetter(slice(2, 6)))
