"""LZO1X streams made by hand, after Linux's description of the format."""

from __future__ import annotations

from random import Random

import pytest

from pygrub_k.compression.lzo1x import lzo1x
from pygrub_k.errors import CorruptError

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
