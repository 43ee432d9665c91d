# Made by scripts/build_parsers.py from specs/foreign_members.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Members of arrays and pools, and volumes without files."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class SwapRecord(Record):
    """A swap area; at byte 1024."""

    __slots__ = ()

    STRUCT = Struct("<III16s16s")
    SIZE = 44
    NAMES = (
        "version", "last_page", "num_bad_pages", "uuid", "label",
    )

    # 0x0
    version: int = property(itemgetter(0))
    # 0x4
    last_page: int = property(itemgetter(1))
    # 0x8
    num_bad_pages: int = property(itemgetter(2))
    # 0xc
    uuid: bytes = property(itemgetter(3))
    # 0x1c
    label: bytes = property(itemgetter(4))


class BcacheRecord(CheckedRecord):
    """A member of bcache; at byte 4096."""

    __slots__ = ()

    STRUCT = Struct("<QQQ16s16s16s32s")
    SIZE = 104
    NAMES = (
        "checksum", "sector", "version", "magic", "uuid", "set_uuid", "label",
    )

    # 0x0
    checksum: int = property(itemgetter(0))
    # 0x8: Where this superblock lies, 8.
    sector: int = property(itemgetter(1))
    # 0x10
    version: int = property(itemgetter(2))
    # 0x18
    magic: bytes = property(itemgetter(3))
    # 0x28
    uuid: bytes = property(itemgetter(4))
    # 0x38
    set_uuid: bytes = property(itemgetter(5))
    # 0x48
    label: bytes = property(itemgetter(6))

    def _checked(self) -> BcacheRecord:
        if self.magic != b'\xc6\x85s\xf6N\x1aE\xca\x82e\xf5\x7fH\xbam\x81':
            raise ValueError(f"magic: {self.magic!r} is not b'\\xc6\\x85s\\xf6N\\x1aE\\xca\\x82e\\xf5\\x7fH\\xbam\\x81'")
        return self


class VdoRecord(CheckedRecord):
    """A volume of the virtual data optimizer; at byte 0."""

    __slots__ = ()

    STRUCT = Struct("<8s32s16s")
    SIZE = 56
    NAMES = (
        "magic", "unused", "uuid",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x8
    unused: bytes = property(itemgetter(1))
    # 0x28
    uuid: bytes = property(itemgetter(2))

    def _checked(self) -> VdoRecord:
        if self.magic != b'dmvdo001':
            raise ValueError(f"magic: {self.magic!r} is not b'dmvdo001'")
        return self


class DrbdRecord(Record):
    """DRBD with its metadata on the same volume; in the last 4096 bytes."""

    __slots__ = ()

    STRUCT = Struct(">Q32sQ8sII")
    SIZE = 64
    NAMES = (
        "size", "generations", "device", "reserved", "flags", "magic",
    )

    # 0x0
    size: int = property(itemgetter(0))
    # 0x8
    generations: bytes = property(itemgetter(1))
    # 0x28
    device: int = property(itemgetter(2))
    # 0x30
    reserved: bytes = property(itemgetter(3))
    # 0x38
    flags: int = property(itemgetter(4))
    # 0x3c: 0x8374026b to 0x8374026d.
    magic: int = property(itemgetter(5))


class Drbd9Record(Record):
    """The same since version 9."""

    __slots__ = ()

    STRUCT = Struct(">QQ32sQII")
    SIZE = 64
    NAMES = (
        "size", "current", "reserved", "device", "flags", "magic",
    )

    # 0x0
    size: int = property(itemgetter(0))
    # 0x8
    current: int = property(itemgetter(1))
    # 0x10
    reserved: bytes = property(itemgetter(2))
    # 0x30
    device: int = property(itemgetter(3))
    # 0x38
    flags: int = property(itemgetter(4))
    # 0x3c: 0x8374026d.
    magic: int = property(itemgetter(5))


class DdfRecord(Record):
    """A member of a BIOS RAID by SNIA's format; in the last sector of 512 bytes, or in the 257th from the end."""

    __slots__ = ()

    STRUCT = Struct("<4s4s24s8s")
    SIZE = 40
    NAMES = (
        "magic", "checksum", "guid", "revision",
    )

    # 0x0: 0xde11de11 in either byte order.
    magic: bytes = property(itemgetter(0))
    # 0x4
    checksum: bytes = property(itemgetter(1))
    # 0x8
    guid: bytes = property(itemgetter(2))
    # 0x20
    revision: bytes = property(itemgetter(3))


class UbiRecord(CheckedRecord):
    """A UBI volume; at byte 0."""

    __slots__ = ()

    STRUCT = Struct(">4sB3sQIII")
    SIZE = 28
    NAMES = (
        "magic", "version", "padding", "num_erasures", "ofs_volume_header", "ofs_data", "image",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4
    version: int = property(itemgetter(1))
    # 0x5
    padding: bytes = property(itemgetter(2))
    # 0x8
    num_erasures: int = property(itemgetter(3))
    # 0x10
    ofs_volume_header: int = property(itemgetter(4))
    # 0x14
    ofs_data: int = property(itemgetter(5))
    # 0x18
    image: int = property(itemgetter(6))

    def _checked(self) -> UbiRecord:
        if self.magic != b'UBI#':
            raise ValueError(f"magic: {self.magic!r} is not b'UBI#'")
        return self


class VmfsMemberRecord(CheckedRecord):
    """A part of a VMFS datastore; at byte 1048576."""

    __slots__ = ()

    STRUCT = Struct("<4sI122s16s386s35s")
    SIZE = 567
    NAMES = (
        "magic", "version", "unused", "uuid", "unused_2", "datastore",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x4
    version: int = property(itemgetter(1))
    # 0x8
    unused: bytes = property(itemgetter(2))
    # 0x82
    uuid: bytes = property(itemgetter(3))
    # 0x92
    unused_2: bytes = property(itemgetter(4))
    # 0x214: UUID of the datastore, as text.
    datastore: bytes = property(itemgetter(5))

    def _checked(self) -> VmfsMemberRecord:
        if self.magic != b'\r\xd0\x01\xc0':
            raise ValueError(f"magic: {self.magic!r} is not b'\\r\\xd0\\x01\\xc0'")
        return self


class BitlockerRecord(CheckedRecord):
    """BitLocker since Windows 7; at byte 0."""

    __slots__ = ()

    STRUCT = Struct("<3s8s56si11s78s16sQ")
    SIZE = 184
    NAMES = (
        "jump", "magic", "unused", "serial", "label", "unused_2", "guid", "metadata",
    )

    # 0x0
    jump: bytes = property(itemgetter(0))
    # 0x3
    magic: bytes = property(itemgetter(1))
    # 0xb
    unused: bytes = property(itemgetter(2))
    # 0x43
    serial: int = property(itemgetter(3))
    # 0x47
    label: bytes = property(itemgetter(4))
    # 0x52
    unused_2: bytes = property(itemgetter(5))
    # 0xa0
    guid: bytes = property(itemgetter(6))
    # 0xb0
    metadata: int = property(itemgetter(7))

    def _checked(self) -> BitlockerRecord:
        if self.magic != b'-FVE-FS-':
            raise ValueError(f"magic: {self.magic!r} is not b'-FVE-FS-'")
        return self
