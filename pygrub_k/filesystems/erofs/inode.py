"""The objects of an EROFS, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.erofs.content import content_of
from pygrub_k.filesystems.erofs.directory import Directory
from pygrub_k.filesystems.erofs.stored_inode import StoredInode
from pygrub_k.filesystems.located import LocatedInode
from pygrub_k.filesystems.lookup import is_odd
from pygrub_k.filesystems.model import NumberedEntry, kind_of
from pygrub_k.limits import PATH_LENGTH
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.erofs.directory import Entry
    from pygrub_k.filesystems.erofs.storage import Storage
    from pygrub_k.filesystems.facts import Attribute, FileKind
    from pygrub_k.source import ByteSource


class ErofsEntry(NumberedEntry):
    """A name in a directory, and the inode that it names."""

    __slots__ = ()

    storage: Storage

    @property
    def inode(self) -> ErofsInode:
        return ErofsInode(self.storage, self.number)


class ErofsInode(LocatedInode):
    """An object of the file system; its number says where it lies (specs/erofs_inode.ksy)."""

    __slots__ = ("storage", "stored")

    def __init__(self, storage: Storage, number: int) -> None:
        self.storage = storage
        self.stored = StoredInode(storage, number)

    @property
    def number(self) -> int:
        return self.stored.number

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return self.stored.name

    @property
    def offset(self) -> int:
        """The byte of the volume at which it lies."""
        return self.stored.offset

    @property
    def kind(self) -> FileKind:
        return kind_of(self.stored.body.mode)

    @property
    def size(self) -> int:
        return self.stored.body.size

    @property
    def time(self) -> tuple[int, int]:
        """Its time as (seconds since 1970, nanoseconds)."""
        return time_of(self.storage, self.stored)

    @property
    def modified(self) -> int:
        return self.time[0]

    def entries(self) -> Iterator[ErofsEntry]:
        """Yield what can be read, then raise the first error, if any."""
        for name, number in self.plain_entries():
            yield ErofsEntry(self.storage, name, number)

    def all_entries(self) -> Iterator[Entry]:
        """Yield all entries, odd names too."""
        return self.directory().entries()

    def child(self, name: bytes) -> ErofsInode | None:
        number = None if is_odd(name) else self.directory().find(name)
        return None if number is None else ErofsInode(self.storage, number)

    def directory(self) -> Directory:
        """Return its entries; CorruptError if it is no directory."""
        self.require("directory")
        content = content_of(self.storage, self.stored)
        return Directory(content, self.storage.block_size, self.stored.name)

    def target(self) -> bytes:
        self.require("symlink")
        return target_of(self.storage, self.stored)

    def content(self) -> ByteSource:
        self.require("file")
        return content_of(self.storage, self.stored)

    def reason_against_writing(self) -> str:
        return "its file system is EROFS, which is never written to"

    def attributes(self) -> Iterator[Attribute]:
        """Yield its extended attributes; raises what reading them raises."""
        found: Iterator[Attribute] = loaded(__package__, "xattr.attributes")(self)
        return found


def time_of(storage: Storage, stored: StoredInode) -> tuple[int, int]:
    """Return the time of an inode as (seconds since 1970, nanoseconds).

    The short form has that of the superblock, and an offset to it.
    """
    body, superblock = stored.body, storage.superblock
    if stored.format.is_extended:
        return _signed(body.seconds), body.nanoseconds  # type: ignore[union-attr]
    return _signed(superblock.build_time) + body.seconds, superblock.build_time_nanoseconds


def _signed(seconds: int) -> int:
    return seconds - (1 << 64) if seconds >> 63 else seconds


def target_of(storage: Storage, stored: StoredInode) -> bytes:
    """Return where a symlink points; CorruptError for one that Linux would not follow."""
    size = stored.body.size
    if not 0 < size < PATH_LENGTH:
        raise CorruptError(stored.name, stored.offset, f"a target of {size} bytes")
    found = content_of(storage, stored).read_at(0, size)
    if b"\0" in found:
        raise CorruptError(stored.name, stored.offset, "a target with a NUL in it")
    return found
