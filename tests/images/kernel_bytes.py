"""Kernels of all kinds as far as their headers go: what a boot loader looks at."""

from __future__ import annotations

import bz2
import gzip
import lzma
import struct
from typing import Final

from tests.images import pe_bytes

SECTOR: Final = 512


def elf(  # noqa: PLR0913 - what a header says
    *,
    bits: int = 64,
    order: str = "<",
    machine: int = 62,
    kind: int = 2,
    system: int = 0,
    notes: bytes = b"",
    sections: tuple[tuple[str, bytes], ...] = (),
    size: int = 1024,
) -> bytes:
    """Return an ELF file with a segment of notes and some sections."""
    is_64 = bits == 64
    header, segment = (64, 56) if is_64 else (52, 32)
    names, contents, table = b"\0", b"", b""
    first = header + segment + len(notes)
    for name, content in sections:
        table += _section(is_64, len(names), first + len(contents), len(content))
        names += name.encode() + b"\0"
        contents += content
    table += _section(is_64, 0, first + len(contents), len(names))
    ident = b"\x7fELF" + bytes([2 if is_64 else 1, 1 if order == "<" else 2, 1, system])
    count = len(sections) + 1
    listed_at = first + len(contents) + len(names)
    rest = (0, header, listed_at, 0, header, segment, 1, len(table) // count, count, count - 1)
    form = f"{order}HHI{'QQQ' if is_64 else 'III'}I6H"
    start = ident.ljust(16, b"\0") + struct.pack(form, kind, machine, 1, *rest)
    where = header + segment
    if is_64:
        listed = struct.pack(f"{order}IIQQQQQQ", 4, 4, where, 0, 0, len(notes), len(notes), 4)
    else:
        listed = struct.pack(f"{order}8I", 4, where, 0, 0, len(notes), len(notes), 4, 4)
    return (start + listed + notes + contents + names + table).ljust(size, b"\0")


def _section(is_64: bool, name: int, offset: int, length: int) -> bytes:
    if is_64:
        return struct.pack("<IIQQQQIIQQ", name, 1, 0, 0, offset, length, 0, 0, 1, 0)
    return struct.pack("<10I", name, 1, 0, 0, offset, length, 0, 0, 1, 0)


def note(kind: int, text: bytes, owner: bytes = b"Xen\0") -> bytes:
    """Return a note."""
    padded = owner.ljust(-(-len(owner) // 4) * 4, b"\0")
    return (
        struct.pack("<III", len(owner), len(text), kind)
        + padded
        + text.ljust(-(-len(text) // 4) * 4, b"\0")
    )


def linux_x86(
    payload: bytes = b"", *, version: int = 0x20F, flags: int = 1, setup: int = 3, size: int = 8192
) -> bytes:
    """Return a bzImage with a payload."""
    image = bytearray(size)
    image[0x1F1] = setup
    struct.pack_into("<H", image, 0x1FE, 0xAA55)
    image[0x202:0x206] = b"HdrS"
    struct.pack_into("<H", image, 0x206, version)
    image[0x211] = flags
    struct.pack_into("<II", image, 0x248, 64, len(payload))
    start = (setup + 1) * SECTOR + 64
    return bytes(image[:start]) + payload + bytes(image[start:])


def multiboot(version: int, *, at: int = 64, size: int = 4096) -> bytes:
    """Return a Multiboot kernel with its header at a byte."""
    words = [0x1BADB002, 3] if version == 1 else [0xE85250D6, 0, 16]
    words.append(-sum(words) % (1 << 32))
    return (bytes(at) + struct.pack(f"<{len(words)}I", *words)).ljust(size, b"\0")


def efi(machine: int, magic: int, subsystem: int = 10) -> bytes:
    """Return a program for UEFI firmware."""
    image = bytearray(pe_bytes.head(0, machine=machine).ljust(2048, b"\0"))
    struct.pack_into("<H", image, pe_bytes.HEADER + 24, magic)
    struct.pack_into("<H", image, pe_bytes.HEADER + 24 + 68, subsystem)
    return bytes(image)


def mach_o(bits: int, commands: int = 40) -> bytes:
    """Return a kernel of macOS."""
    magic, cpu = (0xFEEDFACF, 0x01000007) if bits == 64 else (0xFEEDFACE, 7)
    header = struct.pack("<7I", magic, cpu, 3, 2, 1, commands, 0)
    return (header + bytes(4 if bits == 64 else 0) + bytes(commands)).ljust(200, b"\0")


def fat_mach_o(*kernels: tuple[int, bytes]) -> bytes:
    """Return a file with kernels of macOS, each for a processor."""
    at = 8 + 20 * len(kernels)
    table, contents = struct.pack(">II", 0xCAFEBABE, len(kernels)), b""
    for cpu, kernel in kernels:
        table += struct.pack(">5I", cpu, 3, at + len(contents), len(kernel), 12)
        contents += kernel
    return table + contents


PAE = note(9, b"yes\0")
GENERIC = note(8, b"generic\0")
OLDER = b"GUEST_OS=linux,PAE=yes[extended-cr3],LOADER=generic,"
XEN_64 = elf(notes=note(6, b"linux\0") + note(1, bytes(8)))
SIZE = len(XEN_64).to_bytes(4, "little")
"""What Linux puts behind a packed kernel."""
X86 = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2}]
KERNELS: Final[dict[str, bytes]] = {
    "xen-64": XEN_64,
    "xen-32": elf(bits=32, machine=3, notes=GENERIC),
    "xen-pae": elf(bits=32, machine=3, notes=PAE + GENERIC),
    "xen-bimodal": elf(bits=32, machine=3, notes=note(9, b"bimodal") + note(1, b"x", b"GNU\0")),
    "xen-no": elf(bits=32, machine=3, notes=PAE + note(9, b"no\0")),
    "xen-loader": elf(notes=note(8, b"other\0")),
    "xen-short-owner": elf(notes=note(1, bytes(8), b"Xen")),
    "xen-none": elf(notes=note(1, bytes(8), b"GNU\0")),
    "xen-section": elf(bits=32, machine=3, sections=(("x", b"yy"), ("__xen_guest", OLDER))),
    "xen-section-64": elf(sections=(("__xen_guest", b"PAE=yes,"),)),
    "xen-arm": elf(machine=183, notes=note(1, bytes(8))),
    "bzimage": linux_x86(),
    "bzimage-elf": linux_x86(XEN_64),
    "bzimage-gzip": linux_x86(gzip.compress(XEN_64, mtime=0)),
    "bzimage-xz": linux_x86(lzma.compress(XEN_64, check=lzma.CHECK_CRC32) + SIZE),
    "bzimage-xz-sha256": linux_x86(lzma.compress(XEN_64, check=lzma.CHECK_SHA256) + SIZE),
    "bzimage-xz-x86": linux_x86(lzma.compress(XEN_64, filters=X86) + SIZE),
    "bzimage-xz-alone": linux_x86(lzma.compress(XEN_64)),
    "bzimage-xz-longer": linux_x86(lzma.compress(XEN_64) + 2 * SIZE),
    "bzimage-bzip2": linux_x86(bz2.compress(XEN_64) + SIZE),
    "bzimage-lzma": linux_x86(lzma.compress(XEN_64, format=lzma.FORMAT_ALONE) + SIZE),
    "bzimage-pae": linux_x86(gzip.compress(elf(bits=32, machine=3, notes=PAE), mtime=0)),
    "bzimage-old": linux_x86(XEN_64, version=0x207),
    "zimage": linux_x86(flags=0),
    "linux-2.0": linux_x86(version=0x200),
    "linux-1": linux_x86(version=0x1FF),
    "setup-sectors": linux_x86(setup=65, size=64 << 10),
    "bzimage-xz-trailing": lzma.compress(linux_x86(XEN_64)) + bytes(4),
    "bzimage-xz-whole": lzma.compress(linux_x86(XEN_64), check=lzma.CHECK_CRC32),
    "bzimage-gzipped": gzip.compress(linux_x86(XEN_64), mtime=0),
    "bzimage-short": linux_x86()[:0x268],
    "arm": bytes(36) + struct.pack("<I", 0x016F2818) + bytes(90),
    "raspberry": struct.pack("<I", 0xEA000006) + bytes(60),
    "raspberry-short": struct.pack("<I", 0xEA000006) + bytes(59),
    "efi-short": b"MZ" + bytes(57),
    "efi-far": b"MZ" + bytes(58) + struct.pack("<I", 90) + bytes(20),
    "arm64": bytes(56) + b"ARM\x64" + bytes(90),
    "arm64-xz": lzma.compress(bytes(56) + b"ARM\x64" + bytes(90), check=lzma.CHECK_CRC32),
    "arm64-gzipped": gzip.compress(bytes(56) + b"ARM\x64" + bytes(90), mtime=0),
    "ia64": elf(machine=50),
    "mipsel": elf(bits=32, machine=8),
    "mips": elf(bits=32, order=">", machine=8),
    "sparc64": elf(order=">", machine=43),
    "powerpc": elf(bits=32, order=">", machine=20),
    "kfreebsd-32": elf(bits=32, machine=3, system=9),
    "kfreebsd-64": elf(machine=62, system=9),
    "knetbsd-32": elf(bits=32, machine=3, sections=((".note.netbsd.ident", b"x"),)),
    "knetbsd-64": elf(sections=((".text", b""), (".note.netbsd.ident", b"x"))),
    "multiboot": multiboot(1),
    "multiboot-odd": multiboot(1, at=66),
    "multiboot-far": multiboot(1, at=8180, size=9000),
    "multiboot-too-far": multiboot(1, at=8184, size=9000),
    "multiboot2": multiboot(2),
    "multiboot2-odd": multiboot(2, at=68),
    "multiboot2-far": multiboot(2, at=32752, size=40000),
    "efi-32": efi(0x14C, 0x10B),
    "efi-64": efi(0x8664, 0x20B),
    "efi-ia64": efi(0x200, 0x20B),
    "efi-arm64": efi(0xAA64, 0x20B),
    "efi-arm": efi(0x1C2, 0x10B),
    "efi-driver": efi(0x8664, 0x20B, 11),
    "xnu-32": mach_o(32),
    "xnu-64": mach_o(64),
    "xnu-fat": fat_mach_o((7, mach_o(32)), (0x01000007, mach_o(64))),
    "xnu-packed": b"complzss" + struct.pack(">III", 0, 500, 90) + bytes(90),
    "xnu-hibernated": bytes(76) + b"emis" + bytes(400),
    "windows-hibernated": b"HIBR" + bytes(60),
    "boot-sector": bytes(510) + b"\x55\xaa",
    "boot-sectors": bytes(510) + b"\x55\xaa" + bytes(512),
    "text": b"#!/bin/sh\n" * 20,
    "empty": b"",
}
"""By a name that says what they are."""
