"""zlib streams (RFC 1950), bounded."""

from __future__ import annotations

import zlib

from pygrub_k.errors import CorruptError


def decompressed(data: bytes, size: int) -> bytes:
    """Decompress at most `size` bytes from `data`; CorruptError if it is not a stream."""
    decoder = zlib.decompressobj()
    try:
        found = decoder.decompress(data, size)
    except zlib.error as error:
        raise CorruptError("zlib", None, str(error)) from error
    if len(found) < size and not decoder.eof:
        raise CorruptError("zlib", None, "the stream is cut off")
    return found
