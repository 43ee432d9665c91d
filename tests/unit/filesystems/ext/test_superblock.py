"""Superblocks: which numbers can be, and where copies stand."""

from struct import pack_into
from typing import Any

import pytest

from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.ext.superblock import Superblock

U4, U2 = "<I", "<H"


def raw(*changes: Any) -> Any:
    """Return a plausible superblock of 1 KiB blocks with `changes` (format, offset, value)."""
    data = bytearray(1024)
    plain = (
        *((U4, 0, 2048), (U4, 4, 8192), (U4, 20, 1), (U4, 24, 0), (U4, 32, 8192), (U4, 40, 2048)),
        *((U2, 56, 0xEF53), (U4, 76, 1), (U2, 88, 256), (U4, 96, 0x42), (U4, 100, 1)),
    )
    for layout, offset, value in (*plain, *changes):
        pack_into(layout, data, offset, value)
    return bytes(data)


def superblock(*changes: Any) -> Any:
    return Superblock(raw(*changes), 1024)


def test_sizes() -> None:
    found = superblock()
    assert (found.block_size, found.inode_size, found.len_descriptor) == (1024, 256, 32)
    assert (found.num_blocks, found.num_groups) == (8192, 1)


def test_revision_0_has_inodes_of_128_bytes() -> None:
    assert superblock((U4, 76, 0), (U2, 88, 0)).inode_size == 128


def test_the_high_part_of_the_size_needs_64bit() -> None:
    high = (U4, 0x150, 1)
    assert superblock(high).num_blocks == 8192
    wide = superblock(high, (U4, 96, 0xC2), (U2, 254, 64))
    assert wide.num_blocks == 8192 + (1 << 32)
    assert wide.len_descriptor == 64


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ((U2, 56, 0xEF54), "magic"),
        ((U4, 24, 7), "log_block_size"),
        ((U4, 24, 0xFFFFFFFF), "log_block_size"),
        ((U2, 88, 0), "inodes of 0 bytes"),
        ((U2, 88, 192), "inodes of 192 bytes"),
        ((U2, 88, 2048), "inodes of 2048 bytes"),
        ((U4, 32, 0), "no blocks"),
        ((U4, 40, 0), "0 inodes"),
        ((U4, 40, 8193), "8193 inodes"),
        ((U4, 20, 8192), "begins at block 8192"),
        ((U4, 4, 0), "begins at block 1 of 0"),
    ],
)
def test_impossible_numbers_are_corrupt(change: Any, reason: Any) -> None:
    with pytest.raises(CorruptError, match=reason):
        superblock(change)


@pytest.mark.parametrize("size", [0, 32 + 16, 2048])
def test_impossible_descriptors_are_corrupt(size: Any) -> None:
    with pytest.raises(CorruptError, match="group descriptors"):
        superblock((U4, 96, 0xC2), (U2, 254, size))


def test_a_journal_device_is_refused_by_name() -> None:
    with pytest.raises(UnsupportedError, match="journal_dev"):
        superblock((U4, 96, 0x8))


CSUM = ((U4, 100, 0x401), ("<B", 0x175, 1))


def test_a_right_checksum() -> None:
    data = raw(*CSUM)[:1020]
    data += crc32c(data).to_bytes(4, "little")
    assert Superblock(data, 1024).checksum_fault() == ""


def test_a_wrong_checksum_is_told() -> None:
    assert "0x00000000 stored" in superblock(*CSUM).checksum_fault()


def test_an_unknown_kind_of_checksum_is_told() -> None:
    assert "unknown type 2" in superblock(CSUM[0], ("<B", 0x175, 2)).checksum_fault()


def test_without_the_feature_there_is_nothing_to_check() -> None:
    assert superblock().checksum_fault() == ""


def test_the_seed_is_stored_or_follows_from_the_uuid() -> None:
    assert superblock(*CSUM).checksum_seed == crc32c(bytes(16))
    assert superblock(*CSUM, (U4, 96, 0x2042), (U4, 0x270, 99)).checksum_seed == 99
    assert superblock().checksum_seed is None


def backups(found: Any) -> Any:
    return [group for group in range(130) if found.has_backup(group)]


def test_sparse_backups_stand_in_powers_of_3_5_and_7() -> None:
    assert backups(superblock()) == [0, 1, 3, 5, 7, 9, 25, 27, 49, 81, 125]


def test_once_every_group_had_a_backup() -> None:
    assert backups(superblock((U4, 100, 0))) == list(range(130))


def test_sparse_super2_names_two_groups() -> None:
    found = superblock((U4, 92, 0x200), (U4, 0x24C, 1), (U4, 0x250, 77))
    assert backups(found) == [0, 1, 77]
