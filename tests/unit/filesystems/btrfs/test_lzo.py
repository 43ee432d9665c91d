"""Btrfs's framing of LZO1X streams."""

from __future__ import annotations

from random import Random

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.lzo import decompressed
from tests.unit.compression.test_lzo1x import END, literals


def framed(*pieces: bytes, sector: int = 4096) -> bytes:
    data = bytes(4)
    for piece in pieces:
        left = sector - len(data) % sector
        data += bytes(left if left < 4 else 0)
        data += len(piece).to_bytes(4, "little") + piece
    return len(data).to_bytes(4, "little") + data[4:]


def test_pieces_follow_each_other() -> None:
    pieces = [literals(bytes((number,)) * 200) + END for number in range(40)]
    expected = b"".join(bytes((number,)) * 200 for number in range(40))
    assert decompressed(framed(*pieces), 8000, 4096) == expected
    assert decompressed(framed(*pieces), 300, 4096) == expected[:300]


def test_a_length_does_not_cross_the_end_of_a_sector() -> None:
    first = literals(b"x" * (64 - 4 - 4 - 1 - 3 - 2)) + END
    data = framed(first, literals(b"second") + END, sector=64)
    assert data[62:64] == bytes(2)
    assert decompressed(data, 1000, 64).endswith(b"second")


def test_whatever_is_damaged_only_announced_errors() -> None:
    good = framed(*(literals(bytes((n,)) * 100) + b"\x20\x01\0\0" + END for n in range(20)))
    random = Random(5)
    for _ in range(3000):
        data = bytearray(good)
        for _ in range(random.randint(1, 4)):
            data[random.randrange(len(data))] = random.randrange(256)
        try:
            assert (
                len(decompressed(bytes(data[: random.randint(0, len(data))]), 4096, 4096)) <= 4096
            )
        except CorruptError:
            continue
