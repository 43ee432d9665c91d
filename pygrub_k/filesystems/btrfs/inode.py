"""The objects of a btrfs, as the rest of the package sees them."""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import InodeItemRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.content import content_of
from pygrub_k.filesystems.btrfs.names import NAME_LENGTH, entries_of, entry_in, name_hash
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.lookup import is_odd
from pygrub_k.filesystems.model import SelfDescribing, kind_of
from pygrub_k.limits import PATH_LENGTH
from pygrub_k.loading import loaded
from pygrub_k.records import record_at
from pygrub_k.source import MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.errors import PygrubError
    from pygrub_k.filesystems.btrfs.subvolumes import Subvolume
    from pygrub_k.filesystems.facts import Attribute, FileKind
    from pygrub_k.source import ByteSource


class BtrfsInode(SelfDescribing):
    """A file, a directory, a symlink or another object; `core` has the fields as on disk."""

    __slots__ = ("core", "number", "subvolume")

    def __init__(self, subvolume: Subvolume, number: int, core: InodeItemRecord) -> None:
        self.subvolume = subvolume
        self.number = number
        self.core = core

    @classmethod
    def read(cls, subvolume: Subvolume, number: int) -> BtrfsInode:
        """Read inode `number` of a subvolume; CorruptError if there is none."""
        data = subvolume.tree.get((number, ItemKind.inode_item, 0))
        structure = f"btrfs inode {number} of subvolume {subvolume.number}"
        if data is None:
            raise CorruptError(structure, None, "there is no such inode")
        return cls(subvolume, number, record_at(InodeItemRecord, data, 0, None))

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return f"btrfs inode {self.number} of subvolume {self.subvolume.number}"

    @property
    def kind(self) -> FileKind:
        return kind_of(self.core.mode)

    @property
    def size(self) -> int:
        return self.core.size

    @property
    def modified(self) -> int:
        return self.core.modification_seconds

    @property
    def device(self) -> tuple[int, int] | None:
        """The numbers (major, minor) of a device node; None for all else."""
        if self.kind not in ("character device", "block device"):
            return None
        return self.core.device >> 20, self.core.device & 0xFFFFF

    def content(self) -> ByteSource:
        if self.kind not in ("file", "symlink"):
            return MemorySource(b"")
        return content_of(self.subvolume, self.number, self.core)

    def reason_against_writing(self) -> str:
        return "its file system is btrfs, which is never written to"

    def attributes(self) -> Iterator[Attribute]:
        """Yield its extended attributes; raises what reading them raises."""
        found: Iterator[Attribute] = loaded(__package__, "facts.decoded_attributes")(self)
        return found

    def target(self) -> bytes:
        if self.kind != "symlink":
            raise CorruptError(self.structure, None, f"a {self.kind}, not a symlink")
        if not 0 < self.size < PATH_LENGTH:
            raise CorruptError(self.structure, None, f"a symlink target of {self.size} bytes")
        target = self.content().read_at(0, self.size).partition(b"\0")[0]
        if not target:
            raise CorruptError(self.structure, None, "a symlink without a target")
        return target

    def entries(self) -> Iterator[BtrfsEntry]:
        """Yield what can be read; if some cannot, raise at the end what went wrong first."""
        faults: list[PygrubError] = []
        for entry in self.all_entries(ItemKind.dir_index, faults):
            if is_odd(entry.name):
                faults.append(CorruptError(self.structure, None, f"an entry named {entry.name!r}"))
            else:
                yield entry
        for fault in faults:
            self.subvolume.storage.findings.note(fault)
        if faults:
            raise faults[0]

    def all_entries(self, kind: int, faults: list[PygrubError]) -> Iterator[BtrfsEntry]:
        """Yield the entries that items of one kind have, whatever they are called.

        What cannot be read is put into `faults`.
        """
        first, last = ((self.number, kind, offset) for offset in (0, MOST))
        for _, data in self.subvolume.tree.items(first, last, faults):
            try:
                for name, header in entries_of(data, self.structure):
                    yield BtrfsEntry(self, name, header.object, header.kind)
            except CorruptError as error:
                faults.append(error)

    def child(self, name: bytes) -> BtrfsInode | None:
        if not 0 < len(name) <= NAME_LENGTH:
            return None
        data = self.subvolume.tree.get((self.number, ItemKind.dir_item, name_hash(name)))
        found = entry_in(data, name, self.structure)
        if found is None:
            return None
        return BtrfsEntry(self, name, found.object, found.kind).inode


class BtrfsEntry:
    """A name, and the inode or the subvolume that it names."""

    __slots__ = ("_directory", "_kind", "name", "number")

    def __init__(self, directory: BtrfsInode, name: bytes, number: int, kind: int) -> None:
        self._directory = directory
        self._kind = kind
        self.name = name
        self.number = number
        """Of the inode; of the subvolume, if that is what it stands for."""

    @property
    def inode(self) -> BtrfsInode:
        directory = self._directory
        subvolume = directory.subvolume
        if self._kind == ItemKind.inode_item:
            return BtrfsInode.read(subvolume, self.number)
        if self._kind != ItemKind.root_item:
            reason = f"{self.name!r} names an item of kind {self._kind}"
            raise CorruptError(directory.structure, None, reason)
        forest = subvolume.forest
        if not forest.refers(subvolume.number, self.number, directory.number, self.name):
            return EmptyDirectory(directory)
        inner = forest.subvolume(self.number)
        return BtrfsInode.read(inner, inner.root_directory)


class EmptyDirectory(BtrfsInode):
    """What a snapshot has in the place of a subvolume of its original."""

    __slots__ = ()

    def __init__(self, directory: BtrfsInode) -> None:
        """Take over whatever says nothing of entries from the directory that it lies in."""
        super().__init__(directory.subvolume, _NO_SUBVOLUME, directory.core)

    @property
    def kind(self) -> FileKind:
        return "directory"

    @property
    def size(self) -> int:
        return 0

    def entries(self) -> Iterator[BtrfsEntry]:
        return iter(())

    def child(self, name: bytes) -> BtrfsInode | None:  # noqa: ARG002 (it has none)
        return None


_NO_SUBVOLUME: Final = 2
"""The inode number that Linux shows for it (BTRFS_EMPTY_SUBVOL_DIR_OBJECTID)."""
