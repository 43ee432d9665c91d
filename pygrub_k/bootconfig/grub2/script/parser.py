"""The grammar of GRUB's scripts: syntax trees, one top-level statement at a time.

GRUB reads, parses and executes statement by statement: an error in one undoes none before it, and
reading goes on at the line after it. SEP is `;` or a line end, NL a line end; line ends may follow
each SEP. A word that is quoted is no keyword; behind a command's name no word is one.

    top       = [(command | function) {";" (command | function)}] NL
    command   = word {word} ["{" list "}"]
              | "if" list "then" list {"elif" list "then" list} ["else" list] "fi"
              | "for" NAME "in" {word} SEP "do" list "done"
              | ("while" | "until") list "do" list "done"
    function  = "function" NAME {NL} "{" list SEP "}"
    list      = {NL} command {SEP command} SEP       never empty; SEP may be missing before a "}"
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
from pygrub_k.bootconfig.grub2.script.lines import Feed, ScriptSyntaxError
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


class Parser:
    """The statements of a text, in order. Functions go to `functions` when they are parsed."""

    def __init__(self, text: str, lines: Lines, functions: dict[str, str]) -> None:
        self._feed = Feed(text, lines)
        self._functions = functions
        self._depth = 0

    @property
    def start(self) -> int:
        """Where in the text the statement begins that was parsed last."""
        return self._feed.start

    def statement(self) -> tuple[Statement, ...] | None:
        """Return the commands of the next top-level statement, None at the end of the text.

        Raises ScriptSyntaxError, and can go on after it; LimitError.
        """
        feed = self._feed
        self._depth = feed.blocks = 0
        while True:
            feed.start, feed.kept = feed.next, 0
            whole = feed.load(begins=True)
            if whole is None:
                break
            if whole:
                return whole
        if feed.tokens[0] == END:
            return None
        loads, line = feed.loads, feed.line
        try:
            statements, functions = self._line()
        except ScriptSyntaxError as error:
            if loads == feed.loads and not error.unfinished:
                feed.remember_wrong()
            raise
        if loads == feed.loads and not functions:
            feed.remember(line, statements)
        return statements

    def _line(self) -> tuple[tuple[Statement, ...], bool]:
        """Return the commands up to the end of a line, and whether functions were defined."""
        feed, functions = self._feed, False
        out: list[Statement] = []
        while feed.peek() != NEWLINE:
            if feed.tokens[feed.at] == "function":
                feed.at += 1
                self._function()
                functions = True
            else:
                out.append(self._command())
            if feed.peek() != SEMICOLON:
                break
            feed.at += 1
        if feed.peek() != NEWLINE:
            raise feed.fail()
        return tuple(out), functions

    def _list(self, closers: tuple[str, ...]) -> tuple[list[Statement], Token]:
        """Return the commands up to a closer, and the closer, which is taken.

        Without closers, the list ends at a brace that needs no separator before it, as that of a
        menu entry; with `("}",)` at one that does, as that of a function.
        """
        feed = self._feed
        out: list[Statement] = []
        separated = True
        line, line_from, loads = None, 0, 0
        while True:
            if feed.at == len(feed.tokens):
                if line is not None and loads == feed.loads:
                    feed.remember(line, tuple(out[line_from:]))
                whole = feed.load()
                if whole is not None:
                    out += whole
                    line = None
                    continue
                line, line_from, loads = feed.line, len(out), feed.loads
            token = feed.peek()
            if token == NEWLINE or (token == SEMICOLON and not separated):
                feed.at += 1
                separated = True
            elif out and self._closes(token, closers, separated=separated):
                feed.at += 1
                return out, token
            elif separated:
                out.append(self._command())
                separated = False
            else:
                raise feed.fail()

    @staticmethod
    def _closes(token: Token, closers: tuple[str, ...], *, separated: bool) -> bool:
        if not isinstance(token, int):
            return separated and token in closers
        brace = token > 0 and token & 1 == 1
        return brace and (not closers or (separated and closers == _SEPARATED_BRACE))

    def _command(self) -> Statement:
        feed = self._feed
        token = feed.peek()
        feed.at += 1
        if isinstance(token, int):
            raise feed.fail()
        if token in RESERVED:
            return self._compound(str(token))
        words: list[Word] = [_argument(token)]
        while True:
            token = feed.tokens[feed.at]
            if not isinstance(token, int):
                words.append(_argument(token))
                feed.at += 1
            elif token == UNFINISHED:
                feed.go_on()
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
            raise self._feed.fail()
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
        feed = self._feed
        name = self._name()
        if feed.peek() != "in":
            raise feed.fail()
        feed.at += 1
        words: list[Word] = []
        token = feed.peek()
        while not isinstance(token, int):
            words.append(_argument(token))
            feed.at += 1
            token = feed.peek()
        feed.separator()
        if feed.peek() != "do":
            raise feed.fail()
        feed.at += 1
        body, _ = self._list(("done",))
        return For(name, tuple(words), body)

    def _function(self) -> None:
        feed = self._feed
        name = self._name()
        opening = feed.skip_newlines()
        if not isinstance(opening, int) or opening < 0 or opening & 1:
            raise feed.fail()
        self._functions[name] = self._block(_SEPARATED_BRACE)
        if len(self._functions) > CONFIG_VARIABLES:
            raise LimitError(f"the configuration has more than {CONFIG_VARIABLES} functions")

    def _block(self, closers: tuple[str, ...] = ()) -> str:
        """Take a block, whose opening brace is the next token; return the text between."""
        feed = self._feed
        self._enter()
        opening = feed.tokens[feed.at]
        feed.at += 1
        feed.blocks += 1
        _, closing = self._list(closers)
        feed.blocks -= 1
        self._depth -= 1
        assert isinstance(opening, int)
        assert isinstance(closing, int)
        return feed.text[opening // 2 + 1 : closing // 2]

    def _name(self) -> str:
        """Take a token that is a variable's name."""
        feed = self._feed
        token = feed.peek()
        if not isinstance(token, str) or token in RESERVED or not _is_name(token):
            raise feed.fail()
        feed.at += 1
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
