"""`verify` of XFS: nothing on what mkfs.xfs and the kernel make, a finding for each damage."""

from __future__ import annotations

import fcntl
from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.xfs_directory_records import Area, DataHeader5Record, LeafHeader5Record
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.damage import Damage
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs import verify_inodes
from pygrub_k.filesystems.xfs.driver import open_filesystem
from pygrub_k.filesystems.xfs.superblock import checksum
from pygrub_k.filesystems.xfs.verify import verify
from pygrub_k.source import MemorySource
from tests.differential.ext.populating import mounted
from tests.differential.xfs.populating import FICLONE, write_pieces
from tests.hostile.ext.mutants import mutant
from tests.hostile.xfs.mutants import metadata
from tests.images.ext import run
from tests.images.xfs import RECIPES, Recipe, make

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.source import ByteSource

RICH = Recipe("rich", "-b size=1024 -m rmapbt=1,reflink=1 -d agcount=2")
FILES = 300
SEEDS = range(15)


def findings(data: bytes) -> list[Damage]:
    return findings_on(MemorySource(data))


def findings_on(disk: ByteSource) -> list[Damage]:
    filesystem = open_filesystem(disk, Settings(verify_checksums=False))
    return [found for found in verify(filesystem, data=False) if isinstance(found, Damage)]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_what_mkfs_makes_is_clean(recipe: Recipe, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    (tree / "directory").mkdir(parents=True)
    for number in range(20):
        (tree / "directory" / f"file-{number}").write_bytes(b"x" * number * 300)
    (tree / "link").symlink_to("directory")
    assert not findings(make(recipe, tmp_path / "disk.img", tree).read_bytes())


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file system with shared blocks, trees of extents, holes in inodes, attributes."""
    folder = tmp_path_factory.mktemp("verify")
    made = make(RICH, folder / "disk.img")
    with mounted(made, folder / "mount", "rw") as root:
        for number in range(FILES):
            (root / f"file-{number}").write_bytes(b"x" * (number % 7 * 1000))
        write_pieces(root / "pieces", 60)
        with (root / "pieces").open("rb") as whole, (root / "shared").open("w+b") as file:
            fcntl.ioctl(file.fileno(), FICLONE, whole.fileno())
        (root / "long").symlink_to("x/" * 400)
        (root / "below" / "deeper").mkdir(parents=True)
        for number in range(0, FILES, 3):
            (root / f"file-{number}").unlink()
        (root / "file-1").touch()
        (root / "second").hardlink_to(root / "file-1")
    return made


def test_what_the_kernel_makes_is_clean(image: Path) -> None:
    assert not findings(image.read_bytes())


def number_of(image: Path, name: str) -> int:
    filesystem = open_filesystem(MemorySource(image.read_bytes()), Settings())
    child = filesystem.root.child(name.encode())
    assert child is not None
    return child.number


@pytest.mark.parametrize(
    ("commands", "check", "field"),
    [
        ("sb 0; write fdblocks 7", "free-count", "xfs_superblock.num_free_blocks"),
        ("sb 0; write icount 7", "free-count", "xfs_superblock.num_inodes"),
        ("sb 1; write dblocks 7", "superblock", "xfs_superblock.num_blocks"),
        ("agf 0; write freeblks 7", "free-count", "xfs_group.free_space.num_free_blocks"),
        ("agf 0; write longest 7", "free-count", "xfs_group.free_space.longest_free_run"),
        ("agf 0; write seqno 7", "group", "xfs_group.free_space.group"),
        ("agf 0; write length 7", "group", "xfs_group.free_space.num_blocks"),
        ("agf 0; write flcount 5", "free-list", "xfs_group.free_space.num_free_list"),
        ("agi 0; write count 7", "free-count", "xfs_group.inodes.num_inodes"),
        ("agi 0; write freecount 70", "free-count", "xfs_group.inodes.num_free_inodes"),
        ("agfl 0; write seqno 7", "group", "xfs_group.free_list_head.group"),
        ("agf 0; write bnolevel 9", "bnobt", ""),
        ("agf 0; addr bnoroot; write recs[1].blockcount 3", "free-space", ""),
        ("agf 0; addr bnoroot; write recs[1].startblock 3", "free-space", ""),
        ("agf 0; addr cntroot; write recs[1].blockcount 3", "cntbt", ""),
        ("agf 0; addr bnoroot; write numrecs 0", "cntbt", ""),
        ("agf 0; addr bnoroot; write rightsib 9", "bnobt", ""),
        ("agf 0; addr bnoroot; write -c crc 9", "checksum", ""),
        ("agi 0; addr root; write recs[1].freecount 63", "inobt", None),
        ("agi 0; addr root; write recs[1].startino 1", "inobt", None),
        ("agi 0; addr free_root; write numrecs 0", "finobt", ""),
        ("agf 0; addr rmaproot; addr ptrs[1]; write recs[1].startblock 9", "rmapbt", ""),
        (
            "agf 0; addr rmaproot; addr ptrs[1]; write recs[5].owner 9999",
            *("rmapbt", "xfs_group_trees.owned_run.owner"),
        ),
        (
            "inode 64; dblock 0; write dhdr.bestfree[0].length 8",
            *("directory", "xfs_directory.data_header_5.free_spaces"),
        ),
        ("agf 0; addr refcntroot; write recs[1].refcount 3", "refcountbt", ""),
        ("inode file-2; write core.nlinkv2 5", "link-count", "xfs_inode.core.num_links"),
        ("inode file-2; write core.nblocks 50", "block-count", "xfs_inode.core.num_blocks"),
        ("inode file-2; write core.mode 0", "mode", "xfs_inode.core.mode"),
        ("inode file-2; write core.mode 040755", "file-type", ""),
        ("inode file-2; write core.nextents 3", "extents", ""),
        ("inode file-2; write u3.bmx[0].startblock 40", "overlap", ""),
        ("inode file-2; write -c v3.crc 7", "checksum", ""),
        ("inode below; write u3.sfdir3.hdr.parent.i4 200", "directory", ""),
        ("inode below; write u3.sfdir3.list[0].inumber.i4 90000", "unused-inode", ""),
        ("inode below; write u3.sfdir3.list[0].filetype 1", "file-type", ""),
        ("inode long; dblock 0; write -c crc 7", "checksum", ""),
        ("inode 64; dblock 0; write du[2].inumber 64", "directory", ""),
    ],
)
def test_damage_by_xfs_db_is_found(
    image: Path, tmp_path: Path, commands: str, check: str, field: str | None
) -> None:
    path = tmp_path / "damaged"
    path.write_bytes(image.read_bytes())
    words = ["xfs_db", "-x"]
    for command in commands.split("; "):
        kind, _, name = command.partition(" ")
        if kind == "inode" and not name.isdigit():
            words += ["-c", f"inode {number_of(image, name)}"]
        elif kind == "write" and not name.startswith("-c"):
            words += ["-c", f"write -d {name}"]
        else:
            words += ["-c", command]
    shown = run(*words, str(path))
    if path.read_bytes() == image.read_bytes():
        pytest.fail(f"xfs_db changed nothing: {shown}")
    found = findings(path.read_bytes())
    assert check in {one.check for one in found}, found
    if field:
        assert field in {one.field for one in found if one.check == check}, found


def hash_block(data: bytes) -> int:
    """Return the byte at which the first leaf of the root directory's hashes lies."""
    filesystem = open_filesystem(MemorySource(data), Settings())
    runs = [run for run in filesystem.root.fork.runs() if run[0] * 1024 >= Area.hashes]
    places = [(start + at) * 1024 for _, count, start in runs for at in range(count)]
    return next(at for at in places if data[at + 8 : at + 10] in {b"\x3d\xf1", b"\x3d\xff"})


def test_a_damaged_block_of_hashes_is_found(image: Path) -> None:
    data = bytearray(image.read_bytes())
    at = hash_block(bytes(data)) + LeafHeader5Record.SIZE
    data[at] ^= 1
    assert "checksum" in {one.check for one in findings(bytes(data))}


def test_a_wrong_checksum_alone_of_a_block_of_names_is_found(image: Path) -> None:
    """A bit of what says nothing of names: these can all be read."""
    data = image.read_bytes()
    runs = open_filesystem(MemorySource(data), Settings()).root.fork.runs()
    at = next(start for _, _, start in runs) * 1024
    assert data[at : at + 4] == b"XDD3"
    damaged = bytearray(data)
    damaged[at + DataHeader5Record.OFFSET.sequence] ^= 1
    assert {one.check for one in findings(bytes(damaged))} == {"checksum"}


def test_a_name_without_its_hash_is_found(image: Path) -> None:
    data = bytearray(image.read_bytes())
    start = hash_block(bytes(data))
    data[start + LeafHeader5Record.SIZE] ^= 1
    block = bytes(data[start : start + 1024])
    data[start + 12 : start + 16] = checksum(block, 12)
    found = [one for one in findings(bytes(data)) if one.check == "directory"]
    assert ["names without their hash" in one.message for one in found] == [True], found


def test_what_is_beyond_the_bound_is_said(image: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify_inodes, "XFS_VERIFIED_INODES", 3)
    with pytest.raises(LimitError, match="not verified beyond 3 inodes"):
        findings(image.read_bytes())


def test_mutants_are_judged_without_a_crash(image: Path) -> None:
    data = image.read_bytes()
    areas = [*metadata(data), range(4 * 512), range(4 * 512, 64 * 1024)]
    found = 0
    for seed in SEEDS:
        try:
            found += bool(findings_on(mutant(data, areas, seed)))
        except PygrubError:
            found += 1
    assert found > len(SEEDS) // 2
