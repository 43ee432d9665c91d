"""The disk of a VMDK, put together from its extents.

VMware Virtual Disk Format 5.0. Extents that the descriptor names are looked for among the files
that the parent opened: those named after the image, and those that `--extent` gives.
"""

from __future__ import annotations

from pygrub_k.containers.context import shown_name
from pygrub_k.containers.mapping import Joined, fitted
from pygrub_k.containers.model import Image
from pygrub_k.containers.registry import named
from pygrub_k.containers.vmdk.descriptor import (
    SECTOR,
    START,
    Descriptor,
    Extent,
    read_descriptor,
)
from pygrub_k.containers.vmdk.sparse import SparseExtent, read_header
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.limits import IMAGE_TEXT
from pygrub_k.source import MappedSource
from pygrub_k.text import path_bytes, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.vmdk_records import VmdkRecord
    from pygrub_k.containers.model import Context, ImageFiles
    from pygrub_k.source import ByteSource, FileSource

_OTHER_SPARSE: Final = b"COWD"
"""What ESX's own sparse extents begin with."""


def open_image(files: ImageFiles, context: Context) -> Image:
    """Return a VMDK image.

    Raises FormatError, LimitError, SourceError, and NotFoundError for an extent or a parent.
    """
    file = files.main
    head = file.read_at(0, min(len(START), file.size))
    if head.startswith(_OTHER_SPARSE):
        raise UnsupportedError("VMDK header", 0, "a sparse extent of ESX (COWD)")
    header = None
    if head == START:
        descriptor = read_descriptor(file, 0, file.size)
    else:
        header = read_header(file)
        descriptor = embedded(file, header)
    backing, below = _below(descriptor, context)
    if header is not None:
        parts: list[ByteSource] = [_sparse(file, header, 0, below)]
        used: tuple[FileSource, ...] = (file,)
    else:
        parts, used = _extents(descriptor, files, context, below)
    source = parts[0] if len(parts) == 1 else Joined(parts)
    if not source.size:
        raise CorruptError("VMDK descriptor", None, "it names no extents")
    kind = printable(descriptor.values.get("createtype", ""))
    return Image(
        source,
        "vmdk",
        used,
        kind,
        _told(descriptor, header),
        lambda: _allocated(parts),
        backing=backing,
    )


def embedded(file: ByteSource, header: VmdkRecord) -> Descriptor:
    """Return the descriptor inside of a sparse extent; an empty one if it has none."""
    if not header.descriptor_sector:
        return Descriptor((), {})
    length = min(header.descriptor_sectors * SECTOR, IMAGE_TEXT)
    return read_descriptor(file, header.descriptor_sector * SECTOR, length)


def _told(descriptor: Descriptor, header: VmdkRecord | None) -> tuple[tuple[str, str], ...]:
    found = []
    if header is not None:
        found.append(("grains", f"{header.grain_sectors * SECTOR} bytes"))
        if header.is_packed:
            found.append(("compression", "zlib"))
        if header.is_unclean:
            found.append(("state", "was not closed"))
    if descriptor.content_id:
        found.append(("CID", printable(descriptor.content_id)))
    if descriptor.parent_id:
        found.append(("parent CID", printable(descriptor.parent_id)))
    return tuple(found)


def _below(descriptor: Descriptor, context: Context) -> tuple[tuple[Image, ...], ByteSource | None]:
    """Return the image that this one lies on, among those that options name, by its CID."""
    if not descriptor.parent_id:
        return (), None
    form = named("vmdk")
    assert form is not None
    for files in context.candidates():
        if form.probe(files.main) and _content_id(files.main) == descriptor.parent_id:
            image = context.opened(files, form)
            return (image,), image.source
    hint = shown_name(path_bytes(descriptor.values.get("parentfilenamehint", ""))) or "an image"
    raise context.missing(
        "parent", printable(f"{hint} with the CID {descriptor.parent_id}"), "--backing"
    )


def _content_id(file: ByteSource) -> str:
    if file.read_at(0, min(len(START), file.size)) == START:
        return read_descriptor(file, 0, file.size).content_id
    return embedded(file, read_header(file)).content_id


def _extents(
    descriptor: Descriptor, files: ImageFiles, context: Context, below: ByteSource | None
) -> tuple[list[ByteSource], tuple[FileSource, ...]]:
    """Return the parts of the disk, and all files of the image."""
    parts: list[ByteSource] = []
    used = [files.main]
    start = 0
    for extent in descriptor.extents:
        if extent.kind == "zero":
            parts.append(MappedSource(extent.size, []))
        else:
            file = context.extent(path_bytes(extent.name), files.parts)
            used.append(file)
            parts.append(_part(file, extent, start, below))
        start += extent.size
    return parts, tuple(used)


def _part(file: FileSource, extent: Extent, start: int, below: ByteSource | None) -> ByteSource:
    if extent.kind == "sparse":
        part = _sparse(file, read_header(file), start, below)
        if part.size != extent.size:
            reason = f"{file.name} has {part.size} bytes of the disk, not {extent.size}"
            raise CorruptError("VMDK descriptor", None, reason)
        return part
    if extent.offset + extent.size > file.size:
        reason = f"{file.name} has {file.size} bytes, not {extent.offset + extent.size}"
        raise CorruptError("VMDK descriptor", None, reason)
    whole = [(0, extent.size, file, extent.offset)] if extent.size else []
    return MappedSource(extent.size, whole)


def _sparse(
    file: ByteSource, header: VmdkRecord, start: int, below: ByteSource | None
) -> SparseExtent:
    end = start + header.num_sectors * SECTOR
    return SparseExtent(file, header, start, below and fitted(below, max(below.size, end)))


def _allocated(parts: list[ByteSource]) -> int | None:
    """Return how many bytes of the disk the extents store; None for too many to count."""
    total = 0
    for part in parts:
        if isinstance(part, SparseExtent):
            count = part.allocated()
            if count is None:
                return None
            total += count
        elif isinstance(part, MappedSource) and part.within_one_extent(0, part.size):
            total += part.size
    return total
