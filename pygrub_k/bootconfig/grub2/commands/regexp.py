"""GRUB's `regexp` command."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.commands.pattern_syntax import PatternError
from pygrub_k.bootconfig.grub2.commands.patterns import Pattern
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, FALSE, OK
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_OPTIONS: Final = (Option("set", "s", takes="values"),)
_CHARGE: Final = 10
"""One step of a match takes as long as some characters elsewhere."""


def regexp(machine: Machine, arguments: list[str]) -> int:
    """`regexp [--set [NUMBER:]VARIABLE]… EXPRESSION TEXT`: FALSE, and nothing set, if no match.

    Without a number it is the first group; a group that took no part unsets its variable.
    """
    machine.globbing = True  # the module that has the command has the wildcards too
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    if len(parsed.words) != 2:  # noqa: PLR2004 - expression and text
        return machine.fail(BAD_ARGUMENT, f"regexp {' '.join(arguments)}: wrong arguments")
    expression, text = parsed.words
    try:
        pattern = Pattern(expression)
        machine.charge(
            _CHARGE * (pattern.most_threads if pattern.references else pattern.size) * len(text)
        )
        groups = pattern.search(text)
    except PatternError as error:
        return machine.fail(FALSE, f"regexp {parsed.words[0]}: {error}")
    if groups is None:
        return FALSE
    for wanted in parsed.given.get("set", ()):
        number, colon, name = wanted.partition(":")
        if not colon:
            number, name = "1", wanted
        if not (number.isascii() and number.isdecimal()):
            return machine.fail(BAD_ARGUMENT, f"regexp --set {wanted}: wrong variable")
        index = decimal(number, most=len(groups) - 1)
        value = None if index is None else groups[index]
        if value is None:
            machine.variables.unset(name)
        else:
            machine.variables.set(name, value)
    return OK
