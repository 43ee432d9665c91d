"""The objects of a FAT file system, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k._generated.fat_directory_records import Attribute, EntryRecord
from pygrub_k.errors import CorruptError, FormatError, LimitError, SourceError
from pygrub_k.filesystems.fat.boot_sector import FAT32
from pygrub_k.filesystems.fat.timestamps import seconds
from pygrub_k.filesystems.model import SelfDescribing
from pygrub_k.limits import FAT_DIRECTORY_SIZE
from pygrub_k.source import MappedSource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.fat.directory import Directory, Found
    from pygrub_k.filesystems.fat.storage import Storage
    from pygrub_k.source import ByteSource, Extent


class FatEntry:
    """A name, and the directory entry that has it."""

    __slots__ = ("_found", "_storage")

    def __init__(self, storage: Storage, found: Found) -> None:
        self._storage = storage
        self._found = found

    @property
    def name(self) -> bytes:
        return self._found[0]

    @property
    def number(self) -> int:
        """As FatInode.number."""
        return self._found[3] // EntryRecord.SIZE

    @property
    def inode(self) -> FatInode:
        return FatInode(self._storage, self._found[2], self._found[3])


class FatInode(SelfDescribing):
    """A file or a directory: what its directory entry says, and its content.

    The root has no entry; then `record` is None, and `offset` is 0.
    """

    __slots__ = ("offset", "record", "storage")

    def __init__(self, storage: Storage, record: EntryRecord | None, offset: int) -> None:
        self.storage = storage
        self.record = record
        self.offset = offset

    @property
    def number(self) -> int:
        """Where its entry lies, counted in entries from the start of the file system; root: 0."""
        return self.offset // EntryRecord.SIZE

    @property
    def kind(self) -> FileKind:
        record = self.record
        return "directory" if record is None or self.has(Attribute.directory) else "file"

    def has(self, attribute: int) -> bool:
        """Return whether its entry has one of Attribute's bits; the root has none."""
        return self.record is not None and bool(self.record.attributes & attribute)

    @property
    def size(self) -> int:
        """Bytes; of a directory those of its clusters, as far as their chain leads."""
        if self.record is not None and self.kind == "file":
            return self.record.size
        size = 0
        try:
            for _, length in self.pieces():
                size += length
        except (FormatError, LimitError, SourceError):
            return size
        return size

    @property
    def modified(self) -> int:
        """Seconds since 1970, the guest's local time taken for UTC; 0 for the root."""
        record = self.record
        return seconds(record.modification_date, record.modification_time) if record else 0

    @property
    def first_cluster(self) -> int:
        """Where the content begins; 0 without content, and where the root has its own place."""
        sector, record = self.storage.sector, self.record
        if record is None:
            return sector.root_cluster
        return record.first_cluster if sector.bits == FAT32 else record.first_cluster_low

    def pieces(self, size: int = 0) -> Iterator[tuple[int, int]]:
        """Yield (byte offset, number of bytes) of what holds the content, in order.

        As many clusters as `size` bytes need, or one more than the largest directory has. Raises
        what following the chain raises, after what comes before the damage.
        """
        sector = self.storage.sector
        if self.record is None and sector.parameters_32 is None:
            yield sector.root_offset, sector.len_root
            return
        at_most = -(-size // sector.cluster_size) or FAT_DIRECTORY_SIZE // sector.cluster_size + 1
        for cluster, count in self.storage.table.runs(self.first_cluster, at_most, self.offset):
            yield sector.place(cluster), count * sector.cluster_size

    def entries(self) -> Iterator[FatEntry]:
        """Yield what can be read, then raise the first error, if any."""
        directory = self.directory()
        for found in directory.found:
            yield FatEntry(self.storage, found)
        if directory.fault is not None:
            raise directory.fault

    def child(self, name: bytes) -> FatInode | None:
        """Return what has this name, long or short, in capitals or not, as in Linux and GRUB."""
        found = self.directory().find(name)
        return FatInode(self.storage, found[2], found[3]) if found else None

    def target(self) -> bytes:
        raise CorruptError(*self._place, f"a {self.kind}: FAT has no symlinks")

    def content(self) -> ByteSource:
        """Return its bytes; a directory's are its entries.

        Raises CorruptError if there are fewer clusters than its size asks for, or none at all.
        """
        if self.kind == "directory":
            extents = _joined(self.storage, self.pieces())
            return MappedSource(extents[-1][0] + extents[-1][1] if extents else 0, extents)
        size = self.size
        if not size:
            return MappedSource(0, ())
        extents = _joined(self.storage, self.pieces(size))
        there = extents[-1][0] + extents[-1][1] if extents else 0
        if there < size:
            reason = f"{size} bytes, but its clusters hold {there}"
            raise CorruptError(*self._place, reason)
        start, length, source, offset = extents.pop()
        extents.append((start, length - (there - size), source, offset))
        return MappedSource(size, extents)

    @property
    def _place(self) -> tuple[str, int]:
        return "FAT directory entry", self.offset

    def directory(self) -> Directory:
        """Return it as read; CorruptError if it is none."""
        if self.kind != "directory":
            raise CorruptError(*self._place, "a file, not a directory")
        return self.storage.directory(self.offset, self.pieces())


def _joined(storage: Storage, pieces: Iterator[tuple[int, int]]) -> list[Extent]:
    """Return pieces of the file system as extents, one after the other."""
    extents: list[Extent] = []
    start = 0
    for offset, length in pieces:
        extents.append((start, length, storage.source, offset))
        start += length
    return extents
