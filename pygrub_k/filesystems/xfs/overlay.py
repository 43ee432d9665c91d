"""Changes laid over a source in memory; nothing is written."""

from __future__ import annotations

from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import XFS_LOG_CHANGES
from pygrub_k.source import MappedSource, MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource, Extent

SECTOR: Final = 512
_ZEROS: Final = bytes(SECTOR)
"""Kept once: new inodes are many, and most of their bytes are zeros."""
_JOINED: Final = 2048
"""Sectors that become one piece; while they are joined, they are twice in memory."""


class Overlay:
    """A source whose sectors can be changed; `sectors` has those that were."""

    __slots__ = ("_source", "sectors")

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self.sectors: dict[int, bytes] = {}

    def read(self, offset: int, length: int) -> bytes:
        """Return bytes as they are after the changes."""
        first = offset // SECTOR
        end = -(-(offset + length) // SECTOR)
        data = bytearray(self._source.read_at(offset, length))
        for number in range(first, end):
            sector = self.sectors.get(number)
            if sector is not None:
                at = number * SECTOR - offset
                cut = max(-at, 0)
                data[at + cut : at + SECTOR] = sector[cut : min(SECTOR, length - at)]
        return bytes(data)

    def write(self, offset: int, data: bytes) -> None:
        """Change bytes; CorruptError if they lie behind the end, LimitError for too many."""
        if offset < 0 or offset + len(data) > self._source.size:
            raise CorruptError("XFS log", offset, f"a change of {len(data)} bytes, behind the end")
        position = 0
        while position < len(data):
            number, start = divmod(offset + position, SECTOR)
            piece = data[position : position + SECTOR - start]
            position += len(piece)
            if len(piece) < SECTOR:
                sector = self.sectors.get(number)
                if sector is None:
                    length = min(SECTOR, self._source.size - number * SECTOR)
                    sector = self._source.read_at(number * SECTOR, length)
                piece = sector[:start] + piece + sector[start + len(piece) :]
            self.sectors[number] = _ZEROS if piece == _ZEROS else piece
        if len(self.sectors) * SECTOR > XFS_LOG_CHANGES:
            raise LimitError(f"XFS log: it changes more than {XFS_LOG_CHANGES} bytes")

    def source(self) -> MappedSource:
        """Return the changed source. It takes the changes over: nothing can be read here then."""
        source = self._source
        extents: list[Extent] = []
        end = 0
        run: list[bytes] = []
        numbers = sorted(self.sectors)
        for index, number in enumerate(numbers):
            run.append(self.sectors[number])
            self.sectors[number] = b""  # not all of it twice in memory
            goes_on = index + 1 < len(numbers) and numbers[index + 1] == number + 1
            if goes_on and len(run) < _JOINED:
                continue
            start = (number + 1 - len(run)) * SECTOR
            if end < start:
                extents.append((end, start - end, source, end))
            data = b"".join(run)
            extents.append((start, len(data), MemorySource(data), 0))
            end = start + len(data)
            run = []
        if end < source.size:
            extents.append((end, source.size - end, source, end))
        return MappedSource(source.size, extents)
