"""What lies at a byte of a disk: volumes, structures, inodes and their names."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from pygrub_k.errors import NotFoundError, PygrubError, UnsupportedError
from pygrub_k.filesystems.space import Use, block_size, uses_at
from pygrub_k.inspect.paths import joined
from pygrub_k.inspect.placement import runs_of
from pygrub_k.inspect.rows import Fault
from pygrub_k.inspect.scans import scan_of
from pygrub_k.inspect.unallocated import Gap, gaps_of
from pygrub_k.inspect.volume_names import named_volume
from pygrub_k.inspect.walk import Walk
from pygrub_k.limits import EXAMINED_VOLUME_PIECES, OWNERS_NAMED
from pygrub_k.source import MappedSource

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.guest.guest import Guest
    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.model import BlockDevice, Volume


@dataclass(slots=True)
class Layer:
    """A volume that has the byte, as its byte `position`; `words` say what it is."""

    volume: str
    position: int
    words: str


@dataclass(slots=True)
class Owned:
    """What a structure or file of a volume's file system makes of the byte.

    `paths` are names that lead to the inode, at most OWNERS_NAMED.
    """

    volume: str
    use: Use
    paths: list[bytes] = field(default_factory=list)


class Ownership:
    """Finds out what a byte belongs to, which is counted on `volume` or else on the disk."""

    def __init__(
        self,
        guest: Guest,
        disks: Sequence[BlockDevice],
        volume: str | None,
        number: int,
        *,
        blocks: bool,
    ) -> None:
        self._guest = guest
        self._disks = disks
        name = disks[0].name if volume is None else named_volume(guest, volume)
        source = guest.volume(name).source if volume is not None else disks[0].source
        self.volume = name
        self.position = number * self._block_size(name) if blocks else number
        if not 0 <= self.position < source.size:
            raise NotFoundError(f"({name}) has {source.size} bytes, and none at {self.position}")
        self._is_disk = volume is None
        self._source = source

    def _block_size(self, name: str) -> int:
        size = block_size(self._guest.filesystem(name))
        if size is None:
            raise UnsupportedError(
                f"({name})", None, "which blocks its file system uses is not known here"
            )
        return size

    def layers(self) -> list[Layer]:
        """Return the volumes that have the byte, outermost first."""
        disk, place = self._on_disk()
        found = []
        for volume in self._guest.scan.volumes:
            at = self._position_on(volume, disk, place)
            if at is not None:
                found.append(Layer(volume.name, at, _words(volume)))
        return found

    def gap(self) -> Gap | None:
        """Return the gap between partitions that has the byte, if one has."""
        disk, place = self._on_disk()
        for gap in gaps_of(self._guest, self._disks):
            if gap.volume == disk and gap.start <= place < gap.start + gap.length:
                return gap
        return None

    def table(self) -> str:
        """Return the kind of partition table that has the byte or its surroundings; "" if none."""
        disk, _ = self._on_disk()
        tables = {one.table for one in self._guest.scan.volumes if one.parent == disk and one.table}
        inside = any(layer.volume != disk for layer in self.layers())
        return "" if inside or self.gap() is not None else ", ".join(sorted(tables))

    def _on_disk(self) -> tuple[str, int]:
        """Return the disk and its byte; "" for one that lies on no single disk."""
        from pygrub_k.inspect.verification import disk_place

        if self._is_disk:
            return self.volume, self.position
        return disk_place(self._source, self.position, self._disks) or ("", -1)

    def _position_on(self, volume: Volume, disk: str, place: int) -> int | None:
        """Return which byte of a volume a byte of a disk is; None if it is not on the volume."""
        if volume.name == self.volume:
            return self.position
        if not disk:
            return None
        for run in islice(runs_of(volume.source, self._disks, EXAMINED_VOLUME_PIECES), None):
            if run.disk == disk and run.offset <= place < run.offset + run.length:
                return run.start + place - run.offset
        return None

    def owners(self) -> Iterator[Owned]:
        """Yield what the file systems on the layers use the byte for."""
        for layer in self.layers():
            try:
                filesystem = self._guest.filesystem(layer.volume)
            except PygrubError:
                continue
            uses = uses_at(filesystem, layer.position)
            found = list(uses) if uses is not None else []
            if uses is None:
                source = self._guest.volume(layer.volume).source
                found = list(_file_uses(filesystem, source, layer.position))
            for use in found:
                owned = Owned(layer.volume, use)
                if use.inode is not None:
                    owned.paths = list(islice(_paths(filesystem, use), OWNERS_NAMED))
                yield owned


def _words(volume: Volume) -> str:
    if volume.kind == "partition":
        return f"partition {volume.number} of {volume.parent} ({volume.table})"
    if volume.member_of:
        return f"{volume.kind}, a part of {volume.member_of}"
    return volume.kind


def _paths(filesystem: Filesystem, use: Use) -> Iterator[bytes]:
    """Yield the names that lead to an inode."""
    scan = scan_of(filesystem, ("number", "subvolume"))
    root = filesystem.root
    if getattr(root, "number", None) == use.inode and use.subvolume is None:
        yield b"/"
    for found in Walk(scan).below(scan.identity(root)):
        if isinstance(found, Fault):
            continue
        batch = found.rows.batch
        for row in range(found.first, found.last):
            if row in batch.faults or batch.number(row) != use.inode:
                continue
            if use.subvolume in {None, batch.columns["subvolume"][row]}:
                yield joined(found.rows.prefix, found.rows.names[row])


def _file_uses(filesystem: Filesystem, source: ByteSource, position: int) -> Iterator[Use]:
    """Yield files whose content lies there, for a driver without maps to ask."""
    wanted = _place(source, position)
    scan = scan_of(filesystem, ("number", "subvolume"))
    for found in Walk(scan).below(scan.identity(filesystem.root)):
        if isinstance(found, Fault):
            continue
        batch = found.rows.batch
        for row in range(found.first, found.last):
            if row in batch.faults:
                continue
            try:
                at = _byte_of(scan.inode(batch.identities[row]).content(), wanted)
            except PygrubError:
                continue
            if at is not None:
                subvolume = batch.columns["subvolume"][row]
                number = batch.number(row)
                yield Use(role="content", inode=number, subvolume=subvolume, file_byte=at)


def _place(source: ByteSource, position: int) -> tuple[int, int]:
    """Return where a byte is stored in the end: (identity of that source, its byte)."""
    while isinstance(source, MappedSource):
        _, below, offset = next(iter(source.runs(position, 1)))
        if below is None:
            break
        source, position = below, offset
    return id(source), position


def _byte_of(content: ByteSource, wanted: tuple[int, int]) -> int | None:
    """Return which byte of a file's content lies there; None if none does."""
    if not isinstance(content, MappedSource):
        return None
    start = 0
    for length, below, offset in content.runs(0, content.size):
        if below is not None and id(below) == wanted[0] and offset <= wanted[1] < offset + length:
            return start + wanted[1] - offset
        start += length
    return None
