"""Options of GRUB's commands: `--name`, `--name=value`, `--name value`, `-n value`, `-abc`.

Options and other words may be mixed; `--` ends the options.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final


class Option:
    """One option: `takes` is `nothing`, a `value`, `optional` (a value) or `values` (repeated)."""

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


_HELP: Final = (Option("help", "h"), Option("usage", "u"))


def parse(
    arguments: list[str], options: tuple[Option, ...], *, dashes: bool = False
) -> Parsed | None:
    """Return what was given; None if it is wrong, or asks for help.

    With `dashes`, words that look like options but are none are kept among the other words.
    """
    given: dict[str, list[str]] = {}
    words: list[str] = []
    waiting = arguments[::-1]
    while waiting:
        argument = waiting.pop()
        if argument == "--":
            return Parsed(given, words + waiting[::-1])
        found = _options(argument, options) if len(argument) > 1 and argument[0] == "-" else None
        if not found:
            if argument.startswith("-") and argument != "-" and not dashes:
                return None
            words.append(argument)
            continue
        values = _value(argument, found[-1], waiting)
        if values is None or any(option in _HELP for option in found):
            return None
        for option in found:
            given.setdefault(option.name, [])
        if values and found[-1].takes != "values":
            given[found[-1].name].clear()
        given[found[-1].name] += values
    return Parsed(given, words)


def _options(argument: str, options: tuple[Option, ...]) -> list[Option]:
    """Return the options that an argument names, `-abc` being three; none if one is unknown."""
    known = (*options, *_HELP)
    if argument.startswith("--"):
        name = argument[2:].partition("=")[0]
        return [option for option in known if option.name == name][:1]
    named = [[o for o in known if o.short == letter][:1] for letter in argument[1:]]
    return [one[0] for one in named] if all(named) else []


def _value(argument: str, option: Option, waiting: list[str]) -> list[str] | None:
    """Return the value of an option, from the words that wait if need be; None if it is wrong.

    An optional value follows `-s` unless it looks like an option; it follows `--set` never.
    """
    long = argument.startswith("--")
    _, assigned, text = argument.partition("=") if long else ("", "", "")
    if option.takes == "nothing":
        return None if assigned else []
    if assigned:
        return [text]
    following = waiting[-1] if waiting else None
    if option.takes == "optional":
        dashed = following is not None and len(following) > 1 and following.startswith("-")
        if long or dashed or following is None:
            return []
    return None if following is None else [waiting.pop()]
