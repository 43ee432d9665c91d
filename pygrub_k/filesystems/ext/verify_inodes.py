"""The inodes of an ext file system: what each is, what it claims, and what its sizes say.

Most inodes are plain, and are taken by columns (verify_inode_columns.py); all others go through
the driver's objects and claims.py.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.ext_inode_records import InodeFlags, ReservedInode
from pygrub_k._generated.ext_superblock_records import Compatible, Incompatible, ReadOnly
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.damage import Damage, Passed, of_error
from pygrub_k.filesystems.ext.inline import inline_content
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.filesystems.ext.inode_claims import InodeClaims
from pygrub_k.filesystems.ext.inode_table import num_written
from pygrub_k.filesystems.ext.inode_windows import InodeWindows
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.verify_attributes import AttributeCheck
from pygrub_k.filesystems.ext.verify_inode_columns import (
    DELETED,
    DIRECTORY,
    FILE,
    FLAGS,
    GENERATION,
    KIND_SHIFT,
    LINKS,
    SECTOR,
    PlainInodes,
    cluster_ratio,
)
from pygrub_k.filesystems.use_map import WAITING
from pygrub_k.limits import EXT_VERIFIED_INODES, READ_AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.use_map import UseMap

KINDS: Final = frozenset({0x1, 0x2, 0x4, 0x6, 0x8, 0xA, 0xC})
VERITY: Final = InodeFlags.verity
OLD_FIRST: Final = 11
TO_FILES: Final = bytes([0, FILE]).ljust(256, b"\0")


class InodePass:
    """Reads all inodes of one file system once, and keeps what later checks need of them."""

    def __init__(self, storage: Storage, collector: Collector, use: UseMap) -> None:
        self._storage = storage
        self._superblock = superblock = storage.superblock
        self._collector = collector
        self._use = use
        self._claims = InodeClaims(storage, collector)
        self._per_group = superblock.record.num_inodes_per_group
        self.last = min(superblock.record.num_inodes, superblock.num_groups * self._per_group)
        if self.last > EXT_VERIFIED_INODES:
            raise LimitError(f"ext4: {self.last} inodes, more than {EXT_VERIFIED_INODES}")
        self.kinds = bytearray(self.last + 1)
        """The upper four bits of the mode by inode number; 0 where an inode is not in use."""
        self.links: dict[int, int] = {}
        """Link counts of those in use that are not 1."""
        self.directories: list[int] = []
        self.extents = array("Q")
        """For each of them, its only run as a word of UseMap; 0 if it is to be read by objects."""
        self.generations = array("I")
        self.orphans: set[int] = set()
        self.encrypted: set[int] = set()
        """Inodes whose content, or whose names, are encrypted."""
        self.hidden = hidden_inodes(storage)
        self.no_mode: set[int] = set()
        """Inodes in use without a kind."""
        self.value_holders: set[int] = set()
        """Inodes that hold values of attributes."""
        self._flagged = (
            (InodeFlags.attribute_value, self.value_holders),
            (InodeFlags.encrypted, self.encrypted),
        )
        self._attributes = AttributeCheck(storage, collector, use)
        self._windows = InodeWindows(storage, {"generation"})
        self.num_inodes = 0
        self._block_size = superblock.block_size
        self._ratio = cluster_ratio(storage)
        self.first_inode = first_inode(storage)
        """The first inode that is not reserved."""
        self._plain = PlainInodes(storage)

    # -- all of them -------------------------------------------------------------------------

    def run(self) -> Iterator[Damage | Passed]:
        """Yield what is wrong with inodes, one by one."""
        for group in range(self._superblock.num_groups):
            before = self.num_inodes
            try:
                count = self.count(group)
                yield from self._table(group, count)
            except PygrubError as error:
                yield of_error(error, "inode-table")
            yield from self._collector.taken()
            yield Passed(self.num_inodes - before)
        self._use.settle()
        yield from self._attributes.references(self.value_holders)

    def count(self, group: int) -> int:
        """Return how many inodes of a group were ever in use."""
        here = min(self._per_group, self.last - group * self._per_group)
        return num_written(self._storage, group, here)

    def _table(self, group: int, count: int) -> Iterator[Damage]:
        superblock = self._superblock
        size = superblock.inode_size
        start = self._storage.inode_table(group) * superblock.block_size
        step = max(READ_AT_ONCE // 4 // size, 1)
        first = group * self._per_group + 1
        for at in range(0, count, step):
            length = min(step, count - at) * size
            data = self._storage.source.read_at(start + at * size, length)
            yield from self._rows(data, first + at, start + at * size)
            if len(self._use.waiting) >= WAITING:
                self._use.settle()

    def _rows(self, data: bytes, first: int, where: int) -> Iterator[Damage]:
        size = self._superblock.inode_size
        numbers = range(first, first + len(data) // size)
        odd = frozenset(self._windows.mismatches(data, numbers))
        apart = odd | self.orphans | self.hidden
        taken = self._take_files(data, first, apart)
        read, runs_of = self._plain.read, self._plain.runs
        at = -1
        while (at := taken.find(0, at + 1)) >= 0:
            number, row = first + at, read(data, at * size)
            if number not in apart:
                if not row[LINKS]:
                    if row[0] and not row[DELETED]:
                        yield self._never_deleted(number, first, where)
                    continue
                runs = runs_of(row)
                if runs is not None:
                    self._take(number, row, runs)
                    continue
            start = at * size
            yield from self._slowly(
                number, data[start : start + size], where + start, in_use=bool(row[LINKS])
            )

    def _take_files(self, data: bytes, first: int, apart: frozenset[int]) -> bytearray:
        """Take the files of one extent of which nothing is odd; return 1 for each of them."""
        count = len(data) // self._superblock.inode_size
        inside = [number - first for number in apart if 0 <= number - first < count]
        taken, runs, counts = self._plain.files(data, inside)
        self._use.waiting.extend(runs)
        self.num_inodes += taken.count(1)
        self.kinds[first : first + count] = taken.translate(TO_FILES)
        values = counts.tolist()
        if max(values) > 1:
            pairs = zip(values, taken, strict=True)
            links = {first + at: one for at, (one, known) in enumerate(pairs) if known and one > 1}
            self.links.update(links)
        return taken

    def _take(self, number: int, row: tuple[Any, ...], runs: list[int]) -> None:
        """Take a plain inode that has these runs."""
        self._use.waiting.extend(runs)
        self.kinds[number] = kind = row[0] >> KIND_SHIFT
        self.num_inodes += 1
        if row[LINKS] != 1:
            self.links[number] = row[LINKS]
        if kind == DIRECTORY:
            is_single = len(runs) == 1 and not row[FLAGS] & InodeFlags.indexed_directory
            self._add_directory(number, runs[0] if is_single else 0, row[GENERATION])

    def _add_directory(self, number: int, run: int = 0, generation: int = 0) -> None:
        self.directories.append(number)
        self.extents.append(run)
        self.generations.append(generation)

    def _never_deleted(self, number: int, first: int, where: int) -> Damage:
        return Damage(
            check="inode",
            structure=f"ext4 inode {number}",
            message="it has no link and was never deleted",
            field="ext_inode.core.deletion_time",
            position=where + (number - first) * self._superblock.inode_size,
            inode=number,
        )

    # -- one that is not plain ---------------------------------------------------------------

    def _slowly(self, number: int, data: bytes, where: int, *, in_use: bool) -> Iterator[Damage]:
        inode = StoredInode(self._storage, number, data, where)
        inode.verify()
        yield from self._collector.taken(number)
        reserved = number < self.first_inode and number != ReservedInode.root
        if not in_use and not (number in self.orphans or (number in self.hidden and any(data))):
            return
        kind = inode.core.mode >> KIND_SHIFT
        is_hidden = number in self.hidden
        if kind not in KINDS and not (reserved and not inode.core.mode):
            yield self._about(inode, "mode", "mode", f"unknown kind of file {kind:#x}")
        if in_use and inode.core.deletion_time and number not in self.orphans:
            words = f"it is in use, and was deleted at {inode.core.deletion_time}"
            yield self._about(inode, "inode", "deletion_time", words)
        if not is_hidden or number == ReservedInode.root:
            self.kinds[number] = kind
            if not kind:
                self.no_mode.add(number)
            if inode.core.num_links != 1:
                self.links[number] = inode.core.num_links
            if kind == DIRECTORY and number not in self.orphans:
                self._add_directory(number)
        self._keep_flags(inode)
        self.num_inodes += 1
        value_blocks = yield from self._attributes.of(inode)
        yield from self._content(inode, value_blocks)
        if inode.kind == "symlink" and in_use:
            yield from self._target(inode)

    def _keep_flags(self, inode: StoredInode) -> None:
        for flag, numbers in self._flagged:
            if inode.has(flag):
                numbers.add(inode.number)

    def _target(self, inode: StoredInode) -> Iterator[Damage]:
        """Yield what is wrong with where a symlink points: as long as its size, without a NUL."""
        if inode.has(InodeFlags.encrypted):
            return
        try:
            target = ExtInode(self._storage, inode.number, inode.data, inode.offset).target()
        except PygrubError as error:
            yield of_error(error, "symlink", inode.number)
            return
        if len(target) != inode.size:
            words = f"a target of {len(target)} bytes, and a size of {inode.size}"
            yield self._about(inode, "symlink", "size", words)

    def _content(self, inode: StoredInode, value_blocks: int) -> Iterator[Damage]:
        """Enter what an inode claims, and compare it with its sizes.

        `value_blocks` of other inodes count as its own: they hold values of its attributes.
        """
        blocks, edge, number = value_blocks, 0, inode.number
        if inode.has(InodeFlags.inline_data):
            yield from self._inline(inode)
        seen: set[int] = set()
        ratio = self._ratio
        try:
            for claim in self._claims.of(inode):
                start, count, role, first = claim
                if role.startswith("attributes"):
                    self._attributes.claim_block(start, number)
                    blocks += ratio
                    continue
                self._use.add(start, count)
                if first is not None:
                    edge = max(edge, first + count)
                if ratio == 1:
                    blocks += count
                    continue
                clusters = range(start // ratio, (start + count - 1) // ratio + 1)
                blocks += ratio * sum(one not in seen for one in clusters)
                seen.update(clusters)
        except PygrubError as error:
            yield of_error(error, "inode", number)
        found = self._collector.taken(number)
        yield from found
        if not found and number not in {
            ReservedInode.bad_blocks,
            ReservedInode.reserved_descriptors,
        }:
            yield from self._sizes(inode, blocks, edge)

    def _inline(self, inode: StoredInode) -> Iterator[Damage]:
        if not self._superblock.has(Incompatible.inline_data):
            words = "its data is inline, and the file system has none (feature inline_data)"
            yield self._about(inode, "inode", "flags", words)
        elif not inode.has(InodeFlags.encrypted):
            try:
                inline_content(inode)
            except PygrubError as error:
                yield of_error(error, "inode", inode.number)

    def _sizes(self, inode: StoredInode, blocks: int, edge: int) -> Iterator[Damage]:
        core, size = inode.core, inode.size
        unit = self._block_size if inode.has(InodeFlags.huge_file) else SECTOR
        wide = self._superblock.has_read_only(ReadOnly.huge_files)
        sectors = core.num_sectors if wide else core.num_sectors_low
        holder = inode.has(InodeFlags.attribute_value)
        if inode.has(InodeFlags.inline_data):
            sectors = blocks = 0
        if sectors * unit != blocks * self._block_size and not holder:
            words = f"{sectors} units of {unit} bytes, and {blocks} blocks are in use"
            yield self._about(inode, "block-count", "num_sectors", words)
        if inode.kind == "directory" and not inode.has(InodeFlags.inline_data):
            if size != edge * self._block_size or not size:
                words = f"{size} bytes, and its blocks end at byte {edge * self._block_size}"
                yield self._about(inode, "size", "size", words)
        elif inode.kind == "file" and edge and not inode.has(VERITY):
            written = self._written_end(inode) if inode.has(InodeFlags.extents) else edge
            if size < (written - 1) * self._block_size:
                words = f"{size} bytes, and its blocks end at byte {written * self._block_size}"
                yield self._about(inode, "size", "size", words)

    def _written_end(self, inode: StoredInode) -> int:
        """Return the block of a file behind the last one that was written."""
        try:
            runs = inode.runs()
        except PygrubError:
            return 0
        return max((first + count for first, count, _ in runs), default=0)

    def _about(self, inode: StoredInode, check: str, field: str, words: str) -> Damage:
        return Damage(
            check=check,
            structure=inode.structure,
            message=words,
            field=f"ext_inode.core.{field}",
            position=inode.offset,
            inode=inode.number,
        )


def hidden_inodes(storage: Storage) -> frozenset[int]:
    """Return the inodes that no name leads to by design; the root is not among them."""
    superblock = storage.superblock
    record = superblock.record
    first = first_inode(storage)
    found = set(range(1, first)) | {record.journal_inode}
    if superblock.has_read_only(ReadOnly.quota):
        found |= {record.user_quota_inode, record.group_quota_inode, record.project_quota_inode}
    if superblock.has_compatible(Compatible.orphan_file):
        found.add(record.orphan_file_inode)
    return frozenset(found - {0, ReservedInode.root})


def first_inode(storage: Storage) -> int:
    """Return the first inode that is not reserved."""
    record = storage.superblock.record
    return record.first_inode_raw if record.revision else OLD_FIRST
