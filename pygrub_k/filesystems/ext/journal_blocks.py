"""What the blocks of a journal say, by the features that its superblock names."""

from __future__ import annotations

from pygrub_k._generated.jbd2_records import (
    BlockHeaderRecord,
    CommitRecord,
    Compatible,
    Incompatible,
    LongTagRestRecord,
    NarrowBlockRecord,
    RevocationHeadRecord,
    ShortTagRestRecord,
    SuperblockRecord,
    TagFlags,
    TagHighRecord,
    TagLowRecord,
    TailRecord,
    WideBlockRecord,
)
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.records import blanked, part_at, records

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Final

    Copy = tuple[int, int, bool, int, int]
    """(block of the file system, block of the journal, escaped, checksum, sequence)"""

HEAD: Final = BlockHeaderRecord.SIZE
STRUCTURE: Final = "ext4 journal"
_LEN_UUID: Final = 16
_CRC32: Final = 1
"""The kind of checksum that commit blocks had first."""


class BlockFormat:
    """How the blocks of one journal are to be read.

    `old_sums` is set if commit blocks have a checksum of all blocks of their transaction, which
    today's journals do not have.
    """

    def __init__(self, superblock: SuperblockRecord) -> None:
        features = superblock.incompatible_features
        self._wide = bool(features & Incompatible.wide)
        self._long_tags = bool(features & Incompatible.checksums_3)
        self._padded_tags = not self._long_tags and bool(features & Incompatible.checksums_2)
        self._summed = self._long_tags or self._padded_tags
        self._seed = crc32c(superblock.uuid)
        self.old_sums = bool(superblock.compatible_features & Compatible.checksum)

    def tail_holds(self, data: bytes) -> bool:
        """Return whether the checksum of a descriptor or a revocation block is right."""
        if not self._summed:
            return True
        end = len(data) - TailRecord.SIZE
        stored = part_at(TailRecord, data, end, STRUCTURE, None).checksum
        return crc32c(data[:end] + bytes(TailRecord.SIZE), self._seed) == stored

    def is_complete(self, commit: CommitRecord, data: bytes, old_sum: int | None) -> bool:
        """Return whether a commit block holds; `old_sum` is that of its transaction's blocks."""
        stored = commit.checksums[0]
        if self.old_sums:
            kind = (commit.checksum_type, commit.len_checksum)
            return (*kind, stored) in ((_CRC32, 4, old_sum), (0, 0, 0))
        if self._summed:
            return crc32c(blanked(data, HEAD + commit.OFFSET.checksums), self._seed) == stored
        return True

    def tags(self, data: bytes) -> Iterator[tuple[int, bool, int]]:
        """Yield (block of the file system, escaped, checksum) for each tag of a descriptor."""
        size = 16 if self._long_tags else 8 + 4 * self._wide + 2 * self._padded_tags
        position, end = HEAD, len(data) - TailRecord.SIZE * self._summed
        while position + size <= end:
            block = part_at(TagLowRecord, data, position, STRUCTURE, None).block_low
            at = position + TagLowRecord.SIZE
            if self._long_tags:
                long = part_at(LongTagRestRecord, data, at, STRUCTURE, None)
                flags, high, checksum = long.flags, long.block_high, long.checksum
            else:
                short = part_at(ShortTagRestRecord, data, at, STRUCTURE, None)
                flags, high, checksum = short.flags, 0, short.checksum
                if self._wide:
                    at += ShortTagRestRecord.SIZE
                    high = part_at(TagHighRecord, data, at, STRUCTURE, None).block_high
            yield (
                block | (high << 32 if self._wide else 0),
                bool(flags & TagFlags.escaped),
                checksum,
            )
            position += size if flags & TagFlags.same_uuid else size + _LEN_UUID
            if flags & TagFlags.last:
                return

    def revoked(self, data: bytes) -> list[int]:
        """Return the blocks that a revocation block names."""
        used = part_at(RevocationHeadRecord, data, HEAD, STRUCTURE, None).len_used
        if used > len(data) - TailRecord.SIZE * self._summed:
            raise CorruptError(STRUCTURE, None, f"a revocation block with {used} bytes in use")
        numbers = data[HEAD + RevocationHeadRecord.SIZE : used]
        rows: list[Any] = [
            *(records(WideBlockRecord, numbers, 0) if self._wide else ()),
            *(() if self._wide else records(NarrowBlockRecord, numbers, 0)),
        ]
        return [block for (block,) in rows]

    def copy_checksums(self, copy: Copy, data: bytes) -> tuple[int, int] | None:
        """Return the checksum of a copy's content and the stored one; None where it has none."""
        if not self._summed:
            return None
        _, _, _, stored, sequence = copy
        found = crc32c(data, crc32c(sequence.to_bytes(4, "big"), self._seed))
        if not self._long_tags:
            found &= 0xFFFF
        return found, stored
