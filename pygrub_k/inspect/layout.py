"""What lies on a guest's disks: partition tables, volumes and their contents."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

from pygrub_k.errors import NotFoundError, Problem, PygrubError, UnsupportedError
from pygrub_k.inspect.checks import report_of
from pygrub_k.inspect.placement import Run, runs_of
from pygrub_k.inspect.regions import regions_of
from pygrub_k.inspect.subvolumes import subvolumes_of
from pygrub_k.limits import EXAMINED_VOLUME_PIECES, SHOWN_VOLUME_RUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.filesystems.facts import SubvolumeFacts
    from pygrub_k.guest.guest import Guest
    from pygrub_k.inspect.regions import Region
    from pygrub_k.volumes.model import BlockDevice, Volume

State = Literal["readable", "not read", "damaged", "in use", "nothing known"]

SECTOR: Final = 512
"""Bytes per sector assumed for a plain file, which has no sector size of its own."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a volume holds.

    `kind` names the file system (or image format, encryption …) by its magic; "" if there is none.
    `state` "in use" means a part of something else (LVM, md). `reason` says why it is not readable.
    """

    state: State
    kind: str = ""
    uuid: str = ""
    label: bytes = b""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class VolumeFinding:
    """A volume, its content, and its place on the disks.

    `runs` has at most SHOWN_VOLUME_RUNS items; `all_runs` says whether it is complete.
    """

    volume: Volume
    content: Content
    runs: tuple[Run, ...]
    all_runs: bool
    subvolumes: tuple[SubvolumeFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class DiskFinding:
    """A disk, its partition tables by GRUB's names, and the sector size used to show it.

    `regions` say what each of its bytes belongs to, if it has partitions.
    """

    disk: BlockDevice
    tables: tuple[str, ...]
    sector_size: int
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """All disks of a guest and all volumes on them, in the order in which they are searched."""

    disks: tuple[DiskFinding, ...]
    volumes: tuple[VolumeFinding, ...]


def layout_of(guest: Guest, disks: Sequence[BlockDevice]) -> Layout:
    """Return what lies on a guest's disks. Damage is a finding, not an error."""
    return Layout(
        tuple(_disk(disk, guest) for disk in disks),
        tuple(_volume(volume, guest, disks) for volume in guest.scan.volumes),
    )


def _disk(disk: BlockDevice, guest: Guest) -> DiskFinding:
    on_it = [volume for volume in guest.scan.volumes if volume.parent == disk.name]
    tables = dict.fromkeys(volume.table for volume in on_it if volume.table)
    sector_size = disk.sector_size or SECTOR
    regions = regions_of(disk, guest.scan.volumes, sector_size)
    return DiskFinding(disk, tuple(tables), sector_size, tuple(regions))


def _volume(volume: Volume, guest: Guest, disks: Sequence[BlockDevice]) -> VolumeFinding:
    found = runs_of(volume.source, disks, at_most=EXAMINED_VOLUME_PIECES)
    runs = tuple(islice(found, SHOWN_VOLUME_RUNS))
    whole = sum(run.length for run in runs) == volume.source.size
    content = content_of(volume, guest)
    return VolumeFinding(volume, content, runs, whole, _subvolumes(volume, content, guest))


def _subvolumes(volume: Volume, content: Content, guest: Guest) -> tuple[SubvolumeFacts, ...]:
    """Return the subvolumes of a file system, at its first volume; a fault becomes a problem."""
    if content.state != "readable" or volume.name not in dict(guest.opened()):
        return ()
    try:
        return tuple(subvolumes_of(guest.filesystem(volume.name)))
    except PygrubError as error:
        guest.problems.append(Problem(volume.name, error))
        return ()


def content_of(volume: Volume, guest: Guest) -> Content:
    """Return what a volume holds. Damage is a finding, not an error."""
    try:
        filesystem = guest.filesystem(volume.name)
    except NotFoundError:
        return _recognised(volume, guest)
    except UnsupportedError as error:
        uuid, label = _identity(volume, guest)
        return Content("not read", _kind(volume, guest), uuid, label, _reason(error, volume, guest))
    except PygrubError as error:
        return Content("damaged", _kind(volume, guest), reason=str(error))
    return Content("readable", _name(volume, guest), filesystem.uuid, filesystem.label)


def _name(volume: Volume, guest: Guest) -> str:
    """Return the name of a readable file system; for ext, which of the three it is."""
    kind = _kind(volume, guest)
    own = report_of(guest.filesystem(volume.name)).kind or ""
    return own if own in kind.replace("2/3/4", "2 ext3 ext4").split() else kind


def _recognised(volume: Volume, guest: Guest) -> Content:
    """Return what is known of a volume whose file system is not read."""
    used_as = dict(guest.scan.unused).get(volume.name)
    found = guest.recognised(volume.name)
    if used_as:
        return Content("in use", "", *_identity(volume, guest), used_as)
    if found is None or not found.name:
        return Content("nothing known")
    return Content("not read", found.name, found.identity.uuid, found.identity.label, found.reason)


def _identity(volume: Volume, guest: Guest) -> tuple[str, bytes]:
    found = guest.recognised(volume.name)
    return (found.identity.uuid, found.identity.label) if found else ("", b"")


def _kind(volume: Volume, guest: Guest) -> str:
    try:
        kind = guest.filesystem_type(volume.name)
    except PygrubError:  # already the reason for "damaged"
        return ""
    return kind.name if kind else ""


def _reason(error: UnsupportedError, volume: Volume, guest: Guest) -> str:
    """Return why a volume is not read, without its name, which is shown beside it."""
    return error.reason if error.structure == _kind(volume, guest) else str(error)
