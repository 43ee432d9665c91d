# Made by scripts/build_parsers.py from specs/btrfs_tree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class BtrfsTree(KaitaiStruct):
    """All trees of btrfs are made of nodes of one size. A node on level 0 is a leaf: it
    has a table of items, sorted by key, whose data fill the leaf from its end. On
    higher levels each key leads to the node below that begins with it.
    
    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#header
    """

    class HeaderFlags(IntEnum):
        written = 1
        relocated = 2

    class ItemKind(IntEnum):
        inode_item = 1
        inode_ref = 12
        inode_extref = 13
        xattr_item = 24
        orphan_item = 48
        dir_log_item = 60
        dir_log_index = 72
        dir_item = 84
        dir_index = 96
        extent_data = 108
        extent_checksum = 128
        root_item = 132
        root_backref = 144
        root_ref = 156
        extent_item = 168
        metadata_item = 169
        owner_ref = 172
        tree_block_ref = 176
        extent_data_ref = 178
        shared_block_ref = 182
        shared_data_ref = 184
        block_group_item = 192
        free_space_info = 198
        free_space_extent = 199
        free_space_bitmap = 200
        dev_extent = 204
        dev_item = 216
        chunk_item = 228
        qgroup_status = 240
        qgroup_info = 242
        qgroup_limit = 244
        qgroup_relation = 246

    class Object(IntEnum):
        root_tree = 1
        extent_tree = 2
        chunk_tree = 3
        device_tree = 4
        fs_tree = 5
        root_tree_directory = 6
        checksum_tree = 7
        quota_tree = 8
        free_space_tree = 10
        block_group_tree = 11
        first_free = 256
    SEQ_FIELDS = ["header", "pointers", "items"]
    def __init__(self, _io, _parent=None, _root=None):
        super(BtrfsTree, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = BtrfsTree.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        self._debug['pointers']['start'] = self._io.pos()
        self._debug['pointers']['arr'] = []
        self.pointers = []
        for i in range((0 if self.header.level == 0 else self.header.num_items)):
            self._debug['pointers']['arr'].append({'start': self._io.pos()})
            _t_pointers = BtrfsTree.KeyPointer(self._io, self, self._root)
            try:
                _t_pointers._read()
            finally:
                self.pointers.append(_t_pointers)
            self._debug['pointers']['arr'][i]['end'] = self._io.pos()

        self._debug['pointers']['end'] = self._io.pos()
        self._debug['items']['start'] = self._io.pos()
        self._debug['items']['arr'] = []
        self.items = []
        for i in range((self.header.num_items if self.header.level == 0 else 0)):
            self._debug['items']['arr'].append({'start': self._io.pos()})
            _t_items = BtrfsTree.Item(self._io, self, self._root)
            try:
                _t_items._read()
            finally:
                self.items.append(_t_items)
            self._debug['items']['arr'][i]['end'] = self._io.pos()

        self._debug['items']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        for i in range(len(self.pointers)):
            pass
            self.pointers[i]._fetch_instances()

        for i in range(len(self.items)):
            pass
            self.items[i]._fetch_instances()


    class Header(KaitaiStruct):
        """What a node begins with.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#header
        """
        SEQ_FIELDS = ["checksum", "fsid", "address", "flags", "chunk_tree_uuid", "generation", "owner", "num_items", "level"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsTree.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(32)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['fsid']['start'] = self._io.pos()
            self.fsid = self._io.read_bytes(16)
            self._debug['fsid']['end'] = self._io.pos()
            self._debug['address']['start'] = self._io.pos()
            self.address = self._io.read_u8le()
            self._debug['address']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['chunk_tree_uuid']['start'] = self._io.pos()
            self.chunk_tree_uuid = self._io.read_bytes(16)
            self._debug['chunk_tree_uuid']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['owner']['start'] = self._io.pos()
            self.owner = self._io.read_u8le()
            self._debug['owner']['end'] = self._io.pos()
            self._debug['num_items']['start'] = self._io.pos()
            self.num_items = self._io.read_u4le()
            self._debug['num_items']['end'] = self._io.pos()
            if not self.num_items <= 2700:
                raise kaitaistruct.ValidationGreaterThanError(2700, self.num_items, self._io, u"/types/header/seq/7")
            self._debug['level']['start'] = self._io.pos()
            self.level = self._io.read_u1()
            self._debug['level']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Item(KaitaiStruct):
        """One item of a leaf: its key, and where its data stand.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#item
        """
        SEQ_FIELDS = ["object", "kind", "offset", "ofs_data", "len_data"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsTree.Item, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u8le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u8le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['ofs_data']['start'] = self._io.pos()
            self.ofs_data = self._io.read_u4le()
            self._debug['ofs_data']['end'] = self._io.pos()
            self._debug['len_data']['start'] = self._io.pos()
            self.len_data = self._io.read_u4le()
            self._debug['len_data']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class KeyPointer(KaitaiStruct):
        """One node of the level below, by its first key.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#key-pointer
        """
        SEQ_FIELDS = ["object", "kind", "offset", "address", "generation"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsTree.KeyPointer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u8le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_u8le()
            self._debug['offset']['end'] = self._io.pos()
            self._debug['address']['start'] = self._io.pos()
            self.address = self._io.read_u8le()
            self._debug['address']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



