"""Open ext2, ext3 and ext4: identity, root, and every inode by its number."""

from __future__ import annotations

from pygrub_k._generated.ext_inode_records import ReservedInode
from pygrub_k._generated.ext_superblock_records import ExtSuperblockRecord, Incompatible
from pygrub_k.errors import CorruptError, FormatError, SourceError
from pygrub_k.filesystems.ext.inode import ExtInode
from pygrub_k.filesystems.ext.storage import Storage
from pygrub_k.filesystems.ext.superblock import OFFSET, read_superblock
from pygrub_k.kaitai import read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.errors import Problem
    from pygrub_k.filesystems.ext.superblock import Superblock
    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource

_BACKUP_GROUPS: Final = (1, 3, 5, 7, 9, 25, 27, 49, 81, 125)
"""Where file systems that mke2fs made with its usual groups have their first backups."""


class ExtFilesystem:
    """An opened ext2, ext3 or ext4."""

    __slots__ = ("_root", "storage")

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self._root: ExtInode | None = None

    @property
    def superblock(self) -> Superblock:
        return self.storage.superblock

    @property
    def problems(self) -> list[Problem]:
        """What was found wrong so far and survived."""
        return self.storage.problems

    @property
    def uuid(self) -> str:
        digits = self.superblock.record.uuid.hex()
        if not int(digits, 16):
            return ""
        parts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
        return "-".join(parts)

    @property
    def label(self) -> bytes:
        return self.superblock.record.label.partition(b"\0")[0]

    @property
    def root(self) -> ExtInode:
        if self._root is None:
            root = self.inode(ReservedInode.root)
            if root.kind != "directory":
                raise CorruptError(root.structure, root.offset, f"the root is a {root.kind}")
            self._root = root
        return self._root

    def inode(self, number: int) -> ExtInode:
        """Return inode `number`, counted from 1, whether a name leads to it or not."""
        return ExtInode.read(self.storage, number)


def open_filesystem(source: ByteSource, settings: Settings) -> ExtFilesystem:
    """Open the ext file system in `source`, its journal replayed if it needs recovery.

    Raises CorruptError or UnsupportedError if the superblock or the journal do not serve,
    SourceError if they cannot be read. Where checksums need not hold, a journal that cannot be
    replayed is recorded as a problem, and the file system is read as it stands.
    """
    storage = _opened(source, settings)
    if storage.superblock.has(Incompatible.needs_recovery) and settings.replay_journal:
        from pygrub_k.filesystems.ext.journal import needs_recovery, recovered

        if needs_recovery(storage):
            changes = None
            try:
                source, changes = recovered(storage)
            except FormatError as error:
                if settings.verify_checksums:
                    raise
                storage.note(error)
            problems = storage.problems
            storage = _opened(source, settings)
            storage.problems[:0] = problems
            storage.changes = changes
    return ExtFilesystem(storage)


def open_backup(source: ByteSource, settings: Settings, block: int | None) -> ExtFilesystem:
    """Open by the backup superblock at `block`, or by the first that serves if that is None.

    Only for whom the superblock does not serve and who asks: a backup's counts and flags are those
    of the last change of the layout. The journal is not replayed, since only the first superblock
    says whether it must be. Raises CorruptError if no backup serves.
    """
    error: FormatError | SourceError | None = None
    for offset in _backup_offsets(source, block):
        try:
            return ExtFilesystem(_opened(source, settings, offset))
        except (FormatError, SourceError) as fault:
            error = error or fault
    raise error or CorruptError("ext4 superblock", OFFSET, "no backup of it was found")


def _backup_offsets(source: ByteSource, block: int | None) -> Iterator[int]:
    """Yield the byte offsets where a backup may stand: for every block size, the first groups."""
    for shift in range(7):
        size = 1024 << shift
        if block is not None:
            offsets = [block * size]
        else:
            first = 1 if size == OFFSET else 0
            offsets = [(group * 8 * size + first) * size for group in _BACKUP_GROUPS]
        for offset in offsets:
            if not 0 < offset <= source.size - ExtSuperblockRecord.SIZE:
                continue
            try:
                record = read_record(ExtSuperblockRecord, source, offset)
            except CorruptError:
                continue
            if record.block_size == size:
                yield offset


def _opened(source: ByteSource, settings: Settings, offset: int = OFFSET) -> Storage:
    superblock = read_superblock(source, offset)
    storage = Storage(source, superblock, verify=settings.verify_checksums)
    fault = superblock.checksum_fault()
    if fault:
        error = CorruptError("ext4 superblock", superblock.offset, fault)
        if settings.verify_checksums:
            raise error
        storage.note(error)
    return storage
