"""The objects of an ISO 9660 volume, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k._generated.iso9660_directory_records import Flags
from pygrub_k._generated.susp_records import TimestampFlags
from pygrub_k.errors import CorruptError, PygrubError, UnsupportedError
from pygrub_k.filesystems.iso9660.dates import SECOND, short_date
from pygrub_k.filesystems.iso9660.directory import (
    SELF,
    entries_of,
    extent_start,
    find,
    listed,
    own_record,
    records_around,
)
from pygrub_k.filesystems.iso9660.rock_ridge import RockRidge, rock_ridge
from pygrub_k.filesystems.model import SelfDescribing, kind_of
from pygrub_k.source import MappedSource, MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k._generated.iso9660_directory_records import HeaderRecord
    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.iso9660.directory import Stored
    from pygrub_k.filesystems.iso9660.storage import Storage
    from pygrub_k.source import ByteSource, Extent

NUMBER_UNIT: Final = 5
"""Linux numbers inodes by where their record lies, in units of two to this power."""


class IsoEntry:
    """A name, and the records of the file that it names."""

    __slots__ = ("_sections", "_storage", "name")

    def __init__(self, storage: Storage, name: bytes, sections: list[Stored]) -> None:
        self._storage = storage
        self._sections = sections
        self.name = name

    @property
    def inode(self) -> IsoInode:
        return IsoInode.of(self._storage, self._sections)


class IsoInode(SelfDescribing):
    """A file, a directory, a symlink or another object, and what it holds.

    `header` is the record that names it; `rock` is what Rock Ridge adds to that, empty without.
    """

    __slots__ = ("_headers", "_own", "header", "kind", "number", "offset", "rock", "storage")

    def __init__(
        self, storage: Storage, headers: Sequence[HeaderRecord], offset: int, rock: RockRidge
    ) -> None:
        self.storage = storage
        self.header = headers[0]
        self.rock = rock
        self._headers = headers
        self._own: tuple[HeaderRecord, RockRidge] | None = None
        self.kind: FileKind = self._kind()
        self.offset = self.start if self.kind == "directory" else offset
        """The byte at which the record lies that describes it; a directory's own is its first."""
        self.number = self.offset >> NUMBER_UNIT
        """As Linux's; that of a relocated directory is of the record where it belongs."""

    @classmethod
    def of(cls, storage: Storage, sections: Sequence[Stored]) -> IsoInode:
        """Return what the records of a file stand for, a relocated directory where it belongs."""
        rock = RockRidge()
        if storage.naming == "Rock Ridge":
            rock = rock_ridge(entries_of(storage, sections[0]))
        return cls.described_by(storage, sections, rock)

    @classmethod
    def described_by(
        cls, storage: Storage, sections: Sequence[Stored], rock: RockRidge
    ) -> IsoInode:
        """Return the same, where it is known already what Rock Ridge says of the first record."""
        if rock.child is not None:
            found = cls.directory_at(storage, rock.child)
            found.number = sections[0][3] >> NUMBER_UNIT
            return found
        return cls(storage, [header for header, *_ in sections], sections[0][3], rock)

    @classmethod
    def directory_at(cls, storage: Storage, block: int) -> IsoInode:
        """Return the directory that begins with a logical block, by its record of itself."""
        start = block * storage.block_size
        header, *_ = own_record(storage, start)
        if block not in (header.extent, header.extent + header.num_attribute_blocks):
            reason = f"a relocated directory at block {block} which says that it is elsewhere"
            raise CorruptError("ISO 9660 directory", start, reason)
        return cls(storage, [header], start, RockRidge())

    @classmethod
    def numbered(cls, storage: Storage, number: int) -> IsoInode:
        """Return the inode that Linux gives that number; CorruptError if no record lies there.

        What is found is a record in what must be a directory; nothing says whether it is one.
        """
        for stored in records_around(storage, number << NUMBER_UNIT):
            header, name, _, where = stored
            if where >> NUMBER_UNIT == number:
                if name == SELF:
                    return cls.directory_at(storage, where // storage.block_size)
                if header.flags & Flags.multi_extent:
                    reason = "a file of several extents: only its name leads to all of them"
                    raise UnsupportedError("ISO 9660 file", where, reason)
                return cls.of(storage, [stored])
        raise CorruptError("ISO 9660 directory", number << NUMBER_UNIT, f"no inode {number}")

    def _kind(self) -> FileKind:
        if self.header.flags & Flags.directory:
            return "directory"
        attributes = self.rock.attributes
        if attributes is not None:
            kind = kind_of(attributes.mode)
            return kind if kind != "directory" else "unknown"
        return "symlink" if self.rock.target is not None else "file"

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return f"ISO 9660 {self.kind}"

    @property
    def start(self) -> int:
        """The byte at which its content begins."""
        return extent_start(self.storage, self.header)

    @property
    def size(self) -> int:
        if self.kind == "symlink":
            return len(self.rock.target.path) if self.rock.target is not None else 0
        if self.kind not in ("file", "directory"):
            return 0
        if self.rock.compression is not None:
            return self.rock.compression.size
        return sum(header.size for header in self._headers)

    @property
    def allocated(self) -> int:
        """Bytes of the logical blocks that its extents take."""
        block = self.storage.block_size
        if self.kind not in ("file", "directory"):
            return 0
        return sum(-(-header.size // block) * block for header in self._headers)

    def described(self) -> tuple[HeaderRecord, RockRidge]:
        """Return the record that describes it and what Rock Ridge adds; of a directory, its own.

        A directory's own record that cannot be read is noted, and the one that names it serves.
        """
        if self._own is None:
            self._own = self.header, self.rock
            if self.kind == "directory":
                try:
                    own = own_record(self.storage, self.start)
                    rock = self.rock
                    if self.storage.naming == "Rock Ridge":
                        rock = rock_ridge(entries_of(self.storage, own))
                    self._own = own[0], rock
                except PygrubError as error:
                    self.storage.findings.note(error)
        return self._own

    @property
    def modified(self) -> int:
        header, rock = self.described()
        found = rock.moments.get(TimestampFlags.modified)
        if found is None:
            found = short_date(header.recorded)
        return found // SECOND if found is not None else 0

    def content(self) -> ByteSource:
        """Return its bytes. Raises UnsupportedError for a file whose bytes do not lie as they are.

        Such are interleaved files, Rock Ridge's sparse ones, and compressed ones but for zisofs.
        """
        if self.kind == "symlink":
            return MemorySource(self.target())
        if self.kind not in ("file", "directory"):
            return MemorySource(b"")
        if any(header.gap_size for header in self._headers):
            raise UnsupportedError(self.structure, self.offset, "interleaved")
        if self.rock.is_sparse:
            raise UnsupportedError(self.structure, self.offset, "sparse, as Rock Ridge stores it")
        stored = self._stored()
        if self.rock.compression is None:
            return stored
        from pygrub_k.filesystems.iso9660.zisofs import decompressed

        return decompressed(stored, self.rock.compression, self.offset)

    def _stored(self) -> MappedSource:
        source = self.storage.source
        extents: list[Extent] = []
        end = 0
        for header in self._headers:
            start = extent_start(self.storage, header)
            if extents and extents[-1][3] + extents[-1][1] == start:
                first, length, _, at = extents[-1]
                extents[-1] = (first, length + header.size, source, at)
            elif header.size:
                extents.append((end, header.size, source, start))
            end += header.size
        return MappedSource(end, extents)

    def reason_against_writing(self) -> str:
        return "its file system is ISO 9660, which is never written to"

    def target(self) -> bytes:
        if self.kind != "symlink":
            raise CorruptError(self.structure, self.offset, "not a symlink")
        if self.rock.target is None or not self.rock.target.path:
            raise CorruptError(self.structure, self.offset, "a symlink without a target")
        return self.rock.target.path

    def entries(self) -> Iterator[IsoEntry]:
        """Yield what can be read, then raise the first error, if any."""
        self.require_directory()
        for name, sections, _ in listed(self.storage, self.start, self.size):
            yield IsoEntry(self.storage, name, sections)

    def child(self, name: bytes) -> IsoInode | None:
        self.require_directory()
        sections = find(self.storage, self.start, self.size, name)
        return None if sections is None else IsoInode.of(self.storage, sections)

    def require_directory(self) -> None:
        """Raise CorruptError if it is none."""
        if self.kind != "directory":
            raise CorruptError(self.structure, self.offset, "not a directory")
