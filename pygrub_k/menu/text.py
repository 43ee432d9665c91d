"""Guest text in a terminal's columns: how each character is shown, and how wide it is."""

from __future__ import annotations

import unicodedata

from pygrub_k.text import printable

CUT = "..."
"""Ends a text that is too long for its place."""
JAMO = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))
"""Hangul vowels and final consonants: they take no column of their own."""


def shown(text: str, encoding: str) -> str:
    r"""Return `text`, with everything escaped that a terminal of this encoding would misplace.

    Besides what `printable` escapes, these are characters that the encoding lacks, and combining
    marks: a stack of those covers the lines above.

    >>> shown("caf\u00e9 e\u0301", "utf-8"), shown("caf\u00e9", "ascii")
    ('café e\\u0301', 'caf\\xe9')
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(shown_character(character, encoding) for character in text)


def shown_character(character: str, encoding: str) -> str:
    """Return one character as shown: itself, or an escape in ASCII."""
    if character.isascii() or not character.isprintable():
        return printable(character)
    combines = unicodedata.category(character).startswith("M")
    if combines or any(ord(character) in vowels for vowels in JAMO):
        return _escape(character)
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _escape(character)
    return character


def columns(text: str) -> int:
    """Return how many columns a text from `shown` takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def fitted(text: str, width: int) -> str:
    """Return text cut or padded to exactly `width` columns.

    >>> fitted("Debian", 8), fitted("Debian GNU/Linux", 8)
    ('Debian  ', 'Debia...')
    """
    needed = columns(text)
    if needed > width:
        end = CUT if width > len(CUT) else ""
        text = cut_right(text, width - len(end)) + end
        needed = columns(text)
    return text + " " * (width - needed)


def wrapped(text: str, width: int) -> list[str]:
    """Return text in rows of at most `width` columns, broken at blanks where possible."""
    rows = [""]
    for word in text.split(" "):
        rest = word
        if rows[-1] and columns(rows[-1]) + 1 + columns(rest) <= width:
            rows[-1] += f" {rest}"
            continue
        if rows[-1]:
            rows.append("")
        while columns(rest) > width:
            rows[-1] = cut_right(rest, width) or rest[0]
            rest = rest[len(rows[-1]) :]
            rows.append("")
        rows[-1] = rest
    return rows


def cut_right(text: str, width: int) -> str:
    """Return as much of a text as fits into so many columns."""
    if text.isascii():
        return text[:width]
    used = 0
    for number, character in enumerate(text):
        used += _width(character)
        if used > width:
            return text[:number]
    return text


def _width(character: str) -> int:
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _escape(character: str) -> str:
    return character.encode("ascii", "backslashreplace").decode("ascii")
