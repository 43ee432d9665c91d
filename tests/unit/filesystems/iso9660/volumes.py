"""Opens volumes that were made byte by byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.iso9660.driver import IsoFilesystem, open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.images.iso9660_bytes import Volume, name_entry, posix, record

if TYPE_CHECKING:
    from pygrub_k.filesystems.iso9660.inode import IsoInode


def opened(volume: Volume | bytes) -> IsoFilesystem:
    data = volume if isinstance(volume, bytes) else volume.data()
    return open_filesystem(MemorySource(data), Settings())


def file_with(system_use: bytes, content: bytes = b"content", gap: int = 0) -> Volume:
    """Return a volume with one file, `file`, which has further entries in its record."""
    made = Volume()
    use = name_entry(b"file") + posix(0o100644) + system_use
    made.records = [record(b"FILE.;1", made.FREE, len(content), system_use=use, gap=gap)]
    made.sectors[made.FREE] = content
    return made


def link_with(system_use: bytes) -> Volume:
    """Return a volume with one symlink, `link`, whose target `system_use` says."""
    made = Volume()
    use = name_entry(b"link") + posix(0o120777) + system_use
    made.records = [record(b"LINK.;1", 0, 0, system_use=use)]
    return made


def only(volume: Volume | bytes) -> IsoInode:
    """Return the only object in the root directory."""
    (entry,) = opened(volume).root.entries()
    return entry.inode


def names(volume: Volume | bytes) -> list[bytes]:
    return [entry.name for entry in opened(volume).root.entries()]
