"""The bytes of a kernel: as they are stored, or unpacked as they are read.

What is read of a kernel stands near its start, or where its headers say; a kernel is never held in
memory as a whole.
"""

from __future__ import annotations

from pygrub_k.errors import FILE, CorruptError, UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final, Protocol

    class Content(Protocol):
        """A file's bytes by position."""

        def read(self, offset: int, length: int) -> bytes:
            """Return that many bytes, fewer only where the file ends."""

        def reaches(self, offset: int) -> bool:
            """Return whether there are as many bytes as that."""


GZIP: Final = b"\x1f\x8b"
XZ: Final = b"\xfd7zXZ\0"
_PIECE: Final = 1 << 16


class StoredContent:
    """A file as it is stored, or a part of another content."""

    def __init__(self, read: Callable[[int, int], bytes], size: int, start: int = 0) -> None:
        self._read = read
        self._size = size
        self._start = start

    def read(self, offset: int, length: int) -> bytes:
        """Return that many bytes, fewer only where they end."""
        length = min(length, self._size - offset)
        return self._read(self._start + offset, length) if length > 0 else b""

    def reaches(self, offset: int) -> bool:
        """Return whether there are as many bytes as that."""
        return offset <= self._size


class GzipContent:
    """What a gzip'd file unpacks to; reading forward is cheap, going back begins anew.

    `charge` is told how many bytes were unpacked, and may raise. CorruptError where it cannot be
    unpacked.
    """

    def __init__(self, packed: Content, charge: Callable[[int], None]) -> None:
        self._packed = packed
        self._charge = charge
        self._rewind()

    def _rewind(self) -> None:
        import zlib

        self._unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._error = zlib.error
        self._input = 0
        self._at = 0  # where `_pending` begins
        self._pending = b""

    def read(self, offset: int, length: int) -> bytes:
        """Return that many bytes, fewer only where they end."""
        if offset < self._at:
            self._rewind()
        while self._at + len(self._pending) < offset + length and self._more():
            drop = min(offset - self._at, len(self._pending))
            if drop > 0:
                self._at += drop
                self._pending = self._pending[drop:]
        first = offset - self._at
        return self._pending[first : first + length]

    def reaches(self, offset: int) -> bool:
        """Return whether there are as many bytes as that."""
        return offset == 0 or len(self.read(offset - 1, 1)) == 1

    def _more(self) -> bool:
        """Unpack some more; return whether there may be still more."""
        unpacker = self._unpacker
        if unpacker.eof:
            return False
        data = unpacker.unconsumed_tail
        if not data:
            data = self._packed.read(self._input, _PIECE)
            self._input += len(data)
            if not data:
                raise CorruptError("gzip'd kernel", self._input, "it ends too early", FILE)
        try:
            plain = unpacker.decompress(data, _PIECE)
        except self._error as error:
            raise CorruptError("gzip'd kernel", None, str(error)) from None
        self._charge(len(plain))
        self._pending += plain
        return True


def unpacked(content: Content, charge: Callable[[int], None]) -> Content:
    """Return the bytes of a file as a boot loader reads them: unpacked where they are packed.

    Raises UnsupportedError for what is packed by xz.
    """
    head = content.read(0, len(XZ))
    if head.startswith(GZIP):
        return GzipContent(content, charge)
    if head == XZ:
        raise UnsupportedError("kernel", None, "it is packed by xz, which is not unpacked here")
    return content
