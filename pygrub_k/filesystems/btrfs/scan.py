"""Inodes and directories of btrfs in batches, leaf by leaf.

Inodes stand in their tree in the order of their numbers, so that one leaf has many: all of a leaf
are kept once one is wanted. An identity is a subvolume and a number in it; where a name stands for
something else, such as another subvolume, it is the entry. What is not plain goes to the objects.
"""

from __future__ import annotations

from itertools import islice
from stat import S_IFBLK, S_IFCHR, S_IFMT
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.btrfs_items_records import DirItemRecord, InodeItemRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k._generated.bulk import Columns, reader
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import AT_ONCE, TIMES, Batch, Names, in_pieces
from pygrub_k.filesystems.btrfs.facts import flag_names
from pygrub_k.filesystems.btrfs.inode import BtrfsInode
from pygrub_k.filesystems.btrfs.leftovers import leftovers
from pygrub_k.filesystems.btrfs.tree import MOST, Tree
from pygrub_k.filesystems.facts import SECOND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.inode import BtrfsEntry
    from pygrub_k.filesystems.btrfs.subvolumes import Subvolume

    Identity = tuple[Subvolume, int] | BtrfsEntry | BtrfsInode

FIELDS: Final = {
    "mode": "mode",
    "uid": "uid",
    "gid": "gid",
    "links": "num_links",
    "size": "size",
    "allocated": "len_allocated",
    "accessed": "access",
    "modified": "modification",
    "changed": "change",
    "created": "creation",
    "flags": "flags",
    "generation": "generation",
}
"""The field that a fact is; of a time, what the names of both its fields begin with."""
KEPT: Final = 1 << 18
"""Inodes whose wanted words are kept; when there are so many, all are forgotten."""
SELF: Final = (b".", b"..")
_entry: Final = reader(DirItemRecord, ("object", "kind", "len_value", "len_name"))


class BtrfsScan:
    """Scans one file system, all subvolumes that names lead to (filesystems.batch.Scan)."""

    def __init__(self, wanted: Sequence[str]) -> None:
        self._wanted = wanted
        fields = {"mode"}
        for name in wanted:
            field = FIELDS.get(name)
            if field and name in TIMES:
                fields |= {f"{field}_seconds", f"{field}_nanoseconds"}
            elif field:
                fields.add(field)
        self._columns = Columns([InodeItemRecord], fields, InodeItemRecord.SIZE)
        self._fields = self._columns.names
        self._rows = bytearray(self._columns.row_size)
        """The wanted words of inodes, behind a row of zeros."""
        self._places: dict[int, dict[int, int]] = {}
        """By subvolume and number: where in `_rows` an inode is."""
        self._kept = 0

    def identity(self, inode: Any) -> Identity:
        """Return what an inode is known by."""
        plain = type(inode) is BtrfsInode
        return (inode.subvolume, inode.number) if plain else inode

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        return flag_names(flags)

    # -- inodes ------------------------------------------------------------------------------

    def batch(self, identities: Sequence[Identity]) -> Batch:
        """Read some inodes: out of the leaves at hand, or as objects."""
        known = list(identities)
        keys: list[Any] = [None] * len(known)
        rows: list[Any] = []
        objects: list[int] = []
        read = self._columns.read
        for row, identity in enumerate(known):
            place = 0
            if isinstance(identity, tuple):
                subvolume, number = identity
                keys[row] = subvolume.number, number
                places = self._places.get(subvolume.number)
                place = (places and places.get(number)) or self._load(subvolume, number)
            if not place:
                objects.append(row)
            rows.append(read(self._rows, place))
        batch = self._columned(known, keys, rows)
        for row in objects:
            self._add_object(batch, row)
        for row, kind in enumerate(batch.kinds):
            if kind in {S_IFCHR, S_IFBLK} and row not in batch.devices:
                device = _opened(known[row]).device
                if device is not None:
                    batch.devices[row] = device
        return batch

    def _add_object(self, batch: Batch, row: int) -> None:
        identities: Any = batch.identities
        try:
            inode = _opened(identities[row])
            batch.patch(row, inode.facts())
        except PygrubError as error:
            batch.faults[row] = error
            batch.kinds[row] = 0
            return
        identities[row] = self.identity(inode)
        keys: Any = batch.keys
        keys[row] = inode.subvolume.number, inode.number

    def _load(self, subvolume: Subvolume, number: int) -> int:
        """Keep the inodes of the leaf that has a number; 0 if objects have to look."""
        tree = subvolume.tree
        if not isinstance(tree, Tree):
            return 0
        try:
            leaf = tree.leaf((number, ItemKind.inode_item, 0))
        except PygrubError:
            return 0
        if leaf is None:
            return 0
        found = {
            key[0]: leaf.item(index)
            for index, key in enumerate(leaf.keys)
            if key[1] == ItemKind.inode_item and key[2] == 0
        }
        found = {key: data for key, data in found.items() if len(data) == InodeItemRecord.SIZE}
        if self._kept + len(found) > KEPT:
            self._kept = 0
            self._places.clear()
            del self._rows[self._columns.row_size :]
        self._kept += len(found)
        start, step = len(self._rows), self._columns.row_size
        self._rows += self._columns.compacted(b"".join(found.values()))
        places = self._places.setdefault(subvolume.number, {})
        places.update(zip(found, range(start, len(self._rows), step), strict=True))
        return places.get(number, 0)

    def _columned(self, known: list[Identity], keys: list[Any], rows: list[Any]) -> Batch:
        columns = zip(*rows, strict=True) if rows else [()] * len(self._fields)
        fields: dict[str, Any] = dict(zip(self._fields, columns, strict=True))
        count = len(rows)
        made: dict[str, Sequence[Any]] = {}
        for name in self._wanted:
            field = FIELDS.get(name)
            if name in TIMES:
                made[name], made[f"{name}_ns"] = (None,) * count, (0,) * count
                if field is not None:
                    times = fields[f"{field}_seconds"], fields[f"{field}_nanoseconds"]
                    made[name], made[f"{name}_ns"] = _normal(*times)
            elif name == "number":
                made[name] = [key and key[1] for key in keys]
            elif name == "subvolume":
                made[name] = [key and key[0] for key in keys]
            else:
                made[name] = (None,) * count if field is None else fields[field]
        return Batch(known, list(map(S_IFMT, fields["mode"])), keys, made, lambda _row: None)

    # -- directories -------------------------------------------------------------------------

    def names(self, identity: Identity) -> Iterator[Names]:
        """Yield a directory's names in pieces; objects go on where one is odd."""
        done = 0
        try:
            for found in self._plain_names(identity):
                done += len(found.names)
                yield found
        except (_NotPlainError, PygrubError):
            yield from self._names_by_objects(identity, done)

    def _plain_names(self, identity: Identity) -> Iterator[Names]:
        if not isinstance(identity, tuple):
            raise _NotPlainError
        subvolume, number = identity
        first, last = ((number, ItemKind.dir_index, offset) for offset in (0, MOST))
        found = Names([], [])
        for _, data in subvolume.tree.items(first, last):
            if len(data) <= DirItemRecord.SIZE:
                raise _NotPlainError
            child, kind, len_value, len_name = _entry(data, 0)
            name = data[DirItemRecord.SIZE :]
            if kind != ItemKind.inode_item or len_value or len_name != len(name):
                raise _NotPlainError
            if name in SELF or b"/" in name or b"\0" in name:
                raise _NotPlainError
            found.names.append(name)
            found.identities.append((subvolume, child))
            if len(found.names) == AT_ONCE:
                yield found
                found = Names([], [])
        yield found

    def _names_by_objects(self, identity: Identity, done: int) -> Iterator[Names]:
        """Yield what an object finds in a directory, after the first `done` names."""
        yield from in_pieces(
            _object_names(identity, done), lambda failed: _leftovers(identity) if failed else ()
        )

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        return _opened(batch.identities[row]).target()


class _NotPlainError(Exception):
    """A directory has something that objects have to look at."""


def _object_names(identity: Identity, done: int) -> Iterator[tuple[bytes, BtrfsEntry]]:
    for entry in islice(_opened(identity).entries(), done, None):
        yield entry.name, entry


def _leftovers(identity: Identity) -> Iterator[tuple[bytes, BtrfsEntry, bool]]:
    for entry, is_salvaged in leftovers(_opened(identity)):
        yield entry.name, entry, is_salvaged


def _opened(identity: Identity) -> BtrfsInode:
    if isinstance(identity, tuple):
        return BtrfsInode.read(*identity)
    return identity if isinstance(identity, BtrfsInode) else identity.inode


def _normal(seconds: Sequence[int], nanoseconds: Sequence[int]) -> tuple[Any, Any]:
    """Return seconds and nanoseconds, the latter below a second."""
    if max(nanoseconds, default=0) < SECOND:
        return seconds, nanoseconds
    pairs = list(zip(seconds, nanoseconds, strict=True))
    return [a + b // SECOND for a, b in pairs], [b % SECOND for _, b in pairs]


def scan_of(_filesystem: BtrfsFilesystem, wanted: Sequence[str]) -> BtrfsScan:
    """Return a scan."""
    return BtrfsScan(wanted)
