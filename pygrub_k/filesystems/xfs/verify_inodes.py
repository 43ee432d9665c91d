"""The inodes of an XFS, by the trees of inodes: what each is, and what it claims.

Most inodes are plain, and are taken by rows of columns (verify_inode_columns.py); all others go
through the driver's objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.xfs_extent_records import (
    Block4Record,
    Block5Record,
    KeyRecord,
    PointerRecord,
    RootRecord,
)
from pygrub_k._generated.xfs_inode_records import ForkFormat, InodeFlag, InodeFlag2
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.damage import PASSED_AT_ONCE, Checked, Damage, Item, Passed, of_error
from pygrub_k.filesystems.use_map import COUNT_BITS, LONGEST, WAITING
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.inode_windows import InodeWindows
from pygrub_k.filesystems.xfs.orphans import unlinked_list
from pygrub_k.filesystems.xfs.verify_inode_columns import FILE, KIND_SHIFT, PlainInodes
from pygrub_k.filesystems.xfs.verify_owners import ATTRIBUTES, TREE, UNWRITTEN
from pygrub_k.filesystems.xfs.xattr import attributes
from pygrub_k.limits import XFS_VERIFIED_INODES
from pygrub_k.records import part_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.use_map import UseMap
    from pygrub_k.filesystems.xfs.extents import Fork
    from pygrub_k.filesystems.xfs.group_contents import Group
    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.filesystems.xfs.verify_owners import Owners

KINDS: Final = frozenset({0x1, 0x2, 0x4, 0x6, FILE, 0xA, 0xC})
DIRECTORY: Final = 0x4
CHUNK: Final = 64
ALL: Final = (1 << CHUNK) - 1
NOWHERE: Final = (1 << 64) - 1


class InodePass:
    """Reads all inodes that the groups have once; `owners` is None where no tree tells them."""

    def __init__(
        self,
        storage: Storage,
        collector: Collector,
        use: UseMap,
        groups: list[Group],
        owners: Owners | None,
    ) -> None:
        self._storage = storage
        self._superblock = storage.superblock
        self._record = record = storage.superblock.record
        self._collector = collector
        self._use = use
        self._groups = groups
        self._owners = owners
        self._shift = record.log2_group_blocks + record.log2_inodes_per_block
        self._windows = InodeWindows(storage, {"mode", "checksum"})
        self._plain = PlainInodes(storage)
        self._is_quick = self._superblock.has_checksums and storage.replayed is None
        self.kinds: dict[int, int] = {}
        """The upper four bits of the mode of each inode in use."""
        self.links: dict[int, int] = {}
        """Counts of links that are not 1."""
        self.directories: list[int] = []
        self.shared: list[tuple[int, int]] = []
        """Runs of files that share blocks."""
        self.unlinked: set[int] = set()
        self.hidden = {
            one
            for one in (
                record.realtime_bitmap_inode,
                record.realtime_summary_inode,
                record.user_quota_inode,
                record.group_quota_inode,
                record.project_quota_inode,
            )
            if one and one != NOWHERE
        }

    def run(self) -> Iterator[Item]:
        """Yield what is wrong with inodes, group by group."""
        told = 0
        for number, group in enumerate(self._groups):
            for first, exists, free in group.chunks:
                if len(self.kinds) > XFS_VERIFIED_INODES:
                    raise LimitError(f"XFS: not verified beyond {XFS_VERIFIED_INODES} inodes")
                try:
                    yield from self._chunk(number << self._shift | first, exists, free)
                except PygrubError as error:
                    yield of_error(error, "inode")
                if len(self._use.waiting) >= WAITING:
                    self._use.settle()
                if len(self.kinds) - told >= PASSED_AT_ONCE:
                    yield Passed(len(self.kinds) - told)
                    told = len(self.kinds)
            self._follow(number, group)
            yield from self._collector.taken()
        yield Checked("inodes", len(self.kinds))

    def _chunk(self, first: int, exists: int, free: int) -> Iterator[Damage]:
        left = exists
        window = self._windows.read_checked(first) if self._is_quick and exists == ALL else None
        if window is not None:
            left &= ~self._take_files(first, free, *window)
        for at in range(CHUNK):
            if left >> at & 1:
                yield from self._slowly(first + at, is_free=bool(free >> at & 1))

    def _take_files(self, first: int, free: int, data: bytes, odd: frozenset[int]) -> int:
        """Take the files of a chunk of which nothing is odd; return which they are, as bits."""
        taken, kinds, waiting, owners = 0, self.kinds, self._use.waiting, self._owners
        for at, links, word in self._plain.files(data):
            number = first + at
            if number in odd or free >> at & 1:
                continue
            taken |= 1 << at
            kinds[number] = FILE
            if links != 1:
                self.links[number] = links
            if word:
                run = abs(word)
                waiting.append(run)
                if owners is not None:
                    flags = UNWRITTEN if word < 0 else 0
                    owners.has(number, run >> COUNT_BITS, run & LONGEST, 0, flags)
        return taken

    def position(self, number: int) -> int | None:
        """Return the byte at which an inode lies, None if that is nowhere."""
        return self._windows.position(number)

    # -- one that is not plain ---------------------------------------------------------------

    def _slowly(self, number: int, *, is_free: bool) -> Iterator[Damage]:
        try:
            inode = XfsInode.unverified(self._storage, number)
            inode.verify(is_named=False)
        except PygrubError as error:
            yield from self._collector.taken(number)
            if not is_free:
                if self._owners is not None:
                    self._owners.unknown.add(number)
                yield of_error(error, "inode", number)
            return
        if is_free:
            self._collector.taken()
            if inode.core.mode:
                words = "it is free by the inobt, and has a mode"
                yield self._about(inode, "inobt", "mode", words)
            return
        yield from self._collector.taken(number)
        kind = inode.core.mode >> KIND_SHIFT
        if kind not in KINDS:
            words = f"it is in use by the inobt, and its kind is {kind:#x}"
            yield self._about(inode, "mode", "mode", words)
            return
        if self._storage.unfinished is not None:
            inode.finished = self._storage.unfinished.finished(number)
        self.kinds[number] = kind
        if inode.num_links != 1:
            self.links[number] = inode.num_links
        if kind == DIRECTORY:
            self.directories.append(number)
        yield from self._content(inode)
        yield from self._collector.taken(number)

    def _content(self, inode: XfsInode) -> Iterator[Damage]:
        """Enter what an inode claims, and compare it with its count; read its attributes."""
        try:
            blocks = self._blocks(inode)
        except PygrubError as error:
            self._forget(inode)
            yield of_error(error, "extents", inode.number)
            return
        if blocks not in {None, inode.core.num_blocks} and inode.finished is None:
            words = f"{inode.core.num_blocks} blocks by its count, and {blocks} by its extents"
            yield self._about(inode, "block-count", "num_blocks", words)
        check = "attributes"
        try:
            for _ in attributes(inode):
                pass
            check = "symlink"
            if inode.kind == "symlink":
                inode.target()
        except PygrubError as error:
            yield of_error(error, check, inode.number)

    def _forget(self, inode: XfsInode) -> None:
        """Say nothing of what an inode owns, which could not be read to its end."""
        if self._owners is not None:
            self._owners.unknown.add(inode.number)

    def _blocks(self, inode: XfsInode) -> int | None:
        """Enter the blocks of an inode and return their number; None for a real-time file."""
        blocks = 0
        shared = inode.has_2(InodeFlag2.shared_blocks)
        owners, number = self._owners, inode.number
        for fork, is_data in ((inode.fork, True), (inode.attribute_fork, False)):
            if fork is None or fork.format not in {ForkFormat.extents, ForkFormat.btree}:
                continue
            if inode.has(InodeFlag.realtime) and is_data:
                self._forget(inode)
                return None
            of_fork = 0 if is_data else ATTRIBUTES
            for first, count, start, is_written in fork.extents():
                blocks += count
                if owners is not None:
                    flags = of_fork | (0 if is_written else UNWRITTEN)
                    owners.has(number, start, count, first, flags)
                if shared and is_data:
                    self.shared.append((start, count))
                else:
                    self._use.add(start, count)
            if fork.format == ForkFormat.btree:
                for block in tree_blocks(fork):
                    blocks += 1
                    self._use.add(block, 1)
                    if owners is not None:
                        owners.has(number, block, 1, 0, of_fork | TREE)
        return blocks

    def _follow(self, number: int, group: Group) -> None:
        """Follow the lists of inodes without a name that were still open."""
        for head in group.unlinked:
            try:
                for inode in unlinked_list(self._storage, number, head):
                    self.unlinked.add(inode.number)
            except PygrubError as error:
                self._collector.add(of_error(error, "unlinked"))

    @staticmethod
    def _about(inode: XfsInode, check: str, field: str, words: str) -> Damage:
        return Damage(
            check=check,
            structure=inode.structure,
            message=words,
            field=f"xfs_inode.core.{field}",
            position=inode.offset,
            inode=inode.number,
        )


def tree_blocks(fork: Fork) -> Iterator[int]:
    """Yield the blocks of a fork's tree, in blocks from the start; it was walked before."""
    storage, size = fork.storage, fork.storage.superblock.block_size
    root = part_at(RootRecord, fork.data, 0, fork.structure, fork.offset)
    table: Any = Block5Record if storage.superblock.has_checksums else Block4Record
    pending = [(one, root.num_levels_below - 1) for one in _children(fork.data, root, fork.offset)]
    while pending:
        number, level = pending.pop()
        where = storage.block_index(number, 1, fork.structure, fork.offset)
        yield where
        if level:
            data = storage.read(where * size, size)
            head = part_at(table, data, 0, fork.structure, where * size)
            pending += [(one, level - 1) for one in _children(data, head, where * size)]


def _children(data: bytes, head: Any, where: int) -> list[int]:
    room = (len(data) - head.SIZE) // (KeyRecord.SIZE + PointerRecord.SIZE)
    start = head.SIZE + room * KeyRecord.SIZE
    pointers = data[start : start + head.num_records * PointerRecord.SIZE]
    return [one.block for one in records(PointerRecord, pointers, where)]
