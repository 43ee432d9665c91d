"""A file's bytes in order; holes are kept apart from zeros that are stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pygrub_k.errors import NotFoundError
from pygrub_k.limits import READ_AT_ONCE
from pygrub_k.source import MappedSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.model import Inode
    from pygrub_k.source import ByteSource


@dataclass(frozen=True, slots=True)
class Hole:
    """`length` bytes that read as zeros and are not stored."""

    length: int


def content_of(inode: Inode, name: str) -> Iterator[bytes | Hole]:
    """Yield a regular file's content in pieces of at most READ_AT_ONCE bytes, and its holes.

    Raises NotFoundError if it is not a regular file, and what reading a disk raises.
    """
    if inode.kind != "file":
        raise NotFoundError(f"{name}: a {inode.kind}, not a file")
    source = inode.content()
    start = 0
    for length, is_hole in _stretches(source):
        if is_hole:
            yield Hole(length)
        else:
            for at in range(start, start + length, READ_AT_ONCE):
                yield source.read_at(at, min(READ_AT_ONCE, start + length - at))
        start += length


def _stretches(source: ByteSource) -> Iterator[tuple[int, bool]]:
    """Yield (length, whether it is a hole) for stretches as long as possible."""
    if not isinstance(source, MappedSource):
        if source.size:
            yield source.size, False
        return
    length, hole = 0, False
    for run_length, place, _ in source.runs(0, source.size):
        if length and (place is None) != hole:
            yield length, hole
            length = 0
        length, hole = length + run_length, place is None
    if length:
        yield length, hole
