# Made by scripts/build_parsers.py from specs/xfs_extent.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsExtent(KaitaiStruct):
    """Where the blocks of a file lie: a list of extents in the inode, or a tree of
    them whose root stands there.
    
    .. seealso::
       (3rd edition, Data Extents) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """
    SEQ_FIELDS = ["extents"]
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsExtent, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['extents']['start'] = self._io.pos()
        self._debug['extents']['arr'] = []
        self.extents = []
        i = 0
        while not self._io.is_eof():
            self._debug['extents']['arr'].append({'start': self._io.pos()})
            _t_extents = XfsExtent.Extent(self._io, self, self._root)
            try:
                _t_extents._read()
            finally:
                self.extents.append(_t_extents)
            self._debug['extents']['arr'][len(self.extents) - 1]['end'] = self._io.pos()
            i += 1

        self._debug['extents']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.extents)):
            pass
            self.extents[i]._fetch_instances()


    class Block4(KaitaiStruct):
        """The head of a block of the tree, in version 4 of the format.
        
        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "num_levels_below", "num_records", "left", "right"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsExtent.Block4, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x42\x4D\x41\x50":
                raise kaitaistruct.ValidationNotEqualError(b"\x42\x4D\x41\x50", self.magic, self._io, u"/types/block_4/seq/0")
            self._debug['num_levels_below']['start'] = self._io.pos()
            self.num_levels_below = self._io.read_u2be()
            self._debug['num_levels_below']['end'] = self._io.pos()
            self._debug['num_records']['start'] = self._io.pos()
            self.num_records = self._io.read_u2be()
            self._debug['num_records']['end'] = self._io.pos()
            self._debug['left']['start'] = self._io.pos()
            self.left = self._io.read_u8be()
            self._debug['left']['end'] = self._io.pos()
            self._debug['right']['start'] = self._io.pos()
            self.right = self._io.read_u8be()
            self._debug['right']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Block5(KaitaiStruct):
        """The head of a block of the tree, in version 5 of the format.
        
        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["magic", "num_levels_below", "num_records", "left", "right", "block", "sequence", "uuid", "owner", "checksum", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsExtent.Block5, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x42\x4D\x41\x33":
                raise kaitaistruct.ValidationNotEqualError(b"\x42\x4D\x41\x33", self.magic, self._io, u"/types/block_5/seq/0")
            self._debug['num_levels_below']['start'] = self._io.pos()
            self.num_levels_below = self._io.read_u2be()
            self._debug['num_levels_below']['end'] = self._io.pos()
            self._debug['num_records']['start'] = self._io.pos()
            self.num_records = self._io.read_u2be()
            self._debug['num_records']['end'] = self._io.pos()
            self._debug['left']['start'] = self._io.pos()
            self.left = self._io.read_u8be()
            self._debug['left']['end'] = self._io.pos()
            self._debug['right']['start'] = self._io.pos()
            self.right = self._io.read_u8be()
            self._debug['right']['end'] = self._io.pos()
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8be()
            self._debug['block']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8be()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u8be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4be()
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Extent(KaitaiStruct):
        """A run of blocks.
        
        .. seealso::
           (3rd edition, Data Extents, Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["upper", "lower"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsExtent.Extent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['upper']['start'] = self._io.pos()
            self.upper = self._io.read_u8be()
            self._debug['upper']['end'] = self._io.pos()
            self._debug['lower']['start'] = self._io.pos()
            self.lower = self._io.read_u8be()
            self._debug['lower']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def first(self):
            """First block of the file."""
            if hasattr(self, '_m_first'):
                return self._m_first

            self._m_first = (self.upper >> 9 & 18014398509481983)
            return getattr(self, '_m_first', None)

        @property
        def is_unwritten(self):
            """Allocated, but reads as zeros."""
            if hasattr(self, '_m_is_unwritten'):
                return self._m_is_unwritten

            self._m_is_unwritten = self.upper >> 63 != 0
            return getattr(self, '_m_is_unwritten', None)

        @property
        def num_blocks(self):
            if hasattr(self, '_m_num_blocks'):
                return self._m_num_blocks

            self._m_num_blocks = self.lower & 2097151
            return getattr(self, '_m_num_blocks', None)

        @property
        def start(self):
            """First block in the file system: the allocation group, and below it the block
            in the group.
            """
            if hasattr(self, '_m_start'):
                return self._m_start

            self._m_start = ((self.upper & 511) << 43 | self.lower >> 21 & 8796093022207)
            return getattr(self, '_m_start', None)


    class Key(KaitaiStruct):
        """From which block of the file on a child is responsible.
        
        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["first"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsExtent.Key, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first']['start'] = self._io.pos()
            self.first = self._io.read_u8be()
            self._debug['first']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Pointer(KaitaiStruct):
        """A child in the tree.
        
        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsExtent.Pointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u8be()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Root(KaitaiStruct):
        """The head of a data fork in the format `btree`. The keys follow, and from the
        middle of the remaining space on the block numbers.
        
        .. seealso::
           (3rd edition, Data Extents, B+tree Extent List) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["num_levels_below", "num_records"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsExtent.Root, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_levels_below']['start'] = self._io.pos()
            self.num_levels_below = self._io.read_u2be()
            self._debug['num_levels_below']['end'] = self._io.pos()
            self._debug['num_records']['start'] = self._io.pos()
            self.num_records = self._io.read_u2be()
            self._debug['num_records']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def len_record(self):
            """Bytes that a key and a block number need together."""
            if hasattr(self, '_m_len_record'):
                return self._m_len_record

            self._m_len_record = 16
            return getattr(self, '_m_len_record', None)



