"""Logical addresses of one file system: its chunks, its nodes, and what was wrong with them."""

from __future__ import annotations

from bisect import bisect_right

from pygrub_k._generated.btrfs_chunk_records import ChunkRecord, KeyRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import CorruptError, FormatError, SourceError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL, Chunk
from pygrub_k.filesystems.btrfs.node import NodeFaultError, parsed
from pygrub_k.filesystems.btrfs.tree import Tree
from pygrub_k.limits import (
    BTRFS_CACHED_CHUNKS,
    BTRFS_CACHED_EXTENTS,
    BTRFS_LEVELS,
    BTRFS_NODES_KEPT,
)
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k._generated.btrfs_chunk_records import StripeRecord
    from pygrub_k.filesystems.btrfs.chunks import LostPart
    from pygrub_k.filesystems.btrfs.devices import Devices
    from pygrub_k.filesystems.btrfs.node import Node
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

    Run = tuple[int, ByteSource, int]
    """(length, source, offset in it)"""


class Storage:
    """Bytes and nodes by logical address. Nodes are verified, and kept a while."""

    def __init__(
        self,
        devices: Devices,
        findings: Findings,
        *,
        replay: bool = False,
        verify_content: bool = False,
    ) -> None:
        self.devices = devices
        self.findings = findings
        self.replay = replay
        """Whether trees are read with what their logs hold."""
        self.verify_content = verify_content
        """Whether files are read with verification only, however large they are."""
        self.superblock = devices.superblock
        self._most_nodes = max(BTRFS_NODES_KEPT // self.superblock.head.node_size, BTRFS_LEVELS)
        self._nodes: dict[int, Node] = {}
        self._extents: dict[int, bytes] = {}
        self._chunks: list[Chunk] = []
        self._starts: list[int] = []
        self._orders: dict[int, list[int]] = {}
        """What `copies` returns for all addresses of a chunk, by where that starts."""
        self._is_looking = False
        self._system = list(self._system_chunks())
        head = self.superblock.head
        self.chunk_tree = Tree(
            self.node,
            "chunk tree",
            head.chunk_root,
            head.chunk_root_level,
            head.chunk_root_generation,
        )

    # -- chunks ------------------------------------------------------------------------------

    def _system_chunks(self) -> Iterator[Chunk]:
        """Yield the chunks in the superblock: those that hold the chunk tree."""
        superblock = self.superblock
        data = superblock.rest.system_chunks[: superblock.head.len_system_chunks]
        at, where = 0, superblock.offset
        while at < len(data):
            key = record_at(KeyRecord, data, at, where)
            at += KeyRecord.SIZE
            if key.kind != ItemKind.chunk_item:
                raise CorruptError("btrfs superblock", where, f"item {key.kind} among its chunks")
            chunk = Chunk(key.logical, data[at:], where)
            yield chunk
            at += ChunkRecord.SIZE + 32 * len(chunk.stripes)

    def chunk(self, address: int) -> Chunk:
        """Return the chunk of a logical address; CorruptError if it is in none."""
        for chunk in self._system:
            if chunk.start <= address < chunk.end:
                return chunk
        index = bisect_right(self._starts, address) - 1
        if index >= 0 and address < self._chunks[index].end:
            return self._chunks[index]
        if self._is_looking:
            reason = "lies in none of the system's chunks"
            raise CorruptError("btrfs chunk tree", address, reason, LOGICAL)
        self._is_looking = True
        try:
            found = self.chunk_tree.last((Object.first_free, ItemKind.chunk_item, address))
        finally:
            self._is_looking = False
        if found is not None and found[0][:2] == (Object.first_free, ItemKind.chunk_item):
            chunk = Chunk(found[0][2], found[1], address)
            if address < chunk.end:
                self._keep(chunk, index + 1)
                return chunk
        raise CorruptError("btrfs chunk tree", address, "no chunk has this address", LOGICAL)

    def _keep(self, chunk: Chunk, index: int) -> None:
        """Keep a chunk that was met; those kept are sorted by where they start."""
        if len(self._chunks) >= BTRFS_CACHED_CHUNKS:
            self._chunks.clear()
            self._starts.clear()
            index = 0
        self._chunks.insert(index, chunk)
        self._starts.insert(index, chunk.start)

    def copies(self, address: int) -> list[int]:
        """Return the copies of what lies at an address, best first; all that can be tried."""
        chunk = self.chunk(address)
        known = self._orders.get(chunk.start)
        if known is not None:
            return known
        devices = self.devices

        def rank(copy: int) -> int:
            _, part, _ = next(chunk.pieces(address, 1, copy))
            return 2 * (not devices.has(part, fresh=False)) + (not devices.has(part, fresh=True))

        order = sorted(range(chunk.copies), key=rank)
        if not chunk.is_spread and len(self._orders) < BTRFS_CACHED_CHUNKS:
            self._orders[chunk.start] = order
        return order

    def runs(self, address: int, length: int, copy: int | None = None) -> Iterator[Run]:
        """Yield where `length` bytes at a logical address lie; without `copy` in the best one.

        Each part of a striped chunk is taken from where it is best.
        """
        devices = self.devices
        while length:
            chunk = self.chunk(address)
            step = min(length, chunk.end - address)
            if copy is not None or chunk.copies == 1:
                for size, part, offset in chunk.pieces(address, step, copy or 0):
                    yield size, devices.source_of(part), offset
            else:
                yield from self._best_runs(chunk, address, step)
            address += step
            length -= step

    def _best_runs(self, chunk: Chunk, address: int, length: int) -> Iterator[Run]:
        devices = self.devices
        for size, first, at in chunk.pieces(address, length, 0):
            part, offset = first, at
            if not devices.has(part, fresh=True):
                part, offset = self._best_piece(chunk, address, size)
            yield size, devices.source_of(part), offset
            address += size

    def _best_piece(
        self, chunk: Chunk, address: int, length: int
    ) -> tuple[StripeRecord | LostPart, int]:
        """Return where bytes that lie together are best read: where no write was missed."""
        pieces = [next(chunk.pieces(address, length, copy)) for copy in range(chunk.copies)]
        for fresh in (True, False):
            for _, part, offset in pieces:
                if self.devices.has(part, fresh=fresh):
                    return part, offset
        _, part, offset = pieces[0]
        return part, offset

    def read(self, address: int, length: int, copy: int | None = None) -> bytes:
        """Return the bytes at a logical address."""
        return b"".join(
            source.read_at(offset, size)
            for size, source, offset in self.runs(address, length, copy)
        )

    # -- content that is decompressed ------------------------------------------------------

    def kept_extent(self, address: int, size: int) -> bytes | None:
        """Return a decompressed extent of that size if it is still kept."""
        found = self._extents.get(address)
        return found if found is not None and len(found) == size else None

    def keep_extent(self, address: int, data: bytes) -> None:
        """Keep a decompressed extent for a while: files are read in smaller pieces."""
        if len(self._extents) >= BTRFS_CACHED_EXTENTS:
            del self._extents[next(iter(self._extents))]
        self._extents[address] = data

    # -- nodes -------------------------------------------------------------------------------

    def node(self, address: int, level: int, generation: int | None, tree: str) -> Node:
        """Return the node at a logical address, from the first copy that is sound.

        Raises CorruptError or SourceError, for the best copy, if no copy is sound.
        Unless checksums must hold, a copy that only has a wrong one is used and recorded.
        """
        node = self._nodes.get(address)
        if node is None or generation not in {None, node.generation}:
            node = self._read_node(address, generation, tree)
            if len(self._nodes) >= self._most_nodes and address not in self._nodes:
                del self._nodes[next(iter(self._nodes))]
            self._nodes[address] = node
        if node.level != level:
            reason = f"on level {node.level}, not {level}"
            raise CorruptError(f"btrfs {tree}", address, reason, LOGICAL)
        return node

    def _read_node(self, address: int, generation: int | None, tree: str) -> Node:
        structure = f"btrfs {tree}"
        errors: list[FormatError | SourceError] = []
        faulty: Node | None = None
        for copy in self.copies(address):
            try:
                data = self.read(address, self.superblock.head.node_size, copy)
                node = parsed(data, address, generation, structure, self.devices)
            except NodeFaultError as error:
                errors.append(CorruptError(structure, address, error.reason, LOGICAL))
                faulty = faulty or error.node
            except (FormatError, SourceError) as error:
                errors.append(error)
            else:
                for survived in errors:
                    self.findings.note(survived)
                return node
        if faulty is None:
            raise errors[0]
        self.findings.refuse(errors[0])
        return faulty
