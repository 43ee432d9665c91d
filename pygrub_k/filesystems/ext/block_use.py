"""Which blocks are in use now, and whether they can have been in use in between."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_group_descriptor_records import GroupFlags
from pygrub_k._generated.ext_superblock_records import ReadOnly
from pygrub_k.filesystems.ext.journal import needs_recovery

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygrub_k.filesystems.ext.states import States
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.mapping import Run

_BITS: Final = 8
BITMAPS_KEPT: Final = 256


class BlockUse:
    """Asks the block bitmaps of one file system, and the journal about those before."""

    def __init__(self, storage: Storage, states: States | None) -> None:
        self._storage = storage
        record = storage.superblock.record
        self._first = record.first_data_block
        self._per_group = record.num_blocks_per_group
        has_clusters = storage.superblock.has_read_only(ReadOnly.clusters)
        per_group = record.num_clusters_per_group if has_clusters else self._per_group
        self._ratio = self._per_group // per_group if per_group else 1
        """Blocks for each bit."""
        self._states = states
        self._logged: dict[int, int] = {}
        """The last transaction that changed a block, by its place among all."""
        self._order: dict[int, int] = {}
        if states is not None:
            for number, transaction in enumerate(states.transactions()):
                self._order[transaction.sequence] = number
                self._logged |= {copy[0]: number for copy in transaction.copies}

    @lru_cache(maxsize=BITMAPS_KEPT)  # noqa: B019 (one object for the whole search)
    def _bitmap(self, group: int) -> tuple[int, bytes | None]:
        """Return where a group's bitmap lies, and its bits; None where nothing was ever in use."""
        low, high = self._storage.descriptor(group)
        block = low.block_bitmap | (high.block_bitmap << 32 if high else 0)
        if low.flags & GroupFlags.blocks_uninitialized:
            return block, None
        return block, self._storage.block(block, f"ext4 block bitmap of group {group}")

    def in_use(self, runs: Iterable[Run]) -> tuple[int, int]:
        """Return (blocks, how many of them are in use)."""
        blocks = used = 0
        for _, count, physical in runs:
            blocks += count
            for block in range(physical, physical + count):
                group, index = divmod(block - self._first, self._per_group)
                _, bits = self._bitmap(group)
                byte, bit = divmod(index // self._ratio, _BITS)
                used += bits is not None and bits[byte] >> bit & 1
        return blocks, used

    def untouched_since(self, runs: Iterable[Run], sequence: int, deleted_in: int | None) -> bool:
        """Return whether no block can have been given to another file since it was freed.

        That is so where the journal still has everything since `sequence`, and no transaction after
        `deleted_in` changed the bitmaps of the blocks. What was under way when the file system was
        not unmounted may have written data first.
        """
        states, storage = self._states, self._storage
        if states is None or states.history is None or deleted_in is None:
            return False
        if needs_recovery(states.storage) or storage.changes is not None:
            return False
        if not self._is_whole_since(sequence):
            return False
        last = self._order[deleted_in]
        groups = {
            group
            for _, count, physical in runs
            for group in range(
                (physical - self._first) // self._per_group,
                (physical + count - 1 - self._first) // self._per_group + 1,
            )
        }
        return all(self._logged.get(self._bitmap(group)[0], last) <= last for group in groups)

    @lru_cache(maxsize=BITMAPS_KEPT)  # noqa: B019 (one object for the whole search)
    def _is_whole_since(self, sequence: int) -> bool:
        states = self._states
        return (
            states is not None
            and states.history is not None
            and (states.history.is_whole_since(sequence))
        )
