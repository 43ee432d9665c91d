# Made by scripts/build_parsers.py from specs/xfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class XfsSuperblock(KaitaiStruct):
    """The first sector of the first allocation group; every other group begins with
    a copy. Version 5 of the format uses all of it, version 4 the first 208 bytes.
    
    .. seealso::
       (3rd edition, Allocation Groups, Superblocks) - https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf
    """

    class Feature2(IntEnum):
        lazy_counters = 2
        attributes_2 = 8
        parent_pointers = 16
        wide_projects = 128
        checksums = 256
        file_types = 512

    class Incompatible(IntEnum):
        file_types = 1
        sparse_inodes = 2
        metadata_uuid = 4
        big_times = 8
        needs_repair = 16
        many_extents = 32
        exchange_range = 64
        parent_pointers = 128
        metadata_directory = 256
        zoned = 512
        zone_gaps = 1024

    class LogIncompatible(IntEnum):
        attributes = 1

    class ReadOnly(IntEnum):
        free_inode_btree = 1
        reverse_map = 2
        shared_blocks = 4
        inode_btree_counters = 8

    class VersionFlag(IntEnum):
        attributes = 16
        wide_links = 32
        quota = 64
        inode_alignment = 128
        stripes = 256
        shared = 512
        log_2 = 1024
        sectors = 2048
        unwritten_extents = 4096
        directories_2 = 8192
        ascii_case_folding = 16384
        more_features = 32768
    SEQ_FIELDS = ["magic", "block_size", "num_blocks", "num_realtime_blocks", "num_realtime_extents", "uuid", "log_block", "root_inode", "realtime_bitmap_inode", "realtime_summary_inode", "realtime_extent_size", "num_group_blocks", "num_groups", "num_realtime_bitmap_blocks", "num_log_blocks", "version_flags", "sector_size", "inode_size", "num_inodes_per_block", "label", "log2_block_size", "log2_sector_size", "log2_inode_size", "log2_inodes_per_block", "log2_group_blocks", "log2_realtime_extents", "in_progress", "max_inode_percent", "num_inodes", "num_free_inodes", "num_free_blocks", "num_free_realtime_extents", "user_quota_inode", "group_quota_inode", "quota_flags", "flags", "shared_version", "inode_alignment", "stripe_unit", "stripe_width", "log2_directory_blocks", "log2_log_sector_size", "log_sector_size", "log_stripe_unit", "features_2", "misplaced_features_2", "compatible_features", "read_only_features", "incompatible_features", "log_incompatible_features", "checksum", "sparse_inode_alignment", "project_quota_inode", "sequence", "metadata_uuid", "metadata_directory_inode", "num_realtime_groups", "num_realtime_group_extents", "log2_realtime_group_blocks", "padding", "realtime_block", "num_reserved_realtime_blocks"]
    def __init__(self, _io, _parent=None, _root=None):
        super(XfsSuperblock, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_bytes(4)
        self._debug['magic']['end'] = self._io.pos()
        if not self.magic == b"\x58\x46\x53\x42":
            raise kaitaistruct.ValidationNotEqualError(b"\x58\x46\x53\x42", self.magic, self._io, u"/seq/0")
        self._debug['block_size']['start'] = self._io.pos()
        self.block_size = self._io.read_u4be()
        self._debug['block_size']['end'] = self._io.pos()
        self._debug['num_blocks']['start'] = self._io.pos()
        self.num_blocks = self._io.read_u8be()
        self._debug['num_blocks']['end'] = self._io.pos()
        self._debug['num_realtime_blocks']['start'] = self._io.pos()
        self.num_realtime_blocks = self._io.read_u8be()
        self._debug['num_realtime_blocks']['end'] = self._io.pos()
        self._debug['num_realtime_extents']['start'] = self._io.pos()
        self.num_realtime_extents = self._io.read_u8be()
        self._debug['num_realtime_extents']['end'] = self._io.pos()
        self._debug['uuid']['start'] = self._io.pos()
        self.uuid = self._io.read_bytes(16)
        self._debug['uuid']['end'] = self._io.pos()
        self._debug['log_block']['start'] = self._io.pos()
        self.log_block = self._io.read_u8be()
        self._debug['log_block']['end'] = self._io.pos()
        self._debug['root_inode']['start'] = self._io.pos()
        self.root_inode = self._io.read_u8be()
        self._debug['root_inode']['end'] = self._io.pos()
        self._debug['realtime_bitmap_inode']['start'] = self._io.pos()
        self.realtime_bitmap_inode = self._io.read_u8be()
        self._debug['realtime_bitmap_inode']['end'] = self._io.pos()
        self._debug['realtime_summary_inode']['start'] = self._io.pos()
        self.realtime_summary_inode = self._io.read_u8be()
        self._debug['realtime_summary_inode']['end'] = self._io.pos()
        self._debug['realtime_extent_size']['start'] = self._io.pos()
        self.realtime_extent_size = self._io.read_u4be()
        self._debug['realtime_extent_size']['end'] = self._io.pos()
        self._debug['num_group_blocks']['start'] = self._io.pos()
        self.num_group_blocks = self._io.read_u4be()
        self._debug['num_group_blocks']['end'] = self._io.pos()
        self._debug['num_groups']['start'] = self._io.pos()
        self.num_groups = self._io.read_u4be()
        self._debug['num_groups']['end'] = self._io.pos()
        self._debug['num_realtime_bitmap_blocks']['start'] = self._io.pos()
        self.num_realtime_bitmap_blocks = self._io.read_u4be()
        self._debug['num_realtime_bitmap_blocks']['end'] = self._io.pos()
        self._debug['num_log_blocks']['start'] = self._io.pos()
        self.num_log_blocks = self._io.read_u4be()
        self._debug['num_log_blocks']['end'] = self._io.pos()
        self._debug['version_flags']['start'] = self._io.pos()
        self.version_flags = self._io.read_u2be()
        self._debug['version_flags']['end'] = self._io.pos()
        self._debug['sector_size']['start'] = self._io.pos()
        self.sector_size = self._io.read_u2be()
        self._debug['sector_size']['end'] = self._io.pos()
        self._debug['inode_size']['start'] = self._io.pos()
        self.inode_size = self._io.read_u2be()
        self._debug['inode_size']['end'] = self._io.pos()
        self._debug['num_inodes_per_block']['start'] = self._io.pos()
        self.num_inodes_per_block = self._io.read_u2be()
        self._debug['num_inodes_per_block']['end'] = self._io.pos()
        self._debug['label']['start'] = self._io.pos()
        self.label = self._io.read_bytes(12)
        self._debug['label']['end'] = self._io.pos()
        self._debug['log2_block_size']['start'] = self._io.pos()
        self.log2_block_size = self._io.read_u1()
        self._debug['log2_block_size']['end'] = self._io.pos()
        self._debug['log2_sector_size']['start'] = self._io.pos()
        self.log2_sector_size = self._io.read_u1()
        self._debug['log2_sector_size']['end'] = self._io.pos()
        self._debug['log2_inode_size']['start'] = self._io.pos()
        self.log2_inode_size = self._io.read_u1()
        self._debug['log2_inode_size']['end'] = self._io.pos()
        self._debug['log2_inodes_per_block']['start'] = self._io.pos()
        self.log2_inodes_per_block = self._io.read_u1()
        self._debug['log2_inodes_per_block']['end'] = self._io.pos()
        self._debug['log2_group_blocks']['start'] = self._io.pos()
        self.log2_group_blocks = self._io.read_u1()
        self._debug['log2_group_blocks']['end'] = self._io.pos()
        self._debug['log2_realtime_extents']['start'] = self._io.pos()
        self.log2_realtime_extents = self._io.read_u1()
        self._debug['log2_realtime_extents']['end'] = self._io.pos()
        self._debug['in_progress']['start'] = self._io.pos()
        self.in_progress = self._io.read_u1()
        self._debug['in_progress']['end'] = self._io.pos()
        self._debug['max_inode_percent']['start'] = self._io.pos()
        self.max_inode_percent = self._io.read_u1()
        self._debug['max_inode_percent']['end'] = self._io.pos()
        self._debug['num_inodes']['start'] = self._io.pos()
        self.num_inodes = self._io.read_u8be()
        self._debug['num_inodes']['end'] = self._io.pos()
        self._debug['num_free_inodes']['start'] = self._io.pos()
        self.num_free_inodes = self._io.read_u8be()
        self._debug['num_free_inodes']['end'] = self._io.pos()
        self._debug['num_free_blocks']['start'] = self._io.pos()
        self.num_free_blocks = self._io.read_u8be()
        self._debug['num_free_blocks']['end'] = self._io.pos()
        self._debug['num_free_realtime_extents']['start'] = self._io.pos()
        self.num_free_realtime_extents = self._io.read_u8be()
        self._debug['num_free_realtime_extents']['end'] = self._io.pos()
        self._debug['user_quota_inode']['start'] = self._io.pos()
        self.user_quota_inode = self._io.read_u8be()
        self._debug['user_quota_inode']['end'] = self._io.pos()
        self._debug['group_quota_inode']['start'] = self._io.pos()
        self.group_quota_inode = self._io.read_u8be()
        self._debug['group_quota_inode']['end'] = self._io.pos()
        self._debug['quota_flags']['start'] = self._io.pos()
        self.quota_flags = self._io.read_u2be()
        self._debug['quota_flags']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u1()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['shared_version']['start'] = self._io.pos()
        self.shared_version = self._io.read_u1()
        self._debug['shared_version']['end'] = self._io.pos()
        self._debug['inode_alignment']['start'] = self._io.pos()
        self.inode_alignment = self._io.read_u4be()
        self._debug['inode_alignment']['end'] = self._io.pos()
        self._debug['stripe_unit']['start'] = self._io.pos()
        self.stripe_unit = self._io.read_u4be()
        self._debug['stripe_unit']['end'] = self._io.pos()
        self._debug['stripe_width']['start'] = self._io.pos()
        self.stripe_width = self._io.read_u4be()
        self._debug['stripe_width']['end'] = self._io.pos()
        self._debug['log2_directory_blocks']['start'] = self._io.pos()
        self.log2_directory_blocks = self._io.read_u1()
        self._debug['log2_directory_blocks']['end'] = self._io.pos()
        self._debug['log2_log_sector_size']['start'] = self._io.pos()
        self.log2_log_sector_size = self._io.read_u1()
        self._debug['log2_log_sector_size']['end'] = self._io.pos()
        self._debug['log_sector_size']['start'] = self._io.pos()
        self.log_sector_size = self._io.read_u2be()
        self._debug['log_sector_size']['end'] = self._io.pos()
        self._debug['log_stripe_unit']['start'] = self._io.pos()
        self.log_stripe_unit = self._io.read_u4be()
        self._debug['log_stripe_unit']['end'] = self._io.pos()
        self._debug['features_2']['start'] = self._io.pos()
        self.features_2 = self._io.read_u4be()
        self._debug['features_2']['end'] = self._io.pos()
        self._debug['misplaced_features_2']['start'] = self._io.pos()
        self.misplaced_features_2 = self._io.read_u4be()
        self._debug['misplaced_features_2']['end'] = self._io.pos()
        self._debug['compatible_features']['start'] = self._io.pos()
        self.compatible_features = self._io.read_u4be()
        self._debug['compatible_features']['end'] = self._io.pos()
        self._debug['read_only_features']['start'] = self._io.pos()
        self.read_only_features = self._io.read_u4be()
        self._debug['read_only_features']['end'] = self._io.pos()
        self._debug['incompatible_features']['start'] = self._io.pos()
        self.incompatible_features = self._io.read_u4be()
        self._debug['incompatible_features']['end'] = self._io.pos()
        self._debug['log_incompatible_features']['start'] = self._io.pos()
        self.log_incompatible_features = self._io.read_u4be()
        self._debug['log_incompatible_features']['end'] = self._io.pos()
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_bytes(4)
        self._debug['checksum']['end'] = self._io.pos()
        self._debug['sparse_inode_alignment']['start'] = self._io.pos()
        self.sparse_inode_alignment = self._io.read_u4be()
        self._debug['sparse_inode_alignment']['end'] = self._io.pos()
        self._debug['project_quota_inode']['start'] = self._io.pos()
        self.project_quota_inode = self._io.read_u8be()
        self._debug['project_quota_inode']['end'] = self._io.pos()
        self._debug['sequence']['start'] = self._io.pos()
        self.sequence = self._io.read_u8be()
        self._debug['sequence']['end'] = self._io.pos()
        self._debug['metadata_uuid']['start'] = self._io.pos()
        self.metadata_uuid = self._io.read_bytes(16)
        self._debug['metadata_uuid']['end'] = self._io.pos()
        self._debug['metadata_directory_inode']['start'] = self._io.pos()
        self.metadata_directory_inode = self._io.read_u8be()
        self._debug['metadata_directory_inode']['end'] = self._io.pos()
        self._debug['num_realtime_groups']['start'] = self._io.pos()
        self.num_realtime_groups = self._io.read_u4be()
        self._debug['num_realtime_groups']['end'] = self._io.pos()
        self._debug['num_realtime_group_extents']['start'] = self._io.pos()
        self.num_realtime_group_extents = self._io.read_u4be()
        self._debug['num_realtime_group_extents']['end'] = self._io.pos()
        self._debug['log2_realtime_group_blocks']['start'] = self._io.pos()
        self.log2_realtime_group_blocks = self._io.read_u1()
        self._debug['log2_realtime_group_blocks']['end'] = self._io.pos()
        self._debug['padding']['start'] = self._io.pos()
        self.padding = self._io.read_bytes(7)
        self._debug['padding']['end'] = self._io.pos()
        self._debug['realtime_block']['start'] = self._io.pos()
        self.realtime_block = self._io.read_u8be()
        self._debug['realtime_block']['end'] = self._io.pos()
        self._debug['num_reserved_realtime_blocks']['start'] = self._io.pos()
        self.num_reserved_realtime_blocks = self._io.read_u8be()
        self._debug['num_reserved_realtime_blocks']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass

    @property
    def version(self):
        if hasattr(self, '_m_version'):
            return self._m_version

        self._m_version = self.version_flags & 15
        return getattr(self, '_m_version', None)


