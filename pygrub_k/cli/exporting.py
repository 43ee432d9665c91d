"""Frames of an export, on their way into a directory or an archive."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pygrub_k.cli.export_sink import Budget, ExportSink
from pygrub_k.cli.export_tree import TreeWriter, new_directory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.cli.export_sink import Writer


class Exporting:
    """Writes a tree into a directory, or an archive into an open descriptor.

    `disks` is the size of all disks in bytes.
    """

    def __init__(self, directory: str, archive: int | None, disks: int) -> None:
        budget = Budget(disks)
        self._writer: Writer
        if archive is None:
            self._writer = TreeWriter(new_directory(directory), budget, Counter())
        else:
            from pygrub_k.cli.export_tar import TarWriter

            self._writer = TarWriter(archive, budget)
        self._sink = ExportSink(self._writer)

    @property
    def notes(self) -> Sequence[str]:
        """What could not be kept."""
        return self._writer.notes

    def put(self, frame: bytes) -> None:
        """Write what a frame has."""
        self._sink.take(frame)

    def finish(self) -> None:
        """Complete what was written."""
        self._writer.finish()
