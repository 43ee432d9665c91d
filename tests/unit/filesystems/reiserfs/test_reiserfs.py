"""What Linux 6.1 wrote is read as Linux 6.1 reads it; what cannot be is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k._generated.reiserfs_superblock_records import CheckState, Flags, Hash, State
from pygrub_k._generated.reiserfs_tree_records import BlockHeadRecord, EntryRecord, ItemHeadRecord
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.reiserfs import features
from pygrub_k.filesystems.reiserfs.journal import STRUCTURE
from pygrub_k.filesystems.reiserfs.report import report
from tests.differential.trees import differences, recorded_facts, walked
from tests.images.squashfs_bytes import le
from tests.unit.filesystems.reiserfs.samples import NAMES, changed, data, opened, shown

if TYPE_CHECKING:
    from pygrub_k.filesystems.reiserfs.driver import ReiserfsFilesystem

SUPERBLOCK = 65536
BLOCK = 4096


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_as_the_kernel_showed_it(name: str) -> None:
    filesystem = opened(data(name))
    root: Any = filesystem.root
    found = walked(root, recorded_facts)
    assert len(found) > 20
    assert not differences(found, shown(name))
    assert not filesystem.problems


def test_there_are_samples() -> None:
    assert {"r5", "tea", "unmounted"} <= set(NAMES)


def test_identity() -> None:
    filesystem = opened(data("r5"))
    assert filesystem.uuid == "12345678-1234-1234-1234-123456789abc"
    assert filesystem.label == b"sample"


# -- the journal -------------------------------------------------------------------------------


def paths(filesystem: ReiserfsFilesystem) -> set[bytes]:
    root: Any = filesystem.root
    return {entry.name for entry in root.entries()}


def ring(image: bytes) -> tuple[int, int]:
    """Return the byte at which the journal begins, and its blocks."""
    head = image[SUPERBLOCK : SUPERBLOCK + 24]
    first, count = (int.from_bytes(head[at : at + 4], "little") for at in (12, 20))
    return first * BLOCK, count


def late(filesystem: ReiserfsFilesystem) -> set[bytes]:
    """Return what is in the directory that was made last."""
    if b"late" not in paths(filesystem):
        return set()
    return {entry.name for entry in lookup(filesystem, b"/late").entries()}


def test_without_replay_the_last_changes_are_missing() -> None:
    image = data("unmounted")
    assert opened(image).storage.num_replayed > 10
    assert late(opened(image)) == {b"k", b"cfg", b"y", b"z"}
    without = opened(image, replay=False)
    assert without.storage.num_replayed == 0
    assert late(without) == set()


def descriptions(image: bytes) -> list[int]:
    start, count = ring(image)
    return [
        at
        for at in range(start, start + count * BLOCK, BLOCK)
        if image[at + BLOCK - 12 : at + BLOCK - 4] == b"ReIsErLB"
    ]


def test_a_transaction_without_its_commit_ends_the_replay() -> None:
    image = data("unmounted")
    start, count = ring(image)
    last = max(descriptions(image), key=lambda at: image[at : at + 4][::-1])
    length = int.from_bytes(image[last + 4 : last + 8], "little")
    commit = start + ((last - start) // BLOCK + length + 1) % count * BLOCK
    for at in (commit, last + 8):
        assert late(opened(changed("unmounted", (at, bytes(4))))) == {b"k", b"cfg", b"z"}


def test_without_a_header_the_oldest_transaction_is_looked_for() -> None:
    image = data("unmounted")
    start, count = ring(image)
    filesystem = opened(changed("unmounted", (start + count * BLOCK, bytes(12))))
    assert filesystem.storage.num_replayed > 10
    assert late(filesystem) == {b"k", b"cfg", b"y", b"z"}


def test_a_transaction_that_changes_the_journal_is_refused() -> None:
    image = data("unmounted")
    start, _ = ring(image)
    places = [(at + 12, le((start // BLOCK + 3, 4))) for at in descriptions(image)]
    filesystem = opened(changed("unmounted", *places))
    assert filesystem.storage.num_replayed == 0
    assert [problem.error.structure for problem in filesystem.problems] == [STRUCTURE]  # type: ignore[attr-defined]


def test_a_journal_that_leaves_the_volume_is_refused() -> None:
    filesystem = opened(changed("r5", (SUPERBLOCK + 20, le((1 << 30, 4)))))
    assert "1073741824 blocks from block" in str(filesystem.problems)


# -- the superblock ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "change", "reason"),
    [
        (44, le((4095, 2)), "blocks of 4095 bytes"),
        (8, le((0, 4)), "its root is block 0"),
        (8, le((1 << 31, 4)), "its root is block 2147483648"),
        (68, le((9, 2)), "a tree of height 9"),
        (68, le((1, 2)), "a tree of height 1"),
        (68, le((4, 2)), "level 2, where 3 was expected"),
        (52, b"ReIsEr4Fs", "does not name a version"),
    ],
)
def test_superblocks_that_cannot_be(at: int, change: bytes, reason: str) -> None:
    image = changed("r5", (SUPERBLOCK + at, change))
    with pytest.raises(CorruptError, match=reason):
        opened(image, replay=False)


def test_a_journal_on_another_device_is_named() -> None:
    with pytest.raises(UnsupportedError, match="its journal is on another device, 0x801"):
        opened(changed("r5", (SUPERBLOCK + 16, le((0x801, 4)))))


def test_what_is_known_stands_in_a_list() -> None:
    listed: tuple[tuple[dict[int, str], type], ...] = (
        (features.IGNORED_HASHES, Hash),
        (features.IGNORED_STATES, State),
        (features.IGNORED_FLAGS, Flags),
        (features.NOTED, CheckState),
    )
    for found, table in listed:
        known = {value for key, value in vars(table).items() if not key.startswith("_")}
        assert found.keys() == known


def test_a_tree_that_is_being_made_is_named() -> None:
    with pytest.raises(UnsupportedError, match="reiserfsck --rebuild-tree was not completed"):
        opened(changed("r5", (SUPERBLOCK + 8, b"\xff" * 4)))


def test_a_version_that_is_not_known_is_named() -> None:
    version = (SUPERBLOCK + 72, le((7, 2)))
    with pytest.raises(UnsupportedError, match="version 7 is not supported"):
        opened(changed("r5", version))
    ignored = changed("r5", version, (SUPERBLOCK + 52, b"ReIsEr2Fs"))
    assert opened(ignored).root.kind == "directory"


def test_states_are_reported() -> None:
    assert report(opened(data("r5"))).unclean == ""
    mounted = report(opened(changed("r5", (SUPERBLOCK + 50, le((2, 2))))))
    assert mounted.unclean == "it was not unmounted"
    assert mounted.errors == ""
    assert report(opened(data("unmounted"))).unclean == "its journal is to be replayed"
    noted = report(opened(changed("r5", (SUPERBLOCK + 62, le((5, 2))))))
    words = "corruptions and corruptions by errors of the device"
    assert noted.errors == f"reiserfsck has noted {words}: it mends them"


# -- the tree ----------------------------------------------------------------------------------


def place_of(path: bytes) -> int:
    """Return the byte at which the stat item of a file lies."""
    inode: Any = lookup(opened(data("r5")), path, follow_last=False)
    offset: int = inode.offset
    return offset


@pytest.mark.parametrize(
    ("at", "change", "reason"),
    [
        (2, le((0xFFFF, 2)), "65535 (items|keys) in a block of 4096 bytes"),
        (0, le((7, 2)), "level 7, where"),
        (BlockHeadRecord.SIZE + ItemHeadRecord.OFFSET.location, le((4090, 2)), "an item up to"),
    ],
)
def test_leaves_that_cannot_be(at: int, change: bytes, reason: str) -> None:
    leaf = place_of(b"/") // BLOCK * BLOCK
    with pytest.raises(CorruptError, match=reason):
        opened(changed("r5", (leaf + at, change)))


def test_what_an_object_cannot_be() -> None:
    at = place_of(b"/boot/vmlinuz")
    huge = lookup(opened(changed("r5", (at + 8, le((1 << 50, 8))))), b"/boot/vmlinuz")
    content = huge.content()
    assert content.size == 1 << 50
    assert content.read_at(1 << 40, 100) == bytes(100)
    empty = changed("r5", (place_of(b"/boot/kernel") + 8, le((0, 8))))
    link = lookup(opened(empty), b"/boot").child(b"kernel")
    assert link is not None
    with pytest.raises(CorruptError, match="a target of 0 bytes"):
        link.target()


def test_a_directory_that_cannot_be() -> None:
    root: Any = opened(data("r5")).root
    item = next(one for one in root.storage.tree.items(root.reference) if one.count)
    location = EntryRecord.OFFSET.location
    image = changed("r5", (item.where + location, le((5, 2))))
    with pytest.raises(CorruptError, match="a name from byte 5"):
        list(opened(image).root.entries())


def test_names_that_no_path_can_have_are_left_over() -> None:
    root: Any = opened(data("r5")).root
    item = next(one for one in root.storage.tree.items(root.reference) if one.count)
    at = item.where + item.data.index(b"boot")
    filesystem = opened(changed("r5", (at, b"bo/t")))
    assert b"boot" not in paths(filesystem)
    assert [entry.name for entry, _ in filesystem.root.leftovers()] == [b"bo/t"]
    assert "an entry named b'bo/t'" in str(filesystem.problems)
    assert filesystem.root.child(b"bo/t") is None


def test_what_linux_hides_is_hidden() -> None:
    assert b".reiserfs_priv" in data("r5")
    assert b".reiserfs_priv" not in paths(opened(data("r5")))
    assert opened(data("r5")).root.child(b".reiserfs_priv") is None


def test_only_what_it_is_can_be_asked_of_an_object() -> None:
    root = opened(data("r5")).root
    with pytest.raises(CorruptError, match="a directory, not a file"):
        root.content()
    assert "only read" in root.reason_against_writing()
