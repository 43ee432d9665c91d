"""Magic numbers that more than one layer looks for, and where they lie."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

LUKS: Final = (b"LUKS\xba\xbe\x00\x01", b"LUKS\xba\xbe\x00\x02")
"""Of an encrypted volume's header at byte 0: version 1, version 2."""
MD: Final = b"\xfc\x4e\x2b\xa9"
"""Of md's superblocks, in little-endian machines' order."""
_SECTOR: Final = 512
_ALIGNMENT_0_90: Final = 65536


def md_at_start() -> tuple[tuple[str, int], ...]:
    """Return (version, byte) of md's superblocks that lie at a member's start."""
    return (("1.2", 4096), ("1.1", 0))


def md_at_end(size: int) -> tuple[tuple[str, int], ...]:
    """Return (version, byte) of those at the end of a member of `size` bytes.

    Linux, drivers/md/md.c, super_1_load and super_90_load.
    """
    found = []
    if size >= 16 * _SECTOR:
        found.append(("1.0", (size // _SECTOR - 16) // 8 * 8 * _SECTOR))
    if size >= 2 * _ALIGNMENT_0_90:
        found.append(("0.90", size // _ALIGNMENT_0_90 * _ALIGNMENT_0_90 - _ALIGNMENT_0_90))
    return tuple(found)
