"""Which changes a log holds: items across records, transactions without an end, intents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.xfs_log_items_records import BufferFlag, ItemType
from pygrub_k._generated.xfs_log_records import OperationFlag
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.xfs import log_index
from pygrub_k.filesystems.xfs.log import Log
from pygrub_k.filesystems.xfs.log_index import LogIndex
from tests.images.xfs_log_bytes import (
    attribute,
    buffer,
    done,
    mapping,
    operation,
    transaction,
    void,
    with_log,
)
from tests.images.xfs_samples import dirty, opened, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

FREE = 3000
"""A block of the sample (of 4 KiB) that nothing uses."""
PIECE = b"new!" * 32


def index_of(data: bytes) -> LogIndex:
    return LogIndex(Log(opened(data, replay=False).storage))


def content(*records: Sequence[bytes], block: int = FREE) -> bytes:
    """Return a block of the sample after recovery of a log made by hand."""
    storage = opened(with_log(plain(), *records)).storage
    return storage.source.read_at(block * 4096, 4096)


def changed_block(at: int = 0, block: int = FREE) -> tuple[bytes, ...]:
    return buffer(block * 8, 8, [(at, PIECE)])


def test_a_recorded_log() -> None:
    index = index_of(dirty())
    assert len(index.blocks) > 20
    assert len(index.sequences) > 1
    assert not index.intents


def test_a_change_is_seen_and_the_rest_stays() -> None:
    assert content(transaction(changed_block(3))) == plain()[
        FREE * 4096 : FREE * 4096 + 384
    ] + PIECE + bytes(4096 - 512)


def test_a_transaction_without_its_end_has_no_effect() -> None:
    assert PIECE not in content(transaction(changed_block(), commit=False))
    assert PIECE not in content(transaction(changed_block())[1:])


def test_items_and_their_heads_may_go_on_in_the_next_record() -> None:
    whole = transaction(changed_block(3))
    head, data = changed_block(3)
    expected = content(whole)
    continued, rest = OperationFlag.continued, OperationFlag.continuation | OperationFlag.end
    for at in (1, 2, 10, len(head) - 1):
        first = [*whole[:2], operation(head[:at], continued)]
        assert content(first, [operation(head[at:], rest), *whole[3:]]) == expected
    for at in (0, 1, 100):
        first = [*whole[:3], operation(data[:at], continued)]
        middle = [operation(data[at : at + 9], rest | continued)]
        last = [operation(data[at + 9 :], rest), whole[4]]
        assert content(first, middle, last) == expected
    assert content(whole[:3], whole[3:]) == expected
    assert content(whole[:2], whole[2:]) == expected


def test_the_header_of_a_transaction_may_be_cut() -> None:
    whole = transaction(changed_block())
    header = whole[1][12:]
    cut = [whole[0], operation(header[:5], OperationFlag.continued)]
    rest = [operation(header[5:], OperationFlag.continuation), *whole[2:]]
    assert content(cut, rest) == content(whole)
    rest[0] = operation(header, OperationFlag.continuation)
    with pytest.raises(CorruptError, match="long header"):
        content(cut, rest)


def test_transactions_may_alternate() -> None:
    one = transaction(changed_block(0), number=7)
    two = transaction(changed_block(1), number=8)
    mixed = [one[0], two[0], one[1], one[2], two[1], two[2], one[3], two[3], two[4], one[4]]
    assert content(mixed)[:256] == PIECE * 2
    assert content(mixed[:3], mixed[3:5], mixed[5:7], mixed[7:]) == content(mixed)


def test_what_is_voided_later_is_not_done() -> None:
    gone, other = void(FREE * 8, 8), void(FREE * 8, 16)
    assert PIECE not in content(transaction(changed_block()), transaction(gone))
    assert PIECE not in content(transaction(gone, changed_block()))
    assert PIECE in content(transaction(gone), transaction(changed_block()))
    assert PIECE in content(transaction(changed_block()), transaction(other))


def test_lists_of_unlinked_inodes_and_quota_are_passed_over() -> None:
    for flag in (BufferFlag.inodes, BufferFlag.user_quota):
        item = buffer(FREE * 8, 8, [(0, PIECE)], flag)
        assert PIECE not in content(transaction(item))


def test_intents_stand_until_they_are_done() -> None:
    first, second = mapping(5, (1, 2, 3), id_=1), mapping(6, (1, 2, 3), id_=2)
    kind = ItemType.map_extents
    made = transaction(first, second, attribute(9), done(ItemType.map_extents_done, 1))
    index = index_of(with_log(plain(), made))
    assert [*index.intents] == [(kind, 2), (ItemType.attributes, 3)]
    again = transaction(done(ItemType.map_extents_done, 2), first, number=8)
    index = index_of(with_log(plain(), made, again))
    assert [*index.intents] == [(ItemType.attributes, 3), (kind, 1)]


@pytest.mark.parametrize(
    ("operations", "reason"),
    [
        (transaction(changed_block()[:1]), "lacks 1 operations"),
        (transaction((b"\x3c",)), "XFS log"),
        (transaction((b"\x3c\x12\x00\x00",)), "without operations"),
        (transaction((b"\x3c\x12\x01\x00",)), "XFS log"),
        (transaction(buffer(1 << 40, 8, ())), "beyond the end"),
        (transaction(buffer(0, 129, ())), "a block of 66048 bytes"),
        (transaction(buffer(0, 0, ())), "a block of 0 bytes"),
        (transaction(((b"\x3f\x12\x01\x00" + bytes(11) + b"\x40").ljust(28, b"\0"),)), "inodes"),
        ([operation(b"", 1), operation(b"", 1)], "begins twice"),
        ([operation(b"", 1), operation(b"x" * 16), operation()], "XFS log"),
        ([operation(b"", 1), operation(b"x" * 17), operation()], "long header"),
        ([*transaction()[:2], operation(b"x")[:-1]], "extends beyond its record"),
    ],
    ids=[
        "lacks one",
        "short",
        "none",
        "short buffer",
        "place",
        "long",
        "empty",
        "new inodes",
        "start",
        "magic",
        "header",
        "cut",
    ],
)
def test_logs_that_cannot_be(operations: list[bytes], reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        index_of(with_log(plain(), operations))


def test_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = transaction(changed_block(), changed_block(1))
    monkeypatch.setattr(log_index, "XFS_LOG_ITEMS", 1)
    with pytest.raises(LimitError, match="changes more than 1 blocks"):
        content(whole)
    monkeypatch.undo()
    monkeypatch.setattr(log_index, "XFS_LOG_KEPT", 100)
    assert content(whole)
    with pytest.raises(LimitError, match="100 bytes of it lie across"):
        content(whole[:3], whole[3:])
