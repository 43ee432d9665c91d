"""Where the worker's frames go: to standard output, or into files of an export."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pygrub_k.cli.new_files import STANDARD_OUTPUT
from pygrub_k.inspect.render.output import Printer, SparseWriter

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection

    from pygrub_k.cli.exporting import Exporting
    from pygrub_k.cli.new_files import NewFiles
    from pygrub_k.cli.picture_file import WithPicture
    from pygrub_k.cli.report_page import ReportFile
    from pygrub_k.inspect.render.parquet_file import ParquetPrinter
    from pygrub_k.inspect.render.parquet_records import RecordsPrinter


def output_of(
    arguments: argparse.Namespace, zeros: int, files: Collection[int], made: NewFiles
) -> Printer | ParquetPrinter | RecordsPrinter | Exporting | WithPicture | ReportFile:
    """Return what takes the worker's frames; UsageError where it cannot.

    `zeros` may be written for holes, without images; `files` are the disks' descriptors; `made`
    makes what is written into.
    """
    given = vars(arguments)
    if arguments.subcommand == "export" or given.get("recover") is not None:
        from pygrub_k.cli.exporting import into_archive, into_directory

        if given.get("tar") is not None:
            return into_archive(made.file(arguments.tar), zeros)
        directory = given.get("recover") or arguments.directory
        return into_directory(made.directory(directory), zeros)
    if arguments.subcommand == "report":
        from pygrub_k.cli.report_page import ReportFile

        return ReportFile(arguments.html)
    if given.get("format") == "parquet":
        return _table_of(arguments)
    target = given.get("bytes_to")
    writer = SparseWriter(STANDARD_OUTPUT if target is None else made.file(target), zeros, files)
    raw = arguments.subcommand == "cat" or target is not None
    is_for_plaso = given.get("format") == "body" and given.get("body") == "plaso"
    exact = is_for_plaso and not os.isatty(STANDARD_OUTPUT)
    printer = Printer(writer, raw=raw, colour=arguments.window.colour, exact=exact)
    if given.get("svg") is not None:
        from pygrub_k.cli.picture_file import WithPicture

        return WithPicture(printer, made.file(arguments.svg))
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
