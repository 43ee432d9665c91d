"""Which blocks are in use now, and whether they can have been in use in between."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pygrub_k.filesystems.ext.bitmaps import BITMAPS_KEPT, Bitmaps
from pygrub_k.filesystems.ext.journal import needs_recovery

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygrub_k.filesystems.ext.states import States
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.mapping import Run


class BlockUse(Bitmaps):
    """Asks the block bitmaps of one file system, and the journal about those before."""

    def __init__(self, storage: Storage, states: States | None) -> None:
        super().__init__(storage)
        self._states = states
        self._logged: dict[int, int] = {}
        """The last transaction that changed a block, by its place among all."""
        self._order: dict[int, int] = {}
        if states is not None:
            for number, transaction in enumerate(states.transactions()):
                self._order[transaction.sequence] = number
                self._logged |= {copy[0]: number for copy in transaction.copies}

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
                (physical - self.first_block) // self.per_group,
                (physical + count - 1 - self.first_block) // self.per_group + 1,
            )
        }
        return all(self._logged.get(self.bitmap_of(group), last) <= last for group in groups)

    @lru_cache(maxsize=BITMAPS_KEPT)  # noqa: B019 (one object for the whole search)
    def _is_whole_since(self, sequence: int) -> bool:
        states = self._states
        return (
            states is not None
            and states.history is not None
            and (states.history.is_whole_since(sequence))
        )
