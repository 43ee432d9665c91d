"""Block lists as files."""

from __future__ import annotations

import pytest

from pygrub_k.errors import NotFoundError
from pygrub_k.guest.blocklist import BlockList, parsed
from pygrub_k.source import MemorySource

DISK = MemorySource(b"".join(bytes((number,)) * 512 for number in range(8)))


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("512+1", [(512, 1)]),
        ("+1", [(0, 1)]),
        ("0+2,7+1", [(0, 2), (7, 1)]),
        ("/512+1", None),
        ("512", None),
        ("512+", [(512, None)]),
        ("512+1,", None),
        ("a+1", None),
        ("-1+1", None),
        ("²+1", None),
        ("1" * 16 + "+1", None),
        (",".join(["1+1"] * 1000), None),
        ("", None),
    ],
)
def test_paths(path: str, runs: list[tuple[int, int | None]] | None) -> None:
    assert parsed(path) == runs


def test_the_sectors_follow_each_other() -> None:
    found = BlockList(DISK, [(2, 1), (6, 2), (0, 0)])
    assert (found.kind, found.size) == ("file", 1536)
    assert found.content().read_at(0, 1536) == b"\2" * 512 + b"\6" * 512 + b"\7" * 512
    assert list(found.entries()) == []


def test_sectors_that_are_not_there() -> None:
    with pytest.raises(NotFoundError, match="sectors 7 to 9 are not on the volume"):
        BlockList(DISK, [(7, 2)])
