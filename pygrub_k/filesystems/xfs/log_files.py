"""Files and names that a log still has: what deleted inodes were, and what directories had."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k._generated.xfs_log_items_records import BufferFlag, BufferRecord, ItemType
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.xfs.deleted_names import LOW, OldName, names_between
from pygrub_k.filesystems.xfs.directory import short_entries
from pygrub_k.filesystems.xfs.former_contents import FormerContents
from pygrub_k.filesystems.xfs.log import Log
from pygrub_k.filesystems.xfs.log_history import LogHistory
from pygrub_k.filesystems.xfs.log_inodes import InodeVersions
from pygrub_k.filesystems.xfs.log_record import STRUCTURE
from pygrub_k.filesystems.xfs.log_roles import DIRECTORIES, owner_of
from pygrub_k.filesystems.xfs.logged_blocks import write_chunks
from pygrub_k.filesystems.xfs.overlay import Overlay
from pygrub_k.filesystems.xfs.superblock import SECTOR
from pygrub_k.limits import KIB, XFS_DELETED_INODES, XFS_LOG_COSTLY_KEPT
from pygrub_k.records import part_at
from pygrub_k.source import MemorySource

if TYPE_CHECKING:
    from pygrub_k.filesystems.steps import Steps
    from pygrub_k.filesystems.xfs.inode import XfsInode
    from pygrub_k.filesystems.xfs.log_history import LoggedItem, LoggedTransaction
    from pygrub_k.filesystems.xfs.storage import Storage

BLOCKS_KEPT: Final = XFS_LOG_COSTLY_KEPT
"""Bytes of directories' blocks that are followed through the log."""

LOG_STEP: Final = 4 * KIB
"""Bytes of items that take about as long as looking through a piece of the disk."""


@dataclass(slots=True)
class Life:
    """A file that an inode was: its last state in which it had a name, and where the log has it.

    `has_content` tells whether the log says where its content was; `ended` that it was deleted.
    """

    generation: int
    data: bytes
    offset: int
    has_content: bool
    source: str
    ended: bool = False


class LoggedName(NamedTuple):
    """Where the log has a name last, and the file that its inode was then, if it tells."""

    source: str
    life: Life | None


class LoggedFiles:
    """What the log of a file system has of files; damage is noted, and ends nothing else.

    `lives` are the files that an inode was, by its number, oldest first. `names` maps names that
    directories had to where the log has them; those that are in use are among them. `contents` has
    where the content of files was.
    """

    def __init__(self, storage: Storage, steps: Steps) -> None:
        self.lives: dict[int, list[Life]] = {}
        self.names: dict[OldName, LoggedName] = {}
        self.contents = FormerContents()
        self._new: dict[OldName, str] = {}
        self._storage = storage
        self._versions = InodeVersions(storage)
        self._blocks: dict[int, Overlay] = {}
        self._size = 0
        try:
            log = Log(storage, storage.log_device)
        except PygrubError as error:
            storage.findings.note(error)
            return
        for transaction in LogHistory(log).transactions():
            if transaction.is_complete and not (storage.is_past and transaction.is_pending):
                self._take(transaction, steps)

    def _take(self, transaction: LoggedTransaction, steps: Steps) -> None:
        source = f"log {transaction.name}"
        size = 0
        for item in transaction.items:
            size += sum(map(len, item.regions))
            steps.count(size // LOG_STEP)
            size %= LOG_STEP
            try:
                if item.kind == ItemType.inode:
                    version = self._versions.after(item, transaction.sequence)
                    self._inode(version.inode, version.has_content, source)
                elif item.kind == ItemType.buffer:
                    self._buffer(item, source)
            except PygrubError as error:
                self._storage.findings.note(error)
        for name, place in self._new.items():
            number = (name.directory & ~LOW) | name.low
            lives = self.lives.get(name.low) or self.lives.get(number)
            known = self.names.get(name)
            if known is None or known.life is None:
                self.names[name] = LoggedName(place, lives[-1] if lives else None)
        self._new.clear()

    def _inode(self, inode: XfsInode, has_content: bool, source: str) -> None:
        lives = self.lives.get(inode.number, [])
        last = lives[-1] if lives else None
        generation = inode.core.generation
        if not inode.core.mode or not inode.num_links:
            if last is not None:
                last.ended = True
            return
        if last is None or last.ended or last.generation != generation:
            if last is not None:
                last.ended = True  # in the same transaction
            if len(self.lives) >= XFS_DELETED_INODES:
                return
            last = Life(generation, inode.data, inode.offset, has_content, source)
            self.lives.setdefault(inode.number, []).append(last)
        last.data, last.has_content, last.source = inode.data, has_content, source
        if has_content:
            self.contents.take(inode, source)
        if has_content and inode.kind == "directory" and inode.core.format == ForkFormat.local:
            for name, number, file_type in short_entries(inode):
                self._add(OldName(inode.number, name, number & LOW, file_type), source)

    def _buffer(self, item: LoggedItem, source: str) -> None:
        buffer = part_at(BufferRecord, item.regions[0], 0, STRUCTURE, None)
        if buffer.type_of_buffer not in DIRECTORIES or buffer.flags & BufferFlag.cancelled:
            return
        length = buffer.num_sectors * SECTOR
        block = self._blocks.get(buffer.sector)
        if block is None:
            if self._size + length > BLOCKS_KEPT:
                return
            self._size += length
            data = self._storage.source.read_at(buffer.sector * SECTOR, length)
            block = self._blocks[buffer.sector] = Overlay(MemorySource(data))
        marks = Overlay(MemorySource(bytes(length)))
        write_chunks(marks, buffer, [item.regions[0], *_marked(item.regions)], 0)
        write_chunks(block, buffer, item.regions, 0)
        owner = owner_of(self._storage, item, buffer)
        if owner is None:
            return
        typed = self._storage.superblock.has_file_types
        changed = marks.read(0, length)
        for name in names_between(owner, block.read(0, length), changed, typed=typed):
            self._add(name, source)

    def _add(self, name: OldName, source: str) -> None:
        if name in self.names or len(self.names) + len(self._new) < XFS_DELETED_INODES:
            self._new[name] = source


def _marked(regions: list[bytes]) -> list[bytes]:
    return [b"\1" * len(region) for region in regions[1:]]
