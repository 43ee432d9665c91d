"""`verify` of quota groups: the kernel's counts are right, any other is found."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.btrfs_quota_records import QgroupFlags, QgroupInfoRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs import verify_quotas
from pygrub_k.filesystems.btrfs.driver import open_filesystem
from pygrub_k.filesystems.btrfs.verify import verify
from pygrub_k.filesystems.damage import Checked
from pygrub_k.filesystems.model import Settings
from tests.differential.btrfs.editing import edited, opened
from tests.differential.verdicts import findings
from tests.hostile.btrfs.mutants import metadata, mutant
from tests.images.btrfs import mounted, run

if TYPE_CHECKING:
    from pathlib import Path

SEEDS = range(30)
SECONDS = 5
FLAGS = 16
"""Byte of the status's flags."""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Subvolumes, snapshots and copies by reference, with groups on three levels."""
    folder = tmp_path_factory.mktemp("quotas")
    image = folder / "disk.img"
    with image.open("wb") as file:
        file.truncate(128 << 20)
    run("mkfs.btrfs", "-q", "-m", "single", "-n", "4096", str(image))
    with mounted([image], folder / "mount", "rw") as root:
        run("btrfs", "quota", "enable", str(root))
        for name in ("first", "second"):
            run("btrfs", "-q", "subvolume", "create", str(root / name))
            for number in range(60):
                (root / name / f"file-{number}").write_bytes(bytes([number]) * number * 150)
        (root / "first/large").write_bytes(b"large" * 60_000)
        run("sync")
        run("cp", "--reflink=always", str(root / "first/large"), str(root / "second/same"))
        run("cp", "--reflink=always", str(root / "first/large"), str(root / "first/again"))
        with (root / "first/large").open("r+b") as file:
            file.seek(40_000)
            file.write(b"other" * 2000)
        for group in ("1/100", "2/7"):
            run("btrfs", "qgroup", "create", group, str(root))
        for below, above in (("0/256", "1/100"), ("0/257", "1/100"), ("1/100", "2/7")):
            run("btrfs", "qgroup", "assign", "--no-rescan", below, above, str(root))
        run("btrfs", "-q", "subvolume", "snapshot", str(root / "first"), str(root / "copy"))
        (root / "copy/file-7").unlink()
        (root / "copy/new").write_bytes(b"new" * 4000)
        run("btrfs", "-q", "subvolume", "snapshot", str(root / "second"), str(root / "gone"))
        run("btrfs", "-q", "subvolume", "delete", "-C", str(root / "gone"))
        run("btrfs", "subvolume", "sync", str(root))
        run("btrfs", "quota", "rescan", "-w", str(root))
        (root / "second/late").write_bytes(b"late" * 3000)
    return image.read_bytes()


def checked(data: bytes) -> dict[str, int]:
    return {
        one.what: one.count for one in verify(opened(data), data=False) if isinstance(one, Checked)
    }


def test_the_kernels_counts_are_right(disk: bytes, tmp_path: Path) -> None:
    assert not findings(opened(disk), data=True)
    assert checked(disk)["quota groups"] == len(("0/5", "0/256", "0/257", "0/258", "1/100", "2/7"))
    image = tmp_path / "disk"
    image.write_bytes(disk)
    run("btrfs", "check", "--readonly", str(image))


@pytest.mark.parametrize("field", QgroupInfoRecord.NAMES[1:])
@pytest.mark.parametrize("last", [False, True], ids=["0/5", "2/7"])
def test_a_wrong_count_is_found(disk: bytes, tmp_path: Path, field: str, last: bool) -> None:
    at = getattr(QgroupInfoRecord.OFFSET, field)
    damaged = edited(disk, Object.quota_tree, ItemKind.qgroup_info, at, b"\x07", last=last)
    (found,) = findings(opened(damaged), data=False)
    assert (found.check, found.field) == ("quota", f"btrfs_quota.qgroup_info.{field}")
    assert f"quota group {'2/7' if last else '0/5'}" in found.structure
    assert found.position is not None
    image = tmp_path / "disk"
    image.write_bytes(damaged)
    words = ["btrfs", "check", "--readonly", str(image)]
    judged = subprocess.run(words, capture_output=True, check=False)
    assert judged.returncode or "compressed" in field, judged.stdout


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (QgroupFlags.inconsistent, "marked as inconsistent"),
        (QgroupFlags.simple, "simple ones"),
        (QgroupFlags.rescanning, "being counted again"),
    ],
)
def test_counts_that_need_not_be_right_are_not_compared(disk: bytes, flag: int, words: str) -> None:
    damaged = edited(disk, Object.quota_tree, ItemKind.qgroup_info, 8, b"\x07")
    value = bytes([QgroupFlags.enabled | flag])
    damaged = edited(damaged, Object.quota_tree, ItemKind.qgroup_status, FLAGS, value)
    assert not findings(opened(damaged), data=False)
    (label,) = (what for what in checked(damaged) if what.startswith("quota groups"))
    assert words in label
    off = edited(damaged, Object.quota_tree, ItemKind.qgroup_status, FLAGS, b"\0")
    assert not findings(opened(off), data=False)
    assert not [what for what in checked(off) if what.startswith("quota groups")]


def test_sums_are_bounded(disk: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify_quotas, "BTRFS_QUOTA_STEPS", 3)
    (found,) = findings(opened(disk), data=False)
    assert found.severity == "warning"
    assert "quota groups" in found.message


@pytest.mark.parametrize("sealed", [False, True])
def test_mutants_are_judged_soon(disk: bytes, sealed: bool) -> None:
    areas = metadata(disk, every=True)
    found = 0
    for seed in SEEDS:
        damaged = mutant(disk, areas, seed, sealed=sealed)
        started = time.process_time()
        try:
            filesystem = open_filesystem([damaged], Settings(verify_checksums=False))
            found += bool(findings(filesystem, data=False))
        except PygrubError:
            found += 1
        assert time.process_time() - started < SECONDS, seed
    assert found > len(SEEDS) // 2
