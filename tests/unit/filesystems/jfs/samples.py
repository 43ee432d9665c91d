"""File systems that Linux 6.1 wrote, and what its own mounts of them showed.

`plain` was unmounted. `cut` was cut off the power; what its mount showed is after jfs_fsck replayed
the log. `outside` is made of it: its log is on a device of its own, `log`. Kept are the blocks that
are not zeros.
"""

from __future__ import annotations

import json
import lzma
from functools import cache
from pathlib import Path
from typing import Any

from pygrub_k._generated.jfs_log_records import SuperblockRecord as LogRecord
from pygrub_k._generated.jfs_superblock_records import Flags, JfsSuperblockRecord
from pygrub_k.filesystems.jfs.driver import JfsFilesystem, open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.records import packed as packed_record
from pygrub_k.records import with_fields
from pygrub_k.source import MemorySource
from tests.hostile.overlay import Overlay
from tests.images.keeping import kept

IMAGES = Path(__file__).parent / "images"
BLOCK = 4096
SUPERBLOCK = 0x8000
NUMBER = 4
"""Bytes in front of each block: its number. Before the first one it is how many there are."""
LOG_UUID = bytes(range(16, 32))
NAMES = ("plain", "cut", "outside")
CUT = ("cut", "outside")


@kept
def data(name: str) -> bytes:
    if name in {"outside", "log"}:
        return _with_log_outside()[name == "log"]
    packed = lzma.decompress((IMAGES / f"{name}.blocks.xz").read_bytes())
    found = bytearray(int.from_bytes(packed[:NUMBER], "little") * BLOCK)
    for at in range(NUMBER, len(packed), NUMBER + BLOCK):
        place = int.from_bytes(packed[at : at + NUMBER], "little") * BLOCK
        found[place : place + BLOCK] = packed[at + NUMBER : at + NUMBER + BLOCK]
    return bytes(found)


@cache
def shown(name: str) -> dict[bytes, dict[str, Any]]:
    """Return what the kernel's mount showed, by path."""
    name = name.replace("outside", "cut")
    rows = json.loads(lzma.decompress((IMAGES / f"{name}.json.xz").read_bytes()))
    return {path.encode("latin-1"): facts for path, facts in rows.items()}


def _with_log_outside() -> tuple[bytes, bytes]:
    """Return `cut` without its log, and the log: they name each other's UUIDs."""
    found = bytearray(data("cut"))
    superblock = JfsSuperblockRecord.read(bytes(found), SUPERBLOCK)
    start = superblock.log_address * BLOCK
    end = start + superblock.log_length * BLOCK
    flags = superblock.flags & ~Flags.log_inside
    put(found, SUPERBLOCK, with_fields(superblock, flags=flags, log_uuid=LOG_UUID))
    log = found[start:end]
    active = superblock.uuid.ljust(2048, b"\0")
    put(log, BLOCK, with_fields(log_superblock("cut"), uuid=LOG_UUID, active=active))
    found[start:end] = bytes(end - start)
    return bytes(found), bytes(log)


def put(found: bytearray, at: int, record: Any) -> None:
    raw = packed_record(record)
    found[at : at + len(raw)] = raw


def changed(name: str, *changes: tuple[int, bytes]) -> Overlay:
    """Return an image with other bytes at some places."""
    found = Overlay(data(name))
    for at, change in changes:
        found.write(at, change)
    return found


def opened(name: str, image: Any = None, *, replay: bool = True) -> JfsFilesystem:
    """Return a sample, or what has become of it, opened with its log."""
    logs = [MemorySource(data("log"))] if name == "outside" else []
    source = MemorySource(data(name)) if image is None else image
    return open_filesystem(source, Settings(replay_journal=replay), logs)


def log_start(name: str) -> int:
    """Return the byte at which the log inside of a sample begins."""
    return JfsSuperblockRecord.read(data(name), SUPERBLOCK).log_address * BLOCK


def log_superblock(name: str) -> LogRecord:
    return LogRecord.read(data(name), log_start(name) + BLOCK)
