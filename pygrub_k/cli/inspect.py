"""`pygrub-inspect`: look at a guest's disks without attaching, mounting or changing them."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, NoReturn

from pygrub_k import __version__
from pygrub_k.errors import PygrubError, UsageError
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.commands import Inspection, Request
from pygrub_k.inspect.examined_guest import ExaminedGuest
from pygrub_k.inspect.output import write_all
from pygrub_k.printable import printable
from pygrub_k.source import open_disk
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    from collections.abc import Sequence

STANDARD_OUTPUT = 1
STANDARD_ERROR = 2


def main(words: Sequence[str] | None = None) -> int:
    """Run the command line; return 0 if all was fine, 1 if anything was not, 2 for misuse.

    What can be shown of a damaged disk is shown, and each problem is one line on standard error.
    """
    try:
        arguments = parse(sys.argv[1:] if words is None else words)
        problems = inspect(arguments)
    except UsageError as error:
        tell(str(error))
        return 2
    except PygrubError as error:
        tell(str(error))
        return 1
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        return 1
    except KeyboardInterrupt:
        return 1
    for problem in problems:
        tell(problem)
    return 1 if problems else 0


def inspect(arguments: argparse.Namespace) -> list[str]:
    """Open the disks, print what the subcommand finds, and return what was survived."""
    inspection = Inspection(request_of(arguments), *opened(arguments))
    try:
        write_all(STANDARD_OUTPUT, inspection.output())
    except PygrubError as error:
        survived = [problem for problem in inspection.problems() if str(error) not in problem]
        for problem in survived:
            tell(problem)
        raise
    return inspection.problems()


def opened(arguments: argparse.Namespace) -> tuple[ExaminedGuest, list[BlockDevice]]:
    """Open the disks and look for volumes on them."""
    disks = []
    for number, path in enumerate([*arguments.disks, *arguments.disk]):
        source = open_disk(path)
        disks.append(BlockDevice(f"hd{number}", source, source.sector_size, path))
    settings = Settings(not arguments.no_journal_replay, arguments.checksums == "verify")
    return ExaminedGuest(scan(disks, arguments.offset), settings), disks


def request_of(arguments: argparse.Namespace) -> Request:
    """Return what the command line asks for."""
    given = vars(arguments)
    path = given.get("path")
    return Request(
        subcommand=arguments.subcommand,
        as_json=given.get("json", False),
        volume=given.get("volume"),
        path=None if path is None else os.fsencode(path),
        inode=given.get("inode"),
        recursive=given.get("recursive", False),
        long=given.get("long", False),
        flavour=given.get("grub_flavour", "auto"),
    )


def tell(message: str) -> None:
    """Write one line on standard error, safe to show."""
    line = f"pygrub-inspect: {printable(message.replace(chr(10), '; '))}\n"
    try:
        os.write(STANDARD_ERROR, line.encode("utf-8", "backslashreplace"))
    except OSError:  # nobody listens; the exit status still tells
        return


# -- the command line ----------------------------------------------------------------------------


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose complaint is a UsageError, so that misuse too is one line."""

    def error(self, message: str) -> NoReturn:
        """Complain, and say where help is."""
        raise UsageError(f"{message} ({self.prog} --help)")


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Read the command line; UsageError if it is wrong."""
    arguments = parser().parse_args(words)
    if arguments.subcommand in {"stat", "cat"}:
        if arguments.inode is None and arguments.path is None:
            raise UsageError(f"{arguments.subcommand} needs a PATH or --inode, and then the DISK")
        if arguments.inode is not None and arguments.path is not None:
            raise UsageError("a PATH or --inode, not both")
    return arguments


def parser() -> Parser:
    """Return the parser of the whole command line."""
    whole = Parser(
        prog="pygrub-inspect",
        description="Look at a guest's disks, read-only. DISK is a block device or a raw file.",
        epilog="Exit status: 0 all fine, 1 something was damaged, missing or unreadable, 2 misuse.",
    )
    whole.add_argument("--version", action="version", version=f"pygrub-inspect {__version__}")
    kinds = whole.add_subparsers(dest="subcommand", required=True, metavar="SUBCOMMAND")
    _layout(kinds.add_parser("layout", help="disks, partitions, volumes and what they hold"))
    _ls(kinds.add_parser("ls", help="names in a directory"))
    _stat(kinds.add_parser("stat", help="all that an inode says, and where its content lies"))
    _cat(kinds.add_parser("cat", help="a file's bytes, holes kept"))
    _boot(kinds.add_parser("boot", help="the boot menu, and what an unattended boot starts"))
    return whole


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


def _volume(kind: argparse.ArgumentParser) -> None:
    meaning = "a name that `layout` shows, such as hd0,gpt2; else the first volume that serves"
    kind.add_argument("--volume", metavar="NAME", help=meaning)


def _inode(kind: argparse.ArgumentParser) -> None:
    kind.add_argument("--inode", metavar="N", type=_number, help="by number, not by path")


def _reading(kind: argparse.ArgumentParser) -> None:
    """Add what every subcommand knows about reading disks."""
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
        help="a volume begins there; look for no partitions",
    )
    kind.add_argument(
        "--checksums",
        choices=("verify", "warn"),
        default="warn",
        help="refuse what fails its checksum, or only say so (default)",
    )
    kind.add_argument(
        "--no-journal-replay",
        action="store_true",
        help="read a file system without what its journal holds",
    )


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise argparse.ArgumentTypeError(f"a number from 0, not {text!r}")
    return int(text)
