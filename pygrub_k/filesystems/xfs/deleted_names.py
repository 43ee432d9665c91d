"""Names that directories had: what is left of them in the free space of their blocks.

Freeing an entry overwrites the upper half of its inode number with a mark and a length, and the
place at its end where it is the last of a run; joining runs overwrites no more (Linux v6.12,
fs/xfs/libxfs/xfs_dir2_data.c, xfs_dir2_data_make_free).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_directory_records import (
    EntryHeadRecord,
    EntryTagRecord,
    FileType,
    UnusedHeadRecord,
)
from pygrub_k.filesystems.xfs.directory import HEAD, LAST_BITS, SELF, TAG, UNUSED
from pygrub_k.limits import NAME_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterator

LOW: Final = 0xFFFFFFFF
"""Of an inode number, what is left of it in an entry that was deleted."""
_KINDS: Final = range(FileType.symlink + 1)
_ALIGNED: Final = LAST_BITS + 1
_LONGEST: Final = HEAD + NAME_LENGTH + 1 + TAG + LAST_BITS
"""Bytes of an entry."""


@dataclass(frozen=True, slots=True)
class OldName:
    """A name that a directory had: `low` are the lower 32 bits of the number of its inode."""

    directory: int
    name: bytes
    low: int
    file_type: int


def old_names(
    directory: int, data: bytes, start: int, *, typed: bool, with_live: bool = False
) -> Iterator[OldName]:
    """Yield the names in the free space of a block from byte `start` on.

    `typed`: entries have a file type. `with_live`: names in use are wanted, too, since the block is
    no longer the directory's.
    """
    position, end = start, len(data)
    while position + HEAD + TAG <= end:
        head = EntryHeadRecord.read(data, position)
        if head.inode >> 48 == UNUSED:
            length = UnusedHeadRecord.read(data, position).length
            if not length or length & LAST_BITS or position + length > end:
                length = end - position
            yield from _in_free_space(directory, data, position, position + length, typed)
            position += length
            continue
        found = _entry(directory, data, position, end, typed)
        if found is None:
            position += _ALIGNED
            continue
        name, position = found
        if with_live:
            yield name


def names_between(directory: int, data: bytes, changed: bytes, *, typed: bool) -> Iterator[OldName]:
    """Yield the names in a block that reach into bytes that have changed: not 0 in `changed`."""
    end = len(data)
    at = changed.find(1)
    while at >= 0:
        stop = changed.find(0, at)
        stop = end if stop < 0 else stop
        position = max(at - _LONGEST, 0) & ~LAST_BITS
        while position < stop:
            found = _entry(directory, data, position, end, typed)
            if found is None:
                position += _ALIGNED
                continue
            name, position = found
            if position > at:
                yield name
        at = changed.find(1, stop)


def _in_free_space(
    directory: int, data: bytes, start: int, end: int, typed: bool
) -> Iterator[OldName]:
    position = start
    while position < end:
        found = _entry(directory, data, position, end, typed, first=start)
        if found is None:
            position += _ALIGNED
            continue
        name, position = found
        yield name


def _entry(  # noqa: PLR0913 - where it lies, and where it may
    directory: int, data: bytes, position: int, end: int, typed: bool, *, first: int = -1
) -> tuple[OldName, int] | None:
    """Return a name and where the next one begins; None where there cannot be one.

    In free space that begins at `first`, an entry ends with its own place or, since it once was the
    last of a run, with where that began.
    """
    if position + HEAD + TAG > end:
        return None
    head = EntryHeadRecord.read(data, position)
    stop = position + HEAD + head.len_name
    following = stop + typed + TAG + LAST_BITS & ~LAST_BITS
    if not head.len_name or following > end:
        return None
    tag = EntryTagRecord.read(data, following - TAG).position
    name = data[position + HEAD : stop]
    file_type = data[stop] if typed else FileType.unknown
    is_placed = tag == position or (0 <= first <= tag < position and not tag & LAST_BITS)
    if not is_placed or file_type not in _KINDS or name in SELF or b"\0" in name or b"/" in name:
        return None
    return OldName(directory, name, head.inode & LOW, file_type), following
