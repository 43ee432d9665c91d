"""File systems that tests/images/nilfs2_bytes.py makes, each of them once, and one of Linux 6.1.

That one, `cut`, has a snapshot, and logs that fdatasync wrote before its power was cut. `shown` is
what the kernel's mounts of it showed: the one that recovered it, and one of the snapshot.
"""

from __future__ import annotations

import json
import lzma
from functools import cache
from pathlib import Path
from typing import Any

from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.nilfs2.driver import Nilfs2Filesystem, open_filesystem
from pygrub_k.source import MemorySource
from tests.images.keeping import kept
from tests.images.nilfs2_bytes import ROOT, Image

IMAGES = Path(__file__).parent / "images"
BOOT, GRUB, MANY, KERNEL, CONFIG, LINK, GAPS, DEVICE, SMALL, LARGE = range(12, 22)
FIRST_OF_MANY = 30
NUM_MANY = 40
NEAR, FAR = 300, 1 << 40
"""Blocks of a file behind a hole."""
CONFIG_TEXT = b"menuentry one {\n linux /boot/vmlinuz quiet\n}\n"
CONTENT = b"".join(b"%d\n" % number for number in range(1, 9001))
NEWER = b"written by fdatasync"
SEGMENT = 256
SIZES = (1024, 2048, 4096, 65536)


def image_of(block_size: int = 1024, far: int = NEAR, large: int = 1, **fields: int) -> Image:
    """Return a file system with two checkpoints: the first has another /boot/small.

    /boot/large has so many blocks.
    """
    found = Image(block_size, SEGMENT, 4, **fields)
    found.directory(ROOT, [(b"boot", BOOT), (b"many", MANY)])
    found.file(
        LARGE, {index: b"%d" % index * 99 for index in range(large)}, size=large * block_size
    )
    names = [
        (b"vmlinuz", KERNEL),
        (b"large", LARGE),
        (b"link", LINK),
        (b"gaps", GAPS),
        (b"null", DEVICE),
    ]
    found.directory(BOOT, [(b"grub", GRUB), *names, (b"small", SMALL)])
    found.directory(GRUB, [(b"grub.cfg", CONFIG)], BOOT)
    numbers = range(FIRST_OF_MANY, FIRST_OF_MANY + NUM_MANY)
    found.directory(MANY, [(b"name-%d-" % number + b"x" * number, number) for number in numbers])
    for number in numbers:
        found.file(number, b"" if number % 10 else b"few %d" % number)
    found.file(KERNEL, CONTENT)
    found.symlink(LINK, b"vmlinuz")
    found.file(GAPS, {1: b"one", 7: b"seven", far: b"far"}, size=far * block_size + 3)
    device = (1 << 8 | 3).to_bytes(8, "little").ljust(56, b"\0")
    found.file(DEVICE, {}, mode=0o020666, size=0, block_map=device)
    found.file(CONFIG, CONFIG_TEXT)
    found.file(SMALL, b"before")
    found.commit()
    found.file(SMALL, b"after" * block_size, tree=True)
    found.commit()
    return found


@kept
def data(name: str) -> bytes:
    """Return a file system: "plain" of the usual blocks, "small" ones, "synced" at its end, "cut".

    The last log of the first is a small part of it.
    """
    if name == "cut":
        return lzma.decompress((IMAGES / "cut.img.xz").read_bytes())
    if name == "plain":
        return image_of(4096, large=150).built()
    image = image_of(1024)
    if name == "synced":
        image.put_superblocks(state=0)
        image.fdatasync({SMALL: {0: NEWER, 2: NEWER}, KERNEL: {1: NEWER}})
        return bytes(image.data)
    return image.built()


@cache
def shown(state: str) -> dict[bytes, dict[str, Any]]:
    """Return what the kernel's mount showed of "cut", by path: "last", or a checkpoint's name."""
    rows = json.loads(lzma.decompress((IMAGES / "cut.json.xz").read_bytes()))
    return {path.encode(): facts for path, facts in rows[state].items()}


NAMES = ("plain", "small", "synced", "cut")


def opened(found: bytes, settings: Settings | None = None) -> Nilfs2Filesystem:
    return open_filesystem(MemorySource(found), settings or Settings())
