# Made by scripts/build_parsers.py from specs/solaris_vtoc.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class SolarisVtoc(KaitaiStruct):
    """How Solaris divides its MBR partition into slices. It lies in that partition's second sector.
    
    .. seealso::
       illumos, sys/dklabel.h and sys/vtoc.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h
    """

    class Tags(IntEnum):
        unassigned = 0
        boot = 1
        root = 2
        swap = 3
        usr = 4
        backup = 5
        stand = 6
        var = 7
        home = 8
    SEQ_FIELDS = ["volume", "slices", "timestamps", "ascii_label", "geometry", "trailer"]
    def __init__(self, _io, _parent=None, _root=None):
        super(SolarisVtoc, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['volume']['start'] = self._io.pos()
        self.volume = SolarisVtoc.Volume(self._io, self, self._root)
        self.volume._read()
        self._debug['volume']['end'] = self._io.pos()
        self._debug['slices']['start'] = self._io.pos()
        self._debug['slices']['arr'] = []
        self.slices = []
        for i in range(16):
            self._debug['slices']['arr'].append({'start': self._io.pos()})
            _t_slices = SolarisVtoc.Slice(self._io, self, self._root)
            try:
                _t_slices._read()
            finally:
                self.slices.append(_t_slices)
            self._debug['slices']['arr'][i]['end'] = self._io.pos()

        self._debug['slices']['end'] = self._io.pos()
        self._debug['timestamps']['start'] = self._io.pos()
        self._debug['timestamps']['arr'] = []
        self.timestamps = []
        for i in range(16):
            self._debug['timestamps']['arr'].append({'start': self._io.pos()})
            self.timestamps.append(self._io.read_u4le())
            self._debug['timestamps']['arr'][i]['end'] = self._io.pos()

        self._debug['timestamps']['end'] = self._io.pos()
        self._debug['ascii_label']['start'] = self._io.pos()
        self.ascii_label = self._io.read_bytes(128)
        self._debug['ascii_label']['end'] = self._io.pos()
        self._debug['geometry']['start'] = self._io.pos()
        self.geometry = self._io.read_bytes(52)
        self._debug['geometry']['end'] = self._io.pos()
        self._debug['trailer']['start'] = self._io.pos()
        self.trailer = SolarisVtoc.Trailer(self._io, self, self._root)
        self.trailer._read()
        self._debug['trailer']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.volume._fetch_instances()
        for i in range(len(self.slices)):
            pass
            self.slices[i]._fetch_instances()

        for i in range(len(self.timestamps)):
            pass

        self.trailer._fetch_instances()

    class Slice(KaitaiStruct):
        """One slice; sectors count from the start of the Solaris partition.
        
        .. seealso::
           illumos, sys/vtoc.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/vtoc.h
        """
        SEQ_FIELDS = ["tag", "flags", "first_sector", "num_sectors"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SolarisVtoc.Slice, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['tag']['start'] = self._io.pos()
            self.tag = self._io.read_u2le()
            self._debug['tag']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['first_sector']['start'] = self._io.pos()
            self.first_sector = self._io.read_u4le()
            self._debug['first_sector']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u4le()
            self._debug['num_sectors']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Trailer(KaitaiStruct):
        """The end of the sector.
        
        .. seealso::
           illumos, sys/dklabel.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h
        """
        SEQ_FIELDS = ["magic", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SolarisVtoc.Trailer, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2le()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 55998:
                raise kaitaistruct.ValidationNotEqualError(55998, self.magic, self._io, u"/types/trailer/seq/0")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u2le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Volume(KaitaiStruct):
        """What comes before the slices.
        
        .. seealso::
           illumos, sys/vtoc.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/vtoc.h
        """
        SEQ_FIELDS = ["boot_info", "sanity", "version", "name", "len_sector", "num_slices", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SolarisVtoc.Volume, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['boot_info']['start'] = self._io.pos()
            self.boot_info = self._io.read_bytes(12)
            self._debug['boot_info']['end'] = self._io.pos()
            self._debug['sanity']['start'] = self._io.pos()
            self.sanity = self._io.read_u4le()
            self._debug['sanity']['end'] = self._io.pos()
            if not self.sanity == 1611521774:
                raise kaitaistruct.ValidationNotEqualError(1611521774, self.sanity, self._io, u"/types/volume/seq/1")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['name']['start'] = self._io.pos()
            self.name = self._io.read_bytes(8)
            self._debug['name']['end'] = self._io.pos()
            self._debug['len_sector']['start'] = self._io.pos()
            self.len_sector = self._io.read_u2le()
            self._debug['len_sector']['end'] = self._io.pos()
            self._debug['num_slices']['start'] = self._io.pos()
            self.num_slices = self._io.read_u2le()
            self._debug['num_slices']['end'] = self._io.pos()
            if not self.num_slices <= 16:
                raise kaitaistruct.ValidationGreaterThanError(16, self.num_slices, self._io, u"/types/volume/seq/5")
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(40)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Word(KaitaiStruct):
        """What the checksum is made of.
        
        .. seealso::
           illumos, sys/dklabel.h - https://github.com/illumos/illumos-gate/blob/master/usr/src/uts/common/sys/dklabel.h
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(SolarisVtoc.Word, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u2le()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



