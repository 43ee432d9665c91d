"""Directories: blocks, each filled by entries."""

from __future__ import annotations

from pygrub_k._generated.nilfs2_directory_records import EntryRecord
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import DIRECTORY_SIZE
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource

    Entry = tuple[bytes, int]

_ALIGNMENT: Final = 8
_WHOLE: Final = 0xFFFF
"""The length of an entry of 65,536 bytes."""


def entries(structure: str, content: ByteSource, block_size: int) -> Iterator[Entry]:
    """Yield a directory's names and inode numbers, `.`, `..` and odd names too.

    What is behind damage in a block is left out; raises the first such error at the end.
    """
    if content.size > DIRECTORY_SIZE:
        raise LimitError(f"{structure}: more than {DIRECTORY_SIZE} bytes")
    first: CorruptError | None = None
    for start in range(0, content.size, block_size):
        data = content.read_at(start, min(block_size, content.size - start))
        try:
            yield from _in_block(structure, data, start)
        except CorruptError as error:
            first = first or error
    if first is not None:
        raise first


def _in_block(structure: str, data: bytes, start: int) -> Iterator[Entry]:
    at = 0
    while at < len(data):
        place = f"the entry at byte {start + at} of its content"
        if at + EntryRecord.SIZE > len(data):
            raise CorruptError(structure, None, f"{place} extends beyond the block")
        entry = part_at(EntryRecord, data, at, structure, None)
        length = entry.length + 1 if entry.length == _WHOLE else entry.length
        name = at + EntryRecord.SIZE
        if length < EntryRecord.SIZE or length % _ALIGNMENT or at + length > len(data):
            raise CorruptError(structure, None, f"{place} has {length} bytes")
        if entry.inode:
            if name + entry.len_name > at + length:
                reason = f"{place} has a name of {entry.len_name} bytes in {length}"
                raise CorruptError(structure, None, reason)
            yield data[name : name + entry.len_name], entry.inode
        at += length
