"""The superblock, checked."""

from __future__ import annotations

from pygrub_k._generated.reiserfs_superblock_records import ReiserfsSuperblockRecord
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.reiserfs.features import MAGICS, STRUCTURE, check_features
from pygrub_k.limits import KIB, REISERFS_LEVELS
from pygrub_k.records import read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource

OFFSETS: Final = (64 * KIB, 8 * KIB)
"""Where it may lie: that of the first editions comes last."""
_BLOCK_SIZES: Final = tuple(512 << power for power in range(8))


def read_superblock(source: ByteSource) -> tuple[ReiserfsSuperblockRecord, int]:
    """Return the superblock of the file system in `source`, and the byte at which it lies.

    Raises CorruptError for none, or one with impossible values, UnsupportedError as
    `check_features`.
    """
    for offset in OFFSETS:
        if offset + ReiserfsSuperblockRecord.SIZE > source.size:
            continue
        record = read_record(ReiserfsSuperblockRecord, source, offset)
        if record.magic.rstrip(b"\0") in MAGICS:
            _check(record, offset)
            return record, offset
    raise CorruptError(STRUCTURE, OFFSETS[0], "it does not name a version")


def _check(record: ReiserfsSuperblockRecord, offset: int) -> None:
    check_features(record, offset)
    if record.block_size not in _BLOCK_SIZES:
        raise CorruptError(STRUCTURE, offset, f"blocks of {record.block_size} bytes")
    if not 0 < record.root_block < record.num_blocks:
        reason = f"its root is block {record.root_block} of {record.num_blocks}"
        raise CorruptError(STRUCTURE, offset, reason)
    if not 1 < record.tree_height <= REISERFS_LEVELS + 1:
        raise CorruptError(STRUCTURE, offset, f"a tree of height {record.tree_height}")
