"""What all objects of one SquashFS share: metadata blocks, tables and blocks of data."""

from __future__ import annotations

from pygrub_k._generated.squashfs_tables_records import (
    BlockHeadRecord,
    FragmentRecord,
    IdRecord,
    PlaceRecord,
)
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.squashfs.decompress import decompressor, unpacked
from pygrub_k.findings import Findings
from pygrub_k.limits import KIB, SQUASHFS_DATA_KEPT, SQUASHFS_METADATA_KEPT
from pygrub_k.records import read_record, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.squashfs_superblock_records import SquashfsSuperblockRecord
    from pygrub_k.records import R
    from pygrub_k.source import ByteSource

    Position = tuple[int, int]
    """(byte at which a metadata block begins, byte in what it holds)"""

METADATA: Final = 8 * KIB
"""Bytes in a metadata block, decompressed; the last one of a table may have fewer."""
PLAIN: Final = 1 << 24
"""Of the length of a block of data: it is not compressed."""
STORED: Final = PLAIN - 1
"""Of the same: bytes on the disk."""
BLOCK: Final = "SquashFS block"
_BLOCK: Final = "SquashFS metadata block"
_HEAD: Final = BlockHeadRecord.SIZE


class Storage:
    """The blocks of a file system, some of them kept."""

    __slots__ = (
        "_blocks",
        "_decompress",
        "_len_blocks",
        "_metadata",
        "_owners",
        "findings",
        "source",
        "superblock",
    )

    def __init__(self, source: ByteSource, superblock: SquashfsSuperblockRecord) -> None:
        self.source = source
        self.superblock = superblock
        self.findings = Findings("SquashFS")
        self._decompress = decompressor(superblock.compression)
        self._metadata: dict[int, tuple[bytes, int]] = {}
        self._blocks: dict[tuple[int, int], bytes] = {}
        self._len_blocks = 0
        self._owners: dict[int, int] = {}

    # -- metadata ----------------------------------------------------------------------------

    def metadata(self, start: int) -> tuple[bytes, int]:
        """Return what the metadata block at byte `start` holds, and where the next one begins."""
        found = self._metadata.get(start)
        if found is None:
            found = self._read_metadata(start)
            if len(self._metadata) >= SQUASHFS_METADATA_KEPT:
                del self._metadata[next(iter(self._metadata))]
            self._metadata[start] = found
        return found

    def _read_metadata(self, start: int) -> tuple[bytes, int]:
        end = self.superblock.num_bytes
        if start + _HEAD > end:
            reason = f"the file system ends at byte {end}, before or in it"
            raise CorruptError(_BLOCK, start, reason)
        head = read_record(BlockHeadRecord, self.source, start)
        length = head.num_stored
        start += _HEAD
        if not 0 < length <= min(METADATA, end - start):
            reason = f"{length} bytes, but the most is {min(METADATA, end - start)}"
            raise CorruptError(_BLOCK, start - _HEAD, reason)
        data = self.source.read_at(start, length)
        following = start + length
        if not head.is_plain:
            data = unpacked(self._decompress, data, METADATA, _BLOCK, start - _HEAD)
        return data, following

    def read(self, place: Position, length: int, structure: str) -> tuple[bytes, Position]:
        """Return `length` bytes at a position, and the position behind them.

        CorruptError names the `structure` if the position is none, or if a block that does not
        fill its room is followed by another.
        """
        start, offset = place
        pieces = []
        while True:
            data, following = self.metadata(start)
            if offset > len(data) or (not data and length):
                reason = f"byte {offset} of a metadata block that has {len(data)}"
                raise CorruptError(structure, start, reason)
            piece = data[offset : offset + length]
            pieces.append(piece)
            length -= len(piece)
            offset += len(piece)
            if not length:
                break
            start, offset = following, 0
        return pieces[0] if len(pieces) == 1 else b"".join(pieces), (start, offset)

    def record(self, table: type[R], place: Position, structure: str) -> tuple[R, Position]:
        """Return a structure of fixed size at a position, and the position behind it."""
        data, following = self.read(place, table.SIZE, structure)
        return record_at(table, data, 0, place[0]), following

    # -- tables ------------------------------------------------------------------------------

    def _entry(self, table: type[R], start: int, number: int, structure: str) -> R:
        """Return entry `number` of the table whose blocks' places stand at byte `start`."""
        block, offset = divmod(number * table.SIZE, METADATA)
        at = start + block * PlaceRecord.SIZE
        if at + PlaceRecord.SIZE > self.superblock.num_bytes:
            raise CorruptError(structure, at, "it begins beyond the end of the file system")
        place = read_record(PlaceRecord, self.source, at)
        return self.record(table, (place.start, offset), structure)[0]

    def owner(self, number: int) -> int:
        """Return a user or group by its place in the table; CorruptError if there is no such."""
        owner = self._owners.get(number)
        if owner is None:
            superblock = self.superblock
            structure = "SquashFS table of users and groups"
            if number >= superblock.num_ids:
                reason = f"user or group {number} of {superblock.num_ids}"
                raise CorruptError(structure, None, reason)
            owner = self._entry(IdRecord, superblock.ids_start, number, structure).number
            self._owners[number] = owner
        return owner

    def reference(self, number: int) -> int:
        """Return the reference to inode `number`, as the export table has it."""
        superblock = self.superblock
        start = superblock.exports_start
        return self._entry(PlaceRecord, start, number - 1, "SquashFS export table").start

    def table_entry(self, table: type[R], start: int, number: int, structure: str) -> R:
        """Return entry `number` of another table; its reader checks the number."""
        return self._entry(table, start, number, structure)

    # -- blocks of data ----------------------------------------------------------------------

    def fragment(self, number: int) -> bytes:
        """Return what a block of fragments holds."""
        superblock = self.superblock
        structure = "SquashFS table of fragments"
        if not superblock.has_fragments or number >= superblock.num_fragments:
            reason = f"fragment {number} of {superblock.num_fragments}"
            raise CorruptError(structure, None, reason)
        found = self._entry(FragmentRecord, superblock.fragments_start, number, structure)
        return self.block(found.start, found.length)

    def block(self, start: int, length: int) -> bytes:
        """Return what a block of data at byte `start` holds, `length` being as it is stored."""
        data = self._blocks.get((start, length))
        if data is None:
            data = self._read_block(start, length)
            self._len_blocks += len(data)
            while self._len_blocks > SQUASHFS_DATA_KEPT and self._blocks:
                self._len_blocks -= len(self._blocks.pop(next(iter(self._blocks))))
            self._blocks[start, length] = data
        return data

    def _read_block(self, start: int, length: int) -> bytes:
        superblock = self.superblock
        stored = check_block(length, superblock.block_size, start)
        end = superblock.num_bytes
        if start + stored > end:
            reason = f"{stored} bytes, but the file system ends at byte {end}"
            raise CorruptError(BLOCK, start, reason)
        data = self.source.read_at(start, stored)
        if not length & PLAIN:
            data = unpacked(self._decompress, data, superblock.block_size, BLOCK, start)
        return data


def check_block(length: int, most: int, start: int) -> int:
    """Return how many bytes a block of data takes on the disk.

    CorruptError for a length with unknown bits, or of more than a block may take.
    """
    stored = length & STORED
    if length & ~(PLAIN | STORED) or stored > most:
        raise CorruptError(BLOCK, start, f"a length of {length:#x}, where a block has {most} bytes")
    return stored
