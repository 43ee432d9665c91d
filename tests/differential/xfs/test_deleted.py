"""Files that the kernel deleted from XFS: names, and contents to the block."""

from __future__ import annotations

import os
import shutil
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.lost import deleted_files
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.steps import Steps
from pygrub_k.filesystems.xfs.driver import open_filesystem
from pygrub_k.source import MemorySource, open_disk
from tests.differential.ext.populating import mounted

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.lost import LostFile

KINDS = {"default": "", "1k": "-b size=1024", "inode-1024": "-i size=1024"}


def made(path: Path, options: str) -> Path:
    with path.open("wb") as file:
        file.truncate(320 << 20)
    subprocess.run(["mkfs.xfs", "-q", "-f", *options.split(), path], check=True)
    return path


def write_files(folder: Path, random: Random, count: int = 12) -> None:
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"file-{number}.bin").write_bytes(random.randbytes(number * 3000 + 11))


def contents_of(root: Path) -> dict[str, bytes]:
    return {
        f"/{path.relative_to(root)}": path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def found_in(image: Path) -> list[LostFile]:
    steps = Steps()
    rows = deleted_files(open_filesystem(open_disk(os.fspath(image)), Settings()), steps)
    assert rows is not None
    found = list(rows)
    assert steps.done == steps.expected > 0
    return found


def content_of(row: LostFile) -> bytes:
    assert row.inode is not None
    content = row.inode.content()
    return content.read_at(0, content.size)


@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_all_that_was_just_deleted_is_found(options: str, tmp_path: Path) -> None:
    image = made(tmp_path / "deleted.img", options)
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root / "docs", Random(1), count=40)
        write_files(root / "gone/below", Random(2), count=70)
        os.sync()
        before = contents_of(root)
    with mounted(image, tmp_path / "mount", "rw") as root:
        for number in range(5, 30):
            (root / f"docs/file-{number}.bin").unlink()
        shutil.rmtree(root / "gone")
        os.sync()
        gone = before.keys() - contents_of(root).keys()
    rows = [row for row in found_in(image) if row.inode is not None]
    assert len(gone) == 25 + 70
    contents = [content_of(row) for row in rows]
    named = {os.fsdecode(row.path or b"").rpartition("/")[2] for row in rows}
    for path in gone:  # a short content may begin like a longer one: this one never does
        assert any(content.startswith(before[path]) for content in contents), path
    lost = {path for path in gone if path.rpartition("/")[2] not in named}
    assert len(lost) <= len(gone) // 10
    for row in rows:
        assert row.content == "likely"


def rewritten_files(image: Path, mount: Path) -> dict[str, bytes]:
    """Have the kernel truncate files and write others anew; return what they had, by path."""
    with mounted(image, mount, "rw") as root:
        write_files(root / "docs", Random(6), count=20)
        os.sync()
        before = contents_of(root)
    with mounted(image, mount, "rw") as root:
        for number in range(4, 16):
            path = root / f"docs/file-{number}.bin"
            if number % 2:
                os.truncate(path, 0)
            else:
                path.write_bytes(Random(number).randbytes(500))
        os.sync()
        after = contents_of(root)
    return {path: before[path] for path in before if before[path] != after[path]}


@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_what_files_had_before_is_found_in_the_log(options: str, tmp_path: Path) -> None:
    image = made(tmp_path / "rewritten.img", options)
    before = rewritten_files(image, tmp_path / "mount")
    assert len(before) == 12
    rows = [row for row in found_in(image) if row.inode_state == "rewritten"]
    assert {os.fsdecode(row.path or b"") for row in rows} == before.keys()
    for row in rows:
        assert row.content == "likely"
        assert content_of(row) == before[os.fsdecode(row.path or b"")]


def test_extents_left_in_inodes_are_found_without_the_log(tmp_path: Path) -> None:
    image = made(tmp_path / "remains.img", "")
    before = rewritten_files(image, tmp_path / "mount")
    with mounted(image, tmp_path / "mount", "ro") as root:
        numbers = {path: (root / path.lstrip("/")).stat().st_ino for path in before}
    subprocess.run(["xfs_repair", "-L", image], check=True, capture_output=True)
    rows = {row.number: row for row in found_in(image) if row.inode_state == "unknown"}
    truncated = {path for path in before if int(path.partition("-")[2].partition(".")[0]) % 2}
    for path in truncated:  # one extent, which nothing was written over
        row = rows.pop(numbers[path])
        assert row.path is None
        assert row.content == "likely"
        assert content_of(row).rstrip(b"\0") == before[path].rstrip(b"\0")
    assert not rows


def test_reused_blocks_are_told(tmp_path: Path) -> None:
    image = made(tmp_path / "reused.img", "")
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root / "docs", Random(3), count=20)
        os.sync()
        before = contents_of(root)
    with mounted(image, tmp_path / "mount", "rw") as root:
        for number in range(5, 20):
            (root / f"docs/file-{number}.bin").unlink()
        os.sync()
        (root / "filler").write_bytes(Random(4).randbytes(60 << 20))
    for row in found_in(image):
        if row.path is None or row.inode is None or row.content != "likely":
            continue
        wanted = before[os.fsdecode(row.path)]
        assert content_of(row)[: len(wanted)] == wanted


def test_mutants_end_in_announced_errors(tmp_path: Path) -> None:
    image = made(tmp_path / "mutants.img", "")
    with mounted(image, tmp_path / "mount", "rw") as root:
        write_files(root / "docs", Random(5))
        os.sync()
        shutil.rmtree(root / "docs")
    good = image.read_bytes()[: 32 << 20]
    used = [at for at in range(0, len(good), 512) if good.count(0, at, at + 512) < 512]
    for seed in range(12):
        random, damaged = Random(seed), bytearray(good)
        for _ in range(30):
            at = random.choice(used) + random.randrange(512)
            damaged[at] = random.choice((0, 0xFF, damaged[at] ^ 1 << random.randrange(8)))
        searched(bytes(damaged))


def searched(disk: bytes) -> None:
    settings = Settings(replay_journal=False, verify_checksums=False)
    try:
        filesystem = open_filesystem(MemorySource(disk), settings)
        for row in deleted_files(filesystem) or ():
            if row.inode is not None:
                content = row.inode.content()
                content.read_at(0, min(content.size, 1 << 16))
    except PygrubError:
        return
