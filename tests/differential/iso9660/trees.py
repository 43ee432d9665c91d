"""What a tree of files says, as this reader sees it and as others do."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING, Any

from pygrub_k._generated.susp_records import TimestampFlags
from pygrub_k.filesystems.iso9660.driver import IsoFilesystem, open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import open_disk
from tests.differential.trees import Tree, digest, walked

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.iso9660.inode import IsoInode

KINDS = {
    stat.S_IFREG: "file",
    stat.S_IFDIR: "directory",
    stat.S_IFLNK: "symlink",
    stat.S_IFIFO: "fifo",
    stat.S_IFSOCK: "socket",
    stat.S_IFCHR: "character device",
    stat.S_IFBLK: "block device",
}


def open_image(path: Path) -> IsoFilesystem:
    """Open an image; its descriptor lives as long as the process."""
    return open_filesystem(open_disk(str(path)), Settings())


def our_tree(filesystem: IsoFilesystem) -> Tree:
    """Return every path with what its inode says; also looks each name up in its directory."""
    tree = walked(filesystem.root, facts)
    assert not filesystem.problems
    return tree


def facts(inode: IsoInode) -> dict[str, Any]:
    _, rock = inode.described()
    attributes = rock.attributes
    found: dict[str, Any] = {"kind": inode.kind, "inode": inode.number, "modified": inode.modified}
    if attributes is not None:
        found["mode"] = attributes.mode & 0o7777
        found["links"] = attributes.num_links
        found["owner"] = (attributes.uid, attributes.gid)
        found["accessed"] = (rock.moments[TimestampFlags.accessed] or 0) // 10**9
    if inode.kind == "file":
        found["size"] = inode.size
        found["digest"] = digest(inode.content())
    if inode.kind == "symlink":
        found["target"] = inode.target()
    return found


def tree_in(root: Path) -> Tree:
    """Return what a folder shows."""
    tree: Tree = {}
    top = os.fsencode(root)
    for folder, directories, files in os.walk(top):
        for name in [b"", *directories, *files] if folder == top else [*directories, *files]:
            path = folder + b"/" + name
            tree[b"/" + os.path.relpath(path, top) if name else b"/"] = facts_in(path)
    return tree


def facts_in(path: bytes) -> dict[str, Any]:
    status = os.lstat(path)
    kind = KINDS[stat.S_IFMT(status.st_mode)]
    found: dict[str, Any] = {
        "kind": kind,
        "inode": status.st_ino,
        "mode": stat.S_IMODE(status.st_mode),
        "links": status.st_nlink,
        "owner": (status.st_uid, status.st_gid),
        "modified": status.st_mtime_ns // 10**9,
        "accessed": status.st_atime_ns // 10**9,
    }
    if kind == "file":
        found["size"] = status.st_size
        with open(path, "rb") as file:  # noqa: PTH123 - its name may be no text
            found["digest"] = hashlib.file_digest(file, "sha256").hexdigest()
    if kind == "symlink":
        found["target"] = os.readlink(path)  # noqa: PTH115
    return found


def differences(ours: Tree, theirs: Tree, *ignored: str) -> list[str]:
    """Return what differs; what only one side says of a file is no difference."""
    found = [f"only here: {path!r}" for path in sorted(ours.keys() - theirs.keys())]
    found += [f"only there: {path!r}" for path in sorted(theirs.keys() - ours.keys())]
    for path in sorted(ours.keys() & theirs.keys()):
        for fact in sorted(ours[path].keys() & theirs[path].keys() - set(ignored)):
            mine, other = ours[path][fact], theirs[path][fact]
            if mine != other:
                found.append(f"{path!r}: {fact} is {mine!r}, there {other!r}")
    return found
