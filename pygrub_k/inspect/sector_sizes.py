"""The sector size of disks that are plain files: by what their master boot record leads to.

A GPT shows its sector size itself. An MBR counts sectors without saying how large they are, and an
image of a disk with sectors of 4,096 bytes is a file like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.errors import PygrubError, UsageError
from pygrub_k.filesystems.registry import FILESYSTEMS
from pygrub_k.volumes.gpt import SECTOR_SIZES
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.model import BlockDevice, Volume

USUAL: Final = 512
LARGE: Final = 4096
"""The other size that disks have."""
GPT_MAGIC: Final = b"EFI PART"


def with_sector_sizes(
    disks: Sequence[BlockDevice], asked: int | None
) -> tuple[list[BlockDevice], list[str]]:
    """Return disks with their sector sizes, and notes on those that are not the usual one.

    `asked` is the administrator's choice for all of them; None lets plausibility decide where
    there is a choice.
    """
    if asked is not None:
        if asked not in SECTOR_SIZES:
            sizes = ", ".join(map(str, sorted(SECTOR_SIZES)))
            raise UsageError(f"--sector-size must be auto or one of {sizes}, not {asked}")
        return [disk.replaced(sector_size=asked) for disk in disks], []
    found, notes = [], []
    for disk in disks:
        size, note = (0, "") if disk.sector_size else _size_of(disk)
        found.append(disk.replaced(sector_size=size) if size else disk)
        notes += [note] if note else []
    return found, notes


def _size_of(disk: BlockDevice) -> tuple[int, str]:
    """Return a disk's sector size, 0 for the usual one, and a note."""
    usual = _partitions(disk, USUAL)
    if not usual:
        return 0, ""
    if all(partition.table == "gpt" for partition in usual):
        size = _of_gpt(disk)
        return size, "" if size in (
            0,
            USUAL,
        ) else f"{disk.name}: its GPT has sectors of {size} bytes"
    known = _known(usual)
    if known == len(usual):
        return 0, ""
    large = _partitions(disk, LARGE)
    known_large = _known(large)
    if known_large <= known:
        return 0, ""
    return LARGE, (
        f"{disk.name}: read with sectors of {LARGE} bytes, at which {known_large} of "
        f"{len(large)} partitions hold something known, and {known} of {len(usual)} at "
        f"{USUAL} bytes (--sector-size={USUAL} for these)"
    )


def _partitions(disk: BlockDevice, size: int) -> list[Volume]:
    """Return a disk's partitions at this sector size.

    Those that leave the disk are none of the larger size: where an MBR is of the usual one, as on a
    hybrid ISO image, what is said to begin at its sector 1 leads to other structures by chance.
    """
    found = scan([disk.replaced(sector_size=size)])
    bad = {problem.where for problem in found.problems} if size != USUAL else set()
    return [
        volume
        for volume in found.volumes
        if volume.parent == disk.name and volume.table and volume.name not in bad
    ]


def _of_gpt(disk: BlockDevice) -> int:
    for size in SECTOR_SIZES:
        if size + len(GPT_MAGIC) <= disk.source.size and (
            disk.source.read_at(size, len(GPT_MAGIC)) == GPT_MAGIC
        ):
            return size
    return 0


def _known(partitions: Sequence[Volume]) -> int:
    """Return how many partitions hold something with a known magic."""
    return sum(_is_known(partition.source) for partition in partitions)


def _is_known(source: ByteSource) -> bool:
    from pygrub_k.recognised.registry import recognised

    try:
        if any(kind.probe(source) for kind in FILESYSTEMS):
            return True
        return recognised(source, is_partitioned=False) is not None
    except PygrubError:
        return False
