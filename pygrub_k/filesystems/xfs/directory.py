"""Directories: all names in the order of their blocks, or one name without reading the rest."""

from __future__ import annotations

from pygrub_k._generated.xfs_directory_records import (
    EntryHeadRecord,
    EntryTagRecord,
    NarrowInodeRecord,
    ShortEntryHeaderRecord,
    ShortHeaderRecord,
    UnusedHeadRecord,
    WideInodeRecord,
)
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import CorruptError, FormatError, SourceError
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any, Final

    from pygrub_k.errors import PygrubError
    from pygrub_k.filesystems.xfs.stored_inode import StoredInode

    Found = tuple[bytes, int, int]
    """(name, inode number, file type)"""

_SELF: Final = (b".", b"..")
_HEAD: Final = EntryHeadRecord.SIZE
_TAG: Final = EntryTagRecord.SIZE
_UNUSED: Final = 0xFFFF
"""In the upper 16 bits of what would be an inode number: free space."""
_LAST_BITS: Final = 7
"""Lengths of entries and of free spaces are multiples of 8 bytes."""


def entries(directory: StoredInode) -> Iterator[Found]:
    """Yield the entries of all blocks that can be read, without `.` and `..`.

    What is wrong with a block is noted and ends only that block. The first such error is raised at
    the end: a list that lacks entries does not pass for a whole one.
    """
    if directory.core.format == ForkFormat.local:
        yield from _short_entries(directory)
        return
    first: PygrubError | None = None
    blocks = DirectoryBlocks(directory)
    for number in blocks.numbers():
        try:
            for found in scan(blocks, number):
                if found[0] not in _SELF:
                    yield found
        except (FormatError, SourceError) as fault:
            directory.storage.findings.note(fault)
            first = first or fault
    if first is not None:
        raise first


def find(directory: StoredInode, name: bytes) -> int | None:
    """Return the inode number that `name` has in a directory, or None.

    In a file system that folds the case of ASCII letters, an exact name goes before another.
    Raises CorruptError if a block that may hold it is damaged: damage is not absence.
    """
    folds_case = directory.storage.superblock.folds_case
    if directory.core.format == ForkFormat.local:
        return _chosen(_short_entries(directory), name, folds_case=folds_case)
    blocks = DirectoryBlocks(directory)
    if blocks.has_hash_blocks:
        from pygrub_k.filesystems.xfs.hashes import places

        try:
            found = [entry_at(blocks, *place) for place in places(blocks, name)]
        except CorruptError as fault:
            directory.storage.findings.refuse(fault)  # or look at all names
        else:
            return _chosen(found, name, folds_case=folds_case)
    listed = (found for number in blocks.numbers() for found in scan(blocks, number))
    return _chosen(listed, name, folds_case=folds_case)


def _chosen(found: Iterable[Found], name: bytes, *, folds_case: bool) -> int | None:
    folded = _folded(name) if folds_case else None
    similar: int | None = None
    for other, number, _ in found:
        if other == name:
            return number if name not in _SELF else None
        if folded is not None and similar is None and _folded(other) == folded:
            similar = number
    return similar


def _folded(name: bytes) -> bytes:
    from pygrub_k.filesystems.xfs.hashes import folded

    return folded(name)


def _short_entries(directory: StoredInode) -> Iterator[Found]:
    data, where, structure = directory.local(), directory.offset, _structure(directory)
    header = part_at(ShortHeaderRecord, data, 0, structure, where)
    table: type[WideInodeRecord | NarrowInodeRecord]
    table = WideInodeRecord if header.has_wide_inodes else NarrowInodeRecord
    typed = directory.storage.superblock.has_file_types
    position = header.SIZE + table.SIZE
    for _ in range(header.num_entries):
        head = part_at(ShortEntryHeaderRecord, data, position, structure, where)
        position += head.SIZE
        name = data[position : position + head.len_name]
        position += head.len_name
        file_type = data[position] if typed and position < len(data) else 0
        position += typed
        number = part_at(table, data, position, structure, where).number
        position += table.SIZE
        _check_name(name, structure, where)
        yield name, number, file_type
    if position != len(data):
        raise CorruptError(structure, where, f"{position} bytes of {len(data)} are in use")


def _structure(directory: StoredInode) -> str:
    return f"XFS directory of inode {directory.number}"


def _check_name(name: bytes, structure: str, where: int) -> None:
    if not name or b"/" in name or b"\0" in name:
        raise CorruptError(structure, where, f"an entry named {name!r}")


def scan(blocks: DirectoryBlocks, number: int) -> Iterator[Found]:
    """Yield the entries of a block of names; CorruptError if they do not chain."""
    data, position, end = blocks.names(number)
    where, structure, typed = blocks.where(number), blocks.structure, blocks.typed
    read: Any = EntryHeadRecord.read
    while position < end:
        if end - position <= _LAST_BITS:
            raise CorruptError(structure, where + position, "an entry is cut off")
        inode, len_name = read(data, position) if end - position > _HEAD else (_UNUSED << 48, 0)
        if inode >> 48 == _UNUSED:
            length = part_at(UnusedHeadRecord, data, position, structure, where).length
            if not length or length & _LAST_BITS or position + length > end:
                raise CorruptError(structure, where + position, f"{length} bytes of free space")
            position += length
            continue
        stop = position + _HEAD + len_name
        following = stop + typed + _TAG + _LAST_BITS & ~_LAST_BITS
        tag = data[following - _TAG : following]
        if following > end or tag != position.to_bytes(_TAG, "big"):
            raise CorruptError(structure, where + position, "an entry that does not end well")
        name = data[position + _HEAD : stop]
        _check_name(name, structure, where + position)
        yield name, inode, data[stop] if typed else 0
        position = following


def entry_at(blocks: DirectoryBlocks, number: int, position: int) -> Found:
    """Return the entry at `position` of block `number`, to which a hash has led."""
    data, start, end = blocks.names(number)
    head = part_at(EntryHeadRecord, data, position, blocks.structure, blocks.where(number))
    stop = position + head.SIZE + head.len_name
    if not start <= position or stop + blocks.typed > end or head.inode >> 48 == _UNUSED:
        raise CorruptError(
            blocks.structure, blocks.where(number) + position, "a hash leads to no entry"
        )
    name = data[position + head.SIZE : stop]
    return name, head.inode, data[stop] if blocks.typed else 0
