"""Superblocks and group descriptors read by their copies, on volumes that are mostly holes."""

from struct import pack_into
from typing import Any

import pytest

from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.filesystems.ext.backups import found_backup, overlaid
from pygrub_k.source import ByteSource, MappedSource, MemorySource

U4, U2 = "<I", "<H"
META_GROUPS = 0x10
BLOCK = 1024
PER_GROUP = 8 * BLOCK
GROUPS = 40
SIZE = (1 + GROUPS * PER_GROUP) * BLOCK


def restored(source: ByteSource, block: int | None) -> ByteSource:
    """Return a volume as the inspector reads it by a backup."""
    return overlaid(source, found_backup(source, block))


def superblock(group: int, *changes: Any) -> bytes:
    """Return a superblock of 1 KiB blocks and GROUPS groups, as it stands in `group`."""
    data = bytearray(1024)
    plain = (
        *((U4, 0, 2048), (U4, 4, 1 + GROUPS * PER_GROUP), (U4, 20, 1), (U4, 24, 0)),
        *((U4, 32, PER_GROUP), (U4, 40, 64), (U2, 56, 0xEF53), (U4, 76, 1), (U2, 88, 256)),
        *((U2, 90, group), (U4, 96, 0x42), (U4, 100, 1)),
    )
    for layout, offset, value in (*plain, *changes):
        pack_into(layout, data, offset, value)
    return bytes(data)


def volume(blocks: dict[int, bytes], size: int = SIZE) -> MappedSource:
    """Return a volume that has these blocks, and zeros elsewhere."""
    extents = [
        (number * BLOCK, BLOCK, MemorySource(data.ljust(BLOCK, b"\0")), 0)
        for number, data in sorted(blocks.items())
    ]
    return MappedSource(size, extents)


def start_of(group: int) -> int:
    return 1 + group * PER_GROUP


def block(source: Any, number: int) -> bytes:
    data: bytes = source.read_at(number * BLOCK, BLOCK)
    return data.rstrip(b"\0")


def test_the_backup_and_the_descriptors_behind_it_take_the_first_place() -> None:
    third = start_of(3)
    copy = superblock(3)
    source = volume(
        {0: b"boot", 1: b"damaged", 2: b"lost", 4: b"data", third: copy, third + 1: b"one",
         third + 2: b"two", third + 3: b"not a descriptor"}
    )  # fmt: skip
    found = restored(source, third)
    assert block(found, 0) == b"boot"
    assert found.read_at(1024, 1024) == copy
    assert [block(found, number) for number in (2, 3, 4)] == [b"one", b"two", b"data"]
    assert found.size == source.size


def test_the_first_that_serves_is_found() -> None:
    damaged = superblock(1, (U2, 56, 0))
    source = volume({start_of(1): damaged, start_of(3): superblock(3)})
    assert restored(source, None).read_at(1024, 1024) == superblock(3)


def test_a_first_superblock_is_no_backup() -> None:
    source = volume({1: superblock(0), start_of(1): superblock(0)})
    with pytest.raises(NotFoundError, match=r"where one may be$"):
        restored(source, None)
    with pytest.raises(
        NotFoundError, match=f"in block {start_of(1)}: it says that it is the first one"
    ):
        restored(source, start_of(1))


def test_a_backup_of_groups_of_an_unusual_size_is_found() -> None:
    copy = superblock(1, (U4, 32, 264))
    source = volume({1 + 264: copy})
    assert restored(source, None).read_at(1024, 1024) == copy


def test_a_backup_stands_where_its_own_numbers_put_it() -> None:
    for place, copy in (
        (265, superblock(1)),
        (265, superblock(3, (U4, 32, 264))),
        (1 + 2 * 264, superblock(2, (U4, 32, 264), (U4, 100, 1))),
        (2 + 264, superblock(1, (U4, 32, 264))),
    ):
        with pytest.raises(NotFoundError):
            restored(volume({place: copy}), None)


def test_the_last_group_has_the_other_backup_of_sparse_super2() -> None:
    last = GROUPS - 1
    copy = superblock(last, (U4, 92, 0x200), (U4, 0x24C, 1), (U4, 0x250, last))
    source = volume({start_of(last): copy})
    assert restored(source, None).read_at(1024, 1024) == copy


def test_what_an_earlier_file_system_left_does_not_go_first() -> None:
    old, new = (U4, 48, 1_000_000), (U4, 48, 2_000_000)
    left = superblock(1, old, (U4, 104, 0xAA))
    right = superblock(3, new, (U4, 104, 0xBB))
    blocks = {start_of(1): left, start_of(3): right}
    assert restored(volume(blocks), None).read_at(1024, 1024) == right
    own = superblock(0, (U4, 104, 0xAA))
    assert restored(volume({1: own, **blocks}), None).read_at(1024, 1024) == left


def test_blocks_of_another_size_are_no_backup() -> None:
    source = volume({start_of(1): superblock(1, (U4, 24, 2))})
    with pytest.raises(NotFoundError, match="its blocks have 4096 bytes"):
        restored(source, start_of(1))


def test_a_block_behind_the_end_is_no_backup() -> None:
    with pytest.raises(NotFoundError, match="behind the end"):
        restored(volume({}), 1 << 60)


def test_with_meta_bg_each_block_of_descriptors_has_its_own_copy() -> None:
    copy = superblock(1, (U4, 96, 0x42 | META_GROUPS))
    home, again = start_of(32), start_of(33)  # sparse_super: no superblock before them
    source = volume(
        {1: b"", 2: b"lost", home: b"lost too", start_of(1): copy, start_of(1) + 1: b"one",
         again: b"two"}
    )  # fmt: skip
    found = restored(source, start_of(1))
    assert (block(found, 2), block(found, home)) == (b"one", b"two")


def test_a_backup_that_lists_too_many_descriptors_is_refused() -> None:
    copy = superblock(
        1, (U4, 4, 0xFFFFFFFF), (U4, 32, 1), (U4, 96, 0x42 | META_GROUPS), (U4, 20, 0)
    )
    with pytest.raises(LimitError, match="blocks of group descriptors"):
        restored(volume({start_of(1): copy}), start_of(1))


def test_descriptors_behind_the_end_of_a_cut_volume_are_left_out() -> None:
    copy = superblock(1)
    found = restored(volume({start_of(1): copy}, (start_of(1) + 1) * BLOCK), start_of(1))
    assert found.read_at(1024, 1024) == copy
