"""Moments of seven and of seventeen bytes."""

from __future__ import annotations

import calendar

import pytest

from pygrub_k.filesystems.iso9660.dates import SECOND, long_date, short_date


def seven(*fields: int) -> bytes:
    return bytes(field & 0xFF for field in fields)


@pytest.mark.parametrize("year", [1900, 1938, 1970, 1972, 1999, 2000, 2001, 2024, 2039, 2100, 2155])
@pytest.mark.parametrize(("month", "day"), [(1, 1), (2, 28), (3, 1), (12, 31)])
def test_any_day(year: int, month: int, day: int) -> None:
    expected = calendar.timegm((year, month, day, 23, 59, 58, 0, 0, 0))
    assert short_date(seven(year - 1900, month, day, 23, 59, 58, 0)) == expected * SECOND
    digits = f"{year:04}{month:02}{day:02}23595807".encode()
    assert long_date(digits + b"\0") == expected * SECOND + 70_000_000


def test_east_of_utc_it_is_later_there() -> None:
    utc = calendar.timegm((2023, 7, 1, 10, 0, 0))
    assert short_date(seven(123, 7, 1, 12, 0, 0, 8)) == utc * SECOND
    assert short_date(seven(123, 7, 1, 5, 30, 0, -18)) == utc * SECOND
    assert long_date(b"2023070112000000\x08") == utc * SECOND


def test_a_time_zone_that_cannot_be_is_ignored_as_in_linux() -> None:
    assert short_date(seven(123, 7, 1, 10, 0, 0, 53)) == short_date(seven(123, 7, 1, 10, 0, 0, 0))


@pytest.mark.parametrize("data", [bytes(7), seven(123, 0, 1, 0, 0, 0, 0), seven(1, 13, 1, 0, 0, 0)])
def test_no_moment(data: bytes) -> None:
    assert short_date(data.ljust(7, b"\0")) is None


@pytest.mark.parametrize("digits", [b"0" * 16, b" " * 16, b"2023x70112000000", b"2023073212000000"])
def test_no_long_moment(digits: bytes) -> None:
    assert long_date(digits + b"\0") is None
