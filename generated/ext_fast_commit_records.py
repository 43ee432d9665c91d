# Made by scripts/build_parsers.py from specs/ext_fast_commit.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Fast commits of ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Kind:
    add_range = 1
    delete_range = 2
    create = 3
    link = 4
    unlink = 5
    inode = 6
    padding = 7
    tail = 8
    begin = 9


class TagHeadRecord(CheckedRecord):
    """What kind of value follows, and how long it is."""

    __slots__ = ()

    STRUCT = Struct("<HH")
    SIZE = 4
    NAMES = (
        "kind", "len_value",
    )

    # 0x0
    kind: int = property(itemgetter(0))
    # 0x2: Bytes.
    len_value: int = property(itemgetter(1))

    def _checked(self) -> TagHeadRecord:
        if self.len_value > 65535:
            raise ValueError(f"len_value: {self.len_value} is more than 65535")
        return self


class BeginRecord(Record):
    """Value of the first tag of all."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "features", "sequence",
    )

    # 0x0: None is defined.
    features: int = property(itemgetter(0))
    # 0x4: Number of the transaction that was running; it is not in the log.
    sequence: int = property(itemgetter(1))


class AddRangeRecord(Record):
    """A run of blocks that a file got."""

    __slots__ = ()

    STRUCT = Struct("<IIHHI")
    SIZE = 16
    NAMES = (
        "inode", "logical_block", "num_blocks_raw", "start_high", "start_low",
    )

    # 0x0
    inode: int = property(itemgetter(0))
    # 0x4
    logical_block: int = property(itemgetter(1))
    # 0x8: Above 32768 the run is unwritten, and by so much shorter.
    num_blocks_raw: int = property(itemgetter(2))
    # 0xa
    start_high: int = property(itemgetter(3))
    # 0xc
    start_low: int = property(itemgetter(4))

    @property
    def start(self) -> int:
        return self.start_low + self.start_high * 4294967296

    @property
    def is_unwritten(self) -> bool:
        return self.num_blocks_raw > 32768

    @property
    def num_blocks(self) -> int:
        return self.num_blocks_raw - 32768 if self.num_blocks_raw > 32768 else self.num_blocks_raw


class DeleteRangeRecord(Record):
    """Blocks that a file lost."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12
    NAMES = (
        "inode", "logical_block", "num_blocks",
    )

    # 0x0
    inode: int = property(itemgetter(0))
    # 0x4
    logical_block: int = property(itemgetter(1))
    # 0x8
    num_blocks: int = property(itemgetter(2))


class NameHeadRecord(Record):
    """A name that was made or removed; the name itself fills the rest of the value."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "directory", "inode",
    )

    # 0x0
    directory: int = property(itemgetter(0))
    # 0x4
    inode: int = property(itemgetter(1))


class InodeHeadRecord(Record):
    """An inode that changed; its bytes, as far as they are in use, fill the rest of the value."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "inode",
    )

    # 0x0
    inode: int = property(itemgetter(0))


class TailRecord(Record):
    """Makes all tags before it count."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "sequence", "checksum",
    )

    # 0x0
    sequence: int = property(itemgetter(0))
    # 0x4: CRC-32C, begun with zero, over all tags since the last tail, and this one up to here.
    checksum: int = property(itemgetter(1))
