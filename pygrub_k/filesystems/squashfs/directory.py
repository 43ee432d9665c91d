"""Directories: runs of entries, and the index of large ones."""

from __future__ import annotations

from pygrub_k._generated.squashfs_directory_records import EntryHeadRecord, HeaderRecord
from pygrub_k._generated.squashfs_inode_records import IndexEntryRecord, Kind
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import DIRECTORY_SIZE
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.squashfs.storage import Position, Storage
    from pygrub_k.filesystems.squashfs.stored_inode import StoredInode

STRUCTURE: Final = "SquashFS directory"
_EMPTY: Final = 3
"""Bytes that a directory's size has more than its entries: those of `.` and `..`, it is said."""
_ENTRIES: Final = 256
"""Of one run."""
_NAME: Final = 256
"""Bytes: as Linux (SQUASHFS_NAME_LEN)."""


class Entry(Record):
    """A name, the reference to its inode, the inode's number and its short kind."""

    name: bytes
    reference: int
    number: int
    kind: int


def entries(storage: Storage, inode: StoredInode) -> Iterator[Entry]:
    """Yield a directory's entries in their order; CorruptError at the first damage."""
    yield from _entries(storage, inode, _start(storage, inode), _size(inode))


def find(storage: Storage, inode: StoredInode, name: bytes) -> Entry | None:
    """Return the entry with a name, or None; entries are sorted by their bytes."""
    place, left = _start(storage, inode), _size(inode)
    if inode.head.kind == Kind.long_directory:
        place, left = _by_index(storage, inode, name, (place, left))
    for entry in _entries(storage, inode, place, left):
        if entry.name >= name:
            return entry if entry.name == name else None
    return None


def _start(storage: Storage, inode: StoredInode) -> Position:
    body = inode.body
    return storage.superblock.directories_start + body.start, body.offset


def _size(inode: StoredInode) -> int:
    size = int(inode.body.size)
    if size > DIRECTORY_SIZE:
        raise LimitError(f"{_named(inode)}: {size} bytes")
    return max(size - _EMPTY, 0)


def _named(inode: StoredInode) -> str:
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
        step, following = storage.record(IndexEntryRecord, following, _named(inode))
        length = step.len_name_less_1 + 1
        if length > _NAME:
            raise CorruptError(_named(inode), None, f"a name of {length} bytes in its index")
        begins, following = storage.read(following, length, _named(inode))
        if begins > name:
            break
        if step.index > first[1]:
            reason = f"an index to byte {step.index} of {first[1]}"
            raise CorruptError(_named(inode), None, reason)
        offset = (inode.body.offset + step.index) & 0x1FFF
        start = storage.superblock.directories_start + step.start
        found = (start, offset), first[1] - step.index
    return found


def _entries(storage: Storage, inode: StoredInode, place: Position, left: int) -> Iterator[Entry]:
    structure = _named(inode)
    while left > 0:
        header, place = storage.record(HeaderRecord, place, structure)
        count = header.num_entries_less_1 + 1
        if count > _ENTRIES:
            raise CorruptError(structure, place[0], f"a run of {count} entries")
        left -= HeaderRecord.SIZE
        for _ in range(count):
            head, place = storage.record(EntryHeadRecord, place, structure)
            length = head.len_name_less_1 + 1
            left -= EntryHeadRecord.SIZE + length
            if length > _NAME or left < 0:
                reason = f"a name of {length} bytes, which ends {-left} bytes behind it"
                raise CorruptError(structure, place[0], reason)
            name, place = storage.read(place, length, structure)
            if name in (b".", b"..") or b"/" in name or b"\0" in name:
                raise CorruptError(structure, place[0], f"an entry named {name!r}")
            reference = header.start << 16 | head.offset
            number = header.number + head.number_difference & 0xFFFFFFFF
            yield Entry(name, reference, number, head.kind)
