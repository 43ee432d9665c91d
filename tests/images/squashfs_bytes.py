"""SquashFS made by hand, byte for byte: one directory, of what a test wants it to hold."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

NONE = 0xFFFFFFFF
NOWHERE = 0xFFFFFFFFFFFFFFFF
BLOCK = 4096
END = (NONE, 0)
"""A file without a fragment."""


def le(*pairs: tuple[int, int]) -> bytes:
    """Return (value, bytes) pairs, least significant byte first."""
    return b"".join(
        (value & (1 << 8 * width) - 1).to_bytes(width, "little") for value, width in pairs
    )


def metadata(data: bytes, *, plain: bool = False) -> bytes:
    """Return data in metadata blocks of 8 KiB."""
    blocks = b""
    for at in range(0, max(len(data), 1), 8192):
        piece = data[at : at + 8192]
        packed = piece if plain else zlib.compress(piece)
        blocks += le((len(packed) | plain << 15, 2)) + packed
    return blocks


def head(kind: int, number: int, mode: int = 0o644, owner: int = 0) -> bytes:
    return le((kind, 2), (mode, 2), (owner, 2), (0, 2), (1_700_000_000, 4), (number, 4))


def file(
    number: int, start: int, size: int, lengths: tuple[int, ...] = (), end: tuple[int, int] = END
) -> bytes:
    """Return the inode of a file of the short kind; `end` is a fragment, and the byte in it."""
    body = le((start, 4), (end[0], 4), (end[1], 4), (size, 4))
    return head(2, number) + body + b"".join(le((length, 4)) for length in lengths)


def entry(offset: int, difference: int, kind: int, name: bytes, length: int | None = None) -> bytes:
    length = len(name) if length is None else length
    return le((offset, 2), (difference, 2), (kind, 2), (length - 1, 2)) + name


def run(*entries: bytes, count: int | None = None, start: int = 0, number: int = 1) -> bytes:
    count = len(entries) if count is None else count
    return le((count - 1, 4), (start, 4), (number, 4)) + b"".join(entries)


@dataclass
class Volume:
    """What a volume is made of; `superblock` replaces fields by their byte and width."""

    data: bytes = b""
    """From byte 96 on."""
    inodes: bytes = b""
    """The root's inode is put behind them."""
    directory: bytes = b""
    index: bytes = b""
    num_index: int = 0
    size: int | None = None
    """That of the directory, if it is not what it has."""
    ids: tuple[int, ...] = (0, 1000)
    fragments: tuple[tuple[int, int], ...] = ()
    attributes: bytes = b""
    """Names and values, of one list."""
    num_attributes: int = 0
    superblock: dict[int, tuple[int, int]] = field(default_factory=dict)
    plain: bool = False

    def _table(self, made: bytearray, data: bytes) -> int:
        where = len(made)
        made += metadata(data, plain=self.plain)
        place = len(made)
        made += le((where, 8))
        return place

    def build(self) -> bytes:
        """Return the volume."""
        made = bytearray(96) + self.data
        size = len(self.directory) + 3 if self.size is None else self.size
        root = head(8, 1, 0o755) + le((2, 4), (size, 4), (0, 4), (2, 4))
        root += le((self.num_index, 2), (0, 2), (0 if self.num_attributes else NONE, 4))
        inodes_start = len(made)
        made += metadata(self.inodes + root + self.index, plain=self.plain)
        directories_start = len(made)
        made += metadata(self.directory, plain=self.plain)
        fragments_start = NOWHERE
        if self.fragments:
            table = b"".join(le((at, 8), (length, 4), (0, 4)) for at, length in self.fragments)
            fragments_start = self._table(made, table)
        exports = b"".join(le((number * 32, 8)) for number in range(8))
        exports_start = self._table(made, exports)
        ids_start = self._table(made, b"".join(le((one, 4)) for one in self.ids))
        attributes_start = NOWHERE
        if self.num_attributes:
            names = len(made)
            made += metadata(self.attributes, plain=self.plain)
            lists = len(made)
            made += metadata(le((0, 8), (self.num_attributes, 4), (100, 4)), plain=self.plain)
            attributes_start = len(made)
            made += le((names, 8), (1, 4), (0, 4), (lists, 8))
        made[:96] = b"hsqs" + le(
            *((8, 4), (1_700_000_000, 4), (BLOCK, 4), (len(self.fragments), 4), (1, 2), (12, 2)),
            *((0x80, 2), (len(self.ids), 2), (4, 2), (0, 2), (len(self.inodes), 8)),
            *((len(made), 8), (ids_start, 8), (attributes_start, 8), (inodes_start, 8)),
            *((directories_start, 8), (fragments_start, 8), (exports_start, 8)),
        )
        for at, (value, width) in self.superblock.items():
            made[at : at + width] = le((value, width))
        return bytes(made)


def one_file(inode: bytes, data: bytes = b"", **more: object) -> Volume:
    """Return a volume whose only file, `file`, has this inode."""
    return Volume(data, inode, run(entry(0, 1, 2, b"file")), **more)  # type: ignore[arg-type]
