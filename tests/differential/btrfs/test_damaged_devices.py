"""Devices that are missing, damaged or stale: what redundancy there is serves."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, SourceError
from pygrub_k.filesystems.btrfs.data_checksums import CheckedContent
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.source import FileSource
from tests.differential.btrfs.trees import mounted_tree, open_images, our_tree
from tests.differential.trees import differences
from tests.images.btrfs import mounted, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.differential.trees import Tree

NODE = 16384


@pytest.fixture
def shown(tmp_path: Path) -> Callable[[list[Path]], Tree]:
    """Return a function that gives what the kernel shows of images."""

    def tree(paths: list[Path]) -> Tree:
        with mounted(paths, tmp_path / "mount", "ro,subvolid=5") as root:
            return mounted_tree(root)

    return tree


@pytest.mark.parametrize(
    ("name", "missing"),
    [("raid1c3", (0, 2)), ("raid10", (1,)), ("raid5", (0,)), ("raid5", (2,)), ("raid6", (3,))]
    + [("raid6", lost) for lost in ((0, 1), (1, 3), (2, 3))],
)
def test_missing_devices_are_made_up_for(
    name: str,
    missing: tuple[int, ...],
    images: Callable[[str], list[Path]],
    shown: Callable[[list[Path]], Tree],
) -> None:
    paths = images(name)
    there = [path for number, path in enumerate(paths) if number not in missing]
    filesystem = open_images(there)
    assert [str(problem.error) for problem in filesystem.problems] == [
        f"btrfs: {len(missing)} of {len(paths)} devices are missing"
    ]
    assert not differences(our_tree(filesystem), shown(paths))


def test_content_on_a_missing_device_is_named(images: Callable[[str], list[Path]]) -> None:
    filesystem = open_images(images("raid0")[1:])
    with pytest.raises(SourceError, match=r"btrfs device 1 is missing"):
        our_tree(filesystem)


def test_a_damaged_copy_of_metadata_is_passed_over(
    images: Callable[[str], list[Path]], shown: Callable[[list[Path]], Tree], tmp_path: Path
) -> None:
    paths = images("default")
    theirs = shown(paths)
    whole = open_images(paths)
    storage = whole.storage
    damaged = tmp_path / "damaged.img"
    shutil.copyfile(paths[0], damaged)
    with damaged.open("r+b") as file:
        for address in (storage.superblock.head.root, storage.superblock.head.chunk_root):
            _, _, offset = next(storage.runs(address, NODE, copy=0))
            file.seek(offset + 5000)
            file.write(b"damage" * 100)
    filesystem = open_images([damaged])
    assert not differences(our_tree(filesystem), theirs)
    assert len(filesystem.problems) == 2
    assert all(isinstance(problem.error, CorruptError) for problem in filesystem.problems)


def test_damaged_copies_of_content_are_passed_over(
    images: Callable[[str], list[Path]], tmp_path: Path
) -> None:
    copies = [tmp_path / path.name for path in images("raid1c3")]
    for path, target in zip(images("raid1c3"), copies, strict=True):
        shutil.copyfile(path, target)
    content = lookup(open_images(copies), b"/noise").content()
    sound = content.read_at(0, content.size)
    assert isinstance(content, CheckedContent)
    _, _, address = content._stored[0]
    storage = open_images(copies).storage
    for copy, at in ((0, 5000), (1, 100), (2, 100_000), (0, 100_001)):
        ((_, source, offset),) = storage.runs(address + at, 1, copy)
        assert isinstance(source, FileSource)
        with (tmp_path / source.name).open("r+b") as file:
            file.seek(offset)
            file.write(bytes((sound[at] ^ 0xFF,)))
    filesystem = open_images(copies)
    content = lookup(filesystem, b"/noise").content()
    assert content.read_at(0, content.size) == sound
    assert filesystem.problems


def test_a_damaged_superblock_has_a_copy(
    images: Callable[[str], list[Path]], shown: Callable[[list[Path]], Tree], tmp_path: Path
) -> None:
    paths = images("default")
    damaged = tmp_path / "damaged.img"
    shutil.copyfile(paths[0], damaged)
    with damaged.open("r+b") as file:
        file.seek(0x10000 + 0x50)
        file.write(b"\xff" * 8)  # the address of the root tree
    filesystem = open_images([damaged])
    assert not differences(our_tree(filesystem), shown(paths))
    assert "checksum" in str(filesystem.problems[0])


def test_a_device_that_missed_writes_is_taken_last(
    images: Callable[[str], list[Path]], tmp_path: Path
) -> None:
    fresh = []
    for path in images("raid1c3"):
        fresh.append(tmp_path / path.name)
        shutil.copyfile(path, fresh[-1])
    stale = tmp_path / "stale.img"
    shutil.copyfile(fresh[0], stale)
    with mounted(fresh, tmp_path / "mount", "rw") as root:
        (root / "mixed").write_bytes(b"newer " * 50_000)
    filesystem = open_images([stale, *fresh[1:]])
    content = lookup(filesystem, b"/mixed").content()
    assert content.read_at(0, content.size) == b"newer " * 50_000


def test_stripes_that_were_torn_are_made_up_for(
    images: Callable[[str], list[Path]], tmp_path: Path
) -> None:
    """Devices whose power went one after the other, while files were written and removed."""
    running = [tmp_path / path.name for path in images("raid6")]
    for path, target in zip(images("raid6"), running, strict=True):
        run("cp", "--sparse=always", str(path), str(target))
    torn = [tmp_path / f"torn {path.name}" for path in running]
    with mounted(running, tmp_path / "mount", "rw") as root:
        for number, (path, target) in enumerate(zip(running, torn, strict=True)):
            if number in {1, 2}:
                for name in range(200):
                    (root / f"{number} {name}").write_bytes(b"torn " * 3000)
                shutil.rmtree(root / "many", ignore_errors=True)
                run("sync", "-f", str(root))
            run("cp", "--sparse=always", str(path), str(target))
    filesystem = open_images(torn)
    ours = our_tree(filesystem)
    assert filesystem.storage.devices.stale == {1, 2}
    with mounted(torn, tmp_path / "mount", "ro,subvolid=5") as root:
        assert not differences(ours, mounted_tree(root))
