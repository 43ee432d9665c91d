"""What Linux 6.1 wrote is read as Linux 6.1 reads it; what cannot be is refused."""

from __future__ import annotations

from typing import Any

import pytest

from pygrub_k._generated.jfs_extent_records import ExtentFlags, ExtentRecord, HeadRecord
from pygrub_k._generated.jfs_inode_records import DataPlaceRecord, InodeRecord
from pygrub_k._generated.jfs_log_records import State, SuperblockRecord
from pygrub_k._generated.jfs_superblock_records import Flags, JfsSuperblockRecord
from pygrub_k._generated.jfs_superblock_records import State as VolumeState
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.jfs import attributes, changed_pages, extents, features, replay
from pygrub_k.filesystems.jfs.driver import DRIVER, open_filesystem
from pygrub_k.filesystems.jfs.extents import FIRST
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.checks import report_of
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from pygrub_k.records import packed, records, with_fields
from pygrub_k.source import MemorySource
from tests.differential.trees import differences, digest, walked
from tests.unit.filesystems.jfs.samples import (
    BLOCK,
    CUT,
    NAMES,
    SUPERBLOCK,
    changed,
    data,
    log_start,
    log_superblock,
    opened,
    shown,
)

FIELDS: Any = JfsSuperblockRecord.OFFSET
INODE: Any = InodeRecord.OFFSET
LOG: Any = SuperblockRecord.OFFSET
KERNEL = b"".join(b"%d\n" % number for number in range(1, 9001))
SECTOR = 512


def facts(inode: Any) -> dict[str, Any]:
    found = facts_of(inode)
    row: dict[str, Any] = {
        "inode": found.number,
        "mode": found.mode,
        "links": found.links,
        "owner": [found.uid, found.gid],
        "times": [found.accessed, found.modified, found.changed],
        "size": found.size,
        "blocks": (found.allocated or 0) // SECTOR,
        "attributes": {one.name.decode(): one.value.hex() for one in attributes_of(inode)},
    }
    if inode.kind == "file":
        row["digest"] = digest(inode.content())
    if inode.kind == "symlink":
        row["target"] = inode.target().decode()
    if found.device is not None:
        row["device"] = list(found.device)
    return row


def le(value: int, width: int = 4) -> bytes:
    return value.to_bytes(width, "little")


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_as_the_kernel_showed_it(name: str) -> None:
    filesystem = opened(name)
    root: Any = filesystem.root
    found = walked(root, facts)
    assert len(found) > 180
    assert not differences(found, shown(name))
    assert not filesystem.problems
    assert bool(filesystem.storage.outcome) == (name in CUT)


def test_names_are_found_one_by_one() -> None:
    for path in shown("plain"):
        inode: Any = lookup(opened("plain"), path, follow_last=False)
        assert inode.number == shown("plain")[path]["inode"], path
    assert opened("plain").root.child(b"none") is None
    assert opened("plain").root.child(b"") is None


def test_names_are_found_as_grub_shows_them() -> None:
    """GRUB takes the bytes of a name for characters."""
    odd: Any = opened("plain").root.child(b"odd")
    plain = "größe".encode()
    doubled = plain.decode("latin-1").encode()
    assert odd.child(plain).number == odd.child(doubled).number
    assert odd.child(b"Case.TXT").number != odd.child(b"case.txt").number
    assert odd.child(b"CASE.TXT") is None


def test_identity() -> None:
    filesystem = opened("plain")
    assert filesystem.label == b"plain"
    raw = data("plain")[SUPERBLOCK + FIELDS.uuid :][:16]
    assert filesystem.uuid.replace("-", "") == raw.hex()


def test_inodes_by_number() -> None:
    filesystem = opened("plain")
    assert filesystem.inode(2).number == filesystem.root.number
    with pytest.raises(CorruptError, match="there is no room for it"):
        filesystem.inode(4000)
    with pytest.raises(CorruptError, match="JFS inode 99999: there are 1 groups of 4096 inodes"):
        filesystem.inode(99_999)
    with pytest.raises(CorruptError, match=r"lies in its place|it is not in use"):
        filesystem.inode(31 + 32 * (max(row["inode"] for row in shown("plain").values()) // 32))


# -- the log ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CUT)
def test_without_replay_the_volume_is_as_it_stands(name: str) -> None:
    filesystem = opened(name, replay=False)
    assert filesystem.storage.outcome is None
    assert filesystem.root.child(b"late") is None
    newer: Any = lookup(opened(name), b"/late/k")
    assert newer.content().read_at(0, len(KERNEL)) == KERNEL
    assert not filesystem.problems


def test_what_the_log_changed_is_told() -> None:
    told = report_of(opened("cut"))
    assert told.replayed == "{} transactions, {} blocks".format(
        opened("cut").storage.outcome.num_transactions,  # type: ignore[union-attr]
        opened("cut").storage.outcome.num_blocks,  # type: ignore[union-attr]
    )
    assert told.unclean == "it was not unmounted"
    assert told.replayed_by == "jfs_fsck"
    assert report_of(opened("plain")).replayed == ""
    assert report_of(opened("plain")).unclean == ""
    assert report_of(opened("plain")).kind == "jfs"


def test_extents_lose_the_flags_that_only_the_log_has() -> None:
    """As by jfs_fsck: a node's blocks may be a file's by now, and its content shows them."""
    only_in_log = ExtentFlags.added | ExtentFlags.extended
    log = data("cut")[log_start("cut") :][: log_superblock("cut").num_pages * BLOCK]
    filesystem = opened("cut")
    found = 0
    for row in shown("cut").values():
        inode = filesystem.inode(row["inode"])
        if inode.kind != "file" or not inode.size:
            continue
        used = HeadRecord.read(inode.stored.tree).end
        for entry in records(ExtentRecord, inode.stored.tree, None)[FIRST:used]:
            assert not entry.flags & only_in_log
            added = with_fields(entry, flags=entry.flags | ExtentFlags.added)
            found += packed(added) in log
    assert found > 10


def test_the_log_of_another_device_is_found_by_its_uuid() -> None:
    assert DRIVER.spanning is not None
    others = [MemorySource(data("plain")), MemorySource(data("log")), MemorySource(b"short")]
    found = DRIVER.spanning.parts(MemorySource(data("outside")), others)
    assert list(found) == others[1:2]
    assert not DRIVER.spanning.parts(MemorySource(data("cut")), others)
    opened_with: Any = DRIVER.spanning.open([MemorySource(data("outside")), *found], Settings())
    assert opened_with.root.child(b"late") is not None


def test_a_log_that_is_not_there_is_named() -> None:
    filesystem = open_filesystem(MemorySource(data("outside")), Settings())
    assert "it lies on another device, which is not among the disks" in str(filesystem.problems)
    assert filesystem.root.child(b"late") is None
    two = [MemorySource(data("log"))] * 2
    filesystem = open_filesystem(MemorySource(data("outside")), Settings(), two)
    assert "and 2 volumes look like it" in str(filesystem.problems)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("magic", b"\0\0\0\0", "magic"),
        ("version", le(2), "version 2"),
        ("num_pages", le(3), "3 pages"),
        ("num_pages", le(1 << 20), "1048576 pages"),
        ("num_pages", le(40), "40 pages, where there is room for"),
        ("serial", le(77), "it belongs to mount 77, and the file system to"),
    ],
)
def test_logs_that_are_not_replayed(field: str, value: bytes, message: str) -> None:
    at = log_start("cut") + BLOCK + getattr(LOG, field)
    filesystem = opened("cut", changed("cut", (at, value)))
    assert message in str(filesystem.problems)
    assert filesystem.storage.outcome is None
    assert filesystem.root.child(b"late") is None


def test_a_log_that_was_replayed_is_not_replayed_again() -> None:
    at = log_start("cut") + BLOCK + LOG.state
    filesystem = opened("cut", changed("cut", (at, le(State.replayed))))
    assert filesystem.storage.outcome is None
    assert not filesystem.problems


@pytest.mark.parametrize(
    ("state", "is_replayed", "message"),
    [
        (0, False, ""),
        (VolumeState.mounted, True, ""),
        (VolumeState.dirty, True, ""),
        (VolumeState.extending | 1, False, "the file system was being extended"),
    ],
)
def test_states(state: int, is_replayed: bool, message: str) -> None:
    filesystem = opened("cut", changed("cut", (SUPERBLOCK + FIELDS.state, le(state))))
    assert (filesystem.root.child(b"late") is not None) == is_replayed
    assert message in str(filesystem.problems)
    assert bool(message) == bool(filesystem.problems)


def test_a_page_that_was_cut_off_ends_the_log_before() -> None:
    """Of the newest page, the end is from before: it counts as not written."""
    found: Any = opened("cut").storage.outcome
    start = log_start("cut")
    numbers = {
        int.from_bytes(data("cut")[at : at + 4], "little"): at
        for at in range(start + 2 * BLOCK, start + log_superblock("cut").num_pages * BLOCK, BLOCK)
    }
    newest = max(number for number in numbers if number < 1 << 30)
    at = numbers[newest] + BLOCK - 8
    filesystem = opened("cut", changed("cut", (at, le(newest - 1))))
    older: Any = filesystem.storage.outcome
    assert older is None or older.num_transactions < found.num_transactions


def test_logs_that_ask_for_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(replay, "JFS_LOG_RECORDS", 5)
        assert "more than 5 records" in str(opened("cut").problems)
    monkeypatch.setattr(changed_pages, "JFS_REPLAYED_BLOCKS", 2)
    assert "more than 2 blocks" in str(opened("cut").problems)


# -- what is refused ----------------------------------------------------------------------------


def test_features_stand_in_one_list_each() -> None:
    known = {value for key, value in vars(Flags).items() if not key.startswith("_")}
    listed = [*features.READ, *features.IGNORED, *features.REFUSED]
    assert sorted(listed) == sorted(known)


@pytest.mark.parametrize("flag", features.REFUSED)
def test_refused_features(flag: int) -> None:
    image = changed("plain", (SUPERBLOCK + FIELDS.flags, le(flag)))
    with pytest.raises(UnsupportedError, match=features.REFUSED[flag]):
        opened("plain", image)


BROKEN = [
    ("version", le(3), "version 3"),
    ("block_size", le(512), "blocks of 512 bytes, whose logarithm is given as 12"),
    ("log2_block_size", le(63, 2), "whose logarithm is given as 63"),
    ("log2_blocks_ratio", le(9, 2), "blocks of the device, 512 in each block"),
    ("num_device_blocks", bytes(8), "no blocks"),
    ("state", le(16), "unknown state 0x10"),
]


@pytest.mark.parametrize(("field", "value", "message"), BROKEN)
def test_the_copy_of_a_superblock_serves(field: str, value: bytes, message: str) -> None:
    at = getattr(FIELDS, field)
    filesystem = opened("plain", changed("plain", (SUPERBLOCK + at, value)))
    assert message in str(filesystem.problems)
    assert filesystem.root.child(b"boot") is not None
    both = changed("plain", (SUPERBLOCK + at, value), (0xF000 + at, value))
    with pytest.raises(CorruptError, match=message):
        opened("plain", both)


def test_the_copy_of_the_map_of_inodes_serves() -> None:
    at = 0xB000 + 16 * SECTOR
    filesystem = opened("plain", changed("plain", (at + INODE.number, le(17))))
    assert "JFS map of inodes" in str(filesystem.problems)
    assert "inode 17 in its place" in str(filesystem.problems)
    assert filesystem.root.child(b"boot") is not None
    flags = SUPERBLOCK + FIELDS.flags
    stated = int.from_bytes(data("plain")[flags : flags + 4], "little") | Flags.bad_second_table
    image = changed("plain", (at + INODE.number, le(17)), (flags, le(stated)))
    with pytest.raises(CorruptError, match="inode 17 in its place"):
        opened("plain", image)


def place_of(path: bytes) -> int:
    inode: Any = lookup(opened("plain"), path)
    offset: int = inode.offset
    return offset


ATTRIBUTES: Any = DataPlaceRecord.OFFSET


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("flags", b"\x10", "attributes in a place with flags 0x10"),
        ("size", le(4000), "4000 bytes of attributes, which say they are"),
        ("size", le(90_000), "90000 bytes of attributes in"),
        ("low", le(1 << 20), "blocks from block 1048576 of"),
    ],
)
def test_damaged_attributes(field: str, value: bytes, message: str) -> None:
    at = place_of(b"/boot/grub/grub.cfg") + INODE.attributes + getattr(ATTRIBUTES, field)
    inode: Any = lookup(opened("plain", changed("plain", (at, value))), b"/boot/grub/grub.cfg")
    with pytest.raises(CorruptError, match=message):
        list(inode.attributes())


def test_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces: Any = lookup(opened("plain"), b"/pieces")
    menu: Any = lookup(opened("plain"), b"/boot/grub/grub.cfg")
    with monkeypatch.context() as patch:
        patch.setattr(extents, "JFS_RUNS_PER_FILE", 2)
        with pytest.raises(LimitError, match="more than 2 runs"):
            pieces.content()
    with monkeypatch.context() as patch:
        patch.setattr(extents, "JFS_NODES_PER_FILE", 0)
        with pytest.raises(LimitError, match="more than 0 nodes of extents"):
            pieces.content()
    monkeypatch.setattr(attributes, "JFS_ATTRIBUTES", 2)
    with pytest.raises(LimitError, match="more than 2 bytes of attributes"):
        list(menu.attributes())


def test_kinds_are_told_from_each_other() -> None:
    filesystem = opened("plain")
    boot: Any = lookup(filesystem, b"/boot")
    kernel: Any = lookup(filesystem, b"/boot/vmlinuz")
    with pytest.raises(CorruptError, match="a directory, not a file"):
        boot.content()
    with pytest.raises(CorruptError, match="a file, not a directory"):
        list(kernel.entries())
    with pytest.raises(CorruptError, match="a file, not a symlink"):
        kernel.target()
    assert kernel.reason_against_writing() == "its file system is JFS, which is only read"
