"""`pygrub-k`: the command that libxl runs, with the arguments and answers of Xen's pygrub."""

from __future__ import annotations

import gc
import posix
import sys
from posix import _exit

from pygrub_k import __version__
from pygrub_k.boot.job import BootRequest, Job
from pygrub_k.cli import options
from pygrub_k.cli.messages import STANDARD_ERROR, STANDARD_OUTPUT, Listing, show, tell, tell_of
from pygrub_k.confined.budget import bounds_from
from pygrub_k.confined.resource_limits import limit_own_memory
from pygrub_k.confined.signals import EndingSignals, Terminated
from pygrub_k.confined.worker import Worker, WorkerFaultError
from pygrub_k.errors import BootError, LimitError, PygrubError
from pygrub_k.source import open_disk
from pygrub_k.text import path_text, printable, system_bytes, system_text
from pygrub_k.xen import stanza
from pygrub_k.xen.outputs import Outputs

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final, NoReturn, TypeAlias

    from pygrub_k.cli.image_disks import ImageDisks
    from pygrub_k.cli.options import Arguments
    from pygrub_k.confined.link import Link, Work
    from pygrub_k.errors import Problem
    from pygrub_k.source import Disk, FileSource
    from pygrub_k.xen.outputs import OutputFile

    GuestDisks: TypeAlias = "RawDisks | ImageDisks"

NAME: Final = "pygrub-k"
STANDARD_INPUT: Final = 0


def command() -> NoReturn:
    """Run the command and end the process with its exit status.

    It skips the interpreter's shutdown, which would cost 3 ms of every boot, and the garbage
    collector, which is not worth running in so short a life.
    """
    gc.disable()
    limit_own_memory()
    status = main()
    _exit(status)


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit status: 0, or 1 after one message."""
    try:
        with EndingSignals():
            arguments = options.parse(sys.argv[1:] if words is None else words)
            if arguments.help:
                show(options.help_text())
            elif arguments.version:
                show(f"{NAME} {__version__}\n")
            else:
                run(arguments)
    except (PygrubError, Terminated) as error:
        tell(NAME, str(error))
        return 1
    except MemoryError:
        tell(NAME, "this took more memory than is allowed; nothing is booted")
        return 1
    return 0


def run(arguments: Arguments) -> None:
    """Open the disks and let a confined worker do what the command line asks for."""
    import_usual_modules()
    disks = opened(arguments)
    try:
        if arguments.isconfig:
            from pygrub_k.cli.lone_config import work_on_config

            listed(arguments, disks, work_on_config(arguments, disks.files[0]))
        elif arguments.list_entries:
            listed(arguments, disks, work_on_list(arguments, disks))
        else:
            boot(arguments, disks)
    except (LimitError, WorkerFaultError) as error:
        from pygrub_k.cli.giving_up import given_up

        raise BootError(given_up(disks.files, error)) from error


class RawDisks:
    """The guest's disks as they are: files and block devices, open."""

    def __init__(self, files: Sequence[FileSource]) -> None:
        self.files = files
        self.descriptors = [file.descriptor for file in files]
        self.problems: list[Problem] = []

    def disks(self, _: Callable[[], None]) -> Sequence[Disk]:
        """Return the disks, in the worker."""
        return self.files


def opened(arguments: Arguments) -> GuestDisks:
    """Return the guest's disks, and all files that the worker may read; raises SourceError."""
    if arguments.format == ("raw",):
        return RawDisks([open_disk(path) for path in arguments.disks])
    from pygrub_k.cli.image_disks import ImageDisks

    return ImageDisks(arguments)


def import_usual_modules() -> None:
    """Import what nearly every guest needs, before the worker is confined.

    The worker gets the code of rarer modules from its parent, at twice the cost.
    """
    import pygrub_k.bootconfig.grub2.commands.load_env
    import pygrub_k.bootconfig.grub2.commands.search
    import pygrub_k.bootconfig.grub2.grubenv
    import pygrub_k.bootconfig.grub2.menu
    import pygrub_k.filesystems.ext.directory
    import pygrub_k.filesystems.ext.driver
    import pygrub_k.volumes.gpt
    import pygrub_k.volumes.mbr  # noqa: F401


def import_menu_modules() -> None:
    """Import what every menu needs, before the worker is confined."""
    import pygrub_k.boot.menu_service
    import pygrub_k.bootconfig.grub2.live
    import pygrub_k.bootconfig.listed  # noqa: F401


def boot(arguments: Arguments, disks: GuestDisks) -> None:
    """Extract kernel and ramdisk (with --not-really, name them) and write the stanza for libxl."""
    if asks(arguments):
        import_menu_modules()
    with Outputs(arguments.output_directory, arguments.output, disks.descriptors) as outputs:
        files = []
        if not arguments.not_really:
            files = [outputs.create("boot_kernel"), outputs.create("boot_ramdisk")]
        descriptors = [file.descriptor for file in files]
        work = work_on_boot(arguments, disks, descriptors)
        with worker_for(arguments, disks, work, descriptors) as worker:
            asked: list[bytes] = []
            try:
                fields = 3 if arguments.not_really else 1
                asked = request(arguments, worker)
                answer = worker.ask(*asked, fields=fields)
            except PygrubError as error:
                tell_console(arguments, asked, str(error))
                raise
            finally:
                if arguments.debug:
                    tell_of(worker, NAME)
        if arguments.not_really:
            kernel, ramdisk, args, *notes = answer
            names = [b"<kernel:%s>" % kernel, b"<ramdisk:%s>" % ramdisk if ramdisk else b""]
        else:
            args, *notes = answer
            names = [system_bytes(file.path) if filled(file) else b"" for file in files]
        command_line = args.decode("utf-8", "surrogateescape")
        text = stanza.compose(arguments.output_format, names[0], names[1], command_line)
        if arguments.write_grubenv:
            from pygrub_k.boot.grubenv_writing import write

            notes = write(disks.files, files[0].descriptor, notes)
        for note in [*notes, *map(system_bytes, stanza.warnings(command_line))]:
            tell_note(note)
            tell_console(arguments, asked, f"note: {path_text(note)}")
        outputs.publish(text, keep=[file for file in files if filled(file)])


def filled(file: OutputFile) -> bool:
    """Return whether the worker, which has ended by now, wrote anything to the file."""
    return posix.fstat(file.descriptor).st_size > 0


def work_on_boot(arguments: Arguments, disks: GuestDisks, outputs: Sequence[int]) -> Work:
    """Return the worker's function for a boot; it reads the disks at the first request."""
    jobs: list[Job] = []
    wanted = request_of(arguments)  # here: the worker has no environment

    def work(request: list[bytes], link: Link) -> list[bytes]:
        if not jobs:
            jobs.append(job_of(disks, wanted, outputs, link))
        return jobs[0].answer(request, link)

    return work


def job_of(disks: GuestDisks, wanted: BootRequest, outputs: Sequence[int], link: Link) -> Job:
    """Return the worker's job; what is wrong with images that are read all the same is noted."""
    job = Job(disks.disks(link.progress), wanted, outputs, link.progress)
    job.guest.problems += disks.problems
    return job


def work_on_list(arguments: Arguments, disks: GuestDisks) -> Work:
    """Return the worker's function for a listing, as text or as JSON."""
    if arguments.json:
        from pygrub_k.inspect.menu_report import menu_report
        from pygrub_k.inspect.render.json_text import json_text
    wanted = request_of(arguments)

    def work(_: list[bytes], link: Link) -> list[bytes]:
        job = job_of(disks, wanted, (), link)
        if not arguments.json:
            return job.answer([b"list"], link)
        menu = job.explained(lambda: job.menu(entries=True))
        link.write_text(json_text(menu_report(menu, job.steps)))
        return []

    return work


def listed(arguments: Arguments, disks: GuestDisks, work: Work) -> None:
    """Print what the worker writes, made safe for a terminal."""
    with worker_for(arguments, disks, work, ()) as worker:
        try:
            notes = worker.stream(Listing(), b"list")
        finally:
            if arguments.debug:
                tell_of(worker, NAME)
    for note in notes:
        tell_note(note)


def worker_for(
    arguments: Arguments, disks: GuestDisks, work: Work, outputs: Sequence[int]
) -> Worker:
    """Return the worker for `work`, which may use the disks and the outputs."""
    if arguments.checksums == "strict":  # here: the worker cannot load what is compiled
        from pygrub_k.crc32c import accelerate

        accelerate()
    if arguments.type or arguments.debug:
        from pygrub_k.compression.zstd.frame import accelerate as accelerate_zstd
        from pygrub_k.loading import import_unpackers

        accelerate_zstd()
        import_unpackers()
    descriptors = [*disks.descriptors, *outputs]

    def undo() -> None:
        for output in outputs:
            posix.ftruncate(output, 0)

    return Worker(work, descriptors, bounds_from(environment()), arguments.runas, undo)


def environment() -> dict[str, str]:
    """Return the variables that we heed."""
    return {
        system_text(name): system_text(value)
        for name, value in posix.environ.items()
        if name.startswith(b"PYGRUB_")
    }


def request_of(arguments: Arguments) -> BootRequest:
    """Return what the worker needs to know from the command line."""
    return BootRequest(
        arguments.kernel,
        arguments.ramdisk,
        arguments.args,
        arguments.offset,
        arguments.grub_flavour,
        not arguments.no_journal_replay,
        arguments.checksums != "warn",
        arguments.checksums == "strict",
        bounds_from(environment()).file_size,
        arguments.write_grubenv,
        script_of(arguments),
        arguments.default_args,
        arguments.type,
        arguments.debug,
    )


def script_of(arguments: Arguments) -> str | None:
    """Return the text of --script, None without; raises UsageError."""
    if arguments.script is None:
        return None
    from pygrub_k.cli.host_script import script_in

    return script_in(arguments.script)


def request(arguments: Arguments, worker: Worker) -> list[bytes]:
    """Return the request to the worker: the command line's entry, the default, or a choice.

    Without a terminal nobody can choose, and the guest boots at once.
    """
    entry = [] if arguments.entry is None else [system_bytes(arguments.entry)]
    if arguments.not_really:
        return [b"name", *entry]
    if not asks(arguments):
        return [b"boot", *entry]
    from pygrub_k.cli.guest_menu import choose

    return choose(
        worker,
        STANDARD_INPUT,
        screen_of(arguments),
        always=arguments.always_menu,
        plain=arguments.plain,
    )


def asks(arguments: Arguments) -> bool:
    """Return whether somebody is asked what to boot."""
    decided = arguments.not_really or arguments.entry is not None or arguments.kernel != ""
    return arguments.interactive and not decided and posix.isatty(STANDARD_INPUT)


def screen_of(arguments: Arguments) -> int:
    """Return the descriptor of the terminal that a menu is shown on."""
    return STANDARD_ERROR if arguments.output == "-" else STANDARD_OUTPUT


def tell_console(arguments: Arguments, asked: list[bytes], text: str) -> None:
    """Tell whoever chose at a terminal (`asked` is what came of that) what the log gets too."""
    if asked[:1] == [b"start"]:
        from pygrub_k.cli.guest_menu import tell

        tell(screen_of(arguments), text)


def tell_note(note: bytes) -> None:
    """Write a note on standard error: one line, whatever a guest has put into it."""
    tell(NAME, f"note: {printable(path_text(note))}")
