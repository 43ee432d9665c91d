"""Objects and directories of ReiserFS in batches. An identity is what an object's keys begin with.

Names of a directory are in the order of their hashes, and objects in that of their numbers: those
of a batch are read in the latter, in which leaves have them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import TIMES, Batch, in_pieces
from pygrub_k.filesystems.reiserfs.inode import ReiserfsInode
from pygrub_k.filesystems.reiserfs.leftovers import leftovers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.batch import Names
    from pygrub_k.filesystems.reiserfs.driver import ReiserfsFilesystem
    from pygrub_k.filesystems.reiserfs.tree import Object


class ReiserfsScan:
    """Scans one file system (filesystems.batch.Scan)."""

    def __init__(self, filesystem: ReiserfsFilesystem, wanted: Sequence[str]) -> None:
        self._storage = filesystem.storage
        self._wanted = wanted

    def identity(self, inode: ReiserfsInode) -> Object:
        """Return what an object is known by."""
        return inode.reference

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        """Return flags as they are: there are none."""
        return flags or ()

    def batch(self, identities: Sequence[Object]) -> Batch:
        """Read some objects, in the order of the tree."""
        columns: dict[str, Sequence[Any]] = {}
        for name in self._wanted:
            columns[name] = [None] * len(identities)
            if name in TIMES:
                columns[f"{name}_ns"] = [0] * len(identities)
        places: list[int | None] = [None] * len(identities)
        keys = [number for _, number in identities]
        batch = Batch(identities, [0] * len(identities), keys, columns, places.__getitem__)
        for row in sorted(range(len(identities)), key=identities.__getitem__):
            try:
                inode = ReiserfsInode(self._storage, identities[row])
            except PygrubError as error:
                batch.faults[row] = error
                continue
            places[row] = inode.offset
            batch.patch(row, inode.facts())
        return batch

    def names(self, identity: Object) -> Iterator[Names]:
        """Yield a directory's names in pieces, and at the end what cut them short."""
        directory = ReiserfsInode(self._storage, identity)
        return in_pieces(
            directory.plain_entries(),
            lambda _failed: (
                (entry.name, entry.reference, is_salvaged)
                for entry, is_salvaged in leftovers(directory)
            ),
        )

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        return ReiserfsInode(self._storage, batch.identities[row]).target()
