"""Frames of an export, on their way into a directory or an archive."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pygrub_k.cli.export_sink import Budget, ExportSink
from pygrub_k.cli.export_tree import TreeWriter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.cli.export_sink import Writer


def into_directory(directory: int, disks: int) -> Exporting:
    """Return what writes a tree into an open directory; `disks` have so many bytes together."""
    return Exporting(TreeWriter(directory, Budget(disks), Counter()))


def into_archive(archive: int, disks: int) -> Exporting:
    """Return what writes an archive into an open file; `disks` have so many bytes together."""
    from pygrub_k.cli.export_tar import TarWriter

    return Exporting(TarWriter(archive, Budget(disks)))


class Exporting:
    """Has a writer write what the worker's frames say."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._sink = ExportSink(writer)

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
