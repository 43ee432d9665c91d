"""Names: short ones in a code page, long ones in UTF-16, and when two names are the same.

Short names are read as code page 437 and all names are given as UTF-8, which is what Linux does
when nobody tells it otherwise (fs/fat/Kconfig: FAT_DEFAULT_CODEPAGE; Documentation/filesystems/
vfat.rst, "shortname=mixed").
"""

from __future__ import annotations

from pygrub_k._generated.fat_directory_records import FirstByte, LowerCase, ShortNameRecord

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.fat_directory_records import LongNamePartRecord

_BASE: Final = ShortNameRecord.OFFSET.extension
"""Characters of a short name before its extension."""
_MOST_PARTS: Final = 20
_IMPOSSIBLE: Final = (b"", b".", b"..")


def short_name(name: bytes, lower_case: int) -> bytes:
    """Return a name of 8 and 3 characters as text; empty if it is not a name.

    `lower_case` says which part is shown in lower case. A NUL ends a part, as in Linux.

    >>> short_name(b"VMLINUZ EFI", 0x08)
    b'vmlinuz.EFI'
    """
    if name[0] == FirstByte.stands_for_e5:
        name = bytes((FirstByte.free,)) + name[1:]
    base = _part(name[:_BASE], small=bool(lower_case & LowerCase.base))
    extension = _part(name[_BASE:], small=bool(lower_case & LowerCase.extension))
    if not base:
        return b""
    return _possible(base + b"." + extension if extension else base)


def _part(raw: bytes, *, small: bool) -> bytes:
    raw = raw.partition(b"\0")[0].rstrip(b" ")
    if raw.isascii():
        return raw.lower() if small else raw
    text = raw.decode("cp437")
    return (text.lower() if small else text).encode()


def _possible(name: bytes) -> bytes:
    """Return a name; empty if it cannot be part of a path."""
    return b"" if name in _IMPOSSIBLE or b"/" in name else name


class LongName:
    """Collects the parts of a long name, which precede its entry, last part first.

    Parts count only if none is missing and all have the checksum of the short name; else the entry
    has its short name only (FAT 1.03, "Name Limits and Character Sets"; Linux, fs/fat/dir.c).
    """

    __slots__ = ("_characters", "_checksum", "_expected")

    def __init__(self) -> None:
        self._expected = -1  # number of the part before the one to come; 0: all are there
        self._checksum = 0
        self._characters = b""

    def add(self, part: LongNamePartRecord) -> None:
        """Take the next part, in the order in which they stand on the disk."""
        if part.is_first_stored and 0 < part.number <= _MOST_PARTS:
            self._checksum = part.checksum
            self._characters = b""
        elif (
            part.is_first_stored
            or part.number != self._expected
            or not part.number
            or part.checksum != self._checksum
        ):
            self._expected = -1
            return
        self._expected = part.number - 1
        here = part.characters_1 + part.characters_2 + part.characters_3
        self._characters = here + self._characters

    def drop(self) -> None:
        """Forget the parts: what follows them has no long name."""
        self._expected = -1

    def take(self, name: bytes) -> bytes:
        """Return the long name of the entry with that short name of 11 bytes, empty if none."""
        complete = self._expected == 0 and self._checksum == checksum(name)
        self._expected = -1
        if not complete:
            return b""
        text = self._characters.decode("utf-16-le", "surrogatepass").partition("\0")[0]
        return _possible(text.encode("utf-8", "surrogatepass"))


def checksum(name: bytes) -> int:
    """Return the checksum by which long names know their short one of 11 bytes."""
    total = 0
    for byte in name:
        total = ((total & 1) << 7 | total >> 1) + byte & 0xFF
    return total


def folded(name: bytes) -> str:
    """Return a name in the form used to compare names without case.

    Each letter is capitalised by itself, as in firmware and Windows: `ß` stays.
    """
    text = name.decode("utf-8", "surrogateescape")
    if text.isascii():
        return text.upper()
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)
