"""The log of a subvolume: what programs synced since the last transaction, laid over its tree.

Linux, fs/btrfs/tree-log.c (btrfs_recover_log_trees, version 6.18), says in which order and how. A
mount changes the disk by it; here nothing is written, and what is read is as after that mount.
"""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import (
    DirLogItemRecord,
    FileType,
    InodeItemRecord,
    ModeKind,
    RootCoreRecord,
)
from pygrub_k._generated.btrfs_superblock_records import Incompatible
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree
from pygrub_k.filesystems.btrfs.log_extents import drop_extents, piece_of
from pygrub_k.filesystems.btrfs.log_names import STRUCTURE, Names
from pygrub_k.filesystems.btrfs.names import entries_of, spans_of
from pygrub_k.filesystems.btrfs.references import found_in, references_of
from pygrub_k.filesystems.btrfs.tree import MOST, Tree
from pygrub_k.limits import BTRFS_LOGS
from pygrub_k.records import record_at, with_fields

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Final

    from pygrub_k._generated.btrfs_items_records import DirItemRecord
    from pygrub_k._generated.btrfs_superblock_records import HeadRecord
    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.storage import Storage
    from pygrub_k.filesystems.btrfs.tree import Item

    Step = Callable[[Key, bytes], None]

_LOGS: Final = (1 << 64) - 6
"""The object of all items in the tree of logs (BTRFS_TREE_LOG_OBJECTID)."""
_FIRST: Final = (0, 0, 0)
_LAST: Final = (MOST, 255, MOST)


def logs_of(storage: Storage) -> dict[int, Tree]:
    """Return the logs of a file system by the numbers of their subvolumes.

    Raises CorruptError or SourceError if the tree that names them cannot be read.
    """
    head = storage.superblock.head
    roots = Tree(
        storage.node,
        "log tree",
        head.log_root,
        head.log_root_level,
        head.generation + 1,  # it belongs to the transaction that was never finished
    )
    found: dict[int, Tree] = {}
    first, last = ((_LOGS, ItemKind.root_item, offset) for offset in (0, MOST))
    for key, data in roots.items(first, last):
        if len(found) == BTRFS_LOGS:
            raise LimitError(f"{STRUCTURE}: more than {BTRFS_LOGS} subvolumes have one")
        core = record_at(RootCoreRecord, data, InodeItemRecord.SIZE, None)
        name = f"log of subvolume {key[2]}"
        found[key[2]] = Tree(storage.node, name, core.address, core.level, core.generation)
    return found


def replayed(log: Tree, base: Tree, head: HeadRecord, room: int) -> ChangedTree:
    """Return the tree of a subvolume as it is once its log is replayed, in `room` bytes of memory.

    Raises CorruptError where they contradict each other: Linux does not mount such a file system.
    LimitError if the log changes more than there is room for.
    """
    tree = ChangedTree(base, room)
    replay = _Replay(log, tree, head)
    replay.walk({ItemKind.inode_item: replay.inode})
    replay.walk({ItemKind.dir_index: replay.entry})
    replay.walk(
        {
            ItemKind.xattr_item: tree.put,
            ItemKind.inode_ref: replay.references,
            ItemKind.inode_extref: replay.references,
            ItemKind.extent_data: replay.extent,
        }
    )
    replay.names.count_links()
    return tree


class _Replay:
    """The steps of one replay; `walk` takes the log's items to them."""

    def __init__(self, log: Tree, tree: ChangedTree, head: HeadRecord) -> None:
        self.log = log
        self.tree = tree
        self.generation = head.generation + 1
        self.names = Names(tree, head.node_size, self.generation)
        self._sector_size = head.sector_size
        self._no_holes = bool(head.incompatible_features & Incompatible.no_holes)

    def walk(self, steps: dict[int, Step]) -> None:
        """Give each item of a kind to the step for it, but for inodes that have no links.

        Those were removed while a program still had them open.
        """
        unlinked = None
        for key, data in self.log.items(_FIRST, _LAST):
            if key[1] == ItemKind.inode_item:
                core = record_at(InodeItemRecord, data, 0, None)
                unlinked = None if core.num_links else key[0]
            if key[0] != unlinked and key[1] in steps:
                steps[key[1]](key, data)

    # -- inodes ------------------------------------------------------------------------------

    def inode(self, key: Key, data: bytes) -> None:
        """Replay an inode: first what was removed from it, then its own item."""
        number = key[0]
        logged = record_at(InodeItemRecord, data, 0, None)
        self.names.recount.add(number)
        if not self.names.begin(number):
            size = 0 if logged.mode >> 12 == ModeKind.directory else logged.size
            generation = logged.generation or self.generation
            new = with_fields(logged, len_allocated=0, size=size, generation=generation)
            self.names.put_inode(number, new)
            return
        self._delete_attributes(number)
        if logged.mode >> 12 == ModeKind.directory:
            self._delete_entries(number)
        core = _merged(self.names.inode(number), logged)
        if logged.mode >> 12 == ModeKind.file:
            end = core.size + -core.size % self._sector_size
            freed = drop_extents(self.tree, number, end, MOST)
            core = with_fields(core, len_allocated=max(core.len_allocated - freed, 0))
        self.names.put_inode(number, core)

    def _delete_attributes(self, number: int) -> None:
        """Remove the attributes that are not in the log, which has all attributes of the inode."""
        for key, data in list(_of(self.tree, number, ItemKind.xattr_item)):
            logged = {name for name, _ in entries_of(self.log.get(key) or b"", STRUCTURE)}
            entries = spans_of(data, STRUCTURE)
            kept = [data[start:end] for start, name, _, end in entries if name in logged]
            self.tree.put_or_delete(key, b"".join(kept))

    def _delete_entries(self, directory: int) -> None:
        """Remove names that the log lacks in those ranges of a directory that it has completely."""
        for key, data in _of(self.log, directory, ItemKind.dir_log_index):
            end = record_at(DirLogItemRecord, data, 0, None).end
            first, last = ((directory, ItemKind.dir_index, offset) for offset in (key[2], end))
            for place, item in list(self.tree.items(first, last)):
                logged = entries_of(self.log.get(place) or b"", STRUCTURE)
                names = {name for name, _ in logged}
                for name, header in entries_of(item, STRUCTURE):
                    if name not in names:
                        self.names.drop(directory, header.object, name)

    # -- names -------------------------------------------------------------------------------

    def entry(self, key: Key, data: bytes) -> None:
        """Replay a name in a directory, unless its inode's references do, or there is no inode."""
        directory, _, index = key
        name, logged = next(entries_of(data, STRUCTURE), (b"", None))
        if logged is None:
            raise CorruptError(STRUCTURE, None, f"an entry without a name in directory {directory}")
        self.names.inode(directory)
        exists = self.tree.get((logged.object, logged.kind, logged.offset)) is not None
        same = True
        for find in (self.names.entry, self.names.entry_at):
            old = find(directory, name, index)
            if old is not None and _stands_for(old) == _stands_for(logged):
                continue
            same = False
            if exists:
                self.names.make_way(directory, name, old)
        if same:
            return
        if found_in(self.log, logged.object, directory, name) or not exists:
            return
        added = self.names.link_both_ways(directory, logged.object, name, index)
        if added and logged.file_type != FileType.directory:
            self.names.recount.add(logged.object)

    def references(self, key: Key, data: bytes) -> None:
        """Replay the references of an inode: it gets these names and no others."""
        number = key[0]
        logged = list(references_of(key, data))
        if not logged or not self.names.has_inode(logged[0].directory):
            return  # that directory was not synced
        self.names.inode(number)
        finders = (self.names.entry_at, self.names.entry)
        for reference in logged:
            directory, index, name = reference.directory, reference.index, reference.name
            if not self.names.has_inode(directory):
                continue
            old = [find(directory, name, index) for find in finders]
            if all(entry is not None and entry.object == number for entry in old):
                continue
            if number == directory and self.tree.get((number, ItemKind.inode_ref, number)):
                return  # the root, which is in itself
            if self._unlink_what_is_not_logged(number, directory, name) or any(old):
                for find in finders:
                    self.names.make_way(directory, name, find(directory, name, index))
            self.names.link(directory, number, name, index)
        known = {(reference.directory, reference.name) for reference in logged}
        for old_reference in list(references_of(key, self.tree.get(key) or b"")):
            if (old_reference.directory, old_reference.name) not in known:
                self.names.unlink(old_reference.directory, number, old_reference.name)
        self.tree.put(key, data)

    def _unlink_what_is_not_logged(self, number: int, directory: int, name: bytes) -> bool:
        """Remove the names that an inode has in a directory but no longer has in the log.

        Tell whether there were any.
        """
        if number in self.tree.fresh and not self.tree.get((number, ItemKind.inode_ref, directory)):
            return False
        changed = False
        keys = [(number, ItemKind.inode_ref, directory)]
        found = found_in(self.tree, number, directory, name)
        if found is not None and found[0][1] == ItemKind.inode_extref:
            keys.append(found[0])
        for key in keys:
            for reference in list(references_of(key, self.tree.get(key) or b"")):
                if reference.directory != directory:
                    continue
                if not self._is_logged(key, number, reference.directory, reference.name):
                    self.names.unlink(directory, number, reference.name)
                    changed = True
        return changed

    def _is_logged(self, key: Key, number: int, directory: int, name: bytes) -> bool:
        found = found_in(self.log, number, directory, name)
        return found is not None and found[0][1] == key[1]

    # -- content -----------------------------------------------------------------------------

    def extent(self, key: Key, data: bytes) -> None:
        """Replay a piece of a file's content."""
        number, _, start = key
        piece = piece_of(start, data)
        core = self.names.inode(number)
        if piece.place is not None and self.tree.get(key) == data:
            return
        end = piece.end + (-piece.end % self._sector_size if piece.place is None else 0)
        freed = drop_extents(self.tree, number, start, end) if end > start else 0
        is_hole = piece.place is not None and not piece.place.address
        if not (is_hole and self._no_holes):
            self.tree.put(key, data)
        allocated = max(core.len_allocated + piece.allocated - freed, 0)
        self.names.put_inode(number, with_fields(core, len_allocated=allocated))


def _of(tree: Tree | ChangedTree, number: int, kind: int) -> Iterator[Item]:
    """Yield all items of an object of one kind."""
    return tree.items((number, kind, 0), (number, kind, MOST))


def _stands_for(entry: DirItemRecord) -> tuple[int, int, int, int]:
    """Return a key that is equal for two entries of one name that name the same thing."""
    return entry.object, entry.kind, entry.offset, entry.file_type


def _merged(old: InodeItemRecord, logged: InodeItemRecord) -> InodeItemRecord:
    """Return the inode's item after the replay, except for its extents."""
    if not logged.generation:  # logged only to say that it exists
        both_files = logged.mode >> 12 == old.mode >> 12 == ModeKind.file
        return with_fields(old, size=logged.size) if both_files and logged.size else old
    keeps_size = logged.mode >> 12 == old.mode >> 12 == ModeKind.directory
    size = old.size if keeps_size else logged.size
    return with_fields(logged, len_allocated=old.len_allocated, size=size)
