# Made by scripts/build_parsers.py from specs/f2fs_node.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Nodes of F2FS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'f2fs_node': {
        'class': 'F2fsNode',
        'orig_id': '',
        'doc': 'A node is a block: an inode, or the addresses of blocks or numbers of nodes that do not fit in it, or extended attributes. The table of nodes says where each of them lies.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_node',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_node.inode': {
        'class': 'F2fsNode.Inode',
        'orig_id': 'f2fs_inode',
        'doc': 'An inode, which fills a node but for the footer.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('mode', 'i_mode', '', '', False, ''),
            ('advice', 'i_advise', '', 'f2fs_node.advice', False, ''),
            ('inline_flags', 'i_inline', '', 'f2fs_node.inline', False, ''),
            ('uid', 'i_uid', '', '', False, ''),
            ('gid', 'i_gid', '', '', False, ''),
            ('num_links', 'i_links', '', '', False, ''),
            ('size', 'i_size', '', '', False, 'Bytes.'),
            ('num_blocks', 'i_blocks', '', '', False, 'The inode is one of them.'),
            ('accessed', 'i_atime', '', '', False, 'Seconds since 1970.'),
            ('changed', 'i_ctime', '', '', False, ''),
            ('modified', 'i_mtime', '', '', False, ''),
            ('accessed_ns', 'i_atime_nsec', '', '', False, ''),
            ('changed_ns', 'i_ctime_nsec', '', '', False, ''),
            ('modified_ns', 'i_mtime_nsec', '', '', False, ''),
            ('generation', 'i_generation', '', '', False, ''),
            ('depth', 'i_current_depth', '', '', False, 'Levels of hashes of a directory; of files how often they could not be moved.'),
            ('attributes_node', 'i_xattr_nid', '', '', False, '0 for none.'),
            ('flags', 'i_flags', '', 'f2fs_node.flags', False, ''),
            ('parent', 'i_pino', '', '', False, ''),
            ('len_name', 'i_namelen', '', '', False, ''),
            ('name', 'i_name', '', '', False, 'For recovery: the name in that directory.'),
            ('directory_level', 'i_dir_level', '', '', False, ''),
            ('extent', 'i_ext', '', '', False, 'The largest run of blocks, for a cache.'),
            ('area', 'i_addr', '', '', False, '923 addresses of blocks; at its beginning `extra`, at its end extended attributes, in between content or entries, if flags say so.'),
            ('nodes', 'i_nid', '', '', False, 'Two nodes of addresses, two of numbers of such, one of numbers of these.'),
        ),
        'instances': (
        ),
    },
    'f2fs_node.extra': {
        'class': 'F2fsNode.Extra',
        'orig_id': 'f2fs_inode',
        'doc': 'Further fields, as many as fit into `size`, with the flag `extra_attributes`.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 f2fs_inode',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('size', 'i_extra_isize', '', '', False, 'Bytes, a multiple of 4.'),
            ('inline_attributes_size', 'i_inline_xattr_size', '', '', False, 'In words of 4 bytes.'),
            ('project', 'i_projid', '', '', False, ''),
            ('checksum', 'i_inode_checksum', '', '', False, 'CRC-32, not inverted, of the UUID, the number, the generation and the whole node.'),
            ('created', 'i_crtime', '', '', False, ''),
            ('created_ns', 'i_crtime_nsec', '', '', False, ''),
            ('num_saved_blocks', 'i_compr_blocks', '', '', False, ''),
            ('compression', 'i_compress_algorithm', 'f2fs_node.compression', '', False, ''),
            ('log2_cluster_blocks', 'i_log_cluster_size', '', '', False, ''),
            ('compression_flags', 'i_compress_flag', '', '', False, 'Bit 0 is set if clusters have checksums.'),
        ),
        'instances': (
        ),
    },
    'f2fs_node.footer': {
        'class': 'F2fsNode.Footer',
        'orig_id': 'node_footer',
        'doc': 'What every node ends with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 node_footer',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('node', 'nid', '', '', False, ''),
            ('inode', 'ino', '', '', False, ''),
            ('flags', 'flag', '', '', False, 'Bit 1 is set by fsync, bit 2 if the name is to be recovered; the place in the file lies above these.'),
            ('checkpoint', 'cp_ver', '', '', False, 'Version of the checkpoint after which it was written; the checksum of that in the upper half.'),
            ('next_block', 'next_blkaddr', '', '', False, 'Where the next node of this log was to be written.'),
        ),
        'instances': (
        ),
    },
    'f2fs_node.address': {
        'class': 'F2fsNode.Address',
        'orig_id': '',
        'doc': 'The address of a block, or the number of a node.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/linux/f2fs_fs.h?h=v6.12 direct_node',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('block', '', 'f2fs_node.addresses', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_node.attribute_header': {
        'class': 'F2fsNode.AttributeHeader',
        'orig_id': 'f2fs_xattr_header',
        'doc': 'What extended attributes begin with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/f2fs/xattr.h?h=v6.12 f2fs_xattr_header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'h_magic', '', '', False, '0xf2f52011.'),
            ('num_references', 'h_refcount', '', '', False, ''),
            ('reserved', 'h_reserved', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_node.attribute': {
        'class': 'F2fsNode.Attribute',
        'orig_id': 'f2fs_xattr_entry',
        'doc': 'An extended attribute; name and value follow, and all ends at a multiple of 4.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/f2fs/xattr.h?h=v6.12 f2fs_xattr_entry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('space', 'e_name_index', '', '', False, 'Says how the name begins; 0 at the end.'),
            ('len_name', 'e_name_len', '', '', False, ''),
            ('len_value', 'e_value_size', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'f2fs_node.cluster': {
        'class': 'F2fsNode.Cluster',
        'orig_id': 'compress_data',
        'doc': 'What the blocks of a compressed cluster begin with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/f2fs/f2fs.h?h=v6.12 compress_data',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_data', 'clen', '', '', False, ''),
            ('checksum', 'chksum', '', '', False, "CRC-32 of the compressed bytes, made as the superblock's."),
            ('reserved', 'reserved', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'f2fs_node.inline': {
        1: ('attributes', 'F2FS_INLINE_XATTR', ''),
        2: ('data', 'F2FS_INLINE_DATA', ''),
        4: ('entries', 'F2FS_INLINE_DENTRY', ''),
        8: ('data_exist', 'F2FS_DATA_EXIST', ''),
        16: ('dots', 'F2FS_INLINE_DOTS', ''),
        32: ('extra_attributes', 'F2FS_EXTRA_ATTR', ''),
        64: ('pinned', 'F2FS_PIN_FILE', ''),
        128: ('compression_released', 'F2FS_COMPRESS_RELEASED', ''),
    },
    'f2fs_node.advice': {
        1: ('cold', 'FADVISE_COLD_BIT', ''),
        2: ('lost_parent', 'FADVISE_LOST_PINO_BIT', ''),
        4: ('encrypted', 'FADVISE_ENCRYPT_BIT', ''),
        8: ('encrypted_name', 'FADVISE_ENC_NAME_BIT', ''),
        16: ('keep_size', 'FADVISE_KEEP_SIZE_BIT', ''),
        32: ('hot', 'FADVISE_HOT_BIT', ''),
        64: ('verity', 'FADVISE_VERITY_BIT', ''),
        128: ('truncated', 'FADVISE_TRUNC_BIT', ''),
    },
    'f2fs_node.flags': {
        4: ('compressed', 'F2FS_COMPR_FL', ''),
        8: ('sync', 'F2FS_SYNC_FL', ''),
        16: ('immutable', 'F2FS_IMMUTABLE_FL', ''),
        32: ('append', 'F2FS_APPEND_FL', ''),
        64: ('nodump', 'F2FS_NODUMP_FL', ''),
        128: ('noatime', 'F2FS_NOATIME_FL', ''),
        1024: ('not_compressed', 'F2FS_NOCOMP_FL', ''),
        4096: ('index', 'F2FS_INDEX_FL', ''),
        65536: ('directory_sync', 'F2FS_DIRSYNC_FL', ''),
        536870912: ('project_inherit', 'F2FS_PROJINHERIT_FL', ''),
        1073741824: ('casefold', 'F2FS_CASEFOLD_FL', ''),
        2147483648: ('device_alias', 'F2FS_DEVICE_ALIAS_FL', ''),
    },
    'f2fs_node.compression': {
        0: ('lzo', 'COMPRESS_LZO', ''),
        1: ('lz4', 'COMPRESS_LZ4', ''),
        2: ('zstd', 'COMPRESS_ZSTD', ''),
        3: ('lzo_rle', 'COMPRESS_LZORLE', ''),
    },
    'f2fs_node.addresses': {
        0: ('hole', 'NULL_ADDR', ''),
        4294967294: ('compressed', 'COMPRESS_ADDR', 'Here a compressed cluster begins.'),
        4294967295: ('reserved', 'NEW_ADDR', 'Nothing was written yet.'),
    },
}
