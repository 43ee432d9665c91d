#!/usr/bin/env python3
"""Make the man page of pygrub-inspect and the completions of both programs from their parsers.

What the parser cannot say, such as how names are written, is in man/pygrub-inspect.1.in. With
`--check`, nothing is written; it fails if a file is not what would be made.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import shell_completions  # noqa: E402

from pygrub_k.cli.inspect_options import parsers, places_of  # noqa: E402
from pygrub_k.cli.subcommands import OVERVIEW, SUBCOMMANDS  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PAGE: Final = ROOT / "man/pygrub-inspect.1"
MADE_BY: Final = "made by scripts/build_command_docs.py: change what it is made of"
SHARED: Final = 3
"""An option of so many subcommands, with one meaning, is described once for all of them."""
WIDTH: Final = 80
"""Bytes in a line, as mandoc counts them."""

Described = dict[tuple[str, str], tuple[argparse.Action, list[str]]]
"""Options by their words and meaning, with the names of the subcommands that have them."""


def options_of(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return the options of a parser, without those for help."""
    actions = parser._actions  # noqa: SLF001 - argparse has no other way to ask
    return [one for one in actions if one.option_strings and "--help" not in one.option_strings]


def argument_of(action: argparse.Action) -> str:
    """Return how the help calls an option's argument; empty if it takes none."""
    if action.nargs == 0:
        return ""
    if action.metavar is not None:
        return str(action.metavar)
    return "|".join(map(str, action.choices or ()))


# -- the man page ------------------------------------------------------------------------


def roff(text: str) -> str:
    """Return text as roff shows it: words in backticks and options bold."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    bold = re.sub(r"`([^`]+)`", r"\\fB\1\\fR", escaped)
    bold = re.sub(r"(?<![\w\\])(\\-\\-[a-z]+(?:\\-[a-z]+)*)", r"\\fB\1\\fR", bold)
    return "\n".join("\\&" + line if line[:1] in {".", "'"} else line for line in wrapped(bold))


def wrapped(text: str) -> Iterator[str]:
    """Yield the lines of a text, of some WIDTH; a sentence ends a line, as roff likes it."""
    for sentence in re.split(r"(?<=[^A-Z ][.:]) (?=[A-Z])", " ".join(text.split())):
        line = ""
        for word in sentence.split(" "):
            if line and len(line) + len(word) >= WIDTH:
                yield line
                line = ""
            line = f"{line} {word}" if line else word
        yield line


def paragraphs(text: str) -> str:
    """Return the paragraphs of a description."""
    return "\n.PP\n".join(map(roff, text.split("\n\n")))


def option_lines(action: argparse.Action, names: Sequence[str] = ()) -> Iterator[str]:
    """Yield what the page says of an option, and which subcommands have it, if not all."""
    argument = roff(argument_of(action))
    words = [f"\\fB{roff_option(word)}\\fR" for word in action.option_strings]
    if argument:
        words[-1] += f"=\\fI{argument}\\fR"
    yield f".TP\n{', '.join(words)}"
    said = roff(f"{(action.help or '')[:1].upper()}{(action.help or '')[1:]}.")
    yield said
    if names:
        yield roff(f"({', '.join(f'`{name}`' for name in names)})")


def roff_option(word: str) -> str:
    """Return an option's word as roff has it."""
    return word.replace("-", "\\-")


def described() -> Described:
    """Return all options of all subcommands, each meaning once."""
    whole, kinds = parsers()
    found: Described = {}
    for name, parser in {OVERVIEW.name: whole, **kinds}.items():
        for action in options_of(parser):
            key = ", ".join(action.option_strings), str(action.help)
            found.setdefault(key, (action, []))[1].append(name)
    return found


def subcommand_lines(found: Described) -> Iterator[str]:
    """Yield the section about each subcommand, with the options that are its own."""
    _, kinds = parsers()
    for one in SUBCOMMANDS:
        places = " ".join(places_of(kinds[one.name]))
        yield f".SS\n.B {one.name}\n.RI [ OPTION ]...\n.I {roff(places)}"
        yield paragraphs(one.description)
        for action, names in found.values():
            if one.name in names and len(names) < SHARED:
                yield from option_lines(action)


def shared_lines(found: Described) -> Iterator[str]:
    """Yield the options that several subcommands have."""
    every = len(SUBCOMMANDS) + 1
    for action, names in found.values():
        if len(names) >= SHARED:
            without = [name for name in names if name != OVERVIEW.name]
            is_everywhere = len(names) == every or action.dest == "help"
            yield from option_lines(action, () if is_everywhere else without)
    for action, names in found.values():
        if names == [OVERVIEW.name]:
            yield from option_lines(action)


def example_lines() -> Iterator[str]:
    """Yield all examples."""
    for one in (OVERVIEW, *SUBCOMMANDS):
        for example in one.examples:
            yield f".TP\n.B {roff_option(example.line).replace(chr(39), chr(92) + '(aq')}"
            yield roff(f"{example.meaning[:1].upper()}{example.meaning[1:]}.")


def page() -> str:
    """Return the man page."""
    found = described()
    parts = {
        "@MADE@": f'.\\" {MADE_BY}',
        "@DESCRIPTION@": paragraphs(OVERVIEW.description),
        "@SUBCOMMANDS@": "\n".join(subcommand_lines(found)),
        "@OPTIONS@": "\n".join(shared_lines(found)),
        "@EXAMPLES@": "\n".join(example_lines()),
    }
    return filled(ROOT / "man/pygrub-inspect.1.in", parts)


def filled(template: Path, parts: Mapping[str, str]) -> str:
    """Return a template with its parts in place."""
    return re.sub("@[A-Z]+@", lambda mark: parts[mark[0]], template.read_text())


def files() -> dict[Path, str]:
    """Return all that is made, by where it belongs."""
    folder = ROOT / "completions"
    completions = {folder / name: text for name, text in shell_completions.files().items()}
    return {PAGE: page(), **completions}


def main() -> int:
    """Write the files, or compare them with what would be written."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument(
        "--check", action="store_true", help="write nothing, fail if it is different"
    )
    check = asked.parse_args().check
    old = 0
    for file, text in files().items():
        if check and not (file.exists() and file.read_text() == text):
            print(f"{file.relative_to(ROOT)} is not what {Path(__file__).name} makes")
            old = 1
        elif not check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
    return old


if __name__ == "__main__":
    sys.exit(main())
