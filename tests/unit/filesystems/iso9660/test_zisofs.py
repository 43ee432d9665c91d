"""Compressed files."""

from __future__ import annotations

import zlib
from random import Random

import pytest

from pygrub_k.errors import CorruptError, FormatError, SourceError, UnsupportedError
from tests.images.iso9660_bytes import both, entry
from tests.unit.filesystems.iso9660.volumes import file_with, only

MAGIC = bytes.fromhex("37e45396c9dbd607")
BLOCK = 1 << 15


def packed(content: bytes, shift: int = 15) -> bytes:
    pieces = [content[at : at + (1 << shift)] for at in range(0, len(content), 1 << shift)]
    blocks = [zlib.compress(piece) if piece.strip(b"\0") else b"" for piece in pieces]
    at = 16 + 4 * (len(blocks) + 1)
    table = [at + sum(map(len, blocks[:number])) for number in range(len(blocks) + 1)]
    head = MAGIC + len(content).to_bytes(4, "little") + bytes((4, shift, 0, 0))
    return head + b"".join(at.to_bytes(4, "little") for at in table) + b"".join(blocks)


def said(size: int, shift: int = 15, algorithm: bytes = b"pz") -> bytes:
    return entry("ZF", algorithm + bytes((4, shift)) + both(size))


CONTENT = Random(1).randbytes(1000) * 40 + bytes(BLOCK * 2) + b"the end"


@pytest.mark.parametrize("shift", [15, 16, 17])
def test_what_was_compressed_comes_out(shift: int) -> None:
    inode = only(file_with(said(len(CONTENT), shift), packed(CONTENT, shift)))
    assert inode.size == len(CONTENT)
    content = inode.content()
    assert content.read_at(0, content.size) == CONTENT
    assert content.read_at(BLOCK - 3, 9) == CONTENT[BLOCK - 3 : BLOCK + 6]
    assert content.read_at(content.size, 0) == b""
    with pytest.raises(SourceError):
        content.read_at(content.size, 1)


@pytest.mark.parametrize(
    ("shift", "algorithm"), [(14, b"pz"), (18, b"pz"), (31, b"pz"), (15, b"PZ")]
)
def test_what_is_not_read_is_refused(shift: int, algorithm: bytes) -> None:
    inode = only(file_with(said(10, shift, algorithm), packed(b"x" * 10)))
    with pytest.raises(UnsupportedError):
        inode.content()


def test_a_file_that_is_not_compressed_after_all() -> None:
    with pytest.raises(CorruptError):
        only(file_with(said(10), b"as it is" * 4)).content()


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (16, 2**32 - 1),  # the first block begins behind the file
        (20, 0),  # ends before it begins
        (20, 2**31),  # is too long
        (24, 0),
    ],
)
def test_a_table_that_is_wrong(at: int, value: int) -> None:
    data = bytearray(packed(CONTENT))
    data[at : at + 4] = value.to_bytes(4, "little")
    content = only(file_with(said(len(CONTENT)), bytes(data))).content()
    with pytest.raises((FormatError, SourceError)):
        content.read_at(0, content.size)


def test_a_block_that_is_damaged_or_too_short() -> None:
    data = bytearray(packed(b"x" * 100))
    data[-8] ^= 0xFF
    content = only(file_with(said(100), bytes(data))).content()
    with pytest.raises(CorruptError):
        content.read_at(0, 100)
    content = only(file_with(said(101), packed(b"x" * 100))).content()
    with pytest.raises(CorruptError, match="unpacks to 100 bytes, not 101"):
        content.read_at(0, 101)


def test_a_block_never_unpacks_to_more_than_its_size() -> None:
    data = packed(b"x" * 10)
    bomb = zlib.compress(bytes(1 << 24))
    table = (24).to_bytes(4, "little") + (24 + len(bomb)).to_bytes(4, "little")
    content = only(file_with(said(10), data[:16] + table + bomb)).content()
    with pytest.raises(CorruptError, match="unpacks to 32769 bytes, not 10"):
        content.read_at(0, 10)


def test_a_table_that_is_missing() -> None:
    content = only(file_with(said(2**32 - 1), packed(b"x" * 10))).content()
    with pytest.raises(SourceError):
        content.read_at(2**31, 1)
