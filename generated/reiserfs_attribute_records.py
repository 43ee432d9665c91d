# Made by scripts/build_parsers.py from specs/reiserfs_attribute.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Extended attributes of ReiserFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class ReiserfsAttributeRecord(Record):
    """Each attribute is a file that no path leads to: its name is that of the attribute, and it lies in the directory `/.reiserfs_priv/xattrs/X.Y`, where X is the number of the object and Y its generation, both in upper-case hexadecimal digits."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "magic", "hash",
    )

    # 0x0: 0x52465841.
    magic: int = property(itemgetter(0))
    # 0x4: The ones' complement sum of the value, whose byte behind an odd end counts as zero. Some
    # processors have it of words of 32 bits, others of 16: both are the same modulo 65535.
    hash: int = property(itemgetter(1))
