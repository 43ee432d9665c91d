# Made by scripts/build_parsers.py from specs/ext_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ExtExtent(KaitaiStruct):
    """Maps a file's logical blocks to blocks of the file system. The root is the
    60 bytes of the inode's `block`, every other node is a block of its own.
    
    .. seealso::
       Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
    """
    SEQ_FIELDS = ["header", "indexes", "leaves", "unused", "tail"]
    def __init__(self, _io, _parent=None, _root=None):
        super(ExtExtent, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = ExtExtent.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        if self.header.depth > 0:
            pass
            self._debug['indexes']['start'] = self._io.pos()
            self._debug['indexes']['arr'] = []
            self.indexes = []
            for i in range(self.header.num_entries):
                self._debug['indexes']['arr'].append({'start': self._io.pos()})
                _t_indexes = ExtExtent.Index(self._io, self, self._root)
                try:
                    _t_indexes._read()
                finally:
                    self.indexes.append(_t_indexes)
                self._debug['indexes']['arr'][i]['end'] = self._io.pos()

            self._debug['indexes']['end'] = self._io.pos()

        if self.header.depth == 0:
            pass
            self._debug['leaves']['start'] = self._io.pos()
            self._debug['leaves']['arr'] = []
            self.leaves = []
            for i in range(self.header.num_entries):
                self._debug['leaves']['arr'].append({'start': self._io.pos()})
                _t_leaves = ExtExtent.Leaf(self._io, self, self._root)
                try:
                    _t_leaves._read()
                finally:
                    self.leaves.append(_t_leaves)
                self._debug['leaves']['arr'][i]['end'] = self._io.pos()

            self._debug['leaves']['end'] = self._io.pos()

        self._debug['unused']['start'] = self._io.pos()
        self.unused = self._io.read_bytes(12 * (self.header.max_entries - self.header.num_entries))
        self._debug['unused']['end'] = self._io.pos()
        if self._io.size() - self._io.pos() >= 4:
            pass
            self._debug['tail']['start'] = self._io.pos()
            self.tail = ExtExtent.Tail(self._io, self, self._root)
            self.tail._read()
            self._debug['tail']['end'] = self._io.pos()



    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        if self.header.depth > 0:
            pass
            for i in range(len(self.indexes)):
                pass
                self.indexes[i]._fetch_instances()


        if self.header.depth == 0:
            pass
            for i in range(len(self.leaves)):
                pass
                self.leaves[i]._fetch_instances()


        if self._io.size() - self._io.pos() >= 4:
            pass
            self.tail._fetch_instances()


    class Header(KaitaiStruct):
        """What every node begins with.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
        """
        SEQ_FIELDS = ["magic", "num_entries", "max_entries", "depth", "generation"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtExtent.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2le()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 62218:
                raise kaitaistruct.ValidationNotEqualError(62218, self.magic, self._io, u"/types/header/seq/0")
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2le()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['max_entries']['start'] = self._io.pos()
            self.max_entries = self._io.read_u2le()
            self._debug['max_entries']['end'] = self._io.pos()
            if not self.max_entries >= self.num_entries:
                raise kaitaistruct.ValidationLessThanError(self.num_entries, self.max_entries, self._io, u"/types/header/seq/2")
            if not self.max_entries <= 5461:
                raise kaitaistruct.ValidationGreaterThanError(5461, self.max_entries, self._io, u"/types/header/seq/2")
            self._debug['depth']['start'] = self._io.pos()
            self.depth = self._io.read_u2le()
            self._debug['depth']['end'] = self._io.pos()
            if not self.depth <= 5:
                raise kaitaistruct.ValidationGreaterThanError(5, self.depth, self._io, u"/types/header/seq/3")
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u4le()
            self._debug['generation']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Index(KaitaiStruct):
        """Points to a node one level further down.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
        """
        SEQ_FIELDS = ["logical_block", "node_low", "node_high", "unused"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtExtent.Index, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['logical_block']['start'] = self._io.pos()
            self.logical_block = self._io.read_u4le()
            self._debug['logical_block']['end'] = self._io.pos()
            self._debug['node_low']['start'] = self._io.pos()
            self.node_low = self._io.read_u4le()
            self._debug['node_low']['end'] = self._io.pos()
            self._debug['node_high']['start'] = self._io.pos()
            self.node_high = self._io.read_u2le()
            self._debug['node_high']['end'] = self._io.pos()
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_u2le()
            self._debug['unused']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def node(self):
            """Block number."""
            if hasattr(self, '_m_node'):
                return self._m_node

            self._m_node = (self.node_low + self.node_high * 4294967296)
            return getattr(self, '_m_node', None)


    class Leaf(KaitaiStruct):
        """A run of blocks.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
        """
        SEQ_FIELDS = ["logical_block", "num_blocks_raw", "start_high", "start_low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtExtent.Leaf, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['logical_block']['start'] = self._io.pos()
            self.logical_block = self._io.read_u4le()
            self._debug['logical_block']['end'] = self._io.pos()
            self._debug['num_blocks_raw']['start'] = self._io.pos()
            self.num_blocks_raw = self._io.read_u2le()
            self._debug['num_blocks_raw']['end'] = self._io.pos()
            self._debug['start_high']['start'] = self._io.pos()
            self.start_high = self._io.read_u2le()
            self._debug['start_high']['end'] = self._io.pos()
            self._debug['start_low']['start'] = self._io.pos()
            self.start_low = self._io.read_u4le()
            self._debug['start_low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_unwritten(self):
            if hasattr(self, '_m_is_unwritten'):
                return self._m_is_unwritten

            self._m_is_unwritten = self.num_blocks_raw > 32768
            return getattr(self, '_m_is_unwritten', None)

        @property
        def num_blocks(self):
            if hasattr(self, '_m_num_blocks'):
                return self._m_num_blocks

            self._m_num_blocks = (self.num_blocks_raw - 32768 if self.num_blocks_raw > 32768 else self.num_blocks_raw)
            return getattr(self, '_m_num_blocks', None)

        @property
        def start(self):
            """Number of the run's first block."""
            if hasattr(self, '_m_start'):
                return self._m_start

            self._m_start = (self.start_low + self.start_high * 4294967296)
            return getattr(self, '_m_start', None)


    class Tail(KaitaiStruct):
        """Behind the last entry that has room.
        
        .. seealso::
           Source - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/Documentation/filesystems/ext4/ifork.rst?h=v6.12
        """
        SEQ_FIELDS = ["checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ExtExtent.Tail, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



