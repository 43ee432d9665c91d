"""Opening: what is replayed, what is noted, what is refused."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.xfs import log
from pygrub_k.filesystems.xfs.log import Log
from tests.images.xfs_samples import changed, dirty, opened, plain, sealed, with_superblock

LOG_BLOCK, ROOT_INODE, BYTE_ORDER = 48, 56, 300


def test_identity() -> None:
    filesystem = opened(plain())
    assert filesystem.uuid == "5e1f0b7e-71a5-4d3c-9d2e-0123456789ab"
    assert filesystem.label == b"xfsroot"
    assert opened(with_superblock(32, bytes(16)), verify_checksums=False).uuid == ""


def test_a_root_that_is_a_file() -> None:
    boot = opened(plain()).root.child(b"boot")
    assert boot is not None
    kernel = boot.child(b"vmlinuz-6.1")
    assert kernel is not None
    with pytest.raises(CorruptError, match="the root inode is a file"):
        _ = opened(with_superblock(ROOT_INODE, kernel.number.to_bytes(8, "big"))).root


def test_a_log_on_another_device_is_a_problem_and_no_obstacle() -> None:
    filesystem = opened(with_superblock(LOG_BLOCK, bytes(8)))
    assert "another device" in str(filesystem.problems[0])
    assert filesystem.root.child(b"boot") is not None


def without_checksums(data: bytes) -> tuple[bytes, Log]:
    """Return a dirty sample whose records have no checksums, which is allowed, and its log."""
    log = Log(opened(data, replay=False).storage)
    position = log.tail
    while position != log.head:
        data = changed(data, log.start + position * 512 + 32, bytes(4))
        position += log.record(position).num_blocks
    return data, log


def test_a_log_of_a_big_endian_machine_is_refused_by_name() -> None:
    data, log = without_checksums(dirty())
    where = log.start + log.tail * 512 + BYTE_ORDER
    data = changed(data, where, b"\0\0\0\2")
    with pytest.raises(UnsupportedError, match="big-endian machine"):
        opened(data)
    filesystem = opened(data, verify_checksums=False)
    assert "big-endian" in str(filesystem.problems[0])
    assert filesystem.root.child(b"old") is not None


def test_a_log_of_another_file_system_is_refused() -> None:
    data, log = without_checksums(dirty())
    with pytest.raises(CorruptError, match="another file system"):
        opened(changed(data, log.start + log.tail * 512 + 304, bytes(16)))


def test_a_log_longer_than_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "XFS_LOG_SIZE", 1000)
    with pytest.raises(LimitError, match="more than 1000 bytes"):
        opened(dirty())


def test_a_log_beyond_the_end_of_a_disk_that_was_cut() -> None:
    data = dirty()
    log = Log(opened(data, replay=False).storage)
    cut = data[: log.start + 512]
    with pytest.raises(CorruptError, match="its end is missing"):
        opened(cut)
    filesystem = opened(cut, verify_checksums=False)
    assert "its end is missing" in str(filesystem.problems[0])


def test_a_seal_can_be_made_anew() -> None:
    assert sealed(plain(), 0, 512, 224) == plain()
