"""Numbers in GRUB's scripts: C's conversion, with the base read off the text."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_BLANKS: Final = " \t\n\v\f\r"
MAXIMUM: Final = (1 << 64) - 1
_SIGNED_MAXIMUM: Final = (1 << 63) - 1


def unsigned(text: str, base: int = 0) -> tuple[int, int] | None:
    """Return the number that a text begins with and the offset after it, or None.

    Base 0 reads it off a prefix: `0x` is 16, a further octal digit after `0` is 8. A number that
    is too large becomes the largest (64 bits).
    """
    position = len(text) - len(text.lstrip(_BLANKS))
    if text.startswith("0x", position) and base in {0, 16}:
        base = 16
        position += 2
    elif base == 0:
        octal = text.startswith("0", position) and text[position + 1 : position + 2] in _OCTAL
        base = 8 if octal else 10
    start, allowed = position, _DIGITS[:base]
    while position < len(text) and text[position].lower() in allowed:
        position += 1
        if position - start > _LONGEST:
            return MAXIMUM, position
    if position == start:
        return None
    return min(int(text[start:position], base), MAXIMUM), position


_OCTAL: Final = frozenset("01234567")
_LONGEST: Final = 64
"""No number of 64 bits has more digits in any base, leading zeros aside."""


def signed(text: str) -> int:
    """Return the number that a text begins with, its sign included; 0 if there is none."""
    stripped = text.lstrip(_BLANKS)
    negative = stripped.startswith("-")
    found = unsigned(stripped[1:] if negative else stripped)
    value = min(found[0] if found else 0, _SIGNED_MAXIMUM)
    return -value if negative else value


def as_int(value: int) -> int:
    """Return a number truncated to a C `int` (32 bits, signed)."""
    return (value + (1 << 31)) % (1 << 32) - (1 << 31)
