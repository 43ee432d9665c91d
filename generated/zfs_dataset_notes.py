# Made by scripts/build_parsers.py from specs/zfs_dataset.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Datasets and znodes of ZFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'zfs_dataset': {
        'class': 'ZfsDataset',
        'orig_id': '',
        'doc': "What stands in the bonus of dnodes: of a pool's datasets and their directories, and of the files of a file system, up to its version 4 as a `znode`, later as system attributes in any order.",
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dsl_dataset.h dsl_dataset_phys_t',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('dataset', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_dataset.directory': {
        'class': 'ZfsDataset.Directory',
        'orig_id': 'dsl_dir_phys_t',
        'doc': 'A dataset as others are below it.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dsl_dir.h dsl_dir_phys_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('created', 'dd_creation_time', '', '', False, 'Seconds since 1970.'),
            ('head', 'dd_head_dataset_obj', '', '', False, 'The object of its `dataset`.'),
            ('parent', 'dd_parent_obj', '', '', False, ''),
            ('origin', 'dd_origin_obj', '', '', False, 'Of a clone the snapshot that it was made of.'),
            ('children', 'dd_child_dir_zapobj', '', '', False, 'The table of the names of those below it.'),
            ('used', 'dd_used_bytes', '', '', False, ''),
            ('compressed', 'dd_compressed_bytes', '', '', False, ''),
            ('uncompressed', 'dd_uncompressed_bytes', '', '', False, ''),
            ('quota', 'dd_quota', '', '', False, ''),
            ('reserved', 'dd_reserved', '', '', False, ''),
            ('properties', 'dd_props_zapobj', '', '', False, 'The table of properties that were set.'),
            ('delegations', 'dd_deleg_zapobj', '', '', False, ''),
            ('flags', 'dd_flags', '', '', False, ''),
            ('used_for', 'dd_used_breakdown', '', '', False, ''),
            ('clones', 'dd_clones', '', '', False, ''),
            ('padding', 'dd_pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_dataset.dataset': {
        'class': 'ZfsDataset.Dataset',
        'orig_id': 'dsl_dataset_phys_t',
        'doc': 'A file system, a volume, or a snapshot of one.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dsl_dataset.h dsl_dataset_phys_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('directory', 'ds_dir_obj', '', '', False, ''),
            ('previous', 'ds_prev_snap_obj', '', '', False, ''),
            ('previous_group', 'ds_prev_snap_txg', '', '', False, ''),
            ('next_snapshot', 'ds_next_snap_obj', '', '', False, ''),
            ('snapshots', 'ds_snapnames_zapobj', '', '', False, 'The table of the names of its snapshots.'),
            ('num_children', 'ds_num_children', '', '', False, ''),
            ('created', 'ds_creation_time', '', '', False, 'Seconds since 1970.'),
            ('created_group', 'ds_creation_txg', '', '', False, ''),
            ('dead_list', 'ds_deadlist_obj', '', '', False, ''),
            ('referenced', 'ds_referenced_bytes', '', '', False, ''),
            ('compressed', 'ds_compressed_bytes', '', '', False, ''),
            ('uncompressed', 'ds_uncompressed_bytes', '', '', False, ''),
            ('unique', 'ds_unique_bytes', '', '', False, ''),
            ('filesystem_guid', 'ds_fsid_guid', '', '', False, ''),
            ('guid', 'ds_guid', '', '', False, ''),
            ('flags', 'ds_flags', '', '', False, ''),
            ('pointer', 'ds_bp', '', '', False, 'A `zfs_block.pointer` to its object set.'),
            ('next_clones', 'ds_next_clones_obj', '', '', False, ''),
            ('properties', 'ds_props_obj', '', '', False, ''),
            ('user_references', 'ds_userrefs_obj', '', '', False, ''),
            ('padding', 'ds_pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_dataset.znode': {
        'class': 'ZfsDataset.Znode',
        'orig_id': 'znode_phys_t',
        'doc': 'An inode of a file system up to version 4. The target of a short symlink is behind it.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zfs_sa.h struct znode_phys',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('accessed', 'zp_atime', '', '', False, 'Seconds since 1970, and nanoseconds.'),
            ('modified', 'zp_mtime', '', '', False, ''),
            ('changed', 'zp_ctime', '', '', False, ''),
            ('created', 'zp_crtime', '', '', False, ''),
            ('generation', 'zp_gen', '', '', False, ''),
            ('mode', 'zp_mode', '', '', False, ''),
            ('size', 'zp_size', '', '', False, 'Bytes; of a directory its names.'),
            ('parent', 'zp_parent', '', '', False, ''),
            ('links', 'zp_links', '', '', False, ''),
            ('xattr', 'zp_xattr', '', '', False, 'The object of a directory of extended attributes; 0 for none.'),
            ('device', 'zp_rdev', '', '', False, ''),
            ('flags', 'zp_flags', '', '', False, ''),
            ('uid', 'zp_uid', '', '', False, ''),
            ('gid', 'zp_gid', '', '', False, ''),
            ('access_zone', 'zp_zap', '', '', False, ''),
            ('padding', 'zp_pad', '', '', False, ''),
            ('acl', 'zp_acl', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_dataset.attribute_header': {
        'class': 'ZfsDataset.AttributeHeader',
        'orig_id': 'sa_hdr_phys_t',
        'doc': 'The head of system attributes. Lengths of those that have various ones follow it, two bytes each.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/sa_impl.h struct sa_hdr_phys',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'sa_magic', 'zfs_dataset.attribute_magic', '', False, ''),
            ('layout_raw', 'sa_layout_info', '', '', False, 'In the lower 10 bits the number of a layout, which says what attributes follow; above that the bytes of this head and the lengths, in units of 8.'),
        ),
        'instances': (
            ('layout', ''),
            ('len_header', 'Bytes.'),
        ),
    },
    'zfs_dataset.attribute_length': {
        'class': 'ZfsDataset.AttributeLength',
        'orig_id': 'sa_lengths',
        'doc': 'The length of a system attribute.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/sa_impl.h struct sa_hdr_phys',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('length', '', '', '', False, 'Bytes.'),
        ),
        'instances': (
        ),
    },
    'zfs_dataset.number_attribute': {
        'class': 'ZfsDataset.NumberAttribute',
        'orig_id': 'uint64_t',
        'doc': 'A system attribute that is a number.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zfs_sa.h zpl_attr_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('value', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_dataset.moment': {
        'class': 'ZfsDataset.Moment',
        'orig_id': 'uint64_t',
        'doc': 'A system attribute that is a time.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zfs_sa.h zpl_attr_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('seconds', '', '', '', False, 'Since 1970.'),
            ('nanoseconds', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'zfs_dataset.attribute_magic': {
        3100762: ('attributes', 'SA_MAGIC', ''),
    },
    'zfs_dataset.file_flags': {
        1: ('xattr', 'ZFS_XATTR', 'It is an extended attribute.'),
        2: ('inheritable_aces', 'ZFS_INHERIT_ACE', ''),
        4: ('trivial_acl', 'ZFS_ACL_TRIVIAL', ''),
        8: ('object_aces', 'ZFS_ACL_OBJ_ACE', ''),
        16: ('protected_acl', 'ZFS_ACL_PROTECTED', ''),
        32: ('defaulted_acl', 'ZFS_ACL_DEFAULTED', ''),
        64: ('inherited_acl', 'ZFS_ACL_AUTO_INHERIT', ''),
        128: ('scan_stamp', 'ZFS_BONUS_SCANSTAMP', ''),
        256: ('no_execute_denied', 'ZFS_NO_EXECS_DENIED', ''),
        4294967296: ('read_only', 'ZFS_READONLY', ''),
        8589934592: ('hidden', 'ZFS_HIDDEN', ''),
        17179869184: ('system', 'ZFS_SYSTEM', ''),
        34359738368: ('archive', 'ZFS_ARCHIVE', ''),
        68719476736: ('immutable', 'ZFS_IMMUTABLE', ''),
        137438953472: ('no_unlink', 'ZFS_NOUNLINK', ''),
        274877906944: ('append_only', 'ZFS_APPENDONLY', ''),
        549755813888: ('no_dump', 'ZFS_NODUMP', ''),
        1099511627776: ('opaque', 'ZFS_OPAQUE', ''),
        17592186044416: ('sparse', 'ZFS_SPARSE', ''),
    },
}
