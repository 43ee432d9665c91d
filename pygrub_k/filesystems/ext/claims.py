"""The blocks that each structure of an ext file system claims, and each inode.

Nothing is left out: what is wrong on the way goes into the collector, and the walk goes on behind
it. So it serves to compare claims with the bitmaps, and to tell whose a block is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k._generated.ext_block_map_records import BlockNumbersRecord, ExtBlockMapRecord
from pygrub_k._generated.ext_extent_records import (
    HeaderRecord,
    IndexRecord,
    LeafRecord,
    TailRecord,
)
from pygrub_k._generated.ext_inode_records import CoreRecord, InodeFlags, ReservedInode
from pygrub_k._generated.ext_superblock_records import Compatible, Incompatible
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Damage, of_error
from pygrub_k.filesystems.ext.superblock import OFFSET
from pygrub_k.filesystems.ext.xattr import attribute_block
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import EXT_EXTENT_DEPTH, EXT_MAP_NODES
from pygrub_k.records import part_at, records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from pygrub_k.filesystems.damage import Collector
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.ext.stored_inode import StoredInode

MAX_WRITTEN: Final = 32768
"""A longer extent is unwritten; its length is this much less."""
POINTER: Final = 4
"""Bytes of a block number in a block map."""
ROOT: Final = CoreRecord.OFFSET.block


class Claim(NamedTuple):
    """`count` blocks from `start` on are a `role`, such as "block bitmap of group 3".

    `first` is the block of the file that the first of them is, None where they are none.
    """

    start: int
    count: int  # type: ignore[assignment] # hides tuple.count, which nobody wants
    role: str
    first: int | None = None


def fixed_claims(storage: Storage, group: int) -> Iterator[Claim]:
    """Yield what the format itself puts somewhere for a group; raises what its descriptor does."""
    superblock = storage.superblock
    record = superblock.record
    start = record.first_data_block + group * record.num_blocks_per_group
    if not start and superblock.block_size == OFFSET:
        yield Claim(start, 1, "boot block")
        start += 1
    if superblock.has_backup(group):
        yield Claim(start, 1, f"superblock of group {group}")
    yield from _descriptor_claims(storage, group, start)
    low, high = storage.descriptor(group)
    shift = 32
    for name, block in (
        ("block bitmap", low.block_bitmap | (high.block_bitmap << shift if high else 0)),
        ("inode bitmap", low.inode_bitmap | (high.inode_bitmap << shift if high else 0)),
    ):
        yield Claim(block, 1, f"{name} of group {group}")
    inodes = record.num_inodes_per_group
    blocks = -(-inodes * superblock.inode_size // superblock.block_size)
    table = low.inode_table | (high.inode_table << shift if high else 0)
    yield Claim(table, blocks, f"inode table of group {group}")


def _descriptor_claims(storage: Storage, group: int, start: int) -> Iterator[Claim]:
    """Yield the descriptors that stand in a group which begins at block `start`."""
    superblock = storage.superblock
    record = superblock.record
    per_block = superblock.block_size // superblock.len_descriptor
    total = -(-superblock.num_groups // per_block)
    has_backup = superblock.has_backup(group)
    plain, role = total, f"group descriptors in group {group}"
    if superblock.has(Incompatible.meta_groups):
        plain = min(record.first_meta_group, total)
        index, place = divmod(group, per_block)
        if index >= record.first_meta_group and place in {0, 1, per_block - 1}:
            yield Claim(start + has_backup, 1, role)
    if has_backup and (not superblock.has(Incompatible.meta_groups) or _is_plain(storage, group)):
        if plain:
            yield Claim(start + 1, plain, role)
        reserved = record.num_reserved_descriptor_blocks
        if superblock.has_compatible(Compatible.resize_inode) and reserved:
            yield Claim(start + 1 + plain, reserved, f"reserved descriptors in group {group}")


def _is_plain(storage: Storage, group: int) -> bool:
    """Return whether the descriptors of a group are kept in the way without meta groups."""
    superblock = storage.superblock
    per_block = superblock.block_size // superblock.len_descriptor
    return group // per_block < superblock.record.first_meta_group


class InodeClaims:
    """Walks what one inode maps, and its attributes' block; wrong things go to `collector`."""

    def __init__(self, storage: Storage, collector: Collector) -> None:
        self.storage = storage
        self.collector = collector
        superblock = storage.superblock
        self.block_size = superblock.block_size
        self.first = superblock.record.first_data_block
        self.end = superblock.num_blocks

    def of(self, inode: StoredInode) -> Iterator[Claim]:
        """Yield the blocks of an inode: its content, its tree or map, its attributes."""
        block = attribute_block(inode)
        if block:
            if self.is_inside(block, 1):
                yield Claim(block, 1, f"attributes of inode {inode.number}")
            else:
                self._wrong(inode, "range", "attribute_block", f"its attributes lie at {block}")
        if inode.number == ReservedInode.reserved_descriptors:
            yield from self._resize(inode)
        elif maps_blocks(inode):
            if inode.has(InodeFlags.extents):
                yield from _Extents(self, inode).claims()
            else:
                yield from self._map(inode)

    def is_inside(self, start: int, count: int) -> bool:
        """Return whether there are such blocks."""
        return self.first <= start and start + count <= self.end and start > 0

    def _wrong(self, inode: StoredInode, check: str, field: str, words: str) -> None:
        self.collector.add(
            Damage(
                check=check,
                structure=inode.structure,
                field=f"ext_inode.core.{field}",
                message=f"{words}, and blocks are from {self.first} to {self.end - 1}",
                position=inode.offset,
                inode=inode.number,
            )
        )

    # -- block maps --------------------------------------------------------------------------

    def _map(self, inode: StoredInode) -> Iterator[Claim]:
        record = part_at(ExtBlockMapRecord, inode.core.block, 0, inode.structure, inode.offset)
        yield from self._pointers(inode, record.direct, 0, inode.offset + ROOT, seen=None)
        per_block, first = self.block_size // POINTER, len(record.direct)
        seen: set[int] = set()
        for level, number in enumerate(
            (record.indirect, record.double_indirect, record.triple_indirect)
        ):
            if number:
                yield from self._indirect(inode, number, level, first, seen)
            first += per_block ** (level + 1)

    def _indirect(
        self, inode: StoredInode, number: int, level: int, first: int, seen: set[int]
    ) -> Iterator[Claim]:
        name = f"ext4 block map of inode {inode.number}"
        if not self.is_inside(number, 1):
            self._wrong(inode, "range", "block", f"an indirect block lies at {number}")
            return
        yield Claim(number, 1, f"block map of inode {inode.number}")
        if number in seen or len(seen) >= EXT_MAP_NODES:
            reason = "twice in it" if number in seen else f"it has more than {EXT_MAP_NODES}"
            self.collector.add(
                Damage(
                    check="block-map",
                    structure=name,
                    message=f"indirect block {number}: {reason}",
                    field="ext_block_map.indirect_block.blocks",
                    position=number * self.block_size,
                    inode=inode.number,
                )
            )
            return
        seen.add(number)
        where = number * self.block_size
        data = self.storage.block(number, name)
        numbers: list[int] = []
        for table in records(BlockNumbersRecord, data, where):
            row: Any = table
            numbers += row
        if not level:
            yield from self._pointers(inode, numbers, first, where, seen)
            return
        step = (self.block_size // POINTER) ** level
        for index, pointer in enumerate(numbers):
            if pointer:
                yield from self._indirect(inode, pointer, level - 1, first + index * step, seen)

    def _pointers(
        self,
        inode: StoredInode,
        numbers: Sequence[int],
        first: int,
        where: int,
        seen: set[int] | None,
    ) -> Iterator[Claim]:
        """Yield the blocks of a file from its block `first` on; `seen` are its indirect ones."""
        del seen
        start = count = logical = 0
        for index, number in enumerate(numbers):
            if count and number == start + count:
                count += 1
                continue
            if count:
                yield Claim(start, count, "", logical)
                count = 0
            if not number:
                continue
            if not self.is_inside(number, 1):
                self.collector.add(
                    Damage(
                        check="range",
                        structure=f"ext4 block map of inode {inode.number}",
                        message=f"block {first + index} of the file lies at {number}, and blocks"
                        f" are from {self.first} to {self.end - 1}",
                        field="ext_block_map.block_numbers.blocks",
                        position=where + index * POINTER,
                        inode=inode.number,
                    )
                )
                continue
            start, count, logical = number, 1, first + index
        if count:
            yield Claim(start, count, "", logical)

    def _resize(self, inode: StoredInode) -> Iterator[Claim]:
        """Yield the one block of the resize inode that is its own: all others are descriptors'."""
        if inode.core.num_links or any(inode.core.block):
            record = part_at(ExtBlockMapRecord, inode.core.block, 0, inode.structure, inode.offset)
            number = record.double_indirect
            if self.is_inside(number, 1):
                yield Claim(number, 1, "resize inode")
            elif number:
                self._wrong(inode, "range", "block", f"its double indirect block is {number}")


def maps_blocks(inode: StoredInode) -> bool:
    """Return whether an inode's i_block leads to blocks: not for devices, nor short symlinks."""
    if inode.has(InodeFlags.inline_data):
        return False
    if inode.kind in {"file", "directory"} or inode.number == ReservedInode.bad_blocks:
        return True
    if inode.kind != "symlink":
        return False
    return inode.has(InodeFlags.extents) or inode.size >= len(inode.core.block)


class _Extents:
    """One walk through an extent tree that goes on behind what is wrong."""

    def __init__(self, owner: InodeClaims, inode: StoredInode) -> None:
        self._owner = owner
        self._inode = inode
        self._name = f"ext4 extent tree of inode {inode.number}"
        self._seen: set[int] = set()
        self._end = 0
        """The first block of the file that may come next."""

    def claims(self) -> Iterator[Claim]:
        yield from self._node(self._inode.core.block, self._inode.offset + ROOT, None)

    def _add(self, words: str, field: str, where: int, check: str = "extent-tree") -> None:
        self._owner.collector.add(
            Damage(
                check=check,
                structure=self._name,
                message=words,
                field=f"ext_extent.{field}",
                position=where,
                inode=self._inode.number,
            )
        )

    def _node(self, data: bytes, where: int, depth: int | None) -> Iterator[Claim]:
        try:
            header = part_at(HeaderRecord, data, 0, self._name, where)
        except PygrubError as error:
            self._owner.collector.add(of_error(error, "extent-tree", self._inode.number))
            return
        if header.depth != depth if depth is not None else header.depth > EXT_EXTENT_DEPTH:
            self._add(
                f"a node of depth {header.depth}, where {depth} is due", "header.depth", where
            )
            return
        room = (len(data) - HeaderRecord.SIZE) // LeafRecord.SIZE
        if header.max_entries > room or (depth is None and header.max_entries != room):
            words = f"room for {header.max_entries} entries, where {room} fit"
            self._add(words, "header.max_entries", where)
        if header.num_entries > min(header.max_entries, room):
            words = f"{header.num_entries} entries in a node for {header.max_entries}"
            self._add(words, "header.num_entries", where)
            return
        self._verify(data, header.max_entries, where, is_root=depth is None)
        stop = HeaderRecord.SIZE + header.num_entries * LeafRecord.SIZE
        entries = data[HeaderRecord.SIZE : stop]
        if not header.depth:
            yield from self._leaf(entries, where + HeaderRecord.SIZE)
            return
        if not entries:
            self._add("an inner node without entries", "header.num_entries", where)
        at = where + HeaderRecord.SIZE
        for entry in IndexRecord.iter(entries):
            yield from self._child(entry, header.depth - 1, at)
            at += IndexRecord.SIZE

    def _child(self, entry: IndexRecord, depth: int, at: int) -> Iterator[Claim]:
        number, owner = entry.node, self._owner
        if entry.logical_block < self._end:
            words = f"a node for block {entry.logical_block} behind block {self._end - 1}"
            self._add(words, "index.logical_block", at)
        if not owner.is_inside(number, 1):
            self._add(f"a node at block {number}", "index.node", at, "range")
            return
        yield Claim(number, 1, f"extent tree of inode {self._inode.number}")
        if number in self._seen or len(self._seen) >= EXT_MAP_NODES:
            self._add(f"node {number} is in the tree twice", "index.node", at)
            return
        self._seen.add(number)
        self._end = max(self._end, entry.logical_block)
        before = self._end
        data = owner.storage.block(number, self._name)
        first: int | None = None
        for claim in self._node(data, number * owner.block_size, depth):
            if first is None and claim.first is not None:
                first = claim.first
            yield claim
        if first is not None and first != entry.logical_block and first >= before:
            words = f"a node for block {entry.logical_block} begins with block {first}"
            self._add(words, "index.logical_block", at)

    def _leaf(self, entries: bytes, where: int) -> Iterator[Claim]:
        at = where
        for block, length, high, low in LeafRecord.rows(entries):
            start = high << 32 | low
            count = length - MAX_WRITTEN if length > MAX_WRITTEN else length
            if not count:
                self._add(f"an extent of no blocks at block {block}", "leaf.num_blocks_raw", at)
            elif not self._owner.is_inside(start, count):
                words = f"{count} blocks from block {block} of the file lie at block {start}"
                end = self._owner.end
                self._add(f"{words}, and there are {end}", "leaf.start", at, "range")
            else:
                if block < self._end:
                    words = f"block {block} of the file comes after block {self._end - 1}"
                    self._add(words, "leaf.logical_block", at)
                self._end = block + count
                yield Claim(start, count, "", block)
            at += LeafRecord.SIZE

    def _verify(self, data: bytes, max_entries: int, where: int, *, is_root: bool) -> None:
        seed = self._inode.checksum_seed
        end = HeaderRecord.SIZE + max_entries * LeafRecord.SIZE
        if seed is None or is_root or end + TailRecord.SIZE > len(data):
            return
        stored = part_at(TailRecord, data, end, self._name, where).checksum
        found = crc32c(data[:end], seed)
        if found != stored:
            self._add(wrong_checksum(found, stored), "tail.checksum", where, "checksum")
