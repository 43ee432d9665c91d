"""What each byte of a partitioned disk belongs to: partitions, their tables, and what is free."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from pygrub_k.errors import PygrubError
from pygrub_k.volumes import gpt, mbr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k._generated.gpt_records import GptRecord
    from pygrub_k._generated.mbr_records import PartitionEntryRecord
    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.model import BlockDevice, Volume

RegionKind = Literal["partition", "extended", "table", "free"]

MBR: Final = "MBR"
EBR: Final = "EBR"
GPT: Final = "GPT"
BACKUP: Final = "GPT backup"
EXTENDED: Final = "extended partition"
FREE: Final = "free"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a disk, in bytes; `depth` is how many others it lies in.

    `name` is a volume's, or says what it is. `overlaps` names a neighbour in which it begins.
    """

    kind: RegionKind
    name: str
    offset: int
    size: int
    depth: int = 0
    overlaps: str = ""


@dataclass(slots=True)
class _Node:
    kind: RegionKind
    name: str
    offset: int
    size: int
    inside: list[_Node] = field(default_factory=list)

    @property
    def end(self) -> int:
        return self.offset + self.size


def regions_of(disk: BlockDevice, volumes: Sequence[Volume], sector_size: int) -> list[Region]:
    """Return what lies on a disk, in order, all of it; nothing if it has no partitions.

    `volumes` are all of the guest's. What cannot be read of tables is left out: scanning notes it.
    """
    own = [one for one in volumes if one.parent == disk.name and one.kind == "partition"]
    if not own:
        return []
    top = list(_structures(disk.source, {one.table for one in own}, sector_size))
    extended = [node for node in top if node.kind == "extended"]
    for volume in own:
        node = _partition(volume, 0, volumes)
        around = next((one for one in extended if _is_in(volume, node, one)), None)
        (top if around is None else around.inside).append(node)
    return list(_laid_out(top, 0, disk.source.size, 0))


def _is_in(volume: Volume, node: _Node, extended: _Node) -> bool:
    is_logical = volume.number >= mbr.FIRST_LOGICAL
    return is_logical and extended.offset <= node.offset < extended.end


def _partition(volume: Volume, start: int, volumes: Sequence[Volume]) -> _Node:
    """Return the region of a partition in something that begins at `start`, and those inside it."""
    offset = start + volume.offset
    inside = [
        _partition(one, offset, volumes)
        for one in volumes
        if one.parent == volume.name and one.kind == "partition"
    ]
    return _Node("partition", volume.name, offset, volume.source.size, inside)


def _laid_out(nodes: Sequence[_Node], start: int, end: int, depth: int) -> Iterator[Region]:
    at, before = start, ""
    for node in sorted(nodes, key=lambda one: (one.offset, -one.size)):
        if node.offset > at:
            yield Region("free", FREE, at, node.offset - at, depth)
        overlaps = before if node.offset < at else ""
        yield Region(node.kind, node.name, node.offset, node.size, depth, overlaps)
        if node.inside:
            yield from _laid_out(node.inside, node.offset, node.end, depth + 1)
        if node.end > at:
            at, before = node.end, node.name
    if at < end:
        yield Region("free", FREE, at, end - at, depth)


# -- where tables lie --------------------------------------------------------------------


def _structures(source: ByteSource, tables: set[str], sector_size: int) -> Iterator[_Node]:
    try:
        entries = mbr.entries(source.read_at(0, mbr.RECORD_SIZE))
    except PygrubError:
        entries = []
    if entries:
        yield _Node("table", MBR, 0, min(sector_size, source.size))
    if "gpt" in tables:
        yield from _gpt(source)
    for entry in entries if "msdos" in tables else ():
        if entry.is_used and entry.is_extended:
            offset, size = entry.first_sector * sector_size, entry.num_sectors * sector_size
            around = _Node("extended", EXTENDED, offset, min(size, source.size - offset))
            if around.size > 0:
                yield around
                _add_records(around, source, entry, sector_size)


def _add_records(
    around: _Node, source: ByteSource, entry: PartitionEntryRecord, sector_size: int
) -> None:
    try:
        for sector, _ in mbr.chain(source, entry, sector_size):
            around.inside.append(_Node("table", EBR, sector * sector_size, sector_size))
    except PygrubError:
        return


def _gpt(source: ByteSource) -> Iterator[_Node]:
    """Yield where the headers and entries of both tables lie, as far as they can be read."""
    for size in gpt.SECTOR_SIZES:
        primary = _header(source, 1, size)
        last = source.size // size - 1
        backup = _header(source, primary.other_sector if primary else last, size)
        for name, header in ((GPT, primary), (BACKUP, backup)):
            if header is not None:
                spans = [
                    (header.own_sector * size, size),
                    (header.first_entry_sector * size, header.num_entries * header.len_entry),
                ]
                yield from (_Node("table", name, *span) for span in _joined(spans))
        if primary or backup:
            return


def _header(source: ByteSource, sector: int, sector_size: int) -> GptRecord | None:
    try:
        return gpt.read_table(source, b"", sector, sector_size)[0]
    except PygrubError:
        return None


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return (offset, size) of two spans, as one where they touch."""
    (first, length), (second, rest) = sorted(spans)
    return (
        [(first, length + rest)] if first + length == second else [(first, length), (second, rest)]
    )
