"""File systems that makefs made, and what mounts of Linux 6.1 showed of them.

`ufs1-le`, `ufs1-be`, `ufs2-le` and `ufs2-be` are of both versions and byte orders, with blocks of
4096 and 8192 bytes in fragments of 512 to 2048; `small1-*` and `small2-*` have 30 names only.
`sun-*` are made of UFS1 here, and have what differs in Solaris; `old-be` has what differs in BSD
before 4.4. makefs puts the superblock of UFS2 at byte 8192, where Linux does not look: all of it
was moved up, and `low-le` is one as it was made.
"""

from __future__ import annotations

import json
import lzma
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.ufs.driver import UfsFilesystem, open_filesystem
from pygrub_k.filesystems.ufs.tables import LITTLE
from pygrub_k.records import packed
from pygrub_k.source import MemorySource
from tests.images.keeping import kept

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.ufs.inode import UfsInode
    from pygrub_k.filesystems.ufs.storage import Storage

IMAGES = Path(__file__).parent / "images"
MADE = ("ufs1-le", "ufs1-be", "ufs2-le", "ufs2-be")
CHANGED = ("sun-le", "sun-be", "old-be", "low-le")
NAMES = (*MADE, *CHANGED)
UFS1, UFS2 = 8192, 65536
"""Bytes at which superblocks lie."""
SUN_END = 1320
OLD_FORMAT = 0xFFFFFFFF
FITS = 0xFFFF
WIDTHS = {"B": 1, "H": 2, "I": 4, "Q": 8, "i": 4, "q": 8}
DEPTHS = (*[0] * 12, 1, 2, 3)
"""How many blocks of pointers are between an inode's pointers and content."""


@kept
def data(name: str) -> bytes:
    kind, _, order = name.partition("-")
    if kind.startswith(("sun", "old")):
        made = "small1" if "small" in kind else "ufs1"
        return _in_other_form(data(f"{made}-{order}"), kind.removesuffix("small"))
    if kind == "ufs2":
        return moved(data(f"low-{order}"))
    name = name.replace("low", "ufs2")
    return lzma.decompress((IMAGES / f"{name}.img.xz").read_bytes())


@cache
def shown(name: str) -> dict[bytes, dict[str, Any]]:
    """Return what the kernel's mount showed, by path."""
    name = name.replace("low", "ufs2")
    rows = json.loads(lzma.decompress((IMAGES / f"{name}.json.xz").read_bytes()))
    return {path.encode(): facts for path, facts in rows.items()}


def changed(name: str, *changes: tuple[int, bytes]) -> bytes:
    """Return an image with other bytes at some places."""
    found = bytearray(data(name))
    for at, change in changes:
        found[at : at + len(change)] = change
    return bytes(found)


def opened(image: bytes, *, verify: bool = True) -> UfsFilesystem:
    return open_filesystem(MemorySource(image), Settings(verify_checksums=verify))


def superblock_with(name: str, **fields: int | bytes) -> bytes:
    """Return an image whose superblock has other values."""
    layout = opened(data(name)).storage.layout
    found = bytearray(data(name))
    put(found, layout.tables.superblock, layout.offset, fields)
    return bytes(found)


def inode_with(name: str, number: int, **fields: int | bytes) -> bytes:
    """Return an image one of whose inodes has other values."""
    storage = opened(data(name)).storage
    at = storage.place(number)
    tables = storage.layout.tables
    table: Any = tables.inode2 if storage.layout.is_ufs2 else tables.inode1
    found = bytearray(data(name))
    put(found, table, at, fields)
    return bytes(found)


def put(found: bytearray, table: Any, start: int, fields: dict[str, Any]) -> None:
    """Change fields of the structure that begins at a byte."""
    order: Any = "little" if table.STRUCT.format[0] == "<" else "big"
    for name, code, at in table.FIELDS:
        if name in fields:
            value = fields[name]
            raw = value if code.endswith("s") else value.to_bytes(WIDTHS[code], order)
            found[start + at : start + at + len(raw)] = raw


def _inodes(root: UfsInode) -> Iterator[UfsInode]:
    met: set[int] = set()
    pending = [root]
    while pending:
        inode = pending.pop()
        if inode.number in met:
            continue
        met.add(inode.number)
        yield inode
        if inode.kind == "directory":
            pending += [entry.inode for entry in inode.entries()]


def moved(image: bytes) -> bytes:
    """Return an UFS2 with its superblock at byte 65536 instead of 8192, and all else as far up."""
    filesystem = opened(image)
    storage, found = filesystem.storage, bytearray(image)
    layout = storage.layout
    shift = (UFS2 - UFS1) // storage.fragment_size
    for inode in _inodes(filesystem.root):
        if inode.kind in {"file", "directory"} or inode.size >= layout.record.inline_target_size:
            at = inode.offset + layout.tables.inode2.OFFSET.pointers
            _shift(found, storage, at, DEPTHS, shift)
    record = layout.record
    places = ("superblock_offset", "group_offset", "inodes_offset", "data_offset")
    fields: dict[str, Any] = {name: getattr(record, name) + shift for name in places}
    fields |= {
        "size": record.size + shift,
        "place": UFS2,
        "summary_block": record.summary_block + shift,
    }
    put(found, layout.tables.superblock, UFS1, fields)
    return bytes(UFS2 - UFS1) + bytes(found)


def _shift(found: bytearray, storage: Storage, at: int, depths: Sequence[int], shift: int) -> None:
    """Add to the pointers at a byte, and to those in the blocks to which they point, if any."""
    table = storage.layout.tables.pointer2
    for index, depth in enumerate(depths):
        here = at + index * table.SIZE
        number = table.read(bytes(found[here : here + table.SIZE])).fragment
        if number:
            found[here : here + table.SIZE] = packed(table((number + shift,)))
        if number and depth:
            inner = [depth - 1] * (storage.block_size // table.SIZE)
            _shift(found, storage, number * storage.fragment_size, inner, shift)


def _in_other_form(image: bytes, kind: str) -> bytes:
    """Return an UFS1 as Solaris has it, or as BSD had it before 4.4."""
    filesystem = opened(image)
    layout, found = filesystem.storage.layout, bytearray(image)
    order: Any = "little" if layout.tables.superblock.STRUCT.format[0] == "<" else "big"
    inodes = list(_inodes(filesystem.root))
    if kind == "old":
        at = layout.offset + layout.tables.superblock.OFFSET.inode_format
        found[at : at + 4] = OLD_FORMAT.to_bytes(4, order)
    else:
        end = layout.tables.sun_end(
            (1, 0, 0, 0, 0, layout.record.block_size - 1, layout.record.fragment_size - 1)
        )
        found[layout.offset + SUN_END : layout.offset + SUN_END + end.SIZE] = packed(end)
    for inode in inodes:
        _change_inode(found, inode, kind)
        if inode.kind == "directory":
            _change_directory(found, inode, order)
    return bytes(found)


def _change_inode(found: bytearray, inode: UfsInode, kind: str) -> None:
    stored: Any = inode.stored
    fields: dict[str, Any] = {"old_uid": stored.uid & FITS, "old_gid": stored.gid & FITS}
    if kind == "sun":
        fields = {
            "old_uid": min(stored.uid, FITS),
            "old_gid": min(stored.gid, FITS),
            "uid": 0,
            "gid": stored.uid,
            "sun_gid": stored.gid,
            "flags": 0,
        }
        is_x86 = inode.storage.layout.tables is LITTLE
        if inode.kind.endswith("device") and is_x86:
            fields["pointers"] = bytes(4) + stored.pointers[:4] + bytes(52)
    put(found, inode.storage.layout.tables.inode1, inode.offset, fields)


def _change_directory(found: bytearray, inode: UfsInode, order: Any) -> None:
    """Give names lengths of two bytes, as both have instead of the kind."""
    content: Any = inode._content()
    entry = inode.storage.layout.tables.entry
    for length, _, place in content.runs(0, content.size):
        at = 0
        while at < length:
            head = entry.read(bytes(found[place + at : place + at + entry.SIZE]))
            found[place + at + 6 : place + at + 8] = head.len_name.to_bytes(2, order)
            at += head.length
