"""Messages between the parent and its worker, through pipes.

A frame is: kind, one byte; number of items, four bytes; then each item as its length, four bytes,
and its bytes. Numbers are little-endian.
"""

from __future__ import annotations

import posix

from pygrub_k.errors import ConfinementError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Final

ASK: Final = b"?"
MODULE: Final = b"M"
LAYERS: Final = b"L"
PROGRESS: Final = b"P"
OUTPUT: Final = b"O"
REPLY: Final = b"R"
ERROR: Final = b"E"
"""Kinds of frames: a request, a late import, what became of confinement, and what a worker says."""

NUMBER: Final = 4
"""Bytes of a count or a length."""
HEADER: Final = 1 + NUMBER
READ_SIZE: Final = 64 << 10
"""As much as a pipe holds by default."""


def packed(kind: bytes, items: Sequence[bytes]) -> bytes:
    """Return a frame. `kind` is one byte."""
    parts = [kind, len(items).to_bytes(NUMBER, "little")]
    for item in items:
        parts += (len(item).to_bytes(NUMBER, "little"), item)
    return b"".join(parts)


class FrameReader:
    """Takes frames from a pipe whose sender is not trusted.

    `sizes` has the kinds of frames that may come, and how many items and bytes each may have at
    the most; None for a sender that is trusted. Anything beyond that is a ConfinementError
    before it is kept in memory. However slowly a frame comes, each of its bytes is looked at once.
    """

    def __init__(self, descriptor: int, sizes: Mapping[bytes, tuple[int, int]] | None) -> None:
        self.descriptor = descriptor
        self.sizes = sizes
        self._data = bytearray()
        self._at = 0
        self._count = -1
        self._items: list[bytes] = []
        self._size = 0

    @property
    def pending(self) -> bool:
        """Whether there is more than has been taken out."""
        return bool(self._data)

    def fill(self) -> bool:
        """Read what the pipe has, waiting for it if it has nothing; False at its end."""
        data = posix.read(self.descriptor, READ_SIZE)
        self._data += data
        return bool(data)

    def frame(self) -> tuple[bytes, list[bytes]] | None:
        """Return the next (kind, items), or None while it is incomplete."""
        data = self._data
        if self._count < 0 and not self._begun():
            return None
        while len(self._items) < self._count:
            start = self._at + NUMBER
            if len(data) < start:
                return None
            length = int.from_bytes(data[self._at : start], "little")
            self._check(self._size + length)
            if len(data) < start + length:
                return None
            self._items.append(bytes(data[start : start + length]))
            self._size += length
            self._at = start + length
        found = bytes(data[:1]), self._items
        del data[: self._at]
        self._at, self._count, self._items = 0, -1, []
        return found

    def _begun(self) -> bool:
        """Take a frame's kind and number of items, if they are there."""
        data = self._data
        if self.sizes is not None and data and bytes(data[:1]) not in self.sizes:
            raise ConfinementError(f"the worker sent an unexpected message {bytes(data[:1])!r}")
        if len(data) < HEADER:
            return False
        count = int.from_bytes(data[1:HEADER], "little")
        self._size = HEADER + count * NUMBER
        if self.sizes is not None:
            most = self.sizes[bytes(data[:1])][0]
            if count > most:
                raise ConfinementError(f"the worker sent {count} items, {most} are allowed")
        self._check(self._size)
        self._count = count
        self._at = HEADER
        return True

    def _check(self, size: int) -> None:
        limit = size if self.sizes is None else self.sizes[bytes(self._data[:1])][1]
        if size > limit:
            raise ConfinementError(
                f"the worker's answer has {size} bytes or more, {limit} are allowed"
            )
