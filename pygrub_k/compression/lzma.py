"""LZMA and XZ by liblzma, which Python's own module `_lzma` wraps, bounded."""

from __future__ import annotations

from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.limits import LZMA_MEMORY
from pygrub_k.loading import LZMA

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any


def decompressed(data: bytes, most: int) -> bytes:
    """Return what an .xz or .lzma file holds; CorruptError if it is damaged.

    So it is if that is more than `most` bytes. LimitError for one that needs more than LZMA_MEMORY.
    """
    module = _module()
    try:
        decoder = module.LZMADecompressor(memlimit=LZMA_MEMORY)
        found: bytes = decoder.decompress(data, most + 1)
    except module.LZMAError as error:
        if "limit" in str(error):
            raise LimitError(f"lzma: needs more than {LZMA_MEMORY} bytes of memory") from None
        raise CorruptError("lzma", None, str(error)) from None
    if len(found) > most:
        raise CorruptError("lzma", None, f"more than {most} bytes")
    if not decoder.eof:
        raise CorruptError("lzma", None, "the stream is cut off")
    return found


def raw(data: bytes, most: int, properties: int, len_dictionary: int) -> bytes:
    """Return at most `most` bytes out of LZMA without a header, whose end nothing marks.

    `properties` are 0 to 224: literal context bits, and 9 times literal position bits, and 45
    times position bits.
    """
    module = _module()
    rest, context = divmod(properties, 9)
    position, literal = divmod(rest, 5)
    filters = {
        "id": module.FILTER_LZMA1,
        "dict_size": len_dictionary,
        "lc": context,
        "lp": literal,
        "pb": position,
    }
    try:
        decoder = module.LZMADecompressor(module.FORMAT_RAW, None, [filters])
        found: bytes = decoder.decompress(data, most)
    except module.LZMAError as error:
        raise CorruptError("lzma", None, str(error)) from None
    return found


def _module() -> Any:
    """Return Python's own module; UnsupportedError where Python was built without it."""
    try:
        return __import__(LZMA)
    except ImportError:
        reason = f"this Python has no module {LZMA}, which decompresses it"
        raise UnsupportedError("lzma", None, reason) from None
