"""The blocks of a directory, each verified when it is read."""

from __future__ import annotations

from pygrub_k._generated.ext_directory_records import (
    EntryHeaderRecord,
    FileType,
    IndexHeadRecord,
    IndexRootHeadRecord,
    IndexTailRecord,
    TailRecord,
)
from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.mapping import Placement
from pygrub_k.limits import DIRECTORY_SIZE
from pygrub_k.records import blanked, part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.ext.stored_inode import StoredInode

ROOT_ENTRIES: Final = IndexRootHeadRecord.SIZE
"""Byte offset of the entries in the root of an index."""
NODE_ENTRIES: Final = EntryHeaderRecord.SIZE
"""Byte offset of the entries in another node."""


class DirectoryBlocks:
    """Blocks of a directory by their number in it; `count` of them, holes included."""

    __slots__ = ("_placement", "_runs", "count", "directory", "structure")

    def __init__(self, directory: StoredInode) -> None:
        self.directory = directory
        self.structure = f"ext4 directory of inode {directory.number}"
        if directory.size > DIRECTORY_SIZE:
            raise LimitError(
                f"{self.structure}: {directory.size} bytes, more than {DIRECTORY_SIZE}"
            )
        self.count = -(-directory.size // directory.storage.superblock.block_size)
        self._runs = [run for run in directory.runs() if run[0] < self.count]
        self._placement = Placement(self._runs)
        end = 0
        for physical, count in sorted((run[2], run[1]) for run in self._runs):
            if physical < end:
                raise CorruptError(self.structure, directory.offset, "uses a block twice")
            end = physical + count

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of the blocks that are not holes, in order."""
        for logical, count, _ in self._runs:
            yield from range(logical, min(logical + count, self.count))

    def _physical(self, index: int) -> int:
        found = self._placement.block(index) if index < self.count else None
        if found is not None:
            return found
        raise CorruptError(self.structure, self.directory.offset, f"has no block {index}")

    def where(self, index: int) -> int:
        """Return the byte offset of block `index` in the file system."""
        return self._physical(index) * self.directory.storage.superblock.block_size

    def read(self, index: int) -> bytes:
        """Return block `index`; CorruptError if there is none, or its checksum is wrong."""
        storage = self.directory.storage
        number = self._physical(index)
        data = storage.block(number, self.structure)
        seed = self.directory.checksum_seed
        if seed is not None and number not in storage.sound:
            self._verify(seed, data, index)
            storage.sound.add(number)
        return data

    def entries_offset(self, data: bytes, index: int) -> int:
        """Return where block `index` has entries of an index, or 0 if it has names."""
        if not self.directory.has(InodeFlags.indexed_directory):
            return 0
        if index == 0:
            return ROOT_ENTRIES
        header = part_at(EntryHeaderRecord, data, 0, self.structure, self.where(index))
        return NODE_ENTRIES if not header.inode and header.len_entry == len(data) else 0

    def _verify(self, seed: int, data: bytes, index: int) -> None:
        where = self.where(index)
        offset = self.entries_offset(data, index)
        if offset:
            head = part_at(IndexHeadRecord, data, offset, self.structure, where)
            end = offset + head.num_entries * IndexHeadRecord.SIZE
            last = offset + head.max_entries * IndexHeadRecord.SIZE
            stored = part_at(IndexTailRecord, data, last, self.structure, where).checksum
            tail_bytes = data[last : last + IndexTailRecord.SIZE]
            covered = data[:end] + blanked(tail_bytes, IndexTailRecord.OFFSET.checksum)
        else:
            last = len(data) - TailRecord.SIZE
            tail = part_at(TailRecord, data, last, self.structure, where)
            looks_like = (tail.inode, tail.len_entry, tail.len_name, tail.file_type)
            if looks_like != (0, TailRecord.SIZE, 0, FileType.checksum):
                findings = self.directory.storage.findings
                findings.mismatch(self.structure, where, "a block without a checksum")
                return
            stored = tail.checksum
            covered = data[:last]
        found = crc32c(covered, seed)
        self.directory.storage.findings.verify_checksum(self.structure, where, found, stored)
