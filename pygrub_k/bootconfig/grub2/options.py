"""Options of GRUB's commands: `--name`, `--name=value`, `--name value`, `-n value`, `-abc`.

Options and other words may be mixed; `--` ends the options.
"""

from __future__ import annotations

from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final


class Option(Record):
    """One option: `takes` is `nothing`, a `value`, `optional` (a value) or `values` (repeated)."""

    name: str
    short: str = ""
    takes: str = "nothing"


class Parsed(Record):
    """What options were given, by their long names, and the other words."""

    given: dict[str, list[str]]
    words: list[str]


_HELP: Final = (Option("help", "h"), Option("usage", "u"))


def parse(
    arguments: list[str], options: tuple[Option, ...], *, dashes: bool = False
) -> Parsed | None:
    """Return what was given; None if it is wrong, or asks for help.

    With `dashes`, words that look like options but are none are kept among the other words.
    """
    given: dict[str, list[str]] = {}
    words: list[str] = []
    at = 0
    while at < len(arguments):
        argument = arguments[at]
        at += 1
        if not argument.startswith("-") or argument == "-":
            words.append(argument)
            continue
        if argument == "--":
            words += arguments[at:]
            break
        named = (
            _long(argument, options) if argument.startswith("--") else _cluster(argument, options)
        )
        if named is None:
            if not dashes:
                return None
            words.append(argument)
            continue
        *first, option = named
        value: str | None = None
        if argument.startswith("--"):
            _, assigned, text = argument.partition("=")
            value = text if assigned else None
            if option.takes == "nothing" and value is not None:
                return None
        optional = option.takes == "optional"
        if value is None and option.takes != "nothing" and at < len(arguments):
            following = arguments[at]
            short = not argument.startswith("--")
            if not optional or (short and not (len(following) > 1 and following.startswith("-"))):
                value = following
                at += 1
        if value is None and option.takes in {"value", "values"}:
            return None
        for each in (*first, option):
            if each in _HELP:
                return None
            given.setdefault(each.name, [])
        if value is not None:
            if option.takes != "values":
                given[option.name].clear()
            given[option.name].append(value)
    return Parsed(given, words)


def _long(argument: str, options: tuple[Option, ...]) -> list[Option] | None:
    name = argument[2:].partition("=")[0]
    return next(([option] for option in (*options, *_HELP) if option.name == name), None)


def _cluster(argument: str, options: tuple[Option, ...]) -> list[Option] | None:
    """Return the options of `-abc`, of which only the last takes a value; None if one is unknown."""
    found = []
    for letter in argument[1:]:
        option = next((o for o in (*options, *_HELP) if o.short == letter), None)
        if option is None:
            return None
        found.append(option)
    return found
