# Made by scripts/build_parsers.py from specs/ufs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum
import collections


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

class UfsSuperblockBe(KaitaiStruct):
    """At byte 65536 for UFS2 and 8192 for UFS1; it may also be at byte 0 or 262144. Copies lie in
    each group. Numbers have the byte order of the machine that made it. A block consists of
    fragments, and places are counted in these.
    
    .. seealso::
       struct fs - https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ffs/fs.h
    """

    class Checksums(IntEnum):
        superblock = 1
        groups = 2
        inodes = 4
        indirect_blocks = 8
        directories = 16

    class Clean(IntEnum):
        active = 0
        clean = 1
        stable = 2
        osf1 = 3
        log = 253
        bad = 255

    class Flags(IntEnum):
        unclean = 1
        soft_updates = 2
        needs_check = 4
        soft_updates_journal = 8
        acls = 16
        labels = 32
        gjournal = 64
        flags_moved = 128
        nfs4_acls = 256
        checksums = 512
        trim = 1024

    class Magic(IntEnum):
        ufs1 = 72020
        hpux_long_names = 610324
        hpux_features = 1660434
        hpux_secure = 6365589
        hpux_large = 86186388
        ufs2_attributes = 419504184
        ufs2 = 424935705
        incomplete = 429261832
    SEQ_FIELDS = ["first_field", "unused", "superblock_offset", "group_offset", "inodes_offset", "data_offset", "cylinder_offset", "cylinder_mask", "old_written", "old_size", "old_data_size", "num_groups", "block_size", "fragment_size", "num_fragments", "min_free", "rotation_delay", "revolutions", "block_mask", "fragment_mask", "block_shift", "fragment_shift", "max_contiguous", "max_blocks_of_file", "fragments_shift", "sector_shift", "superblock_size", "spare_1", "num_pointers", "num_inodes_of_block", "num_sectors", "optimisation", "sectors_of_track", "interleave", "track_skew", "identifier", "old_summary_block", "summary_size", "group_size", "spare_2", "used_sectors_of_track", "sectors_of_cylinder", "num_cylinders", "cylinders_of_group", "inodes_of_group", "fragments_of_group", "old_num_directories", "old_num_free_blocks", "old_num_free_inodes", "old_num_free_fragments", "modified", "clean", "read_only", "old_flags", "mounted_on", "label", "system_uid", "padding", "last_group", "in_memory", "old_cylinders_per_cycle", "max_block_size", "journal_version", "journal_location", "journal_reserved", "journal_flags", "journal_places", "quota_magic", "quota_flags", "quota_inodes", "spare_64", "this_place", "place", "num_directories", "num_free_blocks", "num_free_inodes", "num_free_fragments", "num_clusters", "summary_spare", "written", "size", "data_size", "summary_block", "pending_blocks", "pending_inodes", "snapshots", "average_file_size", "average_directory", "saved_group_size", "mount_time", "journal_free", "spare_32", "checksum", "checksums", "flags", "contiguous_summary_size", "inline_target_size", "inode_format", "max_file_size", "in_block_mask", "in_fragment_mask", "state", "rotation_format", "num_rotations", "spare_5", "magic"]
    def __init__(self, _io, _parent=None, _root=None):
        super(UfsSuperblockBe, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._debug = collections.defaultdict(dict)

    def _read(self):
        self._debug['first_field']['start'] = self._io.pos()
        self.first_field = self._io.read_u4be()
        self._debug['first_field']['end'] = self._io.pos()
        self._debug['unused']['start'] = self._io.pos()
        self.unused = self._io.read_u4be()
        self._debug['unused']['end'] = self._io.pos()
        self._debug['superblock_offset']['start'] = self._io.pos()
        self.superblock_offset = self._io.read_u4be()
        self._debug['superblock_offset']['end'] = self._io.pos()
        self._debug['group_offset']['start'] = self._io.pos()
        self.group_offset = self._io.read_u4be()
        self._debug['group_offset']['end'] = self._io.pos()
        self._debug['inodes_offset']['start'] = self._io.pos()
        self.inodes_offset = self._io.read_u4be()
        self._debug['inodes_offset']['end'] = self._io.pos()
        self._debug['data_offset']['start'] = self._io.pos()
        self.data_offset = self._io.read_u4be()
        self._debug['data_offset']['end'] = self._io.pos()
        self._debug['cylinder_offset']['start'] = self._io.pos()
        self.cylinder_offset = self._io.read_u4be()
        self._debug['cylinder_offset']['end'] = self._io.pos()
        self._debug['cylinder_mask']['start'] = self._io.pos()
        self.cylinder_mask = self._io.read_u4be()
        self._debug['cylinder_mask']['end'] = self._io.pos()
        self._debug['old_written']['start'] = self._io.pos()
        self.old_written = self._io.read_u4be()
        self._debug['old_written']['end'] = self._io.pos()
        self._debug['old_size']['start'] = self._io.pos()
        self.old_size = self._io.read_u4be()
        self._debug['old_size']['end'] = self._io.pos()
        self._debug['old_data_size']['start'] = self._io.pos()
        self.old_data_size = self._io.read_u4be()
        self._debug['old_data_size']['end'] = self._io.pos()
        self._debug['num_groups']['start'] = self._io.pos()
        self.num_groups = self._io.read_u4be()
        self._debug['num_groups']['end'] = self._io.pos()
        self._debug['block_size']['start'] = self._io.pos()
        self.block_size = self._io.read_u4be()
        self._debug['block_size']['end'] = self._io.pos()
        self._debug['fragment_size']['start'] = self._io.pos()
        self.fragment_size = self._io.read_u4be()
        self._debug['fragment_size']['end'] = self._io.pos()
        self._debug['num_fragments']['start'] = self._io.pos()
        self.num_fragments = self._io.read_u4be()
        self._debug['num_fragments']['end'] = self._io.pos()
        self._debug['min_free']['start'] = self._io.pos()
        self.min_free = self._io.read_u4be()
        self._debug['min_free']['end'] = self._io.pos()
        self._debug['rotation_delay']['start'] = self._io.pos()
        self.rotation_delay = self._io.read_u4be()
        self._debug['rotation_delay']['end'] = self._io.pos()
        self._debug['revolutions']['start'] = self._io.pos()
        self.revolutions = self._io.read_u4be()
        self._debug['revolutions']['end'] = self._io.pos()
        self._debug['block_mask']['start'] = self._io.pos()
        self.block_mask = self._io.read_u4be()
        self._debug['block_mask']['end'] = self._io.pos()
        self._debug['fragment_mask']['start'] = self._io.pos()
        self.fragment_mask = self._io.read_u4be()
        self._debug['fragment_mask']['end'] = self._io.pos()
        self._debug['block_shift']['start'] = self._io.pos()
        self.block_shift = self._io.read_u4be()
        self._debug['block_shift']['end'] = self._io.pos()
        self._debug['fragment_shift']['start'] = self._io.pos()
        self.fragment_shift = self._io.read_u4be()
        self._debug['fragment_shift']['end'] = self._io.pos()
        self._debug['max_contiguous']['start'] = self._io.pos()
        self.max_contiguous = self._io.read_u4be()
        self._debug['max_contiguous']['end'] = self._io.pos()
        self._debug['max_blocks_of_file']['start'] = self._io.pos()
        self.max_blocks_of_file = self._io.read_u4be()
        self._debug['max_blocks_of_file']['end'] = self._io.pos()
        self._debug['fragments_shift']['start'] = self._io.pos()
        self.fragments_shift = self._io.read_u4be()
        self._debug['fragments_shift']['end'] = self._io.pos()
        self._debug['sector_shift']['start'] = self._io.pos()
        self.sector_shift = self._io.read_u4be()
        self._debug['sector_shift']['end'] = self._io.pos()
        self._debug['superblock_size']['start'] = self._io.pos()
        self.superblock_size = self._io.read_u4be()
        self._debug['superblock_size']['end'] = self._io.pos()
        self._debug['spare_1']['start'] = self._io.pos()
        self._debug['spare_1']['arr'] = []
        self.spare_1 = []
        for i in range(2):
            self._debug['spare_1']['arr'].append({'start': self._io.pos()})
            self.spare_1.append(self._io.read_u4be())
            self._debug['spare_1']['arr'][i]['end'] = self._io.pos()

        self._debug['spare_1']['end'] = self._io.pos()
        self._debug['num_pointers']['start'] = self._io.pos()
        self.num_pointers = self._io.read_u4be()
        self._debug['num_pointers']['end'] = self._io.pos()
        self._debug['num_inodes_of_block']['start'] = self._io.pos()
        self.num_inodes_of_block = self._io.read_u4be()
        self._debug['num_inodes_of_block']['end'] = self._io.pos()
        self._debug['num_sectors']['start'] = self._io.pos()
        self.num_sectors = self._io.read_u4be()
        self._debug['num_sectors']['end'] = self._io.pos()
        self._debug['optimisation']['start'] = self._io.pos()
        self.optimisation = self._io.read_u4be()
        self._debug['optimisation']['end'] = self._io.pos()
        self._debug['sectors_of_track']['start'] = self._io.pos()
        self.sectors_of_track = self._io.read_u4be()
        self._debug['sectors_of_track']['end'] = self._io.pos()
        self._debug['interleave']['start'] = self._io.pos()
        self.interleave = self._io.read_u4be()
        self._debug['interleave']['end'] = self._io.pos()
        self._debug['track_skew']['start'] = self._io.pos()
        self.track_skew = self._io.read_u4be()
        self._debug['track_skew']['end'] = self._io.pos()
        self._debug['identifier']['start'] = self._io.pos()
        self._debug['identifier']['arr'] = []
        self.identifier = []
        for i in range(2):
            self._debug['identifier']['arr'].append({'start': self._io.pos()})
            self.identifier.append(self._io.read_u4be())
            self._debug['identifier']['arr'][i]['end'] = self._io.pos()

        self._debug['identifier']['end'] = self._io.pos()
        self._debug['old_summary_block']['start'] = self._io.pos()
        self.old_summary_block = self._io.read_u4be()
        self._debug['old_summary_block']['end'] = self._io.pos()
        self._debug['summary_size']['start'] = self._io.pos()
        self.summary_size = self._io.read_u4be()
        self._debug['summary_size']['end'] = self._io.pos()
        self._debug['group_size']['start'] = self._io.pos()
        self.group_size = self._io.read_u4be()
        self._debug['group_size']['end'] = self._io.pos()
        self._debug['spare_2']['start'] = self._io.pos()
        self.spare_2 = self._io.read_u4be()
        self._debug['spare_2']['end'] = self._io.pos()
        self._debug['used_sectors_of_track']['start'] = self._io.pos()
        self.used_sectors_of_track = self._io.read_u4be()
        self._debug['used_sectors_of_track']['end'] = self._io.pos()
        self._debug['sectors_of_cylinder']['start'] = self._io.pos()
        self.sectors_of_cylinder = self._io.read_u4be()
        self._debug['sectors_of_cylinder']['end'] = self._io.pos()
        self._debug['num_cylinders']['start'] = self._io.pos()
        self.num_cylinders = self._io.read_u4be()
        self._debug['num_cylinders']['end'] = self._io.pos()
        self._debug['cylinders_of_group']['start'] = self._io.pos()
        self.cylinders_of_group = self._io.read_u4be()
        self._debug['cylinders_of_group']['end'] = self._io.pos()
        self._debug['inodes_of_group']['start'] = self._io.pos()
        self.inodes_of_group = self._io.read_u4be()
        self._debug['inodes_of_group']['end'] = self._io.pos()
        self._debug['fragments_of_group']['start'] = self._io.pos()
        self.fragments_of_group = self._io.read_u4be()
        self._debug['fragments_of_group']['end'] = self._io.pos()
        self._debug['old_num_directories']['start'] = self._io.pos()
        self.old_num_directories = self._io.read_u4be()
        self._debug['old_num_directories']['end'] = self._io.pos()
        self._debug['old_num_free_blocks']['start'] = self._io.pos()
        self.old_num_free_blocks = self._io.read_u4be()
        self._debug['old_num_free_blocks']['end'] = self._io.pos()
        self._debug['old_num_free_inodes']['start'] = self._io.pos()
        self.old_num_free_inodes = self._io.read_u4be()
        self._debug['old_num_free_inodes']['end'] = self._io.pos()
        self._debug['old_num_free_fragments']['start'] = self._io.pos()
        self.old_num_free_fragments = self._io.read_u4be()
        self._debug['old_num_free_fragments']['end'] = self._io.pos()
        self._debug['modified']['start'] = self._io.pos()
        self.modified = self._io.read_u1()
        self._debug['modified']['end'] = self._io.pos()
        self._debug['clean']['start'] = self._io.pos()
        self.clean = self._io.read_u1()
        self._debug['clean']['end'] = self._io.pos()
        self._debug['read_only']['start'] = self._io.pos()
        self.read_only = self._io.read_u1()
        self._debug['read_only']['end'] = self._io.pos()
        self._debug['old_flags']['start'] = self._io.pos()
        self.old_flags = self._io.read_u1()
        self._debug['old_flags']['end'] = self._io.pos()
        self._debug['mounted_on']['start'] = self._io.pos()
        self.mounted_on = self._io.read_bytes(468)
        self._debug['mounted_on']['end'] = self._io.pos()
        self._debug['label']['start'] = self._io.pos()
        self.label = self._io.read_bytes(32)
        self._debug['label']['end'] = self._io.pos()
        self._debug['system_uid']['start'] = self._io.pos()
        self.system_uid = self._io.read_u8be()
        self._debug['system_uid']['end'] = self._io.pos()
        self._debug['padding']['start'] = self._io.pos()
        self.padding = self._io.read_u4be()
        self._debug['padding']['end'] = self._io.pos()
        self._debug['last_group']['start'] = self._io.pos()
        self.last_group = self._io.read_u4be()
        self._debug['last_group']['end'] = self._io.pos()
        self._debug['in_memory']['start'] = self._io.pos()
        self._debug['in_memory']['arr'] = []
        self.in_memory = []
        for i in range(32):
            self._debug['in_memory']['arr'].append({'start': self._io.pos()})
            self.in_memory.append(self._io.read_u4be())
            self._debug['in_memory']['arr'][i]['end'] = self._io.pos()

        self._debug['in_memory']['end'] = self._io.pos()
        self._debug['old_cylinders_per_cycle']['start'] = self._io.pos()
        self.old_cylinders_per_cycle = self._io.read_u4be()
        self._debug['old_cylinders_per_cycle']['end'] = self._io.pos()
        self._debug['max_block_size']['start'] = self._io.pos()
        self.max_block_size = self._io.read_u4be()
        self._debug['max_block_size']['end'] = self._io.pos()
        self._debug['journal_version']['start'] = self._io.pos()
        self.journal_version = self._io.read_u1()
        self._debug['journal_version']['end'] = self._io.pos()
        self._debug['journal_location']['start'] = self._io.pos()
        self.journal_location = self._io.read_u1()
        self._debug['journal_location']['end'] = self._io.pos()
        self._debug['journal_reserved']['start'] = self._io.pos()
        self.journal_reserved = self._io.read_u2be()
        self._debug['journal_reserved']['end'] = self._io.pos()
        self._debug['journal_flags']['start'] = self._io.pos()
        self.journal_flags = self._io.read_u4be()
        self._debug['journal_flags']['end'] = self._io.pos()
        self._debug['journal_places']['start'] = self._io.pos()
        self._debug['journal_places']['arr'] = []
        self.journal_places = []
        for i in range(4):
            self._debug['journal_places']['arr'].append({'start': self._io.pos()})
            self.journal_places.append(self._io.read_u8be())
            self._debug['journal_places']['arr'][i]['end'] = self._io.pos()

        self._debug['journal_places']['end'] = self._io.pos()
        self._debug['quota_magic']['start'] = self._io.pos()
        self.quota_magic = self._io.read_u4be()
        self._debug['quota_magic']['end'] = self._io.pos()
        self._debug['quota_flags']['start'] = self._io.pos()
        self.quota_flags = self._io.read_u4be()
        self._debug['quota_flags']['end'] = self._io.pos()
        self._debug['quota_inodes']['start'] = self._io.pos()
        self._debug['quota_inodes']['arr'] = []
        self.quota_inodes = []
        for i in range(2):
            self._debug['quota_inodes']['arr'].append({'start': self._io.pos()})
            self.quota_inodes.append(self._io.read_u8be())
            self._debug['quota_inodes']['arr'][i]['end'] = self._io.pos()

        self._debug['quota_inodes']['end'] = self._io.pos()
        self._debug['spare_64']['start'] = self._io.pos()
        self._debug['spare_64']['arr'] = []
        self.spare_64 = []
        for i in range(8):
            self._debug['spare_64']['arr'].append({'start': self._io.pos()})
            self.spare_64.append(self._io.read_u8be())
            self._debug['spare_64']['arr'][i]['end'] = self._io.pos()

        self._debug['spare_64']['end'] = self._io.pos()
        self._debug['this_place']['start'] = self._io.pos()
        self.this_place = self._io.read_u8be()
        self._debug['this_place']['end'] = self._io.pos()
        self._debug['place']['start'] = self._io.pos()
        self.place = self._io.read_u8be()
        self._debug['place']['end'] = self._io.pos()
        self._debug['num_directories']['start'] = self._io.pos()
        self.num_directories = self._io.read_u8be()
        self._debug['num_directories']['end'] = self._io.pos()
        self._debug['num_free_blocks']['start'] = self._io.pos()
        self.num_free_blocks = self._io.read_u8be()
        self._debug['num_free_blocks']['end'] = self._io.pos()
        self._debug['num_free_inodes']['start'] = self._io.pos()
        self.num_free_inodes = self._io.read_u8be()
        self._debug['num_free_inodes']['end'] = self._io.pos()
        self._debug['num_free_fragments']['start'] = self._io.pos()
        self.num_free_fragments = self._io.read_u8be()
        self._debug['num_free_fragments']['end'] = self._io.pos()
        self._debug['num_clusters']['start'] = self._io.pos()
        self.num_clusters = self._io.read_u8be()
        self._debug['num_clusters']['end'] = self._io.pos()
        self._debug['summary_spare']['start'] = self._io.pos()
        self._debug['summary_spare']['arr'] = []
        self.summary_spare = []
        for i in range(3):
            self._debug['summary_spare']['arr'].append({'start': self._io.pos()})
            self.summary_spare.append(self._io.read_u8be())
            self._debug['summary_spare']['arr'][i]['end'] = self._io.pos()

        self._debug['summary_spare']['end'] = self._io.pos()
        self._debug['written']['start'] = self._io.pos()
        self.written = self._io.read_u8be()
        self._debug['written']['end'] = self._io.pos()
        self._debug['size']['start'] = self._io.pos()
        self.size = self._io.read_u8be()
        self._debug['size']['end'] = self._io.pos()
        self._debug['data_size']['start'] = self._io.pos()
        self.data_size = self._io.read_u8be()
        self._debug['data_size']['end'] = self._io.pos()
        self._debug['summary_block']['start'] = self._io.pos()
        self.summary_block = self._io.read_u8be()
        self._debug['summary_block']['end'] = self._io.pos()
        self._debug['pending_blocks']['start'] = self._io.pos()
        self.pending_blocks = self._io.read_u8be()
        self._debug['pending_blocks']['end'] = self._io.pos()
        self._debug['pending_inodes']['start'] = self._io.pos()
        self.pending_inodes = self._io.read_u4be()
        self._debug['pending_inodes']['end'] = self._io.pos()
        self._debug['snapshots']['start'] = self._io.pos()
        self._debug['snapshots']['arr'] = []
        self.snapshots = []
        for i in range(20):
            self._debug['snapshots']['arr'].append({'start': self._io.pos()})
            self.snapshots.append(self._io.read_u4be())
            self._debug['snapshots']['arr'][i]['end'] = self._io.pos()

        self._debug['snapshots']['end'] = self._io.pos()
        self._debug['average_file_size']['start'] = self._io.pos()
        self.average_file_size = self._io.read_u4be()
        self._debug['average_file_size']['end'] = self._io.pos()
        self._debug['average_directory']['start'] = self._io.pos()
        self.average_directory = self._io.read_u4be()
        self._debug['average_directory']['end'] = self._io.pos()
        self._debug['saved_group_size']['start'] = self._io.pos()
        self.saved_group_size = self._io.read_u4be()
        self._debug['saved_group_size']['end'] = self._io.pos()
        self._debug['mount_time']['start'] = self._io.pos()
        self.mount_time = self._io.read_u8be()
        self._debug['mount_time']['end'] = self._io.pos()
        self._debug['journal_free']['start'] = self._io.pos()
        self.journal_free = self._io.read_u4be()
        self._debug['journal_free']['end'] = self._io.pos()
        self._debug['spare_32']['start'] = self._io.pos()
        self._debug['spare_32']['arr'] = []
        self.spare_32 = []
        for i in range(21):
            self._debug['spare_32']['arr'].append({'start': self._io.pos()})
            self.spare_32.append(self._io.read_u4be())
            self._debug['spare_32']['arr'][i]['end'] = self._io.pos()

        self._debug['spare_32']['end'] = self._io.pos()
        self._debug['checksum']['start'] = self._io.pos()
        self.checksum = self._io.read_u4be()
        self._debug['checksum']['end'] = self._io.pos()
        self._debug['checksums']['start'] = self._io.pos()
        self.checksums = self._io.read_u4be()
        self._debug['checksums']['end'] = self._io.pos()
        self._debug['flags']['start'] = self._io.pos()
        self.flags = self._io.read_u4be()
        self._debug['flags']['end'] = self._io.pos()
        self._debug['contiguous_summary_size']['start'] = self._io.pos()
        self.contiguous_summary_size = self._io.read_u4be()
        self._debug['contiguous_summary_size']['end'] = self._io.pos()
        self._debug['inline_target_size']['start'] = self._io.pos()
        self.inline_target_size = self._io.read_u4be()
        self._debug['inline_target_size']['end'] = self._io.pos()
        self._debug['inode_format']['start'] = self._io.pos()
        self.inode_format = self._io.read_u4be()
        self._debug['inode_format']['end'] = self._io.pos()
        self._debug['max_file_size']['start'] = self._io.pos()
        self.max_file_size = self._io.read_u8be()
        self._debug['max_file_size']['end'] = self._io.pos()
        self._debug['in_block_mask']['start'] = self._io.pos()
        self.in_block_mask = self._io.read_u8be()
        self._debug['in_block_mask']['end'] = self._io.pos()
        self._debug['in_fragment_mask']['start'] = self._io.pos()
        self.in_fragment_mask = self._io.read_u8be()
        self._debug['in_fragment_mask']['end'] = self._io.pos()
        self._debug['state']['start'] = self._io.pos()
        self.state = self._io.read_u4be()
        self._debug['state']['end'] = self._io.pos()
        self._debug['rotation_format']['start'] = self._io.pos()
        self.rotation_format = self._io.read_u4be()
        self._debug['rotation_format']['end'] = self._io.pos()
        self._debug['num_rotations']['start'] = self._io.pos()
        self.num_rotations = self._io.read_u4be()
        self._debug['num_rotations']['end'] = self._io.pos()
        self._debug['spare_5']['start'] = self._io.pos()
        self._debug['spare_5']['arr'] = []
        self.spare_5 = []
        for i in range(2):
            self._debug['spare_5']['arr'].append({'start': self._io.pos()})
            self.spare_5.append(self._io.read_u4be())
            self._debug['spare_5']['arr'][i]['end'] = self._io.pos()

        self._debug['spare_5']['end'] = self._io.pos()
        self._debug['magic']['start'] = self._io.pos()
        self.magic = self._io.read_u4be()
        self._debug['magic']['end'] = self._io.pos()


    def _fetch_instances(self):
        pass
        for i in range(len(self.spare_1)):
            pass

        for i in range(len(self.identifier)):
            pass

        for i in range(len(self.in_memory)):
            pass

        for i in range(len(self.journal_places)):
            pass

        for i in range(len(self.quota_inodes)):
            pass

        for i in range(len(self.spare_64)):
            pass

        for i in range(len(self.summary_spare)):
            pass

        for i in range(len(self.snapshots)):
            pass

        for i in range(len(self.spare_32)):
            pass

        for i in range(len(self.spare_5)):
            pass


    class SunEnd(KaitaiStruct):
        """Bytes 1320 to 1355 of the superblock, as Solaris has them.
        
        .. seealso::
           ufs_super_block_third - https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ufs/ufs_fs.h?h=v6.12
        """
        SEQ_FIELDS = ["version", "log_block", "reclaim", "spare", "state", "in_block_mask", "in_fragment_mask"]
        def __init__(self, _io, _parent=None, _root=None):
            super(UfsSuperblockBe.SunEnd, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._debug = collections.defaultdict(dict)

        def _read(self):
            self._debug['version']['start'] = self._io.pos()
            self.version = self._io.read_u4be()
            self._debug['version']['end'] = self._io.pos()
            self._debug['log_block']['start'] = self._io.pos()
            self.log_block = self._io.read_u4be()
            self._debug['log_block']['end'] = self._io.pos()
            self._debug['reclaim']['start'] = self._io.pos()
            self.reclaim = self._io.read_u4be()
            self._debug['reclaim']['end'] = self._io.pos()
            self._debug['spare']['start'] = self._io.pos()
            self.spare = self._io.read_u4be()
            self._debug['spare']['end'] = self._io.pos()
            self._debug['state']['start'] = self._io.pos()
            self.state = self._io.read_u4be()
            self._debug['state']['end'] = self._io.pos()
            self._debug['in_block_mask']['start'] = self._io.pos()
            self.in_block_mask = self._io.read_u8be()
            self._debug['in_block_mask']['end'] = self._io.pos()
            self._debug['in_fragment_mask']['start'] = self._io.pos()
            self.in_fragment_mask = self._io.read_u8be()
            self._debug['in_fragment_mask']['end'] = self._io.pos()


        def _fetch_instances(self):
            pass



