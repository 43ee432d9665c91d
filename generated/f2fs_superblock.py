# Made by scripts/build_parsers.py from specs/f2fs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class F2fsSuperblock(KaitaiStruct):
    """At byte 1024 of the first two blocks. Blocks have 4096 bytes, and are counted from the start of
    the first device. Segments have 512 of them.
    
    .. seealso::
       f2fs_super_block - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
    """

    class Features(IntEnum):
        encryption = 1
        zoned = 2
        atomic_writes = 4
        extra_attributes = 8
        project_quotas = 16
        inode_checksums = 32
        flexible_inline_attributes = 64
        quota_inodes = 128
        creation_times = 256
        lost_and_found = 512
        verity = 1024
        superblock_checksum = 2048
        casefold = 4096
        compression = 8192
        read_only = 16384
        device_aliases = 32768
        packed_summaries = 65536
    SEQ_FIELDS = ["magic", "major_version", "minor_version", "log2_sector_size", "log2_sectors_per_block", "log2_block_size", "log2_blocks_per_segment", "segments_per_section", "sections_per_zone", "checksum_offset", "num_blocks", "num_sections", "num_segments", "num_checkpoint_segments", "num_sit_segments", "num_nat_segments", "num_summary_segments", "num_main_segments", "first_block", "checkpoint_block", "sit_block", "nat_block", "summary_block", "main_block", "root_inode", "node_inode", "meta_inode", "uuid", "label", "num_extensions", "extensions", "num_bitmap_blocks", "version", "first_version", "features", "encryption_level", "encryption_salt", "devices", "quota_inodes", "num_hot_extensions", "encoding", "encoding_flags", "stop_reasons", "errors", "reserved", "checksum"]
    def __init__(self, _io, _parent=None, _root=None):
        super(F2fsSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u4le()
        self._debug['magic']['end'] = self._io.pos()
        self._debug['major_version']['start'] = self._io.pos()
        self.major_version = self._io.read_u2le()
        self._debug['major_version']['end'] = self._io.pos()
        self._debug['minor_version']['start'] = self._io.pos()
        self.minor_version = self._io.read_u2le()
        self._debug['minor_version']['end'] = self._io.pos()
        self._debug['log2_sector_size']['start'] = self._io.pos()
        self.log2_sector_size = self._io.read_u4le()
        self._debug['log2_sector_size']['end'] = self._io.pos()
        self._debug['log2_sectors_per_block']['start'] = self._io.pos()
        self.log2_sectors_per_block = self._io.read_u4le()
        self._debug['log2_sectors_per_block']['end'] = self._io.pos()
        self._debug['log2_block_size']['start'] = self._io.pos()
        self.log2_block_size = self._io.read_u4le()
        self._debug['log2_block_size']['end'] = self._io.pos()
        self._debug['log2_blocks_per_segment']['start'] = self._io.pos()
        self.log2_blocks_per_segment = self._io.read_u4le()
        self._debug['log2_blocks_per_segment']['end'] = self._io.pos()
        self._debug['segments_per_section']['start'] = self._io.pos()
        self.segments_per_section = self._io.read_u4le()
        self._debug['segments_per_section']['end'] = self._io.pos()
        self._debug['sections_per_zone']['start'] = self._io.pos()
        self.sections_per_zone = self._io.read_u4le()
        self._debug['sections_per_zone']['end'] = self._io.pos()
        self._debug['checksum_offset']['start'] = self._io.pos()
        self.checksum_offset = self._io.read_u4le()
        self._debug['checksum_offset']['end'] = self._io.pos()
        self._debug['num_blocks']['start'] = self._io.pos()
        self.num_blocks = self._io.read_u8le()
        self._debug['num_blocks']['end'] = self._io.pos()
        self._debug['num_sections']['start'] = self._io.pos()
        self.num_sections = self._io.read_u4le()
        self._debug['num_sections']['end'] = self._io.pos()
        self._debug['num_segments']['start'] = self._io.pos()
        self.num_segments = self._io.read_u4le()
        self._debug['num_segments']['end'] = self._io.pos()
        self._debug['num_checkpoint_segments']['start'] = self._io.pos()
        self.num_checkpoint_segments = self._io.read_u4le()
        self._debug['num_checkpoint_segments']['end'] = self._io.pos()
        self._debug['num_sit_segments']['start'] = self._io.pos()
        self.num_sit_segments = self._io.read_u4le()
        self._debug['num_sit_segments']['end'] = self._io.pos()
        self._debug['num_nat_segments']['start'] = self._io.pos()
        self.num_nat_segments = self._io.read_u4le()
        self._debug['num_nat_segments']['end'] = self._io.pos()
        self._debug['num_summary_segments']['start'] = self._io.pos()
        self.num_summary_segments = self._io.read_u4le()
        self._debug['num_summary_segments']['end'] = self._io.pos()
        self._debug['num_main_segments']['start'] = self._io.pos()
        self.num_main_segments = self._io.read_u4le()
        self._debug['num_main_segments']['end'] = self._io.pos()
        self._debug['first_block']['start'] = self._io.pos()
        self.first_block = self._io.read_u4le()
        self._debug['first_block']['end'] = self._io.pos()
        self._debug['checkpoint_block']['start'] = self._io.pos()
        self.checkpoint_block = self._io.read_u4le()
        self._debug['checkpoint_block']['end'] = self._io.pos()
        self._debug['sit_block']['start'] = self._io.pos()
        self.sit_block = self._io.read_u4le()
        self._debug['sit_block']['end'] = self._io.pos()
        self._debug['nat_block']['start'] = self._io.pos()
        self.nat_block = self._io.read_u4le()
        self._debug['nat_block']['end'] = self._io.pos()
        self._debug['summary_block']['start'] = self._io.pos()
        self.summary_block = self._io.read_u4le()
        self._debug['summary_block']['end'] = self._io.pos()
        self._debug['main_block']['start'] = self._io.pos()
        self.main_block = self._io.read_u4le()
        self._debug['main_block']['end'] = self._io.pos()
        self._debug['root_inode']['start'] = self._io.pos()
        self.root_inode = self._io.read_u4le()
        self._debug['root_inode']['end'] = self._io.pos()
        self._debug['node_inode']['start'] = self._io.pos()
        self.node_inode = self._io.read_u4le()
        self._debug['node_inode']['end'] = self._io.pos()
        self._debug['meta_inode']['start'] = self._io.pos()
        self.meta_inode = self._io.read_u4le()
        self._debug['meta_inode']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['label']['start'] = self._io.pos()
        self.label = self._io.read_bytes(1024)
        self._debug['label']['end'] = self._io.pos()
        self._debug['num_extensions']['start'] = self._io.pos()
        self.num_extensions = self._io.read_u4le()
        self._debug['num_extensions']['end'] = self._io.pos()
        self._debug['extensions']['start'] = self._io.pos()
        self.extensions = self._io.read_bytes(512)
        self._debug['extensions']['end'] = self._io.pos()
        self._debug['num_bitmap_blocks']['start'] = self._io.pos()
        self.num_bitmap_blocks = self._io.read_u4le()
        self._debug['num_bitmap_blocks']['end'] = self._io.pos()
        self._debug['version']['start'] = self._io.pos()
        self.version = self._io.read_bytes(256)
        self._debug['version']['end'] = self._io.pos()
        self._debug['first_version']['start'] = self._io.pos()
        self.first_version = self._io.read_bytes(256)
        self._debug['first_version']['end'] = self._io.pos()
        self._debug['features']['start'] = self._io.pos()
        self.features = self._io.read_u4le()
        self._debug['features']['end'] = self._io.pos()
        self._debug['encryption_level']['start'] = self._io.pos()
        self.encryption_level = self._io.read_u1()
        self._debug['encryption_level']['end'] = self._io.pos()
        self._debug['encryption_salt']['start'] = self._io.pos()
        self.encryption_salt = self._io.read_bytes(16)
        self._debug['encryption_salt']['end'] = self._io.pos()
        self._debug['devices']['start'] = self._io.pos()
        self.devices = self._io.read_bytes(544)
        self._debug['devices']['end'] = self._io.pos()
        self._debug['quota_inodes']['start'] = self._io.pos()
        self._debug['quota_inodes']['arr'] = []
        self.quota_inodes = []
        for i in range(3):
            self._debug['quota_inodes']['arr'].append({'start': self._io.pos()})
            self.quota_inodes.append(self._io.read_u4le())
            self._debug['quota_inodes']['arr'][i]['end'] = self._io.pos()

        self._debug['quota_inodes']['end'] = self._io.pos()
        self._debug['num_hot_extensions']['start'] = self._io.pos()
        self.num_hot_extensions = self._io.read_u1()
        self._debug['num_hot_extensions']['end'] = self._io.pos()
        self._debug['encoding']['start'] = self._io.pos()
        self.encoding = self._io.read_u2le()
        self._debug['encoding']['end'] = self._io.pos()
        self._debug['encoding_flags']['start'] = self._io.pos()
        self.encoding_flags = self._io.read_u2le()
        self._debug['encoding_flags']['end'] = self._io.pos()
        self._debug['stop_reasons']['start'] = self._io.pos()
        self.stop_reasons = self._io.read_bytes(32)
        self._debug['stop_reasons']['end'] = self._io.pos()
        self._debug['errors']['start'] = self._io.pos()
        self.errors = self._io.read_bytes(16)
        self._debug['errors']['end'] = self._io.pos()
        self._debug['reserved']['start'] = self._io.pos()
        self.reserved = self._io.read_bytes(258)
        self._debug['reserved']['end'] = self._io.pos()
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_u4le()
        self._debug['checksum']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.quota_inodes)):
            pass


    class Device(KaitaiStruct):
        """A device of a file system on several.
        
        .. seealso::
           f2fs_device - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["path", "num_segments"]
        def __init__(self, _io, _parent=None, _root=None):
            super(F2fsSuperblock.Device, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['path']['start'] = self._io.pos()
            self.path = self._io.read_bytes(64)
            self._debug['path']['end'] = self._io.pos()
            self._debug['num_segments']['start'] = self._io.pos()
            self.num_segments = self._io.read_u4le()
            self._debug['num_segments']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



