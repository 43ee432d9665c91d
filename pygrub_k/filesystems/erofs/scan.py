"""Inodes and directories of EROFS in batches. An identity is an inode's number."""

from __future__ import annotations

from stat import S_IFMT
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import TIMES, Batch, in_pieces
from pygrub_k.filesystems.erofs.facts import DEVICES, allocated, device, flags
from pygrub_k.filesystems.erofs.inode import ErofsInode, target_of, time_of
from pygrub_k.filesystems.erofs.leftovers import leftovers
from pygrub_k.filesystems.erofs.stored_inode import StoredInode
from pygrub_k.filesystems.model import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.filesystems.batch import Names
    from pygrub_k.filesystems.erofs.driver import ErofsFilesystem
    from pygrub_k.filesystems.erofs.storage import Storage

FACTS: Final[dict[str, Callable[[StoredInode, Storage], Any]]] = {
    "number": lambda stored, _: stored.number,
    "position": lambda stored, _: stored.offset,
    "mode": lambda stored, _: stored.body.mode,
    "uid": lambda stored, _: stored.body.uid,
    "gid": lambda stored, _: stored.body.gid,
    "links": lambda stored, _: stored.num_links,
    "size": lambda stored, _: stored.body.size,
    "allocated": lambda stored, storage: allocated(storage, stored),
    "flags": lambda stored, _: flags(stored),
}
"""What an inode says besides its time; it has no other of batch.FACTS."""


class ErofsScan:
    """Scans one file system (filesystems.batch.Scan)."""

    def __init__(self, filesystem: ErofsFilesystem, wanted: Sequence[str]) -> None:
        self._storage = filesystem.storage
        self._wanted = wanted

    def identity(self, inode: ErofsInode) -> int:
        """Return what an inode is known by."""
        return inode.number

    def inode(self, identity: int) -> ErofsInode:
        """Return the object for an identity."""
        return ErofsInode(self._storage, identity)

    def flag_names(self, names: Any) -> tuple[str, ...]:
        """Return flags as they are: columns have their names."""
        return names or ()

    def batch(self, identities: Sequence[int]) -> Batch:
        """Read some inodes."""
        storage = self._storage
        found: list[StoredInode | None] = [None] * len(identities)
        faults: dict[int, PygrubError] = {}
        for row, number in enumerate(identities):
            try:
                found[row] = StoredInode(storage, number)
            except PygrubError as error:
                faults[row] = error
        columns: dict[str, Sequence[Any]] = {}
        nothing = (None,) * len(found)
        for name in self._wanted:
            fact = FACTS.get(name)
            columns[name] = nothing
            if fact is not None:
                columns[name] = [one and fact(one, storage) for one in found]
            elif name == "modified":
                pairs = [time_of(storage, one) if one else (None, 0) for one in found]
                columns[name] = [seconds for seconds, _ in pairs]
                columns[f"{name}_ns"] = [rest for _, rest in pairs]
            elif name in TIMES:
                columns[f"{name}_ns"] = (0,) * len(found)
        return Batch(
            identities,
            [0 if one is None else S_IFMT(one.body.mode) for one in found],
            identities,
            columns,
            lambda row: storage.place(identities[row]) if found[row] else None,
            {
                row: device(one.body.place)
                for row, one in enumerate(found)
                if one and kind_of(one.body.mode) in DEVICES
            },
            faults,
        )

    def names(self, identity: int) -> Iterator[Names]:
        """Yield a directory's names in pieces, and at the end what cut them short."""
        directory = ErofsInode(self._storage, identity)
        return in_pieces(
            directory.plain_entries(),
            lambda _failed: (
                (entry.name, entry.number, is_salvaged)
                for entry, is_salvaged in leftovers(directory)
            ),
        )

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        return target_of(self._storage, StoredInode(self._storage, batch.identities[row]))


def scan_of(filesystem: ErofsFilesystem, wanted: Sequence[str]) -> ErofsScan:
    """Return the scan of a file system; `wanted` are the columns that somebody reads."""
    return ErofsScan(filesystem, wanted)
