"""Records of the log: headers, checksum, and the operations inside."""

from __future__ import annotations

from pygrub_k._generated.xfs_log_records import (
    CycleMarkRecord,
    ExtensionRecord,
    OperationFlag,
    OperationRecord,
    XfsLogRecord,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.limits import XFS_LOG_RECORD
from pygrub_k.records import blanked, part_at, record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Container
    from typing import Final

    from pygrub_k.source import ByteSource

STRUCTURE: Final = "XFS log"
BLOCK: Final = XfsLogRecord.SIZE
"""Bytes; the log is addressed in these, whatever the sectors are."""
_MARK: Final = CycleMarkRecord.OFFSET.second
"""Bytes of a block's mark, in whose place data belongs."""
_PER_HEADER: Final = 64
"""Blocks of data whose first bytes a header keeps."""
_VERSIONS: Final = (1, 2)
_LONGEST: Final = (1 << 18) + 16 * BLOCK
"""Bytes of the longest record that Linux writes, headers included."""


class LogRecord:
    """One record by its header; `position` is counted in blocks of the log.

    Raises CorruptError if the header is not sound; `where` is its byte, for messages.
    """

    __slots__ = ("header", "num_blocks", "num_headers", "position", "where")

    def __init__(self, data: bytes, position: int, where: int) -> None:
        header = part_at(XfsLogRecord, data, 0, STRUCTURE, where)
        length = header.len_data
        longest = max(header.max_record, 1)
        if header.version not in _VERSIONS or not 0 < length <= XFS_LOG_RECORD:
            reason = f"a record of version {header.version} with {length} bytes"
            raise CorruptError(STRUCTURE, where, reason)
        if longest > XFS_LOG_RECORD:
            raise CorruptError(STRUCTURE, where, f"records of up to {longest} bytes")
        self.header = header
        self.position = position
        self.where = where
        self.num_headers = 1
        if header.version > 1:
            self.num_headers = -(-longest // (_PER_HEADER * BLOCK))
        self.num_blocks = self.num_headers + -(-length // BLOCK)

    def checksum_holds(self, data: bytes) -> bool:
        """Return whether the checksum over the record's blocks `data` is right, if it has one.

        It covers as much of the header as the machine that wrote it had: 32-bit ones a bit less.
        """
        header = self.header
        stored = header.checksum
        if not any(stored):
            return True
        at = header.OFFSET.checksum
        start = self.num_headers * BLOCK
        rest = b"".join(
            data[number * BLOCK : number * BLOCK + header.len_extension]
            for number in range(1, self._extensions_in_use())
        )
        rest += data[start : start + header.len_data]
        for length in (header.len_header, header.len_header_32):
            found = crc32c(blanked(data[:length], at) + rest) ^ 0xFFFFFFFF
            if found.to_bytes(4, "little") == stored:
                return True
        return False

    def _extensions_in_use(self) -> int:
        if self.header.version == 1:
            return 1
        return -(-self.header.len_data // (_PER_HEADER * BLOCK))

    def payload(self, data: bytes) -> bytes:
        """Return the data of a record, of whose blocks `data` are all, with marks taken out."""
        kept = self.header.cycle_data
        for number in range(1, self.num_headers):
            extension = part_at(ExtensionRecord, data, number * BLOCK, STRUCTURE, self.where)
            kept += extension.cycle_data
        content = bytearray(data[self.num_headers * BLOCK :])
        marked = min(len(content) // BLOCK, len(kept) // _MARK)
        for byte in range(_MARK):
            content[byte : marked * BLOCK : BLOCK] = kept[byte : marked * _MARK : _MARK]
        return bytes(content[: self.header.len_data])

    def is_unmount(self, data: bytes) -> bool:
        """Return whether the record says that the file system was unmounted, and nothing else."""
        if self.header.num_operations != 1:
            return False
        head = part_at(OperationRecord, self.payload(data), 0, STRUCTURE, self.where)
        return bool(head.flags & OperationFlag.unmount)


def regions_at(payload: bytes, position: int, count: int | None = None) -> list[bytes]:
    """Return the data of operations of one transaction: `count` of them, or all to the end.

    `payload` are a record's operations, of which the first of these stands at `position`.
    """
    number = OperationRecord.read(payload, position).transaction
    regions: list[bytes] = []
    while position < len(payload):
        head = part_at(OperationRecord, payload, position, STRUCTURE, None)
        start = position + head.SIZE
        position = start + head.length
        if head.transaction != number:
            continue
        if head.flags & OperationFlag.continuation and regions:
            regions[-1] += payload[start:position]
        elif len(regions) == count:
            break
        else:
            regions.append(payload[start:position])
    return regions


def holds_records(source: ByteSource, identities: Container[bytes]) -> bool:
    """Return whether a device begins as the log of a file system with one of these UUIDs.

    Block 0 may lie within a record: then the next one begins _LONGEST bytes behind it at most.
    """
    data = source.read_at(0, min(source.size, _LONGEST) // BLOCK * BLOCK)
    for position in range(0, len(data), BLOCK):
        try:
            header = record_at(XfsLogRecord, data, position, position)
        except CorruptError:
            continue
        return header.uuid in identities
    return False
