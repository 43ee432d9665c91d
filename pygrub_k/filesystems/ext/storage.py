"""The blocks and group descriptors of one file system, and the problems found in them."""

from __future__ import annotations

from pygrub_k._generated.ext_group_descriptor_records import HighHalfRecord, LowHalfRecord
from pygrub_k._generated.ext_superblock_records import Incompatible, ReadOnly
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.superblock import OFFSET
from pygrub_k.limits import EXT_CACHED_BLOCKS
from pygrub_k.records import part_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ext.fast_commit import Changes
    from pygrub_k.filesystems.ext.superblock import Superblock
    from pygrub_k.findings import Findings
    from pygrub_k.source import ByteSource

_CACHED_TABLES: Final = 1 << 16
_CHECKSUM: Final = LowHalfRecord.OFFSET.checksum
"""The first half of a descriptor ends with it."""


class Storage:
    """Blocks by number, with a cache: neighbouring inodes share a block."""

    __slots__ = (
        "_blocks",
        "_tables",
        "changes",
        "findings",
        "past",
        "replayed",
        "sound",
        "source",
        "superblock",
        "unreplayed",
    )

    def __init__(self, source: ByteSource, superblock: Superblock, findings: Findings) -> None:
        self.source = source
        self.unreplayed = source
        """The bytes as they are stored, without what a journal replaces."""
        self.superblock = superblock
        self.findings = findings
        self.sound: set[int] = set()
        """Blocks at hand whose checksum was right."""
        self.changes: Changes | None = None
        """What is newer than the blocks, from fast commits."""
        self.replayed: frozenset[int] | None = None
        """Blocks of which `source` shows the journal's copy; None where no journal was replayed."""
        self.past: tuple[Storage, int] | None = None
        """Of a past state, today's blocks, and the last transaction that it knows of."""
        self._blocks: dict[int, bytes] = {}
        self._tables: dict[int, int] = {}

    def block(self, number: int, structure: str) -> bytes:
        """Return block `number`; CorruptError, naming `structure`, if there is no such block."""
        data = self._blocks.get(number)
        if data is None:
            size = self.superblock.block_size
            if not 0 < number < self.superblock.num_blocks:
                raise CorruptError(
                    structure,
                    number * size,
                    f"it points to block {number}, and there are {self.superblock.num_blocks}",
                )
            data = self.source.read_at(number * size, size)
            if len(self._blocks) >= EXT_CACHED_BLOCKS:
                oldest = next(iter(self._blocks))
                del self._blocks[oldest]
                self.sound.discard(oldest)
            self._blocks[number] = data
        return data

    # -- group descriptors -------------------------------------------------------------------

    def inode_table(self, group: int) -> int:
        """Return the number of the first block of a group's inode table."""
        table = self._tables.get(group)
        if table is None:
            if len(self._tables) >= _CACHED_TABLES:
                self._tables.clear()
            table = self._tables[group] = self._read_inode_table(group)
        return table

    def descriptor(self, group: int) -> tuple[LowHalfRecord, HighHalfRecord | None]:
        """Return a group's descriptor, its checksum verified."""
        data, low, high = self.stored_descriptor(group)
        found = self.descriptor_checksum(group, data)
        if found is not None:
            structure = f"ext4 group descriptor {group}"
            offset = self.descriptor_offset(group)
            self.findings.verify_checksum(structure, offset, found, low.checksum)
        return low, high

    def stored_descriptor(self, group: int) -> tuple[bytes, LowHalfRecord, HighHalfRecord | None]:
        """Return the bytes of a group's descriptor and what they say; nothing is verified."""
        size = self.superblock.len_descriptor
        structure = f"ext4 group descriptor {group}"
        offset = self.descriptor_offset(group)
        number, start = divmod(offset, self.superblock.block_size)
        data = self.block(number, structure)[start : start + size]
        low = part_at(LowHalfRecord, data, 0, structure, offset)
        high = (
            part_at(HighHalfRecord, data, low.SIZE, structure, offset) if size > low.SIZE else None
        )
        return data, low, high

    def _read_inode_table(self, group: int) -> int:
        low, high = self.descriptor(group)
        table = low.inode_table | (high.inode_table << 32 if high else 0)
        superblock = self.superblock
        inodes = superblock.record.num_inodes_per_group
        blocks = -(-inodes * superblock.inode_size // superblock.block_size)
        if not 0 < table <= superblock.num_blocks - blocks:
            raise CorruptError(
                f"ext4 group descriptor {group}",
                self.descriptor_offset(group),
                f"its inode table is at block {table}, and there are {superblock.num_blocks}",
            )
        return table

    def descriptor_offset(self, group: int) -> int:
        """Return the byte of the volume at which a group's descriptor lies."""
        size, block_size = self.superblock.len_descriptor, self.superblock.block_size
        per_block = block_size // size
        number = self._descriptor_block(group // per_block, per_block)
        return number * block_size + group % per_block * size

    def _descriptor_block(self, index: int, per_block: int) -> int:
        """Return where the `index`-th block of descriptors stands (ext4 descriptor_loc)."""
        superblock = self.superblock
        record = superblock.record
        home = superblock.offset // superblock.block_size
        if not superblock.has(Incompatible.meta_groups) or index < record.first_meta_group:
            return home + 1 + index
        group = index * per_block
        start = record.first_data_block + group * record.num_blocks_per_group
        if index == 0 and record.first_data_block == 0:
            start += OFFSET // superblock.block_size
        return start + superblock.has_backup(group)

    def descriptor_checksum(self, group: int, data: bytes) -> int | None:
        """Return the checksum that a group's descriptor should have; None if there are none."""
        superblock = self.superblock
        number = group.to_bytes(4, "little")
        seed = superblock.checksum_seed
        if seed is not None:
            covered = data[:_CHECKSUM] + b"\0\0" + data[LowHalfRecord.SIZE :]
            return crc32c(covered, crc32c(number, seed)) & 0xFFFF
        if superblock.has_read_only(ReadOnly.group_checksums):
            from pygrub_k.filesystems.ext.crc16 import crc16

            covered = data[:_CHECKSUM] + data[LowHalfRecord.SIZE :]
            return crc16(superblock.record.uuid + number + covered)
        return None
