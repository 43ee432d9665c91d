"""A FAT file system compared with itself: the copies of its table, chains, names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.fat_table_records import Mark
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.damage import Checked, Damage, Expected, Item, Passed, of_error
from pygrub_k.filesystems.fat.boot_sector import FAT32, FIRST_CLUSTER
from pygrub_k.filesystems.use_map import UseMap, runs_of_bits
from pygrub_k.limits import FAT_VERIFIED_NAMES, READ_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from pygrub_k.filesystems.fat.driver import FatFilesystem
    from pygrub_k.filesystems.fat.inode import FatInode
    from pygrub_k.filesystems.fat.storage import Storage


PASSES: Final = 2
"""Through all clusters: those of the table, and those that names lead to."""
CLUSTERS_AT_ONCE: Final = 1 << 16


def verify(filesystem: FatFilesystem, *, data: bool) -> Iterator[Item]:
    """Yield what is wrong; `data` changes nothing, since FAT has no checksums."""
    del data
    storage = filesystem.storage
    yield from (of_error(problem.error, "state") for problem in storage.findings.problems)
    sector = storage.sector
    clusters = sector.end_cluster - FIRST_CLUSTER
    yield Expected(PASSES * clusters)
    yield from _copies(storage)
    marked, pace = yield from _marked(storage)
    use = UseMap(FIRST_CLUSTER, sector.end_cluster, clusters)
    names = yield from _names(filesystem, use, pace)
    yield pace.ended()
    use.settle()
    for start, count in use.overlaps:
        yield _about(storage, "overlap", start, f"{_words(start, count)} are of several files")
    yield from _lost(storage, use, marked)
    yield Checked("names", names)
    yield Checked("clusters", clusters)


def _words(start: int, count: int) -> str:
    return f"clusters {start} to {start + count - 1}" if count > 1 else f"cluster {start}"


def _about(storage: Storage, check: str, cluster: int, words: str) -> Damage:
    return Damage(
        check=check,
        structure="FAT allocation table",
        message=words,
        field="fat_table",
        position=storage.sector.place(cluster),
    )


def _copies(storage: Storage) -> Iterator[Damage | Checked]:
    """Compare the copies of the table with the first, but where only one is kept up to date."""
    sector = storage.sector
    parameters = sector.parameters_32
    if parameters is not None and parameters.is_one_table_active:
        return
    start = sector.root_offset - sector.parameters.num_tables * sector.len_table
    for copy in range(1, sector.parameters.num_tables):
        for at in range(0, sector.len_table, READ_AT_ONCE):
            length = min(READ_AT_ONCE, sector.len_table - at)
            first = storage.source.read_at(start + at, length)
            other = storage.source.read_at(start + copy * sector.len_table + at, length)
            if first != other:
                place = next(i for i, (a, b) in enumerate(zip(first, other, strict=True)) if a != b)
                yield Damage(
                    check="backup",
                    structure=f"FAT copy {copy + 1} of the table",
                    message=f"it differs from the first one from its byte {at + place} on",
                    field="fat_table",
                    position=start + copy * sector.len_table + at + place,
                )
                break
    yield Checked("tables", sector.parameters.num_tables)


def _names(
    filesystem: FatFilesystem, use: UseMap, pace: _Pace
) -> Generator[Damage | Passed, None, int]:
    """Enter the clusters of all that has a name; return how many names there are."""
    storage = filesystem.storage
    pending: list[FatInode] = [filesystem.root]
    seen: set[int] = set()
    names = 0
    while pending:
        yield pace.passed()
        if names > FAT_VERIFIED_NAMES:
            raise LimitError(f"FAT: not verified beyond {FAT_VERIFIED_NAMES} names")
        directory = pending.pop()
        pace.clusters += yield from _chain(storage, directory, use)
        if directory.first_cluster in seen and directory.first_cluster:
            continue
        seen.add(directory.first_cluster)
        known: set[bytes] = set()
        try:
            for entry in directory.entries():
                names += 1
                if entry.name.lower() in known:
                    words = f"two entries are named {entry.name!r}"
                    yield _of(directory, "directory", words)
                known.add(entry.name.lower())
                inode = entry.inode
                if inode.kind == "directory":
                    pending.append(inode)
                else:
                    pace.clusters += yield from _chain(storage, inode, use)
        except PygrubError as error:
            yield of_error(error, "directory", directory.number)
    return names


def _of(inode: FatInode, check: str, words: str) -> Damage:
    return Damage(
        check=check,
        structure=f"FAT entry {inode.number}",
        message=words,
        field="fat_directory.entry",
        position=inode.offset,
        inode=inode.number,
    )


def _chain(storage: Storage, inode: FatInode, use: UseMap) -> Generator[Damage, None, int]:
    """Enter the chain of an entry, and compare it with the entry's size; return its clusters."""
    sector, first = storage.sector, inode.first_cluster
    if not inode.number and sector.bits != FAT32:
        return 0  # the root directory of FAT12 and FAT16 has a place of its own
    if not inode.number:
        first = sector.root_cluster
    if not first:
        if inode.kind == "file" and inode.size:
            yield _of(inode, "size", f"{inode.size} bytes, and no cluster")
        return 0
    clusters = 0
    try:
        for start, count in storage.table.runs(first, sector.end_cluster, inode.offset):
            use.add(start, count)
            clusters += count
    except PygrubError as error:
        yield of_error(error, "chain", inode.number)
        return clusters
    if inode.kind == "file" and clusters != -(-inode.size // sector.cluster_size):
        words = f"{inode.size} bytes, and {clusters} clusters of {sector.cluster_size} bytes"
        yield _of(inode, "size", words)
    return clusters


def _marked(storage: Storage) -> Generator[Damage | Passed, None, tuple[UseMap, _Pace]]:
    """Return the clusters that the table marks as used, and the pace of going through them."""
    bad, end = storage.table.bad, storage.sector.end_cluster
    marked = UseMap(FIRST_CLUSTER, end, end)
    used, left, clusters = 0, CLUSTERS_AT_ONCE, end - FIRST_CLUSTER
    try:
        for cluster, entry in storage.table.entries():
            if entry not in {Mark.free, bad}:
                marked.add(cluster, 1)
                used += 1
            left -= 1
            if not left:
                left = CLUSTERS_AT_ONCE
                yield Passed(left)
    except PygrubError as error:  # chains may lie where the table can be read
        yield of_error(error, "table")
    yield Passed(clusters % CLUSTERS_AT_ONCE)
    marked.settle()
    return marked, _Pace(clusters, used)


@dataclass(slots=True)
class _Pace:
    """How far all names are gone through: the share of used clusters that they led to."""

    total: int
    used: int
    clusters: int = 0
    _told: int = 0

    def passed(self) -> Passed:
        """Return what was passed since the last time, as a share of `total`."""
        share = self.total * min(self.clusters, self.used) // max(self.used, 1)
        self._told, before = share, self._told
        return Passed(share - before)

    def ended(self) -> Passed:
        """Return what is missing."""
        return Passed(self.total - self._told)


def _lost(storage: Storage, use: UseMap, marked: UseMap) -> Iterator[Damage]:
    """Yield the clusters that the table marks as used, and that no name leads to."""
    for at, count in runs_of_bits(marked.bits(0) & ~use.bits(0)):
        start = FIRST_CLUSTER + at
        yield _about(storage, "lost", start, f"{_words(start, count)} in use, and of no file")
