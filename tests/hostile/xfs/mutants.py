"""Seeded damage to the metadata of good XFS file systems, and what a reader makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import NotFoundError
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs.driver import XfsFilesystem, open_filesystem
from pygrub_k.source import MemorySource
from tests.differential.xfs.trees import facts
from tests.hostile.readable import readable

if TYPE_CHECKING:
    from pygrub_k.filesystems.model import DirEntry
    from pygrub_k.filesystems.xfs.inode import XfsInode
    from tests.differential.trees import Tree

SUPERBLOCK = range(304)
"""What of the first sector has a meaning."""
LARGE = 1 << 24
"""Bytes; of larger files, which damage makes, only the end is read."""


def metadata(data: bytes) -> list[range]:
    """Return where an image's metadata lies: what a mutant is to hit."""
    filesystem = open_filesystem(MemorySource(data), Settings())
    size = filesystem.superblock.block_size
    found = [SUPERBLOCK, *log_in_use(filesystem)]
    pending = [filesystem.root]
    while pending:
        inode = pending.pop()
        found.append(range(inode.offset, inode.offset + len(inode.data)))
        if inode.kind != "file" and inode.core.format == ForkFormat.extents:
            found += [range(at * size, (at + n) * size) for _, n, at in inode.fork.runs()]
        if inode.core.format == ForkFormat.btree:
            blocks = {where for _, where in inode.fork._leaves()}
            found += [range(where, where + size) for where in blocks]
        if inode.kind == "directory":
            pending += [entry.inode for entry in inode.entries()]
    return found


def log_in_use(filesystem: XfsFilesystem) -> list[range]:
    """Return the log's part that a dirty one's recovery reads, several times: most is in it."""
    from pygrub_k.filesystems.xfs.log import Log

    log = Log(filesystem.storage)
    if log.is_clean:
        return []
    return [range(log.start + log.tail * 512, log.start + log.head * 512)] * 200


def tree(filesystem: XfsFilesystem) -> tuple[Tree, int]:
    """Return what can be read, and how often something could not."""
    return readable(filesystem.root, _facts, opened=_child)


def _child(directory: XfsInode, entry: DirEntry) -> XfsInode:
    inode = directory.child(entry.name)
    if inode is None:
        raise NotFoundError(f"a directory lists {entry.name!r} and does not find it")
    return inode


def _facts(inode: XfsInode) -> Any:
    if inode.kind == "file" and inode.size > LARGE:
        inode.content().read_at(inode.size - 1, 1)
        return None
    return facts(inode)
