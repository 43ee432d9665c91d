"""What is said besides what was asked: ends that are missing, replayed journals, other ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect import checks
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.images import xfs_samples
from tests.images.ext import run

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.facts import FilesystemReport


def guest(data: bytes, **settings: Any) -> Guest:
    return Guest(scan([BlockDevice("hd0", MemorySource(data))]), Settings(**settings))


@pytest.fixture(scope="module")
def ext(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    image = tmp_path_factory.mktemp("ext") / "disk.img"
    run("mke2fs", "-q", "-t", "ext4", str(image), "16M")
    return image.read_bytes()


def report(data: bytes) -> FilesystemReport:
    return checks.report_of(guest(data).filesystem("hd0"))


@pytest.mark.tools
@pytest.mark.parametrize(
    ("options", "kind"),
    [
        ("-t ext2", "ext2"),
        ("-t ext3", "ext3"),
        ("-t ext4", "ext4"),
        ("-t ext2 -O extents", "ext4"),
        ("-t ext4 -O ^has_journal", "ext4"),
        ("-t ext3 -O huge_file", "ext4"),
    ],
)
def test_which_ext_it_is(options: str, kind: str, tmp_path: Path) -> None:
    image = tmp_path / "disk.img"
    run("mke2fs", "-q", *options.split(), str(image), "16M")
    assert report(image.read_bytes()).kind == kind
    told = run("blkid", "-p", "-o", "value", "-s", "TYPE", str(image)).strip()
    assert told == kind


@pytest.mark.tools
def test_a_file_system_whose_end_is_missing(ext: bytes) -> None:
    whole, cut = guest(ext), guest(ext[: 10 << 20])
    for one in (whole, cut):
        assert one.filesystem("hd0").root.kind == "directory"
    assert not list(checks.sizes(whole))
    (problem,) = checks.sizes(cut)
    assert "takes 16777216 bytes, and its volume has 10485760" in str(problem)
    disk = BlockDevice("hd0", MemorySource(b""), path="image.001")
    assert list(checks.lone_parts([disk], [str(problem)]))
    assert not list(checks.lone_parts([disk.replaced(path="image.img")], [str(problem)]))
    assert not list(checks.lone_parts([disk], []))
    (note,) = checks.lone_parts([disk.replaced(path="image.012")], [])
    assert "part 12 of a split image" in note


def test_a_replayed_journal_is_said() -> None:
    found = guest(xfs_samples.dirty())
    found.filesystem("hd0")
    (note,) = checks.replays(found)
    assert "blocks replaced" in note
    assert "--no-journal-replay" in note
    for other in (
        guest(xfs_samples.dirty(), replay_journal=False),
        guest(xfs_samples.plain()),
    ):
        other.filesystem("hd0")
        assert not list(checks.replays(other))


@pytest.mark.tools
def test_a_lost_superblock_has_a_backup(ext: bytes) -> None:
    lost = ext[:1024] + bytes(1024) + ext[2048:]
    (hint,) = checks.hints(guest(lost))
    assert "--superblock=auto" in hint
    blocks = 1024 if ext[1048:1052] == bytes(4) else 4096
    groups = 2048 if blocks == 1024 else 4096  # byte of the descriptor of group 0
    damaged = ext[:groups] + b"\xff" * 64 + ext[groups + 64 :]
    (hint,) = checks.hints(guest(damaged))
    assert "--superblock=auto" in hint
    assert not list(checks.hints(guest(ext)))
    assert not list(checks.hints(guest(bytes(1 << 20))))


def test_a_file_system_can_be_read_without_its_log() -> None:
    data = bytearray(xfs_samples.dirty())
    filesystem = xfs_samples.opened(bytes(data), replay=False)
    superblock = filesystem.superblock
    shift = superblock.record.log2_group_blocks
    group, block = divmod(superblock.record.log_block, 1 << shift)
    start = (group * superblock.record.num_group_blocks + block) * superblock.block_size
    at = data.find(b"\xfe\xed\xba\xbe", start)
    while 0 <= at < start + superblock.record.num_log_blocks * superblock.block_size:
        data[at + 512 : at + 1024] = b"\xee" * 512
        at = data.find(b"\xfe\xed\xba\xbe", at + 4)
    (hint,) = checks.hints(guest(bytes(data)))
    assert "--no-journal-replay" in hint


def test_an_inode_that_was_freed_is_shown() -> None:
    filesystem = xfs_samples.opened(xfs_samples.plain())
    used = {entry.number for entry in filesystem.root.entries()}
    first = filesystem.root.number & ~63
    freed = [
        number
        for number in range(first, first + 64)
        if number not in used and filesystem.inode(number).facts().freed
    ]
    assert freed
    assert filesystem.inode(freed[0]).kind == "unknown"
    assert not filesystem.root.facts().freed
