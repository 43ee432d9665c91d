# Made by scripts/build_parsers.py from specs/foreign_members.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ForeignMembers(KaitaiStruct):
    """What parts of pools, arrays and caches that are recognised but not put together say of their
    identity, and what volumes do that hold no files.
    
    .. seealso::
       Source - https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/superblocks.c
    """
    SEQ_FIELDS = []
    def __init__(self, _io, _parent=None, _root=None):
        super(ForeignMembers, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class Bcache(KaitaiStruct):
        """A member of bcache; at byte 4096.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/drivers/md/bcache/bcache_ondisk.h#L165
        """
        SEQ_FIELDS = ["checksum", "sector", "version", "magic", "uuid", "set_uuid", "label"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignMembers.Bcache, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u8le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['sector']['start'] = self._io.pos()
            self.sector = self._io.read_u8le()
            self._debug['sector']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u8le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(16)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\xC6\x85\x73\xF6\x4E\x1A\x45\xCA\x82\x65\xF5\x7F\x48\xBA\x6D\x81":
                raise kaitaistruct.ValidationNotEqualError(b"\xC6\x85\x73\xF6\x4E\x1A\x45\xCA\x82\x65\xF5\x7F\x48\xBA\x6D\x81", self.magic, self._io, u"/types/bcache/seq/3")
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['set_uuid']['start'] = self._io.pos()
            self.set_uuid = self._io.read_bytes(16)
            self._debug['set_uuid']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(32)
            self._debug['label']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Bitlocker(KaitaiStruct):
        """BitLocker since Windows 7; at byte 0.
        
        .. seealso::
           Source - https://github.com/libyal/libbde/blob/20240502/documentation/BitLocker%20Drive%20Encryption%20(BDE)%20format.asciidoc
        """
        SEQ_FIELDS = ["jump", "magic", "unused", "serial", "label", "unused_2", "guid", "metadata"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignMembers.Bitlocker, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['jump']['start'] = self._io.pos()
            self.jump = self._io.read_bytes(3)
            self._debug['jump']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(8)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x2D\x46\x56\x45\x2D\x46\x53\x2D":
                raise kaitaistruct.ValidationNotEqualError(b"\x2D\x46\x56\x45\x2D\x46\x53\x2D", self.magic, self._io, u"/types/bitlocker/seq/1")
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_bytes(56)
            self._debug['unused']['end'] = self._io.pos()
            self._debug['serial']['start'] = self._io.pos()
            self.serial = self._io.read_s4le()
            self._debug['serial']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(11)
            self._debug['label']['end'] = self._io.pos()
            self._debug['unused_2']['start'] = self._io.pos()
            self.unused_2 = self._io.read_bytes(78)
            self._debug['unused_2']['end'] = self._io.pos()
            self._debug['guid']['start'] = self._io.pos()
            self.guid = self._io.read_bytes(16)
            self._debug['guid']['end'] = self._io.pos()
            self._debug['metadata']['start'] = self._io.pos()
            self.metadata = self._io.read_u8le()
            self._debug['metadata']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Ddf(KaitaiStruct):
        """A member of a BIOS RAID by SNIA's format; in the last sector of 512 bytes, or in the 257th
        from the end.
        
        .. seealso::
           Common RAID Disk Data Format 2.0, 5.5 - https://www.snia.org/tech_activities/standards/curr_standards/ddf
        """
        SEQ_FIELDS = ["magic", "checksum", "guid", "revision"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignMembers.Ddf, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(4)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['guid']['start'] = self._io.pos()
            self.guid = self._io.read_bytes(24)
            self._debug['guid']['end'] = self._io.pos()
            self._debug['revision']['start'] = self._io.pos()
            self.revision = self._io.read_bytes(8)
            self._debug['revision']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Drbd(KaitaiStruct):
        """DRBD with its metadata on the same volume; in the last 4096 bytes.
        
        .. seealso::
           Source - https://github.com/LINBIT/drbd-headers/blob/drbd-9.1/drbd_meta_data.h
        """
        SEQ_FIELDS = ["size", "generations", "device", "reserved", "flags", "magic"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignMembers.Drbd, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8be()
            self._debug['size']['end'] = self._io.pos()
            self._debug['generations']['start'] = self._io.pos()
            self.generations = self._io.read_bytes(32)
            self._debug['generations']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u8be()
            self._debug['device']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(8)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4be()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4be()
            self._debug['magic']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Drbd9(KaitaiStruct):
        """The same since version 9.
        
        .. seealso::
           Source - https://github.com/LINBIT/drbd-headers/blob/drbd-9.1/drbd_meta_data.h
        """
        SEQ_FIELDS = ["size", "current", "reserved", "device", "flags", "magic"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignMembers.Drbd9, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8be()
            self._debug['size']['end'] = self._io.pos()
            self._debug['current']['start'] = self._io.pos()
            self.current = self._io.read_u8be()
            self._debug['current']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(32)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['device']['start'] = self._io.pos()
            self.device = self._io.read_u8be()
            self._debug['device']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4be()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u4be()
            self._debug['magic']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Swap(KaitaiStruct):
        """A swap area; at byte 1024.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/include/linux/swap.h#L103
        """
        SEQ_FIELDS = ["version", "last_page", "num_bad_pages", "uuid", "label"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignMembers.Swap, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['last_page']['start'] = self._io.pos()
            self.last_page = self._io.read_u4le()
            self._debug['last_page']['end'] = self._io.pos()
            self._debug['num_bad_pages']['start'] = self._io.pos()
            self.num_bad_pages = self._io.read_u4le()
            self._debug['num_bad_pages']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(16)
            self._debug['label']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Ubi(KaitaiStruct):
        """A UBI volume; at byte 0.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/drivers/mtd/ubi/ubi-media.h#L157
        """
        SEQ_FIELDS = ["magic", "version", "padding", "num_erasures", "ofs_volume_header", "ofs_data", "image"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignMembers.Ubi, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x55\x42\x49\x23":
                raise kaitaistruct.ValidationNotEqualError(b"\x55\x42\x49\x23", self.magic, self._io, u"/types/ubi/seq/0")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(3)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['num_erasures']['start'] = self._io.pos()
            self.num_erasures = self._io.read_u8be()
            self._debug['num_erasures']['end'] = self._io.pos()
            self._debug['ofs_volume_header']['start'] = self._io.pos()
            self.ofs_volume_header = self._io.read_u4be()
            self._debug['ofs_volume_header']['end'] = self._io.pos()
            self._debug['ofs_data']['start'] = self._io.pos()
            self.ofs_data = self._io.read_u4be()
            self._debug['ofs_data']['end'] = self._io.pos()
            self._debug['image']['start'] = self._io.pos()
            self.image = self._io.read_u4be()
            self._debug['image']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Vdo(KaitaiStruct):
        """A volume of the virtual data optimizer; at byte 0.
        
        .. seealso::
           Source - https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/vdo.c
        """
        SEQ_FIELDS = ["magic", "unused", "uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignMembers.Vdo, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(8)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x64\x6D\x76\x64\x6F\x30\x30\x31":
                raise kaitaistruct.ValidationNotEqualError(b"\x64\x6D\x76\x64\x6F\x30\x30\x31", self.magic, self._io, u"/types/vdo/seq/0")
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_bytes(32)
            self._debug['unused']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class VmfsMember(KaitaiStruct):
        """A part of a VMFS datastore; at byte 1048576.
        
        .. seealso::
           Source - https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/vmfs.c
        """
        SEQ_FIELDS = ["magic", "version", "unused", "uuid", "unused_2", "datastore"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignMembers.VmfsMember, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x0D\xD0\x01\xC0":
                raise kaitaistruct.ValidationNotEqualError(b"\x0D\xD0\x01\xC0", self.magic, self._io, u"/types/vmfs_member/seq/0")
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_bytes(122)
            self._debug['unused']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['unused_2']['start'] = self._io.pos()
            self.unused_2 = self._io.read_bytes(386)
            self._debug['unused_2']['end'] = self._io.pos()
            self._debug['datastore']['start'] = self._io.pos()
            self.datastore = self._io.read_bytes(35)
            self._debug['datastore']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



