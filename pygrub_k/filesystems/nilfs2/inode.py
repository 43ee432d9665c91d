"""The inodes of a NILFS2, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k.filesystems.located import LocatedInode
from pygrub_k.filesystems.model import NumberedEntry, kind_of
from pygrub_k.filesystems.nilfs2.content import content_of
from pygrub_k.filesystems.nilfs2.directory import entries

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.nilfs2.directory import Entry
    from pygrub_k.filesystems.nilfs2.storage import Storage
    from pygrub_k.source import ByteSource


class Nilfs2Entry(NumberedEntry):
    """A name in a directory, and the inode that it names."""

    __slots__ = ()

    storage: Storage

    @property
    def inode(self) -> Nilfs2Inode:
        return Nilfs2Inode(self.storage, self.number)


class Nilfs2Inode(LocatedInode):
    """An inode; `stored` has all that it says."""

    __slots__ = ("number", "storage", "stored")

    def __init__(self, storage: Storage, number: int) -> None:
        self.storage = storage
        self.number = number
        self.stored = storage.inode(number)

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

    def entries(self) -> Iterator[Nilfs2Entry]:
        """Yield what can be read, then raise the first error, if any."""
        for name, number in self.plain_entries():
            yield Nilfs2Entry(self.storage, name, number)

    def all_entries(self) -> Iterator[Entry]:
        """Yield all entries, odd names too."""
        self.require("directory")
        structure = f"{self.structure}, a directory"
        return entries(structure, self._content(), self.storage.volume.block_size)

    def child(self, name: bytes) -> Nilfs2Inode | None:
        number = self.find(name)
        return None if number is None else Nilfs2Inode(self.storage, number)

    def target(self) -> bytes:
        self.require_target()
        return self._content().read_at(0, self.size)

    def content(self) -> ByteSource:
        self.require("file")
        return self._content()

    def reason_against_writing(self) -> str:
        return "its file system is NILFS2, which is only read"

    def _content(self) -> ByteSource:
        return content_of(self.storage, self.stored)
