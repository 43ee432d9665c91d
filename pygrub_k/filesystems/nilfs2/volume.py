"""A volume as blocks and segments, as its superblock says."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.nilfs2.superblock import block_size

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k._generated.nilfs2_superblock_records import Nilfs2SuperblockRecord
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource


class BlockVolume:
    """Blocks of `block_size` bytes, of which the file system has those before `num_blocks`."""

    __slots__ = ("block_size", "findings", "num_blocks", "source", "superblock")

    def __init__(
        self, source: ByteSource, superblock: Nilfs2SuperblockRecord, findings: Findings
    ) -> None:
        self.source = source
        self.superblock = superblock
        self.findings = findings
        self.block_size = block_size(superblock)
        self.num_blocks = superblock.num_segments * superblock.num_blocks_per_segment

    def place(self, block: int, structure: str, where: int | None) -> int:
        """Return the byte at which a block lies.

        CorruptError if it is none of a log; `structure` at byte `where` names it.
        """
        if not self.superblock.first_data_block <= block < self.num_blocks:
            first = self.superblock.first_data_block
            reason = f"block {block}, and logs are in blocks {first} to {self.num_blocks}"
            raise CorruptError(structure, where, reason)
        return block * self.block_size

    def read(self, block: int, structure: str, where: int | None) -> bytes:
        """Return a block; raises as `place`."""
        return self.source.read_at(self.place(block, structure, where), self.block_size)

    def segment(self, number: int) -> range:
        """Return the blocks of a segment; CorruptError if there is no such one."""
        superblock = self.superblock
        if not 0 <= number < superblock.num_segments:
            reason = f"segment {number}, and there are {superblock.num_segments}"
            raise CorruptError("NILFS2 log", None, reason)
        start = number * superblock.num_blocks_per_segment
        return range(
            start or superblock.first_data_block, start + superblock.num_blocks_per_segment
        )
