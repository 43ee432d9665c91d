"""What all inodes of one UFS share: its volume, its layout, and problems."""

from __future__ import annotations

from pygrub_k.errors import CorruptError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ufs.superblock import Layout
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

ROOT: Final = 2


class Storage:
    """A file system. `block_size` and `fragment_size` are bytes."""

    __slots__ = ("block_size", "findings", "fragment_size", "layout", "num_inodes", "source")

    def __init__(self, source: ByteSource, layout: Layout, findings: Findings) -> None:
        self.source = source
        self.layout = layout
        self.findings = findings
        record = layout.record
        self.block_size = record.block_size
        self.fragment_size = record.fragment_size
        self.num_inodes = record.num_groups * record.inodes_of_group

    def place(self, number: int) -> int:
        """Return the byte at which an inode lies; CorruptError for one that cannot be."""
        structure = f"UFS inode {number}"
        if not ROOT <= number < self.num_inodes:
            raise CorruptError(structure, None, f"there are {self.num_inodes} inodes")
        record = self.layout.record
        group, index = divmod(number, record.inodes_of_group)
        first = self.layout.group_start(group) + record.inodes_offset
        offset = first * self.fragment_size + index * self.layout.inode_size
        end = offset + self.layout.inode_size
        if end > min(self.layout.size * self.fragment_size, self.source.size):
            raise CorruptError(structure, offset, "it lies beyond the file system")
        return offset

    def check(self, fragment: int, length: int, structure: str, where: int | None) -> int:
        """Return the byte at which a fragment lies; CorruptError if `length` bytes leave it all."""
        offset = fragment * self.fragment_size
        if offset + length > self.layout.size * self.fragment_size:
            count = -(-length // self.fragment_size)
            reason = f"{count} fragments from fragment {fragment} of {self.layout.size}"
            raise CorruptError(structure, where, reason)
        return offset
