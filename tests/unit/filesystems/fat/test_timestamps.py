"""Dates and times as the clock on the wall has them."""

from datetime import UTC, datetime

import pytest

from pygrub_k.filesystems.fat.timestamps import seconds


def stored(when: datetime) -> tuple[int, int]:
    date = when.year - 1980 << 9 | when.month << 5 | when.day
    return date, when.hour << 11 | when.minute << 5 | when.second // 2


@pytest.mark.parametrize(
    "when",
    [
        (1980, 1, 1),
        (1980, 2, 29, 23, 59, 58),
        (1980, 12, 31),
        (1999, 12, 31, 23, 59, 58),
        (2000, 3, 1),
        (2024, 2, 29, 13, 37, 42),
        (2038, 1, 19, 3, 14, 8),
        (2099, 12, 31),
        (2100, 2, 28, 23, 59, 58),
        (2100, 3, 1),
        (2104, 2, 29),
        (2107, 12, 31, 23, 59, 58),
    ],
)
def test_seconds_since_1970(when: list[int]) -> None:
    year, month, day, hour, minute, second = (*when, 0, 0, 0)[:6]
    moment = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    assert seconds(*stored(moment)) == moment.timestamp()


@pytest.mark.parametrize(
    ("date", "as_if"), [(0, (1980, 1, 1)), (1 << 9 | 13 << 5 | 5, (1981, 1, 5))]
)
def test_dates_that_do_not_exist_count_as_in_linux(date: int, as_if: tuple[int, int, int]) -> None:
    year, month, day = as_if
    assert seconds(date, 0) == datetime(year, month, day, tzinfo=UTC).timestamp()
