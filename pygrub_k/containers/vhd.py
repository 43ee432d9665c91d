"""VHD, Virtual PC's images: fixed ones, such that grow, and such that lie on another.

Virtual Hard Disk Image Format Specification 1.0 (Microsoft, 2006).
"""

from __future__ import annotations

from codecs import utf_16_be_decode

from pygrub_k._generated.vhd_records import EntryRecord, HeaderRecord, Kind, VhdRecord
from pygrub_k.containers.bitmaps import Bitmaps
from pygrub_k.containers.context import shown_name
from pygrub_k.containers.mapping import ImageSource, Tables, fitted
from pygrub_k.containers.model import IMAGE, Image
from pygrub_k.containers.registry import named
from pygrub_k.errors import CorruptError, FormatError, UnsupportedError
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import IMAGE_COUNTED, IMAGE_DISK_SIZE, IMAGE_VHD_BLOCK
from pygrub_k.records import blanked, record_at
from pygrub_k.source import MappedSource
from pygrub_k.text import path_bytes, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.containers.mapping import Run
    from pygrub_k.containers.model import Context, ImageFiles
    from pygrub_k.source import ByteSource

FOOTER: Final = "VHD footer"
SECTOR: Final = 512
_OLD_FOOTER: Final = 1
"""Bytes by which the footer of images of before 2004 is shorter than a sector."""
_VERSION: Final = 1
_VERSION_SHIFT: Final = 16
_ALL: Final = 0xFFFFFFFF


def open_image(files: ImageFiles, context: Context) -> Image:
    """Return a VHD image; raises FormatError, SourceError, NotFoundError for its parent."""
    file = files.main
    footer, remarks = read_footer(file)
    details = [("made by", printable(footer.creator.decode("latin-1").strip("\0 ")))]
    if footer.is_saved:
        details.append(("state", "the running machine was saved beside it"))
    if footer.kind == Kind.fixed:
        if footer.size > file.size:
            reason = f"a disk of {footer.size} bytes in a file of {file.size}"
            raise CorruptError(FOOTER, None, reason)
        whole = _Fixed(footer.size, file)
        size = footer.size
        return Image(whole, "vhd", (file,), "fixed", tuple(details), lambda: size, remarks=remarks)
    header = _read_header(file, footer)
    details.append(("blocks", f"{header.len_block} bytes"))
    backing: tuple[Image, ...] = ()
    below: ByteSource | None = None
    version = "growing"
    if footer.kind == Kind.differencing:
        version = "differencing"
        name = utf_16_be_decode(header.parent_name, "replace", True)[0].partition("\0")[0]
        details.append(("parent", f"{printable(name)} ({header.parent_uuid.hex()})"))
        image = _parent(context, header.parent_uuid, name)
        backing, below = (image,), fitted(image.source, footer.size)
    source = _Blocks(file, footer.size, header, below)
    return Image(
        source,
        "vhd",
        (file,),
        version,
        tuple(details),
        source.allocated,
        backing=backing,
        remarks=remarks,
    )


def read_footer(file: ByteSource) -> tuple[VhdRecord, tuple[str, ...]]:
    """Return the footer at the end, or its copy at the start with a remark if that is damaged."""
    first: FormatError | None = None
    for where in (file.size - SECTOR, file.size - SECTOR + _OLD_FOOTER, 0):
        try:
            footer = _footer_at(file, where)
        except FormatError as error:
            first = first or error
            continue
        if where or footer.kind == Kind.fixed:
            return footer, ()
        return footer, (f"its footer at the end is damaged, a copy is used: {first}",)
    assert first is not None
    raise first


def _footer_at(file: ByteSource, where: int) -> VhdRecord:
    if where < 0:
        raise CorruptError(FOOTER, None, f"the file has {file.size} bytes")
    raw = file.read_at(where, min(SECTOR, file.size - where)).ljust(SECTOR, b"\0")
    footer = record_at(VhdRecord, raw, 0, where, IMAGE)
    check_sum(FOOTER, raw, VhdRecord.OFFSET.checksum, footer.checksum, where)
    if footer.version >> _VERSION_SHIFT != _VERSION:
        raise UnsupportedError(FOOTER, where, f"version {footer.version:#x}", IMAGE)
    if footer.kind not in (Kind.fixed, Kind.growing, Kind.differencing):
        raise UnsupportedError(FOOTER, where, f"a disk of type {footer.kind}", IMAGE)
    if not SECTOR <= footer.size <= IMAGE_DISK_SIZE:
        raise CorruptError(FOOTER, where, f"a disk of {footer.size} bytes", IMAGE)
    return footer


def check_sum(structure: str, raw: bytes, at: int, stored: int, where: int) -> None:
    """Refuse a structure whose bytes do not add up to what is stored at byte `at` of it."""
    computed = ~sum(blanked(raw, at)) & _ALL
    if computed != stored:
        raise CorruptError(structure, where, wrong_checksum(computed, stored), IMAGE)


def _read_header(file: ByteSource, footer: VhdRecord) -> HeaderRecord:
    where = footer.ofs_header
    structure = "VHD header"
    if where + HeaderRecord.SIZE > file.size:
        raise CorruptError(structure, where, f"the file has {file.size} bytes", IMAGE)
    raw = file.read_at(where, HeaderRecord.SIZE)
    header = record_at(HeaderRecord, raw, 0, where, IMAGE)
    check_sum(structure, raw, HeaderRecord.OFFSET.checksum, header.checksum, where)
    size = header.len_block
    if size & size - 1 or not SECTOR <= size <= IMAGE_VHD_BLOCK:
        raise CorruptError(structure, where, f"blocks of {size} bytes", IMAGE)
    if header.num_entries * size < footer.size:
        reason = f"{header.num_entries} blocks of {size} bytes for a disk of {footer.size}"
        raise CorruptError(structure, where, reason, IMAGE)
    if header.ofs_table % SECTOR:
        raise CorruptError(structure, where, f"its table is at byte {header.ofs_table}", IMAGE)
    return header


def _parent(context: Context, uuid: bytes, name: str) -> Image:
    """Return the image with that UUID, among those that options name."""
    form = named("vhd")
    assert form is not None
    for files in context.candidates():
        if form.probe(files.main) and read_footer(files.main)[0].uuid == uuid:
            return context.opened(files, form)
    wanted = f"{shown_name(path_bytes(name))} with the UUID {uuid.hex()}"
    raise context.missing("parent", printable(wanted), "--backing")


class _Fixed(ImageSource):
    """A disk that lies in its file as it is."""

    __slots__ = ("_file",)

    def __init__(self, size: int, file: ByteSource) -> None:
        super().__init__(size)
        self._file = file

    def _places(self, offset: int, length: int) -> Iterator[Run]:
        yield length, self._file, offset


class _Blocks(ImageSource):
    """A disk in blocks that are there or not, or sector by sector if it lies on another."""

    __slots__ = ("_below", "_bitmaps", "_file", "_header", "_len_bitmap", "_table")

    def __init__(
        self, file: ByteSource, size: int, header: HeaderRecord, below: ByteSource | None
    ) -> None:
        super().__init__(size)
        self._file = file
        self._header = header
        self._below = below
        self._table = Tables(file, EntryRecord, "VHD block allocation table")
        self._len_bitmap = -(-header.len_block // (8 * SECTOR * SECTOR)) * SECTOR
        self._bitmaps = Bitmaps(file, high_bit_first=True)

    def _places(self, offset: int, length: int) -> Iterator[Run]:
        size = self._header.len_block
        end = offset + length
        while offset < end:
            number, within = divmod(offset, size)
            step = min(end - offset, size - within)
            where = self._block(number)
            if where is None:
                yield step, self._below, offset
            elif self._below is None:
                yield step, self._file, where + self._len_bitmap + within
            else:
                yield from self._sectors(where, offset, within, step)
            offset += step

    def _sectors(self, where: int, offset: int, within: int, length: int) -> Iterator[Run]:
        """Yield where the sectors of a block lie, by its bitmap: here, or on the disk below."""
        data = where + self._len_bitmap
        for run, there in self._bitmaps.runs(where, self._len_bitmap, within, length):
            yield (run, self._file, data + within) if there else (run, self._below, offset)
            within += run
            offset += run

    def _block(self, number: int) -> int | None:
        """Return the byte of the file at which a block begins with its bitmap, if it is there."""
        at = self._header.ofs_table + number * EntryRecord.SIZE
        entry = self._table.at(at)
        if not entry.is_there:
            return None
        where: int = entry.sector * SECTOR
        if where + self._len_bitmap >= self._file.size:
            reason = f"it begins at byte {where}, and the file has {self._file.size} bytes"
            raise CorruptError(f"VHD block {number}", at, reason, IMAGE)
        return where

    def allocated(self) -> int | None:
        """Return how many bytes the blocks have that are there; None for too many to count."""
        size = self._header.len_block
        count = -(-self.size // size)
        if count > IMAGE_COUNTED:
            return None
        table = MappedSource(
            count * EntryRecord.SIZE,
            [(0, count * EntryRecord.SIZE, self._file, self._header.ofs_table)],
        )
        entries = self._table.all_of(table.read_at(0, table.size), self._header.ofs_table)
        there: int = size * sum(entry.is_there for entry in entries)
        return min(there, self.size)
