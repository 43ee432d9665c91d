"""One piece of any compressor, decompressed and bounded."""

from __future__ import annotations

from pygrub_k._generated.erofs_superblock_records import Compressor, Incompatible
from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.filesystems.erofs.storage import Storage


def decompressed(storage: Storage, compressor: int, stored: bytes, size: int) -> bytes:
    """Return `size` bytes out of a piece; more may come out, which no file has.

    Raises CorruptError if the piece is damaged, LimitError if it needs too much memory.
    """
    is_padded = storage.superblock.incompatible_features & Incompatible.zero_padding
    data = stored.lstrip(b"\0") if is_padded or compressor != Compressor.lz4 else stored
    if not data:
        raise CorruptError("compressed data", None, f"nothing but {len(stored)} zeros")
    if compressor == Compressor.lz4:
        from pygrub_k.compression.lz4 import decompressed as unlz4

        found = unlz4(data, size, partly=True)
    elif compressor == Compressor.lzma:
        from pygrub_k.compression.lzma import raw

        # A stream's first byte is always 0; here stand its properties instead, inverted.
        found = raw(b"\0" + data[1:], size, data[0] ^ 0xFF, storage.len_dictionary or size)
    elif compressor == Compressor.deflate:
        from pygrub_k.compression.inflate import raw as inflated

        found = inflated(data, size)
    else:
        from pygrub_k.compression.zstd.frame import decompressed as unzstd

        found = unzstd(data, size)
    if len(found) < size:
        raise CorruptError("compressed data", None, f"{len(found)} bytes, not {size}")
    return found
