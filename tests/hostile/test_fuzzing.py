"""Damage that a fuzzer does is where it should be, and checksums are put right behind it."""

from __future__ import annotations

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import ByteSource, MemorySource
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.differential.volumes.recorded import CASES
from tests.hostile.fuzzing import journals
from tests.hostile.fuzzing.edits import EditedSource, edits
from tests.hostile.fuzzing.filesystems import KINDS, base, compare, guest_of, walked
from tests.hostile.fuzzing.seals import sealed
from tests.hostile.fuzzing.volumes import recorded
from tests.hostile.volumes.mutants import partitioned


def test_an_edit_is_a_block_a_place_a_length_and_bytes() -> None:
    data = b"\1\0\5\0\2abc" + b"\7\0\6\4\0d" + b"\0\0\0\0\3no"
    assert [*edits(data, (100, 200), 64)] == [(205, b"abc"), (206, b"d"), (100, b"no")]


def test_no_edit_leaves_its_block() -> None:
    data = b"\0\0\x3e\0\3abcd" + b"\0\0\0\0\0z"
    assert [*edits(data, (100,), 64)] == [(162, b"ab"), (100, b"z")]


def test_edited_bytes_are_read_and_no_others() -> None:
    disk = EditedSource(MemorySource(bytes(range(20))))
    disk.write(4, b"xyz")
    disk.write(5, b"Y")
    disk.write(18, b"longer")
    assert disk.read_at(0, 20) == bytes(range(4)) + b"xYz" + bytes(range(7, 18)) + b"lo"
    assert disk.read_at(5, 1) == b"Y"
    assert disk.read_at(6, 2) == b"z\7"


def found(disks: tuple[EditedSource, ...]) -> set[str]:
    volumes = scan([BlockDevice(f"hd{n}", disk) for n, disk in enumerate(disks)]).volumes
    return {volume.name for volume in volumes if volume.kind != "disk"}


@pytest.mark.parametrize(
    ("case", "old", "new", "name"),
    [
        ("md-raid1-1.2", b"set\0", b"new\0", "md/new"),
        ("md-raid1-0.90", b"\x4d\0\0\0", b"\x07\0\0\0", "md/md7"),
        ("lvm-linear", b"root {", b"boot {", "lvm/vg0-boot"),
    ],
)
def test_a_sealed_change_is_read_and_another_refused(
    case: str, old: bytes, new: bytes, name: str
) -> None:
    good = recorded(case)
    for is_sealed in (False, True):
        disks = tuple(map(EditedSource, good.disks))
        for place in good.places:
            number, at = divmod(place, good.stride)
            sector = disks[number].read_at(at, 512)
            if old in sector:
                disks[number].write(at + sector.index(old), new)
        for number, at, seal in good.seals if is_sealed else ():
            seal(disks[number], at)
        assert (name in found(disks)) == is_sealed


def test_a_sealed_partition_table_is_read_and_another_refused() -> None:
    (data,) = partitioned()["gpt"]
    for is_sealed in (False, True):
        disk = EditedSource(MemorySource(data))
        for header, entries in ((512, 1024), (len(data) - 512, len(data) - 33 * 512)):
            assert data[header : header + 8] == b"EFI PART"
            disk.write(entries, bytes(128))
        for at, seal in sealed(data) if is_sealed else ():
            seal(disk, at)
        assert ("hd0,gpt2" in found((disk,))) == is_sealed
        assert "hd0,gpt1" not in found((disk,))


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind in KINDS for name in KINDS[kind].images]
)
def test_each_file_system_is_read_whole(kind: str, name: str) -> None:
    good = base(kind, name)
    assert len(good.walked) > 5
    assert len(good.places) > 3


def sealed_anew(source: ByteSource, layout: journals.Layout, *damage: int) -> EditedSource:
    disk = EditedSource(source)
    for at in damage:
        disk.write(at, bytes([source.read_at(at, 1)[0] ^ 0x5A]))
    journals.seal(disk, layout)
    return disk


@pytest.mark.parametrize("name", ["journal 2", "journal 3", "fast commits"])
def test_sealing_a_good_journal_changes_nothing(name: str) -> None:
    good = base("ext", name)
    assert good.journal is not None
    disk = sealed_anew(good.source, good.journal)
    assert disk.edits
    assert disk.read_at(0, disk.size) == good.source.read_at(0, disk.size)


@pytest.mark.parametrize("name", ["journal 2", "journal 3", "fast commits"])
def test_a_sealed_change_to_a_journal_is_replayed(name: str) -> None:
    good = base("ext", name)
    assert good.journal is not None
    commit = good.journal.log[1] + 48  # its time, which nobody reads
    for disk in (
        sealed_anew(good.source, good.journal, commit),
        sealed_anew(good.source, good.journal, good.journal.superblock + 64),
    ):
        found, errors = walked(guest_of(disk, Settings()).filesystem("hd0"))
        assert not errors
        assert found == good.walked


def test_an_unsealed_change_to_a_journal_is_seen() -> None:
    good = base("ext", "journal 3")
    assert good.journal is not None
    disk = EditedSource(good.source)
    disk.write(good.journal.superblock + 64, b"\x5a")
    with pytest.raises(PygrubError, match="checksum"):
        guest_of(disk, Settings()).filesystem("hd0")


def test_fast_commits_are_among_what_is_damaged() -> None:
    assert b"//new directory/new file" in base("ext", "fast commits").walked


@pytest.mark.parametrize("case", CASES)
def test_sealing_good_disks_changes_nothing(case: str) -> None:
    good = recorded(case)
    disks = [EditedSource(disk) for disk in good.disks]
    for number, at, seal in good.seals:
        seal(disks[number], at)
    for disk in disks:
        assert all(disk.disk.read_at(at, len(new)) == new for at, new in disk.edits if any(new))
    assert good.seals


def test_bytes_that_are_read_differently_are_a_finding() -> None:
    good = base("ext", "checksums").walked
    other = {path: (*facts[:-1], b"other") for path, facts in good.items()}
    compare(good, good, 0)
    compare({}, good, 1)
    with pytest.raises(AssertionError):
        compare({}, good, 0)
    with pytest.raises(AssertionError):
        compare(other, good, 1)
