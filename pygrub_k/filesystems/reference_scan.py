"""A scan in batches for drivers that read inodes one by one: its rows are their objects' facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import TIMES, Batch, in_pieces
from pygrub_k.loading import loaded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.filesystems.batch import Names


class ReferenceScan:
    """Scans one file system (filesystems.batch.Scan).

    `reference` names the attribute of inodes and entries that `opened` makes an inode of; an inode
    is known by it. Where it has several parts, the last one is the inode's number. `package` is the
    driver's name, whose inodes have `plain_entries`.
    """

    def __init__(
        self,
        package: str,
        opened: Callable[[Any], Any],
        reference: str,
        wanted: Sequence[str],
    ) -> None:
        self._package = package
        self._opened = opened
        self._reference = reference
        self._wanted = wanted

    def identity(self, inode: Any) -> Any:
        """Return what an inode is known by."""
        return getattr(inode, self._reference)

    def inode(self, identity: Any) -> Any:
        """Return the object for an identity."""
        return self._opened(identity)

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        """Return flags as they are: objects have given their names."""
        return flags or ()

    def batch(self, identities: Sequence[Any]) -> Batch:
        """Read some inodes, in the order of their identities, in which most lie."""
        columns: dict[str, Sequence[Any]] = {}
        for name in self._wanted:
            columns[name] = [None] * len(identities)
            if name in TIMES:
                columns[f"{name}_ns"] = [0] * len(identities)
        places: list[int | None] = [None] * len(identities)
        keys = [one[-1] if isinstance(one, tuple) else one for one in identities]
        batch = Batch(identities, [0] * len(identities), keys, columns, places.__getitem__)
        for row in sorted(range(len(identities)), key=identities.__getitem__):
            try:
                facts = self._opened(identities[row]).facts()
            except PygrubError as error:
                batch.faults[row] = error
                continue
            places[row] = facts.position
            batch.patch(row, facts)
        return batch

    def names(self, identity: Any) -> Iterator[Names]:
        """Yield a directory's names in pieces, and at the end what cut them short."""
        directory = self._opened(identity)
        leftovers = loaded(self._package, "leftovers.leftovers")
        return in_pieces(
            directory.plain_entries(),
            lambda _failed: (
                (entry.name, self.identity(entry), is_salvaged)
                for entry, is_salvaged in leftovers(directory)
            ),
        )

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        found: bytes = self._opened(batch.identities[row]).target()
        return found
