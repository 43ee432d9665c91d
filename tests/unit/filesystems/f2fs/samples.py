"""File systems that Linux 6.1 wrote, and what its own mounts of them showed.

`plain` has mkfs.f2fs's defaults, `extra` all further fields of inodes, `outside` nothing in inodes;
the others have compressed files. `fsync` and `fsync-extra` were cut off after calls of fsync that
no checkpoint followed; `fsync-large` has a file that grew by nodes behind a node that was not
written. Kept are the blocks that are not zeros.
"""

from __future__ import annotations

import json
import lzma
from functools import cache
from pathlib import Path
from typing import Any

from pygrub_k.filesystems.f2fs.driver import F2fsFilesystem, open_filesystem
from pygrub_k.filesystems.model import Settings
from tests.hostile.overlay import Overlay
from tests.images.keeping import kept

IMAGES = Path(__file__).parent / "images"
COMPRESSED = ("lz4", "zstd", "lzo", "lzo-rle")
CUT = ("fsync", "fsync-extra", "fsync-large")
NAMES = ("plain", "extra", "outside", *COMPRESSED, *CUT)
BLOCK = 4096
NUMBER = 4
"""Bytes in front of each block: its number. Before the first one it is how many there are."""


@kept
def data(name: str) -> bytes:
    packed = lzma.decompress((IMAGES / f"{name}.blocks.xz").read_bytes())
    found = bytearray(int.from_bytes(packed[:NUMBER], "little") * BLOCK)
    for at in range(NUMBER, len(packed), NUMBER + BLOCK):
        place = int.from_bytes(packed[at : at + NUMBER], "little") * BLOCK
        found[place : place + BLOCK] = packed[at + NUMBER : at + NUMBER + BLOCK]
    return bytes(found)


@cache
def shown(name: str) -> dict[bytes, dict[str, Any]]:
    """Return what the kernel's mount showed, by path."""
    rows = json.loads(lzma.decompress((IMAGES / f"{name}.json.xz").read_bytes()))
    return {path.encode(): facts for path, facts in rows.items()}


def changed(name: str, *changes: tuple[int, bytes]) -> Overlay:
    """Return an image with other bytes at some places."""
    found = Overlay(data(name))
    for at, change in changes:
        found.write(at, change)
    return found


def opened(image: Any, *, replay: bool = True, verify: bool = True) -> F2fsFilesystem:
    return open_filesystem(image, Settings(replay_journal=replay, verify_checksums=verify))
