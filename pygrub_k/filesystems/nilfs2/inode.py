"""The inodes of a NILFS2, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.lookup import OWN, is_odd
from pygrub_k.filesystems.model import NumberedEntry, SelfDescribing, kind_of
from pygrub_k.filesystems.nilfs2.content import content_of
from pygrub_k.filesystems.nilfs2.directory import entries
from pygrub_k.limits import PATH_LENGTH

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


class Nilfs2Inode(SelfDescribing):
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

    def plain_entries(self) -> Iterator[Entry]:
        """Yield the same as stored; names that no path can have are noted, and left out."""
        for entry in self.all_entries():
            if not is_odd(entry[0]):
                yield entry
            elif entry[0] not in OWN:
                error = CorruptError(
                    self.structure, self.stored.offset, f"an entry named {entry[0]!r}"
                )
                self.storage.findings.note(error)

    def all_entries(self) -> Iterator[Entry]:
        """Yield all entries, odd names too."""
        self._require("directory")
        structure = f"{self.structure}, a directory"
        return entries(structure, self._content(), self.storage.volume.block_size)

    def child(self, name: bytes) -> Nilfs2Inode | None:
        """Return what has this name. What is damaged elsewhere in the directory does not matter."""
        self._require("directory")
        if is_odd(name):
            return None
        for found, number in self.all_entries():
            if found == name:
                return Nilfs2Inode(self.storage, number)
        return None

    def target(self) -> bytes:
        self._require("symlink")
        if not 0 < self.size < PATH_LENGTH:
            raise CorruptError(self.structure, self.stored.offset, f"a target of {self.size} bytes")
        return self._content().read_at(0, self.size)

    def content(self) -> ByteSource:
        self._require("file")
        return self._content()

    def reason_against_writing(self) -> str:
        return "its file system is NILFS2, which is only read"

    def _content(self) -> ByteSource:
        return content_of(self.storage, self.stored)

    def _require(self, kind: FileKind) -> None:
        if self.kind != kind:
            raise CorruptError(self.structure, self.stored.offset, f"a {self.kind}, not a {kind}")
