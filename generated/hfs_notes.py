# Made by scripts/build_parsers.py from specs/hfs.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Volume headers of HFS and HFS+."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'hfs': {
        'class': 'Hfs',
        'orig_id': '',
        'doc': 'What HFS and HFS+ say of their identity. The label of HFS+ is the name of the root in its catalog.',
        'doc_ref': 'https://developer.apple.com/library/archive/technotes/tn/tn1150.html Technical Note TN1150, HFS Plus Volume Format, 2004-03-05',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
        ),
        'instances': (
        ),
    },
    'hfs.master_directory_block': {
        'class': 'Hfs.MasterDirectoryBlock',
        'orig_id': 'MDB',
        'doc': 'HFS; at byte 1024.',
        'doc_ref': 'https://developer.apple.com/library/archive/documentation/mac/pdf/Files/File_Manager.pdf Inside Macintosh, Files, 1992, 2-60',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'drSigWord', '', '', True, ''),
            ('dates', 'drCrDate', '', '', False, ''),
            ('attributes', 'drAtrb', '', '', False, ''),
            ('num_root_files', 'drNmFls', '', '', False, ''),
            ('bitmap_block', 'drVBMSt', '', '', False, ''),
            ('allocation_pointer', 'drAllocPtr', '', '', False, ''),
            ('num_blocks', 'drNmAlBlks', '', '', False, ''),
            ('block_size', 'drAlBlkSiz', '', '', False, 'Bytes.'),
            ('clump_size', 'drClpSiz', '', '', False, ''),
            ('first_block', 'drAlBlSt', '', '', False, 'Sector of 512 bytes.'),
            ('next_id', 'drNxtCNID', '', '', False, ''),
            ('num_free_blocks', 'drFreeBks', '', '', False, ''),
            ('len_label', 'drVN', '', '', False, ''),
            ('label', 'drVN', '', '', False, ''),
            ('backup', 'drVolBkUp', '', '', False, ''),
            ('finder', 'drFndrInfo', '', '', False, ''),
            ('id', 'drFndrInfo', '', '', False, ''),
            ('embedded', 'drEmbedSigWord', '', '', False, 'H+ or HX if an HFS+ lies inside.'),
            ('embedded_block', 'drEmbedExtent', '', '', False, ''),
            ('num_embedded_blocks', 'drEmbedExtent', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'hfs.volume_header': {
        'class': 'Hfs.VolumeHeader',
        'orig_id': 'HFSPlusVolumeHeader',
        'doc': 'HFS+ and HFSX; at byte 1024.',
        'doc_ref': 'https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Volume Header',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'signature', '', '', False, 'H+ or HX.'),
            ('version', '', '', '', False, ''),
            ('attributes', '', '', '', False, ''),
            ('last_mounted', 'lastMountedVersion', '', '', False, ''),
            ('journal_block', 'journalInfoBlock', '', '', False, ''),
            ('dates', 'createDate', '', '', False, ''),
            ('num_files', 'fileCount', '', '', False, ''),
            ('num_folders', 'folderCount', '', '', False, ''),
            ('block_size', 'blockSize', '', '', False, 'Bytes.'),
            ('num_blocks', 'totalBlocks', '', '', False, ''),
            ('num_free_blocks', 'freeBlocks', '', '', False, ''),
            ('next_allocation', 'nextAllocation', '', '', False, ''),
            ('resource_clump', 'rsrcClumpSize', '', '', False, ''),
            ('data_clump', 'dataClumpSize', '', '', False, ''),
            ('next_id', 'nextCatalogID', '', '', False, ''),
            ('num_writes', 'writeCount', '', '', False, ''),
            ('encodings', 'encodingsBitmap', '', '', False, ''),
            ('finder', 'finderInfo', '', '', False, ''),
            ('id', 'finderInfo', '', '', False, ''),
            ('allocation_file', 'allocationFile', '', '', False, ''),
            ('overflow_file', 'extentsFile', '', '', False, ''),
            ('catalog_head', 'catalogFile', '', '', False, ''),
            ('catalog_extents', 'catalogFile.extents', '', '', False, 'Eight of `extent`.'),
        ),
        'instances': (
        ),
    },
    'hfs.extent': {
        'class': 'Hfs.Extent',
        'orig_id': 'HFSPlusExtentDescriptor',
        'doc': 'Blocks that lie together.',
        'doc_ref': 'https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Extents',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('first_block', 'startBlock', '', '', False, ''),
            ('num_blocks', 'blockCount', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'hfs.node': {
        'class': 'Hfs.Node',
        'orig_id': 'BTNodeDescriptor',
        'doc': 'What a node of a tree begins with.',
        'doc_ref': 'https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Node Structure',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'fLink', '', '', False, ''),
            ('previous', 'bLink', '', '', False, ''),
            ('kind', '', '', '', False, '0xff for a leaf.'),
            ('height', '', '', '', False, ''),
            ('num_records', 'numRecords', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'hfs.tree_header': {
        'class': 'Hfs.TreeHeader',
        'orig_id': 'BTHeaderRec',
        'doc': "The tree, right behind the first node's descriptor.",
        'doc_ref': 'https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Header Record',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('depth', 'treeDepth', '', '', False, ''),
            ('root', 'rootNode', '', '', False, ''),
            ('num_leaves', 'leafRecords', '', '', False, ''),
            ('first_leaf', 'firstLeafNode', '', '', False, ''),
            ('last_leaf', 'lastLeafNode', '', '', False, ''),
            ('node_size', 'nodeSize', '', '', False, 'Bytes.'),
        ),
        'instances': (
        ),
    },
    'hfs.catalog_key': {
        'class': 'Hfs.CatalogKey',
        'orig_id': 'HFSPlusCatalogKey',
        'doc': "The fixed part of a catalog's key; the name is right behind, in UTF-16, big-endian.",
        'doc_ref': 'https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Catalog File Key',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_key', 'keyLength', '', '', False, ''),
            ('parent', 'parentID', '', '', False, '1 for the root.'),
            ('num_characters', 'nodeName.length', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
}
