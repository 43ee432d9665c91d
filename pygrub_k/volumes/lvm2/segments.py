"""Every supported kind of segment, and how it is turned into a source.

lvmthin(7), lvmraid(7) and lvmcache(7) explain the kinds; Linux, Documentation/admin-guide/
device-mapper, describes their layouts.
"""

from __future__ import annotations

from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.limits import RAID_MEMBERS
from pygrub_k.source import MappedSource
from pygrub_k.volumes import raid
from pygrub_k.volumes.mapping import strict_part

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.lvm2.groups import LogicalVolume, Segment
    from pygrub_k.volumes.lvm2.layout import Layout, Reader

_RAID_LAYOUTS: Final = {
    "raid4": (5, raid.PARITY_FIRST),
    "raid5": (5, raid.LEFT_SYMMETRIC),
    "raid5_la": (5, raid.LEFT_ASYMMETRIC),
    "raid5_ra": (5, raid.RIGHT_ASYMMETRIC),
    "raid5_ls": (5, raid.LEFT_SYMMETRIC),
    "raid5_rs": (5, raid.RIGHT_SYMMETRIC),
    "raid5_n": (5, raid.PARITY_LAST),
    "raid6": (6, raid.ROTATING_ZERO_RESTART),
    "raid6_zr": (6, raid.ROTATING_ZERO_RESTART),
    "raid6_nr": (6, raid.ROTATING_N_RESTART),
    "raid6_nc": (6, raid.ROTATING_N_CONTINUE),
    "raid6_la_6": (6, raid.RAID5_PLUS_LAST + raid.LEFT_ASYMMETRIC),
    "raid6_ra_6": (6, raid.RAID5_PLUS_LAST + raid.RIGHT_ASYMMETRIC),
    "raid6_ls_6": (6, raid.RAID5_PLUS_LAST + raid.LEFT_SYMMETRIC),
    "raid6_rs_6": (6, raid.RAID5_PLUS_LAST + raid.RIGHT_SYMMETRIC),
    "raid6_0_6": (6, raid.RAID5_PLUS_LAST + raid.PARITY_FIRST),
    "raid6_n_6": (6, raid.PARITY_LAST),
}


def _striped(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    areas = segment.areas("stripes")
    size = layout.size(segment)
    if len(areas) == 1:
        return layout.area(*areas[0], size)
    _check_members(volume, len(areas), segment.num_extents)
    members = [layout.area(*area, size // len(areas)) for area in areas]
    return raid.striped(members, layout.array(volume, segment))


def _check_members(volume: LogicalVolume, members: int, num_extents: int) -> None:
    if members > RAID_MEMBERS:
        raise LimitError(f"LVM2 volume {volume.name} of {members} members")
    if num_extents % members:
        reason = f"{num_extents} extents on {members} members"
        raise CorruptError(f"LVM2 volume {volume.name}", None, reason)


def _mirror(layout: Layout, _volume: LogicalVolume, segment: Segment) -> ByteSource:
    """Return the first leg that exists: the kernel reads and resyncs from the first one."""
    size = layout.size(segment)
    areas = segment.areas("mirrors")
    for area in areas:
        found = layout.area_if_there(*area, size)
        if found is not None:
            return found
    return layout.area(*areas[0], size)


def _raid_images(
    layout: Layout, volume: LogicalVolume, segment: Segment
) -> list[ByteSource | None]:
    """Return the members of a RAID segment; None for those missing, failed or not rebuilt.

    Raises what the first of them raised if there is none at all.
    """
    from pygrub_k.volumes.lvm2 import raid_metadata

    names = segment.names("raids")
    pairs = list(zip(names[::2], names[1::2], strict=False))
    if not pairs or len(names) % 2 or len(pairs) > RAID_MEMBERS:
        raise CorruptError("LVM2 segment", None, f"{len(names)} names of RAID members")
    if segment.number("reshape_count") or segment.number("data_offset"):
        raise UnsupportedError(f"LVM2 volume {volume.name}", None, "it is being reshaped")
    extent = layout.group.extent_size
    images: list[ByteSource | None] = []
    for _, name in pairs:
        image = layout.group.logical.get(name)
        length = image.num_extents * extent if image else 0
        images.append(layout.area_if_there(name, 0, length))
    if not any(images):
        layout.volume(pairs[0][1])
    metadata = [layout.area_if_there(name, 0, extent) for name, _ in pairs]
    return raid_metadata.in_sync(images, metadata)


def _raid0(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    if "raids" in segment.values:
        names = segment.names("raids")[1::2]
    else:
        names = segment.names("raid0_lvs")
    size = layout.size(segment)
    _check_members(volume, len(names), segment.num_extents)
    members = [layout.area(name, 0, size // len(names)) for name in names]
    return raid.striped(members, layout.array(volume, segment))


def _raid1(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    for image in _raid_images(layout, volume, segment):
        if image is not None:
            return strict_part(image, 0, layout.size(segment))
    what = f"LVM2 volume {volume.name}"
    raise CorruptError(what, None, "none of its copies is there and in sync")


def _raid10(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    copies = min(segment.number("data_copies", 2), 0xFF)
    array = layout.array(volume, segment, 10, 1 << 8 | copies)
    return raid.mirrored_stripes(_raid_images(layout, volume, segment), array)


def _raid_with_parity(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    array = layout.array(volume, segment, *_RAID_LAYOUTS[segment.plain_kind])
    return raid.with_parity(_raid_images(layout, volume, segment), array)


def _zero(layout: Layout, _volume: LogicalVolume, segment: Segment) -> ByteSource:
    return MappedSource(layout.size(segment), ())


def _thin(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    from pygrub_k.volumes.lvm2 import thin

    return thin.content(layout, volume, segment)


def _cache(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    from pygrub_k.volumes.lvm2 import cache

    return cache.content(layout, volume, segment)


def _writecache(layout: Layout, volume: LogicalVolume, segment: Segment) -> ByteSource:
    from pygrub_k.volumes.lvm2 import cache

    return cache.behind_writecache(layout, volume, segment)


READERS: Final[dict[str, Reader]] = {
    "linear": _striped,
    "striped": _striped,
    "mirror": _mirror,
    "raid0": _raid0,
    "raid0_meta": _raid0,
    "raid1": _raid1,
    "raid10": _raid10,
    "raid10_near": _raid10,
    "zero": _zero,
    "thin": _thin,
    "cache": _cache,
    "writecache": _writecache,
    **dict.fromkeys(_RAID_LAYOUTS, _raid_with_parity),
}
