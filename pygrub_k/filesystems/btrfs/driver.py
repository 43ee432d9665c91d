"""Open btrfs: identity, the top level, and where in it a guest's system may be."""

from __future__ import annotations

from pygrub_k._generated.btrfs_tree_records import Object
from pygrub_k.errors import CorruptError, SourceError
from pygrub_k.filesystems.btrfs.devices import Devices
from pygrub_k.filesystems.btrfs.inode import BtrfsInode
from pygrub_k.filesystems.btrfs.storage import Storage
from pygrub_k.filesystems.btrfs.subvolumes import Forest
from pygrub_k.filesystems.model import Subvolumes

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.errors import Problem
    from pygrub_k.filesystems.model import Filesystem, Settings
    from pygrub_k.source import ByteSource

USUAL_NAMES: Final = (b"@", b"@rootfs", b"root", b"rootfs", b"@root", b"@boot", b"boot")
"""What installers and manuals call the subvolume of the system, or that of /boot.

`@` Ubuntu, openSUSE, Arch; `@rootfs` Debian; `root` Fedora.
"""


class BtrfsFilesystem:
    """An opened btrfs. Its root is that of the top level, from which all subvolumes are seen."""

    __slots__ = ("_root", "forest", "storage")

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self.forest = Forest(storage)
        self._root: BtrfsInode | None = None

    @property
    def problems(self) -> list[Problem]:
        """What was found wrong so far and survived."""
        return self.storage.problems

    @property
    def uuid(self) -> str:
        digits = self.storage.superblock.head.fsid.hex()
        parts = (digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:])
        return "-".join(parts)

    @property
    def label(self) -> bytes:
        return self.storage.superblock.rest.label.partition(b"\0")[0]

    @property
    def root(self) -> BtrfsInode:
        if self._root is None:
            top = self.forest.subvolume(Object.fs_tree)
            root = BtrfsInode.read(top, top.root_directory)
            if root.kind != "directory":
                raise CorruptError(root.structure, 0, f"the root is a {root.kind}")
            self._root = root
        return self._root

    def default_root(self) -> bytes:
        """Return the path of the default subvolume, empty for the top level."""
        return self.forest.path(self.forest.default()) or b""

    def system_roots(self) -> list[bytes]:
        """Return the paths at which the tree of an installed system may begin, likeliest first.

        The default subvolume, since a mount that names none shows that; the top level; subvolumes
        in it by USUAL_NAMES; then the others that are no snapshots. A snapshot counts only where
        it is the default, or has taken the usual name: then somebody went back to it.
        """
        roots = [self.default_root(), b""]
        forest = self.forest
        named = [b"/" + name for name in USUAL_NAMES if self._is_subvolume(name)]
        others = [forest.path(number) for number in forest.originals()]
        for root in (*named, *others):
            if root is not None and root not in roots:
                roots.append(root)
        return list(dict.fromkeys(roots))

    def _is_subvolume(self, name: bytes) -> bool:
        found = self.root.child(name)
        return found is not None and found.subvolume.number != Object.fs_tree


def subvolumes_of(filesystem: Filesystem) -> Subvolumes:
    """Return where systems may begin in a btrfs."""
    assert isinstance(filesystem, BtrfsFilesystem)
    return Subvolumes(filesystem.default_root(), tuple(filesystem.system_roots()))


def open_filesystem(sources: Sequence[ByteSource], settings: Settings) -> BtrfsFilesystem:
    """Open the btrfs on one volume or several, those that other_devices finds.

    Raises CorruptError or UnsupportedError if the superblock does not serve, SourceError if it
    cannot be read.
    """
    problems: list[Problem] = []
    devices = Devices(sources, problems, verify=settings.verify_checksums)
    storage = Storage(devices, problems, verify=settings.verify_checksums)
    _note_what_is_missing(storage)
    return BtrfsFilesystem(storage)


def _note_what_is_missing(storage: Storage) -> None:
    head = storage.superblock.head
    if storage.devices.missing:
        lost = f"{storage.devices.missing} of {head.num_devices} devices are missing"
        storage.note(SourceError(f"btrfs: {lost}"))
    if head.log_root:
        reason = (
            "it was not unmounted: what programs synced last stands in its log, and is not read"
        )
        storage.note(CorruptError("btrfs log tree", head.log_root, reason))
