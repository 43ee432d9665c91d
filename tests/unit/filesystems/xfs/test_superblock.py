"""Numbers that cannot be are refused before anything is read by them."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.xfs.superblock import read_superblock
from pygrub_k.source import MemorySource
from tests.images.xfs_samples import changed, opened, plain, with_superblock

UUID, META_UUID, INCOMPATIBLE, VERSION = 32, 248, 216, 100


def test_the_sample_s_numbers() -> None:
    superblock, fault = read_superblock(MemorySource(plain()))
    assert not fault
    assert (superblock.block_size, superblock.inode_size) == (4096, 512)
    assert superblock.num_blocks == 4096
    assert superblock.has_checksums
    assert superblock.has_file_types
    assert not superblock.folds_case


@pytest.mark.parametrize(
    ("offset", "value", "reason"),
    [
        (4, (3000).to_bytes(4, "big"), "block size is 3000 bytes"),
        (102, (100).to_bytes(2, "big"), "sector size is 100 bytes"),
        (104, (64).to_bytes(2, "big"), "inode size is 64 bytes"),
        (123, b"\x09", "inodes per block"),
        (192, b"\x05", "directory block size is 2^17 bytes"),
        (84, bytes(4), "groups of 0 blocks"),
        (88, (9).to_bytes(4, "big"), "blocks in 9 groups"),
        (8, bytes(8), "0 blocks in 1 groups"),
        (126, b"\x01", "has not finished"),
        (100, b"\0\0", "version 0 of the format"),
        (100, b"\0\x06", "version 6 of the format"),
    ],
)
def test_numbers_that_cannot_be(offset: int, value: bytes, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason.replace("^", r"\^")):
        opened(with_superblock(offset, value))


def test_a_wrong_checksum_is_refused_or_noted() -> None:
    data = changed(plain(), 110, b"X")
    with pytest.raises(CorruptError, match="superblock at byte 0 of the volume: wrong checksum"):
        opened(data)
    filesystem = opened(data, verify_checksums=False)
    assert "checksum" in str(filesystem.problems[0])
    assert filesystem.label == b"xfXroot"


@pytest.mark.parametrize("version", [1, 2, 3])
def test_what_only_irix_wrote_is_refused_by_name(version: int) -> None:
    with pytest.raises(UnsupportedError, match=f"version {version} of the format"):
        opened(with_superblock(VERSION, bytes((0, version))))


def test_directories_of_version_1_are_refused_by_name() -> None:
    with pytest.raises(UnsupportedError, match="directories of version 1"):
        opened(with_superblock(VERSION, b"\x80\x04"))


def test_unknown_features_are_refused_by_their_bits() -> None:
    with pytest.raises(UnsupportedError, match="unknown incompatible features 0x40000000"):
        opened(with_superblock(INCOMPATIBLE, b"\x40\0\0\x0b"))


def test_need_of_repair_is_a_problem_and_no_obstacle() -> None:
    filesystem = opened(with_superblock(INCOMPATIBLE, b"\0\0\0\x1b"))
    assert "needsrepair" in str(filesystem.problems[0])
    assert filesystem.root.child(b"boot") is not None


def test_a_changed_uuid_leaves_metadata_as_it_was() -> None:
    old = plain()[UUID : UUID + 16]
    data = changed(plain(), UUID, bytes(range(16)))
    data = changed(data, META_UUID, old)
    filesystem = opened(with_superblock(INCOMPATIBLE, b"\0\0\0\x0f", data))
    assert filesystem.uuid == "00010203-0405-0607-0809-0a0b0c0d0e0f"
    assert filesystem.root.child(b"boot") is not None


def test_metadata_of_another_file_system_is_refused() -> None:
    data = with_superblock(UUID, bytes(range(16)))
    with pytest.raises(CorruptError, match="belongs to the file system 5e1f0b7e"):
        opened(data, replay=False).root.child(b"boot")
