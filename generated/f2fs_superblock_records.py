# Made by scripts/build_parsers.py from specs/f2fs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of F2FS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Features:
    encryption = 1
    zoned = 2
    atomic_writes = 4
    extra_attributes = 8
    project_quotas = 16
    inode_checksums = 32
    flexible_inline_attributes = 64
    quota_inodes = 128
    creation_times = 256
    lost_and_found = 512
    verity = 1024
    superblock_checksum = 2048
    casefold = 4096
    compression = 8192
    read_only = 16384
    device_aliases = 32768
    packed_summaries = 65536


class F2fsSuperblockRecord(Record):
    """At byte 1024 of the first two blocks."""

    __slots__ = ()

    STRUCT = Struct("<IHHIIIIIIIQIIIIIIIIIIIIIIII16s1024sI512sI256s256sIB16s544s3IBHH32s16s258sI")
    SIZE = 3072
    NAMES = (
        "magic", "major_version", "minor_version", "log2_sector_size", "log2_sectors_per_block",
        "log2_block_size", "log2_blocks_per_segment", "segments_per_section", "sections_per_zone",
        "checksum_offset", "num_blocks", "num_sections", "num_segments", "num_checkpoint_segments",
        "num_sit_segments", "num_nat_segments", "num_summary_segments", "num_main_segments",
        "first_block", "checkpoint_block", "sit_block", "nat_block", "summary_block", "main_block",
        "root_inode", "node_inode", "meta_inode", "uuid", "label", "num_extensions", "extensions",
        "num_bitmap_blocks", "version", "first_version", "features", "encryption_level",
        "encryption_salt", "devices", "quota_inodes", "num_hot_extensions", "encoding",
        "encoding_flags", "stop_reasons", "errors", "reserved", "checksum",
    )

    # 0x0: 0xf2f52010.
    magic: int = property(itemgetter(0))
    # 0x4
    major_version: int = property(itemgetter(1))
    # 0x6
    minor_version: int = property(itemgetter(2))
    # 0x8
    log2_sector_size: int = property(itemgetter(3))
    # 0xc
    log2_sectors_per_block: int = property(itemgetter(4))
    # 0x10
    log2_block_size: int = property(itemgetter(5))
    # 0x14
    log2_blocks_per_segment: int = property(itemgetter(6))
    # 0x18
    segments_per_section: int = property(itemgetter(7))
    # 0x1c
    sections_per_zone: int = property(itemgetter(8))
    # 0x20: Byte of the superblock, with the feature `superblock_checksum`.
    checksum_offset: int = property(itemgetter(9))
    # 0x24
    num_blocks: int = property(itemgetter(10))
    # 0x2c
    num_sections: int = property(itemgetter(11))
    # 0x30
    num_segments: int = property(itemgetter(12))
    # 0x34
    num_checkpoint_segments: int = property(itemgetter(13))
    # 0x38
    num_sit_segments: int = property(itemgetter(14))
    # 0x3c
    num_nat_segments: int = property(itemgetter(15))
    # 0x40
    num_summary_segments: int = property(itemgetter(16))
    # 0x44
    num_main_segments: int = property(itemgetter(17))
    # 0x48
    first_block: int = property(itemgetter(18))
    # 0x4c: The first of two segments, one for each checkpoint.
    checkpoint_block: int = property(itemgetter(19))
    # 0x50: What is used of each segment.
    sit_block: int = property(itemgetter(20))
    # 0x54: Where each node lies.
    nat_block: int = property(itemgetter(21))
    # 0x58: Which nodes blocks belong to.
    summary_block: int = property(itemgetter(22))
    # 0x5c: Nodes and content.
    main_block: int = property(itemgetter(23))
    # 0x60
    root_inode: int = property(itemgetter(24))
    # 0x64
    node_inode: int = property(itemgetter(25))
    # 0x68
    meta_inode: int = property(itemgetter(26))
    # 0x6c
    uuid: bytes = property(itemgetter(27))
    # 0x7c: UTF-16, ended by a zero unless it is full.
    label: bytes = property(itemgetter(28))
    # 0x47c
    num_extensions: int = property(itemgetter(29))
    # 0x480: Ends of names of files that are written rarely, or often.
    extensions: bytes = property(itemgetter(30))
    # 0x680: Further blocks of a checkpoint for bitmaps.
    num_bitmap_blocks: int = property(itemgetter(31))
    # 0x684: The Linux that mounted it last.
    version: bytes = property(itemgetter(32))
    # 0x784
    first_version: bytes = property(itemgetter(33))
    # 0x884
    features: int = property(itemgetter(34))
    # 0x888
    encryption_level: int = property(itemgetter(35))
    # 0x889
    encryption_salt: bytes = property(itemgetter(36))
    # 0x899: Eight of `device`.
    devices: bytes = property(itemgetter(37))
    # 0xab9
    quota_inodes: tuple[int, ...] = property(itemgetter(slice(38, 41)))
    # 0xac5
    num_hot_extensions: int = property(itemgetter(41))
    # 0xac6: 1 for UTF-8 of Unicode 12.1.
    encoding: int = property(itemgetter(42))
    # 0xac8
    encoding_flags: int = property(itemgetter(43))
    # 0xaca
    stop_reasons: bytes = property(itemgetter(44))
    # 0xaea
    errors: bytes = property(itemgetter(45))
    # 0xafa
    reserved: bytes = property(itemgetter(46))
    # 0xbfc: CRC-32, not inverted, begun with the magic, of what is before.
    checksum: int = property(itemgetter(47))


class DeviceRecord(Record):
    """A device of a file system on several."""

    __slots__ = ()

    STRUCT = Struct("<64sI")
    SIZE = 68
    NAMES = (
        "path", "num_segments",
    )

    # 0x0
    path: bytes = property(itemgetter(0))
    # 0x40
    num_segments: int = property(itemgetter(1))
