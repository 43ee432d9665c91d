"""Replaying a journal in memory, without writing to the file system."""

from __future__ import annotations

from pygrub_k._generated.ext_superblock_records import Compatible
from pygrub_k._generated.ext_superblock_records import Incompatible as Feature
from pygrub_k._generated.jbd2_records import (
    BlockHeaderRecord,
    BlockType,
    Incompatible,
    SuperblockRecord,
)
from pygrub_k._generated.jbd2_records import (
    Compatible as JournalCompatible,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.ext.fast_commit import Changes, committed_tags
from pygrub_k.filesystems.ext.journal_blocks import HEAD, STRUCTURE
from pygrub_k.filesystems.ext.journal_log import Log
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.mapping import Placement
from pygrub_k.filesystems.model import uuid_text
from pygrub_k.records import blanked, part_at
from pygrub_k.source import MappedSource, MemorySource

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ext.journal_log import Transaction
    from pygrub_k.filesystems.ext.storage import Storage
    from pygrub_k.source import ByteSource, Extent

MAGIC: Final = b"\xc0\x3b\x39\x98"
_CRC32C: Final = 4
_DEFAULT_FAST_COMMITS: Final = 256
"""Blocks for fast commits where the journal does not say."""
_SHORTEST_LOG: Final = 1024
"""Blocks that the log keeps; a journal too small for that has no place for fast commits."""
_KNOWN: Final = (
    Incompatible.revocations
    | Incompatible.wide
    | Incompatible.async_commit
    | Incompatible.checksums_2
    | Incompatible.checksums_3
    | Incompatible.fast_commit
)


def needs_recovery(storage: Storage) -> bool:
    """Return whether a kernel would replay the journal before it reads anything."""
    superblock = storage.superblock
    return superblock.has(Feature.needs_recovery) and superblock.has_compatible(
        Compatible.has_journal
    )


def recovered(storage: Storage) -> tuple[ByteSource, Changes | None, frozenset[int]]:
    """Return the file system's bytes after recovery and the fast commits; nothing is written.

    Last come the blocks that recovery replaces. `storage` is the file system before. Raises
    UnsupportedError for a journal on another device or with unknown features, and CorruptError
    where a kernel would refuse to mount.
    """
    journal = Journal(storage, journal_inode(storage))
    replacements, changes = journal.replayed()
    return overlay(storage, replacements), changes, frozenset(replacements)


def journal_inode(storage: Storage) -> StoredInode:
    """Return the journal's inode; UnsupportedError if it lies on another device."""
    superblock = storage.superblock
    record = superblock.record
    if not record.journal_inode:
        raise UnsupportedError(
            STRUCTURE,
            superblock.offset,
            "the file system needs recovery, and its journal "
            f"{uuid_text(record.journal_uuid)} lies on another device "
            f"(number {record.journal_device:#x})",
        )
    inode = StoredInode.read(storage, record.journal_inode)
    if inode.kind != "file" or not inode.core.num_links:
        raise CorruptError(STRUCTURE, inode.offset, f"inode {inode.number} is a {inode.kind}")
    return inode


class Journal:
    """An internal journal."""

    def __init__(self, storage: Storage, inode: StoredInode) -> None:
        self.storage = storage
        self.block_size = storage.superblock.block_size
        self.inode = inode
        self.placement = Placement(inode.runs())
        data = self.read(0)
        self._header = part_at(BlockHeaderRecord, data, 0, STRUCTURE, self.where(0))
        self.superblock = part_at(SuperblockRecord, data, HEAD, STRUCTURE, self.where(0))
        self._check(data[: HEAD + SuperblockRecord.SIZE], inode.size // self.block_size)

    @property
    def has_second_form(self) -> bool:
        """Whether its superblock has fields behind `error`."""
        return self._header.block_type == BlockType.superblock_2

    def where(self, index: int) -> int:
        """Return the byte of the volume at which block `index` lies."""
        return (self.placement.block(index) or 0) * self.block_size

    def read(self, index: int) -> bytes:
        """Return block `index` of the journal; CorruptError if it has none."""
        block = self.placement.block(index)
        if block is None:
            raise CorruptError(STRUCTURE, None, f"has no block {index}")
        return self.storage.source.read_at(block * self.block_size, self.block_size)

    def _require(self, holds: bool, reason: str) -> None:
        if not holds:
            raise CorruptError(STRUCTURE, self.where(0), reason)

    def _check(self, data: bytes, num_blocks: int) -> None:
        superblock, kind = self.superblock, self._header.block_type
        self._require(
            kind in (BlockType.superblock_1, BlockType.superblock_2), f"begins with type {kind}"
        )
        self._require(
            superblock.block_size == self.block_size, f"blocks of {superblock.block_size} bytes"
        )
        self._require(
            superblock.num_blocks <= num_blocks,
            f"{superblock.num_blocks} blocks in a file of {num_blocks}",
        )
        self._require(
            0 < superblock.first_block < self.end, f"begins at block {superblock.first_block}"
        )
        start = superblock.start_block
        self._require(
            not start or superblock.first_block <= start < self.end, f"log at block {start}"
        )
        if kind == BlockType.superblock_2:
            self._check_features(data)

    def _check_features(self, data: bytes) -> None:
        superblock = self.superblock
        features = superblock.incompatible_features
        unknown = features & ~_KNOWN
        if unknown:
            raise UnsupportedError(
                STRUCTURE,
                self.where(0),
                f"unknown incompatible features {unknown:#x}",
            )
        new = features & (Incompatible.checksums_2 | Incompatible.checksums_3)
        old = superblock.compatible_features & JournalCompatible.checksum
        self._require(not new & new - 1 and not (new and old), "two kinds of checksums")
        if not new:
            return
        kind = superblock.checksum_type
        self._require(kind == _CRC32C, f"checksums of unknown type {kind}")
        found = crc32c(blanked(data, HEAD + superblock.OFFSET.checksum))
        self.storage.findings.verify_checksum(STRUCTURE, self.where(0), found, superblock.checksum)

    @property
    def has_fast_commits(self) -> bool:
        """Whether the last blocks are set apart for fast commits."""
        return self._header.block_type == BlockType.superblock_2 and bool(
            self.superblock.incompatible_features & Incompatible.fast_commit
        )

    @property
    def end(self) -> int:
        """The block behind the log's last."""
        return self._shorter_end() if self.has_fast_commits else self.superblock.num_blocks

    def _shorter_end(self) -> int:
        whole = self.superblock.num_blocks
        end = whole - (self.superblock.num_fast_commit_blocks or _DEFAULT_FAST_COMMITS)
        return end if end >= _SHORTEST_LOG else whole

    @property
    def fast_commit_blocks(self) -> range:
        """The blocks that may hold fast commits, also where a clean journal has no use for them."""
        is_set_apart = self.has_fast_commits or (
            self.has_second_form and self.storage.superblock.has_compatible(Compatible.fast_commit)
        )
        if not is_set_apart:
            return range(0)
        return range(self._shorter_end() + 1, self.superblock.num_blocks)

    def replayed(self) -> tuple[dict[int, tuple[int, bool]], Changes | None]:
        """Return which blocks have newer copies, (where, escaped), and what is newer still."""
        if not self.superblock.start_block:
            return {}, None
        log = Log(self.superblock, self.read, self.end)
        replacements = self._replacements(log, log.transactions())
        if not self.has_fast_commits:
            return replacements, None
        blocks = (self.read(index) for index in self.fast_commit_blocks)
        tags = committed_tags(blocks, log.next_sequence)
        return replacements, Changes(tags) if tags else None

    def _replacements(
        self, log: Log, transactions: list[Transaction]
    ) -> dict[int, tuple[int, bool]]:
        last_revoked: dict[int, int] = {}
        for number, (_, revoked) in enumerate(transactions):
            last_revoked.update(dict.fromkeys(revoked, number))
        found: dict[int, tuple[int, bool]] = {}
        for number, (copies, _) in enumerate(transactions):
            for copy in copies:
                block, index, escaped, *_ = copy
                if last_revoked.get(block, -1) >= number:
                    continue
                place = self.placement.block(index)
                checksums = log.format.copy_checksums(copy, self.read(index))
                if checksums is not None:
                    name = f"{STRUCTURE}, copy of block {block}"
                    self.storage.findings.verify_checksum(name, self.where(index), *checksums)
                found[block] = (place or 0, escaped)
        return found


def overlay(storage: Storage, replacements: dict[int, tuple[int, bool]]) -> ByteSource:
    """Return the stored bytes with some blocks taken from elsewhere, (block, escaped) for each."""
    source, size = storage.source, storage.superblock.block_size
    magic = MemorySource(MAGIC)
    extents: list[Extent] = []
    end = 0
    for block in sorted(replacements):
        start = block * size
        if start + size > source.size:
            error = CorruptError(STRUCTURE, start, f"a copy of block {block}, beyond the end")
            storage.findings.note(error)
            continue
        if end < start:
            extents.append((end, start - end, source, end))
        place, escaped = replacements[block]
        if escaped:
            extents.append((start, len(MAGIC), magic, 0))
        skip = len(MAGIC) if escaped else 0
        extents.append((start + skip, size - skip, source, place * size + skip))
        end = start + size
    if end < source.size:
        extents.append((end, source.size - end, source, end))
    return MappedSource(source.size, extents)
