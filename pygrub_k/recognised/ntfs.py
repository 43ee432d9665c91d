"""NTFS: serial number and label. The label is an attribute of the fourth record of its MFT."""

from __future__ import annotations

from pygrub_k._generated.foreign_filesystems_records import (
    NtfsAttributeRecord,
    NtfsRecord,
    NtfsRecordRecord,
)
from pygrub_k.recognised.model import Identity, utf16
from pygrub_k.records import read_record, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

_VOLUME: Final = 3
"""The record of $Volume."""
_NAME: Final = 0x60
_END: Final = 0xFFFFFFFF
_RECORD_SIZES: Final = range(512, 65537)


def identify(source: ByteSource) -> Identity:
    """Return serial number and label; raises CorruptError if there is no record of the volume."""
    boot = read_record(NtfsRecord, source, 0)
    return Identity(f"{boot.serial:016X}", _label(source, boot))


def _label(source: ByteSource, boot: NtfsRecord) -> bytes:
    cluster = boot.sector_size * boot.num_sectors_per_cluster
    exponent = boot.record_size
    size = exponent * cluster if exponent > 0 else 1 << min(-exponent, 32)
    if size not in _RECORD_SIZES:
        return b""
    start = boot.mft_cluster * cluster + _VOLUME * size
    data = source.read_at(start, size)
    at = record_at(NtfsRecordRecord, data, 0, start).ofs_attributes
    while at + NtfsAttributeRecord.SIZE <= size:
        attribute = record_at(NtfsAttributeRecord, data, at, start)
        if attribute.kind == _END or not attribute.len_attribute:
            break
        if attribute.kind == _NAME and not attribute.is_elsewhere:
            begin = at + attribute.ofs_value
            return utf16(data[begin : begin + attribute.len_value], "utf-16-le")
        at += attribute.len_attribute
    return b""
