from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.inspect.progress import Measure, Progress, measure_of
from pygrub_k.inspect.verification import Verification, disk_place
from pygrub_k.source import MappedSource, MemorySource, part_of
from pygrub_k.volumes.model import BlockDevice, Scan
from pygrub_k.volumes.scan import scan
from tests.images.ext import run
from tests.unit.inspect.memory_filesystem import MemoryFilesystem, MemoryGuest, directory, file
from tests.unit.volumes.disks import Entry, Gpt, boot_record

if TYPE_CHECKING:
    from pathlib import Path

MAKERS = ("mke2fs -q -t ext4 -d {tree} {image}", "mkfs.btrfs -q -r {tree} {image}")
BROKEN = CorruptError("inode 14", 4096, "made so by the test")


def verification(guest: Guest, **options: Any) -> Verification:
    disk = BlockDevice("hd0", guest.scan.volumes[0].source, 0, "disk.img")
    return Verification(guest, [disk], **options)


def of_disk(data: bytes) -> Verification:
    disk = BlockDevice("hd0", MemorySource(data), 512, "disk.img")
    return Verification(Guest(scan([disk])), [disk])


def test_a_sound_guest_has_no_findings_and_says_what_was_checked() -> None:
    work = verification(MemoryGuest(MemoryFilesystem(directory(a=file(b"a"), b=file(b"b")))))
    assert not list(work.found())
    assert [(one.volume, one.checked) for one in work.verdicts][1:] == [
        ("hd0,gpt1", {"names": 2, "files": 2})
    ]


def test_it_says_how_far_it_is() -> None:
    progress = Progress()
    tree = MemoryFilesystem(directory(a=file(b"a"), b=file(b"b")))
    assert not list(verification(MemoryGuest(tree), progress=progress).found())
    assert measure_of(progress.items()) == Measure("checks", 2, 0)


@pytest.mark.tools
@pytest.mark.parametrize("make", MAKERS)
def test_a_driver_says_how_far_its_checks_are(make: str, tmp_path: Path) -> None:
    image, tree = tmp_path / "disk.img", tmp_path / "tree"
    for name in range(3):
        (tree / str(name)).mkdir(parents=True)
        for number in range(1100):
            (tree / str(name) / str(number)).touch()
    with image.open("wb") as file:
        file.truncate(120 << 20)
    run(*make.format(tree=tree, image=image).split())
    progress = Progress()
    disk = BlockDevice("hd0", MemorySource(image.read_bytes()), 512, "disk.img")
    work = Verification(Guest(scan([disk])), [disk], progress=progress)
    assert not [found for found in work.found() if found.damage.severity == "error"]
    measure = measure_of(progress.items())
    assert measure is not None
    assert measure.unit == "checks"
    inodes = 3300
    if "ext4" in make:
        assert 5 / 3 * inodes < measure.done <= measure.total < 2.1 * inodes
    else:
        assert measure.done == measure.total > inodes // 100  # nodes


def test_what_cannot_be_read_on_the_way_is_a_finding_with_its_place_and_path() -> None:
    work = verification(MemoryGuest(MemoryFilesystem(directory(a=BROKEN, b=file(b"b")))))
    (found,) = work.found()
    assert (found.volume, found.damage.structure, found.damage.position) == (
        "hd0,gpt1",
        "inode 14",
        4096,
    )
    assert found.damage.message == "/a: made so by the test"
    assert work.verdicts[-1].errors == 1


def test_a_bound_that_is_reached_is_a_warning() -> None:
    work = verification(MemoryGuest(MemoryFilesystem(directory(a=LimitError("too much")))))
    assert [one.damage.severity for one in work.found()] == ["warning"]


def test_a_file_system_that_cannot_be_opened_is_a_finding() -> None:
    work = verification(MemoryGuest(CorruptError("superblock", 1024, "bad")))
    assert [one.damage.message for one in work.found()] == ["bad"]


def test_what_is_not_read_is_not_checked_and_said() -> None:
    work = verification(MemoryGuest(UnsupportedError("memory", 0, "encrypted")))
    assert not list(work.found())
    assert "encrypted" in work.verdicts[-1].not_checked


def test_both_copies_of_a_gpt_are_compared() -> None:
    good = Gpt({1: Entry(40, 60)}).build()
    assert not list(of_disk(bytes(good)).found())
    good[-512 + 16] ^= 1  # of the checksum in the header of the backup
    (found,) = of_disk(bytes(good)).found()
    assert (found.disk, found.disk_byte) == ("hd0", len(good) - 512)
    assert "checksum" in found.damage.message


def test_partitions_that_overlap_are_found() -> None:
    data = boot_record(Entry(8, 50), Entry(57, 20), Entry(100, 10)) + bytes(512 * 150)
    (found,) = of_disk(data).found()
    assert (found.volume, found.damage.check, found.disk_byte) == (
        "hd0,msdos2",
        "overlap",
        57 * 512,
    )


def test_bytes_of_volumes_are_followed_to_the_disk() -> None:
    disk = MemorySource(bytes(1 << 16))
    disks = [BlockDevice("hd0", disk, 512)]
    assert disk_place(part_of(disk, 4096, 8192), 100, disks) == ("hd0", 4196)
    assert disk_place(MappedSource(10, []), 5, disks) is None
    assert disk_place(disk, 1 << 16, disks) is None


@pytest.mark.parametrize("form", ["text", "jsonl", "csv"])
def test_every_format_says_the_same_and_the_problems_are_the_counts(form: str) -> None:
    error = CorruptError("inode\x1b[2J 14", 4096, "a\nb")
    guest = MemoryGuest(MemoryFilesystem(directory(a=error)))
    disk = BlockDevice("hd0", guest.scan.volumes[0].source, 0, "disk.img")
    subject = Inspection(
        Request(subcommand="verify", format=form, evidence={"tool": "x"}), guest, [disk]
    )
    text = "".join(map(str, subject.output()))
    assert "\x1b" not in text
    assert "inode\\x1b[2J 14" in text.replace("\\\\", "\\")
    assert subject.problems() == ["(hd0,gpt1): errors: 1, warnings: 0"]
    if form == "jsonl":
        records = [json.loads(line) for line in text.splitlines()]
        assert [one["record"] for one in records] == [
            *("evidence", "finding", "verdict", "verdict", "summary")
        ]
        assert records[-1]["errors"] == 1


def test_nothing_at_all_is_nothing_wrong() -> None:
    work = Verification(Guest(Scan(())), [])
    assert not list(work.found())
