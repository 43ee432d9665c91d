"""`pygrub-inspect`: look at a guest's disks without attaching, mounting or changing them."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

from pygrub_k.cli.dump_options import require_kaitaistruct
from pygrub_k.cli.evidence import WITH_EVIDENCE, evidence_of, prepare_evidence
from pygrub_k.cli.exit_status import INTERRUPTED
from pygrub_k.cli.hash_options import prepare_hashing
from pygrub_k.cli.inspect_options import parse
from pygrub_k.cli.inspect_output import output_of
from pygrub_k.cli.messages import tell, tell_of
from pygrub_k.cli.new_files import STANDARD_OUTPUT, NewFiles
from pygrub_k.cli.stored_disks import (
    NOTE,
    detected,
    disks_of,
    lone_kernels,
    opened_files,
    remarks_of,
)
from pygrub_k.cli.subcommands import OVERVIEW
from pygrub_k.cli.terminal import window_of
from pygrub_k.compression.zstd.frame import accelerate as accelerate_zstd
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.link import OUTPUT_SIZE
from pygrub_k.confined.resource_limits import limit_own_memory
from pygrub_k.confined.worker import Worker
from pygrub_k.crc32c import accelerate
from pygrub_k.errors import Problem, PygrubError, UsageError
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect import checks
from pygrub_k.inspect.backup_superblocks import by_backups
from pygrub_k.inspect.file_content import Range
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.inspect.render.output import frames_of
from pygrub_k.inspect.sector_sizes import with_sector_sizes
from pygrub_k.limits import IMAGE_ZEROS, MIB
from pygrub_k.loading import import_unpackers, loaded
from pygrub_k.volumes.model import Scan
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence
    from typing import Protocol

    from pygrub_k.cli.progress_bar import ProgressBar
    from pygrub_k.confined.link import Link
    from pygrub_k.containers.stored import StoredDisks
    from pygrub_k.inspect.render.output import Piece
    from pygrub_k.volumes.model import BlockDevice

if TYPE_CHECKING:

    class Frames(Protocol):
        """Takes what the worker prints, in frames."""

        @property
        def notes(self) -> Sequence[str]:
            """What could not be kept."""

        def put(self, frame: bytes) -> int | None:
            """Take a frame; return how many bytes were printed that are not in it."""

        def finish(self) -> None:
            """Print what waits."""


NAME: Final = "pygrub-inspect"
STANDARD_ERROR: Final = 2
PIPE_CLOSED: Final = 141
"""As shells report SIGPIPE: what was printed is not all."""
KERNEL: Final = "kernel"
"""The subcommand whose DISK may be a kernel or ramdisk itself."""
WALKS: Final = ("timeline", "hash", "inodes", "verify", "report", "owner", "unallocated")
"""Subcommands that read whole trees."""
MANY: Final = {"audit": "audit.audit", "query": "query.query"}
"""Subcommands about many guests, and what runs them."""
YOUNG_OBJECTS: Final = 100_000
"""Objects made before it is looked for cycles, of which walks make none: a tenth of their time."""
REMEDY: Final = "; what is printed is not all, and --time-limit=SECONDS allows more"
BOUNDS: Final = Bounds(processor=None, passed=None, remedy=REMEDY)
"""Large disks take long to list, and much may be copied: only the clock ends it."""


def command() -> int:
    """Run as the installed program: main, with bounded memory."""
    limit_own_memory()
    return main()


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line; return 0 if all was fine, 1 after any problem, 2 for wrong usage.

    130 and 141 say that it was interrupted, or that its reader has gone.

    Whatever can be shown of a damaged disk is shown; each problem is one line on standard error.
    """
    try:
        arguments = parse(sys.argv[1:] if words is None else words)
        return run(arguments)
    except UsageError as error:
        tell(NAME, str(error))
        return 2
    except PygrubError as error:
        tell(NAME, str(error))
        return 1
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:
        tell(NAME, "this took more memory than is allowed")
        return 1


def run(arguments: argparse.Namespace) -> int:
    """Do what the command line asks for; return the exit status."""
    if arguments.subcommand in MANY:
        return int(loaded(__package__, MANY[arguments.subcommand])(arguments))
    if vars(arguments).get("output"):
        return int(loaded(__package__, "fleet.walk")(arguments))
    problems = inspect(arguments)
    if arguments.subcommand != OVERVIEW.name or arguments.json:  # it has them in its text
        for problem in problems:
            tell(NAME, problem.replace("\n", "; "))
    return 1 if problems else 0


def inspect(arguments: argparse.Namespace, frames: Frames | None = None) -> list[str]:
    """Open the disks, let a confined worker inspect them, and return its problems and notes.

    What the worker finds is printed as it arrives, or handed to `frames`; this process does not
    look at the disks itself: it lets the kernel copy bytes of a file from where the worker says
    that they lie.
    """
    stored = opened_files(arguments)
    try:
        with NewFiles() as made:
            return inspected(arguments, stored, frames, made)
    finally:
        for descriptor in stored.descriptors:
            os.close(descriptor)


def inspected(
    arguments: argparse.Namespace, stored: StoredDisks, frames: Frames | None, made: NewFiles
) -> list[str]:
    """Return the problems and notes of disks that are open (`inspect`)."""
    files = [file for image in stored.disks for file in (image.main, *image.parts)]
    zeros = sum(file.size for file in files)
    if any(name not in {"auto", "raw"} for name in arguments.image_format):
        zeros = max(zeros, IMAGE_ZEROS)
    arguments.window = window_of(STANDARD_OUTPUT, arguments.color, os.environ)
    output = frames or output_of(arguments, zeros, stored.descriptors, made)
    prepare(arguments)

    def work(_: list[bytes], link: Link) -> list[bytes]:
        return findings(arguments, stored, link)

    bounds = BOUNDS
    if vars(arguments).get("memory_limit") is not None:
        bounds = bounds.replaced(memory=arguments.memory_limit * MIB)
    if arguments.time_limit is not None:
        bounds = bounds.replaced(longest=float(arguments.time_limit))
    error = window_of(STANDARD_ERROR, arguments.color, os.environ)
    bar: ProgressBar | None = None
    arguments.watched = error.width is not None
    process, put = Worker(work, stored.descriptors, bounds), output.put
    if error.width is not None:
        from pygrub_k.cli.progress_bar import ProgressBar, WatchedOutput

        bar = ProgressBar(error.width)
        put = WatchedOutput(put, bar, is_terminal=arguments.window.width is not None).put
        process.watch = bar.report
    with process as worker:
        try:
            answer = worker.stream(put, b"")
            output.finish()
        finally:
            if bar is not None:
                bar.finish()
            if arguments.debug:
                tell_of(worker, NAME)
    lines = [line.decode("utf-8", "surrogateescape") for line in answer]
    lines += [f"{NOTE}{note}" for note in output.notes]
    for line in lines:
        if line.startswith(NOTE):
            tell(NAME, line)
    return [line for line in lines if not line.startswith(NOTE)]


def prepare(arguments: argparse.Namespace) -> None:
    """Import what a subcommand needs and the confined worker cannot: modules in C.

    And the subcommand itself, which the worker would ask for module by module, at twice the cost.
    """
    if arguments.subcommand == "dump":
        require_kaitaistruct()
    import_module(f"pygrub_k.inspect.subcommands.{arguments.subcommand}")
    import_module("array")  # what drivers collect numbers in: a file in some builds of Python
    accelerate_zstd()
    if arguments.subcommand in {KERNEL, "boot"}:
        import_unpackers()
    if arguments.subcommand in WALKS or vars(arguments).get("recursive"):
        accelerate()
        gc.set_threshold(YOUNG_OBJECTS)
    if vars(arguments).get("recover") is not None:
        import_module("pygrub_k.inspect.recovery")
    if arguments.subcommand == "hash":
        prepare_hashing(arguments)
    if vars(arguments).get("disk_sum"):
        prepare_evidence(arguments)


def findings(arguments: argparse.Namespace, stored: StoredDisks, link: Link) -> list[bytes]:
    """Print what the subcommand finds and return notes and problems; runs in the worker."""
    lone: list[BlockDevice] = []
    if arguments.subcommand == KERNEL and arguments.path is None:
        lone = lone_kernels(stored, link.progress)
    disks = lone or disks_of(arguments, stored, link.progress)
    settings = Settings(
        not arguments.no_journal_replay,
        arguments.checksums != "warn",
        arguments.checksums == "strict",
    )
    disks, said = with_sector_sizes(disks, arguments.sector_size)
    request = request_of(arguments, disks, link.progress)
    found = Scan(()) if lone else scan(disks, arguments.offset)
    if arguments.superblock is not None:
        found, backups = by_backups(found, arguments.superblock.block, request.volume)
        said += backups
    guest = Guest(found, settings)
    guest.problems += [Problem(disk.name, error) for disk in disks for error in remarks_of(disk)]
    inspection = Inspection(request, guest, disks)
    if arguments.watched:
        link.measure = inspection.progress.items
        inspection.progress.tell = link.tell
    for note in said:
        inspection.say(note)
    failure: list[str] = []

    def pieces() -> Iterator[Piece]:
        try:
            for piece in inspection.output():
                link.progress()  # a frame may wait for many pieces
                yield piece
        except PygrubError as error:
            failure.append(str(error))

    for frame in frames_of(pieces(), OUTPUT_SIZE):
        link.write(frame)
    problems = told_once(inspection.problems(), *failure)
    notes = [*inspection.notes(), *checks.lone_parts(disks, problems)]
    if failure:
        notes += checks.hints(guest)
    lines = [*detected(arguments, disks), *(f"{NOTE}{note}" for note in dict.fromkeys(notes))]
    lines += problems
    return [line.encode("utf-8", "surrogateescape") for line in lines]


def told_once(problems: Sequence[str], failure: str = "") -> Sequence[str]:
    """Return the problems and then the failure, if any, without repeating one."""
    if not failure:
        return problems
    others = [line for line in problems if line not in failure and failure not in line]
    fuller = [line for line in problems if failure in line]
    return [*others, *(fuller or [failure])]


def request_of(
    arguments: argparse.Namespace, disks: Sequence[BlockDevice], progress: Callable[[], None]
) -> Request:
    """Return what the command line asks for."""
    given = vars(arguments)
    path = given.get("path")
    form = given.get("format") or ""
    compares = arguments.subcommand == "diff"
    has_evidence = form in WITH_EVIDENCE or arguments.subcommand == "report"
    return Request(
        subcommand=arguments.subcommand,
        as_json=given.get("json", False),
        volume=given.get("volume"),
        path=None if path is None else os.fsencode(path),
        inode=given.get("inode"),
        subvolume=given.get("subvolume"),
        range=given.get("range") or Range(),
        exact_links=given.get("exact_links", False),
        recursive=given.get("recursive", False),
        everything=given.get("everything", False),
        long=given.get("long", False),
        format=form,
        body=given.get("body", "mactime"),
        glob=os.fsencode(given.get("glob") or ""),
        span=(given.get("first"), given.get("last")),
        algorithms=tuple(given.get("algorithm", ())),
        known=given.get("known"),
        only_known=given.get("only_known", False),
        evidence=evidence_of(arguments, disks, progress) if has_evidence else {},
        disk_sum=given.get("disk_sum") or "",
        flavour=given.get("grub_flavour", "auto"),
        structure=given.get("structure"),
        at=given.get("at", "") if given.get("at") == "list" or not compares else "",
        states=(given.get("at", ""), given.get("other_state", "")) if compares else ("", ""),
        picture=given.get("svg") is not None,
        width=arguments.window.width,
        colour=arguments.window.colour,
        deleted=given.get("deleted", False),
        diff=given.get("diff", ""),
        recover=given.get("recover") is not None,
        data=given.get("data", False),
        number=given.get("number", 0),
        in_blocks=given.get("block", False),
        slack=given.get("slack", False),
        as_bytes=given.get("bytes_to") is not None,
        inode_states=tuple(given.get("states") or ()),
    )
