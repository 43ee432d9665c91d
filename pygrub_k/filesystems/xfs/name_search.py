"""Names of deleted files of XFS: in directories, in blocks that were theirs, and in the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_directory_records import DataHeader5Record, FileType
from pygrub_k.errors import FormatError, PygrubError, SourceError
from pygrub_k.filesystems.lost import path_of
from pygrub_k.filesystems.xfs.deleted_names import LOW, OldName, old_names
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.xfs.superblock import SECTOR
from pygrub_k.limits import XFS_DELETED_INODES
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from pygrub_k.filesystems.steps import Steps
    from pygrub_k.filesystems.xfs.driver import XfsFilesystem
    from pygrub_k.filesystems.xfs.free_space import FreeSpace
    from pygrub_k.filesystems.xfs.freed_inodes import Left
    from pygrub_k.filesystems.xfs.inode import XfsInode
    from pygrub_k.filesystems.xfs.log_files import LoggedFiles

SLACK: Final = "slack"
ENTRIES_PER_STEP: Final = 40
"""Entries of directories that take about as long as a piece of the disk."""


class NameSearch:
    """All names that are left of deleted files; `sources` says where each was found.

    `living` has names of files that are still there, if `wanted` has their inodes.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what it compares, and how far it is
        self,
        filesystem: XfsFilesystem,
        free: FreeSpace,
        left: Left,
        logged: LoggedFiles,
        wanted: Collection[int],
        steps: Steps,
    ) -> None:
        self._filesystem = filesystem
        self._storage = filesystem.storage
        self._free = free
        self._left = left
        self._logged = logged
        self.sources: dict[OldName, str] = {}
        self._names: dict[int, list[OldName]] = {}
        self._parents: dict[int, tuple[int, bytes]] = {}
        self._live: set[int] = set()
        self._wanted = wanted
        self.living: dict[int, OldName] = {}
        self._had: dict[int, list[OldName]] = {}
        for name in logged.names:
            self._had.setdefault(name.directory, []).append(name)
        self._walk(steps)
        self._search_old_blocks()
        for names in self._had.values():  # of directories that are no more
            for name in names:
                self._add(name, logged.names[name].source)

    def all(self) -> Iterator[OldName]:
        """Yield the names by the lower halves of the numbers of their inodes."""
        for low in sorted(self._names):
            yield from self._names[low]

    def of_inode(self, number: int) -> list[OldName]:
        """Return the names of an inode."""
        alike = self._names.get(number & LOW, ())
        return [name for name in alike if self.number(name) == number]

    def path(self, name: OldName) -> bytes:
        """Return the path that a name had, as far as its directories are known."""
        root = self._storage.superblock.record.root_inode
        return path_of(name.name, name.directory, self._parents, root)

    def _walk(self, steps: Steps) -> None:
        """Read all directories: what they are called, and what was in them before."""
        pending = [self._filesystem.root]
        entries = 0
        while pending:
            directory = pending.pop()
            if directory.number in self._live:
                continue
            self._live.add(directory.number)
            live: dict[bytes, int] = {}
            try:
                for entry in directory.entries():
                    low = live[entry.name] = entry.number & LOW
                    if entry.number in self._wanted:
                        name = OldName(directory.number, entry.name, low, entry.file_type)
                        self.living.setdefault(entry.number, name)
                    if entry.file_type in {FileType.directory, FileType.unknown}:
                        below = entry.inode
                        if below.kind == "directory":
                            self._parents[below.number] = (directory.number, entry.name)
                            pending.append(below)
            except PygrubError as error:
                self._storage.findings.note(error)
            self._search_directory(directory, live)
            entries += len(live)
            steps.count(entries // ENTRIES_PER_STEP)
            entries %= ENTRIES_PER_STEP
            for name in self._had.pop(directory.number, ()):
                if live.get(name.name) != name.low:
                    self._add(name, self._logged.names[name].source)

    def _search_directory(self, directory: XfsInode, live: dict[bytes, int]) -> None:
        try:
            blocks = DirectoryBlocks(directory)
            for number in blocks.numbers():
                data, start, end = blocks.names(number)
                typed = bool(blocks.typed)
                for name in old_names(directory.number, data[:end], start, typed=typed):
                    if live.get(name.name) != name.low:
                        self._add(name)
        except (FormatError, SourceError):  # in the inode, or said by `entries`
            return

    def _search_old_blocks(self) -> None:
        """Read the blocks of names that directories have given back."""
        superblock = self._storage.superblock
        size, typed = superblock.directory_block_size, superblock.has_file_types
        count = size // superblock.block_size
        for owner, byte in self._left.blocks:
            try:
                first = byte // superblock.block_size
                _, used = self._free.in_use([(0, count, first)])
                if used:
                    continue
                data = self._storage.source.read_at(byte, size)
                header = part_at(DataHeader5Record, data, 0, "XFS directory", byte)
                if header.block * SECTOR != byte:
                    continue
            except PygrubError as error:
                self._storage.findings.note(error)
                continue
            found = old_names(owner, data, DataHeader5Record.SIZE, typed=typed, with_live=True)
            for name in found:
                self._add(name)

    def _add(self, name: OldName, source: str = SLACK) -> None:
        if name in self.sources or len(self.sources) >= XFS_DELETED_INODES:
            return
        self.sources[name] = source
        self._names.setdefault(name.low, []).append(name)
        if name.file_type == FileType.directory:
            number = self.number(name)
            self._parents.setdefault(number, (name.directory, name.name))

    def number(self, name: OldName) -> int:
        """Return the inode number of a name, of which an entry keeps the lower half."""
        for number in (name.low, (name.directory & ~LOW) | name.low):
            known = self._left.inodes, self._live, self._logged.lives
            if any(number in one for one in known):
                return number
        return (name.directory & ~LOW) | name.low
