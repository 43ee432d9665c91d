"""The disk in a VHDX image: a table says where its blocks lie, and whether all of each is there.

[MS-VHDX]: Virtual Hard Disk v2 File Format, 2.4 and 2.5.
"""

from __future__ import annotations

from pygrub_k._generated.vhdx_records import EntryRecord, State, VhdxRecord
from pygrub_k.containers.bitmaps import Bitmaps
from pygrub_k.containers.context import shown_name
from pygrub_k.containers.mapping import ImageSource, Tables, fitted
from pygrub_k.containers.model import IMAGE, Image
from pygrub_k.containers.registry import named
from pygrub_k.containers.vhdx.header import linkages, read_disk, read_header
from pygrub_k.containers.vhdx.log import Replayed, replayed
from pygrub_k.errors import CorruptError
from pygrub_k.limits import IMAGE_COUNTED, MIB
from pygrub_k.records import guid_text, read_record
from pygrub_k.text import path_bytes, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.containers.mapping import Run
    from pygrub_k.containers.model import Context, ImageFiles
    from pygrub_k.containers.vhdx.header import Disk
    from pygrub_k.source import ByteSource

STRUCTURE: Final = "VHDX block allocation table"
_CHUNK_SECTORS: Final = 1 << 23
"""Sectors of the disk that one bitmap, a block of 1 MiB, tells of."""
_READ_AS_ZEROS: Final = (State.not_there, State.undefined, State.zeros, State.unmapped)


def open_image(files: ImageFiles, context: Context) -> Image:
    """Return a VHDX image; raises FormatError, LimitError, NotFoundError for its parent."""
    read_record(VhdxRecord, files.main, 0)
    header = read_header(files.main)
    file, remarks = replayed(files.main, header)
    disk = read_disk(file)
    details = [("blocks", f"{disk.len_block} bytes")]
    if isinstance(file, Replayed):
        details.append(("log", f"{file.num_changes} changes applied in memory"))
    backing: tuple[Image, ...] = ()
    below: ByteSource | None = None
    if disk.parent:
        details += [
            (key.replace("_", " "), printable(value)) for key, value in disk.parent if value
        ]
        image = _parent(context, disk.parent)
        backing, below = (image,), fitted(image.source, disk.size)
    source = _Blocks(file, disk, below)
    version = "differencing" if disk.parent else "fixed" if disk.is_fixed else "growing"
    return Image(
        source,
        "vhdx",
        (files.main,),
        version,
        tuple(details),
        source.allocated,
        backing=backing,
        remarks=remarks,
        sector_size=disk.sector_size,
    )


def _parent(context: Context, parent: Sequence[tuple[str, str]]) -> Image:
    """Return the image whose data has the GUID that is recorded, among those that options name."""
    form = named("vhdx")
    assert form is not None
    wanted = linkages(parent)
    for files in context.candidates():
        if not form.probe(files.main):
            continue
        if guid_text(read_header(files.main).data_write_guid) in wanted:
            return context.opened(files, form)
    words = dict(parent)
    paths = (words.get(key) for key in ("relative_path", "absolute_win32_path", "volume_path"))
    path = next(filter(None, paths), "without a name")
    name = f"{shown_name(path_bytes(path))} with the GUID {' or '.join(wanted)}"
    raise context.missing("parent", printable(name), "--backing")


class _Blocks(ImageSource):
    """A disk in blocks that are there, or partly, or not; `below` has what is not."""

    __slots__ = ("_below", "_bitmaps", "_chunk", "_disk", "_file", "_table")

    def __init__(self, file: ByteSource, disk: Disk, below: ByteSource | None) -> None:
        super().__init__(disk.size)
        self._file = file
        self._disk = disk
        self._below = below
        self._chunk = _CHUNK_SECTORS * disk.sector_size // disk.len_block
        count = self._index(-(-disk.size // disk.len_block) - 1) + 1
        if count * EntryRecord.SIZE > disk.len_table:
            reason = f"{disk.len_table} bytes for {count} entries"
            raise CorruptError(STRUCTURE, disk.ofs_table, reason, IMAGE)
        self._table = Tables(file, EntryRecord, STRUCTURE)
        self._bitmaps = Bitmaps(file, disk.sector_size, high_bit_first=False)

    def _index(self, block: int) -> int:
        """Return the entry of a block: behind those of each chunk is one of its bitmap."""
        return block + block // self._chunk

    def _places(self, offset: int, length: int) -> Iterator[Run]:
        size = self._disk.len_block
        end = offset + length
        while offset < end:
            number, within = divmod(offset, size)
            step = min(end - offset, size - within)
            entry = self._entry(self._index(number))
            if entry.state == State.there:
                yield step, self._file, self._checked(entry, number) + within
            elif entry.state == State.partly_there and self._below is not None:
                yield from self._sectors(entry, number, within, step)
            elif entry.state in _READ_AS_ZEROS:
                is_below = entry.state == State.not_there
                yield (step, self._below, offset) if is_below else (step, None, 0)
            else:
                raise self._corrupt(number, f"its state is {entry.state}")
            offset += step

    def _sectors(self, entry: EntryRecord, number: int, within: int, length: int) -> Iterator[Run]:
        """Yield where the sectors of a block lie, by the bitmap: here, or on the disk below."""
        chunk, block = divmod(number, self._chunk)
        bitmap = self._entry((chunk + 1) * self._chunk + chunk)
        if bitmap.state != State.there:
            raise self._corrupt(number, "part of it is there, but no bitmap says which")
        data = self._checked(entry, number)
        where: int = bitmap.ofs_block
        start = block * self._disk.len_block + within
        offset = number * self._disk.len_block + within
        for run, there in self._bitmaps.runs(where, MIB, start, length):
            yield (run, self._file, data + within) if there else (run, self._below, offset)
            within += run
            offset += run

    def _entry(self, index: int) -> EntryRecord:
        where = index * EntryRecord.SIZE
        if where >= self._disk.len_table:
            reason = f"{self._disk.len_table} bytes, too few for entry {index}"
            raise CorruptError(STRUCTURE, self._disk.ofs_table, reason, IMAGE)
        found: EntryRecord = self._table.at(self._disk.ofs_table + where)
        return found

    def _checked(self, entry: EntryRecord, number: int) -> int:
        if not MIB <= entry.ofs_block < self._file.size:
            reason = f"it is at byte {entry.ofs_block}, and the file has {self._file.size} bytes"
            raise self._corrupt(number, reason)
        return entry.ofs_block

    def _corrupt(self, number: int, reason: str) -> CorruptError:
        where = self._disk.ofs_table + self._index(number) * EntryRecord.SIZE
        return CorruptError(f"VHDX block {number}", where, reason, IMAGE)

    def allocated(self) -> int | None:
        """Return how many bytes the blocks have that are there; None for too many to count.

        Of a block that is partly there, the sectors that the image has.
        """
        size = self._disk.len_block
        count = -(-self.size // size)
        if count > IMAGE_COUNTED:
            return None
        total = 0
        for number in range(count):
            length = min(size, self.size - number * size)
            entry = self._entry(self._index(number))
            if entry.state == State.there:
                total += length
            elif entry.state == State.partly_there:
                sectors = self._sectors(entry, number, 0, length)
                total += sum(run for run, source, _ in sectors if source is self._file)
        return total
