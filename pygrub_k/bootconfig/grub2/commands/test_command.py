"""The `[ … ]` and `test` commands: a scan from left to right without error handling.

GRUB manual, "test"; what it does with words in odd places was observed on GRUB 2.14.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import FALSE, OK
from pygrub_k.bootconfig.grub2.opening import located, tested
from pygrub_k.bootconfig.grub2.script.numbers import as_int, unsigned

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.guest.view import FileFacts


def test(machine: Machine, arguments: list[str]) -> int:
    """`test …` and `[ … ]`: OK if the words are true, FALSE otherwise; no words at all are true.

    A `]` at the end is dropped, of `test` too; its absence is no error.
    """
    words = arguments[:-1] if arguments[-1:] == ["]"] else arguments
    machine.charge(_WORD_STEPS * len(words))
    return OK if _Scan(machine, words).group() else FALSE


_WORD_STEPS: Final = 8
"""Looking at a word takes as long as some characters elsewhere."""


class _Scan:
    """One reading of the words, with a group for each pair of parentheses."""

    __slots__ = ("at", "found", "machine", "words")

    def __init__(self, machine: Machine, words: list[str]) -> None:
        self.machine = machine
        self.words = words
        self.at = 0
        self.found: FileFacts | None = None  # of this group's last file that exists

    def group(self) -> bool:
        """Return the truth of the words up to the closing parenthesis or the end."""
        either, every, inverted = False, True, False
        words = self.words
        while self.at < len(words):
            word = words[self.at]
            value = self._operation()
            if value is None:
                self.at += 1
                if word == ")":
                    break
                if word == "!":
                    inverted = not inverted
                    continue
                if word == "-a":
                    continue
                if word == "-o":
                    either, every = either or every, True
                    continue
                if word == "(":
                    self.machine.enter()
                    found, self.found = self.found, None
                    value = self.group()
                    self.found = found
                    self.machine.depth -= 1
                else:
                    value = word != ""
            every = every and value != inverted
            inverted = False
        return either or every

    def _operation(self) -> bool | None:
        """Take `A op B` or `-op A` if there is one here and return its truth."""
        words, at = self.words, self.at
        left = len(words) - at
        if left > 2:  # noqa: PLR2004 - a word, an operator, a word
            operator = words[at + 1]
            compare = _BINARY.get(operator)
            if compare is not None:
                self.at += 3
                return compare(words[at], words[at + 2])
            if operator[:3] in {"-nt", "-ot"}:
                self.at += 3
                return self._newer(words[at], operator, words[at + 2])
        if left > 1:
            word = words[at]
            if word in {"-n", "-z"}:
                self.at += 2
                return (words[at + 1] != "") == (word == "-n")
            if word in {"-d", "-e", "-f", "-s"}:
                self.at += 2
                return self._file(word, words[at + 1])
        return None

    def _file(self, operator: str, path: str) -> bool:
        if operator == "-s":
            return self._has_content(path)
        facts = self._tested(path)
        if facts is None:
            return False
        return operator == "-e" or (facts.kind == "directory") == (operator == "-d")

    def _has_content(self, path: str) -> bool:
        file = located(self.machine, path)
        facts = None if isinstance(file, int) else self.machine.guest.facts(file)
        return facts is not None and facts.kind == "file" and facts.size > 0

    def _tested(self, path: str) -> FileFacts | None:
        facts = tested(self.machine, path)
        self.found = facts or self.found
        return facts

    def _newer(self, first: str, operator: str, second: str) -> bool:
        """Compare as GRUB does: for the time of a missing file it takes that of the one before."""
        newer, bias = operator.startswith("-nt"), _number(operator[3:])
        is_first, one = self._tested(first) is not None, self.found
        is_second, other = self._tested(second) is not None, self.found
        if is_first != is_second and is_first == newer:
            return True
        if one is None or other is None:
            return False
        if newer:
            return one.modified + bias > other.modified
        return one.modified + bias < other.modified


def _less(one: str, other: str) -> bool:
    if one.isascii() and other.isascii():
        return one < other
    return one.encode("utf-8", "surrogateescape") < other.encode("utf-8", "surrogateescape")


def _number(text: str) -> int:
    """Return a number as the C `int` that GRUB keeps it in."""
    negative = text.startswith("-")
    found = unsigned(text[1:] if negative else text)
    value = found[0] if found else 0
    return as_int(-value if negative else value)


def _after_prefix(one: str, other: str) -> tuple[int, int]:
    """Return the numbers that follow what two texts have in common from their start."""
    at = 0
    while at < len(one) and at < len(other) and one[at] == other[at]:
        at += 1
    left, right = unsigned(one[at:]), unsigned(other[at:])
    return left[0] if left else 0, right[0] if right else 0


def _prefix_greater(one: str, other: str) -> bool:
    left, right = _after_prefix(one, other)
    return left > right


_BINARY: Final[dict[str, Callable[[str, str], bool]]] = {
    "=": lambda one, other: one == other,
    "==": lambda one, other: one == other,
    "!=": lambda one, other: one != other,
    "<": _less,
    "<=": lambda one, other: not _less(other, one),
    ">": lambda one, other: _less(other, one),
    ">=": lambda one, other: not _less(one, other),
    "-eq": lambda one, other: _number(one) == _number(other),
    "-ne": lambda one, other: _number(one) != _number(other),
    "-lt": lambda one, other: _number(one) < _number(other),
    "-le": lambda one, other: _number(one) <= _number(other),
    "-gt": lambda one, other: _number(one) > _number(other),
    "-ge": lambda one, other: _number(one) >= _number(other),
    "-pgt": _prefix_greater,
    "-plt": lambda one, other: _prefix_greater(other, one),
}
