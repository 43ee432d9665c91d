"""The disk in a qcow2 image: two levels of tables say where its clusters lie.

QEMU, docs/interop/qcow2.txt.
"""

from __future__ import annotations

from pygrub_k._generated.qcow2_records import ExtendedL2EntryRecord, L1EntryRecord, L2EntryRecord
from pygrub_k.containers.mapping import ImageSource, Packed, Tables, Unpacked, fitted
from pygrub_k.containers.model import IMAGE, Image
from pygrub_k.containers.qcow2.header import read_header, told
from pygrub_k.containers.qcow2.snapshots import as_of, snapshots
from pygrub_k.errors import CorruptError, FormatError
from pygrub_k.limits import IMAGE_COUNTED

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.containers.mapping import Run
    from pygrub_k.containers.model import Context, ImageFiles
    from pygrub_k.containers.qcow2.header import Header
    from pygrub_k.source import ByteSource, FileSource

_PLACE_BITS: Final = 70
"""So many bits, less those of a cluster's number of bytes, hold the place of packed data."""
_SECTOR: Final = 512
_COPIED: Final = 1 << 63
"""What an entry says of its place, also of none."""
_WITHOUT_ZERO_BIT: Final = 2
"""The version whose entries have no bit for clusters of zeros."""


def open_image(files: ImageFiles, context: Context) -> Image:
    """Return a qcow2 image; raises FormatError, LimitError, SourceError, NotFoundError."""
    file = files.main
    header = read_header(file)
    found = snapshots(file, header)
    details = told(header)
    shown = ""
    if context.snapshot:
        header, shown = as_of(header, found, context.snapshot)
    data, used = _data_file(header, files, context)
    backing: tuple[Image, ...] = ()
    below: ByteSource | None = None
    if header.backing_name:
        image = context.backing(header.backing_name, header.backing_format)
        backing = (image,)
        below = fitted(image.source, header.size)
    source = Qcow2Source(file, data, header, below)
    remarks = ("QEMU has marked it as corrupt",) if header.is_corrupt else ()
    return Image(
        source,
        "qcow2",
        used,
        f"version {header.version}",
        details,
        source.allocated,
        tuple(snapshot for snapshot, _ in found),
        shown,
        backing,
        remarks,
    )


def _data_file(
    header: Header, files: ImageFiles, context: Context
) -> tuple[FileSource, tuple[FileSource, ...]]:
    """Return the file with the clusters, and all files of the image."""
    if not header.has_data_file:
        return files.main, (files.main,)
    data = context.extent(header.data_file_name)
    return data, (files.main, data)


class Qcow2Source(ImageSource):
    """The guest's disk: `file` holds the tables, `data` the clusters, `below` what neither has."""

    __slots__ = ("_below", "_data", "_header", "_kept", "_l1", "_l2", "_tables")

    def __init__(
        self, file: ByteSource, data: ByteSource, header: Header, below: ByteSource | None
    ) -> None:
        super().__init__(header.size)
        self._header = header
        self._data = data
        self._below = below
        self._kept = Unpacked()
        self._tables = file
        self._l1 = Tables(file, L1EntryRecord, "qcow2 table of first level")
        table = ExtendedL2EntryRecord if header.is_extended else L2EntryRecord
        self._l2 = Tables(file, table, "qcow2 table of second level")

    def _places(self, offset: int, length: int) -> Iterator[Run]:
        size = self._header.cluster_size
        end = offset + length
        while offset < end:
            number, within = divmod(offset, size)
            step = min(end - offset, size - within)
            found = self._entry(number)
            if found is None:
                yield step, self._below, offset
            elif found.is_compressed:
                yield step, self._packed(found, number), within
            elif self._header.is_extended:
                yield from self._subclusters(found, number, within, step)
            else:
                yield self._cluster(found, number, within, step)
            offset += step

    def _entry(self, number: int) -> L2EntryRecord | None:
        """Return the entry of a cluster of the guest's disk; None if there is no table for it."""
        header = self._header
        size = self._l2.entry_size
        first, second = divmod(number, header.cluster_size // size)
        if first >= header.num_l1_entries:
            reason = f"it has {header.num_l1_entries} entries, too few for its disk"
            raise CorruptError("qcow2 table of first level", header.ofs_l1_table, reason, IMAGE)
        table: int = self._l1.at(header.ofs_l1_table + first * L1EntryRecord.SIZE).ofs_table
        if table % header.cluster_size:
            raise self._corrupt(
                number, f"its table is not at the start of a cluster, but at byte {table}"
            )
        found: L2EntryRecord | None = self._l2.at(table + second * size) if table else None
        return found

    def _cluster(self, found: L2EntryRecord, number: int, within: int, length: int) -> Run:
        """Return where bytes of a cluster lie that is there as a whole, or not."""
        if found.is_zero:
            if self._header.version == _WITHOUT_ZERO_BIT:
                raise self._corrupt(number, "it has a flag of version 3")
            return length, None, 0
        place = found.ofs_cluster
        if not place and not (self._header.has_data_file and found.is_copied):
            return length, self._below, number * self._header.cluster_size + within
        return length, self._data, self._checked(place, number) + within

    def _subclusters(
        self, found: L2EntryRecord, number: int, within: int, length: int
    ) -> Iterator[Run]:
        """Yield where bytes of a cluster lie whose subclusters are there or not."""
        assert isinstance(found, ExtendedL2EntryRecord)
        if found.zeros & found.allocated:
            raise self._corrupt(number, "a subcluster both has data and reads as zeros")
        header = self._header
        end = within + length
        while within < end:
            bit = 1 << within // header.len_subcluster
            step = min(end - within, header.len_subcluster - within % header.len_subcluster)
            if found.zeros & bit:
                yield step, None, 0
            elif found.allocated & bit:
                place = found.ofs_cluster
                if not place and not (header.has_data_file and found.is_copied):
                    raise self._corrupt(number, "it has data, but no offset")
                yield step, self._data, self._checked(place, number) + within
            else:
                yield step, self._below, number * header.cluster_size + within
            within += step

    def _checked(self, place: int, number: int) -> int:
        """Return a cluster's place; CorruptError if it lies between clusters or beyond the end."""
        if place % self._header.cluster_size:
            raise self._corrupt(
                number, f"it is not at the start of a cluster, but at byte {place} of the image"
            )
        if place >= self._data.size:
            reason = f"it is at byte {place}, and the file has {self._data.size} bytes"
            raise self._corrupt(number, reason)
        return place

    def _packed(self, found: L2EntryRecord, number: int) -> ByteSource:
        if self._header.has_data_file:
            raise self._corrupt(number, "it is compressed, although a data file holds the clusters")
        word = found.compressed_word
        size = self._header.cluster_size
        place_bits = _PLACE_BITS - size.bit_length() + 1
        place = word & (1 << place_bits) - 1
        stored = ((word >> place_bits) + 1) * _SECTOR - place % _SECTOR

        def unpacked() -> bytes:
            there = min(stored, self._data.size - place)
            if there <= 0:
                raise self._corrupt(number, f"its data is at byte {place}, beyond the file's end")
            return self._unpacked(self._data.read_at(place, there), number)

        return Packed(size, self._kept, word, unpacked)

    def _unpacked(self, data: bytes, number: int) -> bytes:
        size = self._header.cluster_size
        try:
            if self._header.compression == "zstd":
                from pygrub_k.compression.zstd.frame import decompressed as unzstd

                found = unzstd(data, size)
            else:
                from pygrub_k.compression.inflate import decompressed as unzlib

                found = unzlib(data, size, bare=True)
        except FormatError as error:
            raise self._corrupt(number, f"{error.structure}: {error.reason}") from error
        if len(found) != size:
            raise self._corrupt(number, f"it unpacks to {len(found)} bytes, not {size}")
        return found

    def _corrupt(self, number: int, reason: str) -> CorruptError:
        where = number * self._header.cluster_size
        return CorruptError(f"qcow2 cluster {number}", where, reason)

    def allocated(self) -> int | None:
        """Return how many bytes of the disk this image has itself; None for too many tables."""
        header = self._header
        size = self._l2.entry_size
        left = IMAGE_COUNTED
        count = 0
        for first in range(header.num_l1_entries):
            table: int = self._l1.at(header.ofs_l1_table + first * L1EntryRecord.SIZE).ofs_table
            left -= header.cluster_size // size if table else 1
            if left < 0:
                return None
            if table:
                raw = self._tables.read_at(table, header.cluster_size)
                count += sum(map(self._is_there, self._l2.all_of(raw, table)))
        return min(count * header.len_subcluster, header.size)

    def _is_there(self, found: L2EntryRecord) -> int:
        """Return how many clusters, or subclusters, of an entry are there or read as zeros."""
        if self._header.is_extended:
            assert isinstance(found, ExtendedL2EntryRecord)
            whole = self._header.cluster_size // self._header.len_subcluster
            there = (found.zeros | found.allocated).bit_count()
            return whole if found.is_compressed else there
        return 1 if found.word & ~_COPIED else 0
