"""Parses Kaitai's expression language, so that lint can see what a spec computes.

https://doc.kaitai.io/user_guide.html section 6. The compiler is the judge of syntax: what is not
understood here is simply not looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<number>0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*(?![.\w]))
      | (?P<text>"(?:\\.|[^"\\])*"|'[^']*')
      | (?P<name>[a-zA-Z_][a-zA-Z0-9_]*)
      | (?P<sign>::|<<|>>|<=|>=|==|!=|[-+*/%&|^~<>?:.,()\[\]])
    )""",
    re.VERBOSE,
)
_WORDS = {"and", "or", "not", "true", "false"}
# From loose to tight, as in the language's grammar; `not` stands between `and` and comparisons.
_LEVELS = (
    ("or",),
    ("and",),
    ("==", "!=", "<", ">", "<=", ">="),
    ("|",),
    ("^",),
    ("&",),
    ("<<", ">>"),
    ("+", "-"),
    ("*", "/", "%"),
)
_NOT_LEVEL = 2
_COMPARISONS = _LEVELS[_NOT_LEVEL]


@dataclass(frozen=True)
class Expression:
    """A node of a parsed expression; `kind` says which.

    number, text, name, member (an enum's), attribute (`parts[0].word`), index, call, list, cast,
    choice (`test ? yes : no`), or an operator such as `<<`, with one or two parts.
    """

    kind: str
    word: str = ""
    parts: tuple[Expression, ...] = ()

    def walk(self) -> Iterator[Expression]:
        yield self
        for part in self.parts:
            yield from part.walk()

    @property
    def number(self) -> int | None:
        """The value of a literal number, else None."""
        return int(self.word.replace("_", ""), 0) if self.kind == "number" else None


class _NotUnderstoodError(Exception):
    pass


def parse_expression(source: object) -> Expression | None:
    """The tree of an expression as a spec holds it (text, number, truth), if it is understood."""
    if isinstance(source, bool):
        return Expression("name", str(source).lower())
    if isinstance(source, int):
        return Expression("number", str(source))
    try:
        return _Parser(str(source)).whole()
    except _NotUnderstoodError:
        return None


def parse_arguments(type_name: str) -> list[Expression]:
    """The arguments in `type: entry(len_entry, 4)`, as far as they are understood."""
    inner = type_name.partition("(")[2].removesuffix(")")
    parsed = parse_expression(f"[{inner}]") if inner else None
    return list(parsed.parts) if parsed is not None else []


class _Parser:
    """Recursive descent, one method for what binds by levels and one for what does not."""

    def __init__(self, source: str) -> None:
        self._tokens: list[tuple[str, str]] = []
        self._next = 0
        position = 0
        source = source.rstrip()
        while position < len(source):
            found = _TOKEN.match(source, position)
            if found is None:
                raise _NotUnderstoodError
            kind = str(found.lastgroup)
            word = found[kind]
            self._tokens.append(("sign" if word in _WORDS else kind, word))
            position = found.end()

    def whole(self) -> Expression:
        tree = self._choice()
        if self._next != len(self._tokens):
            raise _NotUnderstoodError
        return tree

    def _peek(self) -> str:
        """The next sign, or an empty string where something else or nothing comes."""
        kind, word = self._tokens[self._next] if self._next < len(self._tokens) else ("", "")
        return word if kind == "sign" else ""

    def _take(self, *signs: str) -> str:
        word = self._peek()
        if word not in signs or not word:
            return ""
        self._next += 1
        return word

    def _need(self, sign: str) -> None:
        if not self._take(sign):
            raise _NotUnderstoodError

    def _choice(self) -> Expression:
        test = self._level(0)
        if not self._take("?"):
            return test
        yes = self._choice()
        self._need(":")
        return Expression("choice", "", (test, yes, self._choice()))

    def _level(self, level: int) -> Expression:
        if level == len(_LEVELS):
            return self._unary()
        if level == _NOT_LEVEL and self._take("not"):
            return Expression("not", "", (self._level(level),))
        left = self._level(level + 1)
        while sign := self._take(*_LEVELS[level]):
            left = Expression(sign, "", (left, self._level(level + 1)))
            if _LEVELS[level] is _COMPARISONS:
                break
        return left

    def _unary(self) -> Expression:
        if sign := self._take("-", "+", "~"):
            return Expression(sign, "", (self._unary(),))
        return self._postfix(self._atom())

    def _postfix(self, tree: Expression) -> Expression:
        while sign := self._take(".", "(", "["):
            if sign == ".":
                tree = self._attribute(tree)
            elif sign == "(":
                tree = Expression("call", "", (tree, *self._items(")")))
            else:
                tree = Expression("index", "", (tree, self._choice()))
                self._need("]")
        return tree

    def _attribute(self, tree: Expression) -> Expression:
        name = self._name()
        if name == "as" and self._take("<"):
            path = [self._name()]
            while self._take("::"):
                path.append(self._name())
            self._need(">")
            return Expression("cast", "::".join(path), (tree,))
        return Expression("attribute", name, (tree,))

    def _items(self, end: str) -> list[Expression]:
        items: list[Expression] = []
        while not self._take(end):
            if items:
                self._need(",")
            items.append(self._choice())
        return items

    def _name(self) -> str:
        kind, word = self._tokens[self._next] if self._next < len(self._tokens) else ("", "")
        if kind != "name":
            raise _NotUnderstoodError
        self._next += 1
        return word

    def _atom(self) -> Expression:
        if self._take("("):
            tree = self._choice()
            self._need(")")
            return tree
        if self._take("["):
            return Expression("list", "", tuple(self._items("]")))
        if word := self._take("true", "false"):
            return Expression("name", word)
        if self._next == len(self._tokens):
            raise _NotUnderstoodError
        kind, word = self._tokens[self._next]
        if kind in {"number", "text"}:
            self._next += 1
            return Expression(kind, word)
        return self._name_or_member()

    def _name_or_member(self) -> Expression:
        path = [self._name()]
        while self._take("::"):
            path.append(self._name())
        return Expression("name" if len(path) == 1 else "member", "::".join(path))
