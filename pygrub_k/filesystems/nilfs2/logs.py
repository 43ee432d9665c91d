"""Logs: each holds what was written at once, and says which segment the next ones are in."""

from __future__ import annotations

from pygrub_k._generated.nilfs2_log_records import LogFlags, SummaryRecord
from pygrub_k._generated.nilfs2_superblock_records import States
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.nilfs2.checksums import checksum
from pygrub_k.findings import Findings
from pygrub_k.limits import NILFS2_LOG_BYTES, READ_AT_ONCE
from pygrub_k.record import Record
from pygrub_k.records import read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.nilfs2.volume import BlockVolume

STRUCTURE: Final = "NILFS2 log"
MAGIC: Final = 0x1EAFFA11
_LEAST: Final = SummaryRecord.OFFSET.checkpoint
"""Bytes of a summary's head before Linux 3.4."""


class Log(Record):
    """A log, and the block at which it begins."""

    start: int
    summary: SummaryRecord

    @property
    def end(self) -> int:
        """The block behind its last one, in which a super root is."""
        return self.start + self.summary.num_blocks


class Newest(Record):
    """The last log with a super root, the checkpoint that this is, and the logs behind it."""

    log: Log
    checkpoint: int
    later: list[Log]


def newest_checkpoint(volume: BlockVolume, *, look_behind: bool = False) -> Newest:
    """Return the last checkpoint, from the one on that the superblock names.

    As Linux (nilfs_search_super_root): where the file system was unmounted, that is the last one,
    unless one is to `look_behind` it.
    Raises CorruptError if it is damaged, LimitError for too much that is newer.
    """
    superblock = volume.superblock
    log = read_log(volume, superblock.last_log, superblock.last_sequence, volume.findings)
    if not log.summary.flags & LogFlags.super_root:
        where = log.start * volume.block_size
        raise CorruptError(STRUCTURE, where, "it has no super root, and the superblock names it")
    found = Newest(log, superblock.last_checkpoint, [])
    if superblock.state & States.valid and not look_behind:
        return found
    for newer in _following(volume, log):
        if newer.summary.flags & LogFlags.super_root:
            found = Newest(newer, found.checkpoint + 1, [])
        else:
            found.later.append(newer)
    return found


def _following(volume: BlockVolume, log: Log) -> Iterator[Log]:
    """Yield the sound logs behind one, until a segment begins with none."""
    unheeded = Findings(verify=True)
    num_blocks = volume.superblock.num_blocks_per_segment
    number, sequence = log.start // num_blocks, log.summary.sequence
    at, following = log.end, log.summary.next_segment // num_blocks
    is_empty = False
    left = NILFS2_LOG_BYTES
    while True:
        blocks = volume.segment(number)
        if at < blocks.stop - 1:  # no log has one block
            try:
                log = read_log(volume, at, sequence, unheeded)
            except CorruptError:
                at = blocks.stop
                continue
            left -= log.summary.num_blocks * volume.block_size
            if left < 0:
                reason = f"more than {NILFS2_LOG_BYTES} bytes of logs behind the superblock's"
                raise LimitError(f"NILFS2: {reason}")
            yield log
            at, following = log.end, log.summary.next_segment // num_blocks
            is_empty = False
            continue
        if is_empty:
            return
        is_empty = True
        number, sequence = following, sequence + 1
        if number >= volume.superblock.num_segments:
            reason = f"it says that segment {number} is next, which does not exist"
            where = log.start * volume.block_size
            volume.findings.note(CorruptError(STRUCTURE, where, reason))
            return
        at = volume.segment(number).start


def read_log(volume: BlockVolume, start: int, sequence: int, findings: Findings) -> Log:
    """Return the log at block `start`, all of it verified as Linux does when it mounts.

    Raises CorruptError if it is damaged, or is not of the segment with this sequence number.
    """
    where = volume.place(start, STRUCTURE, None)
    summary = read_record(SummaryRecord, volume.source, where)
    if summary.magic != MAGIC:
        raise CorruptError(STRUCTURE, where, f"magic {summary.magic:#x}")
    if summary.sequence != sequence:
        reason = f"sequence number {summary.sequence}, not {sequence}"
        raise CorruptError(STRUCTURE, where, reason)
    blocks = volume.segment(start // volume.superblock.num_blocks_per_segment)
    if not 0 < summary.num_blocks <= blocks.stop - start:
        reason = f"{summary.num_blocks} blocks from block {start} of a segment up to {blocks.stop}"
        raise CorruptError(STRUCTURE, where, reason)
    size = summary.num_blocks * volume.block_size
    if not _LEAST <= summary.len_header <= summary.len_summary <= size:
        reason = f"a head of {summary.len_header} bytes in a summary of {summary.len_summary}"
        raise CorruptError(STRUCTURE, where, reason)
    _verify(volume, where, size, summary, findings)
    return Log(start, summary)


def _verify(
    volume: BlockVolume, where: int, size: int, summary: SummaryRecord, findings: Findings
) -> None:
    offsets = SummaryRecord.OFFSET
    for first, end, stored in (
        (offsets.magic, summary.len_summary, summary.summary_checksum),
        (offsets.summary_checksum, size, summary.log_checksum),
    ):
        computed = volume.superblock.checksum_seed
        for at in range(where + first, where + end, READ_AT_ONCE):
            data = volume.source.read_at(at, min(READ_AT_ONCE, where + end - at))
            computed = checksum(data, computed)
        findings.verify_checksum(STRUCTURE, where, computed, stored)
