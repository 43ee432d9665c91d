"""Hashes of names; expected values as debugfs's dx_hash prints them."""

from typing import Any

import pytest

from pygrub_k.filesystems.ext.hashes import name_hashes

SHORT = b"grub.cfg"
NOT_ASCII = "bär".encode()
LONG = b"vmlinuz-6.1.0-50-amd64-with-a-name-of-more-than-32-bytes"
NO_SEED = (0, 0, 0, 0)
LEGACY, HALF_MD4, TEA, UNSIGNED = 0, 1, 2, 3


@pytest.mark.parametrize(
    ("version", "name", "expected"),
    [
        (LEGACY, SHORT, (0x244A096E, 0)),
        (LEGACY, NOT_ASCII, (0xFD1CCFA0, 0)),
        (LEGACY, LONG, (0x71E35F14, 0)),
        (HALF_MD4, SHORT, (0x3EEC484E, 0x9070A575)),
        (HALF_MD4, NOT_ASCII, (0xE4E087A0, 0x874008BB)),
        (HALF_MD4, LONG, (0xF023AC84, 0x9E7F5C18)),
        (TEA, SHORT, (0x5D351D58, 0x5F4DB259)),
        (TEA, NOT_ASCII, (0x3673B348, 0xD6BB637A)),
        (TEA, LONG, (0x15B19758, 0x3765A1D3)),
        (UNSIGNED + LEGACY, NOT_ASCII, (0x1B5701A0, 0)),
        (UNSIGNED + HALF_MD4, NOT_ASCII, (0xAF6AFAA2, 0x0B7B8CDB)),
        (UNSIGNED + TEA, NOT_ASCII, (0x53BC388C, 0x3AF6EE5C)),
    ],
)
def test_known_values(version: Any, name: Any, expected: Any) -> None:
    assert name_hashes(version, name, NO_SEED, signed=True) == expected


def test_a_superblock_may_ask_for_unsigned_bytes() -> None:
    assert name_hashes(HALF_MD4, NOT_ASCII, NO_SEED, signed=False) == (0xAF6AFAA2, 0x0B7B8CDB)


def test_the_seed_matters() -> None:
    seed = (0x67452301, 0xEFCDAB89, 0x67452301, 0xEFCDAB89)
    assert name_hashes(HALF_MD4, SHORT, seed, signed=True) == (0x11AB9E32, 0xC569E4A8)
    seed = (0x11111111, 0xEFCDAB89, 0x67452301, 0xEFCDAB89)
    assert name_hashes(TEA, SHORT, seed, signed=True) == (0x0E84DDFC, 0xF8170E55)


def test_other_versions_are_unknown() -> None:
    assert name_hashes(7, SHORT, NO_SEED, signed=True) is None
