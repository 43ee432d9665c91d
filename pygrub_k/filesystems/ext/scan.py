"""Inodes and directories of ext in batches.

Inodes come out of windows of their table (inode_windows.py), names out of plain directories
(plain_directory.py). Whatever is not plain goes to the driver's objects: another checksum, a size
beyond 4 GiB, few extra fields, inline or encrypted data, an odd entry. They judge, note and raise
as usual.
"""

from __future__ import annotations

from functools import reduce
from itertools import islice, repeat
from operator import or_
from stat import S_IFBLK, S_IFCHR, S_IFMT
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.ext_inode_records import CoreRecord, InodeFlags
from pygrub_k._generated.ext_superblock_records import Incompatible, ReadOnly
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import TIMES, Batch, Names, in_pieces, only_piece
from pygrub_k.filesystems.ext.facts import facts, flag_names, inline_sectors
from pygrub_k.filesystems.ext.inode_windows import InodeWindows
from pygrub_k.filesystems.ext.leftovers import leftovers
from pygrub_k.filesystems.ext.plain_directory import ODD, NotPlainError, PlainDirectories
from pygrub_k.filesystems.facts import SECOND

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from pygrub_k.filesystems.ext.driver import ExtFilesystem
    from pygrub_k.filesystems.ext.inode import ExtInode

SECTOR: Final = 512
FIELDS: Final = {
    "mode": ("mode",),
    "uid": ("uid_low", "uid_high"),
    "gid": ("gid_low", "gid_high"),
    "project": (),
    "subvolume": (),
    "links": ("num_links",),
    "size": ("size_low",),
    "allocated": ("num_sectors_low", "num_sectors_high", "flags"),
    "accessed": ("access_time", "access_time_extra"),
    "modified": ("modification_time", "modification_time_extra"),
    "changed": ("change_time", "change_time_extra"),
    "created": ("creation_time", "creation_time_extra"),
    "deleted": ("deletion_time",),
    "flags": ("flags",),
    "generation": ("generation",),
    "number": (),
    "position": (),
}
"""The fields that a fact is made of. With project quotas, objects serve for that fact."""
SLOW: Final = ODD | InodeFlags.extents


class ExtScan:
    """Scans one file system (filesystems.batch.Scan)."""

    def __init__(self, filesystem: ExtFilesystem, wanted: Sequence[str]) -> None:
        self._wanted = wanted
        self._inode = filesystem.inode
        self._storage = storage = filesystem.storage
        self._superblock = storage.superblock
        self._wide = storage.superblock.has_read_only(ReadOnly.huge_files)
        fields = {field for name in wanted for field in FIELDS[name]} | {"mode"}
        self._inline = storage.superblock.has(Incompatible.inline_data)
        if self._inline:
            fields.add("size_low")
        self._windows = InodeWindows(storage, fields)
        self._directories = PlainDirectories(storage, self._windows)

    @staticmethod
    def serves(filesystem: ExtFilesystem, wanted: Sequence[str]) -> bool:
        """Return whether a scan is worth it: not where most inodes would go through objects."""
        superblock = filesystem.storage.superblock
        projects = superblock.has_read_only(ReadOnly.project_quota)
        return filesystem.storage.changes is None and not ("project" in wanted and projects)

    def identity(self, inode: ExtInode) -> int:
        """Return an inode's number."""
        return inode.number

    def inode(self, identity: int) -> ExtInode:
        """Return the object for an identity."""
        return self._inode(identity)

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        """Return the names of an inode's flags."""
        return flag_names(flags)

    # -- inodes ------------------------------------------------------------------------------

    def of_numbers(self, place: None, numbers: Sequence[int]) -> Sequence[int]:
        """Return the identities of inodes (filesystems.batch.TableScan)."""
        del place
        return numbers

    def batch(self, identities: Sequence[int], free: Container[int] = ()) -> Batch:
        """Read some inodes by number: out of windows of the table, or as objects."""
        batch = self._columned(identities, self._windows.rows(identities))
        for row in self._windows.for_objects(identities, batch.kinds):
            number = identities[row]
            if number in free and self._windows.is_plain(number):
                continue
            try:
                batch.patch(row, facts(self._inode(number)))
            except PygrubError as error:
                batch.faults[row] = error
                batch.kinds[row] = 0
        for kind in (S_IFCHR, S_IFBLK):
            if kind in batch.kinds:
                self._add_devices(batch, kind)
        return batch

    def plain_batch(self, identities: Sequence[int]) -> Batch | None:
        """Read some inodes; None if one needs an object (filesystems.batch.PlainScan)."""
        batch = self._columned(identities, self._windows.rows(identities))
        odd = self._windows.for_objects(identities, batch.kinds)
        return None if odd or S_IFCHR in batch.kinds or S_IFBLK in batch.kinds else batch

    def _add_devices(self, batch: Batch, wanted: int) -> None:
        for row, kind in enumerate(batch.kinds):
            if kind == wanted and row not in batch.devices:
                device = facts(self._inode(batch.identities[row])).device
                if device is not None:
                    batch.devices[row] = device

    def _columned(self, identities: Sequence[int], rows: list[Any]) -> Batch:
        """Turn rows into columns of facts; arithmetic is done only where it is needed."""
        columns = zip(*rows, strict=True) if rows else repeat((), len(self._windows.columns.names))
        fields: dict[str, Any] = dict(zip(self._windows.columns.names, columns, strict=True))
        kinds = list(map(S_IFMT, fields["mode"]))
        made: dict[str, Any] = {}
        for name in self._wanted:
            if name in TIMES:
                made[name], made[f"{name}_ns"] = self._times(name, fields, len(rows))
            elif name == "number":
                made[name] = identities
            elif name == "position":
                made[name] = self._windows.positions(identities)
            elif name in {"project", "subvolume"}:
                made[name] = (None,) * len(rows)
            elif name == "allocated":
                made[name] = self._allocated(fields)
            else:
                low, *high = (fields[field] for field in FIELDS[name])
                wide = high and any(high[0])
                made[name] = [a | b << 16 for a, b in zip(low, *high, strict=True)] if wide else low
        return Batch(
            identities, kinds, identities, made, lambda row: self._windows.position(identities[row])
        )

    def _times(self, name: str, fields: dict[str, Any], count: int) -> tuple[Any, Any]:
        """Return seconds and nanoseconds; see filesystems/ext/timestamps.py for how they join."""
        base, *more = FIELDS[name]
        nothing = (0,) * count
        if base not in fields:
            return (None,) * count, nothing
        seconds = fields[base]
        if name == "deleted":
            return [value or None for value in seconds], nothing
        if not more or more[0] not in fields or not count:
            return seconds, nothing
        extra = fields[more[0]]
        if reduce(or_, extra) & 3:
            seconds = [
                value + ((bits & 3) << 32) for value, bits in zip(seconds, extra, strict=True)
            ]
        rest = [bits >> 2 for bits in extra]
        if max(rest) >= SECOND:
            seconds = [a + b // SECOND for a, b in zip(seconds, rest, strict=True)]
            rest = [value % SECOND for value in rest]
        return seconds, rest

    def _allocated(self, fields: dict[str, Any]) -> list[int]:
        low, high, flags = fields["num_sectors_low"], fields["num_sectors_high"], fields["flags"]
        if self._inline:
            inline = zip(low, flags, fields["mode"], fields["size_low"], strict=True)
            low = [value + inline_sectors(mode, mask, size) for value, mask, mode, size in inline]
        if not self._wide:
            return [value * SECTOR for value in low]
        block_size, huge = self._superblock.block_size, InodeFlags.huge_file
        return [
            (a | b << 32) * (block_size if mask & huge else SECTOR)
            for a, b, mask in zip(low, high, flags, strict=True)
        ]

    # -- directories -------------------------------------------------------------------------

    def names(self, number: int) -> Iterator[Names]:
        """Yield a directory's names in pieces of some blocks; objects go on where one is odd."""
        done = 0
        try:
            for found in self._plain_names(number):
                done += len(found.names)
                yield found
        except (NotPlainError, PygrubError):
            yield from self._names_by_objects(number, done)

    def plain_names(self, number: int) -> Names | None:
        """Return all names in a directory, if it is plain and no more than a piece."""
        try:
            found: Names | None = self._storage.findings.plainly(
                lambda: only_piece(self._plain_names(number))
            )
        except (NotPlainError, PygrubError):
            return None
        return found

    def _plain_names(self, number: int) -> Iterator[Names]:
        for names, numbers in self._directories.names(number):
            if names:
                yield Names(names, numbers)

    def _names_by_objects(self, number: int, done: int) -> Iterator[Names]:
        """Yield what an object finds in a directory, after the first `done` names."""
        yield from in_pieces(self._object_names(number, done), lambda _: self._leftovers(number))

    def _object_names(self, number: int, done: int) -> Iterator[tuple[bytes, int]]:
        for entry in islice(self._inode(number).entries(), done, None):
            yield entry.name, entry.number

    def _leftovers(self, number: int) -> Iterator[tuple[bytes, int, bool]]:
        for entry, is_salvaged in leftovers(self._inode(number)):
            yield entry.name, entry.number, is_salvaged

    def plain_target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points, if nothing is odd about it."""
        target: bytes = self._storage.findings.plainly(lambda: self.target(batch, row))
        return target

    def target(self, batch: Batch, row: int) -> bytes:
        """Return a symlink's target: out of i_block if all of it is there and nothing is odd."""
        number = batch.identities[row]
        inode = CoreRecord.read(
            self._storage.source.read_at(self._windows.place(number), CoreRecord.SIZE)
        )
        if 0 < inode.size_low < len(inode.block) and not inode.flags & SLOW and not inode.size_high:
            target = inode.block[: inode.size_low]
            if b"\0" not in target:
                return target
        return self._inode(number).target()


def scan_of(filesystem: ExtFilesystem, wanted: Sequence[str]) -> ExtScan | None:
    """Return a scan, None where most inodes would go through objects."""
    return ExtScan(filesystem, wanted) if ExtScan.serves(filesystem, wanted) else None
