"""Bytes that come in pieces, taken one after the other."""

from __future__ import annotations

from pygrub_k.errors import FILE, CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator


class ByteStream:
    """Pieces as one stream that is read forward; `position` counts from its first byte."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._piece = b""
        self._at = 0
        self.position = 0
        self.taken = b""
        """What a reader of archives took of a member."""

    def peek(self, length: int) -> bytes:
        """Return the next bytes without taking them, fewer only at the end."""
        self._fill(length)
        return self._piece[self._at : self._at + length]

    def read(self, length: int) -> bytes:
        """Take that many bytes; CorruptError if there are fewer."""
        data = self.peek(length)
        if len(data) < length:
            raise self._ended()
        self._at += length
        self.position += length
        return data

    def skip(self, length: int) -> None:
        """Pass that many bytes; CorruptError if there are fewer."""
        while length > 0:
            if not self._fill(1):
                raise self._ended()
            step = min(length, len(self._piece) - self._at)
            self._at += step
            self.position += step
            length -= step

    def skip_zeros(self) -> None:
        """Pass all bytes that are zero."""
        while self._fill(1):
            rest = self._piece[self._at :].lstrip(b"\0")
            step = len(self._piece) - self._at - len(rest)
            self._at += step
            self.position += step
            if rest:
                return

    def rest(self) -> int:
        """Pass everything that is left; return how many bytes that were."""
        before = self.position
        while self._fill(1):
            self.position += len(self._piece) - self._at
            self._at = len(self._piece)
        return self.position - before

    def _fill(self, length: int) -> bool:
        """Have so many bytes at hand; return whether there are as many."""
        while len(self._piece) - self._at < length:
            piece = next(self._pieces, None)
            if piece is None:
                return False
            self._piece = self._piece[self._at :] + piece
            self._at = 0
        return True

    def _ended(self) -> CorruptError:
        return CorruptError("cpio archive", self.position, "it is cut off", FILE)
