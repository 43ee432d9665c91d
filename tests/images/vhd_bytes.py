"""VHD and VHDX images that no tool here makes: such that lie on others, and such with a log."""

from __future__ import annotations

import uuid

from pygrub_k._generated.vhd_records import EntryRecord as VhdEntry
from pygrub_k._generated.vhd_records import HeaderRecord as VhdHeader
from pygrub_k._generated.vhd_records import Kind, VhdRecord
from pygrub_k._generated.vhdx_records import (
    EntryRecord,
    FileParametersRecord,
    HeaderRecord,
    LogEntryRecord,
    MetadataEntryRecord,
    MetadataTableRecord,
    ParentLocatorEntryRecord,
    ParentLocatorRecord,
    RegionRecord,
    RegionTableRecord,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.records import packed, records, with_fields

SECTOR = 512
MIB = 1 << 20
KIB = 1 << 10
LOG_SECTOR = 4096
HEADERS = (64 * KIB, 128 * KIB)
REGIONS = 192 * KIB


def summed(data: bytes, at: int) -> bytes:
    """Return a structure of VHD with its checksum made right, which lies at byte `at` of it."""
    blank = data[:at] + bytes(4) + data[at + 4 :]
    return data[:at] + (~sum(blank) & 0xFFFFFFFF).to_bytes(4, "big") + data[at + 4 :]


def differencing_vhd(
    parent: bytes, sectors: dict[int, bytes], *, block: int = 64 * KIB, name: str = "base.vhd"
) -> bytes:
    """Return a VHD on the `parent`, another VHD, in which these sectors differ."""
    footer = VhdRecord.read(parent, len(parent) - SECTOR)
    count = -(-footer.size // block)
    locators = VhdHeader.SIZE + SECTOR
    words = name.encode("utf-16-be").ljust(512, b"\0")
    numbers = ((1 << 64) - 1, locators, 0x10000, count, block, 0, footer.uuid, 0, 0)
    header = VhdHeader((b"cxsparse", *numbers, words, bytes(192), bytes(256)))
    own = with_fields(
        footer, kind=Kind.differencing, ofs_header=SECTOR, uuid=uuid.uuid4().bytes, creator=b"test"
    )
    foot = summed(packed(own), VhdRecord.OFFSET.checksum)
    head = foot + summed(packed(header), VhdHeader.OFFSET.checksum)
    len_table = -(-count * VhdEntry.SIZE // SECTOR) * SECTOR
    table = [0xFFFFFFFF] * count
    body = b""
    per_block = block // SECTOR
    for number in sorted({sector // per_block for sector in sectors}):
        table[number] = (len(head) + len_table + len(body)) // SECTOR
        bits = bytearray(-(-per_block // (8 * SECTOR)) * SECTOR)
        data = bytearray(b"\xee" * block)  # what no bit says is there is not to be seen
        for at in range(per_block):
            content = sectors.get(number * per_block + at)
            if content is not None:
                bits[at // 8] |= 0x80 >> at % 8
                data[at * SECTOR : (at + 1) * SECTOR] = content
        body += bytes(bits) + bytes(data)
    entries = b"".join(packed(VhdEntry((sector,))) for sector in table)
    return head + entries.ljust(len_table, b"\xff") + body + foot


def seal_vhdx(image: bytearray) -> None:
    """Make the checksums of a VHDX's headers and tables of regions right."""
    for at, size in ((HEADERS[0], 4096), (HEADERS[1], 4096), (REGIONS, 65536), (256 * KIB, 65536)):
        if len(image) >= at + size:
            _seal(image, at, size)


def seal_vhd(image: bytearray) -> None:
    """Make the checksums of a VHD's footers and its header right."""
    for at, size, field in (
        (0, SECTOR, VhdRecord.OFFSET.checksum),
        (SECTOR, VhdHeader.SIZE, VhdHeader.OFFSET.checksum),
        (len(image) - SECTOR, SECTOR, VhdRecord.OFFSET.checksum),
    ):
        if bytes(image[at : at + 8]) in {b"conectix", b"cxsparse"}:
            image[at : at + size] = summed(bytes(image[at : at + size]), field)


def _seal(image: bytearray, at: int, size: int) -> None:
    image[at + 4 : at + 8] = bytes(4)
    image[at + 4 : at + 8] = (crc32c(bytes(image[at : at + size])) ^ 0xFFFFFFFF).to_bytes(
        4, "little"
    )


def header_at(data: bytes) -> tuple[int, HeaderRecord]:
    """Return the newer header of a VHDX, and where it lies."""
    return max(
        ((at, HeaderRecord.read(bytes(data), at)) for at in HEADERS),
        key=lambda one: one[1].sequence,
    )


def regions_of(data: bytes) -> list[RegionRecord]:
    """Return the regions of a VHDX: the table of blocks first, then the metadata."""
    table = RegionTableRecord.read(data, REGIONS)
    start = REGIONS + table.SIZE
    found = records(RegionRecord, data[start : start + table.num_entries * RegionRecord.SIZE], 0)
    return sorted(found, key=lambda region: region.kind[0] != 0x66)


def differencing_vhdx(made: bytes, parent: bytes, sectors: dict[int, bytes], *, base: str) -> bytes:
    """Return a VHDX, `made` empty by a tool with blocks of 1 MiB, that lies on the `parent`.

    In the first block only these sectors are its own; the second block reads as zeros.
    """
    image = bytearray(made)
    table, metadata = regions_of(made)
    linkage = "{" + str(uuid.UUID(bytes_le=header_at(parent)[1].data_write_guid)) + "}"
    words = [("parent_linkage", linkage), ("relative_path", f".\\{base}")]
    start = ParentLocatorRecord.SIZE + len(words) * ParentLocatorEntryRecord.SIZE
    heads, texts = b"", b""
    for key, value in words:
        first, second = key.encode("utf-16-le"), value.encode("utf-16-le")
        at = start + len(texts)
        heads += packed(ParentLocatorEntryRecord((at, at + len(first), len(first), len(second))))
        texts += first + second
    kind = uuid.UUID("b04aefb7-d19e-4a81-b789-25b8e9445913").bytes_le
    item = packed(ParentLocatorRecord((kind, 0, len(words)))) + heads + texts
    where = metadata.ofs_region
    count = MetadataTableRecord.read(made, where).num_entries
    entry = MetadataEntryRecord(
        (uuid.UUID("a8d35f2d-b30b-454d-abf7-d3d84834ab0c").bytes_le, 128 * KIB, len(item), 4, 0)
    )
    at = where + MetadataTableRecord.SIZE + count * MetadataEntryRecord.SIZE
    image[at : at + entry.SIZE] = packed(entry)
    image[where + 10 : where + 12] = (count + 1).to_bytes(2, "little")
    image[where + 128 * KIB : where + 128 * KIB + len(item)] = item
    image[where + 64 * KIB : where + 64 * KIB + 8] = packed(FileParametersRecord((MIB, 2)))
    end = -(-len(image) // MIB) * MIB
    image += bytes(end - len(image)) + bytearray(b"\xee" * MIB) + bytes(MIB)
    for number, content in sectors.items():
        image[end + number * SECTOR : end + (number + 1) * SECTOR] = content
        image[end + MIB + number // 8] |= 1 << number % 8
    chunk = 4096  # blocks of 1 MiB with 2^23 sectors of 512 bytes
    for index, word in ((0, end | 7), (1, 2), (chunk, end + MIB | 6)):
        place = table.ofs_region + index * EntryRecord.SIZE
        image[place : place + EntryRecord.SIZE] = word.to_bytes(8, "little")
    return bytes(image)


def with_log(
    data: bytes, entries: list[list[tuple[int, bytes | int]]], *, first: int = 0, number: int = 7
) -> bytes:
    """Return a VHDX whose log holds these entries, from byte `first` of the log on.

    Each entry is a list of changes: (byte of the file, a sector of new bytes or a count of zeros).
    """
    image = bytearray(data)
    at, header = header_at(data)
    guid = uuid.UUID(int=0x1234567890ABCDEF).bytes
    place = first
    for count, changes in enumerate(entries):
        entry = _log_entry(changes, number + count, first, guid, len(data))
        for sector in range(0, len(entry), LOG_SECTOR):
            to = header.ofs_log + (place + sector) % header.len_log
            image[to : to + LOG_SECTOR] = entry[sector : sector + LOG_SECTOR]
        place = (place + len(entry)) % header.len_log
    image[at : at + HeaderRecord.SIZE] = packed(with_fields(header, log_guid=guid))
    _seal(image, at, 4096)
    return bytes(image)


def _log_entry(
    changes: list[tuple[int, bytes | int]], number: int, tail: int, guid: bytes, size: int
) -> bytes:
    heads, sectors = b"", b""
    for place, what in changes:
        tale = place.to_bytes(8, "little") + number.to_bytes(8, "little")
        if isinstance(what, int):
            heads += b"zero" + bytes(4) + what.to_bytes(8, "little") + tale
            continue
        heads += b"desc" + what[-4:] + what[:8] + tale
        halves = number.to_bytes(8, "little")
        sectors += b"data" + halves[4:] + what[8:-4] + halves[:4]
    length = -(-(LogEntryRecord.SIZE + len(heads)) // LOG_SECTOR) * LOG_SECTOR + len(sectors)
    head = LogEntryRecord((b"loge", 0, length, tail, number, len(changes), 0, guid, size, size))
    entry = bytearray((packed(head) + heads).ljust(length - len(sectors), b"\0") + sectors)
    _seal(entry, 0, length)
    return bytes(entry)
