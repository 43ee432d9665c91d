"""Messages between the parent and its worker, through pipes.

A frame is: kind, one byte; number of items, four bytes; then each item as its length, four bytes,
and its bytes. Numbers are little-endian.
"""

from __future__ import annotations

import os

from pygrub_k.errors import ConfinementError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
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
    """Takes frames out of a pipe's bytes, whose sender is not trusted.

    A frame of more than `limit` bytes is a ConfinementError, before it is kept in memory.
    """

    def __init__(self, descriptor: int, limit: int) -> None:
        self.descriptor = descriptor
        self.limit = limit
        self._data = bytearray()

    def fill(self) -> bool:
        """Read what the pipe has, waiting for it if it has nothing; False at its end."""
        data = os.read(self.descriptor, READ_SIZE)
        self._data += data
        return bool(data)

    def frame(self) -> tuple[bytes, list[bytes]] | None:
        """Return the next (kind, items), or None while it is incomplete."""
        data = self._data
        if len(data) < HEADER:
            return None
        count = int.from_bytes(data[1:HEADER], "little")
        self._check(HEADER + count * NUMBER)
        items = []
        at = HEADER
        for _ in range(count):
            if len(data) < at + NUMBER:
                return None
            length = int.from_bytes(data[at : at + NUMBER], "little")
            at += NUMBER
            self._check(at + length)
            if len(data) < at + length:
                return None
            items.append(bytes(data[at : at + length]))
            at += length
        kind = bytes(data[:1])
        del data[:at]
        return kind, items

    def _check(self, size: int) -> None:
        if size > self.limit:
            raise ConfinementError(
                f"the worker's answer has {size} bytes or more, {self.limit} are allowed"
            )
