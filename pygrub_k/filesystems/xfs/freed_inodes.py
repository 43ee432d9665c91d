"""Inodes that were freed, and blocks that directories have given back, wherever they lie.

Freeing an inode clears its fields, and leaves the list of extents behind them
(Linux v6.12, fs/xfs/xfs_inode.c, xfs_ifree). What stands behind the list of one that is in use is
of a longer list that it had, or the file before it. Whole chunks of free inodes are given back,
too, so they are found by looking through all of the file system.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_directory_records import DataHeader5Record
from pygrub_k._generated.xfs_extent_records import ExtentRecord
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import FormatError, PygrubError
from pygrub_k.filesystems.mapping import mapped
from pygrub_k.filesystems.xfs.former_contents import are_apart
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.superblock import checksum
from pygrub_k.limits import READ_AT_ONCE, XFS_DELETED_INODES
from pygrub_k.records import part_at
from pygrub_k.source import MappedSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.mapping import Run
    from pygrub_k.filesystems.steps import Steps
    from pygrub_k.filesystems.xfs.free_space import FreeSpace
    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.source import ByteSource, Extent

_MAGIC: Final = b"IN"
_NAMES: Final = (b"XDB3", b"XDD3")
"""Blocks of names of a directory, in version 5 of the format; others do not say whose they are."""


class FreedFile(XfsInode):
    """An inode that was freed by itself, with what its list of extents still leads to.

    Its size is that of its blocks: what it had been is cleared. `runs` are in blocks.
    """

    __slots__ = ("runs",)

    runs: list[Run]

    @property
    def kind(self) -> FileKind:
        return "file"

    @property
    def size(self) -> int:
        block = self.storage.superblock.block_size
        return max((first + count) * block for first, count, _ in self.runs) if self.runs else 0

    def content(self) -> MappedSource:
        """Return the bytes of its blocks, with zeros where it had none."""
        block, source = self.storage.superblock.block_size, self.storage.source
        extents: list[Extent] = [
            (first * block, count * block, source, physical * block)
            for first, count, physical in self.runs
        ]
        return MappedSource(self.size, extents)


class LoggedFile(XfsInode):
    """A deleted file as the log has it, but for its extents: those are left in its freed inode."""

    __slots__ = ("runs",)

    runs: list[Run]

    def content(self) -> ByteSource:
        """Return its bytes, with zeros where it had none."""
        if self.kind != "file":
            return super().content()
        storage = self.storage
        return mapped(self.runs, self.size, storage.superblock.block_size, storage.source)


class Left:
    """What was freed: inodes by number, and blocks of names as (directory, byte).

    Where a whole chunk of inodes was given back at once they are as they were before: XFS does not
    write them again.
    """

    def __init__(self, storage: Storage, free: FreeSpace, steps: Steps) -> None:
        self._storage = storage
        self._free = free
        self.inodes: dict[int, XfsInode] = {}
        self.nameless: dict[int, XfsInode] = {}
        """Inodes in use that have no name."""
        self.remains: dict[int, FreedFile] = {}
        """What is left of former extents in the inodes of files that are in use."""
        self.blocks: list[tuple[int, int]] = []
        superblock = storage.superblock
        step = max(READ_AT_ONCE // superblock.block_size, 1) * superblock.block_size
        end = superblock.num_blocks * superblock.block_size
        for start in range(0, end, step):
            steps.count()
            try:
                data = storage.source.read_at(start, min(step, end - start))
            except PygrubError as error:
                storage.findings.note(error)
                continue
            self._look_through(data, start)

    def _look_through(self, data: bytes, start: int) -> None:
        superblock = self._storage.superblock
        for at in _places(data, _MAGIC, superblock.inode_size):
            if len(self.inodes) < XFS_DELETED_INODES:
                with suppress(FormatError):
                    self._add_inode(data[at : at + superblock.inode_size], start + at)
        for magic in _NAMES:
            for at in _places(data, magic, superblock.block_size):
                with suppress(FormatError):
                    header = part_at(DataHeader5Record, data, at, "XFS directory", start + at)
                    if len(self.blocks) < XFS_DELETED_INODES:
                        self.blocks.append((header.owner, start + at))

    def _add_inode(self, data: bytes, offset: int) -> None:
        superblock = self._storage.superblock
        record = superblock.record
        block, rest = divmod(offset, superblock.block_size)
        group, block = divmod(block, record.num_group_blocks)
        place = (group << record.log2_group_blocks) | block
        number = (place << record.log2_inodes_per_block) | rest // superblock.inode_size
        inode = XfsInode(self._storage, number, data, offset)
        if not self._is_own(inode):
            return
        if inode.core.mode:
            _, used = self._free.in_use([(0, 1, offset // superblock.block_size)])
            if not used:
                self.inodes[number] = inode
            elif not inode.num_links and len(self.nameless) < XFS_DELETED_INODES:
                self.nameless[number] = inode
            elif inode.kind == "file" and inode.core.format == ForkFormat.extents:
                self._add_remains(inode)
            return
        freed = FreedFile(self._storage, number, data, offset)
        start = _start_of_extents(freed)
        freed.runs = list(self._runs(freed, start, len(data)))
        self.inodes[number] = freed

    def _add_remains(self, inode: XfsInode) -> None:
        fork = inode.fork
        start = fork.offset - inode.offset
        end = start + len(fork.data)
        start += fork.num_extents * ExtentRecord.SIZE
        runs = list(self._runs(inode, start, end))
        if not runs or len(self.remains) >= XFS_DELETED_INODES:
            return
        if are_apart(fork.runs(), runs):
            found = FreedFile(self._storage, inode.number, inode.data, inode.offset)
            found.runs = runs
            self.remains[inode.number] = found

    def _is_own(self, inode: XfsInode) -> bool:
        """Return whether an inode is sound and lies where it says: few matches are."""
        core, extension = inode.core, inode.extension
        if extension is None:
            return core.version in {1, 2}
        own = self._storage.superblock.metadata_uuid
        if (extension.number, extension.uuid, core.version) != (inode.number, own, 3):
            return False
        found = checksum(inode.data, core.SIZE + extension.OFFSET.checksum)
        return found == extension.checksum or self._storage.is_replayed(
            inode.offset, len(inode.data)
        )

    def _runs(self, inode: XfsInode, at: int, stop: int) -> Iterator[Run]:
        """Yield former extents from byte `at` of an inode on, up to the first impossible one."""
        end = 0
        while at + ExtentRecord.SIZE <= stop:
            extent = part_at(ExtentRecord, inode.data, at, inode.structure, inode.offset)
            if not extent.num_blocks or extent.first < end:
                return
            try:
                place = self._storage.block_index(
                    extent.start, extent.num_blocks, inode.structure, inode.offset
                )
            except FormatError:
                return
            end = extent.first + extent.num_blocks
            if not extent.is_unwritten:
                yield extent.first, extent.num_blocks, place
            at += ExtentRecord.SIZE


def _start_of_extents(inode: XfsInode) -> int:
    """Return where the list of extents begins in an inode."""
    return inode.core.SIZE + (inode.extension.SIZE if inode.extension is not None else 0)


def _places(data: bytes, magic: bytes, step: int) -> Iterator[int]:
    """Yield where a magic stands at a multiple of `step`."""
    at = data.find(magic)
    while at >= 0:
        if not at % step and at + step <= len(data):
            yield at
        at = data.find(magic, at + 1)
