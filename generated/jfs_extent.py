# Made by scripts/build_parsers.py from specs/jfs_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class JfsExtent(KaitaiStruct):
    """A tree whose leaves say where the content of a file lies. Its root is in the inode, in 288
    bytes (96 for the index of a directory); other nodes have 4096 bytes. A header takes the
    room of the first two entries.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xtree.h?h=v6.1
    """

    class ExtentFlags(IntEnum):
        added = 1
        extended = 2
        compressed = 4
        unwritten = 8
        copy_on_write = 16

    class Flags(IntEnum):
        root = 1
        leaf = 2
        inner = 4
        rightmost = 16
        leftmost = 32
        swapped = 128
    SEQ_FIELDS = ["head"]
    def __init__(self, _io, _parent=None, _root=None):
        super(JfsExtent, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['head']['start'] = self._io.pos()
        self.head = JfsExtent.Head(self._io, self, self._root)
        self.head._read()
        self._debug['head']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.head._fetch_instances()

    class Extent(KaitaiStruct):
        """An entry: an extent, or a node below.
        
        .. seealso::
           xad - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xtree.h?h=v6.1
        """
        SEQ_FIELDS = ["flags", "reserved", "offset_high", "offset_low", "len_and_high", "low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsExtent.Extent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(2)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['offset_high']['start'] = self._io.pos()
            self.offset_high = self._io.read_u1()
            self._debug['offset_high']['end'] = self._io.pos()
            self._debug['offset_low']['start'] = self._io.pos()
            self.offset_low = self._io.read_u4le()
            self._debug['offset_low']['end'] = self._io.pos()
            self._debug['len_and_high']['start'] = self._io.pos()
            self.len_and_high = self._io.read_u4le()
            self._debug['len_and_high']['end'] = self._io.pos()
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u4le()
            self._debug['low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def address(self):
            """Its first block in the file system."""
            if hasattr(self, '_m_address'):
                return self._m_address

            self._m_address = (self.low + (self.len_and_high >> 24 & 255) * 4294967296)
            return getattr(self, '_m_address', None)

        @property
        def length(self):
            """In blocks."""
            if hasattr(self, '_m_length'):
                return self._m_length

            self._m_length = self.len_and_high & 16777215
            return getattr(self, '_m_length', None)

        @property
        def offset(self):
            """The first block of the file that it maps."""
            if hasattr(self, '_m_offset'):
                return self._m_offset

            self._m_offset = (self.offset_low + self.offset_high * 4294967296)
            return getattr(self, '_m_offset', None)


    class Head(KaitaiStruct):
        """The start of a node.
        
        .. seealso::
           xtheader - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_xtree.h?h=v6.1
        """
        SEQ_FIELDS = ["next", "previous", "flags", "reserved", "end", "num_slots", "more_reserved", "len_and_high", "low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(JfsExtent.Head, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u8le()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u8le()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u1()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['end']['start'] = self._io.pos()
            self.end = self._io.read_u2le()
            self._debug['end']['end'] = self._io.pos()
            self._debug['num_slots']['start'] = self._io.pos()
            self.num_slots = self._io.read_u2le()
            self._debug['num_slots']['end'] = self._io.pos()
            self._debug['more_reserved']['start'] = self._io.pos()
            self.more_reserved = self._io.read_u2le()
            self._debug['more_reserved']['end'] = self._io.pos()
            self._debug['len_and_high']['start'] = self._io.pos()
            self.len_and_high = self._io.read_u4le()
            self._debug['len_and_high']['end'] = self._io.pos()
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u4le()
            self._debug['low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_leaf(self):
            if hasattr(self, '_m_is_leaf'):
                return self._m_is_leaf

            self._m_is_leaf = self.flags & 2 != 0
            return getattr(self, '_m_is_leaf', None)



