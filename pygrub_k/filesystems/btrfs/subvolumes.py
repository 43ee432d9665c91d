"""Subvolumes: their trees by number, the default one, and the paths that lead to them."""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import (
    InodeItemRecord,
    InodeRefRecord,
    RootCoreRecord,
    RootExtraRecord,
    RootFlags,
    RootRefRecord,
)
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.names import entries_of, name_hash
from pygrub_k.filesystems.btrfs.tree import MOST, Tree
from pygrub_k.limits import BTRFS_LISTED, BTRFS_LOG_CHANGES, BTRFS_SUBVOLUMES, PATH_LENGTH
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree
    from pygrub_k.filesystems.btrfs.storage import Storage

    Root = tuple[int, int, int]
    """(logical address, level, generation) of a root tree"""


_LAST_FREE: Final = MOST - 255
"""The last number that a subvolume can have (BTRFS_LAST_FREE_OBJECTID)."""


class Subvolume:
    """One subvolume: `number` 5 is the top level. `root_directory` is its root's inode number."""

    __slots__ = ("forest", "number", "root_directory", "tree")

    def __init__(
        self, forest: Forest, number: int, tree: Tree | ChangedTree, root_directory: int
    ) -> None:
        self.forest = forest
        self.number = number
        self.tree = tree
        self.root_directory = root_directory

    @property
    def storage(self) -> Storage:
        return self.forest.storage


class Forest:
    """The trees of one file system, by the root tree; by an older one if `root` names it."""

    def __init__(self, storage: Storage, root: Root | None = None) -> None:
        self.storage = storage
        head = storage.superblock.head
        self.root = root or (head.root, head.root_level, head.generation)
        self.root_tree = Tree(storage.node, "root tree", *self.root)
        self._found: dict[int, Subvolume] = {}
        self._trees: dict[int, Tree | None] = {}
        self._logs: dict[int, Tree] | None = None
        self._log_sizes: dict[int, int] = {}

    def subvolume(self, number: int) -> Subvolume:
        """Return a subvolume by its number; CorruptError if there is none."""
        found = self._found.get(number)
        if found is None:
            core, _ = self.root_item(number)
            name = f"tree of subvolume {number}"
            base = Tree(self.storage.node, name, core.address, core.level, core.generation)
            tree = self._replayed(number, base)
            if len(self._found) >= BTRFS_SUBVOLUMES:
                self._found.clear()
                self._log_sizes.clear()
            found = Subvolume(self, number, tree, core.root_directory)
            self._found[number] = found
        return found

    def logs(self) -> dict[int, Tree]:
        """Return the logs by the numbers of their subvolumes; none where they do not count.

        Raises what reading the tree of logs does.
        """
        if self._logs is None:
            self._logs = {}
            if self.storage.superblock.head.log_root and self.storage.replay:
                from pygrub_k.filesystems.btrfs.log_replay import logs_of

                self._logs = logs_of(self.storage)
        return self._logs

    def _replayed(self, number: int, tree: Tree) -> Tree | ChangedTree:
        """Return the tree of a subvolume with what its log holds, if there is one."""
        log = self.logs().get(number)
        if log is None:
            return tree
        from pygrub_k.filesystems.btrfs.log_replay import replayed

        room = BTRFS_LOG_CHANGES - sum(self._log_sizes.values())
        changed = replayed(log, tree, self.storage.superblock.head, room)
        self._log_sizes[number] = changed.size
        return changed

    def tree(self, number: int, name: str) -> Tree | None:
        """Return one of the file system's own trees, or None if it has none of that number."""
        if number not in self._trees:
            found = self.root_tree.last((number, ItemKind.root_item, MOST))
            tree = None
            if found is not None and found[0][:2] == (number, ItemKind.root_item):
                core, _ = self.root_item(number)
                tree = Tree(self.storage.node, name, core.address, core.level, core.generation)
            self._trees[number] = tree
        return self._trees[number]

    def root_item(self, number: int) -> tuple[RootCoreRecord, RootExtraRecord | None]:
        """Return where the tree of that number is, and what newer kernels add to that.

        Raises CorruptError if there is no such tree.
        """
        found = self.root_tree.last((number, ItemKind.root_item, MOST))
        if found is None or found[0][:2] != (number, ItemKind.root_item):
            raise CorruptError("btrfs root tree", None, f"no subvolume {number}")
        data = found[1]
        core = record_at(RootCoreRecord, data, InodeItemRecord.SIZE, 0)
        start = InodeItemRecord.SIZE + RootCoreRecord.SIZE
        if len(data) < start + RootExtraRecord.SIZE:
            return core, None
        return core, record_at(RootExtraRecord, data, start, 0)

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of all subvolumes, the top level's first; BTRFS_LISTED at most."""
        yield Object.fs_tree
        first = Object.first_free, ItemKind.root_item, 0
        last = _LAST_FREE, ItemKind.root_item, MOST
        count = 0
        while count < BTRFS_LISTED:
            found = next(self.root_tree.items(first, last), None)
            if found is None:
                return
            number, kind, _ = found[0]
            if kind == ItemKind.root_item:
                count += 1
                yield number
                first = number + 1, ItemKind.root_item, 0
            elif kind < ItemKind.root_item:
                first = number, ItemKind.root_item, 0
            else:
                first = number + 1, ItemKind.root_item, 0

    # -- where a guest's system may be ---------------------------------------------------------

    def default(self) -> int:
        """Return the number of the default subvolume: 5 unless somebody has set another one."""
        directory = self.storage.superblock.head.root_directory
        data = self.root_tree.get((directory, ItemKind.dir_item, name_hash(b"default")))
        for name, header in entries_of(data or b"", "btrfs root tree"):
            if name == b"default" and header.kind == ItemKind.root_item:
                return header.object
        return Object.fs_tree

    def refers(self, parent: int, child: int, directory: int, name: bytes) -> bool:
        """Return whether a subvolume is what a name in another one stands for.

        A snapshot has the names of the subvolumes that its original had, but not those themselves.
        """
        data = self.root_tree.get((parent, ItemKind.root_ref, child))
        if data is None:
            return False
        header = record_at(RootRefRecord, data, 0, None)
        start = RootRefRecord.SIZE
        return header.directory == directory and data[start : start + header.len_name] == name

    def path(self, number: int) -> bytes | None:
        """Return the path of a subvolume from the top level, or None if nothing leads to it."""
        names: list[bytes] = []
        seen: set[int] = set()
        while number != Object.fs_tree:
            found = self.root_tree.last((number, ItemKind.root_backref, MOST))
            if found is None or found[0][:2] != (number, ItemKind.root_backref) or number in seen:
                return None
            seen.add(number)
            number, data = found[0][2], found[1]
            header = record_at(RootRefRecord, data, 0, None)
            names.append(data[RootRefRecord.SIZE : RootRefRecord.SIZE + header.len_name])
            subvolume = self.subvolume(number)
            names += names_up(subvolume, header.directory)
            if sum(map(len, names)) + len(names) > PATH_LENGTH:
                return None
        return b"".join(b"/" + name for name in reversed(names))

    def originals(self) -> Iterator[bytes]:
        """Yield the names of the subvolumes right in the top level that are not snapshots."""
        first = (Object.fs_tree, ItemKind.root_ref, 0)
        last = (Object.fs_tree, ItemKind.root_ref, MOST)
        top = self.subvolume(Object.fs_tree).root_directory
        for count, (key, data) in enumerate(self.root_tree.items(first, last)):
            if count == BTRFS_SUBVOLUMES:
                return
            header = record_at(RootRefRecord, data, 0, None)
            if header.directory != top:
                continue
            core, extra = self.root_item(key[2])
            is_snapshot = extra is not None and any(extra.parent_uuid)
            if not is_snapshot and not core.flags & RootFlags.read_only:
                yield data[RootRefRecord.SIZE : RootRefRecord.SIZE + header.len_name]


def names_up(subvolume: Subvolume, directory: int) -> list[bytes]:
    """Return the names from an inode up to the root of its subvolume; none for that itself.

    Raises CorruptError if nothing leads from there to the root.
    """
    names: list[bytes] = []
    seen: set[int] = set()
    while directory != subvolume.root_directory:
        found = subvolume.tree.last((directory, ItemKind.inode_ref, MOST))
        if found is None or found[0][:2] != (directory, ItemKind.inode_ref) or directory in seen:
            raise CorruptError("btrfs inode", None, f"directory {directory} lies in no other")
        seen.add(directory)
        directory, data = found[0][2], found[1]
        header = record_at(InodeRefRecord, data, 0, None)
        names.append(data[InodeRefRecord.SIZE : InodeRefRecord.SIZE + header.len_name])
        if len(names) + sum(map(len, names)) > PATH_LENGTH:
            break
    return names
