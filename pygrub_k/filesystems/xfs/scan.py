"""Inodes of XFS in batches, in windows of as many as are allocated together.

A window is read as soon as one of its inodes is wanted; the checksums of all are compared
together, and the wanted words are kept. What is not plain goes to the driver's objects, which
judge, note and raise as usual; so do directories, whose blocks the objects read one by one.
"""

from __future__ import annotations

from itertools import repeat
from stat import S_IFBLK, S_IFCHR, S_IFMT
from typing import TYPE_CHECKING, Any, Final

from pygrub_k import crc32c
from pygrub_k._generated.bulk import Columns, reader, splitter
from pygrub_k._generated.xfs_inode_records import CoreRecord, ExtensionRecord, InodeFlag2
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import TIMES, Batch, in_pieces
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.filesystems.xfs.directory import entries
from pygrub_k.filesystems.xfs.facts import flag_names
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.leftovers import leftovers
from pygrub_k.filesystems.xfs.stored_inode import BIG_TIME_ORIGIN, LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.batch import Names
    from pygrub_k.filesystems.xfs.driver import XfsFilesystem

CHUNK: Final = 64
"""Inodes that XFS allocates together."""
KEPT: Final = 12 << 20
"""Bytes of the wanted words of windows that are kept; the oldest window is dropped."""
MAGIC: Final = b"IN"
VERSION: Final = 3
"""What inodes with checksums have (specs/xfs_inode.ksy)."""
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
TABLES: Final = (CoreRecord, ExtensionRecord)
_MASK: Final = 0xFFFFFFFF
_core: Final = reader(CoreRecord, ("magic", "mode", "version", "size"))
_extension: Final = reader(ExtensionRecord, ("number", "uuid"))


class XfsScan:
    """Scans one file system (filesystems.batch.Scan)."""

    def __init__(self, filesystem: XfsFilesystem, wanted: Sequence[str]) -> None:
        self._wanted = wanted
        self._storage = storage = filesystem.storage
        self._size = storage.superblock.inode_size
        self._columns = Columns(
            TABLES, {field for name in wanted for field in FIELDS[name]} | {"mode"}, self._size
        )
        self._blank = bytes(self._columns.row_size)
        self._windows: dict[int, tuple[bytes, frozenset[int]]] = {}
        self._room = max(KEPT // (CHUNK * self._columns.row_size), 1)
        self._crc = crc32c.inverting()

    @staticmethod
    def serves(filesystem: XfsFilesystem) -> bool:
        """Return whether a scan is worth it: not where the log has changed what lies on disk."""
        storage = filesystem.storage
        unchanged = storage.replayed is None and storage.unfinished is None
        return storage.superblock.has_checksums and unchanged

    def identity(self, inode: XfsInode) -> int:
        """Return an inode's number."""
        return inode.number

    def flag_names(self, flags: Any) -> tuple[str, ...]:
        """Return the names of both sets of flags, the second in the upper 32 bits."""
        return flag_names(flags & _MASK, flags >> 32)

    # -- inodes ------------------------------------------------------------------------------

    def batch(self, identities: Sequence[int]) -> Batch:
        """Read some inodes by number: out of windows, or as objects."""
        read, size, get = self._columns.read, self._columns.row_size, self._windows.get
        rows: list[Any] = []
        objects: list[int] = []
        for number in identities:
            key, index = divmod(number, CHUNK)
            window, odd = get(key) or self._window(key)
            if index in odd:
                objects.append(len(rows))
                rows.append(read(self._blank, 0))
            else:
                rows.append(read(window, index * size))
        batch = self._columned(identities, rows)
        for row in objects:
            try:
                batch.patch(row, self._inode(identities[row]).facts())
            except PygrubError as error:
                batch.faults[row] = error
                batch.kinds[row] = 0
        for row, kind in enumerate(batch.kinds):
            if kind in {S_IFCHR, S_IFBLK} and row not in batch.devices:
                self._add_device(batch, row)
        return batch

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

    def _window(self, key: int) -> tuple[bytes, frozenset[int]]:
        """Read the inodes from `CHUNK * key` on; return their rows, and which are not plain."""
        found = _NOTHING
        try:
            start = self._place(key * CHUNK)
            if self._place(key * CHUNK + CHUNK - 1) == start + (CHUNK - 1) * self._size:
                data = self._storage.source.read_at(start, CHUNK * self._size)
                found = self._columns.compacted(data), frozenset(self._odd(data, key * CHUNK))
        except PygrubError:  # a part of them lies nowhere: objects say so of those that are wanted
            pass
        while len(self._windows) >= self._room:
            del self._windows[next(iter(self._windows))]
        self._windows[key] = found
        return found

    def _place(self, number: int) -> int:
        """Return the byte at which an inode lies; CorruptError if that is nowhere."""
        superblock = self._storage.superblock
        block, index = divmod(number, 1 << superblock.record.log2_inodes_per_block)
        where = self._storage.block_index(block, 1, f"XFS inode {number}", 0)
        return where * superblock.block_size + index * self._size

    def _odd(self, data: bytes, first: int) -> Iterator[int]:
        """Yield which inodes of a window objects have to judge."""
        uuid = self._storage.superblock.metadata_uuid
        size = self._size
        zeroed = bytearray(data)
        stored = self._columns.field(data, "checksum")
        self._columns.blank(zeroed, ("checksum",))
        sums = map(self._crc, splitter(size, CHUNK)(zeroed), repeat(0))
        for index, (found, expected) in enumerate(zip(sums, stored, strict=True)):
            at = index * size
            magic, mode, version, length = _core(data, at)
            own = _extension(data, at + CoreRecord.SIZE)
            plain = magic == MAGIC and version == VERSION and mode and length <= LARGEST
            if found != expected or not plain or own != (first + index, uuid):
                yield index

    def _columned(self, identities: Sequence[int], rows: list[Any]) -> Batch:
        columns = zip(*rows, strict=True) if rows else repeat((), len(self._columns.names))
        fields: dict[str, Any] = dict(zip(self._columns.names, columns, strict=True))
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
                made[name] = [self._position(number) for number in identities]
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
            identities, kinds, identities, made, lambda row: self._position(identities[row])
        )

    def _position(self, number: int) -> int | None:
        try:
            return self._place(number)
        except PygrubError:
            return None

    # -- directories -------------------------------------------------------------------------

    def names(self, number: int) -> Iterator[Names]:
        """Return a directory's names in pieces, and at the end what cut them short."""
        return in_pieces(
            self._names(number), lambda failed: self._leftovers(number) if failed else ()
        )

    def _names(self, number: int) -> Iterator[tuple[bytes, int]]:
        for name, inode, _ in entries(self._inode(number)):
            yield name, inode

    def _leftovers(self, number: int) -> Iterator[tuple[bytes, int, bool]]:
        for entry, is_salvaged in leftovers(self._inode(number)):
            yield entry.name, entry.number, is_salvaged

    def target(self, batch: Batch, row: int) -> bytes:
        """Return where a symlink points."""
        return self._inode(batch.identities[row]).target()


_NOTHING: Final = b"", frozenset(range(CHUNK))


def _times(stored: Sequence[int], flags: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return seconds and nanoseconds of times, wide or not (StoredInode.nanoseconds)."""
    big = InodeFlag2.big_time
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
