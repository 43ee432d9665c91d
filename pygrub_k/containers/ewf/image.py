"""The disk in an EWF image: chunks, each verified by a checksum when it is read.

Expert Witness Compression Format (libewf's documentation), 3.8 and 3.9.
"""

from __future__ import annotations

import zlib
from bisect import bisect_right

from pygrub_k._generated.ewf_records import ChecksumRecord, EntryRecord
from pygrub_k.compression.inflate import decompressed
from pygrub_k.containers.ewf.header import told
from pygrub_k.containers.ewf.sections import contents_of
from pygrub_k.containers.mapping import ImageSource, Packed, Unpacked
from pygrub_k.containers.model import IMAGE, Image
from pygrub_k.errors import CorruptError, FormatError, UnsupportedError
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import IMAGE_TABLES_KEPT, READ_AT_ONCE
from pygrub_k.loading import MD5, SHA1
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Final

    from pygrub_k.containers.ewf.sections import Contents, Table
    from pygrub_k.containers.mapping import Run
    from pygrub_k.containers.model import Context, Digest, ImageFiles

_OTHERS: Final = {
    b"EVF2\r\n\x81\0": "version 2 of the format (Ex01)",
    b"LVF\t\r\n\xff\0": "files without their disk (L01)",
    b"LEF2\r\n\x81\0": "files without their disk (Lx01)",
}
_LONGEST: Final = max(map(len, _OTHERS))
_ALGORITHMS: Final = {"MD5": (MD5, "md5"), "SHA-1": (SHA1, "sha1")}


def open_image(files: ImageFiles, _: Context) -> Image:
    """Return an EWF image; raises FormatError, SourceError, LimitError."""
    segments = (files.main, *files.parts)
    head = files.main.read_at(0, min(_LONGEST, files.main.size))
    for signature, name in _OTHERS.items():
        if head.startswith(signature):
            raise UnsupportedError("EWF image", 0, f"{name}; E01 and S01 alone are read", IMAGE)
    contents = contents_of(segments)
    source = _Chunks(contents)
    remarks = []
    if not contents.is_whole:
        reason = "does not say that it is the last; are further segments missing?"
        remarks.append(f"{segments[-1].name} {reason}")
    if source.num_chunks < source.num_wanted:
        reason = f"{source.num_chunks} of {source.num_wanted} chunks are there"
        remarks.append(f"{reason}; what the others hold cannot be read")
    details = (
        ("segments", str(len(segments))),
        ("chunks", f"{contents.volume.len_chunk} bytes"),
        *told(contents),
        *((name, digest.hex()) for name, digest in contents.digests),
    )
    sector_size = contents.volume.len_sector
    return Image(
        source,
        "ewf",
        segments,
        details=details,
        remarks=tuple(remarks),
        sector_size=sector_size if sector_size & (sector_size - 1) == 0 else 0,
        verify=source.digests if contents.digests else None,
    )


class _Chunks(ImageSource):
    """A disk in chunks of one size, the last one cut, found by tables."""

    __slots__ = ("_contents", "_firsts", "_kept", "_len_chunk", "_loaded", "num_chunks")

    def __init__(self, contents: Contents) -> None:
        super().__init__(contents.volume.size)
        self._contents = contents
        self._len_chunk = contents.volume.len_chunk
        self._firsts = [table.first for table in contents.tables]
        self._loaded: dict[int, bytes] = {}
        self._kept = Unpacked()
        self.num_chunks = sum(table.count for table in contents.tables)

    @property
    def num_wanted(self) -> int:
        """As many chunks as the disk has."""
        return -(-self.size // self._len_chunk)

    def _places(self, offset: int, length: int) -> Iterator[Run]:
        end = offset + length
        while offset < end:
            number, within = divmod(offset, self._len_chunk)
            step = min(end - offset, self._len_chunk - within)
            size = min(self._len_chunk, self.size - number * self._len_chunk)
            yield step, Packed(size, self._kept, number, self._maker(number, size)), within
            offset += step

    def _maker(self, number: int, size: int) -> Callable[[], bytes]:
        return lambda: self._chunk(number, size)

    def _chunk(self, number: int, size: int) -> bytes:
        index = bisect_right(self._firsts, number) - 1
        tables = self._contents.tables
        if index < 0 or number >= tables[index].first + tables[index].count:
            raise CorruptError(f"EWF chunk {number}", None, "it is in none of the segments")
        table = tables[index]
        entries = self._entries(index)
        at = (number - table.first) * EntryRecord.SIZE
        entry = record_at(EntryRecord, entries, at, table.where + at, IMAGE)
        start = stop = table.base + entry.ofs_chunk
        if number + 1 < table.first + table.count:
            following = record_at(EntryRecord, entries, at + entry.SIZE, table.where + at, IMAGE)
            stop = table.base + following.ofs_chunk
        else:
            stop = table.end
        structure = f"EWF chunk {number}"
        most = 2 * self._len_chunk + ChecksumRecord.SIZE
        if not start < stop <= table.file.size or (entry.is_packed and stop - start > most):
            reason = f"it is at bytes {start} to {stop} of {table.file.name}"
            raise CorruptError(structure, start, reason, IMAGE)
        if entry.is_packed:
            return self._unpacked(structure, table.file.read_at(start, stop - start), size, start)
        if stop - start < size + ChecksumRecord.SIZE:
            reason = f"it has {stop - start} bytes, too few for {size} and a checksum"
            raise CorruptError(structure, start, reason, IMAGE)
        raw = table.file.read_at(start, size + ChecksumRecord.SIZE)
        check(structure, raw[:size], record_at(ChecksumRecord, raw, size, start, IMAGE), start)
        return raw[:size]

    @staticmethod
    def _unpacked(structure: str, raw: bytes, size: int, start: int) -> bytes:
        try:
            data = decompressed(raw, size + 1)
        except FormatError as error:
            if "cut off" not in error.reason:
                raise CorruptError(structure, start, error.reason, IMAGE) from error
            data = b""
        if len(data) != size:
            reason = f"it does not unpack to {size} bytes"
            raise CorruptError(structure, start, reason, IMAGE)
        return data

    def _entries(self, index: int) -> bytes:
        """Return the entries of a table, or of a copy of it whose checksum is right."""
        found = self._loaded.get(index)
        if found is None:
            table = self._contents.tables[index]
            first: FormatError | None = None
            for copy in (table, *table.others):
                try:
                    found = _verified(copy)
                except FormatError as error:
                    first = first or error
                    continue
                break
            else:
                assert first is not None
                raise first
            if sum(map(len, self._loaded.values())) + len(found) > IMAGE_TABLES_KEPT:
                self._loaded.clear()
            self._loaded[index] = found
        return found

    def digests(self, progress: Callable[[], None]) -> tuple[Digest, ...]:
        """Return each digest that the image holds, and that of the disk as it is."""
        made: dict[str, Any] = {}
        for name, _ in self._contents.digests:
            module, function = _ALGORITHMS[name]
            made[name] = getattr(__import__(module), function)()
        for at in range(0, self.size, READ_AT_ONCE):
            data = self.read_at(at, min(READ_AT_ONCE, self.size - at))
            for one in made.values():
                one.update(data)
            progress()
        return tuple((name, stored, made[name].digest()) for name, stored in self._contents.digests)


def _verified(table: Table) -> bytes:
    """Return a table's entries; CorruptError if the checksum behind them is wrong."""
    length = table.count * EntryRecord.SIZE
    raw = table.file.read_at(table.where, length + table.is_summed * ChecksumRecord.SIZE)
    if table.is_summed:
        stored = record_at(ChecksumRecord, raw, length, table.where + length, IMAGE)
        check("EWF table", raw[:length], stored, table.where)
    return raw[:length]


def check(structure: str, data: bytes, stored: ChecksumRecord, where: int) -> None:
    """Refuse data whose Adler-32 is not the stored one."""
    computed = zlib.adler32(data)
    if computed != stored.value:
        raise CorruptError(structure, where, wrong_checksum(computed, stored.value), IMAGE)
