"""What all inodes of one JFS share: the volume after replay, and where inodes lie."""

from __future__ import annotations

from pygrub_k._generated.jfs_inode_records import (
    GroupRecord,
    InodeRecord,
    MapControlRecord,
    PlaceRecord,
)
from pygrub_k._generated.jfs_superblock_records import Flags
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.jfs.extents import content_of
from pygrub_k.filesystems.jfs.volume import FILE_SET, TOGETHER, Volume
from pygrub_k.limits import JFS_GROUPS_KEPT
from pygrub_k.records import record_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.jfs_superblock_records import JfsSuperblockRecord
    from pygrub_k.filesystems.jfs.replay import Outcome
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource, MappedSource

ROOT: Final = 2
AGGREGATE_TABLE: Final = 0xB000
PAGE: Final = GroupRecord.SIZE
"""Bytes: of all but directories and content, whatever size blocks have."""
PER_GROUP: Final = 4096
"""Inodes of an allocation group."""


class Storage(Volume):
    """A file system: where its inodes lie. `outcome` is what replaying its log came to, if any."""

    __slots__ = ("_groups", "_map", "outcome")

    def __init__(
        self,
        source: ByteSource,
        superblock: JfsSuperblockRecord,
        findings: Findings,
        outcome: Outcome | None = None,
    ) -> None:
        super().__init__(source, superblock, findings)
        self.outcome = outcome
        self._map: MappedSource | None = None
        self._groups: dict[int, list[PlaceRecord]] = {}

    @property
    def has_index(self) -> bool:
        """Whether entries of directories have numbers."""
        return bool(self.superblock.flags & Flags.directory_index)

    @property
    def ignores_case(self) -> bool:
        return bool(self.superblock.flags & Flags.os2)

    def place(self, number: int) -> int:
        """Return the byte at which an inode lies; CorruptError for one that is nowhere."""
        structure = f"JFS inode {number}"
        group, inside = divmod(number, PER_GROUP)
        index, rest = divmod(inside, TOGETHER)
        place = self._places(group, structure)[index]
        if not place.address or place.length * self.block_size != TOGETHER * InodeRecord.SIZE:
            raise CorruptError(structure, None, "there is no room for it")
        return self.check(place.address, place.length, structure, None) + rest * InodeRecord.SIZE

    @property
    def map(self) -> MappedSource:
        """The file of allocation groups, its control page first."""
        if self._map is None:
            self._map = self._opened_map()
        return self._map

    def _opened_map(self) -> MappedSource:
        offset = AGGREGATE_TABLE + FILE_SET * InodeRecord.SIZE
        try:
            return self._map_at(offset)
        except CorruptError as error:
            superblock = self.superblock
            address = superblock.second_table_address
            if superblock.flags & Flags.bad_second_table or not address:
                raise
            try:
                found = self._map_at(address * self.block_size + FILE_SET * InodeRecord.SIZE)
            except CorruptError:
                raise error from None
            self.findings.note(error)
            return found

    def _map_at(self, offset: int) -> MappedSource:
        structure = "JFS map of inodes"
        data = self.source.read_at(offset, InodeRecord.SIZE)
        stored = record_at(InodeRecord, data, 0, offset)
        if stored.number != FILE_SET or not stored.num_links:
            raise CorruptError(structure, offset, f"inode {stored.number} in its place")
        found = content_of(self, structure, stored.tree, stored.size, offset)
        control = record_at(MapControlRecord, found.read_at(0, PAGE), 0, None)
        if control.num_inodes_blocks * self.block_size != TOGETHER * InodeRecord.SIZE:
            reason = f"{control.num_inodes_blocks} blocks for {TOGETHER} inodes"
            raise CorruptError(structure, offset, reason)
        return found

    def _places(self, group: int, structure: str) -> list[PlaceRecord]:
        """Return where the inodes of an allocation group lie, for each 32 of them."""
        found = self._groups.get(group)
        if found is None:
            start = (group + 1) * PAGE
            if start + PAGE > self.map.size:
                count = self.map.size // PAGE - 1
                raise CorruptError(
                    structure, None, f"there are {count} groups of {PER_GROUP} inodes"
                )
            record = record_at(GroupRecord, self.map.read_at(start, PAGE), 0, None)
            found = records(PlaceRecord, record.places, None)
            newer = {} if self.outcome is None else self.outcome.places
            for index in range(len(found)):
                found[index] = newer.get((group, index), found[index])
            if len(self._groups) >= JFS_GROUPS_KEPT:
                del self._groups[next(iter(self._groups))]
            self._groups[group] = found
        return found
