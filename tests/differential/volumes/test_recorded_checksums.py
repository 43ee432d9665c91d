"""Device-mapper's metadata as Linux wrote it: a damaged block is named, never used."""

from __future__ import annotations

from hashlib import sha256

import pytest

from pygrub_k.errors import CorruptError
from tests.differential.volumes.recorded import (
    MAPPER_BLOCK,
    by_name,
    contents,
    disk_bytes,
    mapper_blocks,
    scanned,
)

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


def damage(case: str, at: int) -> tuple[dict[str, str], list[CorruptError]]:
    """Damage the end of a block, where nothing but its checksum tells; return what is read."""
    disk = bytearray(disk_bytes(case)[0])
    disk[at + MAPPER_BLOCK - 1] ^= 0x40
    found = scanned([bytes(disk)])
    errors = [problem.error for problem in found.problems]
    sums = {}
    volumes = by_name(found)
    for content in contents(case):
        if content.name not in volumes:
            continue
        try:
            data = volumes[content.name].source.read_at(0, content.size)
        except CorruptError as error:
            errors.append(error)
        else:
            sums[content.name] = sha256(data).hexdigest()
    assert all(isinstance(error, CorruptError) for error in errors)
    return sums, [error for error in errors if isinstance(error, CorruptError)]


@pytest.mark.parametrize("case", KINDS)
def test_damaged_block_is_named_and_changes_no_byte(case: str) -> None:
    expected = {content.name: content.sha256 for content in contents(case)}
    named = set()
    for at, (_, kind) in mapper_blocks(disk_bytes(case)[0]).items():
        sums, errors = damage(case, at)
        assert sums.items() <= expected.items()
        assert bool(errors) == (sums != expected)
        for error in errors:
            assert error.structure.startswith(KINDS[case][kind])
            assert "of LVM2 " in error.structure
            assert error.reason.startswith("wrong checksum: 0x")
            named.add(kind)
    assert named == KINDS[case].keys()
