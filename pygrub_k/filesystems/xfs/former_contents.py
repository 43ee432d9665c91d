"""Where files of XFS that are still there had their content before it was cut or written anew.

The log has older states of their inodes. Behind the list of extents in an inode stands, too, what a
longer list left there: shortening one does not clear it (Linux v6.12,
fs/xfs/libxfs/xfs_inode_fork.c, xfs_iflush_fork).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k._generated.xfs_inode_records import ForkFormat
from pygrub_k.errors import FormatError, SourceError
from pygrub_k.limits import XFS_DELETED_INODES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygrub_k.filesystems.mapping import Run
    from pygrub_k.filesystems.xfs.inode import XfsInode

CONTENTS_KEPT: Final = 4
"""Former contents of a file, the newest."""


class FormerContent(NamedTuple):
    """The last state of an inode in which it had its content there, and where the log has it."""

    generation: int
    data: bytes
    offset: int
    source: str
    runs: list[Run]
    size: int


class FormerContents:
    """The contents of each file that the log tells of, the oldest first, each elsewhere."""

    def __init__(self) -> None:
        self._contents: dict[int, list[FormerContent]] = {}

    def take(self, inode: XfsInode, source: str) -> None:
        """Keep a state of an inode if it is a file with content.

        Extents in a tree are left out: what the blocks of the tree were then is not known.
        """
        if inode.kind != "file" or not inode.size or inode.core.format != ForkFormat.extents:
            return
        known = self._contents.get(inode.number, [])
        last = known[-1] if known else None
        try:
            runs = inode.fork.runs()
        except (FormatError, SourceError):  # the log never had these extents
            return
        if not runs:
            return
        new = FormerContent(
            inode.core.generation, inode.data, inode.offset, source, runs, inode.size
        )
        if last is None or last.generation != new.generation or are_apart(last.runs, runs):
            if not known and len(self._contents) >= XFS_DELETED_INODES:
                return
            self._contents.setdefault(inode.number, known).append(new)
            if len(known) > CONTENTS_KEPT:
                del known[0]
        elif new.size >= last.size:
            known[-1] = new

    def numbers(self) -> Iterable[int]:
        """Return the inodes of which any content is known, in order."""
        return sorted(self._contents)

    def before(self, inode: XfsInode) -> FormerContent | None:
        """Return the latest content of a file in use that lies where it has none now.

        Raises what reading its extents raises.
        """
        now = inode.fork.runs()
        for one in reversed(self._contents.get(inode.number, ())):
            if one.generation == inode.core.generation and are_apart(now, one.runs):
                return one
        return None


def are_apart(some: list[Run], others: list[Run]) -> bool:
    """Return whether two contents have no block in common."""
    ranges = sorted((start, start + count) for _, count, start in (*some, *others))
    return all(end <= start for (_, end), (start, _) in pairwise(ranges))
