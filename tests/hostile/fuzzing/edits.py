"""Disks with a few bytes replaced: how bytes of a fuzzer become damage to a good disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.source import check_range

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.source import ByteSource

HEAD = 5
LONGEST = 32


class EditedSource:
    """A disk with some bytes replaced; the last of two edits of one byte counts."""

    def __init__(self, disk: ByteSource) -> None:
        self.disk = disk
        self.size = disk.size
        self.edits: list[tuple[int, bytes]] = []

    def read_at(self, offset: int, length: int) -> bytes:
        check_range(self, offset, length)
        data = self.disk.read_at(offset, length)
        for at, new in self.edits:
            start, end = max(at, offset), min(at + len(new), offset + length)
            if start < end:
                data = data[: start - offset] + new[start - at : end - at] + data[end - offset :]
        return data

    def write(self, at: int, new: bytes) -> None:
        self.edits.append((at, new[: max(self.size - at, 0)]))


def edits(data: bytes, places: Sequence[int], size: int) -> Iterator[tuple[int, bytes]]:
    """Yield (place, new bytes) for each edit: two bytes each choose a block and a place in it.

    `places` are the blocks of `size` bytes that are worth damaging; then come how many bytes, up
    to LONGEST, and those. None goes beyond its block: what lies behind may be worth nothing.
    """
    at = 0
    while at + HEAD < len(data):
        block, within = (int.from_bytes(data[at + n : at + n + 2], "little") for n in (0, 2))
        length = data[at + 4] % LONGEST + 1
        at += HEAD
        within %= size
        yield places[block % len(places)] + within, data[at : at + min(length, size - within)]
        at += length
