# Made by scripts/build_parsers.py from specs/iso9660_volume_descriptor.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class Iso9660VolumeDescriptor(KaitaiStruct):
    """What a volume says of itself: one descriptor in each sector of 2048 bytes, from
    sector 16 on, up to a terminator. The sectors before are the system area, which
    the format leaves to others (boot code, partition tables of hybrid images).
    
    Numbers stand there twice: least significant byte first, then most significant.
    Texts are padded with spaces; those of a Joliet descriptor are UCS-2, big-endian.
    
    .. seealso::
       ECMA-119, 4th edition, 8 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
    """

    class DescriptorType(IntEnum):
        boot_record = 0
        primary = 1
        supplementary = 2
        partition = 3
        terminator = 255
    SEQ_FIELDS = ["header", "body"]
    def __init__(self, _io, _parent=None, _root=None):
        super(Iso9660VolumeDescriptor, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['header']['start'] = self._io.pos()
        self.header = Iso9660VolumeDescriptor.Header(self._io, self, self._root)
        self.header._read()
        self._debug['header']['end'] = self._io.pos()
        self._debug['body']['start'] = self._io.pos()
        _on = self.header.type
        if _on == 0:
            pass
            self.body = Iso9660VolumeDescriptor.BootRecord(self._io, self, self._root)
            self.body._read()
        elif _on == 1:
            pass
            self.body = Iso9660VolumeDescriptor.Volume(self._io, self, self._root)
            self.body._read()
        elif _on == 2:
            pass
            self.body = Iso9660VolumeDescriptor.Volume(self._io, self, self._root)
            self.body._read()
        self._debug['body']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.header._fetch_instances()
        _on = self.header.type
        if _on == 0:
            pass
            self.body._fetch_instances()
        elif _on == 1:
            pass
            self.body._fetch_instances()
        elif _on == 2:
            pass
            self.body._fetch_instances()

    class BootRecord(KaitaiStruct):
        """How to boot from the medium. El Torito's is the one that exists.
        
        .. seealso::
           El Torito 1.0, figure 7 - https://pdos.csail.mit.edu/6.828/2014/readings/boot-cdrom.pdf
        """
        SEQ_FIELDS = ["system_identifier", "boot_identifier", "boot_catalog", "system_use"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Iso9660VolumeDescriptor.BootRecord, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['system_identifier']['start'] = self._io.pos()
            self.system_identifier = self._io.read_bytes(32)
            self._debug['system_identifier']['end'] = self._io.pos()
            self._debug['boot_identifier']['start'] = self._io.pos()
            self.boot_identifier = self._io.read_bytes(32)
            self._debug['boot_identifier']['end'] = self._io.pos()
            self._debug['boot_catalog']['start'] = self._io.pos()
            self.boot_catalog = self._io.read_u4le()
            self._debug['boot_catalog']['end'] = self._io.pos()
            self._debug['system_use']['start'] = self._io.pos()
            self.system_use = self._io.read_bytes(1973)
            self._debug['system_use']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Header(KaitaiStruct):
        """What every descriptor begins with.
        
        .. seealso::
           ECMA-119, 4th edition, 8.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """
        SEQ_FIELDS = ["type", "identifier", "version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Iso9660VolumeDescriptor.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['type']['start'] = self._io.pos()
            self.type = self._io.read_u1()
            self._debug['type']['end'] = self._io.pos()
            self._debug['identifier']['start'] = self._io.pos()
            self.identifier = self._io.read_bytes(5)
            self._debug['identifier']['end'] = self._io.pos()
            if not self.identifier == b"\x43\x44\x30\x30\x31":
                raise kaitaistruct.ValidationNotEqualError(b"\x43\x44\x30\x30\x31", self.identifier, self._io, u"/types/header/seq/1")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class LongDate(KaitaiStruct):
        """A moment, in decimal digits; sixteen `0` and a zero for none.
        
        .. seealso::
           ECMA-119, 4th edition, 8.4.26.1 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """
        SEQ_FIELDS = ["year", "month", "day", "hour", "minute", "second", "hundredths", "offset"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Iso9660VolumeDescriptor.LongDate, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['year']['start'] = self._io.pos()
            self.year = self._io.read_bytes(4)
            self._debug['year']['end'] = self._io.pos()
            self._debug['month']['start'] = self._io.pos()
            self.month = self._io.read_bytes(2)
            self._debug['month']['end'] = self._io.pos()
            self._debug['day']['start'] = self._io.pos()
            self.day = self._io.read_bytes(2)
            self._debug['day']['end'] = self._io.pos()
            self._debug['hour']['start'] = self._io.pos()
            self.hour = self._io.read_bytes(2)
            self._debug['hour']['end'] = self._io.pos()
            self._debug['minute']['start'] = self._io.pos()
            self.minute = self._io.read_bytes(2)
            self._debug['minute']['end'] = self._io.pos()
            self._debug['second']['start'] = self._io.pos()
            self.second = self._io.read_bytes(2)
            self._debug['second']['end'] = self._io.pos()
            self._debug['hundredths']['start'] = self._io.pos()
            self.hundredths = self._io.read_bytes(2)
            self._debug['hundredths']['end'] = self._io.pos()
            self._debug['offset']['start'] = self._io.pos()
            self.offset = self._io.read_s1()
            self._debug['offset']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Volume(KaitaiStruct):
        """The rest of a primary or a supplementary descriptor; both look alike. One of
        the latter with an escape sequence of Joliet has a tree of its own, with names
        in UCS-2, over the same contents.
        
        .. seealso::
           ECMA-119, 4th edition, 8.4, 8.5 - https://ecma-international.org/wp-content/uploads/ECMA-119_4th_edition_june_2019.pdf
        """
        SEQ_FIELDS = ["flags", "system_identifier", "volume_identifier", "unused1", "num_blocks", "num_blocks_be", "escape_sequences", "num_volumes", "num_volumes_be", "volume_number", "volume_number_be", "block_size", "block_size_be", "len_path_table", "len_path_table_be", "path_table", "second_path_table", "path_table_be", "second_path_table_be", "root", "volume_set_identifier", "publisher_identifier", "data_preparer_identifier", "application_identifier", "copyright_file", "abstract_file", "bibliographic_file", "created", "modified", "expires", "effective", "file_structure_version", "reserved1", "application_use", "reserved2"]
        def __init__(self, _io, _parent=None, _root=None):
            super(Iso9660VolumeDescriptor.Volume, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['system_identifier']['start'] = self._io.pos()
            self.system_identifier = self._io.read_bytes(32)
            self._debug['system_identifier']['end'] = self._io.pos()
            self._debug['volume_identifier']['start'] = self._io.pos()
            self.volume_identifier = self._io.read_bytes(32)
            self._debug['volume_identifier']['end'] = self._io.pos()
            self._debug['unused1']['start'] = self._io.pos()
            self.unused1 = self._io.read_bytes(8)
            self._debug['unused1']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['num_blocks_be']['start'] = self._io.pos()
            self.num_blocks_be = self._io.read_bytes(4)
            self._debug['num_blocks_be']['end'] = self._io.pos()
            self._debug['escape_sequences']['start'] = self._io.pos()
            self.escape_sequences = self._io.read_bytes(32)
            self._debug['escape_sequences']['end'] = self._io.pos()
            self._debug['num_volumes']['start'] = self._io.pos()
            self.num_volumes = self._io.read_u2le()
            self._debug['num_volumes']['end'] = self._io.pos()
            self._debug['num_volumes_be']['start'] = self._io.pos()
            self.num_volumes_be = self._io.read_bytes(2)
            self._debug['num_volumes_be']['end'] = self._io.pos()
            self._debug['volume_number']['start'] = self._io.pos()
            self.volume_number = self._io.read_u2le()
            self._debug['volume_number']['end'] = self._io.pos()
            self._debug['volume_number_be']['start'] = self._io.pos()
            self.volume_number_be = self._io.read_bytes(2)
            self._debug['volume_number_be']['end'] = self._io.pos()
            self._debug['block_size']['start'] = self._io.pos()
            self.block_size = self._io.read_u2le()
            self._debug['block_size']['end'] = self._io.pos()
            self._debug['block_size_be']['start'] = self._io.pos()
            self.block_size_be = self._io.read_bytes(2)
            self._debug['block_size_be']['end'] = self._io.pos()
            self._debug['len_path_table']['start'] = self._io.pos()
            self.len_path_table = self._io.read_u4le()
            self._debug['len_path_table']['end'] = self._io.pos()
            self._debug['len_path_table_be']['start'] = self._io.pos()
            self.len_path_table_be = self._io.read_bytes(4)
            self._debug['len_path_table_be']['end'] = self._io.pos()
            self._debug['path_table']['start'] = self._io.pos()
            self.path_table = self._io.read_u4le()
            self._debug['path_table']['end'] = self._io.pos()
            self._debug['second_path_table']['start'] = self._io.pos()
            self.second_path_table = self._io.read_u4le()
            self._debug['second_path_table']['end'] = self._io.pos()
            self._debug['path_table_be']['start'] = self._io.pos()
            self.path_table_be = self._io.read_bytes(4)
            self._debug['path_table_be']['end'] = self._io.pos()
            self._debug['second_path_table_be']['start'] = self._io.pos()
            self.second_path_table_be = self._io.read_bytes(4)
            self._debug['second_path_table_be']['end'] = self._io.pos()
            self._debug['root']['start'] = self._io.pos()
            self.root = self._io.read_bytes(34)
            self._debug['root']['end'] = self._io.pos()
            self._debug['volume_set_identifier']['start'] = self._io.pos()
            self.volume_set_identifier = self._io.read_bytes(128)
            self._debug['volume_set_identifier']['end'] = self._io.pos()
            self._debug['publisher_identifier']['start'] = self._io.pos()
            self.publisher_identifier = self._io.read_bytes(128)
            self._debug['publisher_identifier']['end'] = self._io.pos()
            self._debug['data_preparer_identifier']['start'] = self._io.pos()
            self.data_preparer_identifier = self._io.read_bytes(128)
            self._debug['data_preparer_identifier']['end'] = self._io.pos()
            self._debug['application_identifier']['start'] = self._io.pos()
            self.application_identifier = self._io.read_bytes(128)
            self._debug['application_identifier']['end'] = self._io.pos()
            self._debug['copyright_file']['start'] = self._io.pos()
            self.copyright_file = self._io.read_bytes(37)
            self._debug['copyright_file']['end'] = self._io.pos()
            self._debug['abstract_file']['start'] = self._io.pos()
            self.abstract_file = self._io.read_bytes(37)
            self._debug['abstract_file']['end'] = self._io.pos()
            self._debug['bibliographic_file']['start'] = self._io.pos()
            self.bibliographic_file = self._io.read_bytes(37)
            self._debug['bibliographic_file']['end'] = self._io.pos()
            self._debug['created']['start'] = self._io.pos()
            self.created = self._io.read_bytes(17)
            self._debug['created']['end'] = self._io.pos()
            self._debug['modified']['start'] = self._io.pos()
            self.modified = self._io.read_bytes(17)
            self._debug['modified']['end'] = self._io.pos()
            self._debug['expires']['start'] = self._io.pos()
            self.expires = self._io.read_bytes(17)
            self._debug['expires']['end'] = self._io.pos()
            self._debug['effective']['start'] = self._io.pos()
            self.effective = self._io.read_bytes(17)
            self._debug['effective']['end'] = self._io.pos()
            self._debug['file_structure_version']['start'] = self._io.pos()
            self.file_structure_version = self._io.read_u1()
            self._debug['file_structure_version']['end'] = self._io.pos()
            self._debug['reserved1']['start'] = self._io.pos()
            self.reserved1 = self._io.read_u1()
            self._debug['reserved1']['end'] = self._io.pos()
            self._debug['application_use']['start'] = self._io.pos()
            self.application_use = self._io.read_bytes(512)
            self._debug['application_use']['end'] = self._io.pos()
            self._debug['reserved2']['start'] = self._io.pos()
            self.reserved2 = self._io.read_bytes(653)
            self._debug['reserved2']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



