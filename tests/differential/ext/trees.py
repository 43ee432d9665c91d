"""What a tree of files says, as this reader sees it and as others do."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pygrub_k.filesystems.ext.acl import acl_entries
from pygrub_k.filesystems.ext.driver import ExtFilesystem, open_filesystem
from pygrub_k.filesystems.ext.timestamps import timestamps
from pygrub_k.filesystems.ext.xattr import attributes
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import FileSource

if TYPE_CHECKING:
    from pygrub_k.filesystems.ext.inode import ExtInode
    from pygrub_k.source import ByteSource

Tree = dict[bytes, dict[str, Any]]
PIECE = 1 << 20
ACL_VERSION = (2).to_bytes(4, "little")
NOBODY = 0xFFFFFFFF


def open_image(path: Path, **settings: bool) -> ExtFilesystem:
    """Open an image; its descriptor lives as long as the process."""
    descriptor = os.open(path, os.O_RDONLY)
    source = FileSource(descriptor, os.fstat(descriptor).st_size, path.name)
    return open_filesystem(source, Settings(**settings))


def digest(source: ByteSource) -> str:
    found = hashlib.sha256()
    for offset in range(0, source.size, PIECE):
        found.update(source.read_at(offset, min(PIECE, source.size - offset)))
    return found.hexdigest()


def our_tree(filesystem: ExtFilesystem) -> Tree:
    """Return every path with what its inode says; also looks each name up in its directory."""
    tree = {b"/": facts(filesystem.root)}
    pending = [(b"", filesystem.root)]
    while pending:
        path, directory = pending.pop()
        for entry in directory.entries():
            inode = entry.inode
            found = directory.child(entry.name)
            assert found is not None, (path, entry.name)
            assert found.number == inode.number, (path, entry.name)
            here = path + b"/" + entry.name
            assert here not in tree
            tree[here] = facts(inode)
            if inode.kind == "directory":
                pending.append((here, inode))
    return tree


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
        found["digest"] = digest(inode.content())
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


def mounted_tree(root: Path) -> Tree:
    """Return the same of a mounted file system, as the kernel tells."""
    top = os.fsencode(root)
    tree: Tree = {b"/": kernel_facts(top)}
    for folder, folders, files in os.walk(top):
        for name in folders + files:
            path = folder + b"/" + name
            tree[path[len(top) :]] = kernel_facts(path)
    return tree


def kernel_facts(path: bytes) -> dict[str, Any]:
    status = os.lstat(path)
    found: dict[str, Any] = {
        "inode": status.st_ino,
        "mode": status.st_mode,
        "links": status.st_nlink,
        "owner": (status.st_uid, status.st_gid),
        "times": (status.st_mtime_ns, status.st_ctime_ns),
        "xattrs": {
            os.fsencode(name): os.getxattr(path, name, follow_symlinks=False)
            for name in os.listxattr(path, follow_symlinks=False)
        },
    }
    if not stat.S_ISDIR(status.st_mode):
        found["size"] = status.st_size
    if stat.S_ISREG(status.st_mode):
        found["digest"] = hashlib.sha256(Path(os.fsdecode(path)).read_bytes()).hexdigest()
    if stat.S_ISLNK(status.st_mode):
        found["target"] = os.readlink(path)  # noqa: PTH115 - Path makes another path of it
    return found


def differences(ours: Tree, theirs: Tree) -> list[str]:
    """Return what is not equal, a line each."""
    lines = [f"only here: {path!r}" for path in ours.keys() - theirs.keys()]
    lines += [f"only there: {path!r}" for path in theirs.keys() - ours.keys()]
    for path in ours.keys() & theirs.keys():
        here, there = ours[path], theirs[path]
        lines += [
            f"{path!r} {key}: {here.get(key)!r} here, {there.get(key)!r} there"
            for key in sorted(here.keys() | there.keys())
            if here.get(key) != there.get(key)
        ]
    return sorted(lines)
