# Made by scripts/build_parsers.py from specs/xfs_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Extents of XFS."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_XFS_EXTENT_BLOCK4 = Struct(">4sHHQQ")
_XFS_EXTENT_BLOCK5 = Struct(">4sHHQQQQ16sQ4sI")
_XFS_EXTENT_EXTENT = Struct(">QQ")
_XFS_EXTENT_ROOT = Struct(">HH")


class XfsExtent(KaitaiStruct):
    """Where the blocks of a file lie: a list of extents in the inode, or a tree of
    them whose root stands there.

    .. seealso::
       (3rd edition, Data Extents) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    # A data fork in the format `extents`; unused space behind the last one.
    extents: list[XfsExtent.Extent]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(XfsExtent, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.extents = []
        i = 0
        while not self._io.is_eof():
            self.extents.append(XfsExtent.Extent(self._io, self, self._root))
            i += 1

    def _fetch_instances(self) -> None:
        for i in range(len(self.extents)):
            self.extents[i]._fetch_instances()

    class Block4(KaitaiStruct):
        """The head of a block of the tree, in version 4 of the format.

        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        magic: bytes
        # Zero in a leaf.
        num_levels_below: int
        num_records: int
        # The block before it on its level; all bits set if there is none.
        left: int
        right: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsExtent.Block4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.num_levels_below,
                self.num_records,
                self.left,
                self.right,
            ) = _XFS_EXTENT_BLOCK4.unpack(self._io.read_bytes(24))
            if not self.magic == b"\x42\x4D\x41\x50":
                raise kaitaistruct.ValidationNotEqualError(b"\x42\x4D\x41\x50", self.magic, self._io, u"/types/block_4/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class Block5(KaitaiStruct):
        """The head of a block of the tree, in version 5 of the format.

        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        magic: bytes
        # Zero in a leaf.
        num_levels_below: int
        num_records: int
        # The block before it on its level; all bits set if there is none.
        left: int
        right: int
        # This block's own place, in units of 512 bytes.
        block: int
        # Place in the log of the last change.
        sequence: int
        uuid: bytes
        # The inode that it belongs to.
        owner: int
        # Little-endian CRC-32C of the block with zero in this place.
        checksum: bytes
        padding: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsExtent.Block5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.num_levels_below,
                self.num_records,
                self.left,
                self.right,
                self.block,
                self.sequence,
                self.uuid,
                self.owner,
                self.checksum,
                self.padding,
            ) = _XFS_EXTENT_BLOCK5.unpack(self._io.read_bytes(72))
            if not self.magic == b"\x42\x4D\x41\x33":
                raise kaitaistruct.ValidationNotEqualError(b"\x42\x4D\x41\x33", self.magic, self._io, u"/types/block_5/seq/0")

        def _fetch_instances(self) -> None:
            pass

        @property
        def len_checked(self) -> int:
            """Bytes in front of `checksum`."""
            if hasattr(self, '_m_len_checked'):
                return self._m_len_checked

            self._m_len_checked = 64
            return getattr(self, '_m_len_checked', None)

    class Extent(KaitaiStruct):
        """A run of blocks.

        .. seealso::
           (3rd edition, Data Extents, Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        upper: int
        lower: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsExtent.Extent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.upper, self.lower = _XFS_EXTENT_EXTENT.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

        @property
        def first(self) -> int:
            """First block of the file."""
            if hasattr(self, '_m_first'):
                return self._m_first

            self._m_first = (self.upper >> 9) - ((self.upper >> 63) << 54)
            return getattr(self, '_m_first', None)

        @property
        def is_unwritten(self) -> bool:
            """Allocated, but reads as zeros."""
            if hasattr(self, '_m_is_unwritten'):
                return self._m_is_unwritten

            self._m_is_unwritten = self.upper >> 63 != 0
            return getattr(self, '_m_is_unwritten', None)

        @property
        def num_blocks(self) -> int:
            if hasattr(self, '_m_num_blocks'):
                return self._m_num_blocks

            self._m_num_blocks = self.lower & 2097151
            return getattr(self, '_m_num_blocks', None)

        @property
        def start(self) -> int:
            """First block in the file system: the allocation group, and below it the block
            in the group.
            """
            if hasattr(self, '_m_start'):
                return self._m_start

            self._m_start = (self.upper & 511) << 43 | self.lower >> 21
            return getattr(self, '_m_start', None)

    class Key(KaitaiStruct):
        """From which block of the file on a child is responsible.

        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        first: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsExtent.Key, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.first = self._io.read_u8be()

        def _fetch_instances(self) -> None:
            pass

    class Pointer(KaitaiStruct):
        """A child in the tree.

        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # As in an extent.
        block: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsExtent.Pointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.block = self._io.read_u8be()

        def _fetch_instances(self) -> None:
            pass

    class Root(KaitaiStruct):
        """The head of a data fork in the format `btree`. The keys follow, and from the
        middle of the remaining space on the block numbers.

        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """

        # Levels of blocks below the root.
        num_levels_below: int
        num_records: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(XfsExtent.Root, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.num_levels_below,
                self.num_records,
            ) = _XFS_EXTENT_ROOT.unpack(self._io.read_bytes(4))

        def _fetch_instances(self) -> None:
            pass

        @property
        def len_record(self) -> int:
            """Bytes that a key and a block number need together."""
            if hasattr(self, '_m_len_record'):
                return self._m_len_record

            self._m_len_record = 16
            return getattr(self, '_m_len_record', None)
