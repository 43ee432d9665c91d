"""One LZO1X stream, bounded. Linux: Documentation/staging/lzo.rst."""

from __future__ import annotations

from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_AFTER_RUN: Final = 4
"""The state after a run of literals; 1 to 3 are as many literals behind a match."""
_RUN_AT_START: Final = 17
"""Or where it stands alone, the version of the stream follows it."""
_LEAST: Final = 5
"""Bytes of a stream that says its version."""
_ZEROS: Final = 24
"""The instruction for a run of zeros, which versions from 1 on have."""
_LEAST_ZEROS: Final = 4
_ONES: Final = 0xFF
_FAR: Final = 16384
"""Where the distances of the instructions 16 to 31 begin; this one itself ends the stream."""
_SHORT: Final = 2049


def whole(data: bytes, most: int) -> bytes:
    """Return one decompressed stream; CorruptError if it is damaged, or more than `most` bytes."""
    try:
        return lzo1x(data, most)
    except IndexError:
        raise CorruptError("lzo", None, "the stream is cut off") from None


def _version(data: bytes) -> tuple[int, bool]:
    """Return where instructions begin, and whether there are runs of zeros among them."""
    if data[0] != _RUN_AT_START or len(data) < _LEAST:
        return 0, False
    return 2, data[1] != 0


def lzo1x(data: bytes, most: int) -> bytes:
    """Return one decompressed LZO1X stream; CorruptError if that is more than `most` bytes.

    IndexError if the stream is cut off.
    """
    out = bytearray()
    at, has_runs = _version(data)
    state = 0
    if data[at] > _RUN_AT_START:
        run = data[at] - _RUN_AT_START
        out += data[at + 1 : at + 1 + run]
        at += 1 + run
        state = min(run, _AFTER_RUN)
    while len(out) <= most:
        code = data[at]
        at += 1
        if code < 16 and not state:  # noqa: PLR2004 - instructions are named by their codes
            length, at = _length(data, at, code, 15)
            out += data[at : at + length + 3]
            at += length + 3
            state = _AFTER_RUN
            continue
        if code >= 64:  # noqa: PLR2004
            length = (code >> 5) + 1
            distance = (data[at] << 3) + (code >> 2 & 7) + 1
            at += 1
        elif code < 16:  # noqa: PLR2004
            length, start = (3, _SHORT) if state == _AFTER_RUN else (2, 1)
            distance = (data[at] << 2) + (code >> 2) + start
            at += 1
        else:
            if has_runs and code & ~7 == _ZEROS and data[at] | 3 == data[at + 1] == _ONES:
                state, length = data[at] & 3, code & 7 | data[at + 2] << 3
                out += bytes(length + _LEAST_ZEROS) + data[at + 3 : at + 3 + state]
                at += 3 + state
                continue
            near = code >= 32  # noqa: PLR2004
            length, at = _length(data, at, code & (31 if near else 7), 31 if near else 7)
            length += 2
            code_distance = data[at] | data[at + 1] << 8
            at += 2
            distance = (code_distance >> 2) + (1 if near else _FAR + ((code & 8) << 11))
            if distance == _FAR and not near:
                return bytes(out)
            code = code_distance
        if distance > len(out):
            raise CorruptError("lzo", at, "copies from before the start")
        piece = bytes(out[len(out) - distance :][:length])
        out += piece if length <= distance else (piece * (length // distance + 1))[:length]
        state = code & 3
        if state:
            out += data[at : at + state]
            at += state
    raise CorruptError("lzo", at, f"a piece of more than {most} bytes")


def _length(data: bytes, at: int, low: int, most: int) -> tuple[int, int]:
    """Return a length and where it ends: `low`, or if that is zero one of any size, in bytes."""
    if low:
        return low, at
    length = most
    while not data[at]:
        length += 255
        at += 1
    return length + data[at], at + 1
