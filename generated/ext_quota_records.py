# Made by scripts/build_parsers.py from specs/ext_quota.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: File of disk quotas."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Magic:
    users = 3653246737
    groups = 3653245223
    projects = 3653254932


class HeaderRecord(Record):
    """What the file begins with."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "magic", "version",
    )

    # 0x0: See `magic`.
    magic: int = property(itemgetter(0))
    # 0x4: 1 for counts of 64 bits.
    version: int = property(itemgetter(1))


class InformationRecord(Record):
    """What is so for all owners."""

    __slots__ = ()

    STRUCT = Struct("<IIIIII")
    SIZE = 24
    NAMES = (
        "block_grace", "inode_grace", "flags", "num_blocks", "free_block", "free_entry",
    )

    # 0x0: Seconds.
    block_grace: int = property(itemgetter(0))
    # 0x4: Seconds.
    inode_grace: int = property(itemgetter(1))
    # 0x8
    flags: int = property(itemgetter(2))
    # 0xc: Blocks of the file.
    num_blocks: int = property(itemgetter(3))
    # 0x10: The first one that is not in use; 0 if there is none.
    free_block: int = property(itemgetter(4))
    # 0x14: The first one with room for an entry; 0 if there is none.
    free_entry: int = property(itemgetter(5))


class LeafHeaderRecord(Record):
    """What a leaf begins with."""

    __slots__ = ()

    STRUCT = Struct("<IIHHI")
    SIZE = 16
    NAMES = (
        "next_free", "previous_free", "num_entries", "padding", "more_padding",
    )

    # 0x0
    next_free: int = property(itemgetter(0))
    # 0x4
    previous_free: int = property(itemgetter(1))
    # 0x8
    num_entries: int = property(itemgetter(2))
    # 0xa
    padding: int = property(itemgetter(3))
    # 0xc
    more_padding: int = property(itemgetter(4))


class EntryRecord(Record):
    """What one owner uses and may use; zeros where a leaf has none."""

    __slots__ = ()

    STRUCT = Struct("<IIQQQQQQQQ")
    SIZE = 72
    NAMES = (
        "owner", "padding", "inode_limit", "soft_inode_limit", "num_inodes", "block_limit",
        "soft_block_limit", "len_used", "block_time", "inode_time",
    )

    # 0x0: Number of a user, a group or a project.
    owner: int = property(itemgetter(0))
    # 0x4
    padding: int = property(itemgetter(1))
    # 0x8
    inode_limit: int = property(itemgetter(2))
    # 0x10
    soft_inode_limit: int = property(itemgetter(3))
    # 0x18
    num_inodes: int = property(itemgetter(4))
    # 0x20: In units of 1024 bytes.
    block_limit: int = property(itemgetter(5))
    # 0x28: In units of 1024 bytes.
    soft_block_limit: int = property(itemgetter(6))
    # 0x30: Bytes.
    len_used: int = property(itemgetter(7))
    # 0x38: Seconds since 1970 at which more than the soft limit becomes too much; 0 where it is
    # kept.
    block_time: int = property(itemgetter(8))
    # 0x40: Seconds since 1970, likewise.
    inode_time: int = property(itemgetter(9))


class ChildRecord(Record):
    """A block of the file that is a child in its tree."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0: 0 for none.
    block: int = property(itemgetter(0))
