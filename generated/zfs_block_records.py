# Made by scripts/build_parsers.py from specs/zfs_block.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Block pointers, dnodes and object sets of ZFS."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class PointerFlags:
    encrypted = 32
    deduplicated = 64
    little_endian = 128


class DnodeFlags:
    used_is_bytes = 1
    accounted_for_users = 2
    spill = 4
    objects_accounted = 8


class EmbeddedKind:
    data = 0
    reserved = 1
    redacted = 2


class Compression:
    inherit = 0
    usual = 1
    none = 2
    lzjb = 3
    empty = 4
    gzip_1 = 5
    gzip_2 = 6
    gzip_3 = 7
    gzip_4 = 8
    gzip_5 = 9
    gzip_6 = 10
    gzip_7 = 11
    gzip_8 = 12
    gzip_9 = 13
    zle = 14
    lz4 = 15
    zstd = 16


class Checksum:
    inherit = 0
    usual = 1
    none = 2
    label = 3
    gang = 4
    log = 5
    fletcher_2 = 6
    fletcher_4 = 7
    sha_256 = 8
    log_2 = 9
    no_parity = 10
    sha_512 = 11
    skein = 12
    edon_r = 13
    blake_3 = 14


class ObjectSetKind:
    none = 0
    meta = 1
    filesystem = 2
    volume = 3
    other = 4


class ObjectType:
    none = 0
    object_directory = 1
    packed_list = 3
    dnode = 10
    object_set = 11
    dataset_directory = 12
    dataset = 16
    znode = 17
    file = 19
    directory = 20
    master_node = 21
    attributes = 44


class AddressRecord(Record):
    """Where a copy of a block lies."""

    __slots__ = ()

    STRUCT = Struct("<IIQ")
    SIZE = 16
    NAMES = (
        "allocated_raw", "vdev_raw", "offset_raw",
    )

    # 0x0: In the lower 24 bits sectors of 512 bytes that are allocated, with parity.
    allocated_raw: int = property(itemgetter(0))
    # 0x4: In the lower 24 bits the number of a top-level device.
    vdev_raw: int = property(itemgetter(1))
    # 0x8: Sectors of 512 bytes from byte 4194304 of the device; bit 63 says that it is a gang.
    offset_raw: int = property(itemgetter(2))

    @property
    def vdev(self) -> int:
        return self.vdev_raw & 16777215

    @property
    def num_sectors(self) -> int:
        return self.allocated_raw & 16777215


class PointerRecord(Record):
    """A pointer to a block, up to three copies of it; or, with bit 7 of `compression_raw`, an `embedded` block."""

    __slots__ = ()

    STRUCT = Struct("<48sHHBBBB2QQQQ4Q")
    SIZE = 128
    NAMES = (
        "addresses", "size_raw", "stored_raw", "compression_raw", "checksum_kind", "kind",
        "level_raw", "padding", "physical_birth", "birth", "fill", "checksum",
    )

    # 0x0: Three times `address`; those that are not used are zero. The last one is something else
    # where the block is encrypted.
    addresses: bytes = property(itemgetter(0))
    # 0x30: Sectors of 512 bytes, less one, of the block as it is used.
    size_raw: int = property(itemgetter(1))
    # 0x32: The same, of the block as it is stored.
    stored_raw: int = property(itemgetter(2))
    # 0x34: In the lower 7 bits a `compression`.
    compression_raw: int = property(itemgetter(3))
    # 0x35
    checksum_kind: int = property(itemgetter(4))
    # 0x36: Of the object.
    kind: int = property(itemgetter(5))
    # 0x37: In the lower 5 bits how many pointers are between the block and data.
    level_raw: int = property(itemgetter(6))
    # 0x38
    padding: tuple[int, ...] = property(itemgetter(slice(7, 9)))
    # 0x48: The transaction group that wrote it, if not `birth`; else 0.
    physical_birth: int = property(itemgetter(9))
    # 0x50: The transaction group; of what was never written 0.
    birth: int = property(itemgetter(10))
    # 0x58: How many blocks or dnodes below it are in use.
    fill: int = property(itemgetter(11))
    # 0x60
    checksum: tuple[int, ...] = property(itemgetter(slice(12, 16)))

    @property
    def size(self) -> int:
        # Bytes.
        return (self.size_raw + 1) * 512

    @property
    def len_stored(self) -> int:
        # Bytes.
        return (self.stored_raw + 1) * 512

    @property
    def compression(self) -> int:
        return self.compression_raw & 127

    @property
    def is_embedded(self) -> bool:
        return self.compression_raw & 128 != 0

    @property
    def level(self) -> int:
        return self.level_raw & 31


class EmbeddedRecord(Record):
    """A block of up to 112 bytes in the place of the pointer to it."""

    __slots__ = ()

    STRUCT = Struct("<48sIBBBB24sQ40s")
    SIZE = 128
    NAMES = (
        "first_bytes", "sizes", "compression_raw", "embedded_kind", "kind", "level_raw",
        "more_bytes", "birth", "last_bytes",
    )

    # 0x0
    first_bytes: bytes = property(itemgetter(0))
    # 0x30: In the lower 25 bits bytes, less one, of the block as it is used; above that, of the
    # block as it is stored.
    sizes: int = property(itemgetter(1))
    # 0x34: In the lower 7 bits a `compression`.
    compression_raw: int = property(itemgetter(2))
    # 0x35
    embedded_kind: int = property(itemgetter(3))
    # 0x36
    kind: int = property(itemgetter(4))
    # 0x37
    level_raw: int = property(itemgetter(5))
    # 0x38
    more_bytes: bytes = property(itemgetter(6))
    # 0x50
    birth: int = property(itemgetter(7))
    # 0x58
    last_bytes: bytes = property(itemgetter(8))

    @property
    def size(self) -> int:
        # Bytes.
        return (self.sizes & 33554431) + 1

    @property
    def len_stored(self) -> int:
        # Bytes.
        return (self.sizes >> 25 & 127) + 1

    @property
    def compression(self) -> int:
        return self.compression_raw & 127


class GangRecord(Record):
    """A block that did not fit in one piece: the pointers to its pieces."""

    __slots__ = ()

    STRUCT = Struct("<384s88s40s")
    SIZE = 512
    NAMES = (
        "pointers", "filler", "trailer",
    )

    # 0x0: Three times `pointer`.
    pointers: bytes = property(itemgetter(0))
    # 0x180
    filler: bytes = property(itemgetter(1))
    # 0x1d8
    trailer: bytes = property(itemgetter(2))


class DnodeRecord(Record):
    """The head of an object, 64 bytes."""

    __slots__ = ()

    STRUCT = Struct("<BBBBBBBBHHB3sQQ4Q")
    SIZE = 64
    NAMES = (
        "kind", "indirect_shift", "num_levels", "num_pointers", "bonus_kind", "checksum_kind",
        "compression", "flags", "num_sectors", "len_bonus", "num_extra_slots", "padding",
        "last_block", "used", "more_padding",
    )

    # 0x0
    kind: int = property(itemgetter(0))
    # 0x1: Power of two of the bytes of a block of pointers.
    indirect_shift: int = property(itemgetter(1))
    # 0x2: 1 where its pointers lead to data.
    num_levels: int = property(itemgetter(2))
    # 0x3
    num_pointers: int = property(itemgetter(3))
    # 0x4
    bonus_kind: int = property(itemgetter(4))
    # 0x5
    checksum_kind: int = property(itemgetter(5))
    # 0x6
    compression: int = property(itemgetter(6))
    # 0x7
    flags: int = property(itemgetter(7))
    # 0x8: Sectors of 512 bytes of a block of data.
    num_sectors: int = property(itemgetter(8))
    # 0xa: Bytes.
    len_bonus: int = property(itemgetter(9))
    # 0xc: How many slots it has besides the first.
    num_extra_slots: int = property(itemgetter(10))
    # 0xd
    padding: bytes = property(itemgetter(11))
    # 0x10: The number of its last block of data.
    last_block: int = property(itemgetter(12))
    # 0x18: Allocated, in bytes where that is among the flags, else in sectors of 512.
    used: int = property(itemgetter(13))
    # 0x20
    more_padding: tuple[int, ...] = property(itemgetter(slice(14, 18)))


class ObjectSetRecord(Record):
    """A set of objects, such as a file system."""

    __slots__ = ()

    STRUCT = Struct("<512sQQ128sQQQ3QQQ")
    SIZE = 720
    NAMES = (
        "meta_dnode", "claimed", "replayed", "log", "claimed_block", "log_flags", "claimed_record",
        "log_padding", "kind", "flags",
    )

    # 0x0: A `dnode`, whose content are all others of the set, 512 bytes each.
    meta_dnode: bytes = property(itemgetter(0))
    # 0x200: The transaction group in which the intent log was claimed.
    claimed: int = property(itemgetter(1))
    # 0x208
    replayed: int = property(itemgetter(2))
    # 0x210: A `pointer` to the first block of the intent log: what was synced since. Zero for none.
    log: bytes = property(itemgetter(3))
    # 0x290
    claimed_block: int = property(itemgetter(4))
    # 0x298
    log_flags: int = property(itemgetter(5))
    # 0x2a0
    claimed_record: int = property(itemgetter(6))
    # 0x2a8
    log_padding: tuple[int, ...] = property(itemgetter(slice(7, 10)))
    # 0x2c0
    kind: int = property(itemgetter(10))
    # 0x2c8
    flags: int = property(itemgetter(11))


class LogBlockRecord(Record):
    """The head of a block of the intent log, with records behind it; in old pools its end, with records before it."""

    __slots__ = ()

    STRUCT = Struct("<Q128sQQ4Q")
    SIZE = 184
    NAMES = (
        "padding", "following", "num_used", "magic", "checksum",
    )

    # 0x0
    padding: int = property(itemgetter(0))
    # 0x8: A `pointer` to the next block, which may never have been written.
    following: bytes = property(itemgetter(1))
    # 0x88: Bytes of the block that are in use.
    num_used: int = property(itemgetter(2))
    # 0x90
    magic: int = property(itemgetter(3))
    # 0x98
    checksum: tuple[int, ...] = property(itemgetter(slice(4, 8)))


class LogRecordRecord(Record):
    """The head of a record of the intent log."""

    __slots__ = ()

    STRUCT = Struct("<QQQQ")
    SIZE = 32
    NAMES = (
        "kind", "length", "transaction_group", "number",
    )

    # 0x0
    kind: int = property(itemgetter(0))
    # 0x8: Bytes of the record.
    length: int = property(itemgetter(1))
    # 0x10: In which it was written otherwise, if the pool went on so far.
    transaction_group: int = property(itemgetter(2))
    # 0x18
    number: int = property(itemgetter(3))


class MappingHeaderRecord(Record):
    """The bonus of the object that holds entries of `mapping`."""

    __slots__ = ()

    STRUCT = Struct("<QQQ")
    SIZE = 24
    NAMES = (
        "end", "num_bytes", "num_entries",
    )

    # 0x0: The byte of the removed device behind the last piece.
    end: int = property(itemgetter(0))
    # 0x8
    num_bytes: int = property(itemgetter(1))
    # 0x10
    num_entries: int = property(itemgetter(2))


class MappingRecord(Record):
    """Where a piece of a device that was removed lies now."""

    __slots__ = ()

    STRUCT = Struct("<QIIQ")
    SIZE = 24
    NAMES = (
        "source", "allocated_raw", "vdev_raw", "offset_raw",
    )

    # 0x0: Sectors of 512 bytes; bit 63 is free for use.
    source: int = property(itemgetter(0))
    # 0x8: In the lower 24 bits sectors of 512 bytes.
    allocated_raw: int = property(itemgetter(1))
    # 0xc
    vdev_raw: int = property(itemgetter(2))
    # 0x10: Sectors of 512 bytes.
    offset_raw: int = property(itemgetter(3))

    @property
    def vdev(self) -> int:
        return self.vdev_raw & 16777215

    @property
    def num_sectors(self) -> int:
        return self.allocated_raw & 16777215
