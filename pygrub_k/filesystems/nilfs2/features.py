"""What each feature of a superblock means to this reader: read, ignored or refused."""

from __future__ import annotations

from pygrub_k._generated.nilfs2_superblock_records import ReadOnlyFeatures
from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.nilfs2_superblock_records import Nilfs2SuperblockRecord

STRUCTURE: Final = "NILFS2 superblock"
REVISION: Final = 2
READ: Final[dict[int, str]] = {}
"""There is no incompatible feature yet: Linux refuses all."""
IGNORED: Final = {
    ReadOnlyFeatures.block_count: ("block_count", "checkpoints only count their blocks"),
}
"""By the names of mkfs.nilfs2. Others that are read-only compatible, or compatible, are ignored as
by a mount for reading: they concern writing."""
REFUSED: Final[dict[int, str]] = {}


def check_features(record: Nilfs2SuperblockRecord, offset: int) -> None:
    """Raise UnsupportedError for another revision, or for features that are not read."""
    if record.revision != REVISION:
        reason = f"revision {record.revision}.{record.minor_revision} is not supported"
        raise UnsupportedError(STRUCTURE, offset, reason)
    unknown = record.incompatible_features & ~sum(READ)
    if unknown:
        names = [name for bit, name in REFUSED.items() if unknown & bit]
        rest = unknown & ~sum(REFUSED)
        names += [f"unknown features {rest:#x}"] if rest else []
        raise UnsupportedError(STRUCTURE, offset, f"not supported: {', '.join(names)}")
