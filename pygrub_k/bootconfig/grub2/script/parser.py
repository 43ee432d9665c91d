"""The grammar of GRUB's scripts: syntax trees, one top-level statement at a time.

GRUB reads, parses and executes statement by statement: an error in one undoes none before it, and
reading goes on at the line after it.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.script.lexer import (
    BARE,
    END,
    NEWLINE,
    QUOTED,
    RESERVED,
    SEMICOLON,
    UNFINISHED,
)
from pygrub_k.bootconfig.grub2.script.lines import Feed
from pygrub_k.bootconfig.grub2.script.syntax import Command, For, If, Loop
from pygrub_k.errors import LimitError
from pygrub_k.limits import CONFIG_NESTING, CONFIG_VARIABLES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.script.lexer import Token, Word
    from pygrub_k.bootconfig.grub2.script.lines import Lines
    from pygrub_k.bootconfig.grub2.script.syntax import Statement

_SEPARATED_BRACE: Final = ("}",)


class Parser(Feed):
    """The statements of a text, in order. Functions go to `functions` when they are parsed."""

    def __init__(self, text: str, lines: Lines, functions: dict[str, str]) -> None:
        super().__init__(text, lines)
        self._functions = functions
        self._depth = 0

    def statement(self) -> tuple[Statement, ...] | None:
        """Return the commands of the next top-level statement, None at the end of the text.

        Raises ScriptSyntaxError, and can go on after it; LimitError.
        """
        self._depth = self._blocks = 0
        while True:
            self.start, self._kept = self._next, 0
            whole = self._load()
            if whole is None:
                break
            if whole:
                return whole
        if self._tokens[0] == END:
            return None
        loads, line, functions = self._loads, self._line, False
        out: list[Statement] = []
        while self._peek() != NEWLINE:
            if self._tokens[self._at] == "function":
                self._at += 1
                self._function()
                functions = True
            else:
                out.append(self._command())
            if self._peek() != SEMICOLON:
                break
            self._at += 1
        if self._peek() != NEWLINE:
            raise self._fail()
        statements = tuple(out)
        if loads == self._loads and not functions:
            self._remember(line, statements)
        return statements

    def _list(self, closers: tuple[str, ...]) -> tuple[list[Statement], Token]:
        """Return the commands up to a closer, and the closer, which is taken.

        No closers stands for a closing brace that needs no separator before it, as that of a
        menu entry; `("}",)` for one that does, as that of a function.
        """
        out: list[Statement] = []
        separated = True
        line, line_from, loads = None, 0, 0
        while True:
            if self._at == len(self._tokens):
                if line is not None and loads == self._loads:
                    self._remember(line, tuple(out[line_from:]))
                whole = self._load()
                if whole is not None:
                    out += whole
                    line = None
                    continue
                line, line_from, loads = self._line, len(out), self._loads
            token = self._peek()
            if token == NEWLINE or (token == SEMICOLON and not separated):
                self._at += 1
                separated = True
            elif out and self._closes(token, closers, separated=separated):
                self._at += 1
                return out, token
            elif separated:
                out.append(self._command())
                separated = False
            else:
                raise self._fail()

    @staticmethod
    def _closes(token: Token, closers: tuple[str, ...], *, separated: bool) -> bool:
        if not isinstance(token, int):
            return separated and token in closers
        brace = token > 0 and token & 1 == 1
        return brace and (not closers or (separated and closers == _SEPARATED_BRACE))

    def _command(self) -> Statement:
        token = self._peek()
        self._at += 1
        if isinstance(token, int):
            raise self._fail()
        if token in RESERVED:
            return self._compound(str(token))
        words: list[Word] = [_argument(token)]
        while True:
            token = self._tokens[self._at]
            if not isinstance(token, int):
                words.append(_argument(token))
                self._at += 1
            elif token == UNFINISHED:
                self._go_on()
            elif token >= 0 and not token & 1:
                return Command(tuple(words), self._block())
            else:
                return Command(tuple(words))

    def _compound(self, keyword: str) -> Statement:
        self._enter()
        statement: Statement
        if keyword == "if":
            statement = self._if()
        elif keyword in {"while", "until"}:
            condition, _ = self._list(("do",))
            body, _ = self._list(("done",))
            statement = Loop(condition, body, until=keyword == "until")
        elif keyword == "for":
            statement = self._for()
        else:
            raise self._fail()
        self._depth -= 1
        return statement

    def _if(self) -> If:
        branches = []
        closer: Token = "elif"
        while closer == "elif":
            condition, _ = self._list(("then",))
            body, closer = self._list(("elif", "else", "fi"))
            branches.append((condition, body))
        otherwise: list[Statement] = []
        if closer == "else":
            otherwise, _ = self._list(("fi",))
        return If(branches, otherwise)

    def _for(self) -> For:
        name = self._name()
        if self._peek() != "in":
            raise self._fail()
        self._at += 1
        words: list[Word] = []
        token = self._peek()
        while not isinstance(token, int):
            words.append(_argument(token))
            self._at += 1
            token = self._peek()
        self._separator()
        if self._peek() != "do":
            raise self._fail()
        self._at += 1
        body, _ = self._list(("done",))
        return For(name, tuple(words), body)

    def _function(self) -> None:
        name = self._name()
        opening = self._skip_newlines()
        if not isinstance(opening, int) or opening < 0 or opening & 1:
            raise self._fail()
        self._functions[name] = self._block(_SEPARATED_BRACE)
        if len(self._functions) > CONFIG_VARIABLES:
            raise LimitError(f"the configuration has more than {CONFIG_VARIABLES} functions")

    def _block(self, closers: tuple[str, ...] = ()) -> str:
        """Take a block, whose opening brace is the next token; return the text between."""
        self._enter()
        opening = self._tokens[self._at]
        self._at += 1
        self._blocks += 1
        _, closing = self._list(closers)
        self._blocks -= 1
        self._depth -= 1
        assert isinstance(opening, int)
        assert isinstance(closing, int)
        return self._text[opening // 2 + 1 : closing // 2]

    def _name(self) -> str:
        """Take a token that is a variable's name."""
        token = self._peek()
        if not isinstance(token, str) or token in RESERVED or not _is_name(token):
            raise self._fail()
        self._at += 1
        return token

    def _enter(self) -> None:
        self._depth += 1
        if self._depth > CONFIG_NESTING:
            raise LimitError(f"the configuration nests blocks deeper than {CONFIG_NESTING}")


def _is_name(word: str) -> bool:
    return word.isascii() and word.isidentifier()


def _argument(token: Word) -> Word:
    """Return a word as simply as may be: a plain text if nothing in it is ever expanded."""
    if isinstance(token, str):
        return token
    text = ""
    for kind, part in token:
        if kind not in {BARE, QUOTED} or "*" in part or "?" in part:
            return token
        text += part
    return text
