"""Inodes as stored: their own fields, and where their content lies."""

from __future__ import annotations

from pygrub_k._generated.ext_inode_records import CoreRecord, ExtraRecord, InodeFlags
from pygrub_k._generated.ext_superblock_records import Incompatible
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.extents import extent_runs
from pygrub_k.filesystems.model import kind_of
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final, Self

    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.mapping import Run

_CORE: Final = CoreRecord.SIZE
_CHECKSUM_LOW: Final = CoreRecord.OFFSET.checksum_low
_AFTER_LOW: Final = CoreRecord.OFFSET.reserved
_CHECKSUM_HIGH: Final = ExtraRecord.OFFSET.checksum_high
_AFTER_HIGH: Final = ExtraRecord.OFFSET.change_time_extra


class StoredInode:
    """One object of an ext file system.

    `core` and `extra` have the fields as on disk, `data` the inode's bytes.
    """

    __slots__ = ("_seed", "core", "data", "extra", "number", "offset", "storage")

    def __init__(self, storage: Storage, number: int, data: bytes, offset: int) -> None:
        self.storage = storage
        self.number = number
        self.data = data
        self.offset = offset
        self.core = part_at(CoreRecord, data, 0, self.structure, offset)
        self.extra: ExtraRecord | None = None
        if len(data) > _CORE:
            self.extra = part_at(ExtraRecord, data, _CORE, self.structure, offset)
        self._seed: int | None = None

    @classmethod
    def read(cls, storage: Storage, number: int) -> Self:
        """Read inode `number` (from 1) and verify it; CorruptError if there is no such inode."""
        superblock = storage.superblock
        record = superblock.record
        structure = f"ext4 inode {number}"
        if not 0 < number <= record.num_inodes:
            raise CorruptError(structure, None, f"there are {record.num_inodes} inodes")
        group, index = divmod(number - 1, record.num_inodes_per_group)
        if group >= superblock.num_groups:
            raise CorruptError(structure, None, f"in group {group} of {superblock.num_groups}")
        size, block_size = superblock.inode_size, superblock.block_size
        block, start = divmod(index * size, block_size)
        block += storage.inode_table(group)
        data = storage.block(block, structure)[start : start + size]
        offset = block * block_size + start
        if storage.changes is not None:
            newer = storage.changes.inode(number, data)
            if newer is not None:
                return cls(storage, number, newer, offset)
        inode = cls(storage, number, data, offset)
        inode.verify()
        return inode

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return f"ext4 inode {self.number}"

    # -- what it says of itself --------------------------------------------------------------

    @property
    def kind(self) -> FileKind:
        return kind_of(self.core.mode)

    @property
    def size(self) -> int:
        core = self.core
        if self.kind == "file" or self.storage.superblock.has(Incompatible.large_directories):
            return core.size
        return core.size_low

    @property
    def modified(self) -> int:
        extra = self.extra
        if extra is not None and extra.has_modification_time_extra:
            return self.core.modification_time + ((extra.modification_time_extra & 3) << 32)
        return self.core.modification_time

    def has(self, flag: int) -> bool:
        """Return whether an inode flag is set."""
        return bool(self.core.flags & flag)

    @property
    def checksum_seed(self) -> int | None:
        """The start value of the checksums of this inode's blocks; None without metadata_csum."""
        seed = self.storage.superblock.checksum_seed
        if self._seed is None and seed is not None:
            self._seed = crc32c(
                self.number.to_bytes(4, "little") + self.core.generation.to_bytes(4, "little"), seed
            )
        return self._seed

    def verify(self) -> None:
        """Verify the checksum; `Findings` decides what follows. Unused inodes have none."""
        seed = self.checksum_seed
        if seed is None or not any(self.data):
            return
        core, extra, data = self.core, self.extra, self.data
        stored, mask = core.checksum_low, 0xFFFF
        rest = data[_CORE:]
        if extra is not None and extra.has_checksum_high:
            stored |= extra.checksum_high << 16
            mask = 0xFFFFFFFF
            rest = rest[:_CHECKSUM_HIGH] + b"\0\0" + rest[_AFTER_HIGH:]
        core_blanked = data[:_CHECKSUM_LOW] + b"\0\0" + data[_AFTER_LOW:_CORE]
        found = crc32c(core_blanked + rest, seed) & mask
        self.storage.findings.verify_checksum(self.structure, self.offset, found, stored)

    def runs(self) -> list[Run]:
        """Return where its content lies, in blocks; holes are left out.

        So are unwritten runs, unless they are read block by block: those of a directory, a symlink
        or an attribute's value.
        """
        core = self.core
        block, offset = core.block, self.offset + core.OFFSET.block
        name = f"inode {self.number}"
        if self.has(InodeFlags.extents):
            is_metadata = self.kind != "file" or self.has(InodeFlags.attribute_value)
            runs = extent_runs(
                self.storage, block, name, offset, self.checksum_seed, is_metadata=is_metadata
            )
            if self.storage.changes is None:
                return runs
            num_blocks = self.storage.superblock.num_blocks
            return self.storage.changes.runs(self.number, runs, num_blocks)
        from pygrub_k.filesystems.ext.blockmap import block_runs

        blocks = -(-self.size // self.storage.superblock.block_size)
        return block_runs(self.storage, block, name, offset, blocks)
