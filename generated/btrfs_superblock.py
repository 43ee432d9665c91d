# Made by scripts/build_parsers.py from specs/btrfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class BtrfsSuperblock(KaitaiStruct):
    """What a btrfs file system begins with, on each of its devices at byte 65536, with
    copies at 64 MiB and 256 GiB where the device reaches that far. All of them are
    written at the end of each transaction.
    
    It leads to the root tree and to the chunk tree. Addresses are logical, and only
    chunks say where they lie on a device: so the chunks that hold the chunk tree
    itself stand here too.
    
    .. seealso::
       Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
    """

    class ChecksumType(IntEnum):
        crc32c = 0
        xxhash64 = 1
        sha256 = 2
        blake2b = 3

    class Flags(IntEnum):
        error = 4
        seeding = 4294967296
        metadump = 8589934592
        metadump_2 = 17179869184
        changing_fsid = 34359738368
        changing_fsid_2 = 68719476736
        changing_block_group_tree = 274877906944
        changing_data_checksums = 549755813888
        changing_metadata_checksums = 1099511627776

    class Incompatible(IntEnum):
        mixed_backref = 1
        default_subvolume = 2
        mixed_groups = 4
        compress_lzo = 8
        compress_zstd = 16
        big_metadata = 32
        extended_references = 64
        raid56 = 128
        skinny_metadata = 256
        no_holes = 512
        metadata_uuid = 1024
        raid1c34 = 2048
        zoned = 4096
        extent_tree_2 = 8192
        raid_stripe_tree = 16384
        simple_quota = 65536
        remap_tree = 131072

    class ReadOnly(IntEnum):
        free_space_tree = 1
        free_space_tree_valid = 2
        verity = 4
        block_group_tree = 8
    SEQ_FIELDS = ["head", "device", "rest"]
    def __init__(self, _io, _parent=None, _root=None):
        super(BtrfsSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['head']['start'] = self._io.pos()
        self.head = BtrfsSuperblock.Head(self._io, self, self._root)
        self.head._read()
        self._debug['head']['end'] = self._io.pos()
        self._debug['device']['start'] = self._io.pos()
        self.device = BtrfsSuperblock.DevItem(self._io, self, self._root)
        self.device._read()
        self._debug['device']['end'] = self._io.pos()
        self._debug['rest']['start'] = self._io.pos()
        self.rest = BtrfsSuperblock.Rest(self._io, self, self._root)
        self.rest._read()
        self._debug['rest']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        self.head._fetch_instances()
        self.device._fetch_instances()
        self.rest._fetch_instances()

    class DevItem(KaitaiStruct):
        """One device of the file system.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#dev-item
        """
        SEQ_FIELDS = ["number", "size", "len_used", "io_align", "io_width", "sector_size", "kind", "generation", "start_offset", "group", "seek_speed", "bandwidth", "uuid", "fsid"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsSuperblock.DevItem, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['number']['start'] = self._io.pos()
            self.number = self._io.read_u8le()
            self._debug['number']['end'] = self._io.pos()
            self._debug['size']['start'] = self._io.pos()
            self.size = self._io.read_u8le()
            self._debug['size']['end'] = self._io.pos()
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u8le()
            self._debug['len_used']['end'] = self._io.pos()
            self._debug['io_align']['start'] = self._io.pos()
            self.io_align = self._io.read_u4le()
            self._debug['io_align']['end'] = self._io.pos()
            self._debug['io_width']['start'] = self._io.pos()
            self.io_width = self._io.read_u4le()
            self._debug['io_width']['end'] = self._io.pos()
            self._debug['sector_size']['start'] = self._io.pos()
            self.sector_size = self._io.read_u4le()
            self._debug['sector_size']['end'] = self._io.pos()
            self._debug['kind']['start'] = self._io.pos()
            self.kind = self._io.read_u8le()
            self._debug['kind']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['start_offset']['start'] = self._io.pos()
            self.start_offset = self._io.read_u8le()
            self._debug['start_offset']['end'] = self._io.pos()
            self._debug['group']['start'] = self._io.pos()
            self.group = self._io.read_u4le()
            self._debug['group']['end'] = self._io.pos()
            self._debug['seek_speed']['start'] = self._io.pos()
            self.seek_speed = self._io.read_u1()
            self._debug['seek_speed']['end'] = self._io.pos()
            self._debug['bandwidth']['start'] = self._io.pos()
            self.bandwidth = self._io.read_u1()
            self._debug['bandwidth']['end'] = self._io.pos()
            self._debug['uuid']['start'] = self._io.pos()
            self.uuid = self._io.read_bytes(16)
            self._debug['uuid']['end'] = self._io.pos()
            self._debug['fsid']['start'] = self._io.pos()
            self.fsid = self._io.read_bytes(16)
            self._debug['fsid']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Head(KaitaiStruct):
        """The part before the device item.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
        """
        SEQ_FIELDS = ["checksum", "fsid", "address", "flags", "magic", "generation", "root", "chunk_root", "log_root", "log_root_generation", "len_total", "len_used", "root_directory", "num_devices", "sector_size", "node_size", "leaf_size", "stripe_size", "len_system_chunks", "chunk_root_generation", "compatible_features", "read_only_features", "incompatible_features", "checksum_type", "root_level", "chunk_root_level", "log_root_level"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsSuperblock.Head, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['checksum']['start'] = self._io.pos()
            self.checksum = self._io.read_bytes(32)
            self._debug['checksum']['end'] = self._io.pos()
            self._debug['fsid']['start'] = self._io.pos()
            self.fsid = self._io.read_bytes(16)
            self._debug['fsid']['end'] = self._io.pos()
            self._debug['address']['start'] = self._io.pos()
            self.address = self._io.read_u8le()
            self._debug['address']['end'] = self._io.pos()
            self._debug['flags']['start'] = self._io.pos()
            self.flags = self._io.read_u8le()
            self._debug['flags']['end'] = self._io.pos()
            self._debug['magic']['start'] = self._io.pos()
            self.magic = self._io.read_bytes(8)
            self._debug['magic']['end'] = self._io.pos()
            self._debug['generation']['start'] = self._io.pos()
            self.generation = self._io.read_u8le()
            self._debug['generation']['end'] = self._io.pos()
            self._debug['root']['start'] = self._io.pos()
            self.root = self._io.read_u8le()
            self._debug['root']['end'] = self._io.pos()
            self._debug['chunk_root']['start'] = self._io.pos()
            self.chunk_root = self._io.read_u8le()
            self._debug['chunk_root']['end'] = self._io.pos()
            self._debug['log_root']['start'] = self._io.pos()
            self.log_root = self._io.read_u8le()
            self._debug['log_root']['end'] = self._io.pos()
            self._debug['log_root_generation']['start'] = self._io.pos()
            self.log_root_generation = self._io.read_u8le()
            self._debug['log_root_generation']['end'] = self._io.pos()
            self._debug['len_total']['start'] = self._io.pos()
            self.len_total = self._io.read_u8le()
            self._debug['len_total']['end'] = self._io.pos()
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u8le()
            self._debug['len_used']['end'] = self._io.pos()
            self._debug['root_directory']['start'] = self._io.pos()
            self.root_directory = self._io.read_u8le()
            self._debug['root_directory']['end'] = self._io.pos()
            self._debug['num_devices']['start'] = self._io.pos()
            self.num_devices = self._io.read_u8le()
            self._debug['num_devices']['end'] = self._io.pos()
            self._debug['sector_size']['start'] = self._io.pos()
            self.sector_size = self._io.read_u4le()
            self._debug['sector_size']['end'] = self._io.pos()
            self._debug['node_size']['start'] = self._io.pos()
            self.node_size = self._io.read_u4le()
            self._debug['node_size']['end'] = self._io.pos()
            self._debug['leaf_size']['start'] = self._io.pos()
            self.leaf_size = self._io.read_u4le()
            self._debug['leaf_size']['end'] = self._io.pos()
            self._debug['stripe_size']['start'] = self._io.pos()
            self.stripe_size = self._io.read_u4le()
            self._debug['stripe_size']['end'] = self._io.pos()
            self._debug['len_system_chunks']['start'] = self._io.pos()
            self.len_system_chunks = self._io.read_u4le()
            self._debug['len_system_chunks']['end'] = self._io.pos()
            self._debug['chunk_root_generation']['start'] = self._io.pos()
            self.chunk_root_generation = self._io.read_u8le()
            self._debug['chunk_root_generation']['end'] = self._io.pos()
            self._debug['compatible_features']['start'] = self._io.pos()
            self.compatible_features = self._io.read_u8le()
            self._debug['compatible_features']['end'] = self._io.pos()
            self._debug['read_only_features']['start'] = self._io.pos()
            self.read_only_features = self._io.read_u8le()
            self._debug['read_only_features']['end'] = self._io.pos()
            self._debug['incompatible_features']['start'] = self._io.pos()
            self.incompatible_features = self._io.read_u8le()
            self._debug['incompatible_features']['end'] = self._io.pos()
            self._debug['checksum_type']['start'] = self._io.pos()
            self.checksum_type = self._io.read_u2le()
            self._debug['checksum_type']['end'] = self._io.pos()
            self._debug['root_level']['start'] = self._io.pos()
            self.root_level = self._io.read_u1()
            self._debug['root_level']['end'] = self._io.pos()
            self._debug['chunk_root_level']['start'] = self._io.pos()
            self.chunk_root_level = self._io.read_u1()
            self._debug['chunk_root_level']['end'] = self._io.pos()
            self._debug['log_root_level']['start'] = self._io.pos()
            self.log_root_level = self._io.read_u1()
            self._debug['log_root_level']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class Rest(KaitaiStruct):
        """The part behind the device item.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
        """
        SEQ_FIELDS = ["label", "cache_generation", "uuid_tree_generation", "metadata_uuid", "num_global_roots", "reserved", "system_chunks", "backups", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsSuperblock.Rest, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['label']['start'] = self._io.pos()
            self.label = self._io.read_bytes(256)
            self._debug['label']['end'] = self._io.pos()
            self._debug['cache_generation']['start'] = self._io.pos()
            self.cache_generation = self._io.read_u8le()
            self._debug['cache_generation']['end'] = self._io.pos()
            self._debug['uuid_tree_generation']['start'] = self._io.pos()
            self.uuid_tree_generation = self._io.read_u8le()
            self._debug['uuid_tree_generation']['end'] = self._io.pos()
            self._debug['metadata_uuid']['start'] = self._io.pos()
            self.metadata_uuid = self._io.read_bytes(16)
            self._debug['metadata_uuid']['end'] = self._io.pos()
            self._debug['num_global_roots']['start'] = self._io.pos()
            self.num_global_roots = self._io.read_u8le()
            self._debug['num_global_roots']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(216)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['system_chunks']['start'] = self._io.pos()
            self.system_chunks = self._io.read_bytes(2048)
            self._debug['system_chunks']['end'] = self._io.pos()
            self._debug['backups']['start'] = self._io.pos()
            self.backups = self._io.read_bytes(672)
            self._debug['backups']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(565)
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass


    class RootBackup(KaitaiStruct):
        """Where the trees stood at the end of an earlier transaction.
        
        .. seealso::
           Source - https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#superblock
        """
        SEQ_FIELDS = ["root", "root_generation", "chunk_root", "chunk_root_generation", "extent_root", "extent_root_generation", "fs_root", "fs_root_generation", "device_root", "device_root_generation", "checksum_root", "checksum_root_generation", "len_total", "len_used", "num_devices", "reserved", "root_level", "chunk_root_level", "extent_root_level", "fs_root_level", "device_root_level", "checksum_root_level", "padding"]
        def __init__(self, _io, _parent=None, _root=None):
            super(BtrfsSuperblock.RootBackup, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['root']['start'] = self._io.pos()
            self.root = self._io.read_u8le()
            self._debug['root']['end'] = self._io.pos()
            self._debug['root_generation']['start'] = self._io.pos()
            self.root_generation = self._io.read_u8le()
            self._debug['root_generation']['end'] = self._io.pos()
            self._debug['chunk_root']['start'] = self._io.pos()
            self.chunk_root = self._io.read_u8le()
            self._debug['chunk_root']['end'] = self._io.pos()
            self._debug['chunk_root_generation']['start'] = self._io.pos()
            self.chunk_root_generation = self._io.read_u8le()
            self._debug['chunk_root_generation']['end'] = self._io.pos()
            self._debug['extent_root']['start'] = self._io.pos()
            self.extent_root = self._io.read_u8le()
            self._debug['extent_root']['end'] = self._io.pos()
            self._debug['extent_root_generation']['start'] = self._io.pos()
            self.extent_root_generation = self._io.read_u8le()
            self._debug['extent_root_generation']['end'] = self._io.pos()
            self._debug['fs_root']['start'] = self._io.pos()
            self.fs_root = self._io.read_u8le()
            self._debug['fs_root']['end'] = self._io.pos()
            self._debug['fs_root_generation']['start'] = self._io.pos()
            self.fs_root_generation = self._io.read_u8le()
            self._debug['fs_root_generation']['end'] = self._io.pos()
            self._debug['device_root']['start'] = self._io.pos()
            self.device_root = self._io.read_u8le()
            self._debug['device_root']['end'] = self._io.pos()
            self._debug['device_root_generation']['start'] = self._io.pos()
            self.device_root_generation = self._io.read_u8le()
            self._debug['device_root_generation']['end'] = self._io.pos()
            self._debug['checksum_root']['start'] = self._io.pos()
            self.checksum_root = self._io.read_u8le()
            self._debug['checksum_root']['end'] = self._io.pos()
            self._debug['checksum_root_generation']['start'] = self._io.pos()
            self.checksum_root_generation = self._io.read_u8le()
            self._debug['checksum_root_generation']['end'] = self._io.pos()
            self._debug['len_total']['start'] = self._io.pos()
            self.len_total = self._io.read_u8le()
            self._debug['len_total']['end'] = self._io.pos()
            self._debug['len_used']['start'] = self._io.pos()
            self.len_used = self._io.read_u8le()
            self._debug['len_used']['end'] = self._io.pos()
            self._debug['num_devices']['start'] = self._io.pos()
            self.num_devices = self._io.read_u8le()
            self._debug['num_devices']['end'] = self._io.pos()
            self._debug['reserved']['start'] = self._io.pos()
            self.reserved = self._io.read_bytes(32)
            self._debug['reserved']['end'] = self._io.pos()
            self._debug['root_level']['start'] = self._io.pos()
            self.root_level = self._io.read_u1()
            self._debug['root_level']['end'] = self._io.pos()
            self._debug['chunk_root_level']['start'] = self._io.pos()
            self.chunk_root_level = self._io.read_u1()
            self._debug['chunk_root_level']['end'] = self._io.pos()
            self._debug['extent_root_level']['start'] = self._io.pos()
            self.extent_root_level = self._io.read_u1()
            self._debug['extent_root_level']['end'] = self._io.pos()
            self._debug['fs_root_level']['start'] = self._io.pos()
            self.fs_root_level = self._io.read_u1()
            self._debug['fs_root_level']['end'] = self._io.pos()
            self._debug['device_root_level']['start'] = self._io.pos()
            self.device_root_level = self._io.read_u1()
            self._debug['device_root_level']['end'] = self._io.pos()
            self._debug['checksum_root_level']['start'] = self._io.pos()
            self.checksum_root_level = self._io.read_u1()
            self._debug['checksum_root_level']['end'] = self._io.pos()
            self._debug['padding']['start'] = self._io.pos()
            self.padding = self._io.read_bytes(10)
            self._debug['padding']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



