"""What a log leaves to be done to files' extents, finished in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.xfs_log_items_records import AttributeOperation, ExchangeFlag, MapFlag
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.xfs import unfinished
from tests.images.xfs_log_bytes import attribute, exchange, mapping, transaction, with_log
from tests.images.xfs_samples import opened, plain

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.driver import XfsFilesystem
    from pygrub_k.filesystems.xfs.inode import XfsInode

KERNEL, OTHER = 11079, 11082
"""Inodes of the sample: 9,000 bytes in blocks 1394 to 1396, and 2 bytes in block 1397."""
GENERATIONS = 507997522, 62694666
BOTH = (KERNEL, OTHER)


def after(*items: tuple[bytes, ...]) -> XfsFilesystem:
    return opened(with_log(plain(), transaction(*items)))


def extents(filesystem: XfsFilesystem, number: int) -> list[tuple[int, int, int, bool]]:
    return [*filesystem.inode(number).fork.extents()]


def block(number: int) -> bytes:
    return plain()[number * 4096 : number * 4096 + 4096]


def content(inode: XfsInode) -> bytes:
    return inode.content().read_at(0, inode.size)


def test_the_sample_is_as_these_tests_say() -> None:
    filesystem = opened(plain())
    assert extents(filesystem, KERNEL) == [(0, 3, 1394, True)]
    assert extents(filesystem, OTHER) == [(0, 1, 1397, True)]
    assert tuple(filesystem.inode(number).core.generation for number in BOTH) == GENERATIONS


def test_a_range_is_unmapped() -> None:
    filesystem = after(mapping(KERNEL, (1, 1, 1395), MapFlag.unmap))
    assert extents(filesystem, KERNEL) == [(0, 1, 1394, True), (2, 1, 1396, True)]
    inode = filesystem.inode(KERNEL)
    assert content(inode) == block(1394) + bytes(4096) + block(1396)[:808]
    assert inode.num_blocks == inode.core.num_blocks - 1
    assert not filesystem.problems


def test_a_range_is_mapped_and_may_be_unwritten() -> None:
    steps = [
        mapping(KERNEL, (0, 2, 1394), MapFlag.unmap, id_=1),
        mapping(KERNEL, (0, 1, 1397), MapFlag.map, id_=2),
        mapping(KERNEL, (1, 1, 1398), MapFlag.map | MapFlag.unwritten, id_=3),
    ]
    filesystem = after(*steps)
    assert extents(filesystem, KERNEL) == [
        (0, 1, 1397, True),
        (1, 1, 1398, False),
        (2, 1, 1396, True),
    ]
    expected = block(1397) + bytes(4096) + block(1396)[:808]
    assert content(filesystem.inode(KERNEL)) == expected


def test_two_files_exchange_a_range() -> None:
    filesystem = after(exchange(BOTH, GENERATIONS, (1, 0), 1))
    assert extents(filesystem, KERNEL) == [
        (0, 1, 1394, True),
        (1, 1, 1397, True),
        (2, 1, 1396, True),
    ]
    assert extents(filesystem, OTHER) == [(0, 1, 1395, True)]
    assert filesystem.inode(KERNEL).size == 9000


def test_holes_are_exchanged_too() -> None:
    filesystem = after(exchange(BOTH, GENERATIONS, (0, 1), 4))
    assert extents(filesystem, KERNEL) == []
    assert extents(filesystem, OTHER) == [(0, 1, 1397, True), (1, 3, 1394, True)]
    assert filesystem.inode(KERNEL).num_blocks == 0


def test_sizes_are_exchanged_if_the_intent_says_so() -> None:
    filesystem = after(exchange(BOTH, GENERATIONS, (0, 0), 3, ExchangeFlag.sizes))
    kernel, other = (filesystem.inode(number) for number in BOTH)
    assert (kernel.size, other.size) == (2, 9000)
    assert content(kernel) == block(1397)[:2]
    assert content(other)[:4096] == block(1394)


def test_only_what_is_written_is_exchanged_if_the_intent_says_so() -> None:
    hole = mapping(KERNEL, (1, 1, 1395), MapFlag.unmap)
    far = mapping(OTHER, (1, 2, 2000), MapFlag.map, id_=4)
    made = exchange(BOTH, GENERATIONS, (0, 0), 3, ExchangeFlag.written_only)
    filesystem = after(hole, far, made)
    assert extents(filesystem, KERNEL) == [(0, 1, 1397, True), (2, 1, 2001, True)]
    assert extents(filesystem, OTHER) == [
        (0, 1, 1394, True),
        (1, 1, 2000, True),
        (2, 1, 1396, True),
    ]


def test_a_file_may_exchange_ranges_of_its_own() -> None:
    filesystem = after(exchange((KERNEL, KERNEL), (GENERATIONS[0],) * 2, (0, 2), 1))
    assert extents(filesystem, KERNEL) == [
        (0, 1, 1396, True),
        (1, 1, 1395, True),
        (2, 1, 1394, True),
    ]


@pytest.mark.parametrize(
    "item",
    [
        mapping(KERNEL, (2, 1, 1397)),
        mapping(KERNEL, (5, 9000, 1)),
        exchange(BOTH, (GENERATIONS[0], 1), (0, 0), 1),
        exchange((KERNEL, 99999999), GENERATIONS, (0, 0), 1),
    ],
    ids=["mapped twice", "outside", "generation", "no such inode"],
)
def test_what_cannot_be_finished_is_refused_and_nothing_else(item: tuple[bytes, ...]) -> None:
    filesystem = after(item)
    with pytest.raises(CorruptError):
        filesystem.inode(KERNEL)
    assert filesystem.root.child(b"boot") is not None
    names = {entry.name for entry in filesystem.inode(11075).entries()}
    assert b"vmlinuz-6.1" in names


def test_one_failure_does_not_spoil_the_next_file() -> None:
    filesystem = after(mapping(KERNEL, (2, 1, 1397)), mapping(OTHER, (1, 1, 2000), id_=5))
    with pytest.raises(CorruptError, match="mapped twice"):
        filesystem.inode(KERNEL)
    assert extents(filesystem, OTHER) == [(0, 1, 1397, True), (1, 1, 2000, True)]


def test_attributes_are_put_down_and_content_is_read() -> None:
    filesystem = after(
        attribute(KERNEL),
        attribute(OTHER, 4, AttributeOperation.replace_parent),
        mapping(OTHER, (0, 1, 2000), MapFlag.map | MapFlag.attributes),
        exchange(BOTH, GENERATIONS, (0, 0), 1, ExchangeFlag.attributes),
    )
    found = filesystem.storage.unfinished
    assert found is not None
    assert found.attributes == {*BOTH}
    assert found.parents == {OTHER}
    assert not found.inodes
    assert extents(filesystem, KERNEL) == [(0, 3, 1394, True)]


@pytest.mark.parametrize(
    "item",
    [mapping(KERNEL, (0, 1, 1394), 9), mapping(KERNEL, ((1 << 54) - 1, 1, 1394))],
    ids=["operation", "far"],
)
def test_intents_that_linux_would_not_mount(item: tuple[bytes, ...]) -> None:
    with pytest.raises(CorruptError, match="XFS log"):
        after(item)


def test_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    two = mapping(KERNEL, (0, 1, 1394), MapFlag.unmap), mapping(OTHER, (7, 1, 9), id_=5)
    monkeypatch.setattr(unfinished, "XFS_UNFINISHED", 1)
    with pytest.raises(LimitError, match="2 changes of files"):
        after(*two)
    monkeypatch.undo()
    monkeypatch.setattr(unfinished, "XFS_UNFINISHED_EXTENTS", 0)
    with pytest.raises(LimitError, match="changes of 0 extents"):
        after(*two).inode(KERNEL)
