# Made by scripts/build_parsers.py from specs/jfs_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Log of JFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'jfs_log': {
        'class': 'JfsLog',
        'orig_id': '',
        'doc': 'A ring of pages of 4096 bytes, in the volume or on a device of its own. The first page is not used, the second has the superblock, records lie in the others. A record is data and behind it a descriptor, so that the log is read backwards, from the end of the last record to the place that the first sync point on the way names. Data of a changed page are pieces of it, each with a `piece` behind.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('superblock', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_log.superblock': {
        'class': 'JfsLog.Superblock',
        'orig_id': 'logsuper',
        'doc': 'The superblock of a log, at byte 4096.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 logsuper',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'magic', '', '', True, ''),
            ('version', 'version', '', '', False, '1.'),
            ('serial', 'serial', '', '', False, 'Counts mounts.'),
            ('num_pages', 'size', '', '', False, 'Pages of 4096 bytes, the first two among them.'),
            ('block_size', 'bsize', '', '', False, 'Bytes of a block of the file system.'),
            ('log2_block_size', 'l2bsize', '', '', False, ''),
            ('flags', 'flag', '', '', False, ''),
            ('state', 'state', 'jfs_log.state', '', False, ''),
            ('end', 'end', '', '', False, 'The end of the last record, when it was replayed.'),
            ('uuid', 'uuid', '', '', False, ''),
            ('label', 'label', '', '', False, 'Padded with NULs.'),
            ('active', 'active', '', '', False, 'The UUIDs of 128 file systems that use it, zeros for none.'),
        ),
        'instances': (
        ),
    },
    'jfs_log.file_system': {
        'class': 'JfsLog.FileSystem',
        'orig_id': 'logsuper',
        'doc': 'A file system that uses a log on another device.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 logsuper',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('uuid', 'active', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_log.page': {
        'class': 'JfsLog.Page',
        'orig_id': 'logpage',
        'doc': 'A page of records.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 logpage',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('page', 'h.page', '', '', False, 'Counts pages that were written.'),
            ('reserved', 'h.rsrvd', '', '', False, ''),
            ('end', 'h.eor', '', '', False, 'The byte of the page behind the last record that ends in it; 8 if none does.'),
            ('data', 'data', '', '', False, ''),
            ('page_again', 't.page', '', '', False, 'As `page`, if it was written as a whole.'),
            ('reserved_again', 't.rsrvd', '', '', False, ''),
            ('end_again', 't.eor', '', '', False, 'As `end`, if it was written as a whole.'),
        ),
        'instances': (
        ),
    },
    'jfs_log.descriptor': {
        'class': 'JfsLog.Descriptor',
        'orig_id': 'lrd',
        'doc': 'What a record is. `details` depend on its kind.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 lrd',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('transaction', 'logtid', '', '', False, ''),
            ('previous', 'backchain', '', '', False, "The end of the transaction's record before; 0 for its first."),
            ('kind', 'type', 'jfs_log.kind', '', False, ''),
            ('len_data', 'length', '', '', False, "Bytes of data in front of it, less than a word's padding."),
            ('file_system', 'aggregate', '', '', False, 'Which of the file systems that share the log; else the number of a device.'),
            ('details', 'log', '', '', False, 'As `changed_page`, `freed_inodes` or `sync_point`.'),
        ),
        'instances': (
        ),
    },
    'jfs_log.changed_page': {
        'class': 'JfsLog.ChangedPage',
        'orig_id': 'redopage',
        'doc': 'A page that is changed (redo_page), freed (no_redo_page), or blocks that are taken or freed (update_map).',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 redopage, noredopage, updatemap',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('file_set', 'fileset', '', '', False, ''),
            ('inode', 'inode', '', '', False, 'The inode to which it belongs; of pages of inodes, that of their map.'),
            ('content', 'type', '', 'jfs_log.content', False, ''),
            ('log2_unit', 'l2linesize', '', '', False, 'The logarithm of the unit, in bytes, in which pieces are counted; of update_map the number of extents.'),
            ('len_and_high', 'pxd.len_addr', '', '', False, 'The page. Bits 0 to 23 are its length, the others bits 32 to 39 of its address.'),
            ('low', 'pxd.addr2', '', '', False, ''),
        ),
        'instances': (
            ('length', 'In blocks.'),
            ('address', 'Its first block.'),
        ),
    },
    'jfs_log.freed_inodes': {
        'class': 'JfsLog.FreedInodes',
        'orig_id': 'noredoinoext',
        'doc': '32 inodes whose room is freed (no_redo_inodes).',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 noredoinoext',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('file_set', 'fileset', '', '', False, ''),
            ('group', 'iagnum', '', '', False, 'The allocation group of the inodes.'),
            ('index', 'inoext_idx', '', '', False, 'Which of its 128 places it was.'),
            ('len_and_high', 'pxd.len_addr', '', '', False, 'Their blocks. Bits 0 to 23 are the length, the others bits 32 to 39 of the address.'),
            ('low', 'pxd.addr2', '', '', False, ''),
        ),
        'instances': (
            ('length', 'In blocks.'),
            ('address', 'Their first block.'),
        ),
    },
    'jfs_log.sync_point': {
        'class': 'JfsLog.SyncPoint',
        'orig_id': 'syncpt',
        'doc': 'How far back records are needed (sync_point).',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 syncpt',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first', 'sync', '', '', False, 'The end of the oldest record that is needed; 0 for this one.'),
            ('unused', 'log', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_log.piece': {
        'class': 'JfsLog.Piece',
        'orig_id': 'lvd',
        'doc': 'What a piece of data in front of it replaces.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_logmgr.h?h=v6.1 lvd',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('offset', 'offset', '', '', False, 'In units of the record, from the start of the page or of the tree in the inode.'),
            ('length', 'length', '', '', False, 'In the same units.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'jfs_log.state': {
        0: ('mounted', 'LOGMOUNT', ''),
        1: ('replayed', 'LOGREDONE', 'Replayed, or unmounted.'),
        2: ('wrapped', 'LOGWRAP', ''),
        3: ('unreadable', 'LOGREADERR', ''),
    },
    'jfs_log.kind': {
        32768: ('commit', 'LOG_COMMIT', ''),
        16384: ('sync_point', 'LOG_SYNCPT', ''),
        8192: ('mount', 'LOG_MOUNT', ''),
        2048: ('redo_page', 'LOG_REDOPAGE', ''),
        128: ('no_redo_page', 'LOG_NOREDOPAGE', ''),
        64: ('no_redo_inodes', 'LOG_NOREDOINOEXT', ''),
        8: ('update_map', 'LOG_UPDATEMAP', ''),
        1: ('no_redo_file', 'LOG_NOREDOFILE', ''),
    },
    'jfs_log.content': {
        1: ('inodes', 'LOG_INODE', ''),
        2: ('extents', 'LOG_XTREE', ''),
        4: ('entries', 'LOG_DTREE', ''),
        16: ('root', 'LOG_BTROOT', ''),
        32: ('attributes', 'LOG_EA', ''),
        64: ('access_list', 'LOG_ACL', ''),
        128: ('content', 'LOG_DATA', ''),
        256: ('added', 'LOG_NEW', ''),
        512: ('extended', 'LOG_EXTEND', ''),
        1024: ('relocated', 'LOG_RELOCATE', ''),
        2048: ('directory_extents', 'LOG_DIR_XTREE', 'Of a directory, that of its index.'),
    },
}
