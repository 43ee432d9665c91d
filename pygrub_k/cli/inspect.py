"""`pygrub-inspect`: look at a guest's disks without attaching, mounting or changing them."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

from pygrub_k import __version__
from pygrub_k.cli.dump_options import Raw, add_dump, require_kaitaistruct, structure_of
from pygrub_k.cli.messages import tell, tell_of
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.confinement import limit_own_memory
from pygrub_k.confined.link import OUTPUT_SIZE
from pygrub_k.confined.worker import Worker
from pygrub_k.crc32c import accelerate
from pygrub_k.errors import PygrubError, UsageError
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.backup_superblocks import by_backups
from pygrub_k.inspect.commands import Inspection, Request
from pygrub_k.inspect.render.body_rows import DIALECTS
from pygrub_k.inspect.render.formats import FORMATS
from pygrub_k.inspect.render.output import SparseWriter, frames_of, piece_of
from pygrub_k.source import open_disk
from pygrub_k.text import decimal, printable, shortened
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.confined.link import Link
    from pygrub_k.inspect.render.output import Piece

NAME: Final = "pygrub-inspect"
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
"""As shells report SIGINT and SIGPIPE: what was printed is not all."""
STANDARD_OUTPUT: Final = 1
BOUNDS: Final = Bounds(processor=None, longest=86_400.0, passed=None)
"""Large disks take long to list, and much may be copied: a day is more than 4 TiB take."""


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
        problems = inspect(arguments)
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
    for problem in problems:
        tell(NAME, problem.replace("\n", "; "))
    return 1 if problems else 0


def inspect(arguments: argparse.Namespace) -> list[str]:
    """Open the disks, let a confined worker inspect them, and return the problems it met.

    What the worker finds is printed as it arrives; this process does not read the disks itself.
    """
    sources = [open_disk(path) for path in (*arguments.disks, *arguments.disk)]
    disks = [
        BlockDevice(f"hd{number}", source, source.sector_size, source.name)
        for number, source in enumerate(sources)
    ]
    writer = SparseWriter(STANDARD_OUTPUT, sum(source.size for source in sources))
    raw = arguments.subcommand == "cat"
    if arguments.subcommand == "dump":
        require_kaitaistruct()
    if vars(arguments).get("recursive"):  # here: the worker cannot load what is compiled
        accelerate()

    def work(_: list[bytes], link: Link) -> list[bytes]:
        return findings(arguments, disks, link)

    with Worker(work, [source.descriptor for source in sources], BOUNDS) as worker:
        try:
            answer = worker.stream(lambda frame: writer.put(piece_of(frame, raw=raw)), b"")
        finally:
            if arguments.debug:
                tell_of(worker, NAME)
    return [problem.decode("utf-8", "surrogateescape") for problem in answer]


def findings(
    arguments: argparse.Namespace, disks: Sequence[BlockDevice], link: Link
) -> list[bytes]:
    """Print what the subcommand finds and return the problems; runs in the worker."""
    settings = Settings(
        not arguments.no_journal_replay,
        arguments.checksums != "warn",
        arguments.checksums == "strict",
    )
    request = request_of(arguments, disks)
    found = scan(disks, arguments.offset)
    if arguments.superblock is not None:
        found = by_backups(found, arguments.superblock.block, request.volume)
    inspection = Inspection(request, Guest(found, settings), disks)
    failure: list[str] = []

    def pieces() -> Iterator[Piece]:
        try:
            yield from inspection.output()
        except PygrubError as error:
            failure.append(str(error))

    for frame in frames_of(pieces(), OUTPUT_SIZE):
        link.write(frame)
    lines = told_once(inspection.problems(), *failure)
    return [line.encode("utf-8", "surrogateescape") for line in lines]


def told_once(problems: Sequence[str], failure: str = "") -> Sequence[str]:
    """Return the problems and then the failure, if any, without repeating one."""
    if not failure:
        return problems
    others = [line for line in problems if line not in failure and failure not in line]
    fuller = [line for line in problems if failure in line]
    return [*others, *(fuller or [failure])]


def evidence_of(arguments: argparse.Namespace, disks: Sequence[BlockDevice]) -> dict[str, Any]:
    """Return what rows were made of, and how."""
    return {
        "tool": "pygrub-inspect",
        "version": __version__,
        "arguments": printable(" ".join(arguments.words)),
        "disks": [
            {
                "name": disk.name,
                "path": printable(disk.path),
                "size": disk.source.size,
                "sector_size": disk.sector_size,
            }
            for disk in disks
        ],
        "journal_replay": not arguments.no_journal_replay,
        "checksums": arguments.checksums,
    }


def request_of(arguments: argparse.Namespace, disks: Sequence[BlockDevice]) -> Request:
    """Return what the command line asks for."""
    given = vars(arguments)
    path = given.get("path")
    form = given.get("format") or ""
    return Request(
        subcommand=arguments.subcommand,
        as_json=given.get("json", False),
        volume=given.get("volume"),
        path=None if path is None else os.fsencode(path),
        inode=given.get("inode"),
        recursive=given.get("recursive", False),
        long=given.get("long", False),
        format=form,
        body=given.get("body", "mactime"),
        evidence=evidence_of(arguments, disks) if form == "jsonl" else {},
        flavour=given.get("grub_flavour", "auto"),
        structure=given.get("structure"),
    )


# -- the command line ----------------------------------------------------------------------------


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that raises UsageError, so that wrong usage gives one line, too."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with the message and a pointer to the help."""
        raise UsageError(f"{message} ({self.prog} --help)")


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Read the command line; UsageError if it is wrong.

    Options may be mixed with PATH and DISK. argparse supports that for a single parser only, so
    the subcommand is removed first.
    """
    whole, kinds = parsers(words)
    if not words or words[0] not in kinds:
        if words and words[0] in {"-h", "--help", "--version"}:
            whole.parse_args(words[:1])
        raise UsageError(f"a SUBCOMMAND comes first: {', '.join(kinds)} ({whole.prog} --help)")
    arguments = kinds[words[0]].parse_intermixed_args(words[1:])
    arguments.subcommand = words[0]
    arguments.words = words
    if arguments.subcommand in {"stat", "cat"}:
        if arguments.inode is None and arguments.path is None:
            raise UsageError(f"{arguments.subcommand} needs a PATH or --inode, and then the DISK")
        if arguments.inode is not None and arguments.path is not None:
            raise UsageError("a PATH or --inode, not both")
    if arguments.subcommand == "dump":
        arguments.structure = structure_of(arguments)
    return arguments


def parsers(words: Sequence[str] = ()) -> tuple[Parser, dict[str, Parser]]:
    """Return the parser of the whole command line, and those of the subcommands."""
    whole = Parser(
        prog="pygrub-inspect",
        description="Look at a guest's disks, read-only. DISK is a block device or a raw file.",
        epilog="Exit status: 0 fine, 1 something is damaged, missing or unreadable, 2 wrong usage.",
    )
    whole.add_argument("--version", action="version", version=f"pygrub-inspect {__version__}")
    kinds = whole.add_subparsers(required=True, dest="subcommand", metavar="SUBCOMMAND")
    _layout(kinds.add_parser("layout", help="disks, partitions, volumes and what they hold"))
    _ls(kinds.add_parser("ls", help="names in a directory"))
    _stat(kinds.add_parser("stat", help="everything an inode says, and where its content lies"))
    _cat(kinds.add_parser("cat", help="a file's bytes; holes stay holes"))
    _boot(kinds.add_parser("boot", help="the boot menu, and what an unattended boot starts"))
    dump = kinds.add_parser("dump", help="structures, field by field", formatter_class=Raw)
    add_dump(dump, in_full="--help" in words or "-h" in words)
    _volume(dump)
    _reading(dump)
    _json(dump)
    return whole, kinds.choices


def _layout(kind: argparse.ArgumentParser) -> None:
    _reading(kind)
    _json(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def _ls(kind: argparse.ArgumentParser) -> None:
    kind.add_argument("-R", "--recursive", action="store_true", help="all below, with full paths")
    kind.add_argument("-l", "--long", action="store_true", help="mode, owner, size, time, target")
    _volume(kind)
    _inode(kind)
    _reading(kind)
    _json(kind)
    _rows(kind)
    kind.add_argument("path", metavar="PATH", nargs="?", help="the root directory, if not given")
    kind.add_argument("disks", metavar="DISK", nargs=1)


def _stat(kind: argparse.ArgumentParser) -> None:
    _volume(kind)
    _inode(kind)
    _reading(kind)
    _json(kind)
    kind.add_argument("path", metavar="PATH", nargs="?", help="a symlink is not followed")
    kind.add_argument("disks", metavar="DISK", nargs=1)


def _cat(kind: argparse.ArgumentParser) -> None:
    _volume(kind)
    _inode(kind)
    _reading(kind)
    kind.add_argument("path", metavar="PATH", nargs="?")
    kind.add_argument("disks", metavar="DISK", nargs=1)


def _boot(kind: argparse.ArgumentParser) -> None:
    flavours = ("auto", "upstream", "fedora")
    kind.add_argument(
        "--grub-flavour", choices=flavours, default="auto", help="whose GRUB reads grub.cfg"
    )
    _reading(kind)
    _json(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def _json(kind: argparse.ArgumentParser) -> None:
    kind.add_argument("--json", action="store_true", help="print JSON, in ASCII")


def _rows(kind: argparse.ArgumentParser) -> None:
    """Add how rows are printed."""
    names = tuple(form.name for form in FORMATS)
    kind.add_argument(
        "--format", choices=names, help="rows as text, JSON Lines, CSV or a body file"
    )
    kind.add_argument(
        "--body",
        choices=tuple(DIALECTS),
        default="mactime",
        help="for which program a body file is (default mactime)",
    )


def _volume(kind: argparse.ArgumentParser) -> None:
    meaning = "a name from `layout`, such as hd0,gpt2; default: the first volume that fits"
    kind.add_argument("--volume", metavar="NAME", help=meaning)


def _inode(kind: argparse.ArgumentParser) -> None:
    kind.add_argument("--inode", metavar="N", type=_number, help="by number, not by path")


def _reading(kind: argparse.ArgumentParser) -> None:
    """Add the options about reading disks that every subcommand has."""
    kind.add_argument(
        "--disk",
        metavar="PATH",
        action="append",
        default=[],
        help="a further disk of the guest; may be repeated",
    )
    kind.add_argument(
        "--offset",
        metavar="BYTES",
        type=_number,
        help="the volume starts there; do not look for partitions",
    )
    kind.add_argument(
        "--checksums",
        choices=("verify", "warn", "strict"),
        default="warn",
        help="refuse what fails its checksum, only say so (default), or verify all content, too",
    )
    kind.add_argument(
        "--superblock",
        metavar="N|auto",
        type=_superblock,
        help="read ext through the backup superblock in block N of the volume, or search for one",
    )
    kind.add_argument(
        "--debug", action="store_true", help="report on standard error what confines the worker"
    )
    kind.add_argument(
        "--no-journal-replay",
        action="store_true",
        help="do not apply a file system's journal",
    )


class Superblock(NamedTuple):
    """Which backup of a superblock to use; None: the first that is valid."""

    block: int | None


def _superblock(text: str) -> Superblock:
    return Superblock(None if text == "auto" else _number(text))


def _number(text: str) -> int:
    number = decimal(text)
    if number is None:
        raise argparse.ArgumentTypeError(f"must be a number from 0, not {shortened(text)!r}")
    return number
