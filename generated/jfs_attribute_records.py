# Made by scripts/build_parsers.py from specs/jfs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Extended attributes of JFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class BeginningRecord(Record):
    """The start of the list."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "size",
    )

    # 0x0: Bytes of the whole list, these among them.
    size: int = property(itemgetter(0))


class HeadRecord(Record):
    """The start of an attribute; name and value follow."""

    __slots__ = ()

    STRUCT = Struct("<BBH")
    SIZE = 4
    NAMES = (
        "flags", "len_name", "len_value",
    )

    # 0x0
    flags: int = property(itemgetter(0))
    # 0x1: Bytes, the NUL left out.
    len_name: int = property(itemgetter(1))
    # 0x2: Bytes.
    len_value: int = property(itemgetter(2))
