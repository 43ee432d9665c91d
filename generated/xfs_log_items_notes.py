# Made by scripts/build_parsers.py from specs/xfs_log_items.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Items in the log of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_log_items': {
        'class': 'XfsLogItems',
        'orig_id': '',
        'doc': 'What a transaction in the log is made of, as a little-endian machine writes it: a header, then items, each of which begins with its type and its number of regions.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('item_type', '', 'xfs_log_items.item_type', '', False, ''),
            ('num_regions', '', '', '', False, 'Operations that the item is made of, this one included.'),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.transaction_header': {
        'class': 'XfsLogItems.TransactionHeader',
        'orig_id': 'xfs_trans_header',
        'doc': 'The first operation of a transaction.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Transaction Headers)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'th_magic', '', '', True, ''),
            ('transaction_type', 'th_type', '', '', False, ''),
            ('transaction', 'th_tid', '', '', False, ''),
            ('num_items', 'th_num_items', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.buffer': {
        'class': 'XfsLogItems.Buffer',
        'orig_id': 'xfs_buf_log_format',
        'doc': 'Changed parts of a block; a bit map of them follows, in words of 32 bits, and an operation for each run of set bits.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Buffer Log Item)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('item_type', 'blf_type', '', '', False, ''),
            ('num_regions', 'blf_size', '', '', False, ''),
            ('flags', 'blf_flags', '', 'xfs_log_items.buffer_flag', False, 'Bit mask, see enum `buffer_flag`; above it the type, see `buffer_type`.'),
            ('num_sectors', 'blf_len', '', '', False, 'Length of the block in units of 512 bytes.'),
            ('sector', 'blf_blkno', '', '', False, 'Place of the block in units of 512 bytes.'),
            ('num_words', 'blf_map_size', '', '', False, 'Words of the bit map.'),
        ),
        'instances': (
            ('len_chunk', 'Bytes of the block for which a bit stands.'),
            ('type_of_buffer', 'What the block is, see enum `buffer_type`; zero where older kernels wrote.'),
        ),
    },
    'xfs_log_items.map_word': {
        'class': 'XfsLogItems.MapWord',
        'orig_id': '',
        'doc': "A word of a buffer's bit map.",
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Buffer Log Item)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('bits', 'blf_data_map', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.inode': {
        'class': 'XfsLogItems.Inode',
        'orig_id': 'xfs_inode_log_format',
        'doc': 'A changed inode; an operation with the core follows, and one for each fork that changed.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('item_type', 'ilf_type', '', '', False, ''),
            ('num_regions', 'ilf_size', '', '', False, ''),
            ('changes', 'ilf_fields', '', 'xfs_log_items.inode_change', False, 'Bit mask, see enum `inode_change`.'),
            ('len_attribute_fork', 'ilf_asize', '', '', False, ''),
            ('len_data_fork', 'ilf_dsize', '', '', False, ''),
            ('padding', 'ilf_pad', '', '', False, ''),
            ('number', 'ilf_ino', '', '', False, ''),
            ('device', 'ilf_u', '', '', False, 'Number of a device in the first 4 bytes.'),
            ('sector', 'ilf_blkno', '', '', False, "Place of the inode's cluster in units of 512 bytes."),
            ('num_sectors', 'ilf_len', '', '', False, 'Length of the cluster.'),
            ('ofs_inode', 'ilf_boffset', '', '', False, 'Offset of the inode in its cluster, in bytes.'),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.inode_32': {
        'class': 'XfsLogItems.Inode32',
        'orig_id': 'xfs_inode_log_format_32',
        'doc': 'The same as 32-bit kernels wrote it.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('item_type', 'ilf_type', '', '', False, ''),
            ('num_regions', 'ilf_size', '', '', False, ''),
            ('changes', 'ilf_fields', '', '', False, ''),
            ('len_attribute_fork', 'ilf_asize', '', '', False, ''),
            ('len_data_fork', 'ilf_dsize', '', '', False, ''),
            ('number', 'ilf_ino', '', '', False, ''),
            ('device', 'ilf_u', '', '', False, ''),
            ('sector', 'ilf_blkno', '', '', False, ''),
            ('num_sectors', 'ilf_len', '', '', False, ''),
            ('ofs_inode', 'ilf_boffset', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.device': {
        'class': 'XfsLogItems.Device',
        'orig_id': '',
        'doc': "A device's number.",
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('number', 'ilfu_rdev', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.inode_core': {
        'class': 'XfsLogItems.InodeCore',
        'orig_id': 'xfs_log_dinode',
        'doc': 'The core of an inode; the fields are those of xfs_inode, in another byte order.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'di_magic', '', '', True, ''),
            ('mode', 'di_mode', '', '', False, ''),
            ('version', 'di_version', '', '', False, ''),
            ('format', 'di_format', '', '', False, ''),
            ('num_links_old', 'di_metatype', '', '', False, ''),
            ('uid', 'di_uid', '', '', False, ''),
            ('gid', 'di_gid', '', '', False, ''),
            ('num_links', 'di_nlink', '', '', False, ''),
            ('project_low', 'di_projid_lo', '', '', False, ''),
            ('project_high', 'di_projid_hi', '', '', False, ''),
            ('num_extents_wide', 'di_big_nextents', '', '', False, ''),
            ('access_time', 'di_atime', '', '', False, 'Without the flag `big_time` the halves stand the other way round than on disk.'),
            ('modification_time', 'di_mtime', '', '', False, ''),
            ('change_time', 'di_ctime', '', '', False, ''),
            ('size', 'di_size', '', '', False, ''),
            ('num_blocks', 'di_nblocks', '', '', False, ''),
            ('extent_size', 'di_extsize', '', '', False, ''),
            ('num_extents', 'di_nextents', '', '', False, ''),
            ('num_attribute_extents', 'di_anextents', '', '', False, ''),
            ('ofs_attribute_fork', 'di_forkoff', '', '', False, ''),
            ('attribute_format', 'di_aformat', '', '', False, ''),
            ('migration_events', 'di_dmevmask', '', '', False, ''),
            ('migration_state', 'di_dmstate', '', '', False, ''),
            ('flags', 'di_flags', '', '', False, ''),
            ('generation', 'di_gen', '', '', False, ''),
            ('next_unlinked', 'di_next_unlinked', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.inode_extension': {
        'class': 'XfsLogItems.InodeExtension',
        'orig_id': 'xfs_log_dinode',
        'doc': 'What follows in version 3 of the inode.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('checksum', 'di_crc', '', '', False, 'Not set here.'),
            ('num_changes', 'di_changecount', '', '', False, ''),
            ('sequence', 'di_lsn', '', '', False, ''),
            ('flags_2', 'di_flags2', '', '', False, ''),
            ('copy_extent_size', 'di_cowextsize', '', '', False, ''),
            ('padding', 'di_pad2', '', '', False, ''),
            ('creation_time', 'di_crtime', '', '', False, ''),
            ('number', 'di_ino', '', '', False, ''),
            ('uuid', 'di_uuid', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.new_inodes': {
        'class': 'XfsLogItems.NewInodes',
        'orig_id': 'xfs_icreate_log',
        'doc': "Inodes that were made at once, behind the item's type and number of regions; big-endian.",
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Creation Log Item)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('group', 'icl_ag', '', '', False, 'Allocation group.'),
            ('block', 'icl_agbno', '', '', False, 'Block in the group.'),
            ('num_inodes', 'icl_count', '', '', False, ''),
            ('inode_size', 'icl_isize', '', '', False, 'Bytes.'),
            ('num_blocks', 'icl_length', '', '', False, ''),
            ('generation', 'icl_gen', '', '', False, 'What all of them begin with.'),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.intent': {
        'class': 'XfsLogItems.Intent',
        'orig_id': 'xfs_bui_log_format',
        'doc': 'The head of an intent (what a chain of transactions still has to do after a crash) and of the news that it is done. Structures follow an intent that has extents.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Deferred items)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('item_type', 'bui_type', 'xfs_log_items.item_type', '', False, ''),
            ('num_regions', 'bui_size', '', '', False, ''),
            ('num_extents', 'bui_nextents', '', '', False, 'Of kinds `free_extents` and `free_extents_done`, of `reverse_map`, `reference_count` and `map_extents` and of those of real-time devices. Of `attributes` the generation of the inode, if it concerns a parent pointer. Zero of all others.'),
            ('number', 'bui_id', '', '', False, 'The same in the intent and in the news; used again later.'),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.freed_extent': {
        'class': 'XfsLogItems.FreedExtent',
        'orig_id': 'xfs_extent_64',
        'doc': 'Blocks to be freed, one of `num_extents` behind the head of kind `free_extents` or `free_extents_done`. Where 32-bit kernels wrote, `padding` is missing.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'ext_start', '', '', False, 'Block of the file system.'),
            ('num_blocks', 'ext_len', '', '', False, ''),
            ('padding', 'ext_pad', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.mapped_extent': {
        'class': 'XfsLogItems.MappedExtent',
        'orig_id': 'xfs_map_extent',
        'doc': 'Blocks that are to be mapped into a file or out of it (kind `map_extents`, one behind the head), or entered in the tree of owners or taken out of it (kind `reverse_map`, `num_extents` of them).',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('owner', 'me_owner', '', '', False, "Number of the inode. In `reverse_map` also other owners, which are negative: a group's head, a tree of free space and the like."),
            ('start', 'me_startblock', '', '', False, 'Block of the file system.'),
            ('first', 'me_startoff', '', '', False, 'Block of the file.'),
            ('num_blocks', 'me_len', '', '', False, ''),
            ('flags', 'me_flags', '', '', False, 'The operation in the lowest byte, above it a bit mask: see enum `map_flag` for `map_extents`, enum `reverse_map_flag` for `reverse_map`.'),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.counted_extent': {
        'class': 'XfsLogItems.CountedExtent',
        'orig_id': 'xfs_phys_extent',
        'doc': 'Blocks whose number of users changes, one of `num_extents` behind the head of kind `reference_count`.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('start', 'pe_startblock', '', '', False, 'Block of the file system.'),
            ('num_blocks', 'pe_len', '', '', False, ''),
            ('operation', 'pe_flags', 'xfs_log_items.count_operation', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.exchange': {
        'class': 'XfsLogItems.Exchange',
        'orig_id': 'xfs_xmi_log_format',
        'doc': 'What two files have still to exchange; each step writes the rest down anew. It begins as `intent` does.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('item_type', 'xmi_type', '', '', False, ''),
            ('num_regions', 'xmi_size', '', '', False, ''),
            ('padding', '__pad', '', '', False, 'Zero.'),
            ('number', 'xmi_id', '', '', False, ''),
            ('inode_1', 'xmi_inode1', '', '', False, ''),
            ('inode_2', 'xmi_inode2', '', '', False, ''),
            ('generation_1', 'xmi_igen1', '', '', False, ''),
            ('generation_2', 'xmi_igen2', '', '', False, ''),
            ('first_1', 'xmi_startoff1', '', '', False, 'Block of the first file.'),
            ('first_2', 'xmi_startoff2', '', '', False, 'Block of the second file.'),
            ('num_blocks', 'xmi_blockcount', '', '', False, ''),
            ('flags', 'xmi_flags', '', '', False, 'Bit mask, see enum `exchange_flag`.'),
            ('size_1', 'xmi_isize1', '', '', False, "What the first file's size is to become, all bits set if it stays. Recovery in Linux takes the other file's size of then instead."),
            ('size_2', 'xmi_isize2', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log_items.attribute_intent': {
        'class': 'XfsLogItems.AttributeIntent',
        'orig_id': 'xfs_attri_log_format',
        'doc': "A change of an inode's attribute, which may be a parent pointer. The names and values follow, an operation for each that is not empty: name, new name, value, new value. It begins as `intent` does.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('item_type', 'alfi_type', '', '', False, ''),
            ('num_regions', 'alfi_size', '', '', False, ''),
            ('generation', 'alfi_igen', '', '', False, 'Of the inode, for a parent pointer.'),
            ('number', 'alfi_id', '', '', False, ''),
            ('inode', 'alfi_ino', '', '', False, ''),
            ('operation', 'alfi_op_flags', 'xfs_log_items.attribute_operation', '', False, ''),
            ('len_name', 'alfi_name_len', '', '', False, 'Bytes. To replace a parent pointer, the lower half is that of the old name, the upper half that of the new one.'),
            ('len_value', 'alfi_value_len', '', '', False, ''),
            ('name_space', 'alfi_attr_filter', '', '', False, 'Bit mask, see enum `attribute_name_space`.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'xfs_log_items.item_type': {
        4662: ('free_extents', 'XFS_LI_EFI', ''),
        4663: ('free_extents_done', 'XFS_LI_EFD', ''),
        4667: ('inode', 'XFS_LI_INODE', ''),
        4668: ('buffer', 'XFS_LI_BUF', ''),
        4669: ('quota', 'XFS_LI_DQUOT', ''),
        4670: ('quota_off', 'XFS_LI_QUOTAOFF', ''),
        4671: ('new_inodes', 'XFS_LI_ICREATE', ''),
        4672: ('reverse_map', 'XFS_LI_RUI', ''),
        4673: ('reverse_map_done', 'XFS_LI_RUD', ''),
        4674: ('reference_count', 'XFS_LI_CUI', ''),
        4675: ('reference_count_done', 'XFS_LI_CUD', ''),
        4676: ('map_extents', 'XFS_LI_BUI', ''),
        4677: ('map_extents_done', 'XFS_LI_BUD', ''),
        4678: ('attributes', 'XFS_LI_ATTRI', ''),
        4679: ('attributes_done', 'XFS_LI_ATTRD', ''),
        4680: ('exchange', 'XFS_LI_XMI', ''),
        4681: ('exchange_done', 'XFS_LI_XMD', ''),
        4682: ('free_realtime_extents', 'XFS_LI_EFI_RT', ''),
        4683: ('free_realtime_extents_done', 'XFS_LI_EFD_RT', ''),
        4684: ('realtime_reverse_map', 'XFS_LI_RUI_RT', ''),
        4685: ('realtime_reverse_map_done', 'XFS_LI_RUD_RT', ''),
        4686: ('realtime_reference_count', 'XFS_LI_CUI_RT', ''),
        4687: ('realtime_reference_count_done', 'XFS_LI_CUD_RT', ''),
    },
    'xfs_log_items.buffer_flag': {
        1: ('inodes', 'XFS_BLF_INODE_BUF', 'Of a block of inodes only `next_unlinked` is logged.'),
        2: ('cancelled', 'XFS_BLF_CANCEL', 'The block was freed: what was logged before is void.'),
        4: ('user_quota', 'XFS_BLF_UDQUOT_BUF', ''),
        8: ('project_quota', 'XFS_BLF_PDQUOT_BUF', ''),
        16: ('group_quota', 'XFS_BLF_GDQUOT_BUF', ''),
    },
    'xfs_log_items.buffer_type': {
        0: ('unknown', 'XFS_BLFT_UNKNOWN_BUF', ''),
        1: ('user_quota', 'XFS_BLFT_UDQUOT_BUF', ''),
        2: ('project_quota', 'XFS_BLFT_PDQUOT_BUF', ''),
        3: ('group_quota', 'XFS_BLFT_GDQUOT_BUF', ''),
        4: ('tree', 'XFS_BLFT_BTREE_BUF', 'Of free space, inodes, owners, shared blocks, or of the extents of a file.'),
        5: ('group_free_space', 'XFS_BLFT_AGF_BUF', ''),
        6: ('group_free_list', 'XFS_BLFT_AGFL_BUF', ''),
        7: ('group_inodes', 'XFS_BLFT_AGI_BUF', ''),
        8: ('inodes', 'XFS_BLFT_DINO_BUF', ''),
        9: ('symlink', 'XFS_BLFT_SYMLINK_BUF', ''),
        10: ('directory', 'XFS_BLFT_DIR_BLOCK_BUF', 'A directory of one block.'),
        11: ('directory_data', 'XFS_BLFT_DIR_DATA_BUF', 'The names of a directory of several blocks.'),
        12: ('directory_free_space', 'XFS_BLFT_DIR_FREE_BUF', ''),
        13: ('directory_leaf', 'XFS_BLFT_DIR_LEAF1_BUF', ''),
        14: ('directory_leaf_of_several', 'XFS_BLFT_DIR_LEAFN_BUF', ''),
        15: ('hash_node', 'XFS_BLFT_DA_NODE_BUF', 'A node of the tree by hashes, of a directory or of attributes.'),
        16: ('attribute_leaf', 'XFS_BLFT_ATTR_LEAF_BUF', ''),
        17: ('attribute_value', 'XFS_BLFT_ATTR_RMT_BUF', ''),
        18: ('superblock', 'XFS_BLFT_SB_BUF', ''),
        19: ('realtime_bitmap', 'XFS_BLFT_RTBITMAP_BUF', ''),
        20: ('realtime_summary', 'XFS_BLFT_RTSUMMARY_BUF', ''),
    },
    'xfs_log_items.inode_change': {
        1: ('core', 'XFS_ILOG_CORE', ''),
        2: ('data_local', 'XFS_ILOG_DDATA', ''),
        4: ('data_extents', 'XFS_ILOG_DEXT', ''),
        8: ('data_btree', 'XFS_ILOG_DBROOT', ''),
        16: ('device', 'XFS_ILOG_DEV', ''),
        32: ('uuid', 'XFS_ILOG_UUID', ''),
        64: ('attributes_local', 'XFS_ILOG_ADATA', ''),
        128: ('attributes_extents', 'XFS_ILOG_AEXT', ''),
        256: ('attributes_btree', 'XFS_ILOG_ABROOT', ''),
        512: ('data_owner', 'XFS_ILOG_DOWNER', ''),
        1024: ('attributes_owner', 'XFS_ILOG_AOWNER', ''),
    },
    'xfs_log_items.map_flag': {
        1: ('map', 'XFS_BMAP_MAP', ''),
        2: ('unmap', 'XFS_BMAP_UNMAP', ''),
        536870912: ('real_time', 'XFS_BMAP_EXTENT_REALTIME', 'The blocks are those of the real-time device.'),
        1073741824: ('unwritten', 'XFS_BMAP_EXTENT_UNWRITTEN', ''),
        2147483648: ('attributes', 'XFS_BMAP_EXTENT_ATTR_FORK', 'In the fork of attributes.'),
    },
    'xfs_log_items.reverse_map_flag': {
        1: ('map', 'XFS_RMAP_EXTENT_MAP', ''),
        2: ('map_shared', 'XFS_RMAP_EXTENT_MAP_SHARED', ''),
        3: ('unmap', 'XFS_RMAP_EXTENT_UNMAP', ''),
        4: ('unmap_shared', 'XFS_RMAP_EXTENT_UNMAP_SHARED', ''),
        5: ('convert', 'XFS_RMAP_EXTENT_CONVERT', ''),
        6: ('convert_shared', 'XFS_RMAP_EXTENT_CONVERT_SHARED', ''),
        7: ('allocate', 'XFS_RMAP_EXTENT_ALLOC', ''),
        8: ('free', 'XFS_RMAP_EXTENT_FREE', ''),
        536870912: ('unwritten', 'XFS_RMAP_EXTENT_UNWRITTEN', ''),
        1073741824: ('tree_of_extents', 'XFS_RMAP_EXTENT_BMBT_BLOCK', ''),
        2147483648: ('attributes', 'XFS_RMAP_EXTENT_ATTR_FORK', ''),
    },
    'xfs_log_items.count_operation': {
        1: ('increase', 'XFS_REFCOUNT_INCREASE', ''),
        2: ('decrease', 'XFS_REFCOUNT_DECREASE', ''),
        3: ('allocate_copy', 'XFS_REFCOUNT_ALLOC_COW', 'Blocks are set aside for a copy on write.'),
        4: ('free_copy', 'XFS_REFCOUNT_FREE_COW', ''),
    },
    'xfs_log_items.exchange_flag': {
        1: ('attributes', 'XFS_EXCHMAPS_ATTR_FORK', 'The forks of attributes are exchanged.'),
        2: ('sizes', 'XFS_EXCHMAPS_SET_SIZES', 'Sizes are set at the end.'),
        4: ('written_only', 'XFS_EXCHMAPS_INO1_WRITTEN', 'What is not written in the first file is passed over.'),
        8: ('clear_shared_1', 'XFS_EXCHMAPS_CLEAR_INO1_REFLINK', ''),
        16: ('clear_shared_2', 'XFS_EXCHMAPS_CLEAR_INO2_REFLINK', ''),
    },
    'xfs_log_items.attribute_operation': {
        1: ('set', 'XFS_ATTRI_OP_FLAGS_SET', ''),
        2: ('remove', 'XFS_ATTRI_OP_FLAGS_REMOVE', ''),
        3: ('replace', 'XFS_ATTRI_OP_FLAGS_REPLACE', ''),
        4: ('set_parent', 'XFS_ATTRI_OP_FLAGS_PPTR_SET', ''),
        5: ('remove_parent', 'XFS_ATTRI_OP_FLAGS_PPTR_REMOVE', ''),
        6: ('replace_parent', 'XFS_ATTRI_OP_FLAGS_PPTR_REPLACE', ''),
    },
    'xfs_log_items.attribute_name_space': {
        2: ('trusted', 'XFS_ATTR_ROOT', ''),
        4: ('security', 'XFS_ATTR_SECURE', ''),
        8: ('parent', 'XFS_ATTR_PARENT', ''),
        128: ('incomplete', 'XFS_ATTR_INCOMPLETE', ''),
    },
}
