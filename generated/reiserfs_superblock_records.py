# Made by scripts/build_parsers.py from specs/reiserfs_superblock.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Superblock of ReiserFS 3.5 and 3.6."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class State:
    unmounted = 1
    # Mounted for writing, and not unmounted since.
    mounted = 2


class CheckState:
    # Some corruptions exist.
    corrupt = 1
    # Fatal corruptions exist.
    fatal = 2
    # Corruptions by errors of the device exist.
    io_errors = 4


class Flags:
    # The attributes of chattr in stat items have a meaning.
    attributes_cleared = 1


class Hash:
    unset = 0
    tea = 1
    rupasov = 2
    r5 = 3


class ReiserfsSuperblockRecord(Record):
    """At byte 65536; of the first editions of 3.5 at byte 8192."""

    __slots__ = ()

    STRUCT = Struct("<IIIIIIIIIIIHHHH10sHIHHHHII16s16s")
    SIZE = 116
    NAMES = (
        "num_blocks", "num_free_blocks", "root_block", "journal_block", "journal_device",
        "num_journal_blocks", "most_transaction_blocks", "journal_magic", "most_batch_blocks",
        "most_commit_age", "most_transaction_age", "block_size", "most_objects", "num_objects",
        "state", "magic", "check_state", "hash", "tree_height", "num_bitmaps", "version",
        "num_reserved_for_journal", "inode_generation", "flags", "uuid", "label",
    )

    # 0x0
    num_blocks: int = property(itemgetter(0))
    # 0x4
    num_free_blocks: int = property(itemgetter(1))
    # 0x8: The root of the tree.
    root_block: int = property(itemgetter(2))
    # 0xc: The first block of the journal.
    journal_block: int = property(itemgetter(3))
    # 0x10: The device on which the journal is, 0 for this one.
    journal_device: int = property(itemgetter(4))
    # 0x14: Blocks of the journal, its header left out, which follows them.
    num_journal_blocks: int = property(itemgetter(5))
    # 0x18: The most blocks in a transaction.
    most_transaction_blocks: int = property(itemgetter(6))
    # 0x1c: A random number, to find the journal by.
    journal_magic: int = property(itemgetter(7))
    # 0x20
    most_batch_blocks: int = property(itemgetter(8))
    # 0x24: Seconds.
    most_commit_age: int = property(itemgetter(9))
    # 0x28: Seconds.
    most_transaction_age: int = property(itemgetter(10))
    # 0x2c
    block_size: int = property(itemgetter(11))
    # 0x2e
    most_objects: int = property(itemgetter(12))
    # 0x30
    num_objects: int = property(itemgetter(13))
    # 0x32: Enum `state`.
    state: int = property(itemgetter(14))
    # 0x34: ReIsErFs for the keys of 3.5, ReIsEr2Fs for those of 3.6; ReIsEr3Fs with a journal of
    # another size or place, and then `version` tells the keys.
    magic: bytes = property(itemgetter(15))
    # 0x3e: What a check noted, or is about to do; see `check_state`.
    check_state: int = property(itemgetter(16))
    # 0x40: How names of directories are hashed, enum `hash`.
    hash: int = property(itemgetter(17))
    # 0x44: Levels of the tree, and one more.
    tree_height: int = property(itemgetter(18))
    # 0x46
    num_bitmaps: int = property(itemgetter(19))
    # 0x48: 0 for the keys of 3.5, 2 for those of 3.6.
    version: int = property(itemgetter(20))
    # 0x4a
    num_reserved_for_journal: int = property(itemgetter(21))
    # 0x4c
    inode_generation: int = property(itemgetter(22))
    # 0x50: See `flags`.
    flags: int = property(itemgetter(23))
    # 0x54
    uuid: bytes = property(itemgetter(24))
    # 0x64: Padded with NULs.
    label: bytes = property(itemgetter(25))
