"""Bits of a stream that is written forwards and read backwards (RFC 8878, section 4.1)."""

from __future__ import annotations

from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

MASKS: Final = tuple((1 << count) - 1 for count in range(65))
"""By a number of bits: all of them set."""


def backward_bits(data: bytes) -> int:
    """Return how many bits a stream has before its end mark; CorruptError if it has none."""
    if not data or not data[-1]:
        raise CorruptError("zstd", None, "a stream of bits without its end")
    return 8 * len(data) - 9 + data[-1].bit_length()


class ShortStream:
    """A stream that is read by steps, last bit first. What lacks at its start reads as zeros."""

    __slots__ = ("left", "value")

    def __init__(self, data: bytes) -> None:
        self.left = backward_bits(data)
        self.value = int.from_bytes(data, "little")

    def read(self, count: int) -> int:
        """Return the next bits as a number; `left` becomes negative if there are too few."""
        self.left -= count
        if self.left < 0:
            return self.value << -self.left & MASKS[count]
        return self.value >> self.left & MASKS[count]
