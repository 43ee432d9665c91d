"""What a directory has besides the names that a path can have, and what lies behind damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.xfs_directory_records import (
    DataHeader4Record,
    DataHeader5Record,
    EntryHeadRecord,
    NarrowInodeRecord,
    ShortEntryHeaderRecord,
    ShortHeaderRecord,
    UnusedHeadRecord,
    WideInodeRecord,
)
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import CorruptError, FormatError, PygrubError, SourceError
from pygrub_k.filesystems.xfs.directory import HEAD, LAST_BITS, SELF, TAG, UNUSED, is_own
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.xfs.inode import XfsEntry
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.filesystems.xfs.stored_inode import StoredInode

    Found = tuple[bytes, int, int, bool]
    """(name, inode number, file type, whether it was salvaged)"""

SMALLEST = HEAD + TAG
"""Bytes of an entry, without its name."""


def leftovers(directory: StoredInode) -> Iterator[tuple[XfsEntry, bool]]:
    """Yield entries that XfsInode.entries leaves out; see SelfDescribing.leftovers."""
    for name, number, file_type, is_salvaged in _found(directory):
        yield XfsEntry(directory.storage, name, number, file_type), is_salvaged


def _found(directory: StoredInode) -> Iterator[Found]:
    if directory.core.format == ForkFormat.local:
        yield from _in_short_form(directory)
        return
    blocks = DirectoryBlocks(directory)
    for number in blocks.numbers():
        try:
            data, position, end, is_sound = _bounds(blocks, number)
        except (FormatError, SourceError):  # `entries` has said so
            continue
        if is_sound:
            yield from _in_block(blocks, data, position, end, is_first=number == 0)
        else:
            yield from _salvaged(blocks, data, position, end)


def _bounds(blocks: DirectoryBlocks, number: int) -> tuple[bytes, int, int, bool]:
    """Return (block, start, end, whether its head is sound): entries lie between the two."""
    try:
        return *blocks.names(number), True
    except CorruptError:
        if blocks.directory.storage.findings.verify:
            raise
    checked = blocks.directory.storage.superblock.has_checksums
    data = blocks.read(number)
    return data, (DataHeader5Record if checked else DataHeader4Record).SIZE, len(data), False


def is_odd(name: bytes) -> bool:
    """Return whether a name cannot be part of a path; `.` and `..` can, elsewhere."""
    return not name or b"/" in name or b"\0" in name


def _in_short_form(directory: StoredInode) -> Iterator[Found]:
    """Yield odd names of a short form, which has no entries for `.` and `..`."""
    data, where = directory.local(), directory.offset
    structure = f"XFS directory of inode {directory.number}"
    header = part_at(ShortHeaderRecord, data, 0, structure, where)
    table: type[WideInodeRecord | NarrowInodeRecord]
    table = WideInodeRecord if header.has_wide_inodes else NarrowInodeRecord
    typed = directory.storage.superblock.has_file_types
    position = header.SIZE + table.SIZE
    for _ in range(header.num_entries):
        try:
            head = part_at(ShortEntryHeaderRecord, data, position, structure, where)
            middle = position + head.SIZE + head.len_name
            number = part_at(table, data, middle + typed, structure, where).number
        except CorruptError:  # `entries` has said so
            return
        name = data[position + head.SIZE : middle]
        if is_odd(name) or name in SELF:
            yield name, number, data[middle] if typed else 0, False
        position = middle + typed + table.SIZE


def _in_block(
    blocks: DirectoryBlocks, data: bytes, position: int, end: int, *, is_first: bool
) -> Iterator[Found]:
    """Yield what is odd along a block's chain of entries, and what looks sound behind its end."""
    count = 0
    while position < end:
        found = _entry(blocks, data, position, end)
        if found is None:
            length = _free(data, position, end)
            if not length:
                yield from _salvaged(blocks, data, position + 1 + LAST_BITS, end)
                return
            position += length
            continue
        name, number, file_type, following = found
        belongs = is_first and is_own(blocks.directory, count, (name, number, file_type))
        count += 1
        if not belongs and (is_odd(name) or name in SELF):
            yield name, number, file_type, False
        position = following


def _free(data: bytes, position: int, end: int) -> int:
    """Return the length of a free space; 0 if there is none."""
    try:
        head = UnusedHeadRecord.read(data, position)
    except ValueError:
        return 0
    is_sound = head.length and not head.length & LAST_BITS and position + head.length <= end
    return head.length if is_sound else 0


def _entry(
    blocks: DirectoryBlocks, data: bytes, position: int, end: int
) -> tuple[bytes, int, int, int] | None:
    """Return (name, inode number, file type, where the next begins); None where none is sound."""
    if end - position < SMALLEST:
        return None
    head = EntryHeadRecord.read(data, position)
    inode, len_name = head.inode, head.len_name
    if inode >> 48 == UNUSED:
        return None
    stop = position + HEAD + len_name
    following = stop + blocks.typed + TAG + LAST_BITS & ~LAST_BITS
    if following > end or data[following - TAG : following] != position.to_bytes(TAG, "big"):
        return None
    return data[position + HEAD : stop], inode, data[stop] if blocks.typed else 0, following


def _salvaged(blocks: DirectoryBlocks, data: bytes, position: int, end: int) -> Iterator[Found]:
    """Yield what looks like entries in use, from a byte on that may lie anywhere."""
    while position < end:
        found = _entry(blocks, data, position, end)
        if found is not None:
            name, number, file_type, following = found
            if not is_odd(name) and _exists(blocks.directory.storage, number):
                if name not in SELF:
                    yield name, number, file_type, True
                position = following
                continue
        position += 1 + LAST_BITS


def _exists(storage: Storage, number: int) -> bool:
    """Return whether an inode of that number has a place."""
    block = number >> storage.superblock.record.log2_inodes_per_block
    try:
        storage.block_index(block, 1, "XFS inode", 0)
    except PygrubError:
        return False
    return True
