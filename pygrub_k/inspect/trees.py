"""Whole trees, row by row: of one directory, or of every volume that has a file system."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import translate
from re import compile as compiled
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.inspect.checks import report_of
from pygrub_k.inspect.paths import joined, shown_path
from pygrub_k.inspect.rows import Fault, Part
from pygrub_k.inspect.scans import scan_of
from pygrub_k.inspect.volume_names import named_filesystem, named_volume
from pygrub_k.inspect.walk import Walk
from pygrub_k.limits import DIRECTORY_NESTING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pygrub_k.filesystems.batch import Scan
    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.selection import Place


@dataclass(frozen=True, slots=True)
class Tree:
    """What lies below a directory of a volume: its identity in the scan, and its path."""

    volume: str
    filesystem: Filesystem
    scan: Scan
    root: Any
    path: bytes = b"/"

    def walked(
        self,
        inspection: Inspection,
        *,
        recursive: bool = True,
        nesting: int = DIRECTORY_NESTING,
        grouped: bool = False,
    ) -> Iterator[Part | Fault]:
        """Yield parts of rows, and faults where they belong; all that went wrong is noted.

        It goes down at most `nesting` directories. `grouped` is as in Walk.
        """
        noted: object = None
        if recursive and self.path == b"/":
            inspection.progress.expect(lambda: report_of(self.filesystem).num_files)
        walk = Walk(self.scan, recursive=recursive, nesting=nesting, grouped=grouped)
        for found in walk.below(self.root, self.path):
            if isinstance(found, Part):
                inspection.progress.done += found.last - found.first
            if isinstance(found, Fault):
                inspection.note(f"({self.volume}){shown_path(found.path)}", found.error)
            elif found.rows is not noted:
                noted = rows = found.rows
                for row, error in rows.errors.items():
                    path = shown_path(joined(rows.prefix, rows.names[row]))
                    inspection.note(f"({self.volume}){path}", error)
            yield found


def tree_at(place: Place, wanted: Sequence[str]) -> Tree:
    """Return the tree below a directory."""
    scan = scan_of(place.filesystem, wanted)
    return Tree(
        place.volume, place.filesystem, scan, scan.identity(place.inode), place.path or b"/"
    )


def trees_of(inspection: Inspection, wanted: Sequence[str]) -> list[Tree]:
    """Return the tree of every file system of the guest, or of the volume that was asked for.

    A file system on several volumes counts once. One that is asked for raises what opening it
    raises; NotFoundError if there is none at all.
    """
    guest, asked = inspection.guest, inspection.request.volume
    found: dict[int, Tree] = {}
    for name in guest.volumes() if asked is None else (named_volume(guest, asked),):
        try:
            filesystem = (
                guest.filesystem(name) if asked is None else named_filesystem(guest, name)[1]
            )
            root = filesystem.root
        except PygrubError:  # Guest keeps it as a problem
            if asked is not None:
                raise
            continue
        scan = scan_of(filesystem, wanted)
        found.setdefault(id(filesystem), Tree(name, filesystem, scan, scan.identity(root)))
    if not found:
        raise NotFoundError("no volume has a file system that can be read")
    return list(found.values())


def matcher(glob: bytes) -> Callable[[bytes], bool]:
    """Return a function that says whether a path matches a shell pattern; without one, all match.

    `*` matches slashes too, and case matters.
    """
    if not glob:
        return lambda _path: True
    found = compiled(translate(glob.decode("latin-1")).encode("latin-1")).match
    return lambda path: found(path) is not None
