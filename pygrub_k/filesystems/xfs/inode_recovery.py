"""Inodes as the log has them, in place of those on disk."""

from __future__ import annotations

from pygrub_k._generated.xfs_extent_records import (
    Block4Record,
    Block5Record,
    KeyRecord,
    PointerRecord,
    RootRecord,
)
from pygrub_k._generated.xfs_inode_records import (
    CoreRecord,
    DeviceRecord,
    ExtensionRecord,
    InodeFlag2,
)
from pygrub_k._generated.xfs_log_items_records import (
    DeviceRecord as LoggedDeviceRecord,
)
from pygrub_k._generated.xfs_log_items_records import (
    Inode32Record,
    InodeCoreRecord,
    InodeExtensionRecord,
    InodeRecord,
)
from pygrub_k._generated.xfs_log_items_records import (
    InodeChange as Changed,
)
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.xfs.log_record import STRUCTURE
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.xfs.overlay import Overlay
    from pygrub_k.filesystems.xfs.storage import Storage

NEVER: Final = 0xFFFFFFFFFFFFFFFF
"""Stands for a place in the log where nothing was logged."""
_NOBODY: Final = 0xFFFFFFFF
"""Ends a list of unlinked inodes, as Linux (NULLAGINO)."""
_CORE: Final = CoreRecord.SIZE
_EXTENDED: Final = CoreRecord.SIZE + ExtensionRecord.SIZE
_ENTRY: Final = KeyRecord.SIZE + PointerRecord.SIZE
_FORK_UNIT: Final = 8
_MOST_FLUSHES: Final = 0xFFFF
_DATA: Final = Changed.data_local | Changed.data_extents | Changed.data_btree
_ATTRIBUTES: Final = (
    Changed.attributes_local | Changed.attributes_extents | Changed.attributes_btree
)


class InodeChange:
    """What a transaction says of an inode: the operations of its item.

    `cluster` is (sector, sectors) of the buffer that the inode is in.

    Raises CorruptError if the item or its place make no sense.
    """

    __slots__ = ("_core", "_extension", "_head", "_regions", "_storage", "cluster", "offset")

    def __init__(self, storage: Storage, regions: list[bytes]) -> None:
        first, *rest = regions
        self._storage = storage
        self._head: InodeRecord | Inode32Record
        if len(first) < InodeRecord.SIZE:
            self._head = part_at(Inode32Record, first, 0, STRUCTURE, None)
        else:
            self._head = part_at(InodeRecord, first, 0, STRUCTURE, None)
        superblock = storage.superblock
        block, index = divmod(self._head.number, 1 << superblock.record.log2_inodes_per_block)
        self.offset = storage.block_index(block, 1, STRUCTURE, None) * superblock.block_size
        self.offset += index * superblock.inode_size
        self.cluster = self._head.sector, self._head.num_sectors
        if not rest:
            raise CorruptError(
                STRUCTURE, self.offset, "a change of an inode that lacks the inode core"
            )
        core = rest.pop(0).ljust(InodeCoreRecord.SIZE, b"\0")
        self._core = part_at(InodeCoreRecord, core, 0, STRUCTURE, self.offset)
        self._extension: InodeExtensionRecord | None = None
        if superblock.has_checksums:
            self._extension = part_at(InodeExtensionRecord, core, _CORE, STRUCTURE, self.offset)
        self._regions = rest

    def apply(self, overlay: Overlay, sequence: int) -> None:
        """Apply the change to the inode, unless that is newer; `sequence` is the transaction's."""
        size = self._storage.superblock.inode_size
        old = overlay.read(self.offset, size)
        if not self._is_newer(old, sequence):
            overlay.write(self.offset, self.laid_over(old, sequence))

    @property
    def number(self) -> int:
        """The number of the inode."""
        return self._head.number

    @property
    def has_content(self) -> bool:
        """Whether it says where the content lies, or has it."""
        return bool(self._head.changes & _DATA)

    def laid_over(self, old: bytes, sequence: int) -> bytes:
        """Return the inode as it stands on disk then; `old` has what the change does not say.

        Raises CorruptError for what does not fit.
        """
        data = self._new_core(sequence, self._next_unlinked(old))
        start = len(data)
        literal = bytearray(old[start:])
        end = self._core.ofs_attribute_fork * _FORK_UNIT or len(literal)
        if end > len(literal):
            raise CorruptError(STRUCTURE, self.offset, f"attributes at byte {end} of an inode")
        changes, regions = self._head.changes, list(self._regions)
        if changes & Changed.device:
            number = part_at(LoggedDeviceRecord, self._head.device, 0, STRUCTURE, None).number
            literal[: DeviceRecord.SIZE] = DeviceRecord.STRUCT.pack(number)
        for kinds, tree, first, room in (
            (_DATA, Changed.data_btree, 0, end),
            (_ATTRIBUTES, Changed.attributes_btree, end, len(literal) - end),
        ):
            if changes & kinds:
                if not regions:
                    raise CorruptError(
                        STRUCTURE, self.offset, "a change of a fork whose data is missing"
                    )
                fork = regions.pop(0)
                if changes & tree:
                    fork = self._root(fork, room)
                if len(fork) > room:
                    raise CorruptError(STRUCTURE, self.offset, f"a fork of {len(fork)} bytes")
                literal[first : first + len(fork)] = fork
        return data + literal

    def _is_newer(self, old: bytes, sequence: int) -> bool:
        try:
            core = part_at(CoreRecord, old, 0, STRUCTURE, self.offset)
        except CorruptError:  # made in the log, or cleared by it
            return False
        if self._extension is not None:
            on_disk = part_at(ExtensionRecord, old, _CORE, STRUCTURE, self.offset).sequence
            # Two transactions of one record have the same place: the second one counts, too.
            return on_disk != NEVER and on_disk > sequence
        logged = self._core.num_extents_wide >> 48  # the count of flushes, in the other byte order
        if logged >= core.num_flushes:
            return False
        return not (core.num_flushes == _MOST_FLUSHES and logged < _MOST_FLUSHES // 2)

    def _next_unlinked(self, old: bytes) -> int:
        """Return what stands there: blocks of inodes are logged for it, and inodes say nothing."""
        try:
            return part_at(CoreRecord, old, 0, STRUCTURE, self.offset).next_unlinked
        except CorruptError:  # made in the log
            return _NOBODY

    def _new_core(self, sequence: int, next_unlinked: int) -> bytes:
        """Return core and extension as they stand on disk: in the other byte order."""
        core, extension = self._core, self._extension
        data = CoreRecord.STRUCT.pack(
            b"IN",
            core.mode,
            core.version,
            core.format,
            core.num_links_old,
            core.uid,
            core.gid,
            core.num_links,
            core.project_low,
            core.project_high,
            core.num_extents_wide if extension is not None else 0,
            self._time(core.access_time),
            self._time(core.modification_time),
            self._time(core.change_time),
            core.size,
            core.num_blocks,
            core.extent_size,
            core.num_extents,
            core.num_attribute_extents,
            core.ofs_attribute_fork,
            core.attribute_format,
            core.migration_events,
            core.migration_state,
            core.flags,
            core.generation,
            next_unlinked,
        )
        if extension is None:
            return data
        return data + ExtensionRecord.STRUCT.pack(
            extension.checksum,
            extension.num_changes,
            sequence,
            extension.flags_2,
            extension.copy_extent_size,
            extension.padding,
            self._time(extension.creation_time),
            extension.number,
            extension.uuid,
        )

    def _time(self, logged: int) -> int:
        if self._extension is not None and self._extension.flags_2 & InodeFlag2.big_time:
            return logged
        return (logged & 0xFFFFFFFF) << 32 | logged >> 32

    def _root(self, logged: bytes, room: int) -> bytes:
        """Return the root of a tree as it stands in an inode: the log has it as a whole block."""
        head: Block4Record | Block5Record
        if self._extension is not None:
            head = part_at(Block5Record, logged, 0, STRUCTURE, self.offset)
        else:
            head = part_at(Block4Record, logged, 0, STRUCTURE, self.offset)
        count = head.num_records
        logged_room = (len(logged) - head.SIZE) // _ENTRY
        own_room = (room - RootRecord.SIZE) // _ENTRY
        if count > min(logged_room, own_room):
            raise CorruptError(STRUCTURE, self.offset, f"a root of {count} children")
        keys = logged[head.SIZE : head.SIZE + count * KeyRecord.SIZE]
        start = head.SIZE + logged_room * KeyRecord.SIZE
        pointers = logged[start : start + count * PointerRecord.SIZE]
        root = RootRecord.STRUCT.pack(head.num_levels_below, count)
        return root + keys.ljust(own_room * KeyRecord.SIZE, b"\0") + pointers
