r"""The syntax of POSIX extended regular expressions: from their text to a tree.

IEEE Std 1003.1, "Regular Expressions", 9.4 and 9.5, with the operators that GNU adds to it (`\1`,
`\w`, `\s`, `\b`, `\<` and the like). What the standard leaves open (`*a`, `a{x`) was observed on
GRUB 2.06. Characters are those of UTF-8, as in GRUB; a byte that is part of none (a surrogate here)
is matched by itself alone.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    Takes = Callable[[str], bool]

_MOST_REPEATS: Final = 255
"""RE_DUP_MAX of POSIX."""
_DEEPEST: Final = 50
"""Parentheses in each other; each takes some of Python's stack."""
_CLASSES: Final[dict[str, Takes]] = {
    "alpha": lambda c: c.isascii() and c.isalpha(),
    "digit": lambda c: c.isascii() and c.isdigit(),
    "alnum": lambda c: c.isascii() and c.isalnum(),
    "upper": lambda c: "A" <= c <= "Z",
    "lower": lambda c: "a" <= c <= "z",
    "space": lambda c: c in " \t\n\r\v\f",
    "blank": lambda c: c in " \t",
    "punct": lambda c: "!" <= c <= "~" and not c.isalnum(),
    "print": lambda c: " " <= c <= "~",
    "graph": lambda c: "!" <= c <= "~",
    "cntrl": lambda c: c < " " or c == "\x7f",
    "xdigit": lambda c: c in "0123456789abcdefABCDEF",
}
ANCHORS: Final = {"^": "start", "$": "end"}
GNU_ANCHORS: Final = {
    "`": "text-start",
    "'": "text-end",
    "b": "boundary",
    "B": "inside",
    "<": "word-start",
    ">": "word-end",
}


class PatternError(ValueError):
    """The text is no extended regular expression, or too long a one."""


class Node:
    """A part of an expression.

    `kind` is `take`, `sequence`, `either`, `group`, `repeat`, `reference`, or one of the anchors.
    """

    __slots__ = ("kind", "least", "most", "parts", "takes")

    def __init__(
        self,
        kind: str,
        parts: list[Node],
        *,
        least: int = 0,
        most: int | None = 0,
        takes: Takes | None = None,
    ) -> None:
        self.kind = kind
        self.parts = parts
        self.least = least  # how often it is repeated; the number of a group or reference
        self.most = most
        self.takes = takes or nothing


def nothing(_char: str) -> bool:
    """Take no character: for instructions that are no `take`."""
    return False


def is_word(char: str) -> bool:
    """Return whether a character is part of a word: a letter, a digit or an underscore."""
    return char == "_" or (char.isascii() and char.isalnum())


def _is_character(char: str) -> bool:
    return not "\udc80" <= char <= "\udcff"


class Reader:
    """Reads an expression into nodes; `groups` counts the parentheses."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.groups = 0
        self.references = False
        self._closed: set[int] = set()
        self._depth = 0

    def tree(self) -> Node:
        """Read the whole text."""
        tree = self._alternatives()
        if self.at < len(self.text):
            raise PatternError("unmatched )")
        return tree

    def _next(self) -> str:
        return self.text[self.at : self.at + 1]

    def _alternatives(self) -> Node:
        """Read up to a closing parenthesis or the end."""
        branches = [self._sequence()]
        while self._next() == "|":
            self.at += 1
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else Node("either", branches)

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while self._next() not in {"", "|"} and not (self._next() == ")" and self._depth):
            part = self._atom()
            while part.kind not in _UNREPEATED and (repeat := self._repetition()) is not None:
                part = Node("repeat", [part], least=repeat[0], most=repeat[1])
            parts.append(part)
        return Node("sequence", parts)

    def _atom(self) -> Node:
        char = self._next()
        self.at += 1
        if char in {"*", "+", "?", "{"}:
            raise PatternError(f"{char} repeats nothing")
        if char == "(":
            return self._group()
        if char == "[":
            return Node("take", [], takes=self._bracket())
        if char == ".":
            return Node("take", [], takes=_is_character)
        if char in ANCHORS:
            return Node(ANCHORS[char], [])
        if char == "\\":
            return self._escaped()
        return Node("take", [], takes=char.__eq__)

    def _group(self) -> Node:
        self.groups += 1
        self._depth += 1
        number = self.groups
        if self._depth > _DEEPEST:
            raise PatternError("too many parentheses in each other")
        inner = self._alternatives()
        if self._next() != ")":
            raise PatternError("unmatched (")
        self.at += 1
        self._depth -= 1
        self._closed.add(number)
        return Node("group", [inner], least=number)

    def _escaped(self) -> Node:
        char = self._next()
        self.at += 1
        if not char:
            raise PatternError("a backslash at the end")
        if char in "123456789":
            if int(char) not in self._closed:
                raise PatternError(f"\\{char} refers to no group before it")
            self.references = True
            return Node("reference", [], least=int(char))
        if char in GNU_ANCHORS:
            return Node(GNU_ANCHORS[char], [])
        if char in "wW":
            inverted = char == "W"
            return Node("take", [], takes=lambda c: is_word(c) != inverted and _is_character(c))
        if char in "sS":
            other = char == "S"
            space = _CLASSES["space"]
            return Node("take", [], takes=lambda c: space(c) != other and _is_character(c))
        return Node("take", [], takes=char.__eq__)

    def _repetition(self) -> tuple[int, int | None] | None:
        """Take `*`, `+`, `?` or `{least,most}`; return its bounds."""
        char = self._next()
        simple: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
        if char in simple:
            self.at += 1
            return simple[char]
        if char != "{":
            return None
        inside, closed, _ = self.text[self.at + 1 :].partition("}")
        low, comma, high = inside.partition(",")
        low = low or ("0" if comma else "")
        if not closed or not _is_number(low) or (high and not _is_number(high)):
            raise PatternError("wrong {…}")
        least = int(low)
        most = int(high) if high else None if comma else least
        if max(least, most or 0) > _MOST_REPEATS or (most is not None and most < least):
            raise PatternError("wrong {…}")
        self.at += len(inside) + 2
        return least, most

    def _bracket(self) -> Takes:
        inverted = self._next() == "^"
        self.at += inverted
        ranges: list[tuple[str, str]] = []
        classes: list[Takes] = []
        first = True
        while first or self._next() != "]":
            first = False
            char = self._element(classes)
            if char is None:
                continue
            last: str | None = char
            if self._next() == "-" and self.text[self.at + 1 : self.at + 2] not in {"]", ""}:
                self.at += 1
                last = self._element(None)
            if last is None or last < char:
                raise PatternError("a range that ends before it begins")
            ranges.append((char, last))
        self.at += 1

        def takes(char: str) -> bool:
            found = any(low <= char <= high for low, high in ranges)
            found = found or any(within(char) for within in classes)
            return found != inverted and _is_character(char)

        return takes

    def _element(self, classes: list[Takes] | None) -> str | None:
        """Take a character of a bracket expression, or a class of them: None."""
        text, char = self.text, self._next()
        if not char:
            raise PatternError("unmatched [")
        mark = text[self.at + 1 : self.at + 2]
        if char != "[" or mark not in {":", ".", "="} or not mark:
            self.at += 1
            return char
        close = text.find(mark + "]", self.at + 2)
        name = text[self.at + 2 : close] if close >= 0 else ""
        if mark == ":" and name in _CLASSES and classes is not None:
            classes.append(_CLASSES[name])
        elif mark == ":" or len(name) != 1:
            raise PatternError("unknown class of characters")
        self.at = close + 2
        return None if mark == ":" else name


_UNREPEATED: Final = frozenset((*ANCHORS.values(), *GNU_ANCHORS.values()))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 3  # noqa: PLR2004 - up to 255
