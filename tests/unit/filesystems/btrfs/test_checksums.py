"""All algorithms give what others give, also where Python's own cannot be loaded."""

from __future__ import annotations

import hashlib
from random import Random

import pytest

from pygrub_k.errors import UnsupportedError
from pygrub_k.filesystems.btrfs import checksums
from pygrub_k.filesystems.btrfs.blake2b import blake2b
from pygrub_k.filesystems.btrfs.sha256 import sha256
from pygrub_k.filesystems.btrfs.xxhash64 import xxhash64

LENGTHS = (0, 1, 3, 31, 32, 33, 55, 56, 63, 64, 65, 127, 128, 129, 255, 256, 1000)


@pytest.mark.parametrize("length", LENGTHS)
def test_ours_are_hashlibs(length: int) -> None:
    data = Random(length).randbytes(length)
    assert sha256(data) == hashlib.sha256(data).digest()
    assert blake2b(data) == hashlib.blake2b(data, digest_size=32).digest()


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"", 0xEF46DB3751D8E999),
        (b"a", 0xD24EC4F1A98C6E5B),
        (b"abc", 0x44BC2CF5AD770999),
        (b"The quick brown fox jumps over the lazy dog", 0x0B242D361FDA71BC),
    ],
)
def test_xxhash64(data: bytes, value: int) -> None:
    assert xxhash64(data) == value


@pytest.mark.parametrize(("number", "size"), [(0, 4), (1, 8), (2, 32), (3, 32)])
def test_algorithms_by_number(number: int, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    algorithm = checksums.checksum_algorithm(number, 0)
    found = algorithm.of(b"abcd")
    assert len(found) == algorithm.size == size
    monkeypatch.setattr(checksums, "_compiled", lambda *_: None)
    assert checksums.checksum_algorithm(number, 0).of(b"abcd") == found


def test_an_unknown_algorithm_is_refused() -> None:
    with pytest.raises(UnsupportedError, match="type 4"):
        checksums.checksum_algorithm(4, 0x10000)
