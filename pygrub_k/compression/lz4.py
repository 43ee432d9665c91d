"""One LZ4 block, bounded.

https://github.com/lz4/lz4/blob/v1.9.4/doc/lz4_Block_format.md
"""

from __future__ import annotations

from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_MORE: Final = 15
"""A length of four bits that goes on in bytes of its own."""
_SHORTEST: Final = 4
"""Bytes of the shortest match."""


def decompressed(data: bytes, most: int, *, partly: bool = False) -> bytes:
    """Return what a block holds; CorruptError if it is damaged, or holds more than `most` bytes.

    With `partly` what is beyond `most` bytes is left out, and so is what the stream lacks.
    """
    out = bytearray()
    try:
        at = _decompress(data, out, most)
    except IndexError:
        raise CorruptError("lz4", None, "the block is cut off") from None
    if len(out) > most and partly:
        del out[most:]
    elif len(out) > most or (at > len(data) and not partly):
        reason = f"more than {most} bytes" if len(out) > most else "the block is cut off"
        raise CorruptError("lz4", at, reason)
    return bytes(out)


def _decompress(data: bytes, out: bytearray, most: int) -> int:
    """Fill `out` up to `most` bytes or a little more; return the byte of `data` that is next."""
    at, end = 0, len(data)
    while True:
        token = data[at]
        at += 1
        length = token >> 4
        if length:
            if length == _MORE:
                length, at = _longer(data, at, length)
            stop = at + length
            out += data[at:stop]
            at = stop
        there = len(out)
        if at >= end or there >= most:
            return at
        distance = data[at] | data[at + 1] << 8
        at += 2
        length = token & _MORE
        if length == _MORE:
            length, at = _longer(data, at, length)
        length += _SHORTEST
        start = there - distance
        if start < 0 or not distance:
            raise CorruptError("lz4", at, f"copies from {distance} bytes before byte {there}")
        if length <= distance:
            out += out[start : start + length]
        else:
            length = min(length, most - there + 1)
            out += (out[start:] * (length // distance + 1))[:length]


def _longer(data: bytes, at: int, length: int) -> tuple[int, int]:
    """Return a length that goes on at byte `at`, and where it ends."""
    while (more := data[at]) == 255:  # noqa: PLR2004 - the largest byte goes on
        length += more
        at += 1
    return length + more, at + 1
