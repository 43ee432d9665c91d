"""Ramdisks: archives of every format, and what else is looked at closely."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from tests.images.pe_bytes import program
from tests.images.xen_kernels import PACKERS, PV_32, PV_64, PVH, bzimage, kernel

if TYPE_CHECKING:
    from typing import Literal

BLOCK = b"usr/lib/modules/6.1/kernel/drivers/block/xen-blkfront.ko.xz"
LIST = b"lib/modules/6.1/modules.builtin"
FILES = (
    (b"init", b"#!/bin/sh\n"),
    (BLOCK, b"elf"),
    (LIST, b"kernel/drivers/net/xen-netfront.ko\n"),
)
MICROCODE = ((b"kernel/x86/microcode/GenuineIntel.bin", b"code"),)


def newc(*files: tuple[bytes, bytes], magic: bytes = b"070701", end: bool = True) -> bytes:
    found = b""
    for name, content in (*files, *([(b"TRAILER!!!", b"")] if end else [])):
        mode = 0o100644 if name != b"TRAILER!!!" else 0
        fields = (1, mode, 0, 0, 1, 0, len(content), 0, 0, 0, 0, len(name) + 1, 0)
        head = magic + b"".join(b"%08x" % field for field in fields) + name + b"\0"
        found += head.ljust(-(-len(head) // 4) * 4, b"\0")
        found += content.ljust(-(-len(content) // 4) * 4, b"\0")
    return found


def odc(*files: tuple[bytes, bytes]) -> bytes:
    found = b""
    for name, content in (*files, (b"TRAILER!!!", b"")):
        fields = b"%06o%06o%06o%06o%06o%06o%06o%011o%06o%011o"
        values = (1, 1, 0o100644, 0, 0, 1, 0, 0, len(name) + 1, len(content))
        found += b"070707" + fields % values + name + b"\0" + content
    return found


def old(*files: tuple[bytes, bytes], order: Literal["little", "big"] = "little") -> bytes:
    found = b""
    for name, content in (*files, (b"TRAILER!!!", b"")):
        words = (0o070707, 1, 1, 0o100644, 0, 0, 1, 0, 0, 0, len(name) + 1, 0, len(content))
        head = b"".join(word.to_bytes(2, order) for word in words) + name + b"\0"
        found += head + bytes(len(head) % 2) + content + bytes(len(content) % 2)
    return found


BOTH: Final = kernel(PV_64 | PVH)
OLDER: Final = (
    b"LOADER=generic,GUEST_OS=linux,XEN_VER=xen-3.0,VIRT_BASE=0,PAE=yes,FEATURES=!x|dom0\0"
)
ARCHIVE: Final = newc(*FILES)
ZBOOT: Final = b"MZ\0\0zimg" + struct.pack("<II", 0x100, 0x400) + bytes(8) + b"gzip"
SURVEYED: Final = {
    "kernel": {
        **{how: bzimage(BOTH, how) for how in PACKERS},
        **{f"{how} whole": pack(BOTH) for how, pack in PACKERS.items()},
        "32": kernel(PV_32 | PVH, bits=32),
        "older": kernel(b"", bits=32, sections=(("__xen_guest", 1, OLDER), (".notes", 7, b""))),
        "unified": program((".osrel", b"ID=x"), (".linux", bzimage(BOTH)), (".initrd", ARCHIVE)),
        "zboot": ZBOOT.ljust(0x100, b"\0") + PACKERS["gzip"](BOTH),
        "configured": kernel(PVH, content=b"IKCFG_ST" + PACKERS["gzip"](b"CONFIG_X=y\n" * 50)),
        "lzop": PACKERS["LZO"](BOTH),
    },
    "ramdisk": {
        **{how: newc(*MICROCODE) + bytes(40) + pack(ARCHIVE) for how, pack in PACKERS.items()},
        "stored": ARCHIVE * 2,
        "crc": newc(*FILES, magic=b"070702"),
        "odc": odc(*FILES),
        "old": old(*FILES),
        "image": PACKERS["gzip"](bytes(range(1, 256)) * 4 + bytes(60) + b"\x53\xef" + bytes(99)),
    },
}
"""By how it is looked at (tests/hostile/fuzzing/kernels.py)."""
