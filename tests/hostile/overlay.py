"""A disk's bytes with a few of them edited, and no copy of the others."""

from __future__ import annotations

from pygrub_k.source import check_range

BLOCK = 4096


class Overlay:
    """A source over `data` and blocks that were written to; may also be cut off."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._blocks: dict[int, bytearray] = {}
        self.size = len(data)

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        end = offset + length
        found: bytes | bytearray = self._data[offset:end]
        for start, block in self._blocks.items():
            if offset - BLOCK < start < end:
                low, high = max(start, offset), min(start + len(block), end)
                if isinstance(found, bytes):
                    found = bytearray(found)
                found[low - offset : high - offset] = block[low - start : high - start]
        return bytes(found)

    def write(self, at: int, new: bytes) -> None:
        """Put bytes at byte `at`; what would be beyond the end is left out."""
        for place, byte in enumerate(new[: max(self.size - at, 0)], at):
            start = place - place % BLOCK
            if start not in self._blocks:
                self._blocks[start] = bytearray(self._data[start : start + BLOCK])
            self._blocks[start][place - start] = byte

    def cut(self, size: int) -> None:
        """Have the disk end at byte `size`."""
        self.size = size
