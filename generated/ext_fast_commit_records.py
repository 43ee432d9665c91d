# Made by scripts/build_parsers.py from specs/ext_fast_commit.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Fast commits of ext4."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Row = tuple[int | bytes, ...]
else:
    Row = tuple


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


class TagHeadRecord(Row):
    """What kind of value follows, and how long it is."""

    __slots__ = ()

    STRUCT = Struct("<HH")
    SIZE = 4

    # 0x0
    kind: int = property(itemgetter(0))
    # 0x2: Bytes.
    len_value: int = property(itemgetter(1))

    @classmethod
    def read(cls, data: bytes, offset: int = 0) -> TagHeadRecord:
        return cls(cls.STRUCT.unpack_from(data, offset))._checked()

    @classmethod
    def iter(cls, data: bytes) -> Iterator[TagHeadRecord]:
        return map(cls._checked, map(cls, cls.STRUCT.iter_unpack(data)))

    def _checked(self) -> TagHeadRecord:
        if self.len_value > 65535:
            raise ValueError(f"len_value: {self.len_value} is more than 65535")
        return self


class BeginRecord(Row):
    """Value of the first tag of all."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8

    # 0x0: None is defined.
    features: int = property(itemgetter(0))
    # 0x4: Number of the transaction that was running; it is not in the log.
    sequence: int = property(itemgetter(1))

    @classmethod
    def read(cls, data: bytes, offset: int = 0) -> BeginRecord:
        return cls(cls.STRUCT.unpack_from(data, offset))

    @classmethod
    def iter(cls, data: bytes) -> Iterator[BeginRecord]:
        return map(cls, cls.STRUCT.iter_unpack(data))


class AddRangeRecord(Row):
    """A run of blocks that a file got."""

    __slots__ = ()

    STRUCT = Struct("<IIHHI")
    SIZE = 16

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

    @classmethod
    def read(cls, data: bytes, offset: int = 0) -> AddRangeRecord:
        return cls(cls.STRUCT.unpack_from(data, offset))

    @classmethod
    def iter(cls, data: bytes) -> Iterator[AddRangeRecord]:
        return map(cls, cls.STRUCT.iter_unpack(data))

    @property
    def start(self) -> int:
        return self.start_low | self.start_high << 32

    @property
    def is_unwritten(self) -> bool:
        return self.num_blocks_raw > 32768

    @property
    def num_blocks(self) -> int:
        return self.num_blocks_raw - 32768 if self.num_blocks_raw > 32768 else self.num_blocks_raw


class DeleteRangeRecord(Row):
    """Blocks that a file lost."""

    __slots__ = ()

    STRUCT = Struct("<III")
    SIZE = 12

    # 0x0
    inode: int = property(itemgetter(0))
    # 0x4
    logical_block: int = property(itemgetter(1))
    # 0x8
    num_blocks: int = property(itemgetter(2))

    @classmethod
    def read(cls, data: bytes, offset: int = 0) -> DeleteRangeRecord:
        return cls(cls.STRUCT.unpack_from(data, offset))

    @classmethod
    def iter(cls, data: bytes) -> Iterator[DeleteRangeRecord]:
        return map(cls, cls.STRUCT.iter_unpack(data))


class NameHeadRecord(Row):
    """A name that was made or removed; the name itself fills the rest of the value."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8

    # 0x0
    directory: int = property(itemgetter(0))
    # 0x4
    inode: int = property(itemgetter(1))

    @classmethod
    def read(cls, data: bytes, offset: int = 0) -> NameHeadRecord:
        return cls(cls.STRUCT.unpack_from(data, offset))

    @classmethod
    def iter(cls, data: bytes) -> Iterator[NameHeadRecord]:
        return map(cls, cls.STRUCT.iter_unpack(data))


class InodeHeadRecord(Row):
    """An inode that changed; its bytes, as far as they are in use, fill the rest of the value."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4

    # 0x0
    inode: int = property(itemgetter(0))

    @classmethod
    def read(cls, data: bytes, offset: int = 0) -> InodeHeadRecord:
        return cls(cls.STRUCT.unpack_from(data, offset))

    @classmethod
    def iter(cls, data: bytes) -> Iterator[InodeHeadRecord]:
        return map(cls, cls.STRUCT.iter_unpack(data))


class TailRecord(Row):
    """Makes all tags before it count."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8

    # 0x0
    sequence: int = property(itemgetter(0))
    # 0x4: CRC-32C, begun with zero, over all tags since the last tail, and this one up to here.
    checksum: int = property(itemgetter(1))

    @classmethod
    def read(cls, data: bytes, offset: int = 0) -> TailRecord:
        return cls(cls.STRUCT.unpack_from(data, offset))

    @classmethod
    def iter(cls, data: bytes) -> Iterator[TailRecord]:
        return map(cls, cls.STRUCT.iter_unpack(data))
