"""The inode tables of an ext file system, inode by inode: what each is, and what it claims.

Most inodes are plain: a right checksum, few extents, no attributes. Those are read as rows of
columns; all others go through the driver's objects and claims.py.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from pygrub_k._generated.bulk import Columns, reader
from pygrub_k._generated.ext_extent_records import HeaderRecord, LeafRecord
from pygrub_k._generated.ext_group_descriptor_records import GroupFlags
from pygrub_k._generated.ext_inode_records import (
    CoreRecord,
    ExtraRecord,
    InodeFlags,
    ReservedInode,
)
from pygrub_k._generated.ext_superblock_records import Compatible, Incompatible, ReadOnly
from pygrub_k._generated.ext_xattr_records import BlockHeaderRecord, InodeHeaderRecord, NameIndex
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.damage import Damage, of_error
from pygrub_k.filesystems.ext.claims import MAX_WRITTEN, InodeClaims
from pygrub_k.filesystems.ext.inline import inline_content
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.filesystems.ext.inode_windows import InodeWindows
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.xattr import attribute_block, located
from pygrub_k.filesystems.use_map import COUNT_BITS, WAITING, UseMap
from pygrub_k.limits import EXT_VERIFIED_INODES, READ_AT_ONCE
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.ext.storage import Storage

SECTOR: Final = 512
KIND_SHIFT: Final = 12
KINDS: Final = frozenset({0x1, 0x2, 0x4, 0x6, 0x8, 0xA, 0xC})
FILE: Final = 0x8
DIRECTORY: Final = 0x4
SYMLINK: Final = 0xA
MAGIC: Final = 0xF30A
FIELDS: Final = (
    *("mode", "size_low", "deletion_time", "num_links", "num_sectors_low", "flags", "block"),
    *("attribute_block_low", "size_high", "num_sectors_high", "attribute_block_high"),
)
SLOW: Final = (
    InodeFlags.inline_data
    | InodeFlags.encrypted
    | InodeFlags.huge_file
    | InodeFlags.attribute_value
)
WORD: Final = 4
HALF: Final = 2
EXTENT_WORDS: Final = (HeaderRecord.SIZE + LeafRecord.SIZE) // WORD
"""Words of a root and its first extent: magic and number, room and depth, generation; then the
first block of the file, the number of blocks with the upper bits of where they lie, the lower."""
ONE_EXTENT: Final = MAGIC | 1 << 16
ALWAYS_ZERO: Final = FIELDS.index("attribute_block_low")
"""From that field on, plain inodes have zeros."""
VERITY: Final = InodeFlags.verity
LINKS: Final = FIELDS.index("num_links")
DELETED: Final = FIELDS.index("deletion_time")
VALUE_INODE: Final = 3
VALUE_LENGTH: Final = 4
"""Their places in what `located` of xattr.py yields."""
OLD_FIRST: Final = 11
PLAIN_EXTRA: Final = ExtraRecord.SIZE
WIDE: Final = CoreRecord.SIZE + ExtraRecord.SIZE + InodeHeaderRecord.SIZE
"""Bytes of an inode that has room for attributes."""
ROOT_ENTRIES: Final = 4
_root = reader([HeaderRecord], ("magic", "num_entries", "max_entries", "depth"))


def cluster_ratio(storage: Storage) -> int:
    """Return the blocks of a cluster, for each of which the block bitmap has a bit."""
    superblock = storage.superblock
    if not superblock.has_read_only(ReadOnly.clusters):
        return 1
    record = superblock.record
    return max(record.num_blocks_per_group // max(record.num_clusters_per_group, 1), 1)


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
        self.orphans: set[int] = set()
        self.hidden = hidden_inodes(storage)
        self.no_mode: set[int] = set()
        """Inodes in use without a kind."""
        self.value_holders: set[int] = set()
        """Inodes that hold values of attributes."""
        self._value_uses: set[int] = set()
        self._attribute_blocks: dict[int, tuple[int, int]] = {}
        self._windows = InodeWindows(storage, {"generation"})
        self.num_inodes = 0
        self._first_block = superblock.record.first_data_block
        self._block_size = superblock.block_size
        self._block_at = CoreRecord.OFFSET.block // WORD
        self._sectors = superblock.block_size // SECTOR
        self._ratio = cluster_ratio(storage)
        self._is_clustered = self._ratio > 1
        self._extents = superblock.has(Incompatible.extents)
        self._first_inode = first_inode(storage)
        wide = superblock.inode_size >= WIDE
        tables = [CoreRecord, ExtraRecord, InodeHeaderRecord] if wide else [CoreRecord]
        fields = (*FIELDS, "len_extra", "magic") if wide else FIELDS
        rest = len(FIELDS) - ALWAYS_ZERO
        self._plain_rest = (0,) * rest + ((PLAIN_EXTRA, 0) if wide else ())
        self._read = reader(tables, fields)
        self._columns = Columns(tables, ("mode",), superblock.inode_size)
        self._expected = [(name, bytes(WORD)) for name in ("deletion_time", "attribute_block_low")]
        self._expected += [("size_high", bytes(WORD)), ("num_sectors_high", bytes(HALF))]
        self._expected.append(("attribute_block_high", bytes(HALF)))
        if wide:
            self._expected.append(("len_extra", PLAIN_EXTRA.to_bytes(HALF, "little")))
            self._expected.append(("magic", bytes(WORD)))
        self._is_quick = self._extents and not self._is_clustered and sys.byteorder == "little"

    # -- all of them -------------------------------------------------------------------------

    def run(self) -> Iterator[Damage]:
        """Yield what is wrong with inodes, one by one."""
        for group in range(self._superblock.num_groups):
            try:
                count = self._count(group)
                yield from self._table(group, count)
            except PygrubError as error:
                yield of_error(error, "inode-table")
            yield from self._collector.taken()
        self._use.settle()
        yield from self._attribute_references()

    def _count(self, group: int) -> int:
        """Return how many inodes of a group were ever in use."""
        superblock = self._superblock
        here = min(self._per_group, self.last - group * self._per_group)
        counted = ReadOnly.group_checksums | ReadOnly.metadata_checksums
        if not superblock.has_read_only(counted):
            return here
        low, high = self._storage.descriptor(group)
        if low.flags & GroupFlags.inodes_uninitialized:
            return 0
        unused = low.num_unused_inodes | (high.num_unused_inodes << 16 if high else 0)
        return max(min(self._per_group - unused, here), 0)

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
        odd = frozenset(self._windows.mismatches(data, first))
        apart = odd | self.orphans | self.hidden
        done = self._plain_files(data, first, apart) if self._is_quick else frozenset()
        plain_runs, kinds, links = self._plain_runs, self.kinds, self.links
        for at in range(len(data) // size):
            number = first + at
            if at in done:
                continue
            row = self._read(data, at * size)
            count = row[LINKS]
            if number not in apart:
                if not count:
                    if row[0] and not row[DELETED]:
                        yield self._never_deleted(number, first, where)
                    continue
                runs = plain_runs(row)
                if runs is not None:
                    self._use.waiting.extend(runs)
                    kinds[number] = kind = row[0] >> KIND_SHIFT
                    self.num_inodes += 1
                    if count != 1:
                        links[number] = count
                    if kind == DIRECTORY:
                        self.directories.append(number)
                    continue
            start = at * size
            yield from self._slowly(
                number, data[start : start + size], where + start, in_use=bool(count)
            )

    def _plain_files(self, data: bytes, first: int, apart: frozenset[int]) -> set[int]:
        """Take the files of one extent of which nothing is odd; return their places in `data`.

        Columns are compared with what they have to be before anything is done for each inode.
        """
        field, count = self._columns.field, len(data) // self._superblock.inode_size
        odd = {number - first for number in apart}
        for name, expected in self._expected:
            column = field(data, name)
            if column.tobytes() != expected * count:
                odd.update(
                    at
                    for at, value in enumerate(column)
                    if value != int.from_bytes(expected, "little")
                )
        words = memoryview(data).cast("I")
        stride = self._superblock.inode_size // WORD
        head, depth, _, logical, length, start = (
            words[at::stride].tolist()
            for at in range(self._block_at, self._block_at + EXTENT_WORDS)
        )
        rows = zip(
            *(
                field(data, name).tolist()
                for name in ("mode", "size_low", "num_sectors_low", "flags")
            ),
            *(head, depth, logical, length, start),
            strict=True,
        )
        low, end = self._first_block, self._superblock.num_blocks
        sectors, block_size = self._sectors, self._block_size
        runs = []
        done: set[int] = set()
        for at, (mode, size, used, flags, magic, room, begin, blocks, block) in enumerate(rows):
            if (
                magic == ONE_EXTENT
                and flags == InodeFlags.extents
                and mode >> KIND_SHIFT == FILE
                and room == ROOT_ENTRIES
                and not begin
                and blocks * sectors == used
                and 0 < blocks <= MAX_WRITTEN
                and low < block <= end - blocks
                and size > (blocks - 1) * block_size
                and at not in odd
            ):
                done.add(at)
                runs.append(block << COUNT_BITS | blocks)
        self._take_files(field(data, "num_links").tolist(), first, done)
        self._use.waiting.extend(runs)
        return done

    def _take_files(self, counts: list[int], first: int, done: set[int]) -> None:
        kinds, links = self.kinds, self.links
        for at in [at for at in done if not counts[at]]:
            done.remove(at)
        self.num_inodes += len(done)
        for at in done:
            kinds[first + at] = FILE
            if counts[at] != 1:
                links[first + at] = counts[at]

    def _plain_runs(self, row: tuple[Any, ...]) -> list[int] | None:
        """Return the runs of a plain inode as words of UseMap; None if it has to be looked at."""
        mode, size, deleted, _, sectors, flags, block = row[:ALWAYS_ZERO]
        if deleted or flags & SLOW or self._is_clustered or row[ALWAYS_ZERO:] != self._plain_rest:
            return None
        kind = mode >> KIND_SHIFT
        if kind in {FILE, DIRECTORY} and flags & InodeFlags.extents and self._extents:
            runs, blocks, edge = self._leaf_runs(block)
            end = edge * self._block_size
            right = (
                size == end > 0 if kind == DIRECTORY else not edge or size > end - self._block_size
            )
            return runs if right and blocks * self._sectors == sectors else None
        if kind == SYMLINK and not flags & InodeFlags.extents and not sectors:
            return [] if 0 < size < len(block) and block.find(b"\0") == size else None
        return None

    def _leaf_runs(self, block: bytes) -> tuple[list[int], int, int]:
        """Return the runs of a root that is a leaf, as words, its blocks, and where they end.

        The number of blocks is -1 where that is not plain.
        """
        magic, entries, room, depth = _root(block, 0)
        if magic != MAGIC or depth or room != ROOT_ENTRIES or entries > room:
            return [], -1, 0
        words, edge, blocks = [], 0, 0
        first, end = self._first_block, self._superblock.num_blocks
        leaves = block[HeaderRecord.SIZE : HeaderRecord.SIZE + entries * LeafRecord.SIZE]
        for logical, length, high, low in LeafRecord.rows(leaves):
            start = high << 32 | low
            if logical < edge or not 0 < length <= MAX_WRITTEN:
                return [], -1, 0
            if start <= first or start + length > end:
                return [], -1, 0
            edge = logical + length
            blocks += length
            words.append(start << COUNT_BITS | length)
        return words, blocks, edge

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
        reserved = number < self._first_inode and number != ReservedInode.root
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
                self.directories.append(number)
        if inode.has(InodeFlags.attribute_value):
            self.value_holders.add(number)
        self.num_inodes += 1
        value_blocks = yield from self._attributes(inode)
        yield from self._content(inode, value_blocks)
        if inode.kind == "symlink" and in_use:
            yield from self._target(inode)

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
                    known, owner = self._attribute_blocks.get(start, (0, number))
                    self._attribute_blocks[start] = known + 1, owner
                    if not known:
                        self._use.add(start, 1)
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

    def _attributes(self, inode: StoredInode) -> Generator[Damage, None, int]:
        """Yield what is wrong with attributes; return how many blocks of other inodes they take."""
        known = self._superblock.has_compatible(Compatible.extended_attributes)
        if attribute_block(inode) and not known:
            words = "it has attributes, and the file system has none (feature ext_attr)"
            yield self._about(inode, "attributes", "attribute_block", words)
        if inode.core.attribute_block_high and not self._superblock.has(Incompatible.wide):
            words = f"the upper half of a block number is {inode.core.attribute_block_high}"
            yield self._about(inode, "attributes", "attribute_block_high", words)
        has_context, blocks = False, 0
        try:
            for found in located(inode):
                has_context |= found[0] == NameIndex.encryption
                if found[VALUE_INODE]:
                    self._value_uses.add(found[VALUE_INODE])
                    blocks += -(-found[VALUE_LENGTH] // self._block_size)
        except PygrubError as error:
            yield of_error(error, "attributes", inode.number)
        yield from self._collector.taken(inode.number)
        if inode.has(InodeFlags.encrypted) and not has_context:
            words = "it is encrypted, and no attribute says how"
            yield self._about(inode, "attributes", "flags", words)
        return blocks

    def _attribute_references(self) -> Iterator[Damage]:
        """Yield what is wrong with how often blocks of attributes, and inodes of them, are used."""
        for block, (count, owner) in self._attribute_blocks.items():
            structure = f"ext4 attribute block {block} of inode {owner}"
            where = block * self._block_size
            try:
                data = self._storage.block(block, structure)
                header = part_at(BlockHeaderRecord, data, 0, structure, where)
            except PygrubError:  # said of the inode
                continue
            if header.num_references != count:
                yield Damage(
                    check="reference-count",
                    structure=structure,
                    message=f"{header.num_references} references, and {count} inodes refer to it",
                    field="ext_xattr.block_header.num_references",
                    position=where,
                    inode=owner,
                )
        for number in sorted(self.value_holders - self._value_uses):
            yield Damage(
                check="unconnected",
                structure=f"ext4 inode {number}",
                message="it holds the value of an attribute, and no attribute refers to it",
                field="ext_xattr.entry_body.value_inode",
                inode=number,
            )

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
