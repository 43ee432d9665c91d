# Made by scripts/build_parsers.py from specs/jfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Directories of JFS."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'jfs_directory': {
        'class': 'JfsDirectory',
        'orig_id': '',
        'doc': 'A tree of nodes, each of them slots of 32 bytes. The first slot is the header; a table says which slots entries begin in, in the order of their names. Names are numbers of 16 bits for each character, and go on in other slots. What Linux writes has a byte of the name in each of them, unless iocharset was given.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('root', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_directory.root': {
        'class': 'JfsDirectory.Root',
        'orig_id': 'dtroot_t',
        'doc': 'The first slot of a root, which has nine.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dtroot_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('size_limit', 'DASD', '', '', False, 'A limit of OS/2.'),
            ('flags', 'flag', '', 'jfs_directory.flags', False, ''),
            ('num_entries', 'nextindex', '', '', False, ''),
            ('num_free', 'freecnt', '', '', False, ''),
            ('first_free', 'freelist', '', '', False, ''),
            ('parent', 'idotdot', '', '', False, 'The inode of the parent directory.'),
            ('slots', 'stbl', '', '', False, 'Those in which entries begin.'),
        ),
        'instances': (
            ('is_leaf', ''),
        ),
    },
    'jfs_directory.page': {
        'class': 'JfsDirectory.Page',
        'orig_id': 'dtpage_t',
        'doc': 'The first slot of any other node.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dtpage_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'next', '', '', False, 'The block of the next node of its level.'),
            ('previous', 'prev', '', '', False, ''),
            ('flags', 'flag', '', 'jfs_directory.flags', False, ''),
            ('num_entries', 'nextindex', '', '', False, ''),
            ('num_free', 'freecnt', '', '', False, ''),
            ('first_free', 'freelist', '', '', False, ''),
            ('num_slots', 'maxslot', '', '', False, ''),
            ('table_slot', 'stblindex', '', '', False, 'The slot with which the table begins, a byte for each entry.'),
            ('reserved', 'rsrvd', '', '', False, ''),
            ('len_and_high', 'self.len_addr', '', '', False, 'Where it lies itself.'),
            ('low', 'self.addr2', '', '', False, ''),
        ),
        'instances': (
            ('is_leaf', ''),
        ),
    },
    'jfs_directory.slot_number': {
        'class': 'JfsDirectory.SlotNumber',
        'orig_id': 'stbl',
        'doc': 'An item of the table of a page.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dtpage_t',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('slot', 'stbl', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_directory.entry': {
        'class': 'JfsDirectory.Entry',
        'orig_id': 'ldtentry',
        'doc': 'An entry that has a number.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 ldtentry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'inumber', '', '', False, ''),
            ('next', 'next', '', '', False, 'The slot in which the name goes on; -1 for none.'),
            ('len_name', 'namlen', '', '', False, 'Characters.'),
            ('name', 'name', '', '', False, ''),
            ('index', 'index', '', '', False, 'Its number: stays the same while others come and go.'),
        ),
        'instances': (
        ),
    },
    'jfs_directory.old_entry': {
        'class': 'JfsDirectory.OldEntry',
        'orig_id': 'ldtentry',
        'doc': 'An entry that has none.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 DTLHDRDATALEN_LEGACY',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('inode', 'inumber', '', '', False, ''),
            ('next', 'next', '', '', False, 'The slot in which the name goes on; -1 for none.'),
            ('len_name', 'namlen', '', '', False, 'Characters.'),
            ('name', 'name', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_directory.router': {
        'class': 'JfsDirectory.Router',
        'orig_id': 'idtentry',
        'doc': 'A node below, and what its names begin with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 idtentry',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_and_high', 'xd.len_addr', '', '', False, 'Bits 0 to 23 are the length, the others bits 32 to 39 of the address.'),
            ('low', 'xd.addr2', '', '', False, ''),
            ('next', 'next', '', '', False, 'The slot in which the name goes on; -1 for none.'),
            ('len_name', 'namlen', '', '', False, 'Characters.'),
            ('name', 'name', '', '', False, ''),
        ),
        'instances': (
            ('length', 'In blocks.'),
            ('address', 'Its first block.'),
        ),
    },
    'jfs_directory.slot': {
        'class': 'JfsDirectory.Slot',
        'orig_id': 'dtslot',
        'doc': 'A slot in which a name goes on.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dtslot',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('next', 'next', '', '', False, 'The slot in which it goes on further; -1 for none.'),
            ('count', 'cnt', '', '', False, ''),
            ('name', 'name', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'jfs_directory.index': {
        'class': 'JfsDirectory.Index',
        'orig_id': 'dir_table_slot',
        'doc': 'Where the entry with a number lies.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/jfs/jfs_dtree.h?h=v6.1 dir_table_slot',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('reserved', 'rsrvd', '', '', False, ''),
            ('flag', 'flag', '', '', False, '0 if there is none.'),
            ('slot', 'slot', '', '', False, 'Which entry of its node it is.'),
            ('address_high', 'addr1', '', '', False, "Bits 32 to 39 of the node's block."),
            ('address_low', 'addr2', '', '', False, 'Bits 0 to 31; the next number, if there is no entry.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'jfs_directory.flags': {
        1: ('root', 'BT_ROOT', ''),
        2: ('leaf', 'BT_LEAF', ''),
        4: ('inner', 'BT_INTERNAL', ''),
        16: ('rightmost', 'BT_RIGHTMOST', ''),
        32: ('leftmost', 'BT_LEFTMOST', ''),
        128: ('swapped', 'BT_SWAPPED', ''),
    },
}
