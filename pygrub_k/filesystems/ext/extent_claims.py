"""The blocks that an extent tree of ext4 claims, its own nodes among them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ext_extent_records import (
    HeaderRecord,
    IndexRecord,
    LeafRecord,
    TailRecord,
)
from pygrub_k._generated.ext_inode_records import CoreRecord
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.damage import Damage, of_error
from pygrub_k.filesystems.ext.claims import Claim
from pygrub_k.findings import wrong_checksum
from pygrub_k.limits import EXT_EXTENT_DEPTH, EXT_MAP_NODES
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.ext.claims import ClaimWalk
    from pygrub_k.filesystems.ext.stored_inode import StoredInode

MAX_WRITTEN: Final = 32768
"""A longer extent is unwritten; its length is this much less."""
ROOT: Final = CoreRecord.OFFSET.block


class ExtentClaims:
    """One walk through an extent tree that goes on behind what is wrong."""

    def __init__(self, owner: ClaimWalk, inode: StoredInode) -> None:
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
                f"a node of depth {header.depth}, where {depth} is expected", "header.depth", where
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
