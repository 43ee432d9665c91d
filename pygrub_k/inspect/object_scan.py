"""A scan of any file system through the objects of its driver: right for every kind, and slow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import KINDS, TIMES, Batch, in_pieces
from pygrub_k.inspect.inode_readers import facts_of, key_of, leftovers_of, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.batch import Names
    from pygrub_k.filesystems.model import DirEntry, Inode


@dataclass(slots=True)
class Opened:
    """An identity that is an inode itself, such as the directory in which a walk begins."""

    inode: Inode


class ObjectScan:
    """Reads inodes one by one; an identity is a directory entry (filesystems.batch.Scan)."""

    def __init__(self, wanted: Sequence[str]) -> None:
        self._wanted = wanted

    def identity(self, inode: Inode) -> Opened:
        """Return the identity of an inode."""
        return Opened(inode)

    def inode(self, identity: DirEntry | Opened) -> Inode:
        """Return the object for an identity."""
        return identity.inode

    def batch(self, identities: Sequence[DirEntry | Opened]) -> Batch:
        """Read what some entries name."""
        count = len(identities)
        columns: dict[str, Sequence[Any]] = {}
        for name in self._wanted:
            columns[name] = [None] * count
            if name in TIMES:
                columns[f"{name}_ns"] = [0] * count
        inodes: list[Inode | None] = [None] * count
        positions: list[int | None] = [None] * count
        keys: list[Any] = [None] * count
        batch = Batch(identities, [0] * count, keys, columns, positions.__getitem__)
        for row, identity in enumerate(identities):
            try:
                inode = identity.inode
                facts = facts_of(inode)
            except PygrubError as error:
                batch.faults[row] = error
                keys[row] = number_of(identity)
                continue
            inodes[row], positions[row], keys[row] = inode, facts.position, key_of(inode)
            batch.patch(row, facts)
        batch.identities = [
            identity if inode is None or inode.kind not in KINDS else Opened(inode)
            for identity, inode in zip(identities, inodes, strict=True)
        ]
        return batch

    def names(self, identity: DirEntry | Opened, /) -> Iterator[Names]:
        """Yield a directory's entries in pieces, and at the end what cut them short."""
        return in_pieces(_names(identity), lambda _: _leftovers(identity))

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        target: bytes = batch.identities[row].inode.target()
        return target

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        """Return flags unchanged: objects name them."""
        return flags or ()


def _names(identity: DirEntry | Opened) -> Iterator[tuple[bytes, DirEntry]]:
    for entry in identity.inode.entries():
        yield entry.name, entry


def _leftovers(identity: DirEntry | Opened) -> Iterator[tuple[bytes, DirEntry, bool]]:
    for entry, is_salvaged in leftovers_of(identity.inode):
        yield entry.name, entry, is_salvaged
