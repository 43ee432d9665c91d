import struct
import time
from itertools import pairwise

import pytest

from pygrub_k.errors import (
    CorruptError,
    LimitError,
    NotFoundError,
    PygrubError,
    UnsupportedError,
)
from pygrub_k.limits import LVM_METADATA_SIZE, STACKING
from pygrub_k.volumes.model import Scan
from pygrub_k.volumes.scan import scan
from tests.unit.volumes.disks import disk_of
from tests.unit.volumes.lvm2.groups_in_memory import (
    AREA,
    AREA_SIZE,
    EXTENT,
    SECTOR,
    Group,
    Place,
    linear,
    physical_volume,
    seal_area,
    segment,
    uuid_of,
)

A, B = uuid_of("a"), uuid_of("b")


def found_on(*disks: bytes | bytearray) -> Scan:
    return scan([disk_of(disk, name=f"hd{number}") for number, disk in enumerate(disks)])


def logical(found: Scan) -> list[str]:
    return [volume.name for volume in found.volumes if volume.kind == "logical volume"]


def one(*segments: str, **facts: object) -> Scan:
    """What a group of one physical volume and one logical volume, called root, gives."""
    group = Group({"pv0": A}, {"root": list(segments)}, **facts)  # type: ignore[arg-type]
    return found_on(physical_volume(A, group.text(), fill=b"0123456789"))


def only_problem(found: Scan) -> PygrubError:
    (problem,) = found.problems
    return problem.error


def test_linear_volume_is_a_part_of_its_physical_volume() -> None:
    found = one(linear("pv0", 2), linear("pv0", 0, 1, 2))
    (volume,) = (volume for volume in found.volumes if volume.kind == "logical volume")
    assert volume.name == "lvm/vg-root"
    assert volume.aliases == (f"lvmid/{uuid_of('g')}/{uuid_of('r')}",)
    content = b"0123456789" * EXTENT
    assert volume.source.read_at(0, EXTENT * 3) == (
        content[2 * EXTENT : 3 * EXTENT] + content[: 2 * EXTENT]
    )


def test_dashes_in_names_are_doubled() -> None:
    group = Group({"pv0": A}, {"my-root": [linear("pv0", 0)]}, name="the-vg")
    assert logical(found_on(physical_volume(A, group.text()))) == ["lvm/the--vg-my--root"]


@pytest.mark.parametrize("sector", range(4))
def test_label_may_lie_in_any_of_four_sectors(sector: int) -> None:
    group = Group({"pv0": A}, {"root": [linear("pv0", 0)]})
    volume = physical_volume(A, group.text(), Place(label_sector=sector))
    assert logical(found_on(volume)) == ["lvm/vg-root"]


def test_text_may_wrap_around_its_area() -> None:
    text = Group({"pv0": A}, {"root": [linear("pv0", 0)]}).text()
    for text_at in (SECTOR, AREA_SIZE - 1, AREA_SIZE - len(text) // 2, AREA_SIZE - len(text)):
        assert logical(found_on(physical_volume(A, text, Place(text_at=text_at)))) == [
            "lvm/vg-root"
        ]


def test_newest_text_counts_wherever_it_lies() -> None:
    both = {"pv0": A, "pv1": B}
    old = Group(both, {"old": [linear("pv0", 0)]}, seqno=4).text()
    new = Group(both, {"new": [linear("pv1", 0)]}, seqno=5).text()
    for first, second in ((old, new), (new, old)):
        found = found_on(physical_volume(A, first), physical_volume(B, second))
        assert logical(found) == ["lvm/vg-new"]


def test_text_that_is_ignored_does_not_count() -> None:
    both = {"pv0": A, "pv1": B}
    old = Group(both, {"old": [linear("pv0", 0)]}, seqno=4).text()
    new = Group(both, {"new": [linear("pv1", 0)]}, seqno=5).text()
    found = found_on(physical_volume(A, old), physical_volume(B, new, Place(flags=1)))
    assert logical(found) == ["lvm/vg-old"]


def test_damaged_text_is_a_problem_and_another_serves() -> None:
    text = Group({"pv0": A, "pv1": B}, {"root": [linear("pv0", 0)]}).text()
    damaged = physical_volume(A, text)
    damaged[AREA + SECTOR + 20] ^= 1
    found = found_on(damaged, physical_volume(B, text))
    assert logical(found) == ["lvm/vg-root"]
    assert "checksum" in str(only_problem(found))


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        (SECTOR + 40, "LVM2 label at byte 512 of the disk: wrong checksum: 0x"),
        (AREA + 200, "LVM2 metadata area at byte 4096 of the disk: wrong checksum: 0x"),
    ],
)
def test_damage_is_named(at: int, reason: str) -> None:
    volume = physical_volume(A, Group({"pv0": A}, {"root": [linear("pv0", 0)]}).text())
    volume[at] ^= 1
    found = found_on(volume)
    assert logical(found) == []
    assert reason in str(only_problem(found))


def test_two_groups_of_one_name_are_told_apart_by_their_uuids() -> None:
    first = Group({"pv0": A}, {"root": [linear("pv0", 0)]}, uuid=uuid_of("x"))
    second = Group({"pv0": B}, {"root": [linear("pv0", 0)]}, uuid=uuid_of("y"))
    found = found_on(physical_volume(A, first.text()), physical_volume(B, second.text()))
    assert logical(found) == ["lvm/vg-root", f"lvmid/{uuid_of('y')}/{uuid_of('r')}"]
    assert "two volume groups are called vg" in str(only_problem(found))


def test_second_copy_of_a_physical_volume_is_not_used() -> None:
    volume = physical_volume(A, Group({"pv0": A}, {"root": [linear("pv0", 0)]}).text())
    found = found_on(volume, volume)
    assert logical(found) == ["lvm/vg-root"]
    (problem,) = found.problems
    assert problem.where == "hd1"
    assert "UUID as hd0" in str(problem)


def test_missing_physical_volume_leaves_out_what_needs_it() -> None:
    group = Group({"pv0": A, "pv1": B}, {"here": [linear("pv0", 0)], "there": [linear("pv1", 0)]})
    found = found_on(physical_volume(A, group.text()))
    assert logical(found) == ["lvm/vg-here"]
    assert {problem.where for problem in found.problems} == {"lvm/vg", "lvm/vg-there"}
    assert all(B in str(problem) for problem in found.problems)


def test_zeros_read_as_such() -> None:
    found = one(segment("zero", 0, 3))
    assert found.volumes[-1].source.read_at(0, 3 * EXTENT) == bytes(3 * EXTENT)


@pytest.mark.parametrize("kind", ["vdo", "integrity", "error", "whatever"])
def test_kind_that_is_not_read_is_refused_by_name(kind: str) -> None:
    error = only_problem(one(segment(kind)))
    assert isinstance(error, UnsupportedError)
    assert f"{kind} is not read" in str(error)


@pytest.mark.parametrize(
    ("segments", "reason"),
    [
        ([linear("pv0", 0, 1)], "gap at extent 0"),
        ([linear("pv0", 0), linear("pv0", 1, 2)], "gap at extent 1"),
        ([linear("pv0", 0, 0, 0)], "gap at extent 0"),
        ([segment("striped", stripes=["pv0"])], "no list of areas"),
        ([segment("striped", stripes=["pv0", -1])], "no list of areas"),
        ([segment("striped", stripes=[0, "pv0"])], "no list of areas"),
        ([segment("striped")], "no list of areas"),
        ([segment("striped", stripes=["pv0", 0, "pv0", 1], stripe_size=8)], "1 extents on 2"),
        ([segment("striped", 0, 2, stripes=["pv0", 0, "pv0", 1], stripe_size=0)], "chunks of 0"),
        ([segment("raid1", raids=["one"])], "1 names of RAID members"),
        ([segment("raid1", raids=["meta", "data"])], "no volume 'data'"),
        ([segment("thin", thin_pool="pool")], "no thin pool 'pool'"),
        ([segment("cache", origin="none")], "no volume 'none'"),
        ([linear("elsewhere", 0)], "no volume 'elsewhere'"),
        ([linear("root", 0)], "a part of itself"),
        (['start_extent = "x" extent_count = 1 type = "striped"'], "start_extent is not a number"),
        (["start_extent = 0 extent_count = 1 type = 7"], "type is not a string"),
        ([linear("pv0", 0).replace("= 1", "= 99999999999999999999999")], "not a number"),
    ],
)
def test_senseless_segment_is_a_problem(segments: list[str], reason: str) -> None:
    error = only_problem(one(*segments))
    assert isinstance(error, CorruptError | NotFoundError)
    assert reason in str(error)


def test_volumes_too_deep_in_each_other_are_refused() -> None:
    names = [f"{chr(ord('a') + n)}lv" for n in range(STACKING + 1)]
    volumes = {name: [linear(inner, 0)] for name, inner in pairwise(names)}
    volumes[names[-1]] = [linear("pv0", 0)]
    group = Group({"pv0": A}, volumes, hidden=set(names[1:]))
    assert isinstance(only_problem(found_on(physical_volume(A, group.text()))), LimitError)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("extent_size = 8", "extent_size = 0", "extents of 0 sectors"),
        ("extent_size = 8", 'extent_size = "8"', "extent_size is not a number"),
        ('contents = "Text', 'other { } contents = "Text', "it has 2 volume groups"),
        ("seqno = 1", "seqno = -1", "seqno is not a number"),
        ("logical_volumes {", "logical_volumes = 1 x {", "logical_volumes is no section"),
    ],
)
def test_senseless_group_is_a_problem(old: str, new: str, reason: str) -> None:
    text = Group({"pv0": A}, {"root": [linear("pv0", 0)]}).text()
    assert old in text
    error = only_problem(found_on(physical_volume(A, text.replace(old, new))))
    assert reason in str(error)


def test_metadata_beyond_the_limit_is_refused() -> None:
    volume = physical_volume(A, Group({"pv0": A}, {}).text())
    text = struct.pack("<QQII", SECTOR, LVM_METADATA_SIZE + 1, 0, 0)
    seal_area(volume, struct.pack("<IQQ", 1, AREA, AREA_SIZE) + text)
    assert isinstance(only_problem(found_on(volume)), LimitError)


def test_part_behind_the_physical_volume_is_an_error_when_it_is_read() -> None:
    found = one(linear("pv0", 3, 0, 4))
    source = found.volumes[-1].source
    assert source.read_at(0, EXTENT)
    with pytest.raises(PygrubError):
        source.read_at(EXTENT, 1)


def test_volume_group_inside_a_logical_volume_is_found() -> None:
    inner = physical_volume(B, Group({"pv0": B}, {"root": [linear("pv0", 0)]}, name="in").text())
    extents = -(-len(inner) // EXTENT)
    disk = [linear("pv0", 0, 0, extents)]
    outer = Group({"pv0": A}, {"disk": disk}, name="out", uuid=uuid_of("o"))
    volume = physical_volume(A, outer.text(), extents=extents, fill=bytes(inner))
    found = found_on(volume)
    assert logical(found) == ["lvm/out-disk", "lvm/in-root"]
    assert dict(found.unused)["lvm/out-disk"] == "LVM physical volume of lvm/in"


def test_physical_volume_that_shows_itself_ends() -> None:
    group = Group({"pv0": A}, {"self": [linear("pv0", 0)]})
    volume = physical_volume(A, group.text().replace("pe_start = 128", "pe_start = 0"))
    found = found_on(volume)
    assert logical(found) == ["lvm/vg-self"]
    assert "UUID as hd0" in str(only_problem(found))


def test_volume_that_fails_is_tried_once_however_often_it_is_named() -> None:
    names = [f"{chr(ord('a') + n)}lv" for n in range(STACKING - 1)]
    volumes = {
        name: [segment("raid1", raids=["none", inner] * 60)] for name, inner in pairwise(names)
    }
    volumes[names[-1]] = [linear("pv1", 0)]
    group = Group({"pv0": A, "pv1": B}, volumes, hidden=set(names[1:]))
    started = time.process_time()
    found = found_on(physical_volume(A, group.text()))
    assert logical(found) == []
    assert time.process_time() - started < 2


def test_mirror_of_what_is_not_read_says_what_that_is() -> None:
    volumes = {
        "root": [segment("raid1", raids=["meta", "data"])],
        "data": [segment("integrity")],
        "meta": [linear("pv0", 0)],
    }
    group = Group({"pv0": A}, volumes, hidden={"data", "meta"})
    assert "integrity is not read" in str(only_problem(found_on(physical_volume(A, group.text()))))


def test_volume_that_is_being_reshaped_is_refused() -> None:
    error = only_problem(one(segment("raid5_ls", raids=["m", "d"] * 3, reshape_count=1)))
    assert "it is being reshaped" in str(error)
