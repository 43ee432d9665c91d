"""Directories: pieces of 512 bytes, each filled by entries."""

from __future__ import annotations

from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import DIRECTORY_SIZE
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k._generated.ufs_directory_records import EntryRecord, OldEntryRecord
    from pygrub_k.filesystems.ufs.storage import Storage
    from pygrub_k.source import ByteSource

    Entry = tuple[bytes, int]

SECTOR: Final = 512
"""Bytes of a piece, whatever sectors the disk has (DIRBLKSIZ)."""
_AT_ONCE: Final = 128 * SECTOR
_ALIGNMENT: Final = 4


def entries(storage: Storage, structure: str, content: ByteSource) -> Iterator[Entry]:
    """Yield a directory's names and inode numbers, `.`, `..` and odd names too.

    What is behind damage in a piece is left out; raises the first such error at the end.
    """
    if content.size > DIRECTORY_SIZE:
        raise LimitError(f"{structure}: more than {DIRECTORY_SIZE} bytes")
    table: type[EntryRecord | OldEntryRecord] = storage.layout.tables.old_entry
    if storage.layout.kind == "BSD":
        table = storage.layout.tables.entry
    first: CorruptError | None = None
    for start in range(0, content.size, _AT_ONCE):
        data = content.read_at(start, min(_AT_ONCE, content.size - start))
        for at in range(0, len(data), SECTOR):
            try:
                yield from _in_piece(table, structure, data[at : at + SECTOR], start + at)
            except CorruptError as error:
                first = first or error
    if first is not None:
        raise first


def _in_piece(
    table: type[EntryRecord | OldEntryRecord], structure: str, data: bytes, start: int
) -> Iterator[Entry]:
    at = 0
    while at < len(data):
        place = f"the entry at byte {start + at} of its content"
        if at + table.SIZE > len(data):
            raise CorruptError(structure, None, f"{place} extends beyond the piece")
        entry = part_at(table, data, at, structure, None)
        name = at + table.SIZE
        end = at + entry.length
        if entry.length < table.SIZE or entry.length % _ALIGNMENT or end > len(data):
            raise CorruptError(structure, None, f"{place} has {entry.length} bytes")
        if entry.inode:
            if name + entry.len_name > end:
                reason = f"{place} has a name of {entry.len_name} bytes in {entry.length}"
                raise CorruptError(structure, None, reason)
            yield data[name : name + entry.len_name], entry.inode
        at = end
