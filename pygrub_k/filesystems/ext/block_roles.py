"""What a block of an ext file system is for, by where it lies and by who owns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.ext_inode_records import ReservedInode
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.deleted_inodes import InodeTables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pygrub_k.filesystems.ext.storage import Storage


class BlockRoles:
    """Names the role of blocks. `owners` maps blocks of directories to their inode numbers."""

    def __init__(self, storage: Storage, owners: Mapping[int, int]) -> None:
        self._storage = storage
        self._owners = owners
        self.tables = InodeTables(storage)
        self._fixed: dict[int, str] = {}
        superblock = storage.superblock
        size = superblock.block_size
        self.superblock_offset = superblock.offset % size
        """The byte at which the superblock begins in its block."""
        self._fixed[superblock.offset // size] = "superblock"
        for group in range(superblock.num_groups):
            try:
                low, high = storage.descriptor(group)
                self._fixed.setdefault(
                    storage.descriptor_offset(group) // size, "group descriptors"
                )
            except PygrubError as error:
                storage.findings.note(error)
                continue
            shift = 32
            for name, block in (
                ("block bitmap", low.block_bitmap | (high.block_bitmap << shift if high else 0)),
                ("inode bitmap", low.inode_bitmap | (high.inode_bitmap << shift if high else 0)),
            ):
                self._fixed[block] = f"{name} of group {group}"

    def role(self, block: int) -> str:
        """Return what a block is, such as "inode table, inodes 17 to 32"; empty if not known."""
        fixed = self._fixed.get(block)
        if fixed is not None:
            return fixed
        first = self.tables.first_inode(block)
        if first is not None:
            return f"inode table, inodes {first} to {first + self.tables.per_block - 1}"
        owner = self._owners.get(block)
        if owner is not None:
            return "the root directory" if owner == ReservedInode.root else f"directory {owner}"
        return ""
