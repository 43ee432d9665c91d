"""The file of checkpoints: each has the inode of its own inode file."""

from __future__ import annotations

from pygrub_k._generated.nilfs2_inode_records import InodeRecord
from pygrub_k._generated.nilfs2_metadata_records import (
    CheckpointFlags,
    CheckpointHeadRecord,
    CheckpointRecord,
)
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import NILFS2_CHECKPOINTS
from pygrub_k.record import Record
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.nilfs2.block_map import BlockMap
    from pygrub_k.filesystems.nilfs2.volume import BlockVolume

_ALL: Final = 1 << 64


class Checkpoint(Record):
    """A checkpoint, the inode of its inode file, and the byte of the volume at which this lies."""

    record: CheckpointRecord
    inodes: InodeRecord
    where: int


class Checkpoints:
    """The checkpoints of a file system, by number."""

    __slots__ = ("_first", "_map", "_per_block", "_size", "_volume")

    def __init__(self, volume: BlockVolume, found: BlockMap) -> None:
        self._volume = volume
        self._map = found
        self._size = volume.superblock.checkpoint_size
        self._per_block = volume.block_size // self._size
        self._first = -(-CheckpointHeadRecord.SIZE // self._size)

    def checkpoint(self, number: int) -> Checkpoint:
        """Return checkpoint `number`, from 1; CorruptError if there is no such one."""
        index, at = divmod(number + self._first - 1, self._per_block)
        block = self._map.block(index) if number > 0 else 0
        found = None
        if block:
            data = self._volume.read(block, self._map.structure, self._map.where)
            found = self._in_block(data, block, at)
        if found is None or found.record.number != number:
            raise CorruptError(self._map.structure, self._map.where, f"no checkpoint {number}")
        return found

    def all(self) -> Iterator[Checkpoint]:
        """Yield all checkpoints in the order of their numbers; raises as reading them does."""
        count = 0
        for index, block in self._map.blocks(_ALL):
            data = self._volume.read(block, self._map.structure, self._map.where)
            for at in range(self._per_block):
                number = index * self._per_block + at - self._first + 1
                found = self._in_block(data, block, at) if number > 0 else None
                if found is None or found.record.number != number:
                    continue
                count += 1
                if count > NILFS2_CHECKPOINTS:
                    raise LimitError(f"NILFS2: more than {NILFS2_CHECKPOINTS} checkpoints")
                yield found

    def _in_block(self, data: bytes, block: int, at: int) -> Checkpoint | None:
        start = at * self._size
        where = block * self._volume.block_size + start
        record = record_at(CheckpointRecord, data, start, where)
        if record.flags & CheckpointFlags.invalid:
            return None
        inner = start + CheckpointRecord.SIZE
        inodes = record_at(InodeRecord, data, inner, where + CheckpointRecord.SIZE)
        return Checkpoint(record, inodes, where + CheckpointRecord.SIZE)
