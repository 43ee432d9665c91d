r"""Extended attributes as text for people, in getfattr(1)'s form, and as data for JSON.

`NAME="text"` where most of the value is text, else `NAME=0s` and base64. In text a backslash stands
before a backslash or a quote, and before three octal digits; setfattr(1) reads that back.
"""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.text import path_text

if TYPE_CHECKING:
    from pygrub_k.filesystems.facts import Attribute

PRINTED: Final = range(0x20, 0x7F)
TEXT_PER_ODD_BYTE: Final = 8
"""A value is shown as text if at most one byte in so many does not print."""


def attribute_text(attribute: Attribute) -> str:
    """Return an attribute as getfattr shows it, followed by its meaning."""
    text = f"{name_text(attribute.name)}={value_text(attribute.value)}"
    if attribute.error is not None:
        return f"{text} ({attribute.error})"
    meaning = ", ".join(attribute.access) or attribute.capabilities
    if not meaning:
        return text
    raw = "" if attribute.stored == attribute.value else f"; stored 0x{attribute.stored.hex()}"
    return f"{text} ({meaning}{raw})"


def name_text(name: bytes) -> str:
    """Return a name as getfattr writes it."""
    return _escaped(name, "\\=")


def value_text(value: bytes) -> str:
    """Return a value as getfattr writes it: text in quotes, or base64."""
    text = value[:-1] if value.endswith(b"\0") else value
    odd = sum(byte not in PRINTED for byte in text)
    if len(text) < odd * TEXT_PER_ODD_BYTE:
        return f"0s{b64encode(value).decode()}"
    quoted = text.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
    return f'"{_escaped(quoted)}"'


def _escaped(text: bytes, special: str = "") -> str:
    """Return bytes as text; what does not print, or is in `special`, as octal digits."""
    decoded = text.decode("utf-8", "surrogateescape")
    return "".join(
        character
        if character.isprintable() and character not in special
        else "".join(f"\\{byte:03o}" for byte in character.encode("utf-8", "surrogateescape"))
        for character in decoded
    )


def attribute_data(attribute: Attribute) -> dict[str, Any]:
    """Return an attribute as data for JSON.

    `value` and `stored` have hexadecimal digits: as Linux gives it, and as it lies on the disk.
    """
    return {
        "name": path_text(attribute.name),
        "value": attribute.value.hex(),
        "stored": attribute.stored.hex(),
        "text": value_text(attribute.value),
        "access": list(attribute.access) or None,
        "capabilities": attribute.capabilities or None,
        "error": None if attribute.error is None else str(attribute.error),
    }
