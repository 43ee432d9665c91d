"""One frame piece by piece, for what is too large to be unpacked as a whole."""

from __future__ import annotations

from pygrub_k.compression.zstd import frame
from pygrub_k.errors import CorruptError, LimitError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Final

    Read = Callable[[int, int], bytes]

FED: Final = 512
"""Bytes that the library gets at once: they unpack to 16 MiB at most, and usually to 2 KiB."""
_PIECE: Final = 1 << 20
_BLOCK: Final = 128 << 10
"""What a block unpacks to at most."""


def pieces(read: Read, most_window: int, most_packed: int) -> Iterator[tuple[bytes, int]]:
    """Yield what one frame unpacks to, and how many of its bytes were taken by then.

    `read` returns bytes of the packed frame, fewer where they end. LimitError where it reaches back
    more than `most_window` bytes or, without the library, has more than `most_packed`; CorruptError
    where it makes no sense.
    """
    fast = frame.library_stream(most_window)
    if fast is None:
        yield from _by_ourselves(read, most_window, most_packed)
        return
    used = 0
    while not fast.eof:
        data = read(used, FED)
        if not data:
            raise CorruptError("zstd", used, "the frame is cut off")
        used += len(data)
        try:
            plain = fast.decompress(data)
        except frame.library_error() as error:
            raise CorruptError("zstd", used, str(error)) from None
        yield plain, used - len(fast.unused_data)


def _by_ourselves(read: Read, most_window: int, most_packed: int) -> Iterator[tuple[bytes, int]]:
    data = read(0, most_packed)
    out = bytearray()
    taken = 0  # bytes at the start of `out` that were yielded
    try:
        window = max(frame.window(data), _BLOCK)
        if window > most_window:
            raise LimitError(f"zstd: it needs more than {most_window} bytes of memory")
        for used in frame.blocks(data, out, window + _PIECE + 2 * _BLOCK):
            plain = bytes(out[taken:])
            if len(out) > window + _PIECE:
                del out[: len(out) - window]
            taken = len(out)
            yield plain, used
    except IndexError:
        if len(data) == most_packed:
            raise LimitError(f"zstd: a frame of more than {most_packed} bytes") from None
        raise CorruptError("zstd", None, "the frame is cut off") from None
