"""The extents of a btrfs: what the extent tree says of them, against what trees and files use.

References are added up as sums of hashes, salted anew each time: those of the extent tree count up,
those that nodes and files have count down. What is left of an extent's sum is not 0 where one is
missing, or of somebody else.
"""

from __future__ import annotations

from os import urandom
from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_extents_records import (
    ExtentDataRefRecord,
    ExtentFlags,
    ExtentItemRecord,
    InlineRefRecord,
    RefPlaceRecord,
    SharedDataRefRecord,
    TreeBlockRecord,
)
from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemKind
from pygrub_k._generated.bulk import reader
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pygrub_k._generated.btrfs_superblock_records import HeadRecord
    from pygrub_k.filesystems.btrfs.node import Key, Node
    from pygrub_k.filesystems.btrfs.verify_items import Place
    from pygrub_k.filesystems.damage import Damage

    Finding = Callable[[str, int, str, str, str], Damage]
    """From tree, logical address, check, words and field."""

OWNER_FIELDS: Final = ("flags", "owner")
REVISION_SHIFT: Final = 56
MIXED: Final = 1
"""The revision of back references from which on they are as described here."""
_owner = reader(HeaderRecord, OWNER_FIELDS)
HEAD: Final = HeaderRecord.SIZE
BEFORE_REFERENCE: Final = ExtentItemRecord.SIZE + InlineRefRecord.SIZE
ONE_REFERENCE: Final = BEFORE_REFERENCE + ExtentDataRefRecord.SIZE
"""Bytes of the item of an extent of content that one file refers to."""
_extent = reader((ExtentItemRecord, InlineRefRecord), ("num_refs", "generation", "flags", "kind"))
_reference = reader(ExtentDataRefRecord, ("root", "object", "offset", "num_refs"))
GENERATION_FIELD: Final = "btrfs_extents.extent_item.generation"
STRIPE: Final = 65536
"""Bytes of a stripe of every chunk: nodes may not lie across one, nor end beyond."""
KIND_FLAGS: Final = ExtentFlags.data | ExtentFlags.tree_block
KIND_FLAGS_OF: Final = {
    ItemKind.extent_item: {ExtentFlags.data, ExtentFlags.tree_block},
    ItemKind.metadata_item: {ExtentFlags.tree_block},
}
"""What the flags of an extent may be, by the kind of its item."""
EXTENT_KINDS: Final = frozenset({ItemKind.extent_item, ItemKind.metadata_item})
KEYED: Final = frozenset(
    {
        ItemKind.tree_block_ref,
        ItemKind.extent_data_ref,
        ItemKind.shared_block_ref,
        ItemKind.shared_data_ref,
    }
)
"""References that are items of their own: behind their extent's, by address."""


class ExtentCheck:
    """Takes the items of the extent tree, and what nodes and files use; `compare` judges."""

    def __init__(self, head: HeadRecord, about: Finding) -> None:
        self._node_size = head.node_size
        self._sector_size = head.sector_size
        self._generation = head.generation
        self._about = about
        self._salt = urandom(16)
        self.extents: dict[int, int] = {}
        """Bytes of each extent in the extent tree, by its address."""
        self.used: dict[int, int] = {}
        """Bytes of each extent that a tree or a file has, by its address."""
        self.nodes: dict[int, tuple[int, int]] = {}
        """Level and generation, as the extent tree has them, of the extents that are nodes."""
        self._met: dict[int, tuple[int, int]] = {}
        """Those that nodes have."""
        self._sums: dict[int, int] = {}
        self._full: set[int] = set()
        """Nodes that are referred from by their address, not by their tree."""
        self._current = (-1, 0, 0)
        """The extent whose references come: address, what it says of their number, those met."""
        self.is_partial = False
        """Whether a subvolume is being deleted: then extents may have lost their users."""
        self.is_told_apart = True
        """Whether references can be compared one by one: not while data is moved to other chunks,
        nor with those of the oldest kernels."""

    # -- the extent tree ---------------------------------------------------------------------

    def take(self, key: Key, data: bytes) -> Iterator[Damage]:
        """Take an item of the extent tree; raises CorruptError if it makes no sense."""
        address, kind, offset = key
        if kind in EXTENT_KINDS:
            yield from self.end()
            self.extents[address] = offset if kind == ItemKind.extent_item else self._node_size
            head = record_at(ExtentItemRecord, data, 0, address)
            start, level = head.SIZE, offset
            is_node = head.flags & KIND_FLAGS == ExtentFlags.tree_block
            if kind == ItemKind.extent_item and is_node:
                level = record_at(TreeBlockRecord, data, start, address).level
                start += TreeBlockRecord.SIZE
            if is_node:
                self.nodes[address] = level, head.generation
            yield from self._judge(key, head)
            if head.flags & ExtentFlags.full_backref:
                self._full.add(address)
            self._current = address, head.num_refs, 0
            self._inline(address, data, start)
        elif kind in KEYED:
            if self._current[0] != address:
                words = "references to an extent without an item"
                field = "btrfs_extents.extent_item"
                yield self._about("extent tree", address, "back-reference", words, field)
            self._keyed(key, data)

    def plain(self, data: bytes, row: tuple[int, int, int, int, int]) -> bool:
        """Take the item of an extent of content with one reference, if nothing of it is odd.

        `row` is that of a node whose bytes are `data`: most items of a tree are such ones.
        """
        address, _, length, start, size = row
        _, wanted, found = self._current
        if size != ONE_REFERENCE or wanted != found:
            return False
        refs, generation, flags, kind = _extent(data, start + HEAD)
        root, inode, place, count = _reference(data, start + HEAD + BEFORE_REFERENCE)
        if (
            flags != ExtentFlags.data
            or kind != ItemKind.extent_data_ref
            or refs != count
            or generation > self._generation + 1
            or (address | length) % self._sector_size
        ):
            return False
        self.extents[address] = length
        value = hash((self._salt, (kind, root, inode, place))) * count
        self._sums[address] = self._sums.get(address, 0) + value
        self._current = address, refs, refs
        return True

    def _judge(self, key: Key, head: ExtentItemRecord) -> Iterator[Damage]:
        """Yield what of an extent's own item cannot be."""
        address, kind, _ = key
        length = self.extents[address]
        name = "extent tree"
        if head.generation > self._generation + 1:
            words = f"of generation {head.generation}, and the file system is of {self._generation}"
            yield self._about(name, address, "generation", words, GENERATION_FIELD)
        flags = head.flags & KIND_FLAGS
        kinds = KIND_FLAGS_OF[kind]
        if flags not in kinds:
            words = f"flags {head.flags:#x}: neither content alone nor a node alone"
            field = "btrfs_extents.extent_item.flags"
            yield self._about(name, address, "extent-flags", words, field)
        if (address | length) % self._sector_size:
            words = f"{length} bytes that are no whole sectors of {self._sector_size}"
            yield self._about(name, address, "alignment", words, "btrfs_tree.item.object")
        first, last = address // STRIPE, (address + length - 1) // STRIPE
        if flags == ExtentFlags.tree_block and first != last and length <= STRIPE:
            words = f"a node across the border of a stripe of {STRIPE} bytes"
            yield self._about(name, address, "alignment", words, "btrfs_tree.item.object")

    def _inline(self, address: int, data: bytes, start: int) -> None:
        while start < len(data):
            kind = record_at(InlineRefRecord, data, start, address).kind
            start += InlineRefRecord.SIZE
            if kind == ItemKind.extent_data_ref:
                self._data_ref(address, data, start)
                start += ExtentDataRefRecord.SIZE
                continue
            place = record_at(RefPlaceRecord, data, start, address).offset
            start += RefPlaceRecord.SIZE
            count = 1
            if kind == ItemKind.shared_data_ref:
                count = record_at(SharedDataRefRecord, data, start, address).num_refs
                start += SharedDataRefRecord.SIZE
            elif kind == ItemKind.owner_ref:
                count = 0
            elif kind not in {ItemKind.tree_block_ref, ItemKind.shared_block_ref}:
                reason = f"an inline reference of kind {kind}"
                raise CorruptError("btrfs extent tree", address, reason, LOGICAL)
            self.add(address, (kind, place), count)

    def _keyed(self, key: Key, data: bytes) -> None:
        address, kind, offset = key
        if kind == ItemKind.extent_data_ref:
            self._data_ref(address, data, 0)
            return
        count = 1
        if kind == ItemKind.shared_data_ref:
            count = record_at(SharedDataRefRecord, data, 0, address).num_refs
        self.add(address, (kind, offset), count)

    def _data_ref(self, address: int, data: bytes, start: int) -> None:
        ref = record_at(ExtentDataRefRecord, data, start, address)
        place = ItemKind.extent_data_ref, ref.root, ref.object, ref.offset
        self.add(address, place, ref.num_refs)

    def add(self, address: int, place: tuple[int, ...], count: int) -> None:
        """Take `count` references to an extent, each (kind, what that kind names)."""
        value = hash((self._salt, place)) * count
        self._sums[address] = self._sums.get(address, 0) + value
        current, wanted, found = self._current
        if current == address:
            self._current = current, wanted, found + count

    def end(self) -> Iterator[Damage]:
        """Yield what is wrong with the extent whose references came last."""
        address, wanted, found = self._current
        self._current = -1, 0, 0
        if wanted != found:
            words = f"{wanted} references by its count, and {found} follow"
            field = "btrfs_extents.extent_item.num_refs"
            yield self._about("extent tree", address, "reference-count", words, field)

    # -- what trees and files use ------------------------------------------------------------

    def root(self, number: int, address: int) -> None:
        """Take it that a tree has its root at an address."""
        self._subtract(address, (ItemKind.tree_block_ref, number))

    def node(self, address: int, node: Node) -> tuple[int, bool]:
        """Take a node that was not met before, and those below; return whose it is, as `uses` asks.

        That is the number of its tree, or where it refers by its address, that one and True.
        """
        self.used[address] = self._node_size
        self._met[address] = node.level, node.generation
        flags, owner = _owner(node.data, 0)
        if flags >> REVISION_SHIFT < MIXED:
            self.is_told_apart = False
        is_full = address in self._full
        if node.level:
            kind = ItemKind.shared_block_ref if is_full else ItemKind.tree_block_ref
            place = kind, address if is_full else owner
            for row in node.rows:
                self._subtract(row[3], place)
        return (address, True) if is_full else (owner, False)

    def uses(self, owner: tuple[int, bool], found: Iterable[Place]) -> None:
        """Take the extents that files have in a leaf that was not met before."""
        number, is_full = owner
        used, sums, salt = self.used, self._sums, self._salt
        get = sums.get
        for inode, start, address, length in found:
            used[address] = length
            place: tuple[int, ...] = (ItemKind.extent_data_ref, number, inode, start)
            if is_full:
                place = ItemKind.shared_data_ref, number
            sums[address] = get(address, 0) - hash((salt, place))

    def _subtract(self, address: int, place: tuple[int, ...]) -> None:
        sums = self._sums
        sums[address] = sums.get(address, 0) - hash((self._salt, place))

    # -- one with another --------------------------------------------------------------------

    def compare(self) -> Iterator[Damage]:
        """Yield what of the extent tree and of what is used does not fit."""
        end = 0
        name, check = "extent tree", "back-reference"
        for address in sorted(self.extents):
            length = self.extents[address]
            if address < end:
                words = "begins before another ends"
                yield self._about(name, address, "overlap", words, "btrfs_tree.item.object")
            end = address + length
            if address not in self.used and not self.is_partial:
                words = f"an extent of {length} bytes that nothing uses"
                yield self._about(name, address, check, words, "btrfs_extents.extent_item")
        extents, sums, has_sums = self.extents, self._sums, self.is_told_apart
        odd = [
            address
            for address, length in self.used.items()
            if extents.get(address) != length or (has_sums and sums.get(address))
        ]
        for address in sorted(odd):
            known, length = extents.get(address), self.used[address]
            if known is None:
                words = f"{length} bytes are used, and have no item"
                yield self._about(name, address, check, words, "btrfs_extents.extent_item")
            elif known != length:
                words = f"an item of {known} bytes, of which {length} are used"
                yield self._about(name, address, check, words, "btrfs_tree.item.offset")
            elif not self.is_partial:
                words = "its references are not those that trees and files have"
                yield self._about(name, address, check, words, "btrfs_extents.inline_ref")
        for address in sorted(self._met):
            yield from self._node(address)

    def _node(self, address: int) -> Iterator[Damage]:
        """Yield where a node's level or generation is not that of its extent."""
        met, said = self._met.get(address), self.nodes.get(address)
        if met is None or said is None or met == said:
            return
        words = f"a node on level {said[0]} of generation {said[1]},"
        words += f" and it is on level {met[0]} of generation {met[1]}"
        field = "btrfs_tree.item.offset" if met[0] != said[0] else GENERATION_FIELD
        yield self._about("extent tree", address, "node", words, field)
