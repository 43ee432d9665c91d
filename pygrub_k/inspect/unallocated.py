"""Bytes not in use: gaps between partitions, free blocks, and the rest of files' last blocks."""

from __future__ import annotations

from dataclasses import dataclass
from stat import S_IFREG
from typing import TYPE_CHECKING, Final, Literal

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.filesystems.space import block_size, free_runs
from pygrub_k.inspect.rows import Fault
from pygrub_k.inspect.scans import scan_of
from pygrub_k.inspect.volume_names import named_volume
from pygrub_k.inspect.walk import Walk
from pygrub_k.source import MappedSource
from pygrub_k.volumes.gpt import SECTOR_SIZES, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.guest.guest import Guest
    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.model import BlockDevice, Volume

GapKind = Literal["gap", "free", "slack", "unused volume"]
"""Gap: between partitions. Free: of a file system. Slack: behind the end of a file, in its last
block. Unused volume: a volume in which nothing is recognised."""
SECTOR: Final = 512


@dataclass(frozen=True, slots=True)
class Gap:
    """A run not in use: `length` bytes from byte `start` of a volume or disk."""

    volume: str
    kind: GapKind
    start: int
    length: int


def gaps_of(guest: Guest, disks: Sequence[BlockDevice]) -> Iterator[Gap]:
    """Yield what lies between the partitions of each disk, except its tables."""
    for disk in disks:
        parts = [
            volume
            for volume in guest.scan.volumes
            if volume.parent == disk.name and volume.kind == "partition"
        ]
        if not parts:
            continue
        at, end = _usable(disk, parts)
        for part in sorted(parts, key=lambda one: one.offset):
            if part.offset > at:
                yield Gap(disk.name, "gap", at, part.offset - at)
            at = max(at, part.offset + part.source.size)
        if at < end:
            yield Gap(disk.name, "gap", at, end - at)


def _usable(disk: BlockDevice, parts: list[Volume]) -> tuple[int, int]:
    """Return the first byte where partitions may lie, and the end of that range."""
    size = disk.source.size
    if any(part.table == "gpt" for part in parts):
        for sector in SECTOR_SIZES:
            try:
                table, _ = read_table(disk.source, b"", 1, sector)
            except PygrubError:
                continue
            first, last = table.first_usable_sector, table.last_usable_sector
            return first * sector, min((last + 1) * sector, size)
    return disk.sector_size or SECTOR, size


class Unallocated:
    """What is not in use on the disks of a guest, or on one of its volumes.

    With `slack` what files leave of their last block is among it. `unknown` names volumes whose
    file system says nothing of what is free, once `runs` has been through.
    """

    def __init__(
        self, guest: Guest, disks: Sequence[BlockDevice], volume: str | None, *, slack: bool
    ) -> None:
        self._guest = guest
        self._disks = disks
        self._asked = None if volume is None else named_volume(guest, volume)
        self._slack = slack
        self.unknown: list[str] = []

    def runs(self) -> Iterator[Gap]:
        """Yield all runs; raises what opening the volume raises that was asked for."""
        guest = self._guest
        if self._asked is not None:
            yield from self._of_volume(self._asked, guest.filesystem(self._asked))
            return
        yield from gaps_of(guest, self._disks)
        seen: set[int] = set()
        for name in guest.volumes():
            try:
                filesystem = guest.filesystem(name)
            except NotFoundError:
                yield from self._unused(name)
                continue
            except PygrubError as error:
                self.unknown.append(f"({name}): {error}")
                continue
            if id(filesystem) not in seen:
                seen.add(id(filesystem))
                yield from self._of_volume(name, filesystem)

    def _unused(self, name: str) -> Iterator[Gap]:
        guest = self._guest
        volume = guest.volume(name)
        taken = volume.member_of or name in dict(guest.scan.unused)
        parts = any(one.parent == name and one.name != name for one in guest.scan.volumes)
        if taken or parts:
            return
        if guest.recognised(name) is None:
            yield Gap(name, "unused volume", 0, volume.source.size)
        else:
            self.unknown.append(f"({name}): what it holds is not read here")

    def _of_volume(self, name: str, filesystem: Filesystem) -> Iterator[Gap]:
        found = free_runs(filesystem)
        if found is None:
            self.unknown.append(f"({name}): its file system's free space is not looked for")
        else:
            yield from (Gap(name, "free", start, length) for start, length in found)
        if self._slack:
            yield from self._file_slack(name, filesystem)

    def _file_slack(self, name: str, filesystem: Filesystem) -> Iterator[Gap]:
        size = block_size(filesystem)
        if size is None:
            return
        source = self._guest.volume(name).source
        scan = scan_of(filesystem, ("number", "size"))
        seen: set[object] = set()
        for found in Walk(scan).below(scan.identity(filesystem.root)):
            if isinstance(found, Fault):
                continue
            batch = found.rows.batch
            for row in range(found.first, found.last):
                key = batch.keys[row]
                if batch.kinds[row] != S_IFREG or row in batch.faults or key in seen:
                    continue
                if not batch.columns["size"][row] or not batch.columns["size"][row] % size:
                    continue
                if (batch.columns.get("links") or {}) or key is not None:
                    seen.add(key)
                try:
                    content = scan.inode(batch.identities[row]).content()
                except PygrubError:
                    continue
                gap = _behind(content, source, size, name)
                if gap is not None:
                    yield gap


def _behind(content: ByteSource, source: ByteSource, block: int, name: str) -> Gap | None:
    """Return what follows a file's last byte in its block; None where that is a hole."""
    if not isinstance(content, MappedSource) or not content.size % block:
        return None
    _, below, offset = next(iter(content.runs(content.size - 1, 1)))
    rest = -content.size % block
    if below is source and offset + 1 + rest <= source.size:
        return Gap(name, "slack", offset + 1, rest)
    if below is None or not isinstance(source, MappedSource):
        return None
    start = _within(source, below, offset + 1)
    return None if start is None else Gap(name, "slack", start, rest)


def _within(source: MappedSource, below: ByteSource, offset: int) -> int | None:
    """Return which byte of a volume a byte of what lies below it is."""
    at = 0
    for length, place, start in source.runs(0, source.size):
        if place is below and start <= offset < start + length:
            return at + offset - start
        at += length
    return None
