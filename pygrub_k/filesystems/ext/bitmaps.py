"""Which blocks of an ext file system are in use, by its block bitmaps."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_group_descriptor_records import GroupFlags
from pygrub_k._generated.ext_superblock_records import ReadOnly
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.ext.claims import fixed_claims

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.mapping import Run

_BITS: Final = 8
BITMAPS_KEPT: Final = 256


class Bitmaps:
    """Asks the block bitmaps of one file system."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        record = storage.superblock.record
        self.first_block = record.first_data_block
        self.per_group = record.num_blocks_per_group
        has_clusters = storage.superblock.has_read_only(ReadOnly.clusters)
        per_group = record.num_clusters_per_group if has_clusters else self.per_group
        self._ratio = self.per_group // per_group if per_group else 1
        """Blocks for each bit."""

    @lru_cache(maxsize=BITMAPS_KEPT)  # noqa: B019 (one object for the whole search)
    def _bitmap(self, group: int) -> tuple[int, bytes | None]:
        """Return where a group's bitmap lies, and its bits; None where nothing was ever in use."""
        low, high = self._storage.descriptor(group)
        block = low.block_bitmap | (high.block_bitmap << 32 if high else 0)
        if low.flags & GroupFlags.blocks_uninitialized:
            return block, None
        return block, self._storage.block(block, f"ext4 block bitmap of group {group}")

    def bitmap_of(self, group: int) -> int:
        """Return the block in which a group's bitmap lies; raises what its descriptor does."""
        return self._bitmap(group)[0]

    def in_use(self, runs: Iterable[Run]) -> tuple[int, int]:
        """Return (blocks, how many of them are in use)."""
        blocks = used = 0
        for _, count, physical in runs:
            blocks += count
            for block in range(physical, physical + count):
                group, index = divmod(block - self.first_block, self.per_group)
                _, bits = self._bitmap(group)
                byte, bit = divmod(index // self._ratio, _BITS)
                used += bits is not None and bits[byte] >> bit & 1
        return blocks, used


def unknown_blocks(storage: Storage, newer: Collection[int]) -> int:
    """Return how many blocks of a past state matter to it: all that were not free then.

    `newer` are blocks of which only a later content is known; bitmaps and group descriptors among
    them tell nothing.
    """
    size = storage.superblock.block_size
    use, fixed = Bitmaps(storage), _Fixed(storage)
    found = 0
    for block in newer:
        group = (block - use.first_block) // use.per_group
        try:
            bitmap = use.bitmap_of(group)
            trusted = {bitmap, storage.descriptor_offset(group) // size}
            is_free = not use.in_use([(0, 1, block)])[1] and not fixed.has(block)
        except PygrubError:
            is_free = False
        else:
            is_free = is_free and trusted.isdisjoint(newer)
        found += not is_free
    return found


class _Fixed:
    """Where the format itself puts something: bitmaps that were never initialised leave it out."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._starts: list[int] = []
        self._ends: list[int] = []

    def has(self, block: int) -> bool:
        """Return whether a block is one of these; raises what a descriptor does."""
        if not self._starts:
            groups = range(self._storage.superblock.num_groups)
            claims = (claim for group in groups for claim in fixed_claims(self._storage, group))
            ranges = sorted((start, start + count) for start, count, *_ in claims)
            self._starts = [start for start, _ in ranges]
            self._ends = [end for _, end in ranges]
        at = bisect_right(self._starts, block) - 1
        return at >= 0 and block < self._ends[at]
