"""What all objects of one EROFS share: its devices, metadata and decompressed pieces."""

from __future__ import annotations

from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.erofs.superblock import lzma_dictionary
from pygrub_k.limits import EROFS_DATA_KEPT
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Final

    from pygrub_k._generated.erofs_superblock_records import DeviceRecord, ErofsSuperblockRecord
    from pygrub_k.findings import Findings
    from pygrub_k.records import R
    from pygrub_k.source import ByteSource

    Piece = tuple[int, int, int, int]
    """(byte of the file system, length there, algorithm, length when it is decompressed)"""

SLOT: Final = 32
"""Bytes in which inodes are numbered."""


class Storage:
    """A file system's bytes, on one device or several.

    `devices` are the further ones of the table, None for those that are not there.
    """

    __slots__ = (
        "_kept",
        "_len_kept",
        "block_size",
        "devices",
        "findings",
        "len_dictionary",
        "metadata_start",
        "packed",
        "source",
        "superblock",
        "table",
    )

    def __init__(
        self,
        source: ByteSource,
        superblock: ErofsSuperblockRecord,
        table: Sequence[DeviceRecord],
        devices: Sequence[ByteSource | None],
        findings: Findings,
    ) -> None:
        self.source = source
        self.superblock = superblock
        self.table = table
        self.devices = devices
        self.findings = findings
        self.block_size = 1 << superblock.log2_block_size
        self.metadata_start = superblock.metadata_block * self.block_size
        self.len_dictionary = lzma_dictionary(source, superblock)
        self.packed: Any = None
        """The content of the packed inode, once it was asked for."""
        self._kept: dict[Piece, bytes] = {}
        self._len_kept = 0

    # -- metadata ----------------------------------------------------------------------------

    def place(self, number: int) -> int:
        """Return the byte at which inode `number` lies."""
        return self.metadata_start + number * SLOT

    def read(self, offset: int, length: int, structure: str) -> bytes:
        """Return bytes of metadata; CorruptError if they leave the volume."""
        if offset + length > self.source.size:
            reason = f"{length} bytes, but the volume ends at byte {self.source.size}"
            raise CorruptError(structure, offset, reason)
        return self.source.read_at(offset, length)

    def record(self, table: type[R], offset: int, structure: str) -> R:
        """Return a structure of fixed size at byte `offset`."""
        return record_at(table, self.read(offset, table.SIZE, structure), 0, offset)

    # -- content -----------------------------------------------------------------------------

    def located(self, device: int, offset: int, length: int) -> tuple[ByteSource, int]:
        """Return (source, offset in it) of bytes of a device, 0 being the first.

        Where no further device was given, all of them are the first one, if that has their blocks,
        as in Linux. Raises CorruptError for a device that is not in the table or bytes that leave
        it, UnsupportedError for one that is not there.
        """
        table = self.table
        if device > len(table):
            raise CorruptError("EROFS", None, f"content on device {device} of {len(table)}")
        found: ByteSource | None = self.source
        if not device and any(self.devices):
            device, offset = self._device_of(offset, length)
        if device:
            found = self.devices[device - 1]
            if not any(self.devices) and table[device - 1].mapped_block:
                found = self.source
                offset += table[device - 1].mapped_block * self.block_size
        if found is None:
            size = table[device - 1].num_blocks * self.block_size
            reason = f"content on its device {device}, of {size} bytes, which is not there"
            raise UnsupportedError("EROFS", None, f"{reason}; give it by --disk")
        if offset + length > found.size:
            reason = f"content up to byte {offset + length}, where device {device} has {found.size}"
            raise CorruptError("EROFS", None, reason)
        return found, offset

    def _device_of(self, offset: int, length: int) -> tuple[int, int]:
        """Return the device, and the byte of it, that a byte of all devices together is."""
        for number, slot in enumerate(self.table, 1):
            start = slot.mapped_block * self.block_size
            end = start + slot.num_blocks * self.block_size
            if start and start <= offset and offset + length <= end:
                return number, offset - start
        return 0, offset

    def stored(self, offset: int, length: int) -> bytes:
        """Return bytes of compressed content."""
        source, at = self.located(0, offset, length)
        return source.read_at(at, length)

    def kept(self, piece: Piece) -> bytes | None:
        """Return a decompressed piece that is still at hand."""
        return self._kept.get(piece)

    def keep(self, piece: Piece, data: bytes) -> None:
        """Keep a decompressed piece for a while: files are read in smaller pieces."""
        self._len_kept += len(data)
        while self._len_kept > EROFS_DATA_KEPT and self._kept:
            self._len_kept -= len(self._kept.pop(next(iter(self._kept))))
        self._kept[piece] = data
