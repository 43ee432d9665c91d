"""What a tree of files says, as the ext driver sees it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pygrub_k.filesystems.ext.acl import acl_entries
from pygrub_k.filesystems.ext.driver import ExtFilesystem, open_filesystem
from pygrub_k.filesystems.ext.timestamps import timestamps
from pygrub_k.filesystems.ext.xattr import attributes
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import FileSource
from tests.differential.trees import Tree, content_sum, once_each, walked

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.ext.inode import ExtInode

ACL_VERSION = (2).to_bytes(4, "little")
NOBODY = 0xFFFFFFFF


def open_image(path: Path, **settings: Any) -> ExtFilesystem:
    """Open an image; its descriptor lives as long as the process."""
    descriptor = os.open(path, os.O_RDONLY)
    source = FileSource(descriptor, os.fstat(descriptor).st_size, path.name)
    return open_filesystem(source, Settings(**settings))


def our_tree(filesystem: ExtFilesystem) -> Tree:
    """Return every path with what its inode says; also looks each name up in its directory."""
    return walked(filesystem.root, facts)


@once_each
def image_tree(path: Path) -> Tree:
    """Return the same of an image that is not changed."""
    return our_tree(open_image(path))


def facts(inode: ExtInode) -> dict[str, Any]:
    times = timestamps(inode)
    found: dict[str, Any] = {
        "inode": inode.number,
        "mode": inode.core.mode,
        "links": inode.core.num_links,
        "owner": (inode.core.uid, inode.core.gid),
        "times": (times.modified, times.changed),
        "xattrs": {
            name: as_the_kernel_shows(name, value)
            for name, value in attributes(inode)
            if name != b"system.data" and not name.startswith(b"encryption.")
        },
    }
    if inode.kind != "directory":
        found["size"] = inode.size
    if inode.kind == "file":
        found["digest"] = content_sum(inode.content())
    if inode.kind == "symlink":
        found["target"] = inode.target()
    return found


def as_the_kernel_shows(name: bytes, value: bytes) -> bytes:
    """Return an attribute as getxattr does: access control lists have another form there."""
    if not name.startswith(b"system.posix_acl_"):
        return value
    shown = ACL_VERSION
    for entry in acl_entries(value):
        identity = NOBODY if entry.identity is None else entry.identity
        shown += entry.tag.to_bytes(2, "little") + entry.permissions.to_bytes(2, "little")
        shown += identity.to_bytes(4, "little")
    return shown
