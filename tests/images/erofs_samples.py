"""EROFS with each compressor that Linux knows, made by hand."""

from __future__ import annotations

from random import Random

from tests.images.erofs_bytes import (
    DEFLATE,
    HEAD_1,
    HEAD_2,
    LZ4,
    LZMA,
    PLAIN,
    ZSTD,
    File,
    Volume,
    in_pieces,
)
from tests.images.posix_tree import words

TEXT = words(Random(4), 300_001)
NAMES = {"lzma": LZMA, "deflate": DEFLATE, "zstd": ZSTD}
MIXED = TEXT[:20_000] + Random(5).randbytes(4096) + b"z" * 20_000 + Random(6).randbytes(900)
PIECES = ((20_000, HEAD_1), (4096, PLAIN), (20_000, HEAD_2), (900, PLAIN))


def every_compressor() -> Volume:
    """Return files of each compressor, of two at once, and with what is not compressed."""
    files = {"lz4": File(b"a" * 100_000, (LZ4, LZ4), in_pieces(100_000, 33_333))}
    for name, compressor in NAMES.items():
        both = compressor, compressor
        files[name] = File(TEXT, both, in_pieces(len(TEXT), 40_000))
        files[f"{name}-large"] = File(TEXT, both, in_pieces(len(TEXT), 140_001))
    files["two"] = File(MIXED, (ZSTD, DEFLATE), PIECES)
    files["interlaced"] = File(MIXED, (ZSTD, LZ4), PIECES, interlaced=True)
    return Volume(files)
