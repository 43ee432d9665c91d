"""A btrfs compared with itself: all copies of all trees, extents against use, chunks, inodes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.btrfs_items_records import InodeItemRecord, RootCoreRecord
from pygrub_k._generated.btrfs_superblock_records import Incompatible
from pygrub_k._generated.btrfs_tree_records import HeaderRecord, ItemKind, Object
from pygrub_k.errors import LimitError, PygrubError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL
from pygrub_k.filesystems.btrfs.node import parsed
from pygrub_k.filesystems.btrfs.storage import Storage
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.btrfs.verify_chunks import ChunkCheck
from pygrub_k.filesystems.btrfs.verify_extents import EXTENT_KINDS, KEYED, ExtentCheck
from pygrub_k.filesystems.btrfs.verify_inodes import InodeCheck, use_of
from pygrub_k.filesystems.btrfs.verify_pieces import PieceCheck
from pygrub_k.filesystems.btrfs.verify_quotas import QUOTA_KINDS, QuotaCheck
from pygrub_k.filesystems.btrfs.verify_steps import expected
from pygrub_k.filesystems.btrfs.verify_sums import SumCheck
from pygrub_k.filesystems.damage import Checked, Collector, Damage, Item, Passed, of_error
from pygrub_k.limits import BTRFS_VERIFIED_EXTENTS
from pygrub_k.records import record_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from pygrub_k.filesystems.btrfs.node import Key, Node
    from pygrub_k.filesystems.btrfs.verify_items import Place

ENDS: Final = (MOST, 256, 0)
LAST_SUBVOLUME: Final = MOST - 255
RELOCATION: Final = MOST - 7
"""The trees of nodes that are being moved to other chunks."""


def verify(filesystem: BtrfsFilesystem, *, data: bool) -> Iterator[Item]:
    """Yield what is wrong; with `data` all content is compared with its checksums, too.

    The trees are those of the last transaction; what a log adds is left out.
    """
    whole = filesystem.storage
    yield from (of_error(problem.error) for problem in whole.findings.problems)
    yield from expected(filesystem, data=data)
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
        self._extents = ExtentCheck(self._head, self._about)
        self._chunks = ChunkCheck(storage, self._about)
        self._roots: list[tuple[int, RootCoreRecord]] = []
        self._sums = SumCheck(storage, self._about)
        self._num_items = 0
        self._quotas = QuotaCheck(self._about)
        self._reached: set[int] = set()
        """Nodes of the tree that is walked, and extents, where quota groups count them."""
        self._is_whole = True
        """Whether every node and item of all trees could be taken."""

    def run(self, *, data: bool) -> Iterator[Item]:
        """Yield all that is wrong."""
        head, extents = self._head, self._extents
        extents.root(Object.chunk_tree, head.chunk_root)
        extents.root(Object.root_tree, head.root)
        yield from self._tree("chunk tree", head.chunk_root, head.chunk_root_level, None)
        yield from self._tree("root tree", head.root, head.root_level, head.generation)
        has_holes = not head.incompatible_features & Incompatible.no_holes
        for number, core in sorted(self._roots, key=lambda root: (_has_files(root[0]), root[0])):
            yield from self._root(number, core)
            if not core.num_refs and number >= Object.first_free:
                extents.is_partial = True
                continue
            if number == RELOCATION:
                extents.is_told_apart = False
            extents.root(number, core.address)
            inodes = None
            if _has_files(number):
                pieces = PieceCheck(head.sector_size, has_holes=has_holes)
                inodes = InodeCheck(number, head.generation, pieces)
                self._reached = set()
            name = f"tree of subvolume {number}" if inodes else f"tree {number}"
            faults = 0
            place = core.address, core.level, core.generation
            for found in self._tree(name, *place, inodes):
                faults += isinstance(found, Damage)
                yield found
            yield from extents.end()
            if number == Object.checksum_tree:
                self._sums.is_whole = not faults
            if inodes is not None:
                if self._quotas.is_kept:
                    self._quotas.reach(number, self._reached)
                yield from inodes.finish(self._sums.runs() if self._sums.is_whole else None)
        yield Checked("tree nodes", len(self._nodes))
        yield Checked("items", self._num_items)
        yield from extents.compare()
        yield from self._compare_use()
        is_whole = self._is_whole and not extents.is_partial
        yield from self._quotas.compare(extents.used, is_whole=is_whole)
        yield from self._sums.compare(extents)
        yield Checked("extents", len(extents.extents))
        yield from self._chunks.compare(extents.extents, extents.nodes)
        if data:
            yield from self._sums.content()

    def _root(self, number: int, core: RootCoreRecord) -> Iterator[Damage]:
        """Yield what of a root's item cannot be."""
        if core.generation > self._head.generation + 1:
            words = f"of generation {core.generation}"
            words += f", and the file system is of {self._head.generation}"
            field = "btrfs_items.root_core.generation"
            yield self._about(f"root of tree {number}", core.address, "generation", words, field)

    # -- trees -------------------------------------------------------------------------------

    def _tree(
        self,
        name: str,
        address: int,
        level: int,
        generation: int | None,
        inodes: InodeCheck | None = None,
    ) -> Iterator[Damage | Passed]:
        """Walk a tree, depth first, and take the items of its leaves."""
        pending: list[tuple[int, int, int | None, Key | None, Key]] = [
            (address, level, generation, None, ENDS)
        ]
        while pending:
            self._stay_within_bounds()
            at, depth, wanted, low, high = pending.pop()
            is_new = at not in self._nodes
            self._nodes.add(at)
            self._reached.add(at)
            try:
                node = self._storage.node(at, depth, wanted, name)
            except PygrubError as error:
                yield of_error(error, "tree")
                self._is_whole = False
                self._extents.used[at] = self._head.node_size
                if is_new:
                    yield from self._other_copies(name, at, wanted, b"")
                continue
            yield Passed(1)
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
            if is_new and not node.is_packed:
                yield from self._gap(node, name, at)
            try:
                yield from self._leaf(node, at, inodes, owner)
            except PygrubError as error:
                yield of_error(error, "item")
                self._is_whole = False

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

    def _gap(self, node: Node, name: str, at: int) -> Iterator[Damage]:
        """Yield the first item of a leaf whose data do not end where those before it begin."""
        end = len(node.data) - HeaderRecord.SIZE
        for index, row in enumerate(node.rows):
            if row[3] + row[4] != end:
                words = f"the data of item {index} end at byte {row[3] + row[4]} behind the header,"
                words += f" not at {end}"
                yield self._about(name, at, "item", words, "btrfs_tree.item.ofs_data")
                return
            end = row[3]

    def _leaf(
        self,
        node: Node,
        at: int,
        inodes: InodeCheck | None,
        owner: tuple[int, bool] | None,
    ) -> Iterator[Damage]:
        """Take the items of a leaf; `owner` is None if it was met before."""
        self._num_items += len(node.keys)
        uses: list[Place] = []
        if inodes is not None:
            yield from inodes.take(node, uses)
            if self._quotas.is_kept:
                self._reached.update(address for _, _, address, _ in uses)
        elif owner is not None:
            plain = self._extents.plain
            for index, row in enumerate(node.rows):
                if row[1] != ItemKind.extent_item or not plain(node.data, row):
                    yield from self._take(node.keys[index], node.item(index), at, uses)
        if owner is not None:
            self._extents.uses(owner, uses)

    def _take(self, key: Key, data: bytes, at: int, uses: list[Place]) -> Iterator[Damage]:
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
            self._sums.take(offset, data)
        elif kind in QUOTA_KINDS:
            self._quotas.take(key, data, at)
        else:
            self._chunks.take(key, data)

    def _compare_use(self) -> Iterator[Damage]:
        """Yield where the sum of all extents is not what the superblock has."""
        stored, found = self._head.len_used, sum(self._extents.extents.values())
        if stored != found and not self._extents.is_partial:
            yield Damage(
                check="free-count",
                structure="btrfs superblock",
                message=f"{stored} bytes are in use by its count, and {found} by the extents",
                field="btrfs_superblock.head.len_used",
                position=self._storage.superblock.offset,
            )

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


def _has_files(tree: int) -> bool:
    """Return whether a tree is that of a subvolume."""
    return tree == Object.fs_tree or Object.first_free <= tree <= LAST_SUBVOLUME
