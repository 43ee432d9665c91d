"""Directories: runs of entries, and the index of large ones."""

from __future__ import annotations

from pygrub_k._generated.squashfs_directory_records import EntryHeadRecord, HeaderRecord
from pygrub_k._generated.squashfs_inode_records import IndexEntryRecord, Kind
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.lookup import is_odd
from pygrub_k.limits import DIRECTORY_SIZE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.squashfs.storage import Position, Storage
    from pygrub_k.filesystems.squashfs.stored_inode import StoredInode

    Entry = tuple[bytes, int, int]
    """(name, reference to the inode, the inode's number)"""

STRUCTURE: Final = "SquashFS directory"
_EMPTY: Final = 3
"""Bytes that a directory's size has more than its entries: those of `.` and `..`, it is said."""
_ENTRIES: Final = 256
"""Of one run."""
_NAME: Final = 256
"""Bytes: as Linux (SQUASHFS_NAME_LEN)."""


def entries(storage: Storage, inode: StoredInode) -> Iterator[Entry]:
    """Yield a directory's entries, odd ones too, in order; CorruptError at the first damage."""
    yield from _entries(storage, inode, _start(storage, inode), _size(inode))


def find(storage: Storage, inode: StoredInode, name: bytes) -> Entry | None:
    """Return the entry with a name, or None; entries are sorted by their bytes."""
    place, left = _start(storage, inode), _size(inode)
    if inode.head.kind == Kind.long_directory:
        place, left = _by_index(storage, inode, name, (place, left))
    for entry in _entries(storage, inode, place, left):
        if entry[0] >= name:
            return entry if entry[0] == name and not is_odd(name) else None
    return None


def _start(storage: Storage, inode: StoredInode) -> Position:
    body = inode.body
    return storage.superblock.directories_start + body.start, body.offset


def _size(inode: StoredInode) -> int:
    size = int(inode.body.size)
    if size > DIRECTORY_SIZE:
        raise LimitError(f"{named(inode)}: {size} bytes")
    return max(size - _EMPTY, 0)


def named(inode: StoredInode) -> str:
    """Return a directory's name in messages."""
    return f"{STRUCTURE} {inode.head.number}"


def _by_index(
    storage: Storage, inode: StoredInode, name: bytes, first: tuple[Position, int]
) -> tuple[Position, int]:
    """Return the position of the last run of the index that begins at or before a name.

    With it the bytes from there on. `first` is what there is without the index.
    """
    found = first
    following = inode.following
    for _ in range(inode.body.num_index):
        step, following = storage.record(IndexEntryRecord, following, named(inode))
        length = step.len_name_less_1 + 1
        if length > _NAME:
            raise CorruptError(named(inode), None, f"a name of {length} bytes in its index")
        begins, following = storage.read(following, length, named(inode))
        if begins > name:
            break
        if step.index > first[1]:
            reason = f"an index to byte {step.index} of {first[1]}"
            raise CorruptError(named(inode), None, reason)
        offset = (inode.body.offset + step.index) & 0x1FFF
        start = storage.superblock.directories_start + step.start
        found = (start, offset), first[1] - step.index
    return found


def _entries(storage: Storage, inode: StoredInode, place: Position, left: int) -> Iterator[Entry]:
    structure = named(inode)
    stream = _Stream(storage, place, left, structure)
    while stream.left > 0:
        header = HeaderRecord.read(*stream.take(HeaderRecord.SIZE))
        count = header.num_entries_less_1 + 1
        if count > _ENTRIES:
            raise CorruptError(structure, stream.start, f"a run of {count} entries")
        upper, first = header.start << 16, header.number
        for _ in range(count):
            head = EntryHeadRecord.read(*stream.take(EntryHeadRecord.SIZE))
            length = head.len_name_less_1 + 1
            if length > _NAME:
                raise CorruptError(structure, stream.start, f"a name of {length} bytes")
            data, at = stream.take(length)
            number = first + head.number_difference & 0xFFFFFFFF
            yield data[at : at + length], upper | head.offset, number


class _Stream:
    """The bytes of a directory, of which `left` are still to come; block by block."""

    __slots__ = ("_at", "_data", "_storage", "_structure", "following", "left", "start")

    def __init__(self, storage: Storage, place: Position, left: int, structure: str) -> None:
        self._storage = storage
        self._structure = structure
        self.left = left
        self.start, self._at = place
        """The metadata block in hand, and where in it."""
        self._data, self.following = b"", self.start
        if left:
            self._data, self.following = storage.metadata(self.start)

    def take(self, length: int) -> tuple[bytes, int]:
        """Return data in which the next `length` bytes are, and where; CorruptError if less."""
        if length > self.left:
            reason = f"{length} bytes of an entry, where the directory has {self.left} left"
            raise CorruptError(self._structure, self.start, reason)
        self.left -= length
        at = self._at
        while at + length > len(self._data):
            if at > len(self._data):
                reason = f"byte {at} of a metadata block that has {len(self._data)}"
                raise CorruptError(self._structure, self.start, reason)
            self.start = self.following
            more, self.following = self._storage.metadata(self.start)
            if not more:
                raise CorruptError(self._structure, self.start, "an empty metadata block")
            self._data, at = self._data[at:] + more, 0
        self._at = at + length
        return self._data, at
