# Made by scripts/build_parsers.py from specs/foreign_filesystems.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class ForeignFilesystems(KaitaiStruct):
    """What a superblock says of its file system's identity. None of these file systems is read;
    fields that only a driver needs are kept together, and named after the first of them.
    
    .. seealso::
       Source - https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/superblocks.c
    """
    SEQ_FIELDS = []
    def __init__(self, _io, _parent=None, _root=None):
        super(ForeignFilesystems, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        pass


    def _fetch_instances(self):
        pass

    class Apfs(KaitaiStruct):
        """APFS, a container of volumes; at byte 0.
        
        .. seealso::
           Apple File System Reference, 2020-06-22, page 27 - https://developer.apple.com/support/downloads/Apple-File-System-Reference.pdf
        """
        SEQ_FIELDS = ["checksum", "object", "transaction", "object_type", "object_flags", "object_subtype", "magic", "block_size", "num_blocks", "features", "read_only_features", "incompatible_features", "uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Apfs, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(8)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['object']['start'] = self._io.pos()
            self.object = self._io.read_u8le()
            self._debug['object']['end'] = self._io.pos()
            self._debug['transaction']['start'] = self._io.pos()
            self.transaction = self._io.read_u8le()
            self._debug['transaction']['end'] = self._io.pos()
            self._debug['object_type']['start'] = self._io.pos()
            self.object_type = self._io.read_u2le()
            self._debug['object_type']['end'] = self._io.pos()
            self._debug['object_flags']['start'] = self._io.pos()
            self.object_flags = self._io.read_u2le()
            self._debug['object_flags']['end'] = self._io.pos()
            self._debug['object_subtype']['start'] = self._io.pos()
            self.object_subtype = self._io.read_u4le()
            self._debug['object_subtype']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x4E\x58\x53\x42":
                raise kaitaistruct.ValidationNotEqualError(b"\x4E\x58\x53\x42", self.magic, self._io, u"/types/apfs/seq/6")
            self._debug['block_size']['start'] = self._io.pos()
            self.block_size = self._io.read_u4le()
            self._debug['block_size']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u8le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['features']['start'] = self._io.pos()
            self.features = self._io.read_u8le()
            self._debug['features']['end'] = self._io.pos()
            self._debug['read_only_features']['start'] = self._io.pos()
            self.read_only_features = self._io.read_u8le()
            self._debug['read_only_features']['end'] = self._io.pos()
            self._debug['incompatible_features']['start'] = self._io.pos()
            self.incompatible_features = self._io.read_u8le()
            self._debug['incompatible_features']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Bcachefs(KaitaiStruct):
        """bcachefs; at byte 4096.
        
        .. seealso::
           Source - https://github.com/koverstreet/bcachefs/blob/v6.7/fs/bcachefs/bcachefs_format.h
        """
        SEQ_FIELDS = ["checksum", "version", "least_version", "padding", "magic", "internal_uuid", "uuid", "label", "sector"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Bcachefs, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(16)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u2le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['least_version']['start'] = self._io.pos()
            self.least_version = self._io.read_u2le()
            self._debug['least_version']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(4)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(16)
            self._debug['magic']['end'] = self._io.pos()
            self._debug['internal_uuid']['start'] = self._io.pos()
            self.internal_uuid = self._io.read_bytes(16)
            self._debug['internal_uuid']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(32)
            self._debug['label']['end'] = self._io.pos()
            self._debug['sector']['start'] = self._io.pos()
            self.sector = self._io.read_u8le()
            self._debug['sector']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Cramfs(KaitaiStruct):
        """cramfs of a little-endian machine; at byte 0, or 512.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/cramfs_fs.h#L60
        """
        SEQ_FIELDS = ["magic", "size", "flags", "future", "signature", "checksum", "edition", "num_blocks", "num_files", "label"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Cramfs, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x45\x3D\xCD\x28":
                raise kaitaistruct.ValidationNotEqualError(b"\x45\x3D\xCD\x28", self.magic, self._io, u"/types/cramfs/seq/0")
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['future']['start'] = self._io.pos()
            self.future = self._io.read_u4le()
            self._debug['future']['end'] = self._io.pos()
            self._debug['signature']['start'] = self._io.pos()
            self.signature = self._io.read_bytes(16)
            self._debug['signature']['end'] = self._io.pos()
            if not self.signature == b"\x43\x6F\x6D\x70\x72\x65\x73\x73\x65\x64\x20\x52\x4F\x4D\x46\x53":
                raise kaitaistruct.ValidationNotEqualError(b"\x43\x6F\x6D\x70\x72\x65\x73\x73\x65\x64\x20\x52\x4F\x4D\x46\x53", self.signature, self._io, u"/types/cramfs/seq/4")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['edition']['start'] = self._io.pos()
            self.edition = self._io.read_u4le()
            self._debug['edition']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['num_files']['start'] = self._io.pos()
            self.num_files = self._io.read_u4le()
            self._debug['num_files']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(16)
            self._debug['label']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Exfat(KaitaiStruct):
        """exFAT; at byte 0.
        
        .. seealso::
           exFAT file system specification, 1.00, 3.1 - https://learn.microsoft.com/en-us/windows/win32/fileio/exfat-specification
        """
        SEQ_FIELDS = ["jump", "magic", "zeros", "partition_sector", "num_sectors", "fat_sector", "num_fat_sectors", "heap_sector", "num_clusters", "root_cluster", "serial_low", "serial_high", "revision", "flags", "log2_sector_size", "log2_sectors_per_cluster"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Exfat, self).__init__(_io)
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
            if not self.magic == b"\x45\x58\x46\x41\x54\x20\x20\x20":
                raise kaitaistruct.ValidationNotEqualError(b"\x45\x58\x46\x41\x54\x20\x20\x20", self.magic, self._io, u"/types/exfat/seq/1")
            self._debug['zeros']['start'] = self._io.pos()
            self.zeros = self._io.read_bytes(53)
            self._debug['zeros']['end'] = self._io.pos()
            self._debug['partition_sector']['start'] = self._io.pos()
            self.partition_sector = self._io.read_u8le()
            self._debug['partition_sector']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u8le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['fat_sector']['start'] = self._io.pos()
            self.fat_sector = self._io.read_u4le()
            self._debug['fat_sector']['end'] = self._io.pos()
            self._debug['num_fat_sectors']['start'] = self._io.pos()
            self.num_fat_sectors = self._io.read_u4le()
            self._debug['num_fat_sectors']['end'] = self._io.pos()
            self._debug['heap_sector']['start'] = self._io.pos()
            self.heap_sector = self._io.read_u4le()
            self._debug['heap_sector']['end'] = self._io.pos()
            self._debug['num_clusters']['start'] = self._io.pos()
            self.num_clusters = self._io.read_u4le()
            self._debug['num_clusters']['end'] = self._io.pos()
            self._debug['root_cluster']['start'] = self._io.pos()
            self.root_cluster = self._io.read_u4le()
            self._debug['root_cluster']['end'] = self._io.pos()
            self._debug['serial_low']['start'] = self._io.pos()
            self.serial_low = self._io.read_u2le()
            self._debug['serial_low']['end'] = self._io.pos()
            self._debug['serial_high']['start'] = self._io.pos()
            self.serial_high = self._io.read_u2le()
            self._debug['serial_high']['end'] = self._io.pos()
            self._debug['revision']['start'] = self._io.pos()
            self.revision = self._io.read_u2le()
            self._debug['revision']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['log2_sector_size']['start'] = self._io.pos()
            self.log2_sector_size = self._io.read_u1()
            self._debug['log2_sector_size']['end'] = self._io.pos()
            self._debug['log2_sectors_per_cluster']['start'] = self._io.pos()
            self.log2_sectors_per_cluster = self._io.read_u1()
            self._debug['log2_sectors_per_cluster']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class ExfatEntry(KaitaiStruct):
        """An entry of a directory of exFAT, as that of the volume's label has it.
        
        .. seealso::
           exFAT file system specification, 1.00, 7.3 - https://learn.microsoft.com/en-us/windows/win32/fileio/exfat-specification
        """
        SEQ_FIELDS = ["kind", "num_characters", "label", "reserved"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.ExfatEntry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u1()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['num_characters']['start'] = self._io.pos()
            self.num_characters = self._io.read_u1()
            self._debug['num_characters']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(22)
            self._debug['label']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(8)
            self._debug['reserved']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class FatLink(KaitaiStruct):
        """The cluster that follows another one in exFAT.
        
        .. seealso::
           exFAT file system specification, 1.00, 4.1 - https://learn.microsoft.com/en-us/windows/win32/fileio/exfat-specification
        """
        SEQ_FIELDS = ["cluster"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.FatLink, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['cluster']['start'] = self._io.pos()
            self.cluster = self._io.read_u4le()
            self._debug['cluster']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Gfs2(KaitaiStruct):
        """GFS and GFS2; at byte 65536.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/gfs2_ondisk.h#L110
        """
        SEQ_FIELDS = ["magic", "metadata_type", "padding", "metadata_format", "journal_id", "format", "multihost_format", "padding_2", "block_size", "log2_block_size", "padding_3", "master_directory", "padding_4", "root_directory", "lock_protocol", "lock_table", "padding_5", "padding_6", "uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Gfs2, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x01\x16\x19\x70":
                raise kaitaistruct.ValidationNotEqualError(b"\x01\x16\x19\x70", self.magic, self._io, u"/types/gfs2/seq/0")
            self._debug['metadata_type']['start'] = self._io.pos()
            self.metadata_type = self._io.read_u4be()
            self._debug['metadata_type']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(8)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['metadata_format']['start'] = self._io.pos()
            self.metadata_format = self._io.read_u4be()
            self._debug['metadata_format']['end'] = self._io.pos()
            self._debug['journal_id']['start'] = self._io.pos()
            self.journal_id = self._io.read_u4be()
            self._debug['journal_id']['end'] = self._io.pos()
            self._debug['format']['start'] = self._io.pos()
            self.format = self._io.read_u4be()
            self._debug['format']['end'] = self._io.pos()
            self._debug['multihost_format']['start'] = self._io.pos()
            self.multihost_format = self._io.read_u4be()
            self._debug['multihost_format']['end'] = self._io.pos()
            self._debug['padding_2']['start'] = self._io.pos()
            self.padding_2 = self._io.read_bytes(4)
            self._debug['padding_2']['end'] = self._io.pos()
            self._debug['block_size']['start'] = self._io.pos()
            self.block_size = self._io.read_u4be()
            self._debug['block_size']['end'] = self._io.pos()
            self._debug['log2_block_size']['start'] = self._io.pos()
            self.log2_block_size = self._io.read_u4be()
            self._debug['log2_block_size']['end'] = self._io.pos()
            self._debug['padding_3']['start'] = self._io.pos()
            self.padding_3 = self._io.read_bytes(4)
            self._debug['padding_3']['end'] = self._io.pos()
            self._debug['master_directory']['start'] = self._io.pos()
            self.master_directory = self._io.read_bytes(16)
            self._debug['master_directory']['end'] = self._io.pos()
            self._debug['padding_4']['start'] = self._io.pos()
            self.padding_4 = self._io.read_bytes(16)
            self._debug['padding_4']['end'] = self._io.pos()
            self._debug['root_directory']['start'] = self._io.pos()
            self.root_directory = self._io.read_bytes(16)
            self._debug['root_directory']['end'] = self._io.pos()
            self._debug['lock_protocol']['start'] = self._io.pos()
            self.lock_protocol = self._io.read_bytes(64)
            self._debug['lock_protocol']['end'] = self._io.pos()
            self._debug['lock_table']['start'] = self._io.pos()
            self.lock_table = self._io.read_bytes(64)
            self._debug['lock_table']['end'] = self._io.pos()
            self._debug['padding_5']['start'] = self._io.pos()
            self.padding_5 = self._io.read_bytes(16)
            self._debug['padding_5']['end'] = self._io.pos()
            self._debug['padding_6']['start'] = self._io.pos()
            self.padding_6 = self._io.read_bytes(16)
            self._debug['padding_6']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Minix(KaitaiStruct):
        """Minix of versions 1 and 2; at byte 1024.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/minix_fs.h#L67
        """
        SEQ_FIELDS = ["num_inodes", "num_zones", "num_inode_map_blocks", "num_zone_map_blocks", "first_data_zone", "log2_zone_size", "most_size", "magic", "state", "num_zones_2"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Minix, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_inodes']['start'] = self._io.pos()
            self.num_inodes = self._io.read_u2le()
            self._debug['num_inodes']['end'] = self._io.pos()
            self._debug['num_zones']['start'] = self._io.pos()
            self.num_zones = self._io.read_u2le()
            self._debug['num_zones']['end'] = self._io.pos()
            self._debug['num_inode_map_blocks']['start'] = self._io.pos()
            self.num_inode_map_blocks = self._io.read_u2le()
            self._debug['num_inode_map_blocks']['end'] = self._io.pos()
            self._debug['num_zone_map_blocks']['start'] = self._io.pos()
            self.num_zone_map_blocks = self._io.read_u2le()
            self._debug['num_zone_map_blocks']['end'] = self._io.pos()
            self._debug['first_data_zone']['start'] = self._io.pos()
            self.first_data_zone = self._io.read_u2le()
            self._debug['first_data_zone']['end'] = self._io.pos()
            self._debug['log2_zone_size']['start'] = self._io.pos()
            self.log2_zone_size = self._io.read_u2le()
            self._debug['log2_zone_size']['end'] = self._io.pos()
            self._debug['most_size']['start'] = self._io.pos()
            self.most_size = self._io.read_u4le()
            self._debug['most_size']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['state']['start'] = self._io.pos()
            self.state = self._io.read_u2le()
            self._debug['state']['end'] = self._io.pos()
            self._debug['num_zones_2']['start'] = self._io.pos()
            self.num_zones_2 = self._io.read_u4le()
            self._debug['num_zones_2']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Minix3(KaitaiStruct):
        """Minix of version 3; at byte 1024.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/minix_fs.h#L82
        """
        SEQ_FIELDS = ["num_inodes", "padding", "num_inode_map_blocks", "num_zone_map_blocks", "first_data_zone", "log2_zone_size", "padding_2", "most_size", "num_zones", "magic", "padding_3", "block_size", "version"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Minix3, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['num_inodes']['start'] = self._io.pos()
            self.num_inodes = self._io.read_u4le()
            self._debug['num_inodes']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_u2le()
            self._debug['padding']['end'] = self._io.pos()
            self._debug['num_inode_map_blocks']['start'] = self._io.pos()
            self.num_inode_map_blocks = self._io.read_u2le()
            self._debug['num_inode_map_blocks']['end'] = self._io.pos()
            self._debug['num_zone_map_blocks']['start'] = self._io.pos()
            self.num_zone_map_blocks = self._io.read_u2le()
            self._debug['num_zone_map_blocks']['end'] = self._io.pos()
            self._debug['first_data_zone']['start'] = self._io.pos()
            self.first_data_zone = self._io.read_u2le()
            self._debug['first_data_zone']['end'] = self._io.pos()
            self._debug['log2_zone_size']['start'] = self._io.pos()
            self.log2_zone_size = self._io.read_u2le()
            self._debug['log2_zone_size']['end'] = self._io.pos()
            self._debug['padding_2']['start'] = self._io.pos()
            self.padding_2 = self._io.read_u2le()
            self._debug['padding_2']['end'] = self._io.pos()
            self._debug['most_size']['start'] = self._io.pos()
            self.most_size = self._io.read_u4le()
            self._debug['most_size']['end'] = self._io.pos()
            self._debug['num_zones']['start'] = self._io.pos()
            self.num_zones = self._io.read_u4le()
            self._debug['num_zones']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_u2le()
            self._debug['magic']['end'] = self._io.pos()
            self._debug['padding_3']['start'] = self._io.pos()
            self.padding_3 = self._io.read_u2le()
            self._debug['padding_3']['end'] = self._io.pos()
            self._debug['block_size']['start'] = self._io.pos()
            self.block_size = self._io.read_u2le()
            self._debug['block_size']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Ntfs(KaitaiStruct):
        """NTFS; at byte 0.
        
        .. seealso::
           Linux-NTFS project, NTFS documentation 0.5, $Boot - https://flatcap.github.io/linux-ntfs/ntfs/files/boot.html
        """
        SEQ_FIELDS = ["jump", "magic", "sector_size", "num_sectors_per_cluster", "unused", "media", "unused_2", "num_sectors", "mft_cluster", "mft_mirror_cluster", "record_size", "unused_3", "index_size", "unused_4", "serial"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Ntfs, self).__init__(_io)
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
            if not self.magic == b"\x4E\x54\x46\x53\x20\x20\x20\x20":
                raise kaitaistruct.ValidationNotEqualError(b"\x4E\x54\x46\x53\x20\x20\x20\x20", self.magic, self._io, u"/types/ntfs/seq/1")
            self._debug['sector_size']['start'] = self._io.pos()
            self.sector_size = self._io.read_u2le()
            self._debug['sector_size']['end'] = self._io.pos()
            self._debug['num_sectors_per_cluster']['start'] = self._io.pos()
            self.num_sectors_per_cluster = self._io.read_u1()
            self._debug['num_sectors_per_cluster']['end'] = self._io.pos()
            self._debug['unused']['start'] = self._io.pos()
            self.unused = self._io.read_bytes(7)
            self._debug['unused']['end'] = self._io.pos()
            self._debug['media']['start'] = self._io.pos()
            self.media = self._io.read_u1()
            self._debug['media']['end'] = self._io.pos()
            self._debug['unused_2']['start'] = self._io.pos()
            self.unused_2 = self._io.read_bytes(18)
            self._debug['unused_2']['end'] = self._io.pos()
            self._debug['num_sectors']['start'] = self._io.pos()
            self.num_sectors = self._io.read_u8le()
            self._debug['num_sectors']['end'] = self._io.pos()
            self._debug['mft_cluster']['start'] = self._io.pos()
            self.mft_cluster = self._io.read_u8le()
            self._debug['mft_cluster']['end'] = self._io.pos()
            self._debug['mft_mirror_cluster']['start'] = self._io.pos()
            self.mft_mirror_cluster = self._io.read_u8le()
            self._debug['mft_mirror_cluster']['end'] = self._io.pos()
            self._debug['record_size']['start'] = self._io.pos()
            self.record_size = self._io.read_s1()
            self._debug['record_size']['end'] = self._io.pos()
            self._debug['unused_3']['start'] = self._io.pos()
            self.unused_3 = self._io.read_bytes(3)
            self._debug['unused_3']['end'] = self._io.pos()
            self._debug['index_size']['start'] = self._io.pos()
            self.index_size = self._io.read_s1()
            self._debug['index_size']['end'] = self._io.pos()
            self._debug['unused_4']['start'] = self._io.pos()
            self.unused_4 = self._io.read_bytes(3)
            self._debug['unused_4']['end'] = self._io.pos()
            self._debug['serial']['start'] = self._io.pos()
            self.serial = self._io.read_u8le()
            self._debug['serial']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NtfsAttribute(KaitaiStruct):
        """The header of an attribute that lies in its record.
        
        .. seealso::
           Linux-NTFS project, NTFS documentation 0.5, Attribute Header - https://flatcap.github.io/linux-ntfs/ntfs/concepts/attribute_header.html
        """
        SEQ_FIELDS = ["kind", "len_attribute", "is_elsewhere", "len_name", "ofs_name", "flags", "id", "len_value", "ofs_value"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.NtfsAttribute, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u4le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['len_attribute']['start'] = self._io.pos()
            self.len_attribute = self._io.read_u4le()
            self._debug['len_attribute']['end'] = self._io.pos()
            self._debug['is_elsewhere']['start'] = self._io.pos()
            self.is_elsewhere = self._io.read_u1()
            self._debug['is_elsewhere']['end'] = self._io.pos()
            self._debug['len_name']['start'] = self._io.pos()
            self.len_name = self._io.read_u1()
            self._debug['len_name']['end'] = self._io.pos()
            self._debug['ofs_name']['start'] = self._io.pos()
            self.ofs_name = self._io.read_u2le()
            self._debug['ofs_name']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['id']['start'] = self._io.pos()
            self.id = self._io.read_u2le()
            self._debug['id']['end'] = self._io.pos()
            self._debug['len_value']['start'] = self._io.pos()
            self.len_value = self._io.read_u4le()
            self._debug['len_value']['end'] = self._io.pos()
            self._debug['ofs_value']['start'] = self._io.pos()
            self.ofs_value = self._io.read_u2le()
            self._debug['ofs_value']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class NtfsRecord(KaitaiStruct):
        """A record of NTFS's master file table.
        
        .. seealso::
           Linux-NTFS project, NTFS documentation 0.5, File Record - https://flatcap.github.io/linux-ntfs/ntfs/concepts/file_record.html
        """
        SEQ_FIELDS = ["magic", "ofs_update_sequence", "num_update_sequence", "log_sequence", "sequence", "num_links", "ofs_attributes", "flags", "len_used", "len_allocated"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.NtfsRecord, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x46\x49\x4C\x45":
                raise kaitaistruct.ValidationNotEqualError(b"\x46\x49\x4C\x45", self.magic, self._io, u"/types/ntfs_record/seq/0")
            self._debug['ofs_update_sequence']['start'] = self._io.pos()
            self.ofs_update_sequence = self._io.read_u2le()
            self._debug['ofs_update_sequence']['end'] = self._io.pos()
            self._debug['num_update_sequence']['start'] = self._io.pos()
            self.num_update_sequence = self._io.read_u2le()
            self._debug['num_update_sequence']['end'] = self._io.pos()
            self._debug['log_sequence']['start'] = self._io.pos()
            self.log_sequence = self._io.read_u8le()
            self._debug['log_sequence']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u2le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['num_links']['start'] = self._io.pos()
            self.num_links = self._io.read_u2le()
            self._debug['num_links']['end'] = self._io.pos()
            self._debug['ofs_attributes']['start'] = self._io.pos()
            self.ofs_attributes = self._io.read_u2le()
            self._debug['ofs_attributes']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u2le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u4le()
            self._debug['len_used']['end'] = self._io.pos()
            self._debug['len_allocated']['start'] = self._io.pos()
            self.len_allocated = self._io.read_u4le()
            self._debug['len_allocated']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Ocfs2(KaitaiStruct):
        """OCFS2; in the second block, of 512 to 4096 bytes.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/fs/ocfs2/ocfs2_fs.h#L622
        """
        SEQ_FIELDS = ["magic", "magic_end", "inode", "superblock", "label", "uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Ocfs2, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(6)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x4F\x43\x46\x53\x56\x32":
                raise kaitaistruct.ValidationNotEqualError(b"\x4F\x43\x46\x53\x56\x32", self.magic, self._io, u"/types/ocfs2/seq/0")
            self._debug['magic_end']['start'] = self._io.pos()
            self.magic_end = self._io.read_bytes(2)
            self._debug['magic_end']['end'] = self._io.pos()
            self._debug['inode']['start'] = self._io.pos()
            self.inode = self._io.read_bytes(184)
            self._debug['inode']['end'] = self._io.pos()
            self._debug['superblock']['start'] = self._io.pos()
            self.superblock = self._io.read_bytes(80)
            self._debug['superblock']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(64)
            self._debug['label']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Romfs(KaitaiStruct):
        """romfs; at byte 0.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/romfs_fs.h#L21
        """
        SEQ_FIELDS = ["magic", "size", "checksum", "label"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Romfs, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(8)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x2D\x72\x6F\x6D\x31\x66\x73\x2D":
                raise kaitaistruct.ValidationNotEqualError(b"\x2D\x72\x6F\x6D\x31\x66\x73\x2D", self.magic, self._io, u"/types/romfs/seq/0")
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u4be()
            self._debug['size']['end'] = self._io.pos()
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4be()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(16)
            self._debug['label']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Ubifs(KaitaiStruct):
        """UBIFS; at byte 0.
        
        .. seealso::
           Source - https://github.com/torvalds/linux/blob/v6.1/fs/ubifs/ubifs-media.h#L680
        """
        SEQ_FIELDS = ["magic", "checksum", "sequence", "length", "node_type", "group_type", "padding", "padding_2", "key_hash", "key_format", "flags", "least_write", "len_block", "num_blocks", "most_blocks", "most_journal", "num_log_blocks", "num_property_blocks", "num_orphan_blocks", "num_journal_heads", "fanout", "num_saved", "version", "compression", "padding_3", "reserved_uid", "reserved_gid", "reserved_size", "time_unit", "uuid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Ubifs, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x31\x18\x10\x06":
                raise kaitaistruct.ValidationNotEqualError(b"\x31\x18\x10\x06", self.magic, self._io, u"/types/ubifs/seq/0")
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_u4le()
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['sequence']['start'] = self._io.pos()
            self.sequence = self._io.read_u8le()
            self._debug['sequence']['end'] = self._io.pos()
            self._debug['length']['start'] = self._io.pos()
            self.length = self._io.read_u4le()
            self._debug['length']['end'] = self._io.pos()
            self._debug['node_type']['start'] = self._io.pos()
            self.node_type = self._io.read_u1()
            self._debug['node_type']['end'] = self._io.pos()
            self._debug['group_type']['start'] = self._io.pos()
            self.group_type = self._io.read_u1()
            self._debug['group_type']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(2)
            self._debug['padding']['end'] = self._io.pos()
            self._debug['padding_2']['start'] = self._io.pos()
            self.padding_2 = self._io.read_bytes(2)
            self._debug['padding_2']['end'] = self._io.pos()
            self._debug['key_hash']['start'] = self._io.pos()
            self.key_hash = self._io.read_u1()
            self._debug['key_hash']['end'] = self._io.pos()
            self._debug['key_format']['start'] = self._io.pos()
            self.key_format = self._io.read_u1()
            self._debug['key_format']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u4le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['least_write']['start'] = self._io.pos()
            self.least_write = self._io.read_u4le()
            self._debug['least_write']['end'] = self._io.pos()
            self._debug['len_block']['start'] = self._io.pos()
            self.len_block = self._io.read_u4le()
            self._debug['len_block']['end'] = self._io.pos()
            self._debug['num_blocks']['start'] = self._io.pos()
            self.num_blocks = self._io.read_u4le()
            self._debug['num_blocks']['end'] = self._io.pos()
            self._debug['most_blocks']['start'] = self._io.pos()
            self.most_blocks = self._io.read_u4le()
            self._debug['most_blocks']['end'] = self._io.pos()
            self._debug['most_journal']['start'] = self._io.pos()
            self.most_journal = self._io.read_u8le()
            self._debug['most_journal']['end'] = self._io.pos()
            self._debug['num_log_blocks']['start'] = self._io.pos()
            self.num_log_blocks = self._io.read_u4le()
            self._debug['num_log_blocks']['end'] = self._io.pos()
            self._debug['num_property_blocks']['start'] = self._io.pos()
            self.num_property_blocks = self._io.read_u4le()
            self._debug['num_property_blocks']['end'] = self._io.pos()
            self._debug['num_orphan_blocks']['start'] = self._io.pos()
            self.num_orphan_blocks = self._io.read_u4le()
            self._debug['num_orphan_blocks']['end'] = self._io.pos()
            self._debug['num_journal_heads']['start'] = self._io.pos()
            self.num_journal_heads = self._io.read_u4le()
            self._debug['num_journal_heads']['end'] = self._io.pos()
            self._debug['fanout']['start'] = self._io.pos()
            self.fanout = self._io.read_u4le()
            self._debug['fanout']['end'] = self._io.pos()
            self._debug['num_saved']['start'] = self._io.pos()
            self.num_saved = self._io.read_u4le()
            self._debug['num_saved']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4le()
            self._debug['version']['end'] = self._io.pos()
            self._debug['compression']['start'] = self._io.pos()
            self.compression = self._io.read_u2le()
            self._debug['compression']['end'] = self._io.pos()
            self._debug['padding_3']['start'] = self._io.pos()
            self.padding_3 = self._io.read_bytes(2)
            self._debug['padding_3']['end'] = self._io.pos()
            self._debug['reserved_uid']['start'] = self._io.pos()
            self.reserved_uid = self._io.read_u4le()
            self._debug['reserved_uid']['end'] = self._io.pos()
            self._debug['reserved_gid']['start'] = self._io.pos()
            self.reserved_gid = self._io.read_u4le()
            self._debug['reserved_gid']['end'] = self._io.pos()
            self._debug['reserved_size']['start'] = self._io.pos()
            self.reserved_size = self._io.read_u8le()
            self._debug['reserved_size']['end'] = self._io.pos()
            self._debug['time_unit']['start'] = self._io.pos()
            self.time_unit = self._io.read_u4le()
            self._debug['time_unit']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Vmfs(KaitaiStruct):
        """VMFS; at byte 2097152.
        
        .. seealso::
           Source - https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/vmfs.c
        """
        SEQ_FIELDS = ["magic", "volume_version", "version", "uuid_1", "uuid_2", "uuid_3", "uuid_4", "mode", "label"]
        def __init__(self, _io, _parent=None, _root=None):
            super(ForeignFilesystems.Vmfs, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(4)
            self._debug['magic']['end'] = self._io.pos()
            if not self.magic == b"\x5E\xF1\xAB\x2F":
                raise kaitaistruct.ValidationNotEqualError(b"\x5E\xF1\xAB\x2F", self.magic, self._io, u"/types/vmfs/seq/0")
            self._debug['volume_version']['start'] = self._io.pos()
            self.volume_version = self._io.read_u4le()
            self._debug['volume_version']['end'] = self._io.pos()
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u1()
            self._debug['version']['end'] = self._io.pos()
            self._debug['uuid_1']['start'] = self._io.pos()
            self.uuid_1 = self._io.read_u4le()
            self._debug['uuid_1']['end'] = self._io.pos()
            self._debug['uuid_2']['start'] = self._io.pos()
            self.uuid_2 = self._io.read_u4le()
            self._debug['uuid_2']['end'] = self._io.pos()
            self._debug['uuid_3']['start'] = self._io.pos()
            self.uuid_3 = self._io.read_u2le()
            self._debug['uuid_3']['end'] = self._io.pos()
            self._debug['uuid_4']['start'] = self._io.pos()
            self.uuid_4 = self._io.read_bytes(6)
            self._debug['uuid_4']['end'] = self._io.pos()
            self._debug['mode']['start'] = self._io.pos()
            self.mode = self._io.read_u4le()
            self._debug['mode']['end'] = self._io.pos()
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(128)
            self._debug['label']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



