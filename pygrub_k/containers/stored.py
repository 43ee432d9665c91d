"""All files that hold a guest's disks, opened together by the parent."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from pygrub_k.containers.context import Given
from pygrub_k.containers.files import descriptors, open_image_files
from pygrub_k.containers.registry import named
from pygrub_k.source import open_disk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.containers.model import ImageFiles


class StoredDisks(NamedTuple):
    """Open files: the disks, and what they may need besides."""

    disks: tuple[ImageFiles, ...]
    given: Given

    @property
    def descriptors(self) -> list[int]:
        """Those of all files."""
        return descriptors((*self.disks, *self.given.backing), self.given.extents)


def open_stored(
    disks: Sequence[str],
    formats: Sequence[str],
    *,
    backing: Sequence[str] = (),
    extents: Sequence[str] = (),
    snapshot: str = "",
) -> StoredDisks:
    """Open all files that are named, and the further parts of images that they begin.

    `formats` are names of the registry, or `auto`; the last is that of all further disks. A backing
    file whose format nothing records is told by its magic. Raises SourceError, NotFoundError for a
    missing part, and LimitError for too many files; then none of them stays open.
    """
    kinds = [None if form is None else form.siblings for form in map(named, formats)]
    with ExitStack() as undo:
        opened = open_image_files(disks, kinds)
        undo.callback(_close, descriptors(opened))
        below = open_image_files(backing, [None])
        undo.callback(_close, descriptors(below))
        data = []
        for path in extents:
            data.append(open_disk(path))
            undo.callback(os.close, data[-1].descriptor)
        undo.pop_all()
    return StoredDisks(opened, Given(below, tuple(data), snapshot, detects=True))


def _close(opened: list[int]) -> None:
    for descriptor in opened:
        os.close(descriptor)
