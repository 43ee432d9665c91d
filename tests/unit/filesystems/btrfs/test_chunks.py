"""Where each profile puts which bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.chunks import Chunk, LostPart
from tests.images.btrfs_bytes import chunk, number

if TYPE_CHECKING:
    from collections.abc import Sequence

START, STRIPE = 1 << 30, 65536
SINGLE, RAID0, RAID1, DUP, RAID10, RAID5, RAID6 = 0, 8, 16, 32, 64, 128, 256


def made(profile: int, count: int, sub_stripes: int = 0) -> Chunk:
    stripes = [(device, device << 24) for device in range(1, count + 1)]
    return Chunk(START, chunk(profile, 10 * STRIPE, stripes, sub_stripes), 0)


def devices(found: Chunk, copy: int, count: int = 6) -> list[int]:
    """Return the devices of the first stripes."""
    pieces = found.pieces(START, count * STRIPE, copy)
    return [part.device for _, part, _ in pieces if not isinstance(part, LostPart)]


@pytest.mark.parametrize(
    ("profile", "count", "sub_stripes", "copies"),
    [
        (SINGLE, 1, 0, [[1]]),
        (DUP, 2, 0, [[1], [2]]),
        (RAID1, 2, 0, [[1], [2]]),
        (512, 3, 0, [[1], [2], [3]]),
        (1024, 4, 0, [[1], [2], [3], [4]]),
        (RAID0, 3, 0, [[1, 2, 3, 1, 2, 3]]),
        (RAID10, 4, 2, [[1, 3, 1, 3, 1, 3], [2, 4, 2, 4, 2, 4]]),
        (RAID5, 3, 0, [[1, 2, 2, 3, 3, 1], []]),
        (RAID6, 4, 0, [[1, 2, 2, 3, 3, 4], [], [], []]),
        (RAID6, 3, 0, [[1, 2, 3, 1, 2, 3], [], []]),
    ],
)
def test_devices_take_turns(
    profile: int, count: int, sub_stripes: int, copies: Sequence[list[int]]
) -> None:
    found = made(profile, count, sub_stripes)
    assert [devices(found, copy) for copy in range(found.copies)] == list(copies)


def test_offsets_go_on_in_rows() -> None:
    pieces = list(made(RAID0, 2).pieces(START + 3 * STRIPE + 100, STRIPE, 0))
    assert [(length, part.device, at) for length, part, at in pieces] == [  # type: ignore[union-attr]
        (STRIPE - 100, 2, (2 << 24) + STRIPE + 100),
        (100, 1, (1 << 24) + 2 * STRIPE),
    ]


@pytest.mark.parametrize(
    ("copy", "others"),
    [
        (1, {1, 4}),  # the other data and P
        (2, {2, 4}),
        (3, {1, 2}),  # P and Q
    ],
)
def test_a_lost_part_is_made_of_others_in_its_row(copy: int, others: set[int]) -> None:
    ((_, part, at),) = made(RAID6, 4).pieces(START + 4 * STRIPE + 5, 10, copy)
    assert isinstance(part, LostPart)
    assert at == 2 * STRIPE + 5
    assert {stripe.device for _, stripe in part.parts} == others


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (chunk(RAID0 | RAID1, STRIPE, [(1, 0)]), "two profiles"),
        (chunk(SINGLE, STRIPE, []), "0 stripes"),
        (chunk(RAID0, STRIPE, [(1, 0), (2, 0)])[:-1], "2 stripes, of which the item holds 1"),
        (chunk(SINGLE, 0, [(1, 0)]), "a length of 0 bytes"),
        (chunk(RAID10, STRIPE, [(1, 0), (2, 0)], 0), "groups of 0"),
        (chunk(RAID6, STRIPE, [(1, 0), (2, 0)]), "for parity"),
        (chunk(SINGLE, STRIPE, [(1, 0), (2, 0)]), "for data that has one copy"),
        (
            chunk(SINGLE, STRIPE, [(1, 0)]).replace(number(STRIPE, 8), number(1, 8)),
            "stripe length of 1",
        ),
        (b"short", "Chunk"),
    ],
)
def test_what_cannot_be_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        Chunk(START, data, 0)
