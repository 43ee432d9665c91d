"""The logical volumes of one group as sources, including hidden ones."""

from __future__ import annotations

from pygrub_k.errors import (
    MISSING_PART,
    CorruptError,
    LimitError,
    NotFoundError,
    PygrubError,
    UnsupportedError,
)
from pygrub_k.limits import MAPPING_ENTRIES, STACKING
from pygrub_k.volumes import raid
from pygrub_k.volumes.lvm2.groups import SECTOR
from pygrub_k.volumes.mapping import joined, strict_part

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.lvm2.groups import LogicalVolume, Segment, VolumeGroup

    Reader = Callable[["Layout", LogicalVolume, Segment], ByteSource]


class Layout:
    """Creates the sources of one group's volumes, each once.

    `present` has the group's physical volumes by UUID, `readers` a function for each kind of
    segment that turns it into a source.
    """

    def __init__(
        self, group: VolumeGroup, present: Mapping[str, ByteSource], readers: Mapping[str, Reader]
    ) -> None:
        self.group = group
        self._present = present
        self._readers = readers
        self._made: dict[str, ByteSource | PygrubError] = {}
        self._making: list[str] = []
        self._entries_left = MAPPING_ENTRIES

    def volume(self, name: str) -> ByteSource:
        """Return the bytes of a logical volume, which may be a hidden one.

        Raises FormatError or SourceError if they cannot be had, NotFoundError if there is no such
        volume or a physical volume is missing, and LimitError for volumes too deep in each other.
        """
        made = self._made.get(name)
        if made is None:
            try:
                made = self._make(name)
            except PygrubError as error:
                made = error
            self._made[name] = made
        if isinstance(made, PygrubError):
            raise made
        return made

    def _make(self, name: str) -> ByteSource:
        volume = self.group.logical.get(name)
        if volume is None:
            raise NotFoundError(f"volume group {self.group.name} has no volume {name!r}")
        if name in self._making:
            raise CorruptError(f"LVM2 volume {name}", None, "it is a part of itself")
        if len(self._making) == STACKING:
            raise LimitError(f"LVM2 volume {name} is {STACKING} volumes deep in others")
        self._making.append(name)
        try:
            return joined([self._segment(volume, segment) for segment in volume.segments])
        finally:
            self._making.pop()

    def _segment(self, volume: LogicalVolume, segment: Segment) -> ByteSource:
        reader = self._readers.get(segment.plain_kind)
        if reader is None:
            reason = f"{segment.plain_kind} is not read"
            raise UnsupportedError(f"LVM2 volume {volume.name}", None, reason)
        return reader(self, volume, segment)

    def spend(self, entries: int, what: str) -> None:
        """Count entries of maps in memory; LimitError beyond MAPPING_ENTRIES."""
        self._entries_left -= entries
        if self._entries_left < 0:
            raise LimitError(f"{what}: its group has maps of more than {MAPPING_ENTRIES} entries")

    def size(self, segment: Segment) -> int:
        """Return the bytes of a segment."""
        return segment.num_extents * self.group.extent_size

    def array(
        self, volume: LogicalVolume, segment: Segment, level: int = 0, layout: int = 0
    ) -> raid.Array:
        """Return the layout of a segment on its members."""
        chunk_size = segment.number("stripe_size") * SECTOR
        return raid.Array(
            f"LVM2 volume {volume.name}", level, layout, chunk_size, self.size(segment)
        )

    def area(self, name: str, first_extent: int, length: int) -> ByteSource:
        """Return `length` bytes of a physical or logical volume, starting at one of its extents."""
        offset = first_extent * self.group.extent_size
        physical = self.group.physical.get(name)
        if physical is None:
            return strict_part(self.volume(name), offset, length)
        source = self._present.get(physical.uuid)
        if source is None:
            hint = f" (once {physical.device})" if physical.device else ""
            why = f"physical volume {physical.uuid}{hint} is missing"
            raise NotFoundError(why).because(MISSING_PART)
        return strict_part(source, physical.start + offset, length)

    def area_if_there(self, name: str, first_extent: int, length: int) -> ByteSource | None:
        """As `area`; None if a physical volume is missing or its volume cannot be read."""
        try:
            return self.area(name, first_extent, length)
        except PygrubError:
            return None
