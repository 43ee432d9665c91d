"""Objects of an object set: their dnodes, and the blocks that their pointers lead to."""

from __future__ import annotations

from pygrub_k._generated.zfs_block_records import (
    DnodeFlags,
    DnodeRecord,
    ObjectSetRecord,
    ObjectType,
    PointerRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.zfs.pool import SECTOR, is_hole
from pygrub_k.limits import ZFS_BLOCK_SIZE, ZFS_LEVELS
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.zfs.pool import Pool

SLOT: Final = ObjectSetRecord.OFFSET.claimed
"""Bytes of the smallest dnode."""
_POINTER_SHIFT: Final = 7
"""Power of two of a pointer's bytes."""


class Object:
    """An object; `structure` is its name in messages."""

    __slots__ = (
        "_pointers",
        "block_size",
        "bonus",
        "dnode",
        "number",
        "pool",
        "spill",
        "structure",
    )

    def __init__(self, pool: Pool, structure: str, number: int, data: bytes) -> None:
        self.pool = pool
        self.structure = structure
        self.number = number
        self.dnode = dnode = part_at(DnodeRecord, data, 0, structure, None)
        begin = DnodeRecord.SIZE
        end = begin + dnode.num_pointers * PointerRecord.SIZE
        self._require(1 <= dnode.num_levels <= ZFS_LEVELS, f"{dnode.num_levels} levels")
        self._require(dnode.num_pointers > 0 and end <= len(data), f"{dnode.num_pointers} pointers")
        self.block_size = dnode.num_sectors * SECTOR
        self._require(0 < self.block_size <= ZFS_BLOCK_SIZE, f"blocks of {self.block_size} bytes")
        if dnode.num_levels > 1:
            size = 1 << dnode.indirect_shift if dnode.indirect_shift < SLOT else 0
            fits = PointerRecord.SIZE <= size <= ZFS_BLOCK_SIZE
            self._require(fits, f"blocks of pointers of 2 to the {dnode.indirect_shift} bytes")
        self._pointers = data[begin:end]
        has_spill = dnode.flags & DnodeFlags.spill
        limit = len(data) - PointerRecord.SIZE if has_spill else len(data)
        self._require(end + dnode.len_bonus <= limit, f"a bonus of {dnode.len_bonus} bytes")
        self.bonus = data[end : end + dnode.len_bonus]
        self.spill = data[limit:] if has_spill else b""
        """The pointer to what did not fit in the bonus; empty if all did."""

    def _require(self, holds: bool, reason: str) -> None:
        if not holds:
            raise CorruptError(self.structure, None, reason)

    @property
    def top(self) -> bytes:
        """The pointers in the dnode, as they are stored."""
        return self._pointers

    @property
    def fan(self) -> int:
        """Pointers in a block of them."""
        return 1 << self.dnode.indirect_shift - _POINTER_SHIFT if self.dnode.num_levels > 1 else 1

    @property
    def size(self) -> int:
        """Bytes of all of its blocks."""
        return (self.dnode.last_block + 1) * self.block_size

    def pointer(self, index: int) -> bytes:
        """Return the pointer to a block of data, as stored; empty for a hole."""
        dnode = self.dnode
        level = dnode.num_levels - 1
        shift = dnode.indirect_shift - _POINTER_SHIFT if level else 0
        place = index >> shift * level
        data = self._pointers
        while True:
            at = place * PointerRecord.SIZE
            pointer = data[at : at + PointerRecord.SIZE]
            if len(pointer) < PointerRecord.SIZE or is_hole(pointer):
                return b""
            if not level:
                return pointer
            data = self.pool.block(pointer, self.structure, level)
            level -= 1
            place = (index >> shift * level) & (1 << shift) - 1

    def block(self, index: int) -> bytes:
        """Return a block of data; a hole is zeros."""
        pointer = self.pointer(index)
        if not pointer:
            return bytes(self.block_size)
        data = self.pool.block(pointer, self.structure, 0)
        if len(data) != self.block_size:
            reason = f"block {index} has {len(data)} bytes, not {self.block_size}"
            raise CorruptError(self.structure, None, reason)
        return data

    def read(self, offset: int, length: int) -> bytes:
        """Return bytes of its data; what lies behind its last block is zeros."""
        pieces = []
        while length:
            index, skipped = divmod(offset, self.block_size)
            piece = self.block(index)[skipped : skipped + length]
            pieces.append(piece)
            offset += len(piece)
            length -= len(piece)
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


class ObjectSet:
    """A set of objects, by the pointer to it."""

    def __init__(self, pool: Pool, pointer: bytes, name: str, number: int) -> None:
        self.pool = pool
        self.name = name
        self.number = number
        """Of the dataset in its pool; 0 for the pool's own set."""
        structure = f"ZFS object set of {name}"
        data = pool.block(pointer, structure, 0)
        self.record = part_at(ObjectSetRecord, data, 0, structure, None)
        self.dnodes = Object(pool, f"{structure}, dnodes", 0, self.record.meta_dnode)
        self._recent = (-1, b"")
        """The block of dnodes that was read last, by number: most are asked for again."""

    def object(self, number: int, what: str = "object") -> Object:
        """Return the object of that number; CorruptError if there is none."""
        structure = f"ZFS {what} {number} of {self.name}"
        per_block = self.dnodes.block_size // SLOT
        index, slot = divmod(number, per_block)
        if not number or index > self.dnodes.dnode.last_block:
            raise CorruptError(structure, None, "there is no such object")
        if index != self._recent[0]:
            self._recent = index, self.dnodes.block(index)
        data = self._recent[1]
        at = slot * SLOT
        dnode = part_at(DnodeRecord, data, at, structure, None)
        if dnode.kind == ObjectType.none:
            raise CorruptError(structure, None, "it is not in use")
        end = at + SLOT * (1 + dnode.num_extra_slots)
        if end > len(data):
            reason = f"{dnode.num_extra_slots} further slots extend beyond its block"
            raise CorruptError(structure, None, reason)
        return Object(self.pool, structure, number, data[at:end])
