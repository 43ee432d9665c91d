"""What fdatasync wrote after the last checkpoint: content that Linux takes when it mounts.

Such logs hold blocks of files alone, whose inodes are those of the checkpoint: where more than
content has changed, Linux makes a checkpoint instead (nilfs_construct_dsync_segment).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pygrub_k._generated.nilfs2_inode_records import MapWordRecord
from pygrub_k._generated.nilfs2_log_records import ContentBlockRecord, FileRecord, LogFlags
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.nilfs2.logs import STRUCTURE
from pygrub_k.limits import NILFS2_RECOVERED_BLOCKS
from pygrub_k.records import part_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.nilfs2.logs import Log
    from pygrub_k.filesystems.nilfs2.volume import BlockVolume
    from pygrub_k.records import RecordTable

    R = TypeVar("R", bound=RecordTable)

    Blocks = dict[int, dict[int, int]]
    """By inode: the block of the volume for a block of the file."""


def recovered(volume: BlockVolume, logs: Sequence[Log]) -> Blocks:
    """Return what Linux takes of the logs behind a checkpoint (nilfs_do_roll_forward).

    Logs that belong together count once the last of them is there. Raises CorruptError where Linux
    refuses to mount, LimitError for too many blocks.
    """
    found: Blocks = {}
    open_ones: list[tuple[int, int, int]] = []
    is_open = False
    count = 0
    for log in _between(logs):
        flags = log.summary.flags
        if not is_open and not (flags & LogFlags.begins and flags & LogFlags.content_only):
            continue
        if not flags & LogFlags.content_only:
            where = log.start * volume.block_size
            raise CorruptError(STRUCTURE, where, "it is among logs of fdatasync, and is none")
        is_open = True
        for one in _blocks(volume, log):
            count += 1
            if count > NILFS2_RECOVERED_BLOCKS:
                reason = f"more than {NILFS2_RECOVERED_BLOCKS} blocks after the last checkpoint"
                raise LimitError(f"NILFS2: {reason}")
            open_ones.append(one)
        if flags & LogFlags.ends:
            for inode, index, block in open_ones:
                found.setdefault(inode, {})[index] = block
            open_ones = []
            is_open = False
    return found


def _between(logs: Sequence[Log]) -> Sequence[Log]:
    """Return the logs from the first that begins some to the last that ends some."""
    begins = [at for at, log in enumerate(logs) if log.summary.flags & LogFlags.begins]
    ends = [at for at, log in enumerate(logs) if log.summary.flags & LogFlags.ends]
    return logs[begins[0] : ends[-1] + 1] if begins and ends else ()


def _blocks(volume: BlockVolume, log: Log) -> Iterator[tuple[int, int, int]]:
    """Yield (inode, block of the file, block of the volume) of the content in a log."""
    summary = log.summary
    cursor = _Cursor(volume, log)
    block = log.start + -(-summary.len_summary // volume.block_size)
    for _ in range(summary.num_files):
        file = cursor.next(FileRecord)
        if not file.num_data_blocks <= file.num_blocks <= log.end - block:
            reason = (
                f"{file.num_data_blocks} of {file.num_blocks} blocks of inode {file.inode}, and"
                f" there are {log.end - block}"
            )
            raise CorruptError(STRUCTURE, log.start * volume.block_size, reason)
        for _ in range(file.num_data_blocks):
            yield file.inode, cursor.next(ContentBlockRecord).file_block, block
            block += 1
        for _ in range(file.num_blocks - file.num_data_blocks):
            cursor.next(MapWordRecord)
            block += 1


class _Cursor:
    """Reads the summary of a log; what does not fit into a block stands in the next one."""

    def __init__(self, volume: BlockVolume, log: Log) -> None:
        self._volume = volume
        self._log = log
        self._block = log.start
        self._at = log.summary.len_header
        self._data = volume.read(log.start, STRUCTURE, None)

    def next(self, table: type[R]) -> R:
        volume = self._volume
        if self._at + table.SIZE > volume.block_size:
            self._block += 1
            self._at = 0
            size = (self._block - self._log.start) * volume.block_size
            if size >= self._log.summary.len_summary:
                where = self._log.start * volume.block_size
                raise CorruptError(STRUCTURE, where, "it describes more blocks than it has room")
            self._data = volume.read(self._block, STRUCTURE, None)
        found = part_at(table, self._data, self._at, STRUCTURE, self._block * volume.block_size)
        self._at += table.SIZE
        return found
