"""Small XFS file systems that mkfs.xfs 6.1 and Linux 6.18 made once, and how to alter them."""

from __future__ import annotations

import lzma
from functools import cache
from pathlib import Path

from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs.driver import XfsFilesystem, open_filesystem
from pygrub_k.filesystems.xfs.superblock import checksum
from pygrub_k.source import MemorySource

FOLDER = Path(__file__).parents[1] / "contract/images"
SUPERBLOCK, SECTOR, SEAL = 0, 512, 224
"""The superblock, its length, and where in it the checksum stands."""


@cache
def plain() -> bytes:
    """Return a file system that was unmounted: /boot with 254 names, /far with a long target."""
    return lzma.decompress((FOLDER / "xfs.img.xz").read_bytes())


@cache
def dirty() -> bytes:
    """Return one whose power went: /old and 60 names in /boot are on disk, more is in its log."""
    return lzma.decompress((FOLDER / "xfs-dirty-log.img.xz").read_bytes())


def opened(data: bytes, *, verify_checksums: bool = True, replay: bool = True) -> XfsFilesystem:
    settings = Settings(verify_checksums=verify_checksums, replay_journal=replay)
    return open_filesystem(MemorySource(data), settings)


def changed(data: bytes, offset: int, value: bytes) -> bytes:
    return data[:offset] + value + data[offset + len(value) :]


def with_superblock(offset: int, value: bytes, data: bytes | None = None) -> bytes:
    """Return a sample with a changed superblock, whose checksum is right again."""
    found = changed(data or plain(), offset, value)
    return sealed(found, SUPERBLOCK, SECTOR, SEAL)


def sealed(data: bytes, start: int, length: int, seal: int) -> bytes:
    """Return `data` with the checksum of a structure made right; `seal` is its place in that."""
    return changed(data, start + seal, checksum(data[start : start + length], seal))
