"""The inodes of an UFS, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k._generated.ufs_inode_records import Flags
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.located import LocatedInode
from pygrub_k.filesystems.model import NumberedEntry, kind_of
from pygrub_k.filesystems.ufs.content import content_of
from pygrub_k.filesystems.ufs.directory import entries
from pygrub_k.filesystems.ufs.stored_inode import read_inode
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute, FileKind
    from pygrub_k.filesystems.ufs.directory import Entry
    from pygrub_k.filesystems.ufs.storage import Storage
    from pygrub_k.source import ByteSource


class UfsEntry(NumberedEntry):
    """A name in a directory, and the inode that it names."""

    __slots__ = ()

    storage: Storage

    @property
    def inode(self) -> UfsInode:
        return UfsInode(self.storage, self.number)


class UfsInode(LocatedInode):
    """An inode; `offset` is the byte of the volume at which it lies."""

    __slots__ = ("number", "offset", "storage", "stored")

    def __init__(self, storage: Storage, number: int) -> None:
        self.storage = storage
        self.number = number
        self.stored, self.offset = read_inode(storage, number)

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return f"UFS inode {self.number}"

    @property
    def kind(self) -> FileKind:
        return kind_of(self.stored.mode)

    @property
    def size(self) -> int:
        return self.stored.size

    @property
    def modified(self) -> int:
        return self.stored.modified

    def entries(self) -> Iterator[UfsEntry]:
        """Yield what can be read, then raise the first error, if any."""
        for name, number in self.plain_entries():
            yield UfsEntry(self.storage, name, number)

    def all_entries(self) -> Iterator[Entry]:
        """Yield all entries, odd names too."""
        self.require("directory")
        return entries(self.storage, f"{self.structure}, a directory", self._content())

    def child(self, name: bytes) -> UfsInode | None:
        number = self.find(name)
        return None if number is None else UfsInode(self.storage, number)

    def target(self) -> bytes:
        self.require_target()
        if self._has_target_inside():
            pointers = self.stored.pointers
            if self.size > len(pointers):
                reason = f"a target of {self.size} bytes in an inode"
                raise CorruptError(self.structure, self.offset, reason)
            return pointers[: self.size]
        return self._content().read_at(0, self.size)

    def content(self) -> ByteSource:
        self.require("file")
        if self.stored.flags & Flags.snapshot:
            reason = "it is a snapshot of the file system, which is not supported"
            raise UnsupportedError(self.structure, self.offset, reason)
        return self._content()

    def attributes(self) -> Iterator[Attribute]:
        """Yield extended attributes, which UFS2 has."""
        found: Iterator[Attribute] = loaded(__package__, "attributes.attributes")(self)
        return found

    def reason_against_writing(self) -> str:
        return "its file system is UFS, which is only read"

    def _has_target_inside(self) -> bool:
        """Return whether a symlink has no blocks: BSD tells by the size, others by their number.

        Attributes have blocks, too.
        """
        layout = self.storage.layout
        is_short = layout.kind == "BSD" and self.size < layout.record.inline_target_size
        return is_short or not self.stored.num_sectors

    def _content(self) -> ByteSource:
        pointers, size = self.stored.pointers, self.size
        return content_of(self.storage, self.structure, pointers, size, self.offset)
