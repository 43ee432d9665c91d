# Made by scripts/build_parsers.py from specs/xfs_directory.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Directory of XFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Area:
    # From this byte of its content on a directory has names.
    names = 0
    hashes = 34359738368
    free_space = 68719476736


class HashBlock:
    leaf_with_space_4 = 54001
    leaf_4 = 54015
    node_4 = 65214
    leaf_with_space_5 = 15857
    leaf_5 = 15871
    node_5 = 16062


class FileType:
    unknown = 0
    file = 1
    directory = 2
    character_device = 3
    block_device = 4
    fifo = 5
    socket = 6
    symlink = 7
    whiteout = 8


class ShortHeaderRecord(Record):
    """The head of a short form."""

    __slots__ = ()

    STRUCT = Struct("<BB")
    SIZE = 2
    NAMES = (
        "num_entries", "num_wide_inodes",
    )

    # 0x0
    num_entries: int = property(itemgetter(0))
    # 0x1: Entries, the parent included, whose inode number needs 64 bits; unless zero, all have 64.
    num_wide_inodes: int = property(itemgetter(1))

    @property
    def has_wide_inodes(self) -> bool:
        return self.num_wide_inodes != 0


class ShortEntryHeaderRecord(Record):
    """What stands before the name."""

    __slots__ = ()

    STRUCT = Struct(">BH")
    SIZE = 3
    NAMES = (
        "len_name", "ofs_entry",
    )

    # 0x0
    len_name: int = property(itemgetter(0))
    # 0x1: Where the entry would lie in a block.
    ofs_entry: int = property(itemgetter(1))


class WideInodeRecord(Record):
    """An inode number of 64 bits."""

    __slots__ = ()

    STRUCT = Struct(">Q")
    SIZE = 8
    NAMES = (
        "number",
    )

    # 0x0
    number: int = property(itemgetter(0))


class NarrowInodeRecord(Record):
    """An inode number of 32 bits."""

    __slots__ = ()

    STRUCT = Struct(">I")
    SIZE = 4
    NAMES = (
        "number",
    )

    # 0x0
    number: int = property(itemgetter(0))


class DataHeader4Record(CheckedRecord):
    """The head of a block of names, in version 4 of the format."""

    __slots__ = ()

    STRUCT = Struct(">I6H")
    SIZE = 16
    NAMES = (
        "magic", "free_spaces",
    )

    # 0x0: `XD2B` for a block that has the hashes too, `XD2D` for names alone.
    magic: int = property(itemgetter(0))
    # 0x4: Offset and length of the three largest free spaces, in bytes.
    free_spaces: tuple[int, ...] = property(itemgetter(slice(1, 7)))

    def _checked(self) -> DataHeader4Record:
        if not (self.magic == 1480864322 or self.magic == 1480864324):
            raise ValueError(f"magic: {self.magic!r} is not valid")
        return self

    @property
    def has_hashes(self) -> bool:
        return self.magic == 1480864322


class DataHeader5Record(CheckedRecord):
    """The head of a block of names, in version 5 of the format."""

    __slots__ = ()

    STRUCT = Struct(">I4sQQ16sQ6HI")
    SIZE = 64
    NAMES = (
        "magic", "checksum", "block", "sequence", "uuid", "owner", "free_spaces", "padding",
    )

    # 0x0: `XDB3` for a block that has the hashes too, `XDD3` for names alone.
    magic: int = property(itemgetter(0))
    # 0x4: Little-endian CRC-32C of the block of the directory with zero in this place.
    checksum: bytes = property(itemgetter(1))
    # 0x8: This block's own place, in units of 512 bytes.
    block: int = property(itemgetter(2))
    # 0x10: Place in the log of the last change.
    sequence: int = property(itemgetter(3))
    # 0x18
    uuid: bytes = property(itemgetter(4))
    # 0x28: The inode of the directory.
    owner: int = property(itemgetter(5))
    # 0x30: Offset and length of the three largest free spaces, in bytes.
    free_spaces: tuple[int, ...] = property(itemgetter(slice(6, 12)))
    # 0x3c
    padding: int = property(itemgetter(12))

    def _checked(self) -> DataHeader5Record:
        if not (self.magic == 1480868403 or self.magic == 1480868915):
            raise ValueError(f"magic: {self.magic!r} is not valid")
        return self

    @property
    def has_hashes(self) -> bool:
        return self.magic == 1480868403


class EntryHeadRecord(Record):
    """The start of an entry in a block of names."""

    __slots__ = ()

    STRUCT = Struct(">QB")
    SIZE = 9
    NAMES = (
        "inode", "len_name",
    )

    # 0x0
    inode: int = property(itemgetter(0))
    # 0x8
    len_name: int = property(itemgetter(1))


class EntryTagRecord(Record):
    """The end of an entry or of free space in a block of names, whose lengths are multiples of 8 bytes."""

    __slots__ = ()

    STRUCT = Struct(">H")
    SIZE = 2
    NAMES = (
        "position",
    )

    # 0x0: Where the entry or the free space begins in its block, in bytes.
    position: int = property(itemgetter(0))


class UnusedHeadRecord(CheckedRecord):
    """The start of free space between entries."""

    __slots__ = ()

    STRUCT = Struct(">HH")
    SIZE = 4
    NAMES = (
        "mark", "length",
    )

    # 0x0
    mark: int = property(itemgetter(0))
    # 0x2: Bytes, these four included.
    length: int = property(itemgetter(1))

    def _checked(self) -> UnusedHeadRecord:
        if self.mark != 65535:
            raise ValueError(f"mark: {self.mark:#x} is not 0xffff")
        return self


class BlockTailRecord(Record):
    """The end of a block that has the hashes too; they stand before it."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "num_entries", "num_stale",
    )

    # 0x0
    num_entries: int = property(itemgetter(0))
    # 0x4: Entries of removed names.
    num_stale: int = property(itemgetter(1))


class LeafEntryRecord(Record):
    """A hash and the name that has it."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "hash", "address",
    )

    # 0x0
    hash: int = property(itemgetter(0))
    # 0x4: Offset of the entry in the directory in units of 8 bytes; zero if the name was removed.
    address: int = property(itemgetter(1))

    @property
    def unit(self) -> int:
        # Bytes.
        return 8


class BlockLinkRecord(Record):
    """What blocks of hashes and inner nodes begin with."""

    __slots__ = ()

    STRUCT = Struct(">IIH")
    SIZE = 10
    NAMES = (
        "next", "previous", "magic",
    )

    # 0x0: The next block on its level, zero if there is none.
    next: int = property(itemgetter(0))
    # 0x4
    previous: int = property(itemgetter(1))
    # 0x8
    magic: int = property(itemgetter(2))


class LeafHeader4Record(CheckedRecord):
    """The head of a block of hashes, in version 4 of the format."""

    __slots__ = ()

    STRUCT = Struct(">IIHHHH")
    SIZE = 16
    NAMES = (
        "next", "previous", "magic", "padding", "num_entries", "num_stale",
    )

    # 0x0: The next block on its level, zero if there is none.
    next: int = property(itemgetter(0))
    # 0x4
    previous: int = property(itemgetter(1))
    # 0x8: 0xd2f1 for the only such block, which ends in a table of free space.
    magic: int = property(itemgetter(2))
    # 0xa
    padding: int = property(itemgetter(3))
    # 0xc
    num_entries: int = property(itemgetter(4))
    # 0xe: Entries of removed names.
    num_stale: int = property(itemgetter(5))

    def _checked(self) -> LeafHeader4Record:
        if not (self.magic == 54001 or self.magic == 54015):
            raise ValueError(f"magic: {self.magic!r} is not valid")
        return self


class LeafHeader5Record(CheckedRecord):
    """The head of a block of hashes, in version 5 of the format."""

    __slots__ = ()

    STRUCT = Struct(">IIHH4sQQ16sQHHI")
    SIZE = 64
    NAMES = (
        "next", "previous", "magic", "padding", "checksum", "block", "sequence", "uuid", "owner",
        "num_entries", "num_stale", "padding_2",
    )

    # 0x0: The next block on its level, zero if there is none.
    next: int = property(itemgetter(0))
    # 0x4
    previous: int = property(itemgetter(1))
    # 0x8
    magic: int = property(itemgetter(2))
    # 0xa
    padding: int = property(itemgetter(3))
    # 0xc: Little-endian CRC-32C of the block of the directory with zero in this place.
    checksum: bytes = property(itemgetter(4))
    # 0x10: This block's own place, in units of 512 bytes.
    block: int = property(itemgetter(5))
    # 0x18: Place in the log of the last change.
    sequence: int = property(itemgetter(6))
    # 0x20
    uuid: bytes = property(itemgetter(7))
    # 0x30: The inode of the directory.
    owner: int = property(itemgetter(8))
    # 0x38
    num_entries: int = property(itemgetter(9))
    # 0x3a
    num_stale: int = property(itemgetter(10))
    # 0x3c
    padding_2: int = property(itemgetter(11))

    def _checked(self) -> LeafHeader5Record:
        if not (self.magic == 15857 or self.magic == 15871):
            raise ValueError(f"magic: {self.magic!r} is not valid")
        return self


class NodeHeader4Record(CheckedRecord):
    """The head of an inner node of the tree of hashes, in version 4 of the format."""

    __slots__ = ()

    STRUCT = Struct(">IIHHHH")
    SIZE = 16
    NAMES = (
        "next", "previous", "magic", "padding", "num_entries", "num_levels_below",
    )

    # 0x0: The next block on its level, zero if there is none.
    next: int = property(itemgetter(0))
    # 0x4
    previous: int = property(itemgetter(1))
    # 0x8
    magic: int = property(itemgetter(2))
    # 0xa
    padding: int = property(itemgetter(3))
    # 0xc
    num_entries: int = property(itemgetter(4))
    # 0xe
    num_levels_below: int = property(itemgetter(5))

    def _checked(self) -> NodeHeader4Record:
        if self.magic != 65214:
            raise ValueError(f"magic: {self.magic:#x} is not 0xfebe")
        return self


class NodeHeader5Record(CheckedRecord):
    """The head of an inner node of the tree of hashes, in version 5 of the format."""

    __slots__ = ()

    STRUCT = Struct(">IIHH4sQQ16sQHHI")
    SIZE = 64
    NAMES = (
        "next", "previous", "magic", "padding", "checksum", "block", "sequence", "uuid", "owner",
        "num_entries", "num_levels_below", "padding_2",
    )

    # 0x0: The next block on its level, zero if there is none.
    next: int = property(itemgetter(0))
    # 0x4
    previous: int = property(itemgetter(1))
    # 0x8
    magic: int = property(itemgetter(2))
    # 0xa
    padding: int = property(itemgetter(3))
    # 0xc: Little-endian CRC-32C of the block of the directory with zero in this place.
    checksum: bytes = property(itemgetter(4))
    # 0x10: This block's own place, in units of 512 bytes.
    block: int = property(itemgetter(5))
    # 0x18: Place in the log of the last change.
    sequence: int = property(itemgetter(6))
    # 0x20
    uuid: bytes = property(itemgetter(7))
    # 0x30: The inode of the directory.
    owner: int = property(itemgetter(8))
    # 0x38
    num_entries: int = property(itemgetter(9))
    # 0x3a
    num_levels_below: int = property(itemgetter(10))
    # 0x3c
    padding_2: int = property(itemgetter(11))

    def _checked(self) -> NodeHeader5Record:
        if self.magic != 16062:
            raise ValueError(f"magic: {self.magic:#x} is not 0x3ebe")
        return self


class NodeEntryRecord(Record):
    """A child of an inner node."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "hash", "block",
    )

    # 0x0: The highest hash below the child.
    hash: int = property(itemgetter(0))
    # 0x4: The child, as a block of the directory's content.
    block: int = property(itemgetter(1))
