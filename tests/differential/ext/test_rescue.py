"""What is read only when somebody asks: backup superblocks, orphans, who has it mounted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, NotFoundError
from pygrub_k.filesystems.ext.backups import found_backup, overlaid
from pygrub_k.filesystems.ext.driver import open_filesystem
from pygrub_k.filesystems.ext.mmp import mount_protection
from pygrub_k.filesystems.ext.orphans import orphans
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import ByteSource, MemorySource, open_disk
from tests.differential.ext.trees import open_image, our_tree
from tests.images.ext import EPOCH, Recipe, make, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Image = Callable[[str], Path]

SECOND_GROUP = 8193


def restored(source: ByteSource, block: int | None) -> ByteSource:
    """Return a volume as the inspector reads it by a backup."""
    return overlaid(source, found_backup(source, block))


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
    rescued = open_filesystem(restored(beheaded(path), block), Settings())
    assert rescued.superblock.record.block_group_number == 1
    assert our_tree(rescued) == our_tree(open_image(path))


def test_a_block_without_backup_is_no_superblock(image: Image) -> None:
    with pytest.raises(NotFoundError):
        restored(beheaded(image("1k")), 77)


ODD_GROUPS = [
    ("1k", "-b 1024 -g 256", 8, ()),
    ("1k-odd", "-b 1024 -g 1000", 8, ()),
    ("2k", "-b 2048 -g 2048 -O ^has_journal", 16, ()),
    ("4k", "-b 4096 -g 256", 16, ()),
    ("4k-odd", "-b 4096 -g 20008 -O ^metadata_csum", 200, ()),
    ("8k", "-b 8192 -g 512", 24, ()),
    ("16k", "-b 16384 -g 264", 32, ()),
    ("32k", "-b 32768 -g 256", 48, ()),
    ("64k", "-b 65536 -g 256", 96, ()),
    ("third", "-b 4096 -g 520", 24, (520,)),
    ("ext3", "-t ext3 -b 4096 -g 512", 16, ()),
    ("sparse-super2", "-b 4096 -g 1024 -O sparse_super2,^resize_inode", 24, ()),
    ("last", "-b 4096 -g 1024 -O sparse_super2,^resize_inode", 24, (1024,)),
    ("meta-bg", "-b 2048 -g 512 -O meta_bg,^resize_inode", 24, ()),
    ("bigalloc", "-b 4096 -O bigalloc -C 16384 -g 1024", 48, ()),
    ("bigalloc-1k", "-b 1024 -O bigalloc -C 4096 -g 2048", 48, ()),
]
"""Name, options of mke2fs, MiB, and blocks whose backups are destroyed too."""


@pytest.mark.parametrize(
    ("name", "options", "size", "destroyed"), ODD_GROUPS, ids=[odd[0] for odd in ODD_GROUPS]
)
def test_a_backup_is_found_whatever_the_size_of_blocks_and_groups(
    name: str, options: str, size: int, destroyed: tuple[int, ...], tmp_path: Path
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for number in range(20):
        (folder / f"file {number}").write_bytes(bytes([number]) * 9000)
    plain = options if "-t" in options else f"-t ext4 {options}"
    path = make(Recipe(name, plain, size), tmp_path / "disk.img", folder)
    filesystem = open_image(path)
    expected = our_tree(filesystem)
    block_size = filesystem.superblock.block_size
    with path.open("r+b") as file:
        for start, length in [
            (1024, max(2 * block_size, 4096) - 1024),  # the first descriptors too
            *((block * block_size, 1024) for block in destroyed),
        ]:
            file.seek(start)
            file.write(bytes(length))
    with pytest.raises(CorruptError, match="magic"):
        open_image(path)
    source = open_disk(str(path))
    assert our_tree(open_filesystem(restored(source, None), Settings())) == expected


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
