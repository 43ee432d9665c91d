"""Where a file's content lies: a tree of extents, whose root is in the inode."""

from __future__ import annotations

from pygrub_k._generated.jfs_extent_records import ExtentFlags, ExtentRecord, HeadRecord
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.mapping import mapped
from pygrub_k.limits import JFS_LEVELS, JFS_NODES_PER_FILE, JFS_RUNS_PER_FILE
from pygrub_k.records import part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.jfs.volume import Volume
    from pygrub_k.filesystems.mapping import Run
    from pygrub_k.source import MappedSource

NODE: Final = 4096
"""Bytes of a node outside an inode."""
FIRST: Final = HeadRecord.SIZE // ExtentRecord.SIZE
"""Entries whose room the header takes."""


def content_of(volume: Volume, structure: str, tree: bytes, size: int, where: int) -> MappedSource:
    """Return the content of an inode at byte `where`; `tree` is the root.

    Raises CorruptError if nodes or extents lead out of the file system or are not in order,
    UnsupportedError for compressed content, LimitError for too many runs.
    """
    walk = _Walk(volume, structure)
    if size:  # after a power cut a file without content may have no tree
        walk.node(tree, where, 0)
    return mapped(walk.runs, size, volume.block_size, volume.source)


class _Walk:
    """Collects the extents of a file, in order; neighbours are joined."""

    __slots__ = ("nodes", "runs", "structure", "volume")

    def __init__(self, volume: Volume, structure: str) -> None:
        self.volume = volume
        self.structure = structure
        self.runs: list[Run] = []
        self.nodes: set[int] = set()

    def node(self, data: bytes, where: int, level: int) -> None:
        head = part_at(HeadRecord, data, 0, self.structure, where)
        room = len(data) // ExtentRecord.SIZE
        if not FIRST <= head.end <= head.num_slots <= room:
            reason = f"a tree of extents with entries up to {head.end}, of {head.num_slots}"
            raise CorruptError(self.structure, where, reason)
        entries = data[HeadRecord.SIZE : head.end * ExtentRecord.SIZE]
        for entry in records(ExtentRecord, entries, where):
            if head.is_leaf:
                self._extent(entry, where)
            else:
                self._below(entry, where, level + 1)

    def _below(self, entry: ExtentRecord, where: int, level: int) -> None:
        address, volume = entry.address, self.volume
        if level == JFS_LEVELS or address in self.nodes:
            raise CorruptError(self.structure, where, f"block {address} leads back to itself")
        if len(self.nodes) == JFS_NODES_PER_FILE:
            raise LimitError(f"{self.structure}: more than {JFS_NODES_PER_FILE} nodes of extents")
        self.nodes.add(address)
        offset = volume.check(address, NODE // volume.block_size, self.structure, where)
        self.node(volume.source.read_at(offset, NODE), offset, level)

    def _extent(self, entry: ExtentRecord, where: int) -> None:
        start, length, address = entry.offset, entry.length, entry.address
        runs = self.runs
        end = runs[-1][0] + runs[-1][1] if runs else 0
        if start < end or not length:
            reason = f"an extent of length {length} at block {start}, after one up to block {end}"
            raise CorruptError(self.structure, where, reason)
        if entry.flags & ExtentFlags.unwritten:
            return
        if entry.flags & ExtentFlags.compressed:
            reason = "its content is compressed, which is not supported"
            raise UnsupportedError(self.structure, where, reason)
        self.volume.check(address, length, self.structure, where)
        if runs and start == end and address == runs[-1][2] + runs[-1][1]:
            runs[-1] = (runs[-1][0], runs[-1][1] + length, runs[-1][2])
            return
        if len(runs) == JFS_RUNS_PER_FILE:
            raise LimitError(f"{self.structure}: more than {JFS_RUNS_PER_FILE} runs")
        runs.append((start, length, address))
