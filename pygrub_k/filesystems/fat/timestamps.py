"""When a file was created, written and read: dates and times in local time.

No time zone is stored. The times are taken as UTC, as Linux does on a machine in that zone
(Documentation/filesystems/vfat.rst, "tz").
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_FIRST_DAY: Final = 3652
"""Days from 1970 to 1980, where the format begins."""
_DAYS_BEFORE: Final = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 0, 0, 0)
"""Of a year without a leap day, by month; months that do not exist count as Linux counts them."""
_MARCH: Final = 3
_NO_LEAP_YEAR: Final = 120
"""2100, counted from 1980."""
_DAY: Final = 86400


def seconds(date: int, time: int) -> int:
    """Return seconds since 1970 of a date and a time as directory entries have them.

    >>> seconds(0x5841, 0x6000)  # 2024-02-01, noon
    1706788800
    """
    year, month, day = date >> 9, max(date >> 5 & 0xF, 1), max(date & 0x1F, 1)
    leap_days = (year + 3) // 4 - (year > _NO_LEAP_YEAR)
    if year % 4 == 0 and year != _NO_LEAP_YEAR and month >= _MARCH:
        leap_days += 1
    days = _FIRST_DAY + year * 365 + leap_days + _DAYS_BEFORE[month] + day - 1
    return days * _DAY + (time >> 11) * 3600 + (time >> 5 & 0x3F) * 60 + (time & 0x1F) * 2
