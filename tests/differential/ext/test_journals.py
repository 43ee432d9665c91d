"""Journals that debugfs wrote, replayed by e2fsck and by us: the same bytes come out."""

from __future__ import annotations

import os
import shutil
import subprocess
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import UnsupportedError
from pygrub_k.filesystems.ext.journal import recovered
from pygrub_k.filesystems.ext.storage import Storage
from pygrub_k.filesystems.ext.superblock import read_superblock
from pygrub_k.findings import Findings
from pygrub_k.source import FileSource
from tests.differential.ext.trees import open_image
from tests.images.ext import Recipe, make, run

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.source import ByteSource

MAGIC = b"\xc0\x3b\x39\x98"
FIRST, LAST = 6000, 6400
"""Blocks of the file system without metadata in them."""


def source_of(path: Path) -> FileSource:
    descriptor = os.open(path, os.O_RDONLY)
    return FileSource(descriptor, os.fstat(descriptor).st_size, path.name)


def ours(path: Path) -> ByteSource:
    source = source_of(path)
    return recovered(Storage(source, read_superblock(source), Findings()))[0]


@pytest.mark.parametrize("opened", ["jo", "jo -c", "jo -c -v 2", "jo -c -v 3"])
@pytest.mark.parametrize("options", ["-t ext4 -b 1024", "-t ext3 -b 1024"])
def test_e2fsck_replays_the_same(options: str, opened: str, tmp_path: Path) -> None:
    random = Random(f"{options} {opened}")
    empty = tmp_path / "empty"
    empty.mkdir()
    path = make(Recipe("journal", options, 16), tmp_path / "journal.img", empty)
    commands = [opened]
    for number in range(12):
        first = random.randrange(FIRST, LAST)
        count = random.randrange(1, 40)
        content = b"".join(
            (MAGIC if random.randrange(3) == 0 else b"") + random.randbytes(1024)
            for _ in range(count)
        )
        file = tmp_path / f"content {number}"
        file.write_bytes(content[: count * 1024])
        commands.append(f'jw -b {first}-{first + count - 1} "{file}"')
        if random.randrange(2):
            start = random.randrange(FIRST, LAST)
            commands.append(f"jw -r {start}-{start + random.randrange(60)}")
    subprocess.run(
        ["debugfs", "-w", "-f", "-", str(path)],
        input="\n".join([*commands, "jc\n"]),
        text=True,
        check=True,
        capture_output=True,
    )
    replayed = tmp_path / "replayed.img"
    shutil.copyfile(path, replayed)
    run("e2fsck", "-p", "-E", "journal_only", str(replayed))
    before, here, there = source_of(path), ours(path), source_of(replayed)
    changed = 0
    for block in range(FIRST, LAST + 100):
        data = there.read_at(block * 1024, 1024)
        assert here.read_at(block * 1024, 1024) == data, block
        changed += data != before.read_at(block * 1024, 1024)
    assert changed > 10


def test_an_external_journal_is_refused_with_its_name(tmp_path: Path) -> None:
    journal, path = tmp_path / "journal.img", tmp_path / "disk.img"
    journal.write_bytes(bytes(8 << 20))
    path.write_bytes(bytes(8 << 20))
    run("mke2fs", "-q", "-F", "-b", "1024", "-O", "journal_dev", str(journal))
    with pytest.raises(UnsupportedError, match="journal_dev"):
        open_image(journal)
    run("mke2fs", "-q", "-F", "-t", "ext4", "-b", "1024", "-O", "^has_journal", str(path))
    run("debugfs", "-w", "-R", "feature has_journal needs_recovery", str(path))
    run("debugfs", "-w", "-R", "ssv journal_inum 0", str(path))
    run("debugfs", "-w", "-R", "ssv journal_uuid 01234567-89ab-cdef-0123-456789abcdef", str(path))
    with pytest.raises(UnsupportedError, match="01234567-89ab-cdef-0123-456789abcdef"):
        open_image(path)
    assert open_image(path, replay_journal=False).root.kind == "directory"
