"""The checksums of content: what has any, and whether they are right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL
from pygrub_k.filesystems.btrfs.verify_pieces import Runs
from pygrub_k.filesystems.damage import Checked, Damage, Passed, of_error
from pygrub_k.limits import READ_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.storage import Storage
    from pygrub_k.filesystems.btrfs.verify_extents import ExtentCheck, Finding


class SumCheck:
    """Takes the rows of the checksum tree; `compare` and `content` judge."""

    def __init__(self, storage: Storage, about: Finding) -> None:
        self._storage = storage
        self._about = about
        self._sector_size = storage.superblock.head.sector_size
        self._rows: list[tuple[int, bytes]] = []
        self._runs: Runs | None = None
        """What `runs` returned."""
        self.is_whole = True
        """Whether all rows could be read."""

    def take(self, start: int, row: bytes) -> None:
        """Take a row: the checksums of the sectors from a logical address on."""
        self._rows.append((start, row))

    def _length(self, row: bytes) -> int:
        """Return how many bytes of content a row is of."""
        return len(row) // self._storage.superblock.algorithm.size * self._sector_size

    def runs(self) -> Runs:
        """Return the runs of content that have checksums, once all rows were taken."""
        if self._runs is None:
            rows = sorted((start, self._length(row)) for start, row in self._rows)
            self._runs = Runs(rows)
        return self._runs

    def compare(self, extents: ExtentCheck) -> Iterator[Damage]:
        """Yield checksums of what is no content, and rows that overlap."""
        content = Runs(
            (start, length)
            for start, length in sorted(extents.extents.items())
            if start not in extents.nodes
        )
        for start, end in self.runs().not_in(content):
            if not extents.is_partial:
                words = f"checksums up to {LOGICAL.format(end)}, not all of which is content"
                field = "btrfs_items.checksum_crc32c"
                yield self._about("checksum tree", start, "content-checksum", words, field)
        end = 0
        for start, row in sorted(self._rows):
            if start < end:
                words = "a row of checksums begins before another ends"
                yield self._about("checksum tree", start, "overlap", words, "btrfs_tree.item")
            end = max(end, start + self._length(row))

    def content(self) -> Iterator[Damage | Checked | Passed]:
        """Compare all copies of all content with its checksums."""
        storage = self._storage
        algorithm, sector = storage.superblock.algorithm, self._sector_size
        sectors = told = 0
        for start, row in self._rows:
            count = len(row) // algorithm.size
            step = READ_AT_ONCE // sector
            for first in range(0, count, step):
                number = min(step, count - first)
                address = start + first * sector
                sectors += number
                stored = row[first * algorithm.size : (first + number) * algorithm.size]
                yield from self._sectors(address, number, stored)
                yield Passed(sectors // step - told)
                told = sectors // step
        yield Checked("sectors of content", sectors)

    def _sectors(self, address: int, count: int, stored: bytes) -> Iterator[Damage]:
        storage = self._storage
        algorithm, sector = storage.superblock.algorithm, self._sector_size
        try:
            copies = storage.copies(address)
        except PygrubError as error:
            yield of_error(error, "content")
            return
        for copy in copies:
            try:
                data = storage.read(address, count * sector, copy)
            except PygrubError as error:
                yield of_error(error, "content")
                continue
            for at in range(count):
                found = algorithm.of(data[at * sector : (at + 1) * sector])
                if found != stored[at * algorithm.size : (at + 1) * algorithm.size]:
                    place = address + at * sector
                    words = f"wrong checksum of the content in copy {copy}"
                    field = "btrfs_items.checksum_crc32c.value"
                    yield self._about("content", place, "content", words, field)
