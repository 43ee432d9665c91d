# Made by scripts/build_parsers.py from specs/qcow2.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Disk image of QEMU, qcow2."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class Encryption:
    none = 0
    aes = 1
    luks = 2


class Incompatible:
    # Counts of references may be wrong; they matter for writing alone.
    dirty = 1
    # QEMU met structures that contradict each other.
    corrupt = 2
    external_data_file = 4
    compression_type = 8
    extended_l2 = 16


class CompressionType:
    zlib = 0
    zstd = 1


class ExtensionKind:
    end = 0
    backing_format = 3799591626
    feature_names = 1745090647
    bitmaps = 595929205
    encryption_header = 87539319
    data_file_name = 1145132097


class HeaderRecord(CheckedRecord):
    """What versions 2 and 3 begin with."""

    __slots__ = ()

    STRUCT = Struct(">4sIQIIQIIQQIIQ")
    SIZE = 72
    NAMES = (
        "magic", "version", "ofs_backing_name", "len_backing_name", "log2_cluster", "size",
        "encryption", "num_l1_entries", "ofs_l1_table", "ofs_refcount_table",
        "num_refcount_clusters", "num_snapshots", "ofs_snapshots",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4: 2 or 3. Version 1 is another format, qcow.
    version: int = property(itemgetter(1))
    # 0x8: Where the name of the backing file stands, in bytes of the image; 0 if there is none.
    ofs_backing_name: int = property(itemgetter(2))
    # 0x10: Bytes, at most 1023; the name has no zero behind it.
    len_backing_name: int = property(itemgetter(3))
    # 0x14: A cluster has two to the power of this many bytes, 512 or more.
    log2_cluster: int = property(itemgetter(4))
    # 0x18: Of the guest's disk, in bytes.
    size: int = property(itemgetter(5))
    # 0x20
    encryption: int = property(itemgetter(6))
    # 0x24: Bounded by the caller.
    num_l1_entries: int = property(itemgetter(7))
    # 0x28: Bytes, a multiple of the cluster's.
    ofs_l1_table: int = property(itemgetter(8))
    # 0x30
    ofs_refcount_table: int = property(itemgetter(9))
    # 0x38
    num_refcount_clusters: int = property(itemgetter(10))
    # 0x3c: Bounded by the caller.
    num_snapshots: int = property(itemgetter(11))
    # 0x40
    ofs_snapshots: int = property(itemgetter(12))

    def _checked(self) -> HeaderRecord:
        if self.magic != b'QFI\xfb':
            raise ValueError(f"magic: {self.magic!r} is not b'QFI\\xfb'")
        return self


class MoreRecord(Record):
    """What follows in version 3."""

    __slots__ = ()

    STRUCT = Struct(">QQQII")
    SIZE = 32
    NAMES = (
        "incompatible", "compatible", "autoclear", "refcount_order", "len_header",
    )

    # 0x0: Whoever does not know one of these cannot read the image.
    incompatible: int = property(itemgetter(0))
    # 0x8: Bit 0, lazy refcounts, matters for writing alone.
    compatible: int = property(itemgetter(1))
    # 0x10
    autoclear: int = property(itemgetter(2))
    # 0x18
    refcount_order: int = property(itemgetter(3))
    # 0x1c: Bytes; 104 or more. What lies beyond is described by `compression`.
    len_header: int = property(itemgetter(4))


class CompressionRecord(Record):
    """What a header of 112 bytes or more has at byte 104."""

    __slots__ = ()

    STRUCT = Struct("<B7s")
    SIZE = 8
    NAMES = (
        "kind", "padding",
    )

    # 0x0: Valid where the incompatible feature is set that says so; otherwise it is zlib.
    kind: int = property(itemgetter(0))
    # 0x1
    padding: bytes = property(itemgetter(1))


class ExtensionRecord(Record):
    """The head of an extension of the header."""

    __slots__ = ()

    STRUCT = Struct(">II")
    SIZE = 8
    NAMES = (
        "kind", "len_data",
    )

    # 0x0
    kind: int = property(itemgetter(0))
    # 0x4: Bytes, without the padding.
    len_data: int = property(itemgetter(1))


class L1EntryRecord(Record):
    """Where a table of second level lies."""

    __slots__ = ()

    STRUCT = Struct(">Q")
    SIZE = 8
    NAMES = (
        "word",
    )

    # 0x0
    word: int = property(itemgetter(0))

    @property
    def ofs_table(self) -> int:
        # Bytes of the image, a multiple of the cluster's; 0 if none of its clusters is there.
        return self.word & 72057594037927424


class L2EntryRecord(Record):
    """Where one cluster of the guest's disk lies."""

    __slots__ = ()

    STRUCT = Struct(">Q")
    SIZE = 8
    NAMES = (
        "word",
    )

    # 0x0
    word: int = property(itemgetter(0))

    @property
    def is_compressed(self) -> bool:
        # Then the lower 62 bits say where the compressed data lies and how long it is.
        return self.word & 4611686018427387904 != 0

    @property
    def is_zero(self) -> bool:
        # Of version 3, and not with extended entries; the cluster reads as zeros.
        return self.word & 1 != 0

    @property
    def is_copied(self) -> bool:
        # No other table has this cluster; in an external data file it may lie at byte 0 then.
        return self.word & 9223372036854775808 != 0

    @property
    def ofs_cluster(self) -> int:
        # Of one that is not compressed, in bytes; 0 if the cluster is not there.
        return self.word & 72057594037927424

    @property
    def compressed_word(self) -> int:
        # The place in its lower 70 - log2_cluster bits, then the count of further 512-byte sectors.
        return self.word & 4611686018427387903


class ExtendedL2EntryRecord(Record):
    """The same, with a cluster cut into 32 subclusters."""

    __slots__ = ()

    STRUCT = Struct(">QII")
    SIZE = 16
    NAMES = (
        "word", "zeros", "allocated",
    )

    # 0x0
    word: int = property(itemgetter(0))
    # 0x8: One bit for each subcluster that reads as zeros, from bit 0 on.
    zeros: int = property(itemgetter(1))
    # 0xc: One bit for each subcluster that is there.
    allocated: int = property(itemgetter(2))

    @property
    def is_compressed(self) -> bool:
        # As in a plain entry; then the bits of subclusters say nothing.
        return self.word & 4611686018427387904 != 0

    @property
    def is_zero(self) -> bool:
        # No bit of `word` says so here.
        return False

    @property
    def is_copied(self) -> bool:
        # As in a plain entry.
        return self.word & 9223372036854775808 != 0

    @property
    def ofs_cluster(self) -> int:
        # As in a plain entry.
        return self.word & 72057594037927424

    @property
    def compressed_word(self) -> int:
        # As in a plain entry.
        return self.word & 4611686018427387903


class SnapshotRecord(Record):
    """The fixed part of an internal snapshot's entry."""

    __slots__ = ()

    STRUCT = Struct(">QIHHIIQII")
    SIZE = 40
    NAMES = (
        "ofs_l1_table", "num_l1_entries", "len_id", "len_name", "seconds", "nanoseconds",
        "guest_clock", "len_state", "len_extra",
    )

    # 0x0
    ofs_l1_table: int = property(itemgetter(0))
    # 0x8
    num_l1_entries: int = property(itemgetter(1))
    # 0xc
    len_id: int = property(itemgetter(2))
    # 0xe
    len_name: int = property(itemgetter(3))
    # 0x10: When it was taken, since 1970.
    seconds: int = property(itemgetter(4))
    # 0x14
    nanoseconds: int = property(itemgetter(5))
    # 0x18: Nanoseconds that the guest had run.
    guest_clock: int = property(itemgetter(6))
    # 0x20: Bytes of the guest's memory that were saved with it; replaced by the extra data's.
    len_state: int = property(itemgetter(7))
    # 0x24
    len_extra: int = property(itemgetter(8))


class SnapshotExtraRecord(Record):
    """What a snapshot's extra data begins with, where there are 16 bytes or more of it."""

    __slots__ = ()

    STRUCT = Struct(">QQ")
    SIZE = 16
    NAMES = (
        "len_state", "size",
    )

    # 0x0
    len_state: int = property(itemgetter(0))
    # 0x8: Of the guest's disk when the snapshot was taken, in bytes.
    size: int = property(itemgetter(1))
