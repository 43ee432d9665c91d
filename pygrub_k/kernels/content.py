"""The bytes of a kernel: as they are stored, or unpacked as they are read.

What is read of a kernel stands near its start, or where its headers say; a kernel is never held in
memory as a whole.
"""

from __future__ import annotations

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
LZOP: Final = b"\x89LZO\0\r\n\x1a\n"
_XZ_END: Final = b"YZ"
_LZOP_END: Final = bytes(4)


class StoredContent:
    """A file as it is stored, or a part of another content."""

    def __init__(self, read: Callable[[int, int], bytes], size: int, start: int = 0) -> None:
        self._read = read
        self.size = size
        self._start = start

    def read(self, offset: int, length: int) -> bytes:
        """Return that many bytes, fewer only where they end."""
        length = min(length, self.size - offset)
        return self._read(self._start + offset, length) if length > 0 else b""

    def reaches(self, offset: int) -> bool:
        """Return whether there are as many bytes as that."""
        return offset <= self.size


def unpacked(content: StoredContent, charge: Callable[[int], None]) -> Content:
    """Return the bytes of a file as GRUB reads them: unpacked if gzip, xz or lzop packed them.

    What ends otherwise than xz and lzop end is none of theirs to GRUB. `charge` is told how many
    bytes were unpacked, and may raise. What is returned raises what UnpackedContent raises.
    """
    head = content.read(0, len(LZOP))
    kind = ""
    if head.startswith(GZIP):
        kind = "gzip"
    elif head.startswith(XZ) and _ends(content, _XZ_END):
        kind = "XZ"
    elif head == LZOP and _ends(content, _LZOP_END):
        kind = "LZO"
    if not kind:
        return content
    from pygrub_k.kernels.unpacked import UnpackedContent

    return UnpackedContent(kind, content, watch=lambda piece: charge(len(piece)))


def _ends(content: StoredContent, end: bytes) -> bool:
    return content.read(max(content.size - len(end), 0), len(end)) == end
