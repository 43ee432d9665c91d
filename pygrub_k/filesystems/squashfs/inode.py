"""The objects of a SquashFS, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.lookup import is_odd
from pygrub_k.filesystems.model import SelfDescribing, kind_of
from pygrub_k.filesystems.squashfs.content import content_of
from pygrub_k.filesystems.squashfs.directory import entries, find
from pygrub_k.filesystems.squashfs.directory import named as directory_name
from pygrub_k.filesystems.squashfs.stored_inode import named, read_inode, target
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute, FileKind
    from pygrub_k.filesystems.squashfs.directory import Entry
    from pygrub_k.filesystems.squashfs.storage import Storage
    from pygrub_k.source import ByteSource


class SquashfsEntry:
    """A name in a directory, and the inode that it names."""

    __slots__ = ("_entry", "_storage")

    def __init__(self, storage: Storage, entry: Entry) -> None:
        self._storage = storage
        self._entry = entry

    @property
    def name(self) -> bytes:
        return self._entry[0]

    @property
    def reference(self) -> int:
        return self._entry[1]

    @property
    def number(self) -> int:
        """As the entry has it."""
        return self._entry[2]

    @property
    def inode(self) -> SquashfsInode:
        return SquashfsInode(self._storage, self.reference)


class SquashfsInode(SelfDescribing):
    """An object of the file system; `reference` leads to it (specs/squashfs_inode.ksy)."""

    __slots__ = ("reference", "storage", "stored")

    def __init__(self, storage: Storage, reference: int) -> None:
        self.storage = storage
        self.reference = reference
        self.stored = read_inode(storage, reference)

    @property
    def number(self) -> int:
        return self.stored.head.number

    @property
    def kind(self) -> FileKind:
        return kind_of(self.stored.mode)

    @property
    def size(self) -> int:
        return self.stored.size

    @property
    def modified(self) -> int:
        return self.stored.head.modified

    def entries(self) -> Iterator[SquashfsEntry]:
        """Yield what can be read, then raise the first error, if any."""
        for entry in self.plain_entries():
            yield SquashfsEntry(self.storage, entry)

    def plain_entries(self) -> Iterator[Entry]:
        """Yield the same as stored; names that no path can have are noted, and left out."""
        self._require("directory")
        for entry in entries(self.storage, self.stored):
            if is_odd(entry[0]):
                reason = f"an entry named {entry[0]!r}"
                self.storage.findings.note(CorruptError(directory_name(self.stored), None, reason))
            else:
                yield entry

    def child(self, name: bytes) -> SquashfsInode | None:
        self._require("directory")
        entry = find(self.storage, self.stored, name)
        return None if entry is None else SquashfsInode(self.storage, entry[1])

    def target(self) -> bytes:
        self._require("symlink")
        return target(self.storage, self.stored)

    def content(self) -> ByteSource:
        self._require("file")
        return content_of(self.storage, self.stored)

    def reason_against_writing(self) -> str:
        return "its file system is SquashFS, which is never written to"

    def attributes(self) -> Iterator[Attribute]:
        """Yield its extended attributes; raises what reading them raises."""
        found: Iterator[Attribute] = loaded(__package__, "xattr.attributes")(self)
        return found

    def _require(self, kind: FileKind) -> None:
        if self.kind != kind:
            raise CorruptError(named(self.stored), None, f"a {self.kind}, not a {kind}")
