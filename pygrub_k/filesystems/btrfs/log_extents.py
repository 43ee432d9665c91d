"""Pieces of files from a log, which replace what was there before.

Linux, fs/btrfs/file.c (btrfs_drop_extents), says how a piece is cut that is only covered in part.
"""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import (
    ExtentKind,
    FileExtentPlaceRecord,
    FileExtentRecord,
)
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.log_names import STRUCTURE
from pygrub_k.record import Record
from pygrub_k.records import packed, record_at, with_fields

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree


class Piece(Record):
    """A piece of a file: the bytes `start` to `end` of it; `place` is None for an inline one."""

    start: int
    end: int
    head: FileExtentRecord
    place: FileExtentPlaceRecord | None

    @property
    def allocated(self) -> int:
        """Bytes that it takes; a hole takes none."""
        return 0 if self.place is not None and not self.place.address else self.end - self.start


def piece_of(start: int, data: bytes) -> Piece:
    """Return the piece that an item is; CorruptError for one of an unknown kind."""
    head = record_at(FileExtentRecord, data, 0, None)
    if head.kind > ExtentKind.preallocated:
        raise CorruptError(STRUCTURE, None, f"an extent of kind {head.kind}")
    if head.kind == ExtentKind.inline:
        return Piece(start, start + head.len_decoded, head, None)
    place = record_at(FileExtentPlaceRecord, data, FileExtentRecord.SIZE, None)
    return Piece(start, start + place.length, head, place)


def drop_extents(tree: ChangedTree, inode: int, start: int, end: int) -> int:
    """Take the bytes `start` to `end` out of a file, and return how many were allocated there."""
    freed = 0
    for piece in list(_pieces(tree, inode, start, end)):
        if piece.end <= start and piece.end > piece.start:
            continue
        before, behind = piece.start < start, end < piece.end
        key = (inode, ItemKind.extent_data, piece.start)
        if piece.place is None and (before or behind):
            reason = f"it cuts the inline piece at {piece.start} of inode {inode}"
            raise CorruptError(STRUCTURE, None, reason)
        if before:
            tree.put(key, _cut(piece, piece.start, start))
        else:
            tree.delete(key)
        if behind:
            tree.put((inode, ItemKind.extent_data, end), _cut(piece, end, piece.end))
        if piece.allocated:
            freed += min(end, piece.end) - max(start, piece.start)
    return freed


def _pieces(tree: ChangedTree, inode: int, start: int, end: int) -> Iterator[Piece]:
    """Yield the pieces of a file that may reach into a range."""
    found = tree.last_of_kind((inode, ItemKind.extent_data, start))
    if found is not None:
        yield piece_of(found[0][2], found[1])
    first, last = ((inode, ItemKind.extent_data, offset) for offset in (start + 1, end - 1))
    for key, data in tree.items(first, last):
        yield piece_of(key[2], data)


def _cut(piece: Piece, start: int, end: int) -> bytes:
    """Return the item of a part of a piece."""
    assert piece.place is not None
    offset = piece.place.offset + start - piece.start
    place = with_fields(piece.place, offset=offset, length=end - start)
    return packed(piece.head) + packed(place)
