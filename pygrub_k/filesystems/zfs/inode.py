"""The inodes of a pool as the rest of the package sees them: datasets, and files in them.

Names are those that GRUB has: `/data/sub` is a dataset, `/data/sub@` its tree of files and
`/data/sub@monday` that of a snapshot. The tree of a pool's first dataset is
`/@`; so is `/data/sub/@` that of another one, as GRUB's own lists have it.
"""

from __future__ import annotations

from _stat import S_IFDIR

from pygrub_k.errors import CorruptError, NotFoundError, PygrubError
from pygrub_k.filesystems.model import SelfDescribing, kind_of
from pygrub_k.filesystems.zfs.content import content_of
from pygrub_k.filesystems.zfs.datasets import is_filesystem
from pygrub_k.filesystems.zfs.filesystem import Tree
from pygrub_k.filesystems.zfs.stored_inode import StoredInode
from pygrub_k.filesystems.zfs.zap import Zap
from pygrub_k.limits import PATH_LENGTH, ZFS_DATASETS
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.facts import Attribute, FileKind
    from pygrub_k.filesystems.zfs.datasets import Directory
    from pygrub_k.source import ByteSource

    Reference = tuple[int, int]
    """(dataset, inode); of a dataset itself (0, its directory)"""
    Entry = tuple[bytes, Reference]

AT: Final = b"@"
_OBJECT_BITS: Final = 48
"""Of the number in an entry; above are bits that tell the kind of the inode."""
_MODE_BITS: Final = 0xFFFF
"""As Linux has them; 64 are stored."""
_READ_ONLY_DIRECTORY: Final = S_IFDIR | 0o555


def is_odd(name: bytes) -> bool:
    """Return whether no part of a path can be named so."""
    return not name or name in {b".", b".."} or b"/" in name or b"\0" in name


class ZfsEntry:
    """A name in a directory, and the inode that it names."""

    __slots__ = ("_parent", "name", "reference")

    def __init__(self, parent: ZfsInode | DatasetInode, name: bytes, reference: Reference) -> None:
        self._parent = parent
        self.name = name
        self.reference = reference

    @property
    def inode(self) -> ZfsInode | DatasetInode:
        return self._parent.at(self.name, self.reference)


class DatasetInode(SelfDescribing):
    """A dataset as a directory: the datasets below it, and the trees of these."""

    __slots__ = ("directory",)

    kind: FileKind = "directory"
    size = 0
    mode: Final = _READ_ONLY_DIRECTORY

    def __init__(self, directory: Directory) -> None:
        self.directory = directory

    @property
    def structure(self) -> str:
        """Its name in messages."""
        name = self.directory.path.decode("utf-8", "backslashreplace")
        return f"ZFS dataset {name or '/'}"

    @property
    def reference(self) -> Reference:
        return 0, self.directory.number

    @property
    def number(self) -> int:
        return self.directory.number

    @property
    def modified(self) -> int:
        return self.directory.record.created

    def entries(self) -> Iterator[ZfsEntry]:
        """Yield datasets and trees; snapshots are to be had by name, and not among them."""
        for name, reference in self.plain_entries():
            yield ZfsEntry(self, name, reference)

    def plain_entries(self) -> Iterator[Entry]:
        """Yield the same as names and references."""
        directory = self.directory
        if not directory.path and is_filesystem(directory):
            yield AT, self._tree_reference(directory)
        for name, number in directory.children():
            if is_odd(name):
                error = CorruptError(self.structure, None, f"a dataset named {name!r}")
                directory.datasets.pool.findings.note(error)
                continue
            yield name, (0, number)
            child = directory.below(name, number)
            if is_filesystem(child):
                yield name + AT, self._tree_reference(child)

    def _tree_reference(self, directory: Directory) -> Reference:
        head = directory.record.head
        try:
            return head, tree_of(directory, head).root
        except PygrubError:  # whoever opens it says so
            return head, 0

    def all_entries(self) -> Iterator[Entry]:
        """Yield what `plain_entries` yields: a dataset has nothing else."""
        return self.plain_entries()

    def child(self, name: bytes) -> ZfsInode | DatasetInode | None:
        """Return a dataset, the tree of one by `name@`, or of a snapshot by `name@snapshot`."""
        if is_odd(name):
            return None
        before, at, snapshot = name.partition(AT)
        directory: Directory | None = self.directory
        if before:
            directory = self.directory.child(before)
        if directory is None:
            return None
        if not at:
            return DatasetInode(directory)
        number = directory.snapshot(snapshot) if snapshot else directory.record.head
        return root_of(directory, number) if number else None

    def at(self, name: bytes, reference: Reference) -> ZfsInode | DatasetInode:
        """Return what one of its entries leads to."""
        found = self.child(name)
        if found is None:
            raise NotFoundError(f"{self.structure}: no {name!r}")
        assert reference
        return found

    def target(self) -> bytes:
        raise CorruptError(self.structure, None, "a directory, not a symlink")

    def content(self) -> ByteSource:
        raise CorruptError(self.structure, None, "a directory, not a file")

    def reason_against_writing(self) -> str:
        return "its file system is ZFS, which is only read"


def root_of(directory: Directory, number: int) -> ZfsInode:
    """Return the root of a dataset's file system, or of a snapshot's, by its number.

    Raises UnsupportedError if it is encrypted, or no file system.
    """
    return ZfsInode(tree_of(directory, number), 0)


def tree_of(directory: Directory, number: int) -> Tree:
    """Return a file system; it is opened once."""
    datasets = directory.datasets
    found = datasets.trees.get(number)
    if found is None:
        if len(datasets.trees) >= ZFS_DATASETS:
            datasets.trees.clear()
        found = Tree(directory.object_set(number))
        if found.has_log:
            reason = "it was not unmounted: what programs synced last is in its intent log"
            structure = f"ZFS dataset {found.name}"
            error = CorruptError(structure, None, f"{reason}, which is not read")
            datasets.pool.findings.note(error)
        datasets.trees[number] = found
    return found


class ZfsInode(SelfDescribing):
    """An inode of a file system."""

    __slots__ = ("number", "stored", "tree")

    def __init__(self, tree: Tree, number: int) -> None:
        self.tree = tree
        self.number = number or tree.root
        self.stored = StoredInode(tree, self.number)

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return self.stored.structure

    @property
    def reference(self) -> Reference:
        return self.tree.number, self.number

    @property
    def begins_tree(self) -> bool:
        """Whether absolute symlinks below it begin here, whatever it is seen from."""
        return self.number == self.tree.root

    @property
    def mode(self) -> int:
        return self.stored.word("MODE") & _MODE_BITS

    @property
    def kind(self) -> FileKind:
        return kind_of(self.mode)

    @property
    def size(self) -> int:
        return self.stored.word("SIZE")

    @property
    def modified(self) -> int:
        return self.stored.time("modified")[0]

    def entries(self) -> Iterator[ZfsEntry]:
        """Yield what can be read, then raise the first error, if any."""
        for name, reference in self.plain_entries():
            yield ZfsEntry(self, name, reference)

    def plain_entries(self) -> Iterator[Entry]:
        """Yield the same as stored; names that no path can have are noted, and left out."""
        for entry in self.all_entries():
            if not is_odd(entry[0]):
                yield entry
            else:
                error = CorruptError(self.structure, None, f"an entry named {entry[0]!r}")
                self.tree.pool.findings.note(error)

    def all_entries(self) -> Iterator[Entry]:
        """Yield all entries, odd names too."""
        self._require("directory")
        for name, value in Zap(self.stored.holder).items():
            yield name, (self.tree.number, _object(value.number))

    def child(self, name: bytes) -> ZfsInode | None:
        """Return what has this name; without case where the file system says so."""
        self._require("directory")
        if is_odd(name):
            return None
        table = Zap(self.stored.holder)
        found = table.get(name)
        if found is not None:
            return ZfsInode(self.tree, _object(found.number))
        if table.has_plain_names:
            return None
        number: int | None = loaded(__package__, "names.alike")(self, name)
        return None if number is None else ZfsInode(self.tree, number)

    def at(self, name: bytes, reference: Reference) -> ZfsInode:
        """Return what one of its entries leads to."""
        assert name
        return ZfsInode(self.tree, reference[1])

    def target(self) -> bytes:
        self._require("symlink")
        size = self.size
        if not 0 < size < PATH_LENGTH:
            raise CorruptError(self.structure, None, f"a target of {size} bytes")
        found = self.stored.target(size)
        if len(found) < size:
            reason = f"{len(found)} bytes of a target of {size}"
            raise CorruptError(self.structure, None, reason)
        return found

    def content(self) -> ByteSource:
        self._require("file")
        return content_of(self.stored.holder, self.size)

    def attributes(self) -> Iterator[Attribute]:
        """Yield extended attributes: those in the inode, then those that are files of their own."""
        found: Iterator[Attribute] = loaded(__package__, "attributes.attributes")(self)
        return found

    def reason_against_writing(self) -> str:
        return "its file system is ZFS, which is only read"

    def _require(self, kind: FileKind) -> None:
        if self.kind != kind:
            raise CorruptError(self.structure, None, f"a {self.kind}, not a {kind}")


def _object(value: int) -> int:
    return value & (1 << _OBJECT_BITS) - 1
