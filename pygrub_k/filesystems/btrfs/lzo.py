"""LZO as btrfs stores it: pieces of a sector each, compressed by LZO1X.

Linux: fs/btrfs/lzo.c.
"""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import LzoLengthRecord
from pygrub_k.compression.lzo1x import lzo1x
from pygrub_k.errors import CorruptError
from pygrub_k.records import record_at


def decompressed(data: bytes, size: int, sector_size: int) -> bytes:
    """Decompress at most `size` bytes from `data`; CorruptError if it is not LZO data.

    A length never crosses the end of a sector of `data`: if there is no room, it follows there.
    """
    header = LzoLengthRecord.SIZE
    end = record_at(LzoLengthRecord, data, 0, 0).length
    if not header <= end <= len(data):
        raise CorruptError("lzo", None, f"{len(data)} bytes, and the header counts {end}")
    at = header
    found = bytearray()
    while at < end and len(found) < size:
        left = sector_size - at % sector_size
        if left < header:
            at += left
        if at + header > end:
            break
        length = record_at(LzoLengthRecord, data, at, at).length
        at += header
        if length > end - at:
            raise CorruptError("lzo", at, f"a piece of {length} bytes extends beyond its extent")
        try:
            found += lzo1x(data[at : at + length], sector_size)
        except IndexError:
            raise CorruptError("lzo", at, "the last piece is incomplete") from None
        at += length
    return bytes(found[:size])
