"""Free blocks of XFS as xfs_db has them, and whose a block is."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.space import free_runs, uses_at
from tests.differential.ext.populating import mounted
from tests.differential.xfs.trees import open_image
from tests.images.ext import run
from tests.images.xfs import Recipe, make

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("space")
    (folder / "tree/below").mkdir(parents=True)
    for number in range(30):
        (folder / "tree/below" / f"file-{number}").write_bytes(b"x" * number * 700)
    return make(Recipe("space", "-b size=1024 -m rmapbt=1"), folder / "disk.img", folder / "tree")


def test_free_blocks_are_those_of_xfs_db(image: Path) -> None:
    listed = run("xfs_db", "-r", "-c", "freesp -d", str(image))
    found = re.findall(r"^\s*(\d+)\s+(\d+)\s+(\d+)$", listed, re.MULTILINE)
    record = open_image(image).storage.superblock.record
    theirs = sorted(
        ((int(group) * record.num_group_blocks + int(start)) * 1024, int(count) * 1024)
        for group, start, count in found
    )
    ours = sorted(free_runs(open_image(image)) or ())
    listed_twice = {one for one in theirs if one not in ours}
    assert ours
    assert set(ours) <= set(theirs)
    assert sum(length for _, length in listed_twice) < 64 * 1024  # the free lists, block by block


@pytest.mark.parametrize(
    ("byte", "role"),
    [(0, "superblock of group 0"), (512, "header of free space of group 0"), (1536, "free list")],
)
def test_headers_are_named(image: Path, byte: int, role: str) -> None:
    assert [one.role.startswith(role) for one in uses_at(open_image(image), byte) or ()] == [True]


def test_a_block_of_a_file_leads_to_its_inode(image: Path) -> None:
    filesystem = open_image(image)
    below = filesystem.root.child(b"below")
    assert below is not None
    file = below.child(b"file-29")
    assert file is not None
    for first, _, start in file.fork.runs():
        (use,) = uses_at(filesystem, start * 1024 + 5) or []
        assert (use.inode, use.file_byte, use.role) == (file.number, first * 1024 + 5, "content")
    (use,) = uses_at(filesystem, file.offset + 3) or []
    assert (use.inode, use.role) == (file.number, f"inode {file.number}, its byte 3")


@pytest.mark.parametrize("kind", [" data", "free space", "journalling log"])
def test_bytes_are_of_whom_the_kernel_says(kind: str, image: Path, tmp_path: Path) -> None:
    with mounted(image, tmp_path / "mount", "ro,norecovery") as root:
        listed = run("xfs_io", "-r", "-c", "fsmap", str(root))
    rows = re.findall(r"\[(\d+)\.\.(\d+)\]: (inode (\d+) data|[a-z ]+)", listed)
    chosen = [row for row in rows if row[2].endswith(kind) or row[2].startswith(kind)]
    assert chosen
    filesystem, random = open_image(image), Random(2)
    for first, last, words, number in random.sample(chosen, min(40, len(chosen))):
        position = random.randrange(int(first) * 512, int(last) * 512 + 512)
        (use,) = uses_at(filesystem, position) or []
        if number:
            assert use.inode == int(number)
            assert use.role in {"content", "block of a directory"}
        else:
            assert use.role == {"free space": "free", "journalling log": "log"}[words.strip()]


def test_trees_and_free_blocks_are_named(image: Path) -> None:
    filesystem = open_image(image)
    start, _ = next(iter(free_runs(filesystem) or ()))
    assert [one.role for one in uses_at(filesystem, start) or ()] == ["free"]
    root = run("xfs_db", "-r", "-c", "agf 0", "-c", "print bnoroot", str(image)).split()[-1]
    assert [one.role for one in uses_at(filesystem, int(root) * 1024) or ()] == ["bnobt of group 0"]


def test_a_block_of_the_free_list_is_named(image: Path) -> None:
    """The kernel's fsmap calls it metadata of the group: the trees grow into it."""
    listed = run("xfs_db", "-r", "-c", "agf 0", "-c", "p flfirst fllast", str(image))
    first, last = map(int, re.findall(r"\d+$", listed, re.MULTILINE))
    blocks = run("xfs_db", "-r", "-c", "agfl 0", "-c", f"p bno[{first}-{last}]", str(image))
    found = [int(one) for one in re.findall(r"\d+:(\d+)", blocks)]
    assert len(found) == last - first + 1
    for block in found:
        (use,) = uses_at(open_image(image), block * 1024 + 7) or []
        assert use.role == "kept for the trees of group 0, on its free list"


def test_bytes_kept_for_copies_on_write_and_behind_headers_are_named(tmp_path: Path) -> None:
    """A copy of the disk while it is mounted still has what was reserved for a copy on write."""
    tree = tmp_path / "tree"
    tree.mkdir()
    (tree / "first").write_bytes(b"1" * 400_000)
    image = make(Recipe("copies", "-m reflink=1,rmapbt=1"), tmp_path / "disk.img", tree)
    with mounted(image, tmp_path / "mount", "rw") as root:
        run("xfs_io", "-c", "cowextsize 1m", str(root / "first"))
        run("cp", "--reflink=always", str(root / "first"), str(root / "second"))
        run("xfs_io", "-c", "pwrite -q 8k 4k", "-c", "fsync", str(root / "first"))
        listed = run("xfs_io", "-r", "-c", "fsmap", str(root))
        copy = tmp_path / "copy.img"
        run("xfs_freeze", "-f", str(root))
        copy.write_bytes(image.read_bytes())
        run("xfs_freeze", "-u", str(root))
    rows = re.findall(r"\[(\d+)\.\.(\d+)\]: cow reservation", listed)
    assert rows, listed
    for first, last in rows:
        for sector in (int(first), int(last)):
            (use,) = uses_at(open_image(copy), sector * 512 + 1) or []
            assert use.role.startswith("kept for a copy on write")
    (use,) = uses_at(open_image(copy), 4000) or []
    assert use.role == "unused, behind the headers of group 0"
