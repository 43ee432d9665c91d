"""Inodes as they lie on disk: where, whether they are sound, what they say of themselves."""

from __future__ import annotations

from pygrub_k._generated.xfs_inode_records import CoreRecord, ExtensionRecord, InodeFlag2
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.model import kind_of
from pygrub_k.filesystems.xfs.extents import FinishedFork, Fork
from pygrub_k.filesystems.xfs.superblock import checksum
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final, Self

    from pygrub_k.filesystems.facts import FileKind
    from pygrub_k.filesystems.xfs.storage import Finished, Storage

_CORE: Final = CoreRecord.SIZE
_EXTENDED: Final = CoreRecord.SIZE + ExtensionRecord.SIZE
LARGEST: Final = (1 << 63) - 1
"""Bytes that a file can have."""
_FORK_UNIT: Final = 8
_SECOND: Final = 1_000_000_000
BIG_TIME_ORIGIN: Final = 1 << 31
"""Seconds before 1970 at which wide times begin."""


class StoredInode:
    """One object. `core` and `extension` have its fields as on disk, `data` all of its bytes."""

    __slots__ = ("core", "data", "extension", "finished", "number", "offset", "storage")

    def __init__(self, storage: Storage, number: int, data: bytes, offset: int) -> None:
        self.storage = storage
        self.number = number
        self.data = data
        self.offset = offset
        self.core = part_at(CoreRecord, data, 0, self.structure, offset)
        self.extension: ExtensionRecord | None = None
        if storage.superblock.has_checksums:
            self.extension = part_at(ExtensionRecord, data, _CORE, self.structure, offset)
        self.finished: Finished | None = None
        """What it holds, if the log leaves something to be done to it."""

    @classmethod
    def read(cls, storage: Storage, number: int) -> Self:
        """Read inode `number` and verify it; CorruptError if there is none, or it is free.

        What the log leaves to be done to it is done in memory; raises what that raises.
        """
        inode = cls.as_logged(storage, number)
        if storage.unfinished is not None:
            inode.finished = storage.unfinished.finished(number)
        return inode

    @classmethod
    def even_free(cls, storage: Storage, number: int) -> Self:
        """Read an inode as `read` does, or what is left of one that was freed: its mode is 0."""
        inode = cls.unverified(storage, number)
        if inode.core.mode:
            return cls.read(storage, number)
        inode.verify(is_named=False)
        return inode

    @classmethod
    def as_logged(cls, storage: Storage, number: int) -> Self:
        """Read and verify an inode as it is before unfinished changes are finished."""
        inode = cls.unverified(storage, number)
        inode.verify()
        return inode

    @classmethod
    def unverified(cls, storage: Storage, number: int) -> Self:
        """Read an inode as it stands; raises what its number and reading do."""
        superblock = storage.superblock
        record, size = superblock.record, superblock.block_size
        structure = f"XFS inode {number}"
        block, index = divmod(number, 1 << record.log2_inodes_per_block)
        where = storage.block_index(block, 1, structure, 0) * size
        start = index * superblock.inode_size
        data = storage.read(where, size)[start : start + superblock.inode_size]
        return cls(storage, number, data, where + start)

    @property
    def structure(self) -> str:
        """Its name in messages."""
        return f"XFS inode {self.number}"

    def verify(self, *, is_named: bool = True) -> None:
        """Refuse what is wrong with it; what is free too, if a name leads to it."""
        storage, core, extension = self.storage, self.core, self.extension
        if extension is not None:
            size = len(self.data)
            if not storage.is_replayed(self.offset, size):
                found = checksum(self.data, _CORE + extension.OFFSET.checksum)
                storage.findings.verify_checksum(
                    self.structure, self.offset, found, extension.checksum
                )
            if extension.number != self.number:
                reason = f"says that it is inode {extension.number}"
                storage.findings.mismatch(self.structure, self.offset, reason)
            storage.check_uuid(self.structure, self.offset, extension.uuid)
        versions = (3,) if extension is not None else (1, 2)
        if core.version not in versions:
            raise CorruptError(self.structure, self.offset, f"unknown inode version {core.version}")
        if is_named and not core.mode:
            raise CorruptError(self.structure, self.offset, "a name leads to it, but it is free")
        if core.size > LARGEST:
            raise CorruptError(self.structure, self.offset, f"a size of {core.size} bytes")

    # -- what it says of itself --------------------------------------------------------------

    @property
    def kind(self) -> FileKind:
        return kind_of(self.core.mode)

    @property
    def size(self) -> int:
        return self.core.size if self.finished is None else self.finished.size

    @property
    def num_blocks(self) -> int:
        """Blocks that it occupies, without those by which a tree of extents changes in recovery."""
        return self.core.num_blocks if self.finished is None else self.finished.num_blocks

    @property
    def modified(self) -> int:
        return self.nanoseconds(self.core.modification_time) // _SECOND

    @property
    def num_links(self) -> int:
        """The number of names."""
        return self.core.num_links if self.core.version > 1 else self.core.num_links_old

    def nanoseconds(self, stored: int) -> int:
        """Return a time of this inode in nanoseconds since 1970."""
        if self.has_2(InodeFlag2.big_time):
            return stored - BIG_TIME_ORIGIN * _SECOND
        seconds = stored >> 32
        return (seconds - (seconds >> 31 << 32)) * _SECOND + (stored & 0xFFFFFFFF)

    def has(self, flag: int) -> bool:
        """Return whether a flag is set (enum inode_flag)."""
        return bool(self.core.flags & flag)

    def has_2(self, flag: int) -> bool:
        """Return whether a flag is set (enum inode_flag_2); only version 3 has them."""
        return self.extension is not None and bool(self.extension.flags_2 & flag)

    # -- what it holds -----------------------------------------------------------------------

    @property
    def fork(self) -> Fork:
        """The data fork; CorruptError if the inode has no room for it."""
        core = self.core
        start = _EXTENDED if self.extension is not None else _CORE
        end = len(self.data)
        if core.ofs_attribute_fork:
            end = start + core.ofs_attribute_fork * _FORK_UNIT
            if end >= len(self.data):
                reason = f"attributes at byte {end} of {len(self.data)}"
                raise CorruptError(self.structure, self.offset, reason)
        wide = self.has_2(InodeFlag2.many_extents)
        count = core.num_extents_wide if wide else core.num_extents
        kind = core.format, count
        fork = Fork(self.storage, self.number, self.data[start:end], self.offset + start, kind)
        return fork if self.finished is None else FinishedFork(fork, self.finished.extents)

    @property
    def attribute_fork(self) -> Fork | None:
        """The attribute fork; None without one, CorruptError if the inode has no room for it."""
        core = self.core
        if not core.ofs_attribute_fork:
            return None
        data_fork = self.fork
        start = data_fork.offset + len(data_fork.data) - self.offset
        wide = self.has_2(InodeFlag2.many_extents)
        count = core.num_extents if wide else core.num_attribute_extents
        kind = core.attribute_format, count
        return Fork(self.storage, self.number, self.data[start:], self.offset + start, kind)

    def local(self) -> bytes:
        """Return the content of a directory or symlink that lies in the inode."""
        fork = self.fork
        if self.size > len(fork.data):
            reason = f"{self.size} bytes of content do not fit into {len(fork.data)}"
            raise CorruptError(self.structure, self.offset, reason)
        return fork.data[: self.size]
