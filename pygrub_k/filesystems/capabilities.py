"""Capabilities of a program file, as getcap(8) writes them."""

from __future__ import annotations

from typing import Final

from pygrub_k._generated.file_capabilities_records import (
    Capability,
    HeadRecord,
    RootRecord,
    SetsRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.records import members, part_at, records

STRUCTURE: Final = "capabilities"
NUMBERS: Final = members(Capability)
EVERY: Final = sum(1 << number for number in NUMBERS.values())
PAIRS: Final = {1: 1, 2: 2, 3: 2}
"""Of sets, by revision."""


def capability_text(value: bytes) -> str:
    """Return the value of security.capability as text; CorruptError if that is none.

    >>> capability_text(bytes.fromhex("0100000200200000000000000000000000000000"))
    'cap_net_raw=ep'
    """
    head = part_at(HeadRecord, value, 0, STRUCTURE, None)
    sets_end = HeadRecord.SIZE + PAIRS.get(head.revision, 0) * SetsRecord.SIZE
    end = sets_end + (RootRecord.SIZE if head.revision == max(PAIRS) else 0)
    if head.revision not in PAIRS or len(value) != end:
        reason = f"{len(value)} bytes of revision {head.revision}"
        raise CorruptError(STRUCTURE, None, reason)
    permitted = inheritable = 0
    for index, pair in enumerate(records(SetsRecord, value[HeadRecord.SIZE : sets_end], None)):
        permitted |= pair.permitted << 32 * index
        inheritable |= pair.inheritable << 32 * index
    effective = "e" if head.is_effective else ""
    groups = (
        (f"{effective}ip", permitted & inheritable),
        (f"{effective}p", permitted & ~inheritable),
        (f"{effective}i", inheritable & ~permitted),
    )
    text = " ".join(f"{_names(mask)}={letters}" for letters, mask in groups if mask) or "="
    if end == sets_end:
        return text
    return f"{text} [rootid={part_at(RootRecord, value, sets_end, STRUCTURE, None).user}]"


def _names(mask: int) -> str:
    """Return the names of capabilities; nothing stands for all of them, as in libcap."""
    if mask == EVERY:
        return ""
    names = [f"cap_{name}" for name, number in NUMBERS.items() if mask >> number & 1]
    numbers = [str(number) for number in range(64) if (mask & ~EVERY) >> number & 1]
    return ",".join(names + numbers)
