# Made by scripts/build_parsers.py from specs/vmdk.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Vmdk(KaitaiStruct):
    """The header of a hosted sparse extent, one sector. An extent is cut into grains. A grain directory
    says where grain tables lie, and these say where the grains lie. A text, the descriptor, says which
    extents make up a disk; it stands inside of a disk's only extent, or in a file of its own.
    
    .. seealso::
       VMware Virtual Disk Format 5.0, Hosted Sparse Extent Header - https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf
    """

    class Compression(IntEnum):
        none = 0
        deflate = 1

    class Flag(IntEnum):
        newline_test = 1
        second_directory = 2
        zero_grains = 4
        packed = 65536
        markers = 131072

    class MarkerKind(IntEnum):
        end_of_stream = 0
        grain_table = 1
        grain_directory = 2
        footer = 3
    SEQ_FIELDS = ["magic", "version", "flags", "num_sectors", "grain_sectors", "descriptor_sector", "descriptor_sectors", "num_table_entries", "second_directory_sector", "directory_sector", "overhead_sectors", "is_unclean", "line_ends", "compression", "padding"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Vmdk, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_bytes(4)
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == b"\x4B\x44\x4D\x56":
            raise kaitaistruct.ValidationNotEqualError(b"\x4B\x44\x4D\x56", self.magic, self._io, u"/seq/0")
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_u4le()
        self._debug['version']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u4le()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['num_sectors']['start'] = self._io.pos()
        self.num_sectors = self._io.read_u8le()
        self._debug['num_sectors']['end'] = self._io.pos()
        self._debug['grain_sectors']['start'] = self._io.pos()
        self.grain_sectors = self._io.read_u8le()
        self._debug['grain_sectors']['end'] = self._io.pos()
        self._debug['descriptor_sector']['start'] = self._io.pos()
        self.descriptor_sector = self._io.read_u8le()
        self._debug['descriptor_sector']['end'] = self._io.pos()
        self._debug['descriptor_sectors']['start'] = self._io.pos()
        self.descriptor_sectors = self._io.read_u8le()
        self._debug['descriptor_sectors']['end'] = self._io.pos()
        self._debug['num_table_entries']['start'] = self._io.pos()
        self.num_table_entries = self._io.read_u4le()
        self._debug['num_table_entries']['end'] = self._io.pos()
        self._debug['second_directory_sector']['start'] = self._io.pos()
        self.second_directory_sector = self._io.read_u8le()
        self._debug['second_directory_sector']['end'] = self._io.pos()
        self._debug['directory_sector']['start'] = self._io.pos()
        self.directory_sector = self._io.read_u8le()
        self._debug['directory_sector']['end'] = self._io.pos()
        self._debug['overhead_sectors']['start'] = self._io.pos()
        self.overhead_sectors = self._io.read_u8le()
        self._debug['overhead_sectors']['end'] = self._io.pos()
        self._debug['is_unclean']['start'] = self._io.pos()
        self.is_unclean = self._io.read_u1()
        self._debug['is_unclean']['end'] = self._io.pos()
        self._debug['line_ends']['start'] = self._io.pos()
        self.line_ends = self._io.read_bytes(4)
        self._debug['line_ends']['end'] = self._io.pos()
        self._debug['compression']['start'] = self._io.pos()
        self.compression = self._io.read_u2le()
        self._debug['compression']['end'] = self._io.pos()
        self._debug['padding']['start'] = self._io.pos()
        self.padding = self._io.read_bytes(433)
        self._debug['padding']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class Entry(KaitaiStruct):
        """An entry of a grain directory or of a grain table.
        
        .. seealso::
           VMware Virtual Disk Format 5.0, Hosted Sparse Extent Metadata - https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf
        """
        SEQ_FIELDS = ["sector"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vmdk.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['sector']['start'] = self._io.pos()
            self.sector = self._io.read_u4le()
            self._debug['sector']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Grain(KaitaiStruct):
        """What stands before the packed data of a grain.
        
        .. seealso::
           VMware Virtual Disk Format 5.0, Grain Marker - https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf
        """
        SEQ_FIELDS = ["first_sector", "len_data"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vmdk.Grain, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['first_sector']['start'] = self._io.pos()
            self.first_sector = self._io.read_u8le()
            self._debug['first_sector']['end'] = self._io.pos()
            self._debug['len_data']['start'] = self._io.pos()
            self.len_data = self._io.read_u4le()
            self._debug['len_data']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Marker(KaitaiStruct):
        """What stands in a sector of its own before tables, directories and footers of a stream.
        
        .. seealso::
           VMware Virtual Disk Format 5.0, Metadata Markers - https://www.vmware.com/support/developer/vddk/vmdk_50_technote.pdf
        """
        SEQ_FIELDS = ["num_sectors", "len_data", "kind"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Vmdk.Marker, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u8le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['len_data']['start'] = self._io.pos()
            self.len_data = self._io.read_u4le()
            self._debug['len_data']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4le()
            self._debug['kind']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    @property
    def has_markers(self):
        if hasattr(self, '_m_has_markers'):
            return self._m_has_markers

        self._m_has_markers = self.flags & 131072 != 0
        return getattr(self, '_m_has_markers', None)

    @property
    def has_zero_grains(self):
        if hasattr(self, '_m_has_zero_grains'):
            return self._m_has_zero_grains

        self._m_has_zero_grains = self.flags & 4 != 0
        return getattr(self, '_m_has_zero_grains', None)

    @property
    def is_directory_at_end(self):
        if hasattr(self, '_m_is_directory_at_end'):
            return self._m_is_directory_at_end

        self._m_is_directory_at_end = self.directory_sector == 18446744073709551615
        return getattr(self, '_m_is_directory_at_end', None)

    @property
    def is_packed(self):
        if hasattr(self, '_m_is_packed'):
            return self._m_is_packed

        self._m_is_packed = self.flags & 65536 != 0
        return getattr(self, '_m_is_packed', None)


