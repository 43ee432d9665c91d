"""A raw disk packed by gzip, read at any place."""

from __future__ import annotations

import gzip
import hashlib

import pytest

from pygrub_k.containers import gzipped
from pygrub_k.errors import CorruptError, LimitError
from tests.images.containers import MIB, content, differences, digest, image_in_memory

RAW = content(5 * MIB + 700)


@pytest.mark.parametrize("level", [0, 1, 9])
def test_every_level(level: int) -> None:
    image = image_in_memory(("disk.gz", gzip.compress(RAW, level)))
    assert (image.format, image.source.size) == ("gzip", len(RAW))
    assert digest(image.source) == hashlib.sha256(RAW).hexdigest()
    assert differences(image.source, RAW, 200) == []


def test_several_streams_with_padding() -> None:
    parts = (RAW[:70], RAW[70 : 3 * MIB], b"", RAW[3 * MIB :])
    packed = b"".join(map(gzip.compress, parts)) + bytes(3000)
    image = image_in_memory(("disk.gz", packed))
    assert dict(image.details) == {"streams": "4"}
    assert digest(image.source) == hashlib.sha256(RAW).hexdigest()


def test_few_states_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gzipped, "IMAGE_GZIP_STATES", 8)
    monkeypatch.setattr(gzipped, "PIECE", 5000)
    image = image_in_memory(("disk.gz", gzip.compress(RAW)))
    assert isinstance(image.source, gzipped.GzipSource)
    assert len(image.source._states) <= 9
    assert differences(image.source, RAW, 60) == []


@pytest.mark.parametrize(
    ("packed", "reason"),
    [
        (gzip.compress(RAW)[:-9], "cut off"),
        (gzip.compress(RAW)[:1000], "cut off"),
        (gzip.compress(RAW)[:-8] + bytes(8), "incorrect data check"),
        (gzip.compress(RAW) + b"more", "incorrect header check"),
        (b"\x1f\x8b\x08".ljust(600, b"\xff"), "unknown header flags"),
    ],
)
def test_damage_is_told(packed: bytes, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        image_in_memory(("disk.gz", packed))


def test_a_bomb_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gzipped, "IMAGE_GZIP_SIZE", 3 * MIB)
    with pytest.raises(LimitError, match="unpacks to more than 3145728 bytes"):
        image_in_memory(("disk.gz", gzip.compress(bytes(9 * MIB))))
