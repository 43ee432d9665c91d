# Made by scripts/build_parsers.py from specs/bsd_disklabel.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class BsdDisklabel(KaitaiStruct):
    """How the BSD systems divide a disk, or their slice of one. On PCs it lies in the second sector,
    in little-endian order. Sectors have the size that the label says, nearly always 512 bytes.
    
    .. seealso::
       disklabel(5), sys/disklabel.h - https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE
    """
    SEQ_FIELDS = ["header", "partitions"]
    def __init__(self, _io, _parent=None, _root=None):
        super(BsdDisklabel, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = BsdDisklabel.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        self._debug['partitions']['start'] = self._io.pos()
        self._debug['partitions']['arr'] = []
        self.partitions = []
        for i in range(self.header.num_partitions):
            self._debug['partitions']['arr'].append({'start': self._io.pos()})
            _t_partitions = BsdDisklabel.Partition(self._io, self, self._root)
            try:
                _t_partitions._read()
            finally:
                self.partitions.append(_t_partitions)
            self._debug['partitions']['arr'][i]['end'] = self._io.pos()

        self._debug['partitions']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        for i in range(len(self.partitions)):
            pass
            self.partitions[i]._fetch_instances()


    class Header(KaitaiStruct):
        """What comes before the partitions.
        
        .. seealso::
           disklabel(5), sys/disklabel.h - https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE
        """
        SEQ_FIELDS = ["magic", "drive_type", "drive_subtype", "type_name", "pack_name", "len_sector", "geometry", "drive_details", "magic_again", "checksum", "num_partitions", "len_boot_area", "max_len_superblock"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BsdDisklabel.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4le()
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == 2186691927:
                raise kaitaistruct.ValidationNotEqualError(2186691927, self.magic, self._io, u"/types/header/seq/0")
            self._debug['drive_type']['start'] = self._io.pos()
            self.drive_type = self._io.read_u2le()
            self._debug['drive_type']['end'] = self._io.pos()
            self._debug['drive_subtype']['start'] = self._io.pos()
            self.drive_subtype = self._io.read_u2le()
            self._debug['drive_subtype']['end'] = self._io.pos()
            self._debug['type_name']['start'] = self._io.pos()
            self.type_name = self._io.read_bytes(16)
            self._debug['type_name']['end'] = self._io.pos()
            self._debug['pack_name']['start'] = self._io.pos()
            self.pack_name = self._io.read_bytes(16)
            self._debug['pack_name']['end'] = self._io.pos()
            self._debug['len_sector']['start'] = self._io.pos()
            self.len_sector = self._io.read_u4le()
            self._debug['len_sector']['end'] = self._io.pos()
            if not self.len_sector >= 512:
                raise kaitaistruct.ValidationLessThanError(512, self.len_sector, self._io, u"/types/header/seq/5")
            if not self.len_sector <= 4096:
                raise kaitaistruct.ValidationGreaterThanError(4096, self.len_sector, self._io, u"/types/header/seq/5")
            self._debug['geometry']['start'] = self._io.pos()
            self._debug['geometry']['arr'] = []
            self.geometry = []
            for i in range(5):
                self._debug['geometry']['arr'].append({'start': self._io.pos()})
                self.geometry.append(self._io.read_u4le())
                self._debug['geometry']['arr'][i]['end'] = self._io.pos()

            self._debug['geometry']['end'] = self._io.pos()
            self._debug['drive_details']['start'] = self._io.pos()
            self.drive_details = self._io.read_bytes(68)
            self._debug['drive_details']['end'] = self._io.pos()
            self._debug['magic_again']['start'] = self._io.pos()
            self.magic_again = self._io.read_u4le()
            self._debug['magic_again']['end'] = self._io.pos()
            if not self.magic_again == 2186691927:
                raise kaitaistruct.ValidationNotEqualError(2186691927, self.magic_again, self._io, u"/types/header/seq/8")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u2le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['num_partitions']['start'] = self._io.pos()
            self.num_partitions = self._io.read_u2le()
            self._debug['num_partitions']['end'] = self._io.pos()
            if not self.num_partitions <= 22:
                raise kaitaistruct.ValidationGreaterThanError(22, self.num_partitions, self._io, u"/types/header/seq/10")
            self._debug['len_boot_area']['start'] = self._io.pos()
            self.len_boot_area = self._io.read_u4le()
            self._debug['len_boot_area']['end'] = self._io.pos()
            self._debug['max_len_superblock']['start'] = self._io.pos()
            self.max_len_superblock = self._io.read_u4le()
            self._debug['max_len_superblock']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass
            for i in range(len(self.geometry)):
                pass


        @property
        def raw_partition(self):
            """The index of the partition called c."""
            if hasattr(self, '_m_raw_partition'):
                return self._m_raw_partition

            self._m_raw_partition = 2
            return getattr(self, '_m_raw_partition', None)


    class Partition(KaitaiStruct):
        """One partition. It is unused if it has no sectors.
        
        .. seealso::
           disklabel(5), sys/disklabel.h - https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE
        """
        SEQ_FIELDS = ["num_sectors", "first_sector", "len_fragment", "partition_type", "num_fragments", "num_cylinders"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BsdDisklabel.Partition, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u4le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['first_sector']['start'] = self._io.pos()
            self.first_sector = self._io.read_u4le()
            self._debug['first_sector']['end'] = self._io.pos()
            self._debug['len_fragment']['start'] = self._io.pos()
            self.len_fragment = self._io.read_u4le()
            self._debug['len_fragment']['end'] = self._io.pos()
            self._debug['partition_type']['start'] = self._io.pos()
            self.partition_type = self._io.read_u1()
            self._debug['partition_type']['end'] = self._io.pos()
            self._debug['num_fragments']['start'] = self._io.pos()
            self.num_fragments = self._io.read_u1()
            self._debug['num_fragments']['end'] = self._io.pos()
            self._debug['num_cylinders']['start'] = self._io.pos()
            self.num_cylinders = self._io.read_u2le()
            self._debug['num_cylinders']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Word(KaitaiStruct):
        """What the checksum is made of.
        
        .. seealso::
           disklabel(5), dkcksum - https://man.freebsd.org/cgi/man.cgi?query=disklabel&sektion=5&manpath=FreeBSD+4.11-RELEASE
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BsdDisklabel.Word, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u2le()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



