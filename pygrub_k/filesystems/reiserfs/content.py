"""Where a file's content lies: blocks, holes, and its end in the tree."""

from __future__ import annotations

from pygrub_k._generated.reiserfs_tree_records import BlockPointerRecord, Kind
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import REISERFS_RUNS_PER_FILE
from pygrub_k.records import records
from pygrub_k.source import MappedSource, MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.filesystems.reiserfs.storage import Storage
    from pygrub_k.filesystems.reiserfs.tree import Item, Object
    from pygrub_k.source import ByteSource, Extent


def content_of(storage: Storage, wanted: Object, size: int) -> MappedSource:
    """Return an object's content.

    Raises CorruptError if items overlap or lead out of the file system, LimitError for too many
    runs.
    """
    mapping = _Mapping(storage, wanted, size)
    for item in storage.tree.items(wanted):
        if item.kind == Kind.indirect:
            mapping.add_blocks(item)
        elif item.kind == Kind.direct:
            length = min(len(item.data), size - item.offset)
            if length > 0:
                mapping.add(item.offset, length, MemorySource(item.data[:length]), 0, item)
    return MappedSource(size, mapping.extents)


class _Mapping:
    """Collects the extents of one object, in order; neighbours are joined."""

    def __init__(self, storage: Storage, wanted: Object, size: int) -> None:
        self.storage = storage
        self.structure = f"ReiserFS object {wanted[1]}"
        self.size = size
        self.extents: list[Extent] = []
        self.end = 0

    def add_blocks(self, item: Item) -> None:
        size, tree = self.storage.tree.block_size, self.storage.tree
        whole = len(item.data) - len(item.data) % BlockPointerRecord.SIZE
        start = item.offset
        for pointer in records(BlockPointerRecord, item.data[:whole], item.where):
            length = min(size, self.size - start)
            if length <= 0:
                return
            if pointer.block >= tree.num_blocks:
                reason = f"block {pointer.block} of {tree.num_blocks}"
                raise CorruptError(self.structure, item.where, reason)
            if pointer.block:
                self.add(start, length, self.storage.source, pointer.block * size, item)
            start += length

    def add(self, start: int, length: int, source: ByteSource, at: int, item: Item) -> None:
        if start < self.end:
            reason = f"content at byte {start}, where content is up to byte {self.end}"
            raise CorruptError(self.structure, item.where, reason)
        self.end = start + length
        if self.extents:
            before, span, last, last_at = self.extents[-1]
            if last is source and before + span == start and last_at + span == at:
                self.extents[-1] = (before, span + length, last, last_at)
                return
        if len(self.extents) == REISERFS_RUNS_PER_FILE:
            raise LimitError(f"{self.structure}: more than {REISERFS_RUNS_PER_FILE} runs")
        self.extents.append((start, length, source, at))
