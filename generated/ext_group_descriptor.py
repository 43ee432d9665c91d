# Made by scripts/build_parsers.py from specs/ext_group_descriptor.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Block group descriptor of ext2, ext3 and ext4."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_GROUP_DESCRIPTOR_HIGH_HALF = Struct("<IIIHHHHIHHI")
_EXT_GROUP_DESCRIPTOR_LOW_HALF = Struct("<IIIHHHHIHHHH")


class ExtGroupDescriptor(KaitaiStruct):
    """Where a block group keeps its bitmaps and its part of the inode table.
    Descriptors stand back to back; with the 64-bit feature each has a second
    half, whose numbers are the high parts of those in the first.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12
    """

    class GroupFlags(IntEnum):
        inodes_uninitialized = 1
        blocks_uninitialized = 2
        inode_table_zeroed = 4

    low: ExtGroupDescriptor.LowHalf
    high: ExtGroupDescriptor.HighHalf | None = None

    def __init__(self, len_descriptor: int, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtGroupDescriptor, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.len_descriptor = len_descriptor
        self._read()

    def _read(self) -> None:
        self.low = ExtGroupDescriptor.LowHalf(self._io, self, self._root)
        if self.len_descriptor >= 64:
            self.high = ExtGroupDescriptor.HighHalf(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.low._fetch_instances()
        if self.len_descriptor >= 64:
            self.high._fetch_instances()

    class HighHalf(KaitaiStruct):
        """High parts, and what comes behind in descriptors of 64 bytes.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12
        """

        block_bitmap: int
        inode_bitmap: int
        inode_table: int
        num_free_blocks: int
        num_free_inodes: int
        num_directories: int
        num_unused_inodes: int
        exclude_bitmap: int
        block_bitmap_checksum: int
        inode_bitmap_checksum: int
        reserved: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtGroupDescriptor.HighHalf, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.block_bitmap,
                self.inode_bitmap,
                self.inode_table,
                self.num_free_blocks,
                self.num_free_inodes,
                self.num_directories,
                self.num_unused_inodes,
                self.exclude_bitmap,
                self.block_bitmap_checksum,
                self.inode_bitmap_checksum,
                self.reserved,
            ) = _EXT_GROUP_DESCRIPTOR_HIGH_HALF.unpack(self._io.read_bytes(32))

        def _fetch_instances(self) -> None:
            pass

    class LowHalf(KaitaiStruct):
        """What every descriptor has.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/group_descr.rst?h=v6.12
        """

        # Block number.
        block_bitmap: int
        # Block number.
        inode_bitmap: int
        # Number of the table's first block.
        inode_table: int
        # Counts clusters with the bigalloc feature.
        num_free_blocks: int
        num_free_inodes: int
        num_directories: int
        # Bit mask, see enum `group_flags`.
        flags: int
        # For snapshots, which were never merged into Linux.
        exclude_bitmap: int
        block_bitmap_checksum: int
        inode_bitmap_checksum: int
        # Inodes at the table's end that were never used.
        num_unused_inodes: int
        # CRC-16 or the low half of a CRC-32C over seed, group number and descriptor.
        checksum: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtGroupDescriptor.LowHalf, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.block_bitmap,
                self.inode_bitmap,
                self.inode_table,
                self.num_free_blocks,
                self.num_free_inodes,
                self.num_directories,
                self.flags,
                self.exclude_bitmap,
                self.block_bitmap_checksum,
                self.inode_bitmap_checksum,
                self.num_unused_inodes,
                self.checksum,
            ) = _EXT_GROUP_DESCRIPTOR_LOW_HALF.unpack(self._io.read_bytes(32))

        def _fetch_instances(self) -> None:
            pass
