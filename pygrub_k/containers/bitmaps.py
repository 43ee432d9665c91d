"""Bitmaps that say which sectors of a block an image has itself."""

from __future__ import annotations

from pygrub_k.containers.mapping import WINDOW
from pygrub_k.containers.model import IMAGE
from pygrub_k.errors import CorruptError
from pygrub_k.limits import IMAGE_TABLES_KEPT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.source import ByteSource

SECTOR: Final = 512
BITS: Final = 8
_REVERSED: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
"""Bytes with their bits in the other order."""


class Bitmaps:
    """Bitmaps in a file, read by windows; a sector's bit is the lowest, or highest, of a byte."""

    __slots__ = ("_file", "_high_bit_first", "_sector_size", "_windows")

    def __init__(
        self, file: ByteSource, sector_size: int = SECTOR, *, high_bit_first: bool
    ) -> None:
        self._file = file
        self._sector_size = sector_size
        self._high_bit_first = high_bit_first
        self._windows: dict[tuple[int, int], int] = {}

    def runs(self, where: int, size: int, start: int, length: int) -> Iterator[tuple[int, bool]]:
        """Yield (length, whether the image has it) of `length` bytes at `start` of what it tells.

        The bitmap of `size` bytes lies at byte `where`; CorruptError if it leaves the file.
        """
        unit = self._sector_size
        end = start + length
        while start < end:
            window, bit = divmod(start // unit, WINDOW * BITS)
            bits = self._bits(where, size, window)
            there = bits >> bit & 1
            other = bits >> bit if not there else ~(bits >> bit)
            same = (other & -other).bit_length() - 1 if other else WINDOW * BITS
            same = min(same, WINDOW * BITS - bit)
            stop = min(end, (start // unit + same) * unit)
            yield stop - start, bool(there)
            start = stop

    def _bits(self, where: int, size: int, window: int) -> int:
        """Return a window of a bitmap as a number: the bit of its first sector is the lowest."""
        key = (where, window)
        found = self._windows.get(key)
        if found is None:
            at = where + window * WINDOW
            length = min(WINDOW, size - window * WINDOW)
            if length <= 0 or at + length > self._file.size:
                reason = f"{length} bytes, and the file has {self._file.size}"
                raise CorruptError("bitmap of sectors", at, reason, IMAGE)
            data = self._file.read_at(at, length)
            if self._high_bit_first:
                data = data.translate(_REVERSED)
            if len(self._windows) * WINDOW >= IMAGE_TABLES_KEPT:
                del self._windows[next(iter(self._windows))]
            found = self._windows[key] = int.from_bytes(data, "little")
        return found
