"""The names of plain directories, block by block and without an object for each.

Plain is what every writer leaves: extents without holes, entries that fill their blocks, right
checksums. All else raises NotPlainError: the driver's objects judge it.
"""

from __future__ import annotations

from operator import itemgetter
from stat import S_IFDIR, S_IFMT
from typing import TYPE_CHECKING, Final

from pygrub_k import crc32c
from pygrub_k._generated.bulk import reader
from pygrub_k._generated.ext_directory_records import (
    EntryHeaderRecord,
    FileType,
    IndexHeadRecord,
    IndexTailRecord,
    TailRecord,
)
from pygrub_k._generated.ext_inode_records import CoreRecord, InodeFlags
from pygrub_k.filesystems.ext.directory_blocks import NODE_ENTRIES, ROOT_ENTRIES
from pygrub_k.filesystems.ext.extents import extent_runs
from pygrub_k.limits import DIRECTORY_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.ext.inode_windows import InodeWindows
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.mapping import Run

AT_ONCE: Final = 64 << 10
"""Bytes of a directory that one read gets."""
SHORTEST: Final = 12
"""Bytes of an entry with a name of one byte, or with none."""
HEAD: Final = EntryHeaderRecord.SIZE
ODD: Final = InodeFlags.inline_data | InodeFlags.encrypted
TAIL_MARK: Final = (0, TailRecord.SIZE, 0, FileType.checksum)
"""What stands where a block's last entry would, in front of its checksum."""
SELF: Final = (b".", b"..")
LONGEST_SELF: Final = 2
_MASK: Final = 0xFFFFFFFF
_entry: Final = reader(EntryHeaderRecord, ("inode", "len_entry_raw", "len_name"))


class NotPlainError(Exception):
    """A directory has something that objects have to look at."""


class PlainDirectories:
    """Reads the plain directories of one file system; `windows` knows where inodes lie."""

    def __init__(self, storage: Storage, windows: InodeWindows) -> None:
        self._storage = storage
        self._superblock = storage.superblock
        self._windows = windows
        self._seed = storage.superblock.checksum_seed
        self._crc = crc32c.inverting()

    def names(self, number: int) -> Iterator[tuple[list[bytes], list[int]]]:
        """Yield (names, inode numbers) of some blocks at a time; NotPlainError, PygrubError."""
        if not 0 < number <= self._windows.last:
            raise NotPlainError
        offset = self._windows.place(number)
        inode = CoreRecord.read(self._storage.source.read_at(offset, CoreRecord.SIZE))
        size, block_size = inode.size_low, self._superblock.block_size
        plain = inode.flags & InodeFlags.extents and not inode.flags & ODD
        if not plain or inode.size_high or size > DIRECTORY_SIZE or S_IFMT(inode.mode) != S_IFDIR:
            raise NotPlainError
        seed: int | None = None
        if self._seed is not None:
            head = number.to_bytes(4, "little") + inode.generation.to_bytes(4, "little")
            seed = self._crc(head, self._seed ^ _MASK) ^ _MASK
        runs = extent_runs(self._storage, inode.block, f"inode {number}", offset, seed)
        blocks, at_once = -(-size // block_size), max(AT_ONCE // block_size, 1)
        if not _covers_once(runs, blocks):
            raise NotPlainError
        indexed = bool(inode.flags & InodeFlags.indexed_directory)
        for logical, length, physical in runs:
            for index in range(logical, min(logical + length, blocks), at_once):
                count = min(at_once, min(logical + length, blocks) - index)
                start = (physical + index - logical) * block_size
                data = self._storage.source.read_at(start, count * block_size)
                own = 0 if index else number
                yield self._block_names(data, seed, index if indexed else None, own)

    def _block_names(
        self, data: bytes, seed: int | None, first: int | None, own: int
    ) -> tuple[list[bytes], list[int]]:
        """Return the names in some blocks, each verified; `first` is the first one's number.

        It is None where no block belongs to an index. `own` is the directory's number if the first
        block is the directory's first, else 0. Raises NotPlainError.
        """
        names: list[bytes] = []
        numbers: list[int] = []
        size = self._superblock.block_size
        for at in range(0, len(data), size):
            block = data[at : at + size] if len(data) > size else data
            if seed is not None:
                node = 0 if first is None else _index_entries(block, first + at // size)
                if not self._is_sound(block, seed, node):
                    raise NotPlainError
            if not _add_names(block, names, numbers, 0 if at else own):
                raise NotPlainError
        joined = b"/".join(names)
        if b"\0" in joined or joined.count(b"/") != max(len(names) - 1, 0):
            raise NotPlainError
        return names, numbers

    def _is_sound(self, block: bytes, seed: int, node: int) -> bool:
        """Return whether a block's checksum is right: that of names, or of an index from `node`."""
        if node:
            head = IndexHeadRecord.read(block, node)
            end, last = (node + n * head.SIZE for n in (head.num_entries, head.max_entries))
            if last + IndexTailRecord.SIZE > len(block):
                return False
            stored = IndexTailRecord.read(block, last).checksum
            stop = last + IndexTailRecord.OFFSET.checksum
            covered = block[:end] + block[last:stop] + bytes(IndexTailRecord.SIZE)[stop - last :]
        else:
            tail = TailRecord.read(block, len(block) - TailRecord.SIZE)
            if tail[:-1] != TAIL_MARK:
                return False
            stored, covered = tail.checksum, block[: -TailRecord.SIZE]
        return self._crc(covered, seed ^ _MASK) ^ _MASK == stored


def _covers_once(runs: Sequence[Run], blocks: int) -> bool:
    """Return whether each of a directory's blocks lies in one run, and no two lie in one place."""
    end = covered = 0
    for _, count, physical in sorted(runs, key=itemgetter(2)):
        if physical < end:
            return False
        end = physical + count
        covered += count
    return covered >= blocks


def _index_entries(block: bytes, index: int) -> int:
    """Return where a block of an indexed directory has entries of the index; 0: it has names."""
    if index == 0:
        return ROOT_ENTRIES
    header = EntryHeaderRecord.read(block)
    return NODE_ENTRIES if not header.inode and header.len_entry == len(block) else 0


def _add_names(data: bytes, names: list[bytes], numbers: list[int], own: int) -> bool:
    """Add a block's names; False if anything is not as every writer leaves it.

    A directory's first block begins with `.`, its number being `own`, and `..`; no other has them.
    """
    at, end = 0, len(data)
    unpack, add_name, add_number = _entry, names.append, numbers.append
    while at < end:
        number, length, count = unpack(data, at)
        if length < count + HEAD or length & 3:
            return False
        start = at + HEAD
        if number and (count > LONGEST_SELF or data[start : start + count] not in SELF):
            if not count:
                return False
            add_name(data[start : start + count])
            add_number(number)
        elif length < SHORTEST or (number and not _is_own(at, number, own)):
            return False
        at += length
    return at == end


def _is_own(at: int, number: int, own: int) -> bool:
    """Return whether `.` or `..` stands at a byte where a directory has its own."""
    return bool(own) and (number == own if at == 0 else at == SHORTEST)
