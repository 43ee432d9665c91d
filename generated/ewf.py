# Made by scripts/build_parsers.py from specs/ewf.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Ewf(KaitaiStruct):
    """What each segment of an image begins with. Sections follow, each with a descriptor that says where
    the next one begins. The disk is cut into chunks, each packed by zlib or followed by a checksum;
    tables say where in its segment each chunk lies.
    
    .. seealso::
       Expert Witness Compression Format 0.0.82, 3.1 File header - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
    """

    class Media(IntEnum):
        removable = 0
        fixed = 1
        optical = 3
        logical_files = 14
        memory = 16
    SEQ_FIELDS = ["signature", "fields_start", "number", "fields_end"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Ewf, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['signature']['start'] = self._io.pos()
        self.signature = self._io.read_bytes(8)
        self._debug['signature']['end'] = self._io.pos()
        if not self.signature == b"\x45\x56\x46\x09\x0D\x0A\xFF\x00":
            raise kaitaistruct.ValidationNotEqualError(b"\x45\x56\x46\x09\x0D\x0A\xFF\x00", self.signature, self._io, u"/seq/0")
        self._debug['fields_start']['start'] = self._io.pos()
        self.fields_start = self._io.read_u1()
        self._debug['fields_start']['end'] = self._io.pos()
        self._debug['number']['start'] = self._io.pos()
        self.number = self._io.read_u2le()
        self._debug['number']['end'] = self._io.pos()
        self._debug['fields_end']['start'] = self._io.pos()
        self.fields_end = self._io.read_u2le()
        self._debug['fields_end']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    class Checksum(KaitaiStruct):
        """The Adler-32 behind a table's entries, or a chunk that is not packed.
        
        .. seealso::
           Expert Witness Compression Format 0.0.82, 3.8 Sectors section - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Ewf.Checksum, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u4le()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Digest(KaitaiStruct):
        """The section `digest`.
        
        .. seealso::
           Expert Witness Compression Format 0.0.82, 3.17 Digest section - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
        """
        SEQ_FIELDS = ["md5", "sha1", "padding", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Ewf.Digest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['md5']['start'] = self._io.pos()
            self.md5 = self._io.read_bytes(16)
            self._debug['md5']['end'] = self._io.pos()
            self._debug['sha1']['start'] = self._io.pos()
            self.sha1 = self._io.read_bytes(20)
            self._debug['sha1']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(40)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Entry(KaitaiStruct):
        """Where a chunk lies; it ends where the next one begins, or with the section `sectors`.
        
        .. seealso::
           Expert Witness Compression Format 0.0.82, 3.9.2 Table entry - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
        """
        SEQ_FIELDS = ["word"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Ewf.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['word']['start'] = self._io.pos()
            self.word = self._io.read_u4le()
            self._debug['word']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_packed(self):
            """By zlib; otherwise an Adler-32 follows the data."""
            if hasattr(self, '_m_is_packed'):
                return self._m_is_packed

            self._m_is_packed = self.word & 2147483648 != 0
            return getattr(self, '_m_is_packed', None)

        @property
        def ofs_chunk(self):
            if hasattr(self, '_m_ofs_chunk'):
                return self._m_ofs_chunk

            self._m_ofs_chunk = self.word & 2147483647
            return getattr(self, '_m_ofs_chunk', None)


    class Errors(KaitaiStruct):
        """What the section `error2` begins with, the list of sectors that could not be read.
        
        .. seealso::
           Expert Witness Compression Format 0.0.82, 3.15 Error2 section - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
        """
        SEQ_FIELDS = ["num_entries", "padding", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Ewf.Errors, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u4le()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(512)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Hash(KaitaiStruct):
        """The section `hash`.
        
        .. seealso::
           Expert Witness Compression Format 0.0.82, 3.18 Hash section - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
        """
        SEQ_FIELDS = ["md5", "reserved", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Ewf.Hash, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['md5']['start'] = self._io.pos()
            self.md5 = self._io.read_bytes(16)
            self._debug['md5']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(16)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Section(KaitaiStruct):
        """The descriptor of a section.
        
        .. seealso::
           Expert Witness Compression Format 0.0.82, 3.2 Section descriptor - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
        """
        SEQ_FIELDS = ["kind", "ofs_next", "len_section", "padding", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Ewf.Section, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_bytes(16)
            self._debug['kind']['end'] = self._io.pos()
            self._debug['ofs_next']['start'] = self._io.pos()
            self.ofs_next = self._io.read_u8le()
            self._debug['ofs_next']['end'] = self._io.pos()
            self._debug['len_section']['start'] = self._io.pos()
            self.len_section = self._io.read_u8le()
            self._debug['len_section']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(40)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class SmartVolume(KaitaiStruct):
        """The section `volume` as SMART writes it.
        
        .. seealso::
           Expert Witness Compression Format 0.0.82, 3.5.2 SMART - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
        """
        SEQ_FIELDS = ["reserved_1", "num_chunks", "chunk_sectors", "len_sector", "num_sectors", "reserved_2", "padding", "signature", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Ewf.SmartVolume, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['reserved_1']['start'] = self._io.pos()
            self.reserved_1 = self._io.read_u4le()
            self._debug['reserved_1']['end'] = self._io.pos()
            self._debug['num_chunks']['start'] = self._io.pos()
            self.num_chunks = self._io.read_u4le()
            self._debug['num_chunks']['end'] = self._io.pos()
            self._debug['chunk_sectors']['start'] = self._io.pos()
            self.chunk_sectors = self._io.read_u4le()
            self._debug['chunk_sectors']['end'] = self._io.pos()
            self._debug['len_sector']['start'] = self._io.pos()
            self.len_sector = self._io.read_u4le()
            self._debug['len_sector']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u4le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['reserved_2']['start'] = self._io.pos()
            self.reserved_2 = self._io.read_bytes(20)
            self._debug['reserved_2']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(45)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(5)
            self._debug['signature']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Table(KaitaiStruct):
        """What the section `table` or `table2` begins with; entries follow.
        
        .. seealso::
           Expert Witness Compression Format 0.0.82, 3.9 Table section - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
        """
        SEQ_FIELDS = ["num_entries", "padding_1", "ofs_base", "padding_2", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Ewf.Table, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_entries']['start'] = self._io.pos()
            self.num_entries = self._io.read_u4le()
            self._debug['num_entries']['end'] = self._io.pos()
            self._debug['padding_1']['start'] = self._io.pos()
            self.padding_1 = self._io.read_u4le()
            self._debug['padding_1']['end'] = self._io.pos()
            self._debug['ofs_base']['start'] = self._io.pos()
            self.ofs_base = self._io.read_u8le()
            self._debug['ofs_base']['end'] = self._io.pos()
            self._debug['padding_2']['start'] = self._io.pos()
            self.padding_2 = self._io.read_u4le()
            self._debug['padding_2']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Volume(KaitaiStruct):
        """The section `volume`, `disk` or `data` as EnCase writes it.
        
        .. seealso::
           Expert Witness Compression Format 0.0.82, 3.5.1 EWF specification - https://github.com/libyal/libewf/blob/20240506/documentation/Expert%20Witness%20Compression%20Format%20(EWF).asciidoc
        """
        SEQ_FIELDS = ["media", "reserved_1", "num_chunks", "chunk_sectors", "len_sector", "num_sectors", "num_cylinders", "num_heads", "num_track_sectors", "media_flags", "reserved_2", "palm_sector", "reserved_3", "smart_sector", "compression", "reserved_4", "error_sectors", "reserved_5", "set_id", "reserved_6", "signature", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Ewf.Volume, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['media']['start'] = self._io.pos()
            self.media = self._io.read_u1()
            self._debug['media']['end'] = self._io.pos()
            self._debug['reserved_1']['start'] = self._io.pos()
            self.reserved_1 = self._io.read_bytes(3)
            self._debug['reserved_1']['end'] = self._io.pos()
            self._debug['num_chunks']['start'] = self._io.pos()
            self.num_chunks = self._io.read_u4le()
            self._debug['num_chunks']['end'] = self._io.pos()
            self._debug['chunk_sectors']['start'] = self._io.pos()
            self.chunk_sectors = self._io.read_u4le()
            self._debug['chunk_sectors']['end'] = self._io.pos()
            self._debug['len_sector']['start'] = self._io.pos()
            self.len_sector = self._io.read_u4le()
            self._debug['len_sector']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u8le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['num_cylinders']['start'] = self._io.pos()
            self.num_cylinders = self._io.read_u4le()
            self._debug['num_cylinders']['end'] = self._io.pos()
            self._debug['num_heads']['start'] = self._io.pos()
            self.num_heads = self._io.read_u4le()
            self._debug['num_heads']['end'] = self._io.pos()
            self._debug['num_track_sectors']['start'] = self._io.pos()
            self.num_track_sectors = self._io.read_u4le()
            self._debug['num_track_sectors']['end'] = self._io.pos()
            self._debug['media_flags']['start'] = self._io.pos()
            self.media_flags = self._io.read_u1()
            self._debug['media_flags']['end'] = self._io.pos()
            self._debug['reserved_2']['start'] = self._io.pos()
            self.reserved_2 = self._io.read_bytes(3)
            self._debug['reserved_2']['end'] = self._io.pos()
            self._debug['palm_sector']['start'] = self._io.pos()
            self.palm_sector = self._io.read_u4le()
            self._debug['palm_sector']['end'] = self._io.pos()
            self._debug['reserved_3']['start'] = self._io.pos()
            self.reserved_3 = self._io.read_bytes(4)
            self._debug['reserved_3']['end'] = self._io.pos()
            self._debug['smart_sector']['start'] = self._io.pos()
            self.smart_sector = self._io.read_u4le()
            self._debug['smart_sector']['end'] = self._io.pos()
            self._debug['compression']['start'] = self._io.pos()
            self.compression = self._io.read_u1()
            self._debug['compression']['end'] = self._io.pos()
            self._debug['reserved_4']['start'] = self._io.pos()
            self.reserved_4 = self._io.read_bytes(3)
            self._debug['reserved_4']['end'] = self._io.pos()
            self._debug['error_sectors']['start'] = self._io.pos()
            self.error_sectors = self._io.read_u4le()
            self._debug['error_sectors']['end'] = self._io.pos()
            self._debug['reserved_5']['start'] = self._io.pos()
            self.reserved_5 = self._io.read_bytes(4)
            self._debug['reserved_5']['end'] = self._io.pos()
            self._debug['set_id']['start'] = self._io.pos()
            self.set_id = self._io.read_bytes(16)
            self._debug['set_id']['end'] = self._io.pos()
            self._debug['reserved_6']['start'] = self._io.pos()
            self.reserved_6 = self._io.read_bytes(963)
            self._debug['reserved_6']['end'] = self._io.pos()
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(5)
            self._debug['signature']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



