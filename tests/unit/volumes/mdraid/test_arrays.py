import pytest

from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.limits import RAID_MEMBERS
from pygrub_k.volumes.model import Scan, Volume
from pygrub_k.volumes.scan import scan
from tests.unit.volumes.disks import disk_of
from tests.unit.volumes.mdraid.members_in_memory import SECTOR, Member, content

REBUILDING = 0x2
RESHAPING = 0x4
JOURNAL = 0x200


def found_on(*disks: bytes | bytearray) -> Scan:
    return scan([disk_of(disk, name=f"hd{number}") for number, disk in enumerate(disks)])


def arrays(found: Scan) -> list[Volume]:
    return [volume for volume in found.volumes if volume.kind == "md array"]


def sector(volume: Volume, number: int) -> str:
    return volume.source.read_at(number * SECTOR, SECTOR).decode().rstrip(".")


@pytest.mark.parametrize("at", [8, 0], ids=["1.2", "1.1"])
def test_mirror_has_grubs_names(at: int) -> None:
    found = found_on(Member(at=at).build(content("a")), Member(1, at=at).build(content("b")))
    (array,) = arrays(found)
    assert (array.name, array.aliases) == ("md/root", (f"mduuid/{(b'u' * 16).hex()}",))
    assert (sector(array, 0), array.source.size) == ("a0", 64 * SECTOR)
    assert [volume.member_of for volume in found.volumes] == ["md/root", "md/root", ""]
    assert dict(found.unused)["hd1"] == "member of md/root"


def test_arrays_of_one_name_are_told_apart() -> None:
    found = found_on(Member().build(), Member(uuid=b"v" * 16).build())
    assert [array.name for array in arrays(found)] == ["md/root", "md/root_2"]


def test_array_called_by_a_number_is_mdn_too() -> None:
    (array,) = arrays(found_on(Member(name="any:7").build()))
    assert (array.name, array.aliases[1:]) == ("md/7", ("md7",))


def test_array_without_a_name_goes_by_its_uuid() -> None:
    (array,) = arrays(found_on(Member(name="").build()))
    assert array.name == f"md/{(b'u' * 16).hex()}"


@pytest.mark.parametrize(
    ("first", "second", "read"), [(10, 10, "a0"), (9, 10, "a0"), (8, 10, "b0")]
)
def test_member_that_missed_writes_is_left_out(first: int, second: int, read: str) -> None:
    found = found_on(
        Member(0, events=first).build(content("a")), Member(1, events=second).build(content("b"))
    )
    assert sector(arrays(found)[0], 0) == read
    assert [problem.where for problem in found.problems] == (["hd0"] if read == "b0" else [])


@pytest.mark.parametrize(
    "first",
    [Member(0xFFFF), Member(0xFFFE), Member(0xFFFD), Member(0, features=REBUILDING, recovered=10)],
    ids=["spare", "faulty", "journal", "rebuilding"],
)
def test_device_without_valid_content_is_not_read(first: Member) -> None:
    found = found_on(first.build(content("a")), Member(1).build(content("b")))
    assert sector(arrays(found)[0], 0) == "b0"


def test_second_volume_in_one_place_is_not_used() -> None:
    found = found_on(Member().build(content("a")), Member().build(content("b")))
    assert sector(arrays(found)[0], 0) == "a0"
    (problem,) = found.problems
    assert "another volume is member 0 of md/root" in str(problem)


def test_stripes_are_dealt_by_place_whatever_the_order_of_disks() -> None:
    found = found_on(*(Member(n, 0).build(content("ab"[n])) for n in (1, 0)))
    (array,) = arrays(found)
    assert [sector(array, n) for n in (0, 7, 8, 15, 16)] == ["a0", "a7", "b0", "b7", "a8"]


@pytest.mark.parametrize(
    ("member", "error", "reason"),
    [
        (Member(features=RESHAPING), UnsupportedError, "being reshaped"),
        (Member(features=JOURNAL), UnsupportedError, "write journal"),
        (Member(level=-4), UnsupportedError, "multipath is not read"),
        (Member(level=99), UnsupportedError, "RAID level 99 is not read"),
        (Member(level=0), CorruptError, "1 of its members are missing"),
        (Member(level=-1), CorruptError, "1 of its members are missing"),
        (Member(level=0, chunk=0), CorruptError, "chunks of 0 bytes"),
        (Member(level=5, members=4), UnsupportedError, "3 of its members are missing"),
        (Member(level=5, layout=9, members=3), UnsupportedError, "RAID5 layout 9"),
        (Member(level=6, members=2), UnsupportedError, "RAID6 layout 0 of 2 members"),
        (Member(level=10, layout=0), CorruptError, "RAID10 layout 0x0"),
        (Member(level=10, layout=0x303), CorruptError, "RAID10 layout 0x303"),
        (Member(level=10, layout=0x101), CorruptError, "all copies of some data"),
        (Member(members=0), LimitError, "of 0 members"),
        (Member(members=RAID_MEMBERS + 1), LimitError, "members"),
        (Member(0xFFFF), CorruptError, "none of its members is there"),
    ],
)
def test_what_cannot_be_read_is_named(member: Member, error: type[Exception], reason: str) -> None:
    found = found_on(member.build())
    assert arrays(found) == []
    (problem,) = found.problems
    assert isinstance(problem.error, error)
    assert reason in str(problem)
    assert found.volumes[0].member_of == ""


@pytest.mark.parametrize(
    ("at", "new", "reason"),
    [
        (8 * SECTOR + 40, b"x", "wrong checksum: 0x"),
        (8 * SECTOR + 4, b"\2", "major_version"),
        (8 * SECTOR + 144, b"\1", "it says that it lies at sector 1"),
    ],
)
def test_damaged_superblock_is_a_problem(at: int, new: bytes, reason: str) -> None:
    disk = Member().build()
    disk[at : at + 1] = new
    (problem,) = found_on(disk).problems
    assert reason in str(problem)


def test_superblock_of_a_big_endian_machine_is_refused_by_name() -> None:
    disk = bytearray(256 * 1024)
    disk[192 * 1024 : 192 * 1024 + 4] = b"\xa9\x2b\x4e\xfc"
    (problem,) = found_on(disk).problems
    assert "big-endian" in str(problem)
