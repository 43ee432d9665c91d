"""The bytes of a kernel: as they are stored, or unpacked as they are read.

What is read of a kernel stands near its start, or where its headers say; a kernel is never held in
memory as a whole.
"""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from pygrub_k.records import R

    class Content(Protocol):
        """A file's bytes by position."""

        def read(self, offset: int, length: int) -> bytes:
            """Return that many bytes, fewer only where the file ends."""

        def reaches(self, offset: int) -> bool:
            """Return whether there are as many bytes as that."""


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


def structure(table: type[R], content: Content, offset: int = 0) -> R | None:
    """Return a structure; None if the content ends in it, or it is another one."""
    data = content.read(offset, table.SIZE)
    if len(data) < table.SIZE:
        return None
    try:
        return record_at(table, data, 0, offset)
    except CorruptError:
        return None
