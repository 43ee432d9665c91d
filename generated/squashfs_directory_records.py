# Made by scripts/build_parsers.py from specs/squashfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directory of SquashFS 4.0."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class HeaderRecord(Record):
    """What the entries behind it share."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12
    NAMES = (
        "num_entries_less_1", "start", "number",
    )

    # 0x0: Less one; there are at most 256.
    num_entries_less_1: int = property(itemgetter(0))
    # 0x4: The metadata block of their inodes, in bytes from the first block of inodes.
    start: int = property(itemgetter(1))
    # 0x8: That of an inode, from which theirs are counted.
    number: int = property(itemgetter(2))


class EntryHeadRecord(Record):
    """The fixed part of an entry; the name follows."""

    __slots__ = ()

    STRUCT = Struct("<HhHH")
    SIZE = 8
    NAMES = (
        "offset", "number_difference", "kind", "len_name_less_1",
    )

    # 0x0: The byte of the inode in what its metadata block holds.
    offset: int = property(itemgetter(0))
    # 0x2: The inode's number, less that of the header.
    number_difference: int = property(itemgetter(1))
    # 0x4: A short kind of `squashfs_inode`, also where the inode is of a long one.
    kind: int = property(itemgetter(2))
    # 0x6: Bytes of the name, less one.
    len_name_less_1: int = property(itemgetter(3))
