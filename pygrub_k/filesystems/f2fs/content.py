"""Where a file's content lies: in its inode, in blocks, in compressed clusters of blocks."""

from __future__ import annotations

from bisect import bisect_left

from pygrub_k._generated.f2fs_node_records import Addresses, AddressRecord, Flags
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.f2fs.recovery import FOOTER
from pygrub_k.filesystems.f2fs.stored_inode import AREA, WORD
from pygrub_k.filesystems.f2fs.superblock import BLOCK
from pygrub_k.limits import F2FS_NODES_PER_FILE, F2FS_RUNS_PER_FILE
from pygrub_k.records import records
from pygrub_k.source import MappedSource, MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.filesystems.f2fs.storage import Storage
    from pygrub_k.filesystems.f2fs.stored_inode import StoredInode
    from pygrub_k.source import ByteSource, Extent

FAN: Final = FOOTER // WORD
"""Addresses, or numbers of nodes, in a node: 1018."""
_DEPTHS: Final = (0, 0, 1, 1, 2)
"""How many nodes of numbers are between an inode's numbers and addresses."""


def content_of(storage: Storage, inode: StoredInode) -> ByteSource:
    """Return an inode's content.

    Raises CorruptError if an address leads out of the main area, LimitError for too many runs,
    UnsupportedError if it is encrypted or is a whole device.
    """
    inode.check_plain()
    size = inode.record.size
    if inode.record.flags & Flags.device_alias:
        raise UnsupportedError(inode.structure, inode.offset, "it stands for a device")
    if inode.has_content_inside:
        data = inode.inside()
        if size > len(data):
            reason = f"{size} bytes of content in an inode that has room for {len(data)}"
            raise CorruptError(inode.structure, inode.offset, reason)
        return MemorySource(data[:size])
    mapping = _Mapping(storage, inode)
    mapping.walk()
    return MappedSource(size, mapping.extents)


class _Mapping:
    """Collects the extents of a file, in order; neighbours are joined."""

    __slots__ = ("at", "extents", "inode", "num_nodes", "recovered", "size", "storage")

    def __init__(self, storage: Storage, inode: StoredInode) -> None:
        self.storage = storage
        self.inode = inode
        self.size = -(-inode.record.size // BLOCK)
        self.extents: list[Extent] = []
        self.at = 0
        """The block of the file that comes next."""
        self.num_nodes = 0
        self.recovered = sorted(
            place for number, place in storage.recovery.nodes if number == inode.number
        )

    def walk(self) -> None:
        inode = self.inode
        words = [one.block for one in records(AddressRecord, inode.record.area, inode.offset)]
        self._addresses(words[inode.first : AREA - inode.attributes], inode.offset)
        place = 1
        for node, depth in zip(inode.nodes, _DEPTHS, strict=True):
            place = self._below(node, depth, place)
        if self.at < self.size:
            reason = f"{inode.record.size} bytes, and addresses reach to block {self.at}"
            raise CorruptError(inode.structure, inode.offset, reason)

    def _below(self, node: int, depth: int, place: int) -> int:
        """Add what a node maps whose place in the file is `place`; return the next place."""
        end = place + _NODES[depth]
        if self.at >= self.size:
            return end
        next_one = bisect_left(self.recovered, place)
        has_recovered = next_one < len(self.recovered) and self.recovered[next_one] < end
        if not node and not has_recovered:
            self.at += self._per_node * FAN**depth
            return end
        if self.num_nodes == F2FS_NODES_PER_FILE:
            raise LimitError(f"{self.inode.structure}: more than {F2FS_NODES_PER_FILE} nodes")
        self.num_nodes += 1
        numbers: Sequence[int] = (0,) * FAN
        where = self.inode.offset
        if node or (not depth and has_recovered):
            data, where = self.storage.node(node, self.inode.number, place)
            numbers = [one.block for one in records(AddressRecord, data[:FOOTER], where)]
        if not depth:
            self._addresses(numbers, where)
            return end
        place += 1
        for number in numbers:
            place = self._below(number, depth - 1, place)
        return end

    @property
    def _per_node(self) -> int:
        """Addresses of a node: as many as whole clusters need."""
        return FAN - FAN % self.inode.cluster

    def _addresses(self, addresses: Sequence[int], where: int) -> None:
        cluster = self.inode.cluster
        count = min(len(addresses) - len(addresses) % cluster, self.size + cluster - self.at)
        index = 0
        while index < count and self.at < self.size:
            address = addresses[index]
            if address == Addresses.compressed and cluster > 1:
                self._cluster(addresses[index + 1 : index + cluster], where)
                index += cluster
                continue
            if address == Addresses.compressed:
                raise CorruptError(self.inode.structure, where, "a cluster in a plain file")
            if address not in {Addresses.hole, Addresses.reserved}:
                offset = self.storage.check(address, self.inode.structure, where)
                self._add(BLOCK, self.storage.source, offset)
            self.at += 1
            index += 1
        self.at += max(len(addresses) - len(addresses) % cluster - index, 0)

    def _cluster(self, addresses: Sequence[int], where: int) -> None:
        from pygrub_k.filesystems.f2fs.compressed import CompressedCluster

        stored = []
        for address in addresses:
            if address in {Addresses.hole, Addresses.reserved}:
                break
            stored.append(self.storage.check(address, self.inode.structure, where))
        source = CompressedCluster(self.storage, self.inode, tuple(stored))
        self._add(source.size, source, 0)
        self.at += self.inode.cluster

    def _add(self, length: int, source: ByteSource, offset: int) -> None:
        start = self.at * BLOCK
        length = min(length, self.inode.record.size - start)
        extents = self.extents
        if extents:
            before, span, last, first = extents[-1]
            if last is source and before + span == start and first + span == offset:
                extents[-1] = (before, span + length, last, first)
                return
        if len(extents) == F2FS_RUNS_PER_FILE:
            raise LimitError(f"{self.inode.structure}: more than {F2FS_RUNS_PER_FILE} runs")
        extents.append((start, length, source, offset))


_NODES: Final = (1, 1 + FAN, 1 + FAN * (1 + FAN))
"""Nodes in a tree of that depth."""
