# Made by scripts/build_parsers.py from specs/hfs.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Hfs(KaitaiStruct):
    """What HFS and HFS+ say of their identity. The label of HFS+ is the name of the root in its
    catalog.
    
    .. seealso::
       Technical Note TN1150, HFS Plus Volume Format, 2004-03-05 - https://developer.apple.com/library/archive/technotes/tn/tn1150.html
    """
    SEQ_FIELDS = []
    def __init__(self, _io, _parent=None, _root=None):
        super(Hfs, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class CatalogKey(KaitaiStruct):
        """The fixed part of a catalog's key; the name is right behind, in UTF-16, big-endian.
        
        .. seealso::
           TN1150, Catalog File Key - https://developer.apple.com/library/archive/technotes/tn/tn1150.html
        """
        SEQ_FIELDS = ["len_key", "parent", "num_characters"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Hfs.CatalogKey, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_key']['start'] = self._io.pos()
            self.len_key = self._io.read_u2be()
            self._debug['len_key']['end'] = self._io.pos()
            self._debug['parent']['start'] = self._io.pos()
            self.parent = self._io.read_u4be()
            self._debug['parent']['end'] = self._io.pos()
            self._debug['num_characters']['start'] = self._io.pos()
            self.num_characters = self._io.read_u2be()
            self._debug['num_characters']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Extent(KaitaiStruct):
        """Blocks that lie together.
        
        .. seealso::
           TN1150, Extents - https://developer.apple.com/library/archive/technotes/tn/tn1150.html
        """
        SEQ_FIELDS = ["first_block", "num_blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Hfs.Extent, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_block']['start'] = self._io.pos()
            self.first_block = self._io.read_u4be()
            self._debug['first_block']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4be()
            self._debug['num_blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MasterDirectoryBlock(KaitaiStruct):
        """HFS; at byte 1024.
        
        .. seealso::
           Inside Macintosh, Files, 1992, 2-60 - https://developer.apple.com/library/archive/documentation/mac/pdf/Files/File_Manager.pdf
        """
        SEQ_FIELDS = ["magic", "dates", "attributes", "num_root_files", "bitmap_block", "allocation_pointer", "num_blocks", "block_size", "clump_size", "first_block", "next_id", "num_free_blocks", "len_label", "label", "backup", "finder", "id", "embedded", "embedded_block", "num_embedded_blocks"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Hfs.MasterDirectoryBlock, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(2)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x42\x44":
                raise kaitaistruct.ValidationNotEqualError(b"\x42\x44", self.magic, self._io, u"/types/master_directory_block/seq/0")
            self._debug['dates']['start'] = self._io.pos()
            self.dates = self._io.read_bytes(8)
            self._debug['dates']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u2be()
            self._debug['attributes']['end'] = self._io.pos()
            self._debug['num_root_files']['start'] = self._io.pos()
            self.num_root_files = self._io.read_u2be()
            self._debug['num_root_files']['end'] = self._io.pos()
            self._debug['bitmap_block']['start'] = self._io.pos()
            self.bitmap_block = self._io.read_u2be()
            self._debug['bitmap_block']['end'] = self._io.pos()
            self._debug['allocation_pointer']['start'] = self._io.pos()
            self.allocation_pointer = self._io.read_u2be()
            self._debug['allocation_pointer']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u2be()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['block_size']['start'] = self._io.pos()
            self.block_size = self._io.read_u4be()
            self._debug['block_size']['end'] = self._io.pos()
            self._debug['clump_size']['start'] = self._io.pos()
            self.clump_size = self._io.read_u4be()
            self._debug['clump_size']['end'] = self._io.pos()
            self._debug['first_block']['start'] = self._io.pos()
            self.first_block = self._io.read_u2be()
            self._debug['first_block']['end'] = self._io.pos()
            self._debug['next_id']['start'] = self._io.pos()
            self.next_id = self._io.read_u4be()
            self._debug['next_id']['end'] = self._io.pos()
            self._debug['num_free_blocks']['start'] = self._io.pos()
            self.num_free_blocks = self._io.read_u2be()
            self._debug['num_free_blocks']['end'] = self._io.pos()
            self._debug['len_label']['start'] = self._io.pos()
            self.len_label = self._io.read_u1()
            self._debug['len_label']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(27)
            self._debug['label']['end'] = self._io.pos()
            self._debug['backup']['start'] = self._io.pos()
            self.backup = self._io.read_bytes(28)
            self._debug['backup']['end'] = self._io.pos()
            self._debug['finder']['start'] = self._io.pos()
            self.finder = self._io.read_bytes(24)
            self._debug['finder']['end'] = self._io.pos()
            self._debug['id']['start'] = self._io.pos()
            self.id = self._io.read_bytes(8)
            self._debug['id']['end'] = self._io.pos()
            self._debug['embedded']['start'] = self._io.pos()
            self.embedded = self._io.read_bytes(2)
            self._debug['embedded']['end'] = self._io.pos()
            self._debug['embedded_block']['start'] = self._io.pos()
            self.embedded_block = self._io.read_u2be()
            self._debug['embedded_block']['end'] = self._io.pos()
            self._debug['num_embedded_blocks']['start'] = self._io.pos()
            self.num_embedded_blocks = self._io.read_u2be()
            self._debug['num_embedded_blocks']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Node(KaitaiStruct):
        """What a node of a tree begins with.
        
        .. seealso::
           TN1150, Node Structure - https://developer.apple.com/library/archive/technotes/tn/tn1150.html
        """
        SEQ_FIELDS = ["next", "previous", "kind", "height", "num_records", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Hfs.Node, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['next']['start'] = self._io.pos()
            self.next = self._io.read_u4be()
            self._debug['next']['end'] = self._io.pos()
            self._debug['previous']['start'] = self._io.pos()
            self.previous = self._io.read_u4be()
            self._debug['previous']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['height']['start'] = self._io.pos()
            self.height = self._io.read_u1()
            self._debug['height']['end'] = self._io.pos()
            self._debug['num_records']['start'] = self._io.pos()
            self.num_records = self._io.read_u2be()
            self._debug['num_records']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(2)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class TreeHeader(KaitaiStruct):
        """The tree, right behind the first node's descriptor.
        
        .. seealso::
           TN1150, Header Record - https://developer.apple.com/library/archive/technotes/tn/tn1150.html
        """
        SEQ_FIELDS = ["depth", "root", "num_leaves", "first_leaf", "last_leaf", "node_size"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Hfs.TreeHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['depth']['start'] = self._io.pos()
            self.depth = self._io.read_u2be()
            self._debug['depth']['end'] = self._io.pos()
            self._debug['root']['start'] = self._io.pos()
            self.root = self._io.read_u4be()
            self._debug['root']['end'] = self._io.pos()
            self._debug['num_leaves']['start'] = self._io.pos()
            self.num_leaves = self._io.read_u4be()
            self._debug['num_leaves']['end'] = self._io.pos()
            self._debug['first_leaf']['start'] = self._io.pos()
            self.first_leaf = self._io.read_u4be()
            self._debug['first_leaf']['end'] = self._io.pos()
            self._debug['last_leaf']['start'] = self._io.pos()
            self.last_leaf = self._io.read_u4be()
            self._debug['last_leaf']['end'] = self._io.pos()
            self._debug['node_size']['start'] = self._io.pos()
            self.node_size = self._io.read_u2be()
            self._debug['node_size']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class VolumeHeader(KaitaiStruct):
        """HFS+ and HFSX; at byte 1024.
        
        .. seealso::
           TN1150, Volume Header - https://developer.apple.com/library/archive/technotes/tn/tn1150.html
        """
        SEQ_FIELDS = ["magic", "version", "attributes", "last_mounted", "journal_block", "dates", "num_files", "num_folders", "block_size", "num_blocks", "num_free_blocks", "next_allocation", "resource_clump", "data_clump", "next_id", "num_writes", "encodings", "finder", "id", "allocation_file", "overflow_file", "catalog_head", "catalog_extents"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Hfs.VolumeHeader, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(2)
            self._debug['magic']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u2be()
            self._debug['version']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u4be()
            self._debug['attributes']['end'] = self._io.pos()
            self._debug['last_mounted']['start'] = self._io.pos()
            self.last_mounted = self._io.read_bytes(4)
            self._debug['last_mounted']['end'] = self._io.pos()
            self._debug['journal_block']['start'] = self._io.pos()
            self.journal_block = self._io.read_u4be()
            self._debug['journal_block']['end'] = self._io.pos()
            self._debug['dates']['start'] = self._io.pos()
            self.dates = self._io.read_bytes(16)
            self._debug['dates']['end'] = self._io.pos()
            self._debug['num_files']['start'] = self._io.pos()
            self.num_files = self._io.read_u4be()
            self._debug['num_files']['end'] = self._io.pos()
            self._debug['num_folders']['start'] = self._io.pos()
            self.num_folders = self._io.read_u4be()
            self._debug['num_folders']['end'] = self._io.pos()
            self._debug['block_size']['start'] = self._io.pos()
            self.block_size = self._io.read_u4be()
            self._debug['block_size']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4be()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['num_free_blocks']['start'] = self._io.pos()
            self.num_free_blocks = self._io.read_u4be()
            self._debug['num_free_blocks']['end'] = self._io.pos()
            self._debug['next_allocation']['start'] = self._io.pos()
            self.next_allocation = self._io.read_u4be()
            self._debug['next_allocation']['end'] = self._io.pos()
            self._debug['resource_clump']['start'] = self._io.pos()
            self.resource_clump = self._io.read_u4be()
            self._debug['resource_clump']['end'] = self._io.pos()
            self._debug['data_clump']['start'] = self._io.pos()
            self.data_clump = self._io.read_u4be()
            self._debug['data_clump']['end'] = self._io.pos()
            self._debug['next_id']['start'] = self._io.pos()
            self.next_id = self._io.read_u4be()
            self._debug['next_id']['end'] = self._io.pos()
            self._debug['num_writes']['start'] = self._io.pos()
            self.num_writes = self._io.read_u4be()
            self._debug['num_writes']['end'] = self._io.pos()
            self._debug['encodings']['start'] = self._io.pos()
            self.encodings = self._io.read_u8be()
            self._debug['encodings']['end'] = self._io.pos()
            self._debug['finder']['start'] = self._io.pos()
            self.finder = self._io.read_bytes(24)
            self._debug['finder']['end'] = self._io.pos()
            self._debug['id']['start'] = self._io.pos()
            self.id = self._io.read_bytes(8)
            self._debug['id']['end'] = self._io.pos()
            self._debug['allocation_file']['start'] = self._io.pos()
            self.allocation_file = self._io.read_bytes(80)
            self._debug['allocation_file']['end'] = self._io.pos()
            self._debug['overflow_file']['start'] = self._io.pos()
            self.overflow_file = self._io.read_bytes(80)
            self._debug['overflow_file']['end'] = self._io.pos()
            self._debug['catalog_head']['start'] = self._io.pos()
            self.catalog_head = self._io.read_bytes(16)
            self._debug['catalog_head']['end'] = self._io.pos()
            self._debug['catalog_extents']['start'] = self._io.pos()
            self.catalog_extents = self._io.read_bytes(64)
            self._debug['catalog_extents']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



