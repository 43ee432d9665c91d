"""Inodes and directories of btrfs in batches, leaf by leaf.

Inodes come out of leaves (inode_words.py). The identity of an inode is its number, in the higher
bits of which is which of the subvolumes met so far it lies in; where a name stands for something
else, such as another subvolume, it is the entry. What is not plain goes to the objects.
"""

from __future__ import annotations

from itertools import islice
from stat import S_IFBLK, S_IFCHR, S_IFMT
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.btrfs_items_records import DirItemRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k._generated.bulk import reader
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import AT_ONCE, NUMBER, TIMES, Batch, Names, in_pieces
from pygrub_k.filesystems.btrfs.facts import allocated, flag_names
from pygrub_k.filesystems.btrfs.inode import BtrfsInode
from pygrub_k.filesystems.btrfs.inode_words import SUBVOLUME, InodeWords
from pygrub_k.filesystems.btrfs.leftovers import leftovers
from pygrub_k.filesystems.btrfs.plain_leaves import NotPlainError, PlainLeaves
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.facts import SECOND

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.inode import BtrfsEntry
    from pygrub_k.filesystems.btrfs.plain_leaves import Leaf
    from pygrub_k.filesystems.btrfs.subvolumes import Subvolume

    Identity = int | BtrfsEntry | BtrfsInode

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
SELF: Final = frozenset((b".", b"..", b""))
_entry: Final = reader(DirItemRecord, ("object", "kind", "len_value", "len_name"))


class BtrfsScan:
    """Scans one file system, all subvolumes that names lead to (filesystems.batch.Scan)."""

    def __init__(self, filesystem: BtrfsFilesystem, wanted: Sequence[str]) -> None:
        self._wanted = wanted
        self._storage = filesystem.storage
        fields = {"mode"}
        for name in wanted:
            field = FIELDS.get(name)
            if field and name in TIMES:
                fields |= {f"{field}_seconds", f"{field}_nanoseconds"}
            elif field:
                fields.add(field)
        self._leaves = PlainLeaves(filesystem.storage)
        self._words = InodeWords(self._leaves, fields, self._tree)
        self._subvolumes: list[Subvolume] = []
        """Those met so far."""
        self._places: dict[int, int] = {}
        """By the number of a subvolume: where it is among them."""

    def identity(self, inode: Any) -> Identity:
        """Return what an inode is known by."""
        return self._key(inode) if type(inode) is BtrfsInode else inode

    def of_numbers(self, place: Subvolume, numbers: Sequence[int]) -> Sequence[int]:
        """Return the identities of inodes (filesystems.batch.TableScan)."""
        start = self._place(place) << SUBVOLUME
        return [start | number for number in numbers]

    def _key(self, inode: BtrfsInode) -> int:
        """Return a number that no other inode has."""
        return self._place(inode.subvolume) << SUBVOLUME | inode.number

    def _place(self, subvolume: Subvolume) -> int:
        place = self._places.get(subvolume.number)
        if place is None:
            place = self._places[subvolume.number] = len(self._subvolumes)
            self._subvolumes.append(subvolume)
        return place

    def _tree(self, identity: int) -> Any:
        """Return the tree of the subvolume in which an inode is."""
        return self._subvolumes[identity >> SUBVOLUME].tree

    def _opened(self, identity: Identity) -> BtrfsInode:
        if isinstance(identity, int):
            subvolume = self._subvolumes[identity >> SUBVOLUME]
            return BtrfsInode.read(subvolume, identity & NUMBER)
        return identity if isinstance(identity, BtrfsInode) else identity.inode

    def inode(self, identity: Identity) -> BtrfsInode:
        """Return the object for an identity."""
        return self._opened(identity)

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        return flag_names(flags)

    # -- inodes ------------------------------------------------------------------------------

    def batch(self, identities: Sequence[Identity], free: Container[int] = ()) -> Batch:
        """Read some inodes: out of the leaves at hand, or as objects; none of them is free."""
        del free
        numbers: Any = identities
        if set(map(type, identities)) - {int}:
            numbers = [identity if isinstance(identity, int) else 0 for identity in identities]
        batch = self._columned(identities, numbers, self._words.rows(numbers))
        if 0 in batch.kinds:
            batch.identities, batch.keys = list(identities), list(numbers)
            for row, kind in enumerate(batch.kinds):
                if not kind:
                    self._add_object(batch, row)
        for kind in (S_IFCHR, S_IFBLK):
            if kind in batch.kinds:
                self._add_devices(batch, kind)
        return batch

    def plain_batch(self, identities: Sequence[Identity]) -> Batch | None:
        """Read some inodes; None if one needs an object (filesystems.batch.PlainScan)."""
        if set(map(type, identities)) - {int}:
            return None
        numbers: Any = identities
        rows = self._storage.findings.plainly(lambda: self._words.rows(numbers))
        batch = self._columned(identities, numbers, rows)
        odd = 0 in batch.kinds or S_IFCHR in batch.kinds or S_IFBLK in batch.kinds
        return None if odd else batch

    def _add_object(self, batch: Batch, row: int) -> None:
        identities: Any = batch.identities
        keys: Any = batch.keys
        identity = identities[row]
        try:
            inode = self._opened(identity)
            batch.patch(row, inode.facts())
        except PygrubError as error:
            keys[row] = identity & NUMBER if isinstance(identity, int) else identity.number
            batch.faults[row] = error
            batch.kinds[row] = 0
            return
        identities[row] = self.identity(inode)
        keys[row] = self._key(inode)

    def _add_devices(self, batch: Batch, wanted: int) -> None:
        for row, kind in enumerate(batch.kinds):
            if kind == wanted and row not in batch.devices:
                device = self._opened(batch.identities[row]).device
                if device is not None:
                    batch.devices[row] = device

    def _columned(
        self, identities: Sequence[Identity], numbers: Sequence[int], rows: list[Any]
    ) -> Batch:
        columns = zip(*rows, strict=True) if rows else [()] * len(self._words.names)
        fields: dict[str, Any] = dict(zip(self._words.names, columns, strict=True))
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
                made[name] = [number & NUMBER for number in numbers]
            elif name == "subvolume":
                found = [one.number for one in self._subvolumes]
                made[name] = [found[number >> SUBVOLUME] if number else None for number in numbers]
            elif name == "allocated":
                made[name] = [allocated(value, self._storage) for value in fields["len_allocated"]]
            else:
                made[name] = (None,) * count if field is None else fields[field]
        kinds = list(map(S_IFMT, fields["mode"]))
        return Batch(identities, kinds, numbers, made, lambda _row: None)

    # -- directories -------------------------------------------------------------------------

    def names(self, identity: Identity) -> Iterator[Names]:
        """Yield a directory's names in pieces; objects go on where one is odd."""
        done = 0
        try:
            for found in self._plain_names(identity):
                done += len(found.names)
                yield found
        except (NotPlainError, PygrubError):
            yield from self._names_by_objects(identity, done)

    def _plain_names(self, identity: Identity) -> Iterator[Names]:
        """Yield the names in each leaf that has some of a directory's; NotPlainError."""
        if not isinstance(identity, int):
            raise NotPlainError
        number, subvolume = identity & NUMBER, identity - (identity & NUMBER)
        tree = self._tree(identity)
        key, last = ((number, ItemKind.dir_index, offset) for offset in (0, MOST))
        while key <= last:
            leaf = self._leaves.leaf(tree, key, keep=True)
            yield _names_in(leaf, leaf.place(key), leaf.place(last), subvolume)
            key = leaf.following

    def plain_names(self, identity: Identity) -> Names | None:
        """Return all names in a directory, if it is plain and no more than AT_ONCE."""
        whole = Names([], [])
        found = self._plain_names(identity)
        try:
            while (piece := self._storage.findings.plainly(lambda: next(found, None))) is not None:
                whole.names += piece.names
                whole.identities += piece.identities
                if len(whole.names) > AT_ONCE:
                    return None
        except (NotPlainError, PygrubError):
            return None
        return whole

    def _names_by_objects(self, identity: Identity, done: int) -> Iterator[Names]:
        """Yield what an object finds in a directory, after the first `done` names."""
        yield from in_pieces(
            self._object_names(identity, done),
            lambda failed: self._leftovers(identity) if failed else (),
        )

    def _object_names(self, identity: Identity, done: int) -> Iterator[tuple[bytes, Identity]]:
        for entry in islice(self._opened(identity).entries(), done, None):
            yield entry.name, entry

    def _leftovers(self, identity: Identity) -> Iterator[tuple[bytes, Identity, bool]]:
        for entry, is_salvaged in leftovers(self._opened(identity)):
            yield entry.name, entry, is_salvaged

    def plain_target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points, if nothing is odd about it."""
        target: bytes = self._storage.findings.plainly(lambda: self.target(batch, row))
        return target

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        return self._opened(batch.identities[row]).target()


def _names_in(leaf: Leaf, first: int, stop: int, subvolume: int) -> Names:
    """Return the names of some items of a leaf; NotPlainError if one is odd, or no inode's."""
    if first == stop:
        return Names([], [])
    head, data = DirItemRecord.SIZE, leaf.data
    places = leaf.spans(first, stop)
    names = [data[start + head : end] for start, end in places]
    found = [_entry(data, start) for start, end in places if end - start > head]
    if len(found) < len(names):
        raise NotPlainError
    numbers, kinds, values, lengths = zip(*found, strict=True)
    joined = b"/".join(names)
    if (
        kinds.count(ItemKind.inode_item) < len(kinds)
        or any(values)
        or list(lengths) != list(map(len, names))
        or b"\0" in joined
        or joined.count(b"/") != len(names) - 1
        or not SELF.isdisjoint(names)
    ):
        raise NotPlainError
    return Names(names, [subvolume + number for number in numbers] if subvolume else list(numbers))


def _normal(seconds: Sequence[int], nanoseconds: Sequence[int]) -> tuple[Any, Any]:
    """Return seconds and nanoseconds, the latter below a second."""
    if max(nanoseconds, default=0) < SECOND:
        return seconds, nanoseconds
    pairs = list(zip(seconds, nanoseconds, strict=True))
    return [a + b // SECOND for a, b in pairs], [b % SECOND for _, b in pairs]


def scan_of(filesystem: BtrfsFilesystem, wanted: Sequence[str]) -> BtrfsScan:
    """Return a scan."""
    return BtrfsScan(filesystem, wanted)
