"""Items in their order, and operations that records cut in two."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from pygrub_k._generated.xfs_log_items_records import BufferRecord, TransactionHeaderRecord
from pygrub_k._generated.xfs_log_records import OperationFlag
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.transactions import Item, _items, _take

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.log_record import LogRecord

HEAD = TransactionHeaderRecord.STRUCT.pack(0x5452414E, 1, 7, 1)
INODE = b"\x3b\x12\x01\x00"
NEW = b"\x3f\x12\x01\x00"


def buffer(flags: int, regions: int = 1) -> bytes:
    return BufferRecord.STRUCT.pack(0x123C, regions, flags, 8, 0, 0)


class Place:
    """As much of a record as an operation needs to be put down to."""

    where = 4096

    class header:  # noqa: N801 - stands in for a field
        sequence = 55


PLACE = cast("LogRecord", Place)


def test_blocks_come_first_and_what_voids_them_last() -> None:
    items = _items([HEAD, buffer(2), INODE, buffer(1), buffer(0), NEW], 0)
    assert [item.rank for item in items] == [0, 0, 1, 2, 3]
    assert [item.regions[0] for item in items[:2]] == [buffer(0), NEW]


def test_an_item_takes_the_regions_that_it_announces() -> None:
    (item,) = _items([HEAD, buffer(0, 3), b"one", b"two"], 0)
    assert item.regions[1:] == [b"one", b"two"]


@pytest.mark.parametrize(
    "operations",
    [[HEAD, buffer(0, 2)], [HEAD, b"\x3b\x12\x00\x00"], [HEAD, b"\x3b"], [b"x" * 16, INODE]],
    ids=["lacks one", "none", "short", "no header"],
)
def test_items_that_cannot_be(operations: list[bytes]) -> None:
    with pytest.raises(CorruptError):
        _items(operations, 0)


def test_an_operation_may_continue_in_the_next_record() -> None:
    pending: dict[int, tuple[int, list[bytes]]] = {}
    for flags, data in (
        (OperationFlag.start, b""),
        (OperationFlag.continued, HEAD[:5]),
        (OperationFlag.continuation | OperationFlag.end, HEAD[5:]),
        (0, INODE),
    ):
        assert _take(pending, PLACE, 7, flags, data) is None
    assert _take(pending, PLACE, 7, OperationFlag.commit, b"") == (55, [HEAD, INODE])
    assert not pending


def test_what_did_not_begin_in_the_log_is_passed_over() -> None:
    pending: dict[int, tuple[int, list[bytes]]] = {}
    assert _take(pending, PLACE, 7, 0, INODE) is None
    assert _take(pending, PLACE, 7, OperationFlag.commit, b"") is None
    assert not pending


def test_a_transaction_cannot_begin_twice() -> None:
    pending: dict[int, tuple[int, list[bytes]]] = {}
    _take(pending, PLACE, 7, OperationFlag.start, b"")
    with pytest.raises(CorruptError, match="begins in itself"):
        _take(pending, PLACE, 7, OperationFlag.start, b"")


def test_the_kinds_of_items() -> None:
    assert Item(INODE).kind == 0x123B
    assert Item(buffer(0, 4)).num_regions == 4
