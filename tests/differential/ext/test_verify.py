"""`verify` of ext: nothing on what e2fsck finds clean, and one finding for each kind of damage."""

from __future__ import annotations

import random
import subprocess
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Damage
from pygrub_k.filesystems.ext.driver import open_filesystem
from pygrub_k.filesystems.ext.hash_lanes import many_hashes
from pygrub_k.filesystems.ext.hashes import name_hashes
from pygrub_k.filesystems.ext.verify import verify
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.hostile.ext.mutants import metadata, mutant
from tests.images.ext import Recipe, make, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pygrub_k.source import ByteSource

CHECKED = Recipe("verify", "-t ext4 -b 1024 -O metadata_csum,^has_journal,^resize_inode", 12)
PLAIN = Recipe("verify-plain", "-t ext2 -b 1024 -O ^resize_inode", 12)
QUOTAS = Recipe("verify-quotas", "-t ext4 -b 1024 -O quota,^resize_inode", 12)
SEEDS = range(25)
FIRST_ENTRY = 24
"""Byte of the first name in a directory's first block, behind `.` and `..`."""


def findings(data: bytes) -> list[Damage]:
    return findings_on(MemorySource(data))


def findings_on(disk: ByteSource) -> list[Damage]:
    filesystem = open_filesystem(disk, Settings(verify_checksums=False))
    return [found for found in verify(filesystem, data=False) if isinstance(found, Damage)]


def test_what_mke2fs_makes_is_clean(
    recipe: Recipe, image: Callable[[str], Path], tmp_path: Path
) -> None:
    data = image(recipe.name).read_bytes()
    if "quota" in recipe.options:  # mke2fs counts before it copies files; e2fsck mends that
        assert {one.check for one in findings(data)} == {"quota"}
        path = tmp_path / "mended"
        path.write_bytes(data)
        mend(path)
        data = path.read_bytes()
    assert not findings(data)


def mend(path: Path, *options: str) -> None:
    words = ["e2fsck", "-fy", *options, str(path)]
    assert subprocess.run(words, capture_output=True, check=False).returncode in {0, 1}


@pytest.fixture(scope="module")
def samples(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("verify")
    made = {one.name: make(one, folder / one.name, tree) for one in (CHECKED, PLAIN, QUOTAS)}
    mend(made[PLAIN.name], "-D")  # makes indexes
    mend(made[QUOTAS.name])
    return made


@pytest.mark.parametrize(
    ("command", "check", "field"),
    [
        ("set_super_value free_blocks_count 7", "free-count", "ext_superblock.num_free_blocks"),
        ("set_super_value free_inodes_count 7", "free-count", "ext_superblock.num_free_inodes"),
        ("set_super_value state 2", "superblock", "ext_superblock.state"),
        (
            "set_block_group 0 free_blocks_count 7",
            "free-count",
            "ext_group_descriptor.low_half.num_free_blocks",
        ),
        (
            "set_block_group 0 free_inodes_count 7",
            "free-count",
            "ext_group_descriptor.low_half.num_free_inodes",
        ),
        (
            "set_block_group 0 used_dirs_count 7",
            "free-count",
            "ext_group_descriptor.low_half.num_directories",
        ),
        ("set_block_group 1 checksum 7", "checksum", ""),
        ("set_inode_field /boot/short links_count 5", "link-count", "ext_inode.core.num_links"),
        ("set_inode_field /boot/short dtime 5", "inode", "ext_inode.core.deletion_time"),
        ("set_inode_field /boot/short mode 0170644", "mode", "ext_inode.core.mode"),
        ("set_inode_field /boot/short size 90000", "block-count", None),
        ("set_inode_field /boot/kernel blocks 3", "block-count", "ext_inode.core.num_sectors"),
        ("set_inode_field /boot/kernel size 3", "size", "ext_inode.core.size"),
        ("set_inode_field /boot/kernel block[5] 900000", "range", "ext_extent.leaf.start"),
        ("set_inode_field /boot/short block[5] 0x24", "overlap", ""),
        ("set_inode_field /boot/short checksum 7", "checksum", ""),
        ("set_inode_field /boot/short bmap[0] 1", "structure", None),
        ("set_inode_field <2> links_count 1", "link-count", "ext_inode.core.num_links"),
        ("freeb 40", "block-bitmap", ""),
        ("setb 11000", "block-bitmap", ""),
        ("freei /boot/short", "inode-bitmap", ""),
        ("seti <900>", "inode-bitmap", ""),
        ("unlink /boot/short", "link-count", "ext_inode.core.num_links"),
        ("unlink /boot/empty", "unconnected", ""),
        ("unlink /d0/d1", "unconnected", ""),
        ("clri /boot/short", "unused-inode", "ext_directory.entry_header.inode"),
        ("link /boot/short /second", "link-count", "ext_inode.core.num_links"),
        ("link /d0/d1 /boot/second", "directory", "ext_directory.entry_header.inode"),
        ("set_inode_field <5> links_count 0", None, None),
    ],
)
def test_damage_by_debugfs_is_found(
    samples: dict[str, Path], tmp_path: Path, command: str, check: str | None, field: str | None
) -> None:
    path = tmp_path / "damaged"
    path.write_bytes(samples[CHECKED.name].read_bytes())
    run("debugfs", "-w", "-R", command, str(path))
    found = findings(path.read_bytes())
    if check is None or field is None:
        judged = subprocess.run(["e2fsck", "-fn", str(path)], capture_output=True, check=False)
        assert bool(found) == bool(judged.returncode), (found, judged.stdout)
        return
    assert check in {one.check for one in found}, found
    assert not field or field in {one.field for one in found if one.check == check}, found


@pytest.mark.parametrize(
    ("command", "field"),
    [
        ("set_inode_field /boot/short uid 77", "ext_quota.entry.len_used"),
        ("set_inode_field /boot/short gid 77", "ext_quota.entry.len_used"),
        ("set_super_value usr_quota_inum 12", "ext_superblock.user_quota_inode"),
        ("set_super_value grp_quota_inum 3", "ext_superblock.group_quota_inode"),
    ],
)
def test_wrong_quotas_are_found(
    samples: dict[str, Path], tmp_path: Path, command: str, field: str
) -> None:
    path = tmp_path / "damaged"
    path.write_bytes(samples[QUOTAS.name].read_bytes())
    assert not findings(path.read_bytes())
    run("debugfs", "-w", "-R", command, str(path))
    found = findings(path.read_bytes())
    assert field in {one.field for one in found if one.check == "quota"}, found


def test_values_of_attributes_that_overlap_are_found(
    samples: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "damaged"
    path.write_bytes(samples[PLAIN.name].read_bytes())
    for name in ("one", "two"):
        run("debugfs", "-w", "-R", f"ea_set /boot/short user.{name} {name * 2}", str(path))
    data = bytearray(path.read_bytes())
    assert not findings(bytes(data))
    place = data.index(b"one", data.index((0xEA020000).to_bytes(4, "little"))) - 16
    other = data.index(b"two", place) - 16
    data[place + 2 : place + 4] = data[other + 2 : other + 4]
    found = [one for one in findings(bytes(data)) if one.check == "attributes"]
    assert "ext_xattr.entry_head.ofs_value" in {one.field for one in found}, found


def test_what_cannot_be_in_an_encrypted_directory_is_found(
    samples: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "damaged"
    path.write_bytes(samples[PLAIN.name].read_bytes())
    run("debugfs", "-w", "-R", "set_inode_field /d0 flags 0x800", str(path))
    found = [one for one in findings(path.read_bytes()) if one.check == "encryption"]
    fields = {"ext_directory.entry_header.len_name", "ext_directory.entry_header.inode"}
    assert {one.field for one in found} == fields, found


def test_a_meta_group_that_is_none_is_found(samples: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / "damaged"
    path.write_bytes(samples[PLAIN.name].read_bytes())
    run("debugfs", "-w", "-R", "feature meta_bg", str(path))
    run("debugfs", "-w", "-R", "set_super_value first_meta_bg 9", str(path))
    assert "ext_superblock.first_meta_group" in {one.field for one in findings(path.read_bytes())}


def directory_block(data: bytes, path: str) -> int:
    filesystem = open_filesystem(MemorySource(data), Settings())
    inode = filesystem.root
    for name in path.encode().split(b"/"):
        if name:
            child = inode.child(name)
            assert child is not None
            inode = child
    return inode.runs()[0][2] * 1024


@pytest.mark.parametrize(
    ("at", "value", "check"),
    [
        (0, b"\x0d\0\0\0", "directory"),  # .
        (0, b"\0\0\0\0", "directory"),  # no .
        (6, b"\x02", "directory"),  # length of . becomes that of ..
        (12, b"\x0d\0\0\0", "directory"),  # ..
        (FIRST_ENTRY, b"\xff\xff\xff\0", "range"),
        (FIRST_ENTRY, b"\xb8\x0b\0\0", "unused-inode"),
        (FIRST_ENTRY + 4, b"\x07\0", "directory"),
        (FIRST_ENTRY + 4, b"\xfc\xff", "directory"),
        (FIRST_ENTRY + 4, b"\xe4\x03", "directory"),  # leaves 4 bytes, too few for an entry
        (FIRST_ENTRY + 7, b"\x03", "file-type"),
        (FIRST_ENTRY + 8, b"/", "directory"),
        (FIRST_ENTRY + 8, b"\0", "directory"),
    ],
)
def test_damaged_directories_are_found(
    samples: dict[str, Path], at: int, value: bytes, check: str
) -> None:
    data = bytearray(samples[PLAIN.name].read_bytes())
    where = directory_block(bytes(data), "/") + at
    data[where : where + len(value)] = value
    found = findings(bytes(data))
    assert check in {one.check for one in found}, found
    placed = [one.position for one in found if one.check == check]
    assert any(one is not None and abs(one - where) <= 1024 for one in placed) or at == 12, placed


def test_names_out_of_the_order_of_an_index_are_found(samples: dict[str, Path]) -> None:
    data = bytearray(samples[PLAIN.name].read_bytes())
    for number in range(100, 120):  # one may stay in the part of the index where it is
        start = data.index(b"many-%04d" % number)
        data[start : start + 1] = b"w"
    assert "htree" in {one.check for one in findings(bytes(data))}


def test_an_index_that_leads_nowhere_is_found(samples: dict[str, Path]) -> None:
    data = bytearray(samples[PLAIN.name].read_bytes())
    where = directory_block(bytes(data), "/boot") + 0x28 + 4
    data[where + 4 : where + 8] = b"\xff\xff\0\0"
    assert "htree" in {one.check for one in findings(bytes(data))}


def test_two_names_alike_are_found(samples: dict[str, Path]) -> None:
    data = bytearray(samples[PLAIN.name].read_bytes())
    start = data.index(b"slow link")
    data[start : start + 9] = b"fast link"
    messages = [one.message for one in findings(bytes(data))]
    assert any("entries are named fast link" in one for one in messages), messages


@pytest.mark.parametrize("name", [CHECKED.name, PLAIN.name])
def test_mutants_are_judged_without_a_crash(samples: dict[str, Path], name: str) -> None:
    data = samples[name].read_bytes()
    areas = metadata(data)
    found = 0
    for seed in SEEDS:
        try:
            found += bool(findings_on(mutant(data, areas, seed)))
        except PygrubError:
            found += 1
    assert found > len(SEEDS) // 2


def test_many_hashes_are_those_of_each_name() -> None:
    chance = random.Random(1)
    names = [chance.randbytes(chance.randrange(1, 50)) for _ in range(100)]
    names += [b"%d" % number for number in range(100)]
    for version in range(7):
        for seed in ((0, 0, 0, 0), (1, 2, 3, 0xFFFFFFFF)):
            for signed in (False, True):
                one_by_one = [name_hashes(version, name, seed, signed=signed) for name in names]
                expected = [one[0] if one else 0 for one in one_by_one]
                assert many_hashes(version, names, seed, signed=signed) == expected
                assert many_hashes(version, names[100:], seed, signed=signed) == expected[100:]
