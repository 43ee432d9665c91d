"""The objects of a ReiserFS, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k._generated.reiserfs_tree_records import Kind, StatOldRecord, StatRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.located import LocatedInode
from pygrub_k.filesystems.model import kind_of
from pygrub_k.filesystems.reiserfs.content import content_of
from pygrub_k.filesystems.reiserfs.directory import entries
from pygrub_k.loading import loaded
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import Attribute, FileKind
    from pygrub_k.filesystems.reiserfs.directory import Entry
    from pygrub_k.filesystems.reiserfs.storage import Storage
    from pygrub_k.filesystems.reiserfs.tree import Object
    from pygrub_k.source import ByteSource


class ReiserfsEntry:
    """A name in a directory, and the object that it names."""

    __slots__ = ("_storage", "name", "reference")

    def __init__(self, storage: Storage, name: bytes, reference: Object) -> None:
        self._storage = storage
        self.name = name
        self.reference = reference

    @property
    def number(self) -> int:
        return self.reference[1]

    @property
    def inode(self) -> ReiserfsInode:
        return ReiserfsInode(self._storage, self.reference)


class ReiserfsInode(LocatedInode):
    """An object of the file system; `reference` is what its keys begin with."""

    __slots__ = ("offset", "reference", "stat", "storage")

    def __init__(self, storage: Storage, reference: Object) -> None:
        self.storage = storage
        self.reference = reference
        self.stat, self.offset = _stat(storage, reference)

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return f"ReiserFS object {self.number}"

    @property
    def number(self) -> int:
        return self.reference[1]

    @property
    def kind(self) -> FileKind:
        return kind_of(self.stat.mode)

    @property
    def size(self) -> int:
        return self.stat.size

    @property
    def modified(self) -> int:
        return self.stat.modified

    def entries(self) -> Iterator[ReiserfsEntry]:
        """Yield what can be read, then raise the first error, if any."""
        for name, reference in self.plain_entries():
            yield ReiserfsEntry(self.storage, name, reference)

    def all_entries(self) -> Iterator[Entry]:
        """Yield all entries, odd names too."""
        self.require("directory")
        return entries(self.storage, self.reference)

    def child(self, name: bytes) -> ReiserfsInode | None:
        reference = self.find(name)
        return None if reference is None else ReiserfsInode(self.storage, reference)

    def target(self) -> bytes:
        self.require_target()
        content = content_of(self.storage, self.reference, self.size)
        return content.read_at(0, self.size).rstrip(b"\0")

    def content(self) -> ByteSource:
        self.require("file")
        return content_of(self.storage, self.reference, self.size)

    def attributes(self) -> Iterator[Attribute]:
        """Yield extended attributes."""
        found: Iterator[Attribute] = loaded(__package__, "attributes.attributes")(self)
        return found

    def reason_against_writing(self) -> str:
        return "its file system is ReiserFS, which is only read"


def _stat(storage: Storage, reference: Object) -> tuple[StatRecord | StatOldRecord, int]:
    """Return what is known of an object, and where that lies; CorruptError without."""
    item = next(storage.tree.items(reference), None)
    structure = f"ReiserFS object {reference[1]}"
    if item is None or item.kind != Kind.stat:
        raise CorruptError(
            structure,
            None,
            f"it has no stat item; its name says that it was made in object {reference[0]}",
        )
    table: type[StatRecord | StatOldRecord] = StatOldRecord if item.is_old else StatRecord
    return part_at(table, item.data, 0, structure, item.where), item.where
