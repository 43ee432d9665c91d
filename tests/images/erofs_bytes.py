"""EROFS made by hand: files compressed in ways that mkfs.erofs of Debian 12 does not know."""

from __future__ import annotations

import lzma
import subprocess
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.images.squashfs_bytes import le

if TYPE_CHECKING:
    from collections.abc import Callable

BLOCK = 4096
LZ4, LZMA, DEFLATE, ZSTD = range(4)
PLAIN, HEAD_1, NOT_HEAD, HEAD_2 = range(4)
COUNT = 0x800
PARTIAL = 0x8000
DICTIONARY = 1 << 16
TIME = 1_700_000_000
UUID = bytes(range(16))
ZERO_PADDING, SETTINGS, CHUNKS, DEVICES = 1, 2, 4, 8
SETTINGS_OF = {
    LZ4: le((65535, 2), (256, 2)).ljust(14, b"\0"),
    LZMA: le((DICTIONARY, 4), (0, 2)).ljust(14, b"\0"),
    DEFLATE: le((15, 1)).ljust(6, b"\0"),
    ZSTD: le((0, 1), (10, 1)).ljust(6, b"\0"),
}


def lz4(data: bytes) -> bytes:
    """Return a block of one literal run, or of a repeated first byte."""
    if data == data[:1] * len(data) and len(data) > 40:
        rest = len(data) - 1 - 5 - 4 - 15
        head = b"\x1f" + data[:1] + b"\x01\0" + b"\xff" * (rest // 255) + le((rest % 255, 1))
        return head + b"\x50" + data[:5]
    if len(data) < 15:
        return le((len(data) << 4, 1)) + data
    length = len(data) - 15
    return b"\xf0" + b"\xff" * (length // 255) + le((length % 255, 1)) + data


def microlzma(data: bytes) -> bytes:
    """Return LZMA whose first byte is its properties, inverted; it has a mark at its end."""
    options = {"id": lzma.FILTER_LZMA1, "dict_size": DICTIONARY, "lc": 3, "lp": 0, "pb": 2}
    stream = lzma.compress(data, lzma.FORMAT_RAW, filters=[options])
    assert not stream[0]
    return bytes((0x5D ^ 0xFF,)) + stream[1:]


def deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def zstd(data: bytes) -> bytes:
    done = subprocess.run(
        ["zstd", "-c", "-q", "--no-check", f"--stream-size={len(data)}"],
        input=data,
        capture_output=True,
        check=True,
    )
    return done.stdout


COMPRESS: dict[int, Callable[[bytes], bytes]] = {
    LZ4: lz4,
    LZMA: microlzma,
    DEFLATE: deflate,
    ZSTD: zstd,
}


@dataclass
class File:
    """A file whose `pieces` are (bytes, kind of head); with `interlaced` plain ones are so."""

    content: bytes
    compressors: tuple[int, int]
    pieces: tuple[tuple[int, int], ...]
    interlaced: bool = False
    changes: dict[int, bytes] = field(default_factory=dict)
    """Bytes of the map's header and indexes to be replaced."""


def in_pieces(size: int, length: int, kind: int = HEAD_1) -> tuple[tuple[int, int], ...]:
    """Return pieces of the same length, and what is left."""
    return tuple((min(length, size - at), kind) for at in range(0, size, length))


@dataclass
class Volume:
    """Files in the root directory; `superblock` replaces fields by their byte and width."""

    files: dict[str, File]
    superblock: dict[int, tuple[int, int]] = field(default_factory=dict)

    def build(self) -> bytes:
        """Return the volume: superblock, inodes, the directory, content."""
        names = sorted([".", "..", *self.files], key=str.encode)
        maps = {name: self._map(file) for name, file in self.files.items()}
        numbers, place = {".": 0, "..": 0}, 64
        for name in self.files:
            numbers[name] = place // 32
            place += -(-(64 + 16 + 8 * len(maps[name])) // 32) * 32
        num_metadata = -(-place // BLOCK)
        block = 1 + num_metadata + 1
        made = bytearray(block * BLOCK)
        data = bytearray()
        metadata = bytearray(num_metadata * BLOCK)
        metadata[:64] = self._inode(0, BLOCK, 1 + num_metadata)
        for name, file in self.files.items():
            at = numbers[name] * 32
            rows, start = b"", block + len(data) // BLOCK
            for kind, offset, stored, partial, distances in maps[name]:
                if kind == NOT_HEAD:
                    rows += le((kind, 2), (0, 2), (distances[0], 2), (distances[1], 2))
                    continue
                where = block + len(data) // BLOCK
                rows += le((kind | partial * PARTIAL, 2), (offset, 2), (where, 4))
                data += stored
            used = block + len(data) // BLOCK - start
            first, second = file.compressors
            header = le((0, 4), (6 | file.interlaced * 0x10, 2), (first | second << 4, 1), (0, 1))
            described = bytearray(header + bytes(8) + rows)
            for where, change in file.changes.items():
                described[where : where + len(change)] = change
            inode = self._inode(1, len(file.content), used)
            metadata[at : at + 64 + len(described)] = inode + described
        made[BLOCK : BLOCK * (1 + num_metadata)] = metadata
        made[(1 + num_metadata) * BLOCK : block * BLOCK] = self._directory(names, numbers)
        made += data
        self._fill_superblock(made)
        return bytes(made)

    def _fill_superblock(self, made: bytearray) -> None:
        used = sorted({one for file in self.files.values() for one in file.compressors})
        bits = sum(1 << one for one in used)
        record = b"\xe2\xe1\xf5\xe0" + le(
            *((0, 4), (0, 4), (12, 1), (0, 1), (0, 2), (len(self.files) + 1, 8), (TIME, 8), (5, 4)),
            *((len(made) // BLOCK, 4), (1, 4), (0, 4)),
        )
        record += UUID + b"by hand".ljust(16, b"\0")
        record += le((ZERO_PADDING | SETTINGS | DEVICES, 4), (bits, 2), (0, 2)).ljust(48, b"\0")
        for one in used:
            record += le((len(SETTINGS_OF[one]), 2)) + SETTINGS_OF[one]
        made[1024 : 1024 + len(record)] = record
        for at, (value, width) in self.superblock.items():
            made[1024 + at : 1024 + at + width] = le((value, width))

    @staticmethod
    def _inode(layout: int, size: int, place: int) -> bytes:
        mode, links = (0o100644, 1) if layout else (0o40755, 2)
        head = le((1 | layout << 1, 2), (0, 2), (mode, 2), (0, 2), (size, 8), (place, 4))
        return head + le((0, 4), (0, 4), (0, 4), (TIME + 7, 8), (9, 4), (links, 4)) + bytes(16)

    @staticmethod
    def _directory(names: list[str], numbers: dict[str, int]) -> bytes:
        entries, text = b"", b""
        for name in names:
            kind = 2 if name.startswith(".") else 1
            entries += le((numbers[name], 8), (12 * len(names) + len(text), 2), (kind, 1), (0, 1))
            text += name.encode()
        return (entries + text).ljust(BLOCK, b"\0")

    @staticmethod
    def _map(file: File) -> list[tuple[int, int, bytes, bool, tuple[int, int]]]:
        """Return (kind, offset, stored blocks, whether partial, distances) of each cluster."""
        heads: dict[int, tuple[int, int, bytes, bool]] = {}
        start = 0
        for length, kind in file.pieces:
            data = file.content[start : start + length]
            if kind == PLAIN:
                stored = data.ljust(BLOCK, b"\0")
                if file.interlaced:
                    at = start % BLOCK
                    stored = stored[BLOCK - at :] + stored[: BLOCK - at]
            else:
                packed = COMPRESS[file.compressors[kind == HEAD_2]](data)
                stored = packed.rjust(-(-len(packed) // BLOCK) * BLOCK, b"\0")
            partial = kind != PLAIN and file.compressors[kind == HEAD_2] == LZMA
            heads[start // BLOCK] = kind, start % BLOCK, stored, partial
            start += length
        assert start == len(file.content)
        count = -(-len(file.content) // BLOCK)
        rows: list[tuple[int, int, bytes, bool, tuple[int, int]]] = []
        head = 0
        for number in range(count):
            if number in heads:
                head = number
                rows.append((*heads[number], (0, 0)))
                continue
            back = number - head
            if back == 1:
                back = COUNT | len(heads[head][2]) // BLOCK
            following = next((one for one in range(number, count) if one in heads), count)
            rows.append((NOT_HEAD, 0, b"", False, (back, following - number)))
        return rows
