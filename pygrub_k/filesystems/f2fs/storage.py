"""What all inodes of one F2FS share: its volume, where nodes lie, and problems."""

from __future__ import annotations

from pygrub_k._generated.f2fs_node_records import FooterRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.f2fs.checksums import checksum
from pygrub_k.filesystems.f2fs.recovery import FOOTER
from pygrub_k.filesystems.f2fs.superblock import BLOCK, SEGMENT
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.f2fs_superblock_records import F2fsSuperblockRecord
    from pygrub_k.filesystems.f2fs.node_table import NodeTable
    from pygrub_k.filesystems.f2fs.recovery import Recovery
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

_ALL: Final = 0xFFFFFFFF


class Storage:
    """A file system. `seed` is what checksums of inodes begin with."""

    __slots__ = ("end", "findings", "first", "recovery", "seed", "source", "superblock", "table")

    def __init__(
        self,
        source: ByteSource,
        superblock: F2fsSuperblockRecord,
        table: NodeTable,
        recovery: Recovery,
        findings: Findings,
    ) -> None:
        self.source = source
        self.superblock = superblock
        self.table = table
        self.recovery = recovery
        self.findings = findings
        self.first = superblock.main_block
        self.end = self.first + superblock.num_main_segments * SEGMENT
        self.seed = checksum(superblock.uuid, _ALL)

    def node(self, number: int, inode: int, place: int | None = None) -> tuple[bytes, int]:
        """Return a node and the byte at which it lies; what was written last counts.

        `place` is its place in the file of `inode`, None for a node that has none. Raises
        CorruptError if there is no such node, or another one where it should be.
        """
        structure = f"F2FS node {number}"
        block = None if place is None else self.recovery.nodes.get((inode, place))
        is_recovered = block is not None
        if block is None:
            block = self.table.block(number)
        if not block:
            raise CorruptError(structure, None, "there is no such node")
        where = self.check(block, structure, None)
        data = self.source.read_at(where, BLOCK)
        footer = record_at(FooterRecord, data, FOOTER, where)
        if footer.inode != inode or (footer.node != number and not is_recovered):
            reason = f"it says that it is node {footer.node} of inode {footer.inode}, not {inode}"
            raise CorruptError(structure, where, reason)
        return data, where

    def check(self, block: int, structure: str, where: int | None, count: int = 1) -> int:
        """Return the byte at which blocks lie; CorruptError if they are not of the main area."""
        if not self.first <= block <= self.end - count:
            reason = f"block {block}, and content is in blocks {self.first} to {self.end}"
            raise CorruptError(structure, where, reason)
        return block * BLOCK
