"""What a directory has besides the names that a path can have, and what lies behind damage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_directory_records import EntryHeaderRecord
from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k.errors import CorruptError, FormatError, SourceError
from pygrub_k.filesystems.ext.directory import FULL, HEAD, SELF, SHORTEST, shown_names
from pygrub_k.filesystems.ext.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.ext.inode import ExtEntry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.inode import ExtInode

    Found = tuple[bytes, int, int, bool]
    """(name, inode number, file type, whether it was salvaged)"""

ALIGNMENT: Final = 4
"""Of entries."""
TYPES: Final = 8
"""File types that there are, 0 among them; what stands in the upper bits is another matter."""


def leftovers(directory: ExtInode) -> Iterator[tuple[ExtEntry, bool]]:
    """Yield entries that ExtInode.entries leaves out; see SelfDescribing.leftovers."""
    shown = shown_names(directory)
    for data, is_first in _pieces(directory):
        for name, number, file_type, is_salvaged in _in_block(directory, data, is_first=is_first):
            visible = shown(name) if shown is not None and name not in SELF else name
            yield ExtEntry(directory, visible, number, file_type), is_salvaged


def _pieces(directory: ExtInode) -> Iterator[tuple[bytes, bool]]:
    """Yield (bytes, whether they begin with the directory itself) of what can be read."""
    changes = directory.storage.changes
    if changes is not None and changes.is_new_directory(directory.number, directory.core.mode):
        return
    if directory.has(InodeFlags.inline_data):
        from pygrub_k.filesystems.ext.inline import inline_directory

        for data, _ in inline_directory(directory):
            yield data, False
        return
    blocks = DirectoryBlocks(directory)
    for index in blocks.numbers():
        try:
            yield blocks.read(index), index == 0
        except (FormatError, SourceError):  # `entries` has said so
            continue


def _in_block(directory: ExtInode, data: bytes, *, is_first: bool) -> Iterator[Found]:
    """Yield what is odd along a block's chain of entries, and what looks sound behind its end."""
    encrypted = directory.has(InodeFlags.encrypted)
    position, end = 0, len(data)
    count = 0
    while end - position >= SHORTEST:
        entry = EntryHeaderRecord.read(data, position)
        length = FULL if entry.len_entry_raw in (0, FULL - 1) else entry.len_entry_raw
        is_sound = length >= max(SHORTEST, HEAD + entry.len_name) and not length % ALIGNMENT
        if not is_sound or position + length > end:
            yield from _salvaged(directory, data, position + ALIGNMENT, encrypted=encrypted)
            return
        name = data[position + HEAD : position + HEAD + entry.len_name]
        is_own = is_first and count < len(SELF) and name == SELF[count]
        if is_own and count == 0:
            is_own = entry.inode == directory.number
        count += 1
        position += length
        if not entry.inode or is_own:
            continue
        is_odd = not name or (not encrypted and (b"/" in name or b"\0" in name))
        if name in SELF:
            structure = f"ext4 directory of inode {directory.number}"
            reason = f"an entry named {name!r} besides the directory's own"
            directory.storage.findings.note(CorruptError(structure, None, reason))
        if is_odd or name in SELF:
            yield name, entry.inode, entry.file_type, False


def _salvaged(
    directory: ExtInode, data: bytes, position: int, *, encrypted: bool
) -> Iterator[Found]:
    """Yield what looks like entries in use, from a byte on that may lie anywhere."""
    last = directory.storage.superblock.record.num_inodes
    end = len(data)
    while end - position >= SHORTEST:
        entry = EntryHeaderRecord.read(data, position)
        length = entry.len_entry_raw
        name = data[position + HEAD : position + HEAD + entry.len_name]
        is_entry = (
            0 < entry.inode <= last
            and SHORTEST <= length <= end - position
            and not length % ALIGNMENT
            and 0 < entry.len_name <= length - HEAD
            and entry.file_type & 0x0F < TYPES
            and (encrypted or not (b"/" in name or b"\0" in name))
        )
        if not is_entry:
            position += ALIGNMENT
            continue
        if name not in SELF:
            yield name, entry.inode, entry.file_type, True
        position += length
