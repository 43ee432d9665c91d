"""LVM2's text format: sections in braces, `name = value`, lists, strings, numbers, comments.

lvm.conf(5), "FILE FORMAT"; what its reader accepts beyond that was observed on LVM 2.03.
"""

from __future__ import annotations

from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.limits import LVM_TEXT_NESTING
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator

    Scalar = int | str
    Value = Scalar | list[Scalar] | dict[str, "Value"]
    Section = dict[str, Value]

_STRUCTURE = str.maketrans({mark: f" {mark} " for mark in "{}[]=,"})
_QUOTE = '"'


def parse(text: str, where: int) -> Section:
    """Return the sections and values of a metadata text; `where` is its byte offset, for messages.

    A repeated name has its last value, and sections of the same name are merged, as in LVM. Raises
    CorruptError for other text, LimitError for sections nested too deeply.
    """
    try:
        return _Parser(_tokens(text)).sections()
    except (StopIteration, _SyntaxError) as error:
        reason = str(error) or "it ends in the middle"
        raise CorruptError("LVM2 metadata text", where, reason) from None


class _SyntaxError(Exception):
    """The text does not follow the grammar; caught in this module."""


def _tokens(text: str) -> Iterator[str]:
    """Yield marks, bare words, and strings, which keep their opening quote.

    The text is cut at its quotes: a piece is either one string or is split at blanks, all in C
    code; a metadata text has tens of thousands of tokens.
    """
    pieces = iter(text.split(_QUOTE))
    outside = next(pieces)
    while True:
        position = 0
        while (mark := outside.find("#", position)) >= 0:
            yield from outside[position:mark].translate(_STRUCTURE).split()
            position = outside.find("\n", mark)
            while position < 0:  # a quote in a comment has no meaning
                following = next(pieces, None)
                if following is None:
                    return
                outside = following
                position = outside.find("\n")
        yield from outside[position:].translate(_STRUCTURE).split()
        inside = next(pieces, None)
        if inside is None:
            return
        yield _QUOTE + (_unescaped(inside, pieces) if "\\" in inside else inside)
        following = next(pieces, None)
        if following is None:
            raise _SyntaxError("a string has no end")
        outside = following


def _unescaped(piece: str, pieces: Iterator[str]) -> str:
    """Return a string without its backslashes; each makes the next character literal."""
    whole = [piece]
    while _ends_in_backslash(whole[-1]):
        following = next(pieces, None)
        if following is None:
            raise _SyntaxError("a string has no end")
        whole.append(following)
    characters = iter(_QUOTE.join(whole))
    return "".join(next(characters, "") if mark == "\\" else mark for mark in characters)


def _ends_in_backslash(piece: str) -> bool:
    return (len(piece) - len(piece.rstrip("\\"))) % 2 == 1


class _Parser:
    """Turns tokens into sections, with a bounded stack instead of recursion."""

    def __init__(self, tokens: Iterator[str]) -> None:
        self._tokens = tokens

    def sections(self) -> Section:
        tokens = self._tokens
        section: Section = {}
        outer: list[Section] = []
        for name in tokens:
            if name == "}":
                if not outer:
                    raise _SyntaxError("a brace is closed that was not opened")
                section = outer.pop()
                continue
            if name in _MARKS:
                raise _SyntaxError(f"{name!r} where a name should be")
            mark = next(tokens)
            if mark == "=":
                section[name.removeprefix(_QUOTE)] = self._value()
            elif mark == "{":
                if len(outer) == LVM_TEXT_NESTING:
                    raise LimitError(f"LVM2 metadata: sections nested over {LVM_TEXT_NESTING} deep")
                outer.append(section)
                section = _subsection(section, name.removeprefix(_QUOTE))
            else:
                raise _SyntaxError(f"{mark!r} after {name[:40]!r}")
        if outer:
            raise _SyntaxError("")
        return section

    def _value(self) -> Value:
        first = next(self._tokens)
        if first != "[":
            return _scalar(first)
        found: list[Scalar] = []
        for item in self._tokens:
            if item == "]":
                return found
            if item != ",":
                found.append(_scalar(item))
        raise _SyntaxError("")


_MARKS = frozenset("{}[]=,")


def _subsection(section: Section, name: str) -> Section:
    existing = section.get(name)
    if isinstance(existing, dict):
        return existing
    new: Section = {}
    section[name] = new
    return new


def _scalar(token: str) -> Scalar:
    """Return a string or an integer; a number with a fraction stays text, as nothing uses one."""
    if token[0] == _QUOTE:
        return token[1:]
    if token in _MARKS:
        raise _SyntaxError(f"{token!r} where a value should be")
    number = decimal(token.removeprefix("-"))
    if number is None:
        return token
    return -number if token.startswith("-") else number
