"""Zlib's streams, whole and in part."""

from __future__ import annotations

import zlib

import pytest

from pygrub_k.compression.inflate import decompressed, whole
from pygrub_k.errors import CorruptError

CONTENT = b"once upon a time " * 900
STREAM = zlib.compress(CONTENT)


def test_a_stream() -> None:
    assert whole(STREAM, len(CONTENT)) == CONTENT
    assert decompressed(STREAM, 100) == CONTENT[:100]


@pytest.mark.parametrize(
    ("stream", "most", "reason"),
    [
        (STREAM, 100, "more than 100 bytes"),
        (STREAM[:-5], len(CONTENT), "cut off"),
        (b"no stream", 100, "Error -3"),
    ],
)
def test_faulty_streams(stream: bytes, most: int, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        whole(stream, most)
