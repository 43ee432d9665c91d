"""Options of GRUB's commands: `--name`, `--name=value`, `--name value`, `-n value`, `-abc`.

Options and other words may be mixed; `--` ends the options. GRUB's lib/arg.c: a long option takes
the next word as its value unless that begins with a dash, needed or not; a short one takes any word
that it needs, and as a value that it may have any but a further option.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK
from pygrub_k.bootconfig.grub2.script.numbers import unsigned

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final


class Option:
    """One option; `takes` says what follows it.

    That is `nothing`, a `value`, a `number`, `optional` (a value or not), or `values` (repeated).
    """

    __slots__ = ("name", "short", "takes")

    def __init__(self, name: str, short: str = "", takes: str = "nothing") -> None:
        self.name = name
        self.short = short
        self.takes = takes


class Parsed:
    """What options were given, with their values by their long names, and the other words."""

    __slots__ = ("given", "words")

    def __init__(self, given: dict[str, list[str]], words: list[str]) -> None:
        self.given = given
        self.words = words

    def value(self, name: str) -> str | None:
        """Return the value of an option; None if it was not given, or given without a value."""
        values = self.given.get(name)
        return values[-1] if values else None


_HELP: Final = (Option("help", "h"), Option("usage", "u"))


def parse(
    arguments: list[str],
    options: tuple[Option, ...],
    *,
    dashes: bool = False,
    at_start: bool = False,
) -> Parsed | int:
    """Return what was given, or the command's status if it is wrong or asks for help.

    With `dashes`, words that look like options but are none are kept among the other words; with
    `at_start`, all after the first other word are.
    """
    parsed = Parsed({}, [])
    waiting = arguments[::-1]
    while waiting:
        argument = waiting.pop()
        if argument == "--":
            parsed.words += waiting[::-1]
            break
        found: list[Option] = []
        if argument.startswith("-") and argument != "-" and not (at_start and parsed.words):
            found = _options(argument, options)
            if not found and not dashes:
                return BAD_ARGUMENT
        if not found:
            parsed.words.append(argument)
            continue
        status = _take(argument, found, waiting, parsed.given)
        if status is not None:
            return status
    return parsed


def _take(
    argument: str, found: list[Option], waiting: list[str], given: dict[str, list[str]]
) -> int | None:
    """Add the options that an argument names; return a status if the command ends with it."""
    *others, last = found
    for option in others:
        if option in _HELP:
            return OK
        if option.takes not in {"nothing", "optional"}:
            return BAD_ARGUMENT
        given[option.name] = []
    values = _value(argument, last, waiting)
    if values is None:
        return BAD_ARGUMENT
    if last in _HELP:
        return OK
    kept = given.get(last.name, []) if last.takes == "values" else []
    given[last.name] = kept + values
    return None


def _options(argument: str, options: tuple[Option, ...]) -> list[Option]:
    """Return the options that an argument names, `-abc` being three; none if one is unknown."""
    known = (*options, *_HELP)
    if argument.startswith("--"):
        name = argument[2:].partition("=")[0]
        return [option for option in known if option.name == name][:1]
    named = [[o for o in known if o.short == letter][:1] for letter in argument[1:]]
    return [one[0] for one in named] if all(named) else []


def _value(argument: str, option: Option, waiting: list[str]) -> list[str] | None:
    """Return the value of an option, from the words that wait if need be; None if it is wrong."""
    long = argument.startswith("--")
    _, assigned, text = argument.partition("=") if long else ("", "", "")
    if option.takes == "nothing":
        return None if assigned else []
    if not assigned:
        following = waiting[-1] if waiting else None
        if following is None or _is_left(following, option, long=long):
            return [] if option.takes == "optional" else None
        text = waiting.pop()
    if option.takes == "number":
        number = unsigned(text)
        if number is None or number[1] < len(text):
            return None
    return [text]


def _is_left(word: str, option: Option, *, long: bool) -> bool:
    """Return whether a word is no value of the option before it."""
    if long:
        return word.startswith("-")
    return option.takes == "optional" and word.startswith("-") and word != "-"
