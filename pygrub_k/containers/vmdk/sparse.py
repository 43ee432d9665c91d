"""A sparse extent of a VMDK: a directory and tables say where its grains lie.

VMware Virtual Disk Format 5.0, Hosted Sparse Extents, Stream-Optimized Compressed ones.
"""

from __future__ import annotations

from pygrub_k._generated.vmdk_records import Compression, EntryRecord, GrainRecord, VmdkRecord
from pygrub_k.containers.mapping import ImageSource, Packed, Tables, Unpacked
from pygrub_k.containers.model import IMAGE
from pygrub_k.errors import CorruptError, FormatError, UnsupportedError
from pygrub_k.limits import IMAGE_COUNTED, IMAGE_DISK_SIZE, IMAGE_PIECE
from pygrub_k.records import read_record, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.containers.mapping import Run
    from pygrub_k.source import ByteSource

STRUCTURE: Final = "VMDK header"
SECTOR: Final = 512
_VERSIONS: Final = (1, 2, 3)
_FOOTER: Final = 2 * SECTOR
"""Bytes from a stream's end to the copy of the header, behind which one more sector follows."""
_LINE_ENDS: Final = b"\n \r\n"
_ZERO_GRAIN: Final = 1
_TABLE_ENTRIES: Final = 1 << 16


def read_header(file: ByteSource) -> VmdkRecord:
    """Return the header of a sparse extent, or its copy at the end where that says more.

    Raises CorruptError, UnsupportedError, SourceError.
    """
    header = _header_at(file, 0)
    if header.is_directory_at_end:
        if file.size < _FOOTER:
            raise CorruptError(STRUCTURE, 0, f"the file has {file.size} bytes", IMAGE)
        header = _header_at(file, file.size - _FOOTER)
        if header.is_directory_at_end:
            raise CorruptError(STRUCTURE, 0, "nothing says where its directory lies", IMAGE)
    return header


def _header_at(file: ByteSource, where: int) -> VmdkRecord:
    header = read_record(VmdkRecord, file, where)
    if header.version not in _VERSIONS:
        raise UnsupportedError(STRUCTURE, where, f"version {header.version}", IMAGE)
    if header.line_ends != _LINE_ENDS:
        reason = "its line endings were changed, as a transfer in text mode does"
        raise CorruptError(STRUCTURE, where, reason, IMAGE)
    size = header.grain_sectors * SECTOR
    if not 0 < size <= IMAGE_PIECE or size & size - 1:
        raise CorruptError(STRUCTURE, where, f"grains of {size} bytes", IMAGE)
    if not 0 < header.num_table_entries <= _TABLE_ENTRIES:
        reason = f"tables of {header.num_table_entries} entries"
        raise CorruptError(STRUCTURE, where, reason, IMAGE)
    if not 0 < header.num_sectors * SECTOR <= IMAGE_DISK_SIZE:
        raise CorruptError(STRUCTURE, where, f"a disk of {header.num_sectors} sectors", IMAGE)
    if header.is_packed and not header.has_markers:
        raise UnsupportedError(STRUCTURE, where, "packed grains without markers", IMAGE)
    if header.is_packed and header.compression != Compression.deflate:
        raise UnsupportedError(STRUCTURE, where, f"compression {header.compression}", IMAGE)
    return header


class SparseExtent(ImageSource):
    """The part of a disk in a sparse extent; `below` has, from byte `start` on, what it has not."""

    __slots__ = (
        "_below",
        "_directory",
        "_entries",
        "_file",
        "_grain",
        "_header",
        "_kept",
        "_start",
    )

    def __init__(
        self, file: ByteSource, header: VmdkRecord, start: int, below: ByteSource | None
    ) -> None:
        super().__init__(header.num_sectors * SECTOR)
        self._file = file
        self._header = header
        self._start = start
        self._below = below
        self._grain = header.grain_sectors * SECTOR
        self._directory = (header.directory_sector or header.second_directory_sector) * SECTOR
        self._entries = Tables(file, EntryRecord, "VMDK grain table")
        self._kept = Unpacked()

    def _places(self, offset: int, length: int) -> Iterator[Run]:
        end = offset + length
        while offset < end:
            number, within = divmod(offset, self._grain)
            step = min(end - offset, self._grain - within)
            sector = self._sector(number)
            if not sector:
                yield step, self._below, self._start + offset
            elif sector == _ZERO_GRAIN and self._header.has_zero_grains:
                yield step, None, 0
            elif self._header.is_packed:
                yield step, self._packed(number, sector * SECTOR), within
            else:
                where = sector * SECTOR
                if where >= self._file.size:
                    raise self._corrupt(number, f"it is at byte {where}, beyond the file's end")
                yield step, self._file, where + within
            offset += step

    def _sector(self, number: int) -> int:
        """Return the sector of the file at which a grain lies; 0 if it is not there."""
        first, second = divmod(number, self._header.num_table_entries)
        table: int = self._entries.at(self._directory + first * EntryRecord.SIZE).sector
        if not table:
            return 0
        found: int = self._entries.at(table * SECTOR + second * EntryRecord.SIZE).sector
        return found

    def _packed(self, number: int, where: int) -> ByteSource:
        return Packed(self._grain, self._kept, where, lambda: self._unpacked(number, where))

    def _unpacked(self, number: int, where: int) -> bytes:
        from pygrub_k.compression.inflate import decompressed

        if where + GrainRecord.SIZE > self._file.size:
            raise self._corrupt(number, f"it is at byte {where}, beyond the file's end")
        raw = self._file.read_at(where, GrainRecord.SIZE)
        marker = record_at(GrainRecord, raw, 0, where, IMAGE)
        start = where + marker.SIZE
        if marker.first_sector != number * self._header.grain_sectors:
            raise self._corrupt(number, f"that of sector {marker.first_sector} lies in its place")
        if marker.len_data > 2 * self._grain or start + marker.len_data > self._file.size:
            raise self._corrupt(number, f"it has {marker.len_data} bytes packed")
        try:
            data = decompressed(self._file.read_at(start, marker.len_data), self._grain)
        except FormatError as error:
            # a stream may end before its size: the last grain holds what the disk has of it
            raise self._corrupt(number, f"{error.structure}: {error.reason}") from error
        wanted = min(self._grain, self.size - number * self._grain)
        if len(data) < wanted:
            raise self._corrupt(number, f"it unpacks to {len(data)} bytes, not {wanted}")
        return data.ljust(self._grain, b"\0")

    def _corrupt(self, number: int, reason: str) -> CorruptError:
        return CorruptError(f"VMDK grain {number}", None, reason)

    def allocated(self) -> int | None:
        """Return how many bytes the grains have that are there; None for too many to count."""
        count = -(-self.size // self._grain)
        per_table = self._header.num_table_entries
        left, there = IMAGE_COUNTED, 0
        for first in range(-(-count // per_table)):
            table = self._entries.at(self._directory + first * EntryRecord.SIZE).sector
            left -= per_table if table else 1
            if left < 0:
                return None
            if table:
                start = first * per_table
                numbers = range(start, min(start + per_table, count))
                there += sum(self._sector(number) != 0 for number in numbers)
        return min(there * self._grain, self.size)
