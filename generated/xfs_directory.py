# Made by scripts/build_parsers.py from specs/xfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Directory of XFS."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_XFS_DIRECTORY_BLOCK_LINK = Struct(">IIH")
_XFS_DIRECTORY_BLOCK_TAIL = Struct(">II")
_XFS_DIRECTORY_DATA_HEADER4 = Struct(">I6H")
_XFS_DIRECTORY_DATA_HEADER5 = Struct(">I4sQQ16sQ6HI")
_XFS_DIRECTORY_ENTRY_HEAD = Struct(">QB")
_XFS_DIRECTORY_LEAF_ENTRY = Struct(">II")
_XFS_DIRECTORY_LEAF_HEADER4 = Struct(">IIHHHH")
_XFS_DIRECTORY_LEAF_HEADER5 = Struct(">IIHH4sQQ16sQHHI")
_XFS_DIRECTORY_NODE_ENTRY = Struct(">II")
_XFS_DIRECTORY_NODE_HEADER4 = Struct(">IIHHHH")
_XFS_DIRECTORY_NODE_HEADER5 = Struct(">IIHH4sQQ16sQHHI")
_XFS_DIRECTORY_SHORT_ENTRY_HEADER = Struct(">BH")
_XFS_DIRECTORY_SHORT_HEADER = Struct("<BB")
_XFS_DIRECTORY_UNUSED_HEAD = Struct(">HH")


class XfsDirectory(KaitaiStruct):
    """A directory in its inode (short form). A larger one has blocks: those below 32
    GiB of its content hold names, those from there on hashes of the names, and
    those from 64 GiB on where there is room.

    .. seealso::
       (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class Area(IntEnum):
        names = 0
        hashes = 34359738368
        free_space = 68719476736

    class FileType(IntEnum):
        unknown = 0
        file = 1
        directory = 2
        character_device = 3
        block_device = 4
        fifo = 5
        socket = 6
        symlink = 7
        whiteout = 8

    class HashBlock(IntEnum):
        leaf_with_space_5 = 15857
        leaf_5 = 15871
        node_5 = 16062
        leaf_with_space_4 = 54001
        leaf_4 = 54015
        node_4 = 65214

    header: XfsDirectory.ShortHeader
    parent_wide: int | None = None
    parent_narrow: int | None = None
    entries: list[XfsDirectory.ShortEntry]

    def __init__(self, has_file_types: bool, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(XfsDirectory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self.has_file_types = has_file_types
        self._read()

    def _read(self) -> None:
        self.header = XfsDirectory.ShortHeader(self._io, self, self._root)
        if self.header.has_wide_inodes:
            self.parent_wide = self._io.read_u8be()

        if (not (self.header.has_wide_inodes)):
            self.parent_narrow = self._io.read_u4be()

        self.entries = []
        for i in range(self.header.num_entries):
            self.entries.append(XfsDirectory.ShortEntry(self.has_file_types, self.header.has_wide_inodes, self._io, self, self._root))

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()
        if self.header.has_wide_inodes:
            pass

        if (not (self.header.has_wide_inodes)):
            pass

        for i in range(len(self.entries)):
            self.entries[i]._fetch_instances()

    class BlockLink(KaitaiStruct):
        """What blocks of hashes and inner nodes begin with.

        .. seealso::
           (3rd edition, Directories, Leaf Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # The next block on its level, zero if there is none.
        next: int
        previous: int
        magic: XfsDirectory.HashBlock | int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.BlockLink, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.next,
                self.previous,
                self.magic,
            ) = _XFS_DIRECTORY_BLOCK_LINK.unpack(self._io.read_bytes(10))
            self.magic = KaitaiStream.resolve_enum(XfsDirectory.HashBlock, self.magic)

        def _fetch_instances(self) -> None:
            pass

    class BlockTail(KaitaiStruct):
        """The end of a block that has the hashes too; they stand before it.

        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        num_entries: int
        # Entries of removed names.
        num_stale: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.BlockTail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.num_entries,
                self.num_stale,
            ) = _XFS_DIRECTORY_BLOCK_TAIL.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

    class DataHeader4(KaitaiStruct):
        """The head of a block of names, in version 4 of the format.

        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # `XD2B` for a block that has the hashes too, `XD2D` for names alone.
        magic: int
        # Offset and length of the three largest free spaces, in bytes.
        free_spaces: list[int]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.DataHeader4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                *self.free_spaces,
            ) = _XFS_DIRECTORY_DATA_HEADER4.unpack(self._io.read_bytes(16))
            if not ((self.magic == 1480864322) or (self.magic == 1480864324)):
                raise kaitaistruct.ValidationNotAnyOfError(self.magic, self._io, u"/types/data_header_4/seq/0")

        def _fetch_instances(self) -> None:
            for i in range(len(self.free_spaces)):
                pass

        @property
        def has_hashes(self) -> bool:
            if hasattr(self, '_m_has_hashes'):
                return self._m_has_hashes

            self._m_has_hashes = self.magic == 1480864322
            return getattr(self, '_m_has_hashes', None)

    class DataHeader5(KaitaiStruct):
        """The head of a block of names, in version 5 of the format.

        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # `XDB3` for a block that has the hashes too, `XDD3` for names alone.
        magic: int
        # Little-endian CRC-32C of the block of the directory with zero in this place.
        checksum: bytes
        # This block's own place, in units of 512 bytes.
        block: int
        # Place in the log of the last change.
        sequence: int
        uuid: bytes
        # The inode of the directory.
        owner: int
        # Offset and length of the three largest free spaces, in bytes.
        free_spaces: list[int]
        padding: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.DataHeader5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.checksum,
                self.block,
                self.sequence,
                self.uuid,
                self.owner,
                *self.free_spaces,
                self.padding,
            ) = _XFS_DIRECTORY_DATA_HEADER5.unpack(self._io.read_bytes(64))
            if not ((self.magic == 1480868403) or (self.magic == 1480868915)):
                raise kaitaistruct.ValidationNotAnyOfError(self.magic, self._io, u"/types/data_header_5/seq/0")

        def _fetch_instances(self) -> None:
            for i in range(len(self.free_spaces)):
                pass

        @property
        def has_hashes(self) -> bool:
            if hasattr(self, '_m_has_hashes'):
                return self._m_has_hashes

            self._m_has_hashes = self.magic == 1480868403
            return getattr(self, '_m_has_hashes', None)

        @property
        def len_checked(self) -> int:
            """Bytes in front of `checksum`."""
            if hasattr(self, '_m_len_checked'):
                return self._m_len_checked

            self._m_len_checked = 4
            return getattr(self, '_m_len_checked', None)

    class EntryHead(KaitaiStruct):
        """The start of an entry in a block of names. The name follows, with the flag
        `file_types` a byte for the type (enum `file_type`), padding, and in the last
        two bytes the entry's own offset.

        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        inode: int
        len_name: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.EntryHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.inode, self.len_name = _XFS_DIRECTORY_ENTRY_HEAD.unpack(self._io.read_bytes(9))

        def _fetch_instances(self) -> None:
            pass

    class EntryTag(KaitaiStruct):
        """The end of an entry or of free space in a block of names, whose lengths are
        multiples of 8 bytes.

        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # Where the entry or the free space begins in its block, in bytes.
        position: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.EntryTag, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.position = self._io.read_u2be()

        def _fetch_instances(self) -> None:
            pass

    class LeafEntry(KaitaiStruct):
        """A hash and the name that has it.

        .. seealso::
           (3rd edition, Directories, Leaf Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        hash: int
        # Offset of the entry in the directory in units of 8 bytes; zero if the name was removed.
        address: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.LeafEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.hash, self.address = _XFS_DIRECTORY_LEAF_ENTRY.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

        @property
        def unit(self) -> int:
            """Bytes."""
            if hasattr(self, '_m_unit'):
                return self._m_unit

            self._m_unit = 8
            return getattr(self, '_m_unit', None)

    class LeafHeader4(KaitaiStruct):
        """The head of a block of hashes, in version 4 of the format.

        .. seealso::
           (3rd edition, Directories, Leaf Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # The next block on its level, zero if there is none.
        next: int
        previous: int
        # 0xd2f1 for the only such block, which ends in a table of free space.
        magic: int
        padding: int
        num_entries: int
        # Entries of removed names.
        num_stale: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.LeafHeader4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.next,
                self.previous,
                self.magic,
                self.padding,
                self.num_entries,
                self.num_stale,
            ) = _XFS_DIRECTORY_LEAF_HEADER4.unpack(self._io.read_bytes(16))
            if not ((self.magic == 54001) or (self.magic == 54015)):
                raise kaitaistruct.ValidationNotAnyOfError(self.magic, self._io, u"/types/leaf_header_4/seq/2")

        def _fetch_instances(self) -> None:
            pass

    class LeafHeader5(KaitaiStruct):
        """The head of a block of hashes, in version 5 of the format.

        .. seealso::
           (3rd edition, Directories, Leaf Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # The next block on its level, zero if there is none.
        next: int
        previous: int
        magic: int
        padding: int
        # Little-endian CRC-32C of the block of the directory with zero in this place.
        checksum: bytes
        # This block's own place, in units of 512 bytes.
        block: int
        # Place in the log of the last change.
        sequence: int
        uuid: bytes
        # The inode of the directory.
        owner: int
        num_entries: int
        num_stale: int
        padding_2: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.LeafHeader5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.next,
                self.previous,
                self.magic,
                self.padding,
                self.checksum,
                self.block,
                self.sequence,
                self.uuid,
                self.owner,
                self.num_entries,
                self.num_stale,
                self.padding_2,
            ) = _XFS_DIRECTORY_LEAF_HEADER5.unpack(self._io.read_bytes(64))
            if not ((self.magic == 15857) or (self.magic == 15871)):
                raise kaitaistruct.ValidationNotAnyOfError(self.magic, self._io, u"/types/leaf_header_5/seq/2")

        def _fetch_instances(self) -> None:
            pass

        @property
        def len_checked(self) -> int:
            """Bytes in front of `checksum`."""
            if hasattr(self, '_m_len_checked'):
                return self._m_len_checked

            self._m_len_checked = 12
            return getattr(self, '_m_len_checked', None)

    class NarrowInode(KaitaiStruct):
        """An inode number of 32 bits.

        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        number: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.NarrowInode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.number = self._io.read_u4be()

        def _fetch_instances(self) -> None:
            pass

    class NodeEntry(KaitaiStruct):
        """A child of an inner node.

        .. seealso::
           (3rd edition, Directories, Node Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # The highest hash below the child.
        hash: int
        # The child, as a block of the directory's content.
        block: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.NodeEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.hash, self.block = _XFS_DIRECTORY_NODE_ENTRY.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

    class NodeHeader4(KaitaiStruct):
        """The head of an inner node of the tree of hashes, in version 4 of the format.

        .. seealso::
           (3rd edition, Directories, Node Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # The next block on its level, zero if there is none.
        next: int
        previous: int
        magic: int
        padding: int
        num_entries: int
        num_levels_below: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.NodeHeader4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.next,
                self.previous,
                self.magic,
                self.padding,
                self.num_entries,
                self.num_levels_below,
            ) = _XFS_DIRECTORY_NODE_HEADER4.unpack(self._io.read_bytes(16))
            if not self.magic == 65214:
                raise kaitaistruct.ValidationNotEqualError(65214, self.magic, self._io, u"/types/node_header_4/seq/2")

        def _fetch_instances(self) -> None:
            pass

    class NodeHeader5(KaitaiStruct):
        """The head of an inner node of the tree of hashes, in version 5 of the format.

        .. seealso::
           (3rd edition, Directories, Node Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # The next block on its level, zero if there is none.
        next: int
        previous: int
        magic: int
        padding: int
        # Little-endian CRC-32C of the block of the directory with zero in this place.
        checksum: bytes
        # This block's own place, in units of 512 bytes.
        block: int
        # Place in the log of the last change.
        sequence: int
        uuid: bytes
        # The inode of the directory.
        owner: int
        num_entries: int
        num_levels_below: int
        padding_2: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.NodeHeader5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.next,
                self.previous,
                self.magic,
                self.padding,
                self.checksum,
                self.block,
                self.sequence,
                self.uuid,
                self.owner,
                self.num_entries,
                self.num_levels_below,
                self.padding_2,
            ) = _XFS_DIRECTORY_NODE_HEADER5.unpack(self._io.read_bytes(64))
            if not self.magic == 16062:
                raise kaitaistruct.ValidationNotEqualError(16062, self.magic, self._io, u"/types/node_header_5/seq/2")

        def _fetch_instances(self) -> None:
            pass

        @property
        def len_checked(self) -> int:
            """Bytes in front of `checksum`."""
            if hasattr(self, '_m_len_checked'):
                return self._m_len_checked

            self._m_len_checked = 12
            return getattr(self, '_m_len_checked', None)

    class ShortEntry(KaitaiStruct):
        """A name in a short form.

        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        header: XfsDirectory.ShortEntryHeader
        name: bytes
        file_type: XfsDirectory.FileType | int | None = None
        inode_wide: int | None = None
        inode_narrow: int | None = None

        def __init__(self, has_file_types: bool, has_wide_inodes: bool, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.ShortEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.has_file_types = has_file_types
            self.has_wide_inodes = has_wide_inodes
            self._read()

        def _read(self) -> None:
            self.header = XfsDirectory.ShortEntryHeader(self._io, self, self._root)
            self.name = self._io.read_bytes(self.header.len_name)
            if self.has_file_types:
                self.file_type = KaitaiStream.resolve_enum(XfsDirectory.FileType, self._io.read_u1())

            if self.has_wide_inodes:
                self.inode_wide = self._io.read_u8be()

            if (not (self.has_wide_inodes)):
                self.inode_narrow = self._io.read_u4be()

        def _fetch_instances(self) -> None:
            self.header._fetch_instances()
            if self.has_file_types:
                pass

            if self.has_wide_inodes:
                pass

            if (not (self.has_wide_inodes)):
                pass

    class ShortEntryHeader(KaitaiStruct):
        """What stands before the name.

        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        len_name: int
        # Where the entry would lie in a block.
        ofs_entry: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.ShortEntryHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.len_name,
                self.ofs_entry,
            ) = _XFS_DIRECTORY_SHORT_ENTRY_HEADER.unpack(self._io.read_bytes(3))

        def _fetch_instances(self) -> None:
            pass

    class ShortHeader(KaitaiStruct):
        """The head of a short form.

        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        num_entries: int
        # Entries, the parent included, whose inode number needs 64 bits; unless zero, all have 64.
        num_wide_inodes: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.ShortHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.num_entries,
                self.num_wide_inodes,
            ) = _XFS_DIRECTORY_SHORT_HEADER.unpack(self._io.read_bytes(2))

        def _fetch_instances(self) -> None:
            pass

        @property
        def has_wide_inodes(self) -> bool:
            if hasattr(self, '_m_has_wide_inodes'):
                return self._m_has_wide_inodes

            self._m_has_wide_inodes = self.num_wide_inodes != 0
            return getattr(self, '_m_has_wide_inodes', None)

    class UnusedHead(KaitaiStruct):
        """The start of free space between entries.

        .. seealso::
           (3rd edition, Directories, Block Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        mark: int
        # Bytes, these four included.
        length: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.UnusedHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.mark, self.length = _XFS_DIRECTORY_UNUSED_HEAD.unpack(self._io.read_bytes(4))
            if not self.mark == 65535:
                raise kaitaistruct.ValidationNotEqualError(65535, self.mark, self._io, u"/types/unused_head/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class WideInode(KaitaiStruct):
        """An inode number of 64 bits.

        .. seealso::
           (3rd edition, Directories, Short Form Directories) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        number: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsDirectory.WideInode, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.number = self._io.read_u8be()

        def _fetch_instances(self) -> None:
            pass
