"""Windows of the inode table: many inodes by one read, verified together.

A window is read as soon as a second inode of it is wanted; until then inodes are read one by one.
The checksums of all inodes of a window are compared without a line of Python for each, and only
the wanted words are kept.
"""

from __future__ import annotations

from array import array
from itertools import repeat
from math import gcd
from typing import TYPE_CHECKING, Any, Final

from pygrub_k import crc32c
from pygrub_k._generated.bulk import Columns, splitter
from pygrub_k._generated.ext_inode_records import CoreRecord, ExtraRecord
from pygrub_k.errors import PygrubError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.ext.storage import Storage

WINDOW: Final = 64 << 10
"""Bytes of an inode table that one read gets."""
OFTEN: Final = 2
"""Inodes wanted of a window until it is read; twice as many each time that it was dropped."""
KEPT: Final = 16 << 20
"""Bytes of the wanted words of windows that are kept; the oldest window is dropped."""
DROPPED_OFTEN: Final = 20
"""Loads of a window from which on they are not counted any more."""
STARTS_KEPT: Final = 1 << 14
"""Windows of which it is kept where they lie: those of 4 million inodes."""
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
        self.odd: set[int] = set()
        """Inodes of the windows at hand for which objects serve."""
        self._odd_by_window: dict[int, frozenset[int]] = {}
        self._room = max(KEPT // (self.step * self.columns.row_size), 1)
        self._starts: dict[int, int] = {}
        """The bytes at which windows lie, as far as they were asked for."""
        self._touches: dict[int, int] = {}
        self._loads: dict[int, int] = {}
        self._nothing = bytes(self.columns.row_size)

    def row(self, number: int) -> tuple[Any, ...]:
        """Read the columns of an inode whose window is not at hand, or that window if often wanted.

        All of them are 0 where there is no such inode or it is not plain: objects serve for it.
        """
        key, index = divmod(number - 1, self.step)
        window = self.at_hand.get(key) or self._load(key)
        if window is not None:
            return self.columns.read(window, index * self.columns.row_size)
        if 0 < number <= self.last:
            try:
                data = self._storage.source.read_at(self.place(number), self._size)
            except PygrubError:
                return self.columns.read(self._nothing, 0)
            if not self._odd(data, number):
                return self.columns.read(self.columns.compacted(data), 0)
        return self.columns.read(self._nothing, 0)

    def _load(self, key: int) -> bytes | None:
        """Read and verify a window of the table and keep its columns, once it is wanted often."""
        touches = self._touches[key] = self._touches.get(key, 0) + 1
        loads = self._loads.get(key, 0)
        first = key * self.step + 1
        if touches < OFTEN << loads or not 0 < first <= self.last - self.step + 1:
            return None
        try:
            data = self._storage.source.read_at(self.place(first), self.step * self._size)
        except PygrubError:
            return None
        odd = self._odd(data, first)
        if odd:
            self._odd_by_window[key] = frozenset(odd)
            self.odd.update(odd)
        while len(self.at_hand) >= self._room:
            oldest = next(iter(self.at_hand))
            del self.at_hand[oldest]
            self.odd -= self._odd_by_window.pop(oldest, frozenset())
            self._touches[oldest] = 0
        self._loads[key] = min(loads + 1, DROPPED_OFTEN)
        window = self.at_hand[key] = self.columns.compacted(data)
        return window

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
