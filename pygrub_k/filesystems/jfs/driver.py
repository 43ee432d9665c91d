"""Open JFS: its identity and its root, after the log was replayed in memory."""

from __future__ import annotations

from pygrub_k.filesystems.jfs.inode import JfsInode
from pygrub_k.filesystems.jfs.storage import ROOT, Storage
from pygrub_k.filesystems.jfs.superblock import read_superblock
from pygrub_k.filesystems.model import Driver, OpenedFilesystem, Spanning, uuid_text
from pygrub_k.findings import Findings
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource


class JfsFilesystem(OpenedFilesystem):
    """An opened JFS."""

    __slots__ = ("root",)

    storage: Storage

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self.root = JfsInode(storage, ROOT)

    @property
    def uuid(self) -> str:
        return uuid_text(self.storage.superblock.uuid)

    @property
    def label(self) -> bytes:
        """As blkid: of the first edition of OS/2, too, what stands in its longer place."""
        return self.storage.superblock.label.partition(b"\0")[0]

    def inode(self, number: int) -> JfsInode:
        """Return inode `number`, whether a name leads to it or not."""
        return JfsInode(self.storage, number)


def open_filesystem(
    source: ByteSource, settings: Settings, logs: Sequence[ByteSource] = ()
) -> JfsFilesystem:
    """Open the JFS in `source`, its log replayed if it was not unmounted.

    `logs` are the devices that may be its log's, if that has one of its own. Raises CorruptError if
    superblock, map of inodes or root do not serve, UnsupportedError for what is refused by name,
    SourceError if they cannot be read. A log that cannot be replayed is noted.
    """
    findings = Findings("JFS", verify=settings.verify_checksums)
    superblock, _ = read_superblock(source, findings)
    outcome = None
    if settings.replay_journal and superblock.state:
        outcome = loaded(__package__, "replay.replayed")(source, superblock, findings, logs)
    volume = source if outcome is None else outcome.source
    return JfsFilesystem(Storage(volume, superblock, findings, outcome))


def log_devices(source: ByteSource, others: Sequence[ByteSource]) -> Sequence[ByteSource]:
    """Return those of `others` that are the log of the JFS in `source`: usually none.

    Raises what reading the superblock raises.
    """
    found: Sequence[ByteSource] = loaded(__package__, "replay.logs_of")(source, others)
    return found


def _open_with_logs(sources: Sequence[ByteSource], settings: Settings) -> JfsFilesystem:
    first, *logs = sources
    return open_filesystem(first, settings, logs)


DRIVER: Final = Driver(
    open_filesystem, spanning=Spanning(log_devices, _open_with_logs, of_any_kind=True)
)
