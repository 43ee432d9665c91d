# Made by scripts/build_parsers.py from specs/foreign_tables.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ForeignTables(KaitaiStruct):
    """What a disk with the table of another machine begins with, as far as that tells it from
    others.
    
    .. seealso::
       Source - https://github.com/torvalds/linux/blob/v6.1/block/partitions
    """
    SEQ_FIELDS = []
    def __init__(self, _io, _parent=None, _root=None):
        super(ForeignTables, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class Atari(KaitaiStruct):
        """A disk of an Atari; at byte 0.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/block/partitions/atari.h#L17
        """
        SEQ_FIELDS = ["boot_code", "num_sectors", "partitions", "bad_first", "bad_count", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignTables.Atari, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['boot_code']['start'] = self._io.pos()
            self.boot_code = self._io.read_bytes(450)
            self._debug['boot_code']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u4be()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['partitions']['start'] = self._io.pos()
            self.partitions = self._io.read_bytes(48)
            self._debug['partitions']['end'] = self._io.pos()
            self._debug['bad_first']['start'] = self._io.pos()
            self.bad_first = self._io.read_u4be()
            self._debug['bad_first']['end'] = self._io.pos()
            self._debug['bad_count']['start'] = self._io.pos()
            self.bad_count = self._io.read_u4be()
            self._debug['bad_count']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u2be()
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class AtariPartition(KaitaiStruct):
        """A partition; sectors of 512 bytes.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/block/partitions/atari.h#L17
        """
        SEQ_FIELDS = ["flags", "kind", "first_sector", "num_sectors"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignTables.AtariPartition, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u1()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_bytes(3)
            self._debug['kind']['end'] = self._io.pos()
            self._debug['first_sector']['start'] = self._io.pos()
            self.first_sector = self._io.read_u4be()
            self._debug['first_sector']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u4be()
            self._debug['num_sectors']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Dasd(KaitaiStruct):
        """The volume's label of a mainframe's disk, in EBCDIC; in its third block.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/arch/s390/include/asm/vtoc.h#L74
        """
        SEQ_FIELDS = ["key", "label", "volume"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignTables.Dasd, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['key']['start'] = self._io.pos()
            self.key = self._io.read_bytes(4)
            self._debug['key']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(4)
            self._debug['label']['end'] = self._io.pos()
            self._debug['volume']['start'] = self._io.pos()
            self.volume = self._io.read_bytes(6)
            self._debug['volume']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Sgi(KaitaiStruct):
        """A disk of a MIPS machine by SGI; at byte 0.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/block/partitions/sgi.c#L30
        """
        SEQ_FIELDS = ["magic", "root_partition", "swap_partition", "boot_file"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignTables.Sgi, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x0B\xE5\xA9\x41":
                raise kaitaistruct.ValidationNotEqualError(b"\x0B\xE5\xA9\x41", self.magic, self._io, u"/types/sgi/seq/0")
            self._debug['root_partition']['start'] = self._io.pos()
            self.root_partition = self._io.read_u2be()
            self._debug['root_partition']['end'] = self._io.pos()
            self._debug['swap_partition']['start'] = self._io.pos()
            self.swap_partition = self._io.read_u2be()
            self._debug['swap_partition']['end'] = self._io.pos()
            self._debug['boot_file']['start'] = self._io.pos()
            self.boot_file = self._io.read_bytes(16)
            self._debug['boot_file']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Sun(KaitaiStruct):
        """A disk of a SPARC machine; at byte 0.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/block/partitions/sun.c#L30
        """
        SEQ_FIELDS = ["description", "contents", "partitions", "magic", "checksum"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignTables.Sun, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['description']['start'] = self._io.pos()
            self.description = self._io.read_bytes(128)
            self._debug['description']['end'] = self._io.pos()
            self._debug['contents']['start'] = self._io.pos()
            self.contents = self._io.read_bytes(316)
            self._debug['contents']['end'] = self._io.pos()
            self._debug['partitions']['start'] = self._io.pos()
            self.partitions = self._io.read_bytes(64)
            self._debug['partitions']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(2)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\xDA\xBE":
                raise kaitaistruct.ValidationNotEqualError(b"\xDA\xBE", self.magic, self._io, u"/types/sun/seq/3")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(2)
            self._debug['checksum']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Word(KaitaiStruct):
        """Two bytes of a disk of a SPARC machine, as its checksum takes them.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/block/partitions/sun.c#L96
        """
        SEQ_FIELDS = ["value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignTables.Word, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['value']['start'] = self._io.pos()
            self.value = self._io.read_u2be()
            self._debug['value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



