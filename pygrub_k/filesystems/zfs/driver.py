"""Open pools of ZFS: their identity, their datasets, and where a guest's system may be."""

from __future__ import annotations

from itertools import islice

from pygrub_k.errors import (
    CorruptError,
    FormatError,
    LimitError,
    NotFoundError,
    PygrubError,
    SourceError,
    UnsupportedError,
)
from pygrub_k.filesystems.model import Driver, OpenedFilesystem, Spanning, Subvolumes
from pygrub_k.filesystems.zfs.datasets import Datasets, is_filesystem
from pygrub_k.filesystems.zfs.devices import Devices, other_members
from pygrub_k.filesystems.zfs.features import check_features, check_version
from pygrub_k.filesystems.zfs.inode import AT, DatasetInode, ZfsInode, tree_of
from pygrub_k.filesystems.zfs.nvlist import number, text
from pygrub_k.filesystems.zfs.pool import Pool
from pygrub_k.findings import Findings
from pygrub_k.limits import ZFS_SYSTEMS
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.filesystems.facts import SubvolumeFacts
    from pygrub_k.filesystems.model import Filesystem, Settings
    from pygrub_k.filesystems.zfs.datasets import Directory
    from pygrub_k.filesystems.zfs.inode import Reference
    from pygrub_k.filesystems.zfs.label import Found
    from pygrub_k.source import ByteSource

    Errors = FormatError | SourceError | LimitError

USUAL_NAMES: Final = (b"/BOOT", b"/ROOT")
"""What installers call the dataset below which systems are: Ubuntu has both, `/ROOT` Proxmox,
FreeBSD and Debian's manual."""
_STATE: Final = b"state"
_PARTS: Final = {3: "a spare", 4: "a cache"}
"""What is no member of one pool, by its state (pool_state_t)."""
_DESTROYED: Final = 2


class ZfsFilesystem(OpenedFilesystem):
    """An opened pool. Its root shows all datasets, as GRUB names them."""

    __slots__ = (
        *("_directories", "bootfs", "datasets", "root", "subvolumes", "uberblock", "uuid_number"),
    )

    storage: Pool

    def __init__(self, datasets: Datasets, uberblock: Found, guid: int) -> None:
        super().__init__(datasets.pool)
        self.datasets = datasets
        self.uberblock = uberblock
        self.uuid_number = guid
        self.root: DatasetInode | ZfsInode = DatasetInode(datasets.root())
        self.subvolumes: Subvolumes | None = None
        """What subvolumes_of found, once somebody has asked."""
        self.bootfs = ""
        """Settings.zfs_bootfs"""
        self._directories: dict[int, Directory] = {}

    @property
    def uuid(self) -> str:
        """The pool's number in 16 hexadecimal digits, as GRUB has it; blkid shows it in decimal."""
        return f"{self.uuid_number:016x}"

    @property
    def label(self) -> bytes:
        """The pool's name."""
        return text(self.storage.devices.label.values, b"name")

    def subvolume_facts(self) -> Sequence[SubvolumeFacts]:
        """Return what is known of all file systems and snapshots."""
        found: Sequence[SubvolumeFacts] = loaded(__package__, "report.subvolume_facts")(self)
        return found

    def beginning_at(self, number: int | None, path: bytes) -> ZfsFilesystem:
        """Return the pool as one file system or snapshot, given by number or by path.

        NotFoundError if there is no such one.
        """
        found = ZfsFilesystem(self.datasets, self.uberblock, self.uuid_number)
        found.root = loaded(__package__, "report.subvolume_root")(self, number, path)
        return found

    def inode_at(self, reference: Reference) -> ZfsInode | DatasetInode:
        """Return an inode by its dataset and number; NotFoundError if there is no such dataset."""
        dataset, inode = reference
        datasets = self.datasets
        if dataset in datasets.trees:
            return ZfsInode(datasets.trees[dataset], inode)
        if not self._directories:
            for directory in datasets.all_directories():
                self._directories[directory.number] = directory
        if not dataset and inode in self._directories:
            return DatasetInode(self._directories[inode])
        for directory in self._directories.values():
            if directory.record.head == dataset:
                return ZfsInode(tree_of(directory, dataset), inode)
        raise NotFoundError(f"no dataset {dataset or inode}")

    def path_of(self, dataset: int) -> bytes:
        """Return the path of the file system that is dataset `dataset`; empty if there is none."""
        if not dataset:
            return b""
        for directory in self.datasets.all_directories():
            if directory.record.head == dataset:
                return (directory.path or b"/") + AT
        return b""

    def system_roots(self) -> list[bytes]:
        """Return the paths of the trees in which an installed system may be, likeliest first.

        That which the property `bootfs` names, those below USUAL_NAMES, the pool's first dataset,
        then the others.
        """
        first = self.path_of(self.datasets.bootfs())
        ranked: list[tuple[int, bytes]] = []
        for directory in islice(self.datasets.all_directories(), ZFS_SYSTEMS):
            if not is_filesystem(directory):
                continue
            rank = len(USUAL_NAMES) + bool(directory.path)
            for place, name in enumerate(USUAL_NAMES):
                if directory.path.startswith(name + b"/"):
                    rank = place
            ranked.append((rank, (directory.path or b"/") + AT))
        ranked.sort(key=lambda one: one[0])
        roots = [first, *(path for _, path in ranked)]
        return [path for path in dict.fromkeys(roots) if path]


def subvolumes_of(filesystem: Filesystem) -> Subvolumes:
    """Return where systems may begin in a pool.

    Raises NotFoundError if Settings.zfs_bootfs names a dataset that the pool does not have.
    """
    assert isinstance(filesystem, ZfsFilesystem)
    if filesystem.subvolumes is None and filesystem.bootfs:
        path: bytes = loaded(__package__, "report.path_of_bootfs")(filesystem)
        filesystem.subvolumes = Subvolumes(path, (path,)) if path else None
    if filesystem.subvolumes is None:
        roots = filesystem.system_roots()
        default = filesystem.path_of(filesystem.datasets.bootfs())
        filesystem.subvolumes = Subvolumes(default, (*roots, b""))
    return filesystem.subvolumes


def open_filesystem(sources: Sequence[ByteSource], settings: Settings) -> ZfsFilesystem:
    """Open the pool on one volume or several, those that other_members finds.

    Raises CorruptError, UnsupportedError or LimitError if labels, uberblocks or the pool's own
    objects do not serve, SourceError if they cannot be read.
    """
    findings = Findings("ZFS", verify=settings.verify_checksums)
    devices = Devices(sources, findings)
    values = devices.label.values
    _check_member(values, findings)
    pool = Pool(devices, findings, verify_content=settings.verify_content)
    first: Errors | None = None
    for found in devices.uberblocks:
        try:
            datasets = _opened(pool, found)
            filesystem = ZfsFilesystem(datasets, found, number(values, b"pool_guid"))
        except UnsupportedError:
            raise
        except (FormatError, SourceError, LimitError) as error:
            first = first or error
            continue
        if first is not None:
            group = found.record.transaction_group
            findings.note(first)
            reason = f"transaction group {group} is read, which is older than the newest"
            findings.note(CorruptError("ZFS uberblock", found.offset, reason))
        devices.note_missing(findings)
        filesystem.bootfs = settings.zfs_bootfs
        return filesystem
    raise first or CorruptError("ZFS label", None, "no uberblock of it is sound")


def _check_member(values: dict[bytes, object], findings: Findings) -> None:
    """Raise UnsupportedError for what is no member, or of a pool that is not read."""
    state = number(values, _STATE)
    if state in _PARTS:
        reason = f"{_PARTS[state]} of a pool: it holds no files"
        raise UnsupportedError("ZFS label", None, reason)
    if state == _DESTROYED:
        findings.note(CorruptError("ZFS label", None, "the pool was destroyed"))
    check_version(number(values, b"version"))
    needed = values.get(b"features_for_read")
    if type(needed) is dict:
        check_features(needed)


def _opened(pool: Pool, found: Found) -> Datasets:
    """Return the datasets that an uberblock leads to."""
    check_version(found.record.version)
    pool.group = found.record.transaction_group
    datasets = Datasets(pool, found.record.root)
    datasets.check_features()
    salt = datasets.names.get(b"org.illumos:checksum_salt")
    pool.salt = salt.data if salt is not None else b""
    try:
        tree = datasets.configuration().get(b"vdev_tree")
        if type(tree) is dict:
            pool.devices.trust(tree)
    except PygrubError as error:
        pool.findings.note(error)
    pool.mapping_of = datasets.mapping
    return datasets


def _open_one(source: ByteSource, settings: Settings) -> ZfsFilesystem:
    return open_filesystem([source], settings)


DRIVER: Final = Driver(
    _open_one, spanning=Spanning(other_members, open_filesystem), subvolumes=subvolumes_of
)
