"""What version 5 says of its metadata is believed only if it fits."""

from __future__ import annotations

import pytest

from pygrub_k._generated.xfs_directory_records import DataHeader5Record
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.xfs.storage import Storage
from pygrub_k.findings import Findings
from pygrub_k.source import MemorySource
from tests.images.xfs_samples import changed, opened, plain, sealed


def names_block() -> int:
    directory = opened(plain()).root.child(b"boot")
    assert directory is not None
    return DirectoryBlocks(directory).where(0)


@pytest.mark.parametrize(
    ("offset", "reason"),
    [(8, "belongs to byte"), (24, "belongs to the file system"), (40, "belongs to inode")],
)
def test_place_identity_and_owner_are_compared(offset: int, reason: str) -> None:
    where = names_block()
    data = sealed(changed(plain(), where + offset, bytes(4) + b"\1\2\3\4"), where, 4096, 4)
    with pytest.raises(CorruptError, match=reason):
        list(opened(data).root.child(b"boot").entries())  # type: ignore[union-attr]
    filesystem = opened(data, verify_checksums=False)
    directory = filesystem.root.child(b"boot")
    assert directory is not None
    assert len(list(directory.entries())) == 254
    assert reason in str(filesystem.problems[0])


def storage() -> Storage:
    return Storage(MemorySource(plain()), opened(plain()).superblock, Findings())


def test_blocks_lie_in_their_group() -> None:
    assert storage().block_index(4095, 1, "it", 0) == 4095
    for number, count in ((4095, 2), (1 << 12, 1), (1 << 60, 1)):
        with pytest.raises(CorruptError, match="it at byte 7 of the volume"):
            storage().block_index(number, count, "it", 7)


def test_blocks_of_the_last_group_end_with_the_file_system() -> None:
    found = storage()
    assert found.superblock.num_blocks == 4096
    found.superblock.record = type(found.superblock.record)(
        4000 if index == 2 else value for index, value in enumerate(found.superblock.record)
    )
    with pytest.raises(CorruptError):
        found.block_index(4000, 1, "it", 0)


def test_a_block_is_verified_once_while_it_is_kept() -> None:
    found, where = storage(), names_block()
    data = found.read(where, 4096)
    header = DataHeader5Record.read(data)
    found.check("it", where, data, header, header.owner)
    found.check("it", where, bytes(4096), header, header.owner)
    assert found.read(where, 4096) is data
