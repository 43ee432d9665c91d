"""The gate to the record tables: whatever they raise becomes a CorruptError with its place."""

from __future__ import annotations

import pytest

from pygrub_k._generated.fat_boot_sector_records import BootSignatureRecord
from pygrub_k._generated.mbr_records import PartitionEntryRecord
from pygrub_k.errors import CorruptError, SourceError
from pygrub_k.records import members, part_at, read_record, record_at, records
from pygrub_k.source import MemorySource

SIGNATURE = b"\x55\xaa"


def test_a_record_of_a_source() -> None:
    source = MemorySource(b"..." + SIGNATURE)
    assert read_record(BootSignatureRecord, source, 3) == BootSignatureRecord.read(SIGNATURE)
    with pytest.raises(SourceError):
        read_record(BootSignatureRecord, source, 4)


def test_a_wrong_record_is_named_with_its_place() -> None:
    with pytest.raises(CorruptError, match=r"BootSignature .*byte 7"):
        record_at(BootSignatureRecord, b".." + b"no", 2, 7)


def test_a_record_cut_short() -> None:
    with pytest.raises(CorruptError, match=r"PartitionEntry .*byte 446"):
        record_at(PartitionEntryRecord, bytes(15), 0, 446)


def test_a_wrong_part_names_the_whole() -> None:
    assert part_at(BootSignatureRecord, b".." + SIGNATURE, 2, "boot sector", 512)
    with pytest.raises(CorruptError, match=r"boot sector .*byte 512"):
        part_at(BootSignatureRecord, b"..no", 2, "boot sector", 512)


def test_records_back_to_back_without_what_is_left_over() -> None:
    assert len(records(PartitionEntryRecord, bytes(16 * 3 + 15), 446)) == 3
    assert records(PartitionEntryRecord, b"", 446) == []
    with pytest.raises(CorruptError, match=r"BootSignature .*byte 9"):
        records(BootSignatureRecord, SIGNATURE + b"no", 9)


def test_an_enumeration_has_its_members_alone() -> None:
    """Python 3.13 keeps the first line of each class in it, a number like any other."""

    class Kinds:
        __firstlineno__ = 15
        one = 1
        two = 2

    assert members(Kinds) == {"one": 1, "two": 2}
