"""GRUB's `tr` command: a text with some characters replaced by others."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK
from pygrub_k.text import path_bytes, path_text

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

_OPTIONS: Final = (
    Option("set", "s", takes="value"),
    Option("upcase", "U"),
    Option("downcase", "D"),
)
_LOWER: Final = b"abcdefghijklmnopqrstuvwxyz"
_UPPER: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WORDS: Final = 3


def tr(machine: Machine, arguments: list[str]) -> int:
    """`tr [--set VARIABLE] FROM TO [TEXT]`, `tr --upcase [TEXT]`, `tr --downcase [TEXT]`.

    Without a text it is that of the variable. Of a byte that is twice in FROM, the first counts.
    """
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    words = [path_bytes(word) for word in parsed.words]
    variable = parsed.value("set")
    if len(words) % 2 == 0:  # the text is what the variable has so far
        value = machine.variables.values.get(variable or "")
        words += [] if value is None else [path_bytes(value)]
    if len(words) == 1 and {"upcase", "downcase"} & parsed.given.keys():
        words = [*((_UPPER, _LOWER) if "downcase" in parsed.given else (_LOWER, _UPPER)), *words]
    if len(words) != _WORDS or len(words[0]) != len(words[1]):
        return machine.fail(BAD_ARGUMENT, f"tr {' '.join(arguments)}: wrong arguments")
    before, after, text = words
    table = bytes.maketrans(before[::-1], after[::-1])
    if variable is not None:
        machine.variables.set(variable, path_text(text.translate(table)))
    return OK
