"""Files and directories of ISO 9660 in batches: each record's system use entries are read once.

An identity is a name's records with those entries; where a walk begins, and below what was
relocated, it is an inode. A directory is described by its record of itself: objects read that.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.susp_records import TimestampFlags
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import KINDS, TIMES, Batch, in_pieces
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.filesystems.iso9660.dates import short_date
from pygrub_k.filesystems.iso9660.directory import listed
from pygrub_k.filesystems.iso9660.facts import FLAGS
from pygrub_k.filesystems.iso9660.inode import IsoEntry, IsoInode
from pygrub_k.filesystems.iso9660.leftovers import has_rest, leftovers
from pygrub_k.filesystems.iso9660.rock_ridge import RockRidge, rock_ridge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k._generated.iso9660_directory_records import HeaderRecord
    from pygrub_k.filesystems.batch import Names
    from pygrub_k.filesystems.iso9660.directory import Stored
    from pygrub_k.filesystems.iso9660.driver import IsoFilesystem
    from pygrub_k.filesystems.iso9660.system_use import Entry

    Identity = tuple[list[Stored], list[Entry]] | IsoEntry | IsoInode
    Known = tuple[IsoInode, HeaderRecord, RockRidge]
    """An object, the record that describes it, and what Rock Ridge adds to that."""

COMPRESSED: Final = 1 << 8
SPARSE: Final = 1 << 9
"""Beside the flags of a record, which has eight of them."""
NO_FACTS: Final = frozenset({"subvolume", "project", "deleted", "generation"})
"""What no record says."""
ATTRIBUTES: Final = {"mode": "mode", "uid": "uid", "gid": "gid", "links": "num_links"}
"""Facts that Rock Ridge's attributes have, and their fields."""
MOMENTS: Final = {
    "accessed": TimestampFlags.accessed,
    "modified": TimestampFlags.modified,
    "changed": TimestampFlags.changed,
    "created": TimestampFlags.created,
}
_short_date = lru_cache(maxsize=1 << 12)(short_date)


class IsoScan:
    """Scans one volume (filesystems.batch.Scan)."""

    def __init__(self, filesystem: IsoFilesystem, wanted: Sequence[str]) -> None:
        self._storage = filesystem.storage
        self._wanted = wanted

    def identity(self, inode: IsoInode) -> Identity:
        """Return what an inode is known by."""
        return inode

    def inode(self, identity: Identity) -> IsoInode:
        """Return the object for an identity."""
        return self._opened(identity)

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        """Return the names of a record's flags, and what Rock Ridge adds to them."""
        names = [name for mask, name in FLAGS if flags & mask]
        more = ((COMPRESSED, "compressed"), (SPARSE, "sparse"))
        return (*names, *(name for mask, name in more if flags & mask))

    def batch(self, identities: Sequence[Identity]) -> Batch:
        """Take apart what some records say."""
        inodes: list[IsoInode | None] = [None] * len(identities)
        known: list[Known | None] = [None] * len(identities)
        faults: dict[int, PygrubError] = {}
        for row, identity in enumerate(identities):
            try:
                inode = inodes[row] = self._opened(identity)
                known[row] = inode, *inode.described()
            except PygrubError as error:
                faults[row] = error
        columns: dict[str, Sequence[Any]] = {}
        for name in self._wanted:
            if name in TIMES:
                moments = [_moment(name, one) for one in known]
                pairs = [(None, 0) if one is None else divmod(one, SECOND) for one in moments]
                columns[name] = [seconds for seconds, _ in pairs]
                columns[f"{name}_ns"] = [rest for _, rest in pairs]
            else:
                columns[name] = [None if one is None else _fact(name, one) for one in known]
        return Batch(
            [inodes[row] or identity for row, identity in enumerate(identities)],
            [0 if inode is None else KINDS.get(inode.kind, 0) for inode in inodes],
            [None if inode is None else inode.number for inode in inodes],
            columns,
            lambda row: getattr(inodes[row], "offset", None),
            {row: one[2].device for row, one in enumerate(known) if one and one[2].device},
            faults,
        )

    def _opened(self, identity: Identity) -> IsoInode:
        if isinstance(identity, IsoInode):
            return identity
        if isinstance(identity, IsoEntry):
            return identity.inode
        sections, entries = identity
        rock = rock_ridge(entries) if entries else RockRidge()
        return IsoInode.described_by(self._storage, sections, rock)

    def names(self, identity: Identity) -> Iterator[Names]:
        """Yield a directory's names in pieces, and at the end what cut them short."""
        directory = self._opened(identity)
        return in_pieces(
            self._names(directory), lambda failed: self._leftovers(directory, failed=failed)
        )

    def _names(self, directory: IsoInode) -> Iterator[tuple[bytes, Identity]]:
        directory.require_directory()
        for name, sections, entries in listed(self._storage, directory.start, directory.size):
            yield name, (sections, entries)

    def _leftovers(
        self, directory: IsoInode, *, failed: bool
    ) -> Iterator[tuple[bytes, Identity, bool]]:
        if failed or has_rest(directory):
            for entry, is_salvaged in leftovers(directory):
                yield entry.name, entry, is_salvaged

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        return self._opened(batch.identities[row]).target()


def _fact(name: str, known: Known) -> Any:
    """Return one of FACTS that is no time."""
    inode, header, rock = known
    if name in ATTRIBUTES:
        return None if rock.attributes is None else getattr(rock.attributes, ATTRIBUTES[name])
    if name == "flags":
        more = (rock.compression is not None) * COMPRESSED + rock.is_sparse * SPARSE
        return header.flags | more
    if name == "position":
        return inode.offset
    return None if name in NO_FACTS else getattr(inode, name)


def _moment(name: str, known: Known | None) -> int | None:
    """Return one of TIMES in nanoseconds since 1970; a record has its own in place of one."""
    if known is None or name not in MOMENTS:
        return None
    _, header, rock = known
    found = rock.moments.get(MOMENTS[name])
    return _short_date(header.recorded) if found is None and name == "modified" else found


def scan_of(filesystem: IsoFilesystem, wanted: Sequence[str]) -> IsoScan:
    """Return a scan."""
    return IsoScan(filesystem, wanted)
