"""The blocks of a directory, each verified when it is read."""

from __future__ import annotations

from pygrub_k._generated.xfs_directory_records import (
    Area,
    BlockTailRecord,
    DataHeader4Record,
    DataHeader5Record,
    LeafEntryRecord,
)
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.mapping import Placement, mapped
from pygrub_k.limits import DIRECTORY_SIZE
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.storage import Header
    from pygrub_k.filesystems.xfs.stored_inode import StoredInode
    from pygrub_k.source import ByteSource


class DirectoryBlocks:
    """Blocks of a directory by their number in it; `count` of them have names, holes included.

    Numbers count blocks of the directory, which may have several blocks of the file system each.
    """

    __slots__ = (
        "_content",
        "_per_block",
        "_placement",
        "_runs",
        "count",
        "directory",
        "has_hash_blocks",
        "size",
        "structure",
        "typed",
    )

    def __init__(self, directory: StoredInode) -> None:
        superblock = directory.storage.superblock
        self.directory = directory
        self.structure = f"XFS directory of inode {directory.number}"
        self.size = superblock.directory_block_size
        """Bytes of a block."""
        self.typed = int(superblock.has_file_types)
        self._per_block = self.size // superblock.block_size
        if directory.size > DIRECTORY_SIZE:
            raise LimitError(
                f"{self.structure}: {directory.size} bytes, more than {DIRECTORY_SIZE}"
            )
        self.count = directory.size // self.size
        if not self.count or directory.size % self.size:
            raise self._corrupt(
                f"a size of {directory.size} bytes, with blocks of {self.size} bytes"
            )
        self._runs = directory.fork.runs()
        self._placement = Placement(self._runs)
        last = self._runs[-1] if self._runs else (0, 0, 0)
        self.has_hash_blocks = (last[0] + last[1]) * superblock.block_size > Area.hashes
        """Whether hashes have blocks of their own, or stand in the only block of names."""
        end = 0
        for physical, count in sorted((run[2], run[1]) for run in self._runs):
            if physical < end:
                raise self._corrupt("uses a block twice")
            end = physical + count
        self._content: ByteSource | None = None
        """What it holds, once a block was met that is not in one piece."""

    def _corrupt(self, reason: str) -> CorruptError:
        return CorruptError(self.structure, self.directory.offset, reason)

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of the blocks of names that are not holes, in order."""
        last = -1
        for logical, count, _ in self._runs:
            first = logical // self._per_block
            stop = min(-(-(logical + count) // self._per_block), self.count)
            yield from range(max(first, last + 1), stop)
            last = max(last, stop - 1)

    def where(self, number: int) -> int:
        """Return the byte of the file system at which block `number` begins."""
        found = self._placement.block(number * self._per_block)
        if found is None:
            raise self._corrupt(f"has no block {number}")
        return found * self.directory.storage.superblock.block_size

    def _places(self, number: int) -> list[int]:
        """Return the blocks of the file system that block `number` is made of."""
        first = number * self._per_block
        places = [self._placement.block(first + step) for step in range(self._per_block)]
        found = [place for place in places if place is not None]
        if len(found) < len(places):
            raise self._corrupt(f"has no block {number}")
        return found

    def read(self, number: int) -> bytes:
        """Return block `number`; CorruptError if some of it is missing. It is not yet verified."""
        storage = self.directory.storage
        if self._per_block == 1:
            return storage.read(self.where(number), self.size)
        places = self._places(number)
        if places == [*range(places[0], places[0] + self._per_block)]:
            return storage.read(places[0] * storage.superblock.block_size, self.size)
        if self._content is None:
            end = Area.free_space + Area.hashes
            block_size = storage.superblock.block_size
            self._content = mapped(self._runs, end, block_size, storage.source)
        return self._content.read_at(number * self.size, self.size)

    def check(self, number: int, data: bytes, header: Header) -> None:
        """Verify block `number`, which is `data`; Storage.mismatch decides what follows if not."""
        storage = self.directory.storage
        replayed = False
        if storage.replayed is not None:
            size = storage.superblock.block_size
            places = self._places(number)
            replayed = any(storage.is_replayed(place * size, size) for place in places)
        where, owner = self.where(number), self.directory.number
        storage.check(self.structure, where, data, header, owner, is_replayed=replayed)

    def names(self, number: int) -> tuple[bytes, int, int]:
        """Return (block, start, end) of a block of names, verified: entries lie between the two."""
        data, where = self.read(number), self.where(number)
        storage = self.directory.storage
        header: DataHeader4Record | DataHeader5Record
        if storage.superblock.has_checksums:
            header = part_at(DataHeader5Record, data, 0, self.structure, where)
            self.check(number, data, header)
        else:
            header = part_at(DataHeader4Record, data, 0, self.structure, where)
        if header.has_hashes == self.has_hash_blocks:
            raise CorruptError(
                self.structure, where, "a block with the magic number of the other directory format"
            )
        end = len(data)
        if header.has_hashes:
            end -= BlockTailRecord.SIZE
            tail = part_at(BlockTailRecord, data, end, self.structure, where)
            end -= tail.num_entries * LeafEntryRecord.SIZE
            if end < header.SIZE:
                raise CorruptError(
                    self.structure, where, f"{tail.num_entries} hashes do not fit into the block"
                )
        return data, header.SIZE, end
