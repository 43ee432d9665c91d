"""Times as ISO 9660 stores them: seven bytes, or seventeen of which sixteen are digits.

ECMA-119, 4th edition, 8.4.26.1 and 9.1.5. Both give local time and its distance from UTC.
"""

from __future__ import annotations

from pygrub_k._generated.iso9660_directory_records import ShortDateRecord
from pygrub_k._generated.iso9660_volume_descriptor_records import LongDateRecord
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

SECOND: Final = 1_000_000_000
SHORT: Final = ShortDateRecord.SIZE
LONG: Final = LongDateRecord.SIZE
_QUARTER: Final = 15 * 60
_LAST_ZONE: Final = 52
"""Quarters of an hour. As Linux: what is further from UTC was never a time zone, and is ignored."""
_DAYS_TO_MONTH: Final = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_DAYS_TO_1970: Final = 719162
_FEBRUARY: Final = 2
_LONGEST_MONTH: Final = 31


def short_date(data: bytes) -> int | None:
    """Return nanoseconds since 1970 for seven bytes; None if they are not a time."""
    date = record_at(ShortDateRecord, data, 0, 0)
    return _nanoseconds(
        date.year + 1900, date.month, date.day, (date.hour, date.minute, date.second), date.offset
    )


def long_date(data: bytes) -> int | None:
    """Return nanoseconds since 1970 for seventeen bytes; None if they are not a time."""
    date = record_at(LongDateRecord, data, 0, 0)
    fields = (date.year, date.month, date.day, date.hour, date.minute, date.second, date.hundredths)
    if not b"".join(fields).isdigit():
        return None
    year, month, day, *clock, hundredths = map(int, fields)
    hour, minute, second = clock
    found = _nanoseconds(year, month, day, (hour, minute, second), date.offset)
    return None if found is None else found + hundredths * (SECOND // 100)


def _nanoseconds(
    year: int, month: int, day: int, clock: tuple[int, int, int], offset: int
) -> int | None:
    if not (year and 1 <= month <= len(_DAYS_TO_MONTH) and 1 <= day <= _LONGEST_MONTH):
        return None
    before = year - 1
    days = 365 * before + before // 4 - before // 100 + before // 400 - _DAYS_TO_1970
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    days += _DAYS_TO_MONTH[month - 1] + (is_leap and month > _FEBRUARY) + day - 1
    hour, minute, second = clock
    seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
    if abs(offset) <= _LAST_ZONE:
        seconds -= offset * _QUARTER
    return seconds * SECOND
