"""Files compressed by zisofs, in blocks that can be unpacked separately."""

from __future__ import annotations

from pygrub_k._generated.zisofs_records import HeaderRecord, PointerRecord
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.records import read_record, records
from pygrub_k.source import check_range

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.susp_records import CompressedFileRecord
    from pygrub_k.source import ByteSource

STRUCTURE: Final = "zisofs file"
_ALGORITHM: Final = b"pz"
_SHIFTS: Final = range(15, 18)
"""Powers of two that a block may have."""


def decompressed(stored: ByteSource, entry: CompressedFileRecord, where: int) -> ByteSource:
    """Return the content of a file that is stored compressed, as its `entry` at `where` says.

    Raises UnsupportedError for another algorithm, CorruptError if the file is not what was said.
    """
    if entry.algorithm != _ALGORITHM:
        name = entry.algorithm.decode("ascii", "backslashreplace")
        raise UnsupportedError(STRUCTURE, where, f"compressed by {name!r}")
    if entry.block_size_shift not in _SHIFTS:
        reason = f"blocks of 2^{entry.block_size_shift} bytes"
        raise UnsupportedError(STRUCTURE, where, reason)
    read_record(HeaderRecord, stored, 0)
    return ZisofsSource(stored, entry)


class ZisofsSource:
    """The bytes of a compressed file, unpacked as they are read; the last block is kept."""

    __slots__ = ("_block", "_block_size", "_data", "_stored", "_table", "size")

    def __init__(self, stored: ByteSource, entry: CompressedFileRecord) -> None:
        self.size = entry.size
        self._stored = stored
        self._block_size = 1 << entry.block_size_shift
        self._table = entry.header_size_quarter * 4
        self._block = -1
        self._data = b""

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        pieces = []
        end = offset + length
        while offset < end:
            block, start = divmod(offset, self._block_size)
            step = min(end - offset, self._block_size - start)
            pieces.append(self._unpacked(block)[start : start + step])
            offset += step
        return b"".join(pieces)

    def _unpacked(self, block: int) -> bytes:
        if block != self._block:
            self._data = self._read(block)
            self._block = block
        return self._data

    def _read(self, block: int) -> bytes:
        import zlib

        where = self._table + block * PointerRecord.SIZE
        table = self._stored.read_at(where, 2 * PointerRecord.SIZE)
        first, last = (pointer.offset for pointer in records(PointerRecord, table, where))
        wanted = min(self._block_size, self.size - block * self._block_size)
        if first == last:
            return bytes(wanted)
        if not first < last <= first + 2 * self._block_size:
            raise CorruptError(STRUCTURE, where, f"a block from byte {first} to {last}")
        packed = self._stored.read_at(first, last - first)
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(packed, self._block_size + 1)
        except zlib.error as error:
            raise CorruptError(STRUCTURE, first, str(error)) from None
        if len(data) != wanted or not unpacker.eof:
            reason = f"a block that unpacks to {len(data)} bytes, not {wanted}"
            raise CorruptError(STRUCTURE, first, reason)
        return data
