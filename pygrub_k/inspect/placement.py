"""Where the bytes of a file or volume lie, followed down to the disks."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

from pygrub_k.filesystems.btrfs.compressed import CompressedExtent
from pygrub_k.filesystems.erofs.compressed import Pieces
from pygrub_k.filesystems.iso9660.zisofs import ZisofsSource
from pygrub_k.filesystems.squashfs.content import Blocks, Fragment
from pygrub_k.source import MappedSource, MemorySource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.model import BlockDevice

Medium = Literal["disk", "hole", "memory", "array", "compressed"]


MEDIA: Final[tuple[tuple[type, Medium], ...]] = (
    (MemorySource, "memory"),
    (CompressedExtent, "compressed"),
    (ZisofsSource, "compressed"),
    (Blocks, "compressed"),
    (Pieces, "compressed"),
    (Fragment, "compressed"),
)
"""The name of a source for content that a driver generates."""


@dataclass(frozen=True, slots=True)
class Run:
    """A contiguous run: `length` bytes at `start` of the file or volume in question.

    On a disk they are at byte `offset` of `disk`. A "hole" reads as zeros. "memory" is part of
    something larger, such as an inode with inline content. "array" lay on a missing member and is
    computed from the others if they suffice. "compressed" is stored in another form.
    """

    start: int
    length: int
    medium: Medium
    disk: str = ""
    offset: int = 0


def runs_of(
    source: ByteSource, disks: Sequence[BlockDevice], at_most: int | None = None
) -> Iterator[Run]:
    """Yield where all bytes of `source` lie; adjacent runs are merged.

    `at_most` bounds the number of pieces examined: a thin volume of exabytes has too many even if
    all of them form a single hole.
    """
    pieces = _pieces(source, {id(disk.source): disk.name for disk in disks})
    return _merged(islice(pieces, at_most))


def _pieces(source: ByteSource, disk_names: dict[int, str]) -> Iterator[Run]:
    start = 0
    pieces: Iterable[tuple[int, ByteSource | None, int]]
    if isinstance(source, MappedSource):
        pieces = source.runs(0, source.size)
    else:
        pieces = [(source.size, source, 0)] if source.size else []
    for length, place, offset in pieces:
        if place is None:
            yield Run(start, length, "hole")
        elif id(place) in disk_names:
            yield Run(start, length, "disk", disk_names[id(place)], offset)
        else:
            medium: Medium = next(
                (name for kind, name in MEDIA if isinstance(place, kind)), "array"
            )
            yield Run(start, length, medium)
        start += length


def _merged(runs: Iterator[Run]) -> Iterator[Run]:
    last: Run | None = None
    for run in runs:
        if last is not None and _continues(last, run):
            last = Run(last.start, last.length + run.length, last.medium, last.disk, last.offset)
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last


def _continues(last: Run, run: Run) -> bool:
    if (last.medium, last.disk) != (run.medium, run.disk):
        return False
    return run.medium != "disk" or last.offset + last.length == run.offset
