"""Open FAT12, FAT16 and FAT32: identity, root, and objects by the place of their entry."""

from __future__ import annotations

from pygrub_k._generated.fat_boot_sector_records import State
from pygrub_k._generated.fat_directory_records import Attribute, EntryRecord, FirstByte
from pygrub_k.errors import CorruptError, FormatError, NotFoundError, SourceError
from pygrub_k.filesystems.fat.boot_sector import SIZE, BootSector, is_plausible
from pygrub_k.filesystems.fat.directory import label
from pygrub_k.filesystems.fat.inode import FatInode
from pygrub_k.filesystems.fat.storage import Storage
from pygrub_k.filesystems.model import Driver, OpenedFilesystem
from pygrub_k.records import read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource


class FatFilesystem(OpenedFilesystem):
    """An opened FAT12, FAT16 or FAT32."""

    __slots__ = ("_label",)

    storage: Storage

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self._label: bytes | None = None

    @property
    def uuid(self) -> str:
        """The serial number as blkid writes it; empty where a boot sector announces none."""
        sector = self.storage.sector
        if not (sector.identity.has_serial or sector.parameters_32):
            return ""
        high, low = divmod(sector.identity.serial, 1 << 16)
        return f"{high:04X}-{low:04X}"

    @property
    def label(self) -> bytes:
        """The root directory's, as blkid and GRUB have it: tools forget the one in the boot sector.

        In the guest's own code page. `NO NAME` means none in the boot sector alone.
        """
        if self._label is None:
            try:
                self._label = label(self.storage.source, self.root.pieces())
            except (FormatError, SourceError) as error:
                self.storage.findings.note(error)
                self._label = b""
        return self._label

    @property
    def root(self) -> FatInode:
        return FatInode(self.storage, None, 0)

    def inode(self, number: int) -> FatInode:
        """Return what the directory entry with that number describes, whether in use or not.

        `number` is as FatInode.number; 0 is the root. Raises NotFoundError where no entry can be.
        """
        if not number:
            return self.root
        sector = self.storage.sector
        offset = number * EntryRecord.SIZE
        if not sector.root_offset <= offset < sector.place(sector.end_cluster):
            raise NotFoundError(f"FAT directory entry {number}: no directory can be there")
        record = read_record(EntryRecord, self.storage.source, offset)
        is_name = record.attributes != Attribute.long_name and record.name[0] != FirstByte.end
        if not is_name or record.attributes & Attribute.label:
            raise NotFoundError(f"FAT directory entry {number}: no file or directory")
        return FatInode(self.storage, record, offset)


def open_filesystem(source: ByteSource, settings: Settings) -> FatFilesystem:  # noqa: ARG001 - FAT has neither journal nor checksums
    """Open the FAT file system in `source`.

    Raises CorruptError if the boot sector is not usable, SourceError if it cannot be read. That it
    was not unmounted cleanly is recorded as a problem.
    """
    storage = Storage(source, BootSector(source.read_at(0, SIZE)))
    if storage.sector.identity.state & State.dirty:
        reason = "not unmounted, and may be inconsistent"
        storage.findings.note(CorruptError("FAT boot sector", 0, reason))
    else:
        storage.note_order()
    return FatFilesystem(storage)


DRIVER: Final = Driver(open_filesystem, recognise=is_plausible)
