"""The syntax tree of a GRUB script. Blocks stay text: they are parsed when they are executed."""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import TypeAlias

    from pygrub_k.bootconfig.grub2.script.lexer import Word

    Statement: TypeAlias = "Command | If | For | Loop"


class Command:
    """Words, the first of which names the command, and the text of a block between its braces."""

    __slots__ = ("block", "words")

    def __init__(self, words: tuple[Word, ...], block: str | None = None) -> None:
        self.words = words
        self.block = block


class If:
    """`if` and each `elif` as (condition, body), and the body of `else`."""

    __slots__ = ("branches", "otherwise")

    def __init__(
        self,
        branches: list[tuple[list[Statement], list[Statement]]],
        otherwise: list[Statement],
    ) -> None:
        self.branches = branches
        self.otherwise = otherwise


class For:
    """A variable that takes each of some words."""

    __slots__ = ("body", "name", "words")

    def __init__(self, name: str, words: tuple[Word, ...], body: list[Statement]) -> None:
        self.name = name
        self.words = words
        self.body = body


class Loop:
    """`while` (`until` if `until`) a condition."""

    __slots__ = ("body", "condition", "until")

    def __init__(self, condition: list[Statement], body: list[Statement], *, until: bool) -> None:
        self.condition = condition
        self.body = body
        self.until = until
