"""`deleted`: names and files that are no longer there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.filesystems.lost import deleted_files
from pygrub_k.filesystems.steps import Steps
from pygrub_k.inspect.inspection import ended
from pygrub_k.inspect.render.json_text import json_stream
from pygrub_k.inspect.render.lost_text import LostTable, lost_data
from pygrub_k.inspect.volume_names import named_filesystem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k.filesystems.lost import LostFile
    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.render.output import Piece


def output(inspection: Inspection) -> Iterator[Piece]:
    """Yield a line for each deleted name or file, or one JSON object; or the files themselves."""
    rows = lost_files(inspection)
    if inspection.request.recover:
        from pygrub_k.inspect.recovery import Recovery

        yield from Recovery(inspection).of(rows)
        return
    if inspection.request.as_json:
        data = (lost_data(volume, lost) for volume, lost in rows)
        yield from ended(json_stream({}, "deleted", data, inspection.json_tail))
        return
    yield from inspection.shown(_lines(LostTable(inspection.request.width), rows))


def _lines(table: LostTable, rows: Iterable[tuple[str, LostFile]]) -> Iterator[str]:
    yield table.heading()
    for volume, lost in rows:
        yield table.line(volume, lost)
    ending = table.ending()
    if ending:
        yield ending


def lost_files(inspection: Inspection) -> Iterator[tuple[str, LostFile]]:
    """Yield (volume, what was deleted) for the named volume, or for all that can be searched.

    Raises NotFoundError if the volume that was asked for cannot be searched, or none can.
    """
    guest, wanted = inspection.guest, inspection.request.volume
    if wanted is not None:
        name, filesystem = named_filesystem(guest, wanted)
        found = _searched(inspection, filesystem)
        if found is None:
            raise NotFoundError(f"({name}): deleted files are not looked for in this file system")
        yield from ((name, lost) for lost in found)
        return
    searched = False
    for name in guest.volumes():
        try:
            found = _searched(inspection, guest.filesystem(name))
            if found is not None:
                searched = True
                yield from ((name, lost) for lost in found)
        except NotFoundError:
            continue
        except PygrubError as error:
            inspection.note(f"({name})", error)
    if not searched:
        raise NotFoundError(
            "deleted files are looked for in ext2, ext3, ext4, XFS and btrfs,"
            " and no volume has one of these"
        )


def _searched(inspection: Inspection, filesystem: Filesystem) -> Iterator[LostFile] | None:
    steps = Steps()
    inspection.progress.follow(steps)
    return deleted_files(filesystem, steps)
