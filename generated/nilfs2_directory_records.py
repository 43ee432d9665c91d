# Made by scripts/build_parsers.py from specs/nilfs2_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directories of NILFS2."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Kinds:
    unknown = 0
    file = 1
    directory = 2
    character_device = 3
    block_device = 4
    fifo = 5
    socket = 6
    symlink = 7


class EntryRecord(Record):
    """The fixed part of an entry."""

    __slots__ = ()

    STRUCT = Struct("<QHBB")
    SIZE = 12
    NAMES = (
        "inode", "length", "len_name", "kind",
    )

    # 0x0: 0 if it is free.
    inode: int = property(itemgetter(0))
    # 0x8: Bytes of the entry, a multiple of 8; 65535 stands for 65536.
    length: int = property(itemgetter(1))
    # 0xa
    len_name: int = property(itemgetter(2))
    # 0xb
    kind: int = property(itemgetter(3))
