"""What a tree of files says, as the XFS driver sees it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs.driver import XfsFilesystem, open_filesystem
from pygrub_k.source import FileSource
from tests.differential.trees import Tree, content_sum, walked

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.xfs.inode import XfsInode


def open_image(path: Path, **settings: Any) -> XfsFilesystem:
    """Open an image; its descriptor lives as long as the process."""
    descriptor = os.open(path, os.O_RDONLY)
    source = FileSource(descriptor, os.fstat(descriptor).st_size, path.name)
    return open_filesystem(source, Settings(**settings))


def our_tree(filesystem: XfsFilesystem) -> Tree:
    """Return every path with what its inode says; also looks each name up in its directory."""
    return walked(filesystem.root, facts)


def facts(inode: XfsInode) -> dict[str, Any]:
    core = inode.core
    found: dict[str, Any] = {
        "inode": inode.number,
        "mode": core.mode,
        "links": inode.num_links,
        "owner": (core.uid, core.gid),
        "times": tuple(map(inode.nanoseconds, (core.modification_time, core.change_time))),
        "xattrs": {found.name: found.value for found in inode.attributes()},
    }
    if inode.kind != "directory":
        found["size"] = inode.size
    if inode.kind == "file":
        found["digest"] = content_sum(inode.content())
    if inode.kind == "symlink":
        found["target"] = inode.target()
    return found
