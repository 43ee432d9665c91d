"""zlib streams (RFC 1950), and such without a header (RFC 1951), bounded."""

from __future__ import annotations

import zlib

from pygrub_k.errors import CorruptError


def decompressed(data: bytes, size: int, *, bare: bool = False) -> bytes:
    """Decompress at most `size` bytes from `data`; CorruptError if it is not a stream.

    `bare` says that it has neither header nor checksum.
    """
    decoder = zlib.decompressobj(-zlib.MAX_WBITS if bare else zlib.MAX_WBITS)
    try:
        found = decoder.decompress(data, size)
    except zlib.error as error:
        raise CorruptError("zlib", None, str(error)) from error
    if len(found) < size and not decoder.eof:
        raise CorruptError("zlib", None, "the stream is cut off")
    return found


def whole(data: bytes, most: int) -> bytes:
    """Decompress all of a stream; CorruptError if that is more than `most` bytes, or cut off."""
    decoder = zlib.decompressobj()
    try:
        found = decoder.decompress(data, most + 1)
    except zlib.error as error:
        raise CorruptError("zlib", None, str(error)) from error
    if len(found) > most:
        raise CorruptError("zlib", None, f"more than {most} bytes")
    if not decoder.eof:
        raise CorruptError("zlib", None, "the stream is cut off")
    return found


def raw(data: bytes, size: int) -> bytes:
    """Decompress at most `size` bytes of DEFLATE without a header (RFC 1951)."""
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, size)
    except zlib.error as error:
        raise CorruptError("deflate", None, str(error)) from error
