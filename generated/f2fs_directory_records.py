# Made by scripts/build_parsers.py from specs/f2fs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directories of F2FS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class BlockRecord(Record):
    """A block of a directory."""

    __slots__ = ()

    STRUCT = Struct("<27s3s2354s1712s")
    SIZE = 4096
    NAMES = (
        "bitmap", "reserved", "entries", "names",
    )

    # 0x0: A bit for each entry that is in use, the lowest first.
    bitmap: bytes = property(itemgetter(0))
    # 0x1b
    reserved: bytes = property(itemgetter(1))
    # 0x1e
    entries: bytes = property(itemgetter(2))
    # 0x950
    names: bytes = property(itemgetter(3))


class EntryRecord(Record):
    """An entry."""

    __slots__ = ()

    STRUCT = Struct("<IIHB")
    SIZE = 11
    NAMES = (
        "hash", "inode", "len_name", "kind",
    )

    # 0x0
    hash: int = property(itemgetter(0))
    # 0x4
    inode: int = property(itemgetter(1))
    # 0x8
    len_name: int = property(itemgetter(2))
    # 0xa
    kind: int = property(itemgetter(3))


class SlotRecord(Record):
    """A slot for eight bytes of a name."""

    __slots__ = ()

    STRUCT = Struct("<8s")
    SIZE = 8
    NAMES = (
        "name",
    )

    # 0x0
    name: bytes = property(itemgetter(0))
