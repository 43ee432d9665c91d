"""Directories that ignore case: names are compared by their canonical caseless form.

ext4 and F2FS use Unicode 12.1: names are decomposed canonically and case-folded, and what is
ignorable by default is left out (Unicode 12.1, sections 3.13 and 5.21). Python's newer tables
differ only in characters that were not assigned then.
"""

from __future__ import annotations

from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_IGNORABLE: Final = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180E),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)
"""Ranges with the property Default_Ignorable_Code_Point (DerivedCoreProperties.txt 12.1)."""


def folded(name: bytes) -> bytes:
    """Return the caseless form of a name; a name that is not UTF-8 is returned unchanged."""
    if name.isascii():
        return name.lower()
    try:
        text = name.decode()
    except UnicodeDecodeError:
        return name
    try:
        from unicodedata import normalize
    except ImportError as error:  # where it is no part of the interpreter, the worker has none
        raise UnsupportedError(
            "a directory", None, f"ignores case, and {name!r} is not ASCII: {error}"
        ) from error
    text = normalize("NFD", normalize("NFD", text).casefold())
    return "".join(
        char for char in text if not any(low <= ord(char) <= high for low, high in _IGNORABLE)
    ).encode()
