"""Frames and blocks (RFC 8878, section 3.1.1)."""

from __future__ import annotations

from pygrub_k.compression.zstd.literals import literals
from pygrub_k.compression.zstd.sequences import Sequences
from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

    from pygrub_k.compression.zstd.literals import Codes

_MAGIC: Final = b"\x28\xb5\x2f\xfd"
_LEN_DICTIONARY: Final = (0, 1, 2, 4)
_LEN_SIZE: Final = (0, 2, 4, 8)
_TWO_BYTES: Final = 2
"""A size of two bytes does not count the first 256."""
_RAW, _REPEATED, _COMPRESSED = range(3)
_MOST_IN_BLOCK: Final = 128 << 10


_library: Any = None
"""The compiled part of the package zstandard, and what decompresses there."""
_decompressor: Any = None
_LARGEST_WINDOW: Final = 8 << 20
"""Bytes that the library may keep: as the format's document recommends (RFC 8878, 3.1.1.1.2)."""


def accelerate() -> bool:
    """Use the package zstandard from now on, if it is installed; return whether it is.

    Whatever it refuses is read, or refused, as without it.
    """
    global _library, _decompressor  # noqa: PLW0603 - one choice for the process, made at its start
    from pygrub_k.loading import extension

    try:
        _library = extension("zstandard", "backend_c")
        _decompressor = _library.ZstdDecompressor(max_window_size=_LARGEST_WINDOW)
    except (ImportError, AttributeError):
        return False
    return True


def library_stream(most: int) -> Any:
    """Return what unpacks one frame as it is fed, with a window of `most` bytes; None without it.

    It raises what `library_error` returns.
    """
    if _library is None:
        return None
    return _library.ZstdDecompressor(max_window_size=most).decompressobj()


def library_error() -> type[Exception]:
    """Return what the library raises."""
    error: type[Exception] = _library.ZstdError
    return error


def decompressed(data: bytes, size: int) -> bytes:
    """Return the decompressed first frame in `data`; CorruptError if it makes no sense.

    So it is if that is more than `size` bytes. What follows the frame is ignored.
    """
    if _decompressor is not None:
        try:
            if 0 != _library.frame_content_size(data) <= size:  # of 0, it looks at nothing else
                found: bytes = _decompressor.decompress(data, max_output_size=size)
                return found
        except _library.ZstdError:
            pass  # it says less than the reader below, and may refuse what is sound
    try:
        return _frame(data, size)
    except IndexError:
        raise CorruptError("zstd", None, "the frame is cut off") from None


def _frame(data: bytes, size: int) -> bytes:
    out = bytearray()
    for _ in blocks(data, out, size):
        pass
    return bytes(out)


def blocks(data: bytes, out: bytearray, size: int) -> Iterator[int]:
    """Append one block after the other to `out`; yield where each ends, the last with the frame.

    Between two blocks the caller may take bytes from the start of `out` that the frame's window
    does not reach; a checksum is compared where nothing was taken. CorruptError where `out` would
    have more than `size` bytes, IndexError where the frame is cut off.
    """
    at, has_checksum = _header(data)
    codes: Codes | None = None
    sequences = Sequences()
    last = total = 0
    while not last:
        header = data[at] | data[at + 1] << 8 | data[at + 2] << 16
        at += 3
        last, kind, length = header & 1, header >> 1 & 3, header >> 3
        stored = 1 if kind == _REPEATED else length
        block = data[at : at + stored]
        at += stored
        if kind > _COMPRESSED or length > _MOST_IN_BLOCK or len(block) < stored:
            raise CorruptError("zstd", at, f"a block of kind {kind} and {length} bytes")
        before = len(out)
        if kind == _COMPRESSED:
            found, codes, stop = literals(block, codes, size - before)
            sequences.execute(block[stop:], found, out, size)
        else:
            out += block * (length if kind == _REPEATED else 1)
        total += len(out) - before
        if len(out) > size:
            raise CorruptError("zstd", at, f"more than {size} bytes")
        if not last:
            yield at
    if has_checksum:
        if total == len(out):
            from pygrub_k.xxhash64 import xxhash64

            if (xxhash64(bytes(out)) & 0xFFFFFFFF).to_bytes(4, "little") != data[at : at + 4]:
                raise CorruptError("zstd", at, "the checksum of the content is wrong")
        at += 4
    yield at


def window(data: bytes) -> int:
    """Return how many bytes back a frame may reach; IndexError where its header is cut off."""
    flags = data[4]
    if not flags >> 5 & 1:
        base = 1 << 10 + (data[5] >> 3)
        return base + base // 8 * (data[5] & 7)
    at, _ = _header(data)
    length = _LEN_SIZE[flags >> 6] or 1
    size = int.from_bytes(data[at - length : at], "little")
    return size + 256 if length == _TWO_BYTES else size


def _header(data: bytes) -> tuple[int, bool]:
    """Return where the blocks begin, and whether a checksum follows them."""
    if data[:4] != _MAGIC:
        raise CorruptError("zstd", None, "no frame begins here")
    flags = data[4]
    is_single = flags >> 5 & 1
    at = 5 + (not is_single)
    len_dictionary = _LEN_DICTIONARY[flags & 3]
    if any(data[at : at + len_dictionary]):
        raise CorruptError("zstd", at, "needs a dictionary")
    if flags & 8:
        raise CorruptError("zstd", 4, "a reserved flag is set")
    at += len_dictionary + (_LEN_SIZE[flags >> 6] or is_single)
    return at, bool(flags & 4)
