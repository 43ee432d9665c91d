"""The command line of `pygrub-inspect`: subcommands, options, help."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NoReturn

from pygrub_k import __version__
from pygrub_k.cli.dump_options import Raw, add_dump, structure_of
from pygrub_k.cli.inspect_shared_options import (
    LISTING_FORMATS,
    TIMELINE_FORMATS,
    add_glob,
    add_inode,
    add_json,
    add_reading,
    add_rows,
    add_span,
    add_subvolume,
    add_sums,
    add_volume,
    add_whole_rows,
    byte_range,
    state,
)
from pygrub_k.errors import UsageError
from pygrub_k.inspect.render.damage_rows import DAMAGE_FORMATS
from pygrub_k.inspect.render.hash_rows import HASH_FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence


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
    if arguments.subcommand == "export":
        _take_places(arguments)
    if arguments.subcommand == "diff":
        wanted = 1 if arguments.at or arguments.other_state else 2
        if len(arguments.disks) != wanted:
            raise UsageError("diff takes two disks, or one and --at STATE")
    if arguments.subcommand == "dump":
        arguments.structure = structure_of(arguments)
    return arguments


def _take_places(arguments: argparse.Namespace) -> None:
    """Tell PATH, DIR and DISK of `export` apart."""
    places = arguments.places
    wanted = ["PATH", "DISK"] if arguments.tar is not None else ["PATH", "DIR", "DISK"]
    if len(places) != len(wanted):
        other = "with --tar" if arguments.tar is not None else "or --tar=FILE in place of DIR"
        raise UsageError(f"export takes {' '.join(wanted)}, {other}; not {len(places)} words")
    if arguments.exact_links and arguments.tar is None:
        raise UsageError("--exact-links goes with --tar: a directory is no place for such links")
    arguments.path, arguments.disks = places[0], [places[-1]]
    arguments.directory = places[1] if arguments.tar is None else None


def parsers(words: Sequence[str] = ()) -> tuple[Parser, dict[str, Parser]]:
    """Return the parser of the whole command line, and those of the subcommands."""
    whole = Parser(
        prog="pygrub-inspect",
        description="Look at a guest's disks, read-only. DISK is a block device or file, raw or an"
        " image.",
        epilog="Exit status: 0 fine, 1 something is damaged, missing or unreadable, 2 wrong usage.",
    )
    whole.add_argument("--version", action="version", version=f"pygrub-inspect {__version__}")
    kinds = whole.add_subparsers(required=True, dest="subcommand", metavar="SUBCOMMAND")
    _layout(kinds.add_parser("layout", help="disks, partitions, volumes and what they hold"))
    _ls(kinds.add_parser("ls", help="names in a directory"))
    _stat(kinds.add_parser("stat", help="everything an inode says, and where its content lies"))
    _cat(kinds.add_parser("cat", help="a file's bytes; holes stay holes"))
    _export(kinds.add_parser("export", help="a tree or file with all that belongs to it"))
    _boot(kinds.add_parser("boot", help="the boot menu, and what an unattended boot starts"))
    _timeline(kinds.add_parser("timeline", help="what happened to files, in the order of time"))
    _journal(kinds.add_parser("journal", help="what a journal still holds, and what it changed"))
    _deleted(kinds.add_parser("deleted", help="names and files that are no longer there"))
    _diff(kinds.add_parser("diff", help="what differs between two disks, or two states of one"))
    _verify(kinds.add_parser("verify", help="what contradicts itself, or its checksums"))
    _hash(kinds.add_parser("hash", help="sums of the content of files"))
    dump = kinds.add_parser("dump", help="structures, field by field", formatter_class=Raw)
    add_dump(dump, in_full="--help" in words or "-h" in words)
    add_volume(dump)
    add_reading(dump)
    add_json(dump)
    return whole, kinds.choices


def _layout(kind: argparse.ArgumentParser) -> None:
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def _ls(kind: argparse.ArgumentParser) -> None:
    kind.add_argument("-R", "--recursive", action="store_true", help="all below, with full paths")
    kind.add_argument("-l", "--long", action="store_true", help="mode, owner, size, time, target")
    add_volume(kind)
    add_subvolume(kind)
    add_inode(kind)
    add_reading(kind)
    add_json(kind)
    add_rows(kind, LISTING_FORMATS, "rows as text, JSON Lines, CSV or a body file")
    kind.add_argument("path", metavar="PATH", nargs="?", help="the root directory, if not given")
    kind.add_argument("disks", metavar="DISK", nargs=1)


def _timeline(kind: argparse.ArgumentParser) -> None:
    add_volume(kind, "all that have a file system")
    add_reading(kind)
    add_rows(kind, TIMELINE_FORMATS, "events as text, JSON Lines, CSV or a body file")
    add_glob(kind)
    add_span(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def _hash(kind: argparse.ArgumentParser) -> None:
    add_volume(kind, "all that have a file system")
    add_reading(kind)
    add_rows(kind, tuple(HASH_FORMATS), "as sha256sum, hashdeep or DFXML have it, or as rows")
    add_glob(kind)
    add_sums(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def _stat(kind: argparse.ArgumentParser) -> None:
    add_volume(kind)
    add_subvolume(kind)
    add_inode(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("path", metavar="PATH", nargs="?", help="a symlink is not followed")
    kind.add_argument("disks", metavar="DISK", nargs=1)


def _cat(kind: argparse.ArgumentParser) -> None:
    kind.add_argument(
        "--range",
        metavar="START:END|START+LENGTH",
        type=byte_range,
        help="only these bytes, END not included; START or END may be left out",
    )
    add_volume(kind)
    add_subvolume(kind)
    add_inode(kind)
    add_reading(kind)
    kind.add_argument("path", metavar="PATH", nargs="?")
    kind.add_argument("disks", metavar="DISK", nargs=1)


def _journal(kind: argparse.ArgumentParser) -> None:
    kind.add_argument(
        "--diff",
        metavar="N",
        type=state,
        default="",
        help="what transaction N changed: fields of inodes, names in directories",
    )
    add_volume(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs=1)


def _diff(kind: argparse.ArgumentParser) -> None:
    kind.add_argument(
        "--to",
        dest="other_state",
        metavar="STATE",
        type=state,
        default="",
        help="compare the state of --at with this one, not with today's",
    )
    kind.add_argument("--below", dest="path", metavar="PATH", help="only what is below there")
    add_volume(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+", help="two, or one with --at")


def _deleted(kind: argparse.ArgumentParser) -> None:
    kind.add_argument(
        "--recover",
        metavar="DIR",
        help="write them there, into an empty or a new directory, with a manifest",
    )
    add_volume(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs=1)


def _verify(kind: argparse.ArgumentParser) -> None:
    kind.add_argument(
        "--data",
        action="store_true",
        help="read all files too, and compare them with their checksums, where there are any",
    )
    add_volume(kind, "all, and the disks' tables")
    add_reading(kind)
    add_whole_rows(kind, tuple(DAMAGE_FORMATS), "findings as text, JSON Lines or CSV")
    kind.add_argument("disks", metavar="DISK", nargs="+")


def _export(kind: argparse.ArgumentParser) -> None:
    kind.add_argument(
        "--tar", metavar="FILE", help="an archive, or - for standard output, in place of DIR"
    )
    kind.add_argument(
        "--exact-links", action="store_true", help="with --tar: keep symlinks that lead outside"
    )
    add_volume(kind)
    add_subvolume(kind)
    add_reading(kind)
    kind.add_argument("places", metavar="PATH DIR DISK", nargs="+", help="no DIR with --tar")


def _boot(kind: argparse.ArgumentParser) -> None:
    flavours = ("auto", "upstream", "fedora")
    kind.add_argument(
        "--grub-flavour", choices=flavours, default="auto", help="whose GRUB reads grub.cfg"
    )
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")
