# Made by scripts/build_parsers.py from specs/erofs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directory of EROFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class EntryRecord(Record):
    """An entry."""

    __slots__ = ()

    STRUCT = Struct("<QHBB")
    SIZE = 12
    NAMES = (
        "number", "ofs_name", "kind", "reserved",
    )

    # 0x0: The inode's number.
    number: int = property(itemgetter(0))
    # 0x8: Byte of the block at which the name begins.
    ofs_name: int = property(itemgetter(1))
    # 0xa: What it names, as in entries of ext4.
    kind: int = property(itemgetter(2))
    # 0xb
    reserved: int = property(itemgetter(3))
