# Made by scripts/build_parsers.py from specs/erofs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of EROFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Compatible:
    superblock_checksum = 1
    # Times are those of the last change of content, not of anything.
    modification_time = 2
    # Inodes say which names of attributes they certainly do not have.
    attribute_filter = 4


class Incompatible:
    # Compressed data ends with its last block, and zeros stand in front of it.
    zero_padding = 1
    # Settings of compressors follow the superblock; compressed data may take several blocks.
    compressor_settings = 2
    chunks = 4
    # There is a table of devices; or files may use two compressors.
    devices = 8
    # The last piece of compressed content may lie beside the inode.
    inline_tails = 16
    # The ends of files may lie in the packed inode; files may share compressed pieces.
    fragments = 32
    attribute_prefixes = 64
    # Numbers of blocks have 48 bits.
    blocks_48 = 128
    # Metadata may lie in an inode, and be compressed there.
    metadata_inode = 256


class Compressor:
    # LZ4 blocks, without a frame.
    lz4 = 0
    # MicroLZMA, LZMA whose first byte is its properties, inverted.
    lzma = 1
    # DEFLATE (RFC 1951), without a header.
    deflate = 2
    # A Zstandard frame (RFC 8878).
    zstd = 3


class ErofsSuperblockRecord(CheckedRecord):
    """At byte 1024: how the file system is made, and where metadata begins."""

    __slots__ = ()

    STRUCT = Struct("<4sIIBBHQQIIII16s16sIHHHBBIQB23s")
    SIZE = 128
    NAMES = (
        "magic", "checksum", "compatible_features", "log2_block_size", "num_extension_slots",
        "root_low", "num_inodes", "build_time", "build_time_nanoseconds", "num_blocks",
        "metadata_block", "attributes_block", "uuid", "label", "incompatible_features",
        "compressors", "num_devices", "device_slot", "log2_directory_blocks",
        "num_attribute_prefixes", "attribute_prefixes", "packed_inode", "attribute_filter",
        "reserved",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: CRC-32C, not inverted at its end, from here to the end of the block, or over one block
    # where blocks are not larger than 1024 bytes; with zeros in place of itself.
    checksum: int = property(itemgetter(1))
    # 0x8: Bits of enum `compatible`.
    compatible_features: int = property(itemgetter(2))
    # 0xc: Power of two of the bytes in a block, from 9 to 16.
    log2_block_size: int = property(itemgetter(3))
    # 0xd: How often 16 bytes the superblock is longer than these 128.
    num_extension_slots: int = property(itemgetter(4))
    # 0xe: The root directory's number; see `erofs_inode` for what numbers mean.
    root_low: int = property(itemgetter(5))
    # 0x10
    num_inodes: int = property(itemgetter(6))
    # 0x18: Seconds since 1970 that compact inodes have for their time.
    build_time: int = property(itemgetter(7))
    # 0x20
    build_time_nanoseconds: int = property(itemgetter(8))
    # 0x24: Blocks of the file system, those of other devices left out.
    num_blocks: int = property(itemgetter(9))
    # 0x28: The block from whose first byte inodes are numbered.
    metadata_block: int = property(itemgetter(10))
    # 0x2c: The block from which shared attributes are numbered.
    attributes_block: int = property(itemgetter(11))
    # 0x30
    uuid: bytes = property(itemgetter(12))
    # 0x40: Padded with NULs.
    label: bytes = property(itemgetter(13))
    # 0x50: Bits of enum `incompatible`.
    incompatible_features: int = property(itemgetter(14))
    # 0x54: With `compressor_settings`, the bits of enum `compressor` (1 shifted by them) of those
    # in use; else the largest distance of LZ4.
    compressors: int = property(itemgetter(15))
    # 0x56: Further devices, which hold content of files.
    num_devices: int = property(itemgetter(16))
    # 0x58: Where the table of devices begins, in units of 128 bytes.
    device_slot: int = property(itemgetter(17))
    # 0x5a: Power of two of the blocks in a piece of a directory; always 0.
    log2_directory_blocks: int = property(itemgetter(18))
    # 0x5b
    num_attribute_prefixes: int = property(itemgetter(19))
    # 0x5c: Where long prefixes of attributes stand, in units of 4 bytes; in the packed inode if
    # there is one.
    attribute_prefixes: int = property(itemgetter(20))
    # 0x60: The number of the inode that holds the ends of files, 0 without.
    packed_inode: int = property(itemgetter(21))
    # 0x68
    attribute_filter: int = property(itemgetter(22))
    # 0x69
    reserved: bytes = property(itemgetter(23))

    def _checked(self) -> ErofsSuperblockRecord:
        if self.magic != b'\xe2\xe1\xf5\xe0':
            raise ValueError(f"magic: {self.magic!r} is not b'\\xe2\\xe1\\xf5\\xe0'")
        return self


class DeviceRecord(Record):
    """A further device, in the table of them."""

    __slots__ = ()

    STRUCT = Struct("<64sII56s")
    SIZE = 128
    NAMES = (
        "tag", "num_blocks", "mapped_block", "reserved",
    )

    # 0x0: Whatever names its content, such as a digest.
    tag: bytes = property(itemgetter(0))
    # 0x40
    num_blocks: int = property(itemgetter(1))
    # 0x44: From which block on its blocks are numbered where all devices are one; 0 if nowhere.
    mapped_block: int = property(itemgetter(2))
    # 0x48
    reserved: bytes = property(itemgetter(3))


class SettingsHeadRecord(Record):
    """The length of what follows, the settings of one compressor."""

    __slots__ = ()

    STRUCT = Struct("<H")
    SIZE = 2
    NAMES = (
        "length",
    )

    # 0x0
    length: int = property(itemgetter(0))


class LzmaSettingsRecord(Record):
    """Settings of LZMA, in 14 bytes."""

    __slots__ = ()

    STRUCT = Struct("<IH8s")
    SIZE = 14
    NAMES = (
        "len_dictionary", "format", "reserved",
    )

    # 0x0: Bytes, from 4096 to 8 MiB.
    len_dictionary: int = property(itemgetter(0))
    # 0x4: 0, which is MicroLZMA.
    format: int = property(itemgetter(1))
    # 0x6
    reserved: bytes = property(itemgetter(2))
