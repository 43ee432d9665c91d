"""Records of the log by their bytes."""

from __future__ import annotations

import pytest

from pygrub_k._generated.xfs_log_records import OperationFlag, OperationRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.log_record import BLOCK, LogRecord, regions_at
from tests.images.xfs_log_bytes import operation, record


@pytest.mark.parametrize(("length", "size"), [(100, 32768), (5000, 32768), (70_000, 262_144)])
def test_marks_are_taken_out(length: int, size: int) -> None:
    payload = bytes(at * 7 & 0xFF for at in range(length))
    data = record(payload, size=size)
    found = LogRecord(data[:BLOCK], 0, 0)
    assert found.num_blocks * BLOCK == len(data)
    assert found.payload(data) == payload
    assert found.checksum_holds(data)
    assert not found.checksum_holds(data[:-BLOCK] + b"damage".ljust(BLOCK, b"x"))


def test_operations_of_a_transaction_among_others() -> None:
    before = operation(b"other", 0, 8)
    payload = before + b"".join(
        [
            operation(b"one."),
            operation(b"other", 0, 8),
            operation(b"tw"),
            operation(b"o", OperationFlag.continuation),
            operation(b"three"),
        ]
    )
    assert regions_at(payload, len(before)) == [b"one.", b"two", b"three"]
    assert regions_at(payload, len(before), 2) == [b"one.", b"two"]
    assert regions_at(payload, 0) == [b"other", b"other"]
    with pytest.raises(CorruptError, match="XFS log"):
        regions_at(payload + b"x", len(before))


def test_an_unmount_record() -> None:
    data = record(OperationRecord.STRUCT.pack(7, 0, 0xAA, 0x20, 0))
    assert LogRecord(data[:BLOCK], 0, 0).is_unmount(data)
    other = record(OperationRecord.STRUCT.pack(7, 0, 0xAA, 0x01, 0))
    assert not LogRecord(other[:BLOCK], 0, 0).is_unmount(other)


@pytest.mark.parametrize(
    "change",
    [{"version": 3}, {"length": 1 << 30}, {"size": 1 << 30}],
    ids=["version", "length", "size"],
)
def test_headers_that_cannot_be(change: dict[str, int]) -> None:
    made = record(b"x" * 12, version=change.get("version", 2), length=change.get("length", 0))
    if "size" in change:
        made = made[:320] + change["size"].to_bytes(4, "big") + made[324:]
    with pytest.raises(CorruptError):
        LogRecord(made[:BLOCK], 0, 0)
