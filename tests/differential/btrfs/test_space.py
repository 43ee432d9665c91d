"""Whose a byte of btrfs is, as `btrfs inspect-internal` and the kernel say."""

from __future__ import annotations

import os
import re
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.space import free_runs, uses_at
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.ownership import Owned, Ownership
from pygrub_k.source import open_disk
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.images.btrfs import mounted, run

if TYPE_CHECKING:
    from pathlib import Path

SAMPLES = 40
OWNERS = {
    "FS_TREE": "fs tree",
    "EXTENT_TREE": "extent tree",
    "CSUM_TREE": "checksum tree",
    "ROOT_TREE": "root tree",
    "CHUNK_TREE": "chunk tree",
    "DEV_TREE": "device tree",
    "FREE_SPACE_TREE": "free space tree",
    "DATA_RELOC_TREE": "data relocation tree",
    "UUID_TREE": "UUID tree",
}


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("space")
    path = folder / "disk.img"
    with path.open("wb") as file:
        file.truncate(128 << 20)
    run("mkfs.btrfs", "-q", str(path))
    random = Random(3)
    with mounted([path], folder / "mount", "rw") as root:
        for number in range(60):
            (root / f"file-{number}").write_bytes(random.randbytes(number * 900))
        os.sync()
        run("btrfs", "-q", "subvolume", "snapshot", str(root), str(root / "copy"))
        run("cp", "--reflink=always", str(root / "file-50"), str(root / "shared"))
        with (root / "file-40").open("r+b") as file:
            file.seek(9000)
            file.write(random.randbytes(5000))
        os.sync()
    return path


def chunks(image: Path) -> list[tuple[int, int, int]]:
    """Return (byte of the device, bytes, logical address) of each copy of each chunk."""
    found: list[tuple[int, int, int]] = []
    address = length = 0
    for line in run("btrfs", "inspect-internal", "dump-tree", "-t", "chunk", str(image)).split(
        "\n"
    ):
        if (match := re.search(r"CHUNK_ITEM (\d+)\)", line)) is not None:
            address = int(match[1])
        elif (match := re.search(r"length (\d+) owner", line)) is not None:
            length = int(match[1])
        elif (match := re.search(r"stripe \d+ devid \d+ offset (\d+)", line)) is not None:
            found.append((int(match[1]), length, address))
    return found


def opened(image: Path) -> tuple[Guest, list[BlockDevice]]:
    disks = [BlockDevice("hd0", open_disk(str(image)), 512, str(image))]
    return Guest(scan(disks)), disks


def used(guest: Guest) -> list[int]:
    """Return some bytes that are in use, evenly over all of them."""
    random, end, runs = Random(4), 0, []
    for start, length in free_runs(guest.filesystem("hd0")) or ():
        if start > end:
            runs.append((end, start))
        end = start + length
    weights = [end - start for start, end in runs]
    return [random.randrange(*run) for run in random.choices(runs, weights, k=SAMPLES)]


def test_extents_lead_to_all_inodes_of_logical_resolve(image: Path, tmp_path: Path) -> None:
    guest, disks = opened(image)
    table = chunks(image)
    compared = 0
    with mounted([image], tmp_path / "mount", "ro") as root:
        for position in used(guest):
            addresses = [
                address + position - start
                for start, length, address in table
                if start <= position < start + length
            ]
            owners = list(Ownership(guest, disks, "hd0", position, blocks=False).owners())
            if not addresses or owners[0].use.role.startswith(("node", "superblock")):
                continue
            words = ["btrfs", "inspect-internal", "logical-resolve", "-P"]
            done = subprocess.run(
                [*words, str(addresses[0]), str(root)], capture_output=True, check=False
            )
            theirs = {
                tuple(map(int, numbers))
                for numbers in re.findall(
                    r"inode (\d+) offset (\d+) root (\d+)", done.stdout.decode()
                )
            }
            uses = [one.use for one in owners if one.use.inode is not None]
            assert {(use.inode, use.file_byte, use.subvolume) for use in uses} == theirs
            for one in owners:
                for path in one.paths:
                    found = root / path.decode().lstrip("/")
                    assert found.stat().st_ino == one.use.inode
            compared += bool(theirs)
    assert compared >= SAMPLES // 4


def test_nodes_are_of_the_trees_that_dump_tree_says(image: Path) -> None:
    guest, _ = opened(image)
    filesystem = guest.filesystem("hd0")
    seen = set()
    for start, length, address in chunks(image):
        for at in range(0, min(length, 4 << 20), 16384):
            (use, *_) = uses_at(filesystem, start + at) or []
            if not use.role.startswith("node"):
                continue
            words = run(
                "btrfs", "inspect-internal", "dump-tree", "-b", str(address + at), str(image)
            )
            owner = re.search(r"owner (\S+)", words)
            assert owner is not None
            seen.add(owner[1])
            assert OWNERS.get(owner[1], f"tree of subvolume {owner[1]}") in use.role
            assert f"level {0 if 'leaf' in words.split(chr(10))[1] else 1}" in use.role
    assert {*list(OWNERS)[:6], "256"} <= seen


def test_items_of_a_subvolume_lead_to_their_inodes(image: Path) -> None:
    guest, disks = opened(image)
    data = image.read_bytes()
    items: list[Owned] = []
    at = data.find(b"file-17")
    while at >= 0:
        owners = Ownership(guest, disks, "hd0", at, blocks=False).owners()
        items += [one for one in owners if "inode_ref" in one.use.role]
        at = data.find(b"file-17", at + 1)
    assert items
    assert all(b"file-17" in path for one in items for path in one.paths)


def test_superblock_and_gaps_are_named(image: Path) -> None:
    filesystem = opened(image)[0].filesystem("hd0")
    roles = [
        [use.role for use in uses_at(filesystem, position) or ()]
        for position in (0, 65536, 64 << 20, 1 << 40)
    ]
    assert roles[:2] == [["in no chunk"], ["superblock"]]
    assert roles[2] == ["superblock, copy 1"]
    assert roles[3] == ["behind the file system's end"]
