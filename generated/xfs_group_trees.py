# Made by scripts/build_parsers.py from specs/xfs_group_trees.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsGroupTrees(KaitaiStruct):
    """What the blocks of an allocation group's trees hold behind their heads, which are those of
    `xfs_free_space`: records in a leaf; in an inner block keys, and behind the room for as many of
    them as fit the numbers of the children. Block and inode numbers count from the group's start.
    
    .. seealso::
       (3rd edition, Allocation Groups) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class SpecialOwner(IntEnum):
        copies_on_write = -9
        tree_of_references = -8
        inodes = -7
        trees_of_inodes = -6
        other_trees = -5
        log = -4
        headers = -3
        unknown = -2
        nothing = -1
    SEQ_FIELDS = ["children"]
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsGroupTrees, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['children']['start'] = self._io.pos()
        self._debug['children']['arr'] = []
        self.children = []
        i = 0
        while not self._io.is_eof():
            self._debug['children']['arr'].append({'start': self._io.pos()})
            _t_children = XfsGroupTrees.Child(self._io, self, self._root)
            try:
                _t_children._read()
            finally:
                self.children.append(_t_children)
            self._debug['children']['arr'][len(self.children) - 1]['end'] = self._io.pos()
            i += 1

        self._debug['children']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.children)):
            pass
            self.children[i]._fetch_instances()


    class Child(KaitaiStruct):
        """A child of an inner block.
        
        .. seealso::
           (3rd edition, Common XFS Types, Short Format B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.Child, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4be()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeChunk(KaitaiStruct):
        """Sixty-four inodes that follow each other on disk.
        
        .. seealso::
           (3rd edition, Allocation Groups, Inode B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["first_inode", "num_free", "free_mask"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.InodeChunk, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_inode']['start'] = self._io.pos()
            self.first_inode = self._io.read_u4be()
            self._debug['first_inode']['end'] = self._io.pos()
            self._debug['num_free']['start'] = self._io.pos()
            self.num_free = self._io.read_u4be()
            self._debug['num_free']['end'] = self._io.pos()
            self._debug['free_mask']['start'] = self._io.pos()
            self.free_mask = self._io.read_u8be()
            self._debug['free_mask']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeKey(KaitaiStruct):
        """The first inode below a child.
        
        .. seealso::
           (3rd edition, Allocation Groups, Inode B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["first_inode"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.InodeKey, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_inode']['start'] = self._io.pos()
            self.first_inode = self._io.read_u4be()
            self._debug['first_inode']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class InodeKeys(KaitaiStruct):
        """The keys of an inner block of the trees of inodes.
        
        .. seealso::
           (3rd edition, Allocation Groups, Inode B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["keys"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.InodeKeys, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['keys']['start'] = self._io.pos()
            self._debug['keys']['arr'] = []
            self.keys = []
            i = 0
            while not self._io.is_eof():
                self._debug['keys']['arr'].append({'start': self._io.pos()})
                _t_keys = XfsGroupTrees.InodeKey(self._io, self, self._root)
                try:
                    _t_keys._read()
                finally:
                    self.keys.append(_t_keys)
                self._debug['keys']['arr'][len(self.keys) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['keys']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.keys)):
                pass
                self.keys[i]._fetch_instances()



    class Inodes(KaitaiStruct):
        """The records of a leaf of the trees of inodes, of all of them or of those with free ones.
        
        .. seealso::
           (3rd edition, Allocation Groups, Inode B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["chunks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.Inodes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['chunks']['start'] = self._io.pos()
            self._debug['chunks']['arr'] = []
            self.chunks = []
            i = 0
            while not self._io.is_eof():
                self._debug['chunks']['arr'].append({'start': self._io.pos()})
                _t_chunks = XfsGroupTrees.InodeChunk(self._io, self, self._root)
                try:
                    _t_chunks._read()
                finally:
                    self.chunks.append(_t_chunks)
                self._debug['chunks']['arr'][len(self.chunks) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['chunks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.chunks)):
                pass
                self.chunks[i]._fetch_instances()



    class OwnedRun(KaitaiStruct):
        """A run of blocks, and what it belongs to.
        
        .. seealso::
           (3rd edition, Allocation Groups, Reverse-Mapping B+tree) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["start", "num_blocks", "owner", "place"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.OwnedRun, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u4be()
            self._debug['start']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4be()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_s8be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['place']['start'] = self._io.pos()
            self.place = self._io.read_u8be()
            self._debug['place']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def first(self):
            """First block of the owner; zero where it is no inode."""
            if hasattr(self, '_m_first'):
                return self._m_first

            self._m_first = (self.place & 2305843009213693951)
            return getattr(self, '_m_first', None)

        @property
        def is_attribute_fork(self):
            """It belongs to the owner's attributes, not to its content."""
            if hasattr(self, '_m_is_attribute_fork'):
                return self._m_is_attribute_fork

            self._m_is_attribute_fork = self.place >> 63 != 0
            return getattr(self, '_m_is_attribute_fork', None)

        @property
        def is_extent_tree(self):
            """It holds a part of the owner's tree of extents."""
            if hasattr(self, '_m_is_extent_tree'):
                return self._m_is_extent_tree

            self._m_is_extent_tree = self.place >> 62 & 1 != 0
            return getattr(self, '_m_is_extent_tree', None)

        @property
        def is_unwritten(self):
            """Allocated, but reads as zeros."""
            if hasattr(self, '_m_is_unwritten'):
                return self._m_is_unwritten

            self._m_is_unwritten = self.place >> 61 & 1 != 0
            return getattr(self, '_m_is_unwritten', None)

        @property
        def use(self):
            """What uses the blocks if no inode does."""
            if hasattr(self, '_m_use'):
                return self._m_use

            if  ((self.owner >= -9) and (self.owner < 0)) :
                pass
                self._m_use = KaitaiStream.resolve_enum(XfsGroupTrees.SpecialOwner, self.owner)

            return getattr(self, '_m_use', None)


    class OwnerKey(KaitaiStruct):
        """A run's place in the order of the tree.
        
        .. seealso::
           (3rd edition, Allocation Groups, Reverse-Mapping B+tree) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["start", "owner", "place"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.OwnerKey, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['start']['start'] = self._io.pos()
            self.start = self._io.read_u4be()
            self._debug['start']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_s8be()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['place']['start'] = self._io.pos()
            self.place = self._io.read_u8be()
            self._debug['place']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class OwnerKeys(KaitaiStruct):
        """The keys of an inner block of the tree of owners, two for each child.
        
        .. seealso::
           (3rd edition, Allocation Groups, Reverse-Mapping B+tree) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["ranges"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.OwnerKeys, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['ranges']['start'] = self._io.pos()
            self._debug['ranges']['arr'] = []
            self.ranges = []
            i = 0
            while not self._io.is_eof():
                self._debug['ranges']['arr'].append({'start': self._io.pos()})
                _t_ranges = XfsGroupTrees.OwnerRange(self._io, self, self._root)
                try:
                    _t_ranges._read()
                finally:
                    self.ranges.append(_t_ranges)
                self._debug['ranges']['arr'][len(self.ranges) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['ranges']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.ranges)):
                pass
                self.ranges[i]._fetch_instances()



    class OwnerRange(KaitaiStruct):
        """The lowest and the highest key of what is below a child.
        
        .. seealso::
           (3rd edition, Allocation Groups, Reverse-Mapping B+tree) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["low", "high"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.OwnerRange, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['low']['start'] = self._io.pos()
            self.low = XfsGroupTrees.OwnerKey(self._io, self, self._root)
            self.low._read()
            self._debug['low']['end'] = self._io.pos()
            self._debug['high']['start'] = self._io.pos()
            self.high = XfsGroupTrees.OwnerKey(self._io, self, self._root)
            self.high._read()
            self._debug['high']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.low._fetch_instances()
            self.high._fetch_instances()


    class Owners(KaitaiStruct):
        """The records of a leaf of the tree that says what each block belongs to.
        
        .. seealso::
           (3rd edition, Allocation Groups, Reverse-Mapping B+tree) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["runs"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.Owners, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['runs']['start'] = self._io.pos()
            self._debug['runs']['arr'] = []
            self.runs = []
            i = 0
            while not self._io.is_eof():
                self._debug['runs']['arr'].append({'start': self._io.pos()})
                _t_runs = XfsGroupTrees.OwnedRun(self._io, self, self._root)
                try:
                    _t_runs._read()
                finally:
                    self.runs.append(_t_runs)
                self._debug['runs']['arr'][len(self.runs) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['runs']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.runs)):
                pass
                self.runs[i]._fetch_instances()



    class ReferenceKey(KaitaiStruct):
        """The first run below a child.
        
        .. seealso::
           (3rd edition, Allocation Groups, Reference Count B+tree) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["domain_and_start"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.ReferenceKey, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['domain_and_start']['start'] = self._io.pos()
            self.domain_and_start = self._io.read_u4be()
            self._debug['domain_and_start']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ReferenceKeys(KaitaiStruct):
        """The keys of an inner block of the tree of shared blocks.
        
        .. seealso::
           (3rd edition, Allocation Groups, Reference Count B+tree) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["keys"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.ReferenceKeys, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['keys']['start'] = self._io.pos()
            self._debug['keys']['arr'] = []
            self.keys = []
            i = 0
            while not self._io.is_eof():
                self._debug['keys']['arr'].append({'start': self._io.pos()})
                _t_keys = XfsGroupTrees.ReferenceKey(self._io, self, self._root)
                try:
                    _t_keys._read()
                finally:
                    self.keys.append(_t_keys)
                self._debug['keys']['arr'][len(self.keys) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['keys']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.keys)):
                pass
                self.keys[i]._fetch_instances()



    class References(KaitaiStruct):
        """The records of a leaf of the tree of blocks that several files share.
        
        .. seealso::
           (3rd edition, Allocation Groups, Reference Count B+tree) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["runs"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.References, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['runs']['start'] = self._io.pos()
            self._debug['runs']['arr'] = []
            self.runs = []
            i = 0
            while not self._io.is_eof():
                self._debug['runs']['arr'].append({'start': self._io.pos()})
                _t_runs = XfsGroupTrees.SharedRun(self._io, self, self._root)
                try:
                    _t_runs._read()
                finally:
                    self.runs.append(_t_runs)
                self._debug['runs']['arr'][len(self.runs) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['runs']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.runs)):
                pass
                self.runs[i]._fetch_instances()



    class SharedRun(KaitaiStruct):
        """A run of blocks with more than one owner, or one that a write is being prepared in.
        
        .. seealso::
           (3rd edition, Allocation Groups, Reference Count B+tree) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["domain_and_start", "num_blocks", "num_owners"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.SharedRun, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['domain_and_start']['start'] = self._io.pos()
            self.domain_and_start = self._io.read_u4be()
            self._debug['domain_and_start']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4be()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['num_owners']['start'] = self._io.pos()
            self.num_owners = self._io.read_u4be()
            self._debug['num_owners']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_staging(self):
            """Set aside for copies on write, so far with one owner."""
            if hasattr(self, '_m_is_staging'):
                return self._m_is_staging

            self._m_is_staging = self.domain_and_start >> 31 != 0
            return getattr(self, '_m_is_staging', None)

        @property
        def start(self):
            """First block of the run."""
            if hasattr(self, '_m_start'):
                return self._m_start

            self._m_start = self.domain_and_start & 2147483647
            return getattr(self, '_m_start', None)


    class SparseChunk(KaitaiStruct):
        """Sixty-four inodes that follow each other on disk; some may have no room there.
        
        .. seealso::
           (3rd edition, Allocation Groups, Inode B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["first_inode", "hole_mask", "num_inodes", "num_free", "free_mask"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.SparseChunk, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_inode']['start'] = self._io.pos()
            self.first_inode = self._io.read_u4be()
            self._debug['first_inode']['end'] = self._io.pos()
            self._debug['hole_mask']['start'] = self._io.pos()
            self.hole_mask = self._io.read_u2be()
            self._debug['hole_mask']['end'] = self._io.pos()
            self._debug['num_inodes']['start'] = self._io.pos()
            self.num_inodes = self._io.read_u1()
            self._debug['num_inodes']['end'] = self._io.pos()
            self._debug['num_free']['start'] = self._io.pos()
            self.num_free = self._io.read_u1()
            self._debug['num_free']['end'] = self._io.pos()
            self._debug['free_mask']['start'] = self._io.pos()
            self.free_mask = self._io.read_u8be()
            self._debug['free_mask']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SparseInodes(KaitaiStruct):
        """The same in a file system with the feature `sparse_inodes`.
        
        .. seealso::
           (3rd edition, Allocation Groups, Inode B+trees) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
        """
        SEQ_FIELDS = ["chunks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(XfsGroupTrees.SparseInodes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['chunks']['start'] = self._io.pos()
            self._debug['chunks']['arr'] = []
            self.chunks = []
            i = 0
            while not self._io.is_eof():
                self._debug['chunks']['arr'].append({'start': self._io.pos()})
                _t_chunks = XfsGroupTrees.SparseChunk(self._io, self, self._root)
                try:
                    _t_chunks._read()
                finally:
                    self.chunks.append(_t_chunks)
                self._debug['chunks']['arr'][len(self.chunks) - 1]['end'] = self._io.pos()
                i += 1

            self._debug['chunks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.chunks)):
                pass
                self.chunks[i]._fetch_instances()




