"""Frames of the reference implementation, and what is left of them after damage."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.compression.zstd import frame
from pygrub_k.compression.zstd.frame import decompressed
from pygrub_k.errors import CorruptError
from tests.unit.compression.zstd.contents import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

VECTORS = Path(__file__).parent / "vectors"


@pytest.fixture
def restored() -> Iterator[None]:
    before = frame._decompressor
    yield
    frame._decompressor = before


@pytest.mark.usefixtures("restored")
def test_the_library_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What it refuses is judged as without it, and frames that say that they are empty, too."""
    chance = Random(5)
    cases = []
    for name, content in CONTENTS.items():
        data = vector(name)[:3000]
        cases += [(data, len(content)), (data[:-1], len(content)), (data, 1)]
        for _ in range(20):
            damaged = bytearray(data)
            damaged[chance.randrange(min(len(data), 12))] ^= 1 << chance.randrange(8)
            cases.append((bytes(damaged), len(content) + 1))
    monkeypatch.setattr(frame, "_decompressor", None)
    plain = [outcome(data, size) for data, size in cases]
    assert frame.accelerate()
    assert frame._decompressor is not None
    found = [outcome(data, size) for data, size in cases]
    assert [index for index, one in enumerate(found) if one != plain[index]] == []


@pytest.mark.usefixtures("restored")
def test_without_the_package_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame, "_decompressor", None)
    monkeypatch.setattr(sys, "path", [])
    assert not frame.accelerate()
    assert frame._decompressor is None


def outcome(data: bytes, size: int) -> bytes | str:
    """Return what a frame decompresses to, or why it does not."""
    try:
        return decompressed(data, size)
    except CorruptError as error:
        return str(error)


def vector(name: str) -> bytes:
    return (VECTORS / f"{name}.zst").read_bytes()


@pytest.mark.parametrize("name", CONTENTS)
def test_vectors(name: str) -> None:
    content = CONTENTS[name]
    assert decompressed(vector(name), len(content)) == content
    assert decompressed(vector(name) + b"more", len(content) + 1) == content


@pytest.mark.parametrize("name", CONTENTS)
def test_more_than_was_announced_is_refused(name: str) -> None:
    if CONTENTS[name]:
        with pytest.raises(CorruptError):
            decompressed(vector(name), len(CONTENTS[name]) - 1)


@pytest.mark.parametrize("name", [name for name in CONTENTS if name != "words-1"])
def test_a_frame_that_is_cut_off_is_refused(name: str) -> None:
    data = vector(name)
    for length in sorted({*range(0, len(data), max(len(data) // 60, 1)), len(data) - 1}):
        with pytest.raises(CorruptError):
            decompressed(data[:length], len(CONTENTS[name]))


@pytest.mark.parametrize("name", ["skewed-1", "skewed-19", "text-fast", "text-19", "repeated"])
def test_damage_raises_only_what_is_announced(name: str) -> None:
    data, size = vector(name), len(CONTENTS[name])
    random = Random(name)
    for _ in range(300):
        damaged = bytearray(data)
        for _ in range(random.randint(1, 3)):
            damaged[random.randrange(4, min(len(data), 300))] = random.randrange(256)
        try:
            assert len(decompressed(bytes(damaged), size)) <= size
        except CorruptError:
            continue


def test_a_wrong_checksum_is_found() -> None:
    data = bytearray(vector("text-3"))
    data[-1] ^= 1
    with pytest.raises(CorruptError, match="checksum"):
        decompressed(bytes(data), len(CONTENTS["text-3"]))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x28\xb5\x2f\xfc" + bytes(10), "no frame"),
        (b"\x28\xb5\x2f\xfd\x21\x07\x05" + bytes(10), "dictionary"),
        (b"\x28\xb5\x2f\xfd\x28\x05" + bytes(10), "reserved flag"),
        (b"\x28\xb5\x2f\xfd\x20\x05\x07\0\0" + bytes(10), "block of kind 3"),
        (b"\x28\xb5\x2f\xfd\x20\x05\x05\0\x10" + bytes(10), "block of kind 2"),
    ],
)
def test_what_is_not_read(data: bytes, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        decompressed(data, 100)
