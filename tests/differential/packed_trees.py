"""What a packed file system says of its files, as drivers of ours, mounts and folders see them."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from pygrub_k.source import open_disk
from tests.differential.trees import (
    Facts,
    Tree,
    content_sum,
    kernel_facts,
    mounted_tree,
    once_each,
    walked,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.source import ByteSource, FileSource


def disk(path: Path) -> FileSource:
    """Open an image; its descriptor lives as long as the process."""
    return open_disk(str(path))


def our_tree(filesystem: Filesystem) -> Tree:
    """Return every path with all that its inode says; also looks each name up."""
    root: Any = filesystem.root
    tree = walked(root, our_facts)
    assert not filesystem.problems
    return tree


@once_each
def image_tree(open_filesystem: Callable[[ByteSource, Settings], Filesystem], path: Path) -> Tree:
    """Return the same of an image that is not changed."""
    return our_tree(open_filesystem(disk(path), Settings()))


def our_facts(inode: Any) -> Facts:
    facts = facts_of(inode)
    found: Facts = {
        "inode": facts.number,
        "mode": facts.mode,
        "links": facts.links,
        "owner": (facts.uid, facts.gid),
        "modified": facts.modified,
        "xattrs": {one.name: one.value for one in attributes_of(inode)},
    }
    if inode.kind != "directory":
        found["size"] = facts.size
    if inode.kind == "file":
        found["digest"] = content_sum(inode.content())
    if inode.kind == "symlink":
        found["target"] = inode.target()
    if inode.kind.endswith("device"):
        found["device"] = facts.device
    return found


def their_tree(root: Path) -> Tree:
    """Return the same of a folder."""
    return mounted_tree(root, their_facts)


def their_facts(path: bytes) -> Facts:
    found = kernel_facts(path)
    found["modified"] = found.pop("times")[0]
    status = os.lstat(path)
    if stat.S_ISCHR(status.st_mode) or stat.S_ISBLK(status.st_mode):
        found["device"] = os.major(status.st_rdev), os.minor(status.st_rdev)
    return found


def without(tree: Tree, *keys: str) -> Tree:
    """Return a tree without some facts."""
    return {
        path: {key: value for key, value in facts.items() if key not in keys}
        for path, facts in tree.items()
    }
