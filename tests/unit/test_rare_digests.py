"""Digests that Python's own modules have not, against OpenSSL and published values."""

from __future__ import annotations

import hashlib

import pytest

from pygrub_k.digests.blake3 import blake3
from pygrub_k.digests.sha512_256 import sha512_256
from pygrub_k.digests.skein512 import skein512

LENGTHS = (0, 1, 63, 64, 65, 111, 112, 127, 128, 129, 500, 1024)


def counted(length: int) -> bytes:
    return bytes(at % 251 for at in range(length))


@pytest.mark.parametrize("length", LENGTHS)
def test_sha_512_256_is_that_of_openssl(length: int) -> None:
    data = counted(length)
    assert sha512_256(data) == hashlib.new("sha512_256", data).digest()


BLAKE3 = {
    0: (
        "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262",
        "92b2b75604ed3c761f9d6f62392c8a9227ad0ea3f09573e783f1498a4ed60d26",
    ),
    1: (
        "2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213",
        "6d7878dfff2f485635d39013278ae14f1454b8c0a3a2d34bc1ab38228a80c95b",
    ),
    1024: (
        "42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7",
        "75c46f6f3d9eb4f55ecaaee480db732e6c2105546f1e675003687c31719c7ba4",
    ),
    1025: (
        "d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444",
        "357dc55de0c7e382c900fd6e320acc04146be01db6a8ce7210b7189bd664ea69",
    ),
    2049: (
        "5f4d72f40d7a5f82b15ca2b2e44b1de3c2ef86c426c95c1af0b6879522563030",
        "9f29700902f7c86e514ddc4df1e3049f258b2472b6dd5267f61bf13983b78dd5",
    ),
}
"""Of the test vectors of its authors: without and with their key."""
BLAKE3_KEY = b"whats the Elvish word for friend"


@pytest.mark.parametrize("length", BLAKE3)
def test_blake3_is_that_of_its_authors(length: int) -> None:
    found = blake3(counted(length)), blake3(counted(length), BLAKE3_KEY)
    assert tuple(one.hex() for one in found) == BLAKE3[length]


SKEIN = {
    (0, 0): "39ccc4554a8b31853b9de7a1fe638a24cce6b35a55f2431009e18780335d2621",
    (0, 32): "2893854ca23662bd0f1e54e5dee5553b396750b0d75531a92eb3ff17009a864d",
    (65, 0): "98af47219a7de9a6e48a260d455a36238efa84d65fbbc02dbe5bdfe98a5a09d7",
    (65, 32): "e4575208472246d6f71d1f2d2ecc50a61ae8942ee0dd57e8a6815bfd9ec0d45a",
}
"""By the bytes of data and of the key, as another program (PySkein 1.0) gives them."""


@pytest.mark.parametrize(("length", "len_key"), SKEIN)
def test_skein_is_that_of_another_program(length: int, len_key: int) -> None:
    found = skein512(counted(length), bytes(range(len_key)))
    assert found.hex() == SKEIN[length, len_key]
