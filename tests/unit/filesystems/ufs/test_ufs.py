"""What makefs made is read as Linux 6.1 reads it; what cannot be is refused."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest

from pygrub_k._generated.ufs_superblock_records import Checksums, Flags, Magic
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.ufs import content, features
from pygrub_k.filesystems.ufs.superblock import OFFSETS
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from pygrub_k.records import blanked
from tests.differential.trees import differences, recorded_facts, walked
from tests.unit.filesystems.ufs.samples import (
    NAMES,
    UFS2,
    changed,
    data,
    inode_with,
    opened,
    put,
    shown,
    superblock_with,
)

ROOT = 2
HALF = "ufs2-le"


def facts(inode: Any) -> dict[str, Any]:
    return {**recorded_facts(inode), "blocks": (facts_of(inode).allocated or 0) // 512}


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_as_the_kernel_showed_it(name: str) -> None:
    filesystem = opened(data(name))
    root: Any = filesystem.root
    found = walked(root, facts)
    assert len(found) > 400
    theirs = shown(name)
    if name == "ufs2-be":  # where Linux takes the upper half of a device's number
        theirs = {path: {**row, **same_device(found[path])} for path, row in theirs.items()}
    assert not differences(found, theirs)
    assert not filesystem.problems


def same_device(row: dict[str, Any]) -> dict[str, Any]:
    return {"device": row["device"]} if "device" in row else {}


def test_devices_of_big_endian_ufs2_are_those_of_the_other_order() -> None:
    wanted = {path: row["device"] for path, row in shown("ufs2-le").items() if "device" in row}
    assert len(wanted) == 2
    for path, device in wanted.items():
        inode: Any = lookup(opened(data("ufs2-be")), path)
        assert list(facts_of(inode).device or ()) == device


def test_identity() -> None:
    image = superblock_with(HALF, label=b"root on disk".ljust(32, b"\0"))
    assert opened(image).label == b"root on disk"
    assert opened(data(HALF)).uuid == opened(data("low-le")).uuid
    assert len(opened(data(HALF)).uuid) == 16
    first = opened(data("ufs1-be"))
    assert first.label == b""
    at = first.storage.layout.offset + first.storage.layout.tables.superblock.OFFSET.identifier
    assert opened(changed("ufs1-be", (at, bytes(8)))).uuid == ""


def test_flags_stand_in_one_list_each() -> None:
    known = {value for key, value in vars(Flags).items() if not key.startswith("_")}
    assert known == {*features.READ, *features.IGNORED}
    assert not features.READ.keys() & features.IGNORED.keys()
    sums = {value for key, value in vars(Checksums).items() if not key.startswith("_")}
    assert sums == {Checksums.superblock, Checksums.inodes, *features.IGNORED_CHECKSUMS}


# -- the superblock ----------------------------------------------------------------------------


@pytest.mark.parametrize("magic", features.REFUSED)
def test_hp_ux_is_refused_by_name(magic: int) -> None:
    with pytest.raises(UnsupportedError, match=r"HP-UX's file system .* is not supported"):
        opened(superblock_with("ufs1-le", magic=magic))


def test_netbsds_attributes_change_the_magic_alone() -> None:
    image = superblock_with(HALF, magic=Magic.ufs2_attributes)
    assert lookup(opened(image), b"/boot/grub/grub.cfg").size > 0


@pytest.mark.parametrize(
    ("name", "fields", "reason"),
    [
        ("ufs1-le", {"magic": Magic.incomplete}, "newfs did not complete it"),
        (HALF, {"place": 8192}, "there is none"),
        (HALF, {"magic": 7}, "there is none"),
        ("ufs1-be", {"block_size": 4095}, "blocks of 4095 bytes"),
        ("ufs1-be", {"fragment_size": 128}, "in fragments of 128 bytes"),
        ("ufs1-be", {"num_fragments": 16}, "16 fragments of 512 bytes in a block of 4096"),
        (HALF, {"superblock_size": 16384}, "a superblock of 16384 bytes"),
        (HALF, {"size": 0}, "a file system of 0 fragments"),
        (HALF, {"num_groups": 0}, "0 cylinder groups"),
        (HALF, {"num_groups": 0xFFFFFFFF}, "4294967295 cylinder groups"),
        (HALF, {"inodes_of_group": 0}, "and 0 inodes"),
        (HALF, {"num_inodes_of_block": 1}, "1 inodes of 256 bytes in a block of 8192"),
        (HALF, {"inodes_of_group": 1 << 31}, "inodes up to fragment"),
    ],
)
def test_superblocks_that_cannot_be(name: str, fields: dict[str, int], reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        opened(superblock_with(name, **fields))


@pytest.mark.parametrize("offset", OFFSETS)
def test_a_superblock_may_lie_at_four_places(offset: int) -> None:
    image = bytearray(data(HALF).ljust(OFFSETS[-1] + 8192, b"\0"))
    superblock = image[UFS2 : UFS2 + 1376]
    image[UFS2 : UFS2 + 1376] = bytes(1376)
    image[offset : offset + 1376] = superblock
    put(image, opened(data(HALF)).storage.layout.tables.superblock, offset, {"place": offset})
    assert opened(bytes(image)).storage.layout.offset == offset


def test_a_copy_of_ufs1_is_not_taken_for_the_superblock() -> None:
    superblock = data("ufs1-be")[8192 : 8192 + 1376]
    assert opened(changed("ufs1-be", (UFS2, superblock))).storage.layout.offset == 8192


def with_checksums(name: str, **fields: int) -> bytes:
    """Return an UFS2 whose superblock and inodes have checksums, as FreeBSD keeps them."""
    storage = opened(data(name)).storage
    layout, tables = storage.layout, storage.layout.tables
    flags = layout.flags | Flags.checksums
    kinds = Checksums.superblock | Checksums.inodes
    image = bytearray(superblock_with(name, flags=flags, checksums=kinds, **fields))
    for number in range(ROOT, storage.num_inodes):
        at = storage.place(number)
        inode = blanked(bytes(image[at : at + 256]), tables.inode2.OFFSET.checksum)
        put(image, tables.inode2, at, {"checksum": crc32c(inode)})
    size = layout.record.superblock_size
    superblock = bytes(image[layout.offset : layout.offset + size])
    put(image, tables.superblock, layout.offset, {"checksum": 0})
    superblock = bytes(image[layout.offset : layout.offset + size])
    put(image, tables.superblock, layout.offset, {"checksum": crc32c(superblock)})
    return bytes(image)


@pytest.mark.parametrize("name", ["ufs2-le", "ufs2-be"])
def test_checksums_are_verified(name: str) -> None:
    image = with_checksums(name)
    filesystem = opened(image)
    root: Any = filesystem.root
    assert len(walked(root, lambda inode: {"kind": inode.kind})) > 400
    damaged = bytearray(image)
    damaged[filesystem.storage.layout.offset + 200] ^= 1
    with pytest.raises(CorruptError, match=r"UFS superblock.*wrong checksum"):
        opened(bytes(damaged))
    damaged = bytearray(image)
    damaged[root.offset + 100] ^= 1
    with pytest.raises(CorruptError, match=r"UFS inode 2 .*wrong checksum"):
        opened(bytes(damaged))
    assert "wrong checksum" in str(opened(bytes(damaged), verify=False).problems)


def test_checksums_of_a_kernel_that_did_not_keep_them_are_not_verified() -> None:
    assert opened(superblock_with(HALF, checksums=7)).root.kind == "directory"


@pytest.mark.parametrize(
    ("name", "fields", "reason"),
    [
        (
            HALF,
            {"flags": 0x100, "journal_version": 1, "journal_location": 2, "clean": 0},
            "the journal of NetBSD is not replayed",
        ),
        (HALF, {"flags": 0x100, "journal_version": 1, "journal_location": 2}, ""),
        (HALF, {"flags": 0x100, "clean": 0}, ""),
        (HALF, {"flags": 0xA, "clean": 0}, ""),
        ("sun-le", {"clean": 0xFD, "inode_format": 9}, "the log of Solaris is not replayed"),
        ("sun-le", {"clean": 0xFD}, ""),
    ],
)
def test_a_pending_journal_is_a_problem(name: str, fields: dict[str, int], reason: str) -> None:
    problems = str(opened(superblock_with(name, **fields)).problems)
    assert reason in problems
    assert bool(reason) == ("replayed" in problems)


# -- inodes ------------------------------------------------------------------------------------


def number_of(path: bytes, name: str = HALF) -> int:
    inode: Any = lookup(opened(data(name)), path, follow_last=False)
    number: int = inode.number
    return number


@pytest.mark.parametrize(
    ("fields", "reason"),
    [({"mode": 0}, "it is not in use"), ({"num_links": 0}, "it is not in use")],
)
def test_inodes_that_cannot_be(fields: dict[str, int], reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        opened(inode_with(HALF, ROOT, **fields))


def test_inodes_that_are_not_there() -> None:
    storage = opened(data(HALF)).storage
    for number in (0, 1, storage.num_inodes, 1 << 31):
        with pytest.raises(CorruptError, match="inodes"):
            storage.place(number)
    with pytest.raises(CorruptError, match="beyond the file system"):
        opened(data(HALF)[: UFS2 + 10000])


def test_a_snapshot_is_refused() -> None:
    number = number_of(b"/gaps")
    image = inode_with(HALF, number, flags=0x200000)
    with pytest.raises(UnsupportedError, match="a snapshot of the file system"):
        lookup(opened(image), b"/gaps").content()


def test_sizes_that_cannot_be() -> None:
    number = number_of(b"/gaps")
    with pytest.raises(CorruptError, match=r"and pointers reach to byte"):
        lookup(opened(inode_with(HALF, number, size=1 << 60)), b"/gaps").content()
    large = lookup(opened(inode_with(HALF, number, size=1 << 36)), b"/gaps").content()
    assert large.read_at(1 << 35, 100) == bytes(100)
    link = number_of(b"/long")
    for size in (0, 5000):
        with pytest.raises(CorruptError, match=f"a target of {size} bytes"):
            opened(inode_with(HALF, link, size=size)).root.child(b"long").target()  # type: ignore[union-attr]
    with pytest.raises(CorruptError, match="a target of 201 bytes in an inode"):
        opened(inode_with(HALF, link, num_sectors=0)).root.child(b"long").target()  # type: ignore[union-attr]


def test_a_short_target_is_inside_whatever_else_has_blocks() -> None:
    image = inode_with(HALF, number_of(b"/boot/kernel"), num_sectors=16)
    link = lookup(opened(image), b"/boot").child(b"kernel")
    assert link is not None
    assert link.target() == b"vmlinuz"


def pointers(*numbers: int, size: int = 120) -> bytes:
    return b"".join(number.to_bytes(8, "little") for number in numbers).ljust(size, b"\0")


def test_pointers_that_cannot_be() -> None:
    number, storage = number_of(b"/gaps"), opened(data(HALF)).storage
    blocks = storage.layout.size
    image = inode_with(HALF, number, pointers=pointers(blocks))
    with pytest.raises(CorruptError, match=f"fragments from fragment {blocks} of {blocks}"):
        lookup(opened(image), b"/gaps").content()
    image = inode_with(HALF, number, pointers=pointers(*[0] * 12, 1, 1), size=1 << 30)
    with pytest.raises(CorruptError, match=r"a block of pointers with two parents|fragments from"):
        lookup(opened(image), b"/gaps").content()


def test_three_levels_of_pointers() -> None:
    """The last block before a file ends, behind three blocks of pointers; all else is a hole."""
    storage = opened(data(HALF)).storage
    size, first = storage.block_size, storage.layout.size
    each = size // 8
    end = (12 + each + each**2 + each**3) * size
    blocks = [pointers(*[0] * (each - 1), first + index * 4, size=size) for index in (1, 2, 3)]
    image = bytearray(data(HALF).ljust(first * 2048, b"\0"))
    image += b"".join(blocks) + b"x" * size
    put(image, storage.layout.tables.superblock, UFS2, {"size": first + 16})
    at = storage.place(number_of(b"/gaps"))
    fields = {"size": end - 5, "pointers": pointers(*[0] * 14, first)}
    put(image, storage.layout.tables.inode2, at, fields)
    found = lookup(opened(bytes(image)), b"/gaps").content()
    assert found.size == end - 5
    assert found.read_at(end - size - 3, size - 2) == bytes(3) + b"x" * (size - 5)
    assert found.read_at(0, 100) == bytes(100)


def test_runs_and_blocks_of_pointers_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    gaps = lookup(opened(data(HALF)), b"/boot/vmlinuz")
    monkeypatch.setattr(content, "UFS_POINTER_BLOCKS", 0)
    number = number_of(b"/gaps")
    first = opened(data(HALF)).storage.layout.record.data_offset
    image = inode_with(HALF, number, pointers=pointers(*[0] * 12, first), size=1 << 20)
    with pytest.raises(LimitError, match="more than 0 blocks of pointers"):
        lookup(opened(image), b"/gaps").content()
    monkeypatch.setattr(content, "UFS_RUNS_PER_FILE", 0)
    with pytest.raises(LimitError, match="more than 0 runs"):
        gaps.content()


# -- directories -------------------------------------------------------------------------------


def place_of_root() -> int:
    root: Any = opened(data(HALF)).root
    ((_, _, place), *_) = root._content().runs(0, root.size)
    at: int = place
    return at


@pytest.mark.parametrize(
    ("at", "change", "reason"),
    [
        (4, b"\x0d\x00", "the entry at byte 0 of its content has 13 bytes"),
        (4, b"\x00\x00", "has 0 bytes"),
        (4, b"\xfc\xff", "has 65532 bytes"),
        (7, b"\xff", "has a name of 255 bytes in 12"),
    ],
)
def test_directories_that_cannot_be(at: int, change: bytes, reason: str) -> None:
    root = opened(changed(HALF, (place_of_root() + at, change))).root
    with pytest.raises(CorruptError, match=reason):
        list(root.entries())


def test_damage_in_one_piece_hides_no_other() -> None:
    many: Any = lookup(opened(data(HALF)), b"/many")
    ((_, _, place), *_) = many._content().runs(0, many.size)
    directory: Any = lookup(opened(changed(HALF, (place + 4, b"\0\0"))), b"/many")
    names: list[bytes] = []
    with suppress(CorruptError):
        names.extend(entry.name for entry in directory.entries())
    assert len(names) > 300


def test_names_that_no_path_can_have_are_left_over() -> None:
    at = data(HALF).index(b"boot\0", place_of_root())
    filesystem = opened(changed(HALF, (at, b"bo/t")))
    assert b"bo/t" not in {entry.name for entry in filesystem.root.entries()}
    assert [entry.name for entry, _ in filesystem.root.leftovers()] == [b"bo/t"]
    assert "an entry named b'bo/t'" in str(filesystem.problems)
    assert filesystem.root.child(b"bo/t") is None


# -- attributes --------------------------------------------------------------------------------


def attribute(space: int, name: bytes, value: bytes) -> bytes:
    head = len(name) + 7
    padded = name + bytes(-head % 8) + value
    rest = -len(value) % 8
    length = 7 + len(padded) + rest
    return length.to_bytes(4, "little") + bytes((space, rest, len(name))) + padded + bytes(rest)


def with_attributes(area: bytes, **fields: Any) -> bytes:
    """Return an image whose root has attributes, in a block behind all others."""
    storage = opened(data(HALF)).storage
    first = storage.layout.size
    image = bytearray(data(HALF).ljust(first * 2048, b"\0")) + area.ljust(2048 * 4, b"\0")
    put(image, storage.layout.tables.superblock, UFS2, {"size": first + 4})
    at = storage.place(ROOT)
    put(image, storage.layout.tables.inode2, at, {"attributes_size": len(area), **fields})
    where = at + storage.layout.tables.inode2.OFFSET.attributes
    image[where : where + 8] = first.to_bytes(8, "little")
    return bytes(image)


def test_attributes_as_freebsd_writes_them() -> None:
    wanted = {b"user.note": b"hello", b"system.posix1e.acl_access": b"12345678", b"user.e": b""}
    area = b"".join(
        attribute(1 if name.startswith(b"user.") else 2, name.partition(b".")[2], value)
        for name, value in wanted.items()
    )
    root: Any = opened(with_attributes(area)).root
    assert {one.name: one.value for one in attributes_of(root)} == wanted
    assert not list(attributes_of(opened(data("ufs1-le")).root))


@pytest.mark.parametrize(
    ("area", "fields", "reason"),
    [
        (attribute(1, b"n", b"v")[:8] + bytes(8), {}, r"an attribute of 16 bytes|^$"),
        (b"\x0c\0\0\0" + bytes(20), {}, "an attribute of 12 bytes at byte 0 of 24"),
        (
            attribute(1, b"n", b"v"),
            {"attributes_size": 1 << 20},
            "of attributes in two blocks|without a block",
        ),
    ],
)
def test_attributes_that_cannot_be(area: bytes, fields: dict[str, int], reason: str) -> None:
    root: Any = opened(with_attributes(area, **fields)).root
    if fields or area[0] == 12:
        with pytest.raises(CorruptError, match=reason):
            list(attributes_of(root))
    else:
        assert [one.value for one in attributes_of(root)] == [b"\0"]


def test_only_what_it_is_can_be_asked_of_an_inode() -> None:
    root = opened(data(HALF)).root
    with pytest.raises(CorruptError, match="a directory, not a file"):
        root.content()
    assert "only read" in root.reason_against_writing()
