# Made by scripts/build_parsers.py from specs/fat_boot_sector.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class FatBootSector(KaitaiStruct):
    """The first 512 bytes of a FAT file system. The parameters of DOS 3.31 come
    first; what follows them depends on whether `num_table_sectors_16` is zero,
    which makes the file system FAT32. Sectors are those of the file system,
    `len_sector` bytes each, and are counted from its start.
    
    Three areas follow the `num_reserved_sectors`: the tables, one after the other;
    the root directory of FAT12 and FAT16; and the clusters, of which the first has
    the number 2. How many there are tells FAT12 (fewer than 4085) from FAT16.
    
    .. seealso::
       FAT, General Overview of On-Disk Format, 1.03 - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
    """

    class State(IntEnum):
        dirty = 1
        untested = 2
    SEQ_FIELDS = ["parameters", "parameters_32", "identity", "boot_code", "boot_signature"]
    def __init__(self, _io, _parent=None, _root=None):
        super(FatBootSector, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['parameters']['start'] = self._io.pos()
        self.parameters = FatBootSector.Parameters(self._io, self, self._root)
        self.parameters._read()
        self._debug['parameters']['end'] = self._io.pos()
        if self.parameters.num_table_sectors_16 == 0:
            pass
            self._debug['parameters_32']['start'] = self._io.pos()
            self.parameters_32 = FatBootSector.Parameters32(self._io, self, self._root)
            self.parameters_32._read()
            self._debug['parameters_32']['end'] = self._io.pos()

        self._debug['identity']['start'] = self._io.pos()
        self.identity = FatBootSector.Identity(self._io, self, self._root)
        self.identity._read()
        self._debug['identity']['end'] = self._io.pos()
        self._debug['boot_code']['start'] = self._io.pos()
        self.boot_code = self._io.read_bytes((420 if self.parameters.num_table_sectors_16 == 0 else 448))
        self._debug['boot_code']['end'] = self._io.pos()
        self._debug['boot_signature']['start'] = self._io.pos()
        self.boot_signature = FatBootSector.BootSignature(self._io, self, self._root)
        self.boot_signature._read()
        self._debug['boot_signature']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.parameters._fetch_instances()
        if self.parameters.num_table_sectors_16 == 0:
            pass
            self.parameters_32._fetch_instances()

        self.identity._fetch_instances()
        self.boot_signature._fetch_instances()

    class BootSignature(KaitaiStruct):
        """The end of the first 512 bytes, whatever the sector size.
        
        .. seealso::
           FAT 1.03, "Boot Sector and BPB" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["signature"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatBootSector.BootSignature, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(2)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x55\xAA":
                raise kaitaistruct.ValidationNotEqualError(b"\x55\xAA", self.signature, self._io, u"/types/boot_signature/seq/0")


        def _fetch_instances(self):
            pass


    class Identity(KaitaiStruct):
        """Behind the parameters of either kind. Serial number, label and type mean
        something only where `extended_signature` announces them.
        
        .. seealso::
           FAT 1.03, "Fat12 and Fat16 Structure Starting at Offset 36" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["drive", "state", "extended_signature", "serial", "label", "kind"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatBootSector.Identity, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['drive']['start'] = self._io.pos()
            self.drive = self._io.read_u1()
            self._debug['drive']['end'] = self._io.pos()
            self._debug['state']['start'] = self._io.pos()
            self.state = self._io.read_u1()
            self._debug['state']['end'] = self._io.pos()
            self._debug['extended_signature']['start'] = self._io.pos()
            self.extended_signature = self._io.read_u1()
            self._debug['extended_signature']['end'] = self._io.pos()
            self._debug['serial']['start'] = self._io.pos()
            self.serial = self._io.read_u4le()
            self._debug['serial']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(11)
            self._debug['label']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_bytes(8)
            self._debug['kind']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def has_label(self):
            if hasattr(self, '_m_has_label'):
                return self._m_has_label

            self._m_has_label = self.extended_signature == 41
            return getattr(self, '_m_has_label', None)

        @property
        def has_serial(self):
            if hasattr(self, '_m_has_serial'):
                return self._m_has_serial

            self._m_has_serial =  ((self.extended_signature == 40) or (self.extended_signature == 41)) 
            return getattr(self, '_m_has_serial', None)


    class Parameters(KaitaiStruct):
        """What FAT12, FAT16 and FAT32 have in common.
        
        .. seealso::
           FAT 1.03, "Boot Sector and BPB" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["jump", "maker", "len_sector", "num_cluster_sectors", "num_reserved_sectors", "num_tables", "num_root_entries", "num_sectors_16", "media", "num_table_sectors_16", "num_track_sectors", "num_heads", "num_hidden_sectors", "num_sectors_32"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatBootSector.Parameters, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['jump']['start'] = self._io.pos()
            self.jump = self._io.read_bytes(3)
            self._debug['jump']['end'] = self._io.pos()
            self._debug['maker']['start'] = self._io.pos()
            self.maker = self._io.read_bytes(8)
            self._debug['maker']['end'] = self._io.pos()
            self._debug['len_sector']['start'] = self._io.pos()
            self.len_sector = self._io.read_u2le()
            self._debug['len_sector']['end'] = self._io.pos()
            self._debug['num_cluster_sectors']['start'] = self._io.pos()
            self.num_cluster_sectors = self._io.read_u1()
            self._debug['num_cluster_sectors']['end'] = self._io.pos()
            self._debug['num_reserved_sectors']['start'] = self._io.pos()
            self.num_reserved_sectors = self._io.read_u2le()
            self._debug['num_reserved_sectors']['end'] = self._io.pos()
            self._debug['num_tables']['start'] = self._io.pos()
            self.num_tables = self._io.read_u1()
            self._debug['num_tables']['end'] = self._io.pos()
            self._debug['num_root_entries']['start'] = self._io.pos()
            self.num_root_entries = self._io.read_u2le()
            self._debug['num_root_entries']['end'] = self._io.pos()
            self._debug['num_sectors_16']['start'] = self._io.pos()
            self.num_sectors_16 = self._io.read_u2le()
            self._debug['num_sectors_16']['end'] = self._io.pos()
            self._debug['media']['start'] = self._io.pos()
            self.media = self._io.read_u1()
            self._debug['media']['end'] = self._io.pos()
            self._debug['num_table_sectors_16']['start'] = self._io.pos()
            self.num_table_sectors_16 = self._io.read_u2le()
            self._debug['num_table_sectors_16']['end'] = self._io.pos()
            self._debug['num_track_sectors']['start'] = self._io.pos()
            self.num_track_sectors = self._io.read_u2le()
            self._debug['num_track_sectors']['end'] = self._io.pos()
            self._debug['num_heads']['start'] = self._io.pos()
            self.num_heads = self._io.read_u2le()
            self._debug['num_heads']['end'] = self._io.pos()
            self._debug['num_hidden_sectors']['start'] = self._io.pos()
            self.num_hidden_sectors = self._io.read_u4le()
            self._debug['num_hidden_sectors']['end'] = self._io.pos()
            self._debug['num_sectors_32']['start'] = self._io.pos()
            self.num_sectors_32 = self._io.read_u4le()
            self._debug['num_sectors_32']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def is_media_valid(self):
            if hasattr(self, '_m_is_media_valid'):
                return self._m_is_media_valid

            self._m_is_media_valid =  ((self.media == 240) or (self.media >= 248)) 
            return getattr(self, '_m_is_media_valid', None)

        @property
        def num_sectors(self):
            if hasattr(self, '_m_num_sectors'):
                return self._m_num_sectors

            self._m_num_sectors = (self.num_sectors_16 if self.num_sectors_16 != 0 else self.num_sectors_32)
            return getattr(self, '_m_num_sectors', None)


    class Parameters32(KaitaiStruct):
        """What only FAT32 has, behind the common parameters.
        
        .. seealso::
           FAT 1.03, "FAT32 Structure Starting at Offset 36" - https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc
        """
        SEQ_FIELDS = ["num_table_sectors", "table_flags", "version", "root_cluster", "information_sector", "backup_sector", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(FatBootSector.Parameters32, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_table_sectors']['start'] = self._io.pos()
            self.num_table_sectors = self._io.read_u4le()
            self._debug['num_table_sectors']['end'] = self._io.pos()
            self._debug['table_flags']['start'] = self._io.pos()
            self.table_flags = self._io.read_u2le()
            self._debug['table_flags']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u2le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['root_cluster']['start'] = self._io.pos()
            self.root_cluster = self._io.read_u4le()
            self._debug['root_cluster']['end'] = self._io.pos()
            self._debug['information_sector']['start'] = self._io.pos()
            self.information_sector = self._io.read_u2le()
            self._debug['information_sector']['end'] = self._io.pos()
            self._debug['backup_sector']['start'] = self._io.pos()
            self.backup_sector = self._io.read_u2le()
            self._debug['backup_sector']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(12)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass

        @property
        def active_table(self):
            if hasattr(self, '_m_active_table'):
                return self._m_active_table

            self._m_active_table = self.table_flags & 15
            return getattr(self, '_m_active_table', None)

        @property
        def is_one_table_active(self):
            if hasattr(self, '_m_is_one_table_active'):
                return self._m_is_one_table_active

            self._m_is_one_table_active = self.table_flags & 128 != 0
            return getattr(self, '_m_is_one_table_active', None)



