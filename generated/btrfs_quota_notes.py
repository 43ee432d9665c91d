# Made by scripts/build_parsers.py from specs/btrfs_quota.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Items of btrfs about quota groups."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'btrfs_quota': {
        'class': 'BtrfsQuota',
        'orig_id': '',
        'doc': 'How much each quota group refers to, and how much of that no other has. Every subvolume has a group of level 0; those of higher levels sum up groups below.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#qgroup-status',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('info', '', '', '', False, 'One for each group, in an item `qgroup_info` of the quota tree.'),
        ),
        'instances': (
        ),
    },
    'btrfs_quota.qgroup_status': {
        'class': 'BtrfsQuota.QgroupStatus',
        'orig_id': 'btrfs_qgroup_status_item',
        'doc': 'Whether the counts are kept, and whether they can be relied on.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#qgroup-status',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('version', '', '', '', False, '1 is known.'),
            ('generation', '', '', '', False, 'Transaction of the last change of a count.'),
            ('flags', '', '', 'btrfs_quota.qgroup_flags', False, 'Bit mask, see `qgroup_flags`.'),
            ('rescan', '', '', '', False, 'Logical address up to which all extents were counted again, while that lasts.'),
        ),
        'instances': (
        ),
    },
    'btrfs_quota.qgroup_info': {
        'class': 'BtrfsQuota.QgroupInfo',
        'orig_id': 'btrfs_qgroup_info_item',
        'doc': 'The counts of one group, which is the offset of the key.',
        'doc_ref': 'https://btrfs.readthedocs.io/en/latest/dev/On-disk-format.html#qgroup-info',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('generation', '', '', '', False, 'Transaction of the last change.'),
            ('len_referenced', 'rfer', '', '', False, 'Bytes of the extents and nodes that its subvolumes refer to.'),
            ('len_referenced_compressed', 'rfer_cmpr', '', '', False, 'The same value, as no kernel counts before compression.'),
            ('len_exclusive', 'excl', '', '', False, 'Bytes of those that no subvolume outside of the group refers to.'),
            ('len_exclusive_compressed', 'excl_cmpr', '', '', False, 'The same value, as no kernel counts before compression.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'btrfs_quota.qgroup_flags': {
        1: ('enabled', 'BTRFS_QGROUP_STATUS_FLAG_ON', ''),
        2: ('rescanning', 'BTRFS_QGROUP_STATUS_FLAG_RESCAN', ''),
        4: ('inconsistent', 'BTRFS_QGROUP_STATUS_FLAG_INCONSISTENT', ''),
        8: ('simple', 'BTRFS_QGROUP_STATUS_FLAG_SIMPLE_MODE', 'Extents count for the tree that allocated them alone.'),
    },
}
