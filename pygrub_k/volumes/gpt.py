"""Partitions in a GUID partition table, read through its primary header or else the backup.

UEFI 2.10, 5.3. A header is used only if its own checksum and that of the entries are right, as in
Linux (block/partitions/efi.c); unlike Linux, this module finds the sector size out by itself.
"""

from __future__ import annotations

from codecs import utf_16_le_decode
from zlib import crc32

from pygrub_k._generated.gpt_records import EntryRecord, GptRecord
from pygrub_k.errors import CorruptError, LimitError, PygrubError
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import GPT_ENTRIES, READ_AT_ONCE
from pygrub_k.records import blanked, guid_text, record_at, records
from pygrub_k.source import part_of
from pygrub_k.volumes import mbr
from pygrub_k.volumes.model import Volume

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k._generated.mbr_records import PartitionEntryRecord
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

SECTOR_SIZES: Final = (512, 4096, 1024, 2048)
"""In the order they are tried if the disk reports none, or one that the table contradicts."""
_UNUSED: Final = bytes(16)


def scan(volume: Volume, head: bytes, sector_size: int, findings: Findings) -> list[Volume] | None:
    """Return the partitions of a disk that begins with `head`, in the order of the table.

    None if this is not a GPT disk: an MBR without a protective entry overrides the remains of an
    earlier GPT. If both copies are damaged, only the other entries of a hybrid MBR are left.
    """
    try:
        table = mbr.entries(head)
    except CorruptError:
        table = []
    protective = [entry for entry in table if entry.is_gpt_protective and entry.is_used]
    if not protective and any(entry.is_used for entry in table):
        return None
    sizes = tuple(dict.fromkeys((sector_size or SECTOR_SIZES[0], *SECTOR_SIZES)))
    damage: PygrubError | None = None
    for size in sizes:
        if head.startswith(b"EFI PART", size):
            try:
                return _partitions(
                    volume, *read_table(volume.source, head, 1, size), size, findings
                )
            except PygrubError as error:
                damage = damage or error
    if not protective:
        return None
    damage = damage or CorruptError("GPT header", sizes[0], "there is none")
    is_damaged = f"the primary table is damaged ({volume.located(damage)})"
    backup = _backup(volume.source, sizes, protective)
    if backup is None:
        reason = f"{is_damaged}; the backup at the end of the disk is not usable"
        findings.note(CorruptError("GPT", None, reason), volume.name)
        return mbr.partitions(volume, head, table, sizes[0], findings)
    where, header, entries, size = backup
    reason = f"{is_damaged}; the backup at {volume.place.format(where)} is used"
    findings.note(CorruptError("GPT", None, reason), volume.name)
    return _partitions(volume, header, entries, size, findings)


def _backup(
    source: ByteSource, sizes: tuple[int, ...], protective: list[PartitionEntryRecord]
) -> tuple[int, GptRecord, list[tuple[int, EntryRecord]], int] | None:
    """Return (byte, header, entries, sector size) of a valid backup; None if there is none."""
    for size in sizes:
        for sector in _backup_sectors(source.size // size, protective):
            try:
                return sector * size, *read_table(source, b"", sector, size), size
            except PygrubError:
                continue
    return None


def _backup_sectors(num_sectors: int, protective: list[PartitionEntryRecord]) -> Iterator[int]:
    """Yield where a backup header may be: at the end of the disk, and at its former end."""
    last = num_sectors - 1
    if last > 1:
        yield last
    for entry in protective:  # the disk may have grown since its table was written
        end = entry.first_sector + entry.num_sectors - 1
        if 1 < end < last:
            yield end


def read_table(
    source: ByteSource, head: bytes, sector: int, sector_size: int
) -> tuple[GptRecord, list[tuple[int, EntryRecord]]]:
    """Return the header in a sector and its used entries with their numbers, all checked.

    Bytes that are in `head`, the start of the source, are not read again.
    Raises SourceError, CorruptError, and LimitError for a table beyond GPT_ENTRIES.
    """
    where = sector * sector_size
    raw = _bytes(source, head, where, min(sector_size, source.size - where))
    header = record_at(GptRecord, raw, 0, where)
    if header.len_header > len(raw):
        raise CorruptError("GPT header", where, f"{header.len_header} bytes in one sector")
    computed = crc32(blanked(raw[: header.len_header], header.OFFSET.header_crc32))
    if computed != header.header_crc32:
        raise CorruptError("GPT header", where, wrong_checksum(computed, header.header_crc32))
    if header.own_sector != sector:
        reason = f"it says that it lies in sector {header.own_sector}"
        raise CorruptError("GPT header", where, reason)
    if header.num_entries > GPT_ENTRIES:
        raise LimitError(f"GPT header: {header.num_entries} entries, more than {GPT_ENTRIES}")
    return header, list(_entries(source, head, header, sector_size))


def _entries(
    source: ByteSource, head: bytes, header: GptRecord, sector_size: int
) -> Iterator[tuple[int, EntryRecord]]:
    """Yield the number and content of each used entry, then raise CorruptError if one is wrong."""
    where = header.first_entry_sector * sector_size
    size = header.len_entry
    at_once = READ_AT_ONCE // size
    checksum = 0
    for first in range(0, header.num_entries, at_once):
        count = min(at_once, header.num_entries - first)
        offset = where + first * size
        raw = _bytes(source, head, offset, count * size)
        checksum = crc32(raw, checksum)
        if size == EntryRecord.SIZE:
            found = records(EntryRecord, raw, offset)
        else:
            found = [
                record_at(EntryRecord, raw, at, offset + at) for at in range(0, len(raw), size)
            ]
        for number, entry in enumerate(found, start=first + 1):
            if entry.type_guid != _UNUSED:
                yield number, entry
    if checksum != header.entries_crc32:
        raise CorruptError("GPT entries", where, wrong_checksum(checksum, header.entries_crc32))


def _bytes(source: ByteSource, head: bytes, offset: int, length: int) -> bytes:
    if offset + length <= len(head):
        return head[offset : offset + length]
    return source.read_at(offset, length)


def _partitions(
    volume: Volume,
    header: GptRecord,
    entries: list[tuple[int, EntryRecord]],
    sector_size: int,
    findings: Findings,
) -> list[Volume]:
    found: list[Volume] = []
    end_of_disk = volume.source.size
    for number, entry in entries:
        name = f"{volume.name},gpt{number}"
        first, last = entry.first_sector, entry.last_sector
        offset, size = first * sector_size, (last - first + 1) * sector_size
        if first > last or first < header.first_usable_sector or last > header.last_usable_sector:
            reason = f"sectors {first} to {last} are not inside the table's own bounds"
            findings.note(CorruptError("GPT entry", None, reason), name)
            if first > last:
                continue
        if offset + size > end_of_disk:
            findings.note(mbr.outside("GPT partition", offset, size, volume), name)
            if offset >= end_of_disk:
                continue
        found.append(
            Volume(
                name,
                part_of(volume.source, offset, size),
                "partition",
                parent=volume.name,
                table="gpt",
                number=number,
                offset=offset,
                type_id=guid_text(entry.type_guid),
                partuuid=guid_text(entry.partition_guid),
                label=name_text(entry.name),
                attributes=entry.attributes,
                disk_uuid=guid_text(header.disk_guid),
            )
        )
    return found


def name_text(name: bytes) -> str:
    """Return a partition's name, up to its first zero; what is not UTF-16 becomes U+FFFD."""
    text, _ = utf_16_le_decode(name, "replace", True)  # bytes.decode would import the codec
    return text.partition("\0")[0]
