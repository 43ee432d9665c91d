"""Names: numbers of 16 bits for each character, as Linux shows them.

Linux writes a byte of the name in each number, whatever characters the bytes mean, unless it was
mounted with iocharset; OS/2 writes UTF-16. A name of numbers below 256 is shown as these bytes, as
by a mount without that option; any other, which such a mount shows with `?`, in UTF-8.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

WIDTH: Final = 2
"""Bytes of a character."""
_CODEC: Final = "utf-16-le"
_SORTED: Final = "utf-16-be"
_ANYHOW: Final = "surrogatepass"
_WITHOUT_CAPITAL: Final = "\xb5"
"""The sign for micro: its capital is the Greek letter's."""
_LAST: Final = "\uffff"


def shown(stored: bytes) -> bytes:
    r"""Return a name as it is listed; it ends at a NUL.

    >>> shown(b"v\0m\0"), shown(b"\xc3\0\xa9\0"), shown(b"\x03\x26")
    (b'vm', b'\xc3\xa9', b'\xe2\x98\x83')
    """
    if not any(stored[1::WIDTH]):
        return stored[::WIDTH].partition(b"\0")[0]
    text = stored.decode(_CODEC, _ANYHOW).partition("\0")[0]
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:  # as GRUB shows it, and Linux with iocharset=utf8
        return text.encode("utf-8", _ANYHOW)


def sorting(stored: bytes) -> bytes:
    """Return what names are in the order of."""
    return stored.decode(_CODEC, _ANYHOW).encode(_SORTED, _ANYHOW)


def sought(name: bytes) -> list[bytes]:
    """Return what to look for, in the form of `sorting`: its bytes, then its characters."""
    plain = name.decode("latin-1").encode(_SORTED)
    try:
        characters = name.decode("utf-8", _ANYHOW).encode(_SORTED, _ANYHOW)
    except UnicodeDecodeError:
        return [plain]
    return [plain] if characters == plain else [plain, characters]


def capitals(key: bytes) -> bytes:
    r"""Return a name in the form of `sorting` in capitals: what OS/2's names are in the order of.

    Each number stands for itself, as in Linux's own table (fs/jfs/jfs_uniupr.c). That table, and
    OS/2's, lacks letters of later editions of Unicode.

    >>> capitals(b"\0v\0\xe9\0\xb5\0\xff\0\xdf")
    b'\x00V\x00\xc9\x00\xb5\x01x\x00\xdf'
    """
    text = key.decode(_SORTED, _ANYHOW)
    if text.isascii():
        return text.upper().encode(_SORTED)
    return "".join(_capital(letter) for letter in text).encode(_SORTED, _ANYHOW)


def _capital(letter: str) -> str:
    if letter in _WITHOUT_CAPITAL or letter > _LAST:
        return letter
    capital = letter.upper()
    return capital if len(capital) == 1 else letter
