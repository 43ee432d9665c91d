# Made by scripts/build_parsers.py from specs/erofs_map.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Map of compressed content of EROFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'erofs_map': {
        'class': 'ErofsMap',
        'orig_id': '',
        'doc': "Compressed content is cut into clusters of one block, usually. A piece that was compressed as a whole begins anywhere in a cluster, its head, and goes on to where the next piece begins. At the next multiple of 8 bytes behind an inode and its attributes stands a header; then, in the full form, 8 bytes that are not used and an index for each cluster. In the packed form, two or sixteen clusters share 8 or 32 bytes. The last 4 bytes are a block's number; in front of them stand 16 or 14 bits for each cluster: where in it a piece begins, or the distance to its head, and above that, in 2 bits, its kind. Blocks of pieces are counted from that number on. Clusters in front of the first multiple of 32 bytes, and those behind the last sixteen, are packed in twos.",
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('header', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_map.header': {
        'class': 'ErofsMap.Header',
        'orig_id': 'z_erofs_map_header',
        'doc': 'How the content of one inode is compressed.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 z_erofs_map_header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('fragment_offset', 'h_fragmentoff', '', '', False, 'With `fragment`, the byte of the packed inode at which the end of this one stands; with `inline_tail`, in the upper half, the bytes that the last piece takes.'),
            ('advise', 'h_advise', '', 'erofs_map.advise', False, 'Bits of enum `advise`.'),
            ('compressors', 'h_algorithmtype', '', '', False, 'Those of the two kinds of heads, in four bits each (enum of `erofs_superblock`).'),
            ('cluster_bits', 'h_clusterbits', '', '', False, 'In the lower 3 bits, the power of two of the blocks in a cluster. If the highest bit is set, all content lies in the packed inode, from the byte on that the other 63 bits of this header say.'),
        ),
        'instances': (
            ('len_inline_tail', ''),
            ('first_compressor', ''),
            ('second_compressor', ''),
            ('log2_blocks', ''),
            ('is_fragment', ''),
        ),
    },
    'erofs_map.whole_fragment': {
        'class': 'ErofsMap.WholeFragment',
        'orig_id': '',
        'doc': 'The header again, where all content lies in the packed inode.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12 z_erofs_fill_inode_lazy',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('value', '', '', '', False, 'The byte of the packed inode in the lower 63 bits.'),
        ),
        'instances': (
            ('offset', ''),
        ),
    },
    'erofs_map.index': {
        'class': 'ErofsMap.Index',
        'orig_id': 'z_erofs_lcluster_index',
        'doc': 'A cluster, in the full form.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 z_erofs_lcluster_index',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('advise', 'di_advise', '', '', False, "Kind in the lower 2 bits; 0x8000 if only a part of the piece is this file's."),
            ('cluster_offset', 'di_clusterofs', '', '', False, 'Where in the cluster a piece begins.'),
            ('block', 'di_u', '', '', False, 'Of a head, the first block of the piece. Of others, in the lower half the distance to the head, or the blocks of the piece and 0x800, in the upper half the distance to the next head.'),
        ),
        'instances': (
            ('kind', ''),
            ('is_partial', ''),
            ('distance', ''),
        ),
    },
    'erofs_map.pair': {
        'class': 'ErofsMap.Pair',
        'orig_id': '',
        'doc': 'Two clusters, in the packed form.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12 z_erofs_load_compact_lcluster',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('bits', '', '', '', False, ''),
            ('block', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'erofs_map.sixteen': {
        'class': 'ErofsMap.Sixteen',
        'orig_id': '',
        'doc': 'Sixteen clusters, in the packed form.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12 z_erofs_load_compact_lcluster',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('bits', '', '', '', False, '14 bits for each, from the lowest of the first byte on.'),
            ('block', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'erofs_map.advise': {
        1: ('packed_sixteen', 'Z_EROFS_ADVISE_COMPACTED_2B', 'Clusters are packed in sixteens, too.'),
        2: ('several_blocks_1', 'Z_EROFS_ADVISE_BIG_PCLUSTER_1', 'Pieces with a head of the first kind may take several blocks.'),
        4: ('several_blocks_2', 'Z_EROFS_ADVISE_BIG_PCLUSTER_2', 'The same of the second kind.'),
        8: ('inline_tail', 'Z_EROFS_ADVISE_INLINE_PCLUSTER', 'The last piece lies behind the map.'),
        16: ('interlaced', 'Z_EROFS_ADVISE_INTERLACED_PCLUSTER', "What is not compressed stands in its block where it would in the file; what is left of it stands at the block's start."),
        32: ('fragment', 'Z_EROFS_ADVISE_FRAGMENT_PCLUSTER', 'The last piece lies in the packed inode.'),
    },
    'erofs_map.cluster_kind': {
        0: ('plain', 'Z_EROFS_LCLUSTER_TYPE_PLAIN', 'A piece begins here that is not compressed.'),
        1: ('head_1', 'Z_EROFS_LCLUSTER_TYPE_HEAD1', 'A piece of the first compressor begins here.'),
        2: ('not_head', 'Z_EROFS_LCLUSTER_TYPE_NONHEAD', ''),
        3: ('head_2', 'Z_EROFS_LCLUSTER_TYPE_HEAD2', 'A piece of the second compressor begins here.'),
    },
}
