"""What all objects of one ReiserFS share: its tree, the volume after replay, and problems."""

from __future__ import annotations

from pygrub_k.filesystems.reiserfs.tree import Tree

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.reiserfs_superblock_records import ReiserfsSuperblockRecord
    from pygrub_k.filesystems.reiserfs.tree import Object
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

ROOT: Final[Object] = (1, 2)


class Storage:
    """A file system. `num_replayed` are the blocks that its journal has changed.

    `attribute_places` are the directories of extended attributes by name, None before they are
    read.
    """

    __slots__ = ("attribute_places", "findings", "num_replayed", "source", "superblock", "tree")

    def __init__(
        self,
        source: ByteSource,
        superblock: ReiserfsSuperblockRecord,
        findings: Findings,
        num_replayed: int,
    ) -> None:
        self.source = source
        self.superblock = superblock
        self.findings = findings
        self.num_replayed = num_replayed
        self.tree = Tree(source, superblock)
        self.attribute_places: dict[bytes, Object] | None = None
