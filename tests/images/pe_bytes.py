"""Programs for UEFI firmware, as far as their list of sections goes: what a reader looks at."""

from __future__ import annotations

import struct
from typing import Final

ALIGNMENT: Final = 512
HEADER: Final = 0x80


def program(*sections: tuple[str, bytes]) -> bytes:
    """Return a program with these sections, stored one after the other."""
    table = b""
    at = first = -(-(HEADER + 24 + 240 + 40 * len(sections)) // ALIGNMENT) * ALIGNMENT
    stored = b""
    for name, content in sections:
        padded = content.ljust(-(-len(content) // ALIGNMENT) * ALIGNMENT, b"\0")
        table += section(name, len(content), len(padded), at)
        at += len(padded)
        stored += padded
    return (head(len(sections)) + table).ljust(first, b"\0") + stored


def head(count: int, *, machine: int = 0x8664) -> bytes:
    """Return everything before the list of sections."""
    dos = b"MZ".ljust(60, b"\0") + struct.pack("<I", HEADER)
    header = b"PE\0\0" + struct.pack("<HHIIIHH", machine, count, 0, 0, 0, 240, 0x22)
    return dos.ljust(HEADER, b"\0") + header + bytes(240)


def section(name: str, in_memory: int, stored: int, offset: int) -> bytes:
    """Return one line of the list of sections."""
    return struct.pack(
        "<8sIIIIIIHHI", name.encode(), in_memory, 0x1000, stored, offset, 0, 0, 0, 0, 0
    )
