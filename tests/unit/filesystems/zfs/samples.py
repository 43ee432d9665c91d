"""Pools that zfs-fuse and Linux's OpenZFS made, and what mounts of them showed.

`old` is of pool version 23, with inodes as they were before system attributes; it has datasets
with gzip and SHA-256, with LZJB and Fletcher-2, and with ZLE, and a snapshot. `raidz1`, `raidz2`
and `raidz3` have 4, 5 and 6 members, `pair` two mirrors of two each, `tiny` has a dozen files:
these are cut behind the first copy of everything. Kept are the sectors that are not zeros.
"""

from __future__ import annotations

import json
import lzma
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.zfs.driver import ZfsFilesystem, open_filesystem
from pygrub_k.source import MemorySource
from tests.images.keeping import kept_all

if TYPE_CHECKING:
    from collections.abc import Sequence

IMAGES = Path(__file__).parent / "images"
RAIDZ = ("raidz1", "raidz2", "raidz3")
FUSE = ("old", "pair", *RAIDZ)
NAMES = FUSE
SECTOR = 512
NUMBER = 4
"""Bytes in front of each sector: its number. Counts of members and sectors have as many."""
SMALL = 8 << 20
"""Bytes of a member in which the first copy of everything lies."""


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + NUMBER], "little")


@kept_all
def members(name: str) -> tuple[bytes, ...]:
    """Return the members of a pool."""
    packed = lzma.decompress((IMAGES / f"{name}.members.xz").read_bytes())
    found, at = [], NUMBER
    for _ in range(_number(packed, 0)):
        size, count = _number(packed, at), _number(packed, at + NUMBER)
        at += 2 * NUMBER
        data = bytearray(size * SECTOR)
        for _ in range(count):
            place = _number(packed, at) * SECTOR
            at += NUMBER
            data[place : place + SECTOR] = packed[at : at + SECTOR]
            at += SECTOR
        found.append(bytes(data))
    return tuple(found)


def small(name: str) -> bytes:
    """Return the only member of a pool, cut."""
    return members(name)[0][:SMALL]


@cache
def shown(name: str) -> dict[bytes, dict[str, Any]]:
    """Return what mounts showed, by path in the pool."""
    kind = "raidz1" if name in RAIDZ else name
    rows = json.loads(lzma.decompress((IMAGES / f"{kind}.json.xz").read_bytes()))
    return {path.encode(): facts for path, facts in rows.items()}


def opened(name: str, some: Sequence[int] | None = None, *, verify: bool = True) -> ZfsFilesystem:
    """Open a pool with all of its members, or those with these numbers."""
    parts = members(name)
    sources = [MemorySource(parts[index]) for index in some or range(len(parts))]
    return open_filesystem(sources, Settings(verify_checksums=verify))
