"""A btrfs as it was at the end of an earlier transaction, by a root that is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k._generated.btrfs_tree_records import Object
from pygrub_k.errors import FormatError, SourceError
from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
from pygrub_k.filesystems.btrfs.generations import nodes_of, roots_among
from pygrub_k.filesystems.btrfs.storage import Storage
from pygrub_k.filesystems.btrfs.subvolumes import Forest
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.findings import Findings

if TYPE_CHECKING:
    from pygrub_k.filesystems.btrfs.generations import Found


class States:
    """The generations of one file system of which the root is still there, oldest first."""

    def __init__(self, filesystem: BtrfsFilesystem) -> None:
        self._storage = storage = filesystem.storage
        newest = filesystem.forest.root[2]
        self.nodes = [node for node in nodes_of(storage) if node[1] <= newest]
        roots = roots_among(self.nodes, newest)
        self.roots: dict[int, Found] = {}
        for generation in sorted(roots):
            if self._is_whole(roots[generation]):
                self.roots[generation] = roots[generation]

    def _is_whole(self, root: Found) -> bool:
        """Return whether a root can be read: its checksum is right."""
        address, generation, _, level = root
        storage = Storage(self._storage.devices, Findings("btrfs", verify=True))
        try:
            storage.node(address, level, generation, "root tree")
        except (FormatError, SourceError):
            return False
        return True

    def open(self, generation: int) -> BtrfsFilesystem:
        """Return the file system of a generation in `roots`; contents are always verified.

        Nodes that were overwritten since are not read; reading what they led to says so.
        """
        address, _, _, level = self.roots[generation]
        storage = Storage(
            self._storage.devices, Findings("btrfs", verify=True), verify_content=True
        )
        return BtrfsFilesystem(storage, Forest(storage, (address, level, generation)))

    def time(self, generation: int) -> int | None:
        """Return when a generation changed the top level, in nanoseconds; None if it did not."""
        try:
            core, extra = self.open(generation).forest.root_item(Object.fs_tree)
        except (FormatError, SourceError):
            return None
        if extra is None or core.generation != generation:
            return None
        return extra.change_seconds * SECOND + extra.change_nanoseconds
