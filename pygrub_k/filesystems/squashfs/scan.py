"""Inodes and directories of SquashFS in batches.

An identity is the reference to an inode. Inodes of one directory mostly lie side by side, in
metadata blocks that are at hand once the first of them was read.
"""

from __future__ import annotations

from stat import S_IFMT
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import TIMES, Batch, in_pieces
from pygrub_k.filesystems.squashfs.facts import allocated, device
from pygrub_k.filesystems.squashfs.inode import SquashfsInode
from pygrub_k.filesystems.squashfs.leftovers import leftovers
from pygrub_k.filesystems.squashfs.stored_inode import read_inode, target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.filesystems.batch import Names
    from pygrub_k.filesystems.squashfs.driver import SquashfsFilesystem
    from pygrub_k.filesystems.squashfs.storage import Storage
    from pygrub_k.filesystems.squashfs.stored_inode import StoredInode

FACTS: Final[dict[str, Callable[[StoredInode, Storage], Any]]] = {
    "number": lambda stored, _: stored.head.number,
    "mode": lambda stored, _: stored.mode,
    "uid": lambda stored, storage: storage.owner(stored.head.user),
    "gid": lambda stored, storage: storage.owner(stored.head.group),
    "links": lambda stored, _: stored.num_links,
    "size": lambda stored, _: stored.size,
    "allocated": lambda stored, _: allocated(stored),
    "modified": lambda stored, _: stored.head.modified,
}
"""What an inode says; it has no other of batch.FACTS."""


class SquashfsScan:
    """Scans one file system (filesystems.batch.Scan)."""

    def __init__(self, filesystem: SquashfsFilesystem, wanted: Sequence[str]) -> None:
        self._storage = filesystem.storage
        self._wanted = wanted

    def identity(self, inode: SquashfsInode) -> int:
        """Return what an inode is known by."""
        return inode.reference

    def inode(self, identity: int) -> SquashfsInode:
        """Return the object for an identity."""
        return SquashfsInode(self._storage, identity)

    def flag_names(self, _flags: Any) -> tuple[str, ...]:
        """Return nothing: inodes have no flags."""
        return ()

    def batch(self, identities: Sequence[int]) -> Batch:
        """Read some inodes."""
        found: list[StoredInode | None] = [None] * len(identities)
        faults: dict[int, PygrubError] = {}
        for row, reference in enumerate(identities):
            try:
                found[row] = self._stored(reference)
            except PygrubError as error:
                faults[row] = error
        columns: dict[str, Sequence[Any]] = {}
        nothing = (None,) * len(found)
        for name in self._wanted:
            fact = FACTS.get(name)
            columns[name] = [()] * len(found) if name == "flags" else nothing
            if fact is not None:
                columns[name] = [one and fact(one, self._storage) for one in found]
            if name in TIMES:
                columns[f"{name}_ns"] = (0,) * len(found)
        return Batch(
            identities,
            [0 if one is None else S_IFMT(one.mode) for one in found],
            [None if one is None else one.head.number for one in found],
            columns,
            lambda _row: None,
            {row: node for row, one in enumerate(found) if one and (node := device(one))},
            faults,
        )

    def _stored(self, reference: int) -> StoredInode:
        """Return an inode whose owners are known as well."""
        stored = read_inode(self._storage, reference)
        self._storage.owner(stored.head.user)
        self._storage.owner(stored.head.group)
        return stored

    def names(self, identity: int) -> Iterator[Names]:
        """Yield a directory's names in pieces, and at the end what cut them short."""
        directory = SquashfsInode(self._storage, identity)
        return in_pieces(
            ((name, reference) for name, reference, _ in directory.plain_entries()),
            lambda _failed: (
                (entry.name, entry.reference, is_salvaged)
                for entry, is_salvaged in leftovers(directory)
            ),
        )

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        return target(self._storage, read_inode(self._storage, batch.identities[row]))


def scan_of(filesystem: SquashfsFilesystem, wanted: Sequence[str]) -> SquashfsScan:
    """Return the scan of a file system; `wanted` are the columns that somebody reads."""
    return SquashfsScan(filesystem, wanted)
