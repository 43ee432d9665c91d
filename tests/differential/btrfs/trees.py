"""What a tree of files says, as this reader sees it and as the kernel's mount does."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem, open_filesystem
from pygrub_k.filesystems.btrfs.inode import EmptyDirectory
from pygrub_k.filesystems.btrfs.xattr import attributes
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import FileSource
from tests.differential import trees
from tests.differential.trees import Facts, Tree, content_sum, walked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pygrub_k.filesystems.btrfs.inode import BtrfsInode
    from pygrub_k.source import ByteSource

SECOND = 10**9
EMPTY_DIRECTORY = 2
"""The number of what stands where a subvolume was when a snapshot was made."""


def open_images(paths: Sequence[Path], **settings: Any) -> BtrfsFilesystem:
    """Open the images of a file system's devices; descriptors live as long as the process."""
    sources: list[ByteSource] = []
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        sources.append(FileSource(descriptor, os.fstat(descriptor).st_size, path.name))
    return open_filesystem(sources, Settings(**settings))


def our_tree(filesystem: BtrfsFilesystem) -> Tree:
    """Return every path with what its inode says; also looks each name up in its directory."""
    return walked(filesystem.root, facts)


def facts(inode: BtrfsInode) -> Facts:
    if isinstance(inode, EmptyDirectory):
        return {"inode": inode.number, "entries": list(inode.entries())}
    core = inode.core
    found: Facts = {
        "inode": inode.number,
        "mode": core.mode,
        "links": core.num_links,
        "owner": (core.uid, core.gid),
        "times": (
            core.modification_seconds * SECOND + core.modification_nanoseconds,
            core.change_seconds * SECOND + core.change_nanoseconds,
        ),
        "size": inode.size,
        "xattrs": dict(attributes(inode)),
    }
    if inode.kind == "file":
        found["digest"] = content_sum(inode.content())
    if inode.kind == "symlink":
        found["target"] = inode.target()
    if inode.device is not None:
        found["device"] = inode.device
    return found


def mounted_tree(root: Path) -> Tree:
    """Return the same of a mounted file system, as the kernel tells."""
    return trees.mounted_tree(root, facts_of_the_kernel)


def facts_of_the_kernel(path: bytes) -> Facts:
    status = os.lstat(path)
    if status.st_ino == EMPTY_DIRECTORY:
        return {"inode": status.st_ino, "entries": os.listdir(path)}
    found = trees.kernel_facts(path) | {"size": status.st_size}
    if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
        found["device"] = (os.major(status.st_rdev), os.minor(status.st_rdev))
    return found
