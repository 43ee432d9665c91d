"""Headers, regions and metadata of a VHDX image: what its disk is like.

[MS-VHDX]: Virtual Hard Disk v2 File Format, 2.2 and 2.6.
"""

from __future__ import annotations

from codecs import utf_16_le_decode

from pygrub_k._generated.vhdx_records import (
    FileParametersRecord,
    HeaderRecord,
    MetadataEntryRecord,
    MetadataTableRecord,
    ParentLocatorEntryRecord,
    ParentLocatorRecord,
    RegionRecord,
    RegionTableRecord,
    SectorSizeRecord,
    SizeRecord,
)
from pygrub_k.containers.model import IMAGE
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, FormatError, LimitError, SourceError, UnsupportedError
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import IMAGE_DISK_SIZE, IMAGE_TEXT, IMAGE_VHD_BLOCK, KIB, MIB
from pygrub_k.record import Record
from pygrub_k.records import blanked, guid_text, record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Final

    from pygrub_k.source import ByteSource

_HEADERS: Final = (64 * KIB, 128 * KIB)
_HEADER_SIZE: Final = 4 * KIB
_REGION_TABLES: Final = (192 * KIB, 256 * KIB)
_TABLE_SIZE: Final = 64 * KIB
_ENTRIES: Final = 2047
"""At most, of regions and of items of metadata."""
_VERSION: Final = 1
_ALL: Final = 0xFFFFFFFF
_SECTOR_SIZES: Final = (512, 4096)

BLOCKS: Final = "2dc27766-f623-4200-9d64-115e9bfd4a08"
_METADATA: Final = "8b7ca206-4790-4b9a-b8fe-575f050f886e"
_FILE_PARAMETERS: Final = "caa16737-fa36-4d43-b3b6-33f0aa44e76b"
_DISK_SIZE: Final = "2fa54224-cd1b-4876-b211-5dbed83bf4b8"
_DISK_ID: Final = "beca12ab-b2e6-4523-93ef-c309e000c746"
_LOGICAL_SECTOR: Final = "8141bf1d-a96f-4709-ba47-f233a8faab5f"
_PHYSICAL_SECTOR: Final = "cda348c7-445d-4471-9cc9-e9885251c556"
_PARENT_LOCATOR: Final = "a8d35f2d-b30b-454d-abf7-d3d84834ab0c"
_KNOWN: Final = (
    _FILE_PARAMETERS,
    _DISK_SIZE,
    _DISK_ID,
    _LOGICAL_SECTOR,
    _PHYSICAL_SECTOR,
    _PARENT_LOCATOR,
)
_PARENT_IS_VHDX: Final = "b04aefb7-d19e-4a81-b789-25b8e9445913"


class Disk(Record):
    """What the metadata of an image say. `parent` has the locator's words; empty without one."""

    size: int
    len_block: int
    sector_size: int
    is_fixed: bool
    parent: tuple[tuple[str, str], ...]
    ofs_table: int
    """Where the block allocation table lies, in bytes of the file; `len_table` bytes long."""
    len_table: int


def read_header(file: ByteSource) -> HeaderRecord:
    """Return the newer one of the valid headers; raises what the first has if none is valid."""
    found: list[HeaderRecord] = []
    first: FormatError | SourceError | None = None
    for where in _HEADERS:
        try:
            raw = file.read_at(where, _HEADER_SIZE)
            header = record_at(HeaderRecord, raw, 0, where, IMAGE)
            check_sum("VHDX header", raw, HeaderRecord.OFFSET.checksum, header.checksum, where)
        except (FormatError, SourceError) as error:
            first = first or error
            continue
        found.append(header)
    if not found:
        assert first is not None
        raise first
    header = max(found, key=lambda one: one.sequence)
    if header.version != _VERSION or header.log_version:
        reason = f"version {header.version}, its log {header.log_version}"
        raise UnsupportedError("VHDX header", None, reason)
    return header


def check_sum(structure: str, raw: bytes, at: int, stored: int, where: int) -> None:
    """Refuse a structure whose CRC-32C is not what is stored at byte `at` of it."""
    computed = crc32c(blanked(raw, at)) ^ _ALL
    if computed != stored:
        raise CorruptError(structure, where, wrong_checksum(computed, stored), IMAGE)


def read_disk(file: ByteSource) -> Disk:
    """Return what the disk is like; `file` has the log's changes already."""
    regions = _regions(file)
    for kind in (BLOCKS, _METADATA):
        if kind not in regions:
            raise CorruptError("VHDX regions", None, f"there is no region {kind}")
    blocks, metadata = regions[BLOCKS], regions[_METADATA]
    items = _items(file, metadata)
    parameters = _item(file, items, _FILE_PARAMETERS, FileParametersRecord)
    size = _item(file, items, _DISK_SIZE, SizeRecord).size
    sector_size = _item(file, items, _LOGICAL_SECTOR, SectorSizeRecord).size
    block = parameters.len_block
    if block & block - 1 or not MIB <= block <= IMAGE_VHD_BLOCK:
        raise CorruptError("VHDX file parameters", None, f"blocks of {block} bytes")
    if sector_size not in _SECTOR_SIZES or not 0 < size <= IMAGE_DISK_SIZE or size % sector_size:
        reason = f"a disk of {size} bytes in sectors of {sector_size}"
        raise CorruptError("VHDX metadata", None, reason)
    parent = _locator(file, items) if parameters.has_parent else ()
    return Disk(
        size,
        block,
        sector_size,
        bool(parameters.is_fixed),
        parent,
        blocks.ofs_region,
        blocks.len_region,
    )


def _regions(file: ByteSource) -> dict[str, RegionRecord]:
    """Return the regions by their kinds, from the first copy of the table that is valid."""
    first: FormatError | SourceError | None = None
    for where in _REGION_TABLES:
        try:
            return _region_table(file, where)
        except UnsupportedError:
            raise
        except (FormatError, SourceError) as error:
            first = first or error
    assert first is not None
    raise first


def _region_table(file: ByteSource, where: int) -> dict[str, RegionRecord]:
    structure = "VHDX table of regions"
    raw = file.read_at(where, _TABLE_SIZE)
    head = record_at(RegionTableRecord, raw, 0, where, IMAGE)
    check_sum(structure, raw, RegionTableRecord.OFFSET.checksum, head.checksum, where)
    if head.num_entries > _ENTRIES:
        raise CorruptError(structure, where, f"{head.num_entries} entries", IMAGE)
    end = head.SIZE + head.num_entries * RegionRecord.SIZE
    found: dict[str, RegionRecord] = {}
    for region in records(RegionRecord, raw[head.SIZE : end], where + head.SIZE):
        kind = guid_text(region.kind)
        if kind in (BLOCKS, _METADATA):
            if region.ofs_region % MIB or region.ofs_region + region.len_region > file.size:
                reason = f"a region from byte {region.ofs_region} on, {region.len_region} long"
                raise CorruptError(structure, where, reason, IMAGE)
            found[kind] = region
        elif region.is_required:
            raise UnsupportedError(structure, where, f"it needs a region of kind {kind}", IMAGE)
    return found


def _items(file: ByteSource, region: RegionRecord) -> dict[str, tuple[int, int]]:
    """Return (place in the file, length) of the items of metadata, by their kinds."""
    structure = "VHDX table of metadata"
    where = region.ofs_region
    raw = file.read_at(where, min(_TABLE_SIZE, region.len_region))
    head = record_at(MetadataTableRecord, raw, 0, where, IMAGE)
    end = head.SIZE + head.num_entries * MetadataEntryRecord.SIZE
    if head.num_entries > _ENTRIES or end > len(raw):
        raise CorruptError(structure, where, f"{head.num_entries} entries", IMAGE)
    found = {}
    for entry in records(MetadataEntryRecord, raw[head.SIZE : end], where + head.SIZE):
        kind = guid_text(entry.kind)
        if kind not in _KNOWN:
            if entry.is_required:
                raise UnsupportedError(structure, where, f"it needs an item of kind {kind}", IMAGE)
            continue
        if entry.ofs_item + entry.len_item > region.len_region:
            reason = f"an item of {entry.len_item} bytes at byte {entry.ofs_item} of its region"
            raise CorruptError(structure, where, reason, IMAGE)
        found[kind] = (where + entry.ofs_item, entry.len_item)
    return found


def _item(file: ByteSource, items: dict[str, tuple[int, int]], kind: str, table: Any) -> Any:
    if kind not in items:
        raise CorruptError("VHDX table of metadata", None, f"there is no item {kind}")
    where, length = items[kind]
    if length < table.SIZE:
        raise CorruptError("VHDX metadata", where, f"an item of {length} bytes", IMAGE)
    return record_at(table, file.read_at(where, table.SIZE), 0, where, IMAGE)


def _locator(file: ByteSource, items: dict[str, tuple[int, int]]) -> tuple[tuple[str, str], ...]:
    """Return what the parent locator says of the image below, as (key, value)."""
    structure = "VHDX parent locator"
    head = _item(file, items, _PARENT_LOCATOR, ParentLocatorRecord)
    where, length = items[_PARENT_LOCATOR]
    if length > IMAGE_TEXT:
        raise LimitError(f"{structure}: {length} bytes")
    if guid_text(head.kind) != _PARENT_IS_VHDX:
        raise UnsupportedError(structure, where, "its parent is no VHDX", IMAGE)
    raw = file.read_at(where, length)
    end = head.SIZE + head.num_entries * ParentLocatorEntryRecord.SIZE
    if end > length:
        raise CorruptError(structure, where, f"{head.num_entries} entries", IMAGE)
    found = []
    for entry in records(ParentLocatorEntryRecord, raw[head.SIZE : end], where + head.SIZE):
        spans = ((entry.ofs_key, entry.len_key), (entry.ofs_value, entry.len_value))
        if any(at + count > length for at, count in spans):
            raise CorruptError(structure, where, "a word is beyond its end", IMAGE)
        key, value = (
            utf_16_le_decode(raw[at : at + count], "replace", True)[0] for at, count in spans
        )
        found.append((key, value))
    return tuple(found)


def linkages(parent: Sequence[tuple[str, str]]) -> list[str]:
    """Return the GUIDs by which the image below may be known, in lower case, without braces."""
    words = dict(parent)
    keys = ("parent_linkage", "parent_linkage2")
    return [words[key].strip("{}").lower() for key in keys if words.get(key)]
