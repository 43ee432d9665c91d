"""The command line of `pygrub-inspect`, as `subcommands.py` lists it: parsed, and its help."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Final, NoReturn

from pygrub_k import __version__
from pygrub_k.cli.dump_options import structure_of, structures_text
from pygrub_k.cli.fleet_options import (
    require_guests,
    require_output,
    require_question,
    take_guests,
)
from pygrub_k.cli.subcommands import OVERVIEW, SUBCOMMANDS
from pygrub_k.errors import UsageError
from pygrub_k.text import shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.cli.subcommands import Example, Subcommand

PROGRAM: Final = "pygrub-inspect"
STATUS: Final = "exit status: 0 fine, 1 something is damaged, missing or unreadable, 2 wrong usage"


class Layout(argparse.HelpFormatter):
    """Fills descriptions to the width of the window; paragraphs with lists stay as they are."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        paragraphs = text.split("\n\n")
        filled = [
            one if "\n" in one else super(Layout, self)._fill_text(one, width, indent)
            for one in paragraphs
        ]
        return "\n\n".join(filled)


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
    if not words:
        raise UsageError(f"a SUBCOMMAND or a DISK comes first ({PROGRAM} --help)")
    one = next((one for one in SUBCOMMANDS if one.name == words[0]), OVERVIEW)
    parser = parser_of(one, words)
    if one is OVERVIEW and words[0] in {"-h", "--help", "--version"}:
        parser.parse_args(words[:1])
    arguments = parser.parse_intermixed_args(words[one is not OVERVIEW :])
    arguments.subcommand = one.name
    arguments.words = words
    if one is OVERVIEW:
        _refuse_other_word(arguments)
    _complete(arguments)
    return arguments


def _complete(arguments: argparse.Namespace) -> None:
    """Refuse what does not go together, and take apart what argparse cannot."""
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
    _complete_many(arguments)
    if arguments.subcommand == "dump":
        arguments.structure = structure_of(arguments)


def _complete_many(arguments: argparse.Namespace) -> None:
    """Do the same for what may be about many guests."""
    if arguments.subcommand == "audit":
        require_guests(arguments)
    if arguments.subcommand == "query":
        require_question(arguments)
    if arguments.subcommand in {"ls", "timeline", "hash"}:
        _take_disks(arguments)
    require_output(arguments)


def _take_disks(arguments: argparse.Namespace) -> None:
    """Tell PATH and DISK of `ls` apart; with --output, all words are disks."""
    path = vars(arguments).get("path")
    if path is not None and (arguments.output is not None or not arguments.disks):
        arguments.path, arguments.disks = None, [path, *arguments.disks]
    take_guests(arguments)
    if arguments.output is None:
        if not arguments.disks:
            help_of = f"{PROGRAM} {arguments.subcommand} --help"
            raise UsageError(f"the following arguments are required: DISK ({help_of})")
        if arguments.subcommand == "ls" and len(arguments.disks) > 1:
            raise UsageError("ls takes one DISK; --output DIR for several guests")


def _refuse_other_word(arguments: argparse.Namespace) -> None:
    """Refuse a first word that is neither a subcommand nor a disk."""
    first, kinds = arguments.disks[0], [one.name for one in SUBCOMMANDS]
    if first in kinds:
        raise UsageError(f"the SUBCOMMAND {first} comes first, options after it ({PROGRAM} --help)")
    if "/" not in first and not os.path.exists(first):  # noqa: PTH110 - pathlib takes 5 ms
        raise UsageError(
            f"{shortened(first)!r} is neither a file nor a SUBCOMMAND: {', '.join(kinds)}"
            f" ({PROGRAM} --help)"
        )


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
    """Return the parser of a command line without a subcommand, and those of the subcommands."""
    kinds = {one.name: parser_of(one, words) for one in SUBCOMMANDS}
    return parser_of(OVERVIEW, words), kinds


def parser_of(one: Subcommand, words: Sequence[str] = ()) -> Parser:
    """Return a subcommand's parser; `words` say whether its help is wanted, which takes imports."""
    parser = Parser(
        prog=PROGRAM if one is OVERVIEW else f"{PROGRAM} {one.name}",
        description=one.description,
        epilog=examples_text(one.examples),
        formatter_class=Layout,
    )
    one.add(parser)
    parser.usage = f"{parser.prog} [OPTION]... {' '.join(places_of(parser))}"
    if one.name == "dump" and {"-h", "--help"} & set(words):
        parser.epilog = f"{structures_text()}\n\n{parser.epilog}"
    if one is OVERVIEW:
        _add_whole(parser)
    return parser


def _add_whole(parser: Parser) -> None:
    """Add what the whole program has: its version, and the list of subcommands in its help."""
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    width = max(len(one.name) for one in SUBCOMMANDS) + 2
    lines = [f"  {one.name:{width}}{one.summary}" for one in SUBCOMMANDS]
    more = f"{PROGRAM} SUBCOMMAND --help tells of one of them."
    listed = "\n".join(("subcommands:", *lines))
    parser.epilog = f"{listed}\n\n{more}\n\n{parser.epilog}\n\n{STATUS}"
    parser.usage = f"{parser.usage}\n       {PROGRAM} SUBCOMMAND [OPTION]... [PATH] DISK..."


def places_of(parser: argparse.ArgumentParser) -> list[str]:
    """Return the words that a parser takes besides options, as a usage shows them."""
    return [
        {"?": f"[{action.metavar}]", "+": f"{action.metavar}..."}.get(
            str(action.nargs), str(action.metavar)
        )
        for action in parser._actions  # noqa: SLF001 - argparse has no other way to ask
        if not action.option_strings
    ]


def examples_text(examples: Sequence[Example]) -> str:
    """Return examples as the help shows them."""
    lines = [line for one in examples for line in (f"  {one.line}", f"      {one.meaning}")]
    return "\n".join(("examples:", *lines))
