"""Open btrfs: identity, the top level, and where in it a guest's system may be."""

from __future__ import annotations

from itertools import islice

from pygrub_k._generated.btrfs_superblock_records import DevItemRecord
from pygrub_k._generated.btrfs_tree_records import ItemKind, Object
from pygrub_k.errors import MISSING_PART, CorruptError, FormatError, SourceError
from pygrub_k.filesystems.btrfs.chunks import LOGICAL
from pygrub_k.filesystems.btrfs.devices import Devices, identity_of, other_devices
from pygrub_k.filesystems.btrfs.inode import BtrfsInode
from pygrub_k.filesystems.btrfs.storage import Storage
from pygrub_k.filesystems.btrfs.subvolumes import Forest
from pygrub_k.filesystems.btrfs.tree import MOST
from pygrub_k.filesystems.model import Driver, OpenedFilesystem, Spanning, Subvolumes, uuid_text
from pygrub_k.findings import Findings
from pygrub_k.limits import BTRFS_DEVICES, BTRFS_SYSTEMS
from pygrub_k.loading import loaded
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.filesystems.facts import SubvolumeFacts
    from pygrub_k.filesystems.model import Filesystem, Settings
    from pygrub_k.source import ByteSource

USUAL_NAMES: Final = (b"@", b"@rootfs", b"root", b"rootfs", b"@root", b"@boot", b"boot")
"""What installers and manuals call the subvolume of the system, or that of /boot.

`@` Ubuntu, openSUSE, Arch; `@rootfs` Debian; `root` Fedora.
"""


_DEVICES: Final = 1
"""The object of all device items in the chunk tree (BTRFS_DEV_ITEMS_OBJECTID)."""


class BtrfsFilesystem(OpenedFilesystem):
    """An opened btrfs. Its root is that of the top level, from which all subvolumes are seen."""

    __slots__ = ("_root", "_top", "forest", "subvolumes")

    storage: Storage

    def __init__(self, storage: Storage, forest: Forest | None = None, top: int = 0) -> None:
        super().__init__(storage)
        self.forest = forest or Forest(storage)
        self._top = top or Object.fs_tree
        self._root: BtrfsInode | None = None
        self.subvolumes: Subvolumes | None = None
        """What subvolumes_of found, once somebody has asked."""

    @property
    def uuid(self) -> str:
        return uuid_text(self.storage.superblock.head.fsid)

    @property
    def label(self) -> bytes:
        return self.storage.superblock.rest.label.partition(b"\0")[0]

    @property
    def root(self) -> BtrfsInode:
        if self._root is None:
            top = self.forest.subvolume(self._top)
            root = BtrfsInode.read(top, top.root_directory)
            if root.kind != "directory":
                raise CorruptError(root.structure, None, f"the root inode is a {root.kind}")
            self._root = root
        return self._root

    def inode(self, number: int) -> BtrfsInode:
        """Return inode `number` of the subvolume in which it begins: each counts its own."""
        return BtrfsInode.read(self.forest.subvolume(self._top), number)

    def subvolume_facts(self) -> Sequence[SubvolumeFacts]:
        """Return what is known of all subvolumes, the top level first."""
        found: Sequence[SubvolumeFacts] = loaded(__package__, "report.subvolume_facts")(self)
        return found

    def beginning_at(self, number: int | None, path: bytes) -> BtrfsFilesystem:
        """Return the file system as it is below a subvolume, given by number or by path.

        NotFoundError if there is no such one.
        """
        top: int = loaded(__package__, "report.subvolume_number")(self, number, path)
        return BtrfsFilesystem(self.storage, self.forest, top)

    def default_root(self) -> bytes:
        """Return the path of the default subvolume, empty for the top level."""
        return self.forest.path(self.forest.default()) or b""

    def system_roots(self) -> list[bytes]:
        """Return the paths at which the tree of an installed system may begin, likeliest first.

        The default subvolume, since a mount that names none shows that; the top level; subvolumes
        in it by USUAL_NAMES; then the others that are not snapshots. A snapshot counts only where
        it is the default, or has taken the usual name: then somebody went back to it.
        """
        named = [name for name in USUAL_NAMES if self._is_subvolume(name)]
        others = islice(self.forest.originals(), BTRFS_SYSTEMS)
        roots = [self.default_root(), b"", *(b"/" + name for name in (*named, *others))]
        return list(dict.fromkeys(roots))

    def _is_subvolume(self, name: bytes) -> bool:
        found = self.root.child(name)
        return found is not None and found.subvolume.number != Object.fs_tree


def other_parts(first: ByteSource, others: Sequence[ByteSource]) -> list[ByteSource]:
    """Return those of `others` that are further devices of the file system on `first`.

    If it was made from a seed, another file system that is no longer written to, the
    seed's devices are among them.
    """
    found = other_devices(first, others)
    try:
        unheeded = Findings(verify=False)
        devices = Devices([first, *found], unheeded)
        if devices.missing:
            seeds = set(_seeds(Storage(devices, unheeded)))
            found += [other for other in others if identity_of(other) in seeds]
    except (FormatError, SourceError):  # opening it says what is wrong with the first
        return found
    return found


def _seeds(storage: Storage) -> Iterator[tuple[bytes, int]]:
    """Yield the devices of a seed as (its UUID, number), as the chunk tree has them."""
    own = storage.superblock.metadata_fsid
    first, last = ((_DEVICES, ItemKind.dev_item, number) for number in (0, MOST))
    for _, data in islice(storage.chunk_tree.items(first, last), BTRFS_DEVICES):
        device = record_at(DevItemRecord, data, 0, 0)
        if device.fsid != own:
            yield device.fsid, device.number


def subvolumes_of(filesystem: Filesystem) -> Subvolumes:
    """Return where systems may begin in a btrfs."""
    assert isinstance(filesystem, BtrfsFilesystem)
    if filesystem.subvolumes is None:
        roots = tuple(filesystem.system_roots())
        filesystem.subvolumes = Subvolumes(filesystem.default_root(), roots)
    return filesystem.subvolumes


def open_filesystem(sources: Sequence[ByteSource], settings: Settings) -> BtrfsFilesystem:
    """Open the btrfs on one volume or several, those that other_devices finds.

    Raises CorruptError or UnsupportedError if the superblock is not usable, SourceError if it
    cannot be read.
    """
    findings = Findings("btrfs", verify=settings.verify_checksums)
    storage = Storage(
        Devices(sources, findings),
        findings,
        replay=settings.replay_journal,
        verify_content=settings.verify_content,
    )
    _note_what_is_missing(storage)
    return BtrfsFilesystem(storage)


def _note_what_is_missing(storage: Storage) -> None:
    head = storage.superblock.head
    if storage.devices.missing:
        lost = f"{storage.devices.missing} of {head.num_devices} devices are missing"
        error = SourceError(f"btrfs: {lost}{_missing_seeds(storage)}")
        storage.findings.note(error.because(MISSING_PART))
    if head.log_root and not storage.replay:
        reason = "it was not unmounted: what programs synced last is in its log, which is not read"
        storage.findings.note(CorruptError("btrfs log tree", head.log_root, reason, LOGICAL))


def _missing_seeds(storage: Storage) -> str:
    """Return words for the missing devices of a seed; none if that is not known."""
    words = ""
    try:
        for fsid, number in _seeds(storage):
            if number not in storage.devices.sources:
                words += f"; device {number} is of the seed {uuid_text(fsid)}"
    except (FormatError, SourceError):  # the chunk tree is among what is missing
        return ""
    return words


def _open_one(source: ByteSource, settings: Settings) -> BtrfsFilesystem:
    return open_filesystem([source], settings)


DRIVER: Final = Driver(
    _open_one, spanning=Spanning(other_parts, open_filesystem), subvolumes=subvolumes_of
)
