"""The names of plain directories of XFS, block by block and without an object for each.

Blocks are found and verified as usual. Plain is one whose entries chain to its end, each with a
possible name; all else raises NotPlainError: the driver's objects judge it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.bulk import reader
from pygrub_k._generated.xfs_directory_records import EntryHeadRecord, EntryTagRecord
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.filesystems.batch import Names
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.stored_inode import StoredInode

HEAD: Final = EntryHeadRecord.SIZE
TAG: Final = EntryTagRecord.SIZE
UNUSED: Final = 0xFFFF
"""In the upper 16 bits of what would be an inode number: free space; its length is below them."""
LAST_BITS: Final = 7
"""Lengths of entries and of free spaces are multiples of 8 bytes."""
SELF: Final = (b".", b"..")
BEHIND: Final = bytes(HEAD)
"""What the last entry of a block may be followed by, so that there is something to read."""
_next: Final = reader((EntryTagRecord, EntryHeadRecord), ("position", "inode", "len_name"))
"""The tag at the end of an entry, and the head of the next one."""


class NotPlainError(Exception):
    """A directory has something that objects have to look at."""


def plain_names(directory: StoredInode) -> Iterator[Names]:
    """Yield the names in each block of a directory; NotPlainError, PygrubError."""
    if directory.kind != "directory" or directory.core.format == ForkFormat.local:
        raise NotPlainError
    blocks = DirectoryBlocks(directory)
    for block in blocks.numbers():
        data, start, end = blocks.names(block)
        found = _names_in(data + BEHIND, start, end, blocks.typed)
        if not _are_possible(found.names):
            raise NotPlainError
        yield found


def _names_in(data: bytes, at: int, end: int, typed: int) -> Names:
    """Return the names of a block from byte `at` on; NotPlainError if they do not chain."""
    names: list[bytes] = []
    numbers: list[int] = []
    add_name, add_number, read = names.append, numbers.append, _next
    beyond = typed + TAG + LAST_BITS
    _, number, length = read(data, at - TAG)
    while at < end:
        if number >> 48 == UNUSED:
            stop = at + (number >> 32 & UNUSED)
            if stop == at or stop & LAST_BITS or stop > end:
                raise NotPlainError
            _, number, length = read(data, stop - TAG)
            at = stop
            continue
        start = at + HEAD
        stop = start + length + beyond & ~LAST_BITS
        if stop > end:
            raise NotPlainError
        add_name(data[start : start + length])
        add_number(number)
        tag, number, length = read(data, stop - TAG)
        if tag != at:
            raise NotPlainError
        at = stop
    for own in SELF:
        while own in names:
            index = names.index(own)
            del names[index], numbers[index]
    return Names(names, numbers)


def _are_possible(names: list[bytes]) -> bool:
    joined = b"/".join(names)
    slashes = max(len(names) - 1, 0)
    return b"\0" not in joined and joined.count(b"/") == slashes and b"" not in names
