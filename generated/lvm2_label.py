# Made by scripts/build_parsers.py from specs/lvm2_label.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Lvm2Label(KaitaiStruct):
    """A label marks a physical volume; it lies in one of the volume's first four 512-byte sectors and
    says where in that sector the physical volume's header begins. The header gives the volume's
    UUID and where data and metadata areas lie.
    
    .. seealso::
       LVM2 2.03.16, lib/label/label.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/label/label.h;hb=refs/tags/v2_03_16
    """

    class PhysicalVolumeFlags(IntEnum):
        used = 1
    SEQ_FIELDS = ["magic", "sector", "crc32", "ofs_header", "format"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Lvm2Label, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_bytes(8)
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == b"\x4C\x41\x42\x45\x4C\x4F\x4E\x45":
            raise kaitaistruct.ValidationNotEqualError(b"\x4C\x41\x42\x45\x4C\x4F\x4E\x45", self.magic, self._io, u"/seq/0")
        self._debug['sector']['start'] = self._io.pos()
        self.sector = self._io.read_u8le()
        self._debug['sector']['end'] = self._io.pos()
        self._debug['crc32']['start'] = self._io.pos()
        self.crc32 = self._io.read_u4le()
        self._debug['crc32']['end'] = self._io.pos()
        self._debug['ofs_header']['start'] = self._io.pos()
        self.ofs_header = self._io.read_u4le()
        self._debug['ofs_header']['end'] = self._io.pos()
        if not self.ofs_header >= 32:
            raise kaitaistruct.ValidationLessThanError(32, self.ofs_header, self._io, u"/seq/3")
        if not self.ofs_header <= 432:
            raise kaitaistruct.ValidationGreaterThanError(432, self.ofs_header, self._io, u"/seq/3")
        self._debug['format']['start'] = self._io.pos()
        self.format = self._io.read_bytes(8)
        self._debug['format']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class Extension(KaitaiStruct):
        """What later versions of LVM2 added.
        
        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """
        SEQ_FIELDS = ["version", "flags"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Lvm2Label.Extension, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Identity(KaitaiStruct):
        """What the header begins with.
        
        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """
        SEQ_FIELDS = ["uuid", "len_device"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Lvm2Label.Identity, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(32)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['len_device']['start'] = self._io.pos()
            self.len_device = self._io.read_u8le()
            self._debug['len_device']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Location(KaitaiStruct):
        """An area of the physical volume.
        
        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """
        SEQ_FIELDS = ["ofs_area", "len_area"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Lvm2Label.Location, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['ofs_area']['start'] = self._io.pos()
            self.ofs_area = self._io.read_u8le()
            self._debug['ofs_area']['end'] = self._io.pos()
            self._debug['len_area']['start'] = self._io.pos()
            self.len_area = self._io.read_u8le()
            self._debug['len_area']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_end(self):
            if hasattr(self, '_m_is_end'):
                return self._m_is_end

            self._m_is_end = self.ofs_area == 0
            return getattr(self, '_m_is_end', None)


    class PhysicalVolume(KaitaiStruct):
        """The whole header as it lies in the label's sector. Each list ends with a location that is
        all zeros.
        
        .. seealso::
           LVM2 2.03.16, lib/format_text/layout.h - https://sourceware.org/git/?p=lvm2.git;a=blob;f=lib/format_text/layout.h;hb=refs/tags/v2_03_16
        """
        SEQ_FIELDS = ["identity", "data_areas", "metadata_areas", "extension", "boot_loader_areas"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Lvm2Label.PhysicalVolume, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['identity']['start'] = self._io.pos()
            self.identity = Lvm2Label.Identity(self._io, self, self._root)
            self.identity._read()
            self._debug['identity']['end'] = self._io.pos()
            self._debug['data_areas']['start'] = self._io.pos()
            self._debug['data_areas']['arr'] = []
            self.data_areas = []
            i = 0
            while True:
                self._debug['data_areas']['arr'].append({'start': self._io.pos()})
                _t_data_areas = Lvm2Label.Location(self._io, self, self._root)
                try:
                    _t_data_areas._read()
                finally:
                    _ = _t_data_areas
                    self.data_areas.append(_)
                self._debug['data_areas']['arr'][len(self.data_areas) - 1]['end'] = self._io.pos()
                if _.is_end:
                    break
                i += 1
            self._debug['data_areas']['end'] = self._io.pos()
            self._debug['metadata_areas']['start'] = self._io.pos()
            self._debug['metadata_areas']['arr'] = []
            self.metadata_areas = []
            i = 0
            while True:
                self._debug['metadata_areas']['arr'].append({'start': self._io.pos()})
                _t_metadata_areas = Lvm2Label.Location(self._io, self, self._root)
                try:
                    _t_metadata_areas._read()
                finally:
                    _ = _t_metadata_areas
                    self.metadata_areas.append(_)
                self._debug['metadata_areas']['arr'][len(self.metadata_areas) - 1]['end'] = self._io.pos()
                if _.is_end:
                    break
                i += 1
            self._debug['metadata_areas']['end'] = self._io.pos()
            self._debug['extension']['start'] = self._io.pos()
            self.extension = Lvm2Label.Extension(self._io, self, self._root)
            self.extension._read()
            self._debug['extension']['end'] = self._io.pos()
            self._debug['boot_loader_areas']['start'] = self._io.pos()
            self._debug['boot_loader_areas']['arr'] = []
            self.boot_loader_areas = []
            i = 0
            while True:
                self._debug['boot_loader_areas']['arr'].append({'start': self._io.pos()})
                _t_boot_loader_areas = Lvm2Label.Location(self._io, self, self._root)
                try:
                    _t_boot_loader_areas._read()
                finally:
                    _ = _t_boot_loader_areas
                    self.boot_loader_areas.append(_)
                self._debug['boot_loader_areas']['arr'][len(self.boot_loader_areas) - 1]['end'] = self._io.pos()
                if _.is_end:
                    break
                i += 1
            self._debug['boot_loader_areas']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            self.identity._fetch_instances()
            for i in range(len(self.data_areas)):
                pass
                self.data_areas[i]._fetch_instances()

            for i in range(len(self.metadata_areas)):
                pass
                self.metadata_areas[i]._fetch_instances()

            self.extension._fetch_instances()
            for i in range(len(self.boot_loader_areas)):
                pass
                self.boot_loader_areas[i]._fetch_instances()



    @property
    def is_lvm2(self):
        if hasattr(self, '_m_is_lvm2'):
            return self._m_is_lvm2

        self._m_is_lvm2 = self.format == b"\x4C\x56\x4D\x32\x20\x30\x30\x31"
        return getattr(self, '_m_is_lvm2', None)


