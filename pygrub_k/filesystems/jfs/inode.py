"""The inodes of a JFS, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k._generated.jfs_inode_records import InlineRecord, InodeRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.jfs.directory import Directory, is_odd
from pygrub_k.filesystems.jfs.extents import content_of
from pygrub_k.filesystems.jfs.names import sought
from pygrub_k.filesystems.located import LocatedInode
from pygrub_k.filesystems.model import kind_of
from pygrub_k.loading import loaded
from pygrub_k.records import part_at, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute, FileKind
    from pygrub_k.filesystems.jfs.directory import Entry
    from pygrub_k.filesystems.jfs.storage import Storage
    from pygrub_k.source import ByteSource


class JfsEntry:
    """A name in a directory, and the inode that it names."""

    __slots__ = ("_storage", "name", "number")

    def __init__(self, storage: Storage, name: bytes, number: int) -> None:
        self._storage = storage
        self.name = name
        self.number = number

    @property
    def inode(self) -> JfsInode:
        return JfsInode(self._storage, self.number)


class JfsInode(LocatedInode):
    """An inode; `offset` is the byte of the volume at which it lies."""

    __slots__ = ("number", "offset", "storage", "stored")

    def __init__(self, storage: Storage, number: int) -> None:
        self.storage = storage
        self.number = number
        self.offset = storage.place(number)
        data = storage.source.read_at(self.offset, InodeRecord.SIZE)
        self.stored = record_at(InodeRecord, data, 0, self.offset)
        if self.stored.number != number:
            raise self.corrupt(f"inode {self.stored.number} lies in its place")
        if not self.stored.num_links:
            raise self.corrupt("it is not in use")

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return f"JFS inode {self.number}"

    @property
    def kind(self) -> FileKind:
        return kind_of(self.stored.permissions)

    @property
    def size(self) -> int:
        return self.stored.size

    @property
    def modified(self) -> int:
        return self.stored.modified

    def entries(self) -> Iterator[JfsEntry]:
        """Yield what can be read, then raise the first error, if any."""
        for name, number in self.plain_entries():
            yield JfsEntry(self.storage, name, number)

    def plain_entries(self) -> Iterator[Entry]:
        """Yield the same as stored; names that no path can have are noted, and left out."""
        for entry in self.all_entries():
            if not is_odd(entry[0]):
                yield entry
            else:
                error = CorruptError(self.structure, self.offset, f"an entry named {entry[0]!r}")
                self.storage.findings.note(error)

    def all_entries(self) -> Iterator[Entry]:
        """Yield all entries, odd names too. `.` and `..` are not stored."""
        return self._directory().entries()

    def child(self, name: bytes) -> JfsInode | None:
        """Return what has this name, as Linux or GRUB show it, of OS/2's in either case.

        What is damaged elsewhere in the directory does not matter.
        """
        directory = self._directory()
        if is_odd(name):
            return None
        forms = sought(name)
        number = None
        for wanted in forms:
            number = directory.find(wanted)
            if number is not None:
                break
        if number is None and self.storage.ignores_case:
            number = directory.find_anywhere(forms)
        return None if number is None else JfsInode(self.storage, number)

    def target(self) -> bytes:
        self.require_target()
        inline = self.inline()
        room = inline.target + inline.attributes
        if self.size < len(room):
            return room[: self.size]
        return self._content().read_at(0, self.size)

    def content(self) -> ByteSource:
        self.require("file")
        return self._content()

    def inline(self) -> InlineRecord:
        """Return what an inode without a tree has in its place."""
        return part_at(InlineRecord, self.stored.tree, 0, self.structure, self.offset)

    def attributes(self) -> Iterator[Attribute]:
        """Yield extended attributes."""
        found: Iterator[Attribute] = loaded(__package__, "attributes.attributes")(self)
        return found

    def reason_against_writing(self) -> str:
        return "its file system is JFS, which is only read"

    def _directory(self) -> Directory:
        self.require("directory")
        structure = f"{self.structure}, a directory"
        return Directory(self.storage, structure, self.stored.tree, self.offset)

    def _content(self) -> ByteSource:
        stored = self.stored
        return content_of(self.storage, self.structure, stored.tree, stored.size, self.offset)
