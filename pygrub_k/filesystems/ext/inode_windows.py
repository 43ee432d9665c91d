"""Windows of the inode table: many inodes by one read, verified together.

A window is read when a fourth inode of it is wanted; until then inodes are read one by one.
The checksums of all inodes of a window are compared without a line of Python for each, and only
the wanted words are kept.
"""

from __future__ import annotations

import sys
from array import array
from itertools import repeat
from math import gcd
from operator import add
from typing import TYPE_CHECKING, Final

from pygrub_k import crc32c
from pygrub_k._generated.bulk import Columns, splitter
from pygrub_k._generated.ext_inode_records import CoreRecord, ExtraRecord
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.windows import Window, Windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.ext.storage import Storage

WINDOW: Final = 64 << 10
"""Bytes of an inode table that one read gets."""
OFTEN: Final = 4
"""Inodes wanted of a window until it is read (Windows)."""
STARTS_KEPT: Final = 1 << 14
"""Windows of which it is kept where they lie: those of 4 million inodes."""
SUMS: Final = ("checksum_low", "checksum_high")
WORD: Final = 4
_MASK: Final = 0xFFFFFFFF


class InodeWindows(Windows):
    """The windows of one file system's inode table, of which `fields` are wanted.

    Window 0 begins with inode 1.
    """

    def __init__(self, storage: Storage, fields: set[str]) -> None:
        self._storage = storage
        self._superblock = superblock = storage.superblock
        self._size = superblock.inode_size
        self._per_group = superblock.record.num_inodes_per_group
        self.last = min(superblock.record.num_inodes, superblock.num_groups * self._per_group)
        """The last inode number that there is."""
        self._seed = superblock.checksum_seed
        self._crc = crc32c.inverting()
        tables = [CoreRecord, ExtraRecord] if self._size > CoreRecord.SIZE else [CoreRecord]
        known = {name for table in tables for name in table.NAMES}
        columns = Columns(tables, fields & known, self._size)
        super().__init__(columns, gcd(WINDOW // self._size, self._per_group), 1, OFTEN)
        self._sums = SUMS if len(tables) > 1 else SUMS[:1]
        ends = [at for name, _, at in ExtraRecord.FIELDS if name in fields]
        self._reach = max(ends) + WORD if ends and len(tables) > 1 else 0
        self._starts: dict[int, int] = {}
        """The bytes at which windows lie, as far as they were asked for."""

    def read_window(self, key: int) -> Window | None:
        """Read and verify a window of the table (Windows.read_window)."""
        first = key * self.step + 1
        if not 0 < first <= self.last - self.step + 1:
            return None
        try:
            data = self._storage.source.read_at(self.place(first), self.step * self._size)
        except PygrubError:
            return None
        numbers = range(first, first + self.step)
        return Window(self.columns.compacted(data), frozenset(self.odd_of(data, numbers)))

    def read_one(self, number: int) -> bytes | None:
        """Read one inode as it is stored (Windows.read_one)."""
        if not 0 < number <= self.last:
            return None
        try:
            return self._storage.source.read_at(self.place(number), self._size)
        except PygrubError:
            return None

    def positions(self, numbers: Sequence[int]) -> list[int | None]:
        """Return the bytes at which some inodes lie, None for what is nowhere."""
        shift, mask, size = self.step.bit_length() - 1, self.step - 1, self._size
        get, start_of = self._starts.get, self._start
        return [
            self.position(number) if start is None else start + (number - 1 & mask) * size
            for number in numbers
            for start in (get(number - 1 >> shift) or start_of(number - 1 >> shift),)
        ]

    def _start(self, key: int) -> int | None:
        """Return the byte at which a window lies, None if not all of it is in the table."""
        first = key * self.step + 1
        start = self.position(first) if first + self.step - 1 <= self.last else None
        if start is not None:
            if len(self._starts) >= STARTS_KEPT:
                self._starts.clear()
            self._starts[key] = start
        return start

    def place(self, number: int) -> int:
        """Return the byte at which an inode lies; raises what reading descriptors does."""
        group, index = divmod(number - 1, self._per_group)
        block = self._storage.inode_table(group)
        return block * self._superblock.block_size + index * self._size

    def position(self, number: int) -> int | None:
        """Return the byte at which an inode lies, None if that is nowhere."""
        try:
            return self.place(number) if 0 < number <= self.last else None
        except PygrubError:
            return None

    def odd_of(self, data: bytes, numbers: Sequence[int]) -> list[int]:
        """Return which inodes are not plain (Windows.odd_of)."""
        odd = self.mismatches(data, numbers)
        large = self.columns.field(data, "size_high").tolist()
        if any(large):
            odd += [number for number, value in zip(numbers, large, strict=True) if value]
        if self._reach:
            used = self.columns.field(data, "len_extra").tolist()
            if min(used) < self._reach:
                modes = self.columns.field(data, "mode").tolist()
                found = zip(numbers, used, modes, strict=True)
                odd += [number for number, have, mode in found if mode and have < self._reach]
        return odd

    def mismatches(self, data: bytes, numbers: Sequence[int]) -> list[int]:
        """Return the numbers of inodes whose checksum differs; those of zeros have none."""
        if self._seed is None:
            return []
        size, crc = self._size, self._crc
        seed = self._seed ^ _MASK
        count = len(data) // size
        zeroed, heads, stored = bytearray(data), bytearray(8 * count), bytearray(4 * count)
        head, field = memoryview(heads).cast("I"), self.columns.field
        head[::2] = memoryview(array("I", numbers))
        head[1::2] = field(data, "generation")
        for part, name in enumerate(self._sums):
            memoryview(stored).cast("H")[part::2] = field(data, name)
        self.columns.blank(zeroed, self._sums)
        inodes = splitter(size, count)(zeroed)
        covered = map(add, splitter(8, count)(heads), inodes)
        found = array("I", map(crc, covered, repeat(seed)))
        mask = 0xFFFF if len(self._sums) == 1 else _MASK
        masks, values, wanted = (
            int.from_bytes(column, sys.byteorder)
            for column in (mask.to_bytes(WORD, sys.byteorder) * count, found.tobytes(), stored)
        )
        if (values ^ masks) & masks == wanted:
            return []
        expected = memoryview(stored).cast("I").tolist()
        zeros = bytes(size)
        return [
            numbers[at]
            for at, value in enumerate(found)
            if value & mask ^ mask != expected[at] and inodes[at] != zeros
        ]
