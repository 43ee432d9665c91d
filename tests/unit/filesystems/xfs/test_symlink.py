"""Targets outside of their inode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError
from tests.images.xfs_samples import changed, opened, plain, sealed

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.inode import XfsInode

TARGET = b"boot/../" * 80 + b"boot/vmlinuz"


def link(data: bytes) -> XfsInode:
    inode = opened(data).root.child(b"far")
    assert inode is not None
    return inode


def where() -> int:
    return link(plain()).fork.runs()[0][2] * 4096


def test_a_target_in_an_extent() -> None:
    assert link(plain()).target() == TARGET
    assert link(plain()).content().read_at(0, len(TARGET)) == TARGET


@pytest.mark.parametrize(
    ("offset", "value", "reason"),
    [
        (0, b"XSLX", "magic"),
        (4, bytes((0, 0, 0, 9)), "bytes for offset 9"),
        (8, bytes(4), "0 bytes for offset 0"),
        (32, bytes(8), "belongs to inode 0"),
        (60, b"\0", "NUL in its target"),
    ],
)
def test_targets_that_cannot_be(offset: int, value: bytes, reason: str) -> None:
    data = sealed(changed(plain(), where() + offset, value), where(), 4096, 12)
    with pytest.raises(CorruptError, match=reason):
        link(data).target()


@pytest.mark.parametrize("size", [0, 1025, 1024])
def test_a_size_that_cannot_be(size: int) -> None:
    inode = link(plain())
    data = changed(plain(), inode.offset + 56, size.to_bytes(8, "big"))
    with pytest.raises(CorruptError):
        link(sealed(data, inode.offset, 512, 100)).target()
