"""Damaged structures are dumped as far as they go: whatever the bytes, no error but ours."""

from __future__ import annotations

import json
import time
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.dump.fields import READING_FAILS, find
from pygrub_k.inspect.dump.report import report_of
from pygrub_k.inspect.dump.structures import wanted
from pygrub_k.inspect.dump.target import Place
from pygrub_k.inspect.render.dump_text import dump_data, dump_lines
from pygrub_k.source import MappedSource, MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.images.ext import run
from tests.unit.generated.materials import damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.dump.report import Report
    from pygrub_k.source import ByteSource

MUTANTS = 25
SECONDS = 20
"""Of processor time for one structure's mutants: some are as slow as 0.1 s."""
STRUCTURES = {
    "ext": (
        "superblock",
        "group 0",
        "inode 2",
        "inode 12",
        "extent-tree 12",
        "directory /",
        "directory /many",
        "journal-superblock",
    ),
    "gpt": ("mbr", "gpt", "gpt-backup"),
    "xfs": (
        "superblock",
        "xfs agf 1",
        "xfs agi 0",
        "xfs superblock 1",
        "inode 128",
        "directory /",
        "xfs bnobt 0",
        "xfs inobt 0",
        "xfs rmapbt 0",
    ),
    "btrfs": ("superblock", "btrfs leaf ROOT"),
    "fat": ("fat boot-sector", "fat information", "directory /"),
    "iso": ("iso volume-descriptor", "directory /"),
}


@pytest.fixture(scope="module")
def disks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("disks")
    tree = folder / "tree"
    (tree / "many").mkdir(parents=True)
    for number in range(60):
        (tree / "many" / f"a-name-that-is-not-short-at-all-{number:030}").touch()
    commands = {
        "ext": ("4M", "mke2fs -q -t ext4 -b 1024 -N 128 -d {tree} {image}"),
        "gpt": ("1M", "sgdisk -n 1:64:127 -n 2:128:255 {image}"),
        "xfs": ("64M", "mkfs.xfs --unsupported -q -m rmapbt=1 -d agcount=2 {image}"),
        "btrfs": ("120M", "mkfs.btrfs -q -r {tree} {image}"),
        "fat": ("40M", "mkfs.fat -F 32 {image}"),
        "iso": ("0", "genisoimage -quiet -R -J -o {image} {tree}"),
    }
    for name, (size, command) in commands.items():
        image = folder / name
        run("truncate", "-s", size, str(image))
        run(*command.format(tree=tree, image=image).split())
    return {name: (folder / name).read_bytes() for name in commands}


def reports(words: str, content: ByteSource) -> Iterator[Report]:
    if "ROOT" in words:
        (found,) = reports("superblock", content)
        root = find(found.fields, "head.root")
        words = words.replace("ROOT", str(root.value if root is not None else 0))
    disk = [BlockDevice("hd0", content)]
    guest = Guest(scan(disk), Settings(replay_journal=False, verify_checksums=False))
    for target in wanted(words.split(), {}).find(Place(guest, None)):
        yield report_of(target, disk)


def patched(content: ByteSource, offset: int, piece: bytes) -> ByteSource:
    """Return `content` with `piece` at `offset`."""
    end = offset + len(piece)
    parts = [
        (0, offset, content, 0),
        (offset, len(piece), MemorySource(piece), 0),
        (end, content.size - end, content, end),
    ]
    return MappedSource(content.size, [part for part in parts if part[1]])


@pytest.mark.parametrize(
    ("disk", "words"),
    [(disk, words) for disk, structures in STRUCTURES.items() for words in structures],
)
def test_damage_is_shown_as_far_as_it_goes(disk: str, words: str, disks: dict[str, bytes]) -> None:
    content = MemorySource(disks[disk])
    try:
        sound = list(reports(words, content))
    except PygrubError as error:
        pytest.fail(f"{words}: {error}")
    random = Random(f"{disk} {words}")
    started = time.process_time()
    shown = changed = 0
    for _ in range(MUTANTS):
        target = random.choice(sound).target
        piece = content.read_at(target.offset, target.length)
        mutant = damaged(piece, random)[: len(piece)].ljust(len(piece), b"\0")
        changed += mutant != piece
        try:
            for report in reports(words, patched(content, target.offset, mutant)):
                shown += 1
                json.dumps(dump_data(report))
                assert list(dump_lines(report))
                assert all(isinstance(fault, PygrubError) for fault in report.faults())
        except PygrubError:
            continue
    assert changed > MUTANTS // 2
    assert shown
    assert time.process_time() - started < SECONDS


def test_nothing_else_is_taken_for_damage() -> None:
    assert all(issubclass(kind, Exception) and kind is not Exception for kind in READING_FAILS)
