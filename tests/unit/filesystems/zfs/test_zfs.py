"""Pools are read as mounts of them showed; what cannot be is refused."""

from __future__ import annotations

import math
import zlib
from stat import S_ISDIR
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pygrub_k._generated.zfs_label_records import UberblockRecord
from pygrub_k.errors import (
    MISSING_PART,
    CorruptError,
    NotFoundError,
    PygrubError,
    SourceError,
    UnsupportedError,
)
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings, Subvolumes
from pygrub_k.filesystems.zfs import checksums, features, raidz
from pygrub_k.filesystems.zfs.decompress import decompressed
from pygrub_k.filesystems.zfs.devices import other_members
from pygrub_k.filesystems.zfs.driver import open_filesystem, subvolumes_of
from pygrub_k.filesystems.zfs.zap import name_hash
from pygrub_k.inspect.inode_readers import facts_of
from pygrub_k.source import MemorySource
from tests.differential.trees import differences, digest, walked
from tests.unit.filesystems.zfs.samples import FUSE, NAMES, RAIDZ, members, opened, shown, small

SECOND = 10**9
LABEL = 256 << 10
LIST, LEN_LIST, RING = 16 << 10, 112 << 10, 128 << 10
COUNTS = {"raidz1": 4, "raidz2": 5, "raidz3": 6}


def facts(inode: Any) -> dict[str, Any]:
    found = facts_of(inode)
    row: dict[str, Any] = {
        "inode": found.number,
        "mode": found.mode,
        "links": found.links,
        "owner": [found.uid, found.gid],
        "modified": (found.modified or 0) // SECOND,
        "size": found.size,
    }
    if inode.kind == "file":
        row["digest"] = digest(inode.content())
    if inode.kind == "symlink":
        row["target"] = inode.target().decode()
    return row


def differing(filesystem: Any, name: str) -> object:
    """Return how what is read differs from what mounts showed.

    Left out is of zfs-fuse how it numbers devices and inodes, as nobody else; and times where
    pools share what was shown.
    """
    theirs = shown(name)
    roots = sorted(path for path in theirs if path.endswith(b"@/"))
    assert roots
    ours: dict[bytes, dict[str, Any]] = {}
    for root in roots:
        base: Any = lookup(filesystem, root)
        tree = walked(base, facts)
        ours |= {root[:-1] + path: row for path, row in tree.items()}
    left_out = {"device", "inode"} if name in FUSE else set()
    left_out |= {"modified"} if name in {"raidz2", "raidz3"} else set()
    return differences(without(ours, left_out), without(theirs, left_out))


def without(tree: dict[bytes, dict[str, Any]], left_out: set[str]) -> dict[bytes, dict[str, Any]]:
    """Return a tree without some facts, and without how many names a directory has."""
    return {
        path: {
            key: value
            for key, value in row.items()
            if key not in left_out and not (key == "size" and S_ISDIR(row["mode"]))
        }
        for path, row in tree.items()
    }


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_as_a_mount_showed_it(name: str) -> None:
    filesystem = opened(name)
    assert not differing(filesystem, name)
    assert not filesystem.problems


@pytest.mark.parametrize("name", RAIDZ)
@pytest.mark.parametrize("last", [False, True])
def test_what_lost_members_held_is_computed(name: str, last: bool) -> None:
    count, parities = COUNTS[name], int(name[-1])
    there = range(count - parities) if last else range(parities, count)
    filesystem = opened(name, list(there))
    assert not differing(filesystem, name)
    verb = "member is" if parities == 1 else "members are"
    assert [str(one.error) for one in filesystem.problems] == [
        f"ZFS pool: {parities} {verb} missing"
    ]


@pytest.mark.parametrize("name", RAIDZ)
def test_with_too_few_members_nothing_is_made_up(name: str) -> None:
    some = list(range(COUNTS[name] - int(name[-1]) - 1))
    with pytest.raises(SourceError) as caught:
        differing(opened(name, some), name)
    assert caught.value.cause == MISSING_PART
    assert "are missing" in str(caught.value)


def test_a_wrong_column_is_found_and_computed() -> None:
    """RAID-Z does not say which member is wrong: the checksum tells which guess is right."""
    parts = [bytearray(part) for part in members("raidz2")]
    for part in parts[1:3]:
        start, end = 4 << 20, (4 << 20) + (1 << 18)
        part[start:end] = bytes(byte ^ 0x55 for byte in part[start:end])
    sources = [MemorySource(bytes(part)) for part in parts]
    filesystem = open_filesystem(sources, Settings())
    assert not differing(filesystem, "raidz2")
    assert any("wrong checksum" in str(one.error) for one in filesystem.problems)


@pytest.mark.parametrize("some", [[0, 2], [1, 3], [3, 0]])
def test_one_of_each_mirror_is_enough(some: list[int]) -> None:
    filesystem = opened("pair", some)
    assert not differing(filesystem, "pair")
    assert [str(one.error) for one in filesystem.problems] == ["ZFS pool: 2 members are missing"]


def test_a_missing_mirror_is_said() -> None:
    with pytest.raises(SourceError, match="ZFS device mirror-1 is missing"):
        differing(opened("pair", [0, 1]), "pair")


def test_a_damaged_side_of_a_mirror_is_noted() -> None:
    first, second = (bytearray(part) for part in members("pair")[:2])
    first[4 << 20 :] = bytes(len(first) - (4 << 20))
    others = members("pair")[2:]
    sources = [MemorySource(bytes(one)) for one in (first, second, *others)]
    filesystem = open_filesystem(sources, Settings(verify_content=True))
    assert not differing(filesystem, "pair")
    assert filesystem.problems


def test_what_missed_writes_is_asked_last() -> None:
    """By its uberblocks: large content is copied without a look at checksums."""
    parts = [bytearray(part) for part in members("pair")]
    newest = uberblocks(bytes(parts[0]), cut=True)
    for at in newest[max(newest)]:
        parts[0][at : at + 1024] = bytes(1024)
    for order in ((0, 1, 2, 3), (1, 0, 3, 2)):
        sources = [MemorySource(bytes(parts[index])) for index in order]
        late = sources[order.index(0)]
        mirror: Any = open_filesystem(sources, Settings()).datasets.pool.devices.device(0)
        assert [leaf.source is late for leaf in mirror.children] == [False, True]
        assert all(source is not late for _, source, _ in mirror.runs(1 << 20, 1 << 20))


@pytest.mark.parametrize("name", RAIDZ)
def test_columns_that_missed_writes_are_computed(name: str) -> None:
    """A member that came back is not believed where no checksum would tell that it is old."""
    parts = [bytearray(part) for part in members(name)]
    newest = uberblocks(bytes(parts[1]), cut=True)
    for at in newest[max(newest)]:
        parts[1][at : at + 1024] = bytes(1024)
    start = 4 << 20
    parts[1][start:] = bytes(byte ^ 0x55 for byte in parts[1][start:])
    sources = [MemorySource(bytes(part)) for part in parts]
    filesystem = open_filesystem(sources, Settings())
    assert not differing(filesystem, name)
    assert not filesystem.problems, "no checksum had to tell"
    device: Any = filesystem.datasets.pool.devices.device(0)
    computed = 0
    for offset in range(0, 2 << 20, 41 * 512):
        runs = device.runs(offset, 20480)
        computed += runs is None
        assert all(source is not sources[1] for _, source, _ in runs or ())
    assert computed > 20


def test_further_members_are_found() -> None:
    sources = [MemorySource(part) for part in members("raidz1")]
    foreign = MemorySource(members("old")[0])
    again = MemorySource(members("raidz1")[1])
    assert other_members(sources[0], [foreign, *sources[1:], again]) == sources[1:]
    assert other_members(MemorySource(bytes(1 << 20)), sources) == []


# -- names and identity ------------------------------------------------------------------------


def test_identity() -> None:
    filesystem = opened("old")
    assert len(filesystem.uuid) == 16
    assert filesystem.uuid == f"{int(filesystem.uuid, 16):016x}"
    assert filesystem.label == b"old"


def test_names_are_those_of_grub() -> None:
    filesystem = opened("old")
    assert [entry.name for entry in filesystem.root.entries()] == [
        *(b"@", b"BOOT", b"BOOT@", b"ROOT", b"ROOT@", b"zle", b"zle@")
    ]
    now, before = lookup(filesystem, b"/ROOT/one@"), lookup(filesystem, b"/ROOT/one@before")
    assert now.child(b"later") is not None
    assert now.child(b"fifo") is None
    assert before.child(b"later") is None
    assert before.child(b"fifo") is not None
    for path in (b"/ROOT/one/@", b"/ROOT/one@", b"/ROOT//one/./@/"):
        assert lookup(filesystem, path).child(b"later") is not None
    for path in (b"/ROOT/two", b"/ROOT/one@after", b"/@/boot", b"/none@"):
        with pytest.raises(NotFoundError):
            lookup(filesystem, path)


def test_systems_are_looked_for_in_all_datasets() -> None:
    found = subvolumes_of(opened("old"))
    assert found.default == b""
    assert found.systems[:2] == (b"/BOOT/two@", b"/ROOT/one@")
    assert set(found.systems[2:]) == {b"/@", b"/BOOT@", b"/ROOT@", b"/zle@", b""}


@pytest.mark.parametrize(
    ("bootfs", "path"),
    [
        ("old", b"/@"),
        ("old/BOOT/two", b"/BOOT/two@"),
        ("old/48", b"/BOOT/two@"),
        ("old/ROOT/one@before", b"/ROOT/one@before"),
    ],
)
def test_zfs_bootfs_alone_says_where_a_system_is(bootfs: str, path: bytes) -> None:
    pool = open_filesystem([MemorySource(members("old")[0])], Settings(zfs_bootfs=bootfs))
    assert subvolumes_of(pool) == Subvolumes(path, (path,))
    assert lookup(pool, path).kind == "directory"


def test_zfs_bootfs_of_another_pool_changes_nothing() -> None:
    source = MemorySource(members("old")[0])
    pool = open_filesystem([source], Settings(zfs_bootfs="older/BOOT/two"))
    assert subvolumes_of(pool) == subvolumes_of(opened("old"))


@pytest.mark.parametrize("bootfs", ["old/BOOT/three", "old/4711", "old/ROOT/one@after"])
def test_zfs_bootfs_that_is_not_there_is_named(bootfs: str) -> None:
    pool = open_filesystem([MemorySource(members("old")[0])], Settings(zfs_bootfs=bootfs))
    with pytest.raises(NotFoundError, match=f"zfs-bootfs names {bootfs}, but the pool has no such"):
        subvolumes_of(pool)


def test_subvolumes_and_snapshots_are_listed() -> None:
    found = {one.path: one for one in opened("old").subvolume_facts()}
    assert found[b"/ROOT/one@before"].is_read_only
    assert not found[b"/ROOT/one@"].is_read_only
    assert len(found) == 7
    filesystem = opened("old")
    for number, path in ((None, b"ROOT/one@before"), (found[b"/ROOT/one@before"].number, b"")):
        assert filesystem.beginning_at(number, path).root.child(b"fifo") is not None
    with pytest.raises(NotFoundError, match="layout"):
        filesystem.beginning_at(None, b"/ROOT/one@after")


def test_inodes_are_found_by_reference() -> None:
    filesystem = opened("old")
    inode: Any = lookup(filesystem, b"/zle@/boot/vmlinuz")
    again: Any = opened("old").inode_at(inode.reference)
    assert again.structure == inode.structure
    assert filesystem.inode_at(filesystem.root.reference).kind == "directory"
    with pytest.raises(NotFoundError):
        filesystem.inode_at((999_999, 1))


# -- labels and uberblocks ---------------------------------------------------------------------


def damaged(*places: int) -> bytes:
    data = bytearray(members("old")[0])
    for at in places:
        data[at] ^= 0x5A
    return bytes(data)


def open_one(data: bytes, *, verify: bool = True) -> Any:
    return open_filesystem([MemorySource(data)], Settings(verify_checksums=verify))


@pytest.mark.parametrize("sound", range(4))
def test_one_sound_label_is_enough(sound: int) -> None:
    size = len(members("old")[0])
    places = (0, LABEL, size - 2 * LABEL, size - LABEL)
    data = bytearray(members("old")[0])
    for index, place in enumerate(places):
        if index != sound:
            data[place : place + LABEL] = bytes(LABEL)
    filesystem = open_one(bytes(data))
    assert filesystem.label == b"old"
    assert bool(filesystem.problems) == bool(sound)


def test_without_a_sound_label_it_is_damaged() -> None:
    data = small("old")
    bad = bytearray(data)
    for place in (0, LABEL):
        bad[place + LIST + 5000] ^= 1
    with pytest.raises(CorruptError, match="wrong checksum"):
        open_one(bytes(bad))
    filesystem = open_one(bytes(bad), verify=False)
    assert any("wrong checksum" in str(one.error) for one in filesystem.problems)


def uberblocks(data: bytes, *, cut: bool = False) -> dict[int, list[int]]:
    """Return where uberblocks lie, by their transaction groups; two labels, if the end is cut."""
    found: dict[int, list[int]] = {}
    size = len(data)
    for place in (0, LABEL, *(() if cut else (size - 2 * LABEL, size - LABEL))):
        for at in range(place + RING, place + LABEL, 1024):
            record = UberblockRecord.read(data, at)
            if record.magic == 0xBAB10C:
                found.setdefault(record.transaction_group, []).append(at)
    return found


def test_the_newest_sound_uberblock_counts() -> None:
    data = members("old")[0]
    found = uberblocks(data)
    newest = max(found)
    assert open_one(data).uberblock.record.transaction_group == newest
    lesser = open_one(damaged(*(at + 200 for at in found[newest])))
    assert lesser.uberblock.record.transaction_group < newest
    one_left = open_one(damaged(*(at + 200 for at in found[newest][1:])))
    assert one_left.uberblock.record.transaction_group == newest


def test_a_pool_of_the_other_byte_order_is_refused() -> None:
    data = bytearray(small("old"))
    for places in uberblocks(bytes(data)).values():
        for at in places:
            if at + 8 <= len(data):
                data[at : at + 8] = data[at : at + 8][::-1]
    with pytest.raises(UnsupportedError, match="big-endian"):
        open_one(bytes(data))


def test_a_damaged_copy_is_made_up_for_by_another() -> None:
    """Of the pool's own objects there are three copies."""
    data = bytearray(members("old")[0])
    data[4 << 20 : 5 << 20] = bytes(1 << 20)
    filesystem = open_one(bytes(data))
    names = [entry.name for entry in filesystem.root.entries()]
    assert b"ROOT" in names
    assert filesystem.problems


# -- features ----------------------------------------------------------------------------------


def test_no_feature_is_in_two_lists() -> None:
    lists = (features.READ, features.UNVERIFIED, features.IGNORED, features.REFUSED)
    names = [name for one in lists for name in one]
    assert len(set(names)) == len(names)


def test_unknown_features_are_named() -> None:
    features.check_features([*features.READ, *features.UNVERIFIED, *features.IGNORED])
    with pytest.raises(UnsupportedError, match=r"com\.example:new, org\.openzfs:draid \(dRAID\)"):
        features.check_features([b"org.openzfs:draid", b"com.example:new"])
    for version in (0, 29, 4999, 5001):
        with pytest.raises(UnsupportedError, match=f"version {version}"):
            features.check_version(version)


# -- sums and compressions ---------------------------------------------------------------------


def test_fletcher() -> None:
    """Small sums by hand."""
    four = b"".join(number.to_bytes(4, "little") for number in (1, 2, 3))
    assert checksums.fletcher_4(four) == (6, 10, 15, 21)
    two = b"".join(number.to_bytes(8, "little") for number in (1, 2, 3, 4))
    assert checksums.fletcher_2(two) == (4, 6, 5, 8)
    full = b"\xff" * (1 << 17)
    first = second = third = fourth = 0
    for _ in range(1 << 15):
        first += 0xFFFFFFFF
        second += first
        third += second
        fourth += third
    wanted = tuple(value % 2**64 for value in (first, second, third, fourth))
    assert checksums.fletcher_4(full) == wanted


@given(
    st.binary(max_size=40).flatmap(
        lambda piece: st.integers(0, 200).map(lambda times: piece * times + piece[:7])
    )
)
@example(bytes(4096))
@example(bytes(20) + b"\xff" * 516)
def test_fletcher_of_any_length_is_that_of_the_definition(data: bytes) -> None:
    first = second = third = fourth = 0
    for at in range(0, len(data) - 3, 4):
        first += int.from_bytes(data[at : at + 4], "little")
        second += first
        third += second
        fourth += third
    wanted = tuple(value % 2**64 for value in (first, second, third, fourth))
    assert checksums.fletcher_4(data) == wanted


def test_fletcher_of_the_largest_block() -> None:
    """Its sums, by the formula, of words of ones: there is room for them all."""
    count, word = 1 << 23, 0xFFFFFFFF
    found = checksums.fletcher_4(b"\xff" * (4 * count))
    assert found == tuple(word * math.comb(count + k, k + 1) % 2**64 for k in range(4))


def test_crc64_of_the_catalogue() -> None:
    """CRC-64/XZ is the same with its bits inverted before and after (reveng's catalogue)."""
    inverted = (1 << 64) - 1
    assert name_hash(b"123456789", inverted) ^ inverted == 0x995DC9BBDF1939FA


def test_compressions() -> None:
    assert decompressed(2, b"abcd", 3, "x") == b"abc"
    assert decompressed(5, zlib.compress(b"text" * 9), 36, "x") == b"text" * 9
    assert decompressed(3, b"\x08abc\x00\x03", 6, "x") == b"abcabc"
    assert decompressed(14, b"\x02abc\x41", 5, "x") == b"abc\0\0"
    assert decompressed(15, b"\0\0\0\x04\x30abc", 3, "x") == b"abc"
    with pytest.raises(UnsupportedError, match="compression 99"):
        decompressed(99, b"", 1, "x")


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (3, b""),
        (3, b"\x01\x00\x05"),
        (3, b"\x02a"),
        (14, b""),
        (14, b"\x05a"),
        (15, b"\0"),
        (15, b"\0\0\1\0abc"),
        (16, b"\0\0\0\4\0\0\0\0abcd"),
        (5, b"abc"),
        (2, b"a"),
    ],
)
def test_damaged_streams(kind: int, data: bytes) -> None:
    with pytest.raises(CorruptError, match=r"^x: "):
        decompressed(kind, data, 100, "x")


def test_columns_hold_all_of_a_block() -> None:
    for parities in (1, 2, 3):
        for count in range(parities + 1, 8):
            for length in (512, 4096, 5120, 131072):
                for offset in (0, 512, 1 << 20, 3 << 19):
                    found = raidz.columns(offset, length, 9, count, parities)
                    assert sum(one.length for one in found[parities:]) == length
                    assert len({one.member for one in found}) == len(found)
                    longest = max(one.length for one in found)
                    assert all(one.length == longest for one in found[:parities])


def test_a_problem_is_a_message() -> None:
    """What is left of a pool whose only member was overwritten behind its labels."""
    data = bytearray(small("old"))
    data[4 << 20 :] = bytes(len(data) - (4 << 20))
    with pytest.raises(PygrubError) as caught:
        open_one(bytes(data))
    assert "wrong checksum" in str(caught.value)
