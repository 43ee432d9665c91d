# Made by scripts/build_parsers.py from specs/squashfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of SquashFS 4.0."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord


class Compression:
    # A zlib stream (RFC 1950).
    gzip = 1
    # LZMA with the header of the .lzma format. Linux does not read it.
    lzma = 2
    # One LZO1X stream.
    lzo = 3
    # An .xz stream, with CRC32.
    xz = 4
    # One LZ4 block, without a frame.
    lz4 = 5
    # A Zstandard frame (RFC 8878).
    zstd = 6


class Flags:
    # Each block says itself whether it is compressed; this only tells how it was made.
    inodes_uncompressed = 1
    # As `inodes_uncompressed`.
    data_uncompressed = 2
    # Of versions before 4.
    checked = 4
    # As `inodes_uncompressed`.
    fragments_uncompressed = 8
    # No file shares a block with another one's end.
    no_fragments = 16
    # The ends of large files are fragments, too.
    always_fragments = 32
    # Files of the same content share it.
    duplicates_removed = 64
    # There is an export table.
    exportable = 128
    # As `inodes_uncompressed`.
    attributes_uncompressed = 256
    # Extended attributes were left out.
    no_attributes = 512
    # A metadata block with options of the compressor follows the superblock.
    compressor_options = 1024
    # As `inodes_uncompressed`.
    ids_uncompressed = 2048


class SquashfsSuperblockRecord(CheckedRecord):
    """The first 96 bytes: how the file system is made, and where its tables begin."""

    __slots__ = ()

    STRUCT = Struct("<4sIIIIHHHHHHQQQQQQQQ")
    SIZE = 96
    NAMES = (
        "magic", "num_inodes", "made", "block_size", "num_fragments", "compression", "block_log",
        "flags", "num_ids", "major_version", "minor_version", "root_inode", "num_bytes",
        "ids_start", "attributes_start", "inodes_start", "directories_start", "fragments_start",
        "exports_start",
    )

    # 0x0: Its bytes in the other order are those of big-endian versions before 4.
    magic: bytes = property(itemgetter(0))
    # 0x4
    num_inodes: int = property(itemgetter(1))
    # 0x8: Seconds since 1970 at which it was made or last added to.
    made: int = property(itemgetter(2))
    # 0xc: Bytes of an uncompressed block of data, a power of two from 4096 to 1048576.
    block_size: int = property(itemgetter(3))
    # 0x10: Blocks that hold the ends of files.
    num_fragments: int = property(itemgetter(4))
    # 0x14: Enum `compression`.
    compression: int = property(itemgetter(5))
    # 0x16: The power of two that `block_size` is.
    block_log: int = property(itemgetter(6))
    # 0x18: Bits of enum `flags`.
    flags: int = property(itemgetter(7))
    # 0x1a: Numbers of users and groups in the table of them.
    num_ids: int = property(itemgetter(8))
    # 0x1c: 4 for what is described here.
    major_version: int = property(itemgetter(9))
    # 0x1e: 0.
    minor_version: int = property(itemgetter(10))
    # 0x20: The root directory's inode, as `squashfs_inode` describes references.
    root_inode: int = property(itemgetter(11))
    # 0x28: Bytes of the file system; what follows them is padding.
    num_bytes: int = property(itemgetter(12))
    # 0x30: Where the places of the blocks of the table of users and groups stand.
    ids_start: int = property(itemgetter(13))
    # 0x38: Where the head of the table of extended attributes stands; all ones without.
    attributes_start: int = property(itemgetter(14))
    # 0x40: The first metadata block of inodes.
    inodes_start: int = property(itemgetter(15))
    # 0x48: The first metadata block of directories.
    directories_start: int = property(itemgetter(16))
    # 0x50: Where the places of the blocks of the table of fragments stand; all ones without.
    fragments_start: int = property(itemgetter(17))
    # 0x58: Where the places of the blocks of the export table stand, which leads from the numbers
    # of inodes to the inodes; all ones without.
    exports_start: int = property(itemgetter(18))

    def _checked(self) -> SquashfsSuperblockRecord:
        if self.magic != b'hsqs':
            raise ValueError(f"magic: {self.magic!r} is not b'hsqs'")
        return self

    @property
    def has_attributes(self) -> bool:
        return self.attributes_start != 18446744073709551615

    @property
    def has_fragments(self) -> bool:
        return self.fragments_start != 18446744073709551615

    @property
    def has_exports(self) -> bool:
        return self.exports_start != 18446744073709551615
