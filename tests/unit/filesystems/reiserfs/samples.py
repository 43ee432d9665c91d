"""File systems that Linux 6.1 wrote, and what its own mounts of them showed.

`r5`, `tea` and `rupasov` have that hash, the last one blocks of 1024 bytes; `unmounted` was cut off
with its last transactions in the journal alone. `old` is `r5` in the form of version 3.5, which
Linux 6.1 cannot write: its own check of nodes refuses the empty directories that it makes.
`attributes` has few files and many extended attributes.
"""

from __future__ import annotations

import json
import lzma
from pathlib import Path
from typing import Any

from pygrub_k._generated.reiserfs_tree_records import (
    BlockHeadRecord,
    ItemHeadRecord,
    KeyRecord,
    Kind,
    PointerRecord,
    StatRecord,
)
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.reiserfs.driver import ReiserfsFilesystem, open_filesystem
from pygrub_k.source import MemorySource
from tests.images.keeping import kept
from tests.images.squashfs_bytes import le

IMAGES = Path(__file__).parent / "images"
ATTRIBUTES = "attributes"
WRITTEN = tuple(sorted(path.name.partition(".")[0] for path in IMAGES.glob("[!a]*.img.xz")))
NAMES = ("old", *WRITTEN)
SUPERBLOCK = 65536
BLOCK = 4096
OLD_KINDS = {Kind.stat: 0, Kind.indirect: 0xFFFFFFFE, Kind.direct: 0xFFFFFFFF, Kind.entries: 500}
HEAD = BlockHeadRecord.SIZE


@kept
def data(name: str) -> bytes:
    if name == "old":
        return as_old(data("r5"))
    return lzma.decompress((IMAGES / f"{name}.img.xz").read_bytes())


def shown(name: str) -> dict[bytes, dict[str, Any]]:
    """Return what the kernel's mount showed, by path."""
    written = "r5" if name == "old" else name
    rows = json.loads(lzma.decompress((IMAGES / f"{written}.json.xz").read_bytes()))
    found = {path.encode(): facts for path, facts in rows.items()}
    if name == "old":  # its owners have 16 bits
        for facts in found.values():
            facts["owner"] = [number & 0xFFFF for number in facts["owner"]]
    return found


def changed(name: str, *changes: tuple[int, bytes]) -> bytes:
    """Return an image with other bytes at some places."""
    found = bytearray(data(name))
    for at, change in changes:
        found[at : at + len(change)] = change
    return bytes(found)


def opened(image: bytes, *, replay: bool = True) -> ReiserfsFilesystem:
    return open_filesystem(MemorySource(image), Settings(replay_journal=replay))


def as_old(image: bytes) -> bytes:
    """Return an image of 3.6 with keys and stat items as 3.5 has them."""
    found = bytearray(image)
    found[SUPERBLOCK + 52 : SUPERBLOCK + 62] = b"ReIsErFs".ljust(10, b"\0")
    found[SUPERBLOCK + 72 : SUPERBLOCK + 74] = le((0, 2))
    _node_as_old(found, int.from_bytes(image[SUPERBLOCK + 8 : SUPERBLOCK + 12], "little"))
    return bytes(found)


def _read(table: Any, found: bytearray, at: int) -> Any:
    return table.read(bytes(found[at : at + table.SIZE]))


def _key(offset_and_kind: int) -> bytes:
    """Return the second half of a key; directories have old ones in 3.6 as well."""
    if offset_and_kind >> 60 not in {Kind.indirect, Kind.direct, Kind.entries}:
        return le((offset_and_kind, 8))
    return le((offset_and_kind & 0xFFFFFFFF, 4), (OLD_KINDS[offset_and_kind >> 60], 4))


def _node_as_old(found: bytearray, block: int) -> None:
    start = block * BLOCK
    head = _read(BlockHeadRecord, found, start)
    at = start + HEAD
    if head.level > 1:
        for _ in range(head.num_items):
            found[at + 8 : at + 16] = _key(_read(KeyRecord, found, at).offset_and_kind)
            at += KeyRecord.SIZE
        for index in range(head.num_items + 1):
            _node_as_old(found, _read(PointerRecord, found, at + index * PointerRecord.SIZE).block)
        return
    for _ in range(head.num_items):
        item = _read(ItemHeadRecord, found, at)
        if item.version and item.offset_and_kind >> 60 == Kind.stat:
            _stat_as_old(found, start + item.location)
            found[at + 18 : at + 20] = le((32, 2))
        found[at + 8 : at + 16] = _key(item.offset_and_kind)
        found[at + 22 : at + 24] = le((0, 2))
        at += ItemHeadRecord.SIZE


def _stat_as_old(found: bytearray, at: int) -> None:
    stat = _read(StatRecord, found, at)
    is_device = stat.mode >> 12 in {2, 6}
    found[at : at + 32] = le(
        *((stat.mode, 2), (stat.num_links, 2), (stat.uid, 2), (stat.gid, 2), (stat.size, 4)),
        *((stat.accessed, 4), (stat.modified, 4), (stat.changed, 4)),
        *((stat.device if is_device else stat.num_blocks, 4), (0, 4)),
    )
