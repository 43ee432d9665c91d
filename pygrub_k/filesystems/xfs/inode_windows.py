"""Windows of XFS's inodes: as many as are allocated together.

The checksums of all inodes of a window are compared together, and the wanted words are kept.
"""

from __future__ import annotations

from itertools import repeat
from typing import TYPE_CHECKING, Final

from pygrub_k import crc32c
from pygrub_k._generated.bulk import Columns, rows_reader, splitter
from pygrub_k._generated.xfs_inode_records import CoreRecord, ExtensionRecord
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.windows import Window, Windows
from pygrub_k.filesystems.xfs.stored_inode import LARGEST

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pygrub_k.filesystems.xfs.storage import Storage

CHUNK: Final = 64
"""Inodes that XFS allocates together."""
MAGIC: Final = b"IN"
VERSION: Final = 3
"""What inodes with checksums have (specs/xfs_inode.ksy)."""
TABLES: Final = (CoreRecord, ExtensionRecord)
VERIFIED: Final = ("magic", "mode", "version", "size", "number", "uuid")
"""What is looked at besides the checksum, in the order in which it stands."""


class InodeWindows(Windows):
    """The windows of one file system's inodes, of which `fields` are wanted."""

    def __init__(self, storage: Storage, fields: Collection[str]) -> None:
        self._storage = storage
        self._size = size = storage.superblock.inode_size
        self._crc = crc32c.inverting()
        self._verified = rows_reader(TABLES, VERIFIED, size)
        super().__init__(Columns(TABLES, fields, size), CHUNK, 0, 1)

    def read_window(self, key: int) -> Window | None:
        """Read and verify a window (Windows.read_window)."""
        found = self.read_checked(key * CHUNK)
        return None if found is None else Window(self.columns.compacted(found[0]), found[1])

    def read_checked(self, first: int) -> tuple[bytes, frozenset[int]] | None:
        """Return a whole window from inode `first` on, and which of it is not plain.

        None where it is not in one piece, or cannot be read.
        """
        try:
            start = self._place(first)
            if self._place(first + CHUNK - 1) != start + (CHUNK - 1) * self._size:
                return None
            data = self._storage.source.read_at(start, CHUNK * self._size)
        except PygrubError:
            return None
        return data, frozenset(self.odd_of(data, range(first, first + CHUNK)))

    def read_one(self, number: int) -> bytes | None:
        """Read one inode as it is stored (Windows.read_one)."""
        try:
            return self._storage.source.read_at(self._place(number), self._size)
        except PygrubError:
            return None

    def positions(self, numbers: Sequence[int]) -> list[int | None]:
        """Return the bytes at which some inodes lie, None for what is nowhere."""
        return [self.position(number) for number in numbers]

    def position(self, number: int) -> int | None:
        """Return the byte at which an inode lies, None if that is nowhere."""
        try:
            return self._place(number)
        except PygrubError:
            return None

    def _place(self, number: int) -> int:
        """Return the byte at which an inode lies; CorruptError if that is nowhere."""
        superblock = self._storage.superblock
        block, index = divmod(number, 1 << superblock.record.log2_inodes_per_block)
        where = self._storage.block_index(block, 1, f"XFS inode {number}", 0)
        return where * superblock.block_size + index * self._size

    def odd_of(self, data: bytes, numbers: Sequence[int]) -> Iterator[int]:
        """Yield which inodes objects have to judge (Windows.odd_of)."""
        count = len(numbers)
        uuid = self._storage.superblock.metadata_uuid
        zeroed = bytearray(data)
        stored = self.columns.field(data, "checksum").tolist()
        self.columns.blank(zeroed, ("checksum",))
        sums = list(map(self._crc, splitter(self._size, count)(zeroed), repeat(0)))
        rows = list(self._verified(data))
        magics, modes, versions, sizes, own_numbers, uuids = zip(*rows, strict=True)
        if (
            sums == stored
            and magics.count(MAGIC) == count
            and versions.count(VERSION) == count
            and all(modes)
            and max(sizes) <= LARGEST
            and own_numbers == tuple(numbers)
            and uuids.count(uuid) == count
        ):
            return
        for number, made, expected, row in zip(numbers, sums, stored, rows, strict=True):
            magic, mode, version, size, own, owner = row
            plain = magic == MAGIC and version == VERSION and mode and size <= LARGEST
            if made != expected or not plain or own != number or owner != uuid:
                yield number
