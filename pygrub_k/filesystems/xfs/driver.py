"""Open XFS: identity, root, and every inode by its number."""

from __future__ import annotations

from pygrub_k._generated.xfs_superblock_records import Incompatible
from pygrub_k.errors import CorruptError, FormatError, UnsupportedError
from pygrub_k.filesystems.model import Driver, OpenedFilesystem, Spanning, uuid_text
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.filesystems.xfs.storage import Storage
from pygrub_k.filesystems.xfs.superblock import SECTOR, STRUCTURE, read_superblock
from pygrub_k.findings import Findings

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.filesystems.model import Settings
    from pygrub_k.filesystems.xfs.replay import ReplayedSource
    from pygrub_k.filesystems.xfs.superblock import Superblock
    from pygrub_k.source import ByteSource

_LOG_DEVICE: Final = "byte {} of its device"


class XfsFilesystem(OpenedFilesystem):
    """An opened XFS."""

    __slots__ = ("_root",)

    storage: Storage

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self._root: XfsInode | None = None

    @property
    def superblock(self) -> Superblock:
        return self.storage.superblock

    @property
    def uuid(self) -> str:
        return uuid_text(self.superblock.record.uuid)

    @property
    def label(self) -> bytes:
        return self.superblock.record.label.partition(b"\0")[0]

    @property
    def root(self) -> XfsInode:
        if self._root is None:
            root = self.inode(self.superblock.record.root_inode)
            if root.kind != "directory":
                raise CorruptError(root.structure, root.offset, f"the root inode is a {root.kind}")
            self._root = root
        return self._root

    def inode(self, number: int) -> XfsInode:
        """Return inode `number`, whether a name leads to it or not, also one that was freed."""
        return XfsInode.even_free(self.storage, number)


def open_filesystem(
    source: ByteSource, settings: Settings, logs: Sequence[ByteSource] = ()
) -> XfsFilesystem:
    """Open the XFS in `source`, its log replayed if it was not unmounted.

    `logs` are the devices that may be its log's, if that has one of its own.
    Raises CorruptError or UnsupportedError if its superblock or its log is not usable, LimitError
    for a log that asks for too much, SourceError if they cannot be read. Where checksums need not
    hold, a log that cannot be replayed is recorded as a problem, and the file system is read as it
    stands; so it is if its log lies on a device that is not there.
    """
    storage = _opened(source, None, Findings("XFS", verify=settings.verify_checksums))
    if settings.replay_journal:
        storage = _replayed(storage, logs)
    elif len(logs) == 1:
        storage.log_device = logs[0]
    return XfsFilesystem(storage)


def _replayed(storage: Storage, logs: Sequence[ByteSource]) -> Storage:
    findings = storage.findings
    device: ByteSource | None = None
    if not storage.superblock.record.log_block:
        if len(logs) != 1:
            which = (
                f"and {len(logs)} volumes look like it" if logs else "which is not among the disks"
            )
            reason = f"it lies on another device, {which}; what it may hold is not seen"
            findings.note(UnsupportedError("XFS log", None, reason))
            storage.log_is_missing = True
            return storage
        device = storage.log_device = logs[0]
    from pygrub_k.filesystems.xfs.log import Log

    try:
        log = Log(storage, device)
        if log.is_clean:
            storage.log_was_seen = True
            return storage
        from pygrub_k.filesystems.xfs.log_index import LogIndex
        from pygrub_k.filesystems.xfs.replay import ReplayedSource

        index = LogIndex(log)
        replayed = ReplayedSource(index)
        newer = _opened(replayed, replayed, findings)
        if index.intents:
            from pygrub_k.filesystems.xfs.unfinished import Unfinished

            newer.unfinished = Unfinished(newer, index.intents.values())
    except FormatError as error:
        if device is not None:
            error = type(error)(error.structure, error.offset, error.reason, _LOG_DEVICE)
        findings.refuse(error)
        return storage
    newer.log_was_seen = True
    newer.log_device = device
    return newer


def log_devices(source: ByteSource, others: Sequence[ByteSource]) -> Sequence[ByteSource]:
    """Return those of `others` that look like the log of the XFS in `source`: usually none.

    Raises what reading the superblock raises.
    """
    superblock, _ = read_superblock(source)
    if superblock.record.log_block:
        return ()
    from pygrub_k.filesystems.xfs.log_record import holds_records

    length = superblock.record.num_log_blocks * superblock.block_size
    identities = (superblock.record.uuid, superblock.metadata_uuid)
    return [other for other in others if other.size >= length and holds_records(other, identities)]


def _open_with_logs(sources: Sequence[ByteSource], settings: Settings) -> XfsFilesystem:
    first, *logs = sources
    return open_filesystem(first, settings, logs)


def _opened(source: ByteSource, replayed: ReplayedSource | None, findings: Findings) -> Storage:
    is_newer = replayed is not None and replayed.has_changed(0, SECTOR)
    superblock, fault = read_superblock(source, is_replayed=is_newer)
    if fault:
        findings.mismatch(STRUCTURE, 0, fault)
    if superblock.has(Incompatible.needs_repair):
        reason = "marked as in need of repair (needsrepair): Linux mounts it after xfs_repair only"
        findings.note(UnsupportedError(STRUCTURE, 0, reason))
    return Storage(source, superblock, findings, replayed=replayed)


DRIVER: Final = Driver(
    open_filesystem, spanning=Spanning(log_devices, _open_with_logs, of_any_kind=True)
)
