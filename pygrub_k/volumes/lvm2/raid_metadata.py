"""Which members of a RAID volume are up to date, according to the metadata beside each."""

from __future__ import annotations

from pygrub_k._generated.dm_raid_records import DmRaidRecord
from pygrub_k.errors import PygrubError
from pygrub_k.records import read_record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.source import ByteSource

SECTOR: Final = 512
_NUM_FAILED_BITS: Final = 64


def in_sync(
    images: Sequence[ByteSource | None], metadata: Sequence[ByteSource | None]
) -> list[ByteSource | None]:
    """Return the images, with None for those that failed, missed writes or are being rebuilt.

    `metadata` belongs to `images`, in the same order. If it was never written, all images count as
    in sync, as they do for the kernel when it starts an array for the first time.
    """
    found = [_superblock(source) for source in metadata]
    latest = max((superblock.num_events for superblock in found if superblock), default=0)
    failed = 0
    for superblock in found:
        if superblock is not None and superblock.num_events == latest:
            failed |= superblock.failed_devices
    kept: list[ByteSource | None] = []
    for place, (image, superblock) in enumerate(zip(images, found, strict=True)):
        is_failed = place < _NUM_FAILED_BITS and bool(failed >> place & 1)
        if image is not None and superblock is not None:
            behind = superblock.num_events + 1 < latest
            rebuilding = superblock.ofs_disk_recovery * SECTOR < image.size
            is_failed = is_failed or behind or rebuilding
        elif superblock is None and latest:
            is_failed = True
        kept.append(None if is_failed else image)
    return kept


def _superblock(source: ByteSource | None) -> DmRaidRecord | None:
    if source is None:
        return None
    try:
        return read_record(DmRaidRecord, source, 0)
    except PygrubError:
        return None
