"""The inodes of an XFS, by the trees of inodes: what each is and claims; and its directories."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.bulk import reader
from pygrub_k._generated.xfs_extent_records import (
    Block4Record,
    Block5Record,
    ExtentRecord,
    KeyRecord,
    PointerRecord,
    RootRecord,
)
from pygrub_k._generated.xfs_inode_records import (
    CoreRecord,
    ExtensionRecord,
    ForkFormat,
    InodeFlag,
    InodeFlag2,
)
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.damage import Checked, Damage, of_error
from pygrub_k.filesystems.use_map import COUNT_BITS, WAITING
from pygrub_k.filesystems.xfs.directory import entries
from pygrub_k.filesystems.xfs.directory import scan as scan_block
from pygrub_k.filesystems.xfs.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.inode_windows import InodeWindows
from pygrub_k.filesystems.xfs.orphans import unlinked_list
from pygrub_k.filesystems.xfs.verify_hashes import hash_faults
from pygrub_k.filesystems.xfs.xattr import attributes
from pygrub_k.limits import XFS_VERIFIED_INODES
from pygrub_k.records import part_at, records
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.use_map import UseMap
    from pygrub_k.filesystems.xfs.extents import Fork
    from pygrub_k.filesystems.xfs.storage import Storage
    from pygrub_k.filesystems.xfs.verify_groups import Group

KIND_SHIFT: Final = 12
KINDS: Final = frozenset({0x1, 0x2, 0x4, 0x6, 0x8, 0xA, 0xC})
FILE: Final = 0x8
DIRECTORY: Final = 0x4
SYMLINK: Final = 0xA
TYPES: Final = {FILE: 1, DIRECTORY: 2, 0x2: 3, 0x6: 4, 0x1: 5, 0xC: 6, SYMLINK: 7}
"""The type in a name (ftype) by the kind in a mode."""
CHUNK: Final = 64
FIELDS: Final = (
    *("mode", "format", "num_links", "num_blocks", "num_extents", "num_attribute_extents"),
    *("attribute_format", "flags", "flags_2"),
)
_core = reader([CoreRecord, ExtensionRecord], FIELDS)
_extent: Callable[[bytes, int], tuple[int, int]] = reader(ExtentRecord, ("upper", "lower"))
DATA: Final = CoreRecord.SIZE + ExtensionRecord.SIZE
FIRST_MASK: Final = (1 << 54) - 1
START_SHIFT: Final = 43
START_MASK: Final = 0x1FF
LENGTH_BITS: Final = 21
LENGTH_MASK: Final = (1 << LENGTH_BITS) - 1
UNWRITTEN: Final = 63
FIRST_SHIFT: Final = 9


class InodePass:
    """Reads all inodes that the groups have once."""

    def __init__(
        self, storage: Storage, collector: Collector, use: UseMap, groups: list[Group]
    ) -> None:
        self._storage = storage
        self._superblock = storage.superblock
        self._record = record = storage.superblock.record
        self._collector = collector
        self._use = use
        self._groups = groups
        self._shift = record.log2_group_blocks + record.log2_inodes_per_block
        self._windows = InodeWindows(storage, {"mode", "checksum"})
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

    def run(self) -> Iterator[Damage | Checked]:
        """Yield what is wrong with inodes, group by group."""
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
            self._follow(number, group)
            yield from self._collector.taken()
        yield Checked("inodes", len(self.kinds))

    def _chunk(self, first: int, exists: int, free: int) -> Iterator[Damage]:
        whole = exists == (1 << CHUNK) - 1
        size, quick = self._superblock.inode_size, self._superblock.has_checksums
        data, odd = b"", frozenset(range(first, first + CHUNK))
        if whole and quick and self._storage.replayed is None:
            window = self._windows.read_checked(first)
            if window is not None:
                data, odd = window
        for at in range(CHUNK):
            if not exists >> at & 1:
                continue
            number = first + at
            is_free = bool(free >> at & 1)
            if number not in odd and not is_free and self._is_plain(number, data, at * size):
                continue
            yield from self._slowly(number, is_free=is_free)

    def _is_plain(self, number: int, data: bytes, at: int) -> bool:
        """Take a file of one extent or none of which nothing is odd."""
        mode, form, links, blocks, extents, *others, flags, flags_2 = _core(data, at)
        kind = mode >> KIND_SHIFT
        if kind != FILE or form != ForkFormat.extents or extents > 1 or not links:
            return False
        if others != PLAIN_OTHERS or flags & InodeFlag.realtime or flags_2 & PLAIN_FLAGS_2:
            return False
        if extents:
            word = self._word(data, at + DATA, blocks)
            if not word:
                return False
            self._use.waiting.append(word)
        elif blocks:
            return False
        self.kinds[number] = kind
        if links != 1:
            self.links[number] = links
        return True

    def _word(self, data: bytes, at: int, blocks: int) -> int:
        """Return an extent as a word of UseMap; 0 if it is not the file's only one."""
        upper, lower = _extent(data, at)
        count = lower & LENGTH_MASK
        if upper >> FIRST_SHIFT or count != blocks or not count:
            return 0
        start = (upper & START_MASK) << START_SHIFT | lower >> LENGTH_BITS
        group, block = divmod(start, 1 << self._record.log2_group_blocks)
        size = self._record.num_group_blocks
        linear: int = group * size + block
        if block + count > size or linear + count > self._superblock.num_blocks:
            return 0
        return linear << COUNT_BITS | count

    # -- one that is not plain ---------------------------------------------------------------

    def _slowly(self, number: int, *, is_free: bool) -> Iterator[Damage]:
        try:
            inode = XfsInode.unverified(self._storage, number)
            inode.verify(is_named=False)
        except PygrubError as error:
            yield from self._collector.taken(number)
            if not is_free:
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

    def _blocks(self, inode: XfsInode) -> int | None:
        """Enter the blocks of an inode and return their number; None for a real-time file."""
        blocks = 0
        shared = inode.has_2(InodeFlag2.shared_blocks)
        for fork, is_data in ((inode.fork, True), (inode.attribute_fork, False)):
            if fork is None or fork.format not in {ForkFormat.extents, ForkFormat.btree}:
                continue
            if inode.has(InodeFlag.realtime) and is_data:
                return None
            for _, count, start, _ in fork.extents():
                blocks += count
                if shared and is_data:
                    self.shared.append((start, count))
                else:
                    self._use.add(start, count)
            if fork.format == ForkFormat.btree:
                for block in tree_blocks(fork):
                    blocks += 1
                    self._use.add(block, 1)
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


class DirectoryPass:
    """Reads all directories, and compares what names lead to with what there is."""

    def __init__(self, storage: Storage, collector: Collector, inodes: InodePass) -> None:
        self._storage = storage
        self._collector = collector
        self._inodes = inodes
        self._root = storage.superblock.record.root_inode
        self._references: dict[int, int] = {}
        self._parents: dict[int, int] = {}
        self._upwards: dict[int, int] = {}
        self._names = 0

    def run(self) -> Iterator[Damage | Checked]:
        """Yield what is wrong with directories, then with what no name leads to."""
        for number in self._inodes.directories:
            raised: PygrubError | None = None
            try:
                yield from self._directory(XfsInode.read(self._storage, number))
            except PygrubError as error:
                raised = error
            noted = self._collector.taken(number)
            yield from noted
            if raised is not None:
                last = of_error(raised, "directory", number)
                if last.message not in {one.message for one in noted}:
                    yield last
        yield Checked("directories", len(self._inodes.directories))
        yield Checked("names", self._names)
        yield from self._counts()

    def _directory(self, inode: XfsInode) -> Iterator[Damage]:
        kinds, references, own = self._inodes.kinds, self._references, inode.number
        typed = self._storage.superblock.has_file_types
        names: set[bytes] = set()
        found = 0
        self._upwards[own] = self._parent(inode)
        for name, number, file_type in entries(inode):
            found += 1
            names.add(name)
            references[number] = references.get(number, 0) + 1
            kind = kinds.get(number, 0)
            if not kind:
                words = f"{printable_name(name)} is inode {number}, which is not in use"
                yield self._about(inode, "unused-inode", words)
            elif typed and file_type != TYPES[kind]:
                shown = printable_name(name)
                words = f"{shown} has type {file_type}, and inode {number} type {TYPES[kind]}"
                yield self._about(inode, "file-type", words)
            if kind == DIRECTORY:
                if number in self._parents or number == self._root:
                    words = f"{printable_name(name)} is a second name of directory {number}"
                    yield self._about(inode, "directory", words)
                else:
                    self._parents[number] = own
        if len(names) != found:
            yield self._about(inode, "directory", f"{found - len(names)} names are there twice")
        self._names += found
        if inode.core.format != ForkFormat.local:
            yield from hash_faults(inode, names)

    def _parent(self, inode: XfsInode) -> int:
        """Return what `..` is; raises what reading it raises."""
        if inode.core.format == ForkFormat.local:
            from pygrub_k._generated.xfs_directory_records import (
                NarrowInodeRecord,
                ShortHeaderRecord,
                WideInodeRecord,
            )

            data = inode.local()
            header = part_at(ShortHeaderRecord, data, 0, inode.structure, inode.offset)
            table: Any = WideInodeRecord if header.has_wide_inodes else NarrowInodeRecord
            number: int = part_at(table, data, header.SIZE, inode.structure, inode.offset).number
            return number
        blocks = DirectoryBlocks(inode)
        for index, (name, number, _) in enumerate(scan_block(blocks, 0)):
            if name == b"..":
                return number
            if index:
                break
        return 0

    def _counts(self) -> Iterator[Damage]:
        inodes, references = self._inodes, self._references
        below: dict[int, int] = {}
        for number in self._parents.values():
            below[number] = below.get(number, 0) + 1
        for number, kind in inodes.kinds.items():
            links = inodes.links.get(number, 1)
            if number in inodes.hidden or (number in inodes.unlinked and not links):
                continue
            count = references.get(number, 0)
            if kind == DIRECTORY:
                yield from self._of_directory(number, count)
                count = count + 1 + below.get(number, 0) + (number == self._root)
            elif not count:
                yield self._of(number, "unconnected", "no name leads to it")
                continue
            if links != count:
                words = f"its count of links is {links}, and {count} lead to it"
                yield self._of(number, "link-count", words, "xfs_inode.core.num_links")

    def _of_directory(self, number: int, count: int) -> Iterator[Damage]:
        if not count and number != self._root:
            yield self._of(number, "unconnected", "no name leads to this directory")
        parent = self._root if number == self._root else self._parents.get(number)
        upwards = self._upwards.get(number)
        if parent is not None and upwards is not None and upwards != parent:
            words = f"its .. is inode {upwards}, and it is in directory {parent}"
            yield self._of(number, "directory", words)

    def _of(self, number: int, check: str, words: str, field: str = "") -> Damage:
        position = self._inodes._windows.position(number)  # noqa: SLF001
        return Damage(
            check=check,
            structure=f"XFS inode {number}",
            message=words,
            field=field,
            position=position,
            inode=number,
        )

    @staticmethod
    def _about(inode: XfsInode, check: str, words: str) -> Damage:
        return Damage(
            check=check,
            structure=f"XFS directory of inode {inode.number}",
            message=words,
            field="xfs_directory.entry_head.inode",
            position=inode.offset,
            inode=inode.number,
        )


NOWHERE: Final = (1 << 64) - 1
PLAIN_OTHERS: Final = [0, ForkFormat.extents]
"""Of attributes: their extents, and their format."""
PLAIN_FLAGS_2: Final = InodeFlag2.shared_blocks | InodeFlag2.many_extents | InodeFlag2.metadata
