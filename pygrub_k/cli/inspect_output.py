"""Where the worker's frames go: to standard output, or into files of an export."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import OutputError
from pygrub_k.inspect.render.output import Printer, SparseWriter

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection

    from pygrub_k.cli.exporting import Exporting
    from pygrub_k.cli.picture_file import WithPicture
    from pygrub_k.cli.report_page import ReportFile
    from pygrub_k.inspect.render.parquet_file import ParquetPrinter
    from pygrub_k.inspect.render.parquet_records import RecordsPrinter

STANDARD_OUTPUT: Final = 1
NEW_FILE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC


def output_of(
    arguments: argparse.Namespace, zeros: int, files: Collection[int]
) -> Printer | ParquetPrinter | RecordsPrinter | Exporting | WithPicture | ReportFile:
    """Return what takes the worker's frames; UsageError where it cannot.

    `zeros` may be written for holes, without images; `files` are the disks' descriptors.
    """
    given = vars(arguments)
    if arguments.subcommand == "export" or given.get("recover") is not None:
        from pygrub_k.cli.exporting import Exporting

        if arguments.subcommand == "export":
            archive = None if arguments.tar is None else _new_file(arguments.tar)
            return Exporting(arguments.directory, archive, zeros)
        return Exporting(arguments.recover, None, zeros)
    if arguments.subcommand == "report":
        from pygrub_k.cli.report_page import ReportFile

        return ReportFile(arguments.html)
    if given.get("format") == "parquet":
        return _table_of(arguments)
    target = given.get("bytes_to")
    writer = SparseWriter(STANDARD_OUTPUT if target is None else _new_file(target), zeros, files)
    raw = arguments.subcommand == "cat" or target is not None
    printer = Printer(writer, raw=raw, colour=arguments.window.colour)
    if given.get("svg") is not None:
        from pygrub_k.cli.picture_file import WithPicture

        return WithPicture(printer, _new_file(arguments.svg))
    return printer


def _table_of(arguments: argparse.Namespace) -> ParquetPrinter | RecordsPrinter:
    """Return what makes a Parquet file of the subcommand's rows."""
    from pygrub_k.confined.resource_limits import limit_own_memory
    from pygrub_k.inspect.render.column_rows import INODE_COLUMNS
    from pygrub_k.inspect.render.parquet_file import ParquetPrinter, require_pyarrow
    from pygrub_k.inspect.render.parquet_records import EVENTS, HASHES, RecordsPrinter
    from pygrub_k.limits import TABLE_MEMORY

    require_pyarrow(STANDARD_OUTPUT)
    limit_own_memory(TABLE_MEMORY)
    if arguments.subcommand == "timeline":
        return RecordsPrinter(STANDARD_OUTPUT, EVENTS)
    if arguments.subcommand == "inodes":
        return ParquetPrinter(STANDARD_OUTPUT, INODE_COLUMNS)
    if arguments.subcommand == "hash":
        from pygrub_k.inspect.render.hash_rows import HASH_FORMATS

        names = tuple(dict.fromkeys(arguments.algorithm)) or HASH_FORMATS["parquet"].usual
        return RecordsPrinter(STANDARD_OUTPUT, (*HASHES, *((name, "text") for name in names)))
    return ParquetPrinter(STANDARD_OUTPUT)


def _new_file(path: str) -> int:
    """Return a descriptor of a file that did not exist, or of standard output for `-`."""
    if path == "-":
        return STANDARD_OUTPUT
    try:
        return os.open(path, NEW_FILE, 0o600)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror}") from error
