# Made by scripts/build_parsers.py from specs/ext_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""Node of an ext4 extent tree."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_EXT_EXTENT_HEADER = Struct("<HHHHI")
_EXT_EXTENT_INDEX = Struct("<IIHH")
_EXT_EXTENT_LEAF = Struct("<IHHI")


class ExtExtent(KaitaiStruct):
    """Maps a file's logical blocks to blocks of the file system. The root is the
    60 bytes of the inode's `block`, every other node is a block of its own.

    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
    """

    header: ExtExtent.Header
    indexes: list[ExtExtent.Index] | None = None
    leaves: list[ExtExtent.Leaf] | None = None
    unused: bytes
    # The root has none, the inode's own checksum covers it.
    tail: ExtExtent.Tail | None = None

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(ExtExtent, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.header = ExtExtent.Header(self._io, self, self._root)
        if self.header.depth > 0:
            self.indexes = []
            for i in range(self.header.num_entries):
                self.indexes.append(ExtExtent.Index(self._io, self, self._root))

        if self.header.depth == 0:
            self.leaves = []
            for i in range(self.header.num_entries):
                self.leaves.append(ExtExtent.Leaf(self._io, self, self._root))

        self.unused = self._io.read_bytes(12 * (self.header.max_entries - self.header.num_entries))
        if self._io.size() - self._io.pos() >= 4:
            self.tail = ExtExtent.Tail(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.header._fetch_instances()
        if self.header.depth > 0:
            for i in range(len(self.indexes)):
                self.indexes[i]._fetch_instances()

        if self.header.depth == 0:
            for i in range(len(self.leaves)):
                self.leaves[i]._fetch_instances()

        if self._io.size() - self._io.pos() >= 4:
            self.tail._fetch_instances()

    class Header(KaitaiStruct):
        """What every node begins with.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
        """

        magic: int
        num_entries: int
        # Entries that have room; 5461 fill the largest block.
        max_entries: int
        # Levels below this node; 0 in a leaf.
        depth: int
        # Used by Lustre only.
        generation: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtExtent.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.magic,
                self.num_entries,
                self.max_entries,
                self.depth,
                self.generation,
            ) = _EXT_EXTENT_HEADER.unpack(self._io.read_bytes(12))
            if not self.magic == 62218:
                raise kaitaistruct.ValidationNotEqualError(62218, self.magic, self._io, u"/types/header/seq/0")
            if not self.max_entries >= self.num_entries:
                raise kaitaistruct.ValidationLessThanError(self.num_entries, self.max_entries, self._io, u"/types/header/seq/2")
            if not self.max_entries <= 5461:
                raise kaitaistruct.ValidationGreaterThanError(5461, self.max_entries, self._io, u"/types/header/seq/2")
            if not self.depth <= 5:
                raise kaitaistruct.ValidationGreaterThanError(5, self.depth, self._io, u"/types/header/seq/3")

        def _fetch_instances(self) -> None:
            pass

    class Index(KaitaiStruct):
        """Points to a node one level further down.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
        """

        # The node covers the file from this block on.
        logical_block: int
        node_low: int
        node_high: int
        unused: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtExtent.Index, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.logical_block,
                self.node_low,
                self.node_high,
                self.unused,
            ) = _EXT_EXTENT_INDEX.unpack(self._io.read_bytes(12))

        def _fetch_instances(self) -> None:
            pass

        @property
        def node(self) -> int:
            """Block number."""
            if hasattr(self, '_m_node'):
                return self._m_node

            self._m_node = self.node_low | self.node_high << 32
            return getattr(self, '_m_node', None)

    class Leaf(KaitaiStruct):
        """A run of blocks.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
        """

        # First block of the file that the run covers.
        logical_block: int
        # Up to 32768 blocks; with 32768 added the run is allocated, but reads as zeros.
        num_blocks_raw: int
        start_high: int
        start_low: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtExtent.Leaf, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.logical_block,
                self.num_blocks_raw,
                self.start_high,
                self.start_low,
            ) = _EXT_EXTENT_LEAF.unpack(self._io.read_bytes(12))

        def _fetch_instances(self) -> None:
            pass

        @property
        def is_unwritten(self) -> bool:
            if hasattr(self, '_m_is_unwritten'):
                return self._m_is_unwritten

            self._m_is_unwritten = self.num_blocks_raw > 32768
            return getattr(self, '_m_is_unwritten', None)

        @property
        def num_blocks(self) -> int:
            if hasattr(self, '_m_num_blocks'):
                return self._m_num_blocks

            self._m_num_blocks = (self.num_blocks_raw - 32768 if self.num_blocks_raw > 32768 else self.num_blocks_raw)
            return getattr(self, '_m_num_blocks', None)

        @property
        def start(self) -> int:
            """Number of the run's first block."""
            if hasattr(self, '_m_start'):
                return self._m_start

            self._m_start = self.start_low | self.start_high << 32
            return getattr(self, '_m_start', None)

    class Tail(KaitaiStruct):
        """Behind the last entry that has room.

        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
        """

        # CRC-32C over seed, inode number, generation and the node up to here.
        checksum: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(ExtExtent.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.checksum = self._io.read_u4le()

        def _fetch_instances(self) -> None:
            pass
