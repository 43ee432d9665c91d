"""Names that a log adds or removes: entries, references and the sizes of directories.

Linux, fs/btrfs/inode.c (btrfs_add_link, btrfs_unlink_inode), says which items belong together.
"""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import (
    DirItemRecord,
    FileType,
    InodeExtrefRecord,
    InodeItemRecord,
    InodeRefRecord,
    ModeKind,
)
from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemKind, ItemRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.names import entries_of, entry_in, name_hash, spans_of
from pygrub_k.filesystems.btrfs.references import found_in, places_of, references_of
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.records import packed, record_at, with_fields

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree

STRUCTURE: Final = "btrfs log tree"
_TYPES: Final = {
    ModeKind.file: FileType.file,
    ModeKind.directory: FileType.directory,
    ModeKind.character_device: FileType.character_device,
    ModeKind.block_device: FileType.block_device,
    ModeKind.fifo: FileType.fifo,
    ModeKind.socket: FileType.socket,
    ModeKind.symlink: FileType.symlink,
}


class Names:
    """The names in one subvolume, while its log is replayed.

    `recount` collects the inodes whose links are to be counted when all is done. Raises
    CorruptError where tree and log contradict each other, as where Linux gives the replay up.
    """

    __slots__ = ("_generation", "_most_in_item", "recount", "tree")

    def __init__(self, tree: ChangedTree, node_size: int, generation: int) -> None:
        self.tree = tree
        self.recount: set[int] = set()
        self._generation = generation
        self._most_in_item = node_size - HeaderRecord.SIZE - ItemRecord.SIZE

    # -- inodes ------------------------------------------------------------------------------

    def has_inode(self, number: int) -> bool:
        return self.tree.get((number, ItemKind.inode_item, 0)) is not None

    def inode(self, number: int) -> InodeItemRecord:
        """Return what an inode says about itself; CorruptError if there is none."""
        data = self.tree.get((number, ItemKind.inode_item, 0))
        if data is None:
            raise CorruptError(STRUCTURE, None, f"it needs inode {number}, which does not exist")
        return record_at(InodeItemRecord, data, 0, None)

    def put_inode(self, number: int, core: InodeItemRecord) -> None:
        self.tree.put((number, ItemKind.inode_item, 0), packed(core))

    # -- entries -----------------------------------------------------------------------------

    def entry(self, directory: int, name: bytes, _index: int = 0) -> DirItemRecord | None:
        """Return what a name in a directory stands for, found by its hash."""
        data = self.tree.get((directory, ItemKind.dir_item, name_hash(name)))
        return entry_in(data, name, STRUCTURE)

    def entry_at(self, directory: int, name: bytes, index: int) -> DirItemRecord | None:
        """Return what a name stands for at a place of the directory's order, if it is that one."""
        data = self.tree.get((directory, ItemKind.dir_index, index))
        return entry_in(data, name, STRUCTURE)

    # -- adding ------------------------------------------------------------------------------

    def link(self, directory: int, inode: int, name: bytes, index: int) -> None:
        """Add an entry for an inode, whose references are up to the caller."""
        if not self._add_entry(directory, inode, name, index):
            raise CorruptError(STRUCTURE, None, f"directory {directory} has {name!r} already")

    def begin(self, number: int) -> bool:
        """Return whether an inode exists; if not, nothing of it is looked for on the disk."""
        if self.has_inode(number):
            return True
        self.tree.fresh.add(number)
        return False

    def link_both_ways(self, directory: int, inode: int, name: bytes, index: int) -> bool:
        """Add an entry and a reference to it; False where the name is taken."""
        if found_in(self.tree, inode, directory, name) is not None:
            return False
        if not self._add_entry(directory, inode, name, index):
            return False
        short = InodeRefRecord.STRUCT.pack(index, len(name)) + name
        key, other = places_of(inode, directory, name)
        data = self.tree.get(key) or b""
        if data and len(data) + len(short) + ItemRecord.SIZE > self._most_in_item:
            long = InodeExtrefRecord.STRUCT.pack(directory, index, len(name)) + name
            self.tree.put(other, (self.tree.get(other) or b"") + long)
        else:
            self.tree.put(key, data + short)
        return True

    def _add_entry(self, directory: int, inode: int, name: bytes, index: int) -> bool:
        mode = self.inode(inode).mode
        kind = _TYPES.get(mode >> 12, FileType.unknown)
        location = (inode, ItemKind.inode_item, 0, self._generation, 0, len(name), kind)
        item = DirItemRecord.STRUCT.pack(*location) + name
        self.tree.put((directory, ItemKind.dir_index, index), item)
        key = (directory, ItemKind.dir_item, name_hash(name))
        others = self.tree.get(key) or b""
        if entry_in(others, name, STRUCTURE) is not None:
            return False
        self.tree.put(key, others + item)
        self._grow(directory, 2 * len(name))
        return True

    # -- taking away -------------------------------------------------------------------------

    def make_way(self, directory: int, name: bytes, entry: DirItemRecord | None) -> None:
        """Remove a name, if there is an entry for it."""
        if entry is not None:
            self.drop(directory, entry.object, name)

    def drop(self, directory: int, inode: int, name: bytes) -> None:
        """Remove a name in favour of another one; count the inode's links later."""
        self.inode(inode)
        self.recount.add(inode)
        self.unlink(directory, inode, name)

    def unlink(self, directory: int, inode: int, name: bytes) -> None:
        """Remove a name: the entry at its place, the one by its hash, and the reference."""
        self._remove_entry(directory, name)
        found = found_in(self.tree, inode, directory, name)
        if found is None:
            raise CorruptError(
                STRUCTURE, None, f"inode {inode} has no reference for its name {name!r}"
            )
        key, data, reference = found
        self.tree.put_or_delete(key, data[: reference.start] + data[reference.end :])
        self.tree.delete((directory, ItemKind.dir_index, reference.index))
        self._grow(directory, -2 * len(name))

    def _remove_entry(self, directory: int, name: bytes) -> None:
        key = (directory, ItemKind.dir_item, name_hash(name))
        data = self.tree.get(key) or b""
        for start, found, _, end in spans_of(data, STRUCTURE):
            if found == name:
                self.tree.put_or_delete(key, data[:start] + data[end:])
                return
        raise CorruptError(STRUCTURE, None, f"directory {directory} has no name {name!r}")

    def _grow(self, directory: int, size: int) -> None:
        core = self.inode(directory)
        self.put_inode(directory, with_fields(core, size=max(core.size + size, 0)))

    # -- links -------------------------------------------------------------------------------

    def count_links(self) -> None:
        """Set the links of all inodes in doubt to the number of their references.

        A directory without any goes with all that is in it.
        """
        while self.recount:
            number = self.recount.pop()
            core = self.inode(number)
            count = sum(
                1
                for kind in (ItemKind.inode_ref, ItemKind.inode_extref)
                for key, data in self.tree.items((number, kind, 0), (number, kind, MOST))
                for _ in references_of(key, data)
            )
            if count != core.num_links:
                self.put_inode(number, with_fields(core, num_links=count))
            if not count and core.mode >> 12 == ModeKind.directory:
                self.empty(number)

    def empty(self, directory: int) -> None:
        """Remove all names in a directory."""
        first, last = ((directory, ItemKind.dir_index, offset) for offset in (0, MOST))
        for _, data in list(self.tree.items(first, last)):
            for name, header in entries_of(data, STRUCTURE):
                self.drop(directory, header.object, name)
