"""The descriptors of a volume, and its label.

ECMA-119, 4th edition, 8; the Joliet specification (1995) for escape sequences. What does not look
like a descriptor is passed over, as in Linux (fs/isofs/inode.c, isofs_fill_super).
"""

from __future__ import annotations

from pygrub_k._generated.iso9660_directory_records import HeaderRecord as DirectoryHeaderRecord
from pygrub_k._generated.iso9660_volume_descriptor_records import (
    DescriptorType,
    HeaderRecord,
    LongDateRecord,
    VolumeRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.iso9660.storage import SECTOR
from pygrub_k.limits import ISO_DESCRIPTORS
from pygrub_k.record import Record
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

_FIRST: Final = 16
"""Sector of the first descriptor."""
_JOLIET: Final = b"%/"
_BLOCK_SIZES: Final = (2048, 1024, 512)
_JOLIET_LABEL: Final = 16
"""Characters that a label has in a Joliet descriptor; elsewhere it has twice as many."""


class Descriptor(Record):
    """A primary or supplementary descriptor, and the byte at which it lies."""

    offset: int
    volume: VolumeRecord

    @property
    def block_size(self) -> int:
        """Bytes of a logical block; CorruptError if the format has no such block."""
        size = self.volume.block_size
        if size not in _BLOCK_SIZES:
            raise CorruptError("ISO 9660 volume descriptor", self.offset, f"blocks of {size} bytes")
        return size

    @property
    def root(self) -> DirectoryHeaderRecord:
        """The record of the root directory."""
        return record_at(DirectoryHeaderRecord, self.volume.root, 0, self.offset)


def read_descriptors(source: ByteSource) -> tuple[Descriptor, Descriptor | None]:
    """Return the descriptors of the primary tree and of Joliet's; Joliet's twice if it is alone.

    Raises CorruptError if there is neither.
    """
    primary: Descriptor | None = None
    joliet: Descriptor | None = None
    for number in range(_FIRST, _FIRST + ISO_DESCRIPTORS):
        offset = number * SECTOR
        if offset + SECTOR > source.size:
            break
        data = source.read_at(offset, SECTOR)
        try:
            header = record_at(HeaderRecord, data, 0, offset)
        except CorruptError:
            continue
        if header.type == DescriptorType.terminator:
            break
        if header.type not in (DescriptorType.primary, DescriptorType.supplementary):
            continue
        volume = record_at(VolumeRecord, data, HeaderRecord.SIZE, offset)
        if header.type == DescriptorType.primary:
            primary = primary or Descriptor(offset, volume)
        elif volume.escape_sequences.startswith(_JOLIET):
            joliet = Descriptor(offset, volume)
            break
    found = primary or joliet
    if found is None:
        raise CorruptError("ISO 9660", _FIRST * SECTOR, "no primary volume descriptor")
    return found, joliet


def uuid_of(descriptor: Descriptor) -> str:
    """Return what tools use as a UUID: when the volume was modified, or else created.

    As blkid and GRUB write it: the sixteen digits as they are, without the time zone.
    """
    for moment in (descriptor.volume.modified, descriptor.volume.created):
        date = record_at(LongDateRecord, moment, 0, descriptor.offset)
        digits = moment[:-1]
        if digits.isdigit() and (digits.strip(b"0") or date.offset):
            parts = (date.year, date.month, date.day, date.hour, date.minute, date.second)
            return b"-".join((*parts, date.hundredths)).decode("ascii")
    return ""


def label_of(primary: Descriptor, joliet: Descriptor | None, *, use_joliet: bool) -> bytes:
    """Return the volume's label, UTF-8 from Joliet's descriptor if its tree is used.

    That has room for 16 characters: what the primary descriptor says more is added, as blkid does.
    """
    plain = primary.volume.volume_identifier.rstrip(b" \0")
    if joliet is None or not use_joliet:
        return plain
    wide = utf8_of(joliet.volume.volume_identifier).partition(b"\0")[0].rstrip(b" ")
    if plain[:_JOLIET_LABEL].lower() == wide.lower():
        return wide + plain[_JOLIET_LABEL:]
    return wide


def utf8_of(text: bytes) -> bytes:
    """Return big-endian UTF-16 as UTF-8; what is none becomes U+FFFD."""
    # Python knows this form by itself, with its mark; for "utf-16-be" it would import a module.
    even = text[: len(text) // 2 * 2]
    return (b"\xfe\xff" + even).decode("utf-16", "replace").encode()
