"""What a tree of files says, as this reader sees it and as the kernel's mount does."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING, Any

from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem, open_filesystem
from pygrub_k.filesystems.btrfs.inode import EmptyDirectory
from pygrub_k.filesystems.btrfs.xattr import attributes
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import FileSource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pygrub_k.filesystems.btrfs.inode import BtrfsInode
    from pygrub_k.source import ByteSource

Tree = dict[bytes, dict[str, Any]]
PIECE = 1 << 20
SECOND = 10**9


def open_images(paths: Sequence[Path], **settings: bool) -> BtrfsFilesystem:
    """Open the images of a file system's devices; descriptors live as long as the process."""
    sources: list[ByteSource] = []
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        sources.append(FileSource(descriptor, os.fstat(descriptor).st_size, path.name))
    return open_filesystem(sources, Settings(**settings))


def digest(source: ByteSource) -> str:
    found = hashlib.sha256()
    for offset in range(0, source.size, PIECE):
        found.update(source.read_at(offset, min(PIECE, source.size - offset)))
    return found.hexdigest()


def our_tree(filesystem: BtrfsFilesystem) -> Tree:
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


def facts(inode: BtrfsInode) -> dict[str, Any]:
    if isinstance(inode, EmptyDirectory):
        return {"inode": inode.number, "entries": list(inode.entries())}
    core = inode.core
    found: dict[str, Any] = {
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
        found["digest"] = digest(inode.content())
    if inode.kind == "symlink":
        found["target"] = inode.target()
    if inode.device is not None:
        found["device"] = inode.device
    return found


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
    if status.st_ino == 2:
        return {"inode": 2, "entries": os.listdir(path)}
    found: dict[str, Any] = {
        "inode": status.st_ino,
        "mode": status.st_mode,
        "links": status.st_nlink,
        "owner": (status.st_uid, status.st_gid),
        "times": (status.st_mtime_ns, status.st_ctime_ns),
        "size": status.st_size,
        "xattrs": {
            os.fsencode(name): os.getxattr(path, name, follow_symlinks=False)
            for name in os.listxattr(path, follow_symlinks=False)
        },
    }
    if stat.S_ISREG(status.st_mode):
        with open(path, "rb") as file:  # noqa: PTH123 - Path makes another path of it
            found["digest"] = hashlib.file_digest(file, "sha256").hexdigest()
    if stat.S_ISLNK(status.st_mode):
        found["target"] = os.readlink(path)  # noqa: PTH115
    if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
        found["device"] = (os.major(status.st_rdev), os.minor(status.st_rdev))
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
