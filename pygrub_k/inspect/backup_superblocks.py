"""Read volumes through a backup of their file system's superblock, on request."""

from __future__ import annotations

from pygrub_k.errors import NotFoundError
from pygrub_k.filesystems.ext.backups import found_backup, overlaid
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.volume_names import named_volume
from pygrub_k.volumes.model import Scan, Volume


def by_backups(scan: Scan, block: int | None, only: str | None) -> tuple[Scan, list[str]]:
    """Return the scan with all ext volumes, or just `only`, as seen through a backup superblock.

    Beside it come notes that say which backup was taken. `block` is the block of the volume where
    the backup starts; None takes the first valid one. A volume without one is left as it is. Raises
    NotFoundError if no volume has one.
    """
    name = None if only is None else named_volume(Guest(scan), only)
    parents = {volume.parent for volume in scan.volumes}
    volumes: list[Volume] = []
    reasons: list[str] = []
    notes: list[str] = []
    for volume in scan.volumes:
        if volume.name in parents or (only is not None and volume.name != name):
            volumes.append(volume)
            continue
        try:
            backup = found_backup(volume.source, block)
            volumes.append(volume.replaced(source=overlaid(volume.source, backup)))
            number = backup.offset // backup.block_size
            notes.append(f"{volume.name}: read by the backup of its superblock in block {number}")
        except NotFoundError as error:
            volumes.append(volume)
            reasons.append(f"{volume.name}: {error}")
    if not notes:
        raise NotFoundError("; ".join(reasons) or f"no volume {only!r}")
    return Scan(tuple(volumes), scan.problems, scan.unused), notes
