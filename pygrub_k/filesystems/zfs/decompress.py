"""Blocks of ZFS decompressed, by the number in a pointer."""

from __future__ import annotations

from pygrub_k._generated.zfs_block_records import Compression
from pygrub_k._generated.zfs_label_records import TextRecord
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

PLAIN: Final = (Compression.none, Compression.inherit)
_ZSTD_MAGIC: Final = b"\x28\xb5\x2f\xfd"
"""Which is left out of frames."""
_ZSTD_HEAD: Final = 2 * TextRecord.SIZE
"""Its length, and version and level."""
_LITERALS: Final = 64
"""In ZLE lengths below it are of bytes, others of zeros."""
_ITEMS: Final = 8
_MATCH_BITS, _LEAST_MATCH = 6, 3
_DISTANCE_BITS: Final = 16 - _MATCH_BITS


def decompressed(kind: int, data: bytes, size: int, structure: str) -> bytes:
    """Return the `size` bytes that a block holds.

    Raises CorruptError if it does not hold so many, UnsupportedError for an unknown compression.
    """
    try:
        found = _decompressed(kind, data, size, structure)
    except CorruptError as error:
        raise CorruptError(structure, None, f"{error.structure}: {error.reason}") from error
    if len(found) != size:
        reason = f"decompresses to {len(found)} bytes, not {size}"
        raise CorruptError(structure, None, reason)
    return found


def _decompressed(kind: int, data: bytes, size: int, structure: str) -> bytes:
    if kind in PLAIN:
        found = data[:size]
    elif kind == Compression.lz4:
        from pygrub_k.compression import lz4

        found = lz4.decompressed(_stream(data, TextRecord.SIZE, "lz4"), size)
    elif Compression.gzip_1 <= kind <= Compression.gzip_9:
        from pygrub_k.compression import inflate

        found = inflate.decompressed(data, size)
    elif kind == Compression.zstd:
        from pygrub_k.compression.zstd import frame

        found = frame.decompressed(_ZSTD_MAGIC + _stream(data, _ZSTD_HEAD, "zstd"), size)
    elif kind == Compression.lzjb:
        found = _lzjb(data, size)
    elif kind == Compression.zle:
        found = _zle(data, size)
    else:
        raise UnsupportedError(structure, None, f"compression {kind} is not known")
    return found


def _stream(data: bytes, start: int, name: str) -> bytes:
    """Return what stands from a byte on, as long as the first four bytes say."""
    length = part_at(TextRecord, data, 0, name, None).len_text
    if start + length > len(data):
        raise CorruptError(name, None, f"a stream of {length} bytes in {len(data)}")
    return data[start : start + length]


def _zle(data: bytes, size: int) -> bytes:
    """Return what runs of zeros and bytes give."""
    out = bytearray()
    at = 0
    while len(out) < size:
        if at >= len(data):
            raise CorruptError("zle", at, "the block is cut off")
        length = data[at] + 1
        at += 1
        if length <= _LITERALS:
            out += data[at : at + length]
            at += length
        else:
            out += bytes(length - _LITERALS)
    return bytes(out)


def _lzjb(data: bytes, size: int) -> bytes:
    """Return what bytes and copies of earlier ones give; a map of eight bits says which is which.

    A copy has 6 bits of length, less 3, and 10 of distance.
    """
    out = bytearray()
    at = 0
    try:
        while len(out) < size:
            bits = data[at] | 1 << _ITEMS
            at += 1
            if bits == 1 << _ITEMS:  # nothing but bytes, which is frequent
                behind = at + _ITEMS
                out += data[at:behind]
                at = behind
                continue
            while bits > 1 and len(out) < size:
                if bits & 1:
                    word = data[at] << 8 | data[at + 1]
                    at += 2
                    _copy(out, word, size, at)
                else:
                    out.append(data[at])
                    at += 1
                bits >>= 1
    except IndexError:
        raise CorruptError("lzjb", at, "the block is cut off") from None
    return bytes(out[:size])


def _copy(out: bytearray, word: int, size: int, at: int) -> None:
    length = min((word >> _DISTANCE_BITS) + _LEAST_MATCH, size - len(out))
    distance = word & (1 << _DISTANCE_BITS) - 1
    start = len(out) - distance
    if start < 0 or not distance:
        raise CorruptError("lzjb", at, f"copies from {distance} bytes before byte {len(out)}")
    if distance >= length:
        out += out[start : start + length]
    else:
        times, rest = divmod(length, distance)
        piece = bytes(out[start:])
        out += piece * times + piece[:rest]
