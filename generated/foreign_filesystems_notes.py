# Made by scripts/build_parsers.py from specs/foreign_filesystems.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Superblocks of file systems that are recognised, not read."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'foreign_filesystems': {
        'class': 'ForeignFilesystems',
        'orig_id': '',
        'doc': "What a superblock says of its file system's identity. None of these file systems is read; fields that only a driver needs are kept together, and named after the first of them.",
        'doc_ref': 'https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/superblocks.c',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.ocfs2': {
        'class': 'ForeignFilesystems.Ocfs2',
        'orig_id': 'ocfs2_dinode',
        'doc': 'OCFS2; in the second block, of 512 to 4096 bytes.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/fs/ocfs2/ocfs2_fs.h#L622',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'i_signature', '', '', True, ''),
            ('magic_end', 'i_signature', '', '', False, ''),
            ('inode', 'i_generation', '', '', False, 'The rest of the inode that the superblock is.'),
            ('superblock', 's_major_rev_level', '', '', False, 'What stands before the label in it.'),
            ('label', 's_label', '', '', False, ''),
            ('uuid', 's_uuid', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.gfs2': {
        'class': 'ForeignFilesystems.Gfs2',
        'orig_id': 'gfs2_sb',
        'doc': 'GFS and GFS2; at byte 65536.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/gfs2_ondisk.h#L110',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'mh_magic', '', '', True, ''),
            ('metadata_type', 'mh_type', '', '', False, '1 for a superblock.'),
            ('padding', '__pad0', '', '', False, ''),
            ('metadata_format', 'mh_format', '', '', False, ''),
            ('journal_id', 'mh_jid', '', '', False, ''),
            ('format', 'sb_fs_format', '', '', False, '1309 is GFS, from 1801 on it is GFS2.'),
            ('multihost_format', 'sb_multihost_format', '', '', False, ''),
            ('padding_2', '__pad0', '', '', False, ''),
            ('block_size', 'sb_bsize', '', '', False, ''),
            ('log2_block_size', 'sb_bsize_shift', '', '', False, ''),
            ('padding_3', '__pad1', '', '', False, ''),
            ('master_directory', 'sb_master_dir', '', '', False, ''),
            ('padding_4', '__pad2', '', '', False, ''),
            ('root_directory', 'sb_root_dir', '', '', False, ''),
            ('lock_protocol', 'sb_lockproto', '', '', False, ''),
            ('lock_table', 'sb_locktable', '', '', False, 'CLUSTER:FILESYSTEM, or empty.'),
            ('padding_5', '__pad3', '', '', False, ''),
            ('padding_6', '__pad4', '', '', False, ''),
            ('uuid', 'sb_uuid', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.apfs': {
        'class': 'ForeignFilesystems.Apfs',
        'orig_id': 'nx_superblock_t',
        'doc': 'APFS, a container of volumes; at byte 0.',
        'doc_ref': 'https://developer.apple.com/support/downloads/Apple-File-System-Reference.pdf Apple File System Reference, 2020-06-22, page 27',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 'o_cksum', '', '', False, ''),
            ('object', 'o_oid', '', '', False, ''),
            ('transaction', 'o_xid', '', '', False, ''),
            ('object_type', 'o_type', '', '', False, ''),
            ('object_flags', 'o_type', '', '', False, ''),
            ('object_subtype', 'o_subtype', '', '', False, ''),
            ('magic', 'nx_magic', '', '', True, ''),
            ('block_size', 'nx_block_size', '', '', False, ''),
            ('num_blocks', 'nx_block_count', '', '', False, ''),
            ('features', 'nx_features', '', '', False, ''),
            ('read_only_features', 'nx_readonly_compatible_features', '', '', False, ''),
            ('incompatible_features', 'nx_incompatible_features', '', '', False, ''),
            ('uuid', 'nx_uuid', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.cramfs': {
        'class': 'ForeignFilesystems.Cramfs',
        'orig_id': 'cramfs_super',
        'doc': 'cramfs of a little-endian machine; at byte 0, or 512.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/cramfs_fs.h#L60',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('size', '', '', '', False, ''),
            ('flags', '', '', '', False, ''),
            ('future', '', '', '', False, ''),
            ('signature', '', '', '', True, ''),
            ('checksum', 'fsid.crc', '', '', False, ''),
            ('edition', 'fsid.edition', '', '', False, ''),
            ('num_blocks', 'fsid.blocks', '', '', False, ''),
            ('num_files', 'fsid.files', '', '', False, ''),
            ('label', 'name', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.romfs': {
        'class': 'ForeignFilesystems.Romfs',
        'orig_id': 'romfs_super_block',
        'doc': 'romfs; at byte 0.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/romfs_fs.h#L21',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'word0', '', '', True, ''),
            ('size', '', '', '', False, ''),
            ('checksum', '', '', '', False, ''),
            ('label', 'name', '', '', False, 'Ends with a zero, at a multiple of 16 bytes; longer ones go on.'),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.minix': {
        'class': 'ForeignFilesystems.Minix',
        'orig_id': 'minix_super_block',
        'doc': 'Minix of versions 1 and 2; at byte 1024.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/minix_fs.h#L67',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_inodes', 's_ninodes', '', '', False, ''),
            ('num_zones', 's_nzones', '', '', False, ''),
            ('num_inode_map_blocks', 's_imap_blocks', '', '', False, ''),
            ('num_zone_map_blocks', 's_zmap_blocks', '', '', False, ''),
            ('first_data_zone', 's_firstdatazone', '', '', False, ''),
            ('log2_zone_size', 's_log_zone_size', '', '', False, ''),
            ('most_size', 's_max_size', '', '', False, ''),
            ('magic', 's_magic', '', '', False, ''),
            ('state', 's_state', '', '', False, ''),
            ('num_zones_2', 's_zones', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.minix_3': {
        'class': 'ForeignFilesystems.Minix3',
        'orig_id': 'minix3_super_block',
        'doc': 'Minix of version 3; at byte 1024.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/include/uapi/linux/minix_fs.h#L82',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('num_inodes', 's_ninodes', '', '', False, ''),
            ('padding', 's_pad0', '', '', False, ''),
            ('num_inode_map_blocks', 's_imap_blocks', '', '', False, ''),
            ('num_zone_map_blocks', 's_zmap_blocks', '', '', False, ''),
            ('first_data_zone', 's_firstdatazone', '', '', False, ''),
            ('log2_zone_size', 's_log_zone_size', '', '', False, ''),
            ('padding_2', 's_pad1', '', '', False, ''),
            ('most_size', 's_max_size', '', '', False, ''),
            ('num_zones', 's_zones', '', '', False, ''),
            ('magic', 's_magic', '', '', False, ''),
            ('padding_3', 's_pad2', '', '', False, ''),
            ('block_size', 's_blocksize', '', '', False, 'Bytes.'),
            ('version', 's_disk_version', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.bcachefs': {
        'class': 'ForeignFilesystems.Bcachefs',
        'orig_id': 'bch_sb',
        'doc': 'bcachefs; at byte 4096.',
        'doc_ref': 'https://github.com/koverstreet/bcachefs/blob/v6.7/fs/bcachefs/bcachefs_format.h',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 'csum', '', '', False, ''),
            ('version', '', '', '', False, ''),
            ('least_version', 'version_min', '', '', False, ''),
            ('padding', 'pad', '', '', False, ''),
            ('magic', '', '', '', False, "Since 2021 another one than bcache's."),
            ('internal_uuid', 'uuid', '', '', False, ''),
            ('uuid', 'user_uuid', '', '', False, ''),
            ('label', '', '', '', False, ''),
            ('sector', 'offset', '', '', False, 'Where this superblock lies, 8.'),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.vmfs': {
        'class': 'ForeignFilesystems.Vmfs',
        'orig_id': 'vmfs_fsinfo',
        'doc': 'VMFS; at byte 2097152.',
        'doc_ref': 'https://github.com/util-linux/util-linux/blob/v2.39/libblkid/src/superblocks/vmfs.c',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('volume_version', '', '', '', False, ''),
            ('version', '', '', '', False, ''),
            ('uuid_1', 'uuid', '', '', False, ''),
            ('uuid_2', 'uuid', '', '', False, ''),
            ('uuid_3', 'uuid', '', '', False, ''),
            ('uuid_4', 'uuid', '', '', False, ''),
            ('mode', '', '', '', False, ''),
            ('label', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.ubifs': {
        'class': 'ForeignFilesystems.Ubifs',
        'orig_id': 'ubifs_sb_node',
        'doc': 'UBIFS; at byte 0.',
        'doc_ref': 'https://github.com/torvalds/linux/blob/v6.1/fs/ubifs/ubifs-media.h#L680',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'ch.magic', '', '', True, ''),
            ('checksum', 'ch.crc', '', '', False, ''),
            ('sequence', 'ch.sqnum', '', '', False, ''),
            ('length', 'ch.len', '', '', False, ''),
            ('node_type', 'ch.node_type', '', '', False, '6 for a superblock.'),
            ('group_type', 'ch.group_type', '', '', False, ''),
            ('padding', 'ch.padding', '', '', False, ''),
            ('padding_2', 'padding', '', '', False, ''),
            ('key_hash', '', '', '', False, ''),
            ('key_format', 'key_fmt', '', '', False, ''),
            ('flags', '', '', '', False, ''),
            ('least_write', 'min_io_size', '', '', False, ''),
            ('len_block', 'leb_size', '', '', False, ''),
            ('num_blocks', 'leb_cnt', '', '', False, ''),
            ('most_blocks', 'max_leb_cnt', '', '', False, ''),
            ('most_journal', 'max_bud_bytes', '', '', False, ''),
            ('num_log_blocks', 'log_lebs', '', '', False, ''),
            ('num_property_blocks', 'lpt_lebs', '', '', False, ''),
            ('num_orphan_blocks', 'orph_lebs', '', '', False, ''),
            ('num_journal_heads', 'jhead_cnt', '', '', False, ''),
            ('fanout', '', '', '', False, ''),
            ('num_saved', 'lsave_cnt', '', '', False, ''),
            ('version', 'fmt_version', '', '', False, ''),
            ('compression', 'default_compr', '', '', False, ''),
            ('padding_3', 'padding1', '', '', False, ''),
            ('reserved_uid', 'rp_uid', '', '', False, ''),
            ('reserved_gid', 'rp_gid', '', '', False, ''),
            ('reserved_size', 'rp_size', '', '', False, ''),
            ('time_unit', 'time_gran', '', '', False, ''),
            ('uuid', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.exfat': {
        'class': 'ForeignFilesystems.Exfat',
        'orig_id': 'exfat boot sector',
        'doc': 'exFAT; at byte 0.',
        'doc_ref': 'https://learn.microsoft.com/en-us/windows/win32/fileio/exfat-specification exFAT file system specification, 1.00, 3.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('jump', 'JumpBoot', '', '', False, ''),
            ('magic', 'FileSystemName', '', '', True, ''),
            ('zeros', 'MustBeZero', '', '', False, ''),
            ('partition_sector', 'PartitionOffset', '', '', False, ''),
            ('num_sectors', 'VolumeLength', '', '', False, ''),
            ('fat_sector', 'FatOffset', '', '', False, ''),
            ('num_fat_sectors', 'FatLength', '', '', False, ''),
            ('heap_sector', 'ClusterHeapOffset', '', '', False, 'Where cluster 2 begins.'),
            ('num_clusters', 'ClusterCount', '', '', False, ''),
            ('root_cluster', 'FirstClusterOfRootDirectory', '', '', False, ''),
            ('serial_low', 'VolumeSerialNumber', '', '', False, ''),
            ('serial_high', 'VolumeSerialNumber', '', '', False, ''),
            ('revision', 'FileSystemRevision', '', '', False, ''),
            ('flags', 'VolumeFlags', '', '', False, ''),
            ('log2_sector_size', 'BytesPerSectorShift', '', '', False, ''),
            ('log2_sectors_per_cluster', 'SectorsPerClusterShift', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.exfat_entry': {
        'class': 'ForeignFilesystems.ExfatEntry',
        'orig_id': 'directory entry',
        'doc': "An entry of a directory of exFAT, as that of the volume's label has it.",
        'doc_ref': 'https://learn.microsoft.com/en-us/windows/win32/fileio/exfat-specification exFAT file system specification, 1.00, 7.3',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'EntryType', '', '', False, "0 ends a directory, 0x83 is the volume's label."),
            ('num_characters', 'CharacterCount', '', '', False, ''),
            ('label', 'VolumeLabel', '', '', False, 'UTF-16, little-endian.'),
            ('reserved', 'Reserved', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.fat_link': {
        'class': 'ForeignFilesystems.FatLink',
        'orig_id': 'FAT entry',
        'doc': 'The cluster that follows another one in exFAT.',
        'doc_ref': 'https://learn.microsoft.com/en-us/windows/win32/fileio/exfat-specification exFAT file system specification, 1.00, 4.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('cluster', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.ntfs': {
        'class': 'ForeignFilesystems.Ntfs',
        'orig_id': 'boot sector',
        'doc': 'NTFS; at byte 0.',
        'doc_ref': 'https://flatcap.github.io/linux-ntfs/ntfs/files/boot.html Linux-NTFS project, NTFS documentation 0.5, $Boot',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('jump', '', '', '', False, ''),
            ('magic', '', '', '', True, ''),
            ('sector_size', '', '', '', False, 'Bytes.'),
            ('num_sectors_per_cluster', '', '', '', False, ''),
            ('unused', '', '', '', False, ''),
            ('media', '', '', '', False, ''),
            ('unused_2', '', '', '', False, ''),
            ('num_sectors', '', '', '', False, ''),
            ('mft_cluster', '', '', '', False, ''),
            ('mft_mirror_cluster', '', '', '', False, ''),
            ('record_size', '', '', '', False, 'Clusters in a record of the master file table; if negative, the power of two of its bytes, less its sign.'),
            ('unused_3', '', '', '', False, ''),
            ('index_size', '', '', '', False, ''),
            ('unused_4', '', '', '', False, ''),
            ('serial', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.ntfs_record': {
        'class': 'ForeignFilesystems.NtfsRecord',
        'orig_id': 'FILE record',
        'doc': "A record of NTFS's master file table.",
        'doc_ref': 'https://flatcap.github.io/linux-ntfs/ntfs/concepts/file_record.html Linux-NTFS project, NTFS documentation 0.5, File Record',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('ofs_update_sequence', '', '', '', False, ''),
            ('num_update_sequence', '', '', '', False, ''),
            ('log_sequence', '', '', '', False, ''),
            ('sequence', '', '', '', False, ''),
            ('num_links', '', '', '', False, ''),
            ('ofs_attributes', '', '', '', False, ''),
            ('flags', '', '', '', False, ''),
            ('len_used', '', '', '', False, ''),
            ('len_allocated', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'foreign_filesystems.ntfs_attribute': {
        'class': 'ForeignFilesystems.NtfsAttribute',
        'orig_id': 'standard attribute header',
        'doc': 'The header of an attribute that lies in its record.',
        'doc_ref': 'https://flatcap.github.io/linux-ntfs/ntfs/concepts/attribute_header.html Linux-NTFS project, NTFS documentation 0.5, Attribute Header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', '', '', '', False, "0x60 is the volume's name, 0xffffffff ends them."),
            ('len_attribute', '', '', '', False, ''),
            ('is_elsewhere', '', '', '', False, ''),
            ('len_name', '', '', '', False, ''),
            ('ofs_name', '', '', '', False, ''),
            ('flags', '', '', '', False, ''),
            ('id', '', '', '', False, ''),
            ('len_value', '', '', '', False, ''),
            ('ofs_value', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
