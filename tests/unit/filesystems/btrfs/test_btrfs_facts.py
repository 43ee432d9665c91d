"""What the inspector shows of btrfs, on an image that the kernel wrote."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem, open_filesystem
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.inode_readers import attributes_of, facts_of, inode_by_number
from pygrub_k.inspect.placement import runs_of
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import BlockDevice

IMAGE = Path(__file__).parents[3] / "contract/images/btrfs.img.xz"


@pytest.fixture(scope="module")
def disk() -> BlockDevice:
    return BlockDevice("hd0", MemorySource(lzma.decompress(IMAGE.read_bytes())))


@pytest.fixture(scope="module")
def filesystem(disk: BlockDevice) -> BtrfsFilesystem:
    return open_filesystem([disk.source], Settings())


def test_facts(filesystem: BtrfsFilesystem) -> None:
    facts = facts_of(lookup(filesystem, b"/boot/vmlinuz"))
    assert (facts.kind, facts.mode, facts.size) == ("file", 0o100644, 30_000)
    assert (facts.uid, facts.gid, facts.links, facts.allocated) == (0, 0, 1, 32_768)
    assert facts.modified == facts.changed
    assert facts.created is not None
    assert facts.number is not None
    assert facts_of(inode_by_number(filesystem, facts.number)) == facts
    assert facts_of(lookup(filesystem, b"/fifo")).kind == "fifo"
    assert list(attributes_of(lookup(filesystem, b"/boot"))) == []


def test_where_content_lies(filesystem: BtrfsFilesystem, disk: BlockDevice) -> None:
    def media(path: bytes) -> set[str]:
        return {run.medium for run in runs_of(lookup(filesystem, path).content(), [disk])}

    assert media(b"/boot/vmlinuz") == {"compressed"}
    assert media(b"/boot/System.map") == {"disk"}
    assert media(b"/@home/user/file") == {"memory"}
