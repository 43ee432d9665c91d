"""References: from an inode back to the directories that have names of it."""

from __future__ import annotations

from pygrub_k._generated.btrfs_items_records import InodeExtrefRecord, InodeRefRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.record import Record
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.changed_tree import ChangedTree
    from pygrub_k.filesystems.btrfs.node import Key
    from pygrub_k.filesystems.btrfs.tree import Tree


class Reference(Record):
    """A name in a directory, as the inode has it; it is the bytes `start` to `end` of its item.

    `index` is the offset of the directory's item `dir_index`.
    """

    directory: int
    index: int
    name: bytes
    start: int
    end: int


def references_of(key: Key, data: bytes) -> Iterator[Reference]:
    """Yield what an item of either kind holds; CorruptError if the last leaves it."""
    at = 0
    while at < len(data):
        start = at
        if key[1] == ItemKind.inode_ref:
            short = record_at(InodeRefRecord, data, at, None)
            directory, index, length = key[2], short.index, short.len_name
            at += InodeRefRecord.SIZE
        else:
            long = record_at(InodeExtrefRecord, data, at, None)
            directory, index, length = long.directory, long.index, long.len_name
            at += InodeExtrefRecord.SIZE
        name = data[at : at + length]
        at += length
        if at > len(data):
            raise CorruptError(f"btrfs inode {key[0]}", None, "a reference extends beyond its item")
        yield Reference(directory, index, name, start, at)


def places_of(inode: int, directory: int, name: bytes) -> tuple[Key, Key]:
    """Return the keys of the items, of one kind and of the other, that may hold a reference."""
    seed = directory & 0xFFFFFFFF  # Linux, btrfs_extref_hash: only the lower half counts
    return (
        (inode, ItemKind.inode_ref, directory),
        (inode, ItemKind.inode_extref, crc32c(name, seed)),
    )


def found_in(
    tree: Tree | ChangedTree, inode: int, directory: int, name: bytes
) -> tuple[Key, bytes, Reference] | None:
    """Return the item that holds a reference with its key, and the reference; None without one."""
    for key in places_of(inode, directory, name):
        data = tree.get(key)
        for reference in references_of(key, data or b""):
            if reference.name == name and reference.directory == directory:
                assert data is not None
                return key, data, reference
    return None
