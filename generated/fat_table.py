# Made by scripts/build_parsers.py from specs/fat_table.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class FatTable(KaitaiStruct):
    """One number for each cluster: that of the next cluster of the same file, or a
    mark. It has 12, 16 or 28 bits. The first two entries belong to no cluster: the
    first repeats the media byte of the boot sector, the second is an end mark, in
    which two bits say whether the file system was left in good order.
    
    The types are pieces of a table, as large as is convenient to look at together:
    two entries of FAT12, which have three bytes, or 64 of FAT16 and FAT32, of which
    every sector has a whole number.
    
    .. seealso::
       FAT 1.03, "FAT Data Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
    """

    class Mark(IntEnum):
        free = 0
        bad_12 = 4087
        bad_16 = 65527
        bad_32 = 268435447

    class Order16(IntEnum):
        no_errors = 16384
        unmounted = 32768

    class Order32(IntEnum):
        no_errors = 67108864
        unmounted = 134217728
    SEQ_FIELDS = ["entries"]
    def __init__(self, _io, _parent=None, _root=None):
        super(FatTable, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['entries']['start'] = self._io.pos()
        self._debug['entries']['arr'] = []
        self.entries = []
        i = 0
        while not self._io.is_eof():
            self._debug['entries']['arr'].append({'start': self._io.pos()})
            _t_entries = FatTable.Pair12(self._io, self, self._root)
            try:
                _t_entries._read()
            finally:
                self.entries.append(_t_entries)
            self._debug['entries']['arr'][len(self.entries) - 1]['end'] = self._io.pos()
            i += 1

        self._debug['entries']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.entries)):
            pass
            self.entries[i]._fetch_instances()


    class Page16(KaitaiStruct):
        """64 entries of FAT16.
        
        .. seealso::
           FAT 1.03, "FAT Data Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["entries"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatTable.Page16, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['entries']['start'] = self._io.pos()
            self._debug['entries']['arr'] = []
            self.entries = []
            for i in range(64):
                self._debug['entries']['arr'].append({'start': self._io.pos()})
                self.entries.append(self._io.read_u2le())
                self._debug['entries']['arr'][i]['end'] = self._io.pos()

            self._debug['entries']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.entries)):
                pass



    class Page32(KaitaiStruct):
        """64 entries of FAT32, of which the upper 4 bits are reserved.
        
        .. seealso::
           FAT 1.03, "FAT Data Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["entries"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatTable.Page32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['entries']['start'] = self._io.pos()
            self._debug['entries']['arr'] = []
            self.entries = []
            for i in range(64):
                self._debug['entries']['arr'].append({'start': self._io.pos()})
                self.entries.append(self._io.read_u4le())
                self._debug['entries']['arr'][i]['end'] = self._io.pos()

            self._debug['entries']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.entries)):
                pass



    class Pair12(KaitaiStruct):
        """Two entries of FAT12 in three bytes.
        
        .. seealso::
           FAT 1.03, "FAT Data Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["low", "middle", "high"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatTable.Pair12, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['low']['start'] = self._io.pos()
            self.low = self._io.read_u1()
            self._debug['low']['end'] = self._io.pos()
            self._debug['middle']['start'] = self._io.pos()
            self.middle = self._io.read_u1()
            self._debug['middle']['end'] = self._io.pos()
            self._debug['high']['start'] = self._io.pos()
            self.high = self._io.read_u1()
            self._debug['high']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def first(self):
            if hasattr(self, '_m_first'):
                return self._m_first

            self._m_first = self.low | (self.middle & 15) << 8
            return getattr(self, '_m_first', None)

        @property
        def second(self):
            if hasattr(self, '_m_second'):
                return self._m_second

            self._m_second = self.middle >> 4 | self.high << 4
            return getattr(self, '_m_second', None)



