"""The syntax of xl's configuration files, read as data: nothing in it is ever executed.

xl.cfg(5): assignments of strings, numbers and lists, one a line or separated by semicolons, and
comments; a list may go on over several lines. It looks like Python, and xm read it as that: what
only Python would understand is an error here, as it is in xl, and so are carriage returns.
"""

from __future__ import annotations

import re
from typing import Final

from pygrub_k.errors import ConfigError
from pygrub_k.limits import XL_CONFIG_NESTING, XL_CONFIG_VALUES
from pygrub_k.text import shortened

Value = str | int | list["Value"]
"""What is assigned."""

_TOKENS: Final = re.compile(
    r"""(?P<blank>[ \t\f]+|\#[^\n]*)
      | (?P<line>\n)
      | (?P<name>[a-z][a-z0-9_]*)
      | (?P<number>[0-9][0-9a-fx]*)
      | (?P<string>'(?:[^'\\\n]|\\[^\n])*'|"(?:[^"\\\n]|\\[^\n])*")
      | (?P<mark>\+=|[=\[\],;])""",
    re.VERBOSE,
)
_ESCAPES: Final = {
    **{letter: letter for letter in "\\'\""},
    **dict(zip("abfnrtv", "\a\b\f\n\r\t\v", strict=True)),
}
_ESCAPE: Final = re.compile(r"\\(x[0-9A-Fa-f]{1,2}|[0-7]{1,3}|.)")


def parsed(text: str, name: str) -> dict[str, Value]:
    """Return what a configuration assigns, the last value of each name.

    `name` is the file's, for messages. ConfigError says in which line the syntax is wrong.
    """
    return _Parser(text, name).settings()


class _Parser:
    """Goes through the tokens once."""

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._at = 0
        self._line = 1
        self._values = 0
        self._kind = self._word = ""
        self._next()

    def settings(self) -> dict[str, Value]:
        found: dict[str, Value] = {}
        while self._kind:
            if self._kind == "line" or self._word == ";":
                self._next()
                continue
            key = self._word
            if self._kind != "name":
                raise self._wrong(f"expected the name of a setting, not {shortened(key)!r}")
            self._next()
            adds = self._word == "+="
            if self._word not in {"=", "+="}:
                raise self._wrong(f"expected = behind {shortened(key)!r}")
            self._next()
            value = self._value(0)
            if self._kind not in {"", "line"} and self._word != ";":
                raise self._wrong(f"unexpected {shortened(self._word)!r} behind a value")
            found[key] = self._sum(found[key], value) if adds and key in found else value
        return found

    def _sum(self, old: Value, new: Value) -> Value:
        if isinstance(old, list) and isinstance(new, list):
            return [*old, *new]
        if isinstance(old, str) and isinstance(new, str):
            return old + new
        raise self._wrong("+= joins two strings, or two lists")

    def _value(self, depth: int) -> Value:
        self._values += 1
        if self._values > XL_CONFIG_VALUES or depth > XL_CONFIG_NESTING:
            raise self._wrong(
                f"more than {XL_CONFIG_VALUES} values, or lists in more than {XL_CONFIG_NESTING}"
            )
        kind, word = self._kind, self._word
        if kind == "string":
            self._next()
            return _unquoted(word)
        if kind == "number":
            self._next()
            return self._number(word)
        if word == "[":
            return self._list(depth)
        raise self._wrong(f"expected a string, a number or a list, not {shortened(word)!r}")

    def _number(self, word: str) -> int:
        try:  # as C has it: 0x10, 010
            base = 16 if word[:2].lower() == "0x" else 8 if word.startswith("0") else 10
            return int(word, base) if len(word) <= len(str(1 << 64)) else 1 << 64
        except ValueError:
            raise self._wrong(f"{shortened(word)!r} is no number") from None

    def _list(self, depth: int) -> list[Value]:
        found: list[Value] = []
        self._next_in_list()
        while self._word != "]" or self._kind != "mark":
            found.append(self._value(depth + 1))
            self._skip_lines()
            if self._word == "," and self._kind == "mark":
                self._next_in_list()
            elif self._word != "]" or self._kind != "mark":
                raise self._wrong("expected , or ] in a list")
        self._next()
        return found

    def _next_in_list(self) -> None:
        self._next()
        self._skip_lines()

    def _skip_lines(self) -> None:
        while self._kind == "line":
            self._next()

    def _next(self) -> None:
        """Go to the next token; its kind is empty at the end."""
        while True:
            if self._kind == "line":
                self._line += 1
            if self._at == len(self._text):
                self._kind = self._word = ""
                return
            found = _TOKENS.match(self._text, self._at)
            if found is None:
                rest = self._text[self._at :].partition("\n")[0]
                raise self._wrong(f"this is no syntax of xl: {shortened(rest)!r}")
            self._at = found.end()
            self._kind, self._word = str(found.lastgroup), found[0]
            if self._kind != "blank":
                return
            self._line += self._word.count("\n")

    def _wrong(self, reason: str) -> ConfigError:
        return ConfigError(self._name, self._line, reason)


def _unquoted(word: str) -> str:
    """Return what a quoted string means."""

    def one(match: re.Match[str]) -> str:
        code = match[1]
        if code in _ESCAPES:
            return _ESCAPES[code]
        if code.startswith("x") and len(code) > 1:
            return chr(int(code.removeprefix("x"), 16))
        if code.isdecimal() and code.isascii():
            return chr(int(code, 8) & 0xFF)
        return match[0]

    return _ESCAPE.sub(one, word[1:-1])
