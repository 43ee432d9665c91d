# Made by scripts/build_parsers.py from specs/xfs_log.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Log of XFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'xfs_log': {
        'class': 'XfsLog',
        'orig_id': 'xlog_rec_header',
        'doc': 'A ring of blocks of 512 bytes. A record has a header, and data that is made of operations. In every block of a record, the first 4 bytes are the number of the cycle; what belongs there is kept in the header, or in the headers that follow it where a record is longer than 32 KiB.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Records)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'h_magicno', '', '', True, ''),
            ('cycle', 'h_cycle', '', '', False, 'How many times the ring had been written.'),
            ('version', 'h_version', '', '', False, '1 or 2.'),
            ('len_data', 'h_len', '', '', False, 'Bytes of data behind all headers.'),
            ('sequence', 'h_lsn', '', '', False, "This record's place, the cycle in the upper half, the block in the ring in the lower."),
            ('tail_sequence', 'h_tail_lsn', '', '', False, 'Place of the oldest record that recovery needs.'),
            ('checksum', 'h_crc', '', '', False, 'Little-endian CRC-32C of the headers with zero in this place, and of the data.'),
            ('previous_block', 'h_prev_block', '', '', False, ''),
            ('num_operations', 'h_num_logops', '', '', False, ''),
            ('cycle_data', 'h_cycle_data', '', '', False, 'The first 4 bytes of each of the first 64 blocks of data.'),
            ('byte_order', 'h_fmt', 'xfs_log.byte_order', '', False, "Of what was logged; the log's own structures are big-endian."),
            ('uuid', 'h_fs_uuid', '', '', False, ''),
            ('max_record', 'h_size', '', '', False, 'Bytes of data that a record of this log may have.'),
            ('padding', '', '', '', False, ''),
        ),
        'instances': (
            ('len_block', 'Bytes.'),
            ('len_header', 'Bytes of the header that `checksum` covers.'),
            ('len_header_32', 'The same where a 32-bit kernel wrote.'),
            ('len_extension', 'Bytes of a further header that `checksum` covers.'),
        ),
    },
    'xfs_log.extension': {
        'class': 'XfsLog.Extension',
        'orig_id': 'xlog_rec_ext_header',
        'doc': 'A further header, of a record of more than 32 KiB.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Records)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('cycle', 'xh_cycle', '', '', False, ''),
            ('cycle_data', 'xh_cycle_data', '', '', False, ''),
            ('padding', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log.operation': {
        'class': 'XfsLog.Operation',
        'orig_id': 'xlog_op_header',
        'doc': 'The head of an operation; its data follows.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Operations)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('transaction', 'oh_tid', '', '', False, ''),
            ('length', 'oh_len', '', '', False, 'Bytes of data.'),
            ('client', 'oh_clientid', '', '', False, ''),
            ('flags', 'oh_flags', '', 'xfs_log.operation_flag', False, 'Bit mask, see enum `operation_flag`.'),
            ('reserved', 'oh_res2', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'xfs_log.cycle_mark': {
        'class': 'XfsLog.CycleMark',
        'orig_id': '',
        'doc': 'What every block of the log begins with: the cycle, or the magic number of a header whose next field is the cycle.',
        'doc_ref': 'https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Records)',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first', '', '', '', False, ''),
            ('second', '', '', '', False, ''),
        ),
        'instances': (
            ('cycle', ''),
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'xfs_log.byte_order': {
        0: ('unknown', 'XLOG_FMT_UNKNOWN', ''),
        1: ('linux_little', 'XLOG_FMT_LINUX_LE', ''),
        2: ('linux_big', 'XLOG_FMT_LINUX_BE', ''),
        3: ('irix_big', 'XLOG_FMT_IRIX_BE', ''),
    },
    'xfs_log.operation_flag': {
        1: ('start', 'XLOG_START_TRANS', ''),
        2: ('commit', 'XLOG_COMMIT_TRANS', ''),
        4: ('continued', 'XLOG_CONTINUE_TRANS', ''),
        8: ('continuation', 'XLOG_WAS_CONT_TRANS', ''),
        16: ('end', 'XLOG_END_TRANS', ''),
        32: ('unmount', 'XLOG_UNMOUNT_TRANS', ''),
    },
}
