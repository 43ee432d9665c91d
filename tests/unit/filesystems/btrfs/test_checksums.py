"""All algorithms give what others give."""

from __future__ import annotations

import hashlib
import sys

import pytest

from pygrub_k.errors import UnsupportedError
from pygrub_k.filesystems.btrfs import checksums
from pygrub_k.loading import BLAKE2, SHA256
from pygrub_k.xxhash64 import xxhash64


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


def test_crc32c_as_btrfs_stores_it() -> None:
    found = checksums.checksum_algorithm(0, 0)
    assert (found.of(b"123456789"), found.size) == (bytes.fromhex("839206e3"), 4)


def test_algorithms_of_python() -> None:
    assert checksums.checksum_algorithm(2, 0).of(b"abcd") == hashlib.sha256(b"abcd").digest()
    blake2b = hashlib.blake2b(b"abcd", digest_size=32)
    assert checksums.checksum_algorithm(3, 0).of(b"abcd") == blake2b.digest()


@pytest.mark.parametrize("number", range(4))
def test_the_size_of_a_checksum(number: int) -> None:
    algorithm = checksums.checksum_algorithm(number, 0)
    assert len(algorithm.of(b"")) == algorithm.size


@pytest.mark.parametrize(("number", "name"), [(2, "sha256"), (3, "blake2b")])
def test_a_python_without_the_algorithm(
    number: int, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (SHA256, BLAKE2):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UnsupportedError, match=f"by {name}, which this Python does not have"):
        checksums.checksum_algorithm(number, 0x10000)


def test_an_unknown_algorithm_is_refused() -> None:
    with pytest.raises(UnsupportedError, match="type 4"):
        checksums.checksum_algorithm(4, 0x10000)
