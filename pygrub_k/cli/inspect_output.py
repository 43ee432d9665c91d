"""Where the worker's frames go: to standard output, or into files of an export."""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING, Final

from pygrub_k.cli.export_sink import Budget, ExportSink
from pygrub_k.cli.export_tree import TreeWriter, new_directory
from pygrub_k.confined.resource_limits import limit_own_memory
from pygrub_k.errors import OutputError
from pygrub_k.inspect.render.hash_rows import HASH_FORMATS
from pygrub_k.inspect.render.output import Printer, SparseWriter
from pygrub_k.inspect.render.parquet_file import ParquetPrinter, require_pyarrow
from pygrub_k.inspect.render.parquet_records import EVENTS, HASHES, RecordsPrinter
from pygrub_k.limits import TABLE_MEMORY

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection, Sequence

    from pygrub_k.cli.export_sink import Writer
    from pygrub_k.cli.picture_file import WithPicture
    from pygrub_k.cli.report_page import ReportFile

STANDARD_OUTPUT: Final = 1
NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC


def output_of(
    arguments: argparse.Namespace, zeros: int, files: Collection[int]
) -> Printer | ParquetPrinter | RecordsPrinter | Exporting | WithPicture | ReportFile:
    """Return what takes the worker's frames; UsageError where it cannot.

    `zeros` may be written for holes, without images; `files` are the disks' descriptors.
    """
    if arguments.subcommand == "export":
        return Exporting(arguments.directory, arguments.tar, zeros)
    if arguments.subcommand == "report":
        from pygrub_k.cli.report_page import ReportFile

        return ReportFile(arguments.html)
    if vars(arguments).get("recover") is not None:
        return Exporting(arguments.recover, None, zeros)
    if vars(arguments).get("format") == "parquet":
        require_pyarrow(STANDARD_OUTPUT)
        limit_own_memory(TABLE_MEMORY)
        return _table_of(arguments)
    writer = SparseWriter(STANDARD_OUTPUT, zeros, files)
    printer = Printer(writer, raw=arguments.subcommand == "cat", colour=arguments.window.colour)
    if vars(arguments).get("svg") is not None:
        from pygrub_k.cli.picture_file import WithPicture

        return WithPicture(printer, _new_file(arguments.svg))
    return printer


def _table_of(arguments: argparse.Namespace) -> ParquetPrinter | RecordsPrinter:
    """Return what makes a Parquet file of the subcommand's rows."""
    if arguments.subcommand == "timeline":
        return RecordsPrinter(STANDARD_OUTPUT, EVENTS)
    if arguments.subcommand == "hash":
        names = tuple(dict.fromkeys(arguments.algorithm)) or HASH_FORMATS["parquet"].usual
        return RecordsPrinter(STANDARD_OUTPUT, (*HASHES, *((name, "text") for name in names)))
    return ParquetPrinter(STANDARD_OUTPUT)


class Exporting:
    """Writes a tree into a directory, or an archive."""

    def __init__(self, directory: str, archive: str | None, disks: int) -> None:
        budget = Budget(disks)
        self._writer: Writer
        if archive is None:
            self._writer = TreeWriter(new_directory(directory), budget, Counter())
        else:
            from pygrub_k.cli.export_tar import TarWriter

            self._writer = TarWriter(_new_file(archive), budget)
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


def _new_file(path: str) -> int:
    if path == "-":
        return STANDARD_OUTPUT
    try:
        return os.open(path, NEW_FILE, 0o600)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error
