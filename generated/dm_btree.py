# Made by scripts/build_parsers.py from specs/dm_btree.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class DmBtree(KaitaiStruct):
    """One block of a B-tree in the metadata of thin pools and caches: a header, room for the keys, and
    the values behind it. In an inner node the values are the blocks of its children, and each key
    is the smallest of that child.
    
    .. seealso::
       Linux 6.1, dm-btree-internal.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n30
    """

    class Flags(IntEnum):
        inner = 1
        leaf = 2
    SEQ_FIELDS = ["header", "keys", "values"]
    def __init__(self, _io, _parent=None, _root=None):
        super(DmBtree, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = DmBtree.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        self._debug['keys']['start'] = self._io.pos()
        self._debug['keys']['arr'] = []
        self.keys = []
        for i in range(self.header.max_entries):
            self._debug['keys']['arr'].append({'start': self._io.pos()})
            self.keys.append(self._io.read_u8le())
            self._debug['keys']['arr'][i]['end'] = self._io.pos()

        self._debug['keys']['end'] = self._io.pos()
        self._debug['values']['start'] = self._io.pos()
        self.values = self._io.read_bytes(self.header.num_entries * self.header.len_value)
        self._debug['values']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        for i in range(len(self.keys)):
            pass


    class Header(KaitaiStruct):
        """What a node begins with.
        
        .. seealso::
           Linux 6.1, dm-btree-internal.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n30
        """
        SEQ_FIELDS = ["crc32c", "flags", "block_number", "num_entries", "max_entries", "len_value", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(DmBtree.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['crc32c']['start'] = self._io.pos()
            self.crc32c = self._io.read_u4le()
            self._debug['crc32c']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['block_number']['start'] = self._io.pos()
            self.block_number = self._io.read_u8le()
            self._debug['block_number']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u4le()
            self._debug['num_entries']['end'] = self._io.pos()
            if not self.num_entries <= 508:
                raise kaitaistruct.ValidationGreaterThanError(508, self.num_entries, self._io, u"/types/header/seq/3")
            self._debug['max_entries']['start'] = self._io.pos()
            self.max_entries = self._io.read_u4le()
            self._debug['max_entries']['end'] = self._io.pos()
            if not self.max_entries <= 508:
                raise kaitaistruct.ValidationGreaterThanError(508, self.max_entries, self._io, u"/types/header/seq/4")
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u4le()
            self._debug['len_value']['end'] = self._io.pos()
            if not self.len_value >= 1:
                raise kaitaistruct.ValidationLessThanError(1, self.len_value, self._io, u"/types/header/seq/5")
            if not self.len_value <= 4064:
                raise kaitaistruct.ValidationGreaterThanError(4064, self.len_value, self._io, u"/types/header/seq/5")
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u4le()
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def crc32c_salt(self):
            if hasattr(self, '_m_crc32c_salt'):
                return self._m_crc32c_salt

            self._m_crc32c_salt = 121107
            return getattr(self, '_m_crc32c_salt', None)

        @property
        def is_inner(self):
            if hasattr(self, '_m_is_inner'):
                return self._m_is_inner

            self._m_is_inner = self.flags & 1 != 0
            return getattr(self, '_m_is_inner', None)

        @property
        def is_leaf(self):
            if hasattr(self, '_m_is_leaf'):
                return self._m_is_leaf

            self._m_is_leaf = self.flags & 2 != 0
            return getattr(self, '_m_is_leaf', None)


    class Key(KaitaiStruct):
        """A key, or the block of a child in an inner node.
        
        .. seealso::
           Linux 6.1, dm-btree-internal.h - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/md/persistent-data/dm-btree-internal.h?h=v6.1#n41
        """
        SEQ_FIELDS = ["number"]
        def __init__(self, _io, _parent=None, _root=None):
            super(DmBtree.Key, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



