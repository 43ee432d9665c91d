# Made by scripts/build_parsers.py from specs/vhdx.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Vhdx(KaitaiStruct):
    """An image begins with this identifier. At 64 and 128 KiB are two headers, of which the newer valid
    one counts, and at 192 and 256 KiB two copies of a table of regions. One region is the block
    allocation table, another has what the disk is like. A log holds changes to these that were not
    finished.
    
    .. seealso::
       MS-VHDX v20240423, 2.2.1 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
    """

    class State(IntEnum):
        not_there = 0
        undefined = 1
        zeros = 2
        unmapped = 3
        there = 6
        partly_there = 7
    SEQ_FIELDS = ["signature", "creator"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Vhdx, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['signature']['start'] = self._io.pos()
        self.signature = self._io.read_bytes(8)
        self._debug['signature']['end'] = self._io.pos()
        if not self.signature == b"\x76\x68\x64\x78\x66\x69\x6C\x65":
            raise kaitaistruct.ValidationNotEqualError(b"\x76\x68\x64\x78\x66\x69\x6C\x65", self.signature, self._io, u"/seq/0")
        self._debug['creator']['start'] = self._io.pos()
        self.creator = self._io.read_bytes(512)
        self._debug['creator']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class DataSector(KaitaiStruct):
        """The data of a `descriptor`, without its first eight and last four bytes.
        
        .. seealso::
           MS-VHDX v20240423, 2.3.1.4 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["signature", "sequence_high", "data", "sequence_low"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.DataSector, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(4)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x64\x61\x74\x61":
                raise kaitaistruct.ValidationNotEqualError(b"\x64\x61\x74\x61", self.signature, self._io, u"/types/data_sector/seq/0")
            self._debug['sequence_high']['start'] = self._io.pos()
            self.sequence_high = self._io.read_u4le()
            self._debug['sequence_high']['end'] = self._io.pos()
            self._debug['data']['start'] = self._io.pos()
            self.data = self._io.read_bytes(4084)
            self._debug['data']['end'] = self._io.pos()
            self._debug['sequence_low']['start'] = self._io.pos()
            self.sequence_low = self._io.read_u4le()
            self._debug['sequence_low']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Descriptor(KaitaiStruct):
        """One change; of zeros or of a sector of 4096 bytes.
        
        .. seealso::
           MS-VHDX v20240423, 2.3.1.2 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["signature", "trailing", "leading", "place", "sequence"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.Descriptor, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(4)
            self._debug['signature']['end'] = self._io.pos()
            self._debug['trailing']['start'] = self._io.pos()
            self.trailing = self._io.read_bytes(4)
            self._debug['trailing']['end'] = self._io.pos()
            self._debug['leading']['start'] = self._io.pos()
            self.leading = self._io.read_bytes(8)
            self._debug['leading']['end'] = self._io.pos()
            self._debug['place']['start'] = self._io.pos()
            self.place = self._io.read_u8le()
            self._debug['place']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8le()
            self._debug['sequence']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Entry(KaitaiStruct):
        """Where a block of the disk, or a bitmap of sectors, lies.
        
        .. seealso::
           MS-VHDX v20240423, 2.5.1 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["word"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['word']['start'] = self._io.pos()
            self.word = self._io.read_u8le()
            self._debug['word']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def ofs_block(self):
            """Bytes, a multiple of 1 MiB."""
            if hasattr(self, '_m_ofs_block'):
                return self._m_ofs_block

            self._m_ofs_block = (self.word & 18446744073708503040)
            return getattr(self, '_m_ofs_block', None)

        @property
        def state(self):
            if hasattr(self, '_m_state'):
                return self._m_state

            self._m_state = KaitaiStream.resolve_enum(Vhdx.State, self.word & 7)
            return getattr(self, '_m_state', None)


    class FileParameters(KaitaiStruct):
        """The item that says how large blocks are.
        
        .. seealso::
           MS-VHDX v20240423, 2.6.2.1 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["len_block", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.FileParameters, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_block']['start'] = self._io.pos()
            self.len_block = self._io.read_u4le()
            self._debug['len_block']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def has_parent(self):
            if hasattr(self, '_m_has_parent'):
                return self._m_has_parent

            self._m_has_parent = self.flags & 2 != 0
            return getattr(self, '_m_has_parent', None)

        @property
        def is_fixed(self):
            """Blocks stay allocated."""
            if hasattr(self, '_m_is_fixed'):
                return self._m_is_fixed

            self._m_is_fixed = self.flags & 1 != 0
            return getattr(self, '_m_is_fixed', None)


    class Header(KaitaiStruct):
        """One of the two headers, the part that means something; a header has 4096 bytes.
        
        .. seealso::
           MS-VHDX v20240423, 2.2.2 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["signature", "checksum", "sequence", "file_write_guid", "data_write_guid", "log_guid", "log_version", "version", "len_log", "ofs_log"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(4)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x68\x65\x61\x64":
                raise kaitaistruct.ValidationNotEqualError(b"\x68\x65\x61\x64", self.signature, self._io, u"/types/header/seq/0")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['file_write_guid']['start'] = self._io.pos()
            self.file_write_guid = self._io.read_bytes(16)
            self._debug['file_write_guid']['end'] = self._io.pos()
            self._debug['data_write_guid']['start'] = self._io.pos()
            self.data_write_guid = self._io.read_bytes(16)
            self._debug['data_write_guid']['end'] = self._io.pos()
            self._debug['log_guid']['start'] = self._io.pos()
            self.log_guid = self._io.read_bytes(16)
            self._debug['log_guid']['end'] = self._io.pos()
            self._debug['log_version']['start'] = self._io.pos()
            self.log_version = self._io.read_u2le()
            self._debug['log_version']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u2le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['len_log']['start'] = self._io.pos()
            self.len_log = self._io.read_u4le()
            self._debug['len_log']['end'] = self._io.pos()
            self._debug['ofs_log']['start'] = self._io.pos()
            self.ofs_log = self._io.read_u8le()
            self._debug['ofs_log']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LogEntry(KaitaiStruct):
        """What an entry of the log begins with; descriptors follow it.
        
        .. seealso::
           MS-VHDX v20240423, 2.3.1.1 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["signature", "checksum", "len_entry", "ofs_tail", "sequence", "num_descriptors", "reserved", "log_guid", "flushed_size", "last_size"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.LogEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(4)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x6C\x6F\x67\x65":
                raise kaitaistruct.ValidationNotEqualError(b"\x6C\x6F\x67\x65", self.signature, self._io, u"/types/log_entry/seq/0")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['len_entry']['start'] = self._io.pos()
            self.len_entry = self._io.read_u4le()
            self._debug['len_entry']['end'] = self._io.pos()
            self._debug['ofs_tail']['start'] = self._io.pos()
            self.ofs_tail = self._io.read_u4le()
            self._debug['ofs_tail']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['num_descriptors']['start'] = self._io.pos()
            self.num_descriptors = self._io.read_u4le()
            self._debug['num_descriptors']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['log_guid']['start'] = self._io.pos()
            self.log_guid = self._io.read_bytes(16)
            self._debug['log_guid']['end'] = self._io.pos()
            self._debug['flushed_size']['start'] = self._io.pos()
            self.flushed_size = self._io.read_u8le()
            self._debug['flushed_size']['end'] = self._io.pos()
            self._debug['last_size']['start'] = self._io.pos()
            self.last_size = self._io.read_u8le()
            self._debug['last_size']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class MetadataEntry(KaitaiStruct):
        """Where one item of metadata lies.
        
        .. seealso::
           MS-VHDX v20240423, 2.6.1.2 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["kind", "ofs_item", "len_item", "flags", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.MetadataEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_bytes(16)
            self._debug['kind']['end'] = self._io.pos()
            self._debug['ofs_item']['start'] = self._io.pos()
            self.ofs_item = self._io.read_u4le()
            self._debug['ofs_item']['end'] = self._io.pos()
            self._debug['len_item']['start'] = self._io.pos()
            self.len_item = self._io.read_u4le()
            self._debug['len_item']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4le()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_required(self):
            if hasattr(self, '_m_is_required'):
                return self._m_is_required

            self._m_is_required = self.flags & 4 != 0
            return getattr(self, '_m_is_required', None)


    class MetadataTable(KaitaiStruct):
        """What the region of metadata begins with; its table has 64 KiB.
        
        .. seealso::
           MS-VHDX v20240423, 2.6.1.1 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["signature", "reserved", "num_entries", "reserved_more"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.MetadataTable, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(8)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x6D\x65\x74\x61\x64\x61\x74\x61":
                raise kaitaistruct.ValidationNotEqualError(b"\x6D\x65\x74\x61\x64\x61\x74\x61", self.signature, self._io, u"/types/metadata_table/seq/0")
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2le()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['reserved_more']['start'] = self._io.pos()
            self.reserved_more = self._io.read_bytes(20)
            self._debug['reserved_more']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ParentLocator(KaitaiStruct):
        """What the item begins with that says which image this one lies on.
        
        .. seealso::
           MS-VHDX v20240423, 2.6.2.6.1 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["kind", "reserved", "num_entries"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.ParentLocator, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_bytes(16)
            self._debug['kind']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u2le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u2le()
            self._debug['num_entries']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ParentLocatorEntry(KaitaiStruct):
        """Where a key and its value stand in the item, both UTF-16, little-endian.
        
        .. seealso::
           MS-VHDX v20240423, 2.6.2.6.2 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["ofs_key", "ofs_value", "len_key", "len_value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.ParentLocatorEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['ofs_key']['start'] = self._io.pos()
            self.ofs_key = self._io.read_u4le()
            self._debug['ofs_key']['end'] = self._io.pos()
            self._debug['ofs_value']['start'] = self._io.pos()
            self.ofs_value = self._io.read_u4le()
            self._debug['ofs_value']['end'] = self._io.pos()
            self._debug['len_key']['start'] = self._io.pos()
            self.len_key = self._io.read_u2le()
            self._debug['len_key']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u2le()
            self._debug['len_value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Region(KaitaiStruct):
        """Where one region lies.
        
        .. seealso::
           MS-VHDX v20240423, 2.2.3.2 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["kind", "ofs_region", "len_region", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.Region, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_bytes(16)
            self._debug['kind']['end'] = self._io.pos()
            self._debug['ofs_region']['start'] = self._io.pos()
            self.ofs_region = self._io.read_u8le()
            self._debug['ofs_region']['end'] = self._io.pos()
            self._debug['len_region']['start'] = self._io.pos()
            self.len_region = self._io.read_u4le()
            self._debug['len_region']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_required(self):
            """Whoever does not know this kind must not open the image."""
            if hasattr(self, '_m_is_required'):
                return self._m_is_required

            self._m_is_required = self.flags & 1 != 0
            return getattr(self, '_m_is_required', None)


    class RegionTable(KaitaiStruct):
        """What the table of regions begins with; it has 64 KiB.
        
        .. seealso::
           MS-VHDX v20240423, 2.2.3.1 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["signature", "checksum", "num_entries", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.RegionTable, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(4)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x72\x65\x67\x69":
                raise kaitaistruct.ValidationNotEqualError(b"\x72\x65\x67\x69", self.signature, self._io, u"/types/region_table/seq/0")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u4le()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4le()
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SectorSize(KaitaiStruct):
        """The item with the size of a logical, or a physical, sector; 512 or 4096.
        
        .. seealso::
           MS-VHDX v20240423, 2.6.2.4 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["size"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.SectorSize, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Size(KaitaiStruct):
        """The item with the size of the guest's disk, in bytes.
        
        .. seealso::
           MS-VHDX v20240423, 2.6.2.2 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["size"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.Size, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Zeros(KaitaiStruct):
        """The same, where it is of zeros.
        
        .. seealso::
           MS-VHDX v20240423, 2.3.1.2 - https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477
        """
        SEQ_FIELDS = ["signature", "reserved", "len_zeros", "place", "sequence"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vhdx.Zeros, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(4)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x7A\x65\x72\x6F":
                raise kaitaistruct.ValidationNotEqualError(b"\x7A\x65\x72\x6F", self.signature, self._io, u"/types/zeros/seq/0")
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_u4le()
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['len_zeros']['start'] = self._io.pos()
            self.len_zeros = self._io.read_u8le()
            self._debug['len_zeros']['end'] = self._io.pos()
            self._debug['place']['start'] = self._io.pos()
            self.place = self._io.read_u8le()
            self._debug['place']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8le()
            self._debug['sequence']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



