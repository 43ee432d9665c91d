"""What inodes hold, and what of that is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, UnsupportedError
from tests.images.xfs_samples import changed, opened, plain, sealed

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.inode import XfsInode

FLAGS, SEAL = 90, 100


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


def test_content() -> None:
    inode = kernel()
    assert (inode.kind, inode.size, inode.num_links) == ("file", 9000, 1)
    assert inode.content().read_at(0, 9000) == b"k" * 9000


def test_real_time_content_is_refused_by_name() -> None:
    with pytest.raises(UnsupportedError, match="real-time device"):
        kernel(altered(FLAGS, b"\0\1")).content()


def test_what_is_no_symlink_has_no_target() -> None:
    with pytest.raises(CorruptError, match="a file, not a symlink"):
        kernel().target()


def test_a_device_has_no_content() -> None:
    inode = kernel(altered(2, (0o060600).to_bytes(2, "big")))
    assert inode.kind == "block device"
    assert inode.content().size == 0
