"""The log, replayed in memory as jfs_fsck does before Linux mounts (logredo of jfsutils 1.1.15).

The log is read from its end. A piece of a page is taken from the newest committed record that has
it, and what older ones say of that piece is not looked at. Maps of blocks and lists of free slots,
which jfs_fsck makes anew, are left as they are: nothing that is read depends on them.
"""

from __future__ import annotations

from pygrub_k._generated.jfs_log_records import (
    ChangedPageRecord,
    FileSystemRecord,
    FreedInodesRecord,
    Kind,
    State,
)
from pygrub_k._generated.jfs_superblock_records import Flags
from pygrub_k._generated.jfs_superblock_records import State as VolumeState
from pygrub_k.errors import CorruptError, FormatError, LimitError, UnsupportedError
from pygrub_k.filesystems.jfs.changed_pages import ChangedPages
from pygrub_k.filesystems.jfs.log import PAGE, PLACE, STRUCTURE, Log, read_log_superblock
from pygrub_k.limits import JFS_LOG_RECORDS
from pygrub_k.record import Record
from pygrub_k.records import part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k._generated.jfs_inode_records import PlaceRecord
    from pygrub_k._generated.jfs_log_records import SuperblockRecord
    from pygrub_k._generated.jfs_superblock_records import JfsSuperblockRecord
    from pygrub_k.filesystems.jfs.log import LogRecord
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

_MOST_SHARING: Final = 128
"""File systems that share a log; a larger number is that of a device, and stands for the first."""


class Outcome(Record):
    """What replaying a log came to: the volume after it, and what has changed.

    `places` has where inodes lie now, by allocation group and index there.
    """

    source: ByteSource
    num_transactions: int
    num_blocks: int
    places: dict[tuple[int, int], PlaceRecord]


def replayed(
    source: ByteSource,
    superblock: JfsSuperblockRecord,
    findings: Findings,
    logs: Sequence[ByteSource],
) -> Outcome | None:
    """Return what replaying the log comes to, None if nothing is to be replayed.

    `logs` are the devices that may be its log's. Where the log cannot be replayed, that is noted;
    so it is if the log lies on a device that is not there.
    """
    if not superblock.state:
        return None
    try:
        log, start = _found(source, superblock, logs)
        head = read_log_superblock(log, start)
        if head.state == State.replayed:
            return None
        _check(superblock, head)
        replay = _Replay(source, superblock, _index(superblock, head))
        replay.run(Log(log, start, head))
    except (FormatError, LimitError) as error:
        findings.note(error)
        return None
    pages = replay.pages
    return Outcome(pages.source(), replay.num_transactions, pages.num_blocks, pages.places)


def logs_of(source: ByteSource, others: Sequence[ByteSource]) -> list[ByteSource]:
    """Return those of `others` that are the log of the JFS in `source` by its UUID."""
    from pygrub_k.filesystems.jfs.superblock import read_superblock
    from pygrub_k.findings import Findings as Unused

    superblock, _ = read_superblock(source, Unused())
    if superblock.flags & Flags.log_inside:
        return []
    found = []
    for other in others:
        if other.size < (PAGE << 1):
            continue
        try:
            if read_log_superblock(other, 0).uuid == superblock.log_uuid:
                found.append(other)
        except CorruptError:
            continue
    return found


def _found(
    source: ByteSource, superblock: JfsSuperblockRecord, logs: Sequence[ByteSource]
) -> tuple[ByteSource, int]:
    """Return where the log lies, and at which byte."""
    if superblock.flags & Flags.log_inside:
        return source, superblock.log_address * superblock.block_size
    if len(logs) != 1:
        which = f"and {len(logs)} volumes look like it" if logs else "which is not among the disks"
        reason = f"it lies on another device, {which}; what it may hold is not seen"
        raise UnsupportedError(STRUCTURE, None, reason)
    return logs[0], 0


def _check(superblock: JfsSuperblockRecord, head: SuperblockRecord) -> None:
    if superblock.state & VolumeState.extending:
        reason = "the file system was being extended; jfs_fsck has to end or undo that"
        raise UnsupportedError(STRUCTURE, None, reason)
    if head.serial != superblock.log_serial:
        reason = (
            f"it belongs to mount {head.serial}, and the file system to {superblock.log_serial}"
        )
        raise CorruptError(STRUCTURE, PAGE, f"{reason}: it cannot be replayed", PLACE)
    if superblock.flags & Flags.log_inside:
        room = superblock.log_length * superblock.block_size // PAGE
        if head.num_pages != room or head.block_size != superblock.block_size:
            reason = f"{head.num_pages} pages, where there is room for {room}"
            raise CorruptError(STRUCTURE, PAGE, reason, PLACE)


def _index(superblock: JfsSuperblockRecord, head: SuperblockRecord) -> int:
    """Return which of the file systems that share the log this one is."""
    if superblock.flags & Flags.log_inside:
        return 0
    for index, one in enumerate(records(FileSystemRecord, head.active, None)):
        if one.uuid == superblock.uuid:
            return index
    raise CorruptError(STRUCTURE, PAGE, "the file system is not among those that use it", PLACE)


class _Replay:
    """Collects what committed records change, the newest first."""

    def __init__(self, source: ByteSource, superblock: JfsSuperblockRecord, index: int) -> None:
        self._index = index
        self._state = superblock.state
        self._committed: set[int] = set()
        self.num_transactions = 0
        self.pages = ChangedPages(source, superblock)

    def run(self, log: Log) -> None:
        for number, record in enumerate(log.records()):
            if number == JFS_LOG_RECORDS:
                raise LimitError(f"{STRUCTURE}: more than {JFS_LOG_RECORDS} records")
            self._take(record)

    def _take(self, record: LogRecord) -> None:
        descriptor = record.descriptor
        kind, transaction = descriptor.kind, descriptor.transaction
        index = descriptor.file_system
        is_ours = (0 if index > _MOST_SHARING else index) == self._index
        if kind == Kind.commit:
            self._committed.add(transaction)
            self.num_transactions += is_ours and self._is_open
        elif kind == Kind.mount:
            if is_ours and not self._state & (VolumeState.dirty | VolumeState.log_failed):
                self._state = 0
        elif kind in {Kind.redo_page, Kind.no_redo_page, Kind.no_redo_inodes, Kind.update_map}:
            if transaction in self._committed:
                if not descriptor.previous:
                    self._committed.discard(transaction)
                if is_ours and self._is_open:
                    self._change(record)
        elif kind != Kind.sync_point:
            raise CorruptError(STRUCTURE, record.end, f"a record of kind {kind:#x}", PLACE)

    @property
    def _is_open(self) -> bool:
        """Whether records are of the last mount, and not yet in their places."""
        return self._state not in {0, VolumeState.log_failed}

    def _change(self, record: LogRecord) -> None:
        details, kind = record.descriptor.details, record.descriptor.kind
        if kind == Kind.no_redo_inodes:
            freed = part_at(FreedInodesRecord, details, 0, STRUCTURE, record.end)
            self.pages.free_inodes(freed)
            return
        change = part_at(ChangedPageRecord, details, 0, STRUCTURE, record.end)
        if kind == Kind.no_redo_page:
            self.pages.leave(change)
        elif kind == Kind.redo_page:
            self.pages.redo(change, record)
