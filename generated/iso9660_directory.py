# Made by scripts/build_parsers.py from specs/iso9660_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Iso9660Directory(KaitaiStruct):
    """What a sector of a directory holds: records, each a name and where its file lies.
    A record never leaves its sector of 2048 bytes; what remains of the sector, which
    is not part of this structure, is zero. The first two records of a directory are
    the directory itself (a name of one byte 0) and its parent (one byte 1).
    
    .. seealso::
       ECMA-119, 4th edition, 6.8.1, 9.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
    """

    class Flags(IntEnum):
        hidden = 1
        directory = 2
        associated = 4
        record = 8
        protection = 16
        multi_extent = 128
    SEQ_FIELDS = ["records"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Iso9660Directory, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['records']['start'] = self._io.pos()
        self._debug['records']['arr'] = []
        self.records = []
        i = 0
        while not self._io.is_eof():
            self._debug['records']['arr'].append({'start': self._io.pos()})
            _t_records = Iso9660Directory.Record(self._io, self, self._root)
            try:
                _t_records._read()
            finally:
                self.records.append(_t_records)
            self._debug['records']['arr'][len(self.records) - 1]['end'] = self._io.pos()
            i += 1

        self._debug['records']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.records)):
            pass
            self.records[i]._fetch_instances()


    class Header(KaitaiStruct):
        """The fixed part of a record.
        
        .. seealso::
           ECMA-119, 4th edition, 9.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """
        SEQ_FIELDS = ["len_record", "num_attribute_blocks", "extent", "extent_be", "size", "size_be", "recorded", "flags", "unit_size", "gap_size", "volume_number", "volume_number_be", "len_name"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Iso9660Directory.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['len_record']['start'] = self._io.pos()
            self.len_record = self._io.read_u1()
            self._debug['len_record']['end'] = self._io.pos()
            self._debug['num_attribute_blocks']['start'] = self._io.pos()
            self.num_attribute_blocks = self._io.read_u1()
            self._debug['num_attribute_blocks']['end'] = self._io.pos()
            self._debug['extent']['start'] = self._io.pos()
            self.extent = self._io.read_u4le()
            self._debug['extent']['end'] = self._io.pos()
            self._debug['extent_be']['start'] = self._io.pos()
            self.extent_be = self._io.read_bytes(4)
            self._debug['extent_be']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['size_be']['start'] = self._io.pos()
            self.size_be = self._io.read_bytes(4)
            self._debug['size_be']['end'] = self._io.pos()
            self._debug['recorded']['start'] = self._io.pos()
            self.recorded = self._io.read_bytes(7)
            self._debug['recorded']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['unit_size']['start'] = self._io.pos()
            self.unit_size = self._io.read_u1()
            self._debug['unit_size']['end'] = self._io.pos()
            self._debug['gap_size']['start'] = self._io.pos()
            self.gap_size = self._io.read_u1()
            self._debug['gap_size']['end'] = self._io.pos()
            self._debug['volume_number']['start'] = self._io.pos()
            self.volume_number = self._io.read_u2le()
            self._debug['volume_number']['end'] = self._io.pos()
            self._debug['volume_number_be']['start'] = self._io.pos()
            self.volume_number_be = self._io.read_bytes(2)
            self._debug['volume_number_be']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def len_header_and_name(self):
            if hasattr(self, '_m_len_header_and_name'):
                return self._m_len_header_and_name

            self._m_len_header_and_name = ((33 + self.len_name) + 1) - self.len_name % 2
            return getattr(self, '_m_len_header_and_name', None)

        @property
        def len_padding(self):
            """What follows the name begins at an even byte."""
            if hasattr(self, '_m_len_padding'):
                return self._m_len_padding

            self._m_len_padding = 1 - self.len_name % 2
            return getattr(self, '_m_len_padding', None)


    class Record(KaitaiStruct):
        """A name. A file of several sections has as many records, one after the other.
        
        .. seealso::
           ECMA-119, 4th edition, 9.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """
        SEQ_FIELDS = ["header", "name", "padding", "system_use"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Iso9660Directory.Record, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['header']['start'] = self._io.pos()
            self.header = Iso9660Directory.Header(self._io, self, self._root)
            self.header._read()
            self._debug['header']['end'] = self._io.pos()
            _ = self.header
            if not _.len_record >= _.len_header_and_name:
                raise kaitaistruct.ValidationExprError(self.header, self._io, u"/types/record/seq/0")
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(self.header.len_name)
            self._debug['name']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(self.header.len_padding)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['system_use']['start'] = self._io.pos()
            self.system_use = self._io.read_bytes(self.header.len_record - self.header.len_header_and_name)
            self._debug['system_use']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.header._fetch_instances()


    class ShortDate(KaitaiStruct):
        """A moment; all zero for none.
        
        .. seealso::
           ECMA-119, 4th edition, 9.1.5 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """
        SEQ_FIELDS = ["year", "month", "day", "hour", "minute", "second", "offset"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Iso9660Directory.ShortDate, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['year']['start'] = self._io.pos()
            self.year = self._io.read_u1()
            self._debug['year']['end'] = self._io.pos()
            self._debug['month']['start'] = self._io.pos()
            self.month = self._io.read_u1()
            self._debug['month']['end'] = self._io.pos()
            self._debug['day']['start'] = self._io.pos()
            self.day = self._io.read_u1()
            self._debug['day']['end'] = self._io.pos()
            self._debug['hour']['start'] = self._io.pos()
            self.hour = self._io.read_u1()
            self._debug['hour']['end'] = self._io.pos()
            self._debug['minute']['start'] = self._io.pos()
            self.minute = self._io.read_u1()
            self._debug['minute']['end'] = self._io.pos()
            self._debug['second']['start'] = self._io.pos()
            self.second = self._io.read_u1()
            self._debug['second']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_s1()
            self._debug['offset']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



