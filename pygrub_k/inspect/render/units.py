"""Numbers in a form for people."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from pygrub_k.filesystems.facts import SECOND

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
BINARY_UNITS: Final = ("bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB")
STEP: Final = 1024


def size_text(size: int) -> str:
    """Return a size in bytes in a suitable unit, rounded to a tenth.

    >>> size_text(512), size_text(1 << 20), size_text(1_500_000_000)
    ('512 bytes', '1 MiB', '1.4 GiB')
    """
    if size < STEP:
        return f"{size} bytes"
    value, unit = float(size), 0
    while value >= STEP - 0.05 and unit < len(BINARY_UNITS) - 1:
        value /= STEP
        unit += 1
    return f"{value:.1f}".removesuffix(".0") + f" {BINARY_UNITS[unit]}"


def time_text(moment_in_nanoseconds: int) -> str:
    """Return a time since 1970 in ISO 8601, UTC, with nanoseconds; years past 9999 as a count.

    >>> time_text(1_700_000_000_000_000_005)
    '2023-11-14T22:13:20.000000005Z'
    """
    seconds, nanoseconds = divmod(moment_in_nanoseconds, SECOND)
    try:
        moment = EPOCH + timedelta(seconds=seconds)
    except OverflowError:
        return f"@{seconds}.{nanoseconds:09}"
    return f"{moment.replace(tzinfo=None).isoformat()}.{nanoseconds:09}Z"
