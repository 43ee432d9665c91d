"""What a transaction of a log changed, compared with what the log had of it before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.xfs_directory_records import DataHeader4Record, DataHeader5Record
from pygrub_k._generated.xfs_group_records import FreeSpaceRecord, InodesRecord
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k._generated.xfs_log_items_records import BufferFlag, BufferRecord, BufferType, ItemType
from pygrub_k._generated.xfs_superblock_records import XfsSuperblockRecord
from pygrub_k.errors import CorruptError, PygrubError
from pygrub_k.filesystems.past import Change
from pygrub_k.filesystems.xfs.deleted_names import old_names
from pygrub_k.filesystems.xfs.directory import short_entries
from pygrub_k.filesystems.xfs.log_inodes import InodeVersions
from pygrub_k.filesystems.xfs.log_record import STRUCTURE
from pygrub_k.filesystems.xfs.log_roles import DIRECTORIES, inode_head, role_of
from pygrub_k.filesystems.xfs.logged_blocks import write_chunks
from pygrub_k.filesystems.xfs.overlay import Overlay
from pygrub_k.filesystems.xfs.superblock import SECTOR
from pygrub_k.records import part_at, record_at
from pygrub_k.source import MemorySource
from pygrub_k.text import printable_name, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.xfs.inode import XfsInode
    from pygrub_k.filesystems.xfs.log_history import LoggedItem, LoggedTransaction
    from pygrub_k.filesystems.xfs.storage import Storage

NO_OLDER: Final = "no older copy to compare with"
_TABLES: Final[dict[int, Any]] = {
    BufferType.superblock: XfsSuperblockRecord,
    BufferType.group_free_space: FreeSpaceRecord,
    BufferType.group_inodes: InodesRecord,
}
_NOT_COMPARED: Final = ("checksum", "sequence")
"""Fields of an inode that the log does not keep."""


class Changes:
    """Follows the structures of one transaction through the transactions `before` it."""

    def __init__(self, storage: Storage, wanted: LoggedTransaction) -> None:
        self._storage = storage
        self._wanted = wanted
        self._inodes = InodeVersions(storage)
        self._blocks: dict[tuple[int, int], _Block] = {}
        self._keys = {_key(item) for item in wanted.items}

    def before(self, transaction: LoggedTransaction) -> None:
        """Apply what an older transaction says of the same structures."""
        for item in transaction.items:
            if _key(item) in self._keys:
                try:
                    if item.kind == ItemType.inode:
                        self._inodes.after(item, transaction.sequence)
                    else:
                        self._block(item).write(item)
                except PygrubError as error:
                    self._storage.findings.note(error)

    def found(self) -> Iterator[Change]:
        """Yield what the transaction changed, item by item; damage of one is its only change."""
        for item in self._wanted.items:
            try:
                if item.kind == ItemType.inode:
                    yield from self._inode(item)
                elif item.kind == ItemType.buffer:
                    yield from self._buffer(item)
                else:
                    role = role_of(self._storage, item)
                    yield Change(role.text, "", "", role.note or "announced")
            except PygrubError as error:
                yield Change("a damaged item", "", "", str(error))

    # -- inodes ------------------------------------------------------------------------------

    def _inode(self, item: LoggedItem) -> Iterator[Change]:
        number = inode_head(item.regions[0]).number
        old = self._inodes.last(number)
        new = self._inodes.after(item, self._wanted.sequence)
        subject = f"inode {number}"
        if old is None:
            yield Change(subject, "", "", NO_OLDER)
            return
        yield from _fields(subject, old.inode.core, new.inode.core)
        if old.inode.extension is not None and new.inode.extension is not None:
            yield from _fields(subject, old.inode.extension, new.inode.extension)
        if old.has_content and new.has_content:
            yield from _contents(subject, old.inode, new.inode)

    # -- blocks ------------------------------------------------------------------------------

    def _block(self, item: LoggedItem) -> _Block:
        key = _key(item)
        if key not in self._blocks:
            self._blocks[key] = _Block(self._storage, item)
        return self._blocks[key]

    def _buffer(self, item: LoggedItem) -> Iterator[Change]:
        role = role_of(self._storage, item)
        buffer = part_at(BufferRecord, item.regions[0], 0, STRUCTURE, None)
        if buffer.flags & BufferFlag.cancelled:
            yield Change(role.text, "", "", role.note)
            return
        block = self._block(item)
        before, unknown = block.data(), block.unknown(item)
        block.write(item)
        after, kind = block.data(), buffer.type_of_buffer
        if kind in DIRECTORIES:
            typed = self._storage.superblock.has_file_types
            yield from _names(role.text, before, after, typed=typed)
            if unknown:
                yield Change(role.text, "", "", f"{unknown} bytes of it have no older copy")
        elif unknown:
            yield Change(role.text, "", "", NO_OLDER)
        elif kind in _TABLES:
            table = _TABLES[kind]
            yield from _fields(
                role.text, record_at(table, before, 0, None), record_at(table, after, 0, None)
            )
        else:
            count = sum(one != other for one, other in zip(before, after, strict=True))
            yield Change(role.text, "", "", f"{count} bytes changed")


class _Block:
    """A block as the log has it; what it never had is as on the disk now."""

    def __init__(self, storage: Storage, item: LoggedItem) -> None:
        buffer = part_at(BufferRecord, item.regions[0], 0, STRUCTURE, None)
        self._length = buffer.num_sectors * SECTOR
        data = storage.source.read_at(buffer.sector * SECTOR, self._length)
        self._overlay = Overlay(MemorySource(data))
        self._known = Overlay(MemorySource(bytes(self._length)))

    def data(self) -> bytes:
        return self._overlay.read(0, self._length)

    def write(self, item: LoggedItem) -> None:
        """Take in an item's changed parts."""
        buffer = part_at(BufferRecord, item.regions[0], 0, STRUCTURE, None)
        if not buffer.flags & BufferFlag.cancelled:
            write_chunks(self._overlay, buffer, item.regions, 0)
            write_chunks(self._known, buffer, _marked(item.regions), 0)

    def unknown(self, item: LoggedItem) -> int:
        """Return how many bytes of an item's changes the log has no older copy of."""
        buffer = part_at(BufferRecord, item.regions[0], 0, STRUCTURE, None)
        changed = Overlay(MemorySource(bytes(self._length)))
        write_chunks(changed, buffer, _marked(item.regions), 0)
        pairs = zip(changed.read(0, self._length), self._known.read(0, self._length), strict=True)
        return sum(one > other for one, other in pairs)


def _marked(regions: list[bytes]) -> list[bytes]:
    return [regions[0], *(b"\1" * len(region) for region in regions[1:])]


def _key(item: LoggedItem) -> tuple[int, int]:
    """Return a key of the structure that an item changes; (0, 0) for an item without one."""
    try:
        if item.kind == ItemType.inode:
            return 0, inode_head(item.regions[0]).number
        if item.kind == ItemType.buffer:
            buffer = part_at(BufferRecord, item.regions[0], 0, STRUCTURE, None)
            return buffer.num_sectors, buffer.sector
    except CorruptError:  # said where its changes are told
        pass
    return 0, 0


def _fields(subject: str, before: Any, after: Any) -> Iterator[Change]:
    for name in before.NAMES:
        old, new = getattr(before, name), getattr(after, name)
        if old != new and name not in _NOT_COMPARED:
            yield Change(subject, name, _shown(old), _shown(new))


def _shown(value: object) -> str:
    return shortened(value.hex() if isinstance(value, bytes) else str(value))


def _contents(subject: str, before: XfsInode, after: XfsInode) -> Iterator[Change]:
    """Yield what changed of extents, or of the names of a directory that lies in its inode."""
    sides = [_names_within(one) for one in (before, after)]
    old, new = sides
    if old is not None and new is not None:
        yield from _name_changes(f"directory {after.number}", old, new)
        return
    texts = [_extents(one) for one in (before, after)]
    if texts[0] != texts[1]:
        yield Change(subject, "extents", *map(shortened, texts))


def _names_within(inode: XfsInode) -> dict[bytes, int] | None:
    if inode.kind != "directory" or inode.core.format != ForkFormat.local:
        return None
    return {name: number for name, number, _ in short_entries(inode)}


def _extents(inode: XfsInode) -> str:
    if inode.core.format != ForkFormat.extents:
        return ""
    found = inode.fork.extents()
    return ", ".join(f"blocks {first}+{count} at {start}" for first, count, start, _ in found)


def _names(subject: str, before: bytes, after: bytes, *, typed: bool) -> Iterator[Change]:
    yield from _name_changes(subject, _live(before, typed=typed), _live(after, typed=typed))


def _live(data: bytes, *, typed: bool) -> dict[bytes, int]:
    """Return the names in use in a block of a directory, with the lower halves of their numbers."""
    try:
        start = part_at(DataHeader5Record, data, 0, "XFS directory", None).SIZE
    except CorruptError:
        start = part_at(DataHeader4Record, data, 0, "XFS directory", None).SIZE
    free = set(old_names(0, data, start, typed=typed))
    every = old_names(0, data, start, typed=typed, with_live=True)
    return {one.name: one.low for one in every if one not in free}


def _name_changes(subject: str, old: dict[bytes, int], new: dict[bytes, int]) -> Iterator[Change]:
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            sides = (f"inode {one[name]}" if name in one else "" for one in (old, new))
            yield Change(subject, f"name {printable_name(name)}", *sides)
