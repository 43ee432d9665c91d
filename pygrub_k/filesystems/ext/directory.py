"""Directories: all names in the order of their blocks, or one name without reading the rest."""

from __future__ import annotations

from pygrub_k._generated.ext_directory_records import EntryHeaderRecord
from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k._generated.ext_superblock_records import Compatible, Incompatible
from pygrub_k.errors import CorruptError, FormatError, SourceError
from pygrub_k.filesystems.ext.directory_blocks import DirectoryBlocks

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, Final

    from pygrub_k.errors import PygrubError
    from pygrub_k.filesystems.ext.stored_inode import StoredInode
    from pygrub_k.filesystems.ext.superblock import Superblock

    Found = tuple[bytes, int, int]
    """(name, inode number, file type)"""

HEAD: Final = EntryHeaderRecord.SIZE
SHORTEST: Final = 12
"""Bytes of an entry with a name of one byte, or with none."""
FULL: Final = 65536
"""Bytes of an entry that fills the largest block: stored as 65535, or as 0."""
SELF: Final = (b".", b"..")


def entries(directory: StoredInode) -> Iterator[Found]:
    """Yield the entries of all blocks that can be read, without `.` and `..`.

    A damaged block is noted and skipped from there on, as in the kernel. The first error is raised
    at the end, so that an incomplete list cannot be taken for a complete one.
    """
    mask = type_mask(directory.storage.superblock)
    shown = shown_names(directory)
    first: PygrubError | None = None
    changed = _changed_names(directory)
    for data, where, error in _pieces(directory):
        try:
            if error is not None:
                raise error
            found = scan(data, where, directory.number, any_bytes=shown is not None)
            for name, number, file_type in found:
                if name not in SELF and name not in changed:
                    yield shown(name) if shown else name, number, file_type & mask
        except (FormatError, SourceError) as fault:
            directory.storage.findings.note(fault)
            first = first or fault
    for name, added in changed.items():
        if added is not None:
            yield shown(name) if shown else name, added, 0
    if first is not None:
        raise first


def _changed_names(directory: StoredInode) -> dict[bytes, int | None]:
    changes = directory.storage.changes
    return changes.names.get(directory.number, {}) if changes is not None else {}


def _pieces(directory: StoredInode) -> Iterator[tuple[bytes, int, PygrubError | None]]:
    """Yield (entries, byte offset, what is wrong) for each part of a directory."""
    changes = directory.storage.changes
    if changes is not None and changes.is_new_directory(directory.number, directory.core.mode):
        return
    if directory.has(InodeFlags.inline_data):
        from pygrub_k.filesystems.ext.inline import inline_directory

        for data, where in inline_directory(directory):
            yield data, where, None
        return
    blocks = DirectoryBlocks(directory)
    for index in blocks.numbers():
        try:
            yield blocks.read(index), blocks.where(index), None
        except (FormatError, SourceError) as error:
            yield b"", 0, error


def shown_names(directory: StoredInode) -> Callable[[bytes], bytes] | None:
    """Return what makes encrypted names fit to be shown; None where names are as they are."""
    if not directory.has(InodeFlags.encrypted):
        return None
    from pygrub_k.filesystems.ext.encrypted_names import EncryptedNames

    return EncryptedNames(directory).shown


def type_mask(superblock: Superblock) -> int:
    """Return which bits of an entry's file type count."""
    if not superblock.has(Incompatible.file_type):
        return 0
    return 0x0F if superblock.has(Incompatible.directory_data) else 0xFF


def scan(data: bytes, where: int, directory: int, *, any_bytes: bool = False) -> Iterator[Found]:
    """Yield the entries in `data`, which lies at byte `where`; CorruptError if the chain breaks.

    Unused ones are left out. Names that cannot be part of a path are skipped and reported at the
    end, unless `any_bytes` is set because the names are encrypted.
    """
    read: Any = EntryHeaderRecord.read
    position, end = 0, len(data)
    reason = ""
    while position < end:
        if end - position < SHORTEST:
            raise CorruptError(_name(directory), where + position, "an entry is cut off")
        number, length, len_name, file_type = read(data, position)
        if length in (0, 65535):
            length = FULL
        if length < SHORTEST or length & 3 or length < HEAD + len_name:
            raise CorruptError(_name(directory), where + position, f"an entry of {length} bytes")
        if position + length > end:
            reason = "an entry extends beyond its block"
            raise CorruptError(_name(directory), where + position, reason)
        if number:
            name = data[position + HEAD : position + HEAD + len_name]
            if not name or (not any_bytes and (b"/" in name or b"\0" in name)):
                reason = f"an entry named {name!r}"
            else:
                yield name, number, file_type
        position += length
    if reason:
        raise CorruptError(_name(directory), where, reason)


def _name(directory: int) -> str:
    return f"ext4 directory of inode {directory}"


def find(directory: StoredInode, name: bytes) -> int | None:
    """Return the inode number that `name` has in a directory, or None.

    Raises CorruptError if a block that may hold it is damaged: damage is not absence.
    """
    encrypted = directory.has(InodeFlags.encrypted)
    if directory.has(InodeFlags.case_folding) and not encrypted:
        return _find_folded(directory, name)
    if encrypted or directory.storage.changes is not None:
        return next((number for found, number, _ in entries(directory) if found == name), None)
    if directory.has(InodeFlags.inline_data):
        from pygrub_k.filesystems.ext.inline import inline_directory

        return _find_in(inline_directory(directory), directory, name)
    blocks = DirectoryBlocks(directory)
    if blocks.count > 1 and has_index(directory):
        from pygrub_k.filesystems.ext.index import DirectoryIndex, IndexFaultError

        try:
            leaves = DirectoryIndex(blocks).leaves(name)
            return _find_in(((blocks.read(i), blocks.where(i)) for i in leaves), directory, name)
        except IndexFaultError as fault:  # the kernel, too, then searches all blocks
            directory.storage.findings.note(
                CorruptError(fault.structure, fault.offset, fault.reason)
            )
    pieces = ((blocks.read(index), blocks.where(index)) for index in blocks.numbers())
    return _find_in(pieces, directory, name)


def _find_folded(directory: StoredInode, name: bytes) -> int | None:
    from pygrub_k.filesystems.casefold import folded

    wanted = folded(name)
    for found, number, _ in entries(directory):
        if found == name or folded(found) == wanted:
            return number
    return None


def has_index(directory: StoredInode) -> bool:
    """Return whether a directory has an index by the hashes of its names."""
    return directory.has(
        InodeFlags.indexed_directory
    ) and directory.storage.superblock.has_compatible(Compatible.directory_index)


def _find_in(
    pieces: Iterable[tuple[bytes, int]], directory: StoredInode, name: bytes
) -> int | None:
    for data, where in pieces:
        if name in data:
            for found, number, _ in scan(data, where, directory.number):
                if found == name:
                    return number
    return None
