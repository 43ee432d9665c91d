"""The committed images, and what Linux and its tools said of them (images/make_images.sh)."""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pygrub_k.crc32c import crc32c
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    from pygrub_k.volumes.model import Scan, Volume

IMAGES = Path(__file__).with_name("images")
SECTOR = 512
PATTERN = 16
"""Bytes that a sector of recorded content begins with before its zeros."""
MAPPER_BLOCK = 4096
"""Bytes of a block of device-mapper's metadata, whose head is longer than PATTERN."""
MAPPER_SALTS = {
    160774: "thin superblock",
    9031977: "cache superblock",
    121107: "tree node",
    595846735: "array block",
}
CASES = sorted(path.stem for path in IMAGES.glob("*.sums"))


@dataclass(frozen=True)
class Content:
    """A volume by GRUB's name, and the SHA-256 of what Linux read from it."""

    name: str
    size: int
    sha256: str


def contents(case: str) -> list[Content]:
    lines = (IMAGES / f"{case}.sums").read_text().splitlines()
    return [Content(name, int(size), sha256) for sha256, size, name in map(str.split, lines)]


def commands(case: str) -> dict[str, str]:
    """What each command that was run on a case printed, by its command line."""
    found: dict[str, str] = {}
    command = ""
    for line in (IMAGES / f"{case}.report").read_text().splitlines(keepends=True):
        if line.startswith("$ "):
            command = line[2:].strip()
            found.setdefault(command, "")
        elif line.startswith("#") and not command:
            continue
        else:
            found[command] += line
    return found


def disk_files(case: str) -> list[Path]:
    return sorted(IMAGES.glob(f"{case}.[0-9].img.xz"))


@lru_cache(maxsize=2)
def disk_bytes(case: str) -> tuple[bytes, ...]:
    """Return the disks of a case. All of them are a gigabyte, which makes each fork slow."""
    return tuple(lzma.decompress(path.read_bytes()) for path in disk_files(case))


def mapper_blocks(disk: bytes) -> dict[int, tuple[int, str]]:
    """Return where blocks of device-mapper's metadata lie: their salts, and what they are."""
    found = {}
    for at in range(0, len(disk), MAPPER_BLOCK):
        if disk.count(0, at + PATTERN, at + SECTOR) < SECTOR - PATTERN:
            block = disk[at : at + MAPPER_BLOCK]
            salt = crc32c(block[4:]) ^ int.from_bytes(block[:4], "little")
            if salt in MAPPER_SALTS:
                found[at] = (salt, MAPPER_SALTS[salt])
    return found


def scanned(disks: list[bytes] | tuple[bytes, ...]) -> Scan:
    return scan([BlockDevice(f"hd{n}", MemorySource(data)) for n, data in enumerate(disks)])


def by_name(found: Scan) -> dict[str, Volume]:
    return {name: volume for volume in found.volumes for name in (volume.name, *volume.aliases)}
