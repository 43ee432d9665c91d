"""The times in Rock Ridge's TF entries: RRIP, draft 1.12, 4.1.6."""

from __future__ import annotations

from pygrub_k._generated.susp_records import TimestampFlags
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.iso9660.dates import LONG, SHORT, long_date, short_date
from pygrub_k.filesystems.iso9660.system_use import STRUCTURE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_BITS: Final = (
    TimestampFlags.created,
    TimestampFlags.modified,
    TimestampFlags.accessed,
    TimestampFlags.changed,
    TimestampFlags.backed_up,
    TimestampFlags.expires,
    TimestampFlags.effective,
)
"""In the order in which the moments stand."""


def moments(flags: int, data: bytes) -> dict[int, int | None]:
    """Return nanoseconds since 1970 by bit, None for what is no moment.

    Raises CorruptError if `data` is too short for the bits in `flags`.
    """
    size, convert = (LONG, long_date) if flags & TimestampFlags.long_form else (SHORT, short_date)
    present = [bit for bit in _BITS if flags & bit]
    if len(data) < size * len(present):
        raise CorruptError(STRUCTURE, None, f"{len(present)} moments in {len(data)} bytes")
    return {
        bit: convert(data[index * size : (index + 1) * size]) for index, bit in enumerate(present)
    }
