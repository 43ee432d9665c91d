"""The volume that holds a JFS, after replay: its blocks, and problems."""

from __future__ import annotations

from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.jfs_superblock_records import JfsSuperblockRecord
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

FILE_SET: Final = 16
"""The aggregate inode that is the map of the file set's inodes."""
TOGETHER: Final = 32
"""Inodes that lie together."""


class Volume:
    """A volume. `num_blocks` and what `check` gets are in blocks of the file system."""

    __slots__ = ("block_size", "findings", "num_blocks", "source", "superblock")

    def __init__(
        self, source: ByteSource, superblock: JfsSuperblockRecord, findings: Findings
    ) -> None:
        self.source = source
        self.superblock = superblock
        self.findings = findings
        self.block_size = superblock.block_size
        self.num_blocks = superblock.num_device_blocks >> superblock.log2_blocks_ratio

    def check(self, address: int, length: int, structure: str, where: int | None) -> int:
        """Return the byte at which blocks lie; CorruptError if they leave the file system."""
        if not address or address + length > self.num_blocks:
            reason = f"{length} blocks from block {address} of {self.num_blocks}"
            raise CorruptError(structure, where, reason)
        return address * self.block_size
