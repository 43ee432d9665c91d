# Made by scripts/build_parsers.py from specs/vdi.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Vdi(KaitaiStruct):
    """The header of an image, version 1.1. Behind it lies a map with a number for each block of the
    guest's disk: which of the blocks that follow the map holds it.
    
    .. seealso::
       VirtualBox 7.0, VDICore.h - https://www.virtualbox.org/browser/vbox/trunk/src/VBox/Storage/VDICore.h?rev=98103
    """

    class Kind(IntEnum):
        growing = 1
        fixed = 2
        undo = 3
        differencing = 4
    SEQ_FIELDS = ["text", "signature", "version", "len_header", "kind", "flags", "comment", "ofs_map", "ofs_data", "num_cylinders", "num_heads", "num_sectors", "len_sector", "unused", "size", "len_block", "len_extra", "num_blocks", "num_allocated", "uuid", "uuid_modified", "uuid_parent", "uuid_parent_modified"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Vdi, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['text']['start'] = self._io.pos()
        self.text = self._io.read_bytes(64)
        self._debug['text']['end'] = self._io.pos()
        self._debug['signature']['start'] = self._io.pos()
        self.signature = self._io.read_bytes(4)
        self._debug['signature']['end'] = self._io.pos()
        if not self.signature == b"\x7F\x10\xDA\xBE":
            raise kaitaistruct.ValidationNotEqualError(b"\x7F\x10\xDA\xBE", self.signature, self._io, u"/seq/1")
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u4le()
        self._debug['version']['end'] = self._io.pos()
        self._debug['len_header']['start'] = self._io.pos()
        self.len_header = self._io.read_u4le()
        self._debug['len_header']['end'] = self._io.pos()
        self._debug['kind']['start'] = self._io.pos()
        self.kind = self._io.read_u4le()
        self._debug['kind']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u4le()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['comment']['start'] = self._io.pos()
        self.comment = self._io.read_bytes(256)
        self._debug['comment']['end'] = self._io.pos()
        self._debug['ofs_map']['start'] = self._io.pos()
        self.ofs_map = self._io.read_u4le()
        self._debug['ofs_map']['end'] = self._io.pos()
        self._debug['ofs_data']['start'] = self._io.pos()
        self.ofs_data = self._io.read_u4le()
        self._debug['ofs_data']['end'] = self._io.pos()
        self._debug['num_cylinders']['start'] = self._io.pos()
        self.num_cylinders = self._io.read_u4le()
        self._debug['num_cylinders']['end'] = self._io.pos()
        self._debug['num_heads']['start'] = self._io.pos()
        self.num_heads = self._io.read_u4le()
        self._debug['num_heads']['end'] = self._io.pos()
        self._debug['num_sectors']['start'] = self._io.pos()
        self.num_sectors = self._io.read_u4le()
        self._debug['num_sectors']['end'] = self._io.pos()
        self._debug['len_sector']['start'] = self._io.pos()
        self.len_sector = self._io.read_u4le()
        self._debug['len_sector']['end'] = self._io.pos()
        self._debug['unused']['start'] = self._io.pos()
        self.unused = self._io.read_u4le()
        self._debug['unused']['end'] = self._io.pos()
        self._debug['size']['start'] = self._io.pos()
        self.size = self._io.read_u8le()
        self._debug['size']['end'] = self._io.pos()
        self._debug['len_block']['start'] = self._io.pos()
        self.len_block = self._io.read_u4le()
        self._debug['len_block']['end'] = self._io.pos()
        self._debug['len_extra']['start'] = self._io.pos()
        self.len_extra = self._io.read_u4le()
        self._debug['len_extra']['end'] = self._io.pos()
        self._debug['num_blocks']['start'] = self._io.pos()
        self.num_blocks = self._io.read_u4le()
        self._debug['num_blocks']['end'] = self._io.pos()
        self._debug['num_allocated']['start'] = self._io.pos()
        self.num_allocated = self._io.read_u4le()
        self._debug['num_allocated']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['uuid_modified']['start'] = self._io.pos()
        self.uuid_modified = self._io.read_bytes(16)
        self._debug['uuid_modified']['end'] = self._io.pos()
        self._debug['uuid_parent']['start'] = self._io.pos()
        self.uuid_parent = self._io.read_bytes(16)
        self._debug['uuid_parent']['end'] = self._io.pos()
        self._debug['uuid_parent_modified']['start'] = self._io.pos()
        self.uuid_parent_modified = self._io.read_bytes(16)
        self._debug['uuid_parent_modified']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class Entry(KaitaiStruct):
        """Where a block of the guest's disk lies.
        
        .. seealso::
           VirtualBox 7.0, VDICore.h - https://www.virtualbox.org/browser/vbox/trunk/src/VBox/Storage/VDICore.h?rev=98103
        """
        SEQ_FIELDS = ["block"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vdi.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['block']['start'] = self._io.pos()
            self.block = self._io.read_u4le()
            self._debug['block']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_there(self):
            if hasattr(self, '_m_is_there'):
                return self._m_is_there

            self._m_is_there = self.block < 4294967294
            return getattr(self, '_m_is_there', None)

        @property
        def is_zero(self):
            if hasattr(self, '_m_is_zero'):
                return self._m_is_zero

            self._m_is_zero = self.block == 4294967294
            return getattr(self, '_m_is_zero', None)



