"""Open UFS1 and UFS2: their identity and their root."""

from __future__ import annotations

from pygrub_k.filesystems.model import Driver, OpenedFilesystem
from pygrub_k.filesystems.ufs.inode import UfsInode
from pygrub_k.filesystems.ufs.storage import ROOT, Storage
from pygrub_k.filesystems.ufs.superblock import read_layout
from pygrub_k.findings import Findings

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Any, Final

    from pygrub_k.filesystems.model import Settings
    from pygrub_k.source import ByteSource


class UfsFilesystem(OpenedFilesystem):
    """An opened UFS."""

    __slots__ = ("root",)

    storage: Storage

    def __init__(self, storage: Storage) -> None:
        super().__init__(storage)
        self.root = UfsInode(storage, ROOT)

    @property
    def uuid(self) -> str:
        """Sixteen digits, as blkid and GRUB show what UFS has instead of a UUID."""
        numbers: Any = self.storage.layout.record.identifier
        return "".join(f"{number:08x}" for number in numbers) if any(numbers) else ""

    @property
    def label(self) -> bytes:
        """Empty for UFS1, which has none."""
        layout = self.storage.layout
        return layout.record.label.partition(b"\0")[0] if layout.is_ufs2 else b""


def open_filesystem(source: ByteSource, settings: Settings) -> UfsFilesystem:
    """Open the UFS in `source`.

    Raises CorruptError if superblock or root do not serve, UnsupportedError for HP-UX's,
    SourceError if they cannot be read.
    """
    findings = Findings("UFS", verify=settings.verify_checksums)
    return UfsFilesystem(Storage(source, read_layout(source, findings), findings))


DRIVER: Final = Driver(open_filesystem)
