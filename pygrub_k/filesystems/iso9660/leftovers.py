"""What a directory has besides the names that a path can have, and what lies behind damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.iso9660_directory_records import Flags, HeaderRecord
from pygrub_k.errors import CorruptError, PygrubError
from pygrub_k.filesystems.iso9660.directory import HEAD, OWN, in_sector, name_as_it_is
from pygrub_k.filesystems.iso9660.inode import IsoEntry
from pygrub_k.filesystems.iso9660.storage import SECTOR
from pygrub_k.filesystems.lookup import is_odd
from pygrub_k.limits import ISO_DIRECTORY_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.iso9660.directory import Stored
    from pygrub_k.filesystems.iso9660.inode import IsoInode
    from pygrub_k.filesystems.iso9660.storage import Storage

ALIGNMENT = 2
"""Of records."""


def leftovers(directory: IsoInode) -> Iterator[tuple[IsoEntry, bool]]:
    """Yield entries that IsoInode.entries leaves out; see SelfDescribing.leftovers."""
    storage = directory.storage
    end = min(directory.start + min(directory.size, ISO_DIRECTORY_SIZE), storage.source.size)
    for start in range(directory.start, end, SECTOR):
        data = storage.source.read_at(start, min(SECTOR, end - start))
        for stored, is_salvaged in _stored(storage, data, start):
            header, name, _, _ = stored
            if name in OWN or header.flags & Flags.associated:
                continue
            try:
                found = name_as_it_is(storage, stored, [])
            except PygrubError:  # of a sound record, `entries` has said so
                found = name if is_salvaged else None
            if found is not None and (is_salvaged != is_odd(found)):
                yield IsoEntry(storage, found, [stored]), is_salvaged


def has_rest(directory: IsoInode) -> bool:
    """Return whether anything lies behind the last record of one of its sectors; quick."""
    storage = directory.storage
    end = min(directory.start + min(directory.size, ISO_DIRECTORY_SIZE), storage.source.size)
    for start in range(directory.start, end, SECTOR):
        data = storage.source.read_at(start, min(SECTOR, end - start))
        position = 0
        while position < len(data) and data[position]:
            position += data[position]
        if data[position:].strip(b"\0"):
            return True
    return False


def _stored(storage: Storage, data: bytes, start: int) -> Iterator[tuple[Stored, bool]]:
    """Yield a sector's records, and those that look sound behind the first that is not."""
    position = 0
    try:
        for stored in in_sector(data, 0, len(data), start):
            yield stored, False
            position = stored[3] - start + stored[0].len_record
    except CorruptError:
        position += ALIGNMENT
    else:
        position += -position % ALIGNMENT
        if not data[position:].strip(b"\0"):
            return
    while position + HEAD < len(data):
        if _is_plausible(storage, data, position):
            stored = next(in_sector(data, position, len(data), start))
            yield stored, True
            position += stored[0].len_record
        else:
            position += ALIGNMENT


def _is_plausible(storage: Storage, data: bytes, position: int) -> bool:
    """Return whether a record in use may lie there: all that stands twice in one must agree."""
    header = HeaderRecord.read(data, position)
    return (
        HEAD < HEAD + header.len_name <= header.len_record <= len(data) - position
        and header.extent.to_bytes(4, "big") == header.extent_be
        and header.size.to_bytes(4, "big") == header.size_be
        and header.extent * storage.block_size < storage.source.size
    )
