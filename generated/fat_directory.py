# Made by scripts/build_parsers.py from specs/fat_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class FatDirectory(KaitaiStruct):
    """Entries of 32 bytes. One whose first byte is 0 ends the directory, one that
    begins with 0xe5 is free. A long name stands in front of the entry that it
    belongs to, in one to twenty entries of its own that older readers take for
    labels: its last 13 characters come first.
    
    Dates and times are what the clock on the wall said; no time zone is stored.
    
    .. seealso::
       FAT 1.03, "FAT Directory Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
    """

    class Attribute(IntEnum):
        read_only = 1
        hidden = 2
        system = 4
        label = 8
        long_name = 15
        directory = 16
        archive = 32

    class FirstByte(IntEnum):
        end = 0
        stands_for_e5 = 5
        blank = 32
        dot = 46
        free = 229

    class LowerCase(IntEnum):
        base = 8
        extension = 16
    SEQ_FIELDS = ["entries"]
    def __init__(self, _io, _parent=None, _root=None):
        super(FatDirectory, self).__init__(_io)
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
            _t_entries = FatDirectory.Entry(self._io, self, self._root)
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


    class Entry(KaitaiStruct):
        """A file, a directory, or the file system's label, with its name of 8 and 3 characters.
        
        .. seealso::
           FAT 1.03, "FAT Directory Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["name", "attributes", "lower_case", "creation_hundredths", "creation_time", "creation_date", "access_date", "first_cluster_high", "modification_time", "modification_date", "first_cluster_low", "size"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatDirectory.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(11)
            self._debug['name']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u1()
            self._debug['attributes']['end'] = self._io.pos()
            self._debug['lower_case']['start'] = self._io.pos()
            self.lower_case = self._io.read_u1()
            self._debug['lower_case']['end'] = self._io.pos()
            self._debug['creation_hundredths']['start'] = self._io.pos()
            self.creation_hundredths = self._io.read_u1()
            self._debug['creation_hundredths']['end'] = self._io.pos()
            self._debug['creation_time']['start'] = self._io.pos()
            self.creation_time = self._io.read_u2le()
            self._debug['creation_time']['end'] = self._io.pos()
            self._debug['creation_date']['start'] = self._io.pos()
            self.creation_date = self._io.read_u2le()
            self._debug['creation_date']['end'] = self._io.pos()
            self._debug['access_date']['start'] = self._io.pos()
            self.access_date = self._io.read_u2le()
            self._debug['access_date']['end'] = self._io.pos()
            self._debug['first_cluster_high']['start'] = self._io.pos()
            self.first_cluster_high = self._io.read_u2le()
            self._debug['first_cluster_high']['end'] = self._io.pos()
            self._debug['modification_time']['start'] = self._io.pos()
            self.modification_time = self._io.read_u2le()
            self._debug['modification_time']['end'] = self._io.pos()
            self._debug['modification_date']['start'] = self._io.pos()
            self.modification_date = self._io.read_u2le()
            self._debug['modification_date']['end'] = self._io.pos()
            self._debug['first_cluster_low']['start'] = self._io.pos()
            self.first_cluster_low = self._io.read_u2le()
            self._debug['first_cluster_low']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def first_cluster(self):
            if hasattr(self, '_m_first_cluster'):
                return self._m_first_cluster

            self._m_first_cluster = (self.first_cluster_low + self.first_cluster_high * 65536)
            return getattr(self, '_m_first_cluster', None)


    class LongNamePart(KaitaiStruct):
        """13 characters of a long name; what is behind its end is a NUL and then 0xffff.
        
        .. seealso::
           FAT 1.03, "FAT Long Directory Entries" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["order", "characters_1", "attributes", "kind", "checksum", "characters_2", "first_cluster_low", "characters_3"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatDirectory.LongNamePart, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['order']['start'] = self._io.pos()
            self.order = self._io.read_u1()
            self._debug['order']['end'] = self._io.pos()
            self._debug['characters_1']['start'] = self._io.pos()
            self.characters_1 = self._io.read_bytes(10)
            self._debug['characters_1']['end'] = self._io.pos()
            self._debug['attributes']['start'] = self._io.pos()
            self.attributes = self._io.read_u1()
            self._debug['attributes']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u1()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['characters_2']['start'] = self._io.pos()
            self.characters_2 = self._io.read_bytes(12)
            self._debug['characters_2']['end'] = self._io.pos()
            self._debug['first_cluster_low']['start'] = self._io.pos()
            self.first_cluster_low = self._io.read_u2le()
            self._debug['first_cluster_low']['end'] = self._io.pos()
            self._debug['characters_3']['start'] = self._io.pos()
            self.characters_3 = self._io.read_bytes(4)
            self._debug['characters_3']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_first_stored(self):
            if hasattr(self, '_m_is_first_stored'):
                return self._m_is_first_stored

            self._m_is_first_stored = self.order & 64 != 0
            return getattr(self, '_m_is_first_stored', None)

        @property
        def number(self):
            if hasattr(self, '_m_number'):
                return self._m_number

            self._m_number = self.order & 191
            return getattr(self, '_m_number', None)


    class ShortName(KaitaiStruct):
        """The two parts of an entry's `name`.
        
        .. seealso::
           FAT 1.03, "FAT Directory Structure" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["base", "extension"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatDirectory.ShortName, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['base']['start'] = self._io.pos()
            self.base = self._io.read_bytes(8)
            self._debug['base']['end'] = self._io.pos()
            self._debug['extension']['start'] = self._io.pos()
            self.extension = self._io.read_bytes(3)
            self._debug['extension']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



