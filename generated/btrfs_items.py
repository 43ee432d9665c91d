# Made by scripts/build_parsers.py from specs/btrfs_items.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Items of btrfs about files and subvolumes."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_BTRFS_ITEMS_DIR_ITEM = Struct("<QBQQHHB")
_BTRFS_ITEMS_FILE_EXTENT = Struct("<QQBBHB")
_BTRFS_ITEMS_FILE_EXTENT_PLACE = Struct("<QQQQ")
_BTRFS_ITEMS_INODE_EXTREF = Struct("<QQH")
_BTRFS_ITEMS_INODE_ITEM = Struct("<QQQQQIIIIQQQ32sqIqIqIqI")
_BTRFS_ITEMS_INODE_REF = Struct("<QH")
_BTRFS_ITEMS_ROOT_CORE = Struct("<QQQQQQQIQBQBB")
_BTRFS_ITEMS_ROOT_EXTRA = Struct("<Q16s16s16sQQQQqIqIqIqI64s")
_BTRFS_ITEMS_ROOT_REF = Struct("<QQH")


class BtrfsItems(KaitaiStruct):
    """The data of the items that make up directories and files. Each type stands for
    itself: the key of an item says which of them its data are.

    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-item
    """

    class Compression(IntEnum):
        none = 0
        zlib = 1
        lzo = 2
        zstd = 3

    class ExtentKind(IntEnum):
        inline = 0
        regular = 1
        preallocated = 2

    class FileType(IntEnum):
        unknown = 0
        file = 1
        directory = 2
        character_device = 3
        block_device = 4
        fifo = 5
        socket = 6
        symlink = 7
        attribute = 8

    class InodeFlags(IntEnum):
        no_data_checksums = 1
        no_data_cow = 2
        read_only = 4
        no_compress = 8
        preallocated = 16
        synchronous = 32
        immutable = 64
        append = 128
        no_dump = 256
        no_access_time = 512
        synchronous_directory = 1024
        compress = 2048

    class ModeKind(IntEnum):
        fifo = 1
        character_device = 2
        directory = 4
        block_device = 6
        file = 8
        symlink = 10
        socket = 12

    class RootFlags(IntEnum):
        read_only = 1
        dead = 281474976710656

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(BtrfsItems, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        pass

    def _fetch_instances(self) -> None:
        pass

    class ChecksumCrc32c(KaitaiStruct):
        """An item of the checksum tree is a row of these, one for each sector.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#csum-item
        """

        value: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.ChecksumCrc32c, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.value = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass

    class DirItem(KaitaiStruct):
        """The fixed part of a directory's entry, or of an extended attribute. The name is
        right behind, then an attribute's value. An item has several if hashes collide.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dir-item
        """

        # Inode that the name stands for; a subvolume's number if `kind` says so.
        object: int
        # The item to look for; inode_item, or root_item for a subvolume.
        kind: int
        offset: int
        generation: int
        # Zero for an entry of a directory.
        len_value: int
        len_name: int
        # See `file_type`.
        file_type: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.DirItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.object,
                self.kind,
                self.offset,
                self.generation,
                self.len_value,
                self.len_name,
                self.file_type,
            ) = _BTRFS_ITEMS_DIR_ITEM.unpack(self._io.read_bytes(30))

        def _fetch_instances(self) -> None:
            pass

    class FileExtent(KaitaiStruct):
        """The fixed part of a piece of a file's content. If it is inline, the bytes are right behind.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data
        """

        generation: int
        # Bytes of the extent once it is decompressed.
        len_decoded: int
        # See `compression`.
        compression: int
        # Always zero.
        encryption: int
        # Always zero.
        other_encoding: int
        # See `extent_kind`.
        kind: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.FileExtent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.generation,
                self.len_decoded,
                self.compression,
                self.encryption,
                self.other_encoding,
                self.kind,
            ) = _BTRFS_ITEMS_FILE_EXTENT.unpack(self._io.read_bytes(21))

        def _fetch_instances(self) -> None:
            pass

    class FileExtentPlace(KaitaiStruct):
        """Where a piece that is not inline lies.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data
        """

        # Logical address of the extent; zero for a hole.
        address: int
        # Bytes of the extent, as it is stored.
        len_stored: int
        # The piece's first byte in the extent, once it is decompressed.
        offset: int
        # Bytes of the file.
        length: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.FileExtentPlace, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.address,
                self.len_stored,
                self.offset,
                self.length,
            ) = _BTRFS_ITEMS_FILE_EXTENT_PLACE.unpack(self._io.read_bytes(32))

        def _fetch_instances(self) -> None:
            pass

    class InodeExtref(KaitaiStruct):
        """The same, where a directory has many names of one inode.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-extref
        """

        directory: int
        index: int
        len_name: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.InodeExtref, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.directory,
                self.index,
                self.len_name,
            ) = _BTRFS_ITEMS_INODE_EXTREF.unpack(self._io.read_bytes(18))

        def _fetch_instances(self) -> None:
            pass

    class InodeItem(KaitaiStruct):
        """What an inode says of itself. Its number is the key's object.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-item
        """

        # Transaction that made it.
        generation: int
        # Transaction that changed it last.
        changed_generation: int
        # Bytes of a file's content; of a directory, twice those of its names.
        size: int
        len_allocated: int
        # Unused.
        block_group: int
        num_links: int
        uid: int
        gid: int
        # As st_mode.
        mode: int
        # Of a device node, its major number in the bits from 20 on.
        device: int
        # Bit mask, see `inode_flags`; the upper half is for verity.
        flags: int
        sequence: int
        reserved: bytes
        access_seconds: int
        access_nanoseconds: int
        change_seconds: int
        change_nanoseconds: int
        modification_seconds: int
        modification_nanoseconds: int
        creation_seconds: int
        creation_nanoseconds: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.InodeItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.generation,
                self.changed_generation,
                self.size,
                self.len_allocated,
                self.block_group,
                self.num_links,
                self.uid,
                self.gid,
                self.mode,
                self.device,
                self.flags,
                self.sequence,
                self.reserved,
                self.access_seconds,
                self.access_nanoseconds,
                self.change_seconds,
                self.change_nanoseconds,
                self.modification_seconds,
                self.modification_nanoseconds,
                self.creation_seconds,
                self.creation_nanoseconds,
            ) = _BTRFS_ITEMS_INODE_ITEM.unpack(self._io.read_bytes(160))

        def _fetch_instances(self) -> None:
            pass

    class InodeRef(KaitaiStruct):
        """The fixed part of a name that an inode has; the name is right behind. More may follow.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#inode-ref
        """

        # The offset of the name's item `dir_index`.
        index: int
        len_name: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.InodeRef, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.index, self.len_name = _BTRFS_ITEMS_INODE_REF.unpack(self._io.read_bytes(10))

        def _fetch_instances(self) -> None:
            pass

    class LzoLength(KaitaiStruct):
        """Before all data compressed by LZO, the bytes of it with this; before each of its pieces, those of the piece.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#extent-data
        """

        length: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.LzoLength, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.length = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass

    class RootCore(KaitaiStruct):
        """The part of a root item behind its inode.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item
        """

        generation: int
        # Inode of a subvolume's root, 256.
        root_directory: int
        # Logical address of the tree's root.
        address: int
        # Unused.
        byte_limit: int
        len_used: int
        # Transaction of the last snapshot of it.
        last_snapshot: int
        # Bit mask, see `root_flags`.
        flags: int
        # Zero for one that is being deleted.
        num_refs: int
        # Where deleting it has come to.
        drop_object: int
        drop_kind: int
        drop_offset: int
        drop_level: int
        # Levels of the tree above its leaves.
        level: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.RootCore, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.generation,
                self.root_directory,
                self.address,
                self.byte_limit,
                self.len_used,
                self.last_snapshot,
                self.flags,
                self.num_refs,
                self.drop_object,
                self.drop_kind,
                self.drop_offset,
                self.drop_level,
                self.level,
            ) = _BTRFS_ITEMS_ROOT_CORE.unpack(self._io.read_bytes(79))

        def _fetch_instances(self) -> None:
            pass

    class RootExtra(KaitaiStruct):
        """What newer kernels add to a root item.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item
        """

        # As `generation`; else the rest was not kept up to date.
        generation_2: int
        # Of the subvolume.
        uuid: bytes
        # Of the subvolume that this was a snapshot of; zero for none.
        parent_uuid: bytes
        # Of the subvolume that was sent here.
        received_uuid: bytes
        change_generation: int
        creation_generation: int
        sending_generation: int
        receiving_generation: int
        change_seconds: int
        change_nanoseconds: int
        creation_seconds: int
        creation_nanoseconds: int
        sending_seconds: int
        sending_nanoseconds: int
        receiving_seconds: int
        receiving_nanoseconds: int
        reserved: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.RootExtra, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.generation_2,
                self.uuid,
                self.parent_uuid,
                self.received_uuid,
                self.change_generation,
                self.creation_generation,
                self.sending_generation,
                self.receiving_generation,
                self.change_seconds,
                self.change_nanoseconds,
                self.creation_seconds,
                self.creation_nanoseconds,
                self.sending_seconds,
                self.sending_nanoseconds,
                self.receiving_seconds,
                self.receiving_nanoseconds,
                self.reserved,
            ) = _BTRFS_ITEMS_ROOT_EXTRA.unpack(self._io.read_bytes(200))

        def _fetch_instances(self) -> None:
            pass

    class RootItem(KaitaiStruct):
        """A tree: of a subvolume, or one of the file system's own.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-item
        """

        # Unused, but for its size.
        inode: BtrfsItems.InodeItem
        core: BtrfsItems.RootCore
        extra: BtrfsItems.RootExtra | None = None

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.RootItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.inode = BtrfsItems.InodeItem(self._io, self, self._root)
            self.core = BtrfsItems.RootCore(self._io, self, self._root)
            if (not (self._io.is_eof())):
                self.extra = BtrfsItems.RootExtra(self._io, self, self._root)

        def _fetch_instances(self) -> None:
            self.inode._fetch_instances()
            self.core._fetch_instances()
            if (not (self._io.is_eof())):
                self.extra._fetch_instances()

    class RootRef(KaitaiStruct):
        """The fixed part of a reference to a subvolume; its name is right behind.

        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#root-ref
        """

        # Inode of the directory that has its name.
        directory: int
        # The offset of the name's item `dir_index`.
        sequence: int
        len_name: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(BtrfsItems.RootRef, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.directory,
                self.sequence,
                self.len_name,
            ) = _BTRFS_ITEMS_ROOT_REF.unpack(self._io.read_bytes(18))

        def _fetch_instances(self) -> None:
            pass
