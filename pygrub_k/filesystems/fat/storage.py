"""What all objects of one FAT file system share: clusters, cached directories and problems."""

from __future__ import annotations

from pygrub_k.errors import CorruptError, SourceError
from pygrub_k.filesystems.fat.directory import Directory
from pygrub_k.filesystems.fat.table import AllocationTable
from pygrub_k.findings import Findings
from pygrub_k.limits import FAT_CACHED_NAMES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygrub_k.filesystems.fat.boot_sector import BootSector
    from pygrub_k.source import ByteSource


class Storage:
    """The clusters of a file system and the directories that were read."""

    __slots__ = ("_directories", "_names", "findings", "sector", "source", "table")

    def __init__(self, source: ByteSource, sector: BootSector) -> None:
        self.source = source
        self.sector = sector
        self.table = AllocationTable(source, sector)
        self.findings = Findings("FAT")
        self._directories: dict[int, Directory] = {}
        self._names = 0

    def directory(self, where: int, pieces: Iterable[tuple[int, int]]) -> Directory:
        """Return a directory, read once and kept a while.

        `where` is the byte at which its entry lies; `pieces` are (byte offset, number of bytes).
        """
        found = self._directories.get(where)
        if found is None:
            found = Directory(self.source, pieces)
            for error in (*found.nameless, found.fault):
                if error is not None:
                    self.findings.note(error)
            if self._names > FAT_CACHED_NAMES:
                self._directories.clear()
                self._names = 0
            self._names += len(found.found)
            self._directories[where] = found
        return found

    def note_order(self) -> None:
        """Record a problem if the table says that the file system was not unmounted cleanly."""
        try:
            for fault in self.table.faults():
                error = CorruptError("FAT allocation table", self.sector.table_offset, fault)
                self.findings.note(error)
        except SourceError as error:
            self.findings.note(error)
