"""What every inspection checks besides: whether disks and file systems are complete."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import CorruptError, NotFoundError, Problem, PygrubError
from pygrub_k.filesystems.ext.backups import usual_backup
from pygrub_k.filesystems.facts import FilesystemReport
from pygrub_k.findings import Findings
from pygrub_k.loading import loaded
from pygrub_k.volumes.gpt_backup import backup_fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.filesystems.model import Filesystem, Inode
    from pygrub_k.guest.guest import Guest
    from pygrub_k.volumes.model import BlockDevice, Volume

PART_OF_MANY: Final = re.compile(r"\.(?:0*[01]|aa|000)$|-(?:s|f)001\.vmdk$")
"""The name of the first file of an image that was split."""
LATER_PART: Final = re.compile(r"\.(0(?:0[2-9]|[1-9][0-9]))$")
"""That of a further one: .002 to .099."""


def report_of(filesystem: Filesystem) -> FilesystemReport:
    """Return what a file system says of itself as a whole."""
    package = type(filesystem).__module__.rpartition(".")[0]
    if not package.startswith("pygrub_k.filesystems."):
        return FilesystemReport()
    found: FilesystemReport = loaded(package, "report.report")(filesystem)
    return found


def tables(guest: Guest) -> Iterator[Problem]:
    """Yield what is wrong with the backups of partition tables that were read."""
    with_gpt = {volume.parent for volume in guest.scan.volumes if volume.table == "gpt"}
    for volume in guest.scan.volumes:
        if volume.name in with_gpt and volume.kind == "disk":
            try:
                fault = backup_fault(volume)
            except PygrubError as error:
                fault = error
            if fault is not None:
                yield Problem(volume.name, fault)


def sizes(guest: Guest) -> Iterator[Problem]:
    """Yield the opened file systems that extend beyond the end of their volumes."""
    for name, filesystem in guest.opened():
        wanted, there = report_of(filesystem).size, guest.volume(name).source.size
        if wanted is not None and wanted > there:
            reason = f"it takes {wanted} bytes, and its volume has {there}: the end is missing"
            yield Problem(name, CorruptError("file system", None, reason))


def outlines(guest: Guest) -> Iterator[Problem]:
    """Yield what is wrong with the outlines of opened file systems: where their parts lie.

    Only of those whose driver has a module `outline`.
    """
    for name, filesystem in guest.opened():
        package = type(filesystem).__module__.rpartition(".")[0]
        try:
            found: Iterator[PygrubError] = loaded(package, "outline.outline_faults")(filesystem)
        except ModuleNotFoundError as error:
            if error.name != f"{package}.outline":
                raise
            continue
        yield from (Problem(name, error) for error in found)


def not_kept(guest: Guest) -> int:
    """Return how many problems the open file systems met but did not keep."""
    found = (getattr(getattr(one, "storage", None), "findings", None) for _, one in guest.opened())
    return sum(one.more for one in found if isinstance(one, Findings))


def lone_parts(disks: Sequence[BlockDevice], problems: Sequence[str]) -> Iterator[str]:
    """Yield notes on disks that seem to be one part of a split image, and lack the others."""
    for disk in disks:
        later = LATER_PART.search(disk.path)
        if later is not None:
            yield (
                f"{disk.name}: {disk.path} has the name of part {int(later[1])} of a split image,"
                " and is read by itself; the name of the first part has all of them read"
            )
        is_short = any(
            line.startswith(disk.name) and ("the end" in line or " ends at " in line)
            for line in problems
        )
        if is_short and PART_OF_MANY.search(disk.path):
            yield (
                f"{disk.name}: {disk.path} has the name of the first part of a split image, and "
                "its end is missing: the other parts were not read"
            )


def replays(guest: Guest) -> Iterator[str]:
    """Yield notes on journals that were replayed in memory."""
    for name, filesystem in guest.opened():
        report = report_of(filesystem)
        if report.replayed:
            yield (
                f"{name}: its journal was replayed in memory, as {report.replayed_by} would do: "
                f"{report.replayed} "
                "(--no-journal-replay shows what lies on the disk)"
            )


def hints(guest: Guest) -> Iterator[str]:
    """Yield notes on volumes that cannot be read, and can with another option."""
    for volume in guest.scan.volumes:
        hint = ""
        try:
            _root(guest, volume.name)
        except NotFoundError:
            if usual_backup(volume.source):
                hint = "nothing is recognised, but there is a backup of an ext superblock"
                hint += " (--superblock=auto)"
        except PygrubError:
            hint = _other_way(guest, volume)
        if hint:
            yield f"{volume.name}: {hint}"


def _root(guest: Guest, name: str) -> Inode:
    """Return the root of a volume; some drivers find damage there that opening does not meet."""
    return guest.filesystem(name).root


def _other_way(guest: Guest, volume: Volume) -> str:
    """Return how else a volume that could not be opened can be read; empty if in no way."""
    kind = guest.filesystem_type(volume.name)
    driver = kind.driver if kind is not None else None
    if kind is None or driver is None:
        return ""
    settings = guest.settings
    if settings.replay_journal:
        try:
            root = driver.open(volume.source, settings.replaced(replay_journal=False)).root
        except PygrubError:
            root = None
        if root is not None:
            return "it can be read without its journal (--no-journal-replay)"
    if kind.package == "ext" and usual_backup(volume.source):
        return "there is a backup of its superblock (--superblock=auto)"
    return ""
