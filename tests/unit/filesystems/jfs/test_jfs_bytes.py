"""What Linux does not write: small blocks, names of OS/2, deep trees, and damage to all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k._generated.jfs_directory_records import PageRecord
from pygrub_k._generated.jfs_extent_records import ExtentFlags
from pygrub_k._generated.jfs_inode_records import InodeRecord
from pygrub_k._generated.jfs_log_records import (
    ChangedPageRecord,
    Content,
    DescriptorRecord,
    Kind,
    PieceRecord,
)
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.jfs import directory, names
from pygrub_k.filesystems.jfs.changed_pages import ChangedPages
from pygrub_k.filesystems.jfs.directory import Directory
from pygrub_k.filesystems.jfs.driver import open_filesystem
from pygrub_k.filesystems.jfs.log import LogRecord
from pygrub_k.filesystems.jfs.names import sorting
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.inode_readers import facts_of
from pygrub_k.records import packed
from pygrub_k.source import MemorySource
from tests.images.jfs_bytes import (
    FILE_SET,
    INODES,
    LINUX,
    OS2,
    PAGE,
    SECTOR,
    Image,
    Name,
    record,
    stored,
)

if TYPE_CHECKING:
    from pygrub_k.filesystems.jfs.driver import JfsFilesystem

SIZES = (512, 1024, 2048, 4096)
CONTENT = b"hello " * 3000
LEVELS = {512: 2, 1024: 1}
FILE, FOLDER = 4, 5
REGULAR = 0o100644


def opened(data: bytes) -> JfsFilesystem:
    return open_filesystem(MemorySource(data), Settings())


def sample(block_size: int, flags: int = LINUX, count: int = 120) -> tuple[Image, list[bytes]]:
    image = Image(block_size, flags)
    image.file(FILE, CONTENT, piece=1, levels=LEVELS.get(block_size, 0))
    wanted: list[Any] = ["Größe☃.TXT" if flags == OS2 else b"plain.txt"]
    wanted += [b"name-%d-" % number + b"q" * (number % 70) for number in range(count)]
    image.directory(FOLDER, [(name, FILE) for name in wanted], page=block_size)
    image.directory(2, [(b"dir", FOLDER), (b"A File", FILE)])
    return image, [name.encode() if isinstance(name, str) else name for name in wanted]


@pytest.mark.parametrize("flags", [LINUX, OS2])
@pytest.mark.parametrize("block_size", SIZES)
def test_blocks_of_all_sizes(block_size: int, flags: int) -> None:
    image, wanted = sample(block_size, flags)
    filesystem = opened(image.built())
    folder = filesystem.root.child(b"dir")
    assert folder is not None
    assert sorted(entry.name for entry in folder.entries()) == sorted(wanted)
    assert all(folder.child(name) is not None for name in wanted)
    assert folder.child(b"none") is None
    found = filesystem.root.child(b"A File")
    assert found is not None
    content = found.content()
    assert content.read_at(0, content.size) == CONTENT
    assert not filesystem.problems
    assert filesystem.label == b"bytes"


def test_names_of_os2_have_no_case() -> None:
    image, _ = sample(PAGE, OS2)
    filesystem = opened(image.built())
    folder = filesystem.root.child(b"DIR")
    assert folder is not None
    assert folder.child("gRÖßE☃.txt".encode()) is not None
    plain, _ = sample(PAGE)
    assert opened(plain.built()).root.child(b"DIR") is None


MIXED = [
    f"{letter}{number}{end.encode().decode('latin-1')}"
    for letter in "aBéÊµßÿ"
    for number in range(2)
    for end in "äÄ"
]
"""Names whose order is another one in capitals; each ends as Linux stores UTF-8, two bytes."""


def mixed(image: Image) -> Any:
    for number in range(FILE, FILE + len(MIXED)):
        image.file(number, b"")
    image.directory(2, [(name, FILE + index) for index, name in enumerate(MIXED)], page=512)
    return opened(image.built()).root


def test_names_of_os2_are_in_the_order_of_their_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Linux writes them, so that not all of a directory is read to find one."""
    with monkeypatch.context() as patch:
        patch.setattr(Directory, "find_anywhere", None)
        root = mixed(Image(flags=OS2))
        for number, name in enumerate(MIXED, FILE):
            assert root.child(name.encode("latin-1")).number == number
            assert root.child(name.encode()).number == number
            assert root.child(other_case(name)).number == number
    assert root.child(b"none") is None


def other_case(name: str) -> bytes:
    letter = name[0] if name[0] in "µß" else name[0].swapcase()
    return (letter + name[1:]).encode()


class Unordered(Image):
    """One of OS/2 by whose writer no letter has a capital."""

    def key(self, name: Name) -> bytes:
        return sorting(stored(name))


def test_names_whose_order_is_not_known_are_found_even_so() -> None:
    root = mixed(Unordered(flags=OS2))
    for number, name in enumerate(MIXED, FILE):
        assert root.child(name.encode("latin-1")).number == number
        assert root.child(other_case(name)).number == number
    assert root.child(b"none") is None


def test_names_in_utf_16() -> None:
    pair = "\U0001f600".encode("utf-16-le")
    assert names.shown(pair) == "\U0001f600".encode()
    assert names.shown(pair[:2]) == b"\xed\xa0\xbd"
    assert names.shown("a☃".encode("utf-16-le") + b"\0\0b\0") == "a☃".encode()
    assert names.shown("ä\0☃".encode("utf-16-le")) == b"\xe4"
    assert names.sought(b"\xff") == [b"\0\xff"]


# -- extents ------------------------------------------------------------------------------------


def with_tree(tree: bytes, size: int = 3 * PAGE, **fields: Any) -> Any:
    image = Image()
    image.inode(FILE, REGULAR, size, tree, **fields)
    image.directory(2, [(b"f", FILE)])
    return opened(image.built()).root.child(b"f")


def test_what_was_reserved_reads_as_zeros() -> None:
    image = Image()
    first, _ = image.place(b"one".ljust(PAGE))
    second, _ = image.place(b"no".ljust(PAGE))
    tree = image.extents(
        [image.extent(0, 1, first), image.extent(1, 1, second, ExtentFlags.unwritten)]
    )
    image.inode(FILE, REGULAR, 2 * PAGE, tree)
    image.directory(2, [(b"f", FILE)])
    inode: Any = opened(image.built()).root.child(b"f")
    assert inode.content().read_at(0, 2 * PAGE) == b"one".ljust(PAGE) + bytes(PAGE)


@pytest.mark.parametrize(
    ("extents", "message"),
    [
        ([(0, 2, 30), (1, 1, 40)], "an extent of length 1 at block 1, after one up to block 2"),
        ([(0, 0, 30)], "an extent of length 0 at block 0"),
        ([(0, 9, 250)], "9 blocks from block 250 of 256"),
        ([(0, 1, 0)], "1 blocks from block 0 of 256"),
    ],
)
def test_impossible_extents(extents: list[tuple[int, int, int]], message: str) -> None:
    image = Image()
    inode = with_tree(image.extents([image.extent(*one) for one in extents]))
    with pytest.raises(CorruptError, match=message):
        inode.content()


def test_compressed_content_is_refused_by_name() -> None:
    image = Image()
    inode = with_tree(image.extents([image.extent(0, 1, 30, ExtentFlags.compressed)]))
    with pytest.raises(UnsupportedError, match="its content is compressed"):
        inode.content()


def test_an_empty_file_needs_no_tree() -> None:
    content = with_tree(bytes(288), size=0).content()
    assert content.size == 0
    assert not content.read_at(0, 0)


def test_nodes_that_lead_back() -> None:
    image = Image()
    address = image.end // PAGE
    inner = image.node([image.extent(0, 1, address)], 4, 256)
    image.place(inner.ljust(PAGE, b"\0"))
    image.inode(FILE, REGULAR, PAGE, image.node([image.extent(0, 1, address)], 4, 18))
    image.directory(2, [(b"f", FILE)])
    inode: Any = opened(image.built()).root.child(b"f")
    with pytest.raises(CorruptError, match="leads back to itself"):
        inode.content()


@pytest.mark.parametrize(("entries", "slots"), [(19, 19), (3, 2), (-1, 18)])
def test_impossible_nodes(entries: int, slots: int) -> None:
    image = Image()
    tree = image.node([image.extent(0, 1, 30)] * max(entries - 2, 0), 2, slots)
    if entries < 0:
        tree = bytes(288)
    with pytest.raises(CorruptError, match="a tree of extents with entries up to"):
        with_tree(tree).content()


# -- directories --------------------------------------------------------------------------------


def pages(data: bytes) -> list[int]:
    """Return where the pages of /dir lie: they begin with the first byte of its table."""
    first = 1 + -(-PAGE // 32 // 32)
    start = bytes((1,)) + bytes(2)
    return [
        at
        for at in range(INODES + 4 * PAGE, len(data), PAGE)
        if data[at + PageRecord.OFFSET.table_slot :][:3] == start and data[at + 32] == first
    ]


def damaged(at: int, change: bytes) -> Any:
    image, _ = sample(PAGE)
    data = bytearray(image.built())
    data[at : at + len(change)] = change
    return opened(bytes(data)).root.child(b"dir")


def test_what_is_behind_damage_is_listed() -> None:
    image, wanted = sample(PAGE)
    found = pages(image.built())
    assert len(found) > 2
    folder = damaged(found[0] + 32, b"\xff")
    listed: list[bytes] = []
    with pytest.raises(CorruptError, match="an entry in slot -1 of 128"):
        listed.extend(entry.name for entry in folder.entries())
    assert len(listed) == len(wanted) - 1
    assert all(folder.child(name) is not None for name in listed)
    with pytest.raises(CorruptError, match="an entry in slot -1 of 128"):
        folder.child(*set(wanted) - set(listed))


@pytest.mark.parametrize(
    ("field", "change", "message"),
    [
        ("num_entries", b"\xff", "255 entries, and a table for 128"),
        ("table_slot", b"\xff", "entries, and a table for 0"),
    ],
)
def test_impossible_pages(field: str, change: bytes, message: str) -> None:
    image, wanted = sample(PAGE)
    at = pages(image.built())[0] + getattr(PageRecord.OFFSET, field)
    listed: list[bytes] = []
    with pytest.raises(CorruptError, match=message):
        listed.extend(entry.name for entry in damaged(at, change).entries())
    assert 20 < len(listed) < len(wanted) + 1


def test_names_that_go_on_nowhere() -> None:
    image, _ = sample(PAGE)
    data = image.built()
    page = pages(data)[0]
    slot = data[page + 32]
    at = page + slot * 32 + 4
    length = b"\xfe"
    with pytest.raises(CorruptError, match="a name goes on in slot"):
        list(damaged(at + 1, length).entries())


def test_a_page_with_two_parents() -> None:
    image = Image()
    image.directory(2, [(b"%04d" % number, 2) for number in range(300)], page=PAGE)
    data = bytearray(image.built())
    root = INODES + 2 * SECTOR + 224
    assert data[root + 17] > 1
    data[root + 64 : root + 72] = data[root + 32 : root + 40]
    with pytest.raises(CorruptError, match="is a node twice"):
        list(opened(bytes(data)).root.entries())


def test_a_page_of_no_possible_size() -> None:
    root = INODES + FOLDER * SECTOR + 224
    with pytest.raises(CorruptError, match="a node of 20480 bytes"):
        list(damaged(root + 32, b"\5").entries())


def test_bounds_of_directories(monkeypatch: pytest.MonkeyPatch) -> None:
    image, wanted = sample(PAGE)
    folder: Any = opened(image.built()).root.child(b"dir")
    with monkeypatch.context() as patch:
        patch.setattr(directory, "JFS_LEVELS", 1)
        with pytest.raises(CorruptError, match="more than 1 levels"):
            list(folder.entries())
        with pytest.raises(CorruptError, match="more than 1 levels"):
            folder.child(wanted[0])
    monkeypatch.setattr(directory, "DIRECTORY_SIZE", 5000)
    with pytest.raises(LimitError, match="more than 5000 bytes"):
        list(folder.entries())


def test_odd_names_are_noted() -> None:
    image = Image()
    image.file(FILE, b"x")
    image.directory(2, [(b"a/b", FILE), (b"..", FILE), (b"good", FILE)])
    filesystem = opened(image.built())
    assert [entry.name for entry in filesystem.root.entries()] == [b"good"]
    assert len(filesystem.problems) == 2
    odd = {entry.name for entry, _ in filesystem.root.leftovers()}
    assert odd == {b"a/b", b".."}


def test_flags_and_devices() -> None:
    image = Image()
    image.inode(FILE, 0o020600 | 0x5E080000, 0, bytes(32) + (0x12345678).to_bytes(4, "little"))
    image.directory(2, [(b"f", FILE)])
    inode: Any = opened(image.built()).root.child(b"f")
    found = facts_of(inode)
    assert found.device == (0x456, 0x12378)
    assert found.flags == ("noatime", "immutable", "hidden", "system", "archive")


def test_inodes_that_are_not_in_use() -> None:
    image = Image()
    image.file(FILE, b"x")
    image.inode(6, REGULAR, 0, bytes(288), num_links=0)
    image.directory(2, [(b"f", FILE), (b"gone", 6)])
    with pytest.raises(CorruptError, match=r"JFS inode 6 .*it is not in use"):
        opened(image.built()).root.child(b"gone")


# -- what a log changes -------------------------------------------------------------------------


def redone(changes: ChangedPages, content: int, log2_unit: int, offset: int, data: bytes) -> None:
    """Have a piece of inode FILE's page changed; to be called for the newest record first."""
    change = record(
        ChangedPageRecord,
        inode=FILE if content & Content.root else FILE_SET,
        content=content,
        log2_unit=log2_unit,
        len_and_high=1,
        low=INODES // PAGE,
    )
    piece = packed(record(PieceRecord, offset=offset, length=len(data) >> log2_unit))
    descriptor = record(DescriptorRecord, kind=Kind.redo_page, len_data=len(data) + len(piece))
    changes.redo(change, LogRecord(PAGE, descriptor, data + piece))


@pytest.mark.parametrize(
    ("content", "log2_unit", "offset", "place"),
    [
        (Content.root | Content.entries, 5, 0, InodeRecord.OFFSET.tree),
        (Content.inodes, 7, FILE * 4 + 2, SECTOR // 2),
    ],
)
def test_attributes_of_an_older_inode_do_not_get_into_a_newer_one(
    content: int, log2_unit: int, offset: int, place: int
) -> None:
    """Of a directory into its root, of a symlink into its target."""
    image = Image()
    changes = ChangedPages(MemorySource(image.built()), image.superblock())
    newer, at = b"n" * (SECTOR - place), INODES + FILE * SECTOR
    redone(changes, content, log2_unit, offset, newer)
    redone(changes, Content.inodes, 7, FILE * 4 + 3, b"o" * (SECTOR // 4))
    assert changes.source().read_at(at + place, len(newer)) == newer


def test_attributes_that_are_newer_are_kept() -> None:
    image = Image()
    changes = ChangedPages(MemorySource(image.built()), image.superblock())
    newer, half = b"n" * (SECTOR // 4), SECTOR // 4
    redone(changes, Content.inodes, 7, FILE * 4 + 3, newer)
    redone(changes, Content.inodes, 7, FILE * 4 + 3, b"o" * half)
    redone(changes, Content.inodes, 7, FILE * 4 + 2, b"t" * half)
    at = INODES + FILE * SECTOR + SECTOR // 2
    assert changes.source().read_at(at, 2 * half) == b"t" * half + newer
