"""One block of any compressor, decompressed and bounded."""

from __future__ import annotations

from pygrub_k._generated.squashfs_superblock_records import Compression
from pygrub_k.errors import CorruptError
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

_MODULES: Final = {
    Compression.gzip: "inflate.whole",
    Compression.lzma: "lzma.decompressed",
    Compression.lzo: "lzo1x.whole",
    Compression.xz: "lzma.decompressed",
    Compression.lz4: "lz4.decompressed",
    Compression.zstd: "zstd.frame.decompressed",
}
"""In pygrub_k/compression/; imported when a file system was made with it."""


def decompressor(compression: int) -> Any:
    """Return a function from (stored bytes, most bytes) to the content, which raises CorruptError.

    LimitError and UnsupportedError are as its module says.
    """
    return loaded("pygrub_k.compression", _MODULES[compression])


def unpacked(decompress: Any, data: bytes, most: int, structure: str, where: int) -> bytes:
    """Return what a block holds; errors say that it is a `structure` at byte `where`."""
    try:
        found: bytes = decompress(data, most)
    except CorruptError as error:
        reason = f"{error.structure}: {error.reason}"
        raise CorruptError(structure, where, reason) from error
    return found
