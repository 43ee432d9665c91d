"""Rock Ridge's moments."""

from __future__ import annotations

import pytest

from pygrub_k._generated.susp_records import TimestampFlags
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.iso9660.timestamps import moments
from tests.images.iso9660_bytes import DATE, EPOCH, LONG_DATE, times_entry
from tests.unit.filesystems.iso9660.volumes import file_with, only

SECOND = 10**9


def test_moments_stand_in_the_order_of_their_bits() -> None:
    later = DATE[:-2] + bytes((21, 0))
    found = moments(TimestampFlags.modified | TimestampFlags.changed, DATE + later)
    assert found == {
        TimestampFlags.modified: EPOCH * SECOND,
        TimestampFlags.changed: (EPOCH + 1) * SECOND,
    }


def test_long_ones() -> None:
    found = moments(TimestampFlags.modified | TimestampFlags.long_form, LONG_DATE)
    assert found == {TimestampFlags.modified: EPOCH * SECOND}


def test_none_recorded() -> None:
    assert moments(TimestampFlags.accessed, bytes(7)) == {TimestampFlags.accessed: None}


@pytest.mark.parametrize(("flags", "size"), [(0x02, 6), (0x7F, 48), (0x82, 16), (0xFF, 118)])
def test_fewer_bytes_than_moments(flags: int, size: int) -> None:
    with pytest.raises(CorruptError, match=f"in {size} bytes"):
        moments(flags, bytes(size))


def test_a_file_is_as_old_as_its_record_without() -> None:
    assert only(file_with(b"")).modified == EPOCH
    assert only(file_with(times_entry(2, bytes(7)))).modified == EPOCH
    assert only(file_with(times_entry(2, bytes((80, 1, 1, 0, 0, 0, 0))))).modified == 315_532_800
