"""Which files may be overwritten where they lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.xfs.inplace import reason_against
from tests.images.xfs_log_bytes import buffer, mapping, transaction, with_log
from tests.images.xfs_samples import changed, dirty, opened, plain, sealed

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.inode import XfsInode


def in_boot(name: bytes, data: bytes, *, replay: bool = True) -> XfsInode:
    boot = opened(data, replay=replay).root.child(b"boot")
    assert boot is not None
    inode = boot.child(name)
    assert inode is not None
    return inode


def test_a_plain_file_may_be() -> None:
    assert reason_against(in_boot(b"vmlinuz-6.1", plain())) == ""
    assert reason_against(in_boot(b"renamed 3", dirty())) == ""


@pytest.mark.parametrize(
    ("offset", "value", "reason"),
    [
        (90, b"\0\x08", "it is immutable"),
        (90, b"\0\x01", "it lies on the real-time device"),
        (127, b"\x0a", "it may share blocks with other files"),
    ],
)
def test_others_may_not(offset: int, value: bytes, reason: str) -> None:
    where = in_boot(b"vmlinuz-6.1", plain()).offset
    data = sealed(changed(plain(), where + offset, value), where, 512, 100)
    assert reason_against(in_boot(b"vmlinuz-6.1", data)) == reason


def test_what_has_no_content_of_its_own_may_not() -> None:
    assert reason_against(in_boot(b"vmlinuz", plain())) == "it is a symlink"


def test_with_a_log_that_was_not_read_no_file_may_be() -> None:
    inode = in_boot(b"vmlinuz-6.1", plain(), replay=False)
    assert reason_against(inode) == "its file system was not unmounted, or its log was not read"


def test_what_the_log_changes_may_not_be() -> None:
    inode = in_boot(b"vmlinuz-6.1", plain())
    sector = inode.fork.runs()[0][2] * 8
    data = with_log(plain(), transaction(buffer(sector, 2, [(1, bytes(128))])))
    assert "its log holds a newer copy" in reason_against(in_boot(b"vmlinuz-6.1", data))


def test_what_the_log_leaves_unfinished_may_not_be() -> None:
    inode = in_boot(b"vmlinuz-6.1", plain())
    data = with_log(plain(), transaction(mapping(inode.number, (5000, 1, 90))))
    assert "leaves a change of it unfinished" in reason_against(in_boot(b"vmlinuz-6.1", data))
    assert reason_against(in_boot(b"a longer name to fill some blocks 1", data)) == ""
