"""From the text of a GRUB script to syntax trees, one top-level statement at a time.

GRUB reads, parses and executes statement by statement: an error in one undoes none before it, and
reading goes on at the line after it. Lines that were parsed once are known when they come again,
as those of generated configurations do.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.lexer import (
    BARE,
    END,
    NEWLINE,
    QUOTED,
    RESERVED,
    SEMICOLON,
    SPECIAL,
    UNFINISHED,
    lex,
)
from pygrub_k.bootconfig.grub2.syntax import Command, For, If, Loop
from pygrub_k.errors import LimitError
from pygrub_k.limits import (
    CONFIG_LINE_TEXT,
    CONFIG_NESTING,
    CONFIG_STATEMENT_TEXT,
    CONFIG_VARIABLES,
)

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.lexer import Token, Word
    from pygrub_k.bootconfig.grub2.syntax import Statement

_SEPARATED_BRACE: Final = ("}",)
_KNOWN_TEXT: Final = 256 << 10
"""Characters of lines that are remembered; a generated configuration has some thousand."""


class ScriptSyntaxError(Exception):
    """A statement is no GRUB script; `offset` is where its last line begins."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"syntax error in the line at character {offset}")
        self.offset = offset


class Lines:
    """What is known of lines by their text, for all the texts of one interpretation."""

    __slots__ = ("room", "statements", "tokens")

    def __init__(self) -> None:
        self.room = _KNOWN_TEXT  # characters of lines that may still be remembered
        self.statements: dict[str, tuple[Statement, ...]] = {}
        self.tokens: dict[str, list[Token]] = {}


class Parser:
    """The statements of a text, in order. Functions go to `functions` when they are parsed."""

    def __init__(self, text: str, lines: Lines, functions: dict[str, str]) -> None:
        self._text = text
        self._lines = lines
        self._functions = functions
        self._next = 0  # where the next line begins
        self._tokens: list[Token] = []
        self._at = 0  # the next token
        self._line = ""
        self._line_start = 0
        self._loads = 0  # how often tokens were loaded
        self._depth = 0
        self._blocks = 0  # how many of the levels are blocks
        self._kept = 0  # text of the statement that is kept as a tree
        self.start = 0
        """Where the statement that was parsed last begins."""

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

    # -- lines and tokens --------------------------------------------------------------------

    def _load(self) -> tuple[Statement, ...] | None:
        """Go to the next line: return its statements if they are known, else load its tokens."""
        text, start = self._text, self._next
        if start >= len(text):
            self._tokens, self._at = [END], 0
            return None
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        if not self._blocks:
            self._kept += end - start
        if end - self.start > CONFIG_LINE_TEXT:  # only then can any bound be reached
            self._bound(start, end)
        line = text[start:end].lstrip(" \t")
        known = self._lines.statements.get(line)
        if known is not None:
            self._next = end + 1
            return known
        if SPECIAL.isdisjoint(line) and line.isascii() and line.isprintable():
            words = line.split()
            if not words or words[0] not in RESERVED:
                self._next = end + 1
                statements = (Command(tuple(words)),) if words else ()
                return self._remember(line, statements)
            tokens: list[Token] = [*words, NEWLINE]
            self._next = end + 1
        elif line.startswith("#"):
            self._next = end + 1
            return ()
        else:
            tokens, self._next = self._lexed(line, start, end + 1)
        self._tokens, self._at = tokens, 0
        self._line, self._line_start = line, start
        self._loads += 1
        return None

    def _lexed(self, line: str, start: int, following: int) -> tuple[list[Token], int]:
        """Return a line's tokens and the offset after them, which is `following` if all are."""
        known = self._lines.tokens.get(line)
        if known is not None:
            return known, following
        tokens, after = lex(self._text, start)
        if len(line) < self._lines.room and _portable(tokens):
            self._lines.room -= len(line)
            self._lines.tokens[line] = tokens
        return tokens, after

    def _bound(self, start: int, end: int) -> None:
        """Raise LimitError if a line, its statement, or what that keeps is too long.

        Blocks are kept as text, what stands outside of them as a tree.
        """
        if end - self.start > CONFIG_STATEMENT_TEXT:
            raise LimitError(f"a statement has more than {CONFIG_STATEMENT_TEXT} characters")
        if max(end - start, self._kept) > CONFIG_LINE_TEXT:
            raise LimitError(
                "a line, or a statement outside of its blocks, has more than"
                f" {CONFIG_LINE_TEXT} characters"
            )

    def _remember(self, line: str, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        if len(line) < self._lines.room:
            self._lines.room -= len(line)
            self._lines.statements[line] = statements
        return statements

    def _go_on(self) -> None:
        """Load the tokens from the unfinished word on, which goes on in further lines."""
        start, limit = self._next, self._line_start + CONFIG_LINE_TEXT
        resumed, self._next = lex(self._text, start, across=limit)
        if resumed[0] == UNFINISHED:
            self._next = len(self._text)
            if limit < len(self._text):
                self._bound(self._line_start, len(self._text))
            raise ScriptSyntaxError(self._line_start)
        if not self._blocks:
            self._kept += self._next - start
        self._bound(start, self._next)
        self._tokens, self._at = resumed, 0
        self._loads += 1

    def _peek(self) -> Token:
        """Return the next token of the line without taking it."""
        if self._tokens[self._at] == UNFINISHED:
            self._go_on()
        return self._tokens[self._at]

    def _skip_newlines(self) -> Token:
        """Go over line ends, then return the next token without taking it."""
        while True:
            if self._at == len(self._tokens):
                whole = self._load()
                if whole:
                    raise ScriptSyntaxError(self._line_start)
                if whole is not None:
                    continue
            if self._peek() != NEWLINE:
                return self._tokens[self._at]
            self._at += 1

    def _fail(self) -> ScriptSyntaxError:
        """Drop the rest of the line; return the exception to raise."""
        if self._tokens[-1] == UNFINISHED:
            end = self._text.find("\n", self._next)
            self._next = len(self._text) if end < 0 else end + 1
        self._tokens = []
        self._at = 0
        return ScriptSyntaxError(self._line_start)

    def _separator(self) -> None:
        """Take a `;` or line end, and the line ends after it."""
        if self._peek() not in {SEMICOLON, NEWLINE}:
            raise self._fail()
        self._at += 1
        self._skip_newlines()

    # -- grammar -----------------------------------------------------------------------------

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


def _portable(tokens: list[Token]) -> bool:
    """Tell whether tokens mean the same wherever their line stands: no offsets, nothing open."""
    return tokens[-1] == NEWLINE and all(not isinstance(t, int) or t < 0 for t in tokens)


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
