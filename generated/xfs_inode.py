# Made by scripts/build_parsers.py from specs/xfs_inode.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Inode of XFS."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_XFS_INODE_CORE = Struct(">2sHBBHIIIHHQQQQQQIIHBBIHHII")
_XFS_INODE_EXTENSION = Struct(">4sQQQI12sQQ16s")


class XfsInode(KaitaiStruct):
    """One object of the file system. Behind the core lies the literal area with the
    data fork, and behind that the attribute fork.

    .. seealso::
       (3rd edition, On-disk Inode) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class ForkFormat(IntEnum):
        device = 0
        local = 1
        extents = 2
        btree = 3
        uuid = 4
        metadata_btree = 5

    class InodeFlag(IntEnum):
        realtime = 1
        preallocated = 2
        new_realtime_bitmap = 4
        immutable = 8
        append_only = 16
        synchronous = 32
        no_access_time = 64
        no_dump = 128
        realtime_inherited = 256
        project_inherited = 512
        no_symlinks = 1024
        extent_size = 2048
        extent_size_inherited = 4096
        no_defragmentation = 8192
        file_stream = 16384

    class InodeFlag2(IntEnum):
        direct_access = 1
        shared_blocks = 2
        copy_extent_size = 4
        big_time = 8
        many_extents = 16
        metadata = 32

    class Kind(IntEnum):
        fifo = 1
        character_device = 2
        directory = 4
        block_device = 6
        file = 8
        symlink = 10
        socket = 12

    core: XfsInode.Core
    extension: XfsInode.Extension | None = None
    # Data fork and attribute fork.
    literal_area: bytes

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(XfsInode, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.core = XfsInode.Core(self._io, self, self._root)
        if self.core.version >= 3:
            self.extension = XfsInode.Extension(self._io, self, self._root)

        self.literal_area = self._io.read_bytes_full()

    def _fetch_instances(self) -> None:
        self.core._fetch_instances()
        if self.core.version >= 3:
            self.extension._fetch_instances()

    class Core(KaitaiStruct):
        """What every inode begins with.

        .. seealso::
           (3rd edition, On-disk Inode, Inode Core) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        magic: bytes
        # Kind in the upper 4 bits (enum `kind`), permissions in the lower 12; zero if the inode is
        # free.
        mode: int
        # 1 to 3; 3 goes with version 5 of the format.
        version: int
        # What the data fork holds, see enum `fork_format`.
        format: int
        # The number of names in version 1; with the flag `metadata`, which metadata it is.
        num_links_old: int
        uid: int
        gid: int
        # The number of names, from version 2 on.
        num_links: int
        project_low: int
        project_high: int
        # Extents of the data fork with the flag `many_extents`; else, before version 3, a count of
        # flushes in the lower 16 bits.
        num_extents_wide: int
        # With the flag `big_time` nanoseconds since 1901-12-13T20:45:52Z; else signed seconds since
        # 1970 in the upper half, nanoseconds in the lower.
        access_time: int
        # In the same form, as are all times.
        modification_time: int
        change_time: int
        # Bytes.
        size: int
        # Blocks in use, those of both forks' trees included.
        num_blocks: int
        # Blocks; a hint for the allocator.
        extent_size: int
        # Extents of the data fork; with the flag `many_extents` those of the attribute fork.
        num_extents: int
        # Zero with the flag `many_extents`.
        num_attribute_extents: int
        # In units of 8 bytes from the start of the literal area; zero if there is none.
        ofs_attribute_fork: int
        # What the attribute fork holds, see enum `fork_format`.
        attribute_format: int
        migration_events: int
        migration_state: int
        # Bit mask, see enum `inode_flag`.
        flags: int
        # Tells apart files that used the same inode one after the other.
        generation: int
        # The next inode in a list of those without names.
        next_unlinked: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsInode.Core, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.mode,
                self.version,
                self.format,
                self.num_links_old,
                self.uid,
                self.gid,
                self.num_links,
                self.project_low,
                self.project_high,
                self.num_extents_wide,
                self.access_time,
                self.modification_time,
                self.change_time,
                self.size,
                self.num_blocks,
                self.extent_size,
                self.num_extents,
                self.num_attribute_extents,
                self.ofs_attribute_fork,
                self.attribute_format,
                self.migration_events,
                self.migration_state,
                self.flags,
                self.generation,
                self.next_unlinked,
            ) = _XFS_INODE_CORE.unpack(self._io.read_bytes(100))
            if not self.magic == b"\x49\x4E":
                raise kaitaistruct.ValidationNotEqualError(b"\x49\x4E", self.magic, self._io, u"/types/core/seq/0")

        def _fetch_instances(self) -> None:
            pass

        @property
        def num_flushes(self) -> int:
            if hasattr(self, '_m_num_flushes'):
                return self._m_num_flushes

            self._m_num_flushes = self.num_extents_wide & 65535
            return getattr(self, '_m_num_flushes', None)

        @property
        def project(self) -> int:
            if hasattr(self, '_m_project'):
                return self._m_project

            self._m_project = self.project_low | self.project_high << 16
            return getattr(self, '_m_project', None)

    class Device(KaitaiStruct):
        """The data fork of a device node.

        .. seealso::
           (3rd edition, On-disk Inode, Device nodes) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        number: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsInode.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.number = self._io.read_u4be()

        def _fetch_instances(self) -> None:
            pass

        @property
        def major(self) -> int:
            if hasattr(self, '_m_major'):
                return self._m_major

            self._m_major = self.number >> 18 & 16383
            return getattr(self, '_m_major', None)

        @property
        def minor(self) -> int:
            if hasattr(self, '_m_minor'):
                return self._m_minor

            self._m_minor = self.number & 262143
            return getattr(self, '_m_minor', None)

    class Extension(KaitaiStruct):
        """What follows in version 3.

        .. seealso::
           (3rd edition, On-disk Inode, Inode Core) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # Little-endian CRC-32C of the whole inode with zero in this place.
        checksum: bytes
        num_changes: int
        # Place in the log of the last change.
        sequence: int
        # Bit mask, see enum `inode_flag_2`.
        flags_2: int
        # Blocks; a hint for copies of shared blocks.
        copy_extent_size: int
        padding: bytes
        creation_time: int
        # This inode's own number.
        number: int
        # The file system's identity, as all metadata carries it.
        uuid: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsInode.Extension, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.checksum,
                self.num_changes,
                self.sequence,
                self.flags_2,
                self.copy_extent_size,
                self.padding,
                self.creation_time,
                self.number,
                self.uuid,
            ) = _XFS_INODE_EXTENSION.unpack(self._io.read_bytes(76))

        def _fetch_instances(self) -> None:
            pass

        @property
        def ofs_checksum(self) -> int:
            """Bytes in front of `checksum`, behind those of the core."""
            if hasattr(self, '_m_ofs_checksum'):
                return self._m_ofs_checksum

            self._m_ofs_checksum = 0
            return getattr(self, '_m_ofs_checksum', None)
