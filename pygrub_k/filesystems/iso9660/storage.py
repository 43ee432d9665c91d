"""The bytes of one volume, how its names are formed, and the problems found in it."""

from __future__ import annotations

from pygrub_k.findings import Findings

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final, Literal

    from pygrub_k.source import ByteSource

    Naming = Literal["Rock Ridge", "Joliet", "plain"]

SECTOR: Final = 2048
"""Bytes of a sector, whatever the logical block; no record of a directory leaves its sector."""


class Storage:
    """What the rest of the driver needs of a volume. `block_size` is that of a logical block."""

    __slots__ = (
        "block_size",
        "findings",
        "len_continued",
        "len_skipped",
        "naming",
        "size",
        "source",
    )

    def __init__(self, source: ByteSource, block_size: int, naming: Naming) -> None:
        self.source = source
        self.block_size = block_size
        self.naming = naming
        self.len_skipped = 0
        """Bytes of each system use field that are not SUSP's."""
        self.len_continued = 0
        """Bytes of the areas in which records of the directory being read go on."""
        self.size = 0
        """Bytes of the volume, as its descriptor says."""
        self.findings = Findings("ISO 9660")
