"""A file of a guest as an open file of Python."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import ConfinementError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class GuestFile(io.RawIOBase):
    """A file's content of `size` bytes; `pieces` yields those from one byte up to another."""

    def __init__(self, pieces: Callable[[int, int], Iterable[bytes]], size: int) -> None:
        super().__init__()
        self._pieces = pieces
        self._size = size
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError(f"negative seek position {base + offset}")
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer).cast("B")
        end = min(self._position + len(view), self._size)
        if end <= self._position:
            return 0
        data = b"".join(self._pieces(self._position, end))
        if len(data) != end - self._position:
            raise ConfinementError("the worker sent more or fewer bytes than were asked for")
        view[: len(data)] = data
        self._position = end
        return len(data)
