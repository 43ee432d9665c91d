"""Deleted files of XFS: freed inodes with the extents that they had, and names that are left."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.xfs_directory_records import DataHeader5Record, FileType
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import FormatError, PygrubError, SourceError
from pygrub_k.filesystems.lost import LostFile
from pygrub_k.filesystems.xfs.deleted_names import LOW, old_names
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.xfs.free_space import FreeSpace
from pygrub_k.filesystems.xfs.freed_inodes import FreedFile, Left
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.superblock import SECTOR
from pygrub_k.limits import DIRECTORY_NESTING, XFS_DELETED_INODES
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.lost import ContentState, InodeState
    from pygrub_k.filesystems.xfs.deleted_names import OldName
    from pygrub_k.filesystems.xfs.driver import XfsFilesystem

SLACK: Final = "slack"


def deleted_files(filesystem: XfsFilesystem) -> Iterator[LostFile]:
    """Yield what was deleted, files with content first; raises what reading raises."""
    yield from _Search(filesystem).rows()


class _Search:
    def __init__(self, filesystem: XfsFilesystem) -> None:
        self._filesystem = filesystem
        self._storage = filesystem.storage
        self._free = FreeSpace(self._storage)
        self._parents: dict[int, tuple[int, bytes]] = {}
        self._names: dict[int, list[OldName]] = {}
        self._known: set[OldName] = set()
        self._left = Left(self._storage, self._free)
        self._live: set[int] = set()
        self._walk()
        self._search_old_blocks()

    # -- names -------------------------------------------------------------------------------

    def _walk(self) -> None:
        """Read all directories: what they are called, and what was in them before."""
        pending = [self._filesystem.root]
        while pending:
            directory = pending.pop()
            if directory.number in self._live:
                continue
            self._live.add(directory.number)
            live: set[bytes] = set()
            try:
                for entry in directory.entries():
                    live.add(entry.name)
                    if entry.file_type in {FileType.directory, FileType.unknown}:
                        below = entry.inode
                        if below.kind == "directory":
                            self._parents[below.number] = (directory.number, entry.name)
                            pending.append(below)
            except PygrubError as error:
                self._storage.findings.note(error)
            self._search_directory(directory, live)

    def _search_directory(self, directory: XfsInode, live: set[bytes]) -> None:
        try:
            blocks = DirectoryBlocks(directory)
            for number in blocks.numbers():
                data, start, end = blocks.names(number)
                typed = bool(blocks.typed)
                for name in old_names(directory.number, data[:end], start, typed=typed):
                    if name.name not in live:
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

    def _add(self, name: OldName) -> None:
        if name in self._known or len(self._known) >= XFS_DELETED_INODES:
            return
        self._known.add(name)
        self._names.setdefault(name.low, []).append(name)
        if name.file_type == FileType.directory:
            number = self._whole(name)
            self._parents.setdefault(number, (name.directory, name.name))

    def _whole(self, name: OldName) -> int:
        """Return the inode number of a name, of which an entry keeps the lower half."""
        for number in (name.low, (name.directory & ~LOW) | name.low):
            if number in self._left.inodes or number in self._live:
                return number
        return (name.directory & ~LOW) | name.low

    # -- rows --------------------------------------------------------------------------------

    def rows(self) -> Iterator[LostFile]:
        done: set[OldName] = set()
        for number in sorted(self._left.inodes):
            inode = self._left.inodes[number]
            alike = self._names.get(number & LOW, ())
            names = [name for name in alike if self._whole(name) == number]
            done.update(names)
            row = self._row(inode, names)
            if names or row.blocks or inode.core.mode:
                yield row
        for low in sorted(self._names):
            for name in self._names[low]:
                if name not in done:
                    yield self._name_alone(name)

    def _row(self, inode: XfsInode, names: list[OldName]) -> LostFile:
        content, blocks, used = self._content(inode)
        paths = [self._path(name) for name in names]
        return LostFile(
            path=paths[0] if paths else None,
            other_names=tuple(paths[1:]),
            number=inode.number,
            inode_state="freed",
            facts=inode.facts() if inode.core.mode else replace(inode.facts(), kind=_kind(names)),
            content=content,
            inode=None if content == "gone" else inode,
            blocks=blocks,
            overwritten=used,
            deleted=None if inode.core.mode else inode.nanoseconds(inode.core.change_time),
            source=SLACK if names else "",
            inode_source="freed chunk" if inode.core.mode else "freed inode",
        )

    def _content(self, inode: XfsInode) -> tuple[ContentState, int, int]:
        """Say whether its blocks are free; nothing tells whether others had them in between."""
        try:
            is_inside = inode.core.mode and inode.core.format == ForkFormat.local
            runs = inode.runs if isinstance(inode, FreedFile) else inode.fork.runs()
            blocks, used = self._free.in_use([] if is_inside else runs)
        except (FormatError, SourceError):
            return "gone", 0, 0
        if not blocks:
            return ("likely" if inode.core.mode else "gone"), 0, 0
        if used:
            return ("overwritten" if used == blocks else "partly overwritten"), blocks, used
        return "likely", blocks, 0

    def _name_alone(self, name: OldName) -> LostFile:
        number = self._whole(name)
        state: InodeState = "unknown"
        with suppress(PygrubError):
            if not XfsInode.even_free(self._storage, number).core.mode:
                state = "freed"
        return LostFile(
            path=self._path(name),
            number=number,
            inode_state=state,
            facts=None,
            content="gone",
            source=SLACK,
        )

    def _path(self, name: OldName) -> bytes:
        parts, number = [name.name], name.directory
        root = self._storage.superblock.record.root_inode
        seen: set[int] = set()
        while number != root:
            parent = self._parents.get(number)
            if parent is None or number in seen or len(parts) > DIRECTORY_NESTING:
                parts.append(b"<inode %d>" % number)
                break
            seen.add(number)
            number, part = parent
            parts.append(part)
        return b"/" + b"/".join(reversed(parts))


def _kind(names: list[OldName]) -> FileKind:
    kinds = {name.file_type for name in names}
    return "directory" if kinds == {FileType.directory} else "file"
