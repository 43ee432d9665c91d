# Made by scripts/build_parsers.py from specs/reiserfs_journal.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Journal of ReiserFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class HeaderRecord(Record):
    """Which transactions are in their places already."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12
    NAMES = (
        "last_flushed", "first_unflushed", "mount",
    )

    # 0x0: The last transaction whose blocks are in their places.
    last_flushed: int = property(itemgetter(0))
    # 0x4: Block of the ring at which the next one begins.
    first_unflushed: int = property(itemgetter(1))
    # 0x8: Counts mounts; transactions of others are not replayed.
    mount: int = property(itemgetter(2))


class DescriptionRecord(Record):
    """The start of a description; numbers of blocks follow."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12
    NAMES = (
        "transaction", "num_blocks", "mount",
    )

    # 0x0
    transaction: int = property(itemgetter(0))
    # 0x4: Blocks that it changes; the commit lies behind so many.
    num_blocks: int = property(itemgetter(1))
    # 0x8
    mount: int = property(itemgetter(2))


class MagicRecord(CheckedRecord):
    """The end of a description."""

    __slots__ = ()

    STRUCT = Struct("<8s4s")
    SIZE = 12
    NAMES = (
        "magic", "padding",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x8
    padding: bytes = property(itemgetter(1))

    def _checked(self) -> MagicRecord:
        if self.magic != b'ReIsErLB':
            raise ValueError(f"magic: {self.magic!r} is not b'ReIsErLB'")
        return self


class CommitRecord(Record):
    """The start of a commit; numbers of blocks follow."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "transaction", "num_blocks",
    )

    # 0x0: As in the description.
    transaction: int = property(itemgetter(0))
    # 0x4: As in the description.
    num_blocks: int = property(itemgetter(1))


class RealBlockRecord(Record):
    """Where a copy belongs."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "block",
    )

    # 0x0
    block: int = property(itemgetter(0))
