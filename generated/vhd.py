# Made by scripts/build_parsers.py from specs/vhd.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Vhd(KaitaiStruct):
    """The footer of an image, its last sector. An image that grows has a copy of it in its first sector,
    then a header, and a table that says where each block lies: a bitmap, one bit for each sector, and
    the block's data.
    
    .. seealso::
       Virtual Hard Disk Image Format Specification 1.0, Hard Disk Footer Format - https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc
    """

    class Feature(IntEnum):
        temporary = 1
        reserved = 2

    class Kind(IntEnum):
        none = 0
        fixed = 2
        growing = 3
        differencing = 4
    SEQ_FIELDS = ["cookie", "features", "version", "ofs_header", "seconds", "creator", "creator_version", "creator_system", "original_size", "size", "num_cylinders", "num_heads", "num_sectors", "kind", "checksum", "uuid", "is_saved", "reserved"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Vhd, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['cookie']['start'] = self._io.pos()
        self.cookie = self._io.read_bytes(8)
        self._debug['cookie']['end'] = self._io.pos()
        if not self.cookie == b"\x63\x6F\x6E\x65\x63\x74\x69\x78":
            raise kaitaistruct.ValidationNotEqualError(b"\x63\x6F\x6E\x65\x63\x74\x69\x78", self.cookie, self._io, u"/seq/0")
        self._debug['features']['start'] = self._io.pos()
        self.features = self._io.read_u4be()
        self._debug['features']['end'] = self._io.pos()
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u4be()
        self._debug['version']['end'] = self._io.pos()
        self._debug['ofs_header']['start'] = self._io.pos()
        self.ofs_header = self._io.read_u8be()
        self._debug['ofs_header']['end'] = self._io.pos()
        self._debug['seconds']['start'] = self._io.pos()
        self.seconds = self._io.read_u4be()
        self._debug['seconds']['end'] = self._io.pos()
        self._debug['creator']['start'] = self._io.pos()
        self.creator = self._io.read_bytes(4)
        self._debug['creator']['end'] = self._io.pos()
        self._debug['creator_version']['start'] = self._io.pos()
        self.creator_version = self._io.read_u4be()
        self._debug['creator_version']['end'] = self._io.pos()
        self._debug['creator_system']['start'] = self._io.pos()
        self.creator_system = self._io.read_bytes(4)
        self._debug['creator_system']['end'] = self._io.pos()
        self._debug['original_size']['start'] = self._io.pos()
        self.original_size = self._io.read_u8be()
        self._debug['original_size']['end'] = self._io.pos()
        self._debug['size']['start'] = self._io.pos()
        self.size = self._io.read_u8be()
        self._debug['size']['end'] = self._io.pos()
        self._debug['num_cylinders']['start'] = self._io.pos()
        self.num_cylinders = self._io.read_u2be()
        self._debug['num_cylinders']['end'] = self._io.pos()
        self._debug['num_heads']['start'] = self._io.pos()
        self.num_heads = self._io.read_u1()
        self._debug['num_heads']['end'] = self._io.pos()
        self._debug['num_sectors']['start'] = self._io.pos()
        self.num_sectors = self._io.read_u1()
        self._debug['num_sectors']['end'] = self._io.pos()
        self._debug['kind']['start'] = self._io.pos()
        self.kind = self._io.read_u4be()
        self._debug['kind']['end'] = self._io.pos()
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_u4be()
        self._debug['checksum']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['is_saved']['start'] = self._io.pos()
        self.is_saved = self._io.read_u1()
        self._debug['is_saved']['end'] = self._io.pos()
        self._debug['reserved']['start'] = self._io.pos()
        self.reserved = self._io.read_bytes(427)
        self._debug['reserved']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class Entry(KaitaiStruct):
        """Where a block lies, one entry of the block allocation table.
        
        .. seealso::
           Virtual Hard Disk Image Format Specification 1.0, Block Allocation Table - https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc
        """
        SEQ_FIELDS = ["sector"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhd.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['sector']['start'] = self._io.pos()
            self.sector = self._io.read_u4be()
            self._debug['sector']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_there(self):
            if hasattr(self, '_m_is_there'):
                return self._m_is_there

            self._m_is_there = self.sector != 4294967295
            return getattr(self, '_m_is_there', None)


    class Header(KaitaiStruct):
        """The header of an image that grows, 1024 bytes.
        
        .. seealso::
           Virtual Hard Disk Image Format Specification 1.0, Dynamic Disk Header Format - https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc
        """
        SEQ_FIELDS = ["cookie", "ofs_next", "ofs_table", "version", "num_entries", "len_block", "checksum", "parent_uuid", "parent_seconds", "reserved", "parent_name", "locators", "reserved_more"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhd.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['cookie']['start'] = self._io.pos()
            self.cookie = self._io.read_bytes(8)
            self._debug['cookie']['end'] = self._io.pos()
            if not self.cookie == b"\x63\x78\x73\x70\x61\x72\x73\x65":
                raise kaitaistruct.ValidationNotEqualError(b"\x63\x78\x73\x70\x61\x72\x73\x65", self.cookie, self._io, u"/types/header/seq/0")
            self._debug['ofs_next']['start'] = self._io.pos()
            self.ofs_next = self._io.read_u8be()
            self._debug['ofs_next']['end'] = self._io.pos()
            self._debug['ofs_table']['start'] = self._io.pos()
            self.ofs_table = self._io.read_u8be()
            self._debug['ofs_table']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4be()
            self._debug['version']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u4be()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['len_block']['start'] = self._io.pos()
            self.len_block = self._io.read_u4be()
            self._debug['len_block']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4be()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['parent_uuid']['start'] = self._io.pos()
            self.parent_uuid = self._io.read_bytes(16)
            self._debug['parent_uuid']['end'] = self._io.pos()
            self._debug['parent_seconds']['start'] = self._io.pos()
            self.parent_seconds = self._io.read_u4be()
            self._debug['parent_seconds']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4be()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['parent_name']['start'] = self._io.pos()
            self.parent_name = self._io.read_bytes(512)
            self._debug['parent_name']['end'] = self._io.pos()
            self._debug['locators']['start'] = self._io.pos()
            self.locators = self._io.read_bytes(192)
            self._debug['locators']['end'] = self._io.pos()
            self._debug['reserved_more']['start'] = self._io.pos()
            self.reserved_more = self._io.read_bytes(256)
            self._debug['reserved_more']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Locator(KaitaiStruct):
        """Where another form of the parent's path stands in the file.
        
        .. seealso::
           Virtual Hard Disk Image Format Specification 1.0, Parent Locator Entry - https://download.microsoft.com/download/f/f/e/ffef50a5-07dd-4cf8-aaa3-442c0673a029/Virtual%20Hard%20Disk%20Format%20Spec_10_18_06.doc
        """
        SEQ_FIELDS = ["platform", "len_space", "len_path", "reserved", "ofs_path"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhd.Locator, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['platform']['start'] = self._io.pos()
            self.platform = self._io.read_bytes(4)
            self._debug['platform']['end'] = self._io.pos()
            self._debug['len_space']['start'] = self._io.pos()
            self.len_space = self._io.read_u4be()
            self._debug['len_space']['end'] = self._io.pos()
            self._debug['len_path']['start'] = self._io.pos()
            self.len_path = self._io.read_u4be()
            self._debug['len_path']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4be()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['ofs_path']['start'] = self._io.pos()
            self.ofs_path = self._io.read_u8be()
            self._debug['ofs_path']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



