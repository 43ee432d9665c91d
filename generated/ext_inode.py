# Made by scripts/build_parsers.py from specs/ext_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Inode of ext2, ext3 and ext4."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_INODE_CORE = Struct("<HHIiiiIHHIII60sIIIIHHHHHH")
_EXT_INODE_EXTRA = Struct("<HHIIIiIII")


class ExtInode(KaitaiStruct):
    """One object of the file system: a file, a directory, a symbolic link, a device.
    128 bytes are the same in every file system. Larger inodes go on with fields
    of which `len_extra` bytes are in use; behind these, extended attributes may
    follow up to the inode's end.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12
    """

    class InodeFlags(IntEnum):
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

    class Kind(IntEnum):
        fifo = 1
        character_device = 2
        directory = 4
        block_device = 6
        file = 8
        symlink = 10
        socket = 12

    class ReservedInode(IntEnum):
        bad_blocks = 1
        root = 2
        user_quota = 3
        group_quota = 4
        boot_loader = 5
        undelete_directory = 6
        reserved_descriptors = 7
        journal = 8

    core: ExtInode.Core
    extra: ExtInode.Extra | None = None

    def __init__(self, len_inode: int, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtInode, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.len_inode = len_inode
        self._read()

    def _read(self) -> None:
        self.core = ExtInode.Core(self._io, self, self._root)
        if self.len_inode >= 160:
            self.extra = ExtInode.Extra(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.core._fetch_instances()
        if self.len_inode >= 160:
            self.extra._fetch_instances()

    class Core(KaitaiStruct):
        """The first 128 bytes, which every inode has.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12
        """

        # Kind in the upper 4 bits (enum `kind`), permissions in the lower 12.
        mode: int
        uid_low: int
        size_low: int
        # Seconds since 1970; `extra` widens it.
        access_time: int
        # Seconds since 1970 of the last change of the inode itself.
        change_time: int
        # Seconds since 1970 of the last change of the content.
        modification_time: int
        # Seconds since 1970; in the list of orphans, the next one's inode number.
        deletion_time: int
        gid_low: int
        # Names that lead here; 1 also stands for more subdirectories than fit.
        num_links: int
        # Space in use in units of 512 bytes, or of blocks with the flag `huge_file`.
        num_sectors_low: int
        # Bit mask, see enum `inode_flags`.
        flags: int
        version_low: int
        # Extent tree, block map, symbolic link or data, as the flags and the kind say.
        block: bytes
        # Tells apart files that used the same inode one after the other.
        generation: int
        attribute_block_low: int
        size_high: int
        # Obsolete.
        fragment_address: int
        num_sectors_high: int
        attribute_block_high: int
        uid_high: int
        gid_high: int
        # Low half of the CRC-32C over seed, inode number, generation and inode.
        checksum_low: int
        reserved: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtInode.Core, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.mode,
                self.uid_low,
                self.size_low,
                self.access_time,
                self.change_time,
                self.modification_time,
                self.deletion_time,
                self.gid_low,
                self.num_links,
                self.num_sectors_low,
                self.flags,
                self.version_low,
                self.block,
                self.generation,
                self.attribute_block_low,
                self.size_high,
                self.fragment_address,
                self.num_sectors_high,
                self.attribute_block_high,
                self.uid_high,
                self.gid_high,
                self.checksum_low,
                self.reserved,
            ) = _EXT_INODE_CORE.unpack(self._io.read_bytes(128))

        def _fetch_instances(self) -> None:
            pass

        @property
        def attribute_block(self) -> int:
            """Block number of extended attributes, or zero."""
            if hasattr(self, '_m_attribute_block'):
                return self._m_attribute_block

            self._m_attribute_block = self.attribute_block_low | self.attribute_block_high << 32
            return getattr(self, '_m_attribute_block', None)

        @property
        def gid(self) -> int:
            if hasattr(self, '_m_gid'):
                return self._m_gid

            self._m_gid = self.gid_low | self.gid_high << 16
            return getattr(self, '_m_gid', None)

        @property
        def num_sectors(self) -> int:
            if hasattr(self, '_m_num_sectors'):
                return self._m_num_sectors

            self._m_num_sectors = self.num_sectors_low | self.num_sectors_high << 32
            return getattr(self, '_m_num_sectors', None)

        @property
        def size(self) -> int:
            """Bytes. In revision 0 of the format `size_high` was a directory's ACL."""
            if hasattr(self, '_m_size'):
                return self._m_size

            self._m_size = self.size_low | self.size_high << 32
            return getattr(self, '_m_size', None)

        @property
        def uid(self) -> int:
            if hasattr(self, '_m_uid'):
                return self._m_uid

            self._m_uid = self.uid_low | self.uid_high << 16
            return getattr(self, '_m_uid', None)

    class Extra(KaitaiStruct):
        """The next 32 bytes. A field is in use only if `len_extra` reaches behind it;
        otherwise its bytes already belong to the extended attributes.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/inodes.rst?h=v6.12
        """

        # Bytes in use behind the first 128, these two included.
        len_extra: int
        # In use from 4 bytes on.
        checksum_high: int
        # Nanoseconds in the upper 30 bits, 2 more bits of seconds; from 8 bytes on.
        change_time_extra: int
        # From 12 bytes on.
        modification_time_extra: int
        # From 16 bytes on.
        access_time_extra: int
        # From 20 bytes on.
        creation_time: int
        # From 24 bytes on.
        creation_time_extra: int
        # From 28 bytes on.
        version_high: int
        # Project for quotas, from 32 bytes on.
        project: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtInode.Extra, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.len_extra,
                self.checksum_high,
                self.change_time_extra,
                self.modification_time_extra,
                self.access_time_extra,
                self.creation_time,
                self.creation_time_extra,
                self.version_high,
                self.project,
            ) = _EXT_INODE_EXTRA.unpack(self._io.read_bytes(32))

        def _fetch_instances(self) -> None:
            pass

        @property
        def has_access_time_extra(self) -> bool:
            if hasattr(self, '_m_has_access_time_extra'):
                return self._m_has_access_time_extra

            self._m_has_access_time_extra = self.len_extra >= 16
            return getattr(self, '_m_has_access_time_extra', None)

        @property
        def has_change_time_extra(self) -> bool:
            if hasattr(self, '_m_has_change_time_extra'):
                return self._m_has_change_time_extra

            self._m_has_change_time_extra = self.len_extra >= 8
            return getattr(self, '_m_has_change_time_extra', None)

        @property
        def has_checksum_high(self) -> bool:
            if hasattr(self, '_m_has_checksum_high'):
                return self._m_has_checksum_high

            self._m_has_checksum_high = self.len_extra >= 4
            return getattr(self, '_m_has_checksum_high', None)

        @property
        def has_creation_time(self) -> bool:
            if hasattr(self, '_m_has_creation_time'):
                return self._m_has_creation_time

            self._m_has_creation_time = self.len_extra >= 20
            return getattr(self, '_m_has_creation_time', None)

        @property
        def has_creation_time_extra(self) -> bool:
            if hasattr(self, '_m_has_creation_time_extra'):
                return self._m_has_creation_time_extra

            self._m_has_creation_time_extra = self.len_extra >= 24
            return getattr(self, '_m_has_creation_time_extra', None)

        @property
        def has_modification_time_extra(self) -> bool:
            if hasattr(self, '_m_has_modification_time_extra'):
                return self._m_has_modification_time_extra

            self._m_has_modification_time_extra = self.len_extra >= 12
            return getattr(self, '_m_has_modification_time_extra', None)

        @property
        def has_project(self) -> bool:
            if hasattr(self, '_m_has_project'):
                return self._m_has_project

            self._m_has_project = self.len_extra >= 32
            return getattr(self, '_m_has_project', None)

        @property
        def has_version_high(self) -> bool:
            if hasattr(self, '_m_has_version_high'):
                return self._m_has_version_high

            self._m_has_version_high = self.len_extra >= 28
            return getattr(self, '_m_has_version_high', None)
