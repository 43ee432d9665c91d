"""Files and directories of FAT in batches: what their directory entries say, column by column.

An identity is an entry's record with its byte offset; the root, which has none, is an inode. What
takes a walk along clusters, which is a directory's size and what is allocated, objects find.
"""

from __future__ import annotations

from functools import lru_cache
from stat import S_IFDIR, S_IFREG
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.fat_directory_records import Attribute, EntryRecord
from pygrub_k.filesystems.batch import TIMES, Batch, in_pieces
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.filesystems.fat.facts import FLAGS, HUNDREDTH, allocated
from pygrub_k.filesystems.fat.inode import FatInode
from pygrub_k.filesystems.fat.leftovers import leftovers
from pygrub_k.filesystems.fat.timestamps import seconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.batch import Names
    from pygrub_k.filesystems.fat.driver import FatFilesystem

    Identity = tuple[EntryRecord, int] | FatInode

NO_FACTS: Final = frozenset(
    {"subvolume", "mode", "uid", "gid", "project", "links", "changed", "deleted", "generation"}
)
"""What no entry says."""
_seconds = lru_cache(maxsize=1 << 12)(seconds)


class FatScan:
    """Scans one file system (filesystems.batch.Scan)."""

    def __init__(self, filesystem: FatFilesystem, wanted: Sequence[str]) -> None:
        self._storage = filesystem.storage
        self._wanted = wanted

    def identity(self, inode: FatInode) -> Identity:
        """Return what an inode is known by."""
        return inode if inode.record is None else (inode.record, inode.offset)

    def inode(self, identity: Identity) -> FatInode:
        """Return the object for an identity."""
        return self._opened(identity)

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        """Return the names of the attributes of an entry."""
        return tuple(name for mask, name in FLAGS if flags & mask)

    def batch(self, identities: Sequence[Identity]) -> Batch:
        """Take apart what some entries say."""
        known = [identity for identity in identities if isinstance(identity, tuple)]
        if len(known) < len(identities):
            return self._with_root(identities)
        records = [record for record, _ in known]
        places = [offset for _, offset in known]
        kinds = [
            S_IFDIR if record.attributes & Attribute.directory else S_IFREG for record in records
        ]
        numbers = [offset // EntryRecord.SIZE for offset in places]
        columns: dict[str, Sequence[Any]] = {}
        for name in self._wanted:
            if name in TIMES:
                columns[name], columns[f"{name}_ns"] = _times(name, records)
            elif name in NO_FACTS:
                columns[name] = (None,) * len(records)
            elif name == "number":
                columns[name] = numbers
            elif name == "position":
                columns[name] = places
            elif name == "flags":
                columns[name] = [record.attributes for record in records]
            elif name == "allocated":
                columns[name] = [allocated(self._opened(identity)) for identity in known]
            else:
                columns[name] = [
                    record.size if kind == S_IFREG else self._opened(identity).size
                    for record, kind, identity in zip(records, kinds, known, strict=True)
                ]
        return Batch(identities, kinds, numbers, columns, places.__getitem__)

    def _with_root(self, identities: Sequence[Identity]) -> Batch:
        """Return rows among which the root is: one by one, as objects say."""
        inodes = [self._opened(identity) for identity in identities]
        columns: dict[str, Sequence[Any]] = {}
        for name in self._wanted:
            columns[name] = [None] * len(inodes)
            if name in TIMES:
                columns[f"{name}_ns"] = [0] * len(inodes)
        numbers = [inode.number for inode in inodes]
        batch = Batch(
            identities,
            [0] * len(inodes),
            numbers,
            columns,
            lambda row: inodes[row].facts().position,
        )
        for row, inode in enumerate(inodes):
            batch.patch(row, inode.facts())
        return batch

    def _opened(self, identity: Identity) -> FatInode:
        return FatInode(self._storage, *identity) if isinstance(identity, tuple) else identity

    def names(self, identity: Identity) -> Iterator[Names]:
        """Yield a directory's names in pieces, and at the end what cut them short."""
        directory = self._opened(identity)
        return in_pieces(self._names(directory), lambda _: self._leftovers(directory))

    def _names(self, directory: FatInode) -> Iterator[tuple[bytes, Identity]]:
        found = directory.directory()
        for name, _, record, offset in found.found:
            yield name, (record, offset)
        if found.fault is not None:
            raise found.fault

    def _leftovers(self, directory: FatInode) -> Iterator[tuple[bytes, Identity, bool]]:
        for entry, is_salvaged in leftovers(directory):
            yield entry.name, self.identity(entry.inode), is_salvaged

    def target(self, batch: Batch, row: int) -> bytes:
        """Return nothing: FAT has no symlinks, and reading one says so."""
        return self._opened(batch.identities[row]).target()


def _times(name: str, records: Sequence[EntryRecord]) -> tuple[Sequence[Any], Sequence[int]]:
    """Return seconds and nanoseconds of one of TIMES; only creation is finer than a second."""
    if name == "modified":
        found = [_seconds(record.modification_date, record.modification_time) for record in records]
        return found, (0,) * len(records)
    if name == "accessed":
        return [
            _seconds(record.access_date, 0) if record.access_date else None for record in records
        ], (0,) * len(records)
    if name != "created":
        return (None,) * len(records), (0,) * len(records)
    pairs = [
        divmod(
            _seconds(record.creation_date, record.creation_time) * SECOND
            + record.creation_hundredths * HUNDREDTH,
            SECOND,
        )
        if record.creation_date
        else (None, 0)
        for record in records
    ]
    return [first for first, _ in pairs], [rest for _, rest in pairs]


def scan_of(filesystem: FatFilesystem, wanted: Sequence[str]) -> FatScan:
    """Return a scan."""
    return FatScan(filesystem, wanted)
