# Made by scripts/build_parsers.py from specs/ufs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directories of UFS1 and UFS2, big-endian."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class EntryRecord(Record):
    """The fixed part of an entry."""

    __slots__ = ()

    STRUCT = Struct(">IHBB")
    SIZE = 8
    NAMES = (
        "inode", "length", "kind", "len_name",
    )

    # 0x0: 0 if it is free.
    inode: int = property(itemgetter(0))
    # 0x4: Bytes of the entry, a multiple of 4.
    length: int = property(itemgetter(1))
    # 0x6: As in bits 12 to 15 of a mode; 0 if it is not known.
    kind: int = property(itemgetter(2))
    # 0x7: Bytes, the NUL left out.
    len_name: int = property(itemgetter(3))


class OldEntryRecord(Record):
    """The same of Solaris, and of BSD before 4.4."""

    __slots__ = ()

    STRUCT = Struct(">IHH")
    SIZE = 8
    NAMES = (
        "inode", "length", "len_name",
    )

    # 0x0: 0 if it is free.
    inode: int = property(itemgetter(0))
    # 0x4: Bytes of the entry, a multiple of 4.
    length: int = property(itemgetter(1))
    # 0x6: Bytes, the NUL left out.
    len_name: int = property(itemgetter(2))
