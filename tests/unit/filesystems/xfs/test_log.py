"""Where a log begins and ends; torn ends are the normal trace of a power cut."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.log import Log
from pygrub_k.filesystems.xfs.log_record import BLOCK
from pygrub_k.filesystems.xfs.storage import Storage
from pygrub_k.filesystems.xfs.superblock import Superblock
from pygrub_k.findings import Findings
from pygrub_k.source import MemorySource
from tests.images.xfs_samples import changed, dirty, plain


def log_of(data: bytes) -> Log:
    return Log(Storage(MemorySource(data), Superblock(data[:512]), Findings()))


def starts(log: Log) -> list[int]:
    """Return the positions of all records from tail to head."""
    found, position = [], log.tail
    while position != log.head:
        found.append(position)
        position += log.record(position).num_blocks
    return found


def test_an_unmounted_file_system_has_a_clean_log() -> None:
    assert log_of(plain()).is_clean


def test_a_log_never_written_is_clean() -> None:
    log = log_of(plain())
    assert log_of(changed(plain(), log.start, bytes(log.count * BLOCK))).is_clean


def test_a_cut_leaves_records_to_do() -> None:
    log = log_of(dirty())
    assert not log.is_clean
    assert len(starts(log)) > 1
    assert [record.position for record, _ in log.records()] == starts(log)


def test_a_last_record_whose_end_is_missing_does_not_count() -> None:
    whole = log_of(dirty())
    last = starts(whole)[-1]
    cut = whole.start + (whole.head - 2) * BLOCK
    behind = whole.start + whole.head * BLOCK
    data = changed(dirty(), cut, dirty()[behind : behind + 2 * BLOCK])
    log = log_of(data)
    assert log.head == last
    assert starts(log) == starts(whole)[:-1]


def test_a_last_record_that_is_damaged_does_not_count() -> None:
    whole = log_of(dirty())
    last = starts(whole)[-1]
    log = log_of(changed(dirty(), whole.start + (whole.head - 1) * BLOCK + 30, b"damage"))
    assert log.head == last


def test_a_record_damaged_further_back_cannot_be_a_torn_one() -> None:
    whole = log_of(dirty())
    first = starts(whole)[0]
    data = changed(dirty(), whole.start + (first + 2) * BLOCK + 30, b"damage")
    log = log_of(dirty())
    log.source = MemorySource(data)
    with pytest.raises(CorruptError, match="wrong checksum"):
        list(log.records())


def test_a_log_without_records_is_corrupt() -> None:
    log = log_of(plain())
    noise = (b"\0\0\0\x01" + bytes(508)) * log.count
    with pytest.raises(CorruptError, match="holds no record"):
        log_of(changed(plain(), log.start, noise))


def test_reading_goes_around_the_end_of_the_ring() -> None:
    log = log_of(plain())
    assert log.read(log.count - 1, 2) == log.read(-1, 1) + log.read(0, 1)
