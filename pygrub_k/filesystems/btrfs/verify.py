"""A btrfs compared with itself: all copies of all trees, extents against use, chunks, inodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_items_records import InodeItemRecord, RootCoreRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL, Chunk
from pygrub_k.filesystems.btrfs.node import parsed
from pygrub_k.filesystems.btrfs.storage import Storage
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.btrfs.verify_inodes import InodeCheck, extents_in
from pygrub_k.filesystems.damage import Checked, Collector, Damage, of_error
from pygrub_k.limits import BTRFS_VERIFIED_EXTENTS, READ_AT_ONCE
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.node import Key, Node

ENDS: Final = (MOST, 256, 0)
LAST_SUBVOLUME: Final = MOST - 255


def verify(filesystem: BtrfsFilesystem, *, data: bool) -> Iterator[Damage | Checked]:
    """Yield what is wrong; with `data` all content is compared with its checksums, too.

    The trees are those of the last transaction; what a log adds is left out.
    """
    whole = filesystem.storage
    yield from (of_error(problem.error) for problem in whole.findings.problems)
    yield from Verification(Storage(whole.devices, Collector("btrfs"))).run(data=data)


class Verification:
    """One verification of one file system."""

    def __init__(self, storage: Storage) -> None:
        assert isinstance(storage.findings, Collector)
        self._storage = storage
        self._collector = storage.findings
        self._head = storage.superblock.head
        self._nodes: set[int] = set()
        """Logical addresses of all nodes that were reached."""
        self._extents: dict[int, int] = {}
        """Bytes of each extent in the extent tree, by its address."""
        self._used: dict[int, int] = {}
        """Bytes of each extent that a file has, by its address."""
        self._chunks: list[Chunk] = []
        self._groups: dict[int, int] = {}
        self._device_extents: set[tuple[int, int]] = set()
        self._roots: list[tuple[int, RootCoreRecord]] = []
        self._sums: list[tuple[int, bytes]] = []
        self._is_partial = False
        """Whether a subvolume is being deleted: then extents may have lost their users."""
        self._num_items = 0

    def run(self, *, data: bool) -> Iterator[Damage | Checked]:
        """Yield all that is wrong."""
        head = self._head
        yield from self._tree("chunk tree", head.chunk_root, head.chunk_root_level, None)
        yield from self._tree("root tree", head.root, head.root_level, head.generation)
        for number, core in self._roots:
            if not core.num_refs and number >= Object.first_free:
                self._is_partial = True
                continue
            is_files = number == Object.fs_tree or Object.first_free <= number <= LAST_SUBVOLUME
            inodes = InodeCheck(number, head.generation) if is_files else None
            name = f"tree of subvolume {number}" if is_files else f"tree {number}"
            yield from self._tree(name, core.address, core.level, core.generation, inodes)
            if inodes is not None:
                yield from inodes.finish()
        yield Checked("tree nodes", len(self._nodes))
        yield Checked("items", self._num_items)
        yield from self._compare_extents()
        yield from self._compare_chunks()
        if data:
            yield from self._content()

    # -- trees -------------------------------------------------------------------------------

    def _tree(
        self,
        name: str,
        address: int,
        level: int,
        generation: int | None,
        inodes: InodeCheck | None = None,
    ) -> Iterator[Damage]:
        """Walk a tree, depth first, and take the items of its leaves."""
        pending: list[tuple[int, int, int | None, Key | None, Key]] = [
            (address, level, generation, None, ENDS)
        ]
        while pending:
            self._stay_within_bounds()
            at, depth, wanted, low, high = pending.pop()
            is_new = at not in self._nodes
            if is_new:
                self._nodes.add(at)
                yield from self._other_copies(name, at, wanted)
            try:
                node = self._storage.node(at, depth, wanted, name)
            except PygrubError as error:
                yield of_error(error, "tree")
                continue
            yield from self._collector.taken()
            if low is not None and (not node.keys or node.keys[0] != low):
                yield self._about(name, at, "tree", f"begins with {node.keys[:1]}, not with {low}")
            if node.keys and node.keys[-1] >= high:
                yield self._about(name, at, "tree", "its keys go beyond those of the next node")
            if depth:
                ends = [*node.keys[1:], high]
                rows = zip(node.rows, node.keys, ends, strict=True)
                children = [(row[3], depth - 1, row[4], key, end) for row, key, end in rows]
                pending += reversed(children)
                continue
            try:
                yield from self._leaf(node, inodes, is_new=is_new)
            except PygrubError as error:
                yield of_error(error, "item")

    def _stay_within_bounds(self) -> None:
        if max(map(len, (self._nodes, self._extents, self._used))) > BTRFS_VERIFIED_EXTENTS:
            raise LimitError(
                f"btrfs: not verified beyond {BTRFS_VERIFIED_EXTENTS} nodes or extents"
            )

    def _other_copies(self, name: str, address: int, generation: int | None) -> Iterator[Damage]:
        """Yield what is wrong with copies of a node behind the one that is read."""
        storage = self._storage
        try:
            copies = storage.copies(address)
        except PygrubError:
            return
        for copy in copies[1:]:
            try:
                data = storage.read(address, self._head.node_size, copy)
                parsed(data, address, generation, f"btrfs {name}, copy {copy}", storage.devices)
            except PygrubError as error:
                yield of_error(error, "tree")

    def _leaf(self, node: Node, inodes: InodeCheck | None, *, is_new: bool) -> Iterator[Damage]:
        self._num_items += len(node.keys)
        if inodes is not None:
            yield from inodes.take(node, self._used)
            return
        if not is_new:
            return
        for index, key in enumerate(node.keys):
            self._take(key, node, index)

    def _take(self, key: Key, node: Node, index: int) -> None:
        """Keep what an item of one of the file system's own trees says."""
        number, kind, offset = key
        if kind == ItemKind.extent_item:
            self._add_extent(number, offset)
        elif kind == ItemKind.metadata_item:
            self._add_extent(number, self._head.node_size)
        elif kind == ItemKind.block_group_item:
            self._groups[number] = offset
        elif kind == ItemKind.dev_extent:
            self._device_extents.add((number, offset))
        elif kind == ItemKind.chunk_item:
            self._chunks.append(Chunk(offset, node.item(index), offset))
        elif kind == ItemKind.root_item:
            core = record_at(RootCoreRecord, node.item(index), InodeItemRecord.SIZE, None)
            self._roots.append((number, core))
        elif kind == ItemKind.extent_data:
            self._used |= extents_in(node.item(index))  # of a cache of free space
        elif kind == ItemKind.extent_checksum:
            self._sums.append((offset, node.item(index)))

    def _add_extent(self, address: int, length: int) -> None:
        self._extents[address] = length

    # -- one with another --------------------------------------------------------------------

    def _compare_extents(self) -> Iterator[Damage | Checked]:
        """Compare what trees and files use with the items of the extent tree."""
        used = dict.fromkeys(self._nodes, self._head.node_size) | self._used
        end = 0
        for address in sorted(self._extents):
            length = self._extents[address]
            if address < end:
                yield self._about("extent tree", address, "overlap", "begins before another ends")
            end = address + length
            if address not in used and not self._is_partial:
                words = f"an extent of {length} bytes that nothing uses"
                yield self._about("extent tree", address, "back-reference", words)
        for address, length in sorted(used.items()):
            known = self._extents.get(address)
            if known is None:
                words = f"{length} bytes are used, and have no item"
                yield self._about("extent tree", address, "back-reference", words)
            elif known != length:
                words = f"an item of {known} bytes, of which {length} are used"
                yield self._about("extent tree", address, "back-reference", words)
        yield from self._compare_sums()
        yield Checked("extents", len(self._extents))

    def _compare_sums(self) -> Iterator[Damage]:
        """Yield what is wrong with the sum of all extents, and with rows of checksums."""
        stored, found = self._head.len_used, sum(self._extents.values())
        if stored != found and not self._is_partial:
            yield Damage(
                check="free-count",
                structure="btrfs superblock",
                message=f"{stored} bytes are in use by its count, and {found} by the extents",
                field="btrfs_superblock.head.len_used",
                position=self._storage.superblock.offset,
            )
        end, size = 0, self._storage.superblock.algorithm.size
        for start, row in sorted(self._sums):
            if start < end:
                words = "a row of checksums begins before another ends"
                yield self._about("checksum tree", start, "overlap", words)
            end = max(end, start + len(row) // size * self._head.sector_size)

    def _compare_chunks(self) -> Iterator[Damage | Checked]:
        """Compare chunks with block groups, and with the extents of devices."""
        stripes = 0
        for chunk in self._chunks:
            if self._groups.get(chunk.start) != chunk.length:
                words = f"a chunk of {chunk.length} bytes without a block group"
                yield self._about("chunk tree", chunk.start, "chunk", words)
            for stripe in chunk.stripes:
                stripes += 1
                if (stripe.device, stripe.offset) not in self._device_extents:
                    words = f"no extent of device {stripe.device} at its byte {stripe.offset}"
                    yield self._about("chunk tree", chunk.start, "chunk", words)
        starts = {chunk.start for chunk in self._chunks}
        for start in sorted(self._groups.keys() - starts):
            yield self._about("block group", start, "chunk", "a block group without a chunk")
        if stripes != len(self._device_extents):
            words = f"{len(self._device_extents)} extents of devices, and {stripes} of chunks"
            yield Damage(check="chunk", structure="btrfs device tree", message=words)
        yield Checked("chunks", len(self._chunks))

    # -- content -----------------------------------------------------------------------------

    def _content(self) -> Iterator[Damage | Checked]:
        """Compare all copies of all content with its checksums."""
        storage = self._storage
        algorithm, sector = storage.superblock.algorithm, self._head.sector_size
        sectors = 0
        for start, row in self._sums:
            count = len(row) // algorithm.size
            step = READ_AT_ONCE // sector
            for first in range(0, count, step):
                number = min(step, count - first)
                address = start + first * sector
                sectors += number
                stored = row[first * algorithm.size : (first + number) * algorithm.size]
                yield from self._sectors(address, number, stored)
        yield Checked("sectors of content", sectors)

    def _sectors(self, address: int, count: int, stored: bytes) -> Iterator[Damage]:
        storage = self._storage
        algorithm, sector = storage.superblock.algorithm, self._head.sector_size
        try:
            copies = storage.copies(address)
        except PygrubError as error:
            yield of_error(error, "content")
            return
        for copy in copies:
            try:
                data = storage.read(address, count * sector, copy)
            except PygrubError as error:
                yield of_error(error, "content")
                continue
            for at in range(count):
                found = algorithm.of(data[at * sector : (at + 1) * sector])
                if found != stored[at * algorithm.size : (at + 1) * algorithm.size]:
                    place = address + at * sector
                    words = f"wrong checksum of the content in copy {copy}"
                    yield self._about("content", place, "content", words)

    def _about(self, name: str, address: int, check: str, words: str) -> Damage:
        """Return a finding; its place on the volume is that of the first copy, if on the first."""
        position = None
        try:
            _, source, offset = next(iter(self._storage.runs(address, 1, 0)))
            if source is next(iter(self._storage.devices.sources.values())):
                position = offset
        except PygrubError:
            position = None
        return Damage(
            check=check,
            structure=f"btrfs {name}",
            message=f"{LOGICAL.format(address)}: {words}",
            position=position,
        )
