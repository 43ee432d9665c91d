"""All volumes on a guest's disks, in the order in which a boot loader looks at them."""

from __future__ import annotations

from pygrub_k.errors import UsageError
from pygrub_k.source import part_of
from pygrub_k.volumes.model import Scan, Volume
from pygrub_k.volumes.search import Search

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.volumes.model import BlockDevice


def scan(disks: Sequence[BlockDevice], offset: int | None = None) -> Scan:
    """Return what lies on `disks`: each disk itself, then its partitions, the active ones first.

    Then come arrays and logical volumes. With `offset`, nothing is searched: one volume begins at
    that byte of the first disk.
    Raises UsageError if that lies outside. What is damaged becomes a Problem; nothing else raises.
    """
    if offset is not None:
        return Scan((_volume_at(disks[0], offset),))
    search = Search()
    for disk in disks:
        search.explore(Volume(disk.name, disk.source, "disk"), disk.sector_size)
    if search.parts:
        from pygrub_k.volumes.stacking import with_stacks

        return with_stacks(search)
    return Scan(tuple(search.volumes), tuple(search.findings.problems))


def _volume_at(disk: BlockDevice, offset: int) -> Volume:
    size = disk.source.size - offset
    if offset < 0 or size <= 0:
        raise UsageError(f"offset {offset} is not on {disk.path or disk.name}")
    source = part_of(disk.source, offset, size)
    if not offset:  # a disk lies on nothing, not on itself
        return Volume(disk.name, source, "disk")
    name = f"{disk.name}@{offset}"
    return Volume(name, source, "partition", parent=disk.name, offset=offset)
