"""A log, replayed in memory: what programs had synced is there, what they removed is not."""

import lzma
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from pygrub_k._generated import btrfs_items_records as items
from pygrub_k._generated.btrfs_superblock_records import HeadRecord, Incompatible
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.btrfs import subvolumes
from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree
from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem, open_filesystem
from pygrub_k.filesystems.btrfs.inode import BtrfsInode
from pygrub_k.filesystems.btrfs.log_extents import drop_extents
from pygrub_k.filesystems.btrfs.log_replay import replayed
from pygrub_k.filesystems.btrfs.names import name_hash
from pygrub_k.filesystems.btrfs.references import found_in
from pygrub_k.filesystems.btrfs.xattr import attributes
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.records import with_fields
from pygrub_k.source import MemorySource
from tests.unit.filesystems.btrfs.test_changed_tree import Items, Plain

if TYPE_CHECKING:
    from pygrub_k.filesystems.btrfs.tree import Tree

IMAGE = Path(__file__).parents[3] / "contract/images/btrfs-log.img.xz"
"""What Linux 6.18 left on 16 MiB between two steps: in two subvolumes, files were synced."""
NONE = 0
FILE, DIRECTORY = 0o100644, 0o040755
GENERATION = 9


@pytest.fixture(scope="module")
def data() -> bytes:
    return lzma.decompress(IMAGE.read_bytes())


def opened(data: bytes, **settings: Any) -> BtrfsFilesystem:
    return open_filesystem([MemorySource(data)], Settings(**settings))


def inode(filesystem: BtrfsFilesystem, path: str) -> BtrfsInode:
    found = lookup(filesystem, path.encode())
    assert isinstance(found, BtrfsInode)
    return found


def content(filesystem: BtrfsFilesystem, path: str) -> bytes:
    source = inode(filesystem, path).content()
    return source.read_at(0, source.size)


def names(filesystem: BtrfsFilesystem, path: str) -> set[bytes]:
    return {entry.name for entry in inode(filesystem, path).entries()}


@pytest.mark.parametrize("place", ["/work", "/@"])
def test_what_was_synced_is_there(place: str, data: bytes) -> None:
    filesystem = opened(data)
    assert content(filesystem, f"{place}/new") == b"new " * 3000
    assert content(filesystem, f"{place}/directory 0/inner") == b"inline"
    assert content(filesystem, f"{place}/file 3") == (b"3 " * 2000)[:1500]
    assert content(filesystem, f"{place}/file 4") == b"4 " * 2000 + bytes(16_000) + b"after a hole"
    assert content(filesystem, f"{place}/file 5") == b"replaced"
    linked = inode(filesystem, f"{place}/linked")
    assert linked.number == inode(filesystem, f"{place}/file 1").number
    assert linked.core.num_links == 2
    assert dict(attributes(linked)) == {b"user.b": b"two"}
    assert names(filesystem, f"{place}/directory 1") == {b"six"}
    kept = {b"new", b"linked", *(b"file %d" % number for number in (0, 1, 3, 4, 5, 7, 8, 9))}
    assert kept <= names(filesystem, place)
    assert not filesystem.problems


def test_a_name_that_was_removed_is_gone(data: bytes) -> None:
    assert not {b"file 2", b"file 5.new"} & names(opened(data), "/@")
    assert b"file 6" not in names(opened(data), "/work")


def test_without_its_log_it_is_read_as_it_stood(data: bytes) -> None:
    filesystem = opened(data, replay_journal=False)
    assert b"new" not in names(filesystem, "/@")
    assert content(filesystem, "/@/file 3") == b"3 " * 2000
    (problem,) = filesystem.problems
    assert "is in its log, which is not read" in str(problem)


def test_all_logs_together_have_a_bound(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    one = opened(data).forest.subvolume(5).tree
    assert isinstance(one, ChangedTree)
    monkeypatch.setattr(subvolumes, "BTRFS_LOG_CHANGES", one.size + 1000)
    filesystem = opened(data)
    assert names(filesystem, "/work")
    with pytest.raises(LimitError, match="tree of subvolume 256: its log changes more than fits"):
        names(filesystem, "/@")


# -- made by hand -------------------------------------------------------------------------------


def inode_item(mode: int, links: int = 1, size: int = 0, generation: int = GENERATION) -> bytes:
    times = (0, 0) * 4
    return items.InodeItemRecord.STRUCT.pack(
        *(generation, 0, size, 0, 0, links, 0, 0, mode, 0, 0, 0, bytes(32), *times)
    )


def entry(number: int, name: bytes, kind: int = items.FileType.file) -> bytes:
    header = (number, ItemKind.inode_item, 0, GENERATION, 0, len(name), kind)
    return items.DirItemRecord.STRUCT.pack(*header) + name


def reference(name: bytes, index: int) -> bytes:
    return items.InodeRefRecord.STRUCT.pack(index, len(name)) + name


def named(directory: int, number: int, name: bytes, index: int, kind: int) -> Items:
    return {
        (directory, ItemKind.dir_item, name_hash(name)): entry(number, name, kind),
        (directory, ItemKind.dir_index, index): entry(number, name, kind),
        (number, ItemKind.inode_ref, directory): reference(name, index),
    }


def base() -> Items:
    return {
        (256, ItemKind.inode_item, 0): inode_item(DIRECTORY, size=20),
        (256, ItemKind.inode_ref, 256): reference(b"..", 0),
        (257, ItemKind.inode_item, 0): inode_item(FILE),
        (258, ItemKind.inode_item, 0): inode_item(DIRECTORY, size=8),
        (259, ItemKind.inode_item, 0): inode_item(FILE),
        **named(256, 257, b"file", 2, items.FileType.file),
        **named(256, 258, b"folder", 3, items.FileType.directory),
        **named(258, 259, b"deep", 2, items.FileType.file),
    }


def replay(log: Items, features: int = Incompatible.no_holes) -> ChangedTree:
    values = {"incompatible_features": features, "node_size": 4096, "sector_size": 4096}
    blank = HeadRecord(HeadRecord.STRUCT.unpack(bytes(HeadRecord.SIZE)))
    head = with_fields(blank, generation=GENERATION, **values)
    logged, stored = (cast("Tree", Plain(found)) for found in (log, base()))
    return replayed(logged, stored, head, 1 << 20)


def links(tree: ChangedTree, number: int) -> int:
    data = tree.get((number, ItemKind.inode_item, 0))
    assert data is not None
    return items.InodeItemRecord.read(data).num_links


def test_a_directory_that_was_removed_goes_with_all_in_it() -> None:
    tree = replay(
        {
            (256, ItemKind.inode_item, 0): inode_item(DIRECTORY),
            (256, ItemKind.dir_log_index, 3): (9).to_bytes(8, "little"),
        }
    )
    assert links(tree, 258) == links(tree, 259) == 0
    assert links(tree, 257) == 1
    assert tree.get((258, ItemKind.dir_index, 2)) is None
    size = items.InodeItemRecord.read(tree.get((256, ItemKind.inode_item, 0)) or b"").size
    assert size == 20 - 2 * len("folder")


def test_a_name_in_the_way_is_taken_from_its_inode() -> None:
    tree = replay(
        {
            (300, ItemKind.inode_item, 0): inode_item(FILE),
            (300, ItemKind.inode_ref, 256): reference(b"file", 9),
        }
    )
    assert links(tree, 257) == 0
    assert links(tree, 300) == 1
    assert tree.get((256, ItemKind.dir_index, 2)) is None
    assert tree.get((256, ItemKind.dir_index, 9))


def test_an_inode_that_is_only_said_to_exist_keeps_what_it_has() -> None:
    logged = inode_item(FILE | 0o7000, generation=0)
    tree = replay({(257, ItemKind.inode_item, 0): logged, (301, ItemKind.inode_item, 0): logged})
    old = items.InodeItemRecord.read(tree.get((257, ItemKind.inode_item, 0)) or b"")
    assert old.mode == FILE
    new = items.InodeItemRecord.read(tree.get((301, ItemKind.inode_item, 0)) or b"")
    assert (new.mode, new.generation, new.num_links) == (FILE | 0o7000, GENERATION + 1, 0)


def test_an_inode_that_was_removed_while_it_was_open_is_passed_over() -> None:
    tree = replay(
        {
            (257, ItemKind.inode_item, 0): inode_item(FILE, links=0, size=77),
            (257, ItemKind.xattr_item, 1): entry(0, b"user.a"),
        }
    )
    assert tree.get((257, ItemKind.xattr_item, 1)) is None


def test_a_name_of_an_inode_that_does_not_exist_is_passed_over() -> None:
    log = {
        (256, ItemKind.inode_item, 0): inode_item(DIRECTORY),
        (256, ItemKind.dir_index, 2): entry(999, b"file"),
    }
    assert replay(log).get((256, ItemKind.dir_item, name_hash(b"file"))) == entry(257, b"file")


def test_a_name_without_a_reference_in_the_log_gets_one() -> None:
    log = {
        (256, ItemKind.inode_item, 0): inode_item(DIRECTORY),
        (256, ItemKind.dir_index, 7): entry(257, b"second"),
    }
    tree = replay(log)
    assert links(tree, 257) == 2
    assert found_in(tree, 257, 256, b"second") is not None


@pytest.mark.parametrize(
    ("log", "reason"),
    [
        (
            {
                (256, ItemKind.inode_item, 0): inode_item(DIRECTORY),
                (256, ItemKind.dir_index, 7): b"",
            },
            "an entry without a name",
        ),
        ({(400, ItemKind.dir_index, 7): entry(257, b"x")}, "needs inode 400"),
        ({(400, ItemKind.inode_ref, 256): reference(b"x", 7)}, "needs inode 400"),
        ({(400, ItemKind.extent_data, 0): bytes(60)}, "needs inode 400"),
        ({(257, ItemKind.extent_data, 0): bytes(20) + b"\x09"}, "extent of kind 9"),
        (
            {(257, ItemKind.inode_ref, 256): b"\0" * 8 + b"\xff\0"},
            "a reference extends beyond its item",
        ),
    ],
)
def test_a_log_that_contradicts_its_tree_is_corrupt(log: Items, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        replay(log)


def extent(address: int, length: int, offset: int = 0) -> bytes:
    head = items.FileExtentRecord.STRUCT.pack(1, 1 << 20, NONE, NONE, NONE, 1)
    return head + items.FileExtentPlaceRecord.STRUCT.pack(address, 1 << 20, offset, length)


FIRST, SECOND, THIRD = (1 << 19, 0, 10_000), (2_000_000, 0, 5000), (1_000_000, 8, 20_000)


@pytest.mark.parametrize(
    ("start", "end", "freed", "left"),
    [
        (0, 100_000, 35_000, {}),
        (0, 10_000, 10_000, {10_000: SECOND, 20_000: THIRD}),
        (15_000, 20_000, 0, {0: FIRST, 10_000: SECOND, 20_000: THIRD}),
        (
            12_000,
            30_000,
            13_000,
            {0: FIRST, 10_000: (2_000_000, 0, 2000), 30_000: (1_000_000, 10_008, 10_000)},
        ),
        (
            2000,
            4000,
            2000,
            {0: (1 << 19, 0, 2000), 4000: (1 << 19, 4000, 6000), 10_000: SECOND, 20_000: THIRD},
        ),
    ],
)
def test_what_is_only_covered_in_part_is_cut(
    start: int, end: int, freed: int, left: dict[int, tuple[int, int, int]]
) -> None:
    extents: Items = {
        (257, ItemKind.extent_data, at): extent(address, length, offset)
        for at, (address, offset, length) in ((0, FIRST), (10_000, SECOND), (20_000, THIRD))
    }
    tree = ChangedTree(cast("Tree", Plain(extents)), 1 << 20)
    assert drop_extents(tree, 257, start, end) == freed
    found = {}
    for key, data in tree.items((257, 0, 0), (257, 255, 1 << 60)):
        place = items.FileExtentPlaceRecord.read(data, items.FileExtentRecord.SIZE)
        found[key[2]] = (place.address, place.offset, place.length)
    assert found == left
