"""Where a file's content lies: its extents, composed down to the devices."""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import (
    Compression,
    ExtentKind,
    FileExtentPlaceRecord,
    FileExtentRecord,
    InodeFlags,
)
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import FILE, CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.btrfs.data_checksums import CheckedContent
from pygrub_k.limits import BTRFS_EXTENTS_PER_FILE
from pygrub_k.records import record_at
from pygrub_k.source import MappedSource, MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k._generated.btrfs_items_records import InodeItemRecord
    from pygrub_k.filesystems.btrfs.data_checksums import Stored
    from pygrub_k.filesystems.btrfs.subvolumes import Subvolume
    from pygrub_k.source import ByteSource, Extent


def content_of(subvolume: Subvolume, number: int, core: InodeItemRecord) -> ByteSource:
    """Return the content of an inode: runs on the devices, holes, and what is decompressed.

    Preallocated extents read as zeros. Raises CorruptError if the extents make no sense,
    UnsupportedError if they are encoded in an unknown way.
    """
    size = core.size
    mapping = _Mapping(subvolume, number, size)
    first, last = ((number, ItemKind.extent_data, offset) for offset in (0, max(size, 1) - 1))
    for key, data in subvolume.tree.items(first, last):
        mapping.add(key[2], data)
    if core.flags & InodeFlags.no_data_checksums or not mapping.stored:
        return MappedSource(size, mapping.extents)
    return CheckedContent(size, mapping.extents, mapping.stored, mapping.forest, mapping.structure)


class _Mapping:
    """Collects the extents of one inode, in order; neighbours on one device are merged."""

    def __init__(self, subvolume: Subvolume, number: int, size: int) -> None:
        self.forest = subvolume.forest
        self.storage = subvolume.storage
        self.size = size
        self.structure = f"btrfs inode {number} of subvolume {subvolume.number}"
        self.extents: list[Extent] = []
        self.stored: list[Stored] = []
        self.end = 0
        self._count = 0

    def add(self, start: int, data: bytes) -> None:
        """Add the piece of the file that begins at byte `start`, from its item's data."""
        self._count += 1
        if self._count > BTRFS_EXTENTS_PER_FILE:
            raise LimitError(f"{self.structure}: more than {BTRFS_EXTENTS_PER_FILE} extents")
        if start < self.end:
            raise CorruptError(self.structure, start, "extents overlap", FILE)
        record = record_at(FileExtentRecord, data, 0, start)
        if record.encryption or record.other_encoding or record.compression > Compression.zstd:
            codes = (record.compression, record.encryption, record.other_encoding)
            raise UnsupportedError(self.structure, start, f"content encoded as {codes}", FILE)
        if record.kind > ExtentKind.preallocated:
            raise CorruptError(self.structure, start, f"an extent of kind {record.kind}", FILE)
        if record.kind == ExtentKind.inline:
            self._add_inline(start, record, data[FileExtentRecord.SIZE :])
        else:
            self._add_extent(start, record, data)

    def _add_extent(self, start: int, record: FileExtentRecord, data: bytes) -> None:
        place = record_at(FileExtentPlaceRecord, data, FileExtentRecord.SIZE, start)
        if not 0 < place.length < 1 << 63:
            raise CorruptError(self.structure, start, f"an extent of {place.length} bytes", FILE)
        self.end = start + place.length
        if not place.address or record.kind == ExtentKind.preallocated:
            return
        length = min(place.length, self.size - start)
        if place.offset + length > record.len_decoded:
            raise CorruptError(self.structure, start, "a piece extends beyond its extent", FILE)
        if record.compression:
            from pygrub_k.filesystems.btrfs.compressed import CompressedExtent

            source = CompressedExtent(self.forest, record, place, self.structure)
            self._append(start, length, source, place.offset)
        elif place.offset + length > place.len_stored:
            raise CorruptError(self.structure, start, "a piece extends beyond its extent", FILE)
        else:
            self.stored.append((start, length, place.address + place.offset))
            for run in self.storage.runs(place.address + place.offset, length):
                self._append(start, *run)
                start += run[0]

    def _add_inline(self, start: int, record: FileExtentRecord, data: bytes) -> None:
        self.end = start + max(record.len_decoded, 1)
        if record.compression:
            from pygrub_k.filesystems.btrfs.compressed import decoded

            sector_size = self.storage.superblock.head.sector_size
            try:
                data = decoded(record.compression, data, record.len_decoded, sector_size)
            except CorruptError as error:
                reason = f"{error.structure}: {error.reason}"
                raise CorruptError(self.structure, start, reason, FILE) from error
        length = min(record.len_decoded, self.size - start)
        if len(data) < length:
            raise CorruptError(
                self.structure, start, f"the item holds {len(data)} of {length} bytes", FILE
            )
        if length:
            self._append(start, length, MemorySource(data[:length]), 0)

    def _append(self, start: int, length: int, source: ByteSource, at: int) -> None:
        if self.extents:
            before, span, last, last_at = self.extents[-1]
            if last is source and before + span == start and last_at + span == at:
                self.extents[-1] = (before, span + length, last, last_at)
                return
        self.extents.append((start, length, source, at))
