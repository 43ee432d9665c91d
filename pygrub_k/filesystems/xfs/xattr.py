"""Extended attributes: in the inode, or in leaves below a tree, long values in blocks of their own.

XFS Algorithms & Data Structures, Extended Attributes. Names of the file that stand among its
attributes (parent pointers) and what was being written when the power went are left out, as by
Linux (fs/xfs/xfs_attr_list.c).
"""

from __future__ import annotations

from pygrub_k._generated.xfs_attribute_records import (
    EntryFlag,
    LeafEntryRecord,
    LeafHeader4Record,
    LeafHeader5Record,
    LocalHeadRecord,
    RemoteHeadRecord,
    ShortEntryHeadRecord,
    ShortHeaderRecord,
    ValueHeaderRecord,
)
from pygrub_k._generated.xfs_directory_records import (
    BlockLinkRecord,
    HashBlock,
    NodeEntryRecord,
    NodeHeader4Record,
    NodeHeader5Record,
)
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import CorruptError, FormatError, LimitError, PygrubError, SourceError
from pygrub_k.filesystems.mapping import Placement
from pygrub_k.limits import XFS_ATTRIBUTE_BLOCKS, XFS_ATTRIBUTE_SIZE, XFS_HASH_DEPTH
from pygrub_k.record import Record
from pygrub_k.records import part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.xfs.extents import Fork
    from pygrub_k.filesystems.xfs.stored_inode import StoredInode

    LeafHeader = LeafHeader4Record | LeafHeader5Record
    NodeHeader = NodeHeader4Record | NodeHeader5Record

_PREFIXES: Final = {
    0: b"user.",
    EntryFlag.root: b"trusted.",
    EntryFlag.secure: b"security.",
}
_UNSEEN: Final = EntryFlag.parent | EntryFlag.incomplete
_NODES: Final = (HashBlock.node_4, HashBlock.node_5)


class StoredAttribute(Record):
    """An attribute: its name with the prefix, and its value, or why that cannot be read."""

    name: bytes
    value: bytes
    error: PygrubError | None = None


def attributes(inode: StoredInode) -> Iterator[StoredAttribute]:
    """Yield an inode's attributes in the order on disk, access control lists by stored names.

    A damaged block is noted and skipped; the first such error is raised at the end.
    """
    fork = inode.attribute_fork
    structure = f"XFS attributes of inode {inode.number}"
    if fork is None:
        return
    unfinished = inode.storage.unfinished
    if unfinished is not None and inode.number in unfinished.attributes:
        reason = "the log has an unfinished change of them; they are shown as before it"
        inode.storage.findings.note(CorruptError(structure, inode.offset, reason))
    if fork.format == ForkFormat.local:
        yield from _short_form(fork, structure)
    elif fork.num_extents:
        yield from _Tree(fork, structure).attributes()


def _full_name(flags: int, name: bytes, structure: str, where: int) -> bytes:
    space = flags & ~EntryFlag.local
    if space not in _PREFIXES or not name:
        raise CorruptError(structure, where, f"an attribute {name!r} with flags {flags:#x}")
    return _PREFIXES[space] + name


def _short_form(fork: Fork, structure: str) -> Iterator[StoredAttribute]:
    data, where = fork.data, fork.offset
    header = part_at(ShortHeaderRecord, data, 0, structure, where)
    if header.len_all > len(data):
        raise CorruptError(structure, where, f"{header.len_all} bytes do not fit into {len(data)}")
    position = header.SIZE
    for _ in range(header.num_entries):
        head = part_at(ShortEntryHeadRecord, data, position, structure, where)
        start = position + head.SIZE
        middle = start + head.len_name
        end = middle + head.len_value
        if end > header.len_all:
            raise CorruptError(structure, where + position, "an attribute is cut off")
        if not head.flags & _UNSEEN:
            name = _full_name(head.flags, data[start:middle], structure, where + position)
            yield StoredAttribute(name, data[middle:end])
        position = end


class _Tree:
    """The attributes in the blocks of a fork."""

    def __init__(self, fork: Fork, structure: str) -> None:
        self._fork = fork
        self._structure = structure
        self._storage = fork.storage
        self._size = fork.storage.superblock.block_size
        self._placement = Placement(fork.runs())

    def attributes(self) -> Iterator[StoredAttribute]:
        first: PygrubError | None = None
        pending: list[tuple[int, int | None]] = [(0, None)]
        seen: set[int] = set()
        while pending:
            number, level = pending.pop()
            if len(seen) >= XFS_ATTRIBUTE_BLOCKS:
                raise LimitError(f"{self._structure}: more than {XFS_ATTRIBUTE_BLOCKS} blocks")
            try:
                data, where = self._block(number, seen)
                magic = part_at(BlockLinkRecord, data, 0, self._structure, where).magic
                if magic in _NODES:
                    pending += self._children(data, where, level)
                else:
                    yield from self._leaf(data, where)
            except (FormatError, SourceError) as error:
                self._storage.findings.note(error)
                first = first or error
        if first is not None:
            raise first

    def _corrupt(self, reason: str) -> CorruptError:
        return CorruptError(self._structure, self._fork.offset, reason)

    def _block(self, number: int, seen: set[int]) -> tuple[bytes, int]:
        """Return (a block of the fork, the byte at which it lies); CorruptError if it was seen."""
        if number in seen:
            raise self._corrupt(f"block {number} has two parents")
        seen.add(number)
        found = self._placement.block(number)
        if found is None:
            raise self._corrupt(f"there is no block {number}")
        where = found * self._size
        return self._storage.read(where, self._size), where

    def _children(self, data: bytes, where: int, level: int | None) -> list[tuple[int, int | None]]:
        """Return (block, its level) of an inner node's children, the last one first."""
        header: NodeHeader
        if self._storage.superblock.has_checksums:
            header = part_at(NodeHeader5Record, data, 0, self._structure, where)
            self._storage.check(self._structure, where, data, header, self._fork.number)
        else:
            header = part_at(NodeHeader4Record, data, 0, self._structure, where)
        below = header.num_levels_below
        if not 0 < below <= XFS_HASH_DEPTH or level not in (None, below):
            raise CorruptError(self._structure, where, f"a node of level {below}")
        end = header.SIZE + header.num_entries * NodeEntryRecord.SIZE
        if end > len(data):
            raise CorruptError(self._structure, where, f"a node with {header.num_entries} hashes")
        children = records(NodeEntryRecord, data[header.SIZE : end], where)
        return [(child.block, below - 1) for child in reversed(children)]

    def _leaf(self, data: bytes, where: int) -> Iterator[StoredAttribute]:
        header: LeafHeader
        if self._storage.superblock.has_checksums:
            header = part_at(LeafHeader5Record, data, 0, self._structure, where)
            self._storage.check(self._structure, where, data, header, self._fork.number)
        else:
            header = part_at(LeafHeader4Record, data, 0, self._structure, where)
        end = header.SIZE + header.num_entries * LeafEntryRecord.SIZE
        if end > len(data):
            raise CorruptError(self._structure, where, f"a leaf with {header.num_entries} entries")
        first: PygrubError | None = None
        for entry in records(LeafEntryRecord, data[header.SIZE : end], where):
            if entry.flags & _UNSEEN:
                continue
            try:
                yield self._attribute(data, where, entry)
            except PygrubError as error:
                first = first or error
        if first is not None:
            raise first

    def _attribute(self, data: bytes, where: int, entry: LeafEntryRecord) -> StoredAttribute:
        at = entry.ofs_name
        if entry.is_local:
            local = part_at(LocalHeadRecord, data, at, self._structure, where)
            start, len_name, len_value = at + local.SIZE, local.len_name, local.len_value
        else:
            remote = part_at(RemoteHeadRecord, data, at, self._structure, where)
            start, len_name, len_value = at + remote.SIZE, remote.len_name, 0
        middle = start + len_name
        if middle + len_value > len(data):
            raise CorruptError(self._structure, where + at, "an attribute is cut off")
        name = _full_name(entry.flags, data[start:middle], self._structure, where + at)
        if entry.is_local:
            return StoredAttribute(name, data[middle : middle + len_value])
        try:
            return StoredAttribute(name, self._value(remote, where + at))
        except PygrubError as error:
            return StoredAttribute(name, b"", error)

    def _value(self, remote: RemoteHeadRecord, where: int) -> bytes:
        """Return a value that has blocks of its own: all of them, each verified in version 5."""
        size = remote.len_value
        if size > XFS_ATTRIBUTE_SIZE:
            raise CorruptError(self._structure, where, f"a value of {size} bytes")
        value, number = b"", remote.block
        seen: set[int] = set()
        while len(value) < size:
            data, at = self._block(number, seen)
            value += self._piece(data, at, len(value), size - len(value))
            number += 1
        return value

    def _piece(self, data: bytes, where: int, done: int, missing: int) -> bytes:
        """Return what a block has of a value, of which `done` bytes stand before."""
        if not self._storage.superblock.has_checksums:
            return data[:missing]
        header = part_at(ValueHeaderRecord, data, 0, self._structure, where)
        self._storage.check(self._structure, where, data, header, self._fork.number)
        length = min(len(data) - header.SIZE, missing)
        if (header.ofs_value, header.len_value) != (done, length):
            reason = (
                f"a piece of {header.len_value} bytes for offset {header.ofs_value} of the value"
            )
            raise CorruptError(self._structure, where, reason)
        return data[header.SIZE : header.SIZE + length]
