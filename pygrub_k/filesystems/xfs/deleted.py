"""Deleted files of XFS: freed inodes with the extents that they had, and names that are left.

The log has more of those that were deleted lately: sizes, modes, and names in small directories.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from pygrub_k._generated.xfs_directory_records import FileType
from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import FormatError, PygrubError, SourceError
from pygrub_k.filesystems.facts import InodeFacts
from pygrub_k.filesystems.lost import LostFile
from pygrub_k.filesystems.xfs.former_contents import are_apart
from pygrub_k.filesystems.xfs.free_space import FreeSpace
from pygrub_k.filesystems.xfs.freed_inodes import FreedFile, Left, LoggedFile
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.log_files import LOG_STEP, LoggedFiles
from pygrub_k.filesystems.xfs.name_search import ENTRIES_PER_STEP, NameSearch
from pygrub_k.filesystems.xfs.orphans import orphans
from pygrub_k.limits import READ_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.lost import ContentState, InodeState
    from pygrub_k.filesystems.steps import Steps
    from pygrub_k.filesystems.xfs.deleted_names import OldName
    from pygrub_k.filesystems.xfs.driver import XfsFilesystem
    from pygrub_k.filesystems.xfs.former_contents import FormerContent
    from pygrub_k.filesystems.xfs.log_files import Life


def deleted_files(filesystem: XfsFilesystem, steps: Steps) -> Iterator[LostFile]:
    """Yield what was deleted, files with content first; raises what reading raises."""
    yield from _Search(filesystem, steps).rows()


class _Search:
    def __init__(self, filesystem: XfsFilesystem, steps: Steps) -> None:
        self._storage = filesystem.storage
        self._free = FreeSpace(self._storage)
        record, size = self._storage.superblock.record, self._storage.superblock.block_size
        pieces = -(-record.num_blocks * size // READ_AT_ONCE)
        logged = pieces + record.num_log_blocks * size // LOG_STEP
        steps.expect(logged + record.num_inodes // ENTRIES_PER_STEP)
        self._left = Left(self._storage, self._free, steps)
        steps.reach(pieces)
        self._logged = LoggedFiles(self._storage, steps)
        steps.reach(logged)
        self._rewritten = self._all_rewritten()
        self._names = NameSearch(
            filesystem, self._free, self._left, self._logged, self._rewritten.keys(), steps
        )
        steps.reach(steps.expected)

    def rows(self) -> Iterator[LostFile]:
        done: set[OldName] = set()
        orphaned: set[int] = set()
        for inode in self._orphans():
            if inode.number not in orphaned:
                orphaned.add(inode.number)
                yield self._orphan(inode, self._taken(inode.number, done))
        for number in sorted(self._left.inodes.keys() - orphaned):
            inode, life = self._best(self._left.inodes[number])
            names = self._taken(number, done, life)
            row = self._row(inode, names, life)
            if names or row.blocks or inode.core.mode:
                yield row
            yield from self._lives(number, self._logged.lives.get(number, [])[:-1], done)
        for number in sorted(self._logged.lives.keys() - self._left.inodes.keys() - orphaned):
            yield from self._lives(number, self._logged.lives[number], done)
        for number, content in self._rewritten.items():
            yield self._before(number, content)
        for number in sorted(self._left.remains):
            yield from self._remains(number)
        for name in self._names.all():
            if name not in done:
                yield self._name_alone(name)

    def _lives(self, number: int, lives: list[Life], done: set[OldName]) -> Iterator[LostFile]:
        """Yield files that an inode was earlier, which only the log knows."""
        for life in lives:
            if life.ended and self._is_over(number, life):
                names = self._taken(number, done, life)
                inode = XfsInode(self._storage, number, life.data, life.offset)
                yield self._row(inode, names, life)

    # -- files that are still there ----------------------------------------------------------

    def _all_rewritten(self) -> dict[int, FormerContent]:
        """Return the contents that files in use had before, by their numbers."""
        found = {}
        for number in self._logged.contents.numbers():
            with suppress(PygrubError):  # it is no longer in use, or damaged
                inode = XfsInode.read(self._storage, number)
                if inode.kind == "file" and inode.num_links:
                    content = self._logged.contents.before(inode)
                    if content is not None:
                        found[number] = content
        return found

    def _before(self, number: int, content: FormerContent) -> LostFile:
        """Describe what a file had been before it was truncated or written anew."""
        inode = XfsInode(self._storage, number, content.data, content.offset)
        name = self._names.living.get(number)
        state, blocks, used = self._content(inode)
        return LostFile(
            path=None if name is None else self._names.path(name),
            number=number,
            inode_state="rewritten",
            facts=inode.facts(),
            content=state,
            inode=None if state == "gone" else inode,
            blocks=blocks,
            overwritten=used,
            source="" if name is None else "directory",
            inode_source=content.source,
        )

    def _remains(self, number: int) -> Iterator[LostFile]:
        """Describe former extents of which nobody tells what was in them, and how much."""
        inode = self._left.remains[number]
        with suppress(PygrubError):
            told = [life.data for life in self._logged.lives.get(number, ())]
            if number in self._rewritten:
                told.append(self._rewritten[number].data)
            for data in told:
                if not are_apart(XfsInode(self._storage, number, data, 0).fork.runs(), inode.runs):
                    return
        state, blocks, used = self._content(inode)
        yield LostFile(
            path=None,
            number=number,
            inode_state="unknown",
            facts=InodeFacts(kind="file", size=inode.size, number=number),
            content=state,
            inode=inode,
            blocks=blocks,
            overwritten=used,
            inode_source="extents left in an inode",
        )

    # -- names -------------------------------------------------------------------------------

    def _taken(self, number: int, done: set[OldName], life: Life | None = None) -> list[OldName]:
        """Return the names of an inode, or of one life of it, and mark them as done."""
        names = [name for name in self._names.of_inode(number) if self._is_of(name, number, life)]
        done.update(names)
        return names

    def _is_of(self, name: OldName, number: int, life: Life | None) -> bool:
        """Return whether a name may belong to a life: the last one where the log does not say."""
        if life is None:
            return True
        logged = self._logged.names.get(name)
        if logged is None or logged.life is None:
            return life is self._logged.lives[number][-1]
        return logged.life is life

    def _orphans(self) -> Iterator[XfsInode]:
        """Yield the inodes of all unlinked lists, and those that say so where a list is cut."""
        for group in range(self._storage.superblock.record.num_groups):
            try:
                yield from orphans(self._storage, group)
            except PygrubError as error:
                self._storage.findings.note(error)
        for number in sorted(self._left.nameless):
            yield self._left.nameless[number]

    def _orphan(self, inode: XfsInode, names: list[OldName]) -> LostFile:
        lives = self._logged.lives.get(inode.number)
        if lives and not inode.size and lives[-1].generation == inode.core.generation:
            # It is about to be freed, and truncated already.
            whole = XfsInode(self._storage, inode.number, lives[-1].data, inode.offset)
            return replace(self._row(whole, names, lives[-1]), inode_state="orphan")
        paths = [self._names.path(name) for name in names]
        try:
            blocks = self._free.in_use(inode.fork.runs())[0] if inode.size else 0
        except (FormatError, SourceError) as error:
            self._storage.findings.note(error)
            blocks = 0
        return LostFile(
            path=paths[0] if paths else None,
            other_names=tuple(paths[1:]),
            number=inode.number,
            inode_state="orphan",
            facts=inode.facts(),
            content="certain",
            inode=inode,
            blocks=blocks,
            source=self._names.sources[names[0]] if names else "",
            inode_source="unlinked list",
        )

    def _best(self, inode: XfsInode) -> tuple[XfsInode, Life | None]:
        """Return the best that is known of a freed inode, and its life in the log if used."""
        lives = self._logged.lives.get(inode.number)
        if not lives or not isinstance(inode, FreedFile):
            return inode, None
        life = lives[-1]
        whole = XfsInode(self._storage, inode.number, life.data, inode.offset)
        if life.has_content:
            return whole, life
        if whole.kind == "file" and sum(count for _, count, _ in inode.runs) == whole.num_blocks:
            found = LoggedFile(self._storage, inode.number, life.data, inode.offset)
            found.runs = inode.runs
            return found, life
        return inode, None

    def _is_over(self, number: int, life: Life) -> bool:
        """Return whether the inode is no longer in use, or in use by another file."""
        try:
            core = XfsInode.even_free(self._storage, number).core
        except PygrubError:
            return True
        return not core.mode or core.generation != life.generation

    def _row(self, inode: XfsInode, names: list[OldName], life: Life | None = None) -> LostFile:
        content, blocks, used = self._content(inode)
        freed = self._left.inodes.get(inode.number, inode)
        state: InodeState = "freed" if freed is not inode or life is None else self._state(inode)
        paths = [self._names.path(name) for name in names]
        return LostFile(
            path=paths[0] if paths else None,
            other_names=tuple(paths[1:]),
            number=inode.number,
            inode_state=state,
            facts=inode.facts() if inode.core.mode else replace(inode.facts(), kind=_kind(names)),
            content=content,
            inode=None if content == "gone" else inode,
            blocks=blocks,
            overwritten=used,
            deleted=None if freed.core.mode else freed.nanoseconds(freed.core.change_time) or None,
            source=self._names.sources[names[0]] if names else "",
            inode_source=_source(inode, life),
        )

    def _content(self, inode: XfsInode) -> tuple[ContentState, int, int]:
        """Say whether its blocks are free; whether other files had them in between is unknown."""
        try:
            is_inside = inode.core.mode and inode.core.format == ForkFormat.local
            told = inode.runs if isinstance(inode, FreedFile | LoggedFile) else None
            runs = inode.fork.runs() if told is None else told
            blocks, used = self._free.in_use([] if is_inside else runs)
        except (FormatError, SourceError):
            return "gone", 0, 0
        if not blocks:
            return ("likely" if inode.core.mode else "gone"), 0, 0
        if used:
            return ("overwritten" if used == blocks else "partly overwritten"), blocks, used
        return "likely", blocks, 0

    def _state(self, inode: XfsInode) -> InodeState:
        """Return what became of an inode that only the log has."""
        try:
            return (
                "reused" if XfsInode.even_free(self._storage, inode.number).core.mode else "freed"
            )
        except PygrubError:
            return "freed"

    def _name_alone(self, name: OldName) -> LostFile:
        number = self._names.number(name)
        state: InodeState = "unknown"
        with suppress(PygrubError):
            core = XfsInode.even_free(self._storage, number).core
            lives = self._logged.lives.get(number, ())
            if not core.mode:
                state = "freed"
            elif lives and not lives[-1].ended and lives[-1].generation == core.generation:
                state = "allocated"
        return LostFile(
            path=self._names.path(name),
            number=number,
            inode_state=state,
            facts=None,
            content="gone",
            source=self._names.sources[name],
        )


def _source(inode: XfsInode, life: Life | None) -> str:
    """Return where an inode was found."""
    if life is None:
        return "freed chunk" if inode.core.mode else "freed inode"
    return f"{life.source}, freed inode" if isinstance(inode, LoggedFile) else life.source


def _kind(names: list[OldName]) -> FileKind:
    kinds = {name.file_type for name in names}
    return "directory" if kinds == {FileType.directory} else "file"
