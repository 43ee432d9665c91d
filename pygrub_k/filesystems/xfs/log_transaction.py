"""A transaction of the log while it is being read."""

from __future__ import annotations


class Transaction:
    """A transaction whose end has not been met, and the item that it is at.

    `left` are the operations that this item still lacks, `partial` is the start of its first one if
    a record ended in it, `kept` are its operations if they lie in several records.
    """

    __slots__ = (
        "at",
        "buffers",
        "continued",
        "head",
        "inodes",
        "intents",
        "kept",
        "left",
        "new",
        "partial",
        "places",
        "sequence",
        "voids",
    )

    def __init__(self, sequence: int) -> None:
        self.sequence = sequence
        self.head = b""
        self.left = self.continued = 0
        self.at = -1
        """Where the item begins; -1 if it is of no interest."""
        self.partial: bytes | None = None
        self.kept: list[bytes] | None = None
        self.inodes: list[int] = []
        """Blocks of changed inodes; `places` has where each change stands."""
        self.places: list[int] = []
        self.buffers: list[tuple[int, int, int]] = []
        """(place, first block, blocks)"""
        self.new: list[tuple[int, int, int]] = []
        """The same for inodes, whose blocks do not depend on each other."""
        self.voids: list[tuple[int, int]] = []
        """(sector, sectors) of blocks that were given back."""
        self.intents: list[bytes] = []
