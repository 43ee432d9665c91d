"""The superblock, checked, the settings of compressors, and the table of devices."""

from __future__ import annotations

from pygrub_k._generated.erofs_superblock_records import (
    Compatible,
    Compressor,
    DeviceRecord,
    ErofsSuperblockRecord,
    Incompatible,
    LzmaSettingsRecord,
    SettingsHeadRecord,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.erofs.features import COMPRESSORS, OFFSET, STRUCTURE, refuse_unread
from pygrub_k.limits import EROFS_DEVICES, KIB, LZMA_MEMORY, MIB
from pygrub_k.records import blanked, read_record, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

_BLOCK_BITS: Final = range(9, 17)
_EXTENSION_SLOT: Final = 16
_DICTIONARY: Final = range(4 * KIB, 8 * MIB + 1)


def read_superblock(source: ByteSource, findings: Findings) -> ErofsSuperblockRecord:
    """Return the superblock of the file system in `source`, its checksum verified.

    Refuses what Linux refuses (fs/erofs/super.c, erofs_read_superblock). Raises CorruptError for
    impossible values, UnsupportedError for features that are not read.
    """
    record = read_record(ErofsSuperblockRecord, source, OFFSET)
    bits = record.log2_block_size
    if bits not in _BLOCK_BITS:
        raise CorruptError(STRUCTURE, OFFSET, f"blocks of 2^{bits} bytes")
    if record.compatible_features & Compatible.superblock_checksum:
        size = 1 << bits
        data = source.read_at(OFFSET, size - OFFSET if size > OFFSET else size)
        data = blanked(data, ErofsSuperblockRecord.OFFSET.checksum)
        findings.verify_checksum(STRUCTURE, OFFSET, crc32c(data), record.checksum)
    refuse_unread(record)
    return record


def lzma_dictionary(source: ByteSource, record: ErofsSuperblockRecord) -> int:
    """Return the bytes of LZMA's dictionary, as the settings say; 0 where it is not in use.

    Raises CorruptError if the settings make no sense.
    """
    if not record.incompatible_features & Incompatible.compressor_settings:
        return 0
    at = OFFSET + ErofsSuperblockRecord.SIZE + record.num_extension_slots * _EXTENSION_SLOT
    for compressor in COMPRESSORS:
        if not record.compressors >> compressor & 1:
            continue
        head = read_record(SettingsHeadRecord, source, at)
        at += SettingsHeadRecord.SIZE
        if compressor == Compressor.lzma:
            if head.length < LzmaSettingsRecord.SIZE:
                raise CorruptError(STRUCTURE, at, f"settings of LZMA in {head.length} bytes")
            found = read_record(LzmaSettingsRecord, source, at)
            if found.format or found.len_dictionary not in _DICTIONARY:
                reason = f"a dictionary of {found.len_dictionary} bytes, format {found.format}"
                raise CorruptError(STRUCTURE, at, f"settings of LZMA: {reason}")
            return min(found.len_dictionary, LZMA_MEMORY)
        at += head.length
    return 0


def read_devices(source: ByteSource, record: ErofsSuperblockRecord) -> Sequence[DeviceRecord]:
    """Return the table of further devices; CorruptError if there are too many."""
    count = record.num_devices
    if not record.incompatible_features & Incompatible.devices:
        return ()
    if count > EROFS_DEVICES:
        raise CorruptError(STRUCTURE, OFFSET, f"{count} devices")
    at = record.device_slot * DeviceRecord.SIZE
    return records(DeviceRecord, source.read_at(at, count * DeviceRecord.SIZE), at)
