"""Labels of physical volumes and the texts in their metadata areas."""

from __future__ import annotations

from zlib import crc32

from pygrub_k._generated import lvm2_label_records as label_records
from pygrub_k._generated import lvm2_mda_records as mda_records
from pygrub_k.errors import CorruptError, LimitError, PygrubError, UnsupportedError
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import LVM_AREAS, LVM_METADATA_SIZE
from pygrub_k.record import Record
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource

SECTOR: Final = 512
LABEL_SECTORS: Final = 4
_ALL_ONES: Final = 0xFFFFFFFF
_CRC_START: Final = 0xF597A6CF ^ _ALL_ONES
_UUID_GROUPS: Final = (6, 4, 4, 4, 4, 4, 6)


class Label(Record):
    """What a physical volume says about itself. Areas are (byte offset, size in bytes)."""

    uuid: str
    data_areas: tuple[tuple[int, int], ...]
    metadata_areas: tuple[tuple[int, int], ...]


def crc(data: bytes) -> int:
    """Return LVM's CRC-32, which has another initial value and no final inversion."""
    return crc32(data, _CRC_START) ^ _ALL_ONES


def uuid_text(plain: str) -> str:
    """Return 32 characters grouped as LVM shows them."""
    groups = []
    for length in _UUID_GROUPS:
        groups.append(plain[:length])
        plain = plain[length:]
    return "-".join(groups)


def read(source: ByteSource) -> Label:
    """Return the first valid label in the first four sectors.

    Raises SourceError, and for the last label that is damaged CorruptError; UnsupportedError for
    labels of LVM1.
    """
    error: PygrubError = CorruptError("LVM2 label", None, "there is none")
    for where in range(0, min(LABEL_SECTORS * SECTOR, source.size - SECTOR + 1), SECTOR):
        sector = source.read_at(where, SECTOR)
        if not sector.startswith(b"LABELONE"):
            continue
        try:
            return _read(sector, where)
        except PygrubError as reason:
            error = reason
    raise error


def _read(sector: bytes, where: int) -> Label:
    found = record_at(label_records.Lvm2LabelRecord, sector, 0, where)
    if found.sector * SECTOR != where:
        raise CorruptError("LVM2 label", where, f"it says that it lies in sector {found.sector}")
    computed = crc(sector[found.OFFSET.ofs_header :])
    if computed != found.crc32:
        raise CorruptError("LVM2 label", where, wrong_checksum(computed, found.crc32))
    if not found.is_lvm2:
        raise UnsupportedError("LVM label", where, f"its format is {found.format!r}, not LVM2")
    at = found.ofs_header
    identity = record_at(label_records.IdentityRecord, sector, at, where + at)
    at += identity.SIZE
    data_areas = _locations(sector, at, where)
    at += (len(data_areas) + 1) * label_records.LocationRecord.SIZE
    uuid = uuid_text(identity.uuid.decode("ascii", "replace"))
    return Label(uuid, data_areas, _locations(sector, at, where))


def _locations(sector: bytes, at: int, where: int) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    while True:
        location = record_at(label_records.LocationRecord, sector, at, where + at)
        if location.is_end:
            return tuple(found)
        found.append((location.ofs_area, location.len_area))
        at += location.SIZE
        if len(found) > LVM_AREAS:
            raise LimitError(f"LVM2 label: more than {LVM_AREAS} areas")


def metadata_text(source: ByteSource, area: tuple[int, int]) -> tuple[str, int] | None:
    """Return the current text in a metadata area and its byte offset; None if there is none.

    Raises SourceError, CorruptError and LimitError.
    """
    start, _ = area
    raw = source.read_at(start, SECTOR)
    header = record_at(mda_records.HeaderRecord, raw, 0, start)
    computed = crc(raw[header.OFFSET.magic : header.len_header])
    if computed != header.crc32:
        raise CorruptError("LVM2 metadata area", start, wrong_checksum(computed, header.crc32))
    if header.version != 1 or header.ofs_area != start:
        reason = f"version {header.version}, for byte {header.ofs_area} of the volume"
        raise CorruptError("LVM2 metadata area", start, reason)
    location = record_at(mda_records.TextLocationRecord, raw, header.SIZE, start + header.SIZE)
    if location.is_end or location.is_ignored or not location.len_text:
        return None
    if location.len_text > LVM_METADATA_SIZE:
        raise LimitError(f"LVM2 metadata of {location.len_text} bytes")
    ring = header.len_area - header.len_header
    if not header.len_header <= location.ofs_text < header.len_area or location.len_text > ring:
        raise CorruptError("LVM2 metadata area", start, "its text lies outside")
    whole = b"".join(
        source.read_at(start + at, length)
        for at, length in _around(location.ofs_text, location.len_text, header)
    )
    where = start + location.ofs_text
    computed = crc(whole)
    if computed != location.crc32:
        raise CorruptError("LVM2 metadata text", where, wrong_checksum(computed, location.crc32))
    return whole.partition(b"\0")[0].decode("utf-8", "surrogateescape"), where


def _around(
    offset: int, length: int, header: mda_records.HeaderRecord
) -> Iterator[tuple[int, int]]:
    """Yield the one or two pieces of a text in the circular buffer, from the area's start."""
    before_end = min(length, header.len_area - offset)
    yield offset, before_end
    if before_end < length:
        yield header.len_header, length - before_end
