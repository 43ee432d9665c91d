# Made by scripts/build_parsers.py from specs/zfs_block.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Block pointers, dnodes and object sets of ZFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'zfs_block': {
        'class': 'ZfsBlock',
        'orig_id': '',
        'doc': 'Everything in a pool is an object: a dnode, and blocks that a tree of block pointers leads to. The checksum of a block stands in the pointer to it. Pointers of machines with the other byte order differ in more than the order of their bytes, and are not described.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h struct blkptr',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('pointer', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_block.address': {
        'class': 'ZfsBlock.Address',
        'orig_id': 'dva_t',
        'doc': 'Where a copy of a block lies.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h struct dva',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('allocated_raw', 'ASIZE, GRID', '', '', False, 'In the lower 24 bits sectors of 512 bytes that are allocated, with parity.'),
            ('vdev_raw', 'VDEV', '', '', False, 'In the lower 24 bits the number of a top-level device.'),
            ('offset_raw', 'G, OFFSET', '', '', False, 'Sectors of 512 bytes from byte 4194304 of the device; bit 63 says that it is a gang.'),
        ),
        'instances': (
            ('vdev', ''),
            ('num_sectors', ''),
        ),
    },
    'zfs_block.pointer': {
        'class': 'ZfsBlock.Pointer',
        'orig_id': 'blkptr_t',
        'doc': 'A pointer to a block, up to three copies of it; or, with bit 7 of `compression_raw`, an `embedded` block.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h struct blkptr',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('addresses', 'blk_dva', '', '', False, 'Three times `address`; those that are not used are zero. The last one is something else where the block is encrypted.'),
            ('size_raw', 'LSIZE', '', '', False, 'Sectors of 512 bytes, less one, of the block as it is used.'),
            ('stored_raw', 'PSIZE', '', '', False, 'The same, of the block as it is stored.'),
            ('compression_raw', 'E, COMP', '', '', False, 'In the lower 7 bits a `compression`.'),
            ('checksum_kind', 'CKSUM', 'zfs_block.checksum', '', False, ''),
            ('kind', 'TYPE', 'zfs_block.object_type', '', False, 'Of the object.'),
            ('level_raw', 'B, D, X, LEVEL', '', 'zfs_block.pointer_flags', False, 'In the lower 5 bits how many pointers are between the block and data.'),
            ('padding', 'blk_pad', '', '', False, ''),
            ('physical_birth', 'blk_phys_birth', '', '', False, 'The transaction group that wrote it, if not `birth`; else 0.'),
            ('birth', 'blk_birth', '', '', False, 'The transaction group; of what was never written 0.'),
            ('fill', 'blk_fill', '', '', False, 'How many blocks or dnodes below it are in use.'),
            ('checksum', 'blk_cksum', '', '', False, ''),
        ),
        'instances': (
            ('size', 'Bytes.'),
            ('len_stored', 'Bytes.'),
            ('compression', ''),
            ('is_embedded', ''),
            ('level', ''),
        ),
    },
    'zfs_block.embedded': {
        'class': 'ZfsBlock.Embedded',
        'orig_id': 'blkptr_t',
        'doc': 'A block of up to 112 bytes in the place of the pointer to it.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/spa.h BPE_GET_ETYPE',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_bytes', '', '', '', False, ''),
            ('sizes', 'PSIZE, LSIZE', '', '', False, 'In the lower 25 bits bytes, less one, of the block as it is used; above that, of the block as it is stored.'),
            ('compression_raw', 'E, COMP', '', '', False, 'In the lower 7 bits a `compression`.'),
            ('embedded_kind', 'ETYPE', 'zfs_block.embedded_kind', '', False, ''),
            ('kind', 'TYPE', 'zfs_block.object_type', '', False, ''),
            ('level_raw', 'B, D, X, LEVEL', '', 'zfs_block.pointer_flags', False, ''),
            ('more_bytes', '', '', '', False, ''),
            ('birth', 'blk_birth', '', '', False, ''),
            ('last_bytes', '', '', '', False, ''),
        ),
        'instances': (
            ('size', 'Bytes.'),
            ('len_stored', 'Bytes.'),
            ('compression', ''),
        ),
    },
    'zfs_block.gang': {
        'class': 'ZfsBlock.Gang',
        'orig_id': 'zio_gbh_phys_t',
        'doc': 'A block that did not fit in one piece: the pointers to its pieces. A `zfs_label.trailer` ends it.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zio.h zio_gbh_phys_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('pointers', 'zg_blkptr', '', '', False, 'Three times `pointer`.'),
            ('filler', 'zg_filler', '', '', False, ''),
            ('trailer', 'zg_tail', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_block.dnode': {
        'class': 'ZfsBlock.Dnode',
        'orig_id': 'dnode_phys_t',
        'doc': 'The head of an object, 64 bytes. Behind it are pointers, then the bonus. At the end of the last of its slots of 512 bytes there may be a pointer to a spill block.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dnode.h struct dnode_phys',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'dn_type', 'zfs_block.object_type', '', False, ''),
            ('indirect_shift', 'dn_indblkshift', '', '', False, 'Power of two of the bytes of a block of pointers.'),
            ('num_levels', 'dn_nlevels', '', '', False, '1 where its pointers lead to data.'),
            ('num_pointers', 'dn_nblkptr', '', '', False, ''),
            ('bonus_kind', 'dn_bonustype', 'zfs_block.object_type', '', False, ''),
            ('checksum_kind', 'dn_checksum', 'zfs_block.checksum', '', False, ''),
            ('compression', 'dn_compress', 'zfs_block.compression', '', False, ''),
            ('flags', 'dn_flags', '', 'zfs_block.dnode_flags', False, ''),
            ('num_sectors', 'dn_datablkszsec', '', '', False, 'Sectors of 512 bytes of a block of data.'),
            ('len_bonus', 'dn_bonuslen', '', '', False, 'Bytes.'),
            ('num_extra_slots', 'dn_extra_slots', '', '', False, 'How many slots it has besides the first.'),
            ('padding', 'dn_pad2', '', '', False, ''),
            ('last_block', 'dn_maxblkid', '', '', False, 'The number of its last block of data.'),
            ('used', 'dn_used', '', '', False, 'Allocated, in bytes where that is among the flags, else in sectors of 512.'),
            ('more_padding', 'dn_pad3', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_block.object_set': {
        'class': 'ZfsBlock.ObjectSet',
        'orig_id': 'objset_phys_t',
        'doc': 'A set of objects, such as a file system.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/dmu_objset.h struct objset_phys',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('meta_dnode', 'os_meta_dnode', '', '', False, 'A `dnode`, whose content are all others of the set, 512 bytes each.'),
            ('claimed', 'zh_claim_txg', '', '', False, 'The transaction group in which the intent log was claimed.'),
            ('replayed', 'zh_replay_seq', '', '', False, ''),
            ('log', 'zh_log', '', '', False, 'A `pointer` to the first block of the intent log: what was synced since. Zero for none.'),
            ('claimed_block', 'zh_claim_blk_seq', '', '', False, ''),
            ('log_flags', 'zh_flags', '', '', False, ''),
            ('claimed_record', 'zh_claim_lr_seq', '', '', False, ''),
            ('log_padding', 'zh_pad', '', '', False, ''),
            ('kind', 'os_type', 'zfs_block.object_set_kind', '', False, ''),
            ('flags', 'os_flags', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_block.log_block': {
        'class': 'ZfsBlock.LogBlock',
        'orig_id': 'zil_chain_t',
        'doc': 'The head of a block of the intent log, with records behind it; in old pools its end, with records before it. Its own checksum is computed with that in the pointer to it in its place.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zil.h zil_chain_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('padding', 'zc_pad', '', '', False, ''),
            ('following', 'zc_next_blk', '', '', False, 'A `pointer` to the next block, which may never have been written.'),
            ('num_used', 'zc_nused', '', '', False, 'Bytes of the block that are in use.'),
            ('magic', 'zec_magic', '', '', False, ''),
            ('checksum', 'zec_cksum', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_block.log_record': {
        'class': 'ZfsBlock.LogRecord',
        'orig_id': 'lr_t',
        'doc': 'The head of a record of the intent log.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zil.h lr_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'lrc_txtype', '', '', False, ''),
            ('length', 'lrc_reclen', '', '', False, 'Bytes of the record.'),
            ('transaction_group', 'lrc_txg', '', '', False, 'In which it was written otherwise, if the pool went on so far.'),
            ('number', 'lrc_seq', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_block.mapping_header': {
        'class': 'ZfsBlock.MappingHeader',
        'orig_id': 'vdev_indirect_mapping_phys_t',
        'doc': 'The bonus of the object that holds entries of `mapping`.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/vdev_indirect_mapping.h struct vdev_indirect_mapping_phys',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('end', 'vimp_max_offset', '', '', False, 'The byte of the removed device behind the last piece.'),
            ('num_bytes', 'vimp_bytes_mapped', '', '', False, ''),
            ('num_entries', 'vimp_num_entries', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_block.mapping': {
        'class': 'ZfsBlock.Mapping',
        'orig_id': 'vdev_indirect_mapping_entry_phys_t',
        'doc': 'Where a piece of a device that was removed lies now. They are sorted by where the pieces were.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/vdev_indirect_mapping.h struct vdev_indirect_mapping_entry_phys',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('source', 'vimep_src', '', '', False, 'Sectors of 512 bytes; bit 63 is free for use.'),
            ('allocated_raw', 'ASIZE, GRID', '', '', False, 'In the lower 24 bits sectors of 512 bytes.'),
            ('vdev_raw', 'VDEV', '', '', False, ''),
            ('offset_raw', 'G, OFFSET', '', '', False, 'Sectors of 512 bytes.'),
        ),
        'instances': (
            ('vdev', ''),
            ('num_sectors', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'zfs_block.pointer_flags': {
        32: ('encrypted', 'BP_USES_CRYPT', ''),
        64: ('deduplicated', 'BP_GET_DEDUP', ''),
        128: ('little_endian', 'BP_GET_BYTEORDER', ''),
    },
    'zfs_block.dnode_flags': {
        1: ('used_is_bytes', 'DNODE_FLAG_USED_BYTES', ''),
        2: ('accounted_for_users', 'DNODE_FLAG_USERUSED_ACCOUNTED', ''),
        4: ('spill', 'DNODE_FLAG_SPILL_BLKPTR', ''),
        8: ('objects_accounted', 'DNODE_FLAG_USEROBJUSED_ACCOUNTED', ''),
    },
    'zfs_block.embedded_kind': {
        0: ('data', 'BP_EMBEDDED_TYPE_DATA', ''),
        1: ('reserved', 'BP_EMBEDDED_TYPE_RESERVED', ''),
        2: ('redacted', 'BP_EMBEDDED_TYPE_REDACTED', ''),
    },
    'zfs_block.compression': {
        0: ('inherit', 'ZIO_COMPRESS_INHERIT', ''),
        1: ('usual', 'ZIO_COMPRESS_ON', ''),
        2: ('none', 'ZIO_COMPRESS_OFF', ''),
        3: ('lzjb', 'ZIO_COMPRESS_LZJB', ''),
        4: ('empty', 'ZIO_COMPRESS_EMPTY', ''),
        5: ('gzip_1', 'ZIO_COMPRESS_GZIP_1', ''),
        6: ('gzip_2', 'ZIO_COMPRESS_GZIP_2', ''),
        7: ('gzip_3', 'ZIO_COMPRESS_GZIP_3', ''),
        8: ('gzip_4', 'ZIO_COMPRESS_GZIP_4', ''),
        9: ('gzip_5', 'ZIO_COMPRESS_GZIP_5', ''),
        10: ('gzip_6', 'ZIO_COMPRESS_GZIP_6', ''),
        11: ('gzip_7', 'ZIO_COMPRESS_GZIP_7', ''),
        12: ('gzip_8', 'ZIO_COMPRESS_GZIP_8', ''),
        13: ('gzip_9', 'ZIO_COMPRESS_GZIP_9', ''),
        14: ('zle', 'ZIO_COMPRESS_ZLE', ''),
        15: ('lz4', 'ZIO_COMPRESS_LZ4', ''),
        16: ('zstd', 'ZIO_COMPRESS_ZSTD', ''),
    },
    'zfs_block.checksum': {
        0: ('inherit', 'ZIO_CHECKSUM_INHERIT', ''),
        1: ('usual', 'ZIO_CHECKSUM_ON', ''),
        2: ('none', 'ZIO_CHECKSUM_OFF', ''),
        3: ('label', 'ZIO_CHECKSUM_LABEL', ''),
        4: ('gang', 'ZIO_CHECKSUM_GANG_HEADER', ''),
        5: ('log', 'ZIO_CHECKSUM_ZILOG', ''),
        6: ('fletcher_2', 'ZIO_CHECKSUM_FLETCHER_2', ''),
        7: ('fletcher_4', 'ZIO_CHECKSUM_FLETCHER_4', ''),
        8: ('sha_256', 'ZIO_CHECKSUM_SHA256', ''),
        9: ('log_2', 'ZIO_CHECKSUM_ZILOG2', ''),
        10: ('no_parity', 'ZIO_CHECKSUM_NOPARITY', ''),
        11: ('sha_512', 'ZIO_CHECKSUM_SHA512', ''),
        12: ('skein', 'ZIO_CHECKSUM_SKEIN', ''),
        13: ('edon_r', 'ZIO_CHECKSUM_EDONR', ''),
        14: ('blake_3', 'ZIO_CHECKSUM_BLAKE3', ''),
    },
    'zfs_block.object_set_kind': {
        0: ('none', 'DMU_OST_NONE', ''),
        1: ('meta', 'DMU_OST_META', ''),
        2: ('filesystem', 'DMU_OST_ZFS', ''),
        3: ('volume', 'DMU_OST_ZVOL', ''),
        4: ('other', 'DMU_OST_OTHER', ''),
    },
    'zfs_block.object_type': {
        0: ('none', 'DMU_OT_NONE', ''),
        1: ('object_directory', 'DMU_OT_OBJECT_DIRECTORY', ''),
        3: ('packed_list', 'DMU_OT_PACKED_NVLIST', ''),
        10: ('dnode', 'DMU_OT_DNODE', ''),
        11: ('object_set', 'DMU_OT_OBJSET', ''),
        12: ('dataset_directory', 'DMU_OT_DSL_DIR', ''),
        16: ('dataset', 'DMU_OT_DSL_DATASET', ''),
        17: ('znode', 'DMU_OT_ZNODE', ''),
        19: ('file', 'DMU_OT_PLAIN_FILE_CONTENTS', ''),
        20: ('directory', 'DMU_OT_DIRECTORY_CONTENTS', ''),
        21: ('master_node', 'DMU_OT_MASTER_NODE', ''),
        44: ('attributes', 'DMU_OT_SA', ''),
    },
}
