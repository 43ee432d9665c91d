"""The committed images, and what Linux and its tools said of them (images/make_images.sh)."""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    from pygrub_k.volumes.model import Scan, Volume

IMAGES = Path(__file__).with_name("images")
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


@cache
def disk_bytes(case: str) -> tuple[bytes, ...]:
    paths = sorted(IMAGES.glob(f"{case}.[0-9].img.xz"))
    return tuple(lzma.decompress(path.read_bytes()) for path in paths)


def scanned(disks: list[bytes] | tuple[bytes, ...]) -> Scan:
    return scan([BlockDevice(f"hd{n}", MemorySource(data)) for n, data in enumerate(disks)])


def by_name(found: Scan) -> dict[str, Volume]:
    return {name: volume for volume in found.volumes for name in (volume.name, *volume.aliases)}
