"""The blocks that each inode of an ext file system claims: its content, map and attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_block_map_records import BlockNumbersRecord, ExtBlockMapRecord
from pygrub_k._generated.ext_inode_records import InodeFlags, ReservedInode
from pygrub_k.filesystems.damage import Damage
from pygrub_k.filesystems.ext.claims import Claim, ClaimWalk
from pygrub_k.filesystems.ext.extent_claims import ROOT, ExtentClaims
from pygrub_k.filesystems.ext.xattr import attribute_block
from pygrub_k.limits import EXT_MAP_NODES
from pygrub_k.records import part_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from pygrub_k.filesystems.ext.stored_inode import StoredInode

POINTER: Final = 4
"""Bytes of a block number in a block map."""


class InodeClaims(ClaimWalk):
    """Walks what one inode maps, and its attributes' block; wrong things go to `collector`."""

    def of(self, inode: StoredInode) -> Iterator[Claim]:
        """Yield the blocks of an inode: its content, its tree or map, its attributes."""
        block = attribute_block(inode)
        if block:
            if self.is_inside(block, 1):
                yield Claim(block, 1, f"attributes of inode {inode.number}")
            else:
                self._wrong(inode, "range", "attribute_block", f"its attributes lie at {block}")
        if inode.number == ReservedInode.reserved_descriptors:
            yield from self._resize(inode)
        elif maps_blocks(inode):
            if inode.has(InodeFlags.extents):
                yield from ExtentClaims(self, inode).claims()
            else:
                yield from self._map(inode)

    def _wrong(self, inode: StoredInode, check: str, field: str, words: str) -> None:
        self.collector.add(
            Damage(
                check=check,
                structure=inode.structure,
                field=f"ext_inode.core.{field}",
                message=f"{words}, and blocks are from {self.first} to {self.end - 1}",
                position=inode.offset,
                inode=inode.number,
            )
        )

    # -- block maps --------------------------------------------------------------------------

    def _map(self, inode: StoredInode) -> Iterator[Claim]:
        record = part_at(ExtBlockMapRecord, inode.core.block, 0, inode.structure, inode.offset)
        yield from self._pointers(inode, record.direct, 0, inode.offset + ROOT, seen=None)
        per_block, first = self.block_size // POINTER, len(record.direct)
        seen: set[int] = set()
        for level, number in enumerate(
            (record.indirect, record.double_indirect, record.triple_indirect)
        ):
            if number:
                yield from self._indirect(inode, number, level, first, seen)
            first += per_block ** (level + 1)

    def _indirect(
        self, inode: StoredInode, number: int, level: int, first: int, seen: set[int]
    ) -> Iterator[Claim]:
        name = f"ext4 block map of inode {inode.number}"
        if not self.is_inside(number, 1):
            self._wrong(inode, "range", "block", f"an indirect block lies at {number}")
            return
        yield Claim(number, 1, f"block map of inode {inode.number}")
        if number in seen or len(seen) >= EXT_MAP_NODES:
            reason = "twice in it" if number in seen else f"it has more than {EXT_MAP_NODES}"
            self.collector.add(
                Damage(
                    check="block-map",
                    structure=name,
                    message=f"indirect block {number}: {reason}",
                    field="ext_block_map.indirect_block.blocks",
                    position=number * self.block_size,
                    inode=inode.number,
                )
            )
            return
        seen.add(number)
        where = number * self.block_size
        data = self.storage.block(number, name)
        numbers: list[int] = []
        for table in records(BlockNumbersRecord, data, where):
            row: Any = table
            numbers += row
        if not level:
            yield from self._pointers(inode, numbers, first, where, seen)
            return
        step = (self.block_size // POINTER) ** level
        for index, pointer in enumerate(numbers):
            if pointer:
                yield from self._indirect(inode, pointer, level - 1, first + index * step, seen)

    def _pointers(
        self,
        inode: StoredInode,
        numbers: Sequence[int],
        first: int,
        where: int,
        seen: set[int] | None,
    ) -> Iterator[Claim]:
        """Yield the blocks of a file from its block `first` on; `seen` are its indirect ones."""
        del seen
        start = count = logical = 0
        for index, number in enumerate(numbers):
            if count and number == start + count:
                count += 1
                continue
            if count:
                yield Claim(start, count, "", logical)
                count = 0
            if not number:
                continue
            if not self.is_inside(number, 1):
                self.collector.add(
                    Damage(
                        check="range",
                        structure=f"ext4 block map of inode {inode.number}",
                        message=f"block {first + index} of the file lies at {number}, and blocks"
                        f" are from {self.first} to {self.end - 1}",
                        field="ext_block_map.block_numbers.blocks",
                        position=where + index * POINTER,
                        inode=inode.number,
                    )
                )
                continue
            start, count, logical = number, 1, first + index
        if count:
            yield Claim(start, count, "", logical)

    def _resize(self, inode: StoredInode) -> Iterator[Claim]:
        """Yield the one block of the resize inode that is its own: all others are descriptors'."""
        if inode.core.num_links or any(inode.core.block):
            record = part_at(ExtBlockMapRecord, inode.core.block, 0, inode.structure, inode.offset)
            number = record.double_indirect
            if self.is_inside(number, 1):
                yield Claim(number, 1, "resize inode")
            elif number:
                self._wrong(inode, "range", "block", f"its double indirect block is {number}")


def maps_blocks(inode: StoredInode) -> bool:
    """Return whether an inode's i_block leads to blocks: not for devices, nor short symlinks."""
    if inode.has(InodeFlags.inline_data):
        return False
    if inode.kind in {"file", "directory"} or inode.number == ReservedInode.bad_blocks:
        return True
    if inode.kind != "symlink":
        return False
    return inode.has(InodeFlags.extents) or inode.size >= len(inode.core.block)
