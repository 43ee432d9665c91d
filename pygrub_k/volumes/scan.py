"""All volumes on a guest's disks, in the order in which a boot loader looks at them."""

from __future__ import annotations

from pygrub_k.errors import Problem, PygrubError, UsageError
from pygrub_k.source import part_of
from pygrub_k.volumes.model import Scan, Volume
from pygrub_k.volumes.registry import PARTITION_TABLES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.volumes.model import BlockDevice

HEAD_SIZE: Final = 24 * 1024
"""A GPT with 128 entries and its header, at any sector size that has them there, in one read."""


def scan(disks: Sequence[BlockDevice], offset: int | None = None) -> Scan:
    """Return what lies on `disks`: each disk itself, then its partitions, the active ones first.

    With `offset`, nothing is searched: one volume begins at that byte of the first disk.
    Raises UsageError if that lies outside. What is damaged becomes a Problem; nothing else raises.
    """
    if offset is not None:
        return Scan((_volume_at(disks[0], offset),))
    volumes: list[Volume] = []
    problems: list[Problem] = []
    for disk in disks:
        whole = Volume(disk.name, disk.source, "disk")
        volumes.append(whole)
        try:
            found, met = _partitions(whole, disk.sector_size)
        except PygrubError as error:
            problems.append(Problem(whole.name, error))
            continue
        volumes += found
        problems += met
    return Scan(tuple(volumes), tuple(problems))


def _volume_at(disk: BlockDevice, offset: int) -> Volume:
    size = disk.source.size - offset
    if offset < 0 or size <= 0:
        raise UsageError(f"offset {offset} is not on {disk.path or disk.name}")
    source = part_of(disk.source, offset, size)
    name = f"{disk.name}@{offset}" if offset else disk.name
    return Volume(name, source, "partition" if offset else "disk", parent=disk.name, offset=offset)


def _partitions(volume: Volume, sector_size: int) -> tuple[list[Volume], list[Problem]]:
    head = volume.source.read_at(0, min(volume.source.size, HEAD_SIZE))
    for table in PARTITION_TABLES:
        if table.probe(head) and (found := table.scan(volume, head, sector_size)) is not None:
            return found
    return [], []
