"""LZ4 blocks made by hand, after the description of the format."""

from __future__ import annotations

from random import Random

import pytest

from pygrub_k.compression.lz4 import decompressed
from pygrub_k.errors import CorruptError

LITERALS = bytes(range(100, 120))


@pytest.mark.parametrize(
    ("block", "content"),
    [
        (b"\x00", b""),
        (b"\x30abc", b"abc"),
        (b"\xf0\x05" + LITERALS, LITERALS),
        (b"\x31abc\x03\x00\x10d", b"abcabcab" + b"d"),
        (b"\x1fa\x01\x00\x03\x10b", b"a" * (1 + 15 + 3 + 4) + b"b"),
        (b"\x1fa\x01\x00\xff\x00\x00", b"a" * (1 + 15 + 255 + 4)),
        (b"\xf0\xff\x01" + b"x" * 271, b"x" * 271),
        (b"\x40abcd\x04\x00\x00", b"abcdabcd"),
    ],
)
def test_blocks(block: bytes, content: bytes) -> None:
    assert decompressed(block, 4096) == content
    assert decompressed(block, len(content)) == content


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (b"", "cut off"),
        (b"\x50abc", "cut off"),
        (b"\xf0", "cut off"),
        (b"\x31abc\x03", "cut off"),
        (b"\x31abc\x04\x00\x10d", "copies from 4 bytes before byte 3"),
        (b"\x31abc\x00\x00\x10d", "copies from 0 bytes"),
        (b"\x01\x01\x00\x00", "copies from 1 bytes before byte 0"),
    ],
)
def test_faulty_blocks(block: bytes, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        decompressed(block, 4096)


def test_no_more_than_is_wanted_comes_out() -> None:
    bomb = b"\x1fa\x01\x00" + b"\xff" * 20_000 + b"\x00\x00"
    with pytest.raises(CorruptError, match="more than 100 bytes"):
        decompressed(bomb, 100)
    assert decompressed(bomb, 100, partly=True) == b"a" * 100
    assert decompressed(b"\x90abcdefghi", 4, partly=True) == b"abcd"
    assert decompressed(b"\x90abc", 4096, partly=True) == b"abc"


def test_whatever_is_damaged_only_announced_errors() -> None:
    good = b"\x31abc\x03\x00" * 30 + b"\x1fa\x01\x00\xff\x00" + b"\x10d"
    random = Random(7)
    refused = 0
    for _ in range(3000):
        data = bytearray(good)
        for _ in range(random.randint(1, 4)):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            assert len(decompressed(bytes(data[: random.randint(0, len(data))]), 500)) <= 500
        except CorruptError:
            refused += 1
    assert 100 < refused < 3000
