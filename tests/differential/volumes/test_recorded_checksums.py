"""Device-mapper's metadata as Linux wrote it: a damaged block is named, never used."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.limits import MIB
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.differential.volumes.recorded import (
    MAPPER_BLOCK,
    by_name,
    contents,
    disk_bytes,
    mapper_blocks,
    scanned,
)
from tests.hostile.fuzzing.edits import EditedSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.source import ByteSource

KINDS = {
    "lvm-thin": {"thin superblock": "superblock of the thin pool", "tree node": "B-tree node"},
    "lvm-thin-deep": {"thin superblock": "superblock of the thin pool", "tree node": "B-tree node"},
    "lvm-thin-external": {
        "thin superblock": "superblock of the thin pool",
        "tree node": "B-tree node",
    },
    "lvm-cache-dirty": {
        "cache superblock": "superblock of the cache",
        "tree node": "B-tree node",
        "array block": "array block of the cache",
    },
}


def pieces(source: ByteSource) -> Iterator[bytes]:
    """Yield all bytes of a volume: hundreds of times as a whole they would be slow to hold."""
    for at in range(0, source.size, MIB):
        yield source.read_at(at, min(MIB, source.size - at))


def whole(case: str, disk: bytes) -> dict[str, list[bytes]]:
    """Return the content of each volume, which is what Linux read."""
    volumes = by_name(scanned([disk]))
    found = {}
    for content in contents(case):
        data = [*pieces(volumes[content.name].source)]
        assert sha256(b"".join(data)).hexdigest() == content.sha256
        found[content.name] = data
    return found


def damage(
    disk: bytes, at: int, expected: dict[str, list[bytes]]
) -> tuple[dict[str, bool], list[CorruptError]]:
    """Damage the end of a block, where nothing but its checksum tells; return what is read.

    That is whether it is what was `expected`, for each volume that can be read.
    """
    last = at + MAPPER_BLOCK - 1
    damaged = EditedSource(MemorySource(disk))
    damaged.write(last, bytes((disk[last] ^ 0x40,)))
    found = scan([BlockDevice("hd0", damaged)])
    errors = [problem.error for problem in found.problems]
    same = {}
    volumes = by_name(found)
    for name, content in expected.items():
        if name not in volumes:
            continue
        try:
            read = zip(pieces(volumes[name].source), content, strict=True)
            same[name] = all(piece == expected_piece for piece, expected_piece in read)
        except CorruptError as error:
            errors.append(error)
    assert all(isinstance(error, CorruptError) for error in errors)
    return same, [error for error in errors if isinstance(error, CorruptError)]


@pytest.mark.parametrize("case", KINDS)
def test_damaged_block_is_named_and_changes_no_byte(case: str) -> None:
    disk = disk_bytes(case)[0]
    expected = whole(case, disk)
    named = set()
    for at, (_, kind) in mapper_blocks(disk).items():
        same, errors = damage(disk, at, expected)
        assert all(same.values())
        assert bool(errors) == (same.keys() != expected.keys())
        for error in errors:
            assert error.structure.startswith(KINDS[case][kind])
            assert "of LVM2 " in error.structure
            assert error.reason.startswith("wrong checksum: 0x")
            named.add(kind)
    assert named == KINDS[case].keys()
