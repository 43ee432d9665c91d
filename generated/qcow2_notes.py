# Made by scripts/build_parsers.py from specs/qcow2.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Disk image of QEMU, qcow2."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'qcow2': {
        'class': 'Qcow2',
        'orig_id': '',
        'doc': "The header of an image, versions 2 and 3. The image is cut into clusters. A table of first level (L1) says where tables of second level (L2) lie, each one cluster long, and these say where the clusters of the guest's disk lie.",
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Header',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
            ('more', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'qcow2.header': {
        'class': 'Qcow2.Header',
        'orig_id': 'QCowHeader',
        'doc': 'What versions 2 and 3 begin with.',
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', '', '', '', True, ''),
            ('version', '', '', '', False, '2 or 3. Version 1 is another format, qcow.'),
            ('ofs_backing_name', 'backing_file_offset', '', '', False, 'Where the name of the backing file stands, in bytes of the image; 0 if there is none.'),
            ('len_backing_name', 'backing_file_size', '', '', False, 'Bytes, at most 1023; the name has no zero behind it.'),
            ('log2_cluster', 'cluster_bits', '', '', False, 'A cluster has two to the power of this many bytes, 512 or more.'),
            ('size', '', '', '', False, "Of the guest's disk, in bytes."),
            ('encryption', 'crypt_method', 'qcow2.encryption', '', False, ''),
            ('num_l1_entries', 'l1_size', '', '', False, 'Bounded by the caller.'),
            ('ofs_l1_table', 'l1_table_offset', '', '', False, "Bytes, a multiple of the cluster's."),
            ('ofs_refcount_table', 'refcount_table_offset', '', '', False, ''),
            ('num_refcount_clusters', 'refcount_table_clusters', '', '', False, ''),
            ('num_snapshots', 'nb_snapshots', '', '', False, 'Bounded by the caller.'),
            ('ofs_snapshots', 'snapshots_offset', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'qcow2.more': {
        'class': 'Qcow2.More',
        'orig_id': '',
        'doc': 'What follows in version 3.',
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('incompatible', 'incompatible_features', '', 'qcow2.incompatible', False, 'Whoever does not know one of these cannot read the image.'),
            ('compatible', 'compatible_features', '', '', False, 'Bit 0, lazy refcounts, matters for writing alone.'),
            ('autoclear', 'autoclear_features', '', '', False, ''),
            ('refcount_order', '', '', '', False, ''),
            ('len_header', 'header_length', '', '', False, 'Bytes; 104 or more. What lies beyond is described by `compression`.'),
        ),
        'instances': (
        ),
    },
    'qcow2.compression': {
        'class': 'Qcow2.Compression',
        'orig_id': '',
        'doc': 'What a header of 112 bytes or more has at byte 104.',
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Additional fields',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'compression_type', 'qcow2.compression_type', '', False, 'Valid where the incompatible feature is set that says so; otherwise it is zlib.'),
            ('padding', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'qcow2.extension': {
        'class': 'Qcow2.Extension',
        'orig_id': '',
        'doc': 'The head of an extension of the header. They follow the header, each padded to 8 bytes.',
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Header extensions',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'type', 'qcow2.extension_kind', '', False, ''),
            ('len_data', 'length', '', '', False, 'Bytes, without the padding.'),
        ),
        'instances': (
        ),
    },
    'qcow2.l1_entry': {
        'class': 'Qcow2.L1Entry',
        'orig_id': '',
        'doc': 'Where a table of second level lies.',
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Cluster mapping',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('word', '', '', '', False, ''),
        ),
        'instances': (
            ('ofs_table', "Bytes of the image, a multiple of the cluster's; 0 if none of its clusters is there."),
        ),
    },
    'qcow2.l2_entry': {
        'class': 'Qcow2.L2Entry',
        'orig_id': '',
        'doc': "Where one cluster of the guest's disk lies.",
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Cluster mapping',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('word', '', '', '', False, ''),
        ),
        'instances': (
            ('is_compressed', 'Then the lower 62 bits say where the compressed data lies and how long it is.'),
            ('is_zero', 'Of version 3, and not with extended entries; the cluster reads as zeros.'),
            ('is_copied', 'No other table has this cluster; in an external data file it may lie at byte 0 then.'),
            ('ofs_cluster', 'Of one that is not compressed, in bytes; 0 if the cluster is not there.'),
            ('compressed_word', 'The place in its lower 70 - log2_cluster bits, then the count of further 512-byte sectors.'),
        ),
    },
    'qcow2.extended_l2_entry': {
        'class': 'Qcow2.ExtendedL2Entry',
        'orig_id': '',
        'doc': 'The same, with a cluster cut into 32 subclusters.',
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Extended L2 Entries',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('word', '', '', '', False, ''),
            ('zeros', '', '', '', False, 'One bit for each subcluster that reads as zeros, from bit 0 on.'),
            ('allocated', '', '', '', False, 'One bit for each subcluster that is there.'),
        ),
        'instances': (
            ('is_compressed', 'As in a plain entry; then the bits of subclusters say nothing.'),
            ('is_zero', 'No bit of `word` says so here.'),
            ('is_copied', 'As in a plain entry.'),
            ('ofs_cluster', 'As in a plain entry.'),
            ('compressed_word', 'As in a plain entry.'),
        ),
    },
    'qcow2.snapshot': {
        'class': 'Qcow2.Snapshot',
        'orig_id': 'QCowSnapshotHeader',
        'doc': "The fixed part of an internal snapshot's entry. Behind it stand `len_extra` bytes, the id, the name, and padding up to a multiple of 8 bytes.",
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Snapshots',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('ofs_l1_table', 'l1_table_offset', '', '', False, ''),
            ('num_l1_entries', 'l1_size', '', '', False, ''),
            ('len_id', 'id_str_size', '', '', False, ''),
            ('len_name', 'name_size', '', '', False, ''),
            ('seconds', 'date_sec', '', '', False, 'When it was taken, since 1970.'),
            ('nanoseconds', 'date_nsec', '', '', False, ''),
            ('guest_clock', 'vm_clock_nsec', '', '', False, 'Nanoseconds that the guest had run.'),
            ('len_state', 'vm_state_size', '', '', False, "Bytes of the guest's memory that were saved with it; replaced by the extra data's."),
            ('len_extra', 'extra_data_size', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'qcow2.snapshot_extra': {
        'class': 'Qcow2.SnapshotExtra',
        'orig_id': 'QCowSnapshotExtraData',
        'doc': "What a snapshot's extra data begins with, where there are 16 bytes or more of it.",
        'doc_ref': 'https://gitlab.com/qemu-project/qemu/-/blob/v7.2.0/docs/interop/qcow2.txt QEMU 7.2, qcow2.txt, Snapshots',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_state', 'vm_state_size_large', '', '', False, ''),
            ('size', 'disk_size', '', '', False, "Of the guest's disk when the snapshot was taken, in bytes."),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'qcow2.encryption': {
        0: ('none', '', ''),
        1: ('aes', '', ''),
        2: ('luks', '', ''),
    },
    'qcow2.incompatible': {
        1: ('dirty', '', 'Counts of references may be wrong; they matter for writing alone.'),
        2: ('corrupt', '', 'QEMU met structures that contradict each other.'),
        4: ('external_data_file', '', ''),
        8: ('compression_type', '', ''),
        16: ('extended_l2', '', ''),
    },
    'qcow2.compression_type': {
        0: ('zlib', '', ''),
        1: ('zstd', '', ''),
    },
    'qcow2.extension_kind': {
        0: ('end', '', ''),
        3799591626: ('backing_format', '', ''),
        1745090647: ('feature_names', '', ''),
        595929205: ('bitmaps', '', ''),
        87539319: ('encryption_header', '', ''),
        1145132097: ('data_file_name', '', ''),
    },
}
