# Made by scripts/build_parsers.py from specs/ufs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Extended attributes of UFS2."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Namespace:
    user = 1
    system = 2


class HeadRecord(Record):
    """The fixed part of an attribute."""

    __slots__ = ()

    STRUCT = Struct("<IBBB")
    SIZE = 7
    NAMES = (
        "length", "name_space", "len_padding", "len_name",
    )

    # 0x0: Bytes of the attribute, with its padding.
    length: int = property(itemgetter(0))
    # 0x4
    name_space: int = property(itemgetter(1))
    # 0x5: Bytes at the end that are not part of the value.
    len_padding: int = property(itemgetter(2))
    # 0x6
    len_name: int = property(itemgetter(3))
