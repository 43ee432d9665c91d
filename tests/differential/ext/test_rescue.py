"""What is read only when somebody asks: backup superblocks, orphans, who has it mounted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.driver import open_backup, open_filesystem
from pygrub_k.filesystems.ext.mmp import mount_protection
from pygrub_k.filesystems.ext.orphans import orphans
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.differential.ext.trees import open_image, our_tree
from tests.images.ext import EPOCH, Recipe, make, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Image = Callable[[str], Path]

SECOND_GROUP = 8193


def beheaded(path: Path) -> MemorySource:
    data = bytearray(path.read_bytes())
    data[1024:2048] = bytes(1024)
    return MemorySource(bytes(data))


@pytest.mark.parametrize(
    "name", ["1k", "ext3-1k", "no-flex-bg", "sparse-super2", "no-sparse-super"]
)
@pytest.mark.parametrize("block", [SECOND_GROUP, None])
def test_a_backup_superblock_serves_when_asked_for(
    name: str, block: int | None, image: Image
) -> None:
    path = image(name)
    with pytest.raises(CorruptError, match="magic"):
        open_filesystem(beheaded(path), Settings())
    rescued = open_backup(beheaded(path), Settings(), block)
    assert rescued.superblock.offset == SECOND_GROUP * 1024
    assert our_tree(rescued) == our_tree(open_image(path))


def test_a_block_without_backup_is_no_superblock(image: Image) -> None:
    with pytest.raises(CorruptError):
        open_backup(beheaded(image("1k")), Settings(), 77)


def test_the_protection_block_tells_who_was_there(image: Image) -> None:
    found = mount_protection(open_image(image("mmp")).storage)
    assert found is not None
    assert not found.in_use
    assert bytes(image("mmp")).startswith(found.device)
    assert found.device
    assert found.time > EPOCH
    assert mount_protection(open_image(image("default")).storage) is None


def test_the_list_of_orphans_is_followed(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / name).touch()
    path = make(Recipe("orphans", "-t ext3 -b 1024", 8), tmp_path / "disk.img", folder)
    filesystem = open_image(path)
    numbers = [
        entry.number for entry in filesystem.root.entries() if entry.name in (b"one", b"two")
    ]
    first, second = numbers
    run("debugfs", "-w", "-R", f"ssv last_orphan {first}", str(path))
    run("debugfs", "-w", "-R", f"sif <{first}> dtime @{second}", str(path))
    run("debugfs", "-w", "-R", f"sif <{second}> dtime @0", str(path))
    assert list(orphans(open_image(path).storage)) == [first, second]
    run("debugfs", "-w", "-R", f"sif <{second}> dtime @{first}", str(path))
    with pytest.raises(CorruptError, match="circle"):
        list(orphans(open_image(path).storage))
