"""Open NILFS2: its identity, and the root of a checkpoint, as a rule of the last one."""

from __future__ import annotations

from pygrub_k.errors import CorruptError, PygrubError
from pygrub_k.filesystems.model import Driver, OpenedFilesystem, uuid_text
from pygrub_k.filesystems.nilfs2.inode import Nilfs2Inode
from pygrub_k.filesystems.nilfs2.logs import newest_checkpoint
from pygrub_k.filesystems.nilfs2.storage import ROOT, MetadataFiles, Storage
from pygrub_k.filesystems.nilfs2.superblock import is_sound, is_spare_sound, read_superblocks
from pygrub_k.filesystems.nilfs2.volume import BlockVolume
from pygrub_k.findings import Findings
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.model import Settings
    from pygrub_k.filesystems.nilfs2.logs import Newest
    from pygrub_k.source import ByteSource


class Nilfs2Filesystem(OpenedFilesystem):
    """An opened NILFS2, as it was at one checkpoint."""

    __slots__ = ("root",)

    storage: Storage

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self.root = Nilfs2Inode(storage, ROOT)

    @property
    def uuid(self) -> str:
        return uuid_text(self.storage.volume.superblock.uuid)

    @property
    def label(self) -> bytes:
        return self.storage.volume.superblock.label.partition(b"\0")[0]

    def inode(self, number: int) -> Nilfs2Inode:
        """Return inode `number`, whether a name leads to it or not."""
        return Nilfs2Inode(self.storage, number)


def open_filesystem(source: ByteSource, settings: Settings) -> Nilfs2Filesystem:
    """Open the NILFS2 in `source` at its last checkpoint, with what fdatasync wrote after that.

    Raises CorruptError if superblocks, the last checkpoint or the root do not serve,
    UnsupportedError for features that are not read, SourceError if they cannot be read. What
    fdatasync wrote and cannot be taken is noted.
    """
    findings = Findings("NILFS2", verify=settings.verify_checksums)
    volume, newest = _newest(source, findings)
    files = MetadataFiles(volume, newest.log.end - 1)
    storage = Storage(files, files.checkpoints.checkpoint(newest.checkpoint), {})
    if newest.later and settings.replay_journal:
        try:
            found = loaded(__package__, "recovery.recovered")(volume, newest.later)
            for number in found:
                storage.inode(number)
            storage.recovered = found
        except PygrubError as error:
            findings.note(error)
    return Nilfs2Filesystem(storage)


def _newest(source: ByteSource, findings: Findings) -> tuple[BlockVolume, Newest]:
    """Return the last checkpoint; from the other superblock on where one leads to none."""
    first, *others = read_superblocks(source, findings)
    volume = BlockVolume(source, first, findings)
    try:
        return volume, newest_checkpoint(volume)
    except CorruptError as error:
        for spare in others:
            volume = BlockVolume(source, spare, findings)
            found = newest_checkpoint(volume, look_behind=True)
            findings.note(error)
            return volume, found
        raise


DRIVER: Final = Driver(open_filesystem, recognise=is_sound, recognise_spare=is_spare_sound)
