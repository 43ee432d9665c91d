"""What a pool says of itself as a whole, and of its file systems and snapshots."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.filesystems.facts import SECOND, FilesystemReport, SubvolumeFacts
from pygrub_k.filesystems.zfs.datasets import is_filesystem
from pygrub_k.filesystems.zfs.inode import AT, root_of
from pygrub_k.text import decimal, path_bytes, path_text, printable_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.zfs.datasets import Directory
    from pygrub_k.filesystems.zfs.driver import ZfsFilesystem
    from pygrub_k.filesystems.zfs.inode import ZfsInode


def report(filesystem: ZfsFilesystem) -> FilesystemReport:
    """Return its kind, and the size of the member that was opened first."""
    _, source = filesystem.datasets.pool.devices.labels[0]
    logs = [tree.name for tree in filesystem.datasets.trees.values() if tree.has_log]
    unclean = f"an intent log is left in {', '.join(logs)}" if logs else ""
    return FilesystemReport("zfs_member", source.size, unclean=unclean)


def subvolume_facts(filesystem: ZfsFilesystem) -> list[SubvolumeFacts]:
    """Return what is known of all file systems and snapshots; of damaged ones nothing."""
    default = filesystem.datasets.bootfs()
    found: list[SubvolumeFacts] = []
    for directory in filesystem.datasets.all_directories():
        try:
            found += _of(directory, default)
        except PygrubError as error:
            filesystem.datasets.pool.findings.note(error)
    return found


def subvolume_root(filesystem: ZfsFilesystem, number: int | None, path: bytes) -> ZfsInode:
    """Return the root of a file system or snapshot by number or path; NotFoundError if none."""
    wanted = b"/" + path.lstrip(b"/")
    for directory in filesystem.datasets.all_directories():
        for one in _of(directory, 0):
            if number == one.number or (number is None and one.path == wanted):
                return root_of(directory, one.number)
    raise NotFoundError(f"no subvolume {printable_name(path)}; `layout` lists them")


def path_of_bootfs(filesystem: ZfsFilesystem) -> bytes:
    """Return the path of the tree that `zfs-bootfs` names; empty if it names another pool.

    Raises NotFoundError if the pool has no such dataset or snapshot.
    """
    pool, _, dataset = path_bytes(filesystem.bootfs.rstrip("/")).partition(b"/")
    if pool != filesystem.label:
        return b""
    number = decimal(path_text(dataset))
    path = b"/" + dataset if AT in dataset else b"/" + dataset + AT
    if number is not None:
        path = filesystem.path_of(number) or path
    try:
        subvolume_root(filesystem, None, path)
    except NotFoundError as error:
        name = printable_name(path_bytes(filesystem.bootfs))
        reason = f"zfs-bootfs names {name}, but the pool has no such dataset; `layout` lists them"
        raise NotFoundError(reason) from error
    return path


def _of(directory: Directory, default: int) -> Iterator[SubvolumeFacts]:
    if not is_filesystem(directory):
        return
    head = directory.record.head
    path = (directory.path or b"/") + AT
    yield _facts(directory, head, path, default=default)
    for name, number in directory.snapshots():
        yield _facts(directory, number, path + name, is_snapshot=True)


def _facts(
    directory: Directory, number: int, path: bytes, *, default: int = 0, is_snapshot: bool = False
) -> SubvolumeFacts:
    record = directory.dataset(number)
    return SubvolumeFacts(
        number=number,
        path=path,
        is_default=number == default,
        is_read_only=is_snapshot,
        uuid=f"{record.guid:016x}",
        generation=record.created_group,
        created=record.created * SECOND,
    )
