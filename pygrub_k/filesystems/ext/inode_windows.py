"""Windows of the inode table: many inodes by one read, verified together.

A window is read as soon as a second inode of it is wanted. The checksums of all its inodes are
compared without a line of Python for each, and only the wanted words are kept.
"""

from __future__ import annotations

from array import array
from itertools import repeat
from math import gcd
from typing import TYPE_CHECKING, Final

from pygrub_k import crc32c
from pygrub_k._generated.bulk import Columns, splitter
from pygrub_k._generated.ext_inode_records import CoreRecord, ExtraRecord
from pygrub_k.errors import PygrubError

if TYPE_CHECKING:
    from pygrub_k.filesystems.ext.storage import Storage

WINDOW: Final = 64 << 10
"""Bytes of an inode table that one read gets."""
OFTEN: Final = 2
"""Inodes wanted of a window until it is read; twice as many each time that it was dropped."""
KEPT: Final = 12 << 20
"""Bytes of the wanted words of windows that are kept; the oldest window is dropped."""
DROPPED_OFTEN: Final = 20
"""Loads of a window from which on they are not counted any more."""
SUMS: Final = ("checksum_low", "checksum_high")
WORD: Final = 4
_MASK: Final = 0xFFFFFFFF


class InodeWindows:
    """The windows at hand: rows of the wanted `fields` by window, which `columns` reads.

    A window has `step` inodes, a power of two; window 0 begins with inode 1.
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
        self.columns = Columns(tables, fields & known, self._size)
        self._sums = SUMS if len(tables) > 1 else SUMS[:1]
        ends = [at for name, _, at in ExtraRecord.FIELDS if name in fields]
        self._reach = max(ends) + WORD if ends and len(tables) > 1 else 0
        self.step = gcd(WINDOW // self._size, self._per_group)
        self.at_hand: dict[int, bytes] = {}
        self.odd: dict[int, frozenset[int]] = {}
        """Inodes for which objects serve, in those windows at hand that have any."""
        self._room = max(KEPT // (self.step * self.columns.row_size), 1)
        self._touches: dict[int, int] = {}
        self._loads: dict[int, int] = {}
        self._nothing = bytes(self.step * self.columns.row_size)

    def load(self, key: int) -> bytes:
        """Read and verify a window of the table and keep its columns, once it is wanted often.

        Until then, and where there is none, return zeros: objects serve for its inodes.
        """
        touches = self._touches[key] = self._touches.get(key, 0) + 1
        loads = self._loads.get(key, 0)
        first = key * self.step + 1
        if touches < OFTEN << loads or not 0 < first <= self.last - self.step + 1:
            return self._nothing
        try:
            data = self._storage.source.read_at(self.place(first), self.step * self._size)
        except PygrubError:
            return self._nothing
        odd = self._odd(data, first)
        if odd:
            self.odd[key] = frozenset(odd)
        while len(self.at_hand) >= self._room:
            oldest = next(iter(self.at_hand))
            del self.at_hand[oldest]
            self.odd.pop(oldest, None)
            self._touches[oldest] = 0
        self._loads[key] = min(loads + 1, DROPPED_OFTEN)
        window = self.at_hand[key] = self.columns.compacted(data)
        return window

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

    def _odd(self, data: bytes, first: int) -> list[int]:
        """Return which inodes of a window are not plain: for the objects to read."""
        odd: list[int] = []
        if self._seed is not None:
            odd += self._mismatches(data, first)
        large = self.columns.field(data, "size_high").tolist()
        if any(large):
            odd += [first + at for at, value in enumerate(large) if value]
        if self._reach:
            used = self.columns.field(data, "len_extra").tolist()
            if min(used) < self._reach:
                modes = self.columns.field(data, "mode").tolist()
                pairs = enumerate(zip(used, modes, strict=True))
                odd += [first + at for at, (have, mode) in pairs if mode and have < self._reach]
        return odd

    def _mismatches(self, data: bytes, first: int) -> list[int]:
        """Return the numbers of inodes whose checksum differs; those of zeros have none."""
        size, crc = self._size, self._crc
        seed = (self._seed or 0) ^ _MASK
        count = len(data) // size
        zeroed, heads, stored = bytearray(data), bytearray(8 * count), bytearray(4 * count)
        head, field = memoryview(heads).cast("I"), self.columns.field
        head[::2] = memoryview(array("I", range(first, first + count)))
        head[1::2] = field(data, "generation")
        for part, name in enumerate(self._sums):
            memoryview(stored).cast("H")[part::2] = field(data, name)
        self.columns.blank(zeroed, self._sums)
        inodes = splitter(size, count)(zeroed)
        seeds = map(crc, splitter(8, count)(heads), repeat(seed))
        found = array("I", map(crc, inodes, seeds))
        expected = memoryview(stored).cast("I").tolist()
        mask = 0xFFFF if len(self._sums) == 1 else _MASK
        if [value & mask ^ mask for value in found] == expected:
            return []
        zeros = bytes(size)
        return [
            first + at
            for at, value in enumerate(found)
            if value & mask ^ mask != expected[at] and inodes[at] != zeros
        ]
