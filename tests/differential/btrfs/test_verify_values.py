"""`verify` of btrfs: values that cannot be, as the kernel and `btrfs check` judge them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.btrfs_items_records import InodeItemRecord
from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemKind, Object
from pygrub_k.filesystems.btrfs.node import Node
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.btrfs.verify_inodes import InodeCheck
from pygrub_k.filesystems.btrfs.verify_pieces import PieceCheck, Runs
from tests.differential.btrfs.editing import edited, opened
from tests.differential.verdicts import findings
from tests.images.btrfs import mounted, run

if TYPE_CHECKING:
    from pathlib import Path

HIGH = b"\xff\xff\xff"
INODE, PIECE = ItemKind.inode_item, ItemKind.extent_data
METADATA, EXTENT = ItemKind.metadata_item, ItemKind.extent_item
SUMS = ItemKind.extent_checksum
GROUP = ItemKind.block_group_item
DATA = 13 << 20
"""Where mkfs.btrfs makes the first block group of content, by logical address."""
FILE, LINK = 257, 261
"""The first file, which is sparse, and a symlink, by the order in which they are made."""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return made(tmp_path_factory.mktemp("values"), "no-holes")


@pytest.fixture(scope="module")
def disk_with_holes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A disk on which holes have pieces, too."""
    return made(tmp_path_factory.mktemp("holes"), "^no-holes")


def made(folder: Path, feature: str) -> bytes:
    image = folder / "disk.img"
    with image.open("wb") as file:
        file.truncate(120 << 20)
    run("mkfs.btrfs", "-q", "-m", "single", "-O", feature, str(image))
    with mounted([image], folder / "mount", "rw") as root:
        with (root / "sparse").open("wb") as file:
            file.write(os.urandom(65536))
            os.posix_fallocate(file.fileno(), 65536, 131072)
            os.pwrite(file.fileno(), os.urandom(8192), 98304)
            os.pwrite(file.fileno(), os.urandom(8192), 1 << 20)
            file.truncate(2 << 20)
        (root / "bare").touch()
        run("chattr", "+C", str(root / "bare"))
        (root / "bare").write_bytes(os.urandom(100_000))
        (root / "compressed").touch()
        run("chattr", "+c", str(root / "compressed"))
        (root / "compressed").write_bytes(b"compressed" * 30_000)
        (root / "below").mkdir()
        (root / "link").symlink_to("sparse")
        run("btrfs", "-q", "subvolume", "snapshot", str(root), str(root / "copy"))
        for number in range(9):
            (root / "below" / f"{number}").write_bytes(os.urandom(5000 * number))
        (root / "below/3").unlink()
        with (root / "copy/sparse").open("r+b") as file:
            file.write(os.urandom(12288))
    return image.read_bytes()


def test_what_the_kernel_makes_is_clean(disk: bytes, disk_with_holes: bytes) -> None:
    assert not findings(opened(disk), data=True)
    assert not findings(opened(disk_with_holes), data=True)


@pytest.mark.parametrize(
    ("number", "kind", "at", "value", "least", "check", "field"),
    [
        (
            Object.chunk_tree,
            ItemKind.dev_item,
            8,
            HIGH,
            0,
            "size",
            "btrfs_superblock.dev_item.size",
        ),
        (
            *(Object.chunk_tree, ItemKind.dev_item, 8, HIGH, 0),
            *("size", "btrfs_superblock.head.len_total"),
        ),
        (Object.root_tree, ItemKind.root_item, 160, HIGH, 5, "generation", "btrfs_items.root_core"),
        (5, INODE, 64, b"\x00\x10", FILE, "inode-flags", "btrfs_items.inode_item.flags"),
        (5, INODE, 64, b"\x40", LINK, "inode-flags", "btrfs_items.inode_item.flags"),
        (5, INODE, 52, b"\x00\x30", FILE, "file-type", "btrfs_items.inode_item.mode"),
        (5, PIECE, 45, b"\x00\x00\x10", FILE, "overlap", "btrfs_tree.item.offset"),
        (5, PIECE, 20, b"\x03", FILE, "item", "btrfs_items.file_extent"),
        (5, PIECE, 16, b"\x04", FILE, "item", "btrfs_items.file_extent"),
        (Object.extent_tree, METADATA, 8, HIGH, 0, "generation", "btrfs_extents.extent_item"),
        (Object.extent_tree, EXTENT, 8, HIGH, 0, "generation", "btrfs_extents.extent_item"),
        (Object.extent_tree, METADATA, 8, b"\x00", 0, "node", "btrfs_extents.extent_item"),
        (Object.extent_tree, EXTENT, 16, b"\x03", 0, "extent-flags", "btrfs_extents.extent_item"),
        (Object.extent_tree, METADATA, 16, b"\x01", 0, "extent-flags", "btrfs_extents.extent_item"),
        (Object.extent_tree, GROUP, 16, b"\x01", 0, "chunk", "btrfs_extents.block_group_item"),
    ],
)
def test_a_value_that_cannot_be_is_found(  # noqa: PLR0913, PLR0917 - the place of a change
    disk: bytes,
    number: int,
    kind: int,
    at: int,
    value: bytes,
    least: int,
    check: str,
    field: str,
) -> None:
    damaged = edited(disk, number, kind, at, value, least=least)
    assert damaged != disk
    found = findings(opened(damaged))
    assert any(one.check == check and one.field.startswith(field) for one in found), found


@pytest.mark.parametrize(
    ("number", "kind", "at", "value", "least", "check"),
    [
        (5, INODE, 0, b"\x05\x00", 0, "unused-inode"),
        (Object.extent_tree, METADATA, 9, b"\x02", 0, "node"),
        (Object.extent_tree, EXTENT, 0, b"\x01", DATA + 1, "alignment"),
        (Object.extent_tree, METADATA, 1, b"\xd0", 0, "alignment"),
        (Object.checksum_tree, SUMS, 21, b"\x04\x00", 0, "item"),
    ],
)
def test_a_key_that_cannot_be_is_found(  # noqa: PLR0913, PLR0917 - the place of a change
    disk: bytes, number: int, kind: int, at: int, value: bytes, least: int, check: str
) -> None:
    damaged = edited(disk, number, kind, at, value, key=True, least=least)
    assert damaged != disk
    found = findings(opened(damaged))
    assert check in {one.check for one in found}, found


def test_a_hole_is_told_of_where_holes_have_pieces(disk: bytes, disk_with_holes: bytes) -> None:
    for one, checks in ((disk, set()), (disk_with_holes, {"hole"})):
        found = findings(opened(edited(one, 5, PIECE, 45, b"\x00\x10\x00", least=FILE)))
        assert {damage.check for damage in found} & {"hole"} == checks, found


def test_content_without_checksums_is_found(disk: bytes) -> None:
    damaged = edited(disk, Object.checksum_tree, SUMS, 10, b"\x7f", key=True)
    found = [one for one in findings(opened(damaged)) if one.check == "content-checksum"]
    assert {one.inode for one in found} == {FILE}


def test_checksums_without_content_are_found(disk: bytes) -> None:
    damaged = edited(disk, Object.extent_tree, EXTENT, 9, b"\x00\x10\x00", key=True)
    found = [one for one in findings(opened(damaged)) if one.check == "content-checksum"]
    assert {one.structure for one in found} == {"btrfs checksum tree"}


def test_free_space_of_a_group_that_is_not_there_is_found(disk: bytes) -> None:
    damaged = edited(disk, Object.extent_tree, GROUP, 1, b"\x10", key=True, least=DATA)
    found = [one for one in findings(opened(damaged)) if one.check == "free-space"]
    assert any("not there" in one.message for one in found), found


def leaf(items: list[tuple[int, int, int, bytes]]) -> Node:
    """Make a leaf of (object, kind, offset, data)."""
    table, content, end = b"", b"", 4096 - HeaderRecord.SIZE
    for number, kind, offset, data in items:
        end -= len(data)
        key = number.to_bytes(8, "little") + bytes([kind]) + offset.to_bytes(8, "little")
        table += key + end.to_bytes(4, "little") + len(data).to_bytes(4, "little")
        content = data + content
    head = bytes(HeaderRecord.OFFSET.num_items) + len(items).to_bytes(4, "little") + b"\0"
    block = (head + table).ljust(4096 - len(content), b"\0") + content
    return Node(block, HeaderRecord.read(block, 0), "leaf", 0)


@pytest.mark.parametrize("is_orphan", [True, False])
def test_a_removed_directory_may_have_names_until_it_is_cleaned_up(is_orphan: bool) -> None:
    """A log's replay leaves it so: names by their order, an orphan item, and no link."""

    def inode(links: int, mode: int) -> bytes:
        data = bytearray(InodeItemRecord.SIZE)
        data[40] = links
        data[52:56] = mode.to_bytes(4, "little")
        return bytes(data)

    name = (258).to_bytes(8, "little") + bytes([INODE]) + bytes(16) + b"\0\0\x03\0\x01bar"
    items = [
        (256, INODE, 0, inode(1, 0o40755)),
        (257, INODE, 0, inode(0, 0o40755)),
        (257, ItemKind.dir_index, 2, name),
        (258, INODE, 0, inode(0, 0o100644)),
    ]
    items += [(MOST - 4, ItemKind.orphan_item, one, b"") for one in (257, 258) if is_orphan]
    check = InodeCheck(5, 7, PieceCheck(4096, has_holes=False))
    assert not list(check.take(leaf(items), []))
    assert (not list(check.finish(Runs()))) == is_orphan
