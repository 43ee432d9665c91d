# Made by scripts/build_parsers.py from specs/zfs_label.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Labels of the members of ZFS pools."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'zfs_label': {
        'class': 'ZfsLabel',
        'orig_id': '',
        'doc': "A member has four labels of 256 KiB: two at its beginning, two at its end, whose size is cut to a multiple of that. A label has a list of names and values at byte 16384, 114688 bytes with its trailer, and a ring of uberblocks at byte 131072. Slots of the ring have as many bytes as the pool's sectors, 1024 at least and 8192 at most; each ends in a trailer.",
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/vdev_impl.h vdev_label_t',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('uberblock', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_label.uberblock': {
        'class': 'ZfsLabel.Uberblock',
        'orig_id': 'uberblock_t',
        'doc': 'The root of a pool as it was when a group of transactions was written.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/uberblock_impl.h struct uberblock',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'ub_magic', 'zfs_label.magic', '', False, ''),
            ('version', 'ub_version', '', '', False, 'Of the pool; 5000 where features have names instead.'),
            ('transaction_group', 'ub_txg', '', '', False, ''),
            ('guid_sum', 'ub_guid_sum', '', '', False, 'The sum of the numbers of all members.'),
            ('written', 'ub_timestamp', '', '', False, 'Seconds since 1970.'),
            ('root', 'ub_rootbp', '', '', False, "A `zfs_block.pointer` to the pool's meta object set."),
            ('software_version', 'ub_software_version', '', '', False, 'The newest version that the writer knew.'),
            ('protection_magic', 'ub_mmp_magic', '', '', False, '0xa11cea11 where another host may have imported it.'),
            ('protection_delay', 'ub_mmp_delay', '', '', False, 'Nanoseconds between writes.'),
            ('protection_settings', 'ub_mmp_config', '', '', False, ''),
            ('checkpoint', 'ub_checkpoint_txg', '', '', False, 'The transaction group of a checkpoint; 0 without one.'),
            ('reflow', 'ub_raidz_reflow_info', '', '', False, 'How far a RAID-Z that gets one more member has been rewritten.'),
        ),
        'instances': (
        ),
    },
    'zfs_label.trailer': {
        'class': 'ZfsLabel.Trailer',
        'orig_id': 'zio_eck_t',
        'doc': 'The last bytes of what has its checksum in itself. The checksum is computed with numbers in the place of its own: those say where it lies, or of what it is.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/zio.h zio_eck_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'zec_magic', 'zfs_label.magic', '', False, ''),
            ('checksum', 'zec_cksum', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_label.digest': {
        'class': 'ZfsLabel.Digest',
        'orig_id': 'zio_cksum_t',
        'doc': 'A digest of 256 bits, as four numbers.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/zfs/sha2_zfs.c abd_checksum_sha256',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('words', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_label.list_header': {
        'class': 'ZfsLabel.ListHeader',
        'orig_id': 'nvs_header_t',
        'doc': 'What precedes a list of names and values that is not in another one.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_header_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('encoding', 'nvh_encoding', 'zfs_label.encoding', '', False, ''),
            ('endian', 'nvh_endian', '', '', False, 'Of the machine that wrote it; of no meaning for XDR.'),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_label.name_value_list': {
        'class': 'ZfsLabel.NameValueList',
        'orig_id': 'nvlist_t',
        'doc': 'The head of a list of names and values in XDR. Pairs follow; 8 bytes of zero end it.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_xdr_nvlist',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('version', 'nvl_version', '', '', False, ''),
            ('flags', 'nvl_nvflag', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_label.pair': {
        'class': 'ZfsLabel.Pair',
        'orig_id': 'nvpair_t',
        'doc': 'A name and a value. The name is right behind, padded to four bytes; then a `value`.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_xdr_nvpair',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_pair', 'encode_size', '', '', False, 'Bytes of all of the pair.'),
            ('len_decoded', 'decode_size', '', '', False, ''),
            ('len_name', 'namelen', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_label.value': {
        'class': 'ZfsLabel.Value',
        'orig_id': 'nvpair_t',
        'doc': 'What a value is; its bytes follow.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/include/sys/nvpair.h data_type_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'nvp_type', 'zfs_label.kind', '', False, ''),
            ('num_values', 'nvp_value_elem', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'zfs_label.number_value': {
        'class': 'ZfsLabel.NumberValue',
        'orig_id': 'uint64_t',
        'doc': 'A number of 64 bits as a value.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_xdr_nvp_op',
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
    'zfs_label.text': {
        'class': 'ZfsLabel.Text',
        'orig_id': 'string',
        'doc': 'The length of text or bytes as a value, which are right behind, padded to four bytes.',
        'doc_ref': 'https://github.com/openzfs/zfs/blob/zfs-2.2.7/module/nvpair/nvpair.c nvs_xdr_nvp_op',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_text', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'zfs_label.magic': {
        12235020: ('uberblock', 'UBERBLOCK_MAGIC', ''),
        914716708495687680: ('uberblock_of_big_endian', 'UBERBLOCK_MAGIC', 'The same in the other byte order.'),
        148859008194476561: ('trailer', 'ZEC_MAGIC', ''),
    },
    'zfs_label.encoding': {
        0: ('native', 'NV_ENCODE_NATIVE', ''),
        1: ('xdr', 'NV_ENCODE_XDR', ''),
    },
    'zfs_label.kind': {
        1: ('boolean', 'DATA_TYPE_BOOLEAN', 'The name says it all.'),
        8: ('number', 'DATA_TYPE_UINT64', ''),
        9: ('text', 'DATA_TYPE_STRING', ''),
        10: ('bytes', 'DATA_TYPE_BYTE_ARRAY', ''),
        16: ('numbers', 'DATA_TYPE_UINT64_ARRAY', ''),
        19: ('list', 'DATA_TYPE_NVLIST', ''),
        20: ('lists', 'DATA_TYPE_NVLIST_ARRAY', ''),
    },
}
