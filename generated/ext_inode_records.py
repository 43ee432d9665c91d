# Made by scripts/build_parsers.py from specs/ext_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Inode of ext2, ext3 and ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Kind:
    fifo = 1
    character_device = 2
    directory = 4
    block_device = 6
    file = 8
    symlink = 10
    socket = 12


class ReservedInode:
    bad_blocks = 1
    root = 2
    user_quota = 3
    group_quota = 4
    boot_loader = 5
    undelete_directory = 6
    reserved_descriptors = 7
    journal = 8


class InodeFlags:
    secure_deletion = 1
    undelete = 2
    compressed = 4
    synchronous = 8
    immutable = 16
    append_only = 32
    no_dump = 64
    no_access_time = 128
    encrypted = 2048
    indexed_directory = 4096
    imagic = 8192
    journal_data = 16384
    no_tail_merging = 32768
    synchronous_directory = 65536
    top_of_hierarchy = 131072
    huge_file = 262144
    extents = 524288
    verity = 1048576
    attribute_value = 2097152
    direct_access = 33554432
    inline_data = 268435456
    project_inherited = 536870912
    case_folding = 1073741824


class CoreRecord(Record):
    """The first 128 bytes, which every inode has."""

    __slots__ = ()

    STRUCT = Struct("<HHIiiiIHHIII60sIIIIHHHHHH")
    SIZE = 128
    NAMES = (
        "mode", "uid_low", "size_low", "access_time", "change_time", "modification_time",
        "deletion_time", "gid_low", "num_links", "num_sectors_low", "flags", "version_low", "block",
        "generation", "attribute_block_low", "size_high", "fragment_address", "num_sectors_high",
        "attribute_block_high", "uid_high", "gid_high", "checksum_low", "reserved",
    )

    # 0x0: Kind in the upper 4 bits (enum `kind`), permissions in the lower 12.
    mode: int = property(itemgetter(0))
    # 0x2
    uid_low: int = property(itemgetter(1))
    # 0x4
    size_low: int = property(itemgetter(2))
    # 0x8: Seconds since 1970; `extra` widens it.
    access_time: int = property(itemgetter(3))
    # 0xc: Seconds since 1970 of the last change of the inode itself.
    change_time: int = property(itemgetter(4))
    # 0x10: Seconds since 1970 of the last change of the content.
    modification_time: int = property(itemgetter(5))
    # 0x14: Seconds since 1970; in the list of orphans, the next one's inode number.
    deletion_time: int = property(itemgetter(6))
    # 0x18
    gid_low: int = property(itemgetter(7))
    # 0x1a: Names that lead here; 1 also stands for more subdirectories than fit.
    num_links: int = property(itemgetter(8))
    # 0x1c: Space in use in units of 512 bytes, or of blocks with the flag `huge_file`.
    num_sectors_low: int = property(itemgetter(9))
    # 0x20: Bit mask, see enum `inode_flags`.
    flags: int = property(itemgetter(10))
    # 0x24
    version_low: int = property(itemgetter(11))
    # 0x28: Extent tree, block map, symbolic link or data, as the flags and the kind say.
    block: bytes = property(itemgetter(12))
    # 0x64: Tells apart files that used the same inode one after the other.
    generation: int = property(itemgetter(13))
    # 0x68
    attribute_block_low: int = property(itemgetter(14))
    # 0x6c
    size_high: int = property(itemgetter(15))
    # 0x70: Obsolete.
    fragment_address: int = property(itemgetter(16))
    # 0x74
    num_sectors_high: int = property(itemgetter(17))
    # 0x76
    attribute_block_high: int = property(itemgetter(18))
    # 0x78
    uid_high: int = property(itemgetter(19))
    # 0x7a
    gid_high: int = property(itemgetter(20))
    # 0x7c: Low half of the CRC-32C over seed, inode number, generation and inode.
    checksum_low: int = property(itemgetter(21))
    # 0x7e
    reserved: int = property(itemgetter(22))

    @property
    def kind(self) -> int:
        return self.mode >> 12

    @property
    def size(self) -> int:
        # Bytes. In revision 0 of the format `size_high` was a directory's ACL.
        return self.size_low + self.size_high * 4294967296

    @property
    def uid(self) -> int:
        return self.uid_low + self.uid_high * 65536

    @property
    def gid(self) -> int:
        return self.gid_low + self.gid_high * 65536

    @property
    def attribute_block(self) -> int:
        # Block number of extended attributes, or zero.
        return self.attribute_block_low + self.attribute_block_high * 4294967296

    @property
    def num_sectors(self) -> int:
        return self.num_sectors_low + self.num_sectors_high * 4294967296


class ExtraRecord(Record):
    """The next 32 bytes."""

    __slots__ = ()

    STRUCT = Struct("<HHIIIiIII")
    SIZE = 32
    NAMES = (
        "len_extra", "checksum_high", "change_time_extra", "modification_time_extra",
        "access_time_extra", "creation_time", "creation_time_extra", "version_high", "project",
    )

    # 0x0: Bytes in use behind the first 128, these two included.
    len_extra: int = property(itemgetter(0))
    # 0x2: In use from 4 bytes on.
    checksum_high: int = property(itemgetter(1))
    # 0x4: Nanoseconds in the upper 30 bits, 2 more bits of seconds; from 8 bytes on.
    change_time_extra: int = property(itemgetter(2))
    # 0x8: From 12 bytes on.
    modification_time_extra: int = property(itemgetter(3))
    # 0xc: From 16 bytes on.
    access_time_extra: int = property(itemgetter(4))
    # 0x10: From 20 bytes on.
    creation_time: int = property(itemgetter(5))
    # 0x14: From 24 bytes on.
    creation_time_extra: int = property(itemgetter(6))
    # 0x18: From 28 bytes on.
    version_high: int = property(itemgetter(7))
    # 0x1c: Project for quotas, from 32 bytes on.
    project: int = property(itemgetter(8))

    @property
    def has_checksum_high(self) -> bool:
        return self.len_extra >= 4

    @property
    def has_change_time_extra(self) -> bool:
        return self.len_extra >= 8

    @property
    def has_modification_time_extra(self) -> bool:
        return self.len_extra >= 12

    @property
    def has_access_time_extra(self) -> bool:
        return self.len_extra >= 16

    @property
    def has_creation_time(self) -> bool:
        return self.len_extra >= 20

    @property
    def has_creation_time_extra(self) -> bool:
        return self.len_extra >= 24

    @property
    def has_version_high(self) -> bool:
        return self.len_extra >= 28

    @property
    def has_project(self) -> bool:
        return self.len_extra >= 32
