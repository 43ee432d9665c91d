# Made by scripts/build_parsers.py from specs/gpt.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Gpt(KaitaiStruct):
    """The header of a GUID partition table: in the disk's second logical sector, and once more in its
    last. It says where the array of partition entries lies; the backup header has an array of its
    own. Sector numbers count in logical sectors, whose size the table does not say: it shows in
    where the header lies.
    
    .. seealso::
       UEFI 2.10, table 5-5 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-header
    """

    class Attributes(IntEnum):
        required = 1
        no_block_io = 2
        legacy_bios_bootable = 4
    SEQ_FIELDS = ["signature", "revision", "len_header", "header_crc32", "reserved", "own_sector", "other_sector", "first_usable_sector", "last_usable_sector", "disk_guid", "first_entry_sector", "num_entries", "len_entry", "entries_crc32"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Gpt, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['signature']['start'] = self._io.pos()
        self.signature = self._io.read_bytes(8)
        self._debug['signature']['end'] = self._io.pos()
        if not self.signature == b"\x45\x46\x49\x20\x50\x41\x52\x54":
            raise kaitaistruct.ValidationNotEqualError(b"\x45\x46\x49\x20\x50\x41\x52\x54", self.signature, self._io, u"/seq/0")
        self._debug['revision']['start'] = self._io.pos()
        self.revision = self._io.read_u4le()
        self._debug['revision']['end'] = self._io.pos()
        self._debug['len_header']['start'] = self._io.pos()
        self.len_header = self._io.read_u4le()
        self._debug['len_header']['end'] = self._io.pos()
        if not self.len_header >= 92:
            raise kaitaistruct.ValidationLessThanError(92, self.len_header, self._io, u"/seq/2")
        if not self.len_header <= 4096:
            raise kaitaistruct.ValidationGreaterThanError(4096, self.len_header, self._io, u"/seq/2")
        self._debug['header_crc32']['start'] = self._io.pos()
        self.header_crc32 = self._io.read_u4le()
        self._debug['header_crc32']['end'] = self._io.pos()
        self._debug['reserved']['start'] = self._io.pos()
        self.reserved = self._io.read_u4le()
        self._debug['reserved']['end'] = self._io.pos()
        self._debug['own_sector']['start'] = self._io.pos()
        self.own_sector = self._io.read_u8le()
        self._debug['own_sector']['end'] = self._io.pos()
        self._debug['other_sector']['start'] = self._io.pos()
        self.other_sector = self._io.read_u8le()
        self._debug['other_sector']['end'] = self._io.pos()
        self._debug['first_usable_sector']['start'] = self._io.pos()
        self.first_usable_sector = self._io.read_u8le()
        self._debug['first_usable_sector']['end'] = self._io.pos()
        self._debug['last_usable_sector']['start'] = self._io.pos()
        self.last_usable_sector = self._io.read_u8le()
        self._debug['last_usable_sector']['end'] = self._io.pos()
        self._debug['disk_guid']['start'] = self._io.pos()
        self.disk_guid = self._io.read_bytes(16)
        self._debug['disk_guid']['end'] = self._io.pos()
        self._debug['first_entry_sector']['start'] = self._io.pos()
        self.first_entry_sector = self._io.read_u8le()
        self._debug['first_entry_sector']['end'] = self._io.pos()
        self._debug['num_entries']['start'] = self._io.pos()
        self.num_entries = self._io.read_u4le()
        self._debug['num_entries']['end'] = self._io.pos()
        self._debug['len_entry']['start'] = self._io.pos()
        self.len_entry = self._io.read_u4le()
        self._debug['len_entry']['end'] = self._io.pos()
        _ = self.len_entry
        if not  ((_ >= 128) and (_ <= 4096) and (_ % 8 == 0)) :
            raise kaitaistruct.ValidationExprError(self.len_entry, self._io, u"/seq/12")
        self._debug['entries_crc32']['start'] = self._io.pos()
        self.entries_crc32 = self._io.read_u4le()
        self._debug['entries_crc32']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class Entries(KaitaiStruct):
        """The whole array, with entries of any size.
        
        .. seealso::
           UEFI 2.10, table 5-6 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-partition-entry-array
        """
        SEQ_FIELDS = ["entries"]
        def __init__(self, num_entries, len_entry, _io, _parent=None, _root=None):
            super(Gpt.Entries, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self.num_entries = num_entries
            self.len_entry = len_entry
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['entries']['start'] = self._io.pos()
            self._debug['entries']['arr'] = []
            self._raw_entries = []
            self.entries = []
            for i in range(self.num_entries):
                self._debug['entries']['arr'].append({'start': self._io.pos()})
                self._raw_entries.append(self._io.read_bytes(self.len_entry))
                _io__raw_entries = KaitaiStream(BytesIO(self._raw_entries[i]))
                _t_entries = Gpt.Entry(_io__raw_entries, self, self._root)
                try:
                    _t_entries._read()
                finally:
                    self.entries.append(_t_entries)
                self._debug['entries']['arr'][i]['end'] = self._io.pos()

            self._debug['entries']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.entries)):
                pass
                self.entries[i]._fetch_instances()



    class Entry(KaitaiStruct):
        """One partition: the first 128 bytes of an entry; larger ones have unknown data after it.
        An entry whose type GUID is all zeros is unused.
        
        .. seealso::
           UEFI 2.10, table 5-6 - https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html#gpt-partition-entry-array
        """
        SEQ_FIELDS = ["type_guid", "partition_guid", "first_sector", "last_sector", "attributes", "name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Gpt.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['type_guid']['start'] = self._io.pos()
            self.type_guid = self._io.read_bytes(16)
            self._debug['type_guid']['end'] = self._io.pos()
            self._debug['partition_guid']['start'] = self._io.pos()
            self.partition_guid = self._io.read_bytes(16)
            self._debug['partition_guid']['end'] = self._io.pos()
            self._debug['first_sector']['start'] = self._io.pos()
            self.first_sector = self._io.read_u8le()
            self._debug['first_sector']['end'] = self._io.pos()
            self._debug['last_sector']['start'] = self._io.pos()
            self.last_sector = self._io.read_u8le()
            self._debug['last_sector']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u8le()
            self._debug['attributes']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(72)
            self._debug['name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Guid(KaitaiStruct):
        """The parts of a GUID as its usual text shows them, separated by dashes.
        
        .. seealso::
           UEFI 2.10, appendix A - https://uefi.org/specs/UEFI/2.10/Apx_A_GUID_and_Time_Formats.html
        """
        SEQ_FIELDS = ["time_low", "time_mid", "time_high", "clock_sequence", "node"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Gpt.Guid, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['time_low']['start'] = self._io.pos()
            self.time_low = self._io.read_u4le()
            self._debug['time_low']['end'] = self._io.pos()
            self._debug['time_mid']['start'] = self._io.pos()
            self.time_mid = self._io.read_u2le()
            self._debug['time_mid']['end'] = self._io.pos()
            self._debug['time_high']['start'] = self._io.pos()
            self.time_high = self._io.read_u2le()
            self._debug['time_high']['end'] = self._io.pos()
            self._debug['clock_sequence']['start'] = self._io.pos()
            self.clock_sequence = self._io.read_bytes(2)
            self._debug['clock_sequence']['end'] = self._io.pos()
            self._debug['node']['start'] = self._io.pos()
            self.node = self._io.read_bytes(6)
            self._debug['node']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



