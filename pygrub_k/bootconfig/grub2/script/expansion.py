"""From the words of a command to its arguments: variables, splitting, wildcards."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import WORD_CHARGE
from pygrub_k.bootconfig.grub2.script.lexer import (
    BARE,
    HEXADECIMAL,
    QUOTED,
    QUOTED_VARIABLE,
    TRANSLATED,
    VARIABLE,
)

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.bootconfig.grub2.script.lexer import Part, Word

_BLANKS: Final = str.maketrans("\t\n\r\v\f", "     ")
_NO_MASK: Final[dict[int, int]] = {}


def expand(run: Machine, words: Iterable[Word]) -> list[str]:
    """Return the arguments that words stand for; unquoted empty words give none."""
    if run.globbing:
        return _expand_wildcards(run, words)
    out: list[str] = []
    for word in words:
        if isinstance(word, str):
            out.append(word)
        else:
            out += _assemble(run, word)
    return out


def _assemble(run: Machine, parts: Iterable[Part], mask: dict[int, int] = _NO_MASK) -> list[str]:
    """Return the arguments of one word: fields of unquoted variables join their neighbours.

    `mask` translates what is quoted.
    """
    out: list[str] = []
    current: str | None = None
    for kind, text in parts:
        if kind == BARE:
            current = (current or "") + text
            continue
        if kind == QUOTED:
            pieces = [text]
        elif kind == TRANSLATED:
            pieces = [translated(run, text)]
        elif kind == HEXADECIMAL:
            pieces = [text if run.fedora else text[1:]]
        else:
            pieces = run.values(text)
            if kind != QUOTED_VARIABLE:
                pieces = [field for value in pieces for field in split(value)]
                run.charge(WORD_CHARGE * len(pieces))
        for number, piece in enumerate(pieces):
            if number and current is not None:
                out.append(current)
                current = None
            literal = mask and kind != VARIABLE
            current = (current or "") + (piece.translate(mask) if literal else piece)
    if current is not None:
        out.append(current)
    return out


def _expand_wildcards(run: Machine, words: Iterable[Word]) -> list[str]:
    """Expand words whose unquoted `*` and `?` stand for files, as after `insmod regexp`."""
    from pygrub_k.bootconfig.grub2.script.wildcards import MASK, UNMASK, matches

    out: list[str] = []
    for word in words:
        parts = ((BARE, word),) if isinstance(word, str) else word
        for argument in _assemble(run, parts, MASK):
            found = matches(run, argument) if "*" in argument or "?" in argument else []
            out += found or [argument.translate(UNMASK)]
    return out


def split(value: str) -> list[str]:
    """Split a text at GRUB's blanks, which are those of ASCII only."""
    if value.isprintable() and value.isascii():
        return value.split()
    return [field for field in value.translate(_BLANKS).split(" ") if field]


def translated(run: Machine, text: str) -> str:
    r"""Return a `$"…"` text with its variables replaced; there is no catalogue of translations.

    `\$`, `\"` and `\\` are one character each, and a line end after a backslash is removed. Other
    backslashes stay, and so does a `$` that begins no name.
    """
    out = ""
    position = 0
    while position < len(text):
        char = text[position]
        if char == "\\" and text[position + 1 : position + 2] in {"\\", "$", '"', "\n"}:
            out += text[position + 1].strip("\n")
            position += 2
        elif char != "$":
            out += char
            position += 1
        elif text.startswith("{", position + 1):
            close = text.find("}", position)
            if close < 0:
                break
            out += " ".join(run.values(text[position + 2 : close]))
            position = close + 1
        else:
            stop = position + 1
            while stop < len(text) and (
                text[stop] == "_" or (text[stop].isascii() and text[stop].isalnum())
            ):
                stop += 1
                if text[position + 1].isdigit() and not text[stop : stop + 1].isdigit():
                    break
            if stop == position + 1 and text[stop : stop + 1] in {"?", "#"}:
                stop += 1
            name = text[position + 1 : stop]
            out += " ".join(run.values(name)) if name else "$"
            position = stop
    return out
