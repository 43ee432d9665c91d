"""The inodes of an F2FS, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k._generated.f2fs_node_records import Flags
from pygrub_k._generated.f2fs_superblock_records import Features
from pygrub_k.filesystems.f2fs.content import content_of
from pygrub_k.filesystems.f2fs.directory import entries
from pygrub_k.filesystems.f2fs.stored_inode import read_inode
from pygrub_k.filesystems.located import LocatedInode
from pygrub_k.filesystems.lookup import is_odd
from pygrub_k.filesystems.model import NumberedEntry, kind_of
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.f2fs.directory import Entry
    from pygrub_k.filesystems.f2fs.storage import Storage
    from pygrub_k.filesystems.facts import Attribute, FileKind
    from pygrub_k.source import ByteSource


class F2fsEntry(NumberedEntry):
    """A name in a directory, and the inode that it names."""

    __slots__ = ()

    storage: Storage

    @property
    def inode(self) -> F2fsInode:
        return F2fsInode(self.storage, self.number)


class F2fsInode(LocatedInode):
    """An inode; `stored` has all that it says."""

    __slots__ = ("number", "storage", "stored")

    def __init__(self, storage: Storage, number: int) -> None:
        self.storage = storage
        self.number = number
        self.stored = read_inode(storage, number)

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return self.stored.structure

    @property
    def offset(self) -> int:
        """The byte of the volume at which it lies."""
        return self.stored.offset

    @property
    def kind(self) -> FileKind:
        return kind_of(self.stored.record.mode)

    @property
    def size(self) -> int:
        return self.stored.record.size

    @property
    def modified(self) -> int:
        return self.stored.record.modified

    def entries(self) -> Iterator[F2fsEntry]:
        """Yield what can be read, then raise the first error, if any."""
        for name, number in self.plain_entries():
            yield F2fsEntry(self.storage, name, number)

    def all_entries(self) -> Iterator[Entry]:
        """Yield all entries, odd names too."""
        self.require("directory")
        return entries(self.storage, self.stored)

    def child(self, name: bytes) -> F2fsInode | None:
        number = self._find_folded(name) if self._ignores_case() else self.find(name)
        return None if number is None else F2fsInode(self.storage, number)

    def target(self) -> bytes:
        self.require_target()
        return content_of(self.storage, self.stored).read_at(0, self.size).partition(b"\0")[0]

    def content(self) -> ByteSource:
        self.require("file")
        return content_of(self.storage, self.stored)

    def attributes(self) -> Iterator[Attribute]:
        """Yield extended attributes, from the inode and from a node of their own."""
        found: Iterator[Attribute] = loaded(__package__, "attributes.attributes")(self)
        return found

    def reason_against_writing(self) -> str:
        return "its file system is F2FS, which is only read"

    def _find_folded(self, name: bytes) -> int | None:
        from pygrub_k.filesystems.casefold import folded

        self.require("directory")
        if is_odd(name):
            return None
        wanted = folded(name)
        for found, number in self.all_entries():
            if found == name or folded(found) == wanted:
                return number
        return None

    def _ignores_case(self) -> bool:
        stored, features = self.stored.record, self.storage.superblock.features
        return bool(stored.flags & Flags.casefold and features & Features.casefold)
