"""`pygrub-k`: the command that libxl runs, with the arguments and answers of Xen's pygrub."""

from __future__ import annotations

import os
import sys

from pygrub_k import __version__
from pygrub_k.cli import options
from pygrub_k.errors import PygrubError, UsageError
from pygrub_k.limits import EXTRACTED_FILE_SIZE, MIB
from pygrub_k.printable import printable
from pygrub_k.source import open_disk
from pygrub_k.xen import stanza
from pygrub_k.xen.job import Job, Order, listing
from pygrub_k.xen.outputs import Outputs
from pygrub_k.xen.signals import EndingSignals, Terminated

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.cli.options import Arguments
    from pygrub_k.source import FileSource


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line, and return the exit status: 0, or 1 after one message."""
    try:
        with EndingSignals():
            arguments = options.parse(sys.argv[1:] if words is None else words)
            if arguments.help or arguments.version:
                print(options.help_text() if arguments.help else f"pygrub-k {__version__}")
            else:
                run(arguments)
    except (PygrubError, Terminated) as error:
        tell(str(error))
        return 1
    return 0


def tell(message: str) -> None:
    """Write a message on standard error, each line safe to show and with our name in front."""
    lines = "".join(f"pygrub-k: {printable(line)}\n" for line in message.split("\n"))
    try:
        os.write(2, lines.encode("utf-8", "backslashreplace"))
    except OSError:  # nobody listens; the exit status still tells
        return


def run(arguments: Arguments) -> None:
    """Open the disks, and do what the command line asks for."""
    disks = [open_disk(path) for path in arguments.disks]
    order = Order(
        arguments.kernel,
        arguments.ramdisk,
        arguments.args,
        arguments.offset,
        arguments.grub_flavour,
        not arguments.no_journal_replay,
        arguments.checksums == "verify",
        file_size_limit(),
    )
    if arguments.list_entries:
        for line in listing(Job(disks, order).menu(entries=True)):
            print(printable(line))
    elif arguments.not_really:
        name(arguments, disks, order)
    else:
        boot(arguments, disks, order)


def boot(arguments: Arguments, disks: Sequence[FileSource], order: Order) -> None:
    """Extract kernel and ramdisk, and write the stanza that names them."""
    with Outputs(arguments.output_directory, arguments.output) as outputs:
        kernel = outputs.create("boot_kernel")
        ramdisk = outputs.create("boot_ramdisk")
        job = Job(disks, order)
        request = [b"boot"] + ([] if arguments.entry is None else [arguments.entry.encode()])
        has_ramdisk, args, *notes = job.answer(request, (kernel.descriptor, ramdisk.descriptor))
        command_line = args.decode("utf-8", "surrogateescape")
        for note in [*map(os.fsdecode, notes), *stanza.warnings(command_line)]:
            tell(f"note: {note}")
        keep = [kernel, ramdisk] if has_ramdisk else [kernel]
        text = stanza.compose(
            arguments.output_format,
            kernel.path,
            ramdisk.path if has_ramdisk else None,
            command_line,
        )
        outputs.publish(text, keep=keep)


def name(arguments: Arguments, disks: Sequence[FileSource], order: Order) -> None:
    """Write the stanza with the names that the files have in the guest."""
    request = [b"name"] + ([] if arguments.entry is None else [arguments.entry.encode()])
    kernel, ramdisk, args, *notes = Job(disks, order).answer(request, ())
    for note in notes:
        tell(f"note: {os.fsdecode(note)}")
    text = stanza.compose(
        arguments.output_format,
        b"<kernel:%s>" % kernel,
        b"<ramdisk:%s>" % ramdisk if ramdisk else None,
        args.decode("utf-8", "surrogateescape"),
    )
    with Outputs(None, arguments.output) as outputs:
        outputs.publish(text, keep=[])


def file_size_limit() -> int:
    """Return how many bytes a kernel or ramdisk may have: PYGRUB_MAX_FILE_SIZE_MB, or 512 MiB."""
    wanted = os.environ.get("PYGRUB_MAX_FILE_SIZE_MB", "")
    if not wanted:
        return EXTRACTED_FILE_SIZE
    if not (wanted.isascii() and wanted.isdecimal()):
        raise UsageError(f"PYGRUB_MAX_FILE_SIZE_MB is a number of MiB, not {wanted!r}")
    return int(wanted) * MIB
