"""LZO1X streams made by hand, after Linux's description of the format, and btrfs's framing."""

from __future__ import annotations

from random import Random

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.lzo import decompressed, lzo1x

END = b"\x11\0\0"


def literals(data: bytes) -> bytes:
    """Return the start of a stream that is `data`, of at most 238 bytes."""
    return bytes((17 + len(data),)) + data


@pytest.mark.parametrize(
    ("stream", "content"),
    [
        (literals(b"abcdef") + END, b"abcdef"),
        (literals(b"abcdef") + b"\x44\x00" + END, b"abcdef" + b"ef" + b"ef"[:1]),
        (literals(b"abcd") + b"\x84\x00" + END, b"abcd" + b"cdcdc"),
        (literals(b"abcd") + b"\x20\x01" + b"\x00\x00" + END, b"abcd" + b"d" * 34),
        (literals(b"abcd") + b"\x20\0\x01" + b"\x00\x00" + END, b"abcd" + b"d" * 289),
        (literals(b"abcd") + b"\x23" + b"\x0c\x00" + END, b"abcd" + b"abcda"),
        (literals(b"abcd") + b"\x21" + b"\x02\x00" + b"XY" + END, b"abcd" + b"ddd" + b"XY"),
        (literals(b"abcd") + b"\x21\x01\x00X" + b"\x04\x00" + END, b"abcd" + b"dddX" + b"dX"),
        (b"\x00\x05" + bytes(range(23)) + END, bytes(range(23))),
        (b"\x03" + b"abcdef" + END, b"abcdef"),
        (literals(b"ab") + b"\x00\x00" + END, b"abbb"),
    ],
)
def test_streams(stream: bytes, content: bytes) -> None:
    assert lzo1x(stream, 4096) == content


def test_far_matches() -> None:
    start = Random(1).randbytes(238)
    stream = literals(start) + b"\x20" + bytes(80) + b"\x01\xb4\x03"  # far repeats of the start
    out = lzo1x(stream + b"\x12\x04\x00" + END, 1 << 20)
    assert out[:238] == start
    assert out[-4:] == out[-4 - 16385 :][:4]


@pytest.mark.parametrize(
    ("stream", "reason"),
    [(literals(b"abcd") + b"\x20\x01\x40\x00" + END, "before the start")],
)
def test_faulty_streams(stream: bytes, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        lzo1x(stream, 4096)


def test_no_more_than_a_sector_comes_out() -> None:
    with pytest.raises(CorruptError, match="more than 4096"):
        lzo1x(literals(b"abcd") + (b"\x20" + bytes(16) + b"\x01\0\0") * 40 + END, 4096)


def framed(*pieces: bytes, sector: int = 4096) -> bytes:
    data = bytes(4)
    for piece in pieces:
        left = sector - len(data) % sector
        data += bytes(left if left < 4 else 0)
        data += len(piece).to_bytes(4, "little") + piece
    return len(data).to_bytes(4, "little") + data[4:]


def test_pieces_follow_each_other() -> None:
    pieces = [literals(bytes((number,)) * 200) + END for number in range(40)]
    expected = b"".join(bytes((number,)) * 200 for number in range(40))
    assert decompressed(framed(*pieces), 8000, 4096) == expected
    assert decompressed(framed(*pieces), 300, 4096) == expected[:300]


def test_a_length_does_not_cross_the_end_of_a_sector() -> None:
    first = literals(b"x" * (64 - 4 - 4 - 1 - 3 - 2)) + END
    data = framed(first, literals(b"second") + END, sector=64)
    assert data[62:64] == bytes(2)
    assert decompressed(data, 1000, 64).endswith(b"second")


def test_whatever_is_damaged_only_announced_errors() -> None:
    good = framed(*(literals(bytes((n,)) * 100) + b"\x20\x01\0\0" + END for n in range(20)))
    random = Random(5)
    for _ in range(3000):
        data = bytearray(good)
        for _ in range(random.randint(1, 4)):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            assert (
                len(decompressed(bytes(data[: random.randint(0, len(data))]), 4096, 4096)) <= 4096
            )
        except CorruptError:
            continue
