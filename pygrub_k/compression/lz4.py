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
_LONG_MATCH: Final = _MORE + _SHORTEST
_REPEATED: Final = 4096
"""Bytes that are repeated at once: as many as a bytearray repeats slowly."""
_LENGTHS: Final = [(token >> 4, (token & _MORE) + _SHORTEST) for token in range(256)]
"""By the byte that begins a sequence: how many bytes follow, and how many are copied then."""


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
    at, end, there = 0, len(data), 0
    lengths = _LENGTHS
    while True:
        run, length = lengths[data[at]]
        at += 1
        if run:
            if run == _MORE:
                run, at = _longer(data, at, run)
            stop = at + run
            out += data[at:stop]
            at = stop
            there += run
        if at >= end or there >= most:
            return at
        start = there - data[at] - (data[at + 1] << 8)
        at += 2
        if length == _LONG_MATCH:
            length, at = _longer(data, at, length)
        if start < 0 or start == there:
            reason = f"copies from {there - start} bytes before byte {there}"
            raise CorruptError("lz4", at, reason)
        stop = start + length
        if stop <= there:
            out += out[start:stop]
        else:
            length = min(length, most - there + 1)
            piece = bytes(out[start:])
            if length > _REPEATED:  # by pieces that stay in the caches, and take no new memory
                piece *= _REPEATED // len(piece) + 1
                for _ in range(length // len(piece)):
                    out += piece
                out += piece[: length % len(piece)]
            else:
                out += (piece * (length // len(piece) + 1))[:length]
        there += length


def _longer(data: bytes, at: int, length: int) -> tuple[int, int]:
    """Return a length that goes on at byte `at`, and where it ends."""
    while (more := data[at]) == _FULL:
        run = data[at : at + _AT_ONCE]
        full = len(run) - len(run.lstrip(_FULLS))
        length += full * _FULL
        at += full
    return length + more, at + 1


_FULL: Final = 255
"""The largest byte of a length, with which it goes on."""
_FULLS: Final = bytes((_FULL,))
_AT_ONCE: Final = 256
