"""Free blocks of ext as dumpe2fs and blkls have them, and whose a block is as debugfs says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.ext.driver import ExtFilesystem, open_filesystem
from pygrub_k.filesystems.ext.verify_inode_columns import cluster_ratio
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.space import block_size, free_runs, uses_at
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.ownership import Ownership
from pygrub_k.inspect.unallocated import Unallocated
from pygrub_k.source import MemorySource, open_disk
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.images.ext import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAMES = ("default", "1k", "bigalloc-1k", "meta-bg", "ext3-1k", "no-flex-bg")


def opened(path: Path) -> ExtFilesystem:
    return open_filesystem(open_disk(str(path)), Settings())


def guest(path: Path) -> tuple[Guest, list[BlockDevice]]:
    disks = [BlockDevice("hd0", open_disk(str(path)), 512, str(path))]
    return Guest(scan(disks)), disks


@pytest.mark.parametrize("name", NAMES)
def test_free_blocks_are_those_of_dumpe2fs(name: str, image: Callable[[str], Path]) -> None:
    path = image(name)
    filesystem = opened(path)
    size = block_size(filesystem)
    assert size
    ours: set[int] = set()
    for start, length in free_runs(filesystem) or ():
        ours |= set(range(start // size, (start + length) // size))
    theirs: set[int] = set()
    for listed in re.findall(r"^  Free blocks: (.*)$", run("dumpe2fs", str(path)), re.MULTILINE):
        for part in filter(None, listed.split(", ")):
            first, _, last = part.partition("-")
            theirs |= set(range(int(first), int(last or first) + 1))
    ratio = cluster_ratio(filesystem.storage)  # of a cluster, dumpe2fs names the first block
    assert {block // ratio for block in ours} == {block // ratio for block in theirs}
    assert ratio > 1 or ours == theirs


def test_each_block_of_a_file_leads_back_to_its_path(image: Callable[[str], Path]) -> None:
    path = image("1k")
    numbers = run("debugfs", "-R", "blocks /boot/kernel", str(path)).split()
    for number in (numbers[0], numbers[len(numbers) // 2], numbers[-1]):
        found, disks = guest(path)
        work = Ownership(found, disks, "hd0", int(number), blocks=True)
        owners = list(work.owners())
        inode = run("debugfs", "-R", f"icheck {number}", str(path)).split()[-1]
        assert [str(one.use.inode) for one in owners] == [inode]
        assert [one.paths for one in owners] == [[b"/boot/kernel"]]


def test_blocks_for_growth_are_those_of_the_resize_inode(image: Callable[[str], Path]) -> None:
    path = image("ext3-1k")
    filesystem = opened(path)
    reserved = filesystem.superblock.record.num_reserved_descriptor_blocks
    assert reserved
    block = 2 + -(-filesystem.superblock.num_groups * 32 // 1024)
    (use,) = uses_at(filesystem, block * 1024) or []
    assert use.role == "reserved descriptors in group 0"
    assert str(use.inode) == run("debugfs", "-R", f"icheck {block}", str(path)).split()[-1]


@pytest.mark.parametrize(
    ("byte", "role"),
    [
        (0, "boot block"),
        (1024, "superblock of group 0"),
        (2048, "group descriptors in group 0"),
        (1 << 30, None),
    ],
)
def test_structures_are_named(byte: int, role: str | None, image: Callable[[str], Path]) -> None:
    found = [use.role for use in uses_at(opened(image("1k")), byte) or ()]
    assert found == [role or "behind the file system's end"]


def test_bitmaps_inodes_and_free_blocks_are_named(image: Callable[[str], Path]) -> None:
    filesystem = opened(image("1k"))
    low, _ = filesystem.storage.descriptor(0)
    size = 1024
    assert [one.role for one in uses_at(filesystem, low.block_bitmap * size) or ()] == [
        "block bitmap of group 0"
    ]
    (use,) = uses_at(filesystem, low.inode_table * size + 256 + 4) or []
    assert (use.role, use.inode) == ("inode table of group 0: inode 2, its byte 4", 2)
    start, _ = next(iter(free_runs(filesystem) or ()))
    assert [one.role for one in uses_at(filesystem, start) or ()] == ["free"]


def test_slack_is_what_follows_the_end_of_files(image: Callable[[str], Path]) -> None:
    found, disks = guest(image("1k"))
    runs = list(Unallocated(found, disks, "hd0", slack=True).runs())
    slack = [one for one in runs if one.kind == "slack"]
    assert slack
    assert all((one.start + one.length) % 1024 == 0 and one.length < 1024 for one in slack)


def test_a_disk_in_which_nothing_is_recognised_is_all_unused() -> None:
    disks = [BlockDevice("hd0", MemorySource(bytes(1 << 20)), 512, "x")]
    runs = list(Unallocated(Guest(scan(disks)), disks, None, slack=False).runs())
    assert [(one.kind, one.length) for one in runs] == [("unused volume", 1 << 20)]
