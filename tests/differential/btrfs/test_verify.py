"""`verify` of btrfs: nothing on what the kernel makes, a finding for each kind of damage."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.btrfs_superblock_records import DevItemRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import LimitError
from pygrub_k.filesystems.btrfs import verify as btrfs_verify
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.space import free_runs
from tests.differential.btrfs.editing import edited, opened
from tests.differential.btrfs.trees import open_images
from tests.differential.verdicts import findings, steps
from tests.images.btrfs import mounted, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.images.btrfs import Recipe


def test_what_the_kernel_makes_is_clean(
    recipe: Recipe, images: Callable[[str], list[Path]]
) -> None:
    assert not findings(open_images(images(recipe.name)), data=True)


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("verify")
    image = folder / "disk.img"
    with image.open("wb") as file:
        file.truncate(110 << 20)
    run("mkfs.btrfs", "-q", "-m", "single", str(image))
    with mounted([image], folder / "mount", "rw") as root:
        for number in range(20):
            (root / f"file-{number}").write_bytes(bytes([number]) * number * 3000)
        (root / "second").hardlink_to(root / "file-1")
        (root / "below").mkdir()
        run("btrfs", "-q", "subvolume", "create", str(root / "inner"))
        (root / "inner/deep").write_bytes(b"deep" * 5000)
        run("btrfs", "-q", "subvolume", "snapshot", str(root / "inner"), str(root / "copy"))
    return image.read_bytes()


def test_the_sample_is_clean(disk: bytes) -> None:
    assert not findings(opened(disk), data=True)


def test_how_much_there_is_to_verify_is_known_from_the_beginning(disk: bytes) -> None:
    (passed, expected), (with_data, more) = (steps(opened(disk), data=it) for it in (False, True))
    assert passed == expected > 10
    assert with_data - passed == more - expected == 0  # content of less than a MiB


@pytest.mark.parametrize(
    ("number", "kind", "at", "value", "key", "check"),
    [
        (5, ItemKind.inode_item, 40, b"\x07", False, "link-count"),
        (5, ItemKind.extent_data, 21, bytes(3), False, "back-reference"),
        (5, ItemKind.extent_data, 29, b"\x00\x20", False, "back-reference"),
        (5, ItemKind.dir_index, 29, b"\x07", False, "file-type"),
        (5, ItemKind.dir_index, 0, b"\xff\xff", False, "unused-inode"),
        (5, ItemKind.dir_index, 30, b"X", False, "reference"),
        (5, ItemKind.inode_ref, 10, b"X", False, "reference"),
        (Object.extent_tree, ItemKind.metadata_item, 0, b"\x01", True, "back-reference"),
        (Object.extent_tree, ItemKind.extent_item, 9, b"\x01", True, "back-reference"),
        (Object.extent_tree, ItemKind.block_group_item, 9, b"\x01", True, "chunk"),
        (Object.device_tree, ItemKind.dev_extent, 9, b"\x01", True, "chunk"),
        (Object.checksum_tree, ItemKind.extent_checksum, 0, b"\x01\x02", False, "content"),
    ],
)
def test_damage_is_found(  # noqa: PLR0913, PLR0917 - the place of a change
    disk: bytes, number: int, kind: int, at: int, value: bytes, key: bool, check: str
) -> None:
    damaged = edited(disk, number, kind, at, value, key=key)
    assert damaged != disk
    found = findings(opened(damaged), data=True)
    assert check in {one.check for one in found}, found


@pytest.mark.parametrize(
    ("number", "kind", "at", "value", "key", "check", "field"),
    [
        *(
            (Object.extent_tree, kind, 0, b"\x07", False, "reference-count", "extent_item.num_refs")
            for kind in (ItemKind.metadata_item, ItemKind.extent_item)
        ),
        *(  # the tree, or the file, that an inline reference leads to
            (Object.extent_tree, kind, at, b"\x11", False, "back-reference", "inline_ref")
            for kind, at in (
                (ItemKind.metadata_item, 26),
                (ItemKind.extent_item, 26),
                (ItemKind.extent_item, 34),
                (ItemKind.extent_item, 42),
            )
        ),
        (
            *(Object.extent_tree, ItemKind.block_group_item, 0, b"\x01", False),
            *("free-count", "block_group_item.len_used"),
        ),
        (
            *(Object.device_tree, ItemKind.dev_extent, 24, b"\x01", False),
            *("chunk", "dev_extent"),
        ),
        (
            *(Object.free_space_tree, ItemKind.free_space_info, 0, b"\xf7", False),
            *("free-space", "free_space_info.num_extents"),
        ),
        (
            *(Object.free_space_tree, ItemKind.free_space_extent, 10, b"\x70", True),
            *("free-space", "free_space_info"),
        ),
    ],
)
def test_damage_of_space_is_found(  # noqa: PLR0913, PLR0917 - the place of a change
    disk: bytes,
    number: int,
    kind: int,
    at: int,
    value: bytes,
    key: bool,
    check: str,
    field: str,
) -> None:
    damaged = edited(disk, number, kind, at, value, key=key)
    assert damaged != disk
    found = findings(opened(damaged))
    fields = {one.field for one in found if one.check == check}
    assert f"btrfs_extents.{field}" in fields or kind == ItemKind.free_space_extent, found
    assert check in {one.check for one in found}, found


def test_a_device_with_another_count_of_bytes_is_found(disk: bytes) -> None:
    at = DevItemRecord.OFFSET.len_used
    damaged = edited(disk, Object.chunk_tree, ItemKind.dev_item, at, b"\x01")
    (found,) = findings(opened(damaged))
    assert (found.check, found.field) == ("free-count", "btrfs_superblock.dev_item.len_used")


def test_what_is_beyond_the_bound_is_said(disk: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(btrfs_verify, "BTRFS_VERIFIED_EXTENTS", 3)
    with pytest.raises(LimitError, match="not verified beyond 3 nodes or extents"):
        findings(opened(disk))


def test_a_wrong_checksum_of_a_node_has_its_tree(disk: bytes) -> None:
    storage = opened(disk).storage
    tree = opened(disk).forest.tree(Object.checksum_tree, "checksum tree")
    assert tree is not None
    place = tree.place((MOST, 0, 0))
    assert place is not None
    (_, _, offset), *_ = list(storage.runs(place[0], 1))
    damaged = bytearray(disk)
    damaged[offset + 200] ^= 1
    found = findings(opened(bytes(damaged)))
    assert "checksum" in {one.check for one in found}, found


def test_content_is_compared_only_if_asked_for(disk: bytes) -> None:
    at = disk.index(bytes([19]) * 4096)
    damaged = disk[:at] + b"x" + disk[at + 1 :]
    assert not findings(opened(damaged))
    (found,) = findings(opened(damaged), data=True)
    assert (found.check, found.position) == ("content", at)


def test_what_is_free_has_no_file_and_no_tree(disk: bytes) -> None:
    runs = list(free_runs(opened(disk)) or ())
    assert sum(length for _, length in runs) > 60 << 20
    at = disk.index(bytes([19]) * 4096)
    assert not any(start <= at < start + length for start, length in runs)
    blanked = bytearray(disk)
    for start, length in runs:
        blanked[start : start + length] = bytes(length)
    assert not findings(opened(bytes(blanked)), data=True)
