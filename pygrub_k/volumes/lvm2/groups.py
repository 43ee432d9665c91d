"""Volume groups as described by their metadata texts: checked, and as plain data."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.volumes.lvm2.text import Section, Value

SECTOR: Final = 512
_MAX_EXTENT_SIZE: Final = 1 << 33
"""In sectors: 4 TiB; LVM's own bound is lower."""


class Segment(Record):
    """A part of a logical volume with one layout; sizes are in extents of the group."""

    kind: str
    first_extent: int
    num_extents: int
    values: Section

    @property
    def plain_kind(self) -> str:
        """The kind without the flags that newer versions append to it after a plus sign."""
        return self.kind.partition("+")[0]

    def number(self, name: str, default: int = 0) -> int:
        """Return a number that is not negative; CorruptError if the text has anything else."""
        return _number(self.values, name, default)

    def text(self, name: str) -> str:
        """Return a string; CorruptError if it is not there."""
        return _text(self.values, name)

    def names(self, name: str) -> list[str]:
        """Return a list of strings; CorruptError if it is not there."""
        found = self.values.get(name)
        if isinstance(found, list) and found and all(isinstance(item, str) for item in found):
            return [str(item) for item in found]
        raise CorruptError("LVM2 segment", None, f"it has no list of names as {name}")

    def areas(self, name: str) -> list[tuple[str, int]]:
        """Return a list of (volume, first extent); CorruptError if it is not there."""
        found = self.values.get(name)
        if isinstance(found, list) and found and len(found) % 2 == 0:
            pairs = zip(found[::2], found[1::2], strict=True)
            areas = [(a, b) for a, b in pairs if isinstance(a, str) and isinstance(b, int)]
            if len(areas) * 2 == len(found) and all(extent >= 0 for _, extent in areas):
                return areas
        raise CorruptError("LVM2 segment", None, f"it has no list of areas as {name}")


class LogicalVolume(Record):
    """A logical volume; an invisible one is a part of others."""

    name: str
    uuid: str
    is_visible: bool
    segments: tuple[Segment, ...]

    @property
    def num_extents(self) -> int:
        return sum(segment.num_extents for segment in self.segments)


class PhysicalVolume(Record):
    """What the group says about a physical volume. `start` is where its first extent starts."""

    name: str
    uuid: str
    start: int
    num_extents: int
    device: str
    """The name of its device when the text was written, for messages."""


class VolumeGroup(Record):
    """A volume group. Its extents have `extent_size` bytes."""

    name: str
    uuid: str
    seqno: int
    extent_size: int
    physical: dict[str, PhysicalVolume]
    logical: dict[str, LogicalVolume]


def volume_group(metadata: Section, where: int) -> VolumeGroup:
    """Return the group that a metadata text describes; `where` is for messages.

    Raises CorruptError if the text does not describe one.
    """
    try:
        return _volume_group(metadata)
    except CorruptError as error:
        raise CorruptError("LVM2 metadata text", where, error.reason) from None


def _volume_group(metadata: Section) -> VolumeGroup:
    groups = [(name, value) for name, value in metadata.items() if isinstance(value, dict)]
    if len(groups) != 1:
        raise CorruptError("LVM2 metadata text", None, f"it has {len(groups)} volume groups, not 1")
    name, group = groups[0]
    extent_size = _number(group, "extent_size")
    if not 0 < extent_size <= _MAX_EXTENT_SIZE:
        raise CorruptError("LVM2 metadata text", None, f"extents of {extent_size} sectors")
    return VolumeGroup(
        name,
        _text(group, "id"),
        _number(group, "seqno"),
        extent_size * SECTOR,
        {
            key: PhysicalVolume(
                key,
                _text(value, "id"),
                _number(value, "pe_start") * SECTOR,
                _number(value, "pe_count"),
                str(value.get("device", "")),
            )
            for key, value in _sections(group, "physical_volumes")
        },
        {key: _logical_volume(key, value) for key, value in _sections(group, "logical_volumes")},
    )


def _logical_volume(name: str, values: Section) -> LogicalVolume:
    status = values.get("status")
    segments = [
        Segment(
            _text(value, "type"),
            _number(value, "start_extent"),
            _number(value, "extent_count"),
            value,
        )
        for key, value in values.items()
        if isinstance(value, dict) and key.startswith("segment")
    ]
    segments.sort(key=lambda segment: segment.first_extent)
    end = 0
    for segment in segments:
        if segment.first_extent != end or not segment.num_extents:
            reason = f"the segments of {name} leave a gap at extent {end}"
            raise CorruptError("LVM2 logical volume", None, reason)
        end += segment.num_extents
    visible = isinstance(status, list) and "VISIBLE" in status
    return LogicalVolume(name, _text(values, "id"), visible, tuple(segments))


def _sections(group: Section, name: str) -> list[tuple[str, Section]]:
    found = group.get(name, {})
    if not isinstance(found, dict):
        raise CorruptError("LVM2 metadata text", None, f"{name} is no section")
    return [(key, value) for key, value in found.items() if isinstance(value, dict)]


def _number(section: Section, name: str, default: int | None = None) -> int:
    found: Value | None = section.get(name, default)
    if isinstance(found, int) and 0 <= found < 1 << 63:
        return found
    raise CorruptError("LVM2 metadata text", None, f"{name} is not a number: {str(found)[:40]}")


def _text(section: Section, name: str) -> str:
    found = section.get(name)
    if isinstance(found, str):
        return found
    raise CorruptError("LVM2 metadata text", None, f"{name} is not a string: {str(found)[:40]}")
