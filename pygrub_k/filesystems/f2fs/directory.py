"""Directories: blocks of entries whose names lie in slots, or the same in an inode."""

from __future__ import annotations

from pygrub_k._generated.f2fs_directory_records import EntryRecord, SlotRecord
from pygrub_k._generated.f2fs_node_records import Inline
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.f2fs.content import content_of
from pygrub_k.filesystems.f2fs.superblock import BLOCK
from pygrub_k.limits import DIRECTORY_SIZE
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.f2fs.storage import Storage
    from pygrub_k.filesystems.f2fs.stored_inode import StoredInode

    Entry = tuple[bytes, int]

_EACH: Final = EntryRecord.SIZE + SlotRecord.SIZE
_BITS: Final = 8


def entries(storage: Storage, inode: StoredInode) -> Iterator[Entry]:
    """Yield a directory's names and inode numbers, `.`, `..` and odd names too.

    A block that is damaged is left out; raises the first such error at the end. Names that fsync
    wrote come last, and replace those that were there.
    """
    inode.check_plain()
    newer = storage.recovery.names.get(inode.number, {})
    first: CorruptError | None = None
    for data, place in _blocks(storage, inode):
        try:
            for name, number in _in_block(data, place, inode.structure):
                if name not in newer:
                    yield name, number
        except CorruptError as error:
            first = first or error
    yield from newer.items()
    if first is not None:
        raise first


def _blocks(storage: Storage, inode: StoredInode) -> Iterator[tuple[bytes, str]]:
    if inode.record.inline_flags & Inline.entries:
        yield inode.inside(), "its inode"
        return
    if inode.record.size > DIRECTORY_SIZE:
        raise LimitError(f"{inode.structure}: a directory of more than {DIRECTORY_SIZE} bytes")
    content = content_of(storage, inode)
    for start in range(0, content.size - content.size % BLOCK, BLOCK):
        yield content.read_at(start, BLOCK), f"block {start // BLOCK} of it"


def _in_block(data: bytes, place: str, structure: str) -> Iterator[Entry]:
    count = len(data) * _BITS // (_EACH * _BITS + 1)
    names = len(data) - count * SlotRecord.SIZE
    first = names - count * EntryRecord.SIZE
    bitmap = -(-count // _BITS)
    if not any(data[:bitmap]):
        return
    index = 0
    while index < count:
        if not data[index // _BITS] >> index % _BITS & 1:
            index += 1
            continue
        entry = record_at(EntryRecord, data, first + index * EntryRecord.SIZE, None)
        slots = -(-entry.len_name // SlotRecord.SIZE)
        if index + slots > count:
            reason = f"entry {index} in {place} has a name of {entry.len_name} bytes"
            raise CorruptError(structure, None, reason)
        start = names + index * SlotRecord.SIZE
        if entry.len_name:
            yield data[start : start + entry.len_name], entry.inode
        index += max(slots, 1)
