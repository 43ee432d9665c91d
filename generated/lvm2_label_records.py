# Made by scripts/build_parsers.py from specs/lvm2_label.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: LVM2 label and physical volume header."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import CheckedRecord, Record


class PhysicalVolumeFlags:
    # The volume belongs to a volume group, even if its own metadata does not say so.
    used = 1


class Lvm2LabelRecord(CheckedRecord):
    """A label marks a physical volume; it lies in one of the volume's first four 512-byte sectors and says where in that sector the physical volume's header begins."""

    __slots__ = ()

    STRUCT = Struct("<8sQII8s")
    SIZE = 32
    NAMES = (
        "magic", "sector", "crc32", "ofs_header", "format",
    )

    # 0x0
    magic: bytes = property(itemgetter(0))
    # 0x8: The sector of the volume that this label lies in.
    sector: int = property(itemgetter(1))
    # 0x10: CRC-32 with initial value 0xf597a6cf and no final inversion, of the sector from
    # `ofs_header` on.
    crc32: int = property(itemgetter(2))
    # 0x14: Where in the sector the physical volume's header begins.
    ofs_header: int = property(itemgetter(3))
    # 0x18: `LVM2 001`
    format: bytes = property(itemgetter(4))

    def _checked(self) -> Lvm2LabelRecord:
        if self.magic != b'LABELONE':
            raise ValueError(f"magic: {self.magic!r} is not b'LABELONE'")
        if self.ofs_header < 32:
            raise ValueError(f"ofs_header: {self.ofs_header} is less than 32")
        if self.ofs_header > 432:
            raise ValueError(f"ofs_header: {self.ofs_header} is more than 432")
        return self

    @property
    def is_lvm2(self) -> bool:
        return self.format == b'LVM2 001'


class IdentityRecord(Record):
    """What the header begins with."""

    __slots__ = ()

    STRUCT = Struct("<32sQ")
    SIZE = 40
    NAMES = (
        "uuid", "len_device",
    )

    # 0x0: Letters and digits; shown in groups of 6, 4, 4, 4, 4, 4 and 6.
    uuid: bytes = property(itemgetter(0))
    # 0x20: Bytes; zero if not known.
    len_device: int = property(itemgetter(1))


class LocationRecord(Record):
    """An area of the physical volume."""

    __slots__ = ()

    STRUCT = Struct("<QQ")
    SIZE = 16
    NAMES = (
        "ofs_area", "len_area",
    )

    # 0x0: Bytes from the start of the physical volume.
    ofs_area: int = property(itemgetter(0))
    # 0x8: Bytes; zero for a data area that reaches to the end.
    len_area: int = property(itemgetter(1))

    @property
    def is_end(self) -> bool:
        return self.ofs_area == 0


class ExtensionRecord(Record):
    """What later versions of LVM2 added."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "version", "flags",
    )

    # 0x0: Zero where there is no extension.
    version: int = property(itemgetter(0))
    # 0x4: Bit mask, see `physical_volume_flags`.
    flags: int = property(itemgetter(1))
