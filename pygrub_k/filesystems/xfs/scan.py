"""Inodes and directories of XFS in batches.

Inodes come out of windows (inode_windows.py), names out of plain directories
(plain_directory.py). What is not plain goes to the driver's objects, which judge, note and raise as
usual.
"""

from __future__ import annotations

from itertools import islice, repeat
from stat import S_IFBLK, S_IFCHR, S_IFMT
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.xfs_inode_records import InodeFlag2
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import TIMES, Batch, Names, in_pieces, only_piece
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.filesystems.xfs.directory import entries
from pygrub_k.filesystems.xfs.facts import flag_names
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.inode_windows import InodeWindows
from pygrub_k.filesystems.xfs.leftovers import leftovers
from pygrub_k.filesystems.xfs.plain_directory import NotPlainError, plain_names
from pygrub_k.filesystems.xfs.stored_inode import BIG_TIME_ORIGIN

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from pygrub_k.filesystems.xfs.driver import XfsFilesystem

FIELDS: Final = {
    "mode": ("mode",),
    "uid": ("uid",),
    "gid": ("gid",),
    "project": ("project_low", "project_high"),
    "links": ("num_links",),
    "size": ("size",),
    "allocated": ("num_blocks",),
    "accessed": ("access_time", "flags_2"),
    "modified": ("modification_time", "flags_2"),
    "changed": ("change_time", "flags_2"),
    "created": ("creation_time", "flags_2"),
    "deleted": (),
    "flags": ("flags", "flags_2"),
    "generation": ("generation",),
    "number": (),
    "subvolume": (),
    "position": (),
}
"""The fields that a fact is made of."""
_MASK: Final = 0xFFFFFFFF


class XfsScan:
    """Scans one file system (filesystems.batch.Scan)."""

    def __init__(self, filesystem: XfsFilesystem, wanted: Sequence[str]) -> None:
        self._wanted = wanted
        self._storage = filesystem.storage
        fields = {field for name in wanted for field in FIELDS[name]} | {"mode"}
        self._windows = InodeWindows(filesystem.storage, fields)

    @staticmethod
    def serves(filesystem: XfsFilesystem) -> bool:
        """Return whether a scan is worth it: not where the log has changed what lies on disk."""
        storage = filesystem.storage
        unchanged = storage.replayed is None and storage.unfinished is None
        return storage.superblock.has_checksums and unchanged

    def identity(self, inode: XfsInode) -> int:
        """Return an inode's number."""
        return inode.number

    def inode(self, identity: int) -> XfsInode:
        """Return the object for an identity."""
        return self._inode(identity)

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        """Return the names of both sets of flags, the second in the upper 32 bits."""
        return flag_names(flags & _MASK, flags >> 32)

    # -- inodes ------------------------------------------------------------------------------

    def of_numbers(self, place: None, numbers: Sequence[int]) -> Sequence[int]:
        """Return the identities of inodes (filesystems.batch.TableScan)."""
        del place
        return numbers

    def batch(self, identities: Sequence[int], free: Container[int] = ()) -> Batch:
        """Read some inodes by number: out of windows, or as objects."""
        batch = self._columned(identities, self._windows.rows(identities))
        for row in self._windows.for_objects(identities, batch.kinds):
            number = identities[row]
            try:
                if number in free:
                    batch.patch(row, XfsInode.even_free(self._storage, number).facts())
                else:
                    batch.patch(row, self._inode(number).facts())
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
                self._add_device(batch, row)

    def _add_device(self, batch: Batch, row: int) -> None:
        try:
            device = self._inode(batch.identities[row]).facts().device
        except PygrubError as error:
            batch.faults[row] = error
            batch.kinds[row] = 0
            return
        if device is not None:
            batch.devices[row] = device

    def _inode(self, number: int) -> XfsInode:
        return XfsInode.read(self._storage, number)

    def _columned(self, identities: Sequence[int], rows: list[Any]) -> Batch:
        columns = zip(*rows, strict=True) if rows else repeat((), len(self._windows.columns.names))
        fields: dict[str, Any] = dict(zip(self._windows.columns.names, columns, strict=True))
        count = len(rows)
        made: dict[str, Any] = {}
        for name in self._wanted:
            if name in TIMES and FIELDS[name]:
                made[name], made[f"{name}_ns"] = _times(fields[FIELDS[name][0]], fields["flags_2"])
            elif name in TIMES:
                made[name], made[f"{name}_ns"] = (None,) * count, (0,) * count
            elif name == "number":
                made[name] = identities
            elif name == "position":
                made[name] = self._windows.positions(identities)
            elif name == "allocated":
                block_size = self._storage.superblock.block_size
                made[name] = [value * block_size for value in fields["num_blocks"]]
            elif name in {"project", "flags"}:
                shift = 16 if name == "project" else 32
                pairs = zip(*(fields[field] for field in FIELDS[name]), strict=True)
                made[name] = [low | high << shift for low, high in pairs]
            else:
                made[name] = fields[FIELDS[name][0]] if FIELDS[name] else (None,) * count
        kinds = list(map(S_IFMT, fields["mode"]))
        return Batch(
            identities, kinds, identities, made, lambda row: self._windows.position(identities[row])
        )

    # -- directories -------------------------------------------------------------------------

    def names(self, number: int) -> Iterator[Names]:
        """Yield a directory's names in pieces; objects go on where one is odd."""
        done = 0
        try:
            directory = self._inode(number)
        except PygrubError as error:
            yield Names([], [], error)
            return
        try:
            for found in plain_names(directory):
                done += len(found.names)
                yield found
        except (NotPlainError, PygrubError):
            rest = islice(entries(directory), done, None)
            yield from in_pieces(
                ((name, number) for name, number, _ in rest),
                lambda failed: _leftovers(directory) if failed else (),
            )

    def plain_names(self, number: int) -> Names | None:
        """Return all names in a directory, if it is plain and no more than a block."""
        try:
            found: Names | None = self._storage.findings.plainly(
                lambda: only_piece(plain_names(self._inode(number)))
            )
        except (NotPlainError, PygrubError):
            return None
        return found

    def plain_target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points, if nothing is odd about it."""
        target: bytes = self._storage.findings.plainly(lambda: self.target(batch, row))
        return target

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        return self._inode(batch.identities[row]).target()


def _leftovers(directory: XfsInode) -> Iterator[tuple[bytes, int, bool]]:
    for entry, is_salvaged in leftovers(directory):
        yield entry.name, entry.number, is_salvaged


def _times(stored: Sequence[int], flags: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return seconds and nanoseconds of times, wide or not (StoredInode.nanoseconds)."""
    big = InodeFlag2.big_time
    if all(mask & big for mask in set(flags)):  # as every writer of today leaves them
        moments = [value // SECOND - BIG_TIME_ORIGIN for value in stored]
        return moments, [value % SECOND for value in stored]
    pairs = [
        (value // SECOND - BIG_TIME_ORIGIN, value % SECOND) if mask & big else _narrow(value)
        for value, mask in zip(stored, flags, strict=True)
    ]
    return [seconds for seconds, _ in pairs], [rest for _, rest in pairs]


def _narrow(value: int) -> tuple[int, int]:
    seconds, rest = value >> 32, value & _MASK
    return seconds - (seconds >> 31 << 32) + rest // SECOND, rest % SECOND


def scan_of(filesystem: XfsFilesystem, wanted: Sequence[str]) -> XfsScan | None:
    """Return a scan, None where the log has changed what lies on disk."""
    return XfsScan(filesystem, wanted) if XfsScan.serves(filesystem) else None
