"""File systems as a whole: identity, subvolumes, what is noted and what is refused."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, SourceError
from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem, open_filesystem
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.images.btrfs_bytes import (
    CHUNK,
    CHUNK_ITEM,
    FIRST_NODE,
    FS,
    NODE,
    ROOT_DIRECTORY,
    ROOT_ITEM,
    SIZE,
    Image,
    chunk,
    entry,
    inline,
)


def opened(image: Image, *, verify: bool = True) -> BtrfsFilesystem:
    return open_filesystem([MemorySource(image.built())], Settings(verify_checksums=verify))


@pytest.mark.parametrize("checksum", range(4))
def test_identity_with_every_kind_of_checksum(checksum: int) -> None:
    filesystem = opened(Image(checksum))
    assert filesystem.uuid == "00010203-0405-0607-0809-0a0b0c0d0e0f"
    assert filesystem.label == b"a label"
    assert list(filesystem.root.entries()) == []
    assert not filesystem.problems


def test_many_names_in_two_levels() -> None:
    image = Image()
    for number in range(100):
        image.file(b"file %d" % number, 300 + number, 4, (0, inline(b"%4d" % number)))
    filesystem = opened(image)
    assert [entry.name for entry in filesystem.root.entries()] == [
        b"file %d" % number for number in range(100)
    ]
    for number in range(100):
        content = lookup(filesystem, b"/file %d" % number).content()
        assert content.read_at(0, 4) == b"%4d" % number
    assert filesystem.root.child(b"file 100") is None


def test_names_with_one_hash_stand_in_one_item() -> None:
    image = Image()
    image.file(b"first", 300, 0)
    place, data = image.trees[FS][-2]
    first = next(index for index, (key, _) in enumerate(image.trees[FS]) if key[1] == 84)
    place, data = image.trees[FS][first]
    image.trees[FS][first] = (place, entry(b"other", 999) + data)
    found = opened(image).root.child(b"first")
    assert found is not None
    assert found.number == 300


@pytest.mark.parametrize("name", [b"", b".", b"..", b"a/b", b"nul\0"])
def test_names_that_no_path_can_hold_are_reported_at_the_end(name: bytes) -> None:
    image = Image()
    image.name(name, 300)
    image.file(b"good", 301, 0)
    entries = opened(image).root.entries()
    assert next(entries).name == b"good"
    with pytest.raises(CorruptError, match="an entry named"):
        next(entries)


def test_a_name_without_an_inode_is_corrupt_not_missing() -> None:
    image = Image()
    image.name(b"nowhere", 300)
    with pytest.raises(CorruptError, match=r"inode 300 of subvolume 5: .*no such inode"):
        opened(image).root.child(b"nowhere")


# -- subvolumes ---------------------------------------------------------------------------------


def with_subvolumes() -> Image:
    image = Image()
    image.subvolume(b"snap", 256, snapshot_of=b"u" * 16)
    image.subvolume(b"@", 257, snapshot_of=b"u" * 16)
    image.subvolume(b"arch", 258)
    image.subvolume(b"inner", 259, parent=258)
    return image


def test_paths_lead_through_subvolumes() -> None:
    filesystem = opened(with_subvolumes())
    found = lookup(filesystem, b"/arch/inner")
    assert (found.kind, found.subvolume.number) == ("directory", 259)  # type: ignore[attr-defined]
    assert filesystem.forest.path(259) == b"/arch/inner"


def test_systems_may_begin_in_some_subvolumes() -> None:
    image = with_subvolumes()
    assert opened(image).system_roots() == [b"", b"/@", b"/arch"]


def test_systems_begin_right_in_the_top_level_or_nowhere() -> None:
    image = Image()
    image.put("containers/file", b"")
    image.subvolume(b"layer", 256, within=1001)
    filesystem = opened(image)
    assert lookup(filesystem, b"/containers/layer").kind == "directory"
    assert filesystem.system_roots() == [b""]


def test_the_default_subvolume_comes_first() -> None:
    image = with_subvolumes()
    image.default(259)
    filesystem = opened(image)
    assert filesystem.default_root() == b"/arch/inner"
    assert filesystem.system_roots() == [b"/arch/inner", b"", b"/@", b"/arch"]


def test_a_name_of_a_subvolume_that_is_elsewhere_is_an_empty_directory() -> None:
    image = with_subvolumes()
    image.name(b"inner", 259, tree=256, kind=ROOT_ITEM)  # a snapshot of what is in `arch`
    found = lookup(opened(image), b"/snap/inner")
    assert found.kind == "directory"
    assert list(found.entries()) == []
    assert found.child(b"anything") is None


def test_subvolumes_in_a_circle_have_no_path() -> None:
    image = Image()
    image.add_inode(256, ROOT_DIRECTORY, 0o40755)
    image.subvolume(b"two", 257, parent=256)
    image.subvolume(b"one", 256, parent=257)
    image.trees[256] = image.trees[256][:1] + image.trees[256][2:]
    assert opened(image).forest.path(257) is None


# -- what is damaged ----------------------------------------------------------------------------


def test_a_log_that_is_none_is_an_error() -> None:
    image = Image()
    image.log_root = FIRST_NODE
    filesystem = opened(image)
    with pytest.raises(CorruptError, match="btrfs log tree"):
        _ = filesystem.root


def test_missing_devices_are_noted_and_named() -> None:
    image = Image()
    image.devices = 3
    image.trees[CHUNK].append(((256, CHUNK_ITEM, 1 << 30), chunk(0, 1 << 20, [(3, 0)])))
    filesystem = opened(image)
    assert "2 of 3 devices are missing" in str(filesystem.problems[0])
    with pytest.raises(SourceError, match="btrfs device 3 is missing"):
        filesystem.storage.read(1 << 30, 10)


def damaged(at: int, change: bytes) -> Image:
    """Return an image of which bytes are changed that lie so far behind the first node."""
    image = Image()
    image.file(b"file", 300, 4, (0, inline(b"data")))
    image.built()
    image.data[FIRST_NODE + at : FIRST_NODE + at + len(change)] = change
    return image


def test_a_wrong_checksum_is_refused_or_recorded() -> None:
    data = bytes(damaged(NODE - 1, b"E").data)
    with pytest.raises(CorruptError, match="checksum"):
        open_filesystem([MemorySource(data)], Settings()).root.kind  # noqa: B018
    filesystem = open_filesystem([MemorySource(data)], Settings(verify_checksums=False))
    assert filesystem.root.kind == "directory"
    assert "checksum" in str(filesystem.problems[0])


@pytest.mark.parametrize(
    ("at", "change", "reason"),
    [
        (48, b"\1", "holds the node of"),
        (32, b"other", "another file system"),
        (80, b"\x09", "transaction 9, not 7"),
        (100, b"\1", "keys out of order"),
        (96, b"\xff\xff", "more than|65535|2700"),
        (101 + 17, b"\xff\xff", "extends beyond its leaf"),
        (101, b"\xff" * 8, "keys out of order"),
    ],
)
def test_a_node_that_is_another(at: int, change: bytes, reason: str) -> None:
    image = damaged(at, change)
    image.seal(FIRST_NODE, bytes(image.data[FIRST_NODE + 32 : FIRST_NODE + NODE]))
    filesystem = open_filesystem([MemorySource(bytes(image.data))], Settings())
    with pytest.raises(CorruptError, match=reason):
        filesystem.root.kind  # noqa: B018


def test_a_tree_that_leads_back_to_itself_ends() -> None:
    image = Image()
    for number in range(100):
        image.file(b"file %d" % number, 300 + number, 0)
    image.built()
    top = next(
        at for at in range(FIRST_NODE, SIZE, NODE) if image.data[at + 100] == 1
    )  # the node of level 1
    first = top + 101
    image.data[first + 33 + 17 : first + 33 + 25] = image.data[first + 17 : first + 25]
    image.seal(top, bytes(image.data[top + 32 : top + NODE]))
    filesystem = open_filesystem([MemorySource(bytes(image.data))], Settings())
    with pytest.raises(CorruptError, match="not those that the node above announces"):
        list(filesystem.root.subvolume.tree.items((0, 0, 0), (MOST, 255, MOST)))


def test_a_chunk_tree_outside_of_the_systems_chunks_is_refused() -> None:
    image = Image()
    image.chunk = chunk(0, 4096, [(1, 0)])
    with pytest.raises(CorruptError, match="none of the system's chunks"):
        opened(image).root.kind  # noqa: B018
