"""Packed streams of all kinds that kernels and ramdisks come in, unpacked piece by piece.

gzip, bzip2, LZMA, XZ and Zstandard as their own documents have them; LZO as lzop writes it and LZ4
in its old form, as Linux reads them (lib/decompress.c).
"""

from __future__ import annotations

from pygrub_k._generated.packed_kernel_records import (
    Lz4BlockRecord,
    Lz4StartRecord,
    LzopBlockRecord,
    LzopEndRecord,
    LzopFileRecord,
    LzopFlag,
    LzopFlagsRecord,
    LzopNameRecord,
    LzopStartRecord,
)
from pygrub_k.compression import lz4, lzo1x
from pygrub_k.errors import FILE, CorruptError, LimitError, UnsupportedError
from pygrub_k.limits import KERNEL_DICTIONARY, PACKED_BLOCK, PACKED_PIECE, ZSTD_FRAME
from pygrub_k.loading import BZIP2, LZMA
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Final

    from pygrub_k.kernels.content import Content
    from pygrub_k.records import R

MAGICS: Final = (
    ("gzip", b"\x1f\x8b"),
    ("bzip2", b"BZh"),
    ("XZ", b"\xfd7zXZ\0"),
    ("Zstandard", b"\x28\xb5\x2f\xfd"),
    ("LZO", b"\x89LZO\0\r\n\x1a\n"),
    ("LZ4", b"\x02\x21\x4c\x18"),
    ("LZMA", b"\x5d\0\0"),
)
"""What each kind begins with. LZMA has no magic: streams made for Linux begin so."""
LONGEST_MAGIC: Final = max(len(magic) for _, magic in MAGICS)
_WITH_LEVEL: Final = 0x940
"""The first version of lzop that writes a level, and times of 64 bits."""


def kind_of(head: bytes) -> str:
    """Return how something is packed that begins so; empty if it is not."""
    return next((kind for kind, magic in MAGICS if head.startswith(magic)), "")


class Unpacking:
    """A packed stream from a byte of some content on, which may go on behind the stream.

    Pieces have some MiB at most. CorruptError where the stream cannot be unpacked,
    UnsupportedError where Python lacks what unpacks it, LimitError where that needs too much
    memory.
    """

    def __init__(self, kind: str, content: Content, start: int = 0) -> None:
        self.kind = kind
        self._content = content
        self._start = start
        self.used = 0
        """Bytes that the stream takes; right when all pieces were taken."""

    def pieces(self) -> Iterator[bytes]:
        """Yield what the stream unpacks to."""
        yield from _READERS[self.kind](self)

    def read(self, at: int, length: int) -> bytes:
        """Return that many bytes of the packed stream, fewer where the content ends."""
        return self._content.read(self._start + at, length)

    def corrupt(self, reason: str) -> CorruptError:
        """Return the error for a stream that makes no sense."""
        return CorruptError(f"{self.kind} stream", self._start + self.used, reason, FILE)

    def ended(self) -> CorruptError:
        """Return the error for a stream that is cut off."""
        return self.corrupt("it is cut off")

    def record(self, table: type[R]) -> R:
        """Return the structure that comes next."""
        data = self.read(self.used, table.SIZE)
        if len(data) < table.SIZE:
            raise self.ended()
        found = record_at(table, data, 0, self._start + self.used, FILE)
        self.used += table.SIZE
        return found

    def bytes_of(self, length: int) -> bytes:
        """Return the bytes that come next; CorruptError if there are not as many."""
        data = self.read(self.used, length)
        if len(data) < length:
            raise self.ended()
        self.used += length
        return data


def _gzip(stream: Unpacking) -> Iterator[bytes]:
    import zlib

    unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while not unpacker.eof:
        data = unpacker.unconsumed_tail
        if not data:
            data = stream.read(stream.used, PACKED_PIECE)
            stream.used += len(data)
            if not data:
                raise stream.ended()
        try:
            plain = unpacker.decompress(data, PACKED_PIECE)
        except zlib.error as error:
            raise stream.corrupt(str(error)) from None
        if plain:
            yield plain
    stream.used -= len(unpacker.unused_data)


def _bzip2(stream: Unpacking) -> Iterator[bytes]:
    unpacker = _module(BZIP2, stream).BZ2Decompressor()
    yield from _by_library(stream, unpacker, (OSError, EOFError, ValueError))


def _lzma(stream: Unpacking) -> Iterator[bytes]:
    module = _module(LZMA, stream)
    form = module.FORMAT_XZ if stream.kind == "XZ" else module.FORMAT_ALONE
    unpacker = module.LZMADecompressor(form, KERNEL_DICTIONARY)
    yield from _by_library(stream, unpacker, (module.LZMAError,))


def _module(name: str, stream: Unpacking) -> Any:
    try:
        return __import__(name)
    except ImportError:
        reason = f"this Python has no module {name}, which unpacks it"
        raise UnsupportedError(f"{stream.kind} stream", None, reason) from None


def _by_library(
    stream: Unpacking, unpacker: Any, errors: tuple[type[Exception], ...]
) -> Iterator[bytes]:
    """Yield the pieces of one of Python's own decompressors, which raises `errors`."""
    while not unpacker.eof:
        data = b""
        if unpacker.needs_input:
            data = stream.read(stream.used, PACKED_PIECE)
            stream.used += len(data)
            if not data:
                raise stream.ended()
        try:
            plain = unpacker.decompress(data, PACKED_PIECE)
        except errors as error:
            if "limit" in str(error):
                raise LimitError(
                    f"{stream.kind} stream: it needs more than {KERNEL_DICTIONARY} bytes of memory"
                ) from None
            raise stream.corrupt(str(error)) from None
        if plain:
            yield plain
    stream.used -= len(unpacker.unused_data)


def _zstandard(stream: Unpacking) -> Iterator[bytes]:
    from pygrub_k.compression.zstd.stream import pieces

    for piece, used in pieces(stream.read, KERNEL_DICTIONARY, ZSTD_FRAME):
        stream.used = used
        if piece:
            yield piece


def _lz4(stream: Unpacking) -> Iterator[bytes]:
    """Yield blocks; whatever is too large for one, or the end, ends the stream."""
    stream.record(Lz4StartRecord)
    while True:
        head = stream.read(stream.used, Lz4BlockRecord.SIZE)
        if kind_of(head) == "LZ4":
            stream.record(Lz4StartRecord)
            continue
        if len(head) < Lz4BlockRecord.SIZE:
            return
        length = record_at(Lz4BlockRecord, head, 0, stream.used).len_packed
        if not 0 < length <= _LZ4_PACKED:
            return
        data = stream.read(stream.used + Lz4BlockRecord.SIZE, length)
        if len(data) < length:
            return
        stream.used += Lz4BlockRecord.SIZE
        plain = lz4.decompressed(data, PACKED_BLOCK)
        stream.used += length
        yield plain


_LZ4_PACKED: Final = PACKED_BLOCK + PACKED_BLOCK // 255 + 16
"""The longest block that LZ4 makes of PACKED_BLOCK bytes."""


def _lzo(stream: Unpacking) -> Iterator[bytes]:
    start = stream.record(LzopStartRecord)
    is_newer = start.version >= _WITH_LEVEL
    if is_newer:
        stream.bytes_of(LzopNameRecord.SIZE)
    if stream.record(LzopFlagsRecord).flags & LzopFlag.has_filter:
        stream.record(LzopFlagsRecord)
    stream.record(LzopFileRecord)
    if is_newer:
        stream.record(LzopFlagsRecord)
    stream.bytes_of(stream.record(LzopNameRecord).len_name)
    stream.record(LzopFlagsRecord)
    while record_at(
        LzopEndRecord, stream.bytes_of(LzopEndRecord.SIZE), 0, stream.used, FILE
    ).len_unpacked:
        stream.used -= LzopEndRecord.SIZE
        block = stream.record(LzopBlockRecord)
        if block.len_unpacked > PACKED_BLOCK or not 0 < block.len_packed <= block.len_unpacked:
            sizes = f"a block of {block.len_packed} bytes that unpacks to {block.len_unpacked}"
            raise stream.corrupt(sizes)
        data = stream.bytes_of(block.len_packed)
        if block.len_packed < block.len_unpacked:
            data = lzo1x.whole(data, block.len_unpacked)
            if len(data) < block.len_unpacked:
                raise stream.corrupt(f"a block of {len(data)} bytes, not {block.len_unpacked}")
        yield data


_READERS: Final[dict[str, Callable[[Unpacking], Iterator[bytes]]]] = {
    "gzip": _gzip,
    "bzip2": _bzip2,
    "XZ": _lzma,
    "LZMA": _lzma,
    "Zstandard": _zstandard,
    "LZ4": _lz4,
    "LZO": _lzo,
}
