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

SELF: Final = (b".", b"..")
HEAD: Final = EntryHeadRecord.SIZE
TAG: Final = EntryTagRecord.SIZE
UNUSED: Final = 0xFFFF
"""In the upper 16 bits of what would be an inode number: free space."""
LAST_BITS: Final = 7
"""Lengths of entries and of free spaces are multiples of 8 bytes."""


def entries(directory: StoredInode) -> Iterator[Found]:
    """Yield the entries of all blocks that can be read, without `.` and `..`.

    What is wrong with a block is noted and ends only that block. The first such error is raised at
    the end: an incomplete list is not taken for a complete one.
    """
    if directory.core.format == ForkFormat.local:
        yield from short_entries(directory)
        return
    first: PygrubError | None = None
    blocks = DirectoryBlocks(directory)
    for number in blocks.numbers():
        try:
            for index, found in enumerate(scan(blocks, number)):
                if found[0] not in SELF:
                    yield found
                elif number or not is_own(directory, index, found):
                    first = first or _surplus(blocks, number, found)
        except (FormatError, SourceError) as fault:
            directory.storage.findings.note(fault)
            first = first or fault
    if first is not None:
        raise first


def is_own(directory: StoredInode, index: int, found: Found) -> bool:
    """Return whether an entry of the first block is the directory's own, by its place."""
    name, number, _ = found
    return index < len(SELF) and name == SELF[index] and (index > 0 or number == directory.number)


def _surplus(blocks: DirectoryBlocks, number: int, found: Found) -> CorruptError:
    reason = f"an entry named {found[0]!r} besides the directory's own"
    error = CorruptError(blocks.structure, blocks.where(number), reason)
    blocks.directory.storage.findings.note(error)
    return error


def find(directory: StoredInode, name: bytes) -> int | None:
    """Return the inode number that `name` has in a directory, or None.

    In a file system that folds the case of ASCII letters, an exact name goes before another.
    Raises CorruptError if a block that may hold it is damaged: damage is not absence.
    """
    folds_case = directory.storage.superblock.folds_case
    if directory.core.format == ForkFormat.local:
        return _chosen(short_entries(directory), name, folds_case=folds_case)
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
            return number if name not in SELF else None
        if folded is not None and similar is None and _folded(other) == folded:
            similar = number
    return similar


def _folded(name: bytes) -> bytes:
    from pygrub_k.filesystems.xfs.hashes import folded

    return folded(name)


def short_entries(directory: StoredInode) -> Iterator[Found]:
    """Yield the entries of a directory that lies in its inode; CorruptError behind what is odd."""
    data, where, structure = directory.local(), directory.offset, _structure(directory)
    header = part_at(ShortHeaderRecord, data, 0, structure, where)
    table: type[WideInodeRecord | NarrowInodeRecord]
    table = WideInodeRecord if header.has_wide_inodes else NarrowInodeRecord
    typed = directory.storage.superblock.has_file_types
    reason = ""
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
        if _is_possible(name):
            yield name, number, file_type
        else:
            reason = f"an entry named {name!r}"
    if position != len(data):
        reason = f"its entries take {position} of {len(data)} bytes"
    if reason:
        raise CorruptError(structure, where, reason)


def _structure(directory: StoredInode) -> str:
    return f"XFS directory of inode {directory.number}"


def _is_possible(name: bytes) -> bool:
    return bool(name) and b"/" not in name and b"\0" not in name


def scan(blocks: DirectoryBlocks, number: int) -> Iterator[Found]:
    """Yield the entries of a block of names; CorruptError if they do not chain.

    Names that cannot be part of a path are skipped and reported at the end.
    """
    data, position, end = blocks.names(number)
    where, structure, typed = blocks.where(number), blocks.structure, blocks.typed
    read: Any = EntryHeadRecord.read
    reason = ""
    while position < end:
        if end - position <= LAST_BITS:
            raise CorruptError(structure, where + position, "an entry extends beyond its block")
        inode, len_name = read(data, position) if end - position > HEAD else (UNUSED << 48, 0)
        if inode >> 48 == UNUSED:
            length = part_at(UnusedHeadRecord, data, position, structure, where).length
            if not length or length & LAST_BITS or position + length > end:
                raise CorruptError(structure, where + position, f"a free space of {length} bytes")
            position += length
            continue
        stop = position + HEAD + len_name
        following = stop + typed + TAG + LAST_BITS & ~LAST_BITS
        tag = data[following - TAG : following]
        if following > end or tag != position.to_bytes(TAG, "big"):
            raise CorruptError(
                structure, where + position, "the tag at the end of an entry is wrong"
            )
        name = data[position + HEAD : stop]
        if _is_possible(name):
            yield name, inode, data[stop] if typed else 0
        else:
            reason = f"an entry named {name!r}"
        position = following
    if reason:
        raise CorruptError(structure, where, reason)


def entry_at(blocks: DirectoryBlocks, number: int, position: int) -> Found:
    """Return the entry at `position` of block `number`, to which a hash has led."""
    data, start, end = blocks.names(number)
    head = part_at(EntryHeadRecord, data, position, blocks.structure, blocks.where(number))
    stop = position + head.SIZE + head.len_name
    if not start <= position or stop + blocks.typed > end or head.inode >> 48 == UNUSED:
        raise CorruptError(
            blocks.structure,
            blocks.where(number) + position,
            "a hash leads to a place without an entry",
        )
    name = data[position + head.SIZE : stop]
    return name, head.inode, data[stop] if blocks.typed else 0
