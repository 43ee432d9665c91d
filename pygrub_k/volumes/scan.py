"""All volumes on a guest's disks, in the order in which a boot loader searches them."""

from __future__ import annotations

from pygrub_k.errors import LimitError, PygrubError, UsageError
from pygrub_k.findings import Findings
from pygrub_k.limits import TABLE_NESTING, VOLUMES
from pygrub_k.loading import loaded
from pygrub_k.source import part_of
from pygrub_k.volumes.model import Scan, Volume
from pygrub_k.volumes.registry import PARTITION_TABLES, STACKS

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.volumes.model import BlockDevice

HEAD_SIZE: Final = 24 * 1024
"""A GPT with 128 entries and its header, at any sector size that has them there, in one read."""
SHORT_HEAD_SIZE: Final = 4096 + 512
"""What shows whether a partition is a part of something; tables in partitions are rare."""


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
        stacked: Scan = loaded(__package__, "stacking.with_stacks")(search)
        return stacked
    return Scan(tuple(search.volumes), tuple(search.findings.problems))


def _volume_at(disk: BlockDevice, offset: int) -> Volume:
    size = disk.source.size - offset
    if offset < 0 or size <= 0:
        raise UsageError(f"offset {offset} is not on {disk.path or disk.name}")
    source = part_of(disk.source, offset, size)
    if not offset:  # a disk has no parent
        return Volume(disk.name, source, "disk")
    name = f"{disk.name}@{offset}"
    return Volume(name, source, "partition", parent=disk.name, offset=offset)


class Search:
    """What has been found so far. `parts` holds what arrays and groups are made of, by kind."""

    def __init__(self) -> None:
        self.volumes: list[Volume] = []
        self.findings = Findings()
        self.parts: dict[str, list[Volume]] = {}

    def explore(self, volume: Volume, sector_size: int = 0, nesting: int = 0) -> None:
        """Add a volume and the partitions on it; note whether it is a part of something."""
        if len(self.volumes) >= VOLUMES:
            self.findings.note(LimitError(f"more than {VOLUMES} volumes"), self.volumes[0].name)
            return
        self.volumes.append(volume)
        try:
            self._explore(volume, sector_size, nesting)
        except PygrubError as error:
            self.findings.note(volume.located(error), volume.name)

    def _explore(self, volume: Volume, sector_size: int, nesting: int) -> None:
        source = volume.source
        is_whole = volume.kind in {"disk", "md array"}
        head = source.read_at(0, min(source.size, HEAD_SIZE if is_whole else SHORT_HEAD_SIZE))
        partitions: list[Volume] = []
        problems = Findings()
        for table in PARTITION_TABLES:
            if nesting == TABLE_NESTING or not table.probe(head):
                continue
            if len(head) == SHORT_HEAD_SIZE:
                head = source.read_at(0, min(source.size, HEAD_SIZE))
            met = Findings()
            found = table.scan(volume, head, sector_size, met)
            if found is not None and (found or is_whole):
                partitions, problems = found, met
                break
        if is_whole:
            volume, partitions = self._without_itself(volume, partitions)
        for stack in STACKS:
            where = stack.probe(head, source)
            if where is not None and not _explained(where, partitions, stack.name):
                self.parts.setdefault(stack.name, []).append(volume)
                partitions, problems = [], Findings()  # they are the array's
        self.findings.take(problems)
        for partition in partitions:
            self.explore(partition, sector_size, nesting + 1)

    def _without_itself(
        self, disk: Volume, partitions: list[Volume]
    ) -> tuple[Volume, list[Volume]]:
        """Return a disk and its partitions; those that begin where it does are other names of it.

        Hybrid ISOs and FreeBSD's dedicated disks have such an entry: what lies there is there once.
        """
        names = tuple(partition.name for partition in partitions if not partition.offset)
        if not names:
            return disk, partitions
        named = disk.replaced(aliases=disk.aliases + names)
        self.volumes[self.volumes.index(disk)] = named
        return named, [partition for partition in partitions if partition.offset]


def _explained(where: int, partitions: list[Volume], kind: str) -> bool:
    """Return whether what a disk shows at a byte is a partition's, or left from earlier use."""
    if kind == "lvm2":
        return bool(partitions)
    return any(
        partition.offset <= where < partition.offset + partition.source.size
        for partition in partitions
    )
