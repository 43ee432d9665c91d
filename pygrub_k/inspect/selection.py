"""Finding the volume and the inode that a command names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pygrub_k.errors import NotFoundError, Problem, PygrubError, UnsupportedError
from pygrub_k.inspect.inode_readers import inode_by_number
from pygrub_k.inspect.paths import find
from pygrub_k.inspect.subvolumes import within
from pygrub_k.inspect.volume_names import named_filesystem
from pygrub_k.text import printable_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pygrub_k.filesystems.model import Filesystem, Inode
    from pygrub_k.guest.guest import Guest


@dataclass(frozen=True, slots=True)
class Place:
    """An inode of a guest: the volume, its file system, and what was asked for."""

    volume: str
    filesystem: Filesystem
    inode: Inode
    path: bytes = b""
    """The path without escapes, if that was asked for (inspect/paths.py)."""


def find_path(
    guest: Guest,
    path: bytes,
    volume: str | None,
    subvolume: str | None = None,
    *,
    follow_last: bool = True,
) -> Place:
    """Return what `path` names on `volume` (named_volume), or on the first volume that has it.

    With `subvolume` the path begins there (subvolumes.py).

    Problems on earlier volumes, other than absence, are added to `guest.problems`. Raises
    NotFoundError with a reason for each volume if none has the path, and what reading raises.
    """
    if volume is not None:
        name, whole = named_filesystem(guest, volume)
        filesystem = within(whole, subvolume)
        return Place(name, filesystem, *find(filesystem, path, follow_last=follow_last))
    failures: list[Problem] = []
    for name in guest.volumes():
        try:
            filesystem = within(guest.filesystem(name), subvolume)
        except PygrubError as error:
            failures.append(Problem(name, error))
            continue
        try:
            return Place(name, filesystem, *find(filesystem, path, follow_last=follow_last))
        except PygrubError as error:
            failures.append(Problem(name, error))
            if is_serious(error):
                guest.problems.append(Problem(name, error))
    raise NotFoundError(nowhere(f"no volume has {printable_name(path) or '/'}", failures, guest))


def find_inode(
    guest: Guest, number: int, volume: str | None, subvolume: str | None = None
) -> Place:
    """Return an inode by its number on `volume`, or on the first readable file system.

    With `subvolume` the number is one of that.

    Raises NotFoundError if no file system is readable, UnsupportedError if its inodes have no
    numbers, and what reading raises.
    """
    if volume is not None:
        name, whole = named_filesystem(guest, volume)
        filesystem = within(whole, subvolume)
        return Place(name, filesystem, inode_by_number(filesystem, number))
    failures: list[Problem] = []
    for name in guest.volumes():
        try:
            filesystem = within(guest.filesystem(name), subvolume)
        except PygrubError as error:
            failures.append(Problem(name, error))
            continue
        return Place(name, filesystem, inode_by_number(filesystem, number))
    raise NotFoundError(nowhere("no volume has a readable file system", failures, guest))


def is_serious(error: PygrubError) -> bool:
    """Return whether an error means damage, not absence or an unsupported format."""
    return not isinstance(error, NotFoundError | UnsupportedError)


def nowhere(what: str, failures: Iterable[Problem], guest: Guest) -> str:
    """Return `what` with a reason for each volume; a disk that only holds partitions has none."""
    parents = {volume.parent for volume in guest.scan.volumes}
    reasons = "; ".join(
        str(problem)
        for problem in failures
        if problem.where not in parents or not isinstance(problem.error, NotFoundError)
    )
    return f"{what}: {reasons}" if reasons else f"{what}: no volume is recognised"
