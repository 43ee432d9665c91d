"""A btrfs compared with itself: all copies of all trees, extents against use, chunks, inodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_items_records import InodeItemRecord, RootCoreRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL
from pygrub_k.filesystems.btrfs.node import parsed
from pygrub_k.filesystems.btrfs.storage import Storage
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.btrfs.verify_chunks import ChunkCheck
from pygrub_k.filesystems.btrfs.verify_extents import EXTENT_KINDS, KEYED, ExtentCheck
from pygrub_k.filesystems.btrfs.verify_inodes import InodeCheck, use_of
from pygrub_k.filesystems.btrfs.verify_items import Use
from pygrub_k.filesystems.damage import Checked, Collector, Damage, of_error
from pygrub_k.limits import BTRFS_VERIFIED_EXTENTS, READ_AT_ONCE
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.node import Key, Node

ENDS: Final = (MOST, 256, 0)
LAST_SUBVOLUME: Final = MOST - 255
RELOCATION: Final = MOST - 7
"""The trees of nodes that are being moved to other chunks."""


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
        self._extents = ExtentCheck(self._head.node_size, self._about)
        self._chunks = ChunkCheck(storage, self._about)
        self._roots: list[tuple[int, RootCoreRecord]] = []
        self._sums: list[tuple[int, bytes]] = []
        self._num_items = 0

    def run(self, *, data: bool) -> Iterator[Damage | Checked]:
        """Yield all that is wrong."""
        head, extents = self._head, self._extents
        extents.root(Object.chunk_tree, head.chunk_root)
        extents.root(Object.root_tree, head.root)
        yield from self._tree("chunk tree", head.chunk_root, head.chunk_root_level, None)
        yield from self._tree("root tree", head.root, head.root_level, head.generation)
        for number, core in self._roots:
            if not core.num_refs and number >= Object.first_free:
                extents.is_partial = True
                continue
            if number == RELOCATION:
                extents.is_told_apart = False
            extents.root(number, core.address)
            is_files = number == Object.fs_tree or Object.first_free <= number <= LAST_SUBVOLUME
            inodes = InodeCheck(number, head.generation) if is_files else None
            name = f"tree of subvolume {number}" if is_files else f"tree {number}"
            yield from self._tree(name, core.address, core.level, core.generation, inodes)
            yield from extents.end()
            if inodes is not None:
                yield from inodes.finish()
        yield Checked("tree nodes", len(self._nodes))
        yield Checked("items", self._num_items)
        yield from extents.compare()
        yield from self._compare_sums()
        yield Checked("extents", len(extents.extents))
        yield from self._chunks.compare(extents.extents)
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
            self._nodes.add(at)
            try:
                node = self._storage.node(at, depth, wanted, name)
            except PygrubError as error:
                yield of_error(error, "tree")
                self._extents.used[at] = self._head.node_size
                if is_new:
                    yield from self._other_copies(name, at, wanted, b"")
                continue
            noted = self._collector.taken()
            yield from noted
            if is_new:
                yield from self._other_copies(name, at, wanted, b"" if noted else node.data)
            if low is not None and (not node.keys or node.keys[0] != low):
                words = f"begins with {node.keys[:1]}, not with {low}"
                yield self._about(name, at, "tree", words, "btrfs_tree.item")
            if node.keys and node.keys[-1] >= high:
                words = "its keys go beyond those of the next node"
                yield self._about(name, at, "tree", words, "btrfs_tree.item")
            owner = self._extents.node(at, node) if is_new else None
            if depth:
                ends = [*node.keys[1:], high]
                rows = zip(node.rows, node.keys, ends, strict=True)
                children = [(row[3], depth - 1, row[4], key, end) for row, key, end in rows]
                pending += reversed(children)
                continue
            try:
                yield from self._leaf(node, inodes, owner)
            except PygrubError as error:
                yield of_error(error, "item")

    def _stay_within_bounds(self) -> None:
        extents = self._extents
        if max(map(len, (self._nodes, extents.extents, extents.used))) > BTRFS_VERIFIED_EXTENTS:
            raise LimitError(
                f"btrfs: not verified beyond {BTRFS_VERIFIED_EXTENTS} nodes or extents"
            )

    def _other_copies(
        self, name: str, address: int, generation: int | None, sound: bytes
    ) -> Iterator[Damage]:
        """Yield what is wrong with copies of a node behind the one that is read.

        One that is `sound`, if that is known, needs no second look.
        """
        storage = self._storage
        try:
            copies = storage.copies(address)
        except PygrubError:
            return
        for copy in copies[1:]:
            try:
                data = storage.read(address, self._head.node_size, copy)
                if data != sound:
                    structure = f"btrfs {name}, copy {copy}"
                    parsed(data, address, generation, structure, storage.devices)
            except PygrubError as error:
                yield of_error(error, "tree")

    def _leaf(
        self, node: Node, inodes: InodeCheck | None, owner: tuple[int, bool] | None
    ) -> Iterator[Damage]:
        """Take the items of a leaf; `owner` is None if it was met before."""
        self._num_items += len(node.keys)
        uses: list[Use] = []
        if inodes is not None:
            for found in inodes.take(node):
                if isinstance(found, Use):
                    uses.append(found)
                else:
                    yield found
        elif owner is not None:
            for index, key in enumerate(node.keys):
                yield from self._take(key, node.item(index), uses)
        if owner is not None:
            self._extents.uses(owner, uses)

    def _take(self, key: Key, data: bytes, uses: list[Use]) -> Iterator[Damage]:
        """Keep what an item of one of the file system's own trees says."""
        number, kind, offset = key
        if kind in EXTENT_KINDS or kind in KEYED:
            yield from self._extents.take(key, data)
        elif kind == ItemKind.root_item:
            core = record_at(RootCoreRecord, data, InodeItemRecord.SIZE, None)
            self._roots.append((number, core))
        elif kind == ItemKind.extent_data:
            found = use_of(key, data)  # of a cache of free space
            uses += [found] if found else []
        elif kind == ItemKind.extent_checksum:
            self._sums.append((offset, data))
        else:
            self._chunks.take(key, data)

    def _compare_sums(self) -> Iterator[Damage]:
        """Yield what is wrong with the sum of all extents, and with rows of checksums."""
        stored, found = self._head.len_used, sum(self._extents.extents.values())
        if stored != found and not self._extents.is_partial:
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
                yield self._about("checksum tree", start, "overlap", words, "btrfs_tree.item")
            end = max(end, start + len(row) // size * self._head.sector_size)

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
                    field = "btrfs_items.checksum_crc32c.value"
                    yield self._about("content", place, "content", words, field)

    def _about(self, name: str, address: int, check: str, words: str, field: str) -> Damage:
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
            field=field,
            position=position,
        )
