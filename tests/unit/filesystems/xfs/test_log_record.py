"""Records of the log by their bytes."""

from __future__ import annotations

import pytest

from pygrub_k._generated.xfs_log_records import OperationRecord, XfsLogRecord
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.log_record import BLOCK, LogRecord

MAGIC = 0xFEEDBABE


def record(
    payload: bytes, *, operations: int = 1, size: int = 32768, version: int = 2, length: int = 0
) -> bytes:
    """Return a record whose blocks are marked, with its checksum."""
    blocks = [payload[at : at + BLOCK].ljust(BLOCK, b"\0") for at in range(0, len(payload), BLOCK)]
    kept = b"".join(block[:4] for block in blocks)
    extensions = max(-(-size // 32768), 1) - 1
    data = b"".join(b"\0\0\0\x09" + block[4:] for block in blocks)
    more = b"".join(
        b"\0\0\0\x09" + kept[256 * (number + 1) : 256 * (number + 2)].ljust(508, b"\0")
        for number in range(extensions)
    )
    fields = (MAGIC, 9, version, length or len(payload), 9 << 32, 9 << 32)
    rest = (0, operations, kept[:256], 1, bytes(16), size, bytes(188))
    head = XfsLogRecord.STRUCT.pack(*fields, bytes(4), *rest)
    used = -(-len(payload) // 32768) - 1
    covered = head[:328] + b"".join(more[at * 512 : at * 512 + 260] for at in range(used))
    found = crc32c(covered + data[: len(payload)]) ^ 0xFFFFFFFF
    return XfsLogRecord.STRUCT.pack(*fields, found.to_bytes(4, "little"), *rest) + more + data


@pytest.mark.parametrize(("length", "size"), [(100, 32768), (5000, 32768), (70_000, 262_144)])
def test_marks_are_taken_out(length: int, size: int) -> None:
    payload = bytes(at * 7 & 0xFF for at in range(length))
    data = record(payload, size=size)
    found = LogRecord(data[:BLOCK], 0, 0)
    assert found.num_blocks * BLOCK == len(data)
    assert found.payload(data) == payload
    assert found.checksum_holds(data)
    assert not found.checksum_holds(data[:-BLOCK] + b"damage".ljust(BLOCK, b"x"))


def test_operations_follow_each_other() -> None:
    payload = b"".join(
        OperationRecord.STRUCT.pack(7, len(text), 0x69, 0, 0) + text for text in (b"one.", b"")
    )
    data = record(payload, operations=2)
    found = LogRecord(data[:BLOCK], 0, 0)
    assert [text for _, text in found.operations(found.payload(data))] == [b"one.", b""]
    with pytest.raises(CorruptError, match="XFS log"):
        list(found.operations(payload[:-13]))


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
    made = record(b"x" * 12, **{key: value for key, value in change.items() if key != "size"})
    if "size" in change:
        made = made[:320] + change["size"].to_bytes(4, "big") + made[324:]
    with pytest.raises(CorruptError):
        LogRecord(made[:BLOCK], 0, 0)
