"""Text from a guest: converted from bytes, made safe to show, quoted for a shell.

Nothing that is shown can move a cursor, recolour a terminal or hide.

A disk's owner chooses names, labels, titles and even the numbers in error messages. Everything
shown to people passes through here; JSON has escapes of its own and does not need it.
"""

from __future__ import annotations

import sys

LARGEST = (1 << 64) - 1
"""Of a number in decimal digits, unless its reader says otherwise: no value here has more bits."""


def printable(text: str) -> str:
    r"""Return `text` with every character that does not print written as an escape.

    Controls, format characters (bidirectional overrides among them) and lone surrogates become
    ``\n``, ``\xNN``, ``\uNNNN`` or ``\UNNNNNNNN``; a surrogate that stands for a byte which is
    not UTF-8 becomes that byte's ``\xNN``, so that from 0x80 on these are bytes, not characters.
    Backslashes stay: see `printable_name`.

    >>> printable("a\x1b[31mb\u202ec")
    'a\\x1b[31mb\\u202ec'
    """
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() else _escape(character) for character in text
    )


def printable_name(name: bytes) -> str:
    r"""Return a guest's file name so that no two names look alike: backslashes are doubled too.

    >>> printable_name(b"tab\there"), printable_name(b"tab\\there"), printable_name(b"\xff")
    ('tab\\there', 'tab\\\\there', '\\xff')
    """
    return printable(name.decode("utf-8", "surrogateescape").replace("\\", "\\\\"))


def component_text(name: bytes) -> str:
    r"""Return one name of a path as `printable_name` does, so that it can only be that name.

    A slash in it, and names that are none, such as `..` in a place where it is not a directory's
    own, are escaped as well; an empty name is ``\e``.

    >>> component_text(b"a/b"), component_text(b".."), component_text(b"")
    ('a\\x2fb', '\\x2e\\x2e', '\\e')
    """
    if name in (b"", b".", b".."):
        return "\\x2e" * len(name) or "\\e"
    return printable_name(name).replace("/", "\\x2f")


def shown(data: bytes) -> str:
    """Return a guest's text safe for a terminal: only TAB and LF keep their effect."""
    text = data.decode("utf-8", "surrogateescape")
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text
    lines = text.split("\n")
    return "\n".join("\t".join(map(printable, line.split("\t"))) for line in lines)


def decimal(text: str, most: int = LARGEST) -> int | None:
    """Return the number that decimal digits write; None for other text, or one above `most`.

    Digits are those of ASCII, as many as there may be: int() takes other scripts' digits too, and
    raises ValueError for thousands of them.

    >>> decimal("007"), decimal("-1"), decimal("9" * 5000), decimal("12", most=9)
    (7, None, None, None)
    """
    if not (text.isascii() and text.isdecimal()):
        return None
    digits = text.lstrip("0") or "0"
    number = int(digits) if len(digits) <= len(str(most)) else most + 1
    return number if number <= most else None


def shortened(text: str) -> str:
    """Return a text for a message, cut where it is too long to be read."""
    return text if len(text) <= READABLE else text[:READABLE] + "…"


def system_bytes(text: str) -> bytes:
    """Return what the system calls a path or an argument: os.fsencode, without os."""
    return text.encode(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())


def system_text(name: bytes) -> str:
    """Return what Python calls that: os.fsdecode, without os."""
    return name.decode(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())


def path_bytes(path: str) -> bytes:
    """Return a path as the guest's bytes (surrogateescape)."""
    return path.encode("utf-8", "surrogateescape")


def path_text(path: bytes) -> str:
    """Return a guest's bytes as text; what is not UTF-8 becomes surrogates."""
    return path.decode("utf-8", "surrogateescape")


def shell_quoted(text: str) -> str:
    """Return a word quoted so that a POSIX shell reads it back unchanged."""
    plain = all(c.isalnum() or c in "/._-+=:,@%" for c in text) and text.isascii()
    return text if plain else "'" + text.replace("'", "'\\''") + "'"


READABLE = 100
"""Characters of a word of the command line that a message repeats."""
SHORT_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
LAST_ASCII = 0x7F
FIRST_BYTE_SURROGATE = 0xDC80
LAST_BYTE_SURROGATE = 0xDCFF
"""What Python's surrogateescape makes of the bytes 0x80 to 0xff (PEP 383)."""


def _escape(character: str) -> str:
    if character in SHORT_ESCAPES:
        return SHORT_ESCAPES[character]
    code = ord(character)
    if code <= LAST_ASCII:
        return f"\\x{code:02x}"
    if FIRST_BYTE_SURROGATE <= code <= LAST_BYTE_SURROGATE:
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 (four digits)
