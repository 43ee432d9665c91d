"""A block of names of an XFS directory, all of it: entries, and free spaces with their table."""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k._generated.bulk import reader
from pygrub_k._generated.xfs_directory_records import (
    DataHeader4Record,
    DataHeader5Record,
    EntryHeadRecord,
    EntryTagRecord,
)
from pygrub_k.filesystems.damage import Damage
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks

HEAD: Final = EntryHeadRecord.SIZE
TAG: Final = EntryTagRecord.SIZE
UNUSED: Final = 0xFFFF
"""In the upper 16 bits of what would be an inode number: free space; its length is below them."""
LAST_BITS: Final = 7
"""Lengths of entries and of free spaces are multiples of 8 bytes."""
BEHIND: Final = bytes(HEAD)
"""What the last entry of a block may be followed by, so that there is something to read."""
SELF: Final = (b".", b"..")
NUMBER_BITS: Final = 48
LENGTH_SHIFT: Final = 32
BEST: Final = 3
_next: Final = reader((EntryTagRecord, EntryHeadRecord), ("position", "inode", "len_name"))
"""The tag at the end of an entry, and the head of the next one."""


class Block(NamedTuple):
    """The entries of a block without `.` and `..`, and its free spaces as (place, bytes).

    `upwards` is what `..` leads to, 0 where a block has none.
    """

    names: list[bytes]
    numbers: list[int]
    types: bytearray
    upwards: int
    free: list[tuple[int, int]]

    def without_self(self) -> Block:
        """Return a first block's entries without `.` and `..`, which come first."""
        at, upwards = len(SELF), self.numbers[1]
        return Block(self.names[at:], self.numbers[at:], self.types[at:], upwards, self.free)


def plain_block(data: bytes, start: int, end: int, typed: int, own: int) -> Block | None:
    """Return what a block has from byte `start` to `end`; None if anything is odd.

    `own` is the directory's number if the block is its first, which begins with `.` and `..`,
    else 0.
    """
    data += BEHIND
    names: list[bytes] = []
    numbers: list[int] = []
    types = bytearray()
    free: list[tuple[int, int]] = []
    add_name, add_number, add_type, read = names.append, numbers.append, types.append, _next
    beyond = typed + TAG + LAST_BITS
    at = start
    _, number, length = read(data, at - TAG)
    while at < end:
        if number >> NUMBER_BITS == UNUSED:
            size = number >> LENGTH_SHIFT & UNUSED
            stop = at + size
            if not size or size & LAST_BITS or stop > end:
                return None
            free.append((at, size))
        else:
            begin = at + HEAD
            stop = begin + length + beyond & ~LAST_BITS
            if stop > end:
                return None
            add_name(data[begin : begin + length])
            add_number(number)
            if typed:
                add_type(data[begin + length])
        tag, number, length = read(data, stop - TAG)
        if tag != at:
            return None
        at = stop
    found = Block(names, numbers, types, 0, free)
    if own:
        if names[: len(SELF)] != [*SELF] or numbers[0] != own:
            return None
        found = found.without_self()
    return found if _are_possible(found.names) else None


def _are_possible(names: list[bytes]) -> bool:
    joined = b"/".join(names)
    slashes = max(len(names) - 1, 0)
    has_others = b"" in names or b"." in names or b".." in names
    return b"\0" not in joined and joined.count(b"/") == slashes and not has_others


def free_faults(
    blocks: DirectoryBlocks, number: int, data: bytes, block: Block
) -> Iterator[Damage]:
    """Yield what is wrong with a block's table of its largest free spaces."""
    where = blocks.where(number)
    newer = blocks.directory.storage.superblock.has_checksums
    table: type[DataHeader4Record | DataHeader5Record]
    table = DataHeader5Record if newer else DataHeader4Record
    stored: Sequence[int] = part_at(table, data, 0, blocks.structure, where).free_spaces
    pairs = list(zip(stored[::2], stored[1::2], strict=True))
    sizes = nlargest(BEST, (size for _, size in block.free))
    sizes += [0] * (BEST - len(sizes))
    strange = [pair for pair in pairs if any(pair) and pair not in block.free]
    if strange or [size for _, size in pairs] != sizes:
        words = f"its largest free spaces are of {_listed(sizes)} bytes, and it says {pairs}"
        spec = "data_header_5" if newer else "data_header_4"
        yield Damage(
            check="directory",
            structure=f"{blocks.structure}, block {number}",
            message=words,
            field=f"xfs_directory.{spec}.free_spaces",
            position=where,
            inode=blocks.directory.number,
        )


def _listed(sizes: list[int]) -> str:
    return ", ".join(map(str, sizes))
