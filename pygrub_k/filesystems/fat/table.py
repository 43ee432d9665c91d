"""The allocation table: which cluster follows which."""

from __future__ import annotations

from pygrub_k._generated.fat_table_records import (
    Mark,
    Order16,
    Order32,
    Page16Record,
    Page32Record,
    Pair12Record,
)
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.fat.boot_sector import FAT12, FAT16, FAT32, FIRST_CLUSTER
from pygrub_k.limits import FAT_RUNS_PER_FILE, KIB

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.filesystems.fat.boot_sector import BootSector
    from pygrub_k.source import ByteSource

    Run = tuple[int, int]
    """(first cluster, number of clusters that follow each other)"""

_CACHED_BLOCKS: Final = 1024
"""Blocks of a table that are cached: 4 MiB, which is all of most tables."""
_BLOCK: Final = 4 * KIB
"""Bytes of a table that are read at once."""
_PER_PAGE: Final = 64
_MASK: Final = 0x0FFFFFFF
"""The upper 4 bits of an entry of FAT32 are reserved; other entries have no such bits."""
_BAD: Final = {FAT12: Mark.bad_12, FAT16: Mark.bad_16, FAT32: Mark.bad_32}


class AllocationTable:
    """The entries of the one table that is read; few of them at a time are taken apart."""

    __slots__ = ("_bad", "_blocks", "_end", "_number", "_page", "_sector", "_source")

    def __init__(self, source: ByteSource, sector: BootSector) -> None:
        self._source = source
        self._sector = sector
        self._end = sector.end_cluster
        self._bad = _BAD[sector.bits]
        self._blocks: dict[int, bytes] = {}
        self._number = -1
        self._page: Sequence[int] = ()  # the one looked at last, and its number

    @property
    def bad(self) -> int:
        """The entry of a bad cluster; greater ones end a chain."""
        return self._bad

    def faults(self) -> Iterator[str]:
        """Yield the problems that the second entry reports; FAT12 has no room for them."""
        if self._sector.bits == FAT12:
            return
        order = Order32 if self._sector.bits == FAT32 else Order16
        entry = self._entries(0)[0][1]
        if not entry & order.unmounted:
            yield "not unmounted, and may be inconsistent"
        if not entry & order.no_errors:
            yield "reading or writing met errors"

    def entries(self) -> Iterator[tuple[int, int]]:
        """Yield (cluster, its entry) for all clusters; raises what reading the table raises."""
        cluster = FIRST_CLUSTER
        while cluster < self._end:
            page, index = self._entries(cluster)
            for entry in page[index : index + self._end - cluster]:
                yield cluster, entry & _MASK
                cluster += 1

    def runs(self, first: int, at_most: int, where: int) -> Iterator[Run]:
        """Yield the clusters of the chain that begins at `first`, until `at_most` are reached.

        What can be followed is yielded before an error is raised: CorruptError, which names byte
        `where` as its origin, for a chain that leaves the clusters, meets a free or a bad one, or
        runs in a circle, and LimitError for more than FAT_RUNS_PER_FILE pieces.
        """
        structure = "FAT cluster chain"
        cluster, left, pieces = first, at_most, 0
        # A circle has to jump back somewhere. Brent: compare with a mark that moves ever later.
        mark, power, steps = first, 1, 0
        while left > 0:
            fault = self._fault(cluster, first if not pieces else None)
            if fault:
                raise CorruptError(structure, where, fault)
            count, following = self._run(cluster, left)
            yield cluster, count
            left -= count
            if following > self._bad or not left:
                return
            pieces += 1
            if following == mark:
                raise CorruptError(structure, where, f"runs in a circle at cluster {mark}")
            if pieces == FAT_RUNS_PER_FILE:
                raise LimitError(f"{structure} at byte {where}: more than {pieces} pieces")
            steps += 1
            if steps == power:
                mark, power, steps = following, power * 2, 0
            cluster = following

    def _fault(self, cluster: int, first: int | None) -> str:
        """Return what is wrong with `cluster` as the next of a chain, or an empty string."""
        if FIRST_CLUSTER <= cluster < self._end:
            return ""
        if cluster == first:
            return f"begins at cluster {cluster}, and the last one is {self._end - 1}"
        if cluster == self._bad:
            return "leads to a bad cluster"
        if cluster == Mark.free:
            return "leads to a cluster that is free"
        return f"leads to cluster {cluster}, and the last one is {self._end - 1}"

    def _run(self, cluster: int, at_most: int) -> tuple[int, int]:
        """Return how many clusters follow each other from `cluster` on, and what comes then."""
        first, stop = cluster, min(cluster + at_most, self._end)
        while True:
            page, index = self._entries(cluster)
            count = min(len(page) - index, stop - cluster)
            # Most files lie in one piece: then many entries are compared at once.
            one_piece = page[index + count - 1] == cluster + count
            ahead = range(cluster + 1, cluster + count + 1)
            if one_piece and page[index : index + count] == tuple(ahead):
                cluster += count
            else:
                for entry in page[index : index + count]:
                    following = entry & _MASK
                    cluster += 1
                    if following != cluster:
                        return cluster - first, following
            if cluster == stop:
                return stop - first, stop

    def _entries(self, cluster: int) -> tuple[Sequence[int], int]:
        """Return some entries in a row, and which of them is that of `cluster`."""
        if self._sector.bits == FAT12:
            if not self._page:
                self._page = self._all_12()
            return self._page, cluster
        number, index = divmod(cluster, _PER_PAGE)
        if number != self._number:
            table = Page16Record if self._sector.bits == FAT16 else Page32Record
            block, offset = divmod(number * table.SIZE, _BLOCK)
            self._page = table.read(self._block(block), offset).entries
            self._number = number
        return self._page, index

    def _block(self, number: int) -> bytes:
        data = self._blocks.get(number)
        if data is None:
            if len(self._blocks) >= _CACHED_BLOCKS:
                del self._blocks[next(iter(self._blocks))]
            start = number * _BLOCK
            length = min(_BLOCK, self._sector.len_table - start)
            data = self._source.read_at(self._sector.table_offset + start, length)
            self._blocks[number] = data
        return data

    def _all_12(self) -> Sequence[int]:
        """Return all entries of FAT12, of which there are few; the last of them may be odd."""
        size = -(-self._end // 2) * Pair12Record.SIZE
        data = self._source.read_at(self._sector.table_offset, min(size, self._sector.len_table))
        pairs = Pair12Record.iter(data.ljust(size, b"\0"))
        return tuple(entry for pair in pairs for entry in (pair.first, pair.second))
