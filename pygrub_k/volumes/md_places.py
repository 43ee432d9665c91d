"""Where on its members md keeps its superblocks."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

MAGIC: Final = b"\xfc\x4e\x2b\xa9"
"""In little-endian machines' order."""
_SECTOR: Final = 512
_ALIGNMENT_0_90: Final = 65536


def at_start() -> tuple[tuple[str, int], ...]:
    """Return (version, byte) of the superblocks that lie at a member's start."""
    return (("1.2", 4096), ("1.1", 0))


def at_end(size: int) -> tuple[tuple[str, int], ...]:
    """Return (version, byte) of those at the end of a member of `size` bytes.

    Linux, drivers/md/md.c, super_1_load and super_90_load.
    """
    found = []
    if size >= 16 * _SECTOR:
        found.append(("1.0", (size // _SECTOR - 16) // 8 * 8 * _SECTOR))
    if size >= 2 * _ALIGNMENT_0_90:
        found.append(("0.90", size // _ALIGNMENT_0_90 * _ALIGNMENT_0_90 - _ALIGNMENT_0_90))
    return tuple(found)
