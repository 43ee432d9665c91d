"""Open EROFS, on one device or several: its identity, its root, and inodes by number."""

from __future__ import annotations

from pygrub_k._generated.erofs_superblock_records import Incompatible
from pygrub_k.errors import CorruptError, FormatError, SourceError
from pygrub_k.filesystems.erofs.inode import ErofsInode
from pygrub_k.filesystems.erofs.storage import Storage
from pygrub_k.filesystems.erofs.superblock import read_devices, read_superblock
from pygrub_k.filesystems.model import Driver, OpenedFilesystem, Spanning, uuid_text
from pygrub_k.filesystems.registry import FILESYSTEMS
from pygrub_k.findings import Findings
from pygrub_k.records import read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource


SECTOR: Final = 512
"""Bytes, at the end of which a partition table has its signature."""


class ErofsFilesystem(OpenedFilesystem):
    """An opened EROFS."""

    __slots__ = ("root",)

    storage: Storage

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        superblock = storage.superblock
        self.root = ErofsInode(storage, superblock.root_low)

    @property
    def uuid(self) -> str:
        return uuid_text(self.storage.superblock.uuid)

    @property
    def label(self) -> bytes:
        return self.storage.superblock.label.partition(b"\0")[0]

    def inode(self, number: int) -> ErofsInode:
        """Return the inode with a number, even if no name leads to it; CorruptError if none can."""
        return ErofsInode(self.storage, number)


def open_filesystem(source: ByteSource, settings: Settings) -> ErofsFilesystem:
    """Open the EROFS in `source`, without further devices.

    Raises CorruptError if superblock or root do not serve, UnsupportedError for features that are
    not read, SourceError if they cannot be read.
    """
    return _open_with_devices([source], settings)


def _open_with_devices(sources: Sequence[ByteSource], settings: Settings) -> ErofsFilesystem:
    source, *others = sources
    findings = Findings("EROFS", verify=settings.verify_checksums)
    superblock = read_superblock(source, findings)
    table = read_devices(source, superblock)
    devices: list[ByteSource | None] = []
    for slot in table:
        size = slot.num_blocks << superblock.log2_block_size
        left = (other for other in others if other not in devices)
        devices.append(next((one for one in left if one.size == size or not size), None))
    return ErofsFilesystem(Storage(source, superblock, table, devices, findings))


def further_devices(source: ByteSource, others: Sequence[ByteSource]) -> Sequence[ByteSource]:
    """Return those of `others` that may be devices of the file system in `source`.

    They have no magic: whatever is exactly as long as the table says, in the order given. Some
    versions of mkfs.erofs leave out how long a device is; then, whatever shows nothing else.
    """
    try:
        superblock = read_superblock(source, Findings(verify=False))
        if not superblock.incompatible_features & Incompatible.devices:
            return ()
        table = read_devices(source, superblock)
    except (FormatError, SourceError):
        return ()
    sizes = {slot.num_blocks << superblock.log2_block_size for slot in table}
    return [other for other in others if other.size in sizes or (0 in sizes and _is_bare(other))]


def _is_bare(source: ByteSource) -> bool:
    """Return whether there is neither a file system nor a partition table, by their magic."""
    from pygrub_k._generated.mbr_records import BootSignatureRecord

    try:
        read_record(BootSignatureRecord, source, SECTOR - BootSignatureRecord.SIZE)
    except CorruptError:
        return not any(kind.probe(source) for kind in FILESYSTEMS)
    except SourceError:
        return False
    return False


DRIVER: Final = Driver(
    open_filesystem, spanning=Spanning(further_devices, _open_with_devices, of_any_kind=True)
)
