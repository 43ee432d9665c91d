"""Changes to a source that are kept in memory; nothing is written."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.superblock import SECTOR

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.source import ByteSource


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
        """Change bytes; CorruptError if they lie beyond the end."""
        if offset < 0 or offset + len(data) > self._source.size:
            raise CorruptError("XFS log", offset, f"a change of {len(data)} bytes beyond the end")
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
            self.sectors[number] = piece
