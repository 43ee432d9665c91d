"""Volumes of every kind, read as Linux read them when the images were made."""

from __future__ import annotations

from hashlib import sha256
from itertools import combinations

import pytest

from pygrub_k.errors import SourceError
from tests.differential.volumes.recorded import (
    CASES,
    by_name,
    contents,
    disk_bytes,
    disk_files,
    scanned,
)

DEGRADED = [
    *((case, absent) for case in ("lvm-mirror", "lvm-raid1", "md-raid1-1.2") for absent in (0, 1)),
    *(
        (case, absent)
        for case in ("lvm-raid10", "md-raid10-n2", "md-raid10-f2")
        for absent in (0, 3)
    ),
    *(
        (case, absent)
        for case in ("md-raid10-o2-of-3", "md-raid10-f2-of-3")
        for absent in (0, 1, 2)
    ),
    *((case, absent) for case in ("lvm-raid4", "lvm-raid5", "md-raid4") for absent in (0, 1, 2)),
    *(("lvm-raid6", absent) for absent in range(5)),
    *((f"md-raid5-{layout}", 1) for layout in ("left-symmetric", "right-asymmetric")),
    *((f"md-raid6-{layout}", 2) for layout in ("left-symmetric", "ddf-N-continue")),
]
TWICE_DEGRADED = [
    (case, absent)
    for case in CASES
    if "raid6" in case
    for absent in combinations(range(len(disk_files(case))), 2)
]
WITH_PROBLEMS = {"md-stale-0.90", "md-stale-1.2", "lvm-raid1-failed", "lvm-snapshot-full"}
NOT_ENOUGH = [
    ("lvm-linear", 1),
    ("lvm-striped", 0),
    ("lvm-raid0", 1),
    ("md-raid0", 0),
    ("md-raid0-zones", 2),
    ("md-linear", 1),
]


@pytest.mark.parametrize("case", CASES)
def test_content_is_what_linux_read(case: str) -> None:
    volumes = by_name(scanned(disk_bytes(case)))
    for content in contents(case):
        source = volumes[content.name].source
        assert source.size == content.size, content.name
        assert sha256(source.read_at(0, content.size)).hexdigest() == content.sha256, content.name


@pytest.mark.parametrize("case", sorted({*CASES} - WITH_PROBLEMS))
def test_whole_disks_give_no_problems(case: str) -> None:
    found = scanned(disk_bytes(case))
    assert found.problems == ()


@pytest.mark.parametrize("case", ["md-stale-0.90", "md-stale-1.2"])
def test_member_that_missed_writes_is_named(case: str) -> None:
    (problem,) = scanned(disk_bytes(case)).problems
    assert problem.where == "hd0"
    assert "it missed writes to md/" in str(problem)


@pytest.mark.parametrize(("case", "absent"), DEGRADED)
def test_redundant_volume_does_without_a_disk(case: str, absent: int) -> None:
    disks = [data if n != absent else b"" for n, data in enumerate(disk_bytes(case))]
    volumes = by_name(scanned(disks))
    for content in contents(case):
        source = volumes[content.name].source
        assert sha256(source.read_at(0, content.size)).hexdigest() == content.sha256, content.name


@pytest.mark.parametrize(("case", "absent"), TWICE_DEGRADED)
def test_raid6_does_without_two_disks(case: str, absent: tuple[int, int]) -> None:
    disks = [data if n not in absent else b"" for n, data in enumerate(disk_bytes(case))]
    volumes = by_name(scanned(disks))
    for content in contents(case):
        source = volumes[content.name].source
        assert sha256(source.read_at(0, content.size)).hexdigest() == content.sha256, content.name


@pytest.mark.parametrize("case", ["lvm-raid6", "md-raid6-left-symmetric", "md-raid6-parity-first"])
def test_raid6_does_not_without_three(case: str) -> None:
    for absent in combinations(range(5), 3):
        disks = [data if n not in absent else b"" for n, data in enumerate(disk_bytes(case))]
        found = scanned(disks)
        assert contents(case)[0].name not in by_name(found)
        assert "3 of its members are missing" in " ".join(map(str, found.problems))


@pytest.mark.parametrize(("case", "absent"), NOT_ENOUGH)
def test_missing_disk_is_a_problem_where_it_is_needed(case: str, absent: int) -> None:
    disks = [data if n != absent else b"" for n, data in enumerate(disk_bytes(case))]
    found = scanned(disks)
    assert contents(case)[0].name not in by_name(found)
    assert "missing" in " ".join(map(str, found.problems))


def test_missing_physical_volume_is_named_by_its_uuid() -> None:
    disks = disk_bytes("lvm-linear")
    everything = " ".join(map(str, scanned(disks).problems + scanned(disks[:1]).problems))
    assert "physical volume " in everything
    assert "lvm/vg0-root" in everything
    assert "lvm/vg0-pad--one" in by_name(scanned(disks[:1]))


def test_members_and_physical_volumes_say_what_they_are_for() -> None:
    found = scanned(disk_bytes("lvm-on-md"))
    assert dict(found.unused) == {
        "hd0": "member of md/set",
        "hd1": "member of md/set",
        "md/set": "LVM physical volume of lvm/vg0",
    }
    assert {volume.name: volume.member_of for volume in found.volumes if volume.member_of} == {
        "hd0": "md/set",
        "hd1": "md/set",
        "md/set": "lvm/vg0",
    }


def test_table_inside_an_array_of_disks_is_the_arrays() -> None:
    found = scanned(disk_bytes("md-partitioned"))
    assert [volume.name for volume in found.volumes] == [
        "hd0",
        "hd1",
        "md/set",
        "md/set,gpt1",
        "md/set,gpt2",
    ]


def test_pieces_read_alone_are_those_of_the_whole() -> None:
    for case in ("lvm-striped", "lvm-raid6", "lvm-thin", "lvm-snapshot", "md-raid10-f2"):
        volumes = by_name(scanned(disk_bytes(case)))
        for content in contents(case):
            source = volumes[content.name].source
            whole = source.read_at(0, content.size)
            for offset in range(0, content.size - 9000, 37_777):
                assert source.read_at(offset, 9000) == whole[offset : offset + 9000]


def test_reading_behind_the_end_is_refused() -> None:
    source = by_name(scanned(disk_bytes("lvm-raid5")))["lvm/vg0-ls"].source
    with pytest.raises(SourceError):
        source.read_at(source.size - 1, 2)


def test_truncated_disk_reads_up_to_the_cut() -> None:
    disks = disk_bytes("lvm-linear")
    source = by_name(scanned([disks[0][: 1 << 20], disks[1]]))["lvm/vg0-root"].source
    assert source.read_at(0, 4) == b"root"
    with pytest.raises(SourceError):
        source.read_at(0, source.size)


def test_overflowed_snapshot_is_lost_and_its_origin_is_not() -> None:
    found = scanned(disk_bytes("lvm-snapshot-full"))
    assert [problem.where for problem in found.problems] == ["lvm/vg0-snap"]
    assert "it is invalid" in str(found.problems[0])
