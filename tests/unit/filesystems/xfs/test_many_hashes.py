"""Many hashes at once are those of each name alone."""

from __future__ import annotations

from random import Random

import pytest

from pygrub_k.filesystems.xfs.hashes import folding_hash, name_hash
from pygrub_k.filesystems.xfs.many_hashes import FEW, name_hashes


@pytest.mark.parametrize("length", [1, 2, 3, 4, 5, 7, 8, 31, 32, 33, 64, 255])
@pytest.mark.parametrize("count", [1, FEW, FEW + 1, 200])
def test_hashes_are_those_of_each_name(length: int, count: int) -> None:
    random = Random(length)
    names = [random.randbytes(length) for _ in range(count)]
    assert name_hashes(names) == [name_hash(name) for name in names]


def test_names_of_all_lengths_may_be_mixed() -> None:
    names = [bytes(range(97, 97 + at % 20)) for at in range(400)]
    assert sorted(name_hashes(names)) == sorted(map(name_hash, names))
    assert not name_hashes([])


def test_the_hash_is_what_bytes_rotated_by_seven_make() -> None:
    names = [f"file-{at}".encode() for at in range(100)]
    assert sorted(name_hashes(names)) == sorted(map(folding_hash, names))
