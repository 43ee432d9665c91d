"""What a FAT says of itself as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.fat_boot_sector_records import State
from pygrub_k.filesystems.facts import FilesystemReport

if TYPE_CHECKING:
    from pygrub_k.filesystems.fat.driver import FatFilesystem


def report(filesystem: FatFilesystem) -> FilesystemReport:
    """Return how wide its table is, and how large it is."""
    sector = filesystem.storage.sector
    size = sector.parameters.num_sectors * sector.parameters.len_sector
    unclean = "it was not unmounted" if sector.identity.state & State.dirty else ""
    return FilesystemReport(f"FAT{sector.bits}", size, unclean=unclean)
