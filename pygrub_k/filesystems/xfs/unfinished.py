"""What the log announces and does not mark as done, finished in memory as Linux finishes it.

Of the intents, two kinds say where files' content lies: mappings (BUI) and exchanges (XMI); they
are carried out here, when a file that they name is read (v6.12, fs/xfs/xfs_bmap_item.c,
xfs_exchmaps_item.c, libxfs/xfs_exchmaps.c). Those of attributes (ATTRI, also used for parent
pointers) change nothing but attributes (xfs_attr_item.c); the inodes are put down. All others
concern free space and its owners: EFI frees blocks (xfs_extfree_item.c), RUI and CUI write the
trees of owners and of shared blocks (xfs_rmap_item.c, xfs_refcount_item.c). No reader asks these.
"""

from __future__ import annotations

from bisect import bisect_left

from pygrub_k._generated.xfs_inode_records import InodeFlag
from pygrub_k._generated.xfs_log_items_records import (
    AttributeIntentRecord,
    AttributeOperation,
    ExchangeFlag,
    ExchangeRecord,
    IntentRecord,
    ItemType,
    MapFlag,
    MappedExtentRecord,
)
from pygrub_k.errors import CorruptError, LimitError, PygrubError, UnsupportedError
from pygrub_k.filesystems.xfs.log_record import STRUCTURE
from pygrub_k.filesystems.xfs.stored_inode import StoredInode
from pygrub_k.limits import XFS_UNFINISHED, XFS_UNFINISHED_EXTENTS
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from pygrub_k.filesystems.xfs.storage import Storage

    Extent = tuple[int, int, int, bool]
    """(first block of the file, blocks, first in the file system, written)"""

_MAP, _UNMAP = MapFlag.map, MapFlag.unmap
_OPERATION: Final = 0xFF
"""What of a mapping's flags is its operation."""
_LAST_BLOCK: Final = (1 << 54) - 1
"""Of a file, as Linux (XFS_MAX_FILEOFF)."""


class FinishedFile:
    """What an inode holds after recovery, in place of what its own bytes say."""

    __slots__ = ("extents", "inode", "num_blocks", "size")

    def __init__(self, inode: StoredInode) -> None:
        if inode.has(InodeFlag.realtime):
            reason = "an unfinished change of what lies on the real-time device"
            raise UnsupportedError(inode.structure, inode.offset, reason)
        self.inode = inode
        self.extents = list(inode.fork.extents())
        self.size = inode.size
        self.num_blocks = inode.core.num_blocks

    def take(self, first: int, count: int) -> list[Extent]:
        """Unmap a range of blocks, and return what was there."""
        inside, outside = _split(self.extents, [(first, count)])
        self.extents = outside
        self.num_blocks -= _length(inside)
        return inside

    def put(self, pieces: list[Extent]) -> None:
        """Map what lies in a range where nothing is mapped; CorruptError if something is."""
        if not pieces:
            return
        at = bisect_left(self.extents, pieces[0])
        self.extents[at:at] = pieces
        self.num_blocks += _length(pieces)
        around = self.extents[max(at - 1, 0) : at + len(pieces) + 1]
        for index in range(1, len(around)):
            first, count, _, _ = around[index - 1]
            if first + count > around[index][0]:
                reason = f"block {around[index][0]} is mapped twice by what the log leaves to do"
                raise CorruptError(self.inode.structure, self.inode.offset, reason)


_PARENT_OPERATIONS: Final = frozenset(
    {
        AttributeOperation.set_parent,
        AttributeOperation.remove_parent,
        AttributeOperation.replace_parent,
    }
)


class Unfinished:
    """The intents of a log that are not done, oldest first.

    Raises CorruptError for what Linux would not mount, LimitError for more than XFS_UNFINISHED.
    """

    __slots__ = ("_files", "_intents", "_left", "_storage", "attributes", "inodes", "parents")

    def __init__(self, storage: Storage, intents: Iterable[bytes]) -> None:
        self._storage = storage
        self._intents: list[MappedExtentRecord | ExchangeRecord] = []
        self._files: dict[int, FinishedFile | PygrubError] | None = None
        self._left = XFS_UNFINISHED_EXTENTS
        self.inodes: set[int] = set()
        """Inodes whose extents are not as their own bytes say."""
        self.attributes: set[int] = set()
        """Inodes whose attributes are not."""
        self.parents: set[int] = set()
        """Inodes whose parent pointers are not: attributes that nobody sees."""
        for data in intents:
            self._add(data)
        if len(self._intents) > XFS_UNFINISHED:
            raise LimitError(f"{STRUCTURE}: {len(self._intents)} changes of files are not finished")

    def _add(self, data: bytes) -> None:
        head = part_at(IntentRecord, data, 0, STRUCTURE, None)
        if head.item_type == ItemType.attributes:
            change = part_at(AttributeIntentRecord, data, 0, STRUCTURE, None)
            is_parent = change.operation & _OPERATION in _PARENT_OPERATIONS
            (self.parents if is_parent else self.attributes).add(change.inode)
            return
        intent: MappedExtentRecord | ExchangeRecord
        if head.item_type == ItemType.exchange:
            intent = part_at(ExchangeRecord, data, 0, STRUCTURE, None)
            numbers = {intent.inode_1, intent.inode_2}
            of_attributes = intent.flags & ExchangeFlag.attributes
            end = max(intent.first_1, intent.first_2) + intent.num_blocks
        else:
            intent = part_at(MappedExtentRecord, data, head.SIZE, STRUCTURE, None)
            numbers = {intent.owner}
            of_attributes = intent.flags & MapFlag.attributes
            end = intent.first + intent.num_blocks
            if head.num_extents != 1 or intent.flags & _OPERATION not in (_MAP, _UNMAP):
                raise CorruptError(STRUCTURE, None, "an intent to map that makes no sense")
        if end > _LAST_BLOCK:
            raise CorruptError(STRUCTURE, None, f"an intent for block {end} of a file")
        if of_attributes:
            self.attributes |= numbers
        else:
            self.inodes |= numbers
            self._intents.append(intent)

    def finished(self, number: int) -> FinishedFile | None:
        """Return an inode's state after recovery; None if no intent names it.

        Raises CorruptError or UnsupportedError for one whose change cannot be finished, LimitError
        if that would take more than XFS_UNFINISHED_EXTENTS.
        """
        if number not in self.inodes:
            return None
        if self._files is None:
            self._files = {}
            for intent in self._intents:
                self._finish(intent)
        found = self._files[number]
        if isinstance(found, PygrubError):
            raise found
        return found

    def _finish(self, intent: MappedExtentRecord | ExchangeRecord) -> None:
        """Carry an intent out; where that fails, the inodes that it names are refused."""
        assert self._files is not None
        numbers: tuple[int, ...]
        try:
            if isinstance(intent, ExchangeRecord):
                numbers = intent.inode_1, intent.inode_2
                self._exchange(intent, self._file(intent.inode_1), self._file(intent.inode_2))
            else:
                numbers = (intent.owner,)
                self._map(intent, self._file(intent.owner))
        except PygrubError as error:
            self._files |= dict.fromkeys(numbers, error)

    def _file(self, number: int) -> FinishedFile:
        assert self._files is not None
        found = self._files.get(number)
        if isinstance(found, PygrubError):
            raise found
        if found is None:
            found = FinishedFile(StoredInode.as_logged(self._storage, number))
            self._count(len(found.extents))
            self._files[number] = found
        return found

    def _count(self, pieces: int) -> None:
        self._left -= pieces
        if self._left < 0:
            limit = XFS_UNFINISHED_EXTENTS
            raise LimitError(f"{STRUCTURE}: changes of {limit} extents are not finished")

    def _map(self, intent: MappedExtentRecord, file: FinishedFile) -> None:
        self._count(len(file.extents) >> 6)
        if intent.flags & _OPERATION == _UNMAP:
            file.take(intent.first, intent.num_blocks)
            return
        start = self._storage.block_index(intent.start, intent.num_blocks, STRUCTURE, None)
        is_written = not intent.flags & MapFlag.unwritten
        file.put([(intent.first, intent.num_blocks, start, is_written)])

    def _exchange(self, intent: ExchangeRecord, one: FinishedFile, two: FinishedFile) -> None:
        for file, generation in ((one, intent.generation_1), (two, intent.generation_2)):
            if file.inode.core.generation != generation:
                reason = f"generation {generation} of it is to be exchanged"
                raise CorruptError(file.inode.structure, file.inode.offset, reason)
        moved = one.take(intent.first_1, intent.num_blocks)
        other = two.take(intent.first_2, intent.num_blocks)
        self._count(len(moved) + len(other))
        shift = intent.first_2 - intent.first_1
        ranges = [(intent.first_2, intent.num_blocks)]
        stays: list[Extent] = []
        if intent.flags & ExchangeFlag.written_only:
            stays = [piece for piece in moved if not piece[3]]
            moved = [piece for piece in moved if piece[3]]
            ranges = [(first + shift, count) for first, count, _, _ in moved]
        comes, remains = _split(other, ranges)
        one.put(sorted(stays + _shifted(comes, -shift)))
        two.put(sorted(remains + _shifted(moved, shift)))
        if intent.flags & ExchangeFlag.sizes:
            # As Linux: those of now, not those that the intent says.
            one.size, two.size = two.size, one.size


def _split(
    extents: list[Extent], ranges: list[tuple[int, int]]
) -> tuple[list[Extent], list[Extent]]:
    """Return the parts of extents that lie in ranges, and those that do not; both ascend."""
    inside: list[Extent] = []
    outside: list[Extent] = []
    at = 0
    for first, count, start, is_written in extents:
        position, end = first, first + count
        while at < len(ranges) and ranges[at][0] + ranges[at][1] <= first:
            at += 1
        index = at
        while position < end:
            low, high = end, end
            if index < len(ranges):
                low = min(max(ranges[index][0], position), end)
                high = min(ranges[index][0] + ranges[index][1], end)
            if low > position:
                outside.append((position, low - position, start + position - first, is_written))
            if high > low:
                inside.append((low, high - low, start + low - first, is_written))
            position = max(low, high)
            index += 1
    return inside, outside


def _shifted(extents: list[Extent], blocks: int) -> list[Extent]:
    return [(first + blocks, *rest) for first, *rest in extents]  # type: ignore[misc]


def _length(extents: list[Extent]) -> int:
    return sum(count for _, count, _, _ in extents)
