"""VDI, VirtualBox's images: a map of blocks, on nothing or on another image.

VirtualBox, src/VBox/Storage/VDICore.h.
"""

from __future__ import annotations

from pygrub_k._generated.vdi_records import EntryRecord, Kind, VdiRecord
from pygrub_k.containers.mapping import ImageSource, Tables, fitted
from pygrub_k.containers.model import IMAGE, Image
from pygrub_k.containers.registry import named
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.limits import IMAGE_COUNTED, IMAGE_DISK_SIZE, IMAGE_VHD_BLOCK
from pygrub_k.records import guid_text, read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.containers.mapping import Run
    from pygrub_k.containers.model import Context, ImageFiles
    from pygrub_k.source import ByteSource

STRUCTURE: Final = "VDI header"
SECTOR: Final = 512
_VERSION_SHIFT: Final = 16
_KINDS: Final = {Kind.growing: "growing", Kind.fixed: "fixed", Kind.differencing: "differencing"}


def open_image(files: ImageFiles, context: Context) -> Image:
    """Return a VDI image; raises FormatError, SourceError, NotFoundError for its parent."""
    header = _read_header(files.main)
    details = [("blocks", f"{header.len_block} bytes"), ("UUID", guid_text(header.uuid))]
    backing: tuple[Image, ...] = ()
    below: ByteSource | None = None
    remarks: tuple[str, ...] = ()
    if header.kind == Kind.differencing:
        details.append(("parent", guid_text(header.uuid_parent)))
        image, changed = _parent(context, header)
        backing, below = (image,), fitted(image.source, header.size)
        if changed:
            remarks = ("the image below it was changed after this one was made",)
    source = _Blocks(files.main, header, below)
    return Image(
        source,
        "vdi",
        (files.main,),
        _KINDS[header.kind],
        tuple(details),
        source.allocated,
        backing=backing,
        remarks=remarks,
    )


def _read_header(file: ByteSource) -> VdiRecord:
    header = read_record(VdiRecord, file, 0)
    if header.version >> _VERSION_SHIFT != 1:
        raise UnsupportedError(STRUCTURE, 0, f"version {header.version:#x}", IMAGE)
    if header.kind not in _KINDS:
        raise UnsupportedError(STRUCTURE, 0, f"an image of type {header.kind}", IMAGE)
    size = header.len_block
    if size & size - 1 or not SECTOR <= size <= IMAGE_VHD_BLOCK or header.len_extra > size:
        reason = f"blocks of {size} bytes, {header.len_extra} before each"
        raise CorruptError(STRUCTURE, 0, reason, IMAGE)
    if header.len_sector != SECTOR:
        raise UnsupportedError(STRUCTURE, 0, f"sectors of {header.len_sector} bytes", IMAGE)
    if not 0 < header.size <= IMAGE_DISK_SIZE or header.num_blocks * size < header.size:
        reason = f"{header.num_blocks} blocks for a disk of {header.size} bytes"
        raise CorruptError(STRUCTURE, 0, reason, IMAGE)
    if header.ofs_map % EntryRecord.SIZE:
        raise CorruptError(STRUCTURE, 0, f"its map is at byte {header.ofs_map}", IMAGE)
    return header


def _parent(context: Context, header: VdiRecord) -> tuple[Image, bool]:
    """Return the image below, among those that options name, and whether it was changed."""
    form = named("vdi")
    assert form is not None
    for files in context.candidates():
        if form.probe(files.main):
            other = _read_header(files.main)
            if other.uuid == header.uuid_parent:
                changed = other.uuid_modified != header.uuid_parent_modified
                recorded = any(header.uuid_parent_modified)
                return context.opened(files, form), changed and recorded
    wanted = f"with the UUID {guid_text(header.uuid_parent)}"
    raise context.missing("parent", wanted, "--backing")


class _Blocks(ImageSource):
    """A disk in blocks; `below` has what is not there."""

    __slots__ = ("_below", "_file", "_header", "_map")

    def __init__(self, file: ByteSource, header: VdiRecord, below: ByteSource | None) -> None:
        super().__init__(header.size)
        self._file = file
        self._header = header
        self._below = below
        self._map = Tables(file, EntryRecord, "VDI map of blocks")

    def _places(self, offset: int, length: int) -> Iterator[Run]:
        header = self._header
        size = header.len_block
        end = offset + length
        while offset < end:
            number, within = divmod(offset, size)
            step = min(end - offset, size - within)
            entry = self._entry(number)
            if entry.is_there:
                where = header.ofs_data + entry.block * (size + header.len_extra) + header.len_extra
                if where >= self._file.size:
                    reason = f"it is at byte {where}, and the file has {self._file.size} bytes"
                    raise CorruptError(f"VDI block {number}", None, reason)
                yield step, self._file, where + within
            elif entry.is_zero:
                yield step, None, 0
            else:
                yield step, self._below, offset
            offset += step

    def _entry(self, number: int) -> EntryRecord:
        found: EntryRecord = self._map.at(self._header.ofs_map + number * EntryRecord.SIZE)
        return found

    def allocated(self) -> int | None:
        """Return how many bytes the blocks have that are there; None for too many to count."""
        size = self._header.len_block
        count = -(-self.size // size)
        if count > IMAGE_COUNTED:
            return None
        there = sum(bool(self._entry(number).is_there) for number in range(count))
        return min(there * size, self.size)
