"""Kernels as Xen's domain builder looks at them: ELF files with notes, packed in every way."""

from __future__ import annotations

import bz2
import gzip
import lzma
import struct
from typing import TYPE_CHECKING, Final

from tests.images.kernel_bytes import linux_x86, note

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST: Final = 0x100_0000
"""Where the kernel is loaded."""
BASE: Final = 0xFFFF_FFFF_8000_0000
BASE_32: Final = 0xC000_0000


def word(value: int, bits: int = 64) -> bytes:
    """Return a number as a note has it."""
    return value.to_bytes(bits // 8, "little")


def text(value: str) -> bytes:
    """Return a text as a note has it."""
    return value.encode() + b"\0"


ENTRY, HYPERCALL, VIRT_BASE, PADDR_OFFSET, XEN_VERSION, GUEST_OS = 1, 2, 3, 4, 5, 6
LOADER, PAE_MODE, FEATURES, INIT_P2M, SUPPORTED, PHYS32 = 8, 9, 10, 15, 17, 18

COMMON: Final = {GUEST_OS: text("linux"), XEN_VERSION: text("xen-3.0"), LOADER: text("generic")}
PV_64: Final = COMMON | {
    ENTRY: word(BASE + FIRST + 0x40),
    HYPERCALL: word(BASE + FIRST + 0x1000),
    VIRT_BASE: word(BASE),
    PADDR_OFFSET: word(0),
    FEATURES: text("!writable_page_tables|pae_pgdir_above_4gb"),
    SUPPORTED: word(0x8801, 32),
}
PV_32: Final = COMMON | {
    ENTRY: word(BASE_32 + FIRST + 0x40, 32),
    VIRT_BASE: word(BASE_32, 32),
    PADDR_OFFSET: word(0, 32),
    PAE_MODE: text("yes"),
}
PVH: Final = COMMON | {PHYS32: word(FIRST + 0x80, 32)}


def kernel(  # noqa: PLR0913 - what a kernel says of itself
    notes: dict[int, bytes] | bytes,
    *,
    bits: int = 64,
    machine: int | None = None,
    content: bytes = b"Linux version 6.1.0-test (me@here) (gcc 12) #1 SMP\n\0",
    entry: int = FIRST,
    size: int = 0x4000,
    sections: tuple[tuple[str, int, bytes], ...] = (),
    flags: int = 7,
) -> bytes:
    """Return an ELF file with one loaded segment, one of notes, and some (name, kind, content)."""
    is_64 = bits == 64
    header, segment = (64, 56) if is_64 else (52, 32)
    form, machine = ("QQQ" if is_64 else "III"), machine or (62 if is_64 else 3)
    if isinstance(notes, dict):
        notes = b"".join(note(kind, value) for kind, value in notes.items())
    names, table, contents = b"\0", b"", b""
    noted = header + 2 * segment
    first = noted + len(notes) + len(content)
    rows = [*sections, (".shstrtab", 3, b"")]
    names += b"".join(name.encode() + b"\0" for name, _, _ in rows)
    at = 1
    for name, kind, given in rows:
        data = given or names
        place = first + len(contents)
        if is_64:
            table += struct.pack("<IIQQQQIIQQ", at, kind, 0, 0, place, len(data), 0, 0, 1, 0)
        else:
            table += struct.pack("<10I", at, kind, 0, 0, place, len(data), 0, 0, 1, 0)
        contents += data
        at += len(name) + 1
    null = bytes(64 if is_64 else 40)
    listed = first + len(contents)
    count = len(rows) + 1
    rest = (entry, header, listed, 0, header, segment, 2, len(null), count, count - 1)
    start = b"\x7fELF" + bytes([2 if is_64 else 1, 1, 1, 0])
    start = start.ljust(16, b"\0") + struct.pack(f"<HHI{form}I6H", 2, machine, 1, *rest)
    loaded = (FIRST, FIRST, first, size)
    if is_64:
        load = struct.pack("<IIQQQQQQ", 1, flags, 0, *loaded, 4096)
        noting = struct.pack("<IIQQQQQQ", 4, 4, noted, 0, 0, len(notes), len(notes), 4)
    else:
        load = struct.pack("<8I", 1, 0, *loaded, flags, 4096)
        noting = struct.pack("<8I", 4, noted, 0, 0, len(notes), len(notes), 4, 4)
    return start + load + noting + notes + content + contents + null + table


def lzop(
    data: bytes, *, block: int = 1 << 18, older: bool = False, filtered: bool = False
) -> bytes:
    """Return data as lzop stores what does not become smaller."""
    version = 0x0930 if older else 0x1040
    head = b"\x89LZO\0\r\n\x1a\n" + struct.pack(">HHHB", version, 0x20A0, 0x0940, 1)
    head += b"" if older else b"\5"
    head += struct.pack(">I", 0x801) + bytes(4) if filtered else struct.pack(">I", 1)
    head += struct.pack(">II", 0o100644, 0) + (b"" if older else bytes(4)) + b"\1x" + bytes(4)
    for at in range(0, len(data), block):
        piece = data[at : at + block]
        head += struct.pack(">III", len(piece), len(piece), 0) + piece
    return head + bytes(4)


def lz4(data: bytes) -> bytes:
    """Return data as a stream of LZ4 in its old form, with nothing made smaller."""
    found = b"\x02\x21\x4c\x18"
    for at in range(0, len(data), 8 << 20):
        piece = data[at : at + (8 << 20)]
        longer = len(piece) - 15
        block = bytes([min(len(piece), 15) << 4])
        if longer >= 0:
            block += b"\xff" * (longer // 255) + bytes([longer % 255])
        block += piece
        found += struct.pack("<I", len(block)) + block
    return found


def zstandard(data: bytes) -> bytes:
    """Return data as one frame of Zstandard, with nothing made smaller."""
    found = b"\x28\xb5\x2f\xfd\xa0" + struct.pack("<I", len(data))
    pieces = [data[at : at + 0x1_0000] for at in range(0, len(data), 0x1_0000)] or [b""]
    for number, piece in enumerate(pieces):
        header = len(piece) << 3 | (number == len(pieces) - 1)
        found += header.to_bytes(3, "little") + piece
    return found


PACKERS: Final[dict[str, Callable[[bytes], bytes]]] = {
    "gzip": lambda data: gzip.compress(data, mtime=0),
    "bzip2": bz2.compress,
    "XZ": lambda data: lzma.compress(data, check=lzma.CHECK_CRC32),
    "LZMA": lambda data: lzma.compress(data, lzma.FORMAT_ALONE),
    "Zstandard": zstandard,
    "LZO": lzop,
    "LZ4": lz4,
}
"""By the names that we give them."""


def bzimage(inner: bytes, how: str = "gzip", *, told: int | None = None) -> bytes:
    """Return a bzImage of an ELF file; `told` is the size it says that this has."""
    packed = PACKERS[how](inner)
    if how != "gzip":
        packed += struct.pack("<I", len(inner) if told is None else told)
    image = bytearray(linux_x86(packed))
    struct.pack_into("<H", image, 0x20E, 0x300)  # the version's place, less 512
    release = b"6.1.0-test (me@here) #1 SMP\0"
    image[0x500 : 0x500 + len(release)] = release
    return bytes(image)
