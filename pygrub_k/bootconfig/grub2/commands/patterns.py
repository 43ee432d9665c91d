"""POSIX extended regular expressions, matched in time bounded by pattern times text.

IEEE Std 1003.1, "Regular Expressions", 9.4. The pattern is compiled to a small program; all its
threads are stepped through the text together (Thompson, Pike), so no pattern of a guest can make
a match slow. The longest match from the leftmost start wins.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    Takes = Callable[[str], bool]
    Step = tuple[str, int, int, Takes]
    Marks = tuple[int, ...]

_LONGEST_PROGRAM: Final = 2_000
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


class PatternError(ValueError):
    """The text is no extended regular expression, or too long a one."""


class _Node:
    """A part of an expression: `take`, `start`, `end`, `sequence`, `either`, `group`, `repeat`."""

    __slots__ = ("kind", "least", "most", "parts", "takes")

    def __init__(
        self,
        kind: str,
        parts: list[_Node],
        *,
        least: int = 0,
        most: int | None = 0,
        takes: Takes | None = None,
    ) -> None:
        self.kind = kind
        self.parts = parts
        self.least = least  # how often it is repeated; the number of a group
        self.most = most
        self.takes = takes or _nothing


def _nothing(_char: str) -> bool:
    return False


class Pattern:
    """A compiled expression; `groups` is how many parentheses it has, `size` its program's length.

    Raises PatternError.
    """

    def __init__(self, expression: str) -> None:
        reader = _Reader(expression)
        tree = reader.alternatives()
        if reader.at < len(expression):
            raise PatternError("unmatched )")
        self.groups = reader.groups
        self._program: list[Step] = []
        self._emit(_Node("group", [tree]))
        self._add("match")
        self.size = len(self._program)

    def search(self, text: str) -> list[str | None] | None:
        """Return the leftmost, longest match and its groups, None if there is none."""
        best: Marks | None = None
        unset = (-1,) * (2 * self.groups + 2)
        threads: dict[int, Marks] = {}
        for at in range(len(text) + 1):
            if best is None:
                self._follow(threads, 0, unset, text, at)
            following: dict[int, Marks] = {}
            for index, marks in threads.items():
                kind, _, _, takes = self._program[index]
                if kind == "match":
                    if best is None or marks[0] < best[0] or marks[:1] == best[:1] < marks[1:2]:
                        best = marks
                elif at < len(text) and takes(text[at]):
                    self._follow(following, index + 1, marks, text, at + 1)
            threads = following
            if not threads and best is not None:
                break
        if best is None:
            return None
        return [
            text[best[2 * n] : best[2 * n + 1]] if best[2 * n + 1] >= 0 else None
            for n in range(self.groups + 1)
        ]

    def _follow(
        self, threads: dict[int, Marks], start: int, marks: Marks, text: str, at: int
    ) -> None:
        """Add the threads that begin at an instruction without taking a character."""
        pending = [(start, marks)]
        seen: set[int] = set()
        while pending:
            index, marks = pending.pop()
            if index in threads or index in seen:
                continue
            seen.add(index)
            kind, one, other, _ = self._program[index]
            if kind in {"match", "take"}:
                threads[index] = marks
            elif kind == "fork":
                pending += [(other, marks), (one, marks)]
            elif kind == "save":
                pending.append((index + 1, (*marks[:one], at, *marks[one + 1 :])))
            elif (kind == "start" and at == 0) or (kind == "end" and at == len(text)):
                pending.append((index + 1, marks))

    def _add(self, kind: str, one: int = 0, other: int = 0, takes: Takes = _nothing) -> int:
        if len(self._program) >= _LONGEST_PROGRAM:
            raise PatternError("too long an expression")
        self._program.append((kind, one, other, takes))
        return len(self._program) - 1

    def _fork_around(self, fork: int) -> None:
        """Make a fork go on after itself, or after what was emitted since."""
        self._program[fork] = ("fork", fork + 1, len(self._program), _nothing)

    def _emit(self, node: _Node) -> None:
        if node.kind == "group":
            self._add("save", 2 * node.least)
            self._emit(node.parts[0])
            self._add("save", 2 * node.least + 1)
        elif node.kind == "sequence":
            for part in node.parts:
                self._emit(part)
        elif node.kind == "either":
            self._emit_either(node)
        elif node.kind == "repeat":
            self._emit_repeat(node)
        else:
            self._add(node.kind, takes=node.takes)

    def _emit_either(self, node: _Node) -> None:
        ends = []
        for branch in node.parts[:-1]:
            fork = self._add("fork")
            self._emit(branch)
            ends.append(self._add("fork"))
            self._fork_around(fork)
        self._emit(node.parts[-1])
        after = len(self._program)
        for end in ends:
            self._program[end] = ("fork", after, after, _nothing)

    def _emit_repeat(self, node: _Node) -> None:
        inner = node.parts[0]
        for _ in range(node.least):
            self._emit(inner)
        if node.most is None:
            fork = self._add("fork")
            self._emit(inner)
            self._add("fork", fork, fork)
            self._fork_around(fork)
            return
        forks = []
        for _ in range(node.most - node.least):
            forks.append(self._add("fork"))
            self._emit(inner)
        for fork in forks:
            self._fork_around(fork)


class _Reader:
    """Reads an expression into nodes; `groups` counts the parentheses."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.groups = 0
        self._depth = 0

    def _next(self) -> str:
        return self.text[self.at : self.at + 1]

    def alternatives(self) -> _Node:
        """Read up to a closing parenthesis or the end."""
        branches = [self._sequence()]
        while self._next() == "|":
            self.at += 1
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else _Node("either", branches)

    def _sequence(self) -> _Node:
        parts: list[_Node] = []
        while self._next() not in {"", "|"} and not (self._next() == ")" and self._depth):
            part = self._atom()
            while (repeat := self._repetition()) is not None:
                part = _Node("repeat", [part], least=repeat[0], most=repeat[1])
            parts.append(part)
        return _Node("sequence", parts)

    def _atom(self) -> _Node:
        char = self._next()
        self.at += 1
        if char == "(":
            self.groups += 1
            self._depth += 1
            number = self.groups
            if self._depth > _DEEPEST:
                raise PatternError("too many parentheses in each other")
            inner = self.alternatives()
            if self._next() != ")":
                raise PatternError("unmatched (")
            self.at += 1
            self._depth -= 1
            return _Node("group", [inner], least=number)
        if char == "[":
            return _Node("take", [], takes=self._bracket())
        if char == ".":
            return _Node("take", [], takes=lambda _char: True)
        if char in {"^", "$"}:
            return _Node("start" if char == "^" else "end", [])
        if char == "\\":
            char = self._next()
            self.at += 1
            if not char:
                raise PatternError("a backslash at the end")
        return _Node("take", [], takes=char.__eq__)

    def _repetition(self) -> tuple[int, int | None] | None:
        """Take `*`, `+`, `?` or `{least,most}`; return its bounds."""
        char = self._next()
        simple: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
        if char in simple:
            self.at += 1
            return simple[char]
        if char != "{" or not _is_number(self.text[self.at + 1 : self.at + 2]):
            return None
        inside, closed, _ = self.text[self.at + 1 :].partition("}")
        low, comma, high = inside.partition(",")
        if not closed or not _is_number(low) or (high and not _is_number(high)):
            raise PatternError("wrong {…}")
        least = int(low)
        most = int(high) if high else None if comma else least
        if max(least, most or 0) > _MOST_REPEATS or (most is not None and most < least):
            raise PatternError("wrong {…}")
        self.at += len(inside) + 2
        return least, most

    def _bracket(self) -> Takes:
        text = self.text
        inverted = self._next() == "^"
        self.at += inverted
        ranges: list[tuple[str, str]] = []
        classes: list[Takes] = []
        first = True
        while first or self._next() != "]":
            first = False
            char = self._next()
            if not char:
                raise PatternError("unmatched [")
            if char == "[" and text[self.at + 1 : self.at + 2] in {":", ".", "="}:
                mark = text[self.at + 1]
                close = text.find(mark + "]", self.at + 2)
                name = text[self.at + 2 : close] if close >= 0 else ""
                self.at = close + 2
                if mark == ":" and name in _CLASSES:
                    classes.append(_CLASSES[name])
                    continue
                if mark == ":" or len(name) != 1:
                    raise PatternError("unknown class of characters")
                char = name
            else:
                self.at += 1
            last = char
            if self._next() == "-" and text[self.at + 1 : self.at + 2] not in {"]", ""}:
                last = text[self.at + 1]
                self.at += 2
                if last < char:
                    raise PatternError("a range that ends before it begins")
            ranges.append((char, last))
        self.at += 1

        def takes(char: str) -> bool:
            found = any(low <= char <= high for low, high in ranges)
            return (found or any(within(char) for within in classes)) != inverted

        return takes


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= 3  # noqa: PLR2004 - up to 255
