"""What an inode says of itself, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError
from tests.images.xfs_samples import changed, opened, plain, sealed

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.inode import XfsInode

SECOND = 1_000_000_000
SIZE, FORMAT, FLAGS, FLAGS_2, SEAL = 56, 5, 90, 120, 100


def kernel(data: bytes | None = None) -> XfsInode:
    directory = opened(data or plain()).root.child(b"boot")
    assert directory is not None
    inode = directory.child(b"vmlinuz-6.1")
    assert inode is not None
    return inode


def altered(offset: int, value: bytes) -> bytes:
    """Return the sample with another field in the kernel's inode."""
    where = kernel().offset
    return sealed(changed(plain(), where + offset, value), where, 512, SEAL)


def test_wide_times_begin_in_1901() -> None:
    inode = kernel(altered(40, (5 * SECOND + 7).to_bytes(8, "big")))
    assert inode.nanoseconds(inode.core.modification_time) == -(2**31) * SECOND + 5 * SECOND + 7
    assert inode.modified == -(2**31) + 5


def test_plain_times_are_signed_seconds_and_nanoseconds() -> None:
    old = kernel(altered(FLAGS_2, bytes(8)))
    assert old.nanoseconds(0xFFFFFFFF_00000007) == -SECOND + 7
    assert old.nanoseconds(0x7FFFFFFF_00000000) == (2**31 - 1) * SECOND


@pytest.mark.parametrize(
    ("offset", "value", "reason"),
    [
        (0, b"XX", "magic"),
        (2, bytes(2), "but it is free"),
        (4, b"\x02", "version 2"),
        (SIZE, b"\xff" * 8, "a size of"),
        (152, bytes(8), "says that it is inode 0"),
        (160, bytes(16), "belongs to the file system without a UUID"),
        (82, b"\xff", "attributes at byte 2216 of 512"),
        (FORMAT, b"\x01", "format 1"),
    ],
)
def test_inodes_that_cannot_be(offset: int, value: bytes, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        kernel(altered(offset, value)).content()


def test_a_wrong_checksum_names_the_inode() -> None:
    inode = kernel()
    with pytest.raises(CorruptError, match=f"XFS inode {inode.number} at byte .*: wrong checksum"):
        kernel(changed(plain(), inode.offset + 12, b"x"))


def test_an_inode_of_no_group() -> None:
    with pytest.raises(CorruptError, match="of group"):
        opened(plain()).inode(1 << 50)
